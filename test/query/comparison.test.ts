import fc from 'fast-check';
import { type CompareOptions, StanceError, StanceGraph, type StanceRow } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { describe, expect, test } from 'vitest';
import { SHARE } from '../support/runs.js';
import { actorsOf, graphOf, type Said } from '../support/stance-cast.js';
import { reportWorld, type WorldParts, worlds } from '../support/stance-worlds.js';

/**
 * Arvenia is for the bridge and the dam, Borduna against the bridge, Corvia undecided on it, the council for it; Lena
 * Ost is against it, but since when she is a minister is not known.
 */
const CAMPS: Said[] = [
  { holder: 'ilse-brandt' },
  { holder: 'ARV', proposition: 'dam' },
  { holder: 'lena-ost', position: 'oppose' },
  { holder: 'BOR', position: 'oppose', said: '2025-03-01' },
  { holder: 'COR', position: 'undecided' },
  { holder: 'COR', proposition: 'dam' },
  { holder: 'river-council' },
];
const kg = graphOf(CAMPS);
const plain = { infer: false } as const;
const pairs = (graph: StanceGraph, actor: string, options: CompareOptions = {}) =>
  graph.compare(actor, { ...plain, ...options }).rows.map((row) => `${row.actor} ${row.proposition} ${row.position}`);

describe('with whom an actor agrees or differs', () => {
  test('by default those who differ: all positions differ from one another, silence from none', () => {
    expect(pairs(kg, 'Arvenia')).toEqual(['BOR bridge oppose', 'COR bridge undecided', 'lena-ost bridge oppose']);
    expect(pairs(kg, 'COR')).toEqual([
      'ARV bridge support',
      'BOR bridge oppose',
      'lena-ost bridge oppose',
      'river-council bridge support',
    ]);
  });

  test('those who agree', () => {
    expect(pairs(kg, 'ARV', { outcome: 'agree' })).toEqual(['river-council bridge support', 'COR dam support']);
    expect(pairs(kg, 'BOR', { outcome: 'agree' })).toEqual(['lena-ost bridge oppose']);
  });

  test('on one proposition, by any of its names', () => {
    expect(pairs(kg, 'ARV', { proposition: 'the Ford bridge', outcome: 'agree' })).toEqual([
      'river-council bridge support',
    ]);
    expect(pairs(kg, 'ARV', { proposition: 'dam' })).toEqual([]);
    const turned = (line: string) => line.replace('oppose', 'support');
    expect(pairs(kg, 'ARV', { proposition: 'leaving Ford alone' })).toEqual(
      pairs(kg, 'ARV', { proposition: 'bridge' }).map(turned),
    );
  });

  test('with one other', () => {
    expect(pairs(kg, 'ARV', { with: 'Corvia' })).toEqual(['COR bridge undecided']);
    expect(pairs(kg, 'ARV', { with: 'Corvia', outcome: 'agree' })).toEqual(['COR dam support']);
    expect(pairs(kg, 'ARV', { with: 'ARV', outcome: 'agree' })).toEqual([]);
    expect(pairs(kg, 'ARV', { with: 'nine-states' })).toEqual([]);
  });

  test('among some', () => {
    expect(pairs(kg, 'COR', { among: 'countries' })).toEqual(['ARV bridge support', 'BOR bridge oppose']);
    expect(pairs(kg, 'COR', { among: ['BOR', 'lena-ost'] })).toEqual(['BOR bridge oppose', 'lena-ost bridge oppose']);
    expect(pairs(kg, 'COR', { among: 'River Council', asOf: '2025-05-15' })).toEqual([
      'ARV bridge support',
      'BOR bridge oppose',
    ]);
    expect(pairs(kg, 'COR', { among: 'River Council', asOf: '2025-05-16' })).toEqual(['ARV bridge support']);
    expect(pairs(kg, 'ARV', { with: 'COR', among: 'organizations' })).toEqual([]);
  });

  test('as of a day, in a period, by what was known', () => {
    expect(pairs(kg, 'ARV', { asOf: '2025-04-30' })).toEqual([]);
    expect(kg.compare('ARV', { asOf: '2025-04-30' }).silent).toEqual(['ARV']);
    expect(pairs(kg, 'BOR', { during: '2025-03', outcome: 'agree' })).toEqual([]);
    expect(pairs(kg, 'COR', { knownBy: '2025-04' })).toEqual([]);
  });

  test('a row has both stances, the claims of both, and is about the other', () => {
    const row = kg.compare('ARV', plain).first!;
    expect([row.one.actor, row.other.actor, row.actor]).toEqual(['ARV', 'BOR', 'BOR']);
    expect([row.one.position, row.other.position]).toEqual(['support', 'oppose']);
    expect(row.voices).toEqual(['BOR']);
    expect(row.claims).toEqual([...row.one.claims, ...row.other.claims]);
    expect(Object.keys(row.toJSON())).toEqual([
      ...['actor', 'name', 'type', 'proposition', 'position', 'voices', 'claims', 'one', 'other'],
    ]);
    expect(row.toJSON()).toMatchObject({ one: { actor: 'ARV' }, other: { actor: 'BOR', position: 'oppose' } });
  });

  test('inferred positions compare too, unless they are not to', () => {
    const wide = graphOf([
      { holder: 'ARV', proposition: 'toll-bridge' },
      { holder: 'BOR', position: 'oppose' },
    ]);
    expect(actorsOf(wide.compare('ARV', { proposition: 'bridge' }))).toEqual(['BOR']);
    expect(actorsOf(wide.compare('ARV', { proposition: 'bridge', infer: false }))).toEqual([]);
  });

  test('nobody on record: the actor is silent', () => {
    expect(kg.compare('nine-states').silent).toEqual(['nine-states']);
    expect(kg.compare('ARV').silent).toEqual([]);
  });

  test('rows keep the order of answers after an actor has been added', () => {
    const grown = graphOf([{ holder: 'BOR' }, { holder: 'river-council', position: 'oppose' }]).with({
      actors: [{ id: 'AAL', type: 'country', name: 'Aaland' }],
      claims: [
        {
          ...{ kind: 'stance', document: 'gazette', holder: 'AAL', proposition: 'bridge' },
          ...{ position: 'oppose', said: '2025-05-01' },
        },
      ],
    });
    expect(actorsOf(grown.compare('BOR', { proposition: 'bridge' }))).toEqual(
      actorsOf(grown.whoOpposes('bridge')), // AAL, river-council
    );
  });
});

