import { type Answer, and, attended, backs, committed, not, StanceError } from 'stancegraph';
import { describe, expect, test } from 'vitest';
import { actorsOf, graphOf, type Said } from '../support/stance-cast.js';

const SAID: Said[] = [
  { holder: 'ilse-brandt', conditions: [{ event: 'low-water', holds: true }] },
  { holder: 'mira-noor', said: '2025-05-09', document: 'herald' },
  { holder: 'BOR', position: 'oppose', said: '2025-03' },
  { holder: 'COR', position: 'undecided', said: '../2025-06-01', document: 'herald' },
  { holder: 'nine-states', proposition: 'toll-bridge', document: 'review', said: '2025-06-20' },
  { holder: 'tom-weil', position: 'oppose' },
  { kind: 'commitment', holder: 'ARV', deliverables: ['finance'], stage: 'pledged', to: 'COR', proposition: 'bridge' },
  { kind: 'request', holder: 'COR', to: 'ARV', proposition: 'bridge' },
  { kind: 'attitude', holder: 'BOR', toward: 'ARV', polarity: 'negative', words: 'a nuisance' },
  { kind: 'participation', holder: 'mira-noor', event: 'ford-talks', role: 'participant', said: '2025-05-05' },
  { kind: 'fact', holder: 'author:gazette', about: 'river-council', property: 'size', value: 2 },
];
const kg = graphOf(SAID);

describe('rows', () => {
  test('come in order of type and id, countries and others apart', () => {
    expect(kg.stances({ proposition: 'bridge' }).rows.map(({ actor, position }) => `${actor} ${position}`)).toEqual([
      'ARV support',
      'BOR oppose',
      'COR undecided',
      'tom-weil oppose',
      'nine-states support',
    ]);
  });

  test('carry voices, dates, conditions, documents and the claims behind them', () => {
    const [row] = kg.whoBacks('bridge');
    expect(row).toMatchObject({
      ...{ actor: 'ARV', name: 'Arvenia', type: 'country', position: 'support', since: '2025-05-01' },
      ...{ lastSaid: '2025-05-01', voices: ['ilse-brandt'], documents: ['gazette', 'herald'] },
    });
    expect(row?.claims.map((id) => kg.claim(id)?.holder)).toEqual(['mira-noor', 'ilse-brandt']);
  });

  test('ages count from asOf, the end of during, knownBy, or the newest document', () => {
    const age = (options: object) => kg.stanceOf('ARV', 'bridge', options).first?.ageDays;
    expect(age({ asOf: '2025-05-10' })).toBe(9);
    expect(age({ during: '2025-05' })).toBe(30);
    expect(age({ knownBy: '2025-06-02' })).toBe(31);
    expect(age({})).toBe(61);
  });

  test('an answer is iterable and has a first row', () => {
    expect([...kg.whoBacks('bridge')].map(({ actor }) => actor)).toEqual(['ARV', 'nine-states']);
    expect(kg.whoBacks('dam').first).toBeUndefined();
  });
});

describe('the three clocks', () => {
  test('asOf carries forward what was said on or before', () => {
    expect(actorsOf(kg.whoBacks('bridge', { asOf: '2025-04-30' }))).toEqual([]);
    expect(actorsOf(kg.whoBacks('bridge', { asOf: '2025-05-01' }))).toEqual(['ARV']);
    expect(actorsOf(kg.whoOpposes('bridge', { asOf: '2026' }))).toEqual(['BOR', 'tom-weil']);
  });

  test('during does not', () => {
    expect(actorsOf(kg.whoOpposes('bridge', { during: '2025-03' }))).toEqual(['BOR']);
    expect(actorsOf(kg.whoOpposes('bridge', { during: '2025-06' }))).toEqual([]);
  });

  test('knownBy goes by publication, whatever the date of speech', () => {
    expect(kg.stanceOf('ARV', 'bridge', { knownBy: '2025-05-15' }).first?.voices).toEqual(['ilse-brandt']);
    expect(actorsOf(kg.whoBacks('bridge', { knownBy: '2025-04-30' }))).toEqual([]);
    expect(kg.whoBacks('bridge', { knownBy: '2025-06-01' }).coverage.map(({ id }) => id)).toEqual([
      'gazette',
      'herald',
    ]);
  });

  test('a claim recorded late counts from then', () => {
    const late = graphOf([{ holder: 'ARV', recorded: '2025-06-05' }]);
    expect(actorsOf(late.whoBacks('bridge', { knownBy: '2025-06-04' }))).toEqual([]);
    expect(actorsOf(late.whoBacks('bridge', { knownBy: '2025-06-05' }))).toEqual(['ARV']);
  });

  test('a retraction is in force unless knownBy precedes it', () => {
    const { id } = graphOf([{ holder: 'ARV' }]).claims().first!.claim;
    const retracted = graphOf([{ holder: 'ARV' }]).with({
      retractions: [{ of: id, on: '2025-05-20', why: 'misheard' }],
    });
    expect(actorsOf(retracted.whoBacks('bridge'))).toEqual([]);
    expect(actorsOf(retracted.whoBacks('bridge', { asOf: '2025-05-10' }))).toEqual([]);
    expect(actorsOf(retracted.whoBacks('bridge', { knownBy: '2025-05-19' }))).toEqual(['ARV']);
    expect(actorsOf(retracted.whoBacks('bridge', { knownBy: '2025-05-20' }))).toEqual([]);
  });

  test('asOf and during exclude each other', () => {
    expect(() => kg.whoBacks('bridge', { asOf: '2025', during: '2025' })).toThrow('asOf and during exclude each other');
  });

  test('proposed claims count only when asked, rejected ones never', () => {
    const unread = graphOf([
      { holder: 'ARV', review: 'proposed' },
      { holder: 'BOR', origin: { type: 'rule', name: 'patterns' } },
      { holder: 'COR', review: 'rejected' },
    ]);
    expect(actorsOf(unread.whoBacks('bridge'))).toEqual([]);
    expect(actorsOf(unread.whoBacks('bridge', { proposed: true }))).toEqual(['ARV', 'BOR']);
  });
});

