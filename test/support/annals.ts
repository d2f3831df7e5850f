// Small worlds of made-up countries, told of by one late document, and answers in a line.
import { type Condition, type Dataset, StanceGraph, type StanceRow } from 'stancegraph';
import { asClaims, cast, type Said } from './stance-cast.js';

const countries = ['ARV', 'BOR', 'COR'].map((id) => cast.actors.find((actor) => actor.id === id)!);

/** Somebody with offices. */
export function person(id: string, ...offices: object[]) {
  return { id, type: 'person', name: id, offices };
}

/** An office that speaks for its country: head of Arvenia from 2020 on, unless it says otherwise. */
export function office(more: object = {}) {
  return { title: 'President', of: 'ARV', rank: 'head', represents: true, from: '2020-01-01', ...more };
}

export const minister = (title: string, more: object = {}) => office({ title, rank: 'minister', ...more });

export const spokesperson = (more: object = {}) => office({ title: 'Spokesperson', rank: 'spokesperson', ...more });

/** Arvenia, Borduna, Corvia and some people; whatever they say stands in annals of 2030 unless it says otherwise. */
export function annals(
  actors: readonly object[],
  said: readonly Said[],
  more: Partial<Record<keyof Dataset, unknown>> = {},
): StanceGraph {
  return StanceGraph.from({
    actors: [...countries, ...actors],
    propositions: cast.propositions,
    events: cast.events,
    documents: [{ id: 'annals', publisher: 'The Annals', published: '2030-01-01' }],
    claims: claimsOf(said),
    ...more,
  } as never);
}

export function claimsOf(said: readonly Said[]) {
  return asClaims(said.map((one) => ({ document: 'annals', said: '2024-01-01', ...one })));
}

function conditionsOf(conditions: readonly Condition[]): string {
  return conditions
    .map((one) => `${one.holds ? ' if ' : ' unless '}${'event' in one ? one.event : Object.values(one)[0]}`)
    .sort()
    .join('');
}

/** "support if low-water / oppose unless low-water ?undecided": the branches of a row, and what is possible besides. */
function told(row: StanceRow | undefined): string {
  if (row === undefined) return 'no row';
  const branches = [row, ...row.otherwise].map(({ position, conditions }) => position + conditionsOf(conditions));
  const sides = row.position === 'contested' ? ` of ${row.sides.map(({ position }) => position).join(', ')}` : '';
  const possible = row.position === 'contested' ? [] : row.possible;
  return [branches.join(' / ') + sides, ...possible.map((position) => `?${position}`)].join(' ');
}

/** Where Arvenia stands on the bridge. */
export function stance(kg: StanceGraph, options: object = {}, actor = 'ARV', proposition = 'bridge'): string {
  return told(kg.stanceOf(actor, proposition, options).first);
}

/** How an answer divides those whom it is about. */
export interface Divided {
  readonly rows: readonly { readonly actor: string }[];
  readonly notCounted: readonly { readonly actor: string }[];
  readonly silent: readonly string[];
  readonly others: readonly string[];
}

/** "ARV | BOR | COR": the rows of an answer, those not counted, the silent, the others. */
export function placed(answer: Divided): string {
  const ids = (list: readonly { readonly actor: string }[]) => [...new Set(list.map(({ actor }) => actor))].join(' ');
  return [ids(answer.rows), ids(answer.notCounted), answer.silent.join(' '), answer.others.join(' ')].join(' | ');
}