describe('what is no comparison', () => {
  test('whoever merely speaks for the actor is left out, and the actor for whom it speaks', () => {
    const said: Said[] = [{ holder: 'ilse-brandt' }, { holder: 'ilse-brandt', onBehalfOf: 'nine-states' }];
    expect(pairs(graphOf(said), 'ARV', { outcome: 'agree' })).toEqual([]);
    expect(pairs(graphOf(said), 'ilse-brandt', { outcome: 'agree' })).toEqual([]);
    expect(pairs(graphOf(said), 'ARV', { with: 'ilse-brandt', outcome: 'agree' })).toEqual([]);
    expect(pairs(graphOf([...said, { holder: 'BOR' }]), 'ARV', { outcome: 'agree' })).toEqual(['BOR bridge support']);
  });

  test('whom the actor itself merely speaks for is left out, whoever speaks for the actor', () => {
    const said: Said[] = [{ holder: 'ilse-brandt' }, { holder: 'ARV', onBehalfOf: 'nine-states', position: 'oppose' }];
    const kgOfTwo = graphOf(said);
    expect(kgOfTwo.stanceOf('nine-states', 'bridge').first?.voices).toEqual(['ARV']);
    expect(pairs(kgOfTwo, 'ARV')).toEqual([]);
  });

  test('whom somebody else speaks for as well is not left out', () => {
    const said: Said[] = [
      { holder: 'piet-maas' },
      { holder: 'river-council', said: '2025-05-02' },
      { holder: 'piet-maas', onBehalfOf: 'nine-states' },
    ];
    expect(graphOf(said).stanceOf('river-council', 'bridge').first?.voices).toEqual(['river-council']);
    expect(pairs(graphOf(said), 'piet-maas', { outcome: 'agree' })).toEqual(['river-council bridge support']);
  });

  test('what is contested is listed apart, on whichever side', () => {
    const torn = graphOf([...CAMPS, { holder: 'COR' }]);
    expect(pairs(torn, 'ARV')).toEqual(['BOR bridge oppose', 'lena-ost bridge oppose']);
    expect(pairs(torn, 'ARV', { outcome: 'agree' })).not.toContain('COR bridge support');
    for (const outcome of ['agree', 'differ'] as const) {
      const answer = torn.compare('ARV', { ...plain, outcome });
      expect(answer.notCounted).toEqual([
        {
          ...{ actor: 'COR', name: 'Corvia' },
          reason: 'contested: one of the two on “A bridge at Ford”',
          claims: [
            ...torn.stanceOf('ARV', 'bridge').first!.claims,
            ...torn.stanceOf('COR', 'bridge', plain).first!.claims,
          ],
        },
      ]);
      const own = torn.compare('COR', { ...plain, proposition: 'bridge', outcome });
      expect(own.rows).toEqual([]);
      expect(own.silent).toEqual([]);
      const possible = ['ARV', 'BOR', 'lena-ost', 'river-council'];
      expect(actorsOf({ rows: own.notCounted })).toEqual(
        outcome === 'differ' ? possible : ['ARV', 'river-council'], // no side opposes as the others do
      );
    }
  });
});

