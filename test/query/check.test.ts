// What is odd in the data without being wrong.
import { describe, expect, test } from 'vitest';
import { annals, minister, office, person, spokesperson } from '../support/annals.js';

const kinds = (...actors: object[]) =>
  annals(actors, [])
    .check()
    .map(({ kind }) => kind);

describe('check tells', () => {
  test.each<[string, object[], string[]]>([
    [
      'nothing of orderly offices',
      [person('ada', office({ to: '2023-01-01' })), person('bo', office({ from: '2023-01-01' }))],
      [],
    ],
    [
      'two holders of one title at a time',
      [person('ada', minister('Works', { to: '2024-01-01' })), person('bo', minister('Works', { from: '2023-01-01' }))],
      ['sharedOffice'],
    ],
    [
      'two holders of one office id at a time',
      [
        person('ada', minister('Works', { office: 'w', to: '2024-01-01' })),
        person('bo', minister('Labour', { office: 'w', from: '2023-01-01' })),
      ],
      ['sharedOffice'],
    ],
    [
      'not two ids of one title',
      [person('ada', minister('Deputy', { office: 'a' })), person('bo', minister('Deputy', { office: 'b' }))],
      [],
    ],
    [
      'not the day of a handover',
      [person('ada', minister('Works', { to: '2023-01-01' })), person('bo', minister('Works', { from: '2023-01-01' }))],
      [],
    ],
    [
      'an office never ended though its successor began',
      [person('ada', minister('Works')), person('bo', minister('Works', { from: '2023-01-01' }))],
      ['openOffice'],
    ],
    ['a tenure that is not known', [person('ada', minister('Works', { from: undefined }))], ['unknownTenure']],
    [
      'not of an office that is itself the actor',
      [person('press', spokesperson({ from: undefined, unnamed: true }))],
      [],
    ],
    [
      'two heads without newGovernment',
      [person('ada', office()), person('bo', office({ title: 'Premier' }))],
      ['twoHeads'],
    ],
    [
      'not if one says so',
      [person('ada', office({ newGovernment: false })), person('bo', office({ title: 'Premier' }))],
      [],
    ],
    ['not of two countries', [person('ada', office()), person('bo', office({ of: 'BOR' }))], []],
    ['not of two spokespersons', [person('ada', spokesperson()), person('bo', spokesperson())], []],
  ])('%s', (_, actors, expected) => {
    expect(kinds(...actors)).toEqual(expected);
  });

  test('a document without a date', () => {
    const found = annals([], [], { documents: [{ id: 'annals', published: '2030-01-01' }, { id: 'letter' }] }).check();
    expect(found).toMatchObject([{ kind: 'undatedDocument', about: ['letter'] }]);
  });

  test('names those whom it is about, in a sentence', () => {
    const [found] = annals([person('ada', office()), person('bo', office({ title: 'Premier' }))], []).check();
    expect(found?.about).toEqual(['ada', 'bo', 'ARV']);
    expect(found?.text).toBe(
      'ada and bo are both heads of Arvenia since 1 January 2020, and neither says newGovernment; which change is a new government is not known.',
    );
  });

  test('the same whatever the order of the vocabulary', () => {
    const actors = [
      person('ada', minister('Works')),
      person('bo', minister('Works', { from: '2023-01-01' })),
      person('kit', minister('Trade', { from: undefined })),
    ];
    const told = (list: object[]) =>
      annals(list, [])
        .check()
        .map(({ text }) => text)
        .sort();
    expect(told([...actors].reverse())).toEqual(told(actors));
  });
});
