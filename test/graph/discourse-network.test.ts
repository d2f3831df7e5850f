import fc from 'fast-check';
import coalition from 'stancegraph/data/coalition';
import { describe, expect, test } from 'vitest';
import { discourseNetwork } from '../../src/graph/discourse/discourse-network.js';
import type { DiscourseNetworkOptions } from '../../src/graph/discourse/network-options.js';
import type { ClaimInput } from '../../src/kinds/claim.js';
import { StanceGraph } from '../../src/stance-graph.js';
import { oracleNetwork } from '../support/discourse-oracle.js';
import { debate, plainStatements, statements } from '../support/discourse-worlds.js';
import { failure } from '../support/failure.js';
import { SHARE } from '../support/runs.js';

type Word = readonly [holder: string, proposition: string, position: string, said?: string, document?: string];

const graphOf = (claims: readonly ClaimInput[]) => StanceGraph.from({ ...debate, claims });

function words(...list: readonly Word[]): StanceGraph {
  return graphOf(
    list.map(([holder, proposition, position, said = '2025-03-03', document = 'one'], i) => ({
      ...({ kind: 'stance', holder, proposition, position, said, document, basis: 'stated' } as ClaimInput),
      evidence: [{ record: `line ${i}` }],
    })),
  );
}

// AAA: p support twice, q oppose. BBB: p support, p oppose, q undecided. CCC: p oppose three times.
const example = words(
  ['AAA', 'p', 'support'],
  ['AAA', 'p', 'support', '2025-03-04', 'two'],
  ['AAA', 'q', 'oppose'],
  ['BBB', 'p', 'support'],
  ['BBB', 'p', 'oppose', '2025-04-05'],
  ['BBB', 'q', 'undecided'],
  ['CCC', 'p', 'oppose'],
  ['CCC', 'p', 'oppose', '2025-03-03', 'two'],
  ['CCC', 'p', 'oppose', '2026-01-03'],
);

const ties = (options: DiscourseNetworkOptions) => {
  const [a, b] = discourseNetwork(example, options).values as [number[], number[]];
  return [a[1], a[2], b[2]];
};

describe('one-mode, by hand', () => {
  test('congruence: 2*1 on p and half of 1*1 on q; nothing; 1*3', () => {
    expect(ties({ relation: 'congruence' })).toEqual([2.5, 0, 3]);
  });

  test('conflict: 2*1 on p and half of 1*1 on q; 2*3; 1*3', () => {
    expect(ties({ relation: 'conflict' })).toEqual([2.5, 6, 3]);
  });

  test('subtract and ignore', () => {
    expect(ties({ relation: 'subtract' })).toEqual([0, -6, 0]);
    expect(ties({ relation: 'ignore' })).toEqual([5, 6, 6]);
  });

  test('average divides by the mean number of statements, each 3', () => {
    expect(ties({ relation: 'ignore', normalization: 'average' })).toEqual([5 / 3, 2, 2]);
  });

  test('jaccard divides by what is alone plus the products of what both have', () => {
    // AAA-BBB: alone 1 (q oppose) + 2 (p oppose, q undecided), products 2*1. AAA-CCC: 3 + 3. BBB-CCC: 2 + 0 + 1*3
    expect(ties({ relation: 'ignore', normalization: 'jaccard' })).toEqual([5 / 5, 6 / 6, 6 / 5]);
  });

  test('dnaCosine divides by the products of the totals, cosine by those of the lengths', () => {
    expect(ties({ relation: 'ignore', normalization: 'dnaCosine' })).toEqual([5 / 9, 6 / 9, 6 / 9]);
    const lengths = [Math.sqrt(5), Math.sqrt(3), 3] as const;
    const [ab, , bc] = ties({ relation: 'congruence', normalization: 'cosine' });
    expect(ab).toBeCloseTo(2.5 / (lengths[0] * lengths[1]), 12);
    expect(bc).toBeCloseTo(3 / (lengths[1] * lengths[2]), 12);
  });

  test('the true cosine of equal profiles is 1, that of rDNA depends on how much was said', () => {
    const same = words(
      ['AAA', 'p', 'support'],
      ['AAA', 'q', 'oppose'],
      ['BBB', 'p', 'support'],
      ['BBB', 'q', 'oppose'],
    );
    expect(discourseNetwork(same, { normalization: 'cosine' }).values[0]?.[1]).toBeCloseTo(1, 12);
    expect(discourseNetwork(same, { normalization: 'dnaCosine' }).values[0]?.[1]).toBe(0.5);
  });

  test('binary leaves undecided out, and counts it as left out', () => {
    const network = discourseNetwork(example, { scale: 'binary', relation: 'conflict' });
    expect(network.values[0]?.[1]).toBe(2);
    expect(network.notCounted.undecided).toBe(1);
    expect(network.statements).toBe(8);
  });
});

