export { contradictions } from './contradictions.js';
export { discrepancies } from './discrepancies.js';
export {
  DISCREPANCY_TYPES,
  type Discrepancy,
  type DiscrepancyContext,
  type DiscrepancySource,
  type DiscrepancyType,
} from './discrepancy.js';
export { dissent } from './dissent.js';
export { RULES, type RuleCode } from './rules.js';
export { sayDoGaps } from './say-do-gaps.js';
export type { DiscrepancyFilters, DiscrepancyOptions } from './scope.js';
export { shifts } from './shifts.js';
export { sourceConflicts } from './source-conflicts.js';
