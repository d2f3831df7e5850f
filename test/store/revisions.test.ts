// Several recordings of one claim: which one stands, by whom and since when it is known.

import { claimId, StanceGraph } from 'stancegraph';
import { describe, expect, test } from 'vitest';
import { annals, claimsOf, office, person, stance } from '../support/annals.js';
import { failure, problemsOf } from '../support/failure.js';
import type { Said } from '../support/stance-cast.js';

const place = { evidence: [{ record: 'line 7' }] };
const low = { event: 'low-water', holds: true };
const one = (more: object = {}): Said => ({ holder: 'ARV', ...place, ...more });
const kgOf = (...said: Said[]) => annals([person('ada', office())], said);
const early = { documents: [{ id: 'annals', publisher: 'The Annals', published: '2024-01-01' }] };
const id = claimId(claimsOf([one()])[0] as never);

describe('the reviewed one that was recorded last stands', () => {
  test.each<[string, readonly Said[], string]>([
    [
      'the later of two',
      [one({ recorded: '2024-02-01' }), one({ recorded: '2024-03-01', conditions: [low] })],
      'support if low-water',
    ],
    [
      'one with a day after one without',
      [one(), one({ recorded: '2024-03-01', conditions: [low] })],
      'support if low-water',
    ],
    [
      'a reviewed one before a later proposed one',
      [one({ recorded: '2024-02-01' }), one({ recorded: '2024-03-01', review: 'proposed', conditions: [low] })],
      'support',
    ],
    [
      'a rejection that is later',
      [one({ recorded: '2024-02-01' }), one({ recorded: '2024-03-01', review: 'rejected' })],
      'noRecord',
    ],
    [
      'an acceptance that is later',
      [one({ recorded: '2024-03-01' }), one({ recorded: '2024-02-01', review: 'rejected' })],
      'support',
    ],
    [
      'a rejection of what is only proposed',
      [one({ recorded: '2024-03-01', review: 'proposed' }), one({ recorded: '2024-02-01', review: 'rejected' })],
      'noRecord',
    ],
    [
      'by the time of day',
      [one({ recorded: '2024-02-01T10:00:00Z' }), one({ recorded: '2024-02-01T11:00:00Z', conditions: [low] })],
      'support if low-water',
    ],
    [
      'three of them',
      [
        one({ recorded: '2024-04-01', conditions: [low] }),
        one({ recorded: '2024-02-01' }),
        one({ recorded: '2024-03-01', review: 'rejected' }),
      ],
      'support if low-water',
    ],
  ])('%s', (_, said, expected) => {
    expect(stance(kgOf(...said))).toBe(expected);
    expect(stance(kgOf(...[...said].reverse()))).toBe(expected);
    let grown = kgOf();
    for (const claim of claimsOf(said)) grown = grown.with([claim]);
    expect(stance(grown)).toBe(expected);
    expect([grown.size, grown.revisions(id).length]).toEqual([1, said.length]);
  });

  test('where none is reviewed, the proposed one recorded last, when proposed ones are asked for', () => {
    const kg = kgOf(
      one({ review: 'proposed', recorded: '2024-02-01' }),
      one({ review: 'proposed', recorded: '2024-03-01', conditions: [low] }),
    );
    expect(stance(kg)).toBe('noRecord');
    expect(stance(kg, { proposed: true })).toBe('support if low-water');
  });

  test('a proposed one behind an accepted one is not asked for either', () => {
    const kg = kgOf(
      one({ recorded: '2024-02-01' }),
      one({ review: 'proposed', recorded: '2024-03-01', conditions: [low] }),
    );
    expect(stance(kg, { proposed: true })).toBe('support');
  });
});

