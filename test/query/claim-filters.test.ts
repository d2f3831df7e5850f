import fc from 'fast-check';
import { type Claim, type ClaimInput, type ClaimOptions, type Stage, StanceError, StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { describe, expect, test } from 'vitest';
import { POLARITIES } from '../../src/kinds/attitude.js';
import { CLAIM_KINDS } from '../../src/kinds/claim.js';
import { DELIVERABLES } from '../../src/kinds/commitment.js';
import { STAGES } from '../../src/kinds/ladder.js';
import { MODES, ROLES } from '../../src/kinds/participation.js';
import { POSITIONS } from '../../src/kinds/position.js';
import { BASES } from '../../src/schema/claim-base.js';
import { manyClaims } from '../support/arbitrary.js';
import { failure } from '../support/failure.js';
import { type Known, oracleCountsFor } from '../support/oracle.js';
import { SHARE } from '../support/runs.js';
import { asClaims, graphOf, type Said } from '../support/stance-cast.js';
import { summitVocabulary } from '../support/summit.js';
import { growth } from '../support/work.js';

const pledge = (holder: string, stage: string, more: object = {}): Said => ({
  ...{ kind: 'commitment', holder, deliverables: ['troops'], stage, ...more },
});
const SAID: Said[] = [
  { holder: 'ARV', summary: 'Arvénia wants the bridge “soon”.', conditions: [{ event: 'low-water', holds: true }] },
  { holder: 'BOR', position: 'oppose', conditions: [{ words: 'if the dam is finished', holds: true }] },
  { holder: 'COR', position: 'undecided', proposition: 'dam' },
  pledge('ARV', 'pledged', { to: 'COR', amount: { value: 40, unit: 'boats', words: 'some dozens' } }),
  pledge('BOR', 'declined', { deliverables: ['finance', 'other'], proposition: 'bridge' }),
  pledge('COR', 'delivered', { conditions: [{ proposition: 'bridge', holds: false }] }),
  { kind: 'request', holder: 'COR', to: 'ARV', words: 'Ferries, and the ÉLYSÉE’s blessing' },
  { kind: 'attitude', holder: 'BOR', toward: 'ARV', polarity: 'negative', words: 'a nuisance' },
  { kind: 'attitude', holder: 'ARV', toward: 'bridge', polarity: 'positive' },
  { kind: 'participation', holder: 'mira-noor', event: 'ford-talks', role: 'host', mode: 'in-person' },
  { kind: 'participation', holder: 'BOR', event: 'ford-talks', role: 'guest', mode: 'remote' },
  { kind: 'participation', holder: 'COR', event: 'ford-talks', role: 'guest' },
  { kind: 'fact', holder: 'author:gazette', about: 'ford-talks', property: 'length in days', value: 3 },
  { kind: 'fact', holder: 'author:gazette', about: 'COR', property: 'landlocked', value: true },
];
const kg = graphOf(SAID);
const FIRST = asClaims(SAID);
/** Which of the claims above pass, by their place. */
const found = (options: ClaimOptions) =>
  kg
    .claims(options)
    .rows.map(({ claim }) => Number((claim.evidence[0] as { record: string }).record.slice('line '.length)))
    .sort((a, b) => a - b);

describe('one filter', () => {
  test('none: every claim', () => {
    expect(found({})).toEqual(FIRST.map((_, i) => i));
  });

  test.each<[ClaimOptions, number[]]>([
    [{ position: 'support' }, [0]],
    [{ position: 'oppose' }, [1]],
    [{ position: 'undecided' }, [2]],
    [{ polarity: 'negative' }, [7]],
    [{ polarity: 'positive' }, [8]],
    [{ role: 'host' }, [9]],
    [{ role: 'guest' }, [10, 11]],
    [{ role: 'chair' }, []],
    [{ mode: 'in-person' }, [9]],
    [{ mode: 'remote' }, [10]],
    [{ stage: 'pledged' }, [3]],
    [{ stage: ['pledged'] }, [3]],
    [{ stage: ['declined', 'delivered', 'withdrawn'] }, [4, 5]],
    [{ stage: ['withheld'] }, []],
    [{ deliverable: 'other' }, [4]],
  ])('%j', (options, expected) => {
    expect(found(options)).toEqual(expected);
  });

  test('about: in whichever field a claim names it, by any of its names', () => {
    expect(found({ about: 'bridge' })).toEqual([0, 1, 4, 8]);
    expect(found({ about: 'the Ford bridge' })).toEqual([0, 1, 4, 8]);
    expect(found({ about: 'ford-talks' })).toEqual([9, 10, 11, 12]);
    expect(found({ about: 'Talks at Ford' })).toEqual([9, 10, 11, 12]);
    expect(found({ about: 'Arvenian' })).toEqual([6, 7]);
    expect(found({ about: 'COR' })).toEqual([3, 13]);
    expect(found({ about: 'nine-states' })).toEqual([]);
  });

  test('about a document, which facts can be', () => {
    const fact: Said = { kind: 'fact', holder: 'author:herald', about: 'gazette', property: 'language', value: 'en' };
    expect(graphOf([...SAID, fact]).claims({ about: 'gazette' }).rows).toHaveLength(1);
  });

  test('a holder’s own silence on a field is not a match', () => {
    expect(found({ mode: 'in-person', actor: 'COR' })).toEqual([]);
    expect(found({ to: 'COR' })).toEqual([3]);
    expect(found({ toward: 'bridge' })).toEqual([8]);
  });
});

describe('words', () => {
  test.each<[string[], number[]]>([
    [['nuisance'], [7]],
    [['nuis'], [7]],
    [['uisance'], []],
    [['arvenia'], [0]],
    [['ARVÉNIA'], [0]],
    [['Arve\u0301nia'], [0]],
    [['élysées'], [6]],
    [['elysees'], [6]],
    [['Élysée’s'], [6]],
    [['soon'], [0]],
    [['bridge soon'], [0]],
    [['soon bridge'], []],
    [['soon', 'bridge'], [0]],
    [['soon', 'nuisance'], []],
    [['soon|nuisance'], [0, 7]],
    [['nuisance|soon', 'wants|demands'], [0]],
    [['|soon'], [0]],
    [['soon|'], [0]],
    [['boats'], [3]],
    [['40'], [3]],
    [['dozens'], [3]],
    [['pledged'], [3]],
    [['finance'], [4]],
    [['other'], [4]],
    [['negative'], [7]],
    [['guest'], [10, 11]],
    [['length'], [12]],
    [['3'], [12]],
    [['landlocked true'], [13]],
    [['|'], []],
    [['“”'], []],
    [['.*'], []],
    [['bridge\u0000soon'], [0]],
  ])('%j', (words, expected) => {
    expect(found({ words })).toEqual(expected);
  });

  test('not in names, ids, dates or documents', () => {
    for (const word of ['corvia', 'borduna', 'gazette', '2025', 'line']) expect(found({ words: [word] })).toEqual([]);
  });

  test('at least one word, at most 50, none empty', () => {
    for (const words of [[], [''], Array(51).fill('soon'), 'soon', [7], ['x'.repeat(1_001)]]) {
      expect(() => kg.claims({ words: words as never })).toThrow(StanceError);
    }
    expect(found({ words: Array(50).fill('soon') })).toEqual([0]);
  });

  test('many alternatives over long texts are work in proportion to both', () => {
    const long = graphOf([{ holder: 'ARV', summary: 'a'.repeat(4_000) }]);
    const asked = (word: string) => long.claims({ words: Array(50).fill(word) }).length;
    const alternatives = (size: number) => expect(asked('a|'.repeat(size))).toBe(1);
    const almost = (size: number) => expect(asked(`${'a'.repeat(size)}b`)).toBe(0);
    expect(growth(120, alternatives)).toBeLessThan(6);
    expect(growth(240, almost)).toBeLessThan(6);
  });
});

describe('condition', () => {
  test('any, none, or one that names an event or proposition', () => {
    expect(found({ condition: 'any' })).toEqual([0, 1, 5]);
    expect(found({ condition: 'none' })).toEqual([2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(found({ condition: 'low-water' })).toEqual([0]);
    expect(found({ condition: 'A drought is declared' })).toEqual([0]);
    expect(found({ condition: 'bridge' })).toEqual([5]);
    expect(found({ condition: 'leaving Ford alone' })).toEqual([5]);
    expect(found({ condition: 'dam-finished' })).toEqual([]);
  });

  test('of stances: on whose word a condition still hangs', () => {
    const actors = (options: object) =>
      kg.run({ find: 'stances', proposition: 'bridge', infer: false, ...options }).rows.map(({ actor }) => actor);
    expect(actors({})).toEqual(['ARV', 'BOR']);
    expect(actors({ condition: 'any' })).toEqual(['ARV', 'BOR']);
    expect(actors({ condition: 'none' })).toEqual([]);
    expect(actors({ condition: 'low-water' })).toEqual(['ARV']);
    expect(actors({ condition: 'dam' })).toEqual([]);
    expect(actors({ condition: 'any', given: [{ event: 'low-water', holds: true }] })).toEqual(['BOR']);
    expect(actors({ condition: 'none', given: [{ event: 'low-water', holds: true }] })).toEqual(['ARV']);
    expect(actors({ condition: 'low-water', actor: 'ARV' })).toEqual(['ARV']);
    expect(actors({ condition: 'low-water', actor: 'BOR' })).toEqual([]);
  });

  test('an unknown one is refused with the nearest', () => {
    expect(() => kg.claims({ condition: 'low water' }).length).not.toThrow();
    expect(() => kg.claims({ condition: 'low-watre' })).toThrow('Did you mean');
    expect(() => kg.claims({ condition: '' })).toThrow(StanceError);
  });
});

describe('several filters', () => {
  test('all of them have to pass', () => {
    expect(found({ kind: 'commitment', actor: 'BOR' })).toEqual([4]);
    expect(found({ kind: 'stance', condition: 'any', position: 'oppose' })).toEqual([1]);
    expect(found({ role: 'guest', words: ['gue'], mode: 'remote' })).toEqual([10]);
    expect(found({ polarity: 'negative', role: 'guest' })).toEqual([]);
    expect(found({ kind: 'fact', position: 'support' })).toEqual([]);
  });

  test('commitments and others are claims of their kind, whatever else is asked', () => {
    const ids = (answer: { rows: readonly { claims: readonly string[] }[] }) =>
      answer.rows.flatMap(({ claims }) => claims);
    expect(ids(kg.commitments({ stage: ['pledged', 'declined'] }))).toEqual(
      ids(kg.claims({ kind: 'commitment', stage: ['declined', 'pledged'] })),
    );
    expect(ids(kg.attitudes({ toward: 'Arvenia' }))).toEqual(ids(kg.claims({ kind: 'attitude', toward: 'ARV' })));
    expect(ids(kg.participants('Talks at Ford'))).toEqual(ids(kg.claims({ event: 'ford-talks' })));
  });
});

type Filters = { readonly [Name in keyof ClaimOptions]?: ClaimOptions[Name] | undefined };

/** By definition: every claim, field by field. */
function passes(claim: Claim, counted: readonly string[], filters: Filters): boolean {
  const { actor, about, words, condition, stage, deliverable, ...fields } = filters;
  const given = claim as unknown as Readonly<Record<string, unknown>>;
  for (const [field, wanted] of Object.entries(fields)) {
    if (wanted !== undefined && given[field] !== wanted) return false;
  }
  if (actor !== undefined && claim.holder !== actor && !counted.includes(actor)) return false;
  if (about !== undefined) {
    const named = [given.proposition, given.event, given.toward, given.to, given.about];
    if (!named.includes(about)) return false;
  }
  if (stage !== undefined && !(Array.isArray(stage) ? stage : [stage]).includes(given.stage as Stage)) return false;
  if (deliverable !== undefined && !((given.deliverables ?? []) as string[]).includes(deliverable)) return false;
  if (condition === 'any' && claim.conditions.length === 0) return false;
  if (condition === 'none' && claim.conditions.length > 0) return false;
  if (condition !== undefined && condition !== 'any' && condition !== 'none') {
    const names = claim.conditions.map((one) =>
      'event' in one ? one.event : 'proposition' in one ? one.proposition : undefined,
    );
    if (!names.includes(condition)) return false;
  }
  return words === undefined || words.every((word) => word.split('|').some((one) => isMentioned(claim, one)));
}

/** Do words of the claim in a row equal those asked for, the last at least up to its beginning? */
function isMentioned(claim: Claim, asked: string): boolean {
  const given = claim as unknown as Readonly<Record<string, unknown>>;
  const amount = (given.amount ?? {}) as Readonly<Record<string, unknown>>;
  const parts = [
    ...[given.summary, given.words, given.property, given.value, given.polarity, given.stage],
    ...[(given.deliverables as string[] | undefined)?.join(' '), given.role, amount.words, amount.value, amount.unit],
  ];
  const said = wordsOf(parts.filter((part) => part !== undefined && part !== null).join(' '));
  const wanted = wordsOf(asked);
  if (wanted.length === 0) return false;
  for (let at = 0; at + wanted.length <= said.length; at += 1) {
    const isHere = wanted.every((word, i) =>
      i === wanted.length - 1 ? said[at + i]!.startsWith(word) : said[at + i] === word,
    );
    if (isHere) return true;
  }
  return false;
}

function wordsOf(text: string): string[] {
  const bare = text.normalize('NFKD').replace(/\p{M}|['’.]/gu, '');
  return bare.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

const { actors, propositions, events, documents } = summitVocabulary();
const oneOf = (list: readonly { readonly id: string }[]) => fc.constantFrom(...list.map(({ id }) => id));
const TEXTS = ['Coal by DAWN', 'the tides, rising', 'Élan vital', 'so be it; or not', 'naïve “quotes”', 'x.y.z', '40'];
const WORDS = ['coal', 'Coal by', 'DAWN|tide', 'elan', 'ÉLAN v', 'rising', 'be it or', 'naive|zzz', 'xy', '4', 'pled'];

const anyValue = {
  kind: fc.constantFrom(...CLAIM_KINDS),
  actor: oneOf(actors),
  proposition: oneOf(propositions),
  event: oneOf(events),
  toward: fc.oneof(oneOf(actors), oneOf(propositions), oneOf(events)),
  to: oneOf(actors),
  speaker: oneOf(actors),
  document: oneOf(documents),
  basis: fc.constantFrom(...BASES),
  stage: fc.oneof(
    fc.constantFrom(...STAGES),
    fc.uniqueArray(fc.constantFrom(...STAGES), { minLength: 1, maxLength: 4 }),
  ),
  deliverable: fc.constantFrom(...DELIVERABLES),
  position: fc.constantFrom(...POSITIONS),
  polarity: fc.constantFrom(...POLARITIES),
  role: fc.constantFrom(...ROLES),
  mode: fc.constantFrom(...MODES),
  about: fc.oneof(oneOf(actors), oneOf(propositions), oneOf(events)),
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 2 }),
  condition: fc.oneof(fc.constantFrom('any', 'none'), oneOf(events), oneOf(propositions)),
};
const NAMES = Object.keys(anyValue) as (keyof typeof anyValue)[];

/** Every filter alone, and some pairs: of more, most let nothing pass. */
const everyFilter: fc.Arbitrary<Filters[]> = fc
  .tuple(
    fc.record(anyValue),
    fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 6 }),
  )
  .map(([values, pairs]) =>
    [...NAMES.map((name) => [name]), ...pairs].map((names) =>
      Object.fromEntries(names.map((name) => [name, values[name]])),
    ),
  );

const spoken = fc.tuple(manyClaims(40), fc.infiniteStream(fc.nat(TEXTS.length))).map(([claims, stream]) =>
  claims.map((claim) => {
    const text = TEXTS[stream.next().value as number];
    return text === undefined ? claim : ({ ...claim, summary: text } as ClaimInput);
  }),
);

describe('differential: against every claim, field by field', () => {
  test('made-up claims of every kind', () => {
    const matches = new Map<string, number>();
    fc.assert(
      fc.property(spoken, everyFilter, (claims, list) => {
        const graph = StanceGraph.from({ ...summitVocabulary(), claims });
        const data = { ...summitVocabulary(), claims: [] } as never;
        const all = graph.claims({ proposed: true }).rows.map(({ claim }) => claim);
        for (const filters of list) {
          const expected = all.filter((claim) => passes(claim, oracleCountsFor(data, claim as Known), filters));
          const answer = graph.claims({ proposed: true, ...(filters as ClaimOptions) });
          expect(answer.rows.map(({ claim }) => claim.id)).toEqual(expected.map(({ id }) => id));
          const names = Object.keys(filters).join();
          matches.set(names, (matches.get(names) ?? 0) + expected.length);
        }
      }),
      { seed: 20_310_602, numRuns: 300 * SHARE },
    );
    for (const name of NAMES) expect([name, matches.get(name)]).not.toEqual([name, 0]); // no list was always empty
  });

  const real = StanceGraph.from(coalition);
  const all = real.claims().rows.map(({ claim }) => claim);
  const asked: ClaimOptions[] = [
    ...POSITIONS.map((position) => ({ position })),
    ...POLARITIES.map((polarity) => ({ polarity })),
    ...ROLES.map((role) => ({ role })),
    ...MODES.map((mode) => ({ mode })),
    ...STAGES.map((stage) => ({ stage })),
    { stage: ['pledged', 'agreed', 'delivered'] },
    ...['UKR', 'donald-trump', 'troop-deployment', 'paris-summit-2025-09-04'].map((about) => ({ about })),
    ...['any', 'none', 'ceasefire-in-force', 'troop-deployment'].map((condition) => ({ condition })),
    ...['ceasefire', 'sanction|tariff', 'oil', 'security guarantee'].map((word) => ({ words: [word] })),
    { words: ['troop|soldier', 'ceasefire'], condition: 'any' },
    { about: 'RUS', polarity: 'negative' },
  ];

  test.each(asked)('the coalition: %j', (filters) => {
    const expected = all.filter((claim) => passes(claim, [], filters)).map(({ id }) => id);
    expect(real.claims(filters).rows.map(({ claim }) => claim.id)).toEqual(expected);
  });

  test('the coalition: most of these find something', () => {
    const empty = asked.filter((filters) => real.claims(filters).length === 0);
    expect(empty.length).toBeLessThan(asked.length / 4);
  });
});

describe('filters from outside', () => {
  test.each<[string, object]>([
    ['position', { position: 'for' }],
    ['polarity', { polarity: 'good' }],
    ['role', { role: 'Chair' }],
    ['mode', { mode: 'online' }],
    ['stage', { stage: [] }],
    ['stage', { stage: ['pledged', 'promised'] }],
    ['basis', { basis: null }],
    ['kind', { kind: 'opinion' }],
    ['condition', { condition: 7 }],
    ['condition', { condition: ['any'] }],
    ['about', { about: {} }],
    ['words', { words: { 0: 'soon' } }],
    ['colour', { colour: 'red' }],
    ['postion', { postion: 'support' }],
  ])('a wrong %s is refused by name: %j', (field, filters) => {
    for (const call of [() => kg.claims(filters), () => kg.sources(filters)]) {
      expect(call).toThrow(StanceError);
      expect(call).toThrow(field);
    }
  });

  test('every problem of a query comes at once', () => {
    const wrong = { find: 'claims', position: 'for', role: 'king', stage: [], words: [] };
    const { details } = failure('invalid_option', () => kg.run(wrong as never));
    const paths = (details.problems as { path: string }[]).map(({ path }) => path);
    expect(paths.sort()).toEqual(['position', 'role', 'stage', 'words']);
  });
});

test('a word on behalf of another country counts for neither, and is listed all the same', () => {
  const kg = graphOf([
    { holder: 'COR', onBehalfOf: 'BOR' },
    { holder: 'ARV', onBehalfOf: 'ARV' },
  ]);
  expect(kg.claims().length).toBe(2);
  expect(kg.claims({ actor: 'COR' }).length).toBe(1);
  expect(kg.whoBacks('bridge').rows.map(({ actor }) => actor)).toEqual(['ARV']);
});
