import fc from 'fast-check';
import { type ClaimInput, StanceGraph } from 'stancegraph';
import { expect, test } from 'vitest';
import { contradictions, discrepancies, dissent, shifts } from '../support/discrepancy.js';
import { SHARE } from '../support/runs.js';
import { asClaims, cast, graphOf, type Said } from '../support/stance-cast.js';

const found = (said: readonly Said[]) =>
  shifts(graphOf(said)).map(({ actor, about, dates, rule }) => [actor, about, ...dates, rule.code]);

const turn: Said[] = [
  { holder: 'BOR', said: '2025-05-01' },
  { holder: 'BOR', said: '2025-05-09', position: 'oppose' },
];

test('a change of mind is a shift and nothing else', () => {
  const all = discrepancies(graphOf(turn));
  expect(all.map(({ type }) => type)).toEqual(['shift']);
  expect(all[0]).toMatchObject({
    actor: 'BOR',
    about: 'bridge',
    dates: ['2025-05-01', '2025-05-09'],
    documents: ['gazette', 'herald'],
    rule: { code: 'shift-holder' },
    sentence:
      'Borduna supported “A bridge at Ford” on 1 May 2025, and later Borduna opposed “A bridge at Ford” on 9 May 2025.',
  });
});

test('only neighbours in time make a shift', () => {
  const positions = ['support', 'support', 'oppose', 'oppose', 'undecided', 'support'];
  const said = positions.map((position, i) => ({ holder: 'BOR', position, said: `2025-05-0${i + 1}` }));
  expect(found(said).map(([, , older, newer]) => [older, newer])).toEqual([
    ['2025-05-02', '2025-05-03'],
    ['2025-05-04', '2025-05-05'],
    ['2025-05-05', '2025-05-06'],
  ]);
});

test.each([
  ['a month', '2025-05'],
  ['an interval that begins on the day of the older', '2025-05-01/2025-05-12'],
  ['the same day', '2025-05-01'],
])('a newer claim of %s turns nothing', (_, said) => {
  expect(found([turn[0] as Said, { ...turn[1], holder: 'BOR', said }])).toEqual([]);
});

test('what is on record by a day is taken as said on it in the order of time', () => {
  expect(found([turn[0] as Said, { ...turn[1], holder: 'BOR', said: '../2025-05-09' }])).toHaveLength(1);
  expect(
    found([
      { holder: 'BOR', said: '2025-05-20' },
      { ...turn[1], holder: 'BOR', said: '../2025-05-09' },
    ]),
  ).toEqual([['BOR', 'bridge', '../2025-05-09', '2025-05-20', 'shift-holder']]);
});

test('who only perhaps spoke for a country turns nothing of it', () => {
  const minister: Said = { holder: 'lena-ost', said: '2025-05-09', position: 'oppose' };
  expect(found([turn[0] as Said, minister])).toEqual([]);
});

test('a voice as high of another office turns nothing: both stand', () => {
  const minister: Said = { holder: 'mira-noor', said: '2025-05-01' };
  const other: Said = { holder: 'jon-falk', said: '2025-05-09', position: 'oppose' };
  expect(found([minister, other])).toEqual([]);
  expect(dissent(graphOf([minister, other])).map(({ rule }) => rule.code)).toEqual(['dissent-lower-voice']);
  expect(graphOf([minister, other]).stanceOf('ARV', 'bridge').first?.position).toBe('contested');
});

test('a condition that falls away is no shift: both claims can stand', () => {
  const conditions = [{ event: 'low-water', holds: true }];
  expect(
    found([
      { holder: 'BOR', conditions },
      { holder: 'BOR', said: '2025-05-09' },
    ]),
  ).toEqual([]);
  expect(found([{ holder: 'BOR' }, { holder: 'BOR', said: '2025-05-09', conditions }])).toEqual([]);
});

test('an older claim of reduced precision is surely older', () => {
  expect(found([{ holder: 'BOR', said: '../2025-05-08' }, turn[1] as Said])).toHaveLength(1);
  expect(found([{ holder: 'BOR', said: '2025-04' }, turn[1] as Said])).toHaveLength(1);
});

