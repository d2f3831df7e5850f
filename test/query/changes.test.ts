import fc from 'fast-check';
import { type ChangesOptions, StanceError, StanceGraph, type StanceRow } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { describe, expect, test } from 'vitest';
import { day } from '../support/days.js';
import { SHARE } from '../support/runs.js';
import { actorsOf, graphOf, type Said } from '../support/stance-cast.js';
import { reportWorld, type WorldParts, worlds } from '../support/stance-worlds.js';

const SAID: Said[] = [
  { holder: 'ilse-brandt', said: '2025-05-01' },
  { holder: 'mira-noor', said: '2025-05-20', position: 'oppose', document: 'herald' },
  { holder: 'ilse-brandt', said: '2025-05-21', position: 'oppose', document: 'herald' },
  { holder: 'BOR', said: '2025-05-01', position: 'undecided' },
  { holder: 'BOR', said: '2025-05-25', document: 'herald' },
  { holder: 'COR', said: '2025-05-01' },
  { holder: 'COR', said: '2025-05-28', document: 'herald' },
  { holder: 'nine-states', said: '2025-06-05', proposition: 'dam', document: 'review' },
];
const kg = graphOf(SAID);
const plain = { infer: false } as const;
const changes = (graph: StanceGraph, options: ChangesOptions) =>
  graph
    .changes({ ...plain, ...options })
    .rows.map(
      ({ actor, proposition, before, after }) => `${actor} ${proposition} ${before.position}>${after.position}`,
    );

describe('whose stance was another one on a second day', () => {
  test('than on a first: until now, or until asOf', () => {
    expect(changes(kg, { from: '2025-05-10' })).toEqual([
      ...['ARV bridge support>oppose', 'BOR bridge undecided>support', 'nine-states dam noRecord>support'],
    ]);
    expect(changes(kg, { from: '2025-05-10', asOf: '2025-05-22' })).toEqual(['ARV bridge support>oppose']);
    expect(changes(kg, { from: '2025-05-20', asOf: '2025-05-22' })).toEqual(['ARV bridge contested>oppose']);
    expect(changes(kg, { from: '2025-05-26', asOf: '2025-06' })).toEqual(['nine-states dam noRecord>support']);
    expect(changes(kg, { from: '2025-06-05' })).toEqual([]);
  });

  test('a first word on record is a change, saying the same again is none', () => {
    expect(changes(kg, { from: '2025-04-30', asOf: '2025-05-01' })).toEqual([
      ...['ARV bridge noRecord>support', 'BOR bridge noRecord>undecided', 'COR bridge noRecord>support'],
    ]);
    expect(changes(kg, { from: '2025-05-01', actor: 'COR' })).toEqual([]);
  });

  test('the last day of a month or a year counts', () => {
    expect(changes(kg, { from: '2025-05', asOf: '2025-06' })).toEqual(['nine-states dam noRecord>support']);
    expect(changes(kg, { from: '2025' })).toEqual([]);
    expect(changes(kg, { from: '2024', asOf: '2025-05-01', proposition: 'dam' })).toEqual([]);
  });

  test('of one actor, on one proposition, among some', () => {
    const from = '2025-05-10';
    expect(changes(kg, { from, actor: 'the Republic' })).toEqual(['ARV bridge support>oppose']);
    expect(changes(kg, { from, proposition: 'dam' })).toEqual(['nine-states dam noRecord>support']);
    expect(changes(kg, { from, proposition: 'the Ford bridge', actor: 'Borduna' })).toEqual([
      'BOR bridge undecided>support',
    ]);
    expect(changes(kg, { from, among: 'groups' })).toEqual(['nine-states dam noRecord>support']);
    expect(changes(kg, { from, among: ['BOR', 'COR'] })).toEqual(['BOR bridge undecided>support']);
  });

  test('by what could be known, from what was not left out', () => {
    const from = '2025-05-10';
    expect(changes(kg, { from, knownBy: '2025-05-31' })).toEqual([]);
    expect(changes(kg, { from, knownBy: '2025-06-01' })).toEqual([
      ...['ARV bridge support>oppose', 'BOR bridge undecided>support'],
    ]);
    expect(changes(kg.without({ document: 'herald' }), { from })).toEqual(['nine-states dam noRecord>support']);
  });

  test('what is only inferred changes too', () => {
    const rows = kg.changes({ from: '2025-05-10', actor: 'ARV' }).rows;
    const positions = rows.map(({ proposition, after }) => `${proposition} ${after.position}`);
    // with the support of the bridge goes what followed from it
    expect(positions.sort()).toEqual(['bridge oppose', 'crossing noRecord', 'ferry noRecord', 'toll-bridge oppose']);
    const inferred = rows.filter(({ after }) => after.inferred).map(({ proposition }) => proposition);
    expect(inferred).toEqual(['toll-bridge']);
  });

  test('a row has the stance of both days, its claims, and says who spoke on the second', () => {
    const row = kg.changes({ ...plain, from: '2025-05-10' }).first!;
    expect(row.before.toJSON()).toEqual(kg.stanceOf('ARV', 'bridge', { ...plain, asOf: '2025-05-10' }).first!.toJSON());
    expect(row.after.toJSON()).toEqual(kg.stanceOf('ARV', 'bridge', plain).first!.toJSON());
    expect(row.claims).toEqual([...row.before.claims, ...row.after.claims]);
    expect(row.voices).toEqual(['ilse-brandt']);
    expect(row.position).toBe('oppose');
    expect(Object.keys(row.toJSON())).toEqual([
      ...['actor', 'name', 'type', 'proposition', 'position', 'voices', 'claims', 'change', 'before', 'after'],
    ]);
  });

  test('rows keep the order of answers after an actor has been added', () => {
    const claim = { kind: 'stance', document: 'gazette', proposition: 'bridge', position: 'support' } as const;
    const grown = graphOf([{ holder: 'BOR' }, { holder: 'river-council' }]).with({
      actors: [{ id: 'AAL', type: 'country', name: 'Aaland' }],
      claims: [{ ...claim, holder: 'AAL', said: '2025-05-01' }],
    });
    expect(actorsOf(grown.changes({ from: '2025', proposition: 'bridge', asOf: '2026' }))).toEqual([]);
    expect(actorsOf(grown.changes({ from: '2024', proposition: 'bridge' }))).toEqual(
      actorsOf(grown.stances({ proposition: 'bridge' })), // AAL, BOR, river-council
    );
  });

  test('the query of an answer asks it again', () => {
    const answer = kg.changes({ from: '2025-05-10', proposition: 'leaving Ford alone', among: 'countries' });
    expect(kg.run(JSON.parse(JSON.stringify(answer.query))).toJSON()).toEqual(answer.toJSON());
  });
});

