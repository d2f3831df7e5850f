import fc from 'fast-check';
import coalition from 'stancegraph/data/coalition';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/graph/layout/seeded-random.js';
import type { ClaimInput, ClaimOf } from '../../src/kinds/claim.js';
import { StanceCode, type StanceMatrix } from '../../src/measure/matrix.js';
import { matrixFromRows } from '../../src/measure/matrix-from-rows.js';
import { salience } from '../../src/measure/salience.js';
import { type StanceMatrixOptions, stanceMatrix } from '../../src/measure/stance-matrix.js';
import { dateRange } from '../../src/schema/date.js';
import { StanceGraph } from '../../src/stance-graph.js';
import { failure, problemsOf } from '../support/failure.js';
import { stance, summitVocabulary } from '../support/summit.js';

const kg = StanceGraph.from(coalition);
const isCountry = (id: string) => kg.actors.get(id)?.type === 'country';

/** Rows of a matrix as `actor proposition position`. */
function cells({ actors, propositions, values }: StanceMatrix): string[] {
  const names = new Map(Object.entries(StanceCode).map(([name, code]) => [code as number, name]));
  return [...values].flatMap((code, at) =>
    code === StanceCode.noRecord
      ? []
      : [
          `${actors[Math.floor(at / propositions.length)]} ${propositions[at % propositions.length]} ${names.get(code)}`,
        ],
  );
}

/** The same from `stanceOf`, one question a cell. */
function asked(options: object, among: (id: string) => boolean, graph = kg): string[] {
  return [...graph.actors.keys()]
    .filter(among)
    .flatMap((actor) =>
      [...graph.propositions.keys()].map(
        (proposition) => `${actor} ${proposition} ${graph.stanceOf(actor, proposition, options).rows[0]?.position}`,
      ),
    )
    .filter((row) => !row.endsWith(' noRecord'))
    .sort();
}

