import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimInput } from '../../src/kinds/claim.js';
import { claimId } from '../../src/store/claim-id.js';
import { anyClaim, FIXED, partialDate, words } from '../support/arbitrary.js';
import { oneOfEachKind, pledge, stance } from '../support/summit.js';

const idWith = (changes: object, of: ClaimInput = stance()) => claimId({ ...of, ...changes } as ClaimInput);

describe('claimId', () => {
  test('differential: c and 20 hexadecimal digits of the sha256 of the identity', () => {
    const identity = '["tide-gazette","stance","ALP","coal-exit","support","2031-06-02",7,9]';
    const digits = createHash('sha256').update(identity).digest('hex').slice(0, 20);
    expect(idWith({ evidence: [{ start: 7, end: 9, sha256: '12345678' }] })).toBe(`c${digits}`);
  });

  test('property: summary, confidence, origin and whatever else is no identity leave it as it is', () => {
    const extra = fc.record(
      {
        summary: words,
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
        origin: fc.record({ type: fc.constantFrom('human', 'rule', 'model', 'import'), name: words }),
        basis: fc.constantFrom('stated', 'analysis'),
        review: fc.constantFrom('accepted', 'rejected'),
        utterance: words,
        recorded: partialDate(),
        supersedes: fc.constant('c0'),
        id: fc.constant('anything'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyClaim, extra, (claim, changes) => {
        expect(idWith(changes, claim)).toBe(claimId(claim));
      }),
      FIXED,
    );
  });

  test('conditions and speaker tell claims apart only where there is no locator', () => {
    const conditions = [{ words: 'if so', holds: true }];
    const evidence = [{ record: 'row 1' }];
    expect(idWith({ conditions })).not.toBe(idWith({}));
    expect(idWith({ speaker: 'BAR' })).not.toBe(idWith({}));
    expect(idWith({ conditions: [...conditions, { event: 'e', holds: false }] })).toBe(
      idWith({ conditions: [{ holds: false, event: 'e' }, ...conditions] }),
    );
    expect(idWith({ conditions, speaker: 'BAR', evidence })).toBe(idWith({ evidence }));
    expect(idWith({ conditions: [] })).toBe(idWith({}));
  });

  test.each([
    { document: 'harbour-wire' },
    { holder: 'BAR' },
    { proposition: 'reef-fund' },
    { position: 'oppose' },
    { said: '2031-06' },
    { said: '../2031-06-02' },
    { evidence: [{ start: 1, end: 2, sha256: '12345678' }] },
    { evidence: [{ record: 'row 1' }] },
  ])('%j is another claim', (changes) => expect(idWith(changes)).not.toBe(claimId(stance())));

  test('only the first locator is identity, and of it only the place', () => {
    const first = { start: 1, end: 2, sha256: '12345678' };
    const id = idWith({ evidence: [first] });
    expect(idWith({ evidence: [{ ...first, sha256: '9'.repeat(64), phrase: 'so be it' }, { record: 'row 1' }] })).toBe(
      id,
    );
    expect(idWith({ evidence: [{ ...first, end: 3 }] })).not.toBe(id);
  });

  test('the order of alternatives is nothing to a commitment', () => {
    expect(idWith({ deliverables: ['support', 'finance'] }, pledge())).toBe(claimId(pledge()));
  });

  test('kinds, and values of different types, are told apart', () => {
    const ids = [...oneOfEachKind(), ...[1, '1', true, 'true'].map((value) => ({ ...oneOfEachKind()[5], value }))];
    expect(new Set(ids.map((claim) => claimId(claim as ClaimInput))).size).toBe(ids.length);
  });
});
