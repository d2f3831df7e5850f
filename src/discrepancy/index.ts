// The door stancegraph/discrepancy.
export {
  DISCREPANCY_TYPES,
  type Discrepancy,
  type DiscrepancyContext,
  type DiscrepancySource,
  type DiscrepancyType,
} from './compare/discrepancy.js';
export { RULES, type RuleCode } from './compare/discrepancy-rules.js';
export type { DiscrepancyFilters, DiscrepancyOptions } from './compare/discrepancy-scope.js';
export { discrepancies } from './discrepancies.js';
export { contradictions } from './finders/contradictions.js';
export { dissent } from './finders/dissent.js';
export { sayDoGaps } from './finders/say-do-gaps.js';
export { shifts } from './finders/shifts.js';
export { sourceConflicts } from './finders/source-conflicts.js';
