import type { QueryScope } from '../query-context.js';
import type { StanceRow } from './stance-row.js';

/** Why a row with the right position is not counted all the same; `null` if it is. */
export function leavesBecause(row: StanceRow, { given, maxAge }: QueryScope): string | null {
  if (given !== null && row.isRuledOut) {
    return row.conditions
      .filter(({ status }) => status === 'unmet')
      .map(({ text }) => `holds ${text}, which is given not to be so`)
      .join('; ');
  }
  if (maxAge !== null && (row.ageDays ?? 0) > maxAge) return `last said ${row.ageDays} days before`;
  return null;
}
