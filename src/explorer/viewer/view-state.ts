// The state of the explorer's page, what can be chosen in it, and the address that holds it.
import type { GraphEdge, GraphNode } from '../../graph/knowledge/knowledge-graph.js';
import { readDateRange } from '../../schema/date.js';
import { capitalized } from '../../words/capitalized.js';
import { STANDING_NAMES, STANDINGS } from '../../words/position-words.js';

export type NodeKind = GraphNode['kind'];

/** A sign and a word stand wherever there is a colour. */
export const STANDING_CHOICES = STANDING_NAMES.map((id) => ({
  id,
  sign: STANDINGS[id].sign,
  word: capitalized(STANDINGS[id].verb),
}));

/** None has the sign of a standing. */
export const NODE_KINDS: readonly { readonly id: NodeKind; readonly sign: string; readonly word: string }[] = [
  { id: 'country', sign: '●', word: 'Countries' },
  { id: 'person', sign: '★', word: 'Leaders and other persons' },
  { id: 'organization', sign: '◉', word: 'Organizations' },
  { id: 'group', sign: '○', word: 'Groups' },
  { id: 'proposition', sign: '■', word: 'Propositions' },
  { id: 'event', sign: '▮', word: 'Events' },
  { id: 'commitment', sign: '✚', word: 'Commitments' },
  { id: 'office', sign: '☆', word: 'Offices' },
  { id: 'document', sign: '□', word: 'Documents' },
];

/** Groups of edges that are shown or hidden together. */
export const TIES: readonly { id: string; word: string; kinds: readonly (GraphEdge['kind'] | 'speaks')[] }[] = [
  { id: 'stances', word: 'Stances', kinds: ['stance'] },
  { id: 'commitments', word: 'Commitments', kinds: ['commitment', 'concerns', 'beneficiary'] },
  { id: 'requests', word: 'Requests', kinds: ['request'] },
  { id: 'attitudes', word: 'Praise and blame', kinds: ['attitude'] },
  { id: 'participation', word: 'Participation', kinds: ['participation', 'covers'] },
  { id: 'facts', word: 'Facts', kinds: ['fact'] },
  {
    id: 'roles',
    word: 'Offices and memberships',
    kinds: ['speaks', 'tenure', 'representation', 'membership', 'partOf'],
  },
  { id: 'relations', word: 'Between propositions', kinds: ['broader', 'contradicts'] },
  { id: 'evidence', word: 'Evidence', kinds: ['evidence'] },
];

/** All that decides what the page shows; the address after `#` holds what differs from the start. */
export interface ViewState {
  /** `YYYY-MM-DD`, or `null` for no limit. */
  readonly asOf: string | null;
  readonly knownBy: boolean;
  readonly kinds: readonly string[];
  readonly ties: readonly string[];
  readonly positions: readonly string[];
  readonly proposition: string | null;
  readonly member: string | null;
  readonly view: 'graph' | 'table';
  readonly node: string | null;
  readonly stance: readonly [string, string] | null;
  readonly question: string;
}

export const START: ViewState = {
  asOf: null,
  knownBy: false,
  kinds: ['country', 'person', 'organization', 'group', 'proposition'],
  ties: ['stances', 'roles', 'relations'],
  positions: ['support', 'oppose', 'undecided', 'contested'],
  proposition: null,
  member: null,
  view: 'graph',
  node: null,
  stance: null,
  question: '',
};

const CHOICES = {
  kinds: NODE_KINDS.map(({ id }) => id as string),
  ties: TIES.map(({ id }) => id),
  positions: STANDING_NAMES as readonly string[],
};
const LONGEST = 1_000;

/** What stands after `#`; empty for the start. */
export function toHash(state: ViewState, start: ViewState = START): string {
  const words = new URLSearchParams();
  if (state.asOf !== start.asOf) words.set('asOf', state.asOf ?? 'latest');
  if (state.knownBy) words.set('knownBy', '1');
  for (const list of ['kinds', 'ties', 'positions'] as const) {
    const chosen = CHOICES[list].filter((id) => state[list].includes(id)).join('.');
    if (chosen !== CHOICES[list].filter((id) => start[list].includes(id)).join('.')) words.set(list, chosen);
  }
  for (const name of ['proposition', 'member', 'view', 'node'] as const) {
    if (state[name] !== start[name]) words.set(name, state[name] ?? '');
  }
  if (state.stance !== null) words.set('stance', state.stance.join(' '));
  if (state.question !== '') words.set('ask', state.question);
  return words.toString();
}

/** The state of an address. Anybody can write one: what is no choice, date or id of the data is passed over. */
export function fromHash(
  hash: string,
  isKnown: Readonly<Record<'node' | 'actor' | 'proposition', (id: string) => boolean>>,
  start: ViewState = START,
): ViewState {
  const words = new URLSearchParams(hash.replace(/^#/, '').slice(0, 10_000));
  const list = (name: 'kinds' | 'ties' | 'positions') => {
    const given = words.get(name)?.split('.');
    return given === undefined ? start[name] : CHOICES[name].filter((id) => given.includes(id));
  };
  const known = (name: string, check: (id: string) => boolean) => {
    const id = words.get(name);
    return id !== null && check(id) ? id : null;
  };
  const [actor, proposition] = (words.get('stance') ?? '').split(' ') as [string, string?];
  const hasStance = proposition !== undefined && isKnown.actor(actor) && isKnown.proposition(proposition);
  return {
    asOf: dayOf(words.get('asOf'), start.asOf),
    knownBy: words.get('knownBy') === '1',
    kinds: list('kinds'),
    ties: list('ties'),
    positions: list('positions'),
    proposition: known('proposition', isKnown.proposition),
    member: known('member', isKnown.actor),
    view: words.get('view') === 'table' ? 'table' : 'graph',
    node: hasStance ? null : known('node', isKnown.node),
    stance: hasStance ? [actor, proposition] : null,
    question: (words.get('ask') ?? '').slice(0, LONGEST),
  };
}

/** A real day, or the given one. */
export function dayOf(text: string | null, otherwise: string | null): string | null {
  if (text === 'latest') return null;
  const isDay = text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && typeof readDateRange(text) !== 'string';
  return isDay ? text : otherwise;
}