describe('limits', () => {
  const aged = graphOf([
    { holder: 'ARV', said: '2025-01-01' },
    { holder: 'BOR', position: 'oppose', said: '2025-06-01' },
  ]);
  const asked = { asOf: '2025-06-10', infer: false } as const;

  test('maxAge leaves out others who last spoke too long ago', () => {
    expect(actorsOf(aged.compare('BOR', { ...asked, maxAge: 160 }))).toEqual(['ARV']);
    expect(actorsOf(aged.compare('BOR', { ...asked, maxAge: 159 }))).toEqual([]);
  });

  test('maxAge leaves out what the actor itself last said too long ago', () => {
    expect(actorsOf(aged.compare('ARV', { ...asked, maxAge: 160 }))).toEqual(['BOR']);
    expect(actorsOf(aged.compare('ARV', { ...asked, maxAge: 159 }))).toEqual([]);
  });

  const conditional = graphOf([
    { holder: 'ARV', conditions: [{ event: 'low-water', holds: true }] },
    { holder: 'BOR', position: 'oppose' },
  ]);

  test('given: a met condition drops', () => {
    const row = conditional.compare('BOR', { ...plain, given: ['low-water'] }).first;
    expect([row?.actor, row?.other.conditions]).toEqual(['ARV', []]);
  });

  test('given: whom an unmet condition rules out is left out, as in whoBacks', () => {
    const given = ['not low-water'];
    expect(actorsOf(conditional.whoBacks('bridge', { ...plain, given }))).toEqual([]);
    expect(actorsOf(conditional.compare('BOR', { ...plain, given }))).toEqual([]);
    expect(actorsOf(conditional.compare('ARV', { ...plain, given }))).toEqual([]);
  });

  test.each([
    ['an unknown actor', () => kg.compare('Arvenai'), 'Did you mean "ARV"?'],
    ['an unknown other', () => kg.compare('ARV', { with: 'Bordnua' }), 'Did you mean "BOR"?'],
    ['an unknown proposition', () => kg.compare('ARV', { proposition: 'brigde' }), 'Did you mean "bridge"?'],
    ['another outcome', () => kg.compare('ARV', { outcome: 'agrees' as never }), 'did you mean "agree"?'],
    ['an unknown option', () => kg.compare('ARV', { amnog: 'countries' } as never), 'Did you mean "among"?'],
    ['asOf with during', () => kg.compare('ARV', { asOf: '2025', during: '2025' }), 'exclude each other'],
    ['nobody', () => kg.compare(undefined as never), 'actor is missing'],
    ['options that are none', () => kg.compare('ARV', [] as never), 'must be an object'],
  ])('%s is refused', (_, call, message) => {
    expect(call).toThrow(StanceError);
    expect(call).toThrow(message);
  });
});

const TYPES = ['country', 'person', 'organization', 'group'];

const POSITION_NAMES = ['support', 'oppose', 'undecided'];

/** Do two stances surely compare so, perhaps, or not? By what holds in whatever world, and what is possible besides. */
function compared(one: StanceRow, other: StanceRow, outcome: CompareOptions['outcome']): 'yes' | 'maybe' | 'no' {
  const sureOf = (row: StanceRow) => [row.position, ...row.otherwise.map(({ position }) => position)];
  const allOf = (row: StanceRow) => [...sureOf(row), ...row.possible].filter((at) => POSITION_NAMES.includes(at));
  const [first, second] = [sureOf(one), sureOf(other)];
  const isSettled = [...first, ...second].every((at) => POSITION_NAMES.includes(at));
  const meet = first.some((at) => second.includes(at));
  if (isSettled && (outcome === 'agree' ? meet && first.length + second.length === 2 : !meet)) return 'yes';
  return allOf(one).some((a) => allOf(other).some((b) => (a === b) === (outcome === 'agree'))) ? 'maybe' : 'no';
}

