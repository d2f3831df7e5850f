// Who took part in an event.
import { CLAIM_LIMITS, limitsOf } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

export const command = question(CLAIM_LIMITS, (kg, words, flags) => kg.participants(words.join(' '), limitsOf(flags)));
