// What answers tell beside their rows: votes, lower ranks, rules, what was left out, who did not exist.
import { StanceGraph } from 'stancegraph';
import { describe, expect, test } from 'vitest';
import { asClaims, cast, graphOf } from '../support/stance-cast.js';

const low = { event: 'low-water', holds: true };

test('an abstention keeps its word', () => {
  const kg = graphOf([{ holder: 'BOR', said: '2025-05-01', act: 'vote', position: 'undecided', vote: 'abstain' }]);
  expect(kg.stanceOf('BOR', 'bridge').first).toMatchObject({ position: 'undecided', vote: 'abstain' });
  expect(kg.stanceOf('BOR', 'bridge').toText()).toContain('abstained');
  expect(kg.claims({ actor: 'BOR' }).toText()).toContain('abstained on A bridge at Ford');
  expect(() => graphOf([{ holder: 'BOR', vote: 'perhaps' }])).toThrow('claims[0].vote');
});

test('what a lower rank restricts is told beside the row', () => {
  const kg = graphOf([
    { holder: 'ilse-brandt', said: '2025-05-01' },
    { holder: 'mira-noor', said: '2025-05-20', conditions: [low] },
  ]);
  const row = kg.stanceOf('ARV', 'bridge').first!;
  expect([row.position, row.conditions]).toEqual(['support', []]);
  expect(row.additions).toMatchObject([{ voices: ['mira-noor'], lastSaid: '2025-05-20', conditions: [low] }]);
  expect(kg.whoBacks('bridge').toText()).toContain('Mira Noor (20 May 2025): if a drought is declared');
  expect(graphOf([{ holder: 'mira-noor', conditions: [low] }]).stanceOf('ARV', 'bridge').first!.additions).toEqual([]);
});

test('a contested position says by which rule, and from what it follows', () => {
  const kg = graphOf([
    { holder: 'BOR', said: '2025-05-01' },
    { holder: 'BOR', said: '2025-05-20', proposition: 'ferry' },
  ]);
  const why = kg.why('BOR', 'bridge').first!;
  expect([why.position, why.rule.step]).toEqual(['contested', 3]);
  expect(why.explanation).toContain('by what follows from “A ferry”');
});

test('a word whose only condition is not met is said to take no position', () => {
  const kg = graphOf([
    { holder: 'BOR', said: '2025-05-01' },
    { holder: 'BOR', said: '2025-05-20', conditions: [{ ...low, only: true }] },
  ]);
  const { trace } = kg.why('BOR', 'bridge', { given: ['not low-water'] }).first!;
  const newest = trace.find(({ claim }) => claim.said === '2025-05-20')!;
  expect(newest.reason).toBe('takes no position, for the only condition that it names is not met');
});

test('what is left out is as if it had never been read', () => {
  const kg = graphOf([
    { holder: 'BOR', said: '2025-05-01', document: 'gazette' },
    { holder: 'BOR', said: '2025-05-20', position: 'oppose', document: 'herald' },
  ]);
  const why = kg.without({ document: 'herald' }).why('BOR', 'bridge').first!;
  expect(why.trace).toHaveLength(1);
  expect(why.explanation).not.toContain('set aside');
});

describe('nothing is known before it was said', () => {
  test.each<[string, object[], string, string]>([
    ['in a paper without a date', [{ id: 'gazette' }], '2025-05-04', 'silent'],
    ['on the day', [{ id: 'gazette' }], '2025-05-05', 'notCounted'],
    ['in a paper of that year', [{ id: 'gazette', published: '2025' }], '2025-05-04', 'silent'],
  ])('%s', (_, documents, knownBy, where) => {
    const said = asClaims([{ holder: 'BOR', said: '2025-05-05', document: 'gazette' }]);
    const kg = StanceGraph.from({ ...cast, documents, claims: said } as never);
    const answer = kg.whoBacks('bridge', { knownBy, among: ['BOR'] });
    expect([answer.silent.length, answer.notCounted.length]).toEqual(where === 'silent' ? [1, 0] : [0, 1]);
  });
});

test('of the silent it is said that they did not exist, or what else they said', () => {
  const actors = cast.actors.map((actor) => (actor.id === 'COR' ? { ...actor, to: '2024-12-31' } : actor));
  const pledge = {
    kind: 'commitment',
    holder: 'BOR',
    deliverables: ['finance'],
    stage: 'pledged',
    proposition: 'bridge',
  };
  const said = asClaims([{ holder: 'ARV' }, pledge]);
  const kg = StanceGraph.from({ ...cast, actors, claims: said } as never);
  const answer = kg.whoBacks('bridge', { among: ['ARV', 'BOR', 'COR'] });
  expect(answer.silent).toEqual(['BOR', 'COR']);
  expect(answer.notes).toEqual([
    'Besides, Borduna has on it: commitments.',
    'Corvia did not exist then; it existed until 31 December 2024.',
  ]);
});

test('a list of names is the same question whatever its order', () => {
  const kg = graphOf([{ holder: 'ARV' }, { holder: 'BOR' }]);
  const asked = (among: readonly string[]) => JSON.stringify(kg.whoBacks('bridge', { among }).query);
  expect(asked(['BOR', 'ARV', 'Arvenia'])).toBe(asked(['ARV', 'BOR']));
  expect(kg.whoBacks('bridge', { among: ['ARV', 'Arvenia'] }).query).toMatchObject({ among: { is: 'ARV' } });
});