describe('two-mode, by hand', () => {
  const matrix = (options: DiscourseNetworkOptions) => discourseNetwork(example, { mode: 'two', ...options }).values;

  test('ignore counts, subtract nets, combine codes: 1 support, 2 opposition, 3 both, 4 undecided', () => {
    expect(matrix({ relation: 'ignore' })).toEqual([
      [2, 1],
      [2, 1],
      [3, 0],
    ]);
    expect(matrix({ relation: 'subtract' })).toEqual([
      [2, -1],
      [0, 0],
      [-3, 0],
    ]);
    expect(matrix({ relation: 'combine' })).toEqual([
      [1, 2],
      [3, 4],
      [2, 0],
    ]);
  });

  test('activity divides by the 3 statements of each row, prominence by the 7 and 2 of the columns', () => {
    expect(matrix({ relation: 'subtract', normalization: 'activity' })).toEqual([
      [2 / 3, -1 / 3],
      [0, 0],
      [-1, 0],
    ]);
    expect(matrix({ relation: 'ignore', normalization: 'prominence' })).toEqual([
      [2 / 7, 1 / 2],
      [2 / 7, 1 / 2],
      [3 / 7, 0],
    ]);
  });
});

describe('duplicates', () => {
  const counted = (duplicates: DiscourseNetworkOptions['duplicates'], ...list: Word[]) =>
    discourseNetwork(words(...list), { duplicates: duplicates as 'week' }).statements;

  test('within a document the same position once; another position is no duplicate', () => {
    const list: Word[] = [
      ['AAA', 'p', 'support'],
      ['AAA', 'p', 'support', '2025-03-05'],
      ['AAA', 'p', 'oppose'],
      ['AAA', 'p', 'support', '2025-03-03', 'two'],
    ];
    expect(counted('document', ...list)).toBe(3);
    expect(counted('acrossRange', ...list)).toBe(2);
    expect(discourseNetwork(words(...list), { duplicates: 'document', relation: 'ignore' }).statements).toBe(2);
  });

  test('a week is Monday to Sunday, over the new year too', () => {
    const list = (...days: string[]) => days.map((day): Word => ['AAA', 'p', 'support', day]);
    expect(counted('week', ...list('2025-03-03', '2025-03-09'))).toBe(1);
    expect(counted('week', ...list('2025-03-09', '2025-03-10'))).toBe(2);
    expect(counted('week', ...list('2024-12-30', '2025-01-05'))).toBe(1);
  });

  test('week and month are those of their year, which they are not in rDNA 3', () => {
    const list = (...days: string[]) => days.map((day): Word => ['AAA', 'p', 'support', day]);
    expect(counted('month', ...list('2024-03-03', '2025-03-03'))).toBe(2);
    expect(counted('week', ...list('2024-03-04', '2025-03-03'))).toBe(2); // both week 10
    expect(counted('year', ...list('2024-03-03', '2024-12-31', '2025-01-01'))).toBe(2);
  });

  test('a date that may lie in two months is not counted by month, and is by year', () => {
    const kg = words(['AAA', 'p', 'support', '2025-03/2025-04'], ['AAA', 'p', 'support', '../2025-04-01']);
    const month = discourseNetwork(kg, { duplicates: 'month' });
    expect([month.statements, month.notCounted.uncertain]).toEqual([0, 2]);
    const year = discourseNetwork(kg, { duplicates: 'year' });
    expect([year.statements, year.notCounted.uncertain]).toEqual([1, 1]);
    expect(discourseNetwork(words(['AAA', 'p', 'support', '2025-03']), { duplicates: 'month' }).statements).toBe(1);
  });

  test('the first of the day in the order of documents and claims is kept, whatever came in first', () => {
    const list: Word[] = [
      ['AAA', 'p', 'support', '2025-03-05'],
      ['AAA', 'p', 'support', '2025-03-03', 'two'],
      ['AAA', 'p', 'support', '2025-03-03'],
    ];
    for (const order of [list, [...list].reverse()]) {
      const [kept] = discourseNetwork(words(...order), { mode: 'two', duplicates: 'acrossRange' }).claims('AAA', 'p');
      expect(words(...order).claim(kept!.claim)).toMatchObject({ said: '2025-03-03', document: 'one' });
    }
  });
});

