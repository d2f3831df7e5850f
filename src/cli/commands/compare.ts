// With whom an actor agrees or differs.
import { defined } from '../../schema/defined.js';
import { STANCE_LIMITS } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

const flags = {
  ...STANCE_LIMITS,
  proposition: { takes: '<name>', help: 'on one proposition' },
  agree: { help: 'with whom it agrees' },
} as const;

export const command = question(flags, (kg, [actor = '', other], options, { agree }) =>
  kg.compare(actor, { ...defined({ with: other }), ...(agree === true ? { outcome: 'agree' } : {}), ...options }),
);
