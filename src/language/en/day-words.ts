// English words that say when.
import { words } from '../word-list.js';

export const DAY_WORDS = words(`
  today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday`);
export const SEASONS = words('week month year night summer autumn winter spring');
export const NEAR_TIMES = words('last this next');
export const TIME_OF_SEASON = words('earlier late later');
