import type { ClaimInput, ClaimOf } from '../../src/kinds/claim.js';
import type { Dataset, VocabularyInput } from '../../src/kinds/dataset.js';
import { Problems } from '../../src/schema/problems.js';
import { Vocabulary } from '../../src/store/vocabulary.js';

/** A made-up climate summit of made-up countries: small, and with one of everything. */
export function summitVocabulary(): VocabularyInput & { events: NonNullable<VocabularyInput['events']> } {
  return {
    name: 'brightwater',
    version: '3',
    actors: [
      {
        id: 'ALP',
        type: 'country',
        name: 'Alpenia',
        aliases: ['the Alpine Republic'],
        demonyms: ['Alpenian'],
        metonyms: ['Hochstadt'],
        status: 'member',
      },
      { id: 'BAR', type: 'country', name: 'Baridia', demonyms: ['Baridian'] },
      { id: 'COR', type: 'country', name: 'Coralia', wikidata: 'Q999999001' },
      { id: 'DUN', type: 'country', name: 'Dunmark' },
      {
        id: 'vera-holt',
        type: 'person',
        name: 'Vera Holt',
        offices: [
          { title: 'Chancellor', of: 'ALP', rank: 'head', represents: true, from: '2029-03-01', to: '2031-12-31' },
        ],
      },
      {
        id: 'tomas-rill',
        type: 'person',
        name: 'Tomas Rill',
        offices: [{ title: 'Minister of Water', of: 'ALP', rank: 'minister', represents: true, from: '2030' }],
      },
      {
        id: 'otto-fenn',
        type: 'person',
        name: 'Otto Fenn',
        offices: [{ title: 'Deputy', of: 'COR', rank: 'legislator', represents: false, from: '2028' }],
      },
      {
        id: 'reef-pact',
        type: 'organization',
        name: 'Reef Pact',
        subtype: 'alliance',
        members: [{ member: 'COR', from: '2020' }, { member: 'BAR' }],
      },
      { id: 'eleven-islands', type: 'group', name: 'eleven islands', size: 11, anonymous: true },
    ],
    propositions: [
      {
        id: 'coal-exit',
        label: 'coal exit',
        kind: 'policy',
        statement: 'Coal should no longer be burnt.',
        aliases: ['end of coal'],
        opposites: ['keeping coal'],
      },
      {
        id: 'coal-exit-by-2035',
        label: 'coal exit by 2035',
        kind: 'policy',
        statement: 'Coal should no longer be burnt from 2035 on.',
        broader: ['coal-exit'],
      },
      { id: 'reef-fund', label: 'reef fund', kind: 'policy', statement: 'A fund should pay for lost reefs.' },
      { id: 'tides-rise', label: 'tides rise', kind: 'assessment', statement: 'The tides are rising.' },
    ],
    events: [
      {
        id: 'brightwater-summit-2031',
        name: 'Brightwater summit',
        type: 'summit',
        date: '2031-06-02/2031-06-04',
        aliases: ['the summit at Brightwater'],
      },
      { id: 'reef-fund-open', name: 'reef fund open', type: 'state', bringsAbout: 'reef-fund' },
    ],
    documents: [
      { id: 'tide-gazette', publisher: 'Tide Gazette', published: '2031-06-05', length: 5_000, language: 'en' },
      { id: 'harbour-wire', publisher: null, published: '2031-06', covers: 'brightwater-summit-2031' },
      { id: 'leaked-minutes', published: '2031-06-03', recorded: '2032-01-10' },
    ],
  };
}

/** The same with three claims and nothing left out that a claim can have. */
export function summit(): Dataset & { claims: ClaimInput[] } {
  return { ...summitVocabulary(), claims: [stance(), fullStance(), pledge()] };
}

/** A thin stance: Alpenia supports the coal exit. */
export function stance(changes: Partial<ClaimOf<'stance'>> = {}): ClaimInput {
  return {
    kind: 'stance',
    document: 'tide-gazette',
    holder: 'ALP',
    proposition: 'coal-exit',
    position: 'support',
    said: '2031-06-02',
    ...changes,
  };
}

/** A stance with every field that stances can have, but for `supersedes`. */
export function fullStance(): ClaimInput {
  return {
    kind: 'stance',
    document: 'tide-gazette',
    holder: 'vera-holt',
    onBehalfOf: 'ALP',
    proposition: 'reef-fund',
    position: 'undecided',
    said: '2031-06-02/2031-06-03',
    evidence: [
      { start: 120, end: 180, sha256: '0badc0de', phrase: 'in due course' },
      { start: 400, end: 440, sha256: 'ab'.repeat(32) },
      { record: 'table 3, row 9' },
    ],
    speaker: 'tomas-rill',
    act: 'decision',
    basis: 'stated',
    conditions: [
      { event: 'reef-fund-open', holds: true, only: true },
      { proposition: 'tides-rise', holds: false },
      { words: 'unless the harbour freezes', holds: true },
    ],
    confidence: 0.25,
    summary: 'The chancellor leaves the fund open.',
    utterance: 'holt-evening-address',
    origin: { type: 'human', name: 'first coder', version: '2' },
    review: 'proposed',
    recorded: '2031-07-01',
  };
}

/** A pledge of alternatives with an amount without a number. */
export function pledge(): ClaimInput {
  return {
    kind: 'commitment',
    document: 'harbour-wire',
    holder: 'BAR',
    said: '../2031-06',
    deliverables: ['finance', 'support'],
    stage: 'pledged',
    to: 'COR',
    proposition: 'reef-fund',
    amount: { value: null, unit: 'boats', words: 'dozens' },
    deadline: '2035',
    evidence: [{ start: 0, end: 12, sha256: '12345678' }],
  };
}

/** One minimal claim of each kind. */
export function oneOfEachKind(): ClaimInput[] {
  const shared = { document: 'harbour-wire', holder: 'COR', said: '2031-06-04' };
  return [
    { kind: 'stance', ...shared, proposition: 'tides-rise', position: 'oppose' },
    { kind: 'commitment', ...shared, deliverables: ['training'], stage: 'considering' },
    { kind: 'request', ...shared, to: 'DUN', words: 'to open its lighthouses' },
    { kind: 'attitude', ...shared, toward: 'brightwater-summit-2031', polarity: 'negative' },
    { kind: 'participation', ...shared, event: 'brightwater-summit-2031', role: 'host' },
    { kind: 'fact', ...shared, about: 'eleven-islands', property: 'size', value: 11 },
  ];
}

/** The vocabulary as the store holds it. */
export function storedVocabulary(): Vocabulary {
  const problems = new Problems();
  const vocabulary = Vocabulary.from(summitVocabulary(), problems);
  problems.throwIfAny('storedVocabulary', 'the fixture');
  return vocabulary;
}
