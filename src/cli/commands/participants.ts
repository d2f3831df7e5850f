// Who took part in an event.
import { CLAIM_LIMITS } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

export const command = question(CLAIM_LIMITS, (kg, words, options) => kg.participants(words.join(' '), options));
