// Who takes a position on a proposition.
import { positionOf } from '../flags/flag-values.js';
import { STANCE_LIMITS } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

export const command = question(STANCE_LIMITS, (kg, [verb = '', ...words], options) => {
  const position = positionOf('position', verb);
  const proposition = words.join(' ');
  if (position === 'support') return kg.whoBacks(proposition, options);
  return position === 'oppose' ? kg.whoOpposes(proposition, options) : kg.whoIsUndecided(proposition, options);
});
