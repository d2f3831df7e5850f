// Whose stance changed between two days.
import { STANCE_LIMITS } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

const flags = {
  ...STANCE_LIMITS,
  from: { takes: '<date>', isRequired: true, help: 'the first day; --as-of is the second' },
  actor: { takes: '<name>', help: 'of one actor' },
  proposition: { takes: '<name>', help: 'on one proposition' },
} as const;

export const command = question(flags, (kg, _, options, { from }) => kg.changes({ from, ...options }));
