// Retractions of claims and of documents, superseding claims among them.
import { claimId, StanceGraph } from 'stancegraph';
import { describe, expect, test } from 'vitest';
import { annals, claimsOf, office, person, stance } from '../support/annals.js';
import { failure, problemsOf } from '../support/failure.js';
import type { Said } from '../support/stance-cast.js';

const place = (line: number) => ({ evidence: [{ record: `line ${line}` }] });
const papers = {
  documents: [
    { id: 'annals', publisher: 'The Annals', published: '2024-01-10' },
    { id: 'paper', publisher: 'The Paper', published: '2024-02-10' },
  ],
};
const old: Said = { holder: 'ARV', ...place(1) };
const idOf = (said: Said) => claimId(claimsOf([said])[0] as never);
const correction: Said = { holder: 'ARV', position: 'oppose', document: 'paper', supersedes: idOf(old), ...place(2) };
const kgOf = (said: readonly Said[], retractions: object[] = []) =>
  annals([person('ada', office())], said, { ...papers, retractions });
const back = (of: string, on = '2024-03-01') => ({ of, on, why: 'misheard' });

describe('in force unless what is known precedes it', () => {
  test.each<[string, readonly Said[], object[], object, string]>([
    ['a claim', [old], [back(idOf(old))], {}, 'noRecord'],
    ['a claim, before', [old], [back(idOf(old))], { knownBy: '2024-02-29' }, 'support'],
    ['a claim, on the day', [old], [back(idOf(old))], { knownBy: '2024-03-01' }, 'noRecord'],
    ['asOf a day before, known by today: gone', [old], [back(idOf(old))], { asOf: '2024-01-15' }, 'noRecord'],
    ['a document', [old], [back('annals')], {}, 'noRecord'],
    ['a document, before', [old], [back('annals')], { knownBy: '2024-02-01' }, 'support'],
    ['another document', [old], [back('paper')], {}, 'support'],
    [
      'what is newer stands',
      [old, { ...old, document: 'paper', position: 'undecided', said: '2024-02-01', ...place(3) }],
      [back(idOf(old))],
      {},
      'undecided',
    ],
    [
      'what is older stands again',
      [{ ...old, said: '2023-01-01', position: 'undecided', ...place(4) }, old],
      [back(idOf(old))],
      {},
      'undecided',
    ],
    [
      'twice, on two days',
      [old],
      [back(idOf(old), '2024-05-01'), back(idOf(old), '2024-03-01')],
      { knownBy: '2024-04-01' },
      'noRecord',
    ],
    [
      'the claim and its document',
      [old],
      [back(idOf(old)), back('annals', '2024-05-01')],
      { knownBy: '2024-04-01' },
      'noRecord',
    ],
  ])('%s', (_, said, retractions, options, expected) => {
    expect(stance(kgOf(said, retractions), options)).toBe(expected);
    expect(stance(kgOf([...said].reverse(), [...retractions].reverse()), options)).toBe(expected);
    expect(stance(kgOf(said).with({ retractions: retractions as never }), options)).toBe(expected);
  });
});

