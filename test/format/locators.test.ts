import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkLocators, type GivenText } from '../../src/format/locators.js';
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

const check = (texts: readonly (string | GivenText)[]) => {
  const { documents, claims } = world();
  return checkLocators(
    documents,
    claims,
    texts.map((text) => (typeof text === 'string' ? { text } : text)),
  );
};
/** A text of the gazette that is not what it was. */
const tideAs = (text: string): GivenText => ({ text, name: 'tide-gazette' });

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
    const [tide, wire] = check([tideAs(TIDE.replace('nods', 'nodz')), WIRE]);
    expect(tide).toMatchObject({ text: 'changed', locators: 3 });
    expect(tide?.drifts).toMatchObject([{ document: 'tide-gazette', moved: null, start: TIDE.indexOf('Vera') }]);
    expect(tide?.drifts[0]?.claim.holder).toBe('ALP');
    expect(wire?.text).toBe('same');
  });

  test('one changed character outside of every passage changes the text and no locator', () => {
    expect(check([tideAs(TIDE.replace('gulls', 'terns')), WIRE])[0]).toMatchObject({ text: 'changed', drifts: [] });
  });

  test.each([
    ['inserted', (text: string) => `Late. ${text}`, 6],
    ['taken out', (text: string) => text.slice(4), -4],
  ])('words %s at the front move every passage by so much', (_, edit, by) => {
    const [tide] = check([tideAs(edit(TIDE)), WIRE]);
    expect(tide?.text).toBe('changed');
    expect(tide?.drifts.map(({ moved }) => moved)).toEqual([by, by, by]);
  });

  test('words put in between move only what comes after', () => {
    const [tide] = check([tideAs(TIDE.replace('Nobody', 'All of a sudden nobody — or Nobody')), WIRE]);
    expect(tide?.drifts.map(({ moved }) => moved)).toEqual(['All of a sudden nobody — or '.length]);
  });

  test('both texts changed: each document keeps its own', () => {
    const checks = check([
      { text: WIRE.replace('rains', 'snows'), name: 'harbour-wire' },
      tideAs(TIDE.replace('gulls', 'terns')),
    ]);
    expect(checks.map(({ text, drifts }) => [text, drifts.length])).toEqual([
      ['changed', 0],
      ['changed', 0],
    ]);
  });

  test('a text that is cut short has lost the passages at its end', () => {
    const [tide] = check([tideAs(TIDE.slice(0, TIDE.indexOf('Nobody') + 3)), WIRE]);
    expect(tide?.drifts.map(({ claim, moved }) => [claim.holder, moved])).toEqual([['COR', null]]);
  });

  test('nothing is guessed: neither by length nor by what fits', () => {
    expect(check([TIDE.replace('gulls', 'terns'), 'x'.repeat(WIRE.length)]).map(({ text }) => text)).toEqual([
      'missing',
      'missing',
    ]);
  });

  test('a document without a hash is found by its name, and is the same where its locators hold', () => {
    const { documents, claims } = world();
    const unhashed = documents.map(({ sha256: _, ...document }) => document);
    const given = [{ text: WIRE.replace('nine', 'many'), name: 'harbour-wire' }, tideAs(TIDE)];
    expect(checkLocators(unhashed, claims, given).map(({ text, drifts }) => [text, drifts.length])).toEqual([
      ['same', 0],
      ['changed', 1],
    ]);
  });

  test('what is no list is refused', () => {
    expect(() => checkLocators([], [], ['text' as never])).toThrow(/^checkLocators: texts must be objects with a text/);
    for (const wrong of [undefined, null, 7, {}]) {
      expect(() => checkLocators(wrong as never, [], [])).toThrow(/^checkLocators: documents must be a list/);
      expect(() => checkLocators([], wrong as never, [])).toThrow(/^checkLocators: claims must be a list/);
      expect(() => checkLocators([], [], wrong as never)).toThrow(/^checkLocators: texts must be a list/);
    }
  });

  test('no documents, no checks', () => expect(checkLocators([], [], [{ text: TIDE }])).toEqual([]));

  test('claims of no listed document are passed over', () => {
    const { claims } = world();
    expect(
      checkLocators([{ id: 'harbour-wire', published: '2031', sha256: hashOf(WIRE) }], claims, [{ text: WIRE }]),
    ).toMatchObject([{ locators: 1, text: 'same' }]);
  });
});
