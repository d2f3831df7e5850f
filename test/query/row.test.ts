// The rows of answers: objects with own, enumerable, frozen fields, read when somebody looks at them.
import { inspect } from 'node:util';
import { StanceGraph } from 'stancegraph';
import { ask } from 'stancegraph/ask';
import coalition from 'stancegraph/data/coalition';
import { describe, expect, test } from 'vitest';

const kg = StanceGraph.from(coalition);

const ANSWERS = {
  stances: () => kg.whoBacks('troop deployment').rows,
  actors: () => kg.who((p) => p.attended('paris-summit-2025-09-04')).rows,
  claims: () => kg.claims({ actor: 'FRA' }).rows,
  commitments: () => kg.commitments({ actor: 'USA' }).rows,
  commitment: () => kg.commitment('ITA', 'troops').rows,
  sources: () => kg.sources({ actor: 'coalition-26' }).rows,
  comparison: () => kg.compare('Italy', { proposition: 'troops' }).rows,
  changes: () => kg.changes({ from: '2025-03-31', proposition: 'troops', infer: false }).rows,
  timeline: () => kg.timeline({ actor: 'UKR' }).rows,
  why: () => kg.whyNot('ITA', 'troop-deployment').rows,
  asked: () => ask(kg, 'Who backs troop deployment?').rows,
  discrepancies: () => ask(kg, 'Which claims contradict each other?').rows,
};

/** As JSON has it: rows inside rows are objects of their own. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

describe.each(Object.entries(ANSWERS))('%s', (_, rows) => {
  test('its fields are own and enumerable, and a copy has them all', () => {
    expect(rows().length).toBeGreaterThan(0);
    for (const row of rows()) {
      const keys = Object.keys(row);
      expect(keys.slice(0, 3)).toEqual(['actor', 'name', 'type']);
      expect(keys).toContain('claims');
      expect(keys).not.toContain('context');
      const copy: Record<string, unknown> = { ...row };
      expect(Object.keys(copy)).toEqual(keys);
      for (const key of keys) expect(copy[key]).toEqual((row as unknown as Record<string, unknown>)[key]);
      const { claim, kind: _kind, said: _said, becomes, ...fields } = copy;
      // the JSON of a claim's row has the fields of the claim in the place of the claim
      expect(plain(row)).toMatchObject(
        plain({ ...fields, ...(claim as object), ...(becomes === null ? {} : { becomes }) }),
      );
    }
  });

  test('they are frozen, and what was looked at stays the same', () => {
    for (const row of rows()) {
      expect(Object.isFrozen(row)).toBe(true);
      expect(row.claims).toBe(row.claims);
      expect(() => Object.assign(row, { actor: 'ATL' })).toThrow(TypeError);
      expect(() => Object.assign(row, { mine: 1 })).toThrow(TypeError);
      expect(() => delete (row as { actor?: string }).actor).toThrow(TypeError);
    }
  });

  test('Node prints the fields, and JSON can be cloned', () => {
    const [row] = rows();
    expect(inspect(row, { depth: null })).toBe(inspect(row!.toJSON(), { depth: null }));
    expect(structuredClone(row!.toJSON())).toEqual(row!.toJSON());
  });
});

test('a row of another class has its own fields', () => {
  const fields = (row: object | undefined) => new Set(Object.keys(row ?? {}));
  const stance = fields(kg.stanceOf('ITA', 'troops').first);
  const why = fields(kg.why('ITA', 'troops').first);
  expect([...why].filter((field) => !stance.has(field))).toEqual(['not', 'explanation', 'fragility', 'trace']);
  expect([...stance].filter((field) => !why.has(field))).toEqual([]);
});
