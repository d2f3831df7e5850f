// What cannot be is refused at load, with the reason, whichever way it is loaded.
import { claimId, StanceGraph } from 'stancegraph';
import { describe, expect, test } from 'vitest';
import { annals, claimsOf, office, person, stance } from '../support/annals.js';
import { failure, problemsOf, rejection } from '../support/failure.js';
import type { Said } from '../support/stance-cast.js';

const people = [person('ada', office()), person('rex', office({ of: 'BOR' }))];
const published = (day: string | undefined) => ({
  documents: [{ id: 'annals', ...(day === undefined ? {} : { published: day }) }],
});
const place = (line: number) => ({ evidence: [{ record: `line ${line}` }] });
const idOf = (said: Said) => claimId(claimsOf([said])[0] as never);

describe('said after its document was published', () => {
  test.each<[string, string, string | undefined, boolean]>([
    ['on the day', '2024-05-01', '2024-05-01', true],
    ['the day after', '2024-05-02', '2024-05-01', false],
    ['in a month that had begun', '2024-05', '2024-05-01', true],
    ['in the next month', '2024-06', '2024-05-31', false],
    ['in an interval that had begun', '2024-04-30/2024-06-01', '2024-05-01', true],
    ['on record by a day after', '../2024-06-01', '2024-05-01', true],
    ['in the month of a publication known to the month', '2024-05-31', '2024-05', true],
    ['after that month', '2024-06-01', '2024-05', false],
    ['in a document without a date', '2024-06-01', undefined, true],
  ])('%s', (_, said, day, isRight) => {
    const load = () => annals(people, [{ holder: 'ARV', said }], published(day));
    if (isRight) expect(load().size).toBe(1);
    else expect(problemsOf(failure('invalid_data', load))).toMatchObject([{ path: 'claims[0].said' }]);
  });

  test('with and streams refuse it, too, and the graph stays as it was', async () => {
    const kg = annals(people, [{ holder: 'ARV' }], published('2024-05-01'));
    const late = claimsOf([{ holder: 'BOR', said: '2024-05-02' }]);
    expect(() => kg.with(late)).toThrow('after annals was published');
    expect(kg.size).toBe(1);
    const { claims, ...vocabulary } = kg.toDataset();
    const error = await rejection('invalid_data', () =>
      StanceGraph.fromStream(vocabulary as never, [claims, late] as never),
    );
    expect(error.message).toContain('claims[1].said');
  });

  test('whatever its kind', () => {
    for (const said of [
      { kind: 'commitment', holder: 'ARV', deliverables: ['arms'], stage: 'pledged', said: '2024-05-02' },
      { kind: 'fact', holder: 'ARV', about: 'ARV', property: 'rivers', value: 3, said: '2024-05-02' },
    ]) {
      expect(() => annals(people, [said], published('2024-05-01'))).toThrow('claims[0].said');
    }
  });
});

describe('superseding', () => {
  const old: Said = { holder: 'ARV', ...place(1) };
  const by = (more: object): Said => ({
    holder: 'ARV',
    position: 'oppose',
    supersedes: idOf(old),
    ...place(2),
    ...more,
  });
  test.each<[string, Said, boolean]>([
    ['by the same holder', by({}), true],
    ['by its head', by({ holder: 'ada' }), true],
    ['by another country', by({ holder: 'BOR' }), false],
    ['by the head of another country', by({ holder: 'rex' }), false],
    ['on another proposition', by({ proposition: 'dam' }), false],
    [
      'by another kind',
      { ...by({}), kind: 'attitude', toward: 'bridge', polarity: 'negative', position: undefined } as never,
      false,
    ],
    ['of what is not there', by({ supersedes: 'c00000000000000000000' }), false],
  ])('%s', (_, word, isRight) => {
    const plain = JSON.parse(JSON.stringify(word)) as Said;
    for (const said of [
      [old, plain],
      [plain, old],
    ]) {
      const load = () => annals(people, said);
      if (isRight) expect(stance(load())).toBe('oppose');
      else
        expect(problemsOf(failure('invalid_data', load)).map(({ path }) => path)).toEqual([
          `claims[${said.indexOf(plain)}].supersedes`,
        ]);
    }
  });

  test('of itself, of each other, or three in a circle', () => {
    const [a, b, c] = [1, 2, 3].map((line): Said => ({ holder: 'ARV', ...place(line) }));
    const circle = (...list: Said[]) =>
      list.map((one, i) => ({ ...one, supersedes: idOf(list[(i + 1) % list.length]!) }));
    for (const said of [circle(a!), circle(a!, b!), circle(a!, b!, c!)]) {
      expect(problemsOf(failure('invalid_data', () => annals(people, said)))).toHaveLength(said.length);
    }
  });

  test('a commitment for another recipient, or an attitude toward somebody else', () => {
    const pledge = (more: object): Said => ({
      kind: 'commitment',
      holder: 'ARV',
      deliverables: ['arms'],
      stage: 'pledged',
      ...more,
    });
    const first = pledge({ to: 'BOR', ...place(1) });
    const other = pledge({ to: 'COR', stage: 'declined', supersedes: idOf(first), ...place(2) });
    expect(() => annals(people, [first, other])).toThrow('cannot supersede it');
    expect(annals(people, [first, { ...other, to: 'BOR' }]).size).toBe(2);
  });
});