describe('a stance that has come to an end', () => {
  const ended = graphOf([
    { holder: 'ARV', proposition: 'toll-bridge', said: '2025-05-01' },
    { holder: 'ARV', proposition: 'toll-bridge', position: 'oppose', said: '2025-05-20' },
  ]);

  test('is another one than before: who gives up the narrower no longer supports the broader', () => {
    expect(ended.stanceOf('ARV', 'bridge', { asOf: '2025-05-10' }).first?.position).toBe('support');
    expect(ended.stanceOf('ARV', 'bridge').first?.position).toBe('noRecord');
    for (const asked of [{}, { actor: 'ARV' }, { proposition: 'bridge' }]) {
      const rows = ended.changes({ from: '2025-05-10', ...asked }).rows;
      expect(rows.map(({ proposition, after }) => `${proposition} ${after.position}`)).toContain('bridge noRecord');
    }
  });
});

describe('limits', () => {
  const aged = graphOf([
    { holder: 'ARV', said: '2025-02-01' },
    { holder: 'BOR', said: '2025-06-01', position: 'oppose' },
  ]);

  test('maxAge leaves out what was last said longer ago', () => {
    const asked = { ...plain, from: '2025-01-01', asOf: '2025-06-10' } as const;
    expect(actorsOf(aged.changes({ ...asked, maxAge: 129 }))).toEqual(['ARV', 'BOR']);
    expect(actorsOf(aged.changes({ ...asked, maxAge: 128 }))).toEqual(['BOR']);
  });

  test('given: whom an unmet condition rules out is left out, as in whoBacks', () => {
    const conditional = graphOf([{ holder: 'ARV', conditions: [{ event: 'low-water', holds: true }] }]);
    const asked = { ...plain, from: '2025-01-01' } as const;
    expect(conditional.changes({ ...asked, given: ['low-water'] }).first?.after.conditions).toEqual([]);
    expect(actorsOf(conditional.whoBacks('bridge', { ...plain, given: ['not low-water'] }))).toEqual([]);
    expect(actorsOf(conditional.changes({ ...asked, given: ['not low-water'] }))).toEqual([]);
  });

  const wrongOrder: [string, ChangesOptions][] = [
    ['after', { from: '2025-06-02', asOf: '2025-06-01' }],
    ['the same as', { from: '2025-06-01', asOf: '2025-06-01' }],
    ['the month of', { from: '2025-06', asOf: '2025-06-30' }],
    ['the year of', { from: '2025', asOf: '2025-06-30' }],
  ];

  test.each(wrongOrder)('a first day that is %s the second is refused', (_, options) => {
    expect(() => kg.changes(options).rows).toThrow(
      `changes: from (${options.from}) must come before asOf (${options.asOf}).`,
    );
  });

  test('they are refused at once, as other wrong limits are, not when rows are read', () => {
    for (const [, options] of wrongOrder) expect(() => kg.changes(options)).toThrow(StanceError);
    expect(() => kg.run({ find: 'changes', from: '2025-06', asOf: '2025-05' })).toThrow('run: from');
    expect(() => kg.changes({ from: '2025-05', during: '2025-06' } as never)).toThrow('exclude each other');
  });

  test('a period is no second day', () => {
    expect(() => kg.changes({ from: '2025-05', during: '2025-06' } as never).rows).toThrow('exclude each other');
  });

  test.each([
    ['no first day', {}, 'from is missing'],
    ['no date', { from: 'last week' }, 'from'],
    ['an interval', { from: '2025-05/2025-06' }, 'is an interval'],
    ['a day that there is not', { from: '2025-02-30' }, '2025-02-30'],
    ['a number', { from: 2025 }, 'from is 2025'],
    ['an unknown actor', { from: '2025', actor: 'Bordnua' }, 'Did you mean "BOR"?'],
    ['an unknown option', { from: '2025', untill: '2026' }, 'unknown option "untill"'],
  ])('%s is refused', (_, options, message) => {
    expect(() => kg.changes(options as never)).toThrow(StanceError);
    expect(() => kg.changes(options as never)).toThrow(message);
  });
});

