// Claims by filters: what they can be asked for, and the search.
import * as z from 'zod';
import { CLAIM_KINDS, type Claim, type ClaimKind, KIND_FILTERS, kindOf } from '../kinds/claim.js';
import type { ClaimFilter } from '../kinds/kind.js';
import { name } from '../schema/bounded-text.js';
import { BASES } from '../schema/claim-base.js';
import type { Condition } from '../schema/condition.js';
import { type Certainty, OPEN_START } from '../schema/date.js';
import { type ClaimIndex, cellsOf, findCell } from '../store/claim-index.js';
import { idOnce, type Segment, topicsOfKind } from '../store/claim-log.js';
import { foldName } from '../text/names.js';
import type { QueryContext, QueryScope } from './query-context.js';

const MOST_WORDS = 50;

/** The fields of a query that claims are filtered by. */
export const claimFilters = {
  kind: z.enum(CLAIM_KINDS).optional(),
  actor: name.optional(),
  proposition: name.optional(),
  event: name.optional(),
  toward: name.optional(),
  to: name.optional(),
  speaker: name.optional(),
  document: name.optional(),
  basis: z.enum(BASES).optional(),
  ...kindFilters(),
  about: name.optional(),
  words: z.array(name).min(1).max(MOST_WORDS).optional(),
  /** Only with a condition (`any`), with none (`none`), or with one that names this event or proposition. */
  condition: name.optional(),
};

type KindFilters = typeof KIND_FILTERS;

/** What the kinds of claims can be narrowed by, each as an option. */
function kindFilters() {
  const entries = Object.entries(KIND_FILTERS).map(([field, { asked }]) => [field, asked.optional()]);
  return Object.fromEntries(entries) as {
    [Field in keyof KindFilters]: z.ZodOptional<KindFilters[Field]['asked']>;
  };
}

export const FILTER_NAMES: ReadonlySet<string> = new Set(Object.keys(claimFilters));

export type ClaimFilters = {
  readonly [Filter in keyof typeof claimFilters]?: Unchanging<z.infer<(typeof claimFilters)[Filter]>>;
};

type Unchanging<Value> = Value extends readonly (infer Item)[] ? readonly Item[] : Value;

/** Options parted into those that filter claims and the others. */
export function filtersAndRest(options: object): Record<'filters' | 'rest', Record<string, unknown>> {
  const filters: Record<string, unknown> = {};
  const rest = Object.create(null) as Record<string, unknown>; // "__proto__" is an unknown option like others
  for (const [key, value] of Object.entries(options)) {
    if (value !== undefined) (FILTER_NAMES.has(key) ? filters : rest)[key] = value;
  }
  return { filters, rest };
}

/** Rows of visible claims said within the scope that pass the filters, oldest first; uncertain ones apart. */
export interface FoundClaims {
  readonly rows: readonly number[];
  /** May have been said within the scope, or not. */
  readonly maybe: readonly number[];
}

/** Was a row said within the scope? "On record by" counts as said on its last day, unless a period is asked for. */
export function saidWithin({ log }: QueryContext, row: number, scope: QueryScope): Certainty {
  const { base, columns } = log.segmentOf(row);
  const earliest = columns.earliest[row - base] as number;
  const latest = columns.latest[row - base] as number;
  if (latest <= scope.until && (scope.from === OPEN_START || earliest >= scope.from)) return 'yes';
  return earliest <= scope.until && latest >= scope.from ? 'maybe' : 'no';
}

/** All claims that pass, in the order of said (last day, first day), document and id. */
export function findClaims(context: QueryContext, scope: QueryScope, filters: ClaimFilters): FoundClaims {
  const { vocabulary, log } = context;
  const kinds = filters.kind === undefined ? CLAIM_KINDS : [filters.kind];
  const { actor, ...others } = filters;
  const holder = actor === undefined ? undefined : vocabulary.actorNumbers.find(actor);
  const document = filters.document === undefined ? undefined : vocabulary.documentNumbers.find(filters.document);
  const seen =
    document === undefined || holder !== undefined
      ? new Set(kinds.flatMap((kind) => rowsOfKind(context, kind, filters, holder)))
      : log.rowsOf(document).filter((row) => kinds.some((kind) => isOfKind(context, row, kind, filters)));
  const yes: number[] = [];
  const maybe: number[] = [];
  for (const row of seen) {
    if (document !== undefined && log.documentOf(row) !== document) continue;
    if (filters.basis !== undefined && log.basisOf(row) !== filters.basis) continue;
    const seen = log.visibility(row, scope.visibility);
    const said = seen === 'no' ? 'no' : saidWithin(context, row, scope);
    if (said === 'no') continue;
    const isSure = seen === 'yes' && said === 'yes' && (holder === undefined || countsSurely(context, row, holder));
    const claim = log.contentOf(row);
    if (!passes(claim, others) || isRuledOut(claim, scope) || isTooOld(context, row, scope)) continue;
    (isSure ? yes : maybe).push(row);
  }
  return { rows: inOrder(context, yes), maybe: inOrder(context, maybe) };
}

function isTooOld({ log }: QueryContext, row: number, { maxAge, surroundings }: QueryScope): boolean {
  if (maxAge === null) return false;
  const { base, columns } = log.segmentOf(row);
  return surroundings.today - (columns.latest[row - base] as number) > maxAge;
}

/** Does it surely count for an actor, or is it held by it? */
function countsSurely({ log, representation }: QueryContext, row: number, actor: number): boolean {
  const { columns, at } = log.at(row);
  return columns.holder[at] === actor || representation.countsFor(log, row).includes(actor);
}

