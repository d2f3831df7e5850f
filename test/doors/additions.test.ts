// Adding one is one file and its lines in a list: a made-up kind of claim, question, command, format and chart, put into
// a copy of src, built and met at every door.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'stancegraph-additions-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The files that are new, below src. */
const ADDED: Readonly<Record<string, string>> = {
  'kinds/warning.ts': `// A warning: what its holder warns of, and how urgently.
import * as z from 'zod';
import { id } from '../schema/bounded-text.js';
import { type ClaimBase, type ClaimBaseInput, claimBase } from '../schema/claim-base.js';
import { defineKind } from './kind.js';

const urgency = z.enum(['low', 'high']);

export const warningClaim = z.strictObject({ kind: z.literal('warning'), ...claimBase, about: id, urgency });

interface WarningFields {
  readonly kind: 'warning';
  readonly about: string;
  readonly urgency: 'low' | 'high';
}
export interface WarningClaimInput extends ClaimBaseInput, WarningFields {}
export interface WarningClaim extends ClaimBase, WarningFields {}

export const warning = defineKind({
  schema: warningClaim,
  references: { about: ['actor', 'proposition'] },
  topic: null,
  identity: ['about', 'urgency'],
  edge: { to: ['about'], carries: ['urgency'] },
  filters: { urgency: { asked: urgency } },
  texts: ['urgency'],
});
`,
  'query/families/namesakes.ts': `// Namesakes: actors whose name begins with the same letters.
import * as z from 'zod';
import { name } from '../../schema/bounded-text.js';
import { defineFamily } from '../family.js';
import { CLAIM_LIMITS } from '../limits/limits.js';
import { ActorRow } from './actors.js';

const schema = z.strictObject({ find: z.literal('namesakes'), ...CLAIM_LIMITS, letters: name });

export type NamesakesQuery = z.infer<typeof schema>;

export const namesakes = defineFamily({
  schema,
  names: { among: 'predicate' },
  turns: [],
  find: (context, _, { letters }) => ({
    rows: [...context.vocabulary.actors.values()]
      .filter((actor) => actor.name.startsWith(letters))
      .map(({ id }) => new ActorRow(context, id, [])),
    notCounted: () => [],
    silent: () => [],
  }),
  words: {
    isList: false,
    subject: ({ letters }) => \`Whose name begins with \${letters}\`,
    isSplit: false,
    columns: () => [{ heading: 'called', cell: ({ name: called }) => called }],
    fields: {},
  },
});
`,
  'cli/commands/count.ts': `// How many claims there are.
import { defineCommand, Exit } from '../flags/command.js';
import { DATA_FLAGS } from '../flags/data-flags.js';
import { loadGraph } from '../io/load.js';
import { print } from '../io/print.js';

export const command = defineCommand({
  flags: { ...DATA_FLAGS, twice: { help: 'counts every claim twice' } },
  async run(_, flags) {
    const { size } = await loadGraph(flags);
    await print(\`\${flags.twice === true ? size * 2 : size} claims\\n\`);
    return Exit.answered;
  },
});
`,
  'format/pairs.ts': `// Pairs: a country and a proposition a line, which it supports.
import type { FileDoor } from './file-format.js';

export const pairsFormat = {
  async read(file) {
    const lines = (await file.text(1_000_000, 'Give a shorter one.')).trim().split('\\n').map((line) => line.split(' ') as [string, string]);
    const id = (text: string) => ({ id: text, name: text });
    return {
      dataset: {
        actors: [...new Set(lines.map(([country]) => country))].map((one) => ({ ...id(one), type: 'country' as const })),
        propositions: [...new Set(lines.map(([, on]) => on))].map((on) => ({
          ...{ id: on, label: on, kind: 'policy' as const, statement: on },
        })),
        documents: [{ id: 'pairs', published: '2030-01-01' }],
        claims: lines.map(([holder, proposition]) => ({
          ...{ kind: 'stance' as const, document: 'pairs', holder, proposition, position: 'support' as const },
          said: '2030-01-01',
        })),
      },
    };
  },
} satisfies FileDoor;
`,
  'chart/tally.ts': `// How many positions are on record.
import { type Chart } from './chart.js';
import { SUBJECT_KINDS } from './chart-facts.js';

export const tally: Chart<number> = {
  name: 'tally',
  heading: 'A tally of positions',
  about: SUBJECT_KINDS,
  rowsOf: ({ positions }) => positions.length,
  draw: (count) => \`<svg class="tally" role="img" aria-label="\${count} positions"></svg>\`,
  table: (count) => ({ columns: ['positions'], rows: [[count]] }),
};
`,
};

