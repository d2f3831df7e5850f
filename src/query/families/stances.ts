// Stances: where actors stand on propositions, all of them or those who take one position.
import * as z from 'zod';
import { type Position, position, shownOn } from '../../kinds/position.js';
import type { Country } from '../../schema/actor.js';
import { name } from '../../schema/bounded-text.js';
import type { Locator } from '../../schema/claim-base.js';
import type { Named } from '../../schema/named.js';
import { once } from '../../schema/once.js';
import { type Cell, possibleBesides } from '../../stance/cell.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { claimsOfKind, eventInWords } from '../../words/claim-words.js';
import { ageInWords, dateInWords } from '../../words/date-words.js';
import { qualifiedBy, qualifiersInWords, STANDINGS, shownAs, VOTES } from '../../words/position-words.js';
import type { Column } from '../answer-table.js';
import { findClaims, hasCondition } from '../claim-search.js';
import { askedAbout, contraryWords, defineFamily } from '../family.js';
import { dateFields, type FlatFields } from '../flat-table.js';
import type { Found, NotCounted } from '../found.js';
import { type Limits, STANCE_LIMITS } from '../limits/limits.js';
import { besideOneActor, notCountedFor, placed } from '../not-counted.js';
import { evaluate } from '../predicate-evaluation.js';
import type { QueryContext, QueryScope } from '../query-context.js';
import { countriesOnRecord, exists, isAuthor, isOnlyCountries, population } from '../query-population.js';
import { type RowBranch, StanceRow, sortRows } from '../stance-row.js';

/** Where actors stand: one, or all; on one proposition, or on all. */
export interface StancesQuery<A extends string = string, P extends string = string, E extends string = string>
  extends Limits<A, P, E> {
  readonly find: 'stances';
  readonly contrary?: string | undefined;
  readonly actor?: Named<A> | undefined;
  readonly proposition?: Named<P> | undefined;
  readonly position?: Position | undefined;
  readonly condition?: Named<P | E | 'any' | 'none'> | undefined;
}

const schema = z.strictObject({
  find: z.literal('stances'),
  ...STANCE_LIMITS,
  contrary: contraryWords,
  actor: name.optional(),
  proposition: name.optional(),
  position: position.optional(),
  /** Only rows with a condition, with none, or with one that names this event or proposition. */
  condition: name.optional(),
}) satisfies z.ZodType<StancesQuery>;

/** The columns of a stance in a flat table. */
export const STANCE_FIELDS: FlatFields<StanceRow> = {
  proposition: ({ proposition }) => proposition,
  proposition_name: ({ proposition }, vocabulary) => vocabulary.nameOf(proposition),
  contrary: ({ contrary }) => contrary,
  position: (row) => row.position,
  ...dateFields<StanceRow>('since', ({ since }) => since),
  ...dateFields<StanceRow>('last_said', ({ lastSaid }) => lastSaid),
  age_days: ({ ageDays }) => ageDays,
  government: ({ government }) => government,
  voices: ({ voices }) => voices.join(' '),
  speakers: ({ speakers }) => speakers.join(' '),
  conditions: ({ conditions }) => textsOf(conditions),
  otherwise: ({ otherwise }) => otherwise.map((one) => `${one.position} ${textsOf(one.conditions)}`).join('; '),
  possible: ({ possible }) => possible.join(' '),
  second_hand: ({ secondHand }) => secondHand,
  inferred: ({ inferred }) => inferred,
  via_membership: ({ viaMembership }) => viaMembership,
  claims: ({ claims }) => claims.join(' '),
  documents: ({ documents }) => documents.join(' '),
};

function textsOf(conditions: RowBranch['conditions']): string {
  return conditions.map(({ text }) => text).join('; ');
}

export const stances = defineFamily({
  schema,
  names: { actor: 'actor', condition: 'condition', proposition: 'proposition', among: 'predicate' },
  turns: ['position'],
  find: findStances,
  words: { isList: false, subject, qualifiers: conditionFilterInWords, isSplit: true, columns, fields: STANCE_FIELDS },
});

