import fc from 'fast-check';
import { type ClaimOptions, StanceError } from 'stancegraph';
import { describe, expect, test } from 'vitest';
import { failure } from '../support/failure.js';
import { graphOf } from '../support/stance-cast.js';
import { workOf } from '../support/work.js';

const kg = graphOf([
  { holder: 'ARV' },
  { holder: 'BOR', position: 'oppose' },
  { kind: 'request', holder: 'COR', to: 'ARV', words: 'a boat' },
]);

/** One right query of each kind that came with questions, as JSON. */
const RIGHT = {
  sources: { find: 'sources', actor: 'ARV', kind: 'stance' },
  comparison: { find: 'comparison', actor: 'ARV', outcome: 'differ', with: 'BOR', proposition: 'bridge' },
  changes: { find: 'changes', from: '2025-04-01', asOf: '2025-06-01', actor: 'ARV', proposition: 'bridge' },
  claims: { find: 'claims', words: ['boat'], condition: 'none', about: 'ARV' },
} as const;
type Kind = keyof typeof RIGHT;
const KINDS = Object.keys(RIGHT) as Kind[];

const run = (query: unknown) => kg.run(query as never);
const refused = (query: unknown) => failure('invalid_option', () => run(query).rows);

test.each(KINDS)('%s: the right query answers, and its own query is the same', (kind) => {
  const answer = run(RIGHT[kind]);
  expect(answer.length).toBe(1);
  expect(answer.query).toEqual(RIGHT[kind]);
  expect(run(JSON.parse(JSON.stringify(answer.query))).toJSON()).toEqual(answer.toJSON());
});

describe.each(KINDS)('%s', (kind) => {
  const right = RIGHT[kind] as Readonly<Record<string, unknown>>;

  test('unknown fields are refused by name', () => {
    for (const field of ['colour', 'Actor', 'asof', 'constructor', 'toString', 'hasOwnProperty', '']) {
      expect(refused({ ...right, [field]: 'x' }).message).toContain(`unknown key ${JSON.stringify(field)}`);
    }
  });

  test('fields of other kinds of queries are refused', () => {
    for (const field of ['not', 'where']) expect(refused({ ...right, [field]: 'support' }).message).toContain(field);
    const others = {
      sources: { from: '2025', with: 'BOR', outcome: 'agree', infer: true, policy: 'latest@1' },
      comparison: { from: '2025', kind: 'stance', words: ['boat'], condition: 'any' },
      changes: { with: 'BOR', outcome: 'agree', speaker: 'ARV', position: 'support' },
      claims: { from: '2025', with: 'BOR', outcome: 'agree', viaMembership: true },
    }[kind];
    for (const [field, value] of Object.entries(others)) {
      expect(refused({ ...right, [field]: value }).message).toContain(`unknown key "${field}"`);
    }
  });

  test('every field of the wrong type is refused by name', () => {
    for (const field of Object.keys(right)) {
      for (const value of [7, true, null, {}, [], [7], '', Symbol('s')]) {
        expect(refused({ ...right, [field]: value }).message).toContain(field);
      }
    }
  });

  test('__proto__ as a field is refused, and pollutes nothing', () => {
    const text = JSON.stringify(right);
    for (const value of ['{"actor":"ARV"}', '7', 'null', '{"__proto__":{"polluted":true}}']) {
      expect(refused(JSON.parse(`${text.slice(0, -1)},"__proto__":${value}}`)).message).toContain('__proto__');
    }
    expect(refused(JSON.parse(`{"__proto__":${text}}`)).message).toContain('find is missing');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('reserved words for names are unknown names', () => {
    for (const field of ['actor', 'with', 'proposition', 'about', 'condition'].filter((name) => name in right)) {
      for (const named of ['__proto__', 'constructor', 'hasOwnProperty']) {
        failure('not_found', () => run({ ...right, [field]: named }).rows);
      }
    }
  });

  test('names that are too long are refused', () => {
    for (const [field, value] of Object.entries(right)) {
      if (typeof value === 'string') refused({ ...right, [field]: 'x'.repeat(1_001) });
    }
  });

  test('what is no query is refused', () => {
    for (const query of [undefined, null, 7, 'changes', [], [right], () => right, new Map(Object.entries(right))]) {
      refused(query);
    }
  });

  test('a query deeper than any question is refused at once', () => {
    const deep = (size: number) => {
      let predicate: unknown = { is: 'ARV' };
      for (let i = 0; i < size; i += 1) predicate = { not: predicate };
      return { ...right, among: predicate };
    };
    const [some, many] = [deep(1_000), deep(20_000)];
    refused(some);
    const work = workOf(() => refused(some));
    expect(work).toBeGreaterThan(50);
    expect(workOf(() => refused(many))).toBeLessThan(2 * work);
  });

  test('property: any JSON in any field is refused or answered, never a crash', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(right), 'among', 'given', 'maxAge'),
        fc.jsonValue(),
        (field, value) => {
          try {
            JSON.stringify(run({ ...right, [field]: value }).toJSON());
          } catch (error) {
            expect(error).toBeInstanceOf(StanceError);
          }
        },
      ),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe('what is needed', () => {
  test.each([
    [{ find: 'comparison', outcome: 'agree' }, 'actor is missing'],
    [{ find: 'comparison', actor: 'ARV' }, 'outcome is missing; expected one of agree, differ'],
    [{ find: 'changes' }, 'from is missing'],
    [{ find: 'comparision', actor: 'ARV' }, 'did you mean "comparison"?'],
    [{ find: 'source' }, 'did you mean "sources"?'],
    [{ find: 'change', from: '2025' }, 'did you mean "changes"?'],
    [{ find: ['changes'], from: '2025' }, 'find'],
  ])('%j', (query, message) => {
    expect(refused(query).message).toContain(message);
  });

  test('the helpers refuse the same, in their own name', () => {
    expect(failure('invalid_option', () => kg.compare(7 as never)).message).toMatch(/^compare: .*actor/);
    expect(failure('invalid_option', () => kg.changes(undefined as never)).message).toMatch(/^changes: options/);
    expect(failure('invalid_option', () => kg.changes({} as never)).message).toMatch(/^changes: .*from is missing/);
    expect(failure('invalid_option', () => kg.sources(null as never)).message).toMatch(/^sources: options/);
    expect(failure('not_found', () => kg.sources({ actor: 'Arvenai' })).message).toMatch(/^sources: unknown actor/);
  });

  const polluted = [7, null, 'x', { kind: 'stance' }, []].map(
    (value) => JSON.parse(`{"__proto__":${JSON.stringify(value)}}`) as ClaimOptions,
  );

  test('compare and changes refuse a __proto__ in options from JSON', () => {
    for (const options of polluted) {
      for (const call of [() => kg.compare('ARV', options), () => kg.changes({ ...options, from: '2025-04' })]) {
        expect(failure('invalid_option', call).message).toContain('unknown option "__proto__"');
      }
    }
  });

  test('claims and sources refuse it too, and name it', () => {
    for (const options of polluted) {
      for (const call of [() => kg.claims(options), () => kg.sources(options)]) {
        expect(failure('invalid_option', call).message).toContain('__proto__');
      }
    }
  });
});