describe('what is not counted and not known', () => {
  test('contested, with its claims', () => {
    const both = graphOf([{ holder: 'ARV' }, { holder: 'ARV', position: 'oppose' }]);
    for (const answer of [both.whoBacks('bridge'), both.whoOpposes('bridge')]) {
      expect(answer.length).toBe(0);
      expect(answer.notCounted).toMatchObject([
        {
          actor: 'ARV',
          name: 'Arvenia',
          reason: 'contested: Arvenia supports (1 May 2025), Arvenia opposes (1 May 2025)',
        },
      ]);
    }
    expect(both.stances({ proposition: 'bridge' }).first?.position).toBe('contested');
  });

  test('a date that leaves open whether it belongs here', () => {
    expect(kg.whoOpposes('bridge', { asOf: '2025-03-15' }).notCounted).toMatchObject([
      { actor: 'BOR', reason: 'perhaps opposes: its date (2025-03) leaves open whether it belongs here' },
    ]);
    expect(kg.whoIsUndecided('bridge', { during: '2025-05' }).notCounted).toMatchObject([{ actor: 'COR' }]);
  });

  test('what was said too long ago', () => {
    const answer = kg.whoBacks('bridge', { asOf: '2025-06-01', maxAge: 30 });
    expect(actorsOf(answer)).toEqual([]);
    expect(answer.notCounted).toMatchObject([{ actor: 'ARV', reason: 'last said 31 days before' }]);
    expect(actorsOf(kg.whoBacks('bridge', { asOf: '2025-05-31', maxAge: 30 }))).toEqual(['ARV']);
  });

  test('the silent: countries on record about something else, or those among', () => {
    const some = graphOf([{ holder: 'ARV' }, { holder: 'BOR', proposition: 'dam' }]);
    expect(some.whoBacks('bridge').silent).toEqual(['BOR']);
    expect(some.whoBacks('bridge', { among: 'country' }).silent).toEqual(['BOR', 'COR']);
    expect(some.stanceOf('COR', 'bridge')).toMatchObject({ silent: ['COR'], first: { position: 'noRecord' } });
  });

  test('coverage: which documents were read, so that silence has a denominator', () => {
    expect(kg.whoBacks('bridge').coverage).toEqual([
      { id: 'gazette', publisher: 'The Gazette', published: '2025-05-01', covers: 'ford-talks' },
      { id: 'herald', publisher: 'The Herald', published: '2025-06-01', covers: null },
      { id: 'review', publisher: 'The Review', published: '2025-07-01', covers: null },
    ]);
    expect(
      kg
        .without({ document: 'herald' })
        .whoBacks('bridge')
        .coverage.map(({ id }) => id),
    ).toEqual(['gazette', 'review']);
  });
});

