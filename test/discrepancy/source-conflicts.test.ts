import { expect, test } from 'vitest';
import { discrepancies, sourceConflicts } from '../support/discrepancy.js';
import { cast, graphOf, type Said } from '../support/stance-cast.js';

const codes = (said: readonly Said[], more: object = {}) =>
  sourceConflicts(graphOf(said, more)).map(({ rule }) => rule.code);
const only = (said: readonly Said[]) => discrepancies(graphOf(said)).map(({ rule }) => rule.code);

const speech: Said = { holder: 'BOR', utterance: 'speech' };
const otherReport: Said = { ...speech, document: 'herald', position: 'oppose' };

test('two reports of one utterance that differ are that and nothing else', () => {
  expect(only([speech, otherReport])).toEqual(['source-utterance']);
  expect(only([speech, { ...otherReport, position: 'undecided' }])).toEqual(['source-utterance']);
  expect(only([speech, { ...otherReport, position: 'support', proposition: 'ferry' }])).toEqual(['source-utterance']);
  expect(sourceConflicts(graphOf([speech, otherReport]))[0]?.sentence).toBe(
    'Two reports of one utterance differ: in gazette Borduna supported “A bridge at Ford” on 1 May 2025, in herald Borduna opposed “A bridge at Ford” on 1 May 2025.',
  );
});

test('two reports that agree in substance are none', () => {
  const dry = { conditions: [{ event: 'low-water', holds: true }] };
  expect(
    only([speech, { ...otherReport, position: 'support', ...dry, basis: 'reported', said: '../2025-05-03' }]),
  ).toEqual([]);
});

const pledge: Said = {
  kind: 'commitment',
  holder: 'BOR',
  utterance: 'speech',
  stage: 'pledged',
  deliverables: ['arms'],
};

test('a pledge in one report and a refusal in another', () => {
  expect(only([pledge, { ...pledge, document: 'herald', stage: 'declined' }])).toEqual(['source-utterance']);
  expect(only([pledge, { ...pledge, document: 'herald', stage: 'agreed' }])).toEqual([]);
  expect(only([pledge, { ...pledge, document: 'herald', stage: 'considering' }])).toEqual([]);
  expect(only([pledge, { ...pledge, document: 'herald', stage: 'declined', deliverables: ['troops'] }])).toEqual([]);
  expect(only([pledge, { ...pledge, document: 'herald', stage: 'declined', utterance: 'reply' }])).toEqual([]);
});

test('praise in one report and blame in another, unless one has both', () => {
  const praise: Said = { kind: 'attitude', holder: 'BOR', utterance: 'speech', toward: 'COR', polarity: 'positive' };
  const blame = { ...praise, polarity: 'negative' };
  expect(only([praise, { ...blame, document: 'herald' }])).toEqual(['source-utterance']);
  expect(only([praise, blame, { ...blame, document: 'herald' }])).toEqual([]);
  expect(only([praise, { ...blame, document: 'herald', toward: 'ARV' }])).toEqual([]);
});

test('another party’s word against the actor’s own on one day', () => {
  const hearsay = { holder: 'BOR', position: 'oppose', speaker: 'COR' };
  expect(only([{ holder: 'BOR' }, hearsay])).toEqual(['source-hearsay']);
  expect(only([{ holder: 'BOR' }, { ...hearsay, said: '2025-05-02' }])).toEqual([]);
  expect(only([{ holder: 'BOR' }, { ...hearsay, position: 'undecided' }])).toEqual([]);
  expect(only([{ holder: 'BOR' }, { ...hearsay, basis: 'analysis' }])).toEqual([]);
});

const present: Said = {
  kind: 'participation',
  holder: 'hanna-rye',
  event: 'ford-talks',
  role: 'participant',
  said: '2025-05-05',
};

