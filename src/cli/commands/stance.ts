// Where an actor stands.
import { limitsOf, STANCE_LIMITS } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

export const command = question(STANCE_LIMITS, (kg, [actor = '', ...words], flags) =>
  words.length === 0 ? kg.stances({ actor, ...limitsOf(flags) }) : kg.stanceOf(actor, words.join(' '), limitsOf(flags)),
);