function findStances(context: QueryContext, scope: QueryScope, query: StancesQuery): Found<StanceRow> {
  const { actor, proposition, position: wanted, condition } = query;
  if (actor !== undefined && proposition !== undefined && wanted === undefined && condition === undefined) {
    return findStance(context, scope, { ...query, actor, proposition });
  }
  const rows: StanceRow[] = [];
  const perhaps: (() => NotCounted)[] = [];
  const silent: string[] = [];
  const others: string[] = [];
  const told = (doubt: NotCounted, on: string, cell: Cell): NotCounted => {
    if (proposition !== undefined) return doubt;
    const reason = `“${context.vocabulary.nameOf(on)}”: ${doubt.reason}`;
    return { ...doubt, proposition: on, possible: possibleBesides(cell), reason };
  };
  for (const on of proposition === undefined ? context.vocabulary.propositions.keys() : [proposition]) {
    eachMember(context, scope, query, on, (id, cell, isSure) => {
      const place = placed(context, scope, id, on, cell, wanted);
      if (place.at === 'notCounted') perhaps.push(() => told(place.why(), on, cell));
      else if (place.at !== 'rows') (place.at === 'silent' ? silent : others).push(id);
      else if (condition !== undefined && !hasCondition(place.row.conditions, condition)) others.push(id);
      else if (isSure) rows.push(place.row);
      else perhaps.push(() => notCountedFor(place.row, 'perhaps not among those asked about'));
    });
  }
  if (!context.vocabulary.inOrder && actor === undefined) sortRows(rows, context.vocabulary);
  const notCounted = once(() => perhaps.map((why) => why()));
  if (proposition === undefined) return { rows, notCounted, silent: () => [] };
  const placedIds = () => new Set([...rows, ...notCounted()].map((one) => one.actor).concat(silent, others));
  const noRecord = once(() => [...silent, ...countriesBeside(context, scope, query, placedIds())]);
  return {
    rows,
    notCounted,
    silent: noRecord,
    others: () => others,
    notes: () => (actor === undefined ? noRecord() : [actor]).flatMap((id) => notesOn(context, scope, proposition, id)),
  };
}

/**
 * Everybody whom the question is about and who has a claim on it; the silent too, where it is said whom it is about.
 * Countries without a claim are not visited where all are asked about: see `countriesBeside`.
 */
export function eachMember(
  context: QueryContext,
  scope: QueryScope,
  { actor, among }: Pick<StancesQuery, 'actor' | 'among'>,
  proposition: string,
  visit: (id: string, cell: Cell, isSure: boolean) => void,
): void {
  const { vocabulary, resolver } = context;
  const topic = vocabulary.topicNumbers.find(proposition);
  const cellOf = (id: string) => resolver.cell(vocabulary.actorNumbers.find(id), topic, scope);
  if (actor !== undefined) {
    const certainty = among === undefined ? 'yes' : evaluate(context, scope, among, actor).certainty;
    if (certainty !== 'no') visit(actor, cellOf(actor), certainty === 'yes');
    return;
  }
  if (among === undefined || isOnlyCountries(among)) {
    const take = (number: number, cell: Cell) => {
      const id = vocabulary.actorNumbers.string(number);
      if (!isAuthor(id)) visit(id, cell, true);
    };
    resolver.eachCell(topic, scope, take, among !== undefined);
    return;
  }
  const spoke = (number: number) => resolver.spokeInPerson(number, topic, scope);
  for (const { id, certainty } of population(context, scope, among, spoke)) {
    visit(id, cellOf(id), certainty === 'yes');
  }
}

/** One actor on one proposition: always a row. */
function findStance(
  context: QueryContext,
  scope: QueryScope,
  { actor, proposition, among }: StancesQuery & { readonly actor: string; readonly proposition: string },
): Found<StanceRow> {
  const { vocabulary, resolver } = context;
  const [number, topic] = [vocabulary.actorNumbers.find(actor), vocabulary.topicNumbers.find(proposition)];
  const cell = resolver.cell(number, topic, scope);
  const row = new StanceRow(context, scope, actor, proposition, cell);
  return {
    rows: [row],
    notCounted: () => besideOneActor(context, scope, among, row, cell),
    silent: () => (cell.isSilent && exists(context, scope, actor) ? [actor] : []),
    notes: () => notesOn(context, scope, proposition, actor),
  };
}

/** The countries that have no place yet: every one that is asked about, or those on record with something else. */
export function countriesBeside(
  context: QueryContext,
  scope: QueryScope,
  { actor, among }: Pick<StancesQuery, 'actor' | 'among'>,
  placed: ReadonlySet<string>,
): readonly string[] {
  if (actor !== undefined) return [];
  if (among === undefined) {
    return countriesOnRecord(context, scope).filter((id) => !placed.has(id) && exists(context, scope, id));
  }
  if (!isOnlyCountries(among)) return [];
  return population(context, scope, among, () => false).flatMap(({ id }) => (placed.has(id) ? [] : [id]));
}

/** What to know of an actor that was asked about by name: that it did not exist, what it said of other kinds. */
export function notesOn(
  context: QueryContext,
  scope: QueryScope,
  proposition: string,
  actor: string,
): readonly string[] {
  const { vocabulary, log } = context;
  const name = vocabulary.nameOf(actor);
  if (!exists(context, scope, actor)) {
    const { from, to } = vocabulary.actor(actor) as Country;
    const span = [
      from === undefined ? '' : `since ${dateInWords(from)}`,
      to === undefined ? '' : `until ${dateInWords(to)}`,
    ];
    return [`${name} did not exist then; it existed ${span.filter((part) => part !== '').join(' ')}.`];
  }
  const { rows } = findClaims(context, scope, { actor, proposition });
  const others = rows.map((row) => log.claim(row)).filter(({ kind }) => kind !== 'stance');
  const kinds = [...new Set(others.map(({ kind }) => kind))];
  return kinds.length === 0 ? [] : [`Besides, ${name} has on it: ${kinds.map(claimsOfKind).join(', ')}.`];
}