test.each([
  ['anonymous', { basis: 'anonymous' }],
  ['inferred by an author', { basis: 'analysis' }],
  ['proposed', { review: 'proposed' }],
  ['rejected', { review: 'rejected' }],
  ['second-hand', { speaker: 'COR' }],
])('a claim that is %s takes no part', (_, more) => {
  expect(found([turn[0] as Said, { ...turn[1], holder: 'BOR', ...more }])).toEqual([]);
  expect(found([{ ...turn[0], holder: 'BOR', ...more }, turn[1] as Said])).toEqual([]);
});

test('conditions that cannot be met together are no change of mind', () => {
  const when = (holds: boolean) => [{ event: 'low-water', holds }];
  const said = (first: unknown, second: unknown): Said[] => [
    { ...turn[0], holder: 'BOR', conditions: first },
    { ...turn[1], holder: 'BOR', conditions: second },
  ];
  expect(found(said(when(true), when(false)))).toEqual([]);
  expect(found(said(when(true), when(true)))).toHaveLength(1);
  expect(found(said(when(true), []))).toHaveLength(1);
  const words = (holds: boolean) => [{ words: 'the neighbours agree', holds }];
  expect(found(said(words(true), words(false)))).toEqual([]);
  const implied = [{ event: 'dam-finished', holds: true }];
  expect(found(said(implied, [{ proposition: 'dam', holds: false }]))).toEqual([]);
});

test('what stands under other conditions is still there to turn from', () => {
  const said: Said[] = [
    { holder: 'BOR', said: '2025-05-01', conditions: [{ event: 'low-water', holds: true }] },
    { holder: 'BOR', said: '2025-05-02', position: 'oppose', conditions: [{ event: 'low-water', holds: false }] },
    { holder: 'BOR', said: '2025-05-03', position: 'oppose' },
  ];
  expect(found(said).map(([, , ...dates]) => dates.slice(0, 2))).toEqual([['2025-05-01', '2025-05-03']]);
});

test('a later voice as high, or of another government, turns its country', () => {
  const head = { holder: 'ilse-brandt', said: '2025-05-01' };
  expect(found([head, { holder: 'ARV', said: '2025-05-02', position: 'oppose' }])).toEqual([
    ['ARV', 'bridge', '2025-05-01', '2025-05-02', 'shift-country'],
  ]);
  expect(found([head, { holder: 'jon-falk', said: '2025-07-01', position: 'oppose' }])).toHaveLength(1);
  expect(found([head, { holder: 'mira-noor', said: '2025-07-01', position: 'oppose' }])).toHaveLength(1);
  expect(
    found([
      { holder: 'mira-noor', said: '2025-05-01' },
      { ...head, said: '2025-05-02', position: 'oppose' },
    ]),
  ).toHaveLength(1);
});

test('a later, lower voice turns nothing, nor does somebody who does not speak for the country', () => {
  const head = { holder: 'ilse-brandt', said: '2025-05-01' };
  expect(found([head, { holder: 'mira-noor', said: '2025-05-02', position: 'oppose' }])).toEqual([]);
  expect(found([head, { holder: 'tom-weil', said: '2025-05-02', position: 'oppose' }])).toEqual([]);
});

test('a shift that one voice made alone is told once, as its own', () => {
  const said: Said[] = [
    { holder: 'ilse-brandt', said: '2025-05-01' },
    { holder: 'ARV', said: '2025-05-02' },
    { holder: 'ilse-brandt', said: '2025-05-03', position: 'oppose' },
  ];
  expect(found(said)).toEqual([['ARV', 'bridge', '2025-05-01', '2025-05-03', 'shift-holder']]);
});

