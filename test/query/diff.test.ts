import fc from 'fast-check';
import { type Claim, claimId, type Difference, diff, type Query, StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { describe, expect, test } from 'vitest';
import { day } from '../support/days.js';
import { failure } from '../support/failure.js';
import { SHARE } from '../support/runs.js';
import { graphOf, type Said } from '../support/stance-cast.js';
import { reportWorld, type World, type WorldParts, worlds } from '../support/stance-worlds.js';

const BRIDGE = { find: 'stances', proposition: 'bridge', infer: false } as const;
const short = (list: readonly Difference[]) =>
  list.map(({ actor, before, after, cause }) => `${actor} ${before}>${after} ${cause}`);
const explain = (kg: StanceGraph, query: Query = BRIDGE, t1 = '2025-05-15', t2 = '2025-06-15') =>
  short(diff(kg, query, t1, t2));

/** The graph with some of its claims retracted on a day. */
function retracting(kg: StanceGraph, on: string, isWrong: (claim: Claim) => boolean): StanceGraph {
  const wrong = kg.claims().rows.filter(({ claim }) => isWrong(claim));
  expect(wrong).toHaveLength(1);
  return kg.with({ retractions: wrong.map(({ claim }) => ({ of: claim.id, on, why: 'misheard' })) });
}

/** The graph with its only claim put right by another of the same day that comes to be known in June. */
function correcting(kg: StanceGraph, right: Partial<Said>): StanceGraph {
  const { id, ...wrong } = kg.claims().first!.claim;
  return kg.with([{ ...wrong, document: 'herald', ...right, supersedes: id } as never]);
}

describe('why an answer is another one', () => {
  test('the world changed: something was said after the first day', () => {
    const said: Said[] = [
      { holder: 'ARV' },
      { holder: 'ARV', position: 'oppose', said: '2025-05-20', document: 'herald' },
      { holder: 'BOR', said: '2025-05-20', document: 'herald' },
      { holder: 'COR' },
    ];
    expect(explain(graphOf(said))).toEqual(['ARV support>oppose worldChanged', 'BOR null>support worldChanged']);
  });

  test('we learned: something said before came to be known after it', () => {
    const said: Said[] = [
      { holder: 'ARV' },
      { holder: 'ARV', position: 'oppose', said: '2025-05-10', document: 'herald' },
      { holder: 'BOR', document: 'herald' },
      { holder: 'COR', recorded: '2025-06-01' },
    ];
    expect(explain(graphOf(said))).toEqual([
      ...['ARV support>oppose learned', 'BOR null>support learned', 'COR null>support learned'],
    ]);
    expect(explain(graphOf(said), BRIDGE, '2025-05-15', '2025-05-31')).toEqual([]);
  });

  test('we corrected: a claim was retracted', () => {
    const retracted = retracting(
      graphOf([{ holder: 'ARV' }, { holder: 'BOR' }]),
      '2025-05-20',
      ({ holder }) => holder === 'ARV',
    );
    expect(explain(retracted)).toEqual(['ARV support>null corrected']);
    expect(explain(retracted, BRIDGE, '2025-05-20', '2025-06-15')).toEqual([]);
    expect(explain(retracted, BRIDGE, '2025-05-15', '2025-05-19')).toEqual([]);
  });

  test('we corrected: a retraction lets the word before stand again', () => {
    const said: Said[] = [
      { holder: 'ARV', said: '2025-04-20' },
      { holder: 'ARV', position: 'oppose' },
    ];
    const retracted = retracting(graphOf(said), '2025-05-20', (claim) => (claim as Said).position === 'oppose');
    expect(explain(retracted)).toEqual(['ARV oppose>support corrected']);
  });

  test('we corrected: a claim was superseded', () => {
    const wrong = graphOf([{ holder: 'ARV' }]);
    expect(explain(correcting(wrong, { position: 'oppose' }))).toEqual(['ARV support>oppose corrected']);
    expect(explain(correcting(wrong, { position: 'undecided' }))).toEqual(['ARV support>undecided corrected']);
    expect(explain(correcting(wrong, { position: 'oppose' }), BRIDGE, '2025-06-01', '2025-06-15')).toEqual([]);
  });

  test('a supersession that keeps the position changes nothing', () => {
    expect(explain(correcting(graphOf([{ holder: 'ARV' }]), { summary: 'As said, and better read.' }))).toEqual([]);
  });

  test('each cause of a row is listed, what was learned before what changed', () => {
    const said: Said[] = [
      { holder: 'ARV' },
      { holder: 'ARV', position: 'oppose', said: '2025-05-10', document: 'herald' },
      { holder: 'ARV', position: 'undecided', said: '2025-05-20', document: 'herald' },
      { holder: 'BOR', said: '2025-05-20', document: 'herald' },
    ];
    expect(explain(graphOf(said))).toEqual([
      ...['ARV support>oppose learned', 'ARV oppose>undecided worldChanged', 'BOR null>support worldChanged'],
    ]);
  });

  test('learned and taken back by what was said since: both are told, though the answer is the same', () => {
    const said: Said[] = [
      { holder: 'ARV' },
      { holder: 'ARV', position: 'oppose', said: '2025-05-10', document: 'herald' },
      { holder: 'ARV', said: '2025-05-20', document: 'herald' },
    ];
    expect(explain(graphOf(said))).toEqual(['ARV support>oppose learned', 'ARV oppose>support worldChanged']);
  });

  test('an entry names actor, proposition, both positions, and the claims behind both', () => {
    const kg = graphOf([
      { holder: 'ARV' },
      { holder: 'ARV', position: 'oppose', said: '2025-05-20', document: 'herald' },
    ]);
    const [old, later] = kg.claims().rows.map(({ claim }) => claim.id);
    expect(diff(kg, BRIDGE, '2025-05-15', '2025-06')).toEqual([
      {
        ...{ actor: 'ARV', proposition: 'bridge', before: 'support', after: 'oppose' },
        ...{ cause: 'worldChanged', claims: [old, later] },
      },
    ]);
  });
});

describe('a correction is one also where the wrong claim was not in the first answer itself', () => {
  const turned: Said[] = [
    { holder: 'ARV', said: '2025-04-20' },
    { holder: 'ARV', position: 'oppose' },
  ];
  const retracted = retracting(graphOf(turned), '2025-05-20', (claim) => (claim as Said).position === 'oppose');

  test('asked who supports it: the retracted no had kept the yes out', () => {
    expect(explain(retracted, { ...BRIDGE, position: 'support' })).toEqual(['ARV null>support corrected']);
  });

  test('contested until one of two claims was retracted, whichever it was', () => {
    const torn = graphOf([{ holder: 'ARV' }, { holder: 'ARV', position: 'oppose' }]);
    for (const [wrong, right] of [
      ['oppose', 'support'],
      ['support', 'oppose'],
    ]) {
      const kg = retracting(torn, '2025-05-20', (claim) => (claim as Said).position === wrong);
      expect(explain(kg)).toEqual([`ARV contested>${right} corrected`]);
    }
  });
});

test('a supersession of later does not make a correction of what was learned about the first day', () => {
  const kg = graphOf([
    { holder: 'ARV' },
    { holder: 'ARV', position: 'oppose', said: '2025-05-10', document: 'herald' },
  ]);
  const { id, ...old } = kg.claims().first!.claim;
  const later = { ...old, document: 'herald', said: '2025-05-20', position: 'oppose', supersedes: id };
  expect(explain(kg)).toEqual(['ARV support>oppose learned']);
  expect(explain(kg.with([later as never]))).toEqual(['ARV support>oppose learned']);
});

describe('every kind of query', () => {
  const said: Said[] = [
    { holder: 'ARV' },
    { holder: 'ARV', position: 'oppose', said: '2025-05-20', document: 'herald' },
    { holder: 'BOR' },
    { holder: 'BOR', proposition: 'dam', document: 'herald' },
  ];
  const kg = graphOf(said);

  test.each<[string, Query, string[]]>([
    ['stances with a position', { ...BRIDGE, position: 'support' }, ['ARV support>null worldChanged']],
    ['one stance', { ...BRIDGE, actor: 'Arvenia' }, ['ARV support>oppose worldChanged']],
    ['why', { find: 'why', actor: 'ARV', proposition: 'bridge' }, ['ARV support>oppose worldChanged']],
    ['actors', { find: 'actors', where: { backs: 'dam' } }, ['BOR null>listed learned']],
    ['claims', { find: 'claims' }, ['BOR null>listed learned', 'ARV null>listed worldChanged']],
    ['timeline', { find: 'timeline', actor: 'ARV' }, ['ARV null>listed worldChanged']],
    ['sources', { find: 'sources', position: 'oppose' }, ['ARV null>listed worldChanged']],
    [
      'comparison',
      { find: 'comparison', actor: 'BOR', outcome: 'agree', infer: false },
      ['ARV support>null worldChanged'],
    ],
  ])('%s', (_, query, expected) => {
    expect(explain(kg, query)).toEqual(expected);
  });

  test('rows of claims are told apart by claim, others by proposition', () => {
    const all = diff(kg, { find: 'claims' }, '2025-05-15', '2025-06-15');
    expect(all.map(({ proposition, claims }) => [proposition, claims.length])).toEqual([
      [null, 1],
      [null, 1],
    ]);
    const everything = diff(kg, { find: 'stances', actor: 'BOR', infer: false }, '2025-05-15', '2025-06-15');
    expect(everything.map(({ proposition }) => proposition)).toEqual(['dam']);
  });

  test('within a cause, rows come in the order of answers', () => {
    const crossed = graphOf([
      { holder: 'BOR' },
      { holder: 'BOR', position: 'oppose', said: '2025-05-20', document: 'herald' },
      { holder: 'ARV', said: '2025-05-20', document: 'herald' },
    ]);
    expect(explain(crossed)).toEqual(['ARV null>support worldChanged', 'BOR support>oppose worldChanged']);
  });

  test('the query is left as it was', () => {
    const query = Object.freeze({ ...BRIDGE });
    explain(kg, query);
    expect(query).toEqual(BRIDGE);
  });

  test('by words for the contrary it is the same, turned round', () => {
    const contrary = explain(kg, {
      find: 'stances',
      proposition: 'leaving Ford alone',
      position: 'oppose',
      infer: false,
    });
    const turned = explain(kg, { ...BRIDGE, position: 'support' }).map((line) => line.replace('support', 'oppose'));
    expect(contrary).toEqual(turned);
  });
});

describe('refused', () => {
  const kg = graphOf([{ holder: 'ARV' }]);
  const days = ['2025-05-01', '2025-06-01'] as const;

  test.each(['asOf', 'during', 'knownBy', 'from'])('a query with %s of its own', (moment) => {
    const error = failure('invalid_option', () => diff(kg, { ...BRIDGE, [moment]: '2025' } as never, ...days));
    expect(error.message).toContain(`the query has ${moment}`);
  });

  test.each([
    ['2025-06-01', '2025-05-01'],
    ['2025-05-01', '2025-05-01'],
    ['2025-05', '2025-05-31'],
    ['2025', '2025-12'],
  ])('days that do not follow one another: %s, %s', (t1, t2) => {
    expect(failure('invalid_option', () => diff(kg, BRIDGE, t1, t2)).message).toContain(`(${t1}) must come before`);
  });

  test.each<[unknown, unknown, string]>([
    ['yesterday', '2025', 't1'],
    ['2025-02-30', '2025-06', 't1'],
    ['2025-05/2025-06', '2025-07', 't1'],
    ['../2025', '2026', 't1'],
    ['2025-05', undefined, 't2'],
    ['2025-05', 20250601, 't2'],
    [null, '2025-06', 't1'],
    ['', '2025-06', 't1'],
    [new Date(0), '2025-06', 't1'],
  ])('what is no date: %j, %j', (t1, t2, name) => {
    const error = failure('invalid_option', () => diff(kg, BRIDGE, t1 as never, t2 as never));
    expect(error.details).toMatchObject({ option: name });
  });

  test.each<[unknown, string]>([
    [undefined, 'must be an object'],
    [null, 'must be an object'],
    ['stances', 'must be an object'],
    [[BRIDGE], 'must be an object'],
    [{}, 'find is missing'],
    [{ find: 'stance' }, 'did you mean "stances"?'],
    [{ ...BRIDGE, colour: 'red' }, 'unknown key "colour"'],
    [JSON.parse('{"find":"stances","__proto__":{"asOf":"2025"}}'), '__proto__'],
  ])('a query that is none: %j', (query, message) => {
    expect(failure('invalid_option', () => diff(kg, query as never, ...days)).message).toContain(message);
  });

  test('an unknown name, with the nearest', () => {
    const error = failure('not_found', () => diff(kg, { ...BRIDGE, proposition: 'brigde' }, ...days));
    expect(error.message).toContain('Did you mean "bridge"?');
  });
});

const EVERYTHING: WorldParts = { supersedes: true, retractions: true, related: true, mostClaims: 20 };

function hold(parts: WorldParts, numRuns: number, check: (world: World, t1: string, t2: string) => void) {
  const two = fc.uniqueArray(fc.nat(15), { minLength: 2, maxLength: 2 }).map((days) => days.sort((a, b) => a - b));
  const property = fc.property(worlds(parts), two, (world, [a, b]) => check(world, day(a as number), day(b as number)));
  fc.assert(property, {
    ...{ seed: 20_250_904, numRuns: numRuns * SHARE },
    reporter: (run) => reportWorld(run as never),
  });
}

const stanceOptions = ({ limits: { infer, viaMembership, proposed } }: World) =>
  Object.fromEntries(Object.entries({ infer, viaMembership, proposed }).filter(([, value]) => value !== undefined));

/** Positions by actor and proposition, as known and standing on a day. */
function standing(kg: StanceGraph, options: object, t: string) {
  const { rows } = kg.stances({ ...options, asOf: t, knownBy: t });
  return new Map(rows.map(({ actor, proposition, position }) => [`${actor} ${proposition}`, position as string]));
}

describe('properties', () => {
  test('with nothing said, published or recorded in between, nothing differs', () => {
    const queries: Query[] = [
      ...([{ find: 'stances' }, { find: 'claims' }, { find: 'sources' }, { find: 'timeline' }] as const),
      { find: 'actors', where: { not: { backs: 'p0' } } },
      { find: 'comparison', actor: 'AAA', outcome: 'differ' },
      { find: 'why', actor: 'AAA', proposition: 'p0' },
    ];
    hold({ ...EVERYTHING, imprecise: true }, 200, ({ data }) => {
      const kg = StanceGraph.from(data);
      for (const query of queries) expect(diff(kg, query, '2026-01-01', '2026-06-01')).toEqual([]);
    });
  });

  test('every row that differs is explained, and the explanations lead from the one to the other', () => {
    let explained = 0;
    hold({ ...EVERYTHING, imprecise: true, manyHeads: true }, 600, (world, t1, t2) => {
      const kg = StanceGraph.from(world.data);
      const options = stanceOptions(world);
      const [before, after] = [standing(kg, options, t1), standing(kg, options, t2)];
      const entries = diff(kg, { find: 'stances', ...options }, t1, t2);
      const keys = new Set([...before.keys(), ...after.keys(), ...entries.map((e) => `${e.actor} ${e.proposition}`)]);
      for (const key of keys) {
        const own = entries.filter((entry) => `${entry.actor} ${entry.proposition}` === key);
        const path = [before.get(key) ?? null, ...own.map((entry) => entry.after)];
        expect(path.at(-1)).toBe(after.get(key) ?? null);
        expect(own.map((entry) => entry.before)).toEqual(path.slice(0, -1));
        for (const entry of own) expect(entry.before).not.toBe(entry.after);
        explained += own.length;
      }
    });
    expect(explained).toBeGreaterThan(100 * SHARE);
  });

  test('the world changes only by what was said in between', () => {
    hold({ retractions: true, related: true }, 300, ({ data }, t1, t2) => {
      const claims = data.claims.filter(({ said }) => said <= t1 || said > t2);
      const ids = new Set(claims.map(({ id }) => id));
      const retractions = data.retractions?.filter(({ of }) => ids.has(of));
      const kg = StanceGraph.from({ ...data, claims, retractions } as never);
      const causes = diff(kg, { find: 'stances' }, t1, t2).map(({ cause }) => cause);
      expect(causes).not.toContain('worldChanged');
    });
  });

  test('nothing is corrected where nothing is retracted or superseded', () => {
    hold({ related: true, imprecise: true }, 300, ({ data }, t1, t2) => {
      const causes = diff(StanceGraph.from(data), { find: 'stances' }, t1, t2).map(({ cause }) => cause);
      expect(causes).not.toContain('corrected');
    });
  });

  test('nothing is learned where nothing came to be known', () => {
    hold({ retractions: true }, 300, ({ data }, t1, t2) => {
      const idOf = new Map<string, string>();
      const claims = data.claims.map(({ id, recorded, ...claim }) => {
        const own = { ...claim, document: `of-${claim.said}` }; // published on the day on which it was said
        idOf.set(id, claimId(own));
        return own;
      });
      const days = [...new Set(data.claims.map(({ said }) => said))];
      const documents = [...data.documents, ...days.map((said) => ({ id: `of-${said}`, published: said }))];
      const retractions = (data.retractions ?? []).map((one) => ({ ...one, of: idOf.get(one.of) as string }));
      const kg = StanceGraph.from({ ...data, documents, claims, retractions } as never);
      for (const position of [undefined, 'support', 'oppose'] as const) {
        const query = { find: 'stances', ...(position === undefined ? {} : { position }) } as const;
        expect(short(diff(kg, query, t1, t2)).filter((line) => line.endsWith('learned'))).toEqual([]);
      }
    });
  });
});

describe('the coalition', () => {
  const kg = StanceGraph.from(coalition);

  test('between March and September the world changed: Russia came out against troops, nobody was corrected', () => {
    const asked = { find: 'stances', proposition: 'troop-deployment' } as const;
    const countries = diff(kg, { ...asked, among: { is: 'country' } }, '2025-03-31', '2025-09-30');
    expect(short(countries)).toEqual(['DEU null>undecided worldChanged', 'RUS null>oppose worldChanged']);
    const all = diff(kg, { find: 'stances' }, '2025-03-31', '2025-09-30');
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(({ cause }) => cause === 'corrected')).toEqual([]);
  });

  test('every changed row is explained', () => {
    const [before, after] = [standing(kg, {}, '2025-03-31'), standing(kg, {}, '2025-09-30')];
    const explained = new Set(
      diff(kg, { find: 'stances' }, '2025-03-31', '2025-09-30').map((entry) => `${entry.actor} ${entry.proposition}`),
    );
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (key) => before.get(key) !== after.get(key),
    );
    expect(changed.length).toBeGreaterThan(20);
    expect(changed.filter((key) => !explained.has(key))).toEqual([]);
  });
});
