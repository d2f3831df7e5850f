// What is written down of every cell, day by day, is what the same policy decides from all claims of the cell.
import fc from 'fast-check';
import { defaultPolicy, type Policy, StanceGraph } from 'stancegraph';
import { expect, test } from 'vitest';
import type { Limits } from '../../src/query/limits/limits.js';
import { scopeOf } from '../../src/query/query-context.js';
import { CandidateSource } from '../../src/stance/candidate-source.js';
import { OPEN, standingColumns } from '../../src/stance/standing-columns.js';
import { answerWorlds, EVERYTHING, type Ingredients, inShort } from '../support/answer-worlds.js';
import { LONG_DAYS, type LongCells, longCells } from '../support/long-cells.js';
import type { OracleData } from '../support/oracle/world.js';

const SEED = Number(process.env.STANCEGRAPH_SEED ?? 20_250_904);
const TIMES = Number(process.env.STANCEGRAPH_TIMES ?? 1);
const CROWDED: Ingredients = { crowded: true, mostClaims: 60 };

/** The same rules; nothing is written down for a policy of the user's. */
const LONG_WAY: Policy = { ...defaultPolicy, name: 'long-way@1' };

const day = (offset: number) => new Date(Date.UTC(2025, 2, 1 + offset)).toISOString().slice(0, 10);
const DAYS = [0, 2, 5, 7, 9, 11].map(day);

/** What a question may narrow besides the day. */
const LIMITS: readonly Limits[] = [
  {},
  { infer: false },
  ...[3, 8, 13].map((offset) => ({ knownBy: day(offset) })),
  { proposed: true },
  { given: [{ event: 'truce', holds: true }] },
  { given: [{ words: 'the neighbours agree', holds: false }] },
  { viaMembership: true },
];

/** The questions to which the two ways answer differently; and how many cells were read and not decided. */
function compared(
  kg: StanceGraph,
  days: readonly string[] = DAYS,
): { readonly differing: readonly string[]; readonly read: number } {
  const { context } = kg;
  const { resolver, vocabulary, log, representation } = context;
  const source = new CandidateSource(log, representation);
  const differing: string[] = [];
  let read = 0;
  for (const limits of [undefined, ...days].flatMap((asOf) => LIMITS.map((more): Limits => ({ ...more, asOf })))) {
    const [quick, long] = ['default@2', LONG_WAY.name].map((policy) => scopeOf('test', context, { ...limits, policy }));
    for (const proposition of ['p0', 'p1']) {
      const topic = vocabulary.topicNumbers.find(proposition);
      for (const id of ['AAA', 'BBB', 'head-1', 'defence', 'league'].filter((one) => vocabulary.actors.has(one))) {
        const actor = vocabulary.actorNumbers.find(id);
        const cells = [quick!, long!].map((scope) => JSON.stringify(resolver.cell(actor, topic, scope)));
        if (cells[0] !== cells[1]) differing.push(`${id} ${proposition} ${JSON.stringify(limits)}: ${cells.join(' ')}`);
        if (source.standing(actor, topic, quick!) !== OPEN) read += 1;
      }
      const found = [quick!, long!].map((scope) => {
        const visited: unknown[] = [];
        resolver.eachCell(topic, scope, (actor, cell) => visited.push([actor, cell]));
        return JSON.stringify(visited);
      });
      if (found[0] !== found[1])
        differing.push(`everybody on ${proposition} ${JSON.stringify(limits)}: ${found.join('\n')}`);
    }
  }
  return { differing, read };
}

function graphOf(data: OracleData): StanceGraph {
  return StanceGraph.from(data, { policies: [LONG_WAY] });
}

function agree(parts: Ingredients, numRuns: number, make: (data: OracleData) => StanceGraph = graphOf) {
  let read = 0;
  fc.assert(
    fc.property(answerWorlds(parts), (world) => {
      const found = compared(make(world.data));
      read += found.read;
      if (found.differing.length > 0) throw new Error(`${inShort(world)}\n${found.differing.join('\n')}`);
    }),
    { seed: SEED, numRuns: numRuns * TIMES },
  );
  expect(read).toBeGreaterThan(0);
}

function agreeInLongCells(parts: LongCells, numRuns: number) {
  fc.assert(
    fc.property(longCells(parts), (data) => {
      const { differing } = compared(graphOf(data), LONG_DAYS);
      if (differing.length > 0) throw new Error(`${JSON.stringify(data.claims)}\n${differing.join('\n')}`);
    }),
    { seed: SEED, numRuns: numRuns * TIMES },
  );
}

/** The later half of the claims comes to a graph that has answered already. */
function inTwoParts(data: OracleData): StanceGraph {
  const half = Math.floor(data.claims.length / 2);
  const first = graphOf({ ...data, claims: data.claims.slice(0, half), retractions: [] });
  compared(first);
  return first.with({ claims: data.claims.slice(half), retractions: data.retractions ?? [] });
}

test('on days and offices', () => agree(CROWDED, 15));
test('with acts, utterances and speakers', () => {
  agree({ ...CROWDED, acts: true, utterances: true, speakers: true, hearsay: true }, 15);
});
test('with dates and tenures of reduced precision', () => {
  agree({ ...CROWDED, vagueDates: true, vagueTenures: true, hearsay: true, speakers: true }, 25);
});
test('with related propositions', () => agree({ related: true, speakers: true, hearsay: true, mostClaims: 50 }, 15));
test('with conditions and dated events', () => {
  agree({ ...CROWDED, conditions: true, related: true, speakers: true, vagueDates: true }, 25);
});
test('with corrections', () => {
  agree({ ...CROWDED, retractions: true, supersedes: true, reviews: true, vaguePublication: true }, 15);
});
test('with everything at once', () => agree({ ...EVERYTHING, mostClaims: 60 }, 20));
test('with claims that come later', () => {
  agree({ ...CROWDED, utterances: true, retractions: true, reviews: true }, 10, inTwoParts);
  agree({ ...EVERYTHING, mostClaims: 30 }, 10, inTwoParts);
});

test('in long cells where ministers differ', () => agreeInLongCells({}, 10));
test('in long cells with vague dates', () => agreeInLongCells({ vague: true, hearsay: true }, 15));
test('in long cells under conditions', () => agreeInLongCells({ conditions: true, hearsay: true }, 15));
test('in long cells with what follows from elsewhere', () => agreeInLongCells({ related: true, hearsay: true }, 10));
test('in long cells with everything', () => {
  agreeInLongCells({ vague: true, conditions: true, hearsay: true, related: true, corrected: true }, 15);
});

test('a fault in what is written down does not stay unseen', () => {
  const worlds = fc.sample(answerWorlds({ ...CROWDED, speakers: true, hearsay: true }), { seed: SEED, numRuns: 20 });
  const faults = { standing: 0, restart: 0, knownUpTo: 0 };
  for (const { data } of worlds) {
    for (const fault of Object.keys(faults) as (keyof typeof faults)[]) {
      const kg = graphOf(data);
      compared(kg);
      const { log, vocabulary } = kg.context;
      for (const { index } of log.segments) {
        const columns = standingColumns(index, vocabulary);
        for (let i = 0; i < index.length; i += 1) {
          if (fault === 'standing') columns.standing[i] = (columns.standing[i] as number) ^ 1;
          if (fault === 'restart') columns.restart[i] = i;
          if (fault === 'knownUpTo') columns.knownUpTo[i] = 0;
        }
      }
      if (compared(kg).differing.length > 0) faults[fault] += 1;
    }
  }
  expect(Object.entries(faults).filter(([, seen]) => seen === 0)).toEqual([]);
});