test('a minister who is head later shifts as the same holder', () => {
  const said: Said[] = [
    { holder: 'jon-falk', said: '2025-05-01' },
    { holder: 'jon-falk', said: '2025-07-01', position: 'oppose' },
  ];
  expect(found(said)).toEqual([['ARV', 'bridge', '2025-05-01', '2025-07-01', 'shift-holder']]);
});

test('two actors who disagree have not shifted', () => {
  const said: Said[] = [{ holder: 'BOR' }, { holder: 'COR', position: 'oppose', said: '2025-05-09' }];
  expect(discrepancies(graphOf(said))).toEqual([]);
});

test('a later position that rules out the earlier is a shift by way of it', () => {
  const said: Said[] = [
    { holder: 'BOR', said: '2025-05-01', proposition: 'toll-bridge' },
    { holder: 'BOR', said: '2025-05-09', proposition: 'ferry' },
  ];
  const [one, ...more] = shifts(graphOf(said));
  expect(more).toEqual([]);
  expect(one).toMatchObject({ about: 'toll-bridge', rule: { code: 'shift-implied' } });
  expect(one?.sentence).toBe(
    'Borduna supported “A toll bridge” on 1 May 2025, and later Borduna supported “A ferry” on 9 May 2025 (by way of “A ferry” → “A bridge at Ford” → “A toll bridge”).',
  );
  expect(
    shifts(
      graphOf([
        { holder: 'BOR', said: '2025-05-01', proposition: 'crossing', position: 'oppose' },
        { holder: 'BOR', said: '2025-05-09' },
      ]),
    ),
  ).toHaveLength(1);
  expect(
    shifts(
      graphOf([
        { holder: 'BOR', said: '2025-05-01', proposition: 'crossing' },
        { holder: 'BOR', said: '2025-05-09', position: 'oppose' },
      ]),
    ),
  ).toEqual([]);
});

test('a direct change is not told again by way of a related proposition', () => {
  const said: Said[] = [
    { holder: 'BOR', said: '2025-05-01' },
    { holder: 'BOR', said: '2025-05-02', proposition: 'toll-bridge' },
    { holder: 'BOR', said: '2025-05-03', position: 'oppose' },
  ];
  expect(found(said)).toEqual([['BOR', 'bridge', '2025-05-01', '2025-05-03', 'shift-holder']]);
});

const promise = (stage: string, said: string, more: object = {}): Said => ({
  ...{ kind: 'commitment', holder: 'BOR', said, stage, deliverables: ['finance'], proposition: 'bridge' },
  ...more,
});

test('a pledge that is taken back is a shift, reluctance and what follows a delivery are none', () => {
  expect(found([promise('pledged', '2025-05-01'), promise('withdrawn', '2025-05-09')])).toEqual([
    ['BOR', 'bridge', '2025-05-01', '2025-05-09', 'shift-commitment'],
  ]);
  expect(found([promise('declined', '2025-05-01'), promise('agreed', '2025-05-09')])).toHaveLength(1);
  expect(found([promise('pledged', '2025-05-01'), promise('withheld', '2025-05-09')])).toEqual([]);
  expect(found([promise('delivered', '2025-05-01'), promise('declined', '2025-05-09')])).toEqual([]);
  const arms = { deliverables: ['arms'] };
  expect(found([promise('pledged', '2025-05-01'), promise('declined', '2025-05-09', arms)])).toEqual([]);
  const none = { proposition: undefined };
  expect(found([promise('pledged', '2025-05-01', none), promise('declined', '2025-05-09', none)])).toEqual([]);
});

const HOLDERS = ['ARV', 'ilse-brandt', 'jon-falk', 'mira-noor', 'BOR'];
const POSITIONS = ['support', 'oppose', 'undecided'];
const isoDay = (day: number) => `2025-05-${String(day).padStart(2, '0')}`;
const history = fc.array(
  fc.record({
    holder: fc.constantFrom(...HOLDERS),
    position: fc.constantFrom(...POSITIONS),
    day: fc.integer({ min: 1, max: 12 }),
  }),
  { maxLength: 14 },
);

