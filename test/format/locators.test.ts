import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkLocators } from '../../src/format/locators.js';
import type { Claim } from '../../src/kinds/claim.js';
import { StanceGraph } from '../../src/stance-graph.js';
import { stance, summitVocabulary } from '../support/summit.js';

const TIDE =
  'The gulls wheel. Vera Holt nods at the coal question — twice, “gladly” 🌊. Nobody else moves. The lamps go out.';
const WIRE =
  'Boats are promised. Baridia would lend nine of them, if the harbour opens. Then it rains on everyone there.';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

function locate(text: string, passage: string) {
  const start = text.indexOf(passage);
  return { start, end: start + passage.length, sha256: hashOf(passage).slice(0, 8) };
}

function world() {
  const documents = [
    { id: 'tide-gazette', published: '2031-06-05', sha256: hashOf(TIDE), length: TIDE.length },
    { id: 'harbour-wire', published: '2031-06-05', sha256: hashOf(WIRE), length: WIRE.length },
  ];
  const claims = [
    stance({ evidence: [locate(TIDE, 'Vera Holt nods'), locate(TIDE, '“gladly” 🌊')] }),
    stance({ holder: 'COR', evidence: [locate(TIDE, 'Nobody else moves')] }),
    stance({ holder: 'BAR', document: 'harbour-wire', evidence: [locate(WIRE, 'nine of them'), { record: 'row 3' }] }),
    stance({ holder: 'DUN', document: 'harbour-wire' }),
  ];
  const kg = StanceGraph.from({ ...summitVocabulary(), documents, claims });
  return { documents: [...kg.documents.values()], claims: kg.toDataset().claims as Claim[] };
}

const check = (texts: readonly string[]) => {
  const { documents, claims } = world();
  return checkLocators(documents, claims, texts);
};

describe('checkLocators', () => {
  test('with the same texts, in any order, every locator holds; records are none', () => {
    const expected = [
      { document: 'tide-gazette', text: 'same', locators: 3, drifts: [] },
      { document: 'harbour-wire', text: 'same', locators: 1, drifts: [] },
    ];
    expect(check([TIDE, WIRE])).toEqual(expected);
    expect(check([WIRE, 'some other text', TIDE])).toEqual(expected);
  });

  test('without a text the document is missing, and its locators are counted', () => {
    expect(check([WIRE])).toEqual([
      { document: 'tide-gazette', text: 'missing', locators: 3, drifts: [] },
      { document: 'harbour-wire', text: 'same', locators: 1, drifts: [] },
    ]);
    expect(check([])).toMatchObject([{ text: 'missing' }, { text: 'missing' }]);
  });

  test('one changed character in a passage is reported with the claim it touches', () => {
    const [tide, wire] = check([TIDE.replace('nods', 'nodz'), WIRE]);
    expect(tide).toMatchObject({ text: 'changed', locators: 3 });
    expect(tide?.drifts).toMatchObject([{ document: 'tide-gazette', moved: null, start: TIDE.indexOf('Vera') }]);
    expect(tide?.drifts[0]?.claim.holder).toBe('ALP');
    expect(wire?.text).toBe('same');
  });

  test('one changed character outside of every passage changes the text and no locator', () => {
    expect(check([TIDE.replace('gulls', 'terns'), WIRE])[0]).toMatchObject({ text: 'changed', drifts: [] });
  });

  test.each([
    ['inserted', (text: string) => `Late. ${text}`, 6],
    ['taken out', (text: string) => text.slice(4), -4],
  ])('words %s at the front move every passage by so much', (_, edit, by) => {
    const [tide] = check([edit(TIDE), WIRE]);
    expect(tide?.text).toBe('changed');
    expect(tide?.drifts.map(({ moved }) => moved)).toEqual([by, by, by]);
  });

  test('words put in between move only what comes after', () => {
    const [tide] = check([TIDE.replace('Nobody', 'All of a sudden nobody — or Nobody'), WIRE]);
    expect(tide?.drifts.map(({ moved }) => moved)).toEqual(['All of a sudden nobody — or '.length]);
  });

  test('both texts changed: each document keeps its own', () => {
    const checks = check([WIRE.replace('rains', 'snows'), TIDE.replace('gulls', 'terns')]);
    expect(checks.map(({ text, drifts }) => [text, drifts.length])).toEqual([
      ['changed', 0],
      ['changed', 0],
    ]);
  });

  test('a text that is cut short has lost the passages at its end', () => {
    const [tide] = check([TIDE.slice(0, TIDE.indexOf('Nobody') + 3), WIRE]);
    expect(tide?.drifts.map(({ claim, moved }) => [claim.holder, moved])).toEqual([['COR', null]]);
  });

  test('a document without a hash is found by its locators', () => {
    const { documents, claims } = world();
    const unhashed = documents.map(({ sha256: _, ...document }) => document);
    const checks = checkLocators(unhashed, claims, [WIRE.replace('rains', 'snows'), TIDE]);
    expect(checks.map(({ locators, drifts }) => [locators, drifts.length])).toEqual([
      [3, 0],
      [1, 0],
    ]);
  });

  test('a text that only has the length of a document without a hash is not the same', () => {
    const { documents, claims } = world();
    const unhashed = documents.map(({ sha256: _, ...document }) => document).slice(0, 1);
    const [tide] = checkLocators(unhashed, claims, ['x'.repeat(TIDE.length)]);
    expect(tide?.text).not.toBe('same');
  });

  test('no documents, no checks', () => expect(checkLocators([], [], [TIDE])).toEqual([]));

  test('claims of no listed document are passed over', () => {
    const { claims } = world();
    expect(
      checkLocators([{ id: 'harbour-wire', published: '2031', sha256: hashOf(WIRE) }], claims, [WIRE]),
    ).toMatchObject([{ locators: 1, text: 'same' }]);
  });
});