const TYPES = ['country', 'person', 'organization', 'group'];

/** Positions that a row surely has, in whatever world, and those that it has perhaps. */
function positionsIn(row: StanceRow) {
  const sure = [row.position, ...row.otherwise.map(({ position }) => position)].sort();
  return { sure: [...new Set(sure)], perhaps: sure.includes('contested') ? [] : row.possible };
}

function surelyDiffer(one: StanceRow, other: StanceRow): boolean {
  const [before, after] = [positionsIn(one), positionsIn(other)];
  const couldBe = (perhaps: readonly string[], sure: readonly string[]) => perhaps.some((one) => sure.includes(one));
  if (before.sure.join() === after.sure.join()) return false;
  return !couldBe(before.perhaps, after.sure) && !couldBe(after.perhaps, before.sure);
}

/** By definition: every proposition and actor, looked up as of both days; without those who are silent in the end. */
function nestedLoop(graph: StanceGraph, { from, actor, asOf, ...limits }: ChangesOptions) {
  const rows: string[] = [];
  const actors = [...graph.actors.values()].sort(
    (a, b) => TYPES.indexOf(a.type) - TYPES.indexOf(b.type) || (a.id < b.id ? -1 : 1),
  );
  const second = asOf === undefined ? limits : { ...limits, asOf };
  for (const proposition of graph.propositions.keys()) {
    const listed = new Set(actorsOf(graph.stances({ proposition, ...second }))); // a person only for words in person
    for (const { id } of actors) {
      if (actor === undefined ? !listed.has(id) : id !== actor) continue;
      const before = graph.stanceOf(id, proposition, { ...limits, asOf: from }).first!;
      const after = graph.stanceOf(id, proposition, second).first!;
      if (after.position === 'noRecord' || !surelyDiffer(before, after)) continue;
      rows.push(`${id} ${proposition} ${before.position}>${after.position}`);
    }
  }
  return rows;
}

const found = (graph: StanceGraph, options: ChangesOptions) =>
  graph
    .changes(options)
    .rows.filter(({ after, change }) => after.position !== 'noRecord' && change !== 'corrected')
    .map(({ actor, proposition, before, after }) => `${actor} ${proposition} ${before.position}>${after.position}`);

