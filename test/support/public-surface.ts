// Every function that the package gives out, found by its exports, and a right call of each.
import { readFileSync } from 'node:fs';
import initSqlJs from 'sql.js';
import * as core from 'stancegraph';
import * as ask from 'stancegraph/ask';
import * as extract from 'stancegraph/extract';
import * as graph from 'stancegraph/graph';
import * as measure from 'stancegraph/measure';
import * as report from 'stancegraph/report';
import * as schema from 'stancegraph/schema';
import { dnaFile } from './dna.js';
import { oneOfEachKind, stance, summit } from './summit.js';

type Call = (...args: never[]) => unknown;

/** The functions of every subpath, methods of the graph and of answers and networks among them, by the name that users call. */
export async function exportedFunctions(): Promise<ReadonlyMap<string, Call>> {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    exports: Readonly<Record<string, unknown>>;
  };
  const found = new Map<string, Call>();
  for (const subpath of Object.keys(exports)) {
    if (subpath.endsWith('.json')) continue;
    const module = (await import(`stancegraph${subpath.slice(1)}`)) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(module)) {
      if (typeof value !== 'function') continue;
      if (/^class\b/.test(Function.prototype.toString.call(value))) addStatics(found, name, value as Call);
      else found.set(name, value as Call);
    }
  }
  found.set('modelExtractor()', extract.modelExtractor(async () => ({ claims: [] }), MODEL_OPTIONS) as Call);
  for (const [name, object] of Object.entries(instances())) addMethods(found, name, object);
  return found;
}

function addStatics(found: Map<string, Call>, name: string, made: Call): void {
  for (const [key, { value }] of Object.entries(Object.getOwnPropertyDescriptors(made))) {
    if (typeof value === 'function') found.set(`${name}.${key}`, value.bind(made) as Call);
  }
}

function addMethods(found: Map<string, Call>, name: string, object: object): void {
  for (let type = Object.getPrototypeOf(object); type !== Object.prototype; type = Object.getPrototypeOf(type)) {
    for (const [key, { value }] of Object.entries(Object.getOwnPropertyDescriptors(type))) {
      if (typeof value === 'function' && key !== 'constructor') found.set(`${name}.${key}`, value.bind(object) as Call);
    }
  }
}

/** One of each kind of object with methods that functions give out. */
function instances() {
  const kg = core.StanceGraph.from({ ...summit(), claims: [...summit().claims, ...oneOfEachKind()] });
  return {
    kg,
    answer: kg.whoBacks('coal-exit'),
    askAnswer: ask.ask(kg, 'Who backs the coal exit?'),
    network: graph.discourseNetwork(kg),
    'network of two modes': graph.discourseNetwork(kg, { mode: 'two' }),
  };
}

/** The schemas of every subpath by name. */
export function exportedSchemas(): ReadonlyMap<string, { safeParse(value: unknown): { success: boolean } }> {
  const isSchema = (value: unknown) => typeof (value as { safeParse?: unknown } | null)?.safeParse === 'function';
  const modules = Object.entries({ ...schema, ...extract }).filter(([, value]) => isSchema(value));
  return new Map(modules as never);
}

