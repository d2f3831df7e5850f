import type { GraphEdge, GraphNode } from '../../graph/knowledge/knowledge-graph-types.js';
import type { StanceRow } from '../../query/families/stance-row.js';

export type Outcome = StanceRow['position'];
export type NodeKind = GraphNode['kind'];

/** Position, sign and words, in the order of lists. A sign and a word stand wherever there is a colour. */
export const OUTCOMES: readonly {
  readonly id: Outcome;
  readonly sign: string;
  readonly word: string;
  readonly verb: string;
}[] = [
  { id: 'support', sign: '+', word: 'Supports', verb: 'supports' },
  { id: 'oppose', sign: '−', word: 'Opposes', verb: 'opposes' },
  { id: 'undecided', sign: '?', word: 'Undecided', verb: 'is undecided on' },
  { id: 'contested', sign: '±', word: 'Contested', verb: 'has a contested position on' },
  { id: 'noRecord', sign: '·', word: 'No record', verb: 'has no record on' },
];

export const NODE_KINDS: readonly { readonly id: NodeKind; readonly sign: string; readonly word: string }[] = [
  { id: 'country', sign: '●', word: 'Countries' },
  { id: 'person', sign: '▲', word: 'Leaders and other persons' },
  { id: 'organization', sign: '◉', word: 'Organizations' },
  { id: 'group', sign: '○', word: 'Groups' },
  { id: 'proposition', sign: '■', word: 'Propositions' },
  { id: 'event', sign: '◆', word: 'Events' },
  { id: 'commitment', sign: '✚', word: 'Commitments' },
  { id: 'office', sign: '△', word: 'Offices' },
  { id: 'document', sign: '□', word: 'Documents' },
];

/** Groups of edges that are shown or hidden together. */
export const TIES: readonly {
  readonly id: string;
  readonly word: string;
  readonly kinds: readonly (GraphEdge['kind'] | 'speaks')[];
}[] = [
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

export function outcome(id: Outcome): (typeof OUTCOMES)[number] {
  return OUTCOMES.find((one) => one.id === id) as (typeof OUTCOMES)[number];
}

export function nodeKind(id: NodeKind): (typeof NODE_KINDS)[number] {
  return NODE_KINDS.find((one) => one.id === id) as (typeof NODE_KINDS)[number];
}