test('of statements that end on the same day the one that may be older is kept, then the one with the lower id', () => {
  const interval = ['AAA', 'p', 'support', '2025-03-01/2025-03-03'] as const;
  const day = ['AAA', 'p', 'support', '2025-03-03'] as const;
  const kept = (...list: readonly Word[]) => {
    const kg = words(...list);
    return kg.claim(discourseNetwork(kg, { mode: 'two', duplicates: 'acrossRange' }).claims('AAA', 'p')[0]!.claim)!;
  };
  for (const list of [
    [interval, day],
    [day, interval],
  ]) {
    expect(kept(...list).said).toBe(interval[3]);
  }
  const twins = Array.from({ length: 6 }, () => day);
  const lowest = words(...twins)
    .claims()
    .rows.map(({ claim }) => claim.id)
    .sort()[0];
  expect(kept(...twins).id).toBe(lowest);
});

describe('whom a statement is counted for', () => {
  const kg = words(
    ['ann', 'p', 'support', '2025-03-03'],
    ['ann', 'p', 'support', '2025-08-03'],
    ['abe', 'p', 'oppose', '2025-08-03'],
    ['bea', 'p', 'oppose'],
    ['league', 'p', 'oppose'],
  );

  test('the country on the said date, which words after the term do not count for', () => {
    const network = discourseNetwork(kg, { mode: 'two', relation: 'combine' });
    expect(network.rows).toEqual(['AAA']);
    expect(network.values).toEqual([[3]]);
    expect(network.notCounted.otherActors).toBe(3);
  });

  test('holders, persons, organizations', () => {
    const rows = (actors: DiscourseNetworkOptions['actors']) =>
      discourseNetwork(kg, { actors: actors as 'holder' }).rows;
    expect(rows('holder')).toEqual(['abe', 'ann', 'bea', 'league']);
    expect(rows('person')).toEqual(['abe', 'ann', 'bea']);
    expect(rows('organization')).toEqual(['league']);
  });

  test('analysis and anonymous words never count for a country, and do for a person', () => {
    const list = ['analysis', 'anonymous'].flatMap((basis) =>
      ['BBB', 'cal'].map((holder, i) => ({
        ...({
          kind: 'stance',
          holder,
          proposition: 'p',
          position: 'support',
          said: '2025-01-01',
          document: 'one',
        } as const),
        ...({ basis, evidence: [{ record: `${basis} ${i}` }] } as unknown as ClaimInput),
      })),
    );
    const network = discourseNetwork(graphOf(list), { actors: 'holder' });
    expect([network.rows, network.notCounted.analysis]).toEqual([['cal'], 2]);
  });

  test('only accepted, known and not retracted claims, of documents that were not left out', () => {
    const list: ClaimInput[] = [1, 2, 3].map((n) => ({
      ...({ kind: 'stance', holder: 'AAA', proposition: 'p', position: 'support', said: '2025-01-01' } as const),
      ...{
        document: n === 1 ? 'one' : 'two',
        review: n === 3 ? 'proposed' : 'accepted',
        evidence: [{ record: `${n}` }],
      },
    }));
    const full = graphOf(list);
    expect(discourseNetwork(full).statements).toBe(2);
    expect(discourseNetwork(full.without({ document: 'two' })).statements).toBe(1);
    expect(discourseNetwork(full, { knownBy: '2026-01' }).statements).toBe(0);
    const [first] = discourseNetwork(full, { mode: 'two' }).claims('AAA', 'p');
    const retracted = full.with({ retractions: [{ of: first!.claim, on: '2026-03-01', why: 'misread' }] });
    expect(discourseNetwork(retracted).statements).toBe(1);
  });
});

