// The flags for what lists of claims can be narrowed by, each under the name of its filter.
import { POLARITIES } from '../../kinds/attitude.js';
import { CLAIM_KINDS, KIND_FILTERS } from '../../kinds/claim.js';
import { DELIVERABLES } from '../../kinds/commitment.js';
import { STAGES } from '../../kinds/ladder.js';
import { MODES, ROLES } from '../../kinds/participation.js';
import { POSITIONS } from '../../kinds/position.js';
import { type ClaimFilters, FILTER_NAMES } from '../../query/claim-search.js';
import { BASES } from '../../schema/claim-base.js';
import type { Flag, Flags } from './command.js';
import { oneOf } from './furnish.js';

export const FILTERS = {
  kind: oneOf('<kind>', CLAIM_KINDS),
  actor: { takes: '<name>', help: 'whom the claim counts for, or who holds it' },
  proposition: { takes: '<name>', help: 'what it is about' },
  event: { takes: '<name>', help: 'the event taken part in' },
  toward: { takes: '<name>', help: 'whom or what an attitude is toward' },
  to: { takes: '<name>', help: 'to whom a commitment or request goes' },
  speaker: { takes: '<name>', help: 'who says so' },
  document: { takes: '<id>', help: 'in which document' },
  basis: oneOf('<basis>', BASES),
  stage: oneOf('<stage>', STAGES),
  position: oneOf('<position>', POSITIONS),
  polarity: oneOf('<polarity>', POLARITIES),
  role: oneOf('<role>', ROLES),
  mode: oneOf('<mode>', MODES),
  about: { takes: '<name>', help: 'the actor, event or proposition that it is about' },
  words: { takes: '<word...>', help: 'words that it mentions; a|b for either' },
  condition: { takes: '<name>', help: 'any, none, or the event or proposition that it depends on' },
  deliverable: oneOf('<what>', DELIVERABLES),
} as const satisfies Readonly<Record<keyof ClaimFilters, Flag>>;

/** Those too that a kind of claim brings and nobody has described. */
export const ALL_FILTERS: Flags = {
  ...Object.fromEntries([...FILTER_NAMES].map((name) => [name, plainFlag(name)])),
  ...FILTERS,
};

export function filtersOf(flags: object): { readonly [Name in keyof ClaimFilters]?: never } {
  return Object.fromEntries(Object.entries(flags).filter(([name]) => FILTER_NAMES.has(name)));
}

function plainFlag(name: string): Flag {
  const { asked } = (KIND_FILTERS as Readonly<Record<string, { readonly asked: object }>>)[name] ?? {};
  const { options } = (asked ?? {}) as { readonly options?: readonly unknown[] };
  const words = options?.filter((word) => typeof word === 'string');
  if (words !== undefined && words.length > 0) return oneOf('<value>', words);
  return { takes: '<value>', help: `what its ${name} is` };
}
