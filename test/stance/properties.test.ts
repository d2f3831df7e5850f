import fc from 'fast-check';
import { StanceGraph } from 'stancegraph';
import { expect, test } from 'vitest';
import type { OracleLimits } from '../support/oracle.js';
import { SHARE } from '../support/runs.js';
import { actorsOf, graphOf } from '../support/stance-cast.js';
import { reportWorld, type World, type WorldParts, worlds } from '../support/stance-worlds.js';

const FULL: WorldParts = { imprecise: true, manyHeads: true, retractions: true, related: true };

function hold(parts: WorldParts, numRuns: number, check: (world: World, random: () => number) => void) {
  const property = fc.property(worlds(parts), fc.infiniteStream(fc.nat(1_000)), (world, stream) =>
    check(world, () => (stream.next().value as number) / 1_001),
  );
  fc.assert(property, {
    seed: 20_250_904,
    numRuns: numRuns * SHARE,
    reporter: (found) => reportWorld(found as unknown as fc.RunDetails<[World]>),
  });
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] as Item, list[i] as Item];
  }
  return list;
}

/** What an answer says, apart from which documents could be read for it. */
function said(answer: { toJSON(): object }) {
  const { rows, notCounted, silent } = JSON.parse(JSON.stringify(answer.toJSON()));
  return { rows, notCounted, silent };
}

function everything(kg: StanceGraph, limits: OracleLimits) {
  const { maxAge, ...explained } = limits;
  const { infer, viaMembership, ...plain } = explained;
  return {
    stances: said(kg.stances(limits)),
    backs: said(kg.whoBacks('p0', limits)),
    opposes: said(kg.whoOpposes('p0', limits)),
    why: said(kg.why('AAA', 'p0', explained)),
    timeline: said(kg.timeline({ actor: 'AAA', ...plain })),
    claims: said(kg.claims(plain)),
    silent: said(kg.who((p) => p.silentOn('p0'), limits)),
    others: said(kg.who((p) => p.not(p.backs('p0')), limits)),
  };
}

test('property: positions are the same whatever the order of the claims', () => {
  hold({ ...FULL, supersedes: true }, 300, ({ data, limits }, random) => {
    const positions = (kg: StanceGraph) =>
      kg.stances(limits).rows.map((row) => [row.actor, row.proposition, row.position, row.since, row.lastSaid]);
    const other = StanceGraph.from({ ...data, claims: shuffled(data.claims, random) });
    expect(positions(other)).toEqual(positions(StanceGraph.from(data)));
  });
});

test('property: the whole answer is the same whatever the order of the claims', () => {
  hold({ ...FULL, crowded: true }, 300, ({ data, limits }, random) => {
    const other = StanceGraph.from({ ...data, claims: shuffled(data.claims, random) });
    expect(everything(other, limits)).toEqual(everything(StanceGraph.from(data), limits));
  });
});

test('property: what is published after knownBy never changes an answer with that knownBy', () => {
  hold(FULL, 300, ({ data, limits }, random) => {
    const asked = { ...limits, knownBy: '2025-03-08' };
    const late = { id: 'late', published: '2025-03-09' };
    const more = data.claims
      .filter(({ said: when }) => random() < 0.5 && (when.startsWith('../') || when.slice(0, 10) <= late.published))
      .map(({ id, supersedes, ...claim }, i) => ({ ...claim, document: 'late', evidence: [{ record: `late ${i}` }] }));
    const without = StanceGraph.from(data);
    const withLate = StanceGraph.from({
      ...data,
      documents: [...data.documents, late],
      claims: [...data.claims, ...more] as typeof data.claims,
    });
    const { why: _before, ...before } = everything(without, asked);
    for (const kg of [withLate, without.with({ documents: [late], claims: more as never })]) {
      const { why: _after, ...after } = everything(kg, asked);
      expect(after).toEqual(before);
    }
  });
});

test('an explanation as of a day does not tell of claims that nobody could know yet', () => {
  const kg = graphOf([{ holder: 'ARV' }]);
  const later = graphOf([{ holder: 'ARV' }, { holder: 'ARV', document: 'review', position: 'oppose' }]);
  expect(said(later.why('ARV', 'bridge', { knownBy: '2025-06-01' }))).toEqual(
    said(kg.why('ARV', 'bridge', { knownBy: '2025-06-01' })),
  );
});

test('what cannot be seen does not list its holder among what is not counted', () => {
  const uncertain = { holder: 'piet-maas', said: '2025-05-01/2025-05-02' };
  const inPerson = { holder: 'piet-maas', onBehalfOf: 'ARV' };
  const asked = { asOf: '2025-05-01', knownBy: '2025-05-15' };
  const expected = said(graphOf([uncertain]).whoBacks('bridge', asked));
  expect(expected.notCounted).toMatchObject([{ actor: 'river-council' }]);
  const unknown = graphOf([uncertain, { ...inPerson, document: 'herald' }]);
  expect(said(unknown.whoBacks('bridge', asked))).toEqual(expected);
  const rejected = graphOf([uncertain, { ...inPerson, review: 'rejected' }]);
  expect(said(rejected.whoBacks('bridge', asked))).toEqual(expected);
});