test('a person was at one event in person or remotely, as host or as guest', () => {
  const here = { ...present, mode: 'in-person' };
  const called = { ...present, mode: 'remote', document: 'herald' };
  expect(only([here, called])).toEqual(['source-event']);
  expect(only([here, { ...called, said: '2025-05' }])).toEqual(['source-event']);
  expect(only([here, { ...present, document: 'herald' }])).toEqual([]);
  expect(
    only([
      { ...here, holder: 'nine-states' },
      { ...called, holder: 'nine-states' },
    ]),
  ).toEqual([]);
  expect(
    only([
      { ...present, role: 'host' },
      { ...present, role: 'guest', document: 'herald' },
    ]),
  ).toEqual(['source-event']);
  expect(
    only([
      { ...present, role: 'chair' },
      { ...present, document: 'herald' },
    ]),
  ).toEqual([]);
});

test('of an event of several days only the same day is compared', () => {
  const events = [
    { id: 'ford-talks', name: 'Talks at Ford', type: 'summit', date: '2025-05-05/2025-05-07' },
    ...cast.events!.slice(0, 2),
  ];
  const here = { ...present, mode: 'in-person' };
  const called = { ...present, mode: 'remote', document: 'herald' };
  expect(codes([here, called], { events })).toEqual(['source-event']);
  expect(codes([here, { ...called, said: '2025-05-06' }], { events })).toEqual([]);
});

const fact = (about: string, property: string, value: unknown, more: object = {}): Said => ({
  ...{ kind: 'fact', holder: 'river-times', about, property, value, said: '2025-05-05', basis: 'reported' },
  ...more,
});
const differ = (property: string, a: unknown, b: unknown, about = 'ford-talks') =>
  codes([fact(about, property, a), fact(about, property, b, { document: 'herald', said: '2025-05-09' })]).length === 1;

test.each([
  ['size', 26, 27],
  ['size', '26', 'around 30'],
  ['size', 'more than two dozen', '24'],
  ['size', 'at least 30', 'fewer than 30'],
  ['size', '1,200 people', 'nearly 1,000 people'],
  ['size', '25 to 30', '31'],
  ['size', 'a hundred', 'at most 90'],
  ['tone', 'constructive', 'hostile'],
  ['tone', 'very good', 'tense and bitter'],
  ['date', '2025-05-05', '2025-05-06'],
  ['date', '2025-05-05', '2025-04'],
  ['year', '2024', '2025'],
  ['outcome', 'no agreement', 'agreement'],
  ['status', 'Not ready', 'ready'],
  ['public', true, false],
  ['chair', 'BOR+ARV', 'BOR+COR'],
  ['place', 'BOR', 'White House of Arv'],
])('%s cannot be both %s and %s', (property, a, b) => {
  expect(differ(property, a, b)).toBe(true);
  expect(differ(property, b, a)).toBe(true);
});

test.each([
  ['size', '26', 26],
  ['size', '28', 'around 30'],
  ['size', 'more than two dozen', 'around 30'],
  ['size', 'up to 30', 'about 20'],
  ['size', '26 countries', '30 soldiers'],
  ['size', '26', 'dozens'],
  ['size', '26', '40 to 30'],
  ['size', '26', `more than ${'9'.repeat(200)}`],
  ['size', '26', 'between 30 and 40 or so'],
  ['tone', 'bad', 'hostile'],
  ['tone', 'frank', 'constructive'],
  ['tone', 'not constructive', 'good'],
  ['tone', 'good but tense', 'bad'],
  ['date', '2025-05-05', '2025-05'],
  ['size', '2025', '2025-05-04'],
  ['ordinal', 'second in person', 'third'],
  ['outcome', 'no agreement on tolls', 'agreement'],
  ['outcome', 'some hope', 'little won'],
  ['public', true, 'true'],
  ['chair', 'BOR', 'BOR+COR'],
  ['chair', 'BOR', 'somebody else'],
  ['membership', 'BOR', 'COR'],
  ['place', 'Republic', 'White House of Arv'],
  ['place', 'Ford', 'the hall, Ford'],
  ['place', 'Arvenia, Borduna', 'Corvia'],
  ['topic', 'tolls', 'fish'],
])('%s may be both %s and %s', (property, a, b) => {
  expect(differ(property, a, b)).toBe(false);
  expect(differ(property, b, a)).toBe(false);
});