describe('each is visible by its day', () => {
  const kg = annals(
    [],
    [
      one({ recorded: '2024-02-01' }),
      one({ recorded: '2024-03-01', conditions: [low] }),
      one({ recorded: '2024-04', review: 'rejected' }),
    ],
    early,
  );
  test.each([
    ['2024-01-15', 'noRecord'],
    ['2024-02-15', 'support'],
    ['2024-03-15', 'support if low-water'],
    ['2024-04-15', 'noRecord ?support'],
    ['2024-04-30', 'noRecord'],
  ])('by %s: %s', (knownBy, expected) => {
    expect(stance(kg, { knownBy })).toBe(expected);
  });

  test('revisions has them all, whatever is known', () => {
    expect(kg.revisions(id)).toHaveLength(3);
    expect(() => kg.revisions('c00000000000000000000')).toThrow();
  });

  test('an accepted one that was perhaps recorded by then is in doubt beside the proposed one', () => {
    const two = annals([], [one({ review: 'proposed', recorded: '2024-02-01' }), one({ recorded: '2024' })], early);
    expect(stance(two, { knownBy: '2024-06-01' })).toBe('noRecord ?support');
    expect(stance(two)).toBe('support');
  });
});

describe('copies', () => {
  test('that differ only in summary, confidence or origin are no problem, and one stands whatever the order', () => {
    const said = [
      one(),
      one({ summary: 'Arvenia is for it.' }),
      one({ confidence: 0.5 }),
      one({ origin: { type: 'human', name: 'x' } }),
    ];
    const claims = [said, [...said].reverse()].map((list) => kgOf(...list).claims().first?.claim);
    expect(claims[0]).toEqual(claims[1]);
    expect(kgOf(...said).size).toBe(1);
  });

  test.each<[string, object, object]>([
    ['conditions', {}, { conditions: [low] }],
    ['speaker', {}, { speaker: 'BOR' }],
    ['basis', {}, { basis: 'reported' }],
    ['act', {}, { act: 'vote' }],
    ['review', { review: 'accepted' }, { review: 'rejected' }],
    [
      'the day of recording, but not what decides it',
      { recorded: '2024-02-01', conditions: [low] },
      { recorded: '2024-02-01' },
    ],
  ])('that differ in %s and cannot be ordered are refused, and both named', (_, first, second) => {
    for (const list of [
      [first, second],
      [second, first],
    ]) {
      const error = failure('invalid_data', () => kgOf(...list.map(one)));
      expect(problemsOf(error)).toHaveLength(1);
      expect(problemsOf(error)[0]?.path).toBe('claims[1]');
      expect(problemsOf(error)[0]?.message).toContain('claims[0]');
    }
    const grown = kgOf(one(first));
    expect(() => grown.with(claimsOf([one(second)]))).toThrow('the graph');
  });

  test('a proposed and an accepted one need no order', () => {
    expect(stance(kgOf(one({ review: 'proposed', conditions: [low] }), one()))).toBe('support');
  });
});

test('an utterance that is added later joins the word', () => {
  const other = { holder: 'ada', evidence: [{ record: 'line 8' }], utterance: 'u', conditions: [low] };
  const kg = kgOf({ ...one(), holder: 'ada', said: '2024-01-02', evidence: [{ record: 'line 9' }] }, other);
  expect(stance(kg)).toBe('support');
  const revised = kg.with(
    claimsOf([
      {
        ...one(),
        holder: 'ada',
        said: '2024-01-02',
        evidence: [{ record: 'line 9' }],
        utterance: 'u',
        recorded: '2024-05-01',
      },
    ]),
  );
  expect(stance(revised)).toBe('support if low-water');
});

test('a graph with revisions goes out and in as it was', () => {
  const kg = kgOf(one({ recorded: '2024-02-01' }), one({ recorded: '2024-03-01', conditions: [low] }));
  const again = StanceGraph.from(kg.toDataset());
  expect(again.toDataset()).toEqual(kg.toDataset());
  expect([again.size, stance(again)]).toEqual([1, 'support if low-water']);
});

test('a revision that moves the claim to another holder is another claim', () => {
  const kg = kgOf(one(), one({ holder: 'BOR' }));
  expect(kg.size).toBe(2);
});
