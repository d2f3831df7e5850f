// Everybody whom a question is about is in exactly one of rows, notCounted, silent and others; two doors agree.
import { describe, expect, test } from 'vitest';
import { annals, type Divided, minister, office, person, placed } from '../support/annals.js';

const low = { event: 'low-water', holds: true };
const countries = ['DUR', 'EST', 'FEN', 'GOR', 'HAL', 'ILM'].map((id) => ({ id, type: 'country', name: id }));
const people = [
  person('ada', office()),
  person('kit', minister('Works', { of: 'DUR', from: undefined })),
  person('lex', office({ of: 'EST' })),
  person('mo', minister('Trade', { of: 'EST' })),
];
/** One country for each way of standing on the bridge. */
const kg = annals(
  [...people, ...countries],
  [
    { holder: 'ada' },
    { holder: 'BOR', position: 'oppose' },
    { holder: 'COR', position: 'undecided' },
    { holder: 'kit' },
    { holder: 'lex' },
    { holder: 'mo', position: 'oppose', said: '2024-06-01' },
    { holder: 'FEN', conditions: [low] },
    { holder: 'FEN', position: 'oppose', conditions: [{ ...low, holds: false }] },
    { holder: 'GOR', proposition: 'toll-bridge', said: '2024-05-01' },
    { holder: 'HAL', basis: 'anonymous', position: 'oppose' },
    { kind: 'request', holder: 'ILM', to: 'ARV', proposition: 'bridge' },
  ],
);
const ALL = ['ARV', 'BOR', 'COR', 'DUR', 'EST', 'FEN', 'GOR', 'HAL', 'ILM'];

describe.each<[string, object]>([
  ['no limits', {}],
  ['a given state', { given: ['low-water'] }],
  ['its contrary', { given: ['not low-water'] }],
  ['a day', { asOf: '2024-03-01' }],
  ['a period', { during: '2024-01' }],
  ['an age', { maxAge: 2_100 }],
  ['no inference', { infer: false }],
  ['proposed claims', { proposed: true }],
  ['another policy', { policy: 'latest@1' }],
])('under %s', (_, limits) => {
  const asked = { ...limits, among: 'countries' };
  const answers: [string, Divided][] = [
    ['whoBacks', kg.whoBacks('bridge', asked)],
    ['whoOpposes', kg.whoOpposes('bridge', asked)],
    ['whoIsUndecided', kg.whoIsUndecided('bridge', asked)],
    ['stances', kg.stances({ proposition: 'bridge', ...asked })],
    ['who backs', kg.who({ backs: 'bridge' }, asked)],
    ['who does not', kg.who({ not: { backs: 'bridge' } }, asked)],
    ['who is silent', kg.who({ silentOn: 'bridge' }, asked)],
    ['who opposes or is for', kg.who({ or: [{ opposes: 'bridge' }, { backs: 'bridge' }] }, asked)],
    ['compare', kg.compare('ILM', { proposition: 'bridge', ...asked })],
  ];

  test.each(answers.slice(0, 8))('%s puts each country in one place', (_name, answer) => {
    const ids = (list: readonly { readonly actor: string }[]) => [...new Set(list.map(({ actor }) => actor))];
    const places = [ids(answer.rows), ids(answer.notCounted), [...answer.silent], [...answer.others]];
    const all = places.flat().filter((id) => ALL.includes(id));
    expect(all.sort()).toEqual(ALL);
    expect(new Set(all).size).toBe(all.length);
  });

  test('the same question by two doors has the same answer', () => {
    expect(placed(kg.who({ backs: 'bridge' }, asked))).toBe(placed(kg.whoBacks('bridge', asked)));
    expect(placed(kg.who({ opposes: 'bridge' }, asked))).toBe(placed(kg.whoOpposes('bridge', asked)));
    expect(placed(kg.who({ undecidedOn: 'bridge' }, asked))).toBe(placed(kg.whoIsUndecided('bridge', asked)));
    const open: object = limits;
    expect(placed(kg.who({ backs: 'bridge' }, open))).toBe(placed(kg.whoBacks('bridge', open)));
  });

  test('who is silent is silent behind every door', () => {
    const silent = [...kg.whoBacks('bridge', asked).silent];
    expect(kg.who({ silentOn: 'bridge' }, asked).rows.map(({ actor }) => actor)).toEqual(silent);
    expect([...kg.stances({ proposition: 'bridge', ...asked }).silent]).toEqual(silent);
    for (const id of silent) expect(kg.stanceOf(id, 'bridge', limits).silent).toEqual([id]);
  });

  test('a question about one actor says what the list says of it', () => {
    const taking = (id: string) => {
      const row = kg.stanceOf(id, 'bridge', limits).first!;
      return [row.position, ...row.otherwise.map(({ position }) => position)];
    };
    const rows = kg
      .whoBacks('bridge', { ...limits, maxAge: 100_000, among: 'countries' })
      .rows.map(({ actor }) => actor);
    for (const id of ALL) expect([id, taking(id).includes('support')]).toEqual([id, rows.includes(id)]);
  });
});

describe('where each stands', () => {
  test.each<[string, object, string]>([
    ['whoBacks', {}, 'ARV FEN GOR | DUR EST | ILM | BOR COR HAL'],
    ['whoBacks', { given: ['not low-water'] }, 'ARV GOR | DUR EST | ILM | BOR COR FEN HAL'],
    ['whoOpposes', {}, 'BOR FEN | EST HAL | ILM | ARV COR DUR GOR'],
    ['whoOpposes', { asOf: '2024-03-01' }, 'BOR FEN | HAL | GOR ILM | ARV COR DUR EST'],
    ['whoIsUndecided', {}, 'COR |  | ILM | ARV BOR DUR EST FEN GOR HAL'],
  ])('%s %j', (door, limits, expected) => {
    const answer = (kg as never as Record<string, (p: string, o: object) => Divided>)[door]!('bridge', {
      ...limits,
      among: 'countries',
    });
    const inOrder = (text: string) => text.split(' | ').map((part) => part.split(' ').sort().join(' '));
    expect(inOrder(placed(answer).replaceAll(/ ?\b(ada|lex|mo|kit)\b/g, ''))).toEqual(inOrder(expected));
  });

  test('who would, but for its age, is not counted', () => {
    const answer = kg.whoBacks('bridge', { among: ['ARV', 'GOR'], maxAge: 2_100 });
    expect(placed(answer)).toBe('GOR | ARV |  | ');
    expect(answer.notCounted[0]?.reason).toContain('days before');
  });

  test('silent in a compound is who is silent in all its parts', () => {
    const asked = { among: ['ARV', 'ILM', 'BOR'] };
    expect(kg.who({ and: [{ backs: 'bridge' }, { backs: 'dam' }] }, asked).silent).toEqual(['ILM']);
    expect(kg.who({ or: [{ backs: 'dam' }, { committed: 'troops' }] }, asked).silent).toEqual(['ARV', 'BOR', 'ILM']);
    expect(kg.who({ or: [{ backs: 'dam' }, { requested: 'bridge' }] }, asked).silent).toEqual(['ARV', 'BOR']);
  });
});
