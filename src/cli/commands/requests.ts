// What was asked of whom.
import { FILTERS } from '../flags/filter-flags.js';
import { CLAIM_LIMITS } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

const { actor, proposition, to } = FILTERS;

export const command = question({ ...CLAIM_LIMITS, actor, proposition, to }, (kg, _, options) => kg.requests(options));
