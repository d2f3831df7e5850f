// Stances: where actors stand on propositions, all of them or those who take one position.
import * as z from 'zod';
import { POSITIONS, type Position, position } from '../../kinds/position.js';
import { name } from '../../schema/bounded-text.js';
import type { Locator } from '../../schema/claim-base.js';
import { CONTESTED, NO_RECORD, type Outcome } from '../../stance/policy.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { eventInWords } from '../../words/claim-words.js';
import { dateInWords } from '../../words/date-words.js';
import { STANDINGS } from '../../words/position-words.js';
import type { Column } from '../answer-table.js';
import { hasCondition } from '../claim-search.js';
import { contraryWords, defineFamily } from '../family.js';
import type { Found } from '../found.js';
import { STANCE_LIMITS } from '../limits.js';
import { excludedRows, notCountedFor, uncertainStances } from '../not-counted.js';
import type { Predicate } from '../predicate.js';
import type { QueryContext, QueryScope } from '../query-context.js';
import { amongTest, onRecord, population } from '../query-population.js';
import { excludedBecause, StanceRow, sortRows } from '../stance-row.js';
import { uncertainPositions } from '../uncertain-positions.js';

const schema = z.strictObject({
  find: z.literal('stances'),
  ...STANCE_LIMITS,
  contrary: contraryWords,
  actor: name.optional(),
  proposition: name.optional(),
  position: position.optional(),
  /** Only rows with a condition, with none, or with one that names this event or proposition. */
  condition: name.optional(),
});

type StancesQuery = z.infer<typeof schema>;

export const stances = defineFamily({
  schema,
  names: { actor: 'actor', condition: 'condition', proposition: 'proposition', among: 'predicate' },
  turns: ['position'],
  find: findStances,
  words: { isList: false, subject, qualifiers: conditionFilterInWords, isSplit: true, columns },
});

function findStances(context: QueryContext, scope: QueryScope, query: StancesQuery): Found<StanceRow> {
  const { actor, proposition, position: wanted, condition } = query;
  const isOneCell = actor !== undefined && proposition !== undefined;
  if (isOneCell && wanted === undefined && condition === undefined) return findStance(context, scope, query);
  const { vocabulary } = context;
  const isRange = actor === undefined && isOnlyCountries(query.among);
  const isAmong = isRange ? null : amongTest(context, scope, query.among);
  const asked = wanted === undefined ? -1 : POSITIONS.indexOf(wanted);
  const rows: StanceRow[] = [];
  const excluded: StanceRow[] = [];
  const isLimited = scope.given !== null || scope.maxAge !== null;
  for (const on of proposition === undefined ? vocabulary.propositions.keys() : [proposition]) {
    eachOutcome(context, scope, actor, on, isRange, (number, outcome) => {
      const isAsked = asked < 0 || outcome === asked;
      if (!isAsked && outcome !== CONTESTED) return;
      const id = vocabulary.actorNumbers.string(number);
      if (isAmong !== null && !isAmong(id)) return;
      const row = new StanceRow(context, scope, id, on, outcome);
      if (condition !== undefined && !hasCondition(row.conditions, condition)) return;
      const counts = isAsked && !(isLimited && excludedBecause(row, scope) !== null);
      (counts ? rows : excluded).push(row);
    });
  }
  if (!vocabulary.inOrder && actor === undefined) sortRows(rows, vocabulary);
  const on = proposition === undefined ? null : { ...query, proposition };
  return {
    rows,
    notCounted: () => [
      ...excluded.map((row) => notCountedFor(row, excludedBecause(row, scope) ?? 'contested')),
      ...(on === null ? [] : uncertainStances(context, scope, on, rows)),
    ],
    silent: () => (on === null ? [] : silentActors(context, scope, on)),
  };
}

