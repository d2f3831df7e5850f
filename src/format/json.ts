// Data sets as one JSON text.
import { StanceError } from '../errors.js';
import type { Dataset } from '../kinds/dataset.js';
import type { FileDoor } from './file-format.js';

const MOST_BYTES = 400_000_000;

export function parseJson(caller: string, path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = (cause as Error).message.slice(0, 200);
    throw new StanceError('invalid_data', `${caller}: ${path} is no JSON: ${why}.`, { path }, { cause });
  }
}

export const jsonFormat = {
  async read(file, _, { caller }) {
    const { path, size } = file;
    if (size > MOST_BYTES) {
      const problem = `${path} has ${size} bytes, too many for one JSON text. Use NDJSON.`;
      throw new StanceError('io', `${caller}: ${problem}`, { path });
    }
    return { dataset: parseJson(caller, path, await file.text()) as Dataset };
  },
  write: (dataset) => `${JSON.stringify(dataset, null, 1)}\n`,
} satisfies FileDoor;
