export { StanceError, type StanceErrorCode } from './errors.js';
export type { Claim, ClaimInput, ClaimKind, ClaimOf } from './kinds/claim.js';
export type { Deliverable } from './kinds/commitment.js';
export type { Dataset, VocabularyInput } from './kinds/dataset.js';
export type { Stage } from './kinds/ladder.js';
export type { Position } from './kinds/position.js';
export type { Answer, Citation, CoveredDocument, NotCounted } from './query/answer.js';
export type { StanceGraphOptions } from './query/construction.js';
export { type Difference, type DifferenceCause, diff } from './query/diff.js';
export type { ActorRow } from './query/families/actor-row.js';
export type { ChangeRow } from './query/families/change-row.js';
export type { ClaimRow } from './query/families/claim-row.js';
export type { ComparisonRow } from './query/families/comparison-row.js';
export type { SourceRow } from './query/families/source-row.js';
export type { RowCondition, StanceRow } from './query/families/stance-row.js';
export type { TraceEntry, WhyRow } from './query/families/why-row.js';
export type {
  AttitudeOptions,
  ChangesOptions,
  ClaimOptions,
  CommitmentOptions,
  CompareOptions,
  RequestOptions,
} from './query/filter-options.js';
export {
  and,
  attended,
  backs,
  committed,
  is,
  memberOf,
  not,
  opposes,
  or,
  type Predicate,
  type PredicateBuilder,
  requested,
  silentOn,
  undecidedOn,
} from './query/predicate.js';
export type { LimitOptions, Query, QueryOf, QueryOptions } from './query/query.js';
export type { Row } from './query/row.js';
export type {
  Actor,
  ActorType,
  Country,
  Group,
  Membership,
  Office,
  OfficeRank,
  Organization,
  Person,
} from './schema/actor.js';
export type { Basis, Locator, Origin, Retraction, Review } from './schema/claim-base.js';
export type { Condition } from './schema/condition.js';
export type { Certainty, DateRange } from './schema/date.js';
export type { SourceDocument } from './schema/document.js';
export type { StanceEvent } from './schema/event.js';
export type { Problem } from './schema/problems.js';
export type { Proposition } from './schema/proposition.js';
export { type Candidates, Part, Tier } from './stance/candidates.js';
export { CONTESTED, defaultPolicy, latestPolicy, NO_RECORD, type Outcome, type Policy } from './stance/policy.js';
export { Voice } from './stance/representation.js';
export {
  type Additions,
  type Named,
  StanceGraph,
} from './stance-graph.js';
export { claimId } from './store/claim-id.js';
export { VERSION } from './version.js';
