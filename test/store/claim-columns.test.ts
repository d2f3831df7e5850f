import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, ClaimInput } from '../../src/kinds/claim.js';
import {
  basisOf,
  type ClaimColumns,
  ClaimColumnsBuilder,
  claimAt,
  Flag,
  reviewOf,
  sameClaim,
} from '../../src/store/claim-columns.js';
import { claimId } from '../../src/store/claim-id.js';
import { Interner } from '../../src/store/interner.js';
import { anyClaim, FIXED } from '../support/arbitrary.js';
import { completed } from '../support/completed.js';
import { fullStance, oneOfEachKind, pledge, stance, storedVocabulary } from '../support/summit.js';

const vocabulary = storedVocabulary();

describe('claims as columns', () => {
  test('property: a claim comes out as it went in, with its id and every default', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 20 }), (claims) => {
        expect(claimsOf(columnsOf(claims))).toEqual(claims.map(completed));
      }),
      FIXED,
    );
  });

  test.each([...oneOfEachKind(), stance(), fullStance(), pledge()])(
    '$kind of $holder comes out as it went in',
    (claim) => {
      expect(claimsOf(columnsOf([claim]))).toEqual([completed(claim)]);
    },
  );

  test.each([
    '2031',
    '2031-06',
    '2031-06-02/2031-06-02',
    '2031-06/2031-06',
    '../2031-06',
    '../2031',
    '0001-01-01',
    '../9999-12-31',
  ])('said on %s keeps its form', (said) => expect(claimsOf(columnsOf([stance({ said })]))[0]?.said).toBe(said));

  test('what came from a rule or a model is proposed, everything else accepted, unless it says otherwise', () => {
    const reviewFor = (changes: object) =>
      claimsOf(columnsOf([{ ...fullStance(), review: undefined, ...changes } as ClaimInput]))[0]?.review;
    expect(reviewFor({ origin: { type: 'rule', name: 'r' } })).toBe('proposed');
    expect(reviewFor({ origin: { type: 'model', name: 'm' } })).toBe('proposed');
    expect(reviewFor({ origin: { type: 'human', name: 'h' } })).toBe('accepted');
    expect(reviewFor({ origin: undefined })).toBe('accepted');
    expect(reviewFor({ origin: { type: 'model', name: 'm' }, review: 'accepted' })).toBe('accepted');
  });

  test('flags hold basis, review and formal act', () => {
    const { flags } = columnsOf([stance(), fullStance()]);
    const [thin, full] = flags as unknown as [number, number];
    expect([basisOf(thin), reviewOf(thin), thin & Flag.formalAct]).toEqual(['reported', 'accepted', 0]);
    expect([basisOf(full), reviewOf(full), full & Flag.formalAct]).toEqual(['stated', 'proposed', Flag.formalAct]);
  });

  test('a claim is known from the end of the day, month or year on which document and record were there', () => {
    const { known } = columnsOf([
      stance({ document: 'tide-gazette' }),
      stance({ document: 'harbour-wire' }),
      stance({ document: 'leaked-minutes' }),
      stance({ document: 'tide-gazette', recorded: '2033' }),
      stance({ document: 'tide-gazette', recorded: '2030' }),
    ]);
    const days = [...known].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    expect(days).toEqual(['2031-06-05', '2031-06-30', '2032-01-10', '2033-12-31', '2031-06-05']);
  });

  test('a row that was dropped leaves nothing behind', () => {
    const builder = builderOf();
    builder.add(fullStance());
    builder.add(pledge());
    builder.drop();
    builder.add(stance());
    expect(claimsOf(builder.build())).toEqual([fullStance(), stance()].map(completed));
  });

  test('columns taken over have the same claims', () => {
    const claims = [fullStance(), stance(), pledge(), ...oneOfEachKind()];
    const builder = builderOf();
    builder.append(columnsOf(claims.slice(0, 4)));
    builder.append(columnsOf([]));
    builder.append(columnsOf(claims.slice(4)));
    expect(claimsOf(builder.build())).toEqual(claims.map(completed));
  });

  test('property: two rows are the same claim if and only if their ids are the same', () => {
    const near = fc.tuple(anyClaim, anyClaim, fc.constantFrom('said', 'document', 'evidence', 'summary', 'holder'));
    fc.assert(
      fc.property(near, ([a, other, field]) => {
        const b = { ...a, [field]: other[field] ?? a[field] } as ClaimInput;
        const columns = columnsOf([a, b]);
        expect(sameClaim(columns, 0, columns, 1, vocabulary)).toBe(claimId(a) === claimId(b));
      }),
      { ...FIXED, numRuns: 300 },
    );
  });

  test('property: claims of the same id have the same hash', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, (a, { summary, confidence, basis, review }) => {
        const changes = { summary, confidence, basis, review };
        const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
        const { hash } = columnsOf([a, { ...a, ...given } as ClaimInput]);
        expect(hash[0]).toBe(hash[1]);
      }),
      FIXED,
    );
  });
});

function builderOf(): ClaimColumnsBuilder {
  return new ClaimColumnsBuilder({ vocabulary, utterances: new Interner(), isFirstHand: () => true }, 1);
}

function columnsOf(claims: readonly ClaimInput[]): ClaimColumns {
  const builder = builderOf();
  for (const claim of claims) builder.add(claim);
  return builder.build();
}

function claimsOf(columns: ClaimColumns): Claim[] {
  return Array.from({ length: columns.length }, (_, row) => claimAt(columns, row, vocabulary));
}
