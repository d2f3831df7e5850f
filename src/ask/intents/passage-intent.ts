// What somebody said: claims that mention the words, where nothing more telling was read.
import { ANYTHING_SAID } from '../../language/en/intent-words.js';
import type { Query } from '../../query/families/families.js';
import { type Filled, isUnresolved, type Unresolved } from '../read/asked.js';
import { completePlan, type Plan } from '../read/plan.js';
import { claimFilters } from './claim-filters.js';

/** What somebody said: claims that mention the words. */
export function passages(asked: Filled): Plan | Unresolved | undefined {
  if (asked.answerTypes.has('count')) return undefined;
  const found = claimFilters(asked);
  if (isUnresolved(found)) return found;
  const { filters, slots } = found;
  const isOnlyTime = Object.keys(filters).every((filter) => TIMES.has(filter));
  const isOpen = asked.clause.hasWord(ANYTHING_SAID) && Object.keys(filters).length > 0;
  if (isOnlyTime && !isOpen) return undefined;
  if (asked.answerTypes.has('when') && slots.actor === undefined) return undefined; // no day that something happened
  const isBare = asked.isWho && Object.keys(filters).every((filter) => filter === 'actor' || TIMES.has(filter));
  if (isBare && asked.clause.unread().length === 0) return undefined;
  const { actor, ...others } = filters;
  const queries = [
    { find: 'claims', ...filters },
    ...(actor === undefined ? [] : [{ find: 'claims', speaker: actor, ...others }]),
  ];
  return completePlan(asked, queries as Query[], { ...slots, canSearch: true });
}

const TIMES = new Set(['asOf', 'during', 'knownBy', 'among']);
