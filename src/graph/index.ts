export { discourseNetwork } from './discourse-network.js';
export { type DiscourseNetworkSeriesOptions, discourseNetworkSeries } from './discourse-network-series.js';
export { type Kernel, kernelWeight } from './kernel.js';
export { type ToGraphOptions, toGraph } from './knowledge-graph.js';
export type { DerivedKey, GraphAbout, GraphEdge, GraphNode, KnowledgeGraph } from './knowledge-graph-types.js';
export { type LayoutOptions, layout, type Place } from './layout.js';
export type {
  ClaimPair,
  DiscourseNetwork,
  Matrix,
  NetworkNode,
  NetworkTie,
  NetworkWindow,
  TieClaim,
  Tone,
} from './network.js';
export type {
  DiscourseNetworkOptions,
  Duplicates,
  Exclusions,
  NetworkActors,
  NetworkMode,
  Normalization,
  Relation,
  Scale,
} from './network-options.js';
export { seededRandom } from './random.js';
export type { NotCountedStatements } from './statements.js';
export { type SvgOptions, toSvg } from './svg.js';
