// Damaged input into every reader: an answer, or a StanceError that one can read, without endless work.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import initSqlJs from 'sql.js';
import { afterAll, expect, test } from 'vitest';
import coalition from '../../data/coalition.js';
import { ask } from '../../src/ask/ask.js';
import { DraftFile } from '../../src/cli/io/draft-file.js';
import { readText } from '../../src/cli/io/source-file.js';
import { StanceError } from '../../src/errors.js';
import { draftOf } from '../../src/extract/draft-of.js';
import { extract } from '../../src/extract/extract.js';
import { readDna } from '../../src/format/dna.js';
import { parseJson } from '../../src/format/json.js';
import { readNdjson } from '../../src/format/ndjson.js';
import { readVotes } from '../../src/format/votes.js';
import type { Dataset } from '../../src/kinds/dataset.js';
import { modelExtractor } from '../../src/model/model-extractor.js';
import { reportMarkdown } from '../../src/report/markdown.js';
import { report } from '../../src/report/report.js';
import { reviewStep, startReview } from '../../src/review/review.js';
import { withDrafts } from '../../src/review/with-drafts.js';
import { StanceGraph } from '../../src/stance-graph.js';
import { dnaFile } from '../support/dna.js';
import { Chance, damagedBytes, damagedData, damagedText, inChunks } from '../support/mutations.js';
import { SHARE } from '../support/runs.js';
import { oneOfEachKind, summit } from '../support/summit.js';
import { workOfAsync } from '../support/work.js';

const SEED = Number(process.env.STANCEGRAPH_SEED ?? 20_250_904);
const TIMES = Number(process.env.STANCEGRAPH_TIMES ?? 1);
/** So many are counted together. */
const BATCH = 10;
/** Blocks and characters of a batch: four times what the dearest of 2,400 batches took. */
const MOST_WORK = 30_000_000;

