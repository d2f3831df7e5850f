// What a report is about, found by name, and the stances that it needs, asked for once.
import type { SubjectKind } from '../../chart/chart-facts.js';
import { StanceError } from '../../errors.js';
import { contextOf } from '../../query/query-context.js';
import { defined } from '../../schema/defined.js';
import { suggesting } from '../../schema/options.js';
import { show } from '../../schema/problems.js';
import type { StanceGraph } from '../../stance-graph.js';
import { dateInWords } from '../../words/date-words.js';
import type { ReportLimits, ReportOptions } from './report-options.js';

export function isActorKind(kind: SubjectKind): boolean {
  return kind === 'country' || kind === 'leader' || kind === 'actor';
}

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string | null;
  readonly name: string;
  /** The graph that is asked: for an event, only the documents that report on it. */
  readonly kg: StanceGraph;
  readonly question: string;
  readonly lead: readonly string[];
  readonly remarks: readonly string[];
}

/** What could be known; what is said is not narrowed, for a document may report on an event that is still to come. */
type Known = Pick<ReportLimits, 'knownBy'>;

/** What `about` names: an actor, else a proposition, else an event; by id, name or alias. */
export function subjectOf(kg: StanceGraph, about: string | undefined, limits: Known): Subject {
  const { vocabulary } = contextOf('report', kg);
  if (about === undefined) return wholeDataset(kg);
  if (typeof about !== 'string') {
    throw new StanceError('invalid_option', `report: about must be an id or a name, received ${show(about)}.`);
  }
  const failures: StanceError[] = [];
  for (const [find, make] of [
    [() => vocabulary.actorId('report', about), actorSubject],
    [() => vocabulary.propositionId('report', about), propositionSubject],
    [() => vocabulary.eventId('report', about), eventSubject],
  ] as const) {
    try {
      return make(kg, find() as never, limits);
    } catch (error) {
      if (!(error instanceof StanceError) || (error.code !== 'not_found' && !('choices' in error.details))) throw error;
      failures.push(error);
    }
  }
  const ambiguous = failures.find(({ details }) => 'choices' in details);
  if (ambiguous !== undefined) throw ambiguous;
  const suggestions = failures.flatMap(({ details }) => (details.suggestions as readonly string[] | undefined) ?? []);
  const advice = suggesting(suggestions, 'Known ones are in kg.actors, kg.propositions and kg.events.');
  throw new StanceError(
    'not_found',
    `report: ${show(about)} is no country, leader, proposition or event of this data set. ${advice}`,
    { received: about, suggestions },
  );
}

const COUNTRY_LEAD =
  'What counts for a country: its own acts and words, and those of who held an office of it on the day of speech.';
const GROUP_LEAD = 'A group: what it says is never counted as the word of any one country.';

function wholeDataset(kg: StanceGraph): Subject {
  const question = 'Who stands where, on everything that these documents speak of?';
  return { kind: 'dataset', id: null, name: kg.name ?? 'the data set', kg, question, lead: [], remarks: [] };
}

function actorSubject(kg: StanceGraph, id: string): Subject {
  const { vocabulary } = kg.context;
  const actor = vocabulary.actor(id);
  const question = `Where does ${actor.name} stand, since when, under which conditions, and how do we know?`;
  const base = { id, name: actor.name, kg, question, remarks: [] };
  if (actor.type === 'country') return { ...base, kind: 'country', lead: [COUNTRY_LEAD] };
  if (actor.type === 'group') return { ...base, kind: 'actor', lead: [GROUP_LEAD] };
  if (actor.type === 'organization') return { ...base, kind: 'actor', lead: [] };
  const offices = (actor.offices ?? []).map(({ title, of, from, to, represents }) => {
    const until = to === undefined ? '' : ` to ${dateInWords(to)}`;
    const term = from === undefined ? 'since when is not recorded' : `from ${dateInWords(from)}${until}`;
    const weight = represents ? '' : '; the office does not speak for it';
    return `${title}, ${vocabulary.nameOf(of)} (${term}${weight}).`;
  });
  const lead = offices.length > 0 ? offices : ['No office on record: the words count for nobody else.'];
  return { ...base, kind: 'leader', lead };
}

