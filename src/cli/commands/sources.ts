// On whose word claims rest.
import { ALL_FILTERS, filtersOf } from '../flags/filter-flags.js';
import { CLAIM_LIMITS, limitsOf } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

export const command = question({ ...CLAIM_LIMITS, ...ALL_FILTERS }, (kg, _, flags) =>
  kg.sources({ ...filtersOf(flags), ...limitsOf(flags) }),
);
