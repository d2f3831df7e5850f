import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claim as claimSchema } from '../../src/kinds/claim.js';
import { dateRange } from '../../src/schema/date.js';
import { Problems } from '../../src/schema/problems.js';
import { admitClaim, admitRetraction } from '../../src/store/admission.js';
import { claimId } from '../../src/store/claim-id.js';
import { anyClaim, FIXED, partialDate, thinStance } from '../support/arbitrary.js';
import { fullStance, oneOfEachKind, pledge, stance, storedVocabulary } from '../support/summit.js';

const vocabulary = storedVocabulary();

function admit(input: unknown) {
  const problems = new Problems();
  const claim = admitClaim(input, 0, vocabulary, problems);
  return { claim, problems: problems.list };
}

describe('admission', () => {
  test('property: every valid claim over the vocabulary is admitted as it is', () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        expect(admit(claim)).toEqual({ claim, problems: [] });
      }),
      FIXED,
    );
  });

  test.each([
    [stance({ document: 'tide-gazete' }), 'document', 'tide-gazette'],
    [stance({ holder: 'vera-hold' }), 'holder', 'vera-holt'],
    [stance({ onBehalfOf: 'reef-pakt' }), 'onBehalfOf', 'reef-pact'],
    [stance({ speaker: 'thomas-rill' }), 'speaker', 'tomas-rill'],
    [stance({ proposition: 'coal-exits' }), 'proposition', 'coal-exit'],
    [stance({ conditions: [{ event: 'reef-fund-opens', holds: true }] }), 'conditions[0].event', 'reef-fund-open'],
    [stance({ conditions: [{ proposition: 'tide-rise', holds: true }] }), 'conditions[0].proposition', 'tides-rise'],
    [{ ...pledge(), to: 'reef-pac' }, 'to', 'reef-pact'],
    [{ ...pledge(), proposition: 'reef-funds' }, 'proposition', 'reef-fund'],
    [{ ...oneOfEachKind()[2], to: 'otto-fen' }, 'to', 'otto-fenn'],
    [{ ...oneOfEachKind()[3], toward: 'brightwater-summit-2013' }, 'toward', 'brightwater-summit-2031'],
    [{ ...oneOfEachKind()[4], event: 'brightwater-summit-203' }, 'event', 'brightwater-summit-2031'],
    [{ ...oneOfEachKind()[5], about: 'leaked-minute' }, 'about', 'leaked-minutes'],
  ])('an unknown id is named, with the one that was probably meant: %#', (input, field, suggestion) => {
    const { claim, problems } = admit(input);
    expect(claim).toBeUndefined();
    expect(problems).toMatchObject([{ path: `claims[0].${field}`, suggestion }]);
  });

  test('an id of the wrong sort is unknown: a document is no actor, an event no proposition', () => {
    expect(admit(stance({ holder: 'tide-gazette' })).problems).toMatchObject([{ path: 'claims[0].holder' }]);
    expect(admit(stance({ proposition: 'reef-fund-open' })).problems).toMatchObject([
      { path: 'claims[0].proposition' },
    ]);
    expect(admit({ ...oneOfEachKind()[3], toward: 'tide-gazette' }).problems).toMatchObject([
      { path: 'claims[0].toward' },
    ]);
  });

  test('every problem of a claim comes at once', () => {
    const { problems } = admit({ ...pledge(), holder: 'X', to: 'Y', evidence: [], document: 'Z', proposition: 'W' });
    expect(problems.map(({ path }) => path)).toEqual(
      ['document', 'holder', 'to', 'proposition'].map((field) => `claims[0].${field}`),
    );
  });

  test('evidence may reach the end of the text and not beyond', () => {
    const at = (end: number, document = 'tide-gazette') =>
      admit(stance({ document, evidence: [{ record: 'row' }, { start: 10, end, sha256: '12345678' }] }));
    expect(at(5_000).problems).toEqual([]);
    expect(at(5_001).problems).toEqual([
      { path: 'claims[0].evidence[1].end', message: 'is 5001; the text of tide-gazette ends at 5000' },
    ]);
    expect(at(5_001, 'harbour-wire').problems).toEqual([]);
  });

  test('nothing is told before it was said', () => {
    expect(admit(stance({ said: '2031-06-05' })).problems).toEqual([]);
    expect(admit(stance({ said: '2031-06-06' })).problems).toEqual([
      { path: 'claims[0].said', message: 'is 2031-06-06, after tide-gazette was published (2031-06-05)' },
    ]);
    expect(admit(stance({ said: '2031-06' })).problems).toEqual([]);
    expect(admit(stance({ said: '../2031-06-06' })).problems).toEqual([]);
    expect(admit(stance({ said: '2031-06-30', document: 'harbour-wire' })).problems).toEqual([]);
  });

  test('only an import may come without evidence', () => {
    expect(admit(stance({ origin: { type: 'import', name: 'i' } })).problems).toEqual([]);
    for (const type of ['human', 'rule', 'model'] as const) {
      const origin = { type, name: 'n' };
      expect(admit(stance({ origin })).problems).toMatchObject([{ path: 'claims[0].evidence' }]);
      expect(admit(stance({ origin, evidence: [{ record: 'row' }] })).problems).toEqual([]);
    }
  });

  test('a given id has to be the hash of the claim', () => {
    expect(admit({ ...fullStance(), id: claimId(fullStance()) }).problems).toEqual([]);
    expect(admit({ ...fullStance(), id: 'c00000000000000000000' }).problems).toMatchObject([{ path: 'claims[0].id' }]);
    expect(admit({ ...stance(), id: claimId(fullStance()) }).problems).toMatchObject([{ path: 'claims[0].id' }]);
  });

  test('property: thin stances are admitted if and only if schema and references say so, and the same', () => {
    const sometimes = <Value>(right: fc.Arbitrary<Value>, ...wrong: unknown[]) =>
      fc.oneof(
        { weight: 12, arbitrary: right },
        { weight: 1, arbitrary: fc.constantFrom(undefined, null, 0, '', '__proto__', ...wrong) },
      );
    const row = fc.record(
      {
        kind: sometimes(fc.constant('stance'), 'Stance', 'fact'),
        document: sometimes(fc.constantFrom('tide-gazette', 'harbour-wire'), 'ALP', 'toString'),
        holder: sometimes(fc.constantFrom('ALP', 'vera-holt', 'author:tide-gazette'), 'tide-gazette', 'alp'),
        proposition: sometimes(fc.constantFrom('coal-exit', 'reef-fund'), 'coal exit', 'reef-fund-open', '#stance'),
        position: sometimes(fc.constantFrom('support', 'oppose', 'undecided'), 'Support', 1),
        said: sometimes(partialDate(), '2031-02-30', '2031-6-2', '2031/2030', 20_310_602),
        confidence: sometimes(
          fc.double({ min: 0, max: 1, noNaN: true }),
          1.001,
          -1,
          Number.NaN,
          Number.POSITIVE_INFINITY,
          '1',
          true,
          -0,
        ),
        act: sometimes(fc.constantFrom('vote', 'law'), 'Vote'),
        basis: sometimes(fc.constantFrom('stated', 'reported', 'analysis'), 'said'),
        evidence: fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom('roll call 3', 'é').map((record) => [{ record }]) },
          {
            weight: 2,
            arbitrary: fc.constantFrom<unknown>(
              [],
              [{ record: '' }],
              [{ record: 3 }],
              [{ record: 'r', more: 1 }],
              [{ record: 'r' }, { record: 's' }],
              [{ record: 'x'.repeat(1_001) }],
              [{ record: '\ud800' }],
              [Object.create({ record: 'r' })],
              [null],
              ['r'],
              { 0: { record: 'r' }, length: 1 },
              null,
              undefined,
            ),
          },
        ),
        extra: fc.constantFrom('basis', 'mood', '__proto__', 'constructor', 'evidence'),
      },
      { requiredKeys: ['kind', 'document', 'holder', 'proposition', 'position', 'said'] },
    );
    const shaped = fc
      .tuple(row, fc.constantFrom('plain', 'plain', 'plain', 'bare', 'inherited', 'list', 'instance'))
      .map(([{ extra, ...fields }, shape]) => {
        const own = Object.fromEntries([
          ...Object.entries(fields),
          ...(extra === undefined ? [] : [[extra, 'stated']]),
        ]);
        if (shape === 'bare') return Object.assign(Object.create(null), own);
        if (shape === 'inherited') return Object.create(own);
        if (shape === 'list') return Object.assign([], own);
        return shape === 'instance' ? Object.assign(new Map(), own) : own;
      });
    let admitted = 0;
    fc.assert(
      fc.property(fc.oneof(shaped, thinStance), (input) => {
        const parsed = claimSchema.safeParse(input);
        const { document, holder, proposition, said } = (parsed.data ?? {}) as Record<string, string>;
        const isRight =
          parsed.success &&
          vocabulary.documents.has(document as string) &&
          vocabulary.actors.has(holder as string) &&
          vocabulary.propositions.has(proposition as string) &&
          dateRange(said as string).earliest <=
            dateRange(vocabulary.documents.get(document as string)?.published as string).latest;
        const { claim, problems } = admit(input);
        expect(problems.length === 0).toBe(isRight);
        expect(claim).toEqual(isRight ? parsed.data : undefined);
        if (isRight && Object.keys(input).length < 11) admitted += 1;
      }),
      { ...FIXED, numRuns: 3_000 },
    );
    expect(admitted).toBeGreaterThan(500);
  });

  test('a retraction is checked by its schema', () => {
    const problems = new Problems();
    expect(admitRetraction({ of: 'c1', on: '2031', why: 'A slip.' }, 'retractions[0]', problems)).toEqual({
      of: 'c1',
      on: '2031',
      why: 'A slip.',
    });
    expect(admitRetraction({ of: 'c1', on: 'soon' }, 'retractions[1]', problems)).toBeUndefined();
    expect(problems.list.map(({ path }) => path)).toEqual(['retractions[1].on', 'retractions[1].why']);
  });
});
