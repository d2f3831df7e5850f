// Where an extraction stopped, so that it can go on.
import * as z from 'zod';
import { StanceError } from '../errors.js';
import { reading } from '../schema/options.js';
import { Problems } from '../schema/problems.js';
import { type ModelAnswer, readAnswer } from './answer-schema.js';
import type { ModelSpending } from './budget.js';

/**
 * How far an extraction has come, as plain JSON: what the model proposed for each piece of the text. It is grounded
 * anew whenever it is read, so that a state from elsewhere brings nothing in that the text does not have.
 */
export interface ModelState {
  readonly version: 1;
  /** A hash of the text, the document, the vocabulary, the model and the settings that shape a request. */
  readonly key: string;
  /** For each piece the list of proposals, or null where there is none yet. */
  readonly pieces: readonly (readonly unknown[] | null)[];
  readonly spent: ModelSpending;
}

const amount = z.number().nonnegative();
const stateSchema = z.strictObject({
  version: z.literal(1),
  key: z.string(),
  pieces: z.array(z.array(z.unknown()).nullable()),
  spent: z.strictObject({ inputTokens: amount, outputTokens: amount, requests: amount, cost: amount }),
});

export function resumed(
  state: unknown,
  key: string,
  pieces: number,
): { answers: (ModelAnswer | undefined)[]; spent: ModelSpending } {
  if (state === undefined) {
    return {
      answers: new Array<undefined>(pieces).fill(undefined),
      spent: { inputTokens: 0, outputTokens: 0, requests: 0, cost: 0 },
    };
  }
  const result = reading('modelExtractor', 'the state', 'plain JSON', () => stateSchema.safeParse(state));
  if (!result.success) {
    const problems = new Problems();
    problems.addIssues('', result.error.issues, state);
    problems.throwIfAny('modelExtractor', 'the state');
    throw result.error;
  }
  if (result.data.key !== key || result.data.pieces.length !== pieces) {
    const problem = 'the state is of another text, document, vocabulary, model or setting. Start without it.';
    throw new StanceError('invalid_data', `modelExtractor: ${problem}`, { expected: key, received: result.data.key });
  }
  return {
    answers: result.data.pieces.map((items) => (items === null ? undefined : readAnswer(items))),
    spent: result.data.spent,
  };
}

export function stateOf(key: string, answers: readonly (ModelAnswer | undefined)[], spent: ModelSpending): ModelState {
  return { version: 1, key, pieces: answers.map((answer) => answer?.proposals ?? null), spent };
}
