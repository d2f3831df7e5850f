import fc from 'fast-check';
import type { Condition } from 'stancegraph';
import { describe, expect, test } from 'vitest';
import { actorsOf, graphOf } from '../support/stance-cast.js';

const iff = (condition: object) => [{ holder: 'ARV', conditions: [{ holds: true, ...condition }] }];
const rowGiven = (condition: object, given: readonly (string | Condition)[]) => {
  const [row] = graphOf(iff(condition)).whoBacks('bridge', { given });
  return row === undefined ? 'left' : row.conditions.map(({ status, text }) => `${status}: ${text}`);
};

describe('given', () => {
  test('nothing given: every condition is open', () => {
    const [row] = graphOf(iff({ event: 'low-water' })).whoBacks('bridge');
    expect(row?.conditions).toEqual([
      { event: 'low-water', holds: true, status: 'open', text: 'if a drought is declared' },
    ]);
  });

  test('a met condition drops', () => {
    expect(rowGiven({ event: 'low-water' }, ['low-water'])).toEqual([]);
  });

  test('a row with an unmet one leaves, and the answer says why', () => {
    const answer = graphOf(iff({ event: 'low-water' })).whoBacks('bridge', { given: ['not low-water'] });
    expect(answer.length).toBe(0);
    expect(answer.notCounted).toMatchObject([
      { actor: 'ARV', reason: 'supports if a drought is declared, which is not so' },
    ]);
  });

  test('one that nothing is said about stays open', () => {
    expect(rowGiven({ event: 'dam-finished' }, ['low-water'])).toEqual(['open: if the dam is finished']);
  });

  test('words are always open', () => {
    expect(rowGiven({ words: 'the farmers agree' }, ['low-water'])).toEqual(['open: if the farmers agree']);
  });

  test('a condition that must not hold is met where it does not', () => {
    expect(rowGiven({ event: 'low-water', holds: false }, ['not low-water'])).toEqual([]);
    expect(rowGiven({ event: 'low-water', holds: false }, ['low-water'])).toBe('left');
  });

  test('a narrower proposition meets a broader condition, not the other way round', () => {
    expect(rowGiven({ proposition: 'crossing' }, ['toll-bridge'])).toEqual([]);
    expect(rowGiven({ proposition: 'toll-bridge' }, ['crossing'])).toEqual(['open: if “A toll bridge” comes about']);
  });

  test('a broader one that fails makes the narrower fail', () => {
    expect(rowGiven({ proposition: 'toll-bridge' }, ['not crossing'])).toBe('left');
  });

  test('what contradicts fails', () => {
    expect(rowGiven({ proposition: 'ferry' }, ['toll-bridge'])).toBe('left');
  });

  test('an event brings about the policy whose demand it fulfils; that there may be other ways to it stays open', () => {
    expect(rowGiven({ event: 'dam-finished' }, ['dam'])).toEqual(['open: if the dam is finished']);
    expect(rowGiven({ event: 'dam-finished' }, ['not dam'])).toBe('left');
    expect(rowGiven({ proposition: 'dam' }, ['dam-finished'])).toEqual([]);
    expect(rowGiven({ proposition: 'dam' }, ['not the dam is finished'])).toEqual(['open: if “A dam” comes about']);
  });

  test('words for the contrary give that the proposition does not hold', () => {
    expect(rowGiven({ proposition: 'bridge' }, ['leaving Ford alone'])).toBe('left');
    expect(rowGiven({ proposition: 'bridge' }, ['not leaving Ford alone'])).toEqual([]);
  });

  test('an unknown state is refused with the nearest, be it an event or a proposition', () => {
    const kg = graphOf([]);
    expect(() => kg.whoBacks('bridge', { given: ['low-watr'] })).toThrow('Did you mean "low-water"?');
    expect(() => kg.whoBacks('bridge', { given: ['toll-brigde'] })).toThrow('Did you mean "toll-bridge"?');
  });

  test('inferred rows inherit conditions', () => {
    const kg = graphOf([
      { holder: 'ARV', proposition: 'toll-bridge', conditions: [{ event: 'low-water', holds: true }] },
    ]);
    expect(kg.whoBacks('crossing').first?.conditions).toHaveLength(1);
    expect(kg.whoBacks('crossing', { given: ['not low-water'] }).length).toBe(0);
  });

  test('two conditions: one met, one open', () => {
    const both = [
      { event: 'low-water', holds: true },
      { words: 'the farmers agree', holds: true },
    ];
    const kg = graphOf([{ holder: 'ARV', conditions: both }]);
    expect(kg.whoBacks('bridge', { given: ['low-water'] }).first?.conditions).toMatchObject([{ status: 'open' }]);
  });

  test('the conditions of a row are those of the newest claim of the highest voice that decides', () => {
    const kg = graphOf([
      { holder: 'ARV', conditions: [{ event: 'low-water', holds: true }] },
      { holder: 'ARV', said: '2025-05-02' },
    ]);
    expect(kg.whoBacks('bridge', { given: ['not low-water'] }).first?.conditions).toEqual([]);
  });

  test('a minister who says nothing of it does not lift the condition of the head', () => {
    const conditions = [{ event: 'low-water', holds: true }];
    const kg = graphOf([
      { holder: 'ilse-brandt', conditions },
      { holder: 'mira-noor', said: '2025-05-02' },
    ]);
    expect(kg.whoBacks('bridge').first?.conditions).toHaveLength(1);
    const [without] = kg.whoBacks('bridge', { given: ['not low-water'] });
    expect([without?.voices, without?.conditions]).toEqual([['mira-noor'], []]);
  });

  test('a claim with an unmet one leaves; the other of the same day stays', () => {
    const kg = graphOf([{ holder: 'ARV', conditions: [{ event: 'low-water', holds: true }] }, { holder: 'ARV' }]);
    expect(kg.whoBacks('bridge').first?.conditions).toHaveLength(1);
    expect(kg.whoBacks('bridge', { given: ['not low-water'] }).first?.claims).toHaveLength(1);
  });

  test('predicates and commitments follow it, too', () => {
    const conditions = [{ event: 'low-water', holds: true }];
    const kg = graphOf([
      { holder: 'ARV', conditions },
      { kind: 'commitment', holder: 'ARV', deliverables: ['finance'], stage: 'pledged', conditions },
    ]);
    const given = ['not low-water'];
    expect(actorsOf(kg.who((p) => p.backs('bridge'), { given }))).toEqual([]);
    expect(actorsOf(kg.who((p) => p.committed('finance')))).toEqual(['ARV']);
    expect(actorsOf(kg.who((p) => p.committed('finance'), { given }))).toEqual([]);
    expect(kg.commitments({ given }).length).toBe(0);
  });

  test('where an actor stands always is one row', () => {
    const kg = graphOf(iff({ event: 'low-water' }));
    expect(kg.stanceOf('ARV', 'bridge', { given: ['not low-water'] }).length).toBe(1);
    expect(kg.stanceOf('ARV', 'bridge', { maxAge: 1 }).length).toBe(1);
  });
});

