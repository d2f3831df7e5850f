// The door stancegraph/graph.
export { type SvgOptions, toSvg } from '../chart/network-svg.js';
export { discourseNetwork } from './discourse/discourse-network.js';
export {
  type DiscourseNetworkSeriesOptions,
  discourseNetworkSeries,
  type Kernel,
} from './discourse/discourse-network-series.js';
export type { NotCountedStatements } from './discourse/discourse-statements.js';
export type {
  ClaimPair,
  DiscourseNetwork,
  Matrix,
  NetworkNode,
  NetworkTie,
  NetworkWindow,
  TieClaim,
  Tone,
} from './discourse/network.js';
export type {
  DiscourseNetworkOptions,
  Duplicates,
  Exclusions,
  NetworkActors,
  NetworkMode,
  Normalization,
  Relation,
  Scale,
} from './discourse/network-options.js';
export {
  type DerivedKey,
  type GraphAbout,
  type GraphEdge,
  type GraphNode,
  type KnowledgeGraph,
  type ToGraphOptions,
  toGraph,
} from './knowledge/knowledge-graph.js';
export { type LayoutOptions, layout, type Place } from './layout/layout.js';
export { seededRandom } from './layout/seeded-random.js';
