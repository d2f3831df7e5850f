// Claims themselves, of any kind.
import { ALL_FILTERS } from '../flags/filter-flags.js';
import { CLAIM_LIMITS } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

export const command = question({ ...CLAIM_LIMITS, ...ALL_FILTERS }, (kg, _, options) => kg.claims(options));
