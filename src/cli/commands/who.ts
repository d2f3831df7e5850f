// Who takes a position on a proposition.

import { unknownWord } from '../flags/flag-values.js';
import { limitsOf, STANCE_LIMITS } from '../flags/limit-flags.js';
import { POSITION_OF_VERB } from '../flags/position-verbs.js';
import { question } from '../io/question.js';

export const command = question(STANCE_LIMITS, (kg, [verb = '', ...words], flags) => {
  const position = POSITION_OF_VERB.get(verb.toLowerCase());
  if (position === undefined) throw unknownWord('position', verb, ['backs', 'opposes', 'undecided']);
  const proposition = words.join(' ');
  const options = limitsOf(flags);
  if (position === 'support') return kg.whoBacks(proposition, options);
  return position === 'oppose' ? kg.whoOpposes(proposition, options) : kg.whoIsUndecided(proposition, options);
});
