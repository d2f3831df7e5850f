// What an actor said over time.
import { defined } from '../../schema/defined.js';
import { CLAIM_LIMITS, limitsOf } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

const flags = { ...CLAIM_LIMITS, proposition: { takes: '<name>', help: 'on one proposition' } } as const;

export const command = question(flags, (kg, [actor], given) =>
  kg.timeline({ ...defined({ actor, proposition: given.proposition }), ...limitsOf(given) }),
);