/** Does the world asked about rule the claim out? */
export function isRuledOut({ conditions }: Claim, { surroundings }: QueryScope): boolean {
  return conditions.some((condition) => surroundings.world.status(condition) === 'unmet');
}

/** Rows of a kind, of what the filters name as its topic: all, or those that count for an actor or are held by it. */
function rowsOfKind(context: QueryContext, kind: ClaimKind, filters: ClaimFilters, actor: number | undefined) {
  const { topicNumbers } = context.vocabulary;
  const wanted = topicWanted(kind, filters);
  const topics = wanted === undefined ? topicsOfKind(kind, context.vocabulary) : [wanted];
  return topics.flatMap((topic) => rowsOn(context, topicNumbers.find(topic), actor));
}

function isOfKind({ log, vocabulary }: QueryContext, row: number, kind: ClaimKind, filters: ClaimFilters): boolean {
  const wanted = topicWanted(kind, filters);
  return (
    log.kindOf(row) === kind && (wanted === undefined || vocabulary.topicNumbers.find(wanted) === log.topicOf(row))
  );
}

/** The proposition or event that a filter asks for, of a kind that is indexed under these. */
function topicWanted(kind: ClaimKind, filters: ClaimFilters): string | undefined {
  const { topic } = kindOf(kind);
  return topic === null ? undefined : ((filters as Readonly<Record<string, unknown>>)[topic] as string | undefined);
}

/** Rows under a topic: all, or those that count for an actor or are held by it. */
function rowsOn({ log }: QueryContext, topic: number, actor: number | undefined): number[] {
  const found: number[] = [];
  if (topic < 0) return found;
  for (const segment of log.segments) {
    const { index, base } = segment;
    const take = (from: ClaimIndex, cell: number) => {
      for (let i = from.cellStart[cell] as number; i < (from.cellStart[cell + 1] as number); i += 1) {
        found.push(base + (from.row[i] as number));
      }
    };
    if (actor !== undefined) {
      for (const from of [index, segment.holderIndex()]) {
        const cell = findCell(from, topic, actor);
        if (cell >= 0) take(from, cell);
      }
    } else {
      const whole = countsAll(segment) ? index : segment.holderIndex();
      const [first, end] = cellsOf(whole, topic);
      for (let cell = first; cell < end; cell += 1) take(whole, cell);
    }
  }
  return found;
}

const COUNTED = new WeakMap<Segment, boolean>();

/** Does every row of a segment count for somebody? Not a country's word on behalf of another one. */
function countsAll(segment: Segment): boolean {
  let found = COUNTED.get(segment);
  if (found === undefined) {
    const counted = new Uint8Array(segment.columns.length);
    for (const row of segment.index.row) counted[row] = 1;
    found = !counted.includes(0);
    COUNTED.set(segment, found);
  }
  return found;
}

function passes(claim: Claim, filters: Omit<ClaimFilters, 'actor'>): boolean {
  const { about, words, condition, ...fields } = filters;
  const given = claim as unknown as Readonly<Record<string, unknown>>;
  for (const [field, wanted] of Object.entries(fields)) {
    if (wanted !== undefined && !hasField(given, field, wanted)) return false;
  }
  if (about !== undefined && !REFERRING.some((field) => given[field] === about)) return false;
  if (condition !== undefined && !hasCondition(claim.conditions, condition)) return false;
  return words === undefined || mentions(claim, words);
}

function hasField(claim: Readonly<Record<string, unknown>>, field: string, wanted: unknown): boolean {
  const { passes: own } = (KIND_FILTERS as Readonly<Record<string, ClaimFilter>>)[field] ?? {};
  return own === undefined ? claim[field] === wanted : own(claim, wanted as never);
}

/** Is there a condition (`any`), none (`none`), or one that names an event or proposition? */
export function hasCondition(conditions: readonly Condition[], wanted: string): boolean {
  if (wanted === 'any' || wanted === 'none') return conditions.length > 0 === (wanted === 'any');
  return conditions.some(
    (one) => ('event' in one && one.event === wanted) || ('proposition' in one && one.proposition === wanted),
  );
}

/** The fields of any kind that can name what a claim is about. */
const REFERRING = [...new Set(CLAIM_KINDS.flatMap((kind) => Object.keys(kindOf(kind).references)))];

/** Does some word of the claim begin with each of the words asked for, or with one of its alternatives (`a|b`)? */
function mentions(claim: Claim, words: readonly string[]): boolean {
  const said = ['summary', ...kindOf(claim.kind).texts]
    .map((path) => path.split('.').reduce<unknown>(fieldOf, claim))
    .filter((part) => part !== undefined && part !== null);
  const text = ` ${foldName(said.join(' '))}`;
  return words.every((word) =>
    word.split('|').some((one) => {
      const folded = foldName(one);
      return folded !== '' && text.includes(` ${folded}`);
    }),
  );
}

function fieldOf(value: unknown, field: string): unknown {
  return (value as Readonly<Record<string, unknown>> | undefined)?.[field];
}

function inOrder({ log, vocabulary }: QueryContext, rows: readonly number[]): number[] {
  const id = idOnce(log);
  const keyed = rows.map((row) => {
    const { base, columns } = log.segmentOf(row);
    const at = row - base;
    const document = vocabulary.documentNumbers.string(columns.document[at] as number);
    return { row, latest: columns.latest[at] as number, earliest: columns.earliest[at] as number, document };
  });
  keyed.sort(
    (a, b) =>
      a.latest - b.latest ||
      a.earliest - b.earliest ||
      compareText(a.document, b.document) ||
      compareText(id(a.row), id(b.row)),
  );
  return keyed.map(({ row }) => row);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
