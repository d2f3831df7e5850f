// The door stancegraph/discrepancy.
export {
  DISCREPANCY_TYPES,
  type Discrepancy,
  type DiscrepancyOptions,
  type DiscrepancySource,
  type DiscrepancyType,
  type RuleCode,
} from './compare/discrepancy.js';
export { discrepancies } from './discrepancies.js';
