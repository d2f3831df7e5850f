import { committed } from 'stancegraph';
import { expect, test } from 'vitest';
import { runHere } from '../support/run-here.js';
import { graphOf, type Said } from '../support/stance-cast.js';

const pledge = (stage: string, more: object = {}): Said => ({
  ...{ kind: 'commitment', holder: 'BOR', said: '2025-05-01', stage, deliverables: ['arms'], to: 'COR' },
  ...more,
});
const tanks = { amount: { value: 3, unit: 'tanks' } };
const cellsOf = (said: readonly Said[], options = {}) =>
  graphOf(said)
    .commitment('Borduna', 'arms', options)
    .rows.map(({ to, thing, certainty, stage }) => [to, thing, certainty, stage]);

test('a row for each recipient and thing, with what stands', () => {
  const said = [pledge('delivered', tanks), pledge('declined', { amount: { value: 1, unit: 'missiles' } })];
  expect(cellsOf(said).sort()).toEqual([
    ['COR', 'missiles', 'no', 'declined'],
    ['COR', 'tanks', 'yes', 'delivered'],
  ]);
  expect(cellsOf([pledge('pledged'), pledge('declined', { to: 'ARV' })]).sort()).toEqual([
    ['ARV', null, 'no', 'declined'],
    ['COR', null, 'yes', 'pledged'],
  ]);
});

test('what is disputed is perhaps, with both sides and in words', () => {
  const answer = graphOf([pledge('pledged'), pledge('withheld', { said: '2025-05-09' })]).commitment('BOR', 'arms');
  const [row] = answer.rows;
  expect(row).toMatchObject({ certainty: 'maybe', stage: 'withheld' });
  expect(row?.text).toMatch(/^Borduna is perhaps committed to arms for Corvia: .*pledged \(Borduna, 1 May 2025\)/);
  expect(row?.text).toContain('withheld (Borduna, 9 May 2025)');
  expect(answer.notCounted.map(({ actor }) => actor)).toEqual(['BOR']);
  expect(answer.toText()).toContain('perhaps');
});

test('conditions stay, and what is kept out by one says so', () => {
  const conditions = [{ event: 'low-water', holds: true }];
  const kg = graphOf([pledge('pledged', { conditions })]);
  expect(kg.commitment('BOR', 'arms').first?.conditions.map(({ text }) => text)).toEqual(['if a drought is declared']);
  expect(kg.commitment('BOR', 'arms', { given: ['not low-water'] }).toText()).toContain('a condition of a commitment');
});

test('the same as the predicate has it, and nobody is committed by silence', () => {
  const kg = graphOf([pledge('pledged'), pledge('agreed', { holder: 'ARV', deliverables: ['arms', 'finance'] })]);
  const certainty = (actor: string) => kg.commitment(actor, 'arms').rows.map((row) => row.certainty);
  const found = kg.who(committed('arms'));
  expect([certainty('BOR'), certainty('ARV'), certainty('COR')]).toEqual([['yes'], ['maybe'], []]);
  expect(found.rows.map(({ actor }) => actor)).toEqual(['BOR']);
  expect(found.notCounted.map(({ actor }) => actor)).toEqual(['ARV']);
  expect(kg.commitment('COR', 'arms').silent).toEqual(['COR']);
});

test('it is plain data, a flat table and a query like every other', () => {
  const kg = graphOf([pledge('pledged', tanks)]);
  const answer = kg.commitment('BOR', 'arms');
  expect(answer.query).toEqual({ find: 'commitment', actor: 'BOR', deliverable: 'arms' });
  expect(kg.run(answer.query as never).toJSON()).toEqual(answer.toJSON());
  expect(structuredClone(answer.toJSON())).toEqual(answer.toJSON());
  expect(answer.toTable().columns).toContain('certainty');
  expect(() => kg.commitment('BOR', 'arm' as never)).toThrow(/deliverable/);
});

test('the command answers', async () => {
  const { exit, stdout } = await runHere('pledge', 'Italy', 'troops');
  expect(exit).toBe(0);
  expect(stdout).toContain('Italy is not committed to troops for Ukraine');
  expect((await runHere('pledge', 'Brazil', 'troops')).exit).toBe(1);
  expect((await runHere('pledge', 'Italy', 'trops')).exit).toBe(2);
});
