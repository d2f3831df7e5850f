// What an actor said over time.
import { defined } from '../../schema/defined.js';
import { CLAIM_LIMITS } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

const flags = { ...CLAIM_LIMITS, proposition: { takes: '<name>', help: 'on one proposition' } } as const;

export const command = question(flags, (kg, [actor], options) => kg.timeline({ ...defined({ actor }), ...options }));
