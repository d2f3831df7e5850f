// World leaders, whom texts call by their bare name: whoever reads a text knows them, with or without a vocabulary.
import leaders from '../../../data/leaders.js';
import type { Person } from '../../schema/actor.js';
import { dateRange, OPEN_END, OPEN_START } from '../../schema/date.js';
import { dayOfWords, type Holder, holderOf } from './holders.js';

export interface Leader {
  readonly holder: Holder;
  readonly names: readonly string[];
  readonly isCurrent: boolean;
}

const LEADERS: readonly Person[] = leaders;

/**
 * The leaders of the package's own data. Whom the vocabulary has by the same id is as the vocabulary has it.
 *
 * @param known The actors of the vocabulary by id.
 */
export function leadersAt(published: string | undefined, known: ReadonlyMap<string, Holder>): Leader[] {
  return LEADERS.map((leader) => ({
    holder: known.get(leader.id) ?? { ...holderOf(leader), known: false },
    names: [leader.name, ...(leader.aliases ?? [])],
    isCurrent: published === undefined || isCurrent(leader, published),
  }));
}

const YEAR = 366;

/** From a year before the first office to a year after the last: also between two terms. */
function isCurrent({ offices = [] }: Person, published: string): boolean {
  const { earliest, latest } = dayOfWords(published);
  const starts = offices.map(({ from }) => (from === undefined ? OPEN_START : dateRange(from).earliest));
  const ends = offices.map(({ to }) => (to === undefined ? OPEN_END : dateRange(to).latest));
  return Math.min(...starts) - YEAR <= latest && earliest <= Math.max(...ends) + YEAR;
}