describe('names', () => {
  test('label, alias, demonym, metonym and misspelt case are accepted', () => {
    for (const named of ['bridge', 'A bridge at Ford', 'the ford BRIDGE', 'a-bridge-at-ford']) {
      expect(kg.whoBacks(named).query).toMatchObject({ proposition: 'bridge' });
    }
    for (const named of ['ARV', 'Arvenia', 'the republic', 'Arvenian', 'White House of Arv']) {
      expect(kg.stanceOf(named, 'bridge').query).toMatchObject({ actor: 'ARV' });
    }
  });

  test('words for the contrary turn the position, and the paraphrase says so', () => {
    const answer = kg.whoBacks('leaving Ford alone');
    expect(actorsOf(answer)).toEqual(['BOR', 'tom-weil']);
    expect(answer.paraphrase).toBe('Who supports “leaving Ford alone”, the contrary of “A bridge at Ford”?');
    expect(kg.who(backs('leaving Ford alone')).query).toMatchObject({ where: { opposes: 'bridge' } });
    expect(kg.whyNot('BOR', 'leaving Ford alone').query).toMatchObject({ not: 'oppose' });
    expect(kg.whoIsUndecided('leaving Ford alone').query).toMatchObject({ position: 'undecided' });
  });

  test('a misspelt one is refused with the nearest', () => {
    expect(() => kg.whoBacks('the Ford brigde')).toThrow(
      'whoBacks: unknown proposition "the Ford brigde". Did you mean "bridge"?',
    );
    expect(() => kg.stanceOf('Arvenai', 'bridge')).toThrow('Did you mean "ARV"?');
    expect(() => kg.participants('ford talk')).toThrow('Did you mean "ford-talks"?');
  });

  test.each([
    ['an unknown option', () => kg.whoBacks('bridge', { asof: '2025' } as never), 'Did you mean "asOf"?'],
    ['a date that is none', () => kg.whoBacks('bridge', { asOf: '2025-02-30' }), 'asOf'],
    ['a negative age', () => kg.whoBacks('bridge', { maxAge: -1 }), 'maxAge'],
    ['a query of another kind', () => kg.run({ find: 'stance' } as never), 'did you mean "stances"?'],
    ['an empty and', () => kg.who({ and: [] }), 'and'],
  ])('%s is refused', (_, call, message) => {
    expect(call).toThrow(StanceError);
    expect(call).toThrow(message);
  });

  const listing: Record<string, (options: object) => unknown> = {
    claims: (options) => kg.claims(options),
    commitments: (options) => kg.commitments(options),
    requests: (options) => kg.requests(options),
    attitudes: (options) => kg.attitudes(options),
    participants: (options) => kg.participants('ford-talks', options),
  };
  const explaining: Record<string, (options: object) => unknown> = {
    why: (options) => kg.why('ARV', 'bridge', options),
    whyNot: (options) => kg.whyNot('ARV', 'bridge', options),
  };
  const unused = { maxAge: 30, infer: false, viaMembership: true, policy: 'latest@1', among: 'countries' };

  test.each(Object.entries(listing))('%s takes the options that it uses and refuses the others', (_, call) => {
    const { among, maxAge, ...refused } = unused;
    call({ asOf: '2025-06', knownBy: '2025-07', given: ['low-water'], among, maxAge, proposed: true });
    call({ during: '2025-05' });
    for (const [option, value] of Object.entries(refused)) expect(() => call({ [option]: value })).toThrow(StanceError);
  });

  test.each(Object.entries(explaining))('%s takes every option, and refuses what is none', (_, call) => {
    call({ ...unused, asOf: '2025-06', knownBy: '2025-07', given: ['low-water'], proposed: true });
    expect(() => call({ kind: 'stance' })).toThrow(StanceError);
  });

  test('claims said longer ago than maxAge are left out, counted from asOf', () => {
    const old = graphOf([
      { holder: 'ARV', said: '2025-01-01' },
      { holder: 'BOR', said: '2025-01-31' },
    ]);
    const holders = (maxAge: number) =>
      old.claims({ asOf: '2025-02-01', maxAge }).rows.map(({ claim }) => claim.holder);
    expect([holders(0), holders(1), holders(30), holders(31)]).toEqual([[], ['BOR'], ['BOR'], ['ARV', 'BOR']]);
  });
});

