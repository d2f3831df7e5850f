// The door stancegraph/discrepancy.
export type {
  Discrepancy,
  DiscrepancyOptions,
  DiscrepancySource,
  DiscrepancyType,
  RuleCode,
} from './compare/discrepancy.js';
export { discrepancies } from './discrepancies.js';
