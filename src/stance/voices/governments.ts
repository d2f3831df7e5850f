// Governments as terms: from one taking of office to the next, as far as it is known.
import { type DateRange, OPEN_END, OPEN_START } from '../../schema/date.js';
import type { Tenure } from './tenures.js';

/** How the government of one day is to that of a later one. */
export type GovernmentRelation = 'same' | 'earlier' | 'unknown';

/** A day on which a new government took office; not sure where it is not known whether it was a new one. */
interface Taking extends DateRange {
  readonly isSure: boolean;
}

/** The governments of one actor. */
export class Governments {
  readonly #takings: readonly Taking[];

  /** @param heads The tenures of its heads of state and government. */
  constructor(heads: readonly Tenure[]) {
    this.#takings = takingsOf(heads);
  }

  /** Was the first surely said under an earlier government than the second? Before the first head none is known. */
  isEarlier(first: DateRange, second: DateRange): boolean {
    const [last, start] = [first.latest, startOf(second)];
    const known = this.#takings[0]?.latest ?? OPEN_END;
    return this.#takings.some(
      ({ earliest, latest, isSure }) => isSure && earliest > known && last < earliest && latest <= start,
    );
  }

  /** The government of some days against that of a later day. */
  relation(days: DateRange, day: number): GovernmentRelation {
    const on = { earliest: day, latest: day };
    if (this.isEarlier(days, on)) return 'earlier';
    const [first] = this.#takings;
    const start = startOf(days);
    if (first === undefined || start < first.latest) return 'unknown';
    const isBetween = ({ earliest, latest }: Taking) => latest > start && earliest <= day;
    return this.#takings.some(isBetween) ? 'unknown' : 'same';
  }
}

/** "On record by" is taken at its end. */
function startOf({ earliest, latest }: DateRange): number {
  return earliest === OPEN_START ? latest : earliest;
}

function takingsOf(heads: readonly Tenure[]): readonly Taking[] {
  const begun = heads.filter(({ from, newGovernment }) => from !== undefined && newGovernment !== false);
  const sorted = [...begun].sort((a, b) => beginning(a) - beginning(b) || a.person - b.person);
  return sorted.flatMap((tenure, i): Taking[] => {
    const earlier = sorted.slice(0, i).filter((other) => beginning(other) < beginning(tenure));
    const inLine = earlier.filter(({ office }) => office === tenure.office).at(-1);
    const before = inLine ?? earlier.filter(({ to }) => to.earliest <= beginning(tenure)).at(-1);
    if (before?.person === tenure.person) return [];
    const isOpen = tenure.newGovernment === undefined && sorted.some((other) => isBeside(tenure, other));
    return [{ ...(tenure.from as DateRange), isSure: !isOpen }];
  });
}

/** Do two persons hold offices of head at a time, and both leave open whether their change changes the government? */
function isBeside(tenure: Tenure, other: Tenure): boolean {
  if (other.person === tenure.person || other.newGovernment !== undefined) return false;
  const start = Math.max((tenure.from as DateRange).latest, (other.from as DateRange).latest);
  return start < Math.min(tenure.to.earliest, other.to.earliest);
}

function beginning({ from }: Tenure): number {
  return (from as DateRange).earliest;
}