test('property: a retraction later than knownBy changes nothing either', () => {
  hold(FULL, 200, ({ data, limits }) => {
    const asked = { ...limits, knownBy: '2025-03-08' };
    const later = data.claims.map(({ id }) => ({ of: id, on: '2025-03-20', why: 'misheard' }));
    const kg = StanceGraph.from(data);
    expect(everything(kg.with({ retractions: later }), asked)).toEqual(everything(kg, asked));
  });
});

test('property: a retracted claim is as if it had never been there', () => {
  hold({ imprecise: true, related: true, manyHeads: true }, 300, ({ data, limits }, random) => {
    const { knownBy: _, ...asked } = limits;
    fc.pre(data.claims.length > 0);
    const gone = data.claims[Math.floor(random() * data.claims.length)]!;
    const never = StanceGraph.from({ ...data, claims: data.claims.filter(({ id }) => id !== gone.id) });
    const retracted = StanceGraph.from(data).with({ retractions: [{ of: gone.id, on: '2025-03-20', why: 'misread' }] });
    const { why: _whyNever, ...before } = everything(never, asked);
    const { why: _whyRetracted, ...after } = everything(retracted, asked);
    expect(after).toEqual(before);
  });
});

test('property: reading the documents again adds nothing', () => {
  hold(FULL, 200, ({ data, limits }, random) => {
    const kg = StanceGraph.from(data);
    const again = kg.with(shuffled(data.claims, random));
    const twice = StanceGraph.from({ ...data, claims: [...data.claims, ...data.claims] });
    expect([again.size, twice.size]).toEqual([kg.size, kg.size]);
    expect(everything(again, limits)).toEqual(everything(kg, limits));
    expect(everything(twice, limits)).toEqual(everything(kg, limits));
  });
});

test('property: claims that come one by one give the graph that comes at once', () => {
  hold(FULL, 200, ({ data, limits }) => {
    let grown = StanceGraph.from({ ...data, claims: [], retractions: [] });
    for (const claim of data.claims) grown = grown.with([claim]);
    grown = grown.with({ retractions: data.retractions ?? [] });
    expect(everything(grown, limits)).toEqual(everything(StanceGraph.from(data), limits));
  });
});

test('property: asking changes nothing: the second answer is the first', () => {
  hold(FULL, 100, ({ data, limits }) => {
    const kg = StanceGraph.from(data);
    expect(everything(kg, limits)).toEqual(everything(kg, limits));
  });
});

test('a summary, a confidence and an origin make no other claim of it', () => {
  const kg = graphOf([{ holder: 'ARV' }]);
  const [claim] = kg.claims().rows.map((row) => row.claim);
  const { id, ...rest } = claim!;
  expect(kg.with([{ ...rest, summary: 'Arvenia is for it.', confidence: 0.4 }]).size).toBe(1);
  expect(kg.with([{ ...rest, said: '2025-04-30' }]).size).toBe(2);
});

test('what supersedes keeps the old claim out after it has been superseded itself', () => {
  const first = graphOf([{ holder: 'ARV' }]);
  const step = (kg: StanceGraph, more: object) => {
    const old = kg.claims({ actor: 'ARV' }).rows.at(-1)!.claim;
    const { id, ...rest } = { ...old, supersedes: old.id, ...more };
    return kg.with([rest as never]);
  };
  const second = step(first, { evidence: [{ record: 'first correction' }], position: 'oppose' });
  expect(second.stanceOf('ARV', 'bridge').first?.position).toBe('oppose');
  const third = step(second, { evidence: [{ record: 'second correction' }], position: 'undecided' });
  expect(third.stanceOf('ARV', 'bridge').first?.position).toBe('undecided');
});

test('a superseded claim stands where the correction was not known yet', () => {
  const kg = graphOf([{ holder: 'ARV' }]);
  const { id, ...old } = kg.claims().first!.claim;
  const corrected = kg.with([{ ...old, document: 'herald', position: 'oppose', supersedes: id } as never]);
  expect(corrected.stanceOf('ARV', 'bridge').first?.position).toBe('oppose');
  expect(corrected.stanceOf('ARV', 'bridge', { knownBy: '2025-05-20' }).first?.position).toBe('support');
});

test('membership is that of the day by which things could be known, not of a later document', () => {
  const kg = graphOf([{ holder: 'ARV' }]).without({ document: ['herald', 'review'] });
  const all = graphOf([{ holder: 'ARV' }]);
  const asked = { knownBy: '2025-05-10', among: 'countries' };
  const members = (graph: StanceGraph) => actorsOf(graph.who((p) => p.memberOf('river-council'), asked));
  expect(members(kg)).toEqual(['ARV', 'BOR']);
  expect(members(all)).toEqual(['ARV', 'BOR']);
});
