// What the explorer shows and hides: standings, kinds of nodes and kinds of ties, in the order of lists, with their signs.
import type { GraphEdge, GraphNode } from '../../graph/knowledge/knowledge-graph-types.js';
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