test('paraphrases say what was understood', () => {
  const answers: Answer<never>[] = [
    kg.whoBacks('bridge', { asOf: '2025-09' }),
    kg.whoOpposes('bridge', { knownBy: '2025-08-01', among: 'River Council' }),
    kg.whoIsUndecided('bridge', { during: '2025-05-01/2025-05-31', infer: false }),
    kg.stanceOf('ARV', 'bridge', { given: ['low-water', 'not dam'] }),
    kg.stances({ actor: 'ARV', maxAge: 90 }),
    kg.stances({ proposition: 'bridge', viaMembership: true, proposed: true }),
    kg.who(and(attended('ford-talks'), not(committed('troops')))),
    kg.commitments({ actor: 'ARV', deliverable: 'finance', stage: 'pledged' }),
    kg.requests({ to: 'ARV' }),
    kg.attitudes({ toward: 'ARV' }),
    kg.participants('ford-talks'),
    kg.claims({ document: 'gazette', basis: 'stated' }),
    kg.timeline({ actor: 'ARV', proposition: 'bridge' }),
    kg.why('ARV', 'bridge', { policy: 'latest@1' }),
    kg.whyNot('BOR', 'bridge'),
  ] as never;
  expect(`\n${answers.map(({ paraphrase }) => paraphrase).join('\n')}\n`).toMatchInlineSnapshot(`
    "
    Who supports “A bridge at Ford”, as of September 2025?
    Who opposes “A bridge at Ford”, as could be known by 1 August 2025, among whoever is a member of River Council?
    Who is undecided on “A bridge at Ford”, by what was said in 1 May 2025 to 31 May 2025, without inference?
    Where does Arvenia stand on “A bridge at Ford”, given that a drought is declared and not: “A dam” comes about?
    Where does Arvenia stand on every proposition, last said at most 90 days before?
    Who stands where on “A bridge at Ford”, counting organizations for their members, counting claims that nobody has accepted yet?
    Who took part in Talks at Ford (5 May 2025) and has not committed troops?
    The commitments of Arvenia of finance at stage pledged.
    The requests to Arvenia.
    The attitudes toward Arvenia.
    The participations in Talks at Ford (5 May 2025).
    The stated claims in gazette.
    The claims of Arvenia on “A bridge at Ford”, oldest first.
    Why does Arvenia stand where it does on “A bridge at Ford”, by policy latest@1?
    Why is it not so that Borduna supports “A bridge at Ford”?
    "
  `);
});

describe('query JSON', () => {
  const answers: Record<string, () => Answer<never>> = {
    whoBacks: () => kg.whoBacks('bridge', { given: ['not low-water'], among: 'countries', maxAge: 900 }) as never,
    whoOpposes: () => kg.whoOpposes('leaving Ford alone', { asOf: '2025-06' }) as never,
    whoIsUndecided: () => kg.whoIsUndecided('bridge', { knownBy: '2025-06-01', infer: false }) as never,
    stanceOf: () => kg.stanceOf('Arvenia', 'the Ford bridge', { viaMembership: true }) as never,
    stances: () => kg.stances({ actor: 'ARV', during: '2025-05' }) as never,
    who: () => kg.who((p) => p.or(p.opposes('leaving Ford alone'), p.memberOf('River Council'))) as never,
    claims: () => kg.claims({ document: 'gazette', toward: 'Arvenia' }) as never,
    commitments: () => kg.commitments({ to: 'Corvia' }) as never,
    requests: () => kg.requests({ proposition: 'the Ford bridge' }) as never,
    attitudes: () => kg.attitudes({ actor: 'Borduna' }) as never,
    participants: () => kg.participants('Talks at Ford') as never,
    timeline: () => kg.timeline({ actor: 'Arvenia', asOf: '2025-05-05' }) as never,
    why: () => kg.why('Arvenia', 'bridge', { policy: 'latest@1' }) as never,
    whyNot: () => kg.whyNot('Borduna', 'leaving Ford alone') as never,
  };

  test.each(Object.keys(answers))('of %s, sent and run again, gives the same answer', (name) => {
    const answer = answers[name]!();
    const sent = JSON.parse(JSON.stringify(answer.query));
    expect(sent).toEqual(answer.query);
    expect(kg.run(sent).toJSON()).toEqual(answer.toJSON());
  });

  test('a citation names query, policy, version and data, and changes with the data', () => {
    const { query, policy, version, dataHash, text } = kg.whoBacks('bridge').cite();
    expect({ query, policy }).toEqual({
      query: { find: 'stances', proposition: 'bridge', position: 'support' },
      policy: 'default@2',
    });
    expect(text).toContain(dataHash.slice(0, 16));
    expect(text).toContain(version);
    expect(graphOf(SAID).whoBacks('bridge').cite().dataHash).toBe(dataHash);
    expect(graphOf(SAID.slice(1)).whoBacks('bridge').cite().dataHash).not.toBe(dataHash);
  });

  test('the hash of the data does not depend on the order of the claims', () => {
    const { dataHash } = kg.whoBacks('bridge').cite();
    const data = kg.toDataset();
    const other = graphOf([], { ...data, claims: undefined } as never).with([...data.claims].reverse());
    expect(other.whoBacks('bridge').cite().dataHash).toBe(dataHash);
  });
});
