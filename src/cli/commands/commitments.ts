// Pledges, refusals and deliveries.
import { FILTERS, filtersOf } from '../flags/filter-flags.js';
import { CLAIM_LIMITS, limitsOf } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

const { actor, proposition, to, stage, deliverable } = FILTERS;

export const command = question({ ...CLAIM_LIMITS, actor, proposition, to, stage, deliverable }, (kg, _, flags) =>
  kg.commitments({ ...filtersOf(flags), ...limitsOf(flags) }),
);
