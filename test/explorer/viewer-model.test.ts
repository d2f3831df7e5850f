import coalition from 'stancegraph/data/coalition';
import { expect, test } from 'vitest';
import { placesOf } from '../../src/explorer/places.js';
import { START } from '../../src/explorer/viewer/view-state.js';
import { Model } from '../../src/explorer/viewer/viewer-model.js';
import { StanceGraph } from '../../src/index.js';

const kg = StanceGraph.from(coalition) as unknown as StanceGraph;
const model = new Model(kg, placesOf(kg, 10));
const march = { ...START, asOf: '2025-03-31' };

test('what is drawn on a day is what the library says of it', () => {
  const drawn = model.shown({ ...march, ties: ['stances'] });
  const ties = drawn.mapEdges((_, edge, actor, proposition) =>
    edge.kind === 'stance' ? `${actor} ${edge.position} ${proposition}` : edge.kind,
  );
  const said = kg.stances({ asOf: '2025-03-31' }).rows.map((row) => `${row.actor} ${row.position} ${row.proposition}`);
  expect(ties.sort()).toEqual(said.sort());
  expect(said.length).toBe(29);
});

test('every node has a place of its own', () => {
  const places = model.shown(START).mapNodes((_, { x, y }) => `${x} ${y}`);
  expect(places.length).toBeGreaterThan(80);
  expect(new Set(places).size).toBe(places.length);
});

test('only what was published by the day, if that is asked', () => {
  const onTheDay = { ...START, asOf: '2025-03-27' };
  expect(model.rows(onTheDay).length).toBeGreaterThan(0);
  expect(model.rows({ ...onTheDay, knownBy: true })).toEqual([]);
});

test('who is on record at another time only is listed as without record', () => {
  const rows = model.on('troop-deployment', march);
  expect(rows.find(({ actor }) => actor === 'DEU')?.position).toBe('noRecord');
  expect(model.rows(march).some(({ position }) => position === 'noRecord')).toBe(false);
  const wanted = { ...march, positions: ['noRecord'], proposition: 'troop-deployment', kinds: ['country'] };
  expect(model.rows(wanted).map(({ actor }) => actor)).toEqual(['DEU', 'RUS']);
});

test('members are those of the day, with who speaks for them', () => {
  const drawn = model.shown({ ...START, member: 'eu', ties: ['stances', 'roles'] });
  expect(drawn.hasNode('FRA') && drawn.hasNode('emmanuel-macron')).toBe(true);
  expect(drawn.hasNode('GBR') || drawn.hasNode('USA')).toBe(false);
});

test('leaders are joined to their country where offices are not shown', () => {
  expect(model.shown(START).getEdgeAttributes('speaks emmanuel-macron FRA')).toEqual({
    kind: 'speaks',
    title: 'President',
  });
  expect(model.shown({ ...START, kinds: [...START.kinds, 'office'] }).hasEdge('speaks emmanuel-macron FRA')).toBe(
    false,
  );
});

test('a slider past the last day means no limit', () => {
  expect(model.dayOfSlider(model.days.last + 1)).toBe(null);
  expect(model.dayOfSlider(model.days.last)).toBe('2025-09-07');
});
