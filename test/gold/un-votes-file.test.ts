import { createReadStream, existsSync } from 'node:fs';
import { StanceGraph } from 'stancegraph';
import countries from 'stancegraph/data/countries';
import { formerStates, type ReadVotesOptions, readVotes } from 'stancegraph/format';
import { expect, test } from 'vitest';
import type { ClaimInput } from '../../src/kinds/claim.js';
import { heldNow } from '../support/bytes.js';

const DATA = '../shared/data';
const hasData = existsSync(DATA);

if (!hasData) test.skip('../shared/data is not at hand: the UN votes were not read');

const open = (name: string) => () => createReadStream(`${DATA}/un_${name}.csv.gz`);
const actors = [...countries, ...formerStates];

function read(options: ReadVotesOptions = {}) {
  const tables = { votes: open('votes'), rollCalls: open('roll_calls'), issues: open('roll_call_issues') };
  return readVotes(tables, { actors, ...options });
}

type Vote = Extract<ClaimInput, { kind: 'stance' }>;

/** Shares of equal positions over joint roll calls, with abstentions and without. */
function shares(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) {
  const joint = [...a].filter(([rollCall]) => b.has(rollCall));
  const firm = joint.filter(([rollCall, vote]) => vote !== 'undecided' && b.get(rollCall) !== 'undecided');
  const same = (list: typeof joint) => list.filter(([rollCall, vote]) => vote === b.get(rollCall)).length / list.length;
  return { joint: joint.length, same: same(joint).toFixed(6), sameIfFirm: same(firm).toFixed(6) };
}

test.runIf(hasData)('all votes come in, and agree as is known of them', async () => {
  const { vocabulary, rollCalls, claims, skipped } = await read();
  expect(vocabulary.propositions).toHaveLength(6_202);
  expect(rollCalls.size).toBe(6_202);
  const byHolder = new Map<string, Map<string, string>>();
  const firstBy = new Map<string, string>();
  let count = 0;
  for await (const batch of claims) {
    for (const { holder, proposition, position, said } of batch as Vote[]) {
      count += 1;
      const own = byHolder.get(holder) ?? new Map<string, string>();
      byHolder.set(holder, own.set(proposition, position));
      if (said < (firstBy.get(holder) ?? '9')) firstBy.set(holder, said);
    }
  }
  const pair = (a: string, b: string) =>
    shares(byHolder.get(a) as Map<string, string>, byHolder.get(b) as Map<string, string>);
  expect(count).toBe(869_937);
  expect(byHolder.size).toBe(200);
  expect(skipped).toEqual({ count: 0, rows: [] });
  expect(pair('USA', 'GBR')).toEqual({ joint: 6_116, same: '0.646991', sameIfFirm: '0.796143' });
  expect(pair('RUS', 'CHN')).toMatchObject({ joint: 4_488, same: '0.726827' });
  const votesOf = (holder: string) => byHolder.get(holder)?.size;
  expect(['NAM', 'GFR', 'YAR', 'ZAN', 'DEU', 'YEM', 'TZA'].map(votesOf)).toEqual([
    2_454, 2_151, 3_291, 2, 2_551, 2_395, 5_171,
  ]); // counted in the table with grep
  expect([firstBy.get('CHN'), firstBy.get('RUS'), firstBy.get('TWN')]).toEqual([
    '1971-11-03',
    '1946-01-01',
    '1946-01-01',
  ]);
  const pairs = [...byHolder].flatMap(([, a], i) => [...byHolder].slice(i + 1).map(([, b]) => [a, b] as const));
  const met = pairs.filter(([a, b]) => [...a.keys()].some((rollCall) => b.has(rollCall)));
  expect(met).toHaveLength(19_570);
});

test.runIf(hasData)('issues and dates select roll calls', async () => {
  const { vocabulary, rollCalls, claims } = await read({
    select: ({ issues, date }) => issues.includes('Nuclear weapons and nuclear material') && date >= '2015',
  });
  const dates = [...rollCalls.values()].map(({ date }) => date);
  expect(dates.every((date) => date >= '2015')).toBe(true);
  expect(rollCalls.size).toBeGreaterThan(50);
  expect(vocabulary.propositions.map(({ id }) => id)).toEqual([...rollCalls.keys()]);
  const seen = new Set<string>();
  for await (const batch of claims) for (const claim of batch as Vote[]) seen.add(claim.proposition);
  expect([...seen].sort()).toEqual([...rollCalls.keys()].sort());
});

test.runIf(hasData)('a graph of all votes answers', async () => {
  const before = heldNow();
  const { vocabulary, claims } = await read({ publisher: 'United Nations General Assembly' });
  const kg = await StanceGraph.fromStream(vocabulary, claims);
  expect(kg.size).toBe(869_937);
  await new Promise((resolve) => setTimeout(resolve, 200)); // streams let go of their buffers
  expect(heldNow() - before).toBeLessThan(170_000_000); // 106 MB there; 217 if each claim kept its rest by itself
  const [row] = kg.stanceOf('GFR', 'roll-call-1412').rows;
  expect(row).toMatchObject({ actor: 'GFR', position: 'support' });
  const [claim] = kg.claims({ actor: 'NAM', proposition: 'roll-call-3501' }).rows;
  expect(claim?.claim).toMatchObject({ act: 'vote', basis: 'stated', holder: 'NAM' });
});