function subject({ actor, proposition, position: turned, contrary }: StancesQuery, vocabulary: Vocabulary): string {
  const name = (id: string) => vocabulary.nameOf(id);
  const on = proposition === undefined ? 'every proposition' : askedAbout({ proposition, contrary }, vocabulary);
  const wanted = turned && shownOn(turned, contrary !== undefined);
  if (actor === undefined)
    return wanted === undefined ? `Who stands where on ${on}` : `Who ${STANDINGS[wanted].on} ${on}`;
  if (wanted === undefined) return `Where does ${name(actor)} stand on ${on}`;
  return `What does ${name(actor)} ${plainVerb(wanted)}${proposition === undefined ? '' : ` of ${on}`}`;
}

function plainVerb(of: Position): string {
  return of === 'undecided' ? 'leave undecided' : of;
}

/** "under a condition on Low water (5 May 2025)"; for all families whose queries have a condition. */
export function conditionFilterInWords(
  { condition }: { readonly condition?: string | undefined },
  vocabulary: Vocabulary,
): readonly string[] {
  if (condition === undefined) return [];
  if (condition === 'any' || condition === 'none') return [`under ${condition === 'any' ? 'some' : 'no'} condition`];
  const isEvent = vocabulary.events.has(condition);
  return [`under a condition on ${isEvent ? eventInWords(condition, vocabulary) : vocabulary.nameOf(condition)}`];
}

function columns(rows: readonly StanceRow[], vocabulary: Vocabulary): Column<StanceRow>[] {
  const manyPropositions = new Set(rows.map(({ proposition }) => proposition)).size > 1;
  return [
    { heading: 'id', cell: ({ actor }) => actor },
    { heading: 'name', cell: ({ name: called }) => called },
    { heading: 'proposition', cell: ({ proposition }) => (manyPropositions ? vocabulary.nameOf(proposition) : '') },
    { heading: 'position', cell: positionInWords },
    { heading: 'last said', cell: lastSaidInWords },
    { heading: 'condition', cell: (row) => (row.position === 'contested' ? '' : textsOf(row.conditions)) },
    { heading: 'said by', cell: (row) => saidBy(row, vocabulary) },
    { heading: 'source', cell: (row) => row.documents.map((document) => sourceOf(row, document)).join(', ') },
    { heading: 'note', cell: (row) => marks(vocabulary, row) },
  ];
}

/** The verb of a standing; what depends on something says so in a column of its own. */
function positionInWords({ position: standing, possible, resolution }: StanceRow): string {
  return shownAs(standing, false, possible, resolution.cell.isSilent).verb;
}

export function lastSaidInWords({ lastSaid, ageDays }: StanceRow): string {
  if (lastSaid === null || ageDays === null) return '';
  return [dateInWords(lastSaid), ageInWords(ageDays)].filter((part) => part !== '').join(', ');
}

function saidBy({ voices, speakers }: StanceRow, vocabulary: Vocabulary): string {
  const names = (ids: readonly string[]) => ids.map((id) => vocabulary.nameOf(id)).join(', ');
  return speakers.length === 0 ? names(voices) : `${names(voices)}, says ${names(speakers)}`;
}

/** A document with the places of the newest deciding claim in it. */
function sourceOf({ evidence }: StanceRow, document: string): string {
  const places = evidence.find((found) => found.document === document)?.places ?? [];
  return [document, ...places.slice(0, 1).map(placeInWords)].join(' ');
}

export function placeInWords(place: Locator): string {
  return 'record' in place ? place.record : `${place.start}-${place.end}`;
}

function marks(vocabulary: Vocabulary, row: StanceRow): string {
  const { secondHand, inferred, viaMembership, counter, beside, path, proposed, voices, vote } = row;
  return [
    vote ? VOTES[vote] : '',
    ...qualifiersInWords(qualifiedBy(row, (id) => vocabulary.nameOf(id))),
    proposed.length > 0 ? `${proposed.length} proposed` : '',
    secondHand ? 'second-hand' : '',
    inferred ? `inferred from “${vocabulary.nameOf(path?.[0] ?? '')}”` : '',
    viaMembership ? `through membership of ${voices.map((id) => vocabulary.nameOf(id)).join(', ')}` : '',
    counter.length > 0 ? `${counter.length} against` : '',
    beside.length > 0 ? `${beside.length} newer inferred differ` : '',
  ]
    .filter((mark) => mark !== '')
    .join('; ');
}
