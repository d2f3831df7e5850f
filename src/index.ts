// The library: a graph of stances, what it answers with, and the types of data.
// The door of the library: everything that the root entry gives out.
export { StanceError, type StanceErrorCode } from './errors.js';
export type { AttitudeClaim } from './kinds/attitude.js';
export type { Claim, ClaimInput, ClaimKind, ClaimOf } from './kinds/claim.js';
export type { CommitmentClaim, Deliverable } from './kinds/commitment.js';
export type { Additions, Dataset, VocabularyInput } from './kinds/dataset.js';
export type { FactClaim } from './kinds/fact.js';
export type { Stage } from './kinds/ladder.js';
export type { ParticipationClaim } from './kinds/participation.js';
export type { Position } from './kinds/position.js';
export type { RequestClaim } from './kinds/request.js';
export type { StanceClaim } from './kinds/stance.js';
export type { CoveredDocument } from './query/answer.js';
export type { ActorRow } from './query/families/actors.js';
export type { ChangeRow, ChangesOptions } from './query/families/changes.js';
export type { ClaimRow } from './query/families/claim-row.js';
export type { AttitudeOptions, ClaimOptions, CommitmentOptions, RequestOptions } from './query/families/claims.js';
export type { CompareOptions, ComparisonRow } from './query/families/comparison.js';
export { type Difference, type DifferenceCause, diff } from './query/families/diff.js';
export type { Answer, Citation, Queries, Query, QueryOf, RowOf } from './query/families/families.js';
export type { SourceRow } from './query/families/sources.js';
export type { TraceEntry, WhyRow } from './query/families/why-row.js';
export type { NotCounted } from './query/found.js';
export type { StanceGraphOptions } from './query/graph-version.js';
export type { LimitOptions, QueryOptions } from './query/limits/limits.js';
export type { Predicate } from './query/limits/predicate.js';
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
  type PredicateBuilder,
  requested,
  silentOn,
  undecidedOn,
} from './query/limits/predicate-builder.js';
export type { Row } from './query/row.js';
export type { RowCondition, StanceRow } from './query/stance-row.js';
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
export type { ById, Named } from './schema/named.js';
export type { Problem } from './schema/problems.js';
export type { Proposition } from './schema/proposition.js';
export { type Candidates, Part } from './stance/candidates.js';
export { defaultPolicy, type PolicyName } from './stance/policies.js';
export { CONTESTED, NO_RECORD, type Outcome, type Policy } from './stance/policy.js';
export { StanceGraph } from './stance-graph.js';
export { claimId } from './store/claim-id.js';
export { VERSION } from './version.js';
