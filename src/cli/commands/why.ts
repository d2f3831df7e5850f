// Why an actor stands where it does, or not elsewhere.
import { POSITIONS } from '../../kinds/position.js';
import { unknownWord } from '../flags/flag-values.js';
import { limitsOf, STANCE_LIMITS } from '../flags/limit-flags.js';
import { POSITION_OF_VERB } from '../flags/position-verbs.js';
import { question } from '../io/question.js';

const not = { takes: '<position>', help: 'why it does not support | oppose | undecided' } as const;

export const command = question({ ...STANCE_LIMITS, not }, (kg, [actor = '', ...words], flags) => {
  const proposition = words.join(' ');
  if (flags.not === undefined) return kg.why(actor, proposition, limitsOf(flags));
  const position = POSITION_OF_VERB.get(flags.not) ?? POSITION_OF_VERB.get(`${flags.not}s`);
  if (position === undefined) throw unknownWord('--not', flags.not, POSITIONS);
  return kg.whyNot(actor, proposition, { ...limitsOf(flags), position });
});