describe('circles and contradictions of propositions', () => {
  const on = (id: string, more: object) => ({ id, label: id, kind: 'policy', statement: `${id}.`, ...more });
  test.each<[string, object[], boolean]>([
    ['broader than itself', [on('a', { broader: ['a'] })], false],
    ['broader in a circle of two', [on('a', { broader: ['b'] }), on('b', { broader: ['a'] })], false],
    [
      'broader in a circle of three',
      [on('a', { broader: ['b'] }), on('b', { broader: ['c'] }), on('c', { broader: ['a'] })],
      false,
    ],
    [
      'broader by two ways',
      [on('a', { broader: ['b', 'c'] }), on('b', { broader: ['d'] }), on('c', { broader: ['d'] }), on('d', {})],
      true,
    ],
    ['contradicting itself', [on('a', { contradicts: ['a'] })], false],
    ['contradicting each other, both ways', [on('a', { contradicts: ['b'] }), on('b', { contradicts: ['a'] })], true],
  ])('%s', (_, propositions, isRight) => {
    const load = () => annals([], [], { propositions, events: [] });
    if (isRight) expect(load().propositions.size).toBe(propositions.length);
    else expect(failure('invalid_data', load).message).toContain('propositions[');
  });
});

test('a country that ends before it begins', () => {
  const country = { id: 'DUR', type: 'country', name: 'Durland', from: '1990-01-01', to: '1980-01-01' };
  expect(() => annals([country], [])).toThrow('from');
});

test('every problem is told at once', () => {
  const error = failure('invalid_data', () =>
    annals(people, [{ holder: 'nobody' }, { holder: 'ARV', said: '2031-01-01' }, { holder: 'ARV', position: 'maybe' }]),
  );
  expect(problemsOf(error).map(({ path }) => path)).toEqual([
    'claims[0].holder',
    'claims[1].said',
    'claims[2].position',
  ]);
});

describe('a vocabulary that cannot be', () => {
  const organization = (id: string, more: object) => ({ id, type: 'organization', name: id, ...more });
  const proposition = (id: string, more: object = {}) => ({
    id,
    label: id,
    kind: 'policy',
    statement: `Do ${id}.`,
    ...more,
  });
  test.each<[string, object, string]>([
    [
      'a narrower proposition that contradicts the broader one',
      {
        propositions: [
          proposition('p'),
          proposition('q', { broader: ['p'] }),
          proposition('r', { broader: ['q'], contradicts: ['p'] }),
        ],
      },
      'propositions[2].contradicts[0] makes "r" contradict "p", which is broader than it',
    ],
    [
      'stated on the side of the broader one',
      { propositions: [proposition('p', { contradicts: ['q'] }), proposition('q', { broader: ['p'] })] },
      'propositions[0].contradicts[0] makes "q" contradict "p", which is broader than it',
    ],
    [
      'an organization that is a part of itself',
      { actors: [organization('a', { partOf: 'b' }), organization('b', { partOf: 'a' })] },
      'makes an organization a part of itself: a < b < a',
    ],
    [
      'organizations that are members of each other',
      {
        actors: [organization('a', { members: [{ member: 'b' }] }), organization('b', { members: [{ member: 'a' }] })],
      },
      'makes an organization a member of itself: a < b < a',
    ],
    [
      'events that imply each other',
      {
        events: [
          { id: 'a', name: 'a', type: 'state', implies: ['b'] },
          { id: 'b', name: 'b', type: 'state', implies: ['a'] },
        ],
      },
      'makes an event imply itself: a < b < a',
    ],
    [
      'a state that ends before it begins',
      { events: [{ id: 'a', name: 'a', type: 'state', date: '2025-05-02', until: '2025-05-01' }] },
      'events[0].until "2025-05-01" has an until before its date',
    ],
  ])('%s', (_, vocabulary, problem) => {
    const empty = { actors: [], propositions: [], documents: [], claims: [] };
    expect(() => StanceGraph.from({ ...empty, ...vocabulary } as never)).toThrow(problem);
  });
});
