import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLAIM_KINDS, type ClaimInput, claim } from '../../src/kinds/claim.js';
import { retraction } from '../../src/schema/claim-base.js';
import { anyClaim, FIXED } from '../support/arbitrary.js';
import { fullStance, oneOfEachKind, pledge, stance } from '../support/summit.js';

const issuesOf = (input: unknown) => claim.safeParse(input).error?.issues ?? [];
const changed = (changes: object, of: ClaimInput = stance()) => ({ ...of, ...changes });

describe('claim', () => {
  test('there is one schema for each kind, in the order of kinds', () => {
    expect(oneOfEachKind().map(({ kind }) => kind)).toEqual(CLAIM_KINDS);
    for (const input of oneOfEachKind()) expect(claim.parse(input)).toEqual(input);
  });

  test('a claim with everything comes out as it went in', () => {
    expect(claim.parse(fullStance())).toEqual(fullStance());
    expect(claim.parse(pledge())).toEqual(pledge());
  });

  test('property: every valid claim is taken as it is', () => {
    fc.assert(
      fc.property(anyClaim, (input) => {
        expect(claim.parse(input)).toEqual(input);
      }),
      FIXED,
    );
  });

  test.each(['document', 'holder', 'said', 'proposition', 'position', 'kind'])('%s is required', (field) => {
    const { [field as 'said']: _, ...rest } = stance();
    expect(issuesOf(rest)[0]?.path).toEqual([field]);
  });

  test('a field of another kind is refused', () => {
    expect(issuesOf(changed({ stage: 'pledged' }))[0]).toMatchObject({ code: 'unrecognized_keys', keys: ['stage'] });
  });

  test.each([
    { position: 'neutral' },
    { position: 1 },
    { said: '2031-06-31' },
    { said: 2031 },
    { confidence: 1.01 },
    { confidence: -0.1 },
    { confidence: Number.NaN },
    { confidence: '1' },
    { basis: 'guessed' },
    { review: 'open' },
    { act: 'shrug' },
    { summary: '' },
    { summary: 'x'.repeat(4_001) },
    { summary: 'half \udc00' },
    { utterance: '' },
    { origin: { type: 'oracle', name: 'o' } },
    { origin: { type: 'human' } },
    { recorded: 'yesterday' },
    { supersedes: 'a b' },
    { conditions: [{ holds: true }] },
    { conditions: [{ event: 'reef-fund-open' }] },
    { conditions: [{ event: 'reef-fund-open', proposition: 'reef-fund', holds: true }] },
    { conditions: [{ words: 'if it rains', holds: true, only: false }] },
    { evidence: {} },
    { evidence: [null] },
    { evidence: [{ start: 5, end: 5, sha256: '12345678' }] },
    { evidence: [{ start: 9, end: 5, sha256: '12345678' }] },
    { evidence: [{ start: -1, end: 5, sha256: '12345678' }] },
    { evidence: [{ start: 0.5, end: 5, sha256: '12345678' }] },
    { evidence: [{ start: 0, end: Number.POSITIVE_INFINITY, sha256: '12345678' }] },
    { evidence: [{ start: 0, end: 5, sha256: '1234567' }] },
    { evidence: [{ start: 0, end: 5, sha256: 'ABCDEF01' }] },
    { evidence: [{ start: 0, end: 5, sha256: '12345678', phrase: 'one two three four five six seven' }] },
    { evidence: [{ record: 'row 1', start: 0 }] },
  ])('%j is refused', (changes) => expect(issuesOf(changed(changes))).not.toEqual([]));

  test('a phrase may have six words', () => {
    const phrase = 'one two three four five six';
    expect(issuesOf(changed({ evidence: [{ start: 0, end: 5, sha256: '12345678', phrase }] }))).toEqual([]);
  });

  test('a commitment names at least one deliverable', () => {
    expect(issuesOf(changed({ deliverables: [] }, pledge()))[0]).toMatchObject({
      path: ['deliverables'],
      message: 'names no deliverable',
    });
  });

  test('a request names what is asked for, by proposition or in words', () => {
    const request = { kind: 'request', document: 'harbour-wire', holder: 'COR', said: '2031', to: 'DUN' };
    expect(issuesOf(request)).toMatchObject([{ path: ['proposition'] }]);
    expect(issuesOf({ ...request, words: 'to lend a boat' })).toEqual([]);
    expect(issuesOf({ ...request, proposition: 'reef-fund' })).toEqual([]);
  });

  test('a request may go to nobody in particular', () => {
    const request = { kind: 'request', document: 'harbour-wire', holder: 'COR', said: '2031', words: 'to lend a boat' };
    expect(issuesOf(request)).toEqual([]);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, null, {}, [1]])('%j is no value of a fact', (value) => {
    const fact = { kind: 'fact', document: 'harbour-wire', holder: 'COR', said: '2031', about: 'DUN', property: 'p' };
    expect(issuesOf({ ...fact, value })).not.toEqual([]);
  });
});

test('a retraction says of what, on which day and why', () => {
  const whole = { of: 'c01234567890123456789', on: '2031-08', why: 'The wire took it back.' };
  expect(retraction.parse(whole)).toEqual(whole);
  for (const field of ['of', 'on', 'why'] as const) {
    expect(retraction.safeParse({ ...whole, [field]: undefined }).error?.issues[0]?.path).toEqual([field]);
  }
  expect(retraction.safeParse({ ...whole, by: 'me' }).success).toBe(false);
});
