import { expect, test } from 'vitest';
import { discrepancies, dissent } from '../support/discrepancy.js';
import { graphOf, type Said } from '../support/stance-cast.js';

const head: Said = { holder: 'ilse-brandt', said: '2025-05-02' };
const minister: Said = { holder: 'mira-noor', said: '2025-05-02', position: 'oppose' };
const types = (said: readonly Said[]) => discrepancies(graphOf(said)).map(({ type }) => type);

test('two voices of one country on one day', () => {
  expect(types([head, minister])).toEqual(['dissent']);
  expect(dissent(graphOf([head, minister]))[0]).toMatchObject({
    actor: 'ARV',
    about: 'bridge',
    rule: { code: 'dissent-same-day' },
    sentence:
      'Two voices of Arvenia differ: Mira Noor (Arvenia) opposed “A bridge at Ford” on 2 May 2025, and Ilse Brandt (Arvenia) supported “A bridge at Ford” on 2 May 2025.',
  });
});

test('a later, lower voice against one that still stands', () => {
  const later = { ...minister, said: '2025-05-20' };
  expect(dissent(graphOf([head, later])).map(({ rule }) => rule.code)).toEqual(['dissent-lower-voice']);
  expect(types([head, { ...head, said: '2025-05-10', position: 'oppose' }, later])).toEqual(['shift']);
  expect(types([head, { ...minister, said: '2025-07-01' }])).toEqual(['shift']);
});

test('told once until the country shifts', () => {
  const said = (day: number, one: Said) => ({ ...one, said: `2025-05-0${day}` });
  const back = { ...head, position: 'oppose' };
  const other = { ...minister, position: 'support' };
  expect(types([head, said(3, minister), said(4, minister), said(5, head), said(6, minister)])).toEqual(['dissent']);
  expect(types([head, said(3, minister), said(4, back), said(5, other)])).toEqual([
    'shift',
    'shift',
    'dissent',
    'dissent',
  ]);
});

test.each([
  ['a lawmaker', { holder: 'tom-weil' }],
  ['somebody who is undecided', { position: 'undecided' }],
  ['another country', { holder: 'BOR' }],
  ['an anonymous account', { basis: 'anonymous' }],
  ['another party’s word', { speaker: 'hanna-rye', said: '2025-05-03' }],
  ['a voice of unknown tenure', { holder: 'lena-ost' }],
  ['a day that is not known', { said: '2025-05' }],
  ['a condition that rules out the other', { conditions: [{ event: 'low-water', holds: false }] }],
])('%s is no voice against it', (_, more) => {
  const dry = { ...head, conditions: [{ event: 'low-water', holds: true }] };
  expect(dissent(graphOf([dry, { ...minister, ...more }]))).toEqual([]);
});

test('by way of related propositions', () => {
  const ferry = { ...minister, proposition: 'ferry', position: 'support' };
  expect(dissent(graphOf([head, ferry]))).toHaveLength(1);
  expect(dissent(graphOf([head, { ...ferry, said: '2025-05-03' }]))).toHaveLength(1);
});
