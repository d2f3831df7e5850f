// Any query as JSON.
import { StanceError } from '../../errors.js';
import type { Query } from '../../query/families/families.js';
import { question } from '../io/question.js';

export const command = question({}, (kg, [json = '']) => kg.run(parsed(json)));

function parsed(text: string): Query {
  try {
    return JSON.parse(text) as Query;
  } catch (cause) {
    const problem = `the query is no JSON: ${(cause as Error).message}`;
    throw new StanceError('invalid_option', `stancegraph: ${problem}.`, {}, { cause });
  }
}
