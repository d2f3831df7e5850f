import { describe, expect, test } from 'vitest';
import { actorsOf, graphOf, type Said } from '../support/stance-cast.js';

const parts = (said: readonly Said[], options = {}) =>
  graphOf(said)
    .why('ARV', 'bridge', options)
    .first!.trace.map(({ claim, part }) => `${claim.holder} ${claim.said} ${part}`);

describe('why', () => {
  test('lists every claim with what became of it, newest first', () => {
    expect(
      parts([
        { holder: 'ARV', said: '2025-04-01', position: 'oppose' },
        { holder: 'ilse-brandt', said: '2025-04-20' },
        { holder: 'mira-noor', said: '2025-05-01', position: 'oppose' },
        { holder: 'ARV', said: '2025-05-02', position: 'oppose', speaker: 'BOR' },
        { holder: 'ARV', said: '2025-05-03', speaker: 'BOR' },
        { holder: 'ARV', said: '2025-05-04', proposition: 'ferry' },
      ]),
    ).toEqual([
      'ARV 2025-05-04 deciding',
      'ARV 2025-05-03 concurring',
      'ARV 2025-05-02 concurring',
      'mira-noor 2025-05-01 deciding',
      'ilse-brandt 2025-04-20 contesting',
      'ARV 2025-04-01 superseded',
    ]);
  });

  test.each<[string, Said, object]>([
    ['rejected in review', { holder: 'ARV', review: 'rejected' }, {}],
    ['proposed, not yet accepted', { holder: 'ARV', review: 'proposed' }, {}],
    ['said outside the time asked about', { holder: 'ARV' }, { asOf: '2025-04-01' }],
    ['Tom Weil did not speak for Arvenia on that day', { holder: 'tom-weil' }, {}],
    ['Jon Falk did not speak for Arvenia on that day', { holder: 'jon-falk', said: '2021-01-01' }, {}],
  ])('sets aside: %s', (reason, said, options) => {
    const [entry] = graphOf([said]).why('ARV', 'bridge', options).first!.trace;
    expect(entry).toMatchObject({ part: 'setAside', reason });
  });

  test.each<[string, Said, object]>([
    ['its date (2025) leaves open whether it belongs here', { holder: 'ARV', said: '2025' }, { asOf: '2025-04-01' }],
    ['from an unnamed source', { holder: 'ARV', basis: 'anonymous' }, {}],
    ['an inference of the author', { holder: 'ARV', basis: 'analysis' }, {}],
    ['it is not known whether Mira Noor held the office on that day', { holder: 'mira-noor', said: '2023-05-01' }, {}],
  ])('counts only perhaps: %s', (reason, said, options) => {
    const [entry] = graphOf([said]).why('ARV', 'bridge', options).first!.trace;
    expect(entry?.part).toBe('possible');
    expect(entry?.reason).toBe(`counts only perhaps, and would stand if it did: ${reason}`);
  });

  test('explains itself in a few sentences', () => {
    const kg = graphOf([
      { holder: 'ilse-brandt', conditions: [{ event: 'low-water', holds: true }] },
      { holder: 'mira-noor', said: '2025-05-09', position: 'oppose', document: 'herald' },
      { holder: 'tom-weil', position: 'oppose' },
    ]);
    expect(kg.why('ARV', 'bridge').first?.explanation).toMatchInlineSnapshot(
      `"The position of Arvenia on “A bridge at Ford” is contested: Ilse Brandt supports (1 May 2025, if a drought is declared), Mira Noor opposes (9 May 2025). Under an earlier government, in gazette, herald. Rule 4 decided: a later word differs, and neither its rank, its office nor its government overcomes the other. 1 claim was set aside. Without gazette it is “oppose”."`,
    );
    expect(kg.why('BOR', 'bridge').first?.explanation).toMatchInlineSnapshot(
      `"Borduna has no record on “A bridge at Ford”; that is not opposition."`,
    );
  });

  test('whyNot says what is held instead', () => {
    const kg = graphOf([{ holder: 'ARV', position: 'oppose' }]);
    expect(kg.whyNot('ARV', 'bridge').first?.explanation).toMatchInlineSnapshot(
      `"Arvenia opposes “A bridge at Ford”. Not “support”, therefore. Said by Arvenia, 1 May 2025, under an earlier government (gazette). Undisputed: no claim on record says otherwise. Without gazette there is no record."`,
    );
    expect(kg.whyNot('ARV', 'bridge', { position: 'oppose' }).first?.explanation).toMatchInlineSnapshot(
      `"Arvenia opposes “A bridge at Ford”. It does hold the position “oppose”. Said by Arvenia, 1 May 2025, under an earlier government (gazette). Undisputed: no claim on record says otherwise. Without gazette there is no record."`,
    );
    expect(kg.whyNot('BOR', 'bridge').first).toMatchObject({ not: 'support', position: 'noRecord' });
  });
});

