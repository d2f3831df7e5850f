// What counts perhaps, and why: each doubt is listed, asserted by nothing, and never silence.
import type { Predicate } from 'stancegraph';
import { describe, expect, test } from 'vitest';
import { annals, claimsOf, minister, office, person, placed, spokesperson, stance } from '../support/annals.js';
import type { Said } from '../support/stance-cast.js';

const ada = person('ada', office());
const kit = person('kit', minister('Works', { from: undefined }));
const league = { id: 'league', type: 'organization', name: 'The League', members: [{ member: 'ARV', from: '2024' }] };
const paper = (published: string) => ({
  documents: [
    { id: 'annals', published: '2030-01-01' },
    { id: 'paper', published },
  ],
});

/** A doubtful support of the bridge by Arvenia, whatever makes it so, and the limits under which it is asked. */
const DOUBTS: [string, readonly object[], Said, object, object, string][] = [
  ['a tenure', [kit], { holder: 'kit' }, {}, {}, 'it is not known whether kit held the office on that day'],
  [
    'a said date',
    [],
    { holder: 'ARV', said: '2024' },
    {},
    { asOf: '2024-06-01' },
    'its date (2024) leaves open whether it belongs here',
  ],
  [
    '"on record by"',
    [],
    { holder: 'ARV', said: '../2024-06-01' },
    {},
    { asOf: '2024-05-01' },
    'leaves open whether it belongs here',
  ],
  [
    '"on record by", asked of a period',
    [],
    { holder: 'ARV', said: '../2024-06-01' },
    {},
    { during: '2024' },
    'leaves open whether it belongs here',
  ],
  [
    'a publication',
    [],
    { holder: 'ARV', document: 'paper' },
    paper('2024'),
    { knownBy: '2024-06-01' },
    'perhaps not yet known on that day',
  ],
  [
    'an undated document',
    [],
    { holder: 'ARV', document: 'paper' },
    { documents: [{ id: 'paper' }, { id: 'annals', published: '2030-01-01' }] },
    { knownBy: '2029-01-01' },
    'perhaps not yet known on that day',
  ],
  ['nobody named', [], { holder: 'ARV', basis: 'anonymous' }, {}, {}, 'from an unnamed source'],
  ['an inference', [], { holder: 'ARV', basis: 'analysis' }, {}, {}, 'an inference of the author'],
  [
    'the source of an inference',
    [],
    { holder: 'ARV', proposition: 'toll-bridge', basis: 'anonymous' },
    {},
    {},
    'by what follows from “A toll bridge”: from an unnamed source',
  ],
  ['a membership', [league], { holder: 'league' }, {}, { viaMembership: true }, 'a member'],
];

describe.each(DOUBTS)('%s leaves a word in doubt', (_, actors, said, more, options, reason) => {
  const kg = annals(actors, [said, { holder: 'BOR', position: 'oppose' }], more);
  const asked = { ...options, among: 'countries' };
  const who = (where: Predicate) => placed(kg.who(where, asked)).split(' | ').slice(0, 2).join(' | ');

  test('it is listed with its reason, and is not silence', () => {
    const answer = kg.whoBacks('bridge', asked);
    expect(placed(answer)).toMatch(/^ \| ARV \| (BOR )?COR/);
    expect(answer.notCounted[0]?.reason).toContain(reason);
    const alone = kg.stanceOf('ARV', 'bridge', options);
    expect([alone.first?.position, alone.first?.possible, alone.silent]).toEqual(['noRecord', ['support'], []]);
    expect(alone.notCounted[0]?.reason).toContain(reason);
    expect(alone.toText()).not.toContain('That is not opposition');
  });

  test('predicates assert nothing of it', () => {
    expect(who({ backs: 'bridge' })).toBe(' | ARV');
    expect(who({ not: { backs: 'bridge' } })).toMatch(/^[BORC ]+ \| ARV$/);
    expect(who({ silentOn: 'bridge' })).toMatch(/^(BOR )?COR \| ARV/);
    expect(who({ not: { silentOn: 'bridge' } })).toContain('| ARV');
    expect(who({ and: [{ backs: 'bridge' }, { is: 'ARV' }] })).toBe(' | ARV');
    expect(who({ and: [{ backs: 'bridge' }, { is: 'BOR' }] })).toBe(' | ');
    expect(who({ or: [{ backs: 'bridge' }, { is: 'ARV' }] })).toBe('ARV | ');
    expect(who({ opposes: 'bridge' })).not.toContain('ARV');
  });
});

