// Data sets as one JSON text.
import { StanceError } from '../errors.js';
import type { Dataset } from '../kinds/dataset.js';
import { harmless } from '../schema/problems.js';
import { escapeUnseen } from '../words/escape.js';
import type { FileDoor } from './file-format.js';

const MOST_CHARACTERS = 400_000_000;

export function parseJson(caller: string, path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = harmless((cause as Error).message.slice(0, 200));
    throw new StanceError('invalid_data', `${caller}: ${path} is no JSON: ${why}.`, { path }, { cause });
  }
}

export const jsonFormat = {
  async read(file, _, { caller }) {
    return { dataset: parseJson(caller, file.path, await file.text(MOST_CHARACTERS, 'Use NDJSON.')) as Dataset };
  },
  write: (dataset) => `${escapeUnseen(JSON.stringify(dataset, null, 1))}\n`,
} satisfies FileDoor;
