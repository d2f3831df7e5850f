import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contradictions, discrepancies } from '../support/discrepancy.js';
import { SHARE } from '../support/runs.js';
import { graphOf, type Said } from '../support/stance-cast.js';

const types = (said: readonly Said[]) => discrepancies(graphOf(said)).map(({ type }) => type);
const both = (first: object = {}, second: object = {}): Said[] => [
  { holder: 'BOR', ...first },
  { holder: 'BOR', position: 'oppose', ...second },
];

test('for and against on one day', () => {
  const [one, ...more] = contradictions(graphOf(both({}, { document: 'herald' })));
  expect(more).toEqual([]);
  expect(one).toMatchObject({
    actor: 'BOR',
    about: 'bridge',
    documents: ['gazette', 'herald'],
    rule: { code: 'contradiction-direct' },
  });
  expect(types(both())).toEqual(['contradiction']);
});

test('a maybe is no contradiction', () => {
  for (const said of ['2025-05', '../2025-05-01', '2025', '2025-05-01/2025-05-02', '2025-04-30']) {
    expect(contradictions(graphOf(both({ said }))), said).toEqual([]);
    expect(contradictions(graphOf(both({ said }, { said: '2025-05' }))), said).toEqual([]);
  }
});

test('in one utterance the date does not matter', () => {
  const same = { said: '../2025-05-01', utterance: 'speech' };
  expect(types(both(same, same))).toEqual(['contradiction']);
});

test('indecision contradicts nothing', () => {
  expect(types(both({ position: 'undecided' }))).toEqual([]);
});

test('another capacity is no contradiction', () => {
  const council = { holder: 'piet-maas', onBehalfOf: 'river-council' };
  const self = { holder: 'hanna-rye', said: '2025-05-01' };
  expect(types([council, { ...council, position: 'oppose' }])).toEqual(['contradiction']);
  expect(types([self, { ...self, onBehalfOf: 'river-council', position: 'oppose' }])).toEqual([]);
});

test('conditions have to be met together', () => {
  const when = (holds: boolean) => ({ conditions: [{ event: 'low-water', holds }] });
  expect(types(both(when(true), when(false)))).toEqual([]);
  expect(types(both(when(true), when(true)))).toEqual(['contradiction']);
  expect(types(both(when(true)))).toEqual(['contradiction']);
  const ferry = { conditions: [{ proposition: 'ferry', holds: true }] };
  const bridge = { conditions: [{ proposition: 'bridge', holds: true }] };
  expect(types(both({ proposition: 'dam', ...ferry }, { proposition: 'dam', ...bridge }))).toEqual([]);
});

test('in one utterance a condition makes an exception', () => {
  const speech = { utterance: 'speech' };
  const dry = { ...speech, conditions: [{ event: 'low-water', holds: true }] };
  expect(types(both(speech, dry))).toEqual([]);
  expect(types(both(dry, dry))).toEqual(['contradiction']);
});

test('by way of related propositions', () => {
  const found = (said: readonly Said[]) => contradictions(graphOf(said));
  const ferry = { holder: 'BOR', proposition: 'ferry' };
  expect(found([{ holder: 'BOR' }, ferry])).toMatchObject([{ rule: { code: 'contradiction-implied' } }]);
  expect(found([{ holder: 'BOR', proposition: 'toll-bridge' }, ferry])).toHaveLength(1);
  expect(
    found([
      { holder: 'BOR', proposition: 'toll-bridge' },
      { holder: 'BOR', position: 'oppose' },
    ]),
  ).toHaveLength(1);
  expect(found([{ holder: 'BOR', proposition: 'toll-bridge', position: 'oppose' }, { holder: 'BOR' }])).toEqual([]);
  expect(
    found([
      { holder: 'BOR', position: 'oppose' },
      { ...ferry, position: 'oppose' },
    ]),
  ).toEqual([]);
});

test('one finding a day, however often it is said', () => {
  const said = Array.from({ length: 40 }, (_, i) => both({ document: ['gazette', 'herald', 'review'][i % 3] })).flat();
  expect(types(said)).toEqual(['contradiction']);
});

test('differential: a holder has one on a day exactly if some pair of that day can meet', () => {
  const claim = fc.record({
    holder: fc.constantFrom('BOR', 'mira-noor'),
    position: fc.constantFrom('support', 'oppose', 'undecided'),
    said: fc.constantFrom('2025-05-01', '2025-05-02', '2025-05'),
    conditions: fc.constantFrom(
      [],
      [{ event: 'low-water', holds: true }],
      [{ event: 'low-water', holds: false }],
      [{ words: 'fine weather', holds: true }],
    ),
    review: fc.constantFrom('accepted', 'accepted', 'rejected', 'proposed'),
    basis: fc.constantFrom('stated', 'reported', 'anonymous'),
  });
  const property = fc.property(fc.array(claim, { maxLength: 10 }), (drawn) => {
    const expected = new Set<string>();
    for (const a of drawn) {
      for (const b of drawn) {
        const counted = [a, b].every(
          ({ review, basis, said }) => review === 'accepted' && basis !== 'anonymous' && said.length === 10,
        );
        const [first, second] = [a.conditions[0], b.conditions[0]];
        const clash =
          first !== undefined &&
          'event' in first &&
          second !== undefined &&
          'event' in second &&
          first.holds !== second.holds;
        const opposite = a.position === 'support' && b.position === 'oppose';
        if (counted && opposite && a.holder === b.holder && a.said === b.said && !clash)
          expected.add(`${a.holder} ${a.said}`);
      }
    }
    const found = contradictions(graphOf(drawn));
    expect(found.map(({ claims, dates }) => `${claims[0].holder} ${dates[0]}`).sort()).toEqual([...expected].sort());
  });
  fc.assert(property, { seed: 4, numRuns: 800 * SHARE });
});
