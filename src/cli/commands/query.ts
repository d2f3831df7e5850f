// Any query as JSON.
import { StanceError } from '../../errors.js';
import type { Query } from '../../query/families/families.js';
import { question } from '../io/question.js';
import { readText, STANDARD } from '../io/source-file.js';

export const command = question({}, async (kg, [json = '']) =>
  kg.run(parsed(json === STANDARD ? await readText(json) : json)),
);

function parsed(text: string): Query {
  try {
    return JSON.parse(text) as Query;
  } catch (cause) {
    const problem = `the query is no JSON: ${(cause as Error).message}`;
    throw new StanceError('invalid_option', `stancegraph: ${problem}.`, {}, { cause });
  }
}