describe('timeline', () => {
  const said: Said[] = [
    { holder: 'ilse-brandt', said: '2025-04-01' },
    { holder: 'mira-noor', said: '2025-04-05' },
    { holder: 'mira-noor', said: '2025-04-09', position: 'oppose' },
    { holder: 'jon-falk', said: '2025-06-20', position: 'oppose' },
    { holder: 'ARV', said: '2025-03-01', proposition: 'dam', position: 'undecided' },
    { kind: 'commitment', holder: 'ARV', said: '2025-04-02', deliverables: ['finance'], stage: 'pledged' },
    { kind: 'fact', holder: 'ARV', said: '2025-04-03', about: 'ARV', property: 'rivers', value: 3 },
  ];
  const lines = (options: object) =>
    graphOf(said)
      .timeline(options)
      .rows.map(({ said: day, kind, becomes }) => `${day} ${kind} ${becomes ?? ''}`.trim());

  test('of an actor: oldest first, with what each claim changed', () => {
    expect(lines({ actor: 'ARV' })).toEqual([
      '2025-03-01 stance undecided',
      '2025-04-01 stance support',
      '2025-04-02 commitment',
      '2025-04-05 stance',
      '2025-04-09 stance contested',
      '2025-06-20 stance oppose',
    ]);
  });

  test('on a proposition, within a period', () => {
    expect(lines({ proposition: 'bridge', asOf: '2025-04-30' })).toEqual([
      '2025-04-01 stance support',
      '2025-04-05 stance',
      '2025-04-09 stance contested',
    ]);
  });

  test('knows nothing of later documents', () => {
    const kg = graphOf([...said, { holder: 'ARV', said: '2025-04-02', document: 'review', position: 'oppose' }]);
    expect(kg.timeline({ actor: 'ARV', proposition: 'bridge', knownBy: '2025-06-01' }).length).toBe(3);
  });
});

describe('claims', () => {
  const kg = graphOf([
    { holder: 'tom-weil', said: '2025-05-02' },
    { holder: 'mira-noor', said: '2025-05-01' },
    { holder: 'nine-states', said: '2025-04' },
  ]);

  test('come oldest first, with the country that they count for', () => {
    expect(kg.claims().rows.map(({ actor, country, said }) => [said, actor, country])).toEqual([
      ['2025-04', 'nine-states', null],
      ['2025-05-01', 'ARV', 'ARV'],
      ['2025-05-02', 'tom-weil', null],
    ]);
  });

  test('of a person who speaks for a country: own words', () => {
    expect(kg.claims({ actor: 'mira-noor' }).length).toBe(1);
  });

  test('with a date that leaves it open are listed apart', () => {
    const answer = kg.claims({ asOf: '2025-04-15' });
    expect(answer.length).toBe(0);
    expect(actorsOf({ rows: answer.notCounted })).toEqual(['nine-states']);
  });
});