function eachOutcome(
  { vocabulary, resolver }: QueryContext,
  scope: QueryScope,
  actor: string | undefined,
  proposition: string,
  onlyCountries: boolean,
  visit: (number: number, outcome: Outcome) => void,
): void {
  const topic = vocabulary.topicNumbers.find(proposition);
  if (actor === undefined) {
    resolver.eachOutcome(topic, scope, visit, onlyCountries);
    return;
  }
  const number = vocabulary.actorNumbers.find(actor);
  const outcome = resolver.outcome(number, topic, scope);
  if (outcome !== NO_RECORD) visit(number, outcome);
}

/** One actor on one proposition: always a row. */
function findStance(context: QueryContext, scope: QueryScope, query: StancesQuery): Found<StanceRow> {
  const { vocabulary, resolver } = context;
  const [actor, proposition] = [query.actor as string, query.proposition as string];
  const [number, topic] = [vocabulary.actorNumbers.find(actor), vocabulary.topicNumbers.find(proposition)];
  const rows = [new StanceRow(context, scope, actor, proposition, resolver.outcome(number, topic, scope))];
  return {
    rows,
    notCounted: () => [
      ...excludedRows(context, scope, query.among, rows),
      ...uncertainStances(context, scope, { ...query, proposition }, rows),
    ],
    silent: () => silentActors(context, scope, { ...query, proposition }),
  };
}

function isOnlyCountries(among: Predicate | undefined): boolean {
  return among !== undefined && 'is' in among && among.is === 'country';
}

function silentActors(
  context: QueryContext,
  scope: QueryScope,
  { actor, proposition, among }: StancesQuery & { readonly proposition: string },
): string[] {
  const { vocabulary, resolver } = context;
  const topic = vocabulary.topicNumbers.find(proposition);
  const isSilent = (id: string) =>
    resolver.outcome(vocabulary.actorNumbers.find(id), topic, scope) === NO_RECORD &&
    uncertainPositions(context, scope, id, proposition).length === 0;
  if (actor !== undefined) return isSilent(actor) ? [actor] : [];
  const asked =
    among === undefined
      ? onRecord(context, scope).filter((id) => vocabulary.actor(id).type === 'country')
      : population(context, scope, among);
  return asked.filter(isSilent);
}

function subject({ actor, proposition, position: wanted }: StancesQuery, vocabulary: Vocabulary): string {
  const name = (id: string) => vocabulary.nameOf(id);
  const on = proposition === undefined ? 'every proposition' : `“${name(proposition)}”`;
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
    { heading: 'position', cell: (row) => STANDINGS[row.position].verb },
    { heading: 'last said', cell: lastSaidInWords },
    {
      heading: 'condition',
      cell: ({ conditions }) =>
        conditions.map(({ text, status }) => (status === 'unmet' ? `${text} (not met)` : text)).join('; '),
    },
    { heading: 'said by', cell: (row) => saidBy(row, vocabulary) },
    { heading: 'source', cell: (row) => row.documents.map((document) => sourceOf(row, document)).join(', ') },
    { heading: 'note', cell: marks },
  ];
}

const OLD_DAYS = 31;

export function lastSaidInWords({ lastSaid, ageDays }: StanceRow): string {
  if (lastSaid === null || ageDays === null) return '';
  return `${dateInWords(lastSaid)}${ageDays < OLD_DAYS ? '' : `, ${ageDays} days before`}`;
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

function marks(row: StanceRow): string {
  const { secondHand, inferred, viaMembership, contesting, counter, beside, path, proposed } = row;
  return [
    proposed.length > 0 ? `${proposed.length} proposed` : '',
    secondHand ? 'second-hand' : '',
    inferred ? `inferred from ${path?.[0]}` : '',
    viaMembership ? 'through membership' : '',
    contesting.length > 0 ? `${contesting.length} contesting` : '',
    counter.length > 0 ? `${counter.length} against` : '',
    beside.length > 0 ? `${beside.length} newer inferred differ` : '',
  ]
    .filter((mark) => mark !== '')
    .join(', ');
}