describe('differential: against the stances of both days', () => {
  const same = (parts: WorldParts, numRuns: number) => {
    const days = fc.uniqueArray(fc.nat(12), { minLength: 2, maxLength: 2 }).map((two) => two.sort((a, b) => a - b));
    const property = fc.property(
      worlds(parts),
      days,
      fc.boolean(),
      fc.constantFrom(undefined, 'AAA', 'first-head', 'league'),
      (world, [first, second], isOpen, actor) => {
        const graph = StanceGraph.from(world.data);
        const { given, maxAge, asOf, during, ...limits } = world.limits;
        const options = {
          ...limits,
          from: day(first as number),
          ...(isOpen ? {} : { asOf: day(second as number) }),
          ...(actor === undefined ? {} : { actor }),
        };
        expect(found(graph, options)).toEqual(nestedLoop(graph, options));
      },
    );
    fc.assert(property, {
      ...{ seed: 20_250_904, numRuns: numRuns * SHARE },
      reporter: (run) => reportWorld(run as never),
    });
  };

  test('days, one head after the other', () => same({ mostClaims: 20 }, 600));
  test('with everything at once', () => {
    same({ imprecise: true, manyHeads: true, supersedes: true, retractions: true, related: true, mostClaims: 20 }, 600);
  });
  test('with everybody speaking for one country', () => same({ crowded: true, imprecise: true }, 600));

  const real = StanceGraph.from(coalition);
  test.each<ChangesOptions>([
    { from: '2025-03-31' },
    { from: '2025-03-26', asOf: '2025-03-27' },
    { from: '2025-03-31', asOf: '2025-09-04', infer: false, viaMembership: true },
    { from: '2024', knownBy: '2025-08-01' },
  ])('the coalition: %j', (options) => {
    const rows = found(real, options);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(nestedLoop(real, options));
  });
});

test('property: nobody’s stance changes while nothing is said; what is retracted later is only corrected', () => {
  fc.assert(
    fc.property(worlds({ related: true, retractions: true }), ({ data }) => {
      const graph = StanceGraph.from(data);
      for (const limits of [{ from: day(12) }, { from: day(13), asOf: day(400) }]) {
        expect(graph.changes(limits).rows.filter(({ change }) => change !== 'corrected')).toEqual([]);
      }
    }),
    { seed: 11, numRuns: 300 * SHARE },
  );
});

test('the coalition: whose position on troops changed between March and September', () => {
  const answer = StanceGraph.from(coalition).changes({ from: '2025-03-31', proposition: 'troops', among: 'countries' });
  expect(answer.rows).toEqual([]);
  // both are on record by September, and nobody knows since when
  expect(answer.notCounted.map(({ actor }) => actor)).toEqual(['DEU', 'RUS']);
});

describe('who is asked about is divided', () => {
  test('into rows, not counted, silent and others', () => {
    const divided = (options: Partial<ChangesOptions> = {}) => {
      const { rows, notCounted, silent, others } = kg.changes({
        ...plain,
        from: '2025-05-10',
        proposition: 'bridge',
        ...options,
      });
      return [actorsOf({ rows }), notCounted.map(({ actor }) => actor), silent, others];
    };
    expect(divided()).toEqual([['ARV', 'BOR'], [], [], ['COR']]);
    expect(divided({ among: ['ARV', 'COR', 'hanna-rye'] })).toEqual([['ARV'], [], ['hanna-rye'], ['COR']]);
    expect(divided({ actor: 'COR' })).toEqual([[], [], [], ['COR']]);
    expect(divided({ actor: 'river-council' })).toEqual([[], [], ['river-council'], []]);
    expect(divided({ proposition: 'dam', among: 'countries' })).toEqual([[], [], ['ARV', 'BOR', 'COR'], []]);
  });

  test('what is too old on a day is no word of that day, and shows nothing of it', () => {
    const twice = graphOf([
      { holder: 'BOR', said: '2025-05-01' },
      { holder: 'COR', said: '2025-05-01', position: 'oppose' },
      { holder: 'COR', said: '2025-06-20', position: 'undecided', document: 'review' },
    ]);
    const found = twice.changes({
      ...plain,
      from: '2025-05-02',
      asOf: '2025-06-25',
      maxAge: 30,
      proposition: 'bridge',
    });
    expect(found.rows.map(({ actor, change }) => [actor, change])).toEqual([
      ['BOR', 'noLongerHeld'],
      ['COR', 'changed'],
    ]);
    const after = found.rows[0]!.after;
    expect([after.position, after.lastSaid, after.voices, after.claims]).toEqual(['noRecord', null, [], []]);
    const anew = twice.changes({ ...plain, from: '2025-06-10', asOf: '2025-06-25', maxAge: 30, proposition: 'bridge' });
    expect(anew.rows.map(({ actor, change }) => [actor, change])).toEqual([['COR', 'firstWord']]);
  });

  test('the only claim of an actor, corrected', () => {
    const only = graphOf([{ holder: 'BOR', said: '2025-05-01' }]);
    const [claim] = only.claims();
    const gone = only.with({ retractions: [{ of: claim!.claims[0]!, on: '2025-06-10', why: 'misheard' }] });
    const { rows } = gone.changes({ ...plain, from: '2025-05-10', proposition: 'bridge' });
    expect(rows.map(({ actor, change, before }) => [actor, change, before.position])).toEqual([
      ['BOR', 'corrected', 'support'],
    ]);
  });
});
