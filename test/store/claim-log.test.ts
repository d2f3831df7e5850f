import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimInput } from '../../src/kinds/claim.js';
import { OPEN_END } from '../../src/schema/date.js';
import { Problems } from '../../src/schema/problems.js';
import { claimId } from '../../src/store/claim-id.js';
import {
  type Attribution,
  type ClaimLog,
  ClaimLogBuilder,
  topicsOfKind,
  type Visibility,
} from '../../src/store/claim-log.js';
import { FIXED, manyClaims } from '../support/arbitrary.js';
import { completed } from '../support/completed.js';
import { fullStance, pledge, stance, storedVocabulary } from '../support/summit.js';

const vocabulary = storedVocabulary();
const forItself: Attribution = {
  countingOf: ({ holder }) => [{ actor: vocabulary.actorNumbers.find(holder), voice: 3, isDoubtful: false }],
  holderCounting: ({ holder }, at) => ({ actor: holder[at] as number, voice: 3, isDoubtful: false }),
  isFirstHand: () => true,
};
const EVERYTHING: Visibility = { knownBy: OPEN_END, until: OPEN_END, without: new Set(), proposed: false };
const day = (text: string) => Date.parse(text) / 86_400_000;

describe('the log', () => {
  test('property: however claims are split over additions, the log has them all, each under its row and id', () => {
    fc.assert(
      fc.property(manyClaims(40), fc.array(fc.nat(40), { maxLength: 12 }), (claims, cuts) => {
        const log = logOf(...split(claims, cuts));
        expect(log.length).toBe(claims.length);
        expect(claims.map((_, row) => log.claim(row))).toEqual(claims.map(completed));
        expect(claims.map((claim) => log.rowOf(claimId(claim)))).toEqual(claims.map((_, row) => row));
        expect(log.rowOf('c00000000000000000000')).toBe(-1);
      }),
      { ...FIXED, numRuns: 60 },
    );
  });

  test('property: index entries are those of a scan, however often segments were joined', () => {
    fc.assert(
      fc.property(manyClaims(40), fc.array(fc.nat(40), { maxLength: 12 }), (claims, cuts) => {
        const log = logOf(...split(claims, cuts));
        const scanned = claims.map((claim, row) => `${topicOf(claim)} ${claim.holder} ${row}`);
        expect(entriesOf(log).sort()).toEqual(scanned.sort());
      }),
      { ...FIXED, numRuns: 60 },
    );
  });

  test('property: reading again adds nothing, within an addition or across', () => {
    fc.assert(
      fc.property(manyClaims(20), (claims) => {
        const once = logOf(claims);
        const again = logOf([...claims, ...claims], claims, [...claims].reverse());
        expect(again.length).toBe(once.length);
        expect(again.segments).toHaveLength(once.segments.length);
      }),
      { ...FIXED, numRuns: 40 },
    );
  });

  test('a thousand additions of one claim leave few segments', () => {
    const claims = Array.from({ length: 1_000 }, (_, i) => stance({ evidence: [{ record: `row ${i}` }] }));
    const log = logOf(...claims.map((claim) => [claim]));
    expect(log.length).toBe(1_000);
    expect(log.segments.length).toBeLessThan(12);
  });

  test('a log stays as it was when another is made on top of it', () => {
    const first = logOf([stance()]);
    const second = extended(first, [pledge(), fullStance()]);
    expect([first.length, second.length]).toEqual([1, 3]);
    expect(first.segments).toHaveLength(1);
    expect(first.rowOf(claimId(pledge()))).toBe(-1);
  });
});

