// Whose stance changed between two days.
import { CHANGES, type Change } from '../../query/families/changes.js';
import { oneOfWords } from '../../schema/options.js';
import { STANCE_LIMITS } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

const flags = {
  ...STANCE_LIMITS,
  from: { takes: '<date>', isRequired: true, help: 'the first day; --as-of is the second' },
  actor: { takes: '<name>', help: 'of one actor' },
  proposition: { takes: '<name>', help: 'on one proposition' },
  kind: { takes: '<kind>', help: `${oneOfWords(CHANGES)}; default changed, the others are counted` },
  all: { help: 'changes of every kind' },
} as const;

export const command = question(flags, (kg, _, { kind: __, ...options }, { from, kind = 'changed', all }) =>
  kg.changes({ from, ...options, ...(all === true ? {} : { change: kind as Change }) }),
);