const data = { ...summit(), claims: [...summit().claims, ...oneOfEachKind()] };
const kg = StanceGraph.from(data);
const bundled = StanceGraph.from(coalition);
const folder = mkdtempSync(join(tmpdir(), 'stancegraph-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytesOf = (text: string) => new TextEncoder().encode(text);
const ARTICLE =
  'Alpenia’s chancellor Vera Holt said on Tuesday: “We support the coal exit if the reef fund is opened.” ' +
  'Baridia opposes it. Coralia has not ruled out an end of coal; Dunmark pledged money for the reef fund, officials said.\n\n' +
  'The Alpine Republic was urged by the Reef Pact to act before 2035, and did not.';
const QUESTIONS = [
  'Who backs troop deployment as of 4 September 2025?',
  'Which NATO members have not committed troops if there is a ceasefire?',
  'What changed between March and September 2025, and why did Italy object?',
];
const VOTES = 'rcid,country,vote\n1,Alpenia,yes\n1,Baridia,no\n2,"Coralia",abstain\n2,Dunmark,absent\n';
const ROLL_CALLS = 'rcid,date,short\n1,2031-06-02,"Coal, and ""more"""\n2,2031-06-03,Reefs\n';
const note = { id: 'note', published: '2031-07-01' };
const draft = {
  document: note,
  claims: [
    { kind: 'stance', holder: 'ALP', proposition: 'coal-exit', position: 'support', said: '2031', review: 'proposed' },
    {
      kind: 'request',
      holder: 'BAR',
      words: 'stay',
      said: '../2031',
      review: 'proposed',
      conditions: [{ words: 'if so', holds: true }],
    },
  ],
};
const YAML = `# a draft\ndocument: { id: note, published: '2031-07-01' }\nclaims:\n  - kind: stance\n    holder: ALP\n    proposition: coal-exit\n    position: support\n    said: 2031-06\n    review: proposed\n    summary: >-\n      Alpenia is for it.\n`;
const query = kg.who(
  { and: [{ backs: 'coal-exit' }, { not: { attended: 'brightwater-summit-2031' } }] },
  { asOf: '2031-07', given: ['reef-fund-open'] },
).query;
const proposals = {
  claims: [
    {
      kind: 'stance',
      holder: 'ALP',
      proposition: 'coal-exit',
      position: 'support',
      quote: 'We support the coal exit if the reef fund is opened',
    },
  ],
};
const dna = await dnaFile();
await initSqlJs();

/** Looks at everything that a graph can be asked. */
function lookedAt(graph: StanceGraph): void {
  graph.stances().toText();
  graph.claims().toJSON();
  ask(graph, 'Who backs the coal exit?').toText();
  if (StanceGraph.from(graph.toDataset()).size !== graph.size) throw new Error('the round trip lost claims');
}

/** In UTF-8 or UTF-16, gzipped or not; damaged before or after. */
function damagedFile(chance: Chance, text: string): Uint8Array {
  const isLate = chance.below(2) === 0;
  const written = isLate ? text : damagedText(chance, text);
  const plain = chance.below(3) === 0 ? Uint8Array.from(Buffer.from(`\ufeff${written}`, 'utf16le')) : bytesOf(written);
  const packed = chance.below(3) === 0 ? Uint8Array.from(gzipSync(plain)) : plain;
  return isLate ? damagedBytes(chance, packed) : packed;
}

function fileOf(bytes: Uint8Array): string {
  const path = join(folder, 'input');
  writeFileSync(path, bytes);
  return path;
}

const READERS: Readonly<Record<string, (chance: Chance) => Promise<unknown>>> = {
  'a data set as text': async (chance) => {
    const text = damagedText(chance, JSON.stringify(data));
    lookedAt(StanceGraph.from(parseJson('from', 'input', text) as Dataset));
  },
  'a data set': async (chance) => {
    const graph = StanceGraph.from(damagedData(chance, data) as Dataset);
    lookedAt(graph);
    reportMarkdown(report(graph));
  },
  'what is added to a graph': async (chance) =>
    lookedAt(kg.with(damagedData(chance, { ...data, claims: oneOfEachKind() }) as never)),
  NDJSON: async (chance) => {
    const chunks = inChunks(
      chance,
      damagedFile(
        chance,
        [data, ...data.claims]
          .map((one) => JSON.stringify('claims' in one ? { ...one, claims: undefined } : one))
          .join('\n'),
      ),
    );
    const claims: unknown[] = [];
    for await (const batch of readNdjson(chunks)) claims.push(...batch);
    const [vocabulary, ...rest] = claims;
    lookedAt(await StanceGraph.fromStream(vocabulary as never, [rest]));
  },
  votes: async (chance) => {
    const open = (text: string) => {
      const chunks = inChunks(chance, damagedFile(chance, text));
      return () => chunks;
    };
    const skipInvalid = chance.below(2) === 0;
    const tables = { votes: open(VOTES), rollCalls: chance.below(2) === 0 ? open(ROLL_CALLS) : () => [ROLL_CALLS] };
    const reading = await readVotes(tables, { actors: data.actors, unknownActors: 'add', skipInvalid });
    lookedAt(await StanceGraph.fromStream(reading.vocabulary, reading.claims));
  },
  '.dna files': async (chance) => {
    const { dataset } = await readDna(damagedBytes(chance, dna), { skipInvalid: chance.below(2) === 0 });
    lookedAt(StanceGraph.from(dataset));
  },
  'drafts as YAML': async (chance) => {
    const file = await DraftFile.open(fileOf(damagedFile(chance, YAML)));
    for (const [i, one] of file.toJS().entries()) {
      const review = reviewStep(startReview(one), { step: 'accept', on: '2031-07-02' });
      await file.save(review, i);
      lookedAt(withDrafts(kg, [review.draft]));
    }
  },
  drafts: async (chance) => {
    const review = startReview(damagedData(chance, draft));
    reviewStep(review, damagedData(chance, { step: 'edit', on: '2031-07-02', set: new Map() }) as never);
    lookedAt(withDrafts(kg, [review.draft]));
  },
  'texts of files': async (chance) => await readText(fileOf(damagedFile(chance, ARTICLE))),
  questions: async (chance) => ask(bundled, damagedText(chance, chance.of(QUESTIONS))).toText(),
  queries: async (chance) => kg.run(damagedData(chance, query) as never).toText(),
  'articles, by rules': async (chance) => {
    const options = { document: 'note', published: '2031-07-01', vocabulary: data, newPropositions: true };
    lookedAt(withDrafts(kg, [draftOf(extract(damagedText(chance, ARTICLE), options), note, { vocabulary: data })]));
  },
  'vocabularies of articles': async (chance) => {
    const vocabulary = damagedData(chance, {
      actors: data.actors,
      propositions: data.propositions,
      events: data.events,
    });
    extract(ARTICLE, { document: 'note', published: '2031-07-01', vocabulary: vocabulary as never });
  },
  'answers of models': async (chance) => {
    const answer = damagedData(chance, proposals);
    const read = modelExtractor(async () => answer, { name: 'm', attempts: 1, backoffMs: 0 });
    const { state } = await read(ARTICLE, { document: note, vocabulary: data });
    await read(ARTICLE, { document: note, vocabulary: data, state: damagedData(chance, state) });
  },
};

const EACH = Math.ceil((1_200 * SHARE * TIMES) / Object.keys(READERS).length);

let [answered, refused] = [0, 0];
afterAll(() => {
  // damage that is always or never told would try nothing
  if (Math.min(answered, refused) * 20 < answered + refused)
    throw new Error(`${answered} answered, ${refused} refused: expected a twentieth of each at the least`);
});

test.each(Object.entries(READERS))(`%s: ${EACH} damaged ones of seed ${SEED}`, async (name, read) => {
  const faults: string[] = [];
  const tryOne = async (seed: number) => {
    const thrown = await read(new Chance(seed)).then(
      () => undefined,
      (error: unknown) => error ?? new Error('nothing'),
    );
    if (thrown === undefined) answered += 1;
    else refused += 1;
    const fault = faultOf(thrown);
    if (fault !== undefined) faults.push(`${name}, seed ${seed}: ${fault}`);
  };
  for (let i = 0; i < EACH; i += BATCH) {
    const seeds = Array.from({ length: Math.min(BATCH, EACH - i) }, (_, k) => SEED + (i + k) * 7_919);
    const work = await workOfAsync(async () => {
      for (const seed of seeds) await tryOne(seed);
    });
    if (work > MOST_WORK) faults.push(`${name}, seeds ${seeds[0]} to ${seeds.at(-1)}: took ${work} steps`);
  }
  expect(faults).toEqual([]);
});

/** Data are plain, so that nothing of them can be unreadable: what is told as such is a fault of ours. */
function faultOf(thrown: unknown): string | undefined {
  if (thrown === undefined) return undefined;
  if (!(thrown instanceof StanceError)) return `threw ${String((thrown as Error).stack ?? thrown).slice(0, 600)}`;
  const { message } = thrown;
  if (/cannot be read \(/.test(message)) return `hid ${String((thrown.cause as Error).stack).slice(0, 600)}`;
  if (message.length > 10_000 || !/^[\w.]+: ./s.test(message)) return `said ${JSON.stringify(message.slice(0, 300))}`;
  return /[\p{Cc}\p{Cf}\p{Surrogate}]/u.test(message)
    ? `held controls: ${JSON.stringify(message.slice(0, 300))}`
    : undefined;
}
