// What an editor shows to whoever uses the package: ids where ids are asked for, and types that can be read.
import { afterAll, describe, expect, test } from 'vitest';
import { BEGINNINGS, Editor, TASKS } from '../support/editor.js';

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

const editor = new Editor(PROGRAM);
afterAll(() => editor.close());

describe('ids are completed', () => {
  const places = Object.entries(OF_THE_DATA_SET).flatMap(([what, lines]) => lines.map((line) => [line, what] as const));

  test.each(places)('%s: %s', (line, what) => {
    expect(editor.completed(line)).toContain(IDS[what as keyof typeof IDS]);
  });

  test.each(OF_OWN_DATA)('%s: %s', (line, id) => {
    expect(editor.completed(line)).toContain(id);
  });
});

test('the program has no errors, and any other word is taken where an id is completed', () => {
  const taken = Object.values(OF_THE_DATA_SET)
    .flat()
    .filter((line) => !line.includes('===') && !line.includes('deliverable:'))
    .map((line) => `${line.replace('|', 'any other word')};`);
  const used = 'export type { Claim, ClaimRow, Query, StanceRow }; export { ask, is, or, requested };';
  expect(editor.errors([...taken, used].join('\n'))).toEqual([]);
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
  const text = editor.hover(line, name);
  expect(text).toContain(shown);
  expect(text.length).toBeLessThan(300);
});

describe('a key that is struck costs an editor at most twice what it does with zod', () => {
  const ours = new Editor(BEGINNINGS.stancegraph);
  const peer = new Editor(BEGINNINGS.zod);
  afterAll(() => {
    for (const one of [ours, peer]) one.close();
  });

  test.each(TASKS)('$what', ({ what: _, ...lines }) => {
    expect(ours.completed(lines.stancegraph).length).toBeGreaterThan(10);
    expect(peer.completed(lines.zod).length).toBeGreaterThan(1);
    expect(ours.work.instantiations).toBeLessThanOrEqual(2 * peer.work.instantiations);
    expect(ours.work.types).toBeLessThanOrEqual(2 * peer.work.types);
  });
});
