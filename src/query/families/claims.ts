// Claims: what was said, by whatever narrows it.
import * as z from 'zod';
import type { Deliverable } from '../../kinds/commitment.js';
import type { Stage } from '../../kinds/ladder.js';
import type { Named } from '../../schema/named.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { claimInWords, claimsOfKind, eventInWords } from '../../words/claim-words.js';
import { conditionInWords } from '../../words/condition-words.js';
import { dateInWords } from '../../words/date-words.js';
import { STANDINGS } from '../../words/position-words.js';
import type { Column } from '../answer-table.js';
import { type ClaimFilters, claimFilters, FILTER_NAMES, findClaims } from '../claim-search.js';
import { defineFamily } from '../family.js';
import { dateFields, type FlatFields } from '../flat-table.js';
import type { Found } from '../found.js';
import { CLAIM_LIMITS, type ClaimLimits, type LimitOptions } from '../limits/limits.js';
import { openClaim } from '../not-counted.js';
import type { QueryContext, QueryScope } from '../query-context.js';
import { amongTest } from '../query-population.js';
import { ClaimRow } from './claim-row.js';
import { conditionFilterInWords } from './stances.js';

/** What `commitments` can be narrowed by, besides the options of every query. */
export interface CommitmentOptions<A extends string = string, P extends string = string, E extends string = string>
  extends LimitOptions<A, P, E> {
  readonly actor?: Named<A>;
  readonly proposition?: Named<P>;
  readonly to?: Named<A>;
  readonly deliverable?: Deliverable;
  readonly stage?: Stage | readonly Stage[];
}

/** What `requests` can be narrowed by. */
export interface RequestOptions<A extends string = string, P extends string = string, E extends string = string>
  extends LimitOptions<A, P, E> {
  readonly actor?: Named<A>;
  readonly to?: Named<A>;
  readonly proposition?: Named<P>;
}

/** What `attitudes` can be narrowed by. */
export interface AttitudeOptions<A extends string = string, P extends string = string, E extends string = string>
  extends LimitOptions<A, P, E> {
  readonly actor?: Named<A>;
  /** An actor, event or proposition. */
  readonly toward?: Named<A | P | E>;
}

/** What `claims` can be narrowed by. */
export interface ClaimOptions<
  A extends string = string,
  P extends string = string,
  E extends string = string,
  D extends string = string,
> extends LimitOptions<A, P, E>,
    Given<NamedFilters<A, P, E, D>> {}

type Given<Filters> = { readonly [Filter in keyof Filters]?: Exclude<Filters[Filter], undefined> };

/** The filters of claims, with the ids that each can name. */
export type NamedFilters<A extends string, P extends string, E extends string, D extends string> = {
  readonly [Filter in keyof ClaimFilters]?: Filter extends keyof typeof FILTER_NAMING
    ? Named<IdsNamed<A, P, E, D>[(typeof FILTER_NAMING)[Filter]]> | undefined
    : ClaimFilters[Filter];
};

interface IdsNamed<A, P, E, D> {
  readonly actor: A;
  readonly event: E;
  readonly proposition: P;
  readonly document: D;
  readonly thing: A | P | E | D;
  readonly condition: P | E | 'any' | 'none';
  readonly predicate: never;
}

/** What was said, by whatever narrows it. */
export interface ClaimsQuery<
  A extends string = string,
  P extends string = string,
  E extends string = string,
  D extends string = string,
> extends ClaimLimits<A, P, E>,
    NamedFilters<A, P, E, D> {
  readonly find: 'claims';
}

/** The schema of a query of claims by whatever narrows them. */
export function filteredSchema<Find extends string>(find: Find) {
  return z.strictObject({ find: z.literal(find), ...CLAIM_LIMITS, ...claimFilters });
}

const schema = filteredSchema('claims') satisfies z.ZodType<ClaimsQuery>;

/** What a query with filters names; words for the contrary of a proposition would leave open what to turn. */
export const FILTER_NAMING = {
  actor: 'actor',
  to: 'actor',
  speaker: 'actor',
  event: 'event',
  document: 'document',
  toward: 'thing',
  about: 'thing',
  condition: 'condition',
  proposition: 'proposition',
  among: 'predicate',
} as const;

/** The columns of a claim in a flat table. */
export const CLAIM_FIELDS: FlatFields<ClaimRow> = {
  claim: ({ claim }) => claim.id,
  kind: ({ kind }) => kind,
  holder: ({ claim }) => claim.holder,
  holder_name: ({ claim }, vocabulary) => vocabulary.nameOf(claim.holder),
  country: ({ country }) => country,
  ...dateFields<ClaimRow>('said', ({ said }) => said),
  what: ({ claim }, vocabulary) => claimInWords(claim, vocabulary),
  becomes: ({ becomes }) => becomes,
  conditions: ({ claim }, vocabulary) => claim.conditions.map((one) => conditionInWords(one, vocabulary)).join('; '),
  basis: ({ claim }) => claim.basis,
  speaker: ({ claim }) => claim.speaker ?? null,
  confidence: ({ claim }) => claim.confidence,
  review: ({ claim }) => claim.review,
  document: ({ claim }) => claim.document,
  summary: ({ claim }) => claim.summary ?? null,
};