describe('limits, exclusions, isolates, labels', () => {
  test('from and to include their last day, and a date that only overlaps is counted apart', () => {
    const kg = words(
      ['AAA', 'p', 'support', '2025-03-01'],
      ['AAA', 'p', 'support', '2025-03-31'],
      ['AAA', 'p', 'support', '2025-04-01'],
      ['AAA', 'p', 'support', '2025'],
      ['AAA', 'p', 'support', '../2025-03-10'],
    );
    const march = discourseNetwork(kg, { from: '2025-03', to: '2025-03' });
    expect([march.statements, march.notCounted.uncertain]).toEqual([2, 2]);
    const until = discourseNetwork(kg, { to: '2025-03-31' });
    expect([until.statements, until.notCounted.uncertain]).toEqual([3, 1]);
  });

  test('exclusions by id or name, of holders too; isolates bring everybody on record back', () => {
    const kg = words(['ann', 'p', 'support'], ['BBB', 'p', 'support'], ['CCC', 'q', 'support', '2025-01-01', 'two']);
    const exclude = { actors: ['Ann'], propositions: ['Proposition q'] };
    const network = discourseNetwork(kg, { exclude });
    expect([network.rows, network.notCounted.excluded]).toEqual([['BBB'], 2]);
    const isolates = discourseNetwork(kg, { exclude, isolates: true, normalization: 'average', mode: 'one' });
    expect(isolates.rows).toEqual(['AAA', 'BBB', 'CCC']);
    expect(isolates.values.flat()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(discourseNetwork(kg, { mode: 'two', isolates: true, exclude }).columns).toEqual(['p', 'q']);
    expect(discourseNetwork(kg, { exclude: { documents: ['two'] } }).rows).toEqual(['AAA', 'BBB']);
  });

  test('labels ascend by UTF-16 code unit: capitals before small letters, astral before private use', () => {
    const actors = ['b', 'A', 'a', '\u{1f600}', '\uff5e'].map((id) => ({ id, type: 'person', name: id }));
    const claims = actors.map(({ id }, i) => ({
      ...{ kind: 'stance', holder: id, proposition: 'p', position: 'support', said: '2025-01-01', document: 'one' },
      ...{ evidence: [{ record: `${i}` }] },
    }));
    const kg = StanceGraph.from({ ...debate, actors, claims } as never);
    expect(discourseNetwork(kg, { actors: 'person' }).rows).toEqual(['A', 'a', 'b', '\u{1f600}', '\uff5e']);
  });

  test('names for labels, if they tell everybody apart', () => {
    const kg = words(['BBB', 'p', 'support'], ['AAA', 'q', 'oppose']);
    const named = discourseNetwork(kg, { mode: 'two', labels: 'name' });
    expect([named.rows, named.columns]).toEqual([
      ['Avalon', 'Bohemia'],
      ['Proposition p', 'Proposition q'],
    ]);
    const twins = debate.actors.map((actor) => ({ ...actor, name: 'Twin' }));
    const same = StanceGraph.from({ ...debate, actors: twins, claims: kg.toDataset().claims } as never);
    const error = failure('invalid_option', () => discourseNetwork(same, { labels: 'name' }));
    expect(error.message).toBe('discourseNetwork: two rows or columns are named "Twin". Use labels "id".');
  });

  test('nothing said is an empty network', () => {
    const network = discourseNetwork(graphOf([]));
    expect([network.rows, network.columns, network.values, network.statements]).toEqual([[], [], [], 0]);
    expect(network.toGraph().order).toBe(0);
  });
});

describe('what goes wrong', () => {
  test.each([
    [{ mode: 'one', relation: 'combine' }, 'relation "combine" is for two-mode networks'],
    [{ mode: 'two', relation: 'conflict' }, 'relation "conflict" is for one-mode networks'],
    [{ mode: 'two', normalization: 'average' }, 'normalization "average" is for one-mode networks'],
    [{ normalization: 'activity' }, 'normalization "activity" is for two-mode networks'],
    [{ mode: 'two', relation: 'combine', normalization: 'prominence' }, 'relation "combine" gives codes'],
    [{ from: '2025-05', to: '2025-04-30' }, 'from "2025-05" is after to "2025-04-30"'],
    [{ from: '2025-05/2025-06' }, 'from must be YYYY, YYYY-MM or YYYY-MM-DD'],
    [{ mode: 'three' }, 'mode must be one or two, received "three"'],
    [{ mode: null }, 'mode must be one or two, received null'],
    [{ relation: 'congruense' }, 'Did you mean "congruence"?'],
    [{ duplicates: 'weeks' }, 'Did you mean "week"?'],
    [{ isolates: 1 }, 'isolates must be true or false, received 1'],
    [{ isolate: true }, 'unknown option "isolate". Did you mean "isolates"?'],
    [{ exclude: ['AAA'] }, 'exclude must be an object, received a list'],
    [{ exclude: { actors: 'AAA' } }, 'exclude.actors must be a list'],
    [{ exclude: { actor: [] } }, 'Did you mean "actors"?'],
    [{ timeWindow: 'days' }, 'Use discourseNetworkSeries'],
    [null, 'options must be an object, received null'],
  ])('%j is refused', (options, message) => {
    expect(failure('invalid_option', () => discourseNetwork(example, options as never)).message).toContain(message);
  });

  test('more than 25,000,000 values, before any is made', () => {
    const actors = Array.from({ length: 5_001 }, (_, i) => ({ id: `a${i}`, type: 'group', name: 'one of many' }));
    const claims = actors.map(({ id: holder }) => ({
      ...{ kind: 'stance', holder, proposition: 'p', position: 'support', document: 'one', said: '2025-02-01' },
    }));
    const kg = StanceGraph.from({ ...debate, actors, claims } as never);
    const error = failure('invalid_option', () => discourseNetwork(kg, { actors: 'holder' }));
    expect(error.message).toContain('more than 25,000,000 values');
    expect(discourseNetwork(kg, { actors: 'holder', mode: 'two' }).rows).toHaveLength(5_001);
  });

  test('unknown names are not found, with the nearest', () => {
    const exclude = (list: object) => failure('not_found', () => discourseNetwork(example, { exclude: list })).message;
    expect(exclude({ actors: ['Avalom'] })).toContain('Did you mean "AAA"?');
    expect(exclude({ documents: ['onee'] })).toContain('Did you mean "one"?');
    expect(exclude({ propositions: ['Proposition pp'] })).toContain('unknown proposition');
  });

  test('claims are asked of a network of the other mode, or of somebody who is not in it', () => {
    const one = discourseNetwork(example);
    const two = discourseNetwork(example, { mode: 'two' });
    failure('invalid_option', () => one.claims('AAA', 'p'));
    failure('invalid_option', () => two.claimPairs('AAA', 'BBB'));
    failure('not_found', () => one.claimPairs('AAA', 'cal'));
    failure('not_found', () => two.claims('AAA', 's'));
  });
});

describe('ties and their claims', () => {
  test('pairs name both claims and weigh what they add', () => {
    const kg = words(['AAA', 'p', 'support'], ['AAA', 'p', 'undecided', '2025-03-01'], ['BBB', 'p', 'support']);
    const pairs = [...discourseNetwork(kg).claimPairs('Avalon', 'BBB')];
    expect(pairs.map(({ proposition, weight }) => [proposition, weight])).toEqual([
      ['p', 0.5],
      ['p', 1],
    ]);
    expect(kg.claim(pairs[0]!.a)).toMatchObject({ holder: 'AAA', position: 'undecided' });
    expect(kg.claim(pairs[0]!.b)).toMatchObject({ holder: 'BBB' });
    expect([...discourseNetwork(kg).claimPairs('AAA', 'AAA')]).toEqual([]);
  });

  test('the graph has a node for each label and a tie for each value that is not 0', () => {
    const graph = discourseNetwork(example, { relation: 'subtract' }).toGraph();
    expect(graph.nodes()).toEqual(['AAA', 'BBB', 'CCC']);
    expect(graph.mapEdges((key, tie) => [key, tie])).toEqual([
      ['AAA CCC', { kind: 'subtract', weight: -6, tone: 'disagree' }],
    ]);
    const two = discourseNetwork(example, { mode: 'two', relation: 'combine' }).toGraph();
    expect(two.mapEdges((_, { tone }) => tone)).toEqual(['agree', 'disagree', 'mixed', 'neutral', 'disagree']);
    expect(two.getNodeAttributes('q')).toEqual({ kind: 'proposition', label: 'Proposition q' });
  });

  test('results cannot be changed', () => {
    const { rows, values } = discourseNetwork(example);
    expect([rows, values, values[0]].every((list) => Object.isFrozen(list))).toBe(true);
  });

  test('as JSON it says how it was made', () => {
    const { rows, columns, values, ...made } = JSON.parse(
      JSON.stringify(discourseNetwork(example, { duplicates: 'week' })),
    );
    expect([rows, columns, values]).toEqual([['AAA', 'BBB', 'CCC'], ['AAA', 'BBB', 'CCC'], expect.any(Array)]);
    expect(made).toMatchObject({
      mode: 'one',
      actors: 'country',
      relation: 'congruence',
      duplicates: 'week',
      statements: 7,
    });
  });
});

const one = {
  relation: ['congruence', 'conflict', 'subtract', 'ignore'],
  normalization: ['none', 'average', 'jaccard', 'cosine', 'dnaCosine'],
};
const two = { relation: ['ignore', 'subtract', 'combine'], normalization: ['none', 'activity', 'prominence'] };
const anyOptions = fc
  .record({
    mode: fc.constantFrom('one' as const, 'two' as const),
    relation: fc.nat(11),
    normalization: fc.nat(29),
    actors: fc.constantFrom('country', 'holder', 'person', 'organization'),
    duplicates: fc.constantFrom('include', 'document', 'week', 'month', 'year', 'acrossRange'),
    scale: fc.constantFrom('ternary', 'binary'),
    from: fc.constantFrom(undefined, '2025-01-15'),
    to: fc.constantFrom(undefined, '2025-09-10'),
    exclude: fc.constantFrom({}, { actors: ['ann', 'BBB'] }, { propositions: ['q'], documents: ['two'] }),
  })
  .map(({ mode, relation, normalization, ...rest }) => {
    const allowed = mode === 'one' ? one : two;
    const chosen = allowed.relation[relation % allowed.relation.length];
    const divided = chosen === 'combine' ? 'none' : allowed.normalization[normalization % allowed.normalization.length];
    return { ...rest, mode, relation: chosen, normalization: divided } as DiscourseNetworkOptions;
  });

function near(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): void {
  expect(a.length).toBe(b.length);
  a.forEach((row, i) => {
    row.forEach((value, j) => {
      expect(value).toBeCloseTo(b[i]?.[j] as number, 10);
    });
  });
}

const run = (numRuns: number) => ({ seed: 20_250_904, numRuns: numRuns * SHARE });

test('differential: networks are those of the definition', () => {
  fc.assert(
    fc.property(statements(), anyOptions, (claims, options) => {
      const network = discourseNetwork(graphOf(claims), options);
      const oracle = oracleNetwork(claims, options);
      expect([network.rows, network.columns]).toEqual([oracle.rows, oracle.columns]);
      near(network.values, oracle.values);
      expect(network.notCounted.uncertain).toBe(oracle.uncertain);
      expect(network.statements).toBe(oracle.counted.length);
    }),
    run(1_200),
  );
});

test('property: one-mode networks are symmetric and 0 on the diagonal', () => {
  fc.assert(
    fc.property(statements(), anyOptions, (claims, options) => {
      if (options.mode === 'two') return;
      const { values } = discourseNetwork(graphOf(claims), { ...options, isolates: true });
      values.forEach((row, i) => {
        row.forEach((value, j) => {
          expect(value).toBe(i === j ? 0 : values[j]?.[i]);
        });
      });
    }),
    run(300),
  );
});

test('property: the order of claims does not matter, to the last bit', () => {
  const shuffled = statements().chain((claims) =>
    fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
  );
  fc.assert(
    fc.property(shuffled, anyOptions, ([claims, others], options) => {
      expect(JSON.stringify(discourseNetwork(graphOf(others), options))).toBe(
        JSON.stringify(discourseNetwork(graphOf(claims), options)),
      );
    }),
    run(300),
  );
});

test('property: subtract = congruence - conflict, ignore = congruence + conflict', () => {
  fc.assert(
    fc.property(
      plainStatements(),
      fc.constantFrom('none', 'average', 'jaccard', 'cosine', 'dnaCosine'),
      (claims, normalization) => {
        const kg = graphOf(claims);
        const of = (relation: 'congruence' | 'conflict' | 'subtract' | 'ignore') =>
          discourseNetwork(kg, { relation, actors: 'holder', normalization: normalization as 'none' }).values;
        const [same, other, net, all] = [of('congruence'), of('conflict'), of('subtract'), of('ignore')];
        near(
          net,
          same.map((row, i) => row.map((value, j) => value - other[i]![j]!)),
        );
        near(
          all,
          same.map((row, i) => row.map((value, j) => value + other[i]![j]!)),
        );
      },
    ),
    run(300),
  );
});

test('property: the wider the scope of duplicates, the fewer statements and the weaker the ties', () => {
  fc.assert(
    fc.property(plainStatements(60), fc.constantFrom('congruence', 'conflict', 'ignore'), (claims, relation) => {
      const kg = graphOf(claims);
      const of = (duplicates: string) =>
        discourseNetwork(kg, { actors: 'holder', relation, duplicates } as DiscourseNetworkOptions);
      for (const chain of [
        ['include', 'week', 'acrossRange'],
        ['include', 'month', 'year', 'acrossRange'],
        ['include', 'document', 'acrossRange'],
      ]) {
        chain.slice(1).forEach((wider, i) => {
          const [narrow, wide] = [of(chain[i] as string), of(wider)];
          expect(wide.statements).toBeLessThanOrEqual(narrow.statements);
          expect(wide.rows).toEqual(narrow.rows);
          wide.values.flat().forEach((value, at) => {
            expect(value).toBeLessThanOrEqual(narrow.values.flat()[at] as number);
          });
        });
      }
    }),
    run(200),
  );
});

test('property: the weights of the claim pairs sum to the tie', () => {
  fc.assert(
    fc.property(statements(), anyOptions, (claims, options) => {
      if (options.mode === 'two') return;
      const kg = graphOf(claims);
      const network = discourseNetwork(kg, { ...options, normalization: 'none' });
      network.rows.forEach((a, i) => {
        network.columns.forEach((b, j) => {
          const pairs = [...network.claimPairs(a, b)];
          expect(pairs.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(network.values[i]?.[j] as number, 10);
          for (const pair of pairs) {
            const [first, second] = [kg.claim(pair.a), kg.claim(pair.b)];
            expect([first, second]).toMatchObject([
              { proposition: pair.proposition },
              { proposition: pair.proposition },
            ]);
          }
        });
      });
    }),
    run(100),
  );
});

test('property: the claims of a two-mode tie are as many as ignore counts', () => {
  fc.assert(
    fc.property(statements(), (claims) => {
      const network = discourseNetwork(graphOf(claims), { mode: 'two', relation: 'ignore' });
      network.rows.forEach((actor, i) => {
        network.columns.forEach((proposition, j) => {
          expect(network.claims(actor, proposition).length).toBe(network.values[i]?.[j]);
        });
      });
    }),
    run(100),
  );
});

test('the coalition: in March, Italy opposed what France, the United Kingdom and Ukraine supported', () => {
  const kg = StanceGraph.from(coalition);
  const network = discourseNetwork(kg, { relation: 'conflict', to: '2025-03-31', duplicates: 'acrossRange' });
  const italy = network.values[network.rows.indexOf('ITA')];
  expect(network.rows.filter((_, i) => (italy?.[i] ?? 0) > 0)).toEqual(['FRA', 'GBR', 'UKR']);
});

test('200 actors on 1,000 propositions with 100,000 statements', () => {
  const letters = 'ABCDEFGHIJ';
  const actors = Array.from({ length: 200 }, (_, i) => {
    const id = `${letters[Math.floor(i / 100)]}${letters[Math.floor(i / 10) % 10]}${letters[i % 10]}`;
    return { id, type: 'country', name: id };
  });
  const propositions = Array.from({ length: 1_000 }, (_, j) => ({
    ...debate.propositions[0]!,
    id: `p${j}`,
    label: `p${j}`,
  }));
  const claims = Array.from({ length: 100_000 }, (_, n) => ({
    ...{
      kind: 'stance',
      document: 'one',
      holder: actors[(n * 7) % 200]!.id,
      proposition: `p${(n * 13 + Math.floor(n / 200)) % 1_000}`,
    },
    ...{
      position: ['support', 'oppose', 'undecided'][(n * n) % 3],
      said: `2025-${String((n % 12) + 1).padStart(2, '0')}-${String((Math.floor(n / 1_000) % 28) + 1).padStart(2, '0')}`,
    },
    evidence: [{ record: `${n}` }],
  }));
  const kg = StanceGraph.from({ ...debate, actors, propositions, claims } as never);
  const network = discourseNetwork(kg, { relation: 'congruence', normalization: 'jaccard' });
  expect([network.rows.length, network.statements]).toEqual([200, 100_000]);
});
