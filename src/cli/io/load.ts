// The graph that a command asks: of a file in any format or of the data that ships with the package, with drafts.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StanceError } from '../../errors.js';
import type { FileAsker } from '../../format/file-format.js';
import { FORMATS, formatInWords, formatOf } from '../../format/formats.js';
import type { Dataset } from '../../kinds/dataset.js';
import { invalidOption } from '../../schema/options.js';
import { StanceGraph } from '../../stance-graph.js';
import { dashed } from '../flags/command.js';
import { type DataValues, FORMAT_FLAGS } from '../flags/data-flags.js';
import { coalitionData, worldActors } from './bundled-data.js';
import { tell, working } from './print.js';
import { STANDARD, sourceFile, unreadable } from './source-file.js';

export async function loadGraph(flags: DataValues): Promise<StanceGraph> {
  const { data, without, with: drafts } = flags;
  refuseIdle(flags);
  const base = data === undefined ? StanceGraph.from(await coalitionData()) : await fromFile(data, flags);
  const kg = drafts === undefined ? base : await withDraftFiles(base, drafts);
  return without === undefined ? kg : kg.without({ document: without });
}

export async function withDraftFiles(kg: StanceGraph, named: readonly string[]): Promise<StanceGraph> {
  const [{ DraftFile }, { withDrafts }] = await Promise.all([
    import('./draft-file.js'),
    import('../../review/with-drafts.js'),
  ]);
  const drafts: unknown[] = [];
  for (const path of await pathsOf(named)) {
    for (const draft of (await DraftFile.open(path, 'stancegraph')).toJS()) drafts.push(draft);
  }
  return withDrafts(kg, drafts, { actors: await worldActors() });
}

async function pathsOf(named: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for (const path of named) {
    const found =
      path === STANDARD ? undefined : await stat(path).catch((cause) => Promise.reject(unreadable(path, cause)));
    if (found?.isDirectory() !== true) paths.push(path);
    else {
      const names = (await readdir(path))
        .filter((name) => /\.ya?ml(\.gz)?$/.test(name) && !name.startsWith('.'))
        .sort();
      if (names.length === 0) throw new StanceError('io', `stancegraph: no draft (.yaml) is in ${path}.`, { path });
      paths.push(...names.map((name) => join(path, name)));
    }
  }
  return paths;
}

const ASKER: FileAsker = { caller: 'stancegraph', called: dashed, file: sourceFile, actors: worldActors };

const BIG_BYTES = 5_000_000;

async function fromFile(path: string, flags: DataValues): Promise<StanceGraph> {
  const size = (await stat(path).catch(() => undefined))?.size ?? 0;
  return working(`reading ${path}`, size > BIG_BYTES, () => readFrom(path, flags));
}

async function readFrom(path: string, flags: DataValues): Promise<StanceGraph> {
  const file = await sourceFile(path);
  const format = formatOf(path);
  const { read } = await format.load();
  const options = Object.entries(flags).filter(([name, value]) => name in format.options && value !== undefined);
  const { dataset, claims, skipped } = await read(file, Object.fromEntries(options), ASKER);
  const kg =
    claims === undefined ? wholeGraph(dataset as Dataset, flags) : await StanceGraph.fromStream(dataset, claims);
  const { count = 0, first } = skipped?.() ?? {};
  if (count > 0) tell(`passed over ${count} rows that are none, the first: ${JSON.stringify(first)}`);
  return kg;
}

/** A vocabulary alone will do where drafts bring the documents and claims. */
function wholeGraph(dataset: Dataset, { with: drafts }: DataValues): StanceGraph {
  const isVocabulary = drafts !== undefined && typeof dataset === 'object' && !('claims' in (dataset ?? {}));
  return StanceGraph.from(isVocabulary ? { ...dataset, documents: dataset.documents ?? [], claims: [] } : dataset);
}

function refuseIdle(flags: DataValues): void {
  const { data } = flags;
  const own = data === undefined ? {} : formatOf(data).options;
  const given = flags as Readonly<Record<string, unknown>>;
  const idle = Object.keys(FORMAT_FLAGS).find((name) => given[name] !== undefined && !(name in own));
  if (idle === undefined) return;
  const formats = FORMATS.filter(({ options }) => idle in options);
  const kind = formats.map((one) => (formats.length === 1 ? formatInWords(one) : one.name)).join(' and ');
  throw invalidOption('stancegraph', `${dashed(idle)} is for ${kind}; --data is ${data ?? 'the bundled data set'}.`);
}
