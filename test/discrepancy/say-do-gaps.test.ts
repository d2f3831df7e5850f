import { expect, test } from 'vitest';
import { discrepancies, sayDoGaps } from '../support/discrepancy.js';
import { cast, graphOf, type Said } from '../support/stance-cast.js';

const word: Said = { holder: 'BOR', said: '2025-05-01' };
const deed = (stage: string, more: object = {}): Said => ({
  ...{ kind: 'commitment', holder: 'BOR', said: '2025-05-20', stage, deliverables: ['finance'], proposition: 'bridge' },
  ...more,
});
const types = (said: readonly Said[]) => discrepancies(graphOf(said)).map(({ type }) => type);

test('support, and the commitment is refused', () => {
  const [one, ...more] = sayDoGaps(graphOf([word, deed('declined')]));
  expect(more).toEqual([]);
  expect(one).toMatchObject({
    actor: 'BOR',
    about: 'bridge',
    rule: { code: 'gap-refused' },
    sentence:
      'Borduna supported “A bridge at Ford” on 1 May 2025, but Borduna declined finance on “A bridge at Ford” on 20 May 2025.',
  });
  expect(types([word, deed('withheld')])).toEqual(['sayDoGap']);
  expect(types([word, deed('withdrawn')])).toEqual(['sayDoGap']);
  for (const stage of ['considering', 'proposed', 'pledged', 'agreed', 'delivered'])
    expect(types([word, deed(stage)])).toEqual([]);
});

test('opposition, and it is delivered all the same', () => {
  const against = { ...word, position: 'oppose' };
  expect(types([against, deed('delivering')])).toEqual(['sayDoGap']);
  expect(types([against, deed('delivered')])).toEqual(['sayDoGap']);
  expect(types([against, deed('declined')])).toEqual([]);
  expect(types([against, deed('pledged')])).toEqual([]);
  expect(types([against, deed('pledged', { said: word.said })])).toEqual(['sayDoGap']);
});

test('who turns first and acts on it afterwards has shifted and has no gap', () => {
  const turned = { ...word, said: '2025-05-10', position: 'oppose' };
  expect(types([word, turned, deed('declined')])).toEqual(['shift']);
  expect(types([word, { ...turned, said: '2025-05-20' }, deed('declined')])).toEqual(['shift']);
  expect(types([word, { ...turned, position: 'undecided' }, deed('withheld')])).toEqual(['shift']);
});

test('what is said afterwards does not count', () => {
  expect(types([{ ...word, said: '2025-05-21' }, deed('declined')])).toEqual([]);
});

test('a maybe is no gap', () => {
  expect(sayDoGaps(graphOf([{ ...word, said: '2025-05' }, deed('declined')]))).toEqual([]);
  expect(sayDoGaps(graphOf([word, deed('declined', { said: '../2025-05-20' })]))).toEqual([]);
  const perhapsTurned = { ...word, said: '2025-05', position: 'oppose' };
  expect(sayDoGaps(graphOf([word, perhapsTurned, deed('declined')]))).toEqual([]);
  expect(
    sayDoGaps(graphOf([{ ...word, position: 'oppose' }, { ...word, said: '../2025-05-03' }, deed('declined')])),
  ).toEqual([]);
});

test('a promise under a condition is not broken before the condition is met', () => {
  const dry = { conditions: [{ event: 'low-water', holds: true }] };
  expect(types([{ ...word, ...dry }, deed('withheld')])).toEqual([]);
  expect(types([{ ...word, ...dry }, deed('withheld', dry)])).toEqual(['sayDoGap']);
});

test.each([
  ['anonymous', { basis: 'anonymous' }],
  ['another party’s word', { speaker: 'COR' }],
  ['proposed', { review: 'proposed' }],
  ['of another actor', { holder: 'COR' }],
])('a refusal that is %s takes no part', (_, more) => {
  expect(sayDoGaps(graphOf([word, deed('declined', more)]))).toEqual([]);
});

test('a country’s word counts as long as its government and no higher voice is overruled by it', () => {
  const by = (holder: string, said: string) => deed('declined', { holder, said });
  const head: Said = { holder: 'ilse-brandt', said: '2025-05-01' };
  expect(types([head, by('mira-noor', '2025-05-20')])).toEqual(['sayDoGap']);
  expect(types([{ ...head, holder: 'mira-noor' }, by('ilse-brandt', '2025-05-20')])).toEqual([]);
  expect(types([head, by('jon-falk', '2025-07-01')])).toEqual([]);
});

test('by way of related propositions', () => {
  expect(types([{ ...word, proposition: 'toll-bridge' }, deed('declined')])).toEqual(['sayDoGap']);
  expect(types([word, deed('declined', { proposition: 'toll-bridge' })])).toEqual([]);
  expect(types([{ ...word, proposition: 'ferry' }, deed('delivering')])).toEqual(['sayDoGap']);
  expect(sayDoGaps(graphOf([{ ...word, proposition: 'ferry' }, deed('delivering')]))[0]?.sentence).toContain(
    'by way of “A ferry” → “A bridge at Ford”',
  );
});

test('a commitment on nothing in particular is about what the same utterance is about', () => {
  const said = { utterance: 'speech', said: '2025-05-20' };
  const loose = deed('declined', { ...said, proposition: undefined });
  const here = { ...word, ...said };
  expect(types([here, loose])).toEqual(['sayDoGap']);
  expect(types([here, { ...here, proposition: 'dam' }, loose])).toEqual([]);
  expect(types([word, loose])).toEqual([]);
  const undated = { said: '../2025-05-20' };
  expect(
    types([
      { ...here, ...undated },
      { ...loose, ...undated, holder: 'BOR' },
    ]),
  ).toEqual(['sayDoGap']);
});

test('or about the one proposition that the word for its deliverable names', () => {
  const named = (...aliases: string[][]) => ({
    propositions: cast.propositions.map((one, i) => (aliases[i] === undefined ? one : { ...one, aliases: aliases[i] })),
  });
  const loose = deed('declined', { proposition: undefined });
  const gaps = (more: object, claim = loose) => sayDoGaps(graphOf([word, claim], more));
  expect(gaps(named(['Finance']))).toHaveLength(1);
  expect(gaps(named(['finance for the bridge']))).toEqual([]);
  expect(gaps(named(['finance'], ['finance']))).toEqual([]);
  expect(gaps(named(['finance']), { ...loose, deliverables: ['finance', 'support'] })).toEqual([]);
  expect(gaps(named(['other']), { ...loose, deliverables: ['other'] })).toEqual([]);
});

test('told once for each word, with the first deed against it', () => {
  const found = sayDoGaps(graphOf([word, deed('declined'), deed('withheld', { said: '2025-05-25' })]));
  expect(found.map(({ dates }) => dates)).toEqual([['2025-05-01', '2025-05-20']]);
});