describe('visibility', () => {
  const superseding = () => stance({ document: 'harbour-wire', position: 'oppose', supersedes: claimId(stance()) });

  test('rejected is never seen, proposed only when asked for', () => {
    const log = logOf([stance({ review: 'rejected' }), fullStance()]);
    const all = { ...EVERYTHING, proposed: true };
    expect([0, 1].map((row) => log.isVisible(row, EVERYTHING))).toEqual([false, false]);
    expect([0, 1].map((row) => log.isVisible(row, all))).toEqual([false, true]);
  });

  test('nothing is seen before the last day on which its document can have been published', () => {
    const log = logOf([stance({ document: 'harbour-wire' })]);
    const on = (text: string) => log.isVisible(0, { ...EVERYTHING, knownBy: day(text) });
    expect([on('2031-06-29'), on('2031-06-30')]).toEqual([false, true]);
  });

  test('a document that is left out is not seen', () => {
    const log = logOf([stance()]);
    const without = new Set([vocabulary.documentNumbers.find('tide-gazette')]);
    expect(log.hiddenBecause(0, { ...EVERYTHING, without })).toBe('its document is left out');
  });

  test('a retraction is in force unless knownBy precedes it', () => {
    const problems = new Problems();
    const builder = new ClaimLogBuilder(vocabulary, forItself);
    builder.add(stance(), 'claims[0]');
    builder.addRetraction({ of: claimId(stance()), on: '2031-08', why: 'A slip.' }, 'retractions[0]');
    const log = builder.build(problems);
    expect(problems.count).toBe(0);
    expect(log.hiddenBecause(0, EVERYTHING)).toBe('retracted: A slip.');
    const on = (text: string) => log.visibility(0, { ...EVERYTHING, knownBy: day(text) });
    expect([on('2031-07-31'), on('2031-08-01'), on('2031-08-30'), on('2031-08-31')]).toEqual([
      ...['yes', 'maybe', 'maybe', 'no'],
    ]);
    const hidden = log.hiddenBecause(0, { ...EVERYTHING, knownBy: day('2031-08-15') });
    expect(hidden).toBe('perhaps retracted: A slip.');
  });

  test('a claim is superseded as long as the later one is seen', () => {
    for (const log of [
      logOf([stance(), superseding()]),
      logOf([superseding(), stance()]),
      logOf([stance()], [superseding()]),
    ]) {
      const row = log.rowOf(claimId(stance()));
      expect(log.hiddenBecause(row, EVERYTHING)).toBe(`superseded by ${claimId(superseding())}`);
      const early = { ...EVERYTHING, knownBy: day('2031-06-10') };
      expect(log.visibility(row, early)).toBe('maybe');
      expect(log.hiddenBecause(row, early)).toBe(`perhaps superseded by ${claimId(superseding())}`);
      const without = new Set([vocabulary.documentNumbers.find('harbour-wire')]);
      expect(log.isVisible(row, { ...EVERYTHING, without })).toBe(true);
      expect(log.isVisible(row, { ...EVERYTHING, knownBy: OPEN_END })).toBe(false);
    }
  });

  test('what supersedes has to be accepted, said by then and not retracted', () => {
    const isFirstSeen = (log: ClaimLog, visibility: object = {}) =>
      log.isVisible(log.rowOf(claimId(stance())), { ...EVERYTHING, ...visibility });
    const proposed = { ...superseding(), review: 'proposed' } as ClaimInput;
    expect(isFirstSeen(logOf([stance(), proposed]))).toBe(true);
    expect(isFirstSeen(logOf([stance(), proposed]), { proposed: true })).toBe(false);
    const later = { ...superseding(), said: '2031-06-20' } as ClaimInput;
    expect(isFirstSeen(logOf([stance(), later]), { until: day('2031-06-19') })).toBe(true);
    expect(isFirstSeen(logOf([stance(), later]), { until: day('2031-06-20') })).toBe(false);
    const problems = new Problems();
    const builder = new ClaimLogBuilder(vocabulary, forItself, logOf([stance(), superseding()]));
    builder.addRetraction({ of: claimId(superseding()), on: '2031-08', why: 'A slip.' }, 'retractions[0]');
    const log = builder.build(problems);
    expect(isFirstSeen(log)).toBe(true);
    expect(isFirstSeen(log, { knownBy: day('2031-07-31') })).toBe(false);
  });

  test('what supersedes in a document that was taken back does not void', () => {
    const builder = new ClaimLogBuilder(vocabulary, forItself, logOf([stance(), superseding()]));
    builder.addRetraction({ of: 'harbour-wire', on: '2031-08-01', why: 'Made up.' }, 'retractions[0]');
    const log = builder.build(new Problems());
    const seen = (knownBy: number) => log.visibility(0, { ...EVERYTHING, knownBy });
    expect([seen(OPEN_END), seen(day('2031-07-31'))]).toEqual(['yes', 'no']);
  });

  test('what supersedes on a day that is not known voids perhaps', () => {
    const log = logOf([stance(), { ...superseding(), said: '2031-06-10/2031-06-20' } as ClaimInput]);
    const seen = (until: string) => log.visibility(0, { ...EVERYTHING, until: day(until) });
    expect(['2031-06-09', '2031-06-10', '2031-06-19', '2031-06-20'].map(seen)).toEqual(['yes', 'maybe', 'maybe', 'no']);
  });

  test('what supersedes voids, whether it is superseded itself or not', () => {
    const third = stance({ document: 'leaked-minutes', supersedes: claimId(superseding()) });
    const log = logOf([stance(), superseding(), third]);
    expect([0, 1, 2].map((row) => log.isVisible(row, EVERYTHING))).toEqual([false, false, true]);
  });

  test('claims that supersede one another in a circle are refused', () => {
    const [a, b] = ['row 1', 'row 2'].map((record) => stance({ evidence: [{ record }] })) as [ClaimInput, ClaimInput];
    const claims = [
      { ...a, supersedes: claimId(b) },
      { ...b, supersedes: claimId(a) },
    ];
    expect(problemsWith(claims)).toEqual(
      [0, 1].map((i) => problem(`claims[${i}].supersedes`, 'leads back to the claim itself')),
    );
    const [one, other] = claims as [ClaimInput, ClaimInput];
    expect(problemsWith([one, { ...other, position: 'oppose' } as ClaimInput])).toMatchObject([
      { path: 'claims[0].supersedes', message: expect.stringContaining('names the unknown claim') },
    ]);
  });

  test('a supersession of an unknown claim or of itself is a problem', () => {
    const unknown = problemsWith([stance({ supersedes: 'c00000000000000000000' })]);
    expect(unknown).toMatchObject([
      { path: 'claims[0].supersedes', message: 'names the unknown claim "c00000000000000000000"' },
    ]);
    expect(problemsWith([stance({ supersedes: claimId(stance()) })])).toEqual([
      { path: 'claims[0].supersedes', message: 'is the claim itself' },
    ]);
  });
});

