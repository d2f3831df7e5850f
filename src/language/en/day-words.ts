// English words that say when.
import { words } from '../word-list.js';

/** Subjects: between a name and its verb. */
export const DAY_WORDS = words(`
  today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday`);
/** Subjects: "last week". */
export const SEASONS = words('week month year night summer autumn winter spring');
/** Subjects: before a season. */
export const NEAR_TIMES = words('last this next');
/** Subjects: "late last year". */
export const TIME_OF_SEASON = words('earlier late later');
