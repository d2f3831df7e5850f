// Where an actor stands.
import { STANCE_LIMITS } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

export const command = question(STANCE_LIMITS, (kg, [actor = '', ...words], options) =>
  words.length === 0 ? kg.stances({ actor, ...options }) : kg.stanceOf(actor, words.join(' '), options),
);
