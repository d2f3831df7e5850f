// The stances that a report needs, asked for once.
import type { CoveredDocument } from '../../query/answer.js';
import type { NotCounted } from '../../query/found.js';
import type { StanceRow } from '../../query/stance-row.js';
import type { ReportLimits, ReportOptions } from './report-options.js';
import type { Subject } from './subject.js';

/** The stances that a report is about. */
export interface SubjectStances {
  /** Those of the actor or on the proposition; for an event or a data set the same as `all`. */
  readonly own: readonly StanceRow[];
  /** Those of countries (or of those `among`) on the same propositions, for matrix and counts. */
  readonly all: readonly StanceRow[];
  /** Countries on record on anything (or those `among`): the denominator of silence. */
  readonly asked: number;
  /** Ids of those without record on the proposition; empty for other subjects. */
  readonly silent: readonly string[];
  readonly notCounted: readonly NotCounted[];
  readonly read: readonly CoveredDocument[];
}

/** Asks for the stances. For an actor, those of the countries on the propositions that it is on record on. */
export function stancesOf(
  { kind, id, kg }: Subject,
  among: ReportOptions['among'],
  limits: ReportLimits,
): SubjectStances {
  const narrowed = among === undefined ? {} : { among };
  const answer = kg.stances({ ...limits, among: among ?? 'countries' });
  const read = answer.coverage;
  const [first] = kg.propositions.keys();
  const onOne = kind === 'proposition' ? (id as string) : first;
  const one = onOne === undefined ? undefined : kg.stances({ proposition: onOne, ...narrowed, ...limits });
  const isCountry = (actor: string) => kg.actors.get(actor)?.type === 'country';
  const silent = (one?.silent ?? []).filter(isCountry);
  const asked = (one?.rows ?? []).filter(({ type }) => type === 'country').length + silent.length;
  const none = { asked, silent: [], notCounted: [], read };
  if (kind === 'event' || kind === 'dataset') return { ...none, own: answer.rows, all: answer.rows };
  if (kind === 'proposition') {
    const related = relatedTo(kg, id as string);
    const all = answer.rows.filter(({ proposition }) => related.has(proposition));
    return { ...none, own: one?.rows ?? [], all, silent, notCounted: one?.notCounted ?? [] };
  }
  const own = kg.stances({ actor: id as string, ...limits }).rows;
  const spoken = new Set(own.map(({ proposition }) => proposition));
  const all = answer.rows.filter(({ proposition }) => spoken.has(proposition));
  return { ...none, own, all: all.some(({ actor }) => actor === id) ? all : [...own, ...all] };
}

function relatedTo({ propositions }: Subject['kg'], id: string): ReadonlySet<string> {
  const related = new Set([id]);
  for (const { id: other, broader = [], contradicts = [] } of propositions.values()) {
    if (other === id) for (const next of [...broader, ...contradicts]) related.add(next);
    else if (broader.includes(id) || contradicts.includes(id)) related.add(other);
  }
  return related;
}