/** By definition: every proposition, every other actor, both stances looked up one by one. */
function nestedLoop(graph: StanceGraph, actor: string, { with: other, outcome, ...limits }: CompareOptions) {
  const rows: string[] = [];
  const perhaps: string[] = [];
  const actors = [...graph.actors.values()].sort(
    (a, b) => TYPES.indexOf(a.type) - TYPES.indexOf(b.type) || (a.id < b.id ? -1 : 1),
  );
  for (const proposition of graph.propositions.keys()) {
    const all = graph.stances({ proposition, ...limits });
    const listed = new Set([...actorsOf(all), ...actorsOf({ rows: all.notCounted })]); // a person only for words in person
    const one = graph.stanceOf(actor, proposition, limits).first!;
    for (const { id } of actors) {
      if (id === actor || (other === undefined ? !listed.has(id) : id !== other)) continue;
      const two = graph.stanceOf(id, proposition, limits).first!;
      const certainty = compared(one, two, outcome);
      const hasOtherVoice = two.voices.some((voice) => voice !== actor && !one.voices.includes(voice));
      if (certainty === 'maybe') perhaps.push(`${id} ${proposition}`);
      else if (certainty === 'yes' && hasOtherVoice) rows.push(`${id} ${proposition} ${two.position}`);
    }
  }
  return { rows, perhaps };
}

function found(graph: StanceGraph, actor: string, options: CompareOptions) {
  const answer = graph.compare(actor, options);
  const labels = new Map([...graph.propositions.values()].map(({ id, label }) => [label, id]));
  return {
    rows: answer.rows.map((row) => `${row.actor} ${row.proposition} ${row.position}`),
    perhaps: answer.notCounted.map((row) => `${row.actor} ${labels.get(/“(.*)”/.exec(row.reason)![1]!)}`),
  };
}

const ACTORS = ['AAA', 'BBB', 'CCC', 'first-head', 'minister', 'chair', 'league', 'crowd'];

describe('differential: against a nested loop over stanceOf', () => {
  const same = (parts: WorldParts, numRuns: number) => {
    const property = fc.property(worlds(parts), fc.constantFrom(...ACTORS), (world, actor) => {
      const graph = StanceGraph.from(world.data);
      const { given, maxAge, ...limits } = world.limits;
      for (const outcome of ['agree', 'differ'] as const) {
        for (const options of [{ outcome }, { outcome, with: ACTORS[(ACTORS.indexOf(actor) + 1) % ACTORS.length] }]) {
          const asked = { ...limits, ...options } as CompareOptions;
          expect(found(graph, actor, asked)).toEqual(nestedLoop(graph, actor, asked));
        }
      }
    });
    fc.assert(property, {
      ...{ seed: 20_250_904, numRuns: numRuns * SHARE },
      reporter: (run) => reportWorld(run as never),
    });
  };

  test('days, one head after the other', () => same({ mostClaims: 20 }, 400));
  test('with everything at once', () => {
    same({ imprecise: true, manyHeads: true, supersedes: true, retractions: true, related: true, mostClaims: 20 }, 400);
  });
  test('with everybody speaking for one country', () => same({ crowded: true, imprecise: true }, 400));

  const real = StanceGraph.from(coalition);
  test.each([{}, { asOf: '2025-03-31' }, { knownBy: '2025-08-01' }, { infer: false }])(
    'the coalition: %j',
    (limits) => {
      let rows = 0;
      for (const actor of ['ITA', 'DEU', 'USA', 'emmanuel-macron', 'volodymyr-zelensky', 'coalition-of-the-willing']) {
        for (const outcome of ['agree', 'differ'] as const) {
          const asked = { ...limits, outcome };
          expect(found(real, actor, asked)).toEqual(nestedLoop(real, actor, asked));
          rows += real.compare(actor, asked).length;
        }
      }
      expect(rows).toBeGreaterThan(0);
    },
  );
});

test('property: among countries named as such, whom one differs with differs with it', () => {
  fc.assert(
    fc.property(
      worlds({ related: true, retractions: true, mostClaims: 20 }),
      fc.constantFrom('agree' as const, 'differ' as const),
      ({ data, limits: { given, maxAge, ...limits } }, outcome) => {
        const graph = StanceGraph.from(data);
        const asked = { ...limits, outcome };
        const propositions = (a: string, b: string) =>
          graph
            .compare(a, { ...asked, with: b })
            .rows.filter(({ one, other }) => !one.voices.some((voice) => other.voices.includes(voice)))
            .map(({ proposition }) => proposition);
        for (const [a, b] of [
          ['AAA', 'BBB'],
          ['BBB', 'CCC'],
          ['AAA', 'league'],
        ] as const) {
          expect(propositions(a, b)).toEqual(propositions(b, a));
        }
      },
    ),
    { seed: 7, numRuns: 400 * SHARE },
  );
});

test('the coalition: with whom Italy differs on troops', () => {
  const answer = StanceGraph.from(coalition).compare('Italy', { proposition: 'troops', among: 'countries' });
  expect(answer.rows.map(({ actor, position }) => `${actor} ${position}`)).toEqual([
    ...['DEU undecided', 'FRA support', 'GBR support', 'UKR support'],
  ]);
});