/** Every way in which the states of the cast can be together. */
const STATES = ['bridge', 'toll-bridge', 'ferry', 'crossing', 'dam', 'dam-finished', 'low-water'];
const WORLDS = Array.from({ length: 2 ** STATES.length }, (_, bits) => (state: string) => {
  return ((bits >> STATES.indexOf(state)) & 1) === 1;
}).filter((holds) => {
  const implies = (one: string, other: string) => !holds(one) || holds(other);
  const isFerryOrBridge = !(holds('ferry') && holds('bridge'));
  const isWide = implies('bridge', 'crossing') && implies('ferry', 'crossing') && implies('toll-bridge', 'bridge');
  return isFerryOrBridge && isWide && implies('dam-finished', 'dam');
});

test('differential: a condition is met where it holds in all worlds with what is given, unmet where in none', () => {
  const stateOf = (condition: Condition) =>
    'event' in condition ? condition.event : String(Object.values(condition)[0]);
  const state = fc.tuple(fc.constantFrom(...STATES), fc.boolean()).map(([id, holds]): Condition => {
    return id === 'dam-finished' || id === 'low-water' ? { event: id, holds } : { proposition: id, holds };
  });
  fc.assert(
    fc.property(state, state, (given, condition) => {
      const kg = graphOf([{ holder: 'ARV', proposition: 'dam', conditions: [condition] }]);
      const [row] = kg.whoBacks('dam', { given: [given], infer: false });
      const status = row === undefined ? 'unmet' : (row.conditions[0]?.status ?? 'met');
      const possible = WORLDS.filter((holds) => holds(stateOf(given)) === given.holds);
      const met = possible.filter((holds) => holds(stateOf(condition)) === condition.holds).length;
      expect(status).toBe(met === 0 ? 'unmet' : met === possible.length ? 'met' : 'open');
    }),
    { seed: 1, numRuns: 300 },
  );
});