describe('stanceMatrix', () => {
  test.each<StanceMatrixOptions>([
    {},
    { asOf: '2025-03-31' },
    { during: '2025-09' },
    { knownBy: '2025-09-04' },
    { policy: 'latest@1' },
    { infer: false },
    { viaMembership: true },
    { proposed: true },
  ])('differential: each cell of a country is what stanceOf says, with %o', (options) => {
    expect(cells(stanceMatrix(kg, options)).sort()).toEqual(asked(options, isCountry));
  });

  test('of actors has everybody for whom claims count', () => {
    const found = cells(stanceMatrix(kg, { actors: 'actor' }));
    expect(found.filter((row) => isCountry(row.split(' ')[0]!)).sort()).toEqual(asked({}, isCountry));
    expect(found.length).toBeGreaterThan(asked({}, isCountry).length);
  });

  test('labels are sorted, and nobody and nothing without a record is in it', () => {
    const { actors, propositions, values } = stanceMatrix(kg);
    expect(actors).toEqual([...actors].sort());
    expect(propositions).toEqual([...propositions].sort());
    for (const i of actors.keys()) {
      expect(
        values.subarray(i * propositions.length, (i + 1) * propositions.length).some((code) => code !== -128),
      ).toBe(true);
    }
    for (const j of propositions.keys())
      expect(actors.some((_, i) => values[i * propositions.length + j] !== -128)).toBe(true);
  });

  test('two calls do not touch one another', () => {
    const first = stanceMatrix(kg);
    const kept = cells(first);
    stanceMatrix(kg, { asOf: '2025-03-31' });
    expect(cells(first)).toEqual(kept);
    expect(cells(stanceMatrix(kg))).toEqual(kept);
  });

  test('from and to leave what was said in between, as during does', () => {
    const between = stanceMatrix(kg, { from: '2025-03', to: '2025-03-31' });
    expect(between).toEqual(stanceMatrix(kg, { during: '2025-03' }));
    expect(between.values.length).toBeGreaterThan(0);
    expect(stanceMatrix(kg, { from: '2026' }).values).toHaveLength(0);
    const until = new Set(cells(stanceMatrix(kg, { to: '2025-03-31' })));
    expect(until).toEqual(new Set(cells(stanceMatrix(kg, { asOf: '2025-03-31' }))));
  });

  test('what was said after to supersedes nothing yet', () => {
    const first = StanceGraph.from({ ...summitVocabulary(), claims: [stance({ said: '2031-06-01' })] });
    const { id } = first.claims().rows[0]!.claim;
    const graph = first.with([stance({ said: '2031-06-04', position: 'oppose', supersedes: id })]);
    expect([...stanceMatrix(graph, { to: '2031-06-02', infer: false }).values]).toEqual([1]);
    expect([...stanceMatrix(graph, { to: '2031-06-04', infer: false }).values]).toEqual([-1]);
  });

  test('narrows by propositions and by whom to ask about, by name', () => {
    const one = stanceMatrix(kg, { propositions: ['troop deployment'], among: ['France', 'ITA'] });
    expect(one.actors).toEqual(['FRA', 'ITA']);
    expect(one.propositions).toEqual(['troop-deployment']);
    expect([...one.values]).toEqual([1, -1]);
    const nato = stanceMatrix(kg, { among: 'NATO' });
    expect(nato.actors).toContain('USA');
    expect(nato.actors).not.toContain('RUS');
  });

  test('refuses limits that exclude each other, unknown names and options', () => {
    failure('invalid_option', () => stanceMatrix(kg, { from: '2025', asOf: '2025' }));
    failure('invalid_option', () => stanceMatrix(kg, { to: '2025', during: '2025' }));
    failure('invalid_option', () => stanceMatrix(kg, { asOf: '2025', during: '2025' }));
    failure('invalid_option', () => stanceMatrix(kg, { from: '2026', to: '2025' }));
    failure('invalid_option', () => stanceMatrix(kg, { from: '2025/2026' }));
    failure('invalid_option', () => stanceMatrix(kg, { to: 7 as never }));
    failure('invalid_option', () => stanceMatrix(kg, { actors: 'party' as never }));
    failure('invalid_option', () => stanceMatrix(kg, { actors: 'holder', viaMembership: true }));
    failure('invalid_option', () => stanceMatrix(kg, { given: ['ceasefire'] } as object));
    failure('invalid_option', () => stanceMatrix(kg, { propositions: 'troop-deployment' as never }));
    failure('not_found', () => stanceMatrix(kg, { propositions: ['trop-deploymnt'] }));
    failure('not_found', () => stanceMatrix(kg, { policy: 'default@3' }));
  });

  test('differential: holders stand where their own words of the newest day put them', () => {
    const holder = fc.constantFrom('ALP', 'BAR', 'vera-holt', 'tomas-rill', 'otto-fenn', 'reef-pact');
    const claim = fc
      .record({
        holder,
        proposition: fc.constantFrom('reef-fund', 'tides-rise'),
        position: fc.constantFrom('support', 'oppose', 'undecided'),
        day: fc.integer({ min: 10, max: 28 }),
      })
      .map(({ day, ...rest }) => stance({ ...rest, said: `2031-06-${day}` } as Partial<ClaimOf<'stance'>>));
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 12 }), fc.integer({ min: 10, max: 28 }), (claims, until) => {
        const vocabulary = summitVocabulary();
        const documents = vocabulary.documents.map((one) => ({ ...one, published: '2031-07-01' }));
        const graph = StanceGraph.from({ ...vocabulary, documents, claims });
        const newest = new Map<string, { day: number; positions: Set<string> }>();
        for (const said of claims as (ClaimInput & { position: string; proposition: string })[]) {
          const day = dateRange(said.said).latest;
          if (day > dateRange(`2031-06-${until}`).latest) continue;
          const key = `${said.holder} ${said.proposition}`;
          const found = newest.get(key);
          if (found === undefined || found.day < day) newest.set(key, { day, positions: new Set([said.position]) });
          else if (found.day === day) found.positions.add(said.position);
        }
        const expected = [...newest].map(
          ([key, { positions }]) => `${key} ${positions.size > 1 ? 'contested' : [...positions][0]}`,
        );
        const options = { actors: 'holder', asOf: `2031-06-${until}`, policy: 'latest@1' } as const;
        expect(cells(stanceMatrix(graph, options)).sort()).toEqual(expected.sort());
      }),
    );
  });

  test('a holder is asked about as the actor that it is, not as a holder', () => {
    const claims = [
      stance({ holder: 'vera-holt', said: '2031-06-01' }),
      stance({ holder: 'ALP', proposition: 'reef-fund', said: '2031-06-01' }),
    ];
    const graph = StanceGraph.from({ ...summitVocabulary(), claims });
    // by her own words ALP has said nothing of coal, but it backs the exit because she spoke for it
    const backing = stanceMatrix(graph, { actors: 'holder', among: { backs: 'coal-exit' } });
    expect(backing.actors).toContain('ALP');
  });
});