describe('what doubts do to what is sure', () => {
  const doubt = (more: object): Said => ({ holder: 'zed', ...more });
  const zed = (more: object) => person('zed', office({ title: 'Premier', from: undefined, ...more }));
  test.each<[string, readonly Said[], string]>([
    ['the same position', [{ holder: 'ada' }, doubt({ said: '2025-01-01' })], 'support'],
    ['another one, later', [{ holder: 'ada' }, doubt({ said: '2025-01-01', position: 'oppose' })], 'support ?oppose'],
    [
      'two others',
      [{ holder: 'ada' }, doubt({ position: 'oppose' }), doubt({ position: 'undecided' })],
      'support ?oppose ?undecided',
    ],
    [
      'one alone, with nothing sure',
      [doubt({}), doubt({ position: 'oppose', said: '2025-01-01' })],
      'noRecord ?support ?oppose',
    ],
    [
      'an older one of an act, overcome by the head',
      [{ holder: 'ada' }, doubt({ act: 'vote', said: '2020-01-01', position: 'oppose' })],
      'support',
    ],
    [
      'one that would end a contest cannot take a side away',
      [{ holder: 'ada' }, { holder: 'ARV', position: 'oppose' }, doubt({ said: '2025-01-01' })],
      'contested of support, oppose',
    ],
  ])('%s', (_, said, expected) => {
    expect(stance(annals([ada, zed({})], said))).toBe(expected);
  });

  test('the row says what is possible, and the text too', () => {
    const kg = annals([ada, zed({})], [{ holder: 'ada' }, doubt({ said: '2025-01-01', position: 'oppose' })]);
    expect(placed(kg.whoBacks('bridge', { among: 'countries' }))).toBe('ARV |  | BOR COR | ');
    expect(placed(kg.whoOpposes('bridge', { among: 'countries' }))).toBe(' | ARV | BOR COR | ');
    expect(kg.whoBacks('bridge').toText()).toContain('perhaps opposes');
    expect(kg.stanceOf('ARV', 'bridge').notCounted[0]?.reason).toContain('perhaps opposes');
  });

  test('a doubtful "only if" that is not met could leave no position', () => {
    const only = [{ event: 'low-water', holds: true, only: true }];
    const kg = annals([ada, zed({})], [{ holder: 'ada' }, doubt({ said: '2025-01-01', conditions: only })]);
    expect(stance(kg, { given: ['not low-water'] })).toBe('support');
    const own = annals([ada, person('ada2')], [{ holder: 'ada' }, { holder: 'ada', said: '2025', conditions: only }]);
    expect(stance(own, { given: ['not low-water'], asOf: '2025-06-01' })).toBe('support ?noRecord');
  });
});

describe('a retraction on a day that is not known', () => {
  const [claim] = claimsOf([{ holder: 'ARV', document: 'paper' }]);
  const kg = annals([], [{ holder: 'ARV', document: 'paper' }], paper('2024-02-01'));
  const { id } = kg.claims().first!.claim;
  const retracted = kg.with({ retractions: [{ of: id, on: '2025', why: 'misheard' }] });
  test.each<[string, string]>([
    ['2024-12-31', 'support'],
    ['2025-01-01', 'noRecord ?support'],
    ['2025-12-30', 'noRecord ?support'],
    ['2025-12-31', 'noRecord'],
  ])('by %s', (knownBy, expected) => {
    expect(claim?.document).toBe('paper');
    expect(stance(retracted, { knownBy })).toBe(expected);
  });

  test('of a document: all of its words are in doubt', () => {
    const whole = kg.with({ retractions: [{ of: 'paper', on: '2025', why: 'made up' }] });
    expect(stance(whole, { knownBy: '2025-06-01' })).toBe('noRecord ?support');
    expect(whole.stanceOf('ARV', 'bridge', { knownBy: '2025-06-01' }).notCounted[0]?.reason).toContain(
      'perhaps retracted',
    );
    expect(stance(whole)).toBe('noRecord');
  });
});

test('a spokesperson of unknown tenure against the head: would lose, and is no doubt', () => {
  const kg = annals(
    [ada, person('lou', spokesperson({ from: undefined }))],
    [
      { holder: 'ada', said: '2025-01-01' },
      { holder: 'lou', position: 'oppose' },
    ],
  );
  expect(stance(kg)).toBe('support');
  expect(kg.why('ARV', 'bridge').first?.trace.map(({ part }) => part)).toContain('doubtful');
});

test('a doubtful claim of another kind is no stance: the country stays silent', () => {
  const kg = annals([kit], [{ kind: 'request', holder: 'kit', to: 'BOR', proposition: 'bridge' }]);
  expect(placed(kg.whoBacks('bridge', { among: 'countries' }))).toBe(' |  | ARV BOR COR | ');
  expect(placed(kg.who({ requested: 'bridge' }, { among: 'countries' }))).toMatch(/^ \| ARV \|/);
  expect(placed(kg.who({ not: { requested: 'bridge' } }, { among: 'countries' }))).toMatch(/^BOR COR \| ARV \|/);
});
