import {
  type Discrepancy,
  type DiscrepancyOptions,
  type DiscrepancySource,
  discrepancies,
} from 'stancegraph/discrepancy';

export * from 'stancegraph/discrepancy';
export { RULES } from '../../src/discrepancy/compare/discrepancy.js';

type Find = (source: DiscrepancySource, options?: Omit<DiscrepancyOptions, 'type'>) => readonly Discrepancy[];

export const shifts: Find = (source, options) => discrepancies(source, { ...options, type: 'shift' });
export const contradictions: Find = (source, options) => discrepancies(source, { ...options, type: 'contradiction' });
export const sourceConflicts: Find = (source, options) => discrepancies(source, { ...options, type: 'sourceConflict' });
export const dissent: Find = (source, options) => discrepancies(source, { ...options, type: 'dissent' });
export const sayDoGaps: Find = (source, options) => discrepancies(source, { ...options, type: 'sayDoGap' });