/** The lines that a list gets: in a file, behind a line, which. */
const LINES: readonly (readonly [file: string, behind: string, line: string])[] = [
  [
    'kinds/claim.ts',
    "import type { Kind } from './kind.js';",
    "import { type WarningClaim, type WarningClaimInput, warning, warningClaim } from './warning.js';",
  ],
  ['kinds/claim.ts', 'export const KINDS = {', '  warning,'],
  ['kinds/claim.ts', "export const claim = z.discriminatedUnion('kind', [", '  warningClaim,'],
  ['kinds/claim.ts', 'export const KIND_FILTERS = {', '  ...warning.filters,'],
  ['kinds/claim.ts', 'export type ClaimInput =', '  | WarningClaimInput'],
  ['kinds/claim.ts', 'export interface ClaimsByKind {', '  readonly warning: WarningClaim;'],
  [
    'words/claim-words.ts',
    'const WORDS: {',
    "  warning: { plural: 'warnings', says: ({ about, urgency }) => ['warns', urgency, about].join(' '), said: () => 'warned' },",
  ],
  [
    'query/families/families.ts',
    "import * as z from 'zod';",
    "import { type NamesakesQuery, namesakes } from './namesakes.js';",
  ],
  ['query/families/families.ts', '  readonly stances: StancesQuery<A, P, E>;', '  readonly namesakes: NamesakesQuery;'],
  ['query/families/families.ts', '  readonly stances: StanceRow<A, P>;', '  readonly namesakes: ActorRow<A>;'],
  ['query/families/families.ts', 'export const FAMILIES = {', '  namesakes,'],
  [
    'cli/commands/commands.ts',
    '  Questions: [',
    "    entry('count', 'how many claims there are', () => import('./count.js')),",
  ],
  [
    'format/formats.ts',
    'export const FORMATS: readonly FileFormat[] = [',
    "  { name: 'pairs', endings: ['.pairs'], options: {}, load: async () => (await import('./pairs.js')).pairsFormat },",
  ],
  ['chart/charts.ts', "import type { Chart } from './chart.js';", "import { tally } from './tally.js';"],
  ['chart/charts.ts', 'export const CHARTS: readonly Chart[] = [', '  tally,'],
];