describe('matrixFromRows', () => {
  test('sorts labels, lets a later row win, and leaves the rest without record', () => {
    const matrix = matrixFromRows([
      { actor: 'USA', proposition: 'b', position: 'support' },
      { actor: 'FRA', proposition: 'a', position: 'oppose' },
      { actor: 'USA', proposition: 'b', position: 'undecided' },
    ]);
    expect(matrix).toEqual({
      actors: ['FRA', 'USA'],
      propositions: ['a', 'b'],
      values: Int8Array.of(-1, -128, -128, 0),
    });
  });

  test('reports every row that is none', () => {
    const rows = [
      { actor: 'USA', proposition: 'b', position: 'yes' },
      null,
      { actor: 1, proposition: 'b', position: 'suport' },
    ];
    const error = failure('invalid_data', () => matrixFromRows(rows as never));
    expect(problemsOf(error).map(({ path }) => path)).toEqual([
      'rows[0].position',
      'rows[1].actor',
      'rows[1].proposition',
      'rows[1].position',
      'rows[2].actor',
      'rows[2].position',
    ]);
    expect(problemsOf(error).at(-1)?.suggestion).toBe('support');
  });

  test('is not fooled by labels that name parts of objects', () => {
    const matrix = matrixFromRows([{ actor: '__proto__', proposition: 'constructor', position: 'support' }]);
    expect([matrix.actors, matrix.propositions, [...matrix.values]]).toEqual([['__proto__'], ['constructor'], [1]]);
  });

  test('refuses a matrix that would not fit in memory', () => {
    function* diagonal() {
      for (let i = 0; i < 30_000; i += 1) yield { actor: `a${i}`, proposition: `p${i}`, position: 'support' as const };
    }
    failure('invalid_option', () => matrixFromRows(diagonal()));
  });
});

describe('salience', () => {
  test('differential: counts the stance claims of each proposition, said within the limits', () => {
    const claims = kg
      .claims({ kind: 'stance' })
      .rows.filter(({ country }) => country !== undefined && country !== null);
    const counts = new Map<string, number>();
    for (const { claim } of claims) {
      const { proposition } = claim as ClaimOf<'stance'> & { proposition: string };
      counts.set(proposition, (counts.get(proposition) ?? 0) + 1);
    }
    const found = salience(kg);
    expect(new Map(found.propositions.map(({ proposition, claims: count }) => [proposition, count]))).toEqual(counts);
    expect(found.claims).toBe(claims.length);
    expect(found.propositions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test('by holder counts every stance claim once', () => {
    expect(salience(kg, { actors: 'holder' }).claims).toBe(kg.claims({ kind: 'stance' }).rows.length);
  });

  test('the effective number is that of equal shares, and null without claims', () => {
    const both = [stance(), stance({ proposition: 'reef-fund' })];
    const graph = StanceGraph.from({ ...summitVocabulary(), claims: both });
    expect(salience(graph).effectiveNumber).toBe(2);
    expect(salience(graph, { among: ['BAR'] })).toEqual({ claims: 0, propositions: [], effectiveNumber: null });
    expect(salience(graph, { to: '2031-06-01' }).claims).toBe(0);
    expect(salience(graph, { from: '2031-06-03' }).claims).toBe(0);
    expect(salience(graph, { from: '2031-06-02', to: '2031-06-02' }).claims).toBe(2);
  });

  test('a date that may lie outside the limits is not counted', () => {
    const graph = StanceGraph.from({ ...summitVocabulary(), claims: [stance({ said: '2031-06' })] });
    expect(salience(graph, { to: '2031-06-15' }).claims).toBe(0);
    expect(salience(graph, { from: '2031-06-15' }).claims).toBe(0);
    expect(salience(graph, { during: '2031-06' }).claims).toBe(1);
  });

  test('leaves out what is retracted or not accepted, and refuses what makes no sense for it', () => {
    const graph = StanceGraph.from({ ...summitVocabulary(), claims: [stance({ review: 'proposed' })] });
    expect(salience(graph).claims).toBe(0);
    expect(salience(graph, { proposed: true }).claims).toBe(1);
    failure('invalid_option', () => salience(graph, { infer: true } as object));
  });
});

test('seededRandom gives the same numbers for the same seed, all in [0, 1)', () => {
  const [a, b] = [seededRandom(7), seededRandom(7)];
  const numbers = Array.from({ length: 1_000 }, a);
  expect(numbers).toEqual(Array.from({ length: 1_000 }, b));
  expect(numbers.every((x) => x >= 0 && x < 1)).toBe(true);
  expect(Math.abs(numbers.reduce((sum, x) => sum + x, 0) / 1_000 - 0.5)).toBeLessThan(0.05);
});