describe('a claim that supersedes another', () => {
  test.each<[string, readonly Said[], object[], object, string]>([
    ['takes its place', [old, correction], [], {}, 'oppose'],
    ['not before it is known', [old, correction], [], { knownBy: '2024-02-01' }, 'support'],
    ['retracted: the old one stands again', [old, correction], [back(idOf(correction))], {}, 'support'],
    [
      'retracted later: until then it is in its place',
      [old, correction],
      [back(idOf(correction))],
      { knownBy: '2024-02-20' },
      'oppose',
    ],
    ['in a document that was retracted: the old one stands again', [old, correction], [back('paper')], {}, 'support'],
    [
      'perhaps retracted: both are in doubt',
      [old, correction],
      [back(idOf(correction), '2024-03')],
      { knownBy: '2024-03-15' },
      'noRecord ?support ?oppose',
    ],
    [
      'said later: the old one stands until that day',
      [old, { ...correction, said: '2024-02-01' }],
      [],
      { asOf: '2024-01-31' },
      'support',
    ],
    ['said later: not on it', [old, { ...correction, said: '2024-02-01' }], [], { asOf: '2024-02-01' }, 'oppose'],
    ['the old one retracted: nothing changes', [old, correction], [back(idOf(old))], {}, 'oppose'],
    ['rejected: the old one stands', [old, { ...correction, review: 'rejected' }], [], {}, 'support'],
    ['proposed: the old one stands', [old, { ...correction, review: 'proposed' }], [], {}, 'support'],
    [
      'proposed, and proposed ones asked for',
      [old, { ...correction, review: 'proposed' }],
      [],
      { proposed: true },
      'oppose',
    ],
    [
      'superseded itself: the first one does not come back',
      [old, correction, { ...correction, position: 'undecided', supersedes: idOf(correction), ...place(3) }],
      [],
      {},
      'undecided',
    ],
    [
      'a chain whose last link is retracted',
      [old, correction, { ...correction, position: 'undecided', supersedes: idOf(correction), ...place(3) }],
      [back(idOf({ ...correction, position: 'undecided', ...place(3) }))],
      {},
      'oppose',
    ],
    [
      'a chain whose middle link is retracted: the first one comes back beside the last',
      [old, correction, { ...correction, position: 'undecided', supersedes: idOf(correction), ...place(3) }],
      [back(idOf(correction))],
      {},
      'contested of support, undecided',
    ],
  ])('%s', (_, said, retractions, options, expected) => {
    expect(stance(kgOf(said, retractions), options)).toBe(expected);
    expect(stance(kgOf([...said].reverse(), retractions), options)).toBe(expected);
  });

  test('left out with its document, it supersedes nothing', () => {
    expect(stance(kgOf([old, correction]).without({ document: 'paper' }))).toBe('support');
  });
});

describe('a retracted claim and its revisions', () => {
  const revised = { ...old, conditions: [{ event: 'low-water', holds: true }], recorded: '2024-04-01' };
  test('a retraction is of the claim, with all its recordings', () => {
    expect(stance(kgOf([old, revised], [back(idOf(old))]))).toBe('noRecord');
    expect(stance(kgOf([old], [back(idOf(old))]).with(claimsOf([revised])))).toBe('noRecord');
    expect(stance(kgOf([old, revised], [back(idOf(old))]), { knownBy: '2024-02-01' })).toBe('support');
  });
});

describe('where they come from', () => {
  test('a stream, as entries among the claims', async () => {
    const { claims, retractions: _, ...vocabulary } = kgOf([old]).toDataset();
    const entry = { kind: 'retraction', ...back(idOf(old)) };
    for (const batches of [[claims, [entry]], [[entry], claims], [[...claims, entry]]]) {
      const kg = await StanceGraph.fromStream(vocabulary as never, batches as never);
      expect([stance(kg), kg.retractions]).toEqual(['noRecord', [back(idOf(old))]]);
    }
  });

  test('a stream, with the vocabulary', async () => {
    const { claims, ...vocabulary } = kgOf([old], [back(idOf(old))]).toDataset();
    expect(stance(await StanceGraph.fromStream(vocabulary as never, [claims] as never))).toBe('noRecord');
  });

  test('with, as entries among the claims', () => {
    expect(stance(kgOf([old]).with([{ kind: 'retraction', ...back(idOf(old)) } as never]))).toBe('noRecord');
  });
});

describe('refused', () => {
  test.each<[string, object[], string]>([
    ['before publication', [back(idOf(old), '2024-01-09')], 'retractions[0].on'],
    ['of a document before its publication', [back('paper', '2024-02-09')], 'retractions[0].on'],
    ['of what is not there', [back('c00000000000000000000')], 'retractions[0].of'],
    ['without a reason', [{ of: idOf(old), on: '2024-03-01' }], 'retractions[0].why'],
  ])('%s', (_, retractions, path) => {
    expect(problemsOf(failure('invalid_data', () => kgOf([old], retractions)))).toMatchObject([{ path }]);
  });

  test('on the day of publication, or in its month, is possible', () => {
    expect(stance(kgOf([old], [back(idOf(old), '2024-01-10')]))).toBe('noRecord');
    expect(stance(kgOf([old], [back(idOf(old), '2024-01')]))).toBe('noRecord');
  });
});
