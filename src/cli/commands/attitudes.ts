// Praise and blame.
import { FILTERS, filtersOf } from '../flags/filter-flags.js';
import { CLAIM_LIMITS, limitsOf } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

const { actor, toward } = FILTERS;

export const command = question({ ...CLAIM_LIMITS, actor, toward }, (kg, _, flags) =>
  kg.attitudes({ ...filtersOf(flags), ...limitsOf(flags) }),
);