test('what may have changed is compared at one time only', () => {
  const size = (value: number, more: object) => fact('nine-states', 'size', value, more);
  const day = { said: '2025-04-05' };
  expect(codes([size(9, day), size(10, { ...day, document: 'herald' })])).toHaveLength(1);
  expect(codes([size(9, day), size(10, { said: '2025-04-06', document: 'herald' })])).toEqual([]);
  expect(codes([size(9, { said: '2025-04' }), size(10, { said: '2025-04', document: 'herald' })])).toEqual([]);
  expect(codes([size(9, { said: '2025-04' }), size(10, { said: '../2025-04-20' })])).toHaveLength(1);
  expect(codes([size(9, { said: '2024-04-05' }), size(10, { said: '2025-04-09' })])).toEqual([]);
  const herald = { document: 'herald' };
  expect(codes([size(9, { ...herald, said: '2025-04-05' }), size(10, { ...herald, said: '2025-04-09' })])).toEqual([]);
});

test('what was foretold of an event is not what is reported of it', () => {
  const planned = fact('ford-talks', 'chair', 'BOR', { said: '2025-04-01' });
  expect(codes([planned, fact('ford-talks', 'chair', 'COR')])).toEqual([]);
});

test('an author’s inference is the author’s own view', () => {
  const inferred = { document: 'herald', basis: 'analysis' };
  expect(codes([fact('ford-talks', 'tone', 'good'), fact('ford-talks', 'tone', 'bad', inferred)])).toEqual([]);
  const own = { ...inferred, holder: 'author:herald' };
  expect(codes([fact('ford-talks', 'tone', 'good'), fact('ford-talks', 'tone', 'bad', own)])).toHaveLength(1);
});

test('each differing report is in a finding, not each pair', () => {
  const tones = [...Array(20).fill('good'), ...Array(20).fill('bad')].map((value, i) =>
    fact('ford-talks', 'tone', value, {
      holder: cast.actors[i % 8]!.id,
      document: ['gazette', 'herald', 'review'][i % 3],
    }),
  );
  const documents = cast.documents.map((one) => ({ ...one, published: '2025-07-01' }));
  const found = sourceConflicts(graphOf(tones, { documents }));
  const told = new Set(found.flatMap(({ claims }) => claims.map(({ holder, document }) => `${holder} ${document}`)));
  expect(told).toEqual(new Set(tones.map(({ holder, document }) => `${holder} ${document}`)));
  expect(found.length).toBeLessThanOrEqual(80);
});

const withAssessment = {
  propositions: [
    ...cast.propositions,
    { id: 'is-safe', label: 'The ford is safe', kind: 'assessment', statement: 'The ford is safe.' },
  ] as typeof cast.propositions,
};

test('who affirms and who denies that something is so are sources at odds; policies are another matter', () => {
  const so: Said = { holder: 'BOR', proposition: 'is-safe' };
  const not: Said = { holder: 'COR', proposition: 'is-safe', position: 'oppose', document: 'herald' };
  expect(sourceConflicts(graphOf([so, not], withAssessment))).toMatchObject([
    {
      actor: null,
      about: 'is-safe',
      sentence:
        'Sources differ on whether “The ford is safe”: Borduna affirmed it on 1 May 2025, Corvia denied it on 1 May 2025.',
    },
  ]);
  expect(codes([so, { ...not, said: '2025-06-01' }], withAssessment)).toEqual([]);
  expect(codes([so, { ...not, speaker: 'ARV' }], withAssessment)).toEqual([]);
  expect(codes([so, { ...not, position: 'undecided' }], withAssessment)).toEqual([]);
  expect(codes([{ holder: 'BOR' }, { holder: 'COR', position: 'oppose' }])).toEqual([]);
});

test('two voices of one country that judge differently are dissent', () => {
  const said: Said[] = [
    { holder: 'ilse-brandt', proposition: 'is-safe' },
    { holder: 'mira-noor', proposition: 'is-safe', position: 'oppose' },
  ];
  expect(discrepancies(graphOf(said, withAssessment)).map(({ type }) => type)).toEqual(['dissent']);
});
