import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { StanceError } from '../errors.js';
import { readNdjson } from '../format/ndjson.js';
import type { Dataset } from '../schema/dataset.js';
import { StanceGraph } from '../stance-graph.js';
import type { AskFlags } from './options.js';

const MOST_JSON_BYTES = 400_000_000;

/** The graph that a command asks: of `--data`, or the bundled one, without the documents of `--without`. */
export async function loadGraph({ data, without }: AskFlags): Promise<StanceGraph> {
  const kg = data === undefined ? StanceGraph.from(await bundled()) : await fromFile(data);
  return without === undefined ? kg : kg.without({ document: without });
}

async function bundled(): Promise<Dataset> {
  const path = '../../data/coalition.js';
  return ((await import(path)) as { default: Dataset }).default;
}

async function fromFile(path: string): Promise<StanceGraph> {
  const found = await stat(path).catch((cause: Error) => {
    throw new StanceError('io', `stancegraph: cannot read ${path}: ${cause.message}.`, { path }, { cause });
  });
  if (!found.isFile()) throw new StanceError('io', `stancegraph: ${path} is no file.`, { path });
  if (/\.(ndjson|jsonl)$/.test(path)) return fromNdjson(path);
  if (found.size > MOST_JSON_BYTES) {
    throw new StanceError(
      'io',
      `stancegraph: ${path} has ${found.size} bytes, too many for one JSON text. Use NDJSON.`,
      { path },
    );
  }
  const text = await readFile(path, 'utf8');
  let dataset: Dataset;
  try {
    dataset = JSON.parse(text) as Dataset;
  } catch (cause) {
    throw new StanceError(
      'invalid_data',
      `stancegraph: ${path} is no JSON: ${(cause as Error).message.slice(0, 200)}.`,
      { path },
      { cause },
    );
  }
  return StanceGraph.from(dataset);
}

/** The vocabulary in the first line, a claim in each that follows. */
async function fromNdjson(path: string): Promise<StanceGraph> {
  const batches = readNdjson(createReadStream(path, { highWaterMark: 1 << 20 }));
  const first = await batches.next();
  const [vocabulary, ...claims] = first.done === true ? [] : first.value;
  if (vocabulary === undefined) throw new StanceError('invalid_data', `stancegraph: ${path} is empty.`, { path });
  async function* all() {
    yield claims;
    yield* batches;
  }
  return StanceGraph.fromStream(vocabulary as Dataset, all());
}
