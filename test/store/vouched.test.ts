import { StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { Dataset } from 'stancegraph/schema';
import { expect, test } from 'vitest';
import { coalitionData } from '../../src/cli/io/bundled-data.js';
import { splitDataset } from '../../src/store/intake.js';
import { isVouchedFor, isVouchedVocabulary } from '../../src/store/vouched.js';

const data = await coalitionData();

test('the gate would leave the bundled data as they are, so that the command need not ask it again', () => {
  expect(isVouchedFor(data.claims)).toBe(true);
  expect(Dataset.parse(structuredClone(coalition))).toStrictEqual(structuredClone(coalition));
});

test('the graph of the bundled data is the one that the gate gives', () => {
  const checked = StanceGraph.from(structuredClone(coalition));
  const vouched = StanceGraph.from(data);
  expect(vouched.toDataset()).toStrictEqual(checked.toDataset());
  expect(vouched.check()).toStrictEqual(checked.check());
  expect(JSON.stringify(vouched.stances())).toBe(JSON.stringify(checked.stances()));
  expect(JSON.stringify(vouched.timeline())).toBe(JSON.stringify(checked.timeline()));
});

test('nothing else is let through: neither a copy, nor what stands beside it, nor nothing', () => {
  const [first, ...others] = data.claims;
  const wrong = { ...first, confidence: 2 } as never;
  expect(() => StanceGraph.from({ ...data, claims: [wrong, ...others] })).toThrow('claims[0].confidence');
  expect(() => StanceGraph.from({ ...data, actors: [...data.actors, { id: 'x' } as never] })).toThrow('actors[');
  expect(() => StanceGraph.from({ ...data, author: 'me' } as never)).toThrow('author');
  expect(() => StanceGraph.from(data).with({ claims: [wrong] })).toThrow('claims[0].confidence');
  for (const rest of [{}, { name: 7 }, [], null, undefined, 'a name', splitDataset('test', coalition).rest])
    expect([rest, isVouchedVocabulary(structuredClone(rest))]).toEqual([rest, false]);
  expect(isVouchedFor(undefined)).toBe(false);
});
