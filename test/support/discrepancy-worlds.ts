import fc from 'fast-check';
import type { ClaimInput, Dataset, Retraction } from 'stancegraph';
import { asClaims, cast, type Said } from './stance-cast.js';

const DAYS = 4;
const dayOf = (day: number) => `2025-06-${String(day + 8).padStart(2, '0')}`; // the head changes on 10 June
const aDay = fc.nat(DAYS - 1).map(dayOf);

const aDate = fc.oneof(
  { weight: 10, arbitrary: aDay },
  { weight: 1, arbitrary: aDay.map((end) => `../${end}`) },
  { weight: 1, arbitrary: fc.tuple(aDay, aDay).map((ends) => ends.sort().join('/')) },
  { weight: 1, arbitrary: fc.constantFrom('2025-06', '2025') },
);

/** Undefined `weight` times as often as not. */
function seldom(weight: number, arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string | undefined> {
  return fc.oneof({ weight, arbitrary: fc.constant(undefined) }, arbitrary);
}

const shared = {
  holder: fc.constantFrom('ARV', 'ilse-brandt', 'jon-falk', 'mira-noor', 'palace-press', 'BOR', 'BOR', 'hanna-rye'),
  document: fc.constantFrom('gazette', 'herald', 'review'),
  said: aDate,
  basis: fc.constantFrom('stated', 'stated', 'reported', 'reported', 'reported', 'anonymous', 'analysis'),
  review: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, 'proposed', 'rejected'),
  speaker: seldom(5, fc.constantFrom('COR', 'ARV')),
  utterance: seldom(3, fc.constantFrom('dawn', 'dusk')),
  conditions: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    fc.constantFrom(
      [{ event: 'low-water', holds: true }],
      [{ event: 'low-water', holds: false }],
      [{ event: 'dam-finished', holds: true }],
      [{ proposition: 'dam', holds: false }],
      [{ words: 'the river allows', holds: true }],
    ),
  ),
};

const aClaim: fc.Arbitrary<Said> = fc
  .oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('stance'),
        ...shared,
        proposition: fc.constantFrom('bridge', 'bridge', 'bridge', 'toll-bridge', 'ferry', 'dam', 'dam'),
        position: fc.constantFrom('support', 'support', 'oppose', 'oppose', 'undecided'),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('commitment'),
        ...shared,
        proposition: fc.constantFrom('bridge', 'bridge', undefined),
        stage: fc.constantFrom(
          'declined',
          'withheld',
          'withdrawn',
          'considering',
          'pledged',
          'delivering',
          'delivered',
        ),
        deliverables: fc.constant(['other']),
      }),
    },
    fc.record({
      kind: fc.constant('attitude'),
      ...shared,
      toward: fc.constantFrom('COR', 'ford-talks'),
      polarity: fc.constantFrom('positive', 'negative'),
    }),
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('fact'),
        ...shared,
        about: fc.constantFrom('ford-talks', 'nine-states'),
        property: fc.constantFrom('tone', 'size'),
        value: fc.constantFrom('good', 'bad', '9', 'around 12'),
      }),
    },
    fc.record({
      kind: fc.constant('participation'),
      ...shared,
      event: fc.constant('ford-talks'),
      role: fc.constantFrom('guest', 'host'),
      mode: fc.constantFrom('remote', 'in-person', undefined),
    }),
  )
  .map((claim) => Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== undefined)) as Said);

/** Nothing is told before it was said. */
const PUBLISHED = ['2025-06-11', '2025-06-12', '2025-07-01'];

/** Worlds of the river in which much is said by few within four days, and everything that can go wrong does. */
export const quarrels: fc.Arbitrary<Dataset> = fc
  .tuple(fc.array(aClaim, { minLength: 10, maxLength: 40, size: 'max' }), fc.boolean())
  .map(([said, isAssessment]) => ({
    ...cast,
    documents: cast.documents.map((one, i) => ({ ...one, published: PUBLISHED[i] as string })),
    propositions: cast.propositions.map((one) =>
      one.id === 'dam' && isAssessment ? { ...one, kind: 'assessment' as const } : one,
    ),
    claims: asClaims(said) as ClaimInput[],
    retractions: [] as Retraction[],
  }));