test('differential: the shifts of a holder are the changes from one clear day to the next', () => {
  const property = fc.property(history, (drawn) => {
    const kg = graphOf(drawn.map(({ day, ...rest }) => ({ ...rest, said: isoDay(day) })));
    const expected: string[] = [];
    for (const holder of HOLDERS) {
      const clear: { day: number; position: string }[] = [];
      for (let day = 1; day <= 12; day += 1) {
        const positions = new Set<string>();
        for (const one of drawn) if (one.holder === holder && one.day === day) positions.add(one.position);
        if (positions.size === 1) clear.push({ day, position: [...positions][0] as string });
      }
      for (let i = 1; i < clear.length; i += 1) {
        const [a, b] = [clear[i - 1]!, clear[i]!];
        if (a.position !== b.position) expected.push(`${holder} ${isoDay(a.day)} ${isoDay(b.day)}`);
      }
    }
    const own = shifts(kg).filter(({ rule }) => rule.code === 'shift-holder');
    expect(own.map(({ claims, dates }) => `${claims[1].holder} ${dates.join(' ')}`).sort()).toEqual(expected.sort());
  });
  fc.assert(property, { seed: 4, numRuns: 800 * SHARE });
});

test('differential: a country shifts where its stance turns, and only there', () => {
  const property = fc.property(history, (drawn) => {
    const kg = graphOf(drawn.map(({ day, ...rest }) => ({ ...rest, said: isoDay(day) })));
    const stance = (day: number) => kg.stanceOf('ARV', 'bridge', { asOf: isoDay(day), infer: false }).rows[0]!.position;
    const found = shifts(kg).filter(({ actor }) => actor === 'ARV');
    const days = new Set(found.map(({ dates }) => dates[1]));
    for (let day = 2; day <= 12; day += 1) {
      const [before, after] = [stance(day - 1), stance(day)];
      const isTurned = POSITIONS.includes(before) && POSITIONS.includes(after) && before !== after;
      if (isTurned) expect([...days], `${before} to ${after}`).toContain(isoDay(day));
    }
    for (const { rule, claims, dates } of found.filter((one) => one.rule.code === 'shift-country')) {
      const day = Number(dates[1].slice(-2));
      expect(stance(day), rule.code).not.toBe((claims[0] as { position?: string }).position);
    }
    for (const { rule, claims, dates } of dissent(kg).filter((one) => one.rule.code === 'dissent-lower-voice')) {
      const day = Number(dates[1].slice(-2));
      expect(stance(day), rule.code).not.toBe((claims[1] as { position?: string }).position);
    }
  });
  fc.assert(property, { seed: 4, numRuns: 800 * SHARE });
});

test('a lower voice that says the same does not take the place of the higher one', () => {
  const said: Said[] = [
    { holder: 'ilse-brandt', said: '2025-05-01' },
    { holder: 'mira-noor', said: '2025-05-02' },
    { holder: 'jon-falk', said: '2025-05-03', position: 'oppose' },
  ];
  expect(found(said)).toEqual([]);
  expect(dissent(graphOf(said)).map(({ claims }) => claims.map(({ holder }) => holder))).toEqual([
    ['ilse-brandt', 'jon-falk'],
  ]);
});

test('property: the three readings of a pair of claims never meet', () => {
  const property = fc.property(history, (drawn) => {
    const kg = graphOf(drawn.map(({ day, ...rest }) => ({ ...rest, said: isoDay(day) })));
    const pairs = [shifts, contradictions, dissent].flatMap((find) =>
      find(kg).map(({ claims }) => claims.map(({ id }) => id).join()),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
  });
  fc.assert(property, { seed: 4, numRuns: 400 * SHARE });
});

test('claims that came at different times are weighed together', () => {
  const claims = asClaims(turn) as ClaimInput[];
  const kg = StanceGraph.from({ ...cast, claims: [] })
    .with([claims[1]!])
    .with([claims[0]!]);
  expect(shifts(kg)).toEqual(shifts(graphOf(turn)));
  expect(shifts(kg)).toHaveLength(1);
});
