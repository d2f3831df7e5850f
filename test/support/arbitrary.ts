import fc from 'fast-check';
import type { ClaimInput } from '../../src/kinds/claim.js';
import { DELIVERABLES } from '../../src/kinds/commitment.js';
import { STAGES } from '../../src/kinds/ladder.js';
import { POSITIONS } from '../../src/kinds/position.js';
import { BASES, type Locator, REVIEWS } from '../../src/schema/claim-base.js';
import type { Condition } from '../../src/schema/condition.js';
import { claimId } from '../../src/store/claim-id.js';
import { summitVocabulary } from './summit.js';

/** The same examples in every run. */
export const FIXED = { seed: 20_310_602 } as const;

const FIRST_DAY = Date.UTC(2029, 0, 1);
const DAY = 86_400_000;

const day = (days = 1_200): fc.Arbitrary<string> =>
  fc.nat(days).map((n) => new Date(FIRST_DAY + n * DAY).toISOString().slice(0, 10));

/** Every form that a date can have, within a few years. */
export function partialDate(days = 1_200): fc.Arbitrary<string> {
  const part = fc.tuple(day(days), fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));
  const interval = fc.tuple(day(days), day(days)).map((ends) => ends.sort().join('/'));
  const months = interval.map((text) =>
    text
      .split('/')
      .map((end) => end.slice(0, 7))
      .join('/'),
  );
  return fc.oneof(
    { weight: 3, arbitrary: part },
    interval,
    months,
    part.map((end) => `../${end}`),
  );
}

/** Text with every plane of Unicode in it. */
export const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 24 });

const vocabulary = summitVocabulary();
const idOf = (list: readonly { readonly id: string }[]) => fc.constantFrom(...list.map(({ id }) => id));
const actor = idOf(vocabulary.actors);
const proposition = idOf(vocabulary.propositions);
const event = idOf(vocabulary.events);
const source = idOf(vocabulary.documents);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const locator: fc.Arbitrary<Locator> = fc.oneof(
  fc
    .record({
      start: fc.nat(4_000),
      length: fc.integer({ min: 1, max: 900 }),
      phrase: optional(fc.constant('so be it')),
    })
    .map(({ start, length, phrase }) => ({
      start,
      end: start + length,
      sha256: 'c0ffee00',
      ...(phrase === undefined ? {} : { phrase }),
    })),
  words.map((record) => ({ record })),
);

const condition: fc.Arbitrary<Condition> = fc
  .tuple(
    fc.oneof(
      event.map((id) => ({ event: id })),
      proposition.map((id) => ({ proposition: id })),
      words.map((text) => ({ words: text })),
    ),
    fc.record({ holds: fc.boolean(), only: fc.constant(true as const) }, { requiredKeys: ['holds'] }),
  )
  .map(([what, how]) => ({ ...what, ...how }));

/** Nothing is told before it was said: the documents of the summit are of June 2031. */
const TOLD_DAYS = 880;

const shared = {
  document: source,
  holder: actor,
  onBehalfOf: optional(actor),
  said: partialDate(TOLD_DAYS),
  evidence: optional(fc.array(locator, { minLength: 1, maxLength: 3 })),
  speaker: optional(actor),
  act: optional(fc.constantFrom('vote', 'signature', 'decision', 'law')),
  basis: optional(fc.constantFrom(...BASES)),
  conditions: optional(fc.array(condition, { maxLength: 2 })),
  confidence: optional(fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0)),
  summary: optional(words),
  utterance: optional(fc.constantFrom('dawn', 'dusk', 'noon')),
  origin: optional(fc.record({ type: fc.constant('import'), name: words }, { requiredKeys: ['type', 'name'] })),
  review: optional(fc.constantFrom(...REVIEWS)),
  recorded: optional(partialDate()),
};

/** Any valid claim over the vocabulary of the made-up summit, but for `supersedes`. */
export const anyClaim: fc.Arbitrary<ClaimInput> = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('stance'),
        ...shared,
        proposition,
        position: fc.constantFrom(...POSITIONS),
      }),
    },
    fc.record({
      kind: fc.constant('commitment'),
      ...shared,
      deliverables: fc.uniqueArray(fc.constantFrom(...DELIVERABLES), { minLength: 1, maxLength: 3 }),
      stage: fc.constantFrom(...STAGES),
      to: optional(actor),
      proposition: optional(proposition),
      amount: optional(fc.record({ value: fc.option(number), unit: words, words: optional(words) })),
      deadline: optional(partialDate()),
    }),
    fc.record({
      kind: fc.constant('request'),
      ...shared,
      to: optional(actor),
      proposition: optional(proposition),
      words,
    }),
    fc.record({
      kind: fc.constant('attitude'),
      ...shared,
      toward: fc.oneof(actor, event, proposition),
      polarity: fc.constantFrom('positive', 'negative'),
      words: optional(words),
    }),
    fc.record({
      kind: fc.constant('participation'),
      ...shared,
      event,
      role: fc.constantFrom('chair', 'host', 'participant', 'representative', 'guest', 'speaker'),
      mode: optional(fc.constantFrom('in-person', 'remote')),
    }),
    fc.record({
      kind: fc.constant('fact'),
      ...shared,
      about: fc.oneof(actor, event, proposition, source),
      property: words,
      value: fc.oneof(words, number, fc.boolean()),
    }),
  )
  .map((claim) => withoutUndefined(claim) as ClaimInput);

/** Claims that are all different. */
export const manyClaims = (maxLength = 30): fc.Arbitrary<ClaimInput[]> =>
  fc.uniqueArray(anyClaim, { selector: (claim) => claimId(claim), maxLength });

/** Thin stances of the four countries, as bulk imports have them. */
export const thinStance: fc.Arbitrary<ClaimInput> = fc.record({
  kind: fc.constant('stance'),
  document: source,
  holder: fc.constantFrom('ALP', 'BAR', 'COR', 'DUN'),
  proposition,
  position: fc.constantFrom(...POSITIONS),
  said: day(60),
});

/** JSON objects have no undefined fields. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => [key, withoutUndefined(field)]),
  );
}