test('stances and participations are found under what they are about, other kinds under their own topic', () => {
  expect(topicsOfKind('stance', vocabulary)).toEqual([...vocabulary.propositions.keys()]);
  expect(topicsOfKind('participation', vocabulary)).toEqual([...vocabulary.events.keys()]);
  expect(topicsOfKind('fact', vocabulary)).toHaveLength(1);
});

function logOf(...additions: readonly ClaimInput[][]): ClaimLog {
  let log: ClaimLog | undefined;
  for (const claims of additions) log = extended(log, claims);
  return log ?? extended(undefined, []);
}

function extended(previous: ClaimLog | undefined, claims: readonly ClaimInput[]): ClaimLog {
  const builder = new ClaimLogBuilder(vocabulary, forItself, previous);
  for (const [i, claim] of claims.entries()) builder.add(claim, `claims[${i}]`);
  const problems = new Problems();
  const log = builder.build(problems);
  expect(problems.list).toEqual([]);
  return log;
}

function problemsWith(claims: readonly ClaimInput[]) {
  const builder = new ClaimLogBuilder(vocabulary, forItself);
  for (const [i, claim] of claims.entries()) builder.add(claim, `claims[${i}]`);
  const problems = new Problems();
  builder.build(problems);
  return problems.list;
}

function problem(path: string, message: string) {
  return { path, message };
}

function split<Item>(items: readonly Item[], cuts: readonly number[]): Item[][] {
  const at = [0, ...cuts.filter((cut) => cut < items.length).sort((a, b) => a - b), items.length];
  return at.slice(1).map((end, i) => items.slice(at[i], end));
}

function topicOf(claim: ClaimInput): string {
  if (claim.kind === 'stance') return claim.proposition;
  return claim.kind === 'participation' ? claim.event : `kind ${claim.kind}`;
}

function entriesOf({ segments }: ClaimLog): string[] {
  const entries: string[] = [];
  for (const { base, index } of segments) {
    for (let topic = 0; topic + 1 < index.topicStart.length; topic += 1) {
      const name = vocabulary.topicNumbers.string(topic);
      const known = vocabulary.propositions.has(name) || vocabulary.events.has(name);
      for (let cell = index.topicStart[topic] as number; cell < (index.topicStart[topic + 1] as number); cell += 1) {
        const actor = vocabulary.actorNumbers.string(index.cellActor[cell] as number);
        for (let i = index.cellStart[cell] as number; i < (index.cellStart[cell + 1] as number); i += 1) {
          entries.push(`${known ? name : `kind ${name.slice(1)}`} ${actor} ${base + (index.row[i] as number)}`);
        }
      }
    }
  }
  return entries;
}
