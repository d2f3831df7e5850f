// Pledges, refusals and deliveries.
import { FILTERS } from '../flags/filter-flags.js';
import { CLAIM_LIMITS } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

const { actor, proposition, to, stage, deliverable } = FILTERS;
const flags = { ...CLAIM_LIMITS, actor, proposition, to, stage, deliverable };

export const command = question(flags, (kg, _, options) => kg.commitments(options));
