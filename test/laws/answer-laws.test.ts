// What holds of every answer, whatever the world: the partition, `not`, the order of input, what is not yet known.
import fc from 'fast-check';
import { and, type Predicate, StanceGraph } from 'stancegraph';
import { expect, test } from 'vitest';
import { type AnswerWorld, answerWorlds, EVERYTHING, inShort, somePredicate } from '../support/answer-worlds.js';
import type { OracleLimits } from '../support/oracle/world.js';

const SEED = Number(process.env.STANCEGRAPH_SEED ?? 20_250_904);
const TIMES = Number(process.env.STANCEGRAPH_TIMES ?? 1);
const TESTS = { whoBacks: 'backs', whoOpposes: 'opposes', whoIsUndecided: 'undecidedOn' } as const;

interface Law extends AnswerWorld {
  readonly where: Predicate;
  readonly random: () => number;
}

function law(numRuns: number, check: (world: Law) => void) {
  const worlds = fc.tuple(answerWorlds(EVERYTHING), somePredicate, fc.infiniteStream(fc.nat(1_000)));
  fc.assert(
    fc.property(worlds, ([world, where, stream]) =>
      check({ ...world, where, random: () => (stream.next().value as number) / 1_001 }),
    ),
    { seed: SEED, numRuns: numRuns * TIMES, reporter },
  );
}

function reporter(found: fc.RunDetails<[[AnswerWorld, Predicate, unknown]]>): void {
  if (!found.failed) return;
  const [[world, where]] = found.counterexample as [[AnswerWorld, Predicate, unknown]];
  const cause = found.errorInstance instanceof Error ? found.errorInstance.message : String(found.errorInstance);
  throw new Error(`seed ${found.seed}\n${inShort(world)}\nwhere ${JSON.stringify(where)}\n${cause}`);
}

type Answered = ReturnType<StanceGraph['whoBacks']> | ReturnType<StanceGraph['who']>;

function partsOf({ rows, notCounted, silent, others }: Answered) {
  const ids = (list: readonly { readonly actor: string }[]) => list.map(({ actor }) => actor).sort();
  return { rows: ids(rows), notCounted: ids(notCounted), silent: [...silent].sort(), others: [...others].sort() };
}

/** What the questions say of a graph, with the fields of rows that every reader sees. */
function everything(kg: StanceGraph, limits: OracleLimits, where: Predicate) {
  const asked = limits as never;
  const { among: _, ...anybody } = limits;
  const lists = Object.keys(TESTS).map((door) => partsOf(kg[door as keyof typeof TESTS]('p0', asked)));
  const rows = ['AAA', 'BBB', 'head-1', 'league'].map((actor) => {
    const { position, since, lastSaid, voices, conditions, possible, otherwise, government } = kg.stanceOf(
      ...([actor, 'p0', anybody] as never as [string, string]),
    ).first!;
    return { position, since, lastSaid, voices: [...voices].sort(), conditions, possible, otherwise, government };
  });
  return JSON.parse(JSON.stringify({ lists, rows, who: partsOf(kg.who(where, asked)) }));
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

test('rows, notCounted, silent and others divide the population without overlap', () => {
  law(60, ({ data, limits, where }) => {
    const kg = StanceGraph.from(data);
    const answers = Object.keys(TESTS).map((door) => kg[door as keyof typeof TESTS]('p0', limits as never));
    const populations = [...answers, kg.who(where, limits as never)].map((answer) => {
      const everybody = Object.values(partsOf(answer)).flat().sort();
      expect(everybody).toEqual([...new Set(everybody)]);
      return everybody;
    });
    expect(populations[1]).toEqual(populations[0]);
    expect(populations[2]).toEqual(populations[0]);
  });
});

test('not turns yes and no round and keeps maybe', () => {
  law(60, ({ data, limits: { given: _, ...limits }, where }) => {
    const kg = StanceGraph.from({
      ...data,
      events: (data.events ?? []).map(({ date: _date, until: _until, ...rest }) => rest),
    });
    const asked = { among: ['AAA', 'BBB', 'CCC', 'head-1', 'league', 'crowd'], ...limits } as never;
    const [so, denied] = [kg.who(where, asked), kg.who({ not: where }, asked)].map(partsOf);
    expect(denied!.notCounted).toEqual(so!.notCounted);
    expect([...denied!.silent, ...denied!.others].sort()).toEqual(so!.rows);
    expect([...so!.silent, ...so!.others].sort()).toEqual(denied!.rows);
  });
});

test('the order of input does not matter', () => {
  law(40, ({ data, limits, where, random }) => {
    const other = StanceGraph.from({ ...data, claims: shuffled(data.claims, random) });
    expect(everything(other, limits, where)).toEqual(everything(StanceGraph.from(data), limits, where));
  });
});

test('what comes one by one gives the graph that comes at once', () => {
  law(30, ({ data, limits, where }) => {
    let grown = StanceGraph.from({ ...data, claims: [], retractions: [] });
    for (const claim of data.claims) grown = grown.with([claim]);
    grown = grown.with({ retractions: data.retractions ?? [] });
    expect(everything(grown, limits, where)).toEqual(everything(StanceGraph.from(data), limits, where));
  });
});

test('a retracted claim is as if it had never been there', () => {
  law(40, ({ data, limits: { knownBy: _, ...limits }, where, random }) => {
    fc.pre(data.claims.length > 0);
    const gone = data.claims[Math.floor(random() * data.claims.length)]!;
    fc.pre(!data.claims.some(({ supersedes }) => supersedes === gone.id));
    const claims = data.claims.filter(({ id }) => id !== gone.id);
    const retractions = (data.retractions ?? []).filter(({ of }) => of !== gone.id);
    const never = StanceGraph.from({ ...data, claims, retractions });
    const retracted = StanceGraph.from(data).with({ retractions: [{ of: gone.id, on: '2025-12-31', why: 'misread' }] });
    expect(everything(retracted, limits, where)).toEqual(everything(never, limits, where));
  });
});

test('what was not known yet changes nothing', () => {
  law(40, ({ data, limits, where, random }) => {
    const asked = { ...limits, knownBy: '2025-03-08' };
    const late = { id: 'late', published: '2025-04-09' };
    const more = data.claims
      .filter(({ supersedes }) => supersedes === undefined && random() < 0.5)
      .map(({ id: _, recorded: _day, ...claim }, i) => ({
        ...claim,
        document: 'late',
        evidence: [{ record: `late ${i}` }],
      }));
    const before = StanceGraph.from(data);
    const after = before.with({ documents: [late], claims: more as never });
    expect(everything(after, asked, where)).toEqual(everything(before, asked, where));
  });
});

test('the same question by two doors has the same answer', () => {
  law(60, ({ data, limits }) => {
    const kg = StanceGraph.from(data);
    for (const [door, key] of Object.entries(TESTS)) {
      const where = { [key]: 'p0' } as unknown as Predicate;
      const listed = partsOf(kg[door as keyof typeof TESTS]('p0', limits as never));
      expect(partsOf(kg.who(where, limits as never))).toEqual(listed);
      expect(partsOf(kg.who(and(where), limits as never))).toEqual(listed);
    }
  });
});