/** Everything that the right calls are made of, anew for each test. */
export async function rightCalls(): Promise<Readonly<Record<string, readonly (readonly unknown[])[]>>> {
  const { StanceGraph } = core;
  const data = { ...summit(), claims: [...summit().claims, ...oneOfEachKind()] };
  const { claims, ...vocabulary } = data;
  const kg = StanceGraph.from(data);
  const p = 'coal-exit';
  const moment = { asOf: '2031-07', knownBy: '2032-02-01', maxAge: 400, proposed: true, given: ['reef-fund-open'] };
  const period = { during: '2031' };
  const limits = { ...moment, infer: false, viaMembership: true, policy: 'default@2', among: 'countries' };
  const then = { during: '2031', among: ['ALP', 'BAR'], given: [{ words: 'unless the harbour freezes', holds: true }] };
  const asked = [[p], [p, limits], [p, { ...then, among: { is: 'country' } }]];
  const whose = ['ALP', p, limits];
  const filters = { actor: 'ALP', document: 'tide-gazette', kind: 'stance', proposition: p, ...moment };
  const network = graph.discourseNetwork(kg, { isolates: true });
  const places = graph.layout(network.toGraph(), { iterations: 1 });
  const matrix = measure.stanceMatrix(kg);
  const pairs = measure.kappaMatrix(matrix);
  const partition = [network.rows.slice(0, 1), network.rows.slice(1)];
  const text = 'Alpenia supports the coal exit. Baridia opposes the reef fund if the tides rise.';
  const { actors, propositions, events } = vocabulary;
  const slim = { actors, propositions: propositions.slice(0, 1), events: events?.slice(0, 1) };
  const reading = { document: 'note', published: '2031-07-01', vocabulary: slim };
  const extraction = extract.extract(text, reading);
  const note = { id: 'note', published: '2031-07-01' };
  const draft = { document: note, claims: [{ ...without(stance(), 'document'), review: 'proposed' }] };
  const review = extract.startReview(draft);
  const model = report.report(kg, 'Alpenia');
  const query = { find: 'stances', proposition: p };
  const votes = 'rcid,date,country,vote\n1,2031-06-02,Alpenia,yes\n1,2031-06-02,Baridia,no\n';
  const table = () => [votes];
  return {
    diff: [[kg, query, '2031-06-01', '2031-07-01']],
    and: [[{ backs: p }]],
    or: [[{ backs: p }]],
    not: [[{ backs: p }]],
    ...Object.fromEntries(['backs', 'opposes', 'silentOn', 'undecidedOn', 'requested'].map((name) => [name, [[p]]])),
    attended: [['brightwater-summit-2031']],
    committed: [['troops']],
    is: [['country']],
    memberOf: [['reef-pact']],
    'StanceGraph.from': [
      [data],
      [data, { policies: [{ name: 'mine@1', summary: 'Mine.', decide: () => 'noRecord' }] }],
    ],
    'StanceGraph.fromStream': [
      [vocabulary, [claims]],
      [vocabulary, [claims], { policies: [] }],
    ],
    claimId: claims.map((claim) => [claim]),
    jsonSchema: [[]],
    dateInWords: [['2031-06-02']],
    dateRange: [['2031-06']],
    isoDay: [[20335]],
    readDna: [
      [await dnaFile()],
      [
        await dnaFile(),
        {
          statementType: 'DNA Statement',
          actor: 'organization',
          person: 'person',
          concept: 'concept',
          qualifier: 'agreement',
          positions: { 1: 'support', 0: 'oppose' },
          skipInvalid: true,
          engine: initSqlJs,
        },
      ],
    ],
    toGexf: [[places.export()]],
    checkLocators: [[data.documents, kg.toDataset().claims, [{ text, name: 'tide-gazette' }]]],
    readNdjson: [[['{"a":1}\n']], [['{"a":1}\n'], { maxLineLength: 100 }]],
    readVotes: [
      [{ votes: table }, { actors: vocabulary.actors }],
      [
        { votes: table, rollCalls: () => ['rcid,date\n1,2031-06-02\n'], issues: () => ['rcid,issue\n1,Coal\n'] },
        {
          actors: vocabulary.actors,
          unknownActors: 'add',
          positions: { yes: 'support', no: 'oppose' },
          columns: { rollCall: 'rcid', date: 'date', actor: 'country', vote: 'vote', issue: 'issue' },
          select: () => true,
          prefix: 'vote-',
          publisher: 'The house',
          skipInvalid: true,
          maxRowLength: 1_000,
        },
      ],
    ],
    ask: [
      [kg, 'Who backs the coal exit?'],
      [kg, 'Who backs the coal exit?', { today: '2031-07-01' }],
    ],
    discrepancies: [[kg], [kg, { actor: 'ALP', proposition: p, type: 'shift', asOf: '2031-07', knownBy: '2031-07' }]],
    toSvg: [
      [places],
      [
        places,
        {
          title: 'T',
          description: 'D',
          width: 400,
          height: 400,
          minWeight: 1,
          legend: { agree: 'agree' },
          idPrefix: 'one',
        },
      ],
    ],
    discourseNetwork: [[kg], [kg, NETWORK]],
    discourseNetworkSeries: [[kg, { ...NETWORK, timeWindow: 'months', windowSize: 2, kernel: 'uniform' }]],
    toGraph: [[kg], [kg, { claims: 'all', asOf: '2031-07', knownBy: '2031-07', infer: false, isolates: true }]],
    layout: [[network.toGraph(), { iterations: 1, random: () => 0.5, attraction: () => 1 }]],
    seededRandom: [[1]],
    agreement: [
      [matrix, 'ALP', 'COR'],
      [matrix, 'ALP', 'COR', { abstentions: 'graded', minJoint: 1 }],
    ],
    agreementMatrix: [[matrix, { abstentions: 'graded', minJoint: 1 }]],
    agreementIndex: [[matrix, { among: ['ALP'] }]],
    riceIndex: [[matrix, { among: ['ALP'] }]],
    polarization: [[matrix, { among: ['ALP'], alpha: 1 }]],
    algebraicConflict: [[places]],
    structuralBalance: [[places]],
    backbone: [[places, { alpha: 0.1 }]],
    brokerage: [[places, partition]],
    signedModularity: [[places, partition]],
    communities: [[places, { restarts: 1, random: () => 0.5 }]],
    classicalMds: [[PAIRS, { dimensions: 1 }]],
    similarityGraph: [[pairs, { center: 0, minWeight: 0.1 }]],
    cohensKappa: [[matrix, 'ALP', 'COR', { weights: 'linear', minJoint: 1 }]],
    kappaMatrix: [[matrix, { weights: 'linear', minJoint: 1 }]],
    correspondenceAnalysis: [[measure.doubledTable(matrix), { dimensions: 1 }]],
    doubledTable: [[matrix]],
    matrixFromRows: [[[{ actor: 'FRA', proposition: 'troops', position: 'support' }]]],
    methodRobustness: [[matrix, { metric: 'count', against: ['graded'], minJoint: 1 }]],
    sScore: [[matrix, 'ALP', 'COR', { weights: new Map([[p, 2]]) }]],
    sScoreMatrix: [[matrix]],
    salience: [[kg], [kg, MATRIX], [kg, period], [kg, SPAN]],
    stanceMatrix: [
      [kg],
      [kg, { ...MATRIX, infer: false, viaMembership: true, policy: 'default@2' }],
      [kg, period],
      [kg, SPAN],
    ],
    extendLexicon: [[extract.english, { negators: ['hardly'] }]],
    aiSdk: [[SDK, 'a-model', { temperature: 0, providerOptions: { a: 1 } }]],
    modelExtractor: [[async () => ({ claims: [] }), MODEL_OPTIONS]],
    'modelExtractor()': [
      [text, { document: note, vocabulary: data, state: undefined, onProgress: () => {}, signal: undefined }],
    ],
    openAiCompatible: [
      [
        {
          baseUrl: 'http://127.0.0.1:9/v1',
          model: 'm',
          apiKey: 'k',
          headers: { a: 'b' },
          temperature: 0,
          format: 'schema',
          maxBytes: 10,
        },
      ],
    ],
    startReview: [[draft]],
    reviewStep: [
      [review, { step: 'accept', on: '2031-07-02' }],
      [review, { step: 'reject', on: '2031-07-02', why: 'No.' }],
      [review, { step: 'edit', on: '2031-07-02', set: new Map([['confidence', 0.5]]) }],
      [review, { step: 'skip' }],
      [extract.reviewStep(review, { step: 'accept', on: '2031-07-02' }), { step: 'undo' }],
    ],
    withDrafts: [[kg, [draft], { actors: vocabulary.actors }]],
    draftOf: [
      [extraction, note, { vocabulary: slim }],
      [extraction, note, { vocabulary: propositions }],
    ],
    extract: [
      [text, reading],
      [
        text,
        {
          ...reading,
          vocabulary: vocabulary.propositions,
          actors: vocabulary.actors,
          lexicon: extract.english,
          author: 'ALP',
          minConfidence: 0.1,
          newPropositions: true,
        },
      ],
    ],
    sentences: [[text], [text, [{ start: 0, end: 20 }]]],
    toBibtex: [[model.citations]],
    toRis: [[model.citations]],
    reportHtml: [[model]],
    reportMarkdown: [[model]],
    report: [
      [kg],
      [
        kg,
        'Alpenia',
        {
          asOf: '2031-07',
          knownBy: '2031-08',
          among: 'countries',
          from: '2031-01',
          title: 'T',
          texts: new Map([['tide-gazette', text]]),
        },
      ],
    ],
    show: [[kg.whoBacks(p)], [network]],
    toHTML: [[kg.whoBacks(p)], [matrix], [network], [model]],
    explorerHtml: [[kg, { title: 'T', asOf: '2031-07-01', iterations: 1 }]],
    'kg.revisions': [[claimOf(kg)]],
    'kg.claim': [[claimOf(kg)]],
    'kg.check': [[]],
    'kg.whoBacks': asked,
    'kg.whoOpposes': asked,
    'kg.whoIsUndecided': asked,
    'kg.stanceOf': [whose, ['ALP', p, then]],
    'kg.why': [whose, ['ALP', p, then]],
    'kg.whyNot': [
      ['ALP', p, { ...limits, position: 'oppose' }],
      ['ALP', p, then],
    ],
    'kg.stances': [[{ ...limits, actor: 'ALP', proposition: p }], [then]],
    'kg.who': [
      [{ backs: p }, limits],
      [() => ({ and: [{ backs: p }, { not: { opposes: p } }] }), then],
    ],
    'kg.claims': [[filters], [then]],
    'kg.sources': [[filters], [then]],
    'kg.commitments': [[{ actor: 'BAR', deliverable: 'finance', stage: 'pledged', to: 'COR', ...moment }], [then]],
    'kg.commitment': [
      ['BAR', 'finance', { asOf: '2031-07', knownBy: '2032', given: ['reef-fund-open'], proposed: true }],
      ['BAR', 'finance', period],
    ],
    'kg.requests': [[{ actor: 'COR', to: 'DUN', ...moment }], [then]],
    'kg.attitudes': [[{ actor: 'COR', toward: 'brightwater-summit-2031', polarity: 'negative', ...moment }], [then]],
    'kg.participants': [
      ['brightwater-summit-2031', moment],
      ['brightwater-summit-2031', then],
    ],
    'kg.compare': [
      ['ALP', { ...limits, with: 'COR', proposition: p, outcome: 'agree' }],
      ['ALP', then],
    ],
    'kg.changes': [[{ ...limits, from: '2031-01-01', actor: 'ALP', proposition: p, change: 'firstWord' }]],
    'kg.timeline': [[{ ...moment, policy: 'default@2', actor: 'ALP', proposition: p }], [{ ...then, actor: 'ALP' }]],
    'kg.run': [[query], [kg.who({ backs: p }).query], [kg.claims({ ...moment, actor: 'ALP', kind: 'stance' }).query]],
    'kg.with': [[{ claims }], [claims], [{ ...vocabulary, retractions: [] }]],
    'kg.without': [[{ document: 'tide-gazette' }], [{ document: ['tide-gazette'] }]],
    'kg.toDataset': [[]],
    ...Object.fromEntries(
      ['cite', 'toJSON', 'toText', 'toTable', 'toCSV', 'toMarkdown'].map((name) => [`answer.${name}`, [[]]]),
    ),
    ...Object.fromEntries(['toJSON', 'toText', 'toMarkdown'].map((name) => [`askAnswer.${name}`, [[]]])),
    'network.toGraph': [[]],
    'network.toJSON': [[]],
    'network.claimPairs': [['ALP', 'COR']],
    'network.claims': [],
    'network of two modes.claims': [['ALP', p]],
    'network of two modes.claimPairs': [],
    ...Object.fromEntries(['toGraph', 'toJSON'].map((name) => [`network of two modes.${name}`, [[]]])),
  };
}

