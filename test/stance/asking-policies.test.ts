import { describe, expect, test } from 'vitest';
import coalition from '../../data/coalition.js';
import type { Candidates } from '../../src/stance/candidates.js';
import { defaultPolicy } from '../../src/stance/policies.js';
import type { Policy } from '../../src/stance/policy.js';
import { StanceGraph } from '../../src/stance-graph.js';

/** A graph with a policy that asks the graph itself before it decides as the default does. */
function asking(ask: (kg: StanceGraph, candidates: Candidates) => unknown, more: readonly Policy[] = []): StanceGraph {
  const peer: Policy = {
    name: 'peer@1',
    needs: 'all',
    weighsDoubt: true,
    decide(candidates) {
      ask(kg, candidates);
      return defaultPolicy.decide(candidates);
    },
  };
  const kg: StanceGraph = StanceGraph.from(coalition, { policies: [peer, ...more] });
  return kg;
}

const stance = (kg: StanceGraph) => kg.stanceOf('DEU', 'troop-deployment').first?.position;

/** Asks under `peer@1` inside, which asks with the default: two graphs deep in one decision. */
const outer: Policy = {
  name: 'outer@1',
  needs: 'all',
  weighsDoubt: true,
  decide(candidates) {
    inner?.stanceOf('ITA', 'troop-deployment', { policy: 'peer@1' }).first?.claims;
    return defaultPolicy.decide(candidates);
  },
};
let inner: StanceGraph | undefined;

const ASKED: Readonly<Record<string, (kg: StanceGraph, candidates: Candidates) => unknown>> = {
  'where one stands': stance,
  'where everybody stands': (kg) => kg.stances({ proposition: 'security-guarantees' }).rows.length,
  'who holds a position': (kg) => kg.who((p) => p.backs('troop-deployment')).rows.length,
  'the whole explanation': (kg) => kg.why('ITA', 'troop-deployment').first?.trace,
  'what was an inference': (kg) => kg.stanceOf('USA', 'pressure-on-russia').first?.inferred,
  'a policy inside a candidate’s comparison': (kg, candidates) =>
    defaultPolicy.decide(
      new Proxy(candidates, {
        get(list, name) {
          const value: unknown = Reflect.get(list, name, list);
          if (typeof value !== 'function') return value;
          return (...given: unknown[]) => {
            stance(kg);
            return Reflect.apply(value, list, given) as unknown;
          };
        },
        set: (list, name, value) => Reflect.set(list, name, value, list),
      }),
    ),
};

/** The rows of every kind of answer that rests on stances, without the name of the policy. */
function answers(kg: StanceGraph, policy: string): unknown {
  const plain = (answer: { readonly rows: readonly { toJSON(): object }[] }) =>
    JSON.parse(JSON.stringify(answer.rows).replaceAll(policy, 'policy')) as unknown[];
  const actors = kg.stances({ policy }).rows.map(({ actor, proposition }) => [actor, proposition] as const);
  return {
    stances: plain(kg.stances({ policy })),
    viaMembership: plain(kg.stances({ policy, viaMembership: true })),
    earlier: plain(kg.stances({ policy, asOf: '2025-03-31' })),
    each: actors.flatMap(([actor, proposition]) => plain(kg.stanceOf(actor, proposition, { policy }))),
    whyNot: actors.flatMap(([actor, proposition]) => plain(kg.whyNot(actor, proposition, { policy }))),
    compare: plain(kg.compare('Italy', { policy })),
    changes: plain(kg.changes({ from: '2025-03-31', policy })),
    who: plain(kg.who((p) => p.not(p.opposes('troop-deployment')), { policy })),
  };
}

const quiet = StanceGraph.from(coalition, { policies: [{ ...defaultPolicy, name: 'quiet@1' }] });
const expected = answers(quiet, 'quiet@1');

describe('a policy that asks the graph while it decides', () => {
  test.each(Object.entries(ASKED))('decides like the default: %s', (_, ask) => {
    expect(answers(asking(ask), 'peer@1')).toEqual(expected);
  });

  test('also where what it asks is decided by a policy that asks', () => {
    inner = asking(stance, [outer]);
    expect(answers(inner, 'outer@1')).toEqual(expected);
  });

  test('and where one that asked has thrown', () => {
    let fails = true;
    const kg = asking((graph) => {
      stance(graph);
      if (fails) throw new RangeError('no');
    });
    expect(() => kg.stances({ policy: 'peer@1' }).rows).toThrow(RangeError);
    fails = false;
    expect(answers(kg, 'peer@1')).toEqual(expected);
  });
});
