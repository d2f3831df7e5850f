import fc from 'fast-check';
import { StanceGraph } from 'stancegraph';
import { describe, expect, test } from 'vitest';
import { oracleNewest, oracleStance, oracleWho } from '../support/oracle.js';
import { SHARE } from '../support/runs.js';
import { reportWorld, type World, type WorldParts, worlds } from '../support/stance-worlds.js';

const HELPERS = { support: 'whoBacks', oppose: 'whoOpposes', undecided: 'whoIsUndecided' } as const;

const EVERYTHING: WorldParts = {
  hearsayOfLeague: true,
  imprecise: true,
  manyHeads: true,
  supersedes: true,
  retractions: true,
  related: true,
};

function hold(parts: WorldParts, numRuns: number, check: (world: World, kg: StanceGraph) => void) {
  const property = fc.property(worlds(parts), (world) => check(world, StanceGraph.from(world.data)));
  fc.assert(property, { seed: 20_250_904, numRuns: numRuns * SHARE, reporter: reportWorld });
}

function sameStances({ data, limits: { given, maxAge, ...limits } }: World, kg: StanceGraph) {
  for (const { id } of data.actors) {
    const row = kg.stanceOf(id, 'p0', limits).first;
    expect(`${id} ${row?.position}`).toBe(`${id} ${oracleStance(data, id, 'p0', limits)}`);
  }
}

function sameRows(isCompared: (id: string) => boolean) {
  return ({ data, limits }: World, kg: StanceGraph) => {
    for (const position of ['support', 'oppose', 'undecided'] as const) {
      const rows = kg[HELPERS[position]]('p0', limits).rows.map(({ actor }) => actor);
      expect(rows.filter(isCompared), HELPERS[position]).toEqual(
        oracleWho(data, 'p0', position, limits).filter(isCompared),
      );
    }
  };
}

const isPerson = (id: string) => !/^([A-Z]{3}|league|crowd)$/.test(id);

describe('differential: the five steps against the definition', () => {
  test('days, one head after the other', () => {
    hold({}, 1_000, sameStances);
  });

  test('with related propositions', () => {
    hold({ related: true, hearsayOfLeague: true }, 1_000, sameStances);
  });

  test('with dates of reduced precision', () => {
    hold({ imprecise: true }, 1_000, sameStances);
  });

  test('with several heads at once', () => {
    hold({ manyHeads: true }, 1_000, sameStances);
  });

  test('with retractions', () => {
    hold({ retractions: true }, 500, sameStances);
  });

  test('with claims that supersede others', () => {
    hold({ supersedes: true }, 500, sameStances);
  });

  test('with everything at once', () => {
    hold(EVERYTHING, 1_000, sameStances);
  });

  test('with many claims', () => {
    hold({ mostClaims: 40, related: true }, 200, sameStances);
  });

  test('with everybody speaking for one country on one question', () => {
    hold({ crowded: true }, 2_000, sameStances);
  });

  test('the same with dates of reduced precision', () => {
    hold({ crowded: true, imprecise: true, ownWords: true }, 5_000, sameStances);
  });

  test('the same with several heads at once', () => {
    hold({ crowded: true, manyHeads: true }, 2_000, sameStances);
  });
});

describe('differential: who backs, opposes, is undecided', () => {
  test('countries, organizations and groups', () => {
    hold(
      { related: true, retractions: true },
      1_000,
      sameRows((id) => !isPerson(id)),
    );
  });

  test('persons appear only for what they said in nobody’s name', () => {
    hold({ related: true, retractions: true }, 1_000, sameRows(isPerson));
  });

  test('everything at once', () => {
    hold(
      EVERYTHING,
      1_000,
      sameRows(() => true),
    );
  });
});

test('differential: last said is the newest claim that holds what stands', () => {
  hold({ related: true, imprecise: true, retractions: true }, 500, ({ data, limits }, kg) => {
    for (const { id } of data.actors) {
      if (['contested', 'noRecord'].includes(oracleStance(data, id, 'p0', limits))) continue;
      const row = kg.stanceOf(id, 'p0', limits).first;
      const newest = oracleNewest(data, id, 'p0', limits);
      if (row?.position !== oracleStance(data, id, 'p0', limits)) continue;
      expect(row?.claims).toEqual(expect.arrayContaining(newest.slice(0, 1)));
      expect(row?.lastSaid).toBe(data.claims.find((claim) => claim.id === row?.claims[0])?.said);
    }
  });
});
