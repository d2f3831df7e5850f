// Why an actor stands where it does, or not elsewhere.
import { POSITIONS } from '../../kinds/position.js';
import { positionOf } from '../flags/flag-values.js';
import { oneOf } from '../flags/furnish.js';
import { STANCE_LIMITS } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

const not = oneOf('<position>', POSITIONS, ': why it does not take it');

export const command = question({ ...STANCE_LIMITS, not }, (kg, [actor = '', ...words], options, flags) => {
  const proposition = words.join(' ');
  if (flags.not === undefined) return kg.why(actor, proposition, options);
  const position = positionOf('--not', flags.not);
  return kg.whyNot(actor, proposition, { ...options, position });
});
