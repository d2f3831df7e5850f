import fc from 'fast-check';
import { type ClaimInput, type ClaimOf, type Dataset, StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { type DateRange, dateRange } from 'stancegraph/schema';
import { expect, expectTypeOf, test } from 'vitest';
import { DISCREPANCY_TYPES } from '../../src/discrepancy/compare/discrepancy.js';
import {
  contradictions,
  type Discrepancy,
  type DiscrepancyOptions,
  type DiscrepancyType,
  discrepancies,
  dissent,
  RULES,
  sayDoGaps,
  shifts,
  sourceConflicts,
} from '../support/discrepancy.js';
import { quarrels } from '../support/discrepancy-worlds.js';
import { failure } from '../support/failure.js';
import { SHARE } from '../support/runs.js';
import { graphOf, type Said } from '../support/stance-cast.js';
import { growth } from '../support/work.js';

const kg = StanceGraph.from(coalition);
const about = (found: readonly Discrepancy[]) => found.map((one) => `${one.rule.code} ${one.about}`);

test('the five documents: exactly what a reader finds in them', () => {
  const holders = ({ claims }: Discrepancy) => claims.map(({ holder }) => holder).join(' / ');
  expect(discrepancies(kg).map((one) => `${one.rule.code} ${one.about}: ${holders(one)}`)).toEqual([
    'source-fact coalition-of-the-willing: author:guarantees-report-2025-09-04 / author:le-monde-2025-09-04',
    'source-fact coalition-of-the-willing: emmanuel-macron / author:le-monde-2025-09-04',
    'source-assessment european-unity: author:le-monde-2025-09-04 / european-leaders',
    'source-assessment guarantee-plan-ready: emmanuel-macron / author:le-monde-2025-09-04',
    'source-fact paris-summit-2025-09-04: author:le-monde-2025-09-04 / author:le-monde-2025-09-04',
    'source-assessment guarantee-plan-ready: emmanuel-macron / anonymous-ukrainian-officials',
    'source-assessment guarantee-plan-ready: emmanuel-macron / anonymous-european-officials',
    'source-fact trump-europe-call-2025-09-04: alexander-stubb / two-european-officials',
    'source-fact trump-europe-call-2025-09-04: alexander-stubb / axios',
    'source-assessment us-will-sanction-russia: emmanuel-macron / oleksandr-merezhko',
    'source-assessment transatlantic-unity: emmanuel-macron / author:kyiv-independent-2025-09',
    'source-assessment us-will-sanction-russia: emmanuel-macron / author:kyiv-independent-2025-09',
  ]);
});

test('the five documents: who disagrees about the timing of the guarantees is no discrepancy', () => {
  for (const proposition of ['guarantees-before-ceasefire', 'guarantees-after-ceasefire', 'troop-deployment']) {
    expect(discrepancies(kg, { proposition })).toEqual([]);
  }
});

test('the five documents: gone with the document, unknown before it', () => {
  const call = 'trump-europe-call-2025-09-04';
  const onCall = (found: readonly Discrepancy[]) => found.filter((one) => one.about === call);
  expect(onCall(discrepancies(kg))).toHaveLength(2);
  expect(onCall(discrepancies(kg.without({ document: 'kyiv-independent-2025-09' })))).toEqual([]);
  expect(onCall(discrepancies(kg, { knownBy: '2025-09-04' }))).toEqual([]);
  expect(onCall(discrepancies(kg, { asOf: '2025-09-04' }))).toEqual([]);
  const [one] = onCall(discrepancies(kg));
  const retracted = kg.with({ retractions: [{ of: one!.claims[0].id, on: '2025-10-01', why: 'misread' }] });
  expect(onCall(discrepancies(retracted))).toEqual([]);
  expect(onCall(discrepancies(retracted, { knownBy: '2025-09-30' }))).toHaveLength(2);
});

const FINDERS = { shifts, contradictions, sourceConflicts, dissent, sayDoGaps };

const mixed: Said[] = [
  { holder: 'BOR', said: '2025-05-01' },
  { holder: 'BOR', said: '2025-05-09', position: 'oppose' },
  { holder: 'COR', said: '2025-05-02' },
  { holder: 'COR', said: '2025-05-02', position: 'oppose' },
  { holder: 'ilse-brandt', said: '2025-05-03' },
  { holder: 'mira-noor', said: '2025-05-03', position: 'oppose' },
  { holder: 'ARV', said: '2025-05-20', proposition: 'dam' },
  {
    kind: 'commitment',
    holder: 'ARV',
    said: '2025-05-21',
    stage: 'declined',
    deliverables: ['other'],
    proposition: 'dam',
  },
  { kind: 'fact', holder: 'BOR', about: 'ford-talks', property: 'tone', value: 'good', said: '2025-05-06' },
  { kind: 'fact', holder: 'COR', about: 'ford-talks', property: 'tone', value: 'bad', said: '2025-05-07' },
];

test('all of them in the order of types, each function one type', () => {
  const graph = graphOf(mixed);
  const all = discrepancies(graph);
  expect(all.map(({ type }) => type)).toEqual([...DISCREPANCY_TYPES]);
  expect(Object.values(FINDERS).flatMap((find) => [...find(graph)])).toEqual(all);
  for (const type of DISCREPANCY_TYPES) {
    expect(discrepancies(graph, { type })).toEqual(all.filter((one) => one.type === type));
  }
  for (const { rule } of all) expect(rule.text).toBe(RULES[rule.code]);
});

test('plain data that nobody can change', () => {
  const all = discrepancies(graphOf(mixed));
  expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  const isFrozen = (value: unknown): boolean =>
    typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
  expect(isFrozen(all)).toBe(true);
  for (const { sentence } of all) expect(sentence).toMatch(/^\p{Lu}[^.]*\.$/u);
});

test('narrowed by actor: whose it is, what it is about, who holds a claim', () => {
  const graph = graphOf(mixed);
  expect(about(discrepancies(graph, { actor: 'BOR' }))).toEqual(['shift-holder bridge', 'source-fact ford-talks']);
  expect(about(discrepancies(graph, { actor: 'Mira Noor' }))).toEqual(['dissent-same-day bridge']);
  expect(about(discrepancies(graph, { actor: 'ARV' }))).toEqual(['dissent-same-day bridge', 'gap-refused dam']);
  expect(discrepancies(graph, { actor: 'nine-states' })).toEqual([]);
});

test('narrowed by proposition: about it, or with a claim on it', () => {
  const graph = graphOf([...mixed, { holder: 'BOR', said: '2025-06-01', proposition: 'toll-bridge' }]);
  expect(about(discrepancies(graph, { proposition: 'dam' }))).toEqual(['gap-refused dam']);
  expect(about(discrepancies(graph, { proposition: 'toll-bridge' }))).toEqual(['shift-implied bridge']);
  expect(discrepancies(graph, { proposition: 'leaving Ford alone' })).toEqual(
    discrepancies(graph, { proposition: 'bridge' }),
  );
});

test('unknown names, options and dates are refused', () => {
  const find = discrepancies;
  expect(failure('not_found', () => find(kg, { actor: 'Grmany' })).message).toContain('discrepancies: unknown actor');
  expect(failure('not_found', () => find(kg, { proposition: 'trop' })).message).toContain('discrepancies');
  for (const bad of [
    { asof: '2025' },
    { asOf: 'today' },
    { asOf: '2025-02-30' },
    { knownBy: '2025/2026' },
    { knownBy: 7 },
    7,
    null,
    [],
  ]) {
    expect(failure('invalid_option', () => find(kg, bad as never)).message).toMatch(/^\w+: .*[.?]$/);
  }
  expect(failure('invalid_option', () => discrepancies(kg, { type: 'constructor' as never })).message).toContain(
    'type must be shift',
  );
});

test('limits end with their last day', () => {
  const graph = graphOf(mixed.slice(0, 2));
  expect(shifts(graph, { asOf: '2025-05-08' })).toEqual([]);
  expect(shifts(graph, { asOf: '2025-05' })).toHaveLength(1);
  expect(shifts(graph, { knownBy: '2025-04' })).toEqual([]);
});

test('a claim that has been superseded takes no part', () => {
  const graph = graphOf(mixed.slice(0, 2));
  const [one] = shifts(graph);
  const { id, ...newer } = one!.claims[1] as ClaimOf<'stance'>;
  const better: ClaimInput = { ...newer, position: 'support' };
  expect(shifts(graph.with([{ ...better, supersedes: id }]))).toEqual([]);
});

function hold(numRuns: number, check: (data: Dataset, limits: DiscrepancyOptions, random: () => number) => void) {
  const limits = fc.record(
    {
      asOf: fc.constantFrom('2025-06-09', '2025-06-10', '2025-06-11'),
      knownBy: fc.constant('2025-06-15'),
    },
    { requiredKeys: [] },
  );
  const property = fc.property(quarrels, limits, fc.infiniteStream(fc.nat(1_000)), (data, drawn, stream) =>
    check(data, drawn, () => (stream.next().value as number) / 1_001),
  );
  fc.assert(property, { seed: 20_250_904, numRuns: numRuns * SHARE });
}

test('property: the order of the claims does not matter, nor in how many parts they came', () => {
  hold(400, (data, limits, random) => {
    const claims = data.claims.map((claim) => ({ claim, at: random() })).sort((a, b) => a.at - b.at);
    const shuffled = claims.map(({ claim }) => claim);
    const expected = discrepancies(StanceGraph.from(data), limits);
    expect(discrepancies(StanceGraph.from({ ...data, claims: shuffled }), limits)).toEqual(expected);
    const parts = StanceGraph.from({ ...data, claims: shuffled.slice(9) }).with(shuffled.slice(0, 9));
    expect(discrepancies(parts, limits)).toEqual(expected);
  });
});

test('property: a discrepancy is gone when either claim is retracted', () => {
  hold(80, (data) => {
    const graph = StanceGraph.from(data);
    for (const { type, claims } of discrepancies(graph)) {
      for (const { id } of claims) {
        const left = discrepancies(graph.with({ retractions: [{ of: id, on: '2025-07-01', why: 'misread' }] }));
        const ids = left.flatMap((one) => one.claims.map((claim) => claim.id));
        expect(ids, type).not.toContain(id);
      }
    }
  });
});

test('property: what is published after knownBy changes nothing', () => {
  hold(400, (data, _limits, random) => {
    const late = { id: 'late', published: '2025-08-09', covers: 'ford-talks' };
    const more = data.claims
      .filter(() => random() < 0.5)
      .map(
        (claim, i) =>
          ({
            ...claim,
            position: random() < 0.5 ? 'support' : 'oppose',
            document: 'late',
            evidence: [{ record: `late ${i}` }],
          }) as ClaimInput,
      )
      .filter(({ kind }) => kind === 'stance');
    const known = { knownBy: '2025-08-08' };
    const withLate = { ...data, documents: [...data.documents, late], claims: [...data.claims, ...more] };
    expect(discrepancies(StanceGraph.from(withLate), known)).toEqual(discrepancies(StanceGraph.from(data), known));
  });
});

test('property: a document left out is as if never read, a claim not accepted as if never made', () => {
  hold(400, (data) => {
    const without = { ...data, claims: data.claims.filter(({ document }) => document !== 'herald') };
    expect(discrepancies(StanceGraph.from(data).without({ document: 'herald' }))).toEqual(
      discrepancies(StanceGraph.from(without)),
    );
    const accepted = { ...data, claims: data.claims.filter(({ review }) => review === undefined) };
    expect(discrepancies(StanceGraph.from(data))).toEqual(discrepancies(StanceGraph.from(accepted)));
  });
});

test('property: narrowed findings are the findings that fit', () => {
  hold(400, (data, limits) => {
    const graph = StanceGraph.from(data);
    const all = discrepancies(graph, limits);
    for (const actor of ['ARV', 'BOR', 'mira-noor', 'hanna-rye']) {
      const fits = all.filter((one) =>
        [one.actor, one.about, ...one.claims.map(({ holder }) => holder)].includes(actor),
      );
      expect(discrepancies(graph, { ...limits, actor })).toEqual(fits);
    }
    for (const proposition of ['bridge', 'ferry', 'dam']) {
      const fits = all.filter((one) =>
        [one.about, ...one.claims.map((claim) => ('proposition' in claim ? claim.proposition : ''))].includes(
          proposition,
        ),
      );
      expect(discrepancies(graph, { ...limits, proposition })).toEqual(fits);
    }
  });
});

test('property: every finding keeps its rule, and every rule finds something', () => {
  const seen = new Set<string>();
  hold(800, (data, limits) => {
    for (const { type, claims, rule, actor } of discrepancies(StanceGraph.from(data), limits)) {
      seen.add(rule.code);
      const [older, newer] = claims.map(({ said }) => dateRange(said)) as [DateRange, DateRange];
      const isOneDay = older.earliest === newer.latest && older.latest === newer.earliest;
      const isOneSpeech = claims[0].utterance !== undefined && claims[0].utterance === claims[1].utterance;
      const isOneHolder = claims[0].holder === claims[1].holder;
      for (const { review, basis, speaker, holder } of claims) {
        expect(review).toBe('accepted');
        if (type === 'sourceConflict') continue;
        expect(['stated', 'reported']).toContain(basis);
        expect([undefined, holder, 'ARV']).toContain(speaker);
      }
      expect(older.latest).toBeLessThanOrEqual(newer.latest);
      const start = claims[1].said.startsWith('../') ? newer.latest : newer.earliest;
      if (type === 'shift' || rule.code === 'dissent-lower-voice') expect(older.latest).toBeLessThan(start);
      if (type === 'contradiction') expect(isOneHolder && (isOneDay || isOneSpeech)).toBe(true);
      if (type === 'dissent') expect([isOneHolder, actor]).toEqual([false, 'ARV']);
      if (rule.code === 'source-utterance') expect(isOneHolder && isOneSpeech).toBe(true);
      if (type === 'sayDoGap') {
        expect(claims.map(({ kind }) => kind).sort()).toEqual(['commitment', 'stance']);
        expect(isOneSpeech || older.latest <= newer.earliest).toBe(true);
      }
    }
  });
  expect([...seen].sort()).toEqual(Object.keys(RULES).sort());
});

test('the work for a long quarrel in one cell grows with its length, not faster', () => {
  const find = (count: number) => {
    const said = Array.from({ length: count }, (_, i) => ({
      ...{ holder: ['ilse-brandt', 'mira-noor', 'ARV'][i % 3] as string, document: 'herald' },
      ...{ position: i % 2 === 0 ? 'support' : 'oppose', said: i % 5 === 0 ? '2025-05' : `2025-05-0${1 + (i % 9)}` },
    }));
    return discrepancies(graphOf(said)).length;
  };
  expect(growth(1_000, find)).toBeLessThan(5);
  expect(find(4_000)).toBe(find(1_000));
});

test('types', () => {
  expectTypeOf(discrepancies(kg)).toEqualTypeOf<readonly Discrepancy[]>();
  expectTypeOf<Discrepancy['type']>().toEqualTypeOf<DiscrepancyType>();
});