export const claims = defineFamily({
  schema,
  names: FILTER_NAMING,
  turns: null,
  find: findClaimRows,
  words: {
    isList: true,
    subject: filteredClaimsInWords,
    qualifiers: conditionFilterInWords,
    isSplit: false,
    columns: claimColumns,
    fields: CLAIM_FIELDS,
  },
});

/** The filters of a query. */
export function filtersOf(query: ClaimFilters): ClaimFilters {
  return Object.fromEntries(Object.entries(query).filter(([field]) => FILTER_NAMES.has(field)));
}

function findClaimRows(context: QueryContext, scope: QueryScope, query: ClaimsQuery): Found<ClaimRow> {
  const { actor: asked, among } = query;
  const isAmong = amongTest(context, scope, among);
  const found = findClaims(context, scope, filtersOf(query));
  const asRows = (numbers: readonly number[]) =>
    numbers.map((row) => new ClaimRow(context, row, asked)).filter(({ actor }) => isAmong === null || isAmong(actor));
  return {
    rows: asRows(found.rows),
    notCounted: () => found.maybe.flatMap((row) => asRows([row]).map((one) => openClaim(context, scope, row, one))),
    silent: () => (asked !== undefined && found.rows.length === 0 ? [asked] : []),
  };
}

/** "The stated commitments of Italy to Ukraine that mention “troops”" */
export function filteredClaimsInWords(query: ClaimFilters, vocabulary: Vocabulary): string {
  const { kind, actor, proposition, event, toward, to, speaker, document, basis, stage, deliverable } = query;
  const { position, polarity, role, mode, about, words } = query;
  const name = (id: string) => vocabulary.nameOf(id);
  const eventOrName = (id: string) => (vocabulary.events.has(id) ? eventInWords(id, vocabulary) : name(id));
  const parts = [
    `${basis === undefined ? 'The' : `The ${basis}`} ${kind === undefined ? 'claims' : claimsOfKind(kind)}`,
    actor === undefined ? '' : `of ${name(actor)}`,
    event === undefined ? '' : `in ${eventInWords(event, vocabulary)}`,
    proposition === undefined ? '' : `on “${name(proposition)}”`,
    toward === undefined ? '' : `toward ${name(toward)}`,
    to === undefined ? '' : `to ${name(to)}`,
    deliverable === undefined ? '' : `of ${deliverable}`,
    stage === undefined ? '' : `at stage ${[stage].flat().join(' or ')}`,
    position === undefined ? '' : `that take the position ${position}`,
    polarity === undefined ? '' : `that are ${polarity}`,
    role === undefined ? '' : `as ${role}`,
    mode === undefined ? '' : mode,
    about === undefined ? '' : `about ${eventOrName(about)}`,
    words === undefined
      ? ''
      : `that mention ${words.map((word) => `“${word.split('|').join('” or “')}”`).join(' and ')}`,
    speaker === undefined ? '' : `as told by ${name(speaker)}`,
    document === undefined ? '' : `in ${document}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

export function claimColumns(_: readonly ClaimRow[], vocabulary: Vocabulary): Column<ClaimRow>[] {
  const becomes = (row: ClaimRow) => (row.becomes === null ? '' : ` → ${STANDINGS[row.becomes].verb}`);
  const basis = ({ claim }: ClaimRow) => [
    claim.speaker === undefined ? claim.basis : `${claim.basis}, says ${vocabulary.nameOf(claim.speaker)}`,
    ...(claim.review === 'proposed' ? ['proposed'] : []),
  ];
  return [
    { heading: 'said', cell: ({ claim }) => dateInWords(claim.said) },
    { heading: 'holder', cell: ({ claim }) => vocabulary.nameOf(claim.holder) },
    { heading: 'for', cell: ({ actor, claim }) => (actor === claim.holder ? '' : actor) },
    { heading: 'what', cell: (row) => `${claimInWords(row.claim, vocabulary)}${becomes(row)}` },
    {
      heading: 'condition',
      cell: ({ claim }) => claim.conditions.map((condition) => conditionInWords(condition, vocabulary)).join('; '),
    },
    { heading: 'basis', cell: (row) => basis(row).join(', ') },
    { heading: 'source', cell: ({ claim }) => claim.document },
  ];
}
