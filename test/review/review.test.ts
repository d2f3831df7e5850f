import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seed } from '../../src/kinds/seed.js';
import { type Review, type ReviewStep, reviewStep, startReview } from '../../src/review/review.js';
import { claimId } from '../../src/store/claim-id.js';
import { failure, problemsOf } from '../support/failure.js';
import { SHARE } from '../support/runs.js';

const ON = '2031-04-01';
const claim = (holder: string, more: object = {}) => ({
  kind: 'stance',
  holder,
  proposition: 'dam',
  position: 'support',
  said: '2031-03-03',
  evidence: [{ start: 0, end: 9, sha256: '0123456789abcdef' }],
  origin: { type: 'model', name: 'tiny' },
  review: 'proposed',
  ...more,
});
const draft = (...claims: object[]) => ({ document: { id: 'note', published: '2031-03-05' }, claims });
const THREE = draft(claim('ALB'), claim('BOR'), claim('CEL', { review: 'accepted' }));

const accept: ReviewStep = { step: 'accept', on: ON };
const reject: ReviewStep = { step: 'reject', on: ON, why: 'it says the contrary' };
const edit = (field: string, value: unknown): ReviewStep => ({ step: 'edit', on: ON, set: new Map([[field, value]]) });
const through = (review: Review, ...steps: ReviewStep[]) => steps.reduce(reviewStep, review);
const words = ({ draft: { claims } }: Review) => claims.map(({ review }) => review);

describe('accept, reject, skip', () => {
  test('from the first proposed claim to the last; each leaves an entry {of, review, on}', () => {
    const start = startReview(THREE);
    expect(start).toMatchObject({ at: 0, open: 2, changed: null });
    const end = through(start, accept, reject);
    expect(words(end)).toEqual(['accepted', 'rejected', 'accepted']);
    expect(end).toMatchObject({ at: null, open: 0 });
    expect(end.draft.reviews).toEqual([
      { of: start.ids[0], review: 'accepted', on: ON },
      { of: start.ids[1], review: 'rejected', on: ON, why: 'it says the contrary' },
    ]);
    expect(end.ids).toEqual(start.ids);
    expect(start.ids[0]).toBe(claimId({ ...THREE.claims[0], document: 'note' } as never));
  });

  test('a skipped claim stays proposed and comes again after the last', () => {
    const skipped = through(startReview(THREE), { step: 'skip' });
    expect(skipped).toMatchObject({ at: 1, open: 2, changed: null });
    expect(through(skipped, { step: 'skip' }).at).toBe(0);
    expect(through(skipped, accept).at).toBe(0);
  });

  test('nothing in hand: nothing to accept', () => {
    const end = through(startReview(THREE), accept, accept);
    failure('invalid_option', () => reviewStep(end, accept));
    failure('invalid_option', () => reviewStep(end, { step: 'skip' }));
  });

  test('a day that is none is refused', () => {
    failure('invalid_data', () => reviewStep(startReview(THREE), { step: 'accept', on: '2031-02-30' }));
  });

  test('what a step changed, for whoever keeps the file', () => {
    expect(reviewStep(startReview(THREE), accept).changed).toEqual({
      claim: 0,
      fields: new Map([['review', 'accepted']]),
      entries: 1,
      undone: false,
    });
  });
});