function propositionSubject(kg: StanceGraph, { id, reversed }: { id: string; reversed: boolean }): Subject {
  const { label, statement, kind } = kg.propositions.get(id) as { label: string; statement: string; kind: string };
  return {
    kind: 'proposition',
    id,
    name: label,
    kg,
    question: `Who supports “${label}”, who opposes it, under which conditions, and who is not on record?`,
    lead: [`${kind === 'policy' ? 'A policy' : 'An assessment'}: ${statement}`],
    remarks: reversed ? [`It was named by words for its contrary; the report is about “${label}”.`] : [],
  };
}

function eventSubject(kg: StanceGraph, id: string, limits: Known): Subject {
  const event = kg.events.get(id) as { name: string; type: string; date?: string; place?: string };
  const found = kg.claims({ event: id, ...limits });
  const { coverage } = found;
  const covering = new Set(coverage.filter(({ covers }) => covers === id).map((document) => document.id));
  for (const { claim } of [...found, ...kg.claims({ about: id, ...limits }), ...kg.claims({ toward: id, ...limits })]) {
    covering.add(claim.document);
  }
  const others = [...kg.documents.keys()].filter((document) => !covering.has(document));
  const when = [event.type, event.date === undefined ? '' : dateInWords(event.date), event.place].filter(Boolean);
  return {
    kind: 'event',
    id,
    name: event.name,
    kg: others.length === 0 ? kg : kg.without({ document: others }),
    question: `What do the reports of “${event.name}” say: who was there, who stands where, and where do they differ?`,
    lead: [`${when.join(', ')}.`],
    remarks: [
      `Only the documents that report on the event, or have a claim about it, were read: ${covering.size} of ${coverage.length}.`,
    ],
  };
}

/**
 * The stances of a report. `own`: those of the actor or on the proposition. `all`: those of countries (or `among`) on the
 * same propositions, `perhaps` who perhaps has one. `asked`: on how many countries silence is counted. `silent`: ids of those without record.
 */
export function stancesOf({ kind, id, kg }: Subject, among: ReportOptions['among'], limits: ReportLimits) {
  const answer = kg.stances({ ...limits, among: among ?? 'countries' });
  const read = answer.coverage;
  const [first] = kg.propositions.keys();
  const onOne = kind === 'proposition' ? (id as string) : first;
  const one = onOne === undefined ? undefined : kg.stances({ proposition: onOne, ...defined({ among }), ...limits });
  const isCountry = (actor: string) => kg.actors.get(actor)?.type === 'country';
  const silent = (one?.silent ?? []).filter(isCountry);
  const asked = (one?.rows ?? []).filter(({ type }) => type === 'country').length + silent.length;
  const perhaps = answer.notCounted;
  const none = { asked, silent: [] as string[], notCounted: perhaps, perhaps, read };
  if (kind === 'event' || kind === 'dataset') return { ...none, own: answer.rows, all: answer.rows };
  if (kind === 'proposition') {
    const related = relatedTo(kg, id as string);
    const all = answer.rows.filter(({ proposition }) => related.has(proposition));
    return { ...none, own: one?.rows ?? [], all, silent, notCounted: one?.notCounted ?? [] };
  }
  const { rows: own, notCounted } = kg.stances({ actor: id as string, ...limits });
  const spoken = new Set(own.map(({ proposition }) => proposition));
  const all = answer.rows.filter(({ proposition }) => spoken.has(proposition));
  return { ...none, notCounted, own, all: all.some(({ actor }) => actor === id) ? all : [...own, ...all] };
}

function relatedTo({ propositions }: StanceGraph, id: string): ReadonlySet<string> {
  const related = new Set([id]);
  for (const { id: other, broader = [], contradicts = [] } of propositions.values()) {
    if (other === id) for (const next of [...broader, ...contradicts]) related.add(next);
    else if (broader.includes(id) || contradicts.includes(id)) related.add(other);
  }
  return related;
}
