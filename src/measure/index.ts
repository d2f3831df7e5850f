// The door stancegraph/measure.
export { type Abstentions, type Agreement, type AgreementOptions, agreement } from './agreement.js';
export { agreementIndex } from './agreement-index.js';
export { type AgreementMatrix, agreementMatrix } from './agreement-matrix.js';
export { algebraicConflict } from './algebraic-conflict.js';
export { type BackboneEdge, type BackboneOptions, backbone } from './backbone.js';
export { type BrokerageRow, brokerage } from './brokerage.js';
export { type ClassicalMds, classicalMds, type ScalingOptions } from './classical-mds.js';
export { cohensKappa, type Kappa, type KappaOptions, type KappaWeights, kappaMatrix } from './cohens-kappa.js';
export { type Communities, type CommunityOptions, communities } from './communities.js';
export {
  type CorrespondenceAnalysis,
  type CountTable,
  correspondenceAnalysis,
  doubledTable,
} from './correspondence-analysis.js';
export { type PairMatrix, StanceCode, type StanceMatrix } from './matrix.js';
export { matrixFromRows, type PositionRow } from './matrix-from-rows.js';
export {
  type FragileEdge,
  type MethodRobustness,
  methodRobustness,
  type PairMetric,
  type RobustnessOptions,
} from './method-robustness.js';
export { type PolarizationOptions, polarization } from './polarization.js';
export type { GroupOptions, PropositionIndex, PropositionValue } from './proposition-index.js';
export { riceIndex } from './rice-index.js';
export { type SScoreOptions, sScore, sScoreMatrix } from './s-score.js';
export { type PropositionSalience, type Salience, type SalienceOptions, salience } from './salience.js';
export type { Axis, Point } from './scaling.js';
export { signedModularity } from './signed-modularity.js';
export { type SimilarityGraphOptions, similarityGraph } from './similarity-graph.js';
export { type MatrixActors, type StanceMatrixOptions, stanceMatrix } from './stance-matrix.js';
export { type StructuralBalance, structuralBalance } from './structural-balance.js';
export type { Partition, WeightedGraph } from './weighted-network.js';
