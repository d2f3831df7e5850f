// The flags that commands which measure agreement share, and the options that they give.
import { ABSTENTIONS } from '../../measure/agreement.js';
import { MATRIX_ACTORS } from '../../measure/stance-matrix.js';
import { defined } from '../../schema/defined.js';
import type { Flags, Values } from './command.js';
import { wholeNumber } from './flag-values.js';
import { oneOf } from './furnish.js';

export const PERIOD_FLAGS = {
  from: { takes: '<date>', help: 'said on or after' },
  to: { takes: '<date>', help: 'said on or before' },
  knownBy: { takes: '<date>', help: 'what could be known then' },
} as const satisfies Flags;

export const AGREEMENT_FLAGS = {
  abstentions: oneOf('<how>', ABSTENTIONS, '; default count'),
  minJoint: { takes: '<n>', help: 'nothing on fewer joint propositions; default 1' },
  actors: oneOf('<kind>', MATRIX_ACTORS, '; default country'),
  ...PERIOD_FLAGS,
  asOf: { takes: '<date>', help: 'what stood then' },
} as const satisfies Flags;

type AgreementValues = Values<typeof AGREEMENT_FLAGS>;

/** Words are checked by what takes the options. */
export function matrixOptions({ actors, from, to, asOf, knownBy }: AgreementValues): Record<string, never> {
  return defined({ actors, from, to, asOf, knownBy }) as Record<string, never>;
}

export function agreementOptions({ abstentions, minJoint }: AgreementValues): Record<string, never> {
  const least = minJoint === undefined ? undefined : wholeNumber('--min-joint', minJoint);
  return defined({ abstentions, minJoint: least }) as Record<string, never>;
}
