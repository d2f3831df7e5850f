// What an editor shows to whoever uses the package: ids where ids are asked for, and types that can be read.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(process.cwd(), 'test/doors/editor-'));
const file = join(folder, 'program.ts');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** In a place each, `|` is where the cursor stands. */
const OF_THE_DATA_SET = {
  proposition: [
    "kg.whoBacks('|')",
    "kg.whoOpposes('|')",
    "kg.whoIsUndecided('|')",
    "kg.stanceOf('FRA', '|')",
    "kg.why('FRA', '|')",
    "kg.whyNot('FRA', '|')",
    "kg.stances({ proposition: '|' })",
    "kg.compare('FRA', { proposition: '|' })",
    "kg.changes({ from: '2025', proposition: '|' })",
    "kg.timeline({ proposition: '|' })",
    "kg.claims({ proposition: '|' })",
    "kg.commitments({ proposition: '|' })",
    "kg.requests({ proposition: '|' })",
    "kg.attitudes({ toward: '|' })",
    "kg.who((p) => p.backs('|'))",
    "kg.who((p) => p.not(p.silentOn('|')))",
    "kg.who(backs('|'))",
    "kg.who(and(attended('x'), not(opposes('|'))))",
    "kg.who({ and: [{ undecidedOn: '|' }] })",
    "kg.whoBacks('x', { among: requested('|') })",
    "kg.whoBacks('x', { given: ['|'] })",
    "kg.run({ find: 'stances', proposition: '|' })",
    "kg.run({ find: 'actors', where: { backs: '|' } })",
    "kg.propositions.get('|')",
    "kg.stances().rows.filter((row) => row.proposition === '|')",
    "kg.changes({ from: '2025' }).rows.filter((row) => row.before.proposition === '|')",
  ],
  actor: [
    "kg.stanceOf('|', 'x')",
    "kg.why('|', 'x')",
    "kg.compare('|')",
    "kg.compare('FRA', { with: '|' })",
    "kg.stances({ actor: '|' })",
    "kg.changes({ from: '2025', actor: '|' })",
    "kg.timeline({ actor: '|' })",
    "kg.claims({ actor: '|' })",
    "kg.claims({ speaker: '|' })",
    "kg.commitments({ actor: '|' })",
    "kg.commitments({ to: '|' })",
    "kg.requests({ to: '|' })",
    "kg.attitudes({ actor: '|' })",
    "kg.attitudes({ toward: '|' })",
    "kg.sources({ actor: '|' })",
    "kg.whoBacks('x', { among: '|' })",
    "kg.whoBacks('x', { among: ['FRA', '|'] })",
    "kg.participants('x', { among: '|' })",
    "kg.who((p) => p.memberOf('|'))",
    "kg.who(memberOf('|'))",
    "kg.who(or(is('|')))",
    "kg.run({ find: 'why', actor: '|', proposition: 'x' })",
    "kg.actors.get('|')",
    "kg.whoBacks('x').rows.filter((row) => row.actor === '|')",
    "kg.commitments().rows.filter((row) => row.country === '|')",
    "kg.whoBacks('x').silent.filter((id) => id === '|')",
  ],
  event: [
    "kg.participants('|')",
    "kg.claims({ event: '|' })",
    "kg.who((p) => p.attended('|'))",
    "kg.who(attended('|'))",
    "kg.whoBacks('x', { given: ['|'] })",
    "kg.events.get('|')",
  ],
  document: ["kg.without({ document: '|' })", "kg.claims({ document: '|' })", "kg.documents.get('|')"],
  policy: ["kg.whoBacks('x', { policy: '|' })"],
  deliverable: ["kg.who(committed('|'))", "kg.commitments({ deliverable: '|' })"],
} as const;

const IDS: Readonly<Record<keyof typeof OF_THE_DATA_SET, string>> = {
  proposition: 'troop-deployment',
  actor: 'FRA',
  event: 'ceasefire-in-force',
  document: 'paris-report-2025-03',
  policy: 'latest@1',
  deliverable: 'troops',
};

const OF_OWN_DATA = [
  ["own.whoBacks('|')", 'dam'],
  ["own.stanceOf('|', 'dam')", 'ARV'],
  ["own.who(not(backs('|')))", 'dam'],
  ["own.participants('|')", 'summit-2030'],
  ["own.without({ document: '|' })", 'gazette'],
  ["own.whoBacks('dam').rows.filter((row) => row.actor === '|')", 'ARV'],
  ["more.stanceOf('|', 'dam')", 'BRD'],
  ["fromVariable.stanceOf('|', 'dam')", 'ARV'],
] as const;

