// Praise and blame.
import { FILTERS } from '../flags/filter-flags.js';
import { CLAIM_LIMITS } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

const { actor, toward } = FILTERS;

export const command = question({ ...CLAIM_LIMITS, actor, toward }, (kg, _, options) => kg.attitudes(options));
