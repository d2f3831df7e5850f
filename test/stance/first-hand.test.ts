// First-hand before second-hand, and when what loses so contests all the same.
import { describe, expect, test } from 'vitest';
import { annals, minister, office, person, spokesperson, stance } from '../support/annals.js';
import type { Said } from '../support/stance-cast.js';

const contested = 'contested of support, oppose';
const people = [
  person('ada', office({ to: '2023-01-01' })),
  person('bo', office({ from: '2023-01-01' })),
  person('kit', minister('Works')),
  person('lou', spokesperson()),
  person('rex', office({ of: 'BOR' })),
  person('eve'),
];
const own = { holder: 'ARV', said: '2023-05-01' };
/** Somebody else’s word on Arvenia. */
const told = (speaker: string, more: object = {}): Said => ({
  ...{ holder: 'ARV', position: 'oppose', said: '2024-01-01', basis: 'reported', speaker, ...more },
});

describe('who tells of it', () => {
  test.each<[string, Said, string]>([
    ['another country: second-hand, and loses', told('BOR'), 'support'],
    ['the head of another country: second-hand', told('rex'), 'support'],
    ['a private person: second-hand', told('eve'), 'support'],
    ['the author of the document: first-hand', told('author:annals'), 'oppose'],
    ['the head: first-hand with the rank of head', told('bo'), 'oppose'],
    ['a minister: first-hand with the rank of minister, who does not overcome the country', told('kit'), contested],
    ['the spokesperson: likewise', told('lou'), contested],
    ['a head who has left: second-hand', told('ada'), 'support'],
    ['the holder itself', told('ARV'), 'oppose'],
    ['the spokesperson, of a formal act: as high as a head', told('lou', { act: 'vote' }), 'oppose'],
  ])('%s', (_, word, expected) => {
    expect(stance(annals(people, [own, word]))).toBe(expected);
  });

  test('a minister’s own word, told by a rival, is second-hand', () => {
    const kg = annals(people, [{ holder: 'kit', speaker: 'rex', basis: 'reported' }]);
    expect([stance(kg), kg.stanceOf('ARV', 'bridge').first?.secondHand]).toEqual(['support', true]);
    const denied = { holder: 'lou', position: 'oppose', said: '2022-01-01' };
    expect(stance(annals(people, [denied, { holder: 'kit', speaker: 'rex', said: '2022-06-01' }]))).toBe('oppose');
  });

  test('a minister’s word told by the spokesperson is first-hand, of the minister’s rank', () => {
    const kg = annals(people, [
      { holder: 'lou', said: '2023-05-01' },
      { holder: 'kit', speaker: 'lou', position: 'oppose', said: '2024-01-01' },
    ]);
    expect([stance(kg), kg.stanceOf('ARV', 'bridge').first?.secondHand]).toEqual(['oppose', false]);
  });
});

describe('second-hand words that are newer contest, if all that stands and differs is of earlier governments', () => {
  const before = { holder: 'ARV', said: '2022-05-01' };
  test.each<[string, readonly Said[], string]>([
    ['one that stands, of the government before', [before, told('BOR')], contested],
    ['one of this government stands too', [before, { holder: 'lou', said: '2023-05-01' }, told('BOR')], 'support'],
    ['said under the old government, too', [before, told('BOR', { said: '2022-06-01' })], 'support'],
    ['older than what stands', [{ ...before, said: '2022-05-01' }, told('BOR', { said: '2021-01-01' })], 'support'],
    [
      'what agrees with it is of this government',
      [before, { holder: 'lou', position: 'oppose', said: '2023-05-01' }, told('BOR')],
      'oppose',
    ],
    [
      'two of them that differ from what stands',
      [before, told('BOR'), told('eve', { position: 'undecided' })],
      'contested of support, oppose, undecided',
    ],
    [
      'anonymous words contest nothing',
      [before, { holder: 'ARV', basis: 'anonymous', position: 'oppose', said: '2024-01-01' }],
      'support ?oppose',
    ],
  ])('%s', (_, said, expected) => {
    expect(stance(annals(people, said))).toBe(expected);
  });
});

describe('with nothing first-hand', () => {
  test.each<[string, readonly Said[], string]>([
    ['second-hand words decide', [told('BOR')], 'oppose'],
    [
      'the newer of one rank and office overcomes',
      [told('BOR', { position: 'support', said: '2023-05-01' }), told('eve')],
      'oppose',
    ],
    ['on one day they are contested', [told('BOR', { position: 'support' }), told('eve')], contested],
    ['an inference of the author is only possible', [{ ...told('BOR'), basis: 'analysis' }], 'noRecord ?oppose'],
  ])('%s', (_, said, expected) => {
    expect(stance(annals(people, said))).toBe(expected);
  });
});

test('anonymous and analysis count for organizations, groups and persons, and are second-hand', () => {
  const guild = { id: 'guild', type: 'organization', name: 'The guild' };
  for (const basis of ['anonymous', 'analysis']) {
    const kg = annals(
      [guild, person('eve')],
      [
        { holder: 'guild', basis },
        { holder: 'eve', basis },
      ],
    );
    expect([stance(kg, {}, 'guild'), stance(kg, {}, 'eve')]).toEqual(['support', 'support']);
    const first = annals(
      [guild],
      [
        { holder: 'guild', basis },
        { holder: 'guild', position: 'oppose', said: '2020-01-01' },
      ],
    );
    expect(stance(first, {}, 'guild')).toBe('oppose');
  }
});
