import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { StanceError } from '../../errors.js';
import { readDna } from '../../format/dna.js';
import { formerStates } from '../../format/former-states.js';
import { readNdjson } from '../../format/ndjson.js';
import { readVotes } from '../../format/votes.js';
import type { Dataset } from '../../kinds/dataset.js';
import { StanceGraph } from '../../stance-graph.js';
import { coalitionData, worldActors } from './bundled-data.js';
import type { AskFlags, DataFlags } from './flags.js';
import { withDraftFiles } from './read-drafts.js';

const MOST_JSON_BYTES = 400_000_000;

/**
 * The graph that a command asks: of `--data`, or the bundled one, with the drafts of `--with`, without the documents of
 * `--without`.
 */
export async function loadGraph(flags: AskFlags & DataFlags): Promise<StanceGraph> {
  const { data, without, with: drafts } = flags;
  refuseIdle(flags);
  const base = data === undefined ? StanceGraph.from(await coalitionData()) : await fromFile(data, flags);
  const kg = drafts === undefined ? base : await withDraftFiles(base, drafts);
  return without === undefined ? kg : kg.without({ document: without });
}

async function fromFile(path: string, flags: AskFlags & DataFlags): Promise<StanceGraph> {
  const { with: drafts } = flags;
  const found = await checkFile(path);
  if (/\.(ndjson|jsonl)$/.test(path)) return fromNdjson(path);
  if (/\.csv(\.gz)?$/.test(path)) return fromVotes(path, flags);
  if (/\.dna$/.test(path)) return fromDna(path, flags);
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
  // a vocabulary alone will do where drafts bring the documents and claims
  const isVocabulary = drafts !== undefined && typeof dataset === 'object' && !('claims' in (dataset ?? {}));
  return StanceGraph.from(isVocabulary ? { ...dataset, documents: dataset.documents ?? [], claims: [] } : dataset);
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

/** Votes with the tables of roll calls and issues that stand beside them. */
async function fromVotes(path: string, { rollCalls, issues, issue, skipInvalid }: DataFlags): Promise<StanceGraph> {
  const open = (file: string) => () => createReadStream(file, { highWaterMark: 1 << 18 });
  const beside = async (word: string) => {
    const name = basename(path).replace('votes', word);
    const file = join(dirname(path), name);
    const isThere = name !== basename(path) && (await stat(file).catch(() => undefined))?.isFile() === true;
    return isThere ? file : undefined;
  };
  const calls = rollCalls ?? (await beside('roll_calls'));
  const table = issues ?? (await beside('roll_call_issues'));
  if (issue !== undefined && table === undefined) {
    throw new StanceError('invalid_option', 'stancegraph: --issue needs a table of issues; name it with --issues.', {});
  }
  const known = await worldActors();
  const seen = new Set<string>();
  for (const file of [calls, table]) if (file !== undefined) await checkFile(file);
  const reading = await readVotes(
    {
      votes: open(path),
      ...(calls === undefined ? {} : { rollCalls: open(calls) }),
      ...(table === undefined ? {} : { issues: open(table) }),
    },
    {
      actors: [...known, ...formerStates],
      skipInvalid: skipInvalid === true,
      ...(issue === undefined
        ? {}
        : {
            select: (rollCall) => {
              for (const one of rollCall.issues) seen.add(one);
              return rollCall.issues.includes(issue);
            },
          }),
    },
  );
  const { vocabulary, claims } = reading;
  if (issue !== undefined && !seen.has(issue)) {
    throw new StanceError(
      'not_found',
      `stancegraph: no roll call is on "${issue}". Issues are ${[...seen].sort().join('; ')}.`,
      { issue },
    );
  }
  const kg = await StanceGraph.fromStream(vocabulary, claims);
  tellSkipped(reading.skipped.count, reading.skipped.rows[0]);
  return kg;
}

const ROLES = new Set(['actor', 'person', 'concept', 'qualifier']);

async function fromDna(path: string, { statementType, variable = [], skipInvalid }: DataFlags): Promise<StanceGraph> {
  const variables: Record<string, string> = {};
  for (const pair of variable) {
    const [role = '', name = ''] = pair.split('=');
    if (!ROLES.has(role) || name === '') {
      throw new StanceError(
        'invalid_option',
        `stancegraph: --variable must be actor=, person=, concept= or qualifier= with a name, received "${pair}".`,
        {},
      );
    }
    variables[role] = name;
  }
  const { dataset, skipped } = await readDna(new Uint8Array(await readFile(path)), {
    ...variables,
    ...(statementType === undefined ? {} : { statementType }),
    skipInvalid: skipInvalid === true,
  });
  tellSkipped(skipped.count, skipped.problems[0]);
  return StanceGraph.from(dataset);
}

/** On the error stream, so that what is printed stays what it is. */
function tellSkipped(count: number, first: unknown): void {
  if (count === 0) return;
  process.stderr.write(`stancegraph: passed over ${count} rows that are none, the first: ${JSON.stringify(first)}\n`);
}

const OF_VOTES = { rollCalls: '--roll-calls', issues: '--issues', issue: '--issue' } as const;
const OF_DNA = { statementType: '--statement-type', variable: '--variable' } as const;

/** A flag that says nothing about the data at hand is a mistake. */
function refuseIdle(flags: AskFlags & DataFlags): void {
  const { data = '' } = flags;
  const isVotes = /\.csv(\.gz)?$/.test(data);
  const isDna = data.endsWith('.dna');
  const idle = [
    ...(isVotes ? [] : Object.entries(OF_VOTES)),
    ...(isDna ? [] : Object.entries(OF_DNA)),
    ...(isVotes || isDna ? [] : [['skipInvalid', '--skip-invalid'] as const]),
  ].find(([name]) => flags[name as keyof DataFlags] !== undefined);
  if (idle === undefined) return;
  const kind =
    idle[0] in OF_VOTES ? 'votes (.csv, .csv.gz)' : idle[0] in OF_DNA ? '.dna files' : 'votes and .dna files';
  throw new StanceError(
    'invalid_option',
    `stancegraph: ${idle[1]} is for ${kind}; --data is ${data === '' ? 'the bundled data set' : data}.`,
    {},
  );
}

async function checkFile(path: string) {
  const found = await stat(path).catch((cause: Error) => {
    throw new StanceError('io', `stancegraph: cannot read ${path}: ${cause.message}.`, { path }, { cause });
  });
  if (!found.isFile()) throw new StanceError('io', `stancegraph: ${path} is no file.`, { path });
  return found;
}
