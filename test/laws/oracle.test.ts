// Random worlds: the library answers as the oracle does, which was written from DESIGN 2 and not from the code.
import fc from 'fast-check';
import { type Predicate, StanceGraph } from 'stancegraph';
import { describe, test } from 'vitest';
import {
  type AnswerWorld,
  answerWorlds,
  EVERYTHING,
  type Ingredients,
  inShort,
  somePredicate,
} from '../support/answer-worlds.js';
import { inWords, oracleActors, oracleStance, oracleWho, type Parts } from '../support/oracle/answers.js';
import { takenAs } from '../support/oracle/dates.js';

const HELPERS = { support: 'whoBacks', oppose: 'whoOpposes', undecided: 'whoIsUndecided' } as const;
const SEED = Number(process.env.STANCEGRAPH_SEED ?? 20_250_904);
const TIMES = Number(process.env.STANCEGRAPH_TIMES ?? 1);

interface Asked extends AnswerWorld {
  readonly where: Predicate;
}

function agree(parts: Ingredients, numRuns: number) {
  const worlds = fc.tuple(answerWorlds(parts), somePredicate).map(([world, where]) => ({ ...world, where }));
  fc.assert(
    fc.property(worlds, (asked) => {
      const kg = StanceGraph.from(asked.data);
      sameParts(asked, kg);
      sameRows(asked, kg);
      samePredicate(asked, kg);
    }),
    { seed: SEED, numRuns: numRuns * TIMES, reporter: report },
  );
}

function report(found: fc.RunDetails<[Asked]>): void {
  if (!found.failed) return;
  const [asked] = found.counterexample as [Asked];
  const cause = found.errorInstance instanceof Error ? found.errorInstance.message : String(found.errorInstance);
  throw new Error(
    `after ${found.numRuns} worlds (seed ${found.seed}):\n${inShort(asked)}\nwhere ${JSON.stringify(asked.where)}\n${cause}`,
  );
}

function partsOf(answer: {
  rows: readonly { actor: string }[];
  notCounted: readonly { actor: string }[];
  silent: readonly string[];
  others: readonly string[];
}): Parts {
  return {
    rows: [...new Set(answer.rows.map(({ actor }) => actor))].sort(),
    notCounted: [...new Set(answer.notCounted.map(({ actor }) => actor))].sort(),
    silent: [...answer.silent].sort(),
    others: [...answer.others].sort(),
  };
}

function same(question: string, found: unknown, expected: unknown): void {
  const [code, oracle] = [JSON.stringify(found), JSON.stringify(expected)];
  if (code !== oracle) throw new Error(`${question}\ncode   ${code}\noracle ${oracle}`);
}

function sameParts({ data, limits }: Asked, kg: StanceGraph) {
  for (const position of ['support', 'oppose', 'undecided'] as const) {
    const answer = kg[HELPERS[position]]('p0', limits as never);
    same(HELPERS[position], partsOf(answer as never), oracleWho(data, 'p0', position, limits));
  }
}

function samePredicate({ data, limits, where }: Asked, kg: StanceGraph) {
  same('who', partsOf(kg.who(where, limits as never) as never), oracleActors(data, where, limits));
}

function sameRows({ data, limits: { among: _, ...limits } }: Asked, kg: StanceGraph) {
  for (const { id } of data.actors) {
    const row = kg.stanceOf(id, 'p0', limits as never).first;
    if (row === undefined) throw new Error(`no row for ${id}`);
    const branches = [row, ...row.otherwise].map(({ position, conditions, lastSaid, voices, government }) => ({
      position,
      ...(position === 'contested'
        ? { conditions: [], lastSaid: null, voices: [], government: null }
        : {
            conditions: conditions.map(inWords).sort(),
            lastSaid: lastSaid === null ? null : takenAs(lastSaid),
            voices: [...voices].sort(),
            government,
          }),
    }));
    const text = (one: object) => JSON.stringify(one);
    const expected = oracleStance(data, id, 'p0', limits).map(text).sort();
    same(`stanceOf ${id}`, branches.map(text).sort(), expected);
  }
}

describe('the oracle agrees', () => {
  test('on days and offices', () => {
    agree({}, 60);
  });
  test('where all speak for one country', () => {
    agree({ crowded: true }, 60);
  });
  test('with acts, utterances and speakers', () => {
    agree({ acts: true, utterances: true, speakers: true }, 60);
  });
  test('with dates of reduced precision', () => {
    agree({ vagueDates: true, crowded: true }, 60);
  });
  test('with tenures of reduced precision', () => {
    agree({ vagueTenures: true }, 60);
  });
  test('with hearsay', () => {
    agree({ hearsay: true }, 60);
  });
  test('with related propositions', () => {
    agree({ related: true }, 60);
  });
  test('with members', () => {
    agree({ membership: true, vagueTenures: true, endedCountry: true }, 60);
  });
  test('with words on behalf of others', () => {
    agree({ onBehalfOf: true }, 60);
  });
  test('with corrections', () => {
    agree({ retractions: true, supersedes: true, reviews: true, vaguePublication: true }, 60);
  });
  test('with conditions', () => {
    agree({ conditions: true }, 60);
  });
  test('with conditions, where all speak for one country', () => {
    agree({ conditions: true, crowded: true, related: true, utterances: true }, 60);
  });
  test('with everything at once', () => {
    agree(EVERYTHING, 100);
  });
});