describe('edit', () => {
  test('sets a field, keeps the claim in hand and what it was in the entry', () => {
    const start = startReview(THREE);
    const after = reviewStep(start, edit('position', 'oppose'));
    expect(after).toMatchObject({ at: 0, open: 2 });
    expect(after.draft.claims[0]).toMatchObject({ position: 'oppose', review: 'proposed' });
    expect(after.ids[0]).not.toBe(start.ids[0]);
    expect(after.draft.reviews).toEqual([{ of: after.ids[0], review: 'proposed', on: ON, before: THREE.claims[0] }]);
  });

  test('takes a field away', () => {
    const start = startReview(draft(claim('ALB', { summary: 'Alba is for it.' })));
    expect('summary' in reviewStep(start, edit('summary', undefined)).draft.claims[0]!).toBe(false);
  });

  test.each([
    ['position', 'for it', 'invalid_data'],
    ['said', 'yesterday', 'invalid_data'],
    ['colour', 'red', 'invalid_data'],
    ['__proto__', { polluted: true }, 'invalid_data'],
    ['proposition', undefined, 'invalid_data'],
    ['kind', 'fact', 'invalid_option'],
    ['evidence', [], 'invalid_option'],
    ['review', 'accepted', 'invalid_option'],
    ['origin', { type: 'human', name: 'me' }, 'invalid_option'],
  ] as const)('refuses %s = %j', (field, value, code) => {
    failure(code, () => reviewStep(startReview(THREE), edit(field, value)));
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  test('refuses an edit that makes two claims the same: they would not compile', () => {
    expect(failure('invalid_data', () => reviewStep(startReview(THREE), edit('holder', 'BOR'))).message).toMatch(
      /claims\[0\] is the same as claims\[1\]/,
    );
  });

  test('a request keeps something that is asked for', () => {
    const { proposition: _, position: __, ...rest } = claim('ALB') as Record<string, unknown>;
    const start = startReview(draft({ ...rest, kind: 'request', words: 'stay' }));
    failure('invalid_data', () => reviewStep(start, edit('words', undefined)));
  });
});

describe('undo', () => {
  test('takes back accept, reject and edit, the last first, and returns to the claim', () => {
    const start = startReview(THREE);
    const end = through(start, edit('position', 'oppose'), edit('summary', 'So.'), accept, reject);
    const steps = [1, 2, 3, 4].map((n) => through(end, ...Array<ReviewStep>(n).fill({ step: 'undo' })));
    expect(steps.map(({ at }) => at)).toEqual([1, 0, 0, 0]);
    expect(steps[3]?.draft).toEqual(start.draft);
    expect(steps[3]?.ids).toEqual(start.ids);
    failure('invalid_option', () => reviewStep(steps[3]!, { step: 'undo' }));
  });

  test('goes on where another session ended: the file has all that it needs', () => {
    const end = through(startReview(THREE), edit('position', 'oppose'), accept, accept);
    const again = startReview(JSON.parse(JSON.stringify(end.draft)));
    expect(through(again, ...Array<ReviewStep>(3).fill({ step: 'undo' })).draft).toEqual(startReview(THREE).draft);
  });

  test('property: any steps undone one by one end at the beginning; each review is a seed, and none is changed', () => {
    const anyStep: fc.Arbitrary<ReviewStep> = fc.oneof(
      fc.constant(accept),
      fc.constant(reject),
      fc.constant<ReviewStep>({ step: 'skip' }),
      fc.constantFrom('support', 'oppose', 'undecided').map((position) => edit('position', position)),
      fc.constantFrom(0.1, 0.7, undefined).map((confidence) => edit('confidence', confidence)),
      fc.constant<ReviewStep>({ step: 'undo' }),
    );
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
        const start = startReview(THREE);
        const frozen = JSON.stringify(start);
        let review = start;
        for (const step of steps) {
          try {
            review = reviewStep(review, step);
          } catch (error) {
            expect((error as { code?: string }).code).toMatch(/invalid/);
          }
          expect(seed.safeParse(review.draft).success).toBe(true);
          expect(review.open).toBe(review.draft.claims.filter((c) => c.review === 'proposed').length);
          expect(review.at === null).toBe(review.open === 0);
          expect(startReview(review.draft).ids).toEqual(review.ids);
        }
        while (review.draft.reviews !== undefined) review = reviewStep(review, { step: 'undo' });
        expect(review.draft).toEqual(start.draft);
        expect(JSON.stringify(start)).toBe(frozen);
      }),
      { seed: 6, numRuns: 300 * SHARE },
    );
  });
});

describe('what is no draft', () => {
  test.each([[undefined], [null], ['x'], [{}], [{ document: {}, claims: [] }], [draft({ kind: 'stance' })]])(
    '%j',
    (input) => {
      failure('invalid_data', () => startReview(input));
    },
  );

  test('the same claim twice, and an entry of no claim', () => {
    const input = {
      ...draft(claim('ALB'), claim('ALB', { summary: 'Again.' })),
      reviews: [{ of: 'c0', review: 'accepted', on: ON }],
    };
    expect(problemsOf(failure('invalid_data', () => startReview(input))).map(({ path }) => path)).toEqual([
      'claims[1]',
      'reviews[0].of',
    ]);
  });
});