const PROGRAM = `import { and, attended, backs, committed, is, memberOf, not, opposes, or, requested, StanceGraph } from 'stancegraph';
import type { Claim, ClaimRow, Query, StanceRow } from 'stancegraph';
import { ask } from 'stancegraph/ask';
import coalition from 'stancegraph/data/coalition';
const kg = StanceGraph.from(coalition);
const own = StanceGraph.from({
  actors: [{ id: 'ARV', type: 'country', name: 'Arvenia' }],
  propositions: [{ id: 'dam', label: 'dam', kind: 'policy', statement: 'The dam should be built.' }],
  events: [{ id: 'summit-2030', name: 'summit', type: 'summit' }],
  documents: [{ id: 'gazette' }],
  claims: [],
});
const more = own.with({ actors: [{ id: 'BRD', type: 'country', name: 'Borduna' }] });
const data = { actors: [{ id: 'ARV', type: 'country', name: 'Arvenia', aliases: ['Arvenian Republic'] }], propositions: [], documents: [], claims: [] } as const;
const fromVariable = StanceGraph.from(data);
`;

/** The program with the lines behind it, as an editor has it. */
function edited(lines: string) {
  const text = `${PROGRAM}${lines}\n`;
  writeFileSync(file, text);
  version += 1;
  return text;
}

let version = 0;
const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  types: [],
};
const service = ts.createLanguageService({
  getCompilationSettings: () => options,
  getScriptFileNames: () => [file],
  getScriptVersion: (name) => (name === file ? `${version}` : '1'),
  getScriptSnapshot: (name) =>
    ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, 'utf8')) : undefined,
  getCurrentDirectory: () => process.cwd(),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists,
  realpath: (path) => ts.sys.realpath?.(path) ?? path,
});

function completed(line: string): string[] {
  const text = edited(line.replace('|', ''));
  const found = service.getCompletionsAtPosition(file, text.indexOf(line.split('|')[0]!) + line.indexOf('|'), {});
  return (found?.entries ?? []).map(({ name }) => name);
}

function hover(line: string, name: string): string {
  const text = edited(line);
  const info = service.getQuickInfoAtPosition(file, text.lastIndexOf(line) + line.indexOf(name));
  return ts.displayPartsToString(info?.displayParts ?? []);
}

describe('ids are completed', () => {
  const places = Object.entries(OF_THE_DATA_SET).flatMap(([what, lines]) => lines.map((line) => [line, what] as const));

  test.each(places)('%s: %s', (line, what) => {
    expect(completed(line)).toContain(IDS[what as keyof typeof IDS]);
  });

  test.each(OF_OWN_DATA)('%s: %s', (line, id) => {
    expect(completed(line)).toContain(id);
  });
});

test('the program has no errors, and any other word is taken where an id is completed', () => {
  const taken = Object.values(OF_THE_DATA_SET)
    .flat()
    .filter((line) => !line.includes('===') && !line.includes('deliverable:'))
    .map((line) => `${line.replace('|', 'any other word')};`);
  edited(
    [...taken, 'export type { Claim, ClaimRow, Query, StanceRow }; export { ask, is, or, requested };'].join('\n'),
  );
  const found = service
    .getSemanticDiagnostics(file)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  expect(found).toEqual([]);
});

test.each([
  ['type Shown = Claim;', 'Claim', 'type Claim = StanceClaim | CommitmentClaim | RequestClaim | AttitudeClaim'],
  ['const pledge = kg.commitments().first;', 'pledge', 'const pledge: ClaimRow<"commitment", ActorId> | undefined'],
  ['const claim = kg.commitments().first!.claim;', 'claim', 'const claim: CommitmentClaim'],
  ["const fact = kg.claims({ kind: 'fact' }).first!.claim;", 'fact', 'const fact: FactClaim'],
  ["const row = kg.whoBacks('x').first!;", 'row', 'const row: StanceRow<ActorId, PropositionId>'],
  ["const query = kg.whoBacks('x').query;", 'query', 'const query: Query'],
  ["const answer = kg.whoBacks('x');", 'answer', 'const answer: Answer<StanceRow<ActorId, PropositionId>>'],
  ['const graph = kg;', 'graph', 'const graph: StanceGraph<ActorId, PropositionId, EventId, DocumentId>'],
  ['const mine = own;', 'mine', 'const mine: StanceGraph<"ARV", "dam", "summit-2030", "gazette">'],
])('%s is read at a glance', (line, name, shown) => {
  const text = hover(line, name);
  expect(text).toContain(shown);
  expect(text.length).toBeLessThan(300);
});