beforeAll(async () => {
  cpSync('src', join(root, 'src'), { recursive: true });
  for (const name of ['data', 'node_modules', 'package.json']) symlinkSync(resolve(name), join(root, name));
  const viewer = join(root, 'src/explorer/viewer-bundle.ts'); // made by the build, and no door of these
  if (!existsSync(viewer)) writeFileSync(viewer, "export const VIEWER = '';\n");
  for (const [name, text] of Object.entries(ADDED)) writeFileSync(join(root, 'src', name), text);
  for (const [name, behind, line] of LINES) addLine(join(root, 'src', name), behind, line);
  await build({
    entryPoints: [join(root, 'src/**/*.ts')],
    outdir: join(root, 'dist'),
    bundle: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  mkdirSync(join(root, 'given'));
  writeFileSync(join(root, 'given/world.json'), JSON.stringify(WORLD));
  writeFileSync(join(root, 'given/two.pairs'), 'ARV dam\nBOR dam\n');
});

/** Behind the first line that begins so; a list on one line is opened there. */
function addLine(path: string, behind: string, line: string): void {
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf(behind);
  if (at < 0) throw new Error(`${path} has no ${behind}`);
  const isOpen = /[[{]$/.test(behind);
  const end = isOpen ? text.indexOf(behind.at(-1) as string, at + behind.length - 1) + 1 : text.indexOf('\n', at);
  const place = behind.startsWith('const WORDS') ? text.indexOf('= {', at) + 3 : end;
  writeFileSync(path, `${text.slice(0, place)}\n${line}${text.slice(place)}`);
}

const WORLD = {
  actors: [
    { id: 'ARV', type: 'country', name: 'Arvenia' },
    { id: 'BOR', type: 'country', name: 'Borduna' },
  ],
  propositions: [{ id: 'dam', label: 'the dam', kind: 'policy', statement: 'The dam should be built.' }],
  documents: [{ id: 'gazette', published: '2030-05-02' }],
  claims: [
    { kind: 'warning', document: 'gazette', holder: 'ARV', about: 'dam', urgency: 'high', said: '2030-05-01' },
    { kind: 'warning', document: 'gazette', holder: 'BOR', about: 'ARV', urgency: 'low', said: '2030-05-01' },
    { kind: 'stance', document: 'gazette', holder: 'BOR', proposition: 'dam', position: 'oppose', said: '2030-05-01' },
  ],
};

const world = ['--data', 'given/world.json'];

function command(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['dist/cli/main.js', ...args], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** What an expression over the library gives, as JSON. */
function library(expression: string): unknown {
  const program = `import { StanceGraph } from './dist/index.js'; import { toGraph } from './dist/graph/index.js';
    import { report, reportHtml, reportMarkdown } from './dist/report/index.js';
    import world from './given/world.json' with { type: 'json' };
    const kg = StanceGraph.from(world); console.log(JSON.stringify(${expression}));`;
  const { stdout, stderr } = spawnSync('node', ['--no-warnings', '--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

test('the compiler asks for nothing else', () => {
  writeFileSync(join(root, 'tsconfig.json'), readFileSync('tsconfig.json', 'utf8'));
  const { stdout } = spawnSync('npx', ['tsc', '-p', 'tsconfig.json'], { cwd: root, encoding: 'utf8' });
  expect(stdout).toBe('');
});

test('a kind of claim: query, filter, text, edge, report, command', () => {
  expect(library("kg.claims({ kind: 'warning', urgency: 'high' }).rows.map(({ actor }) => actor)")).toEqual(['ARV']);
  expect(library("kg.claims({ kind: 'warning' }).toText()")).toContain('warns high dam');
  expect(library("kg.timeline({ actor: 'ARV' }).toText()")).toContain('warns high dam');
  expect(
    library(
      "toGraph(kg).mapEdges((_, { kind, urgency }, from, to) => [kind, urgency, from, to]).filter(([kind]) => kind === 'warning').sort()",
    ),
  ).toEqual([
    ['warning', 'high', 'ARV', 'dam'],
    ['warning', 'low', 'BOR', 'ARV'],
  ]);
  expect(library("reportHtml(report(kg, 'ARV'))")).toContain('warns high dam');
  expect(library('reportMarkdown(report(kg))')).toContain('warns');
  const { stdout } = command('claims', '--kind', 'warning', '--urgency', 'low', ...world);
  expect(stdout).toContain('warns low ARV');
  expect(command('claims', '--help').stdout).toContain('warning');
});

test('a kind of claim is checked like every other: what it refers to, and that it is there once', () => {
  const wrong = { ...WORLD, claims: [{ ...WORLD.claims[0], about: 'damm' }] };
  writeFileSync(join(root, 'given/wrong.json'), JSON.stringify(wrong));
  const { status, stderr } = command('claims', '--data', 'given/wrong.json');
  expect(status).toBe(2);
  expect(stderr).toContain('names the unknown actor or proposition "damm"');
  writeFileSync(
    join(root, 'given/twice.json'),
    JSON.stringify({ ...WORLD, claims: [...WORLD.claims, WORLD.claims[0]] }),
  );
  expect(command('count', '--data', 'given/twice.json').stdout).toBe('3 claims\n');
});

test('a question: as a query, in words, as a table and by the command', () => {
  expect(library("kg.run({ find: 'namesakes', letters: 'Ar' }).paraphrase")).toBe('Whose name begins with Ar?');
  expect(library("kg.run({ find: 'namesakes', letters: 'Ar' }).tables")).toEqual([
    { heading: '', columns: ['called'], rows: [['Arvenia']] },
  ]);
  expect(library("kg.run({ find: 'namesakes', letters: 'Ar' }).toMarkdown()")).toContain('| Arvenia |');
  expect(command('query', '{"find":"namesakes","letters":"Bor"}', ...world).stdout).toContain('Borduna');
  expect(command('query', '{"find":"namesakes","leters":"Bor"}', ...world).status).toBe(2);
});

test('a command: in the help, with a help of its own, and run', () => {
  expect(command('--help').stdout).toContain('how many claims there are');
  expect(command('count', '--help').stdout).toContain('--twice');
  expect(command('count', '--twice', ...world)).toMatchObject({ status: 0, stdout: '6 claims\n' });
});

test('a format of files: told by its ending', () => {
  const { status, stdout } = command('who', 'backs', 'dam', '--data', 'given/two.pairs');
  expect(status).toBe(0);
  expect(stdout).toContain('Countries (2)');
  expect(command('who', '--help').stdout).toContain('pairs (.pairs)');
});

test('a chart: in reports of every subject, on pages and in Markdown', () => {
  for (const about of ["'ARV'", "'dam'", 'undefined']) {
    expect(library(`reportHtml(report(kg, ${about}))`)).toContain('<svg class="tally" role="img"');
    expect(library(`reportMarkdown(report(kg, ${about}))`)).toContain('A tally of positions');
  }
});