const NETWORK = {
  mode: 'one',
  actors: 'country',
  relation: 'subtract',
  normalization: 'average',
  duplicates: 'document',
  scale: 'binary',
  from: '2031',
  to: '2032',
  knownBy: '2032',
  exclude: { actors: ['BAR'], propositions: ['reef-fund'], documents: ['harbour-wire'] },
  isolates: true,
  labels: 'name',
};
const MATRIX = {
  asOf: '2031-07',
  knownBy: '2032',
  among: 'countries',
  proposed: true,
  actors: 'country',
  propositions: ['coal-exit'],
};
const SPAN = { from: '2031', to: '2032' };
const PAIRS = { actors: ['A', 'B'], values: Float64Array.of(0, 1, 1, 0) };
const SDK = {
  generateText: async () => ({ output: [], usage: {} }),
  Output: { array: () => ({}) },
  jsonSchema: () => ({}),
};
const MODEL_OPTIONS = {
  name: 'm',
  version: '1',
  chunkLength: 300,
  leadIn: 10,
  concurrency: 1,
  attempts: 1,
  backoffMs: 0,
  maxWaitMs: 0,
  timeoutMs: 1_000,
  maxOutputTokens: 100,
  maxTokens: 1_000,
  maxCost: 1,
  prices: { input: 1, output: 1 },
  grounding: { maxErrors: 0, minWords: 3, maxWords: 10 },
  random: () => 0.5,
};

function claimOf(kg: core.StanceGraph): string {
  return kg.toDataset().claims[0]?.id as string;
}

function without(object: object, key: string): object {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}
