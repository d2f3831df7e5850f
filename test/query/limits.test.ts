// The table of limits: each entry is right by itself and stands wherever a limit has to.
import { expect, test } from 'vitest';
import { FAMILIES } from '../../src/query/families/families.js';
import {
  CLAIM_LIMITS,
  LIMIT_NAMES,
  LIMITS,
  type LimitName,
  MOMENTS,
  STANCE_LIMITS,
} from '../../src/query/limits/limits.js';
import { failure } from '../support/failure.js';
import { graphOf } from '../support/stance-cast.js';

const kg = graphOf([{ holder: 'ARV' }, { holder: 'BOR', position: 'oppose' }]);

/** A right value of each limit, as users write it, and one that is wrong. */
const VALUES: Readonly<Record<LimitName, readonly [unknown, unknown]>> = {
  asOf: ['2025-06', '2025-01/2025-06'],
  during: ['2025-01/2025-06', '2025-13'],
  knownBy: ['2025-06-01', ''],
  given: [['not low-water'], 'low-water'],
  among: ['countries', 7],
  maxAge: [400, -1],
  infer: [false, 'no'],
  viaMembership: [true, 1],
  proposed: [true, null],
  policy: ['latest@1', ''],
};

test('the table has every limit once, those for stances behind the others', () => {
  expect([...LIMIT_NAMES].sort()).toEqual(Object.keys(LIMITS).sort());
  expect(LIMIT_NAMES.slice(-3)).toEqual(['infer', 'viaMembership', 'policy']);
  expect(Object.keys(STANCE_LIMITS)).toEqual(LIMIT_NAMES);
  expect(Object.keys(CLAIM_LIMITS)).toEqual(LIMIT_NAMES.slice(0, -3));
  expect(MOMENTS).toEqual(['asOf', 'during', 'knownBy']);
});

test.each(LIMIT_NAMES)('%s is read, checked and said', (limit) => {
  const [right, wrong] = VALUES[limit];
  const answer = kg.whoBacks('bridge', { [limit]: right });
  expect(answer.query).toHaveProperty(limit);
  expect(answer.paraphrase).not.toBe(kg.whoBacks('bridge').paraphrase);
  expect(kg.run(answer.query).toJSON()).toEqual(answer.toJSON());
  for (const ask of [
    () => kg.whoBacks('bridge', { [limit]: wrong }),
    () => kg.why('ARV', 'bridge', { [limit]: wrong }),
  ]) {
    expect(failure('invalid_option', ask).message).toMatch(new RegExp(`^(whoBacks|why): ${limit}`));
  }
});

test.each(LIMIT_NAMES)('%s is sure only of what the schema takes', (limit) => {
  const { schema, isSure } = LIMITS[limit] as {
    schema: { safeParse(value: unknown): { success: boolean } };
    isSure?(value: unknown): boolean;
  };
  const odd = [
    undefined,
    null,
    0,
    1,
    -1,
    true,
    false,
    '',
    '2025',
    '2025-02-30',
    '2025/2026',
    '../2025',
    [],
    {},
    ['FRA'],
    Symbol('s'),
  ];
  for (const value of [...odd, ...VALUES[limit]]) {
    if (limit !== 'among' && isSure?.(value) === true) expect(schema.safeParse(value).success).toBe(true);
  }
});

test('every family says itself in its own schema', () => {
  for (const [find, { schema }] of Object.entries(FAMILIES)) {
    expect(schema.shape.find.value).toBe(find);
    // a question about one actor's commitment asks nobody else, and ages say nothing of a promise
    const limits = Object.keys(CLAIM_LIMITS).filter((name) => find !== 'commitment' || !/^(among|maxAge)$/.test(name));
    expect(Object.keys(schema.shape)).toEqual(expect.arrayContaining(limits));
  }
});
