// Offices: which words are of one office, how high it is, and for whom they count.
import { describe, expect, test } from 'vitest';
import { annals, minister, office, person, placed, spokesperson, stance } from '../support/annals.js';
import type { Said } from '../support/stance-cast.js';

const yes = { said: '2022-01-01' };
const no = { position: 'oppose', said: '2024-01-01' };
const contested = 'contested of support, oppose';
const head = person('ada', office());

describe('a later word overcomes one of the same office', () => {
  test.each<[string, readonly object[], readonly Said[], string]>([
    [
      'one minister after the other, under one title',
      [
        person('kit', minister('Works', { to: '2023-01-01' })),
        person('lou', minister('Works', { from: '2023-01-01' })),
      ],
      [
        { holder: 'kit', ...yes },
        { holder: 'lou', ...no },
      ],
      'oppose',
    ],
    [
      'of two titles that are not one office neither overcomes the other',
      [
        person('kit', minister('Works', { to: '2023-01-01' })),
        person('lou', minister('Trade', { from: '2023-01-01' })),
      ],
      [
        { holder: 'kit', ...yes },
        { holder: 'lou', ...no },
      ],
      contested,
    ],
    [
      'two titles of one office id are one office',
      [
        person('kit', minister('Foreign Secretary', { office: 'fo', to: '2023-01-01' })),
        person('lou', minister('Foreign Minister', { office: 'fo', from: '2023-01-01' })),
      ],
      [
        { holder: 'kit', ...yes },
        { holder: 'lou', ...no },
      ],
      'oppose',
    ],
    [
      'two office ids of one title are two',
      [person('kit', minister('Deputy', { office: 'd1' })), person('lou', minister('Deputy', { office: 'd2' }))],
      [
        { holder: 'kit', ...yes },
        { holder: 'lou', ...no },
      ],
      contested,
    ],
    [
      'titles differ in capitals only',
      [person('kit', minister('works')), person('lou', minister('Works'))],
      [
        { holder: 'kit', ...yes },
        { holder: 'lou', ...no },
      ],
      'oppose',
    ],
    [
      'one person in two offices of one rank, one after the other',
      [person('kit', minister('Works', { to: '2023-01-01' }), minister('Trade', { from: '2023-01-01' }))],
      [
        { holder: 'kit', ...yes },
        { holder: 'kit', ...no },
      ],
      'oppose',
    ],
    [
      'a successor in the first office of somebody who holds the second',
      [
        person('kit', minister('Works', { to: '2023-01-01' }), minister('Trade', { from: '2023-01-01' })),
        person('lou', minister('Works', { from: '2023-01-01' })),
      ],
      [
        { holder: 'kit', ...yes },
        { holder: 'lou', ...no },
      ],
      'oppose',
    ],
    [
      'all spokespersons and envoys are one office',
      [
        person('kit', spokesperson()),
        person('lou', { title: 'Ambassador', of: 'ARV', rank: 'envoy', represents: true, from: '2020-01-01' }),
      ],
      [
        { holder: 'kit', ...yes },
        { holder: 'lou', ...no },
      ],
      'oppose',
    ],
    [
      'a minister who is promoted to head overcomes what was said as a minister',
      [
        head,
        person(
          'kit',
          minister('Works', { to: '2023-01-01' }),
          office({ title: 'Premier', newGovernment: false, from: '2023-01-01' }),
        ),
      ],
      [
        { holder: 'kit', ...yes },
        { holder: 'kit', ...no },
      ],
      'oppose',
    ],
    [
      'a head who steps down to minister overcomes nothing of the time as head',
      [person('kit', office({ title: 'Premier', to: '2023-01-01' }), minister('Works', { from: '2023-01-01' }))],
      [
        { holder: 'kit', ...yes },
        { holder: 'kit', ...no },
      ],
      contested,
    ],
    [
      'the country’s unattributed words go with its head',
      [head],
      [
        { holder: 'ada', ...yes },
        { holder: 'ARV', ...no },
      ],
      'oppose',
    ],
    [
      'the country’s acts go with each of two heads',
      [head, person('bo', office({ title: 'Premier' }))],
      [
        { holder: 'bo', ...yes },
        { holder: 'ARV', act: 'vote', ...no },
      ],
      'oppose',
    ],
    [
      'of two heads with two offices neither overcomes the other',
      [head, person('bo', office({ title: 'Premier' }))],
      [
        { holder: 'ada', ...yes },
        { holder: 'bo', ...no },
      ],
      contested,
    ],
    [
      'a spokesperson never overcomes a minister of the same government',
      [head, person('kit', minister('Works')), person('lou', spokesperson())],
      [
        { holder: 'kit', ...yes },
        { holder: 'lou', ...no },
      ],
      contested,
    ],
    [
      'a minister overcomes a spokesperson',
      [head, person('kit', minister('Works')), person('lou', spokesperson())],
      [
        { holder: 'lou', ...yes },
        { holder: 'kit', ...no },
      ],
      'oppose',
    ],
  ])('%s', (_, actors, said, expected) => {
    expect(stance(annals(actors, said))).toBe(expected);
  });
});

describe('the day of a handover is the successor’s', () => {
  const day = '2023-01-01';
  const kit = minister('Works', { to: day });
  test.each<[string, readonly object[], Said, string]>([
    [
      'who leaves does not count',
      [person('kit', kit), person('lou', minister('Works', { from: day }))],
      { holder: 'kit' },
      'noRecord',
    ],
    [
      'who comes counts',
      [person('kit', kit), person('lou', minister('Works', { from: day }))],
      { holder: 'lou' },
      'support',
    ],
    ['without a successor on that day the last day counts', [person('kit', kit)], { holder: 'kit' }, 'support'],
    [
      'a successor in another office is none',
      [person('kit', kit), person('lou', minister('Trade', { from: day }))],
      { holder: 'kit' },
      'support',
    ],
    [
      'who goes from one office to another on that day counts by the other',
      [person('kit', kit, office({ title: 'Premier', from: day })), person('lou', minister('Works', { from: day }))],
      { holder: 'kit' },
      'support',
    ],
    [
      'the same person going on counts',
      [person('kit', kit, minister('Works', { from: day }))],
      { holder: 'kit' },
      'support',
    ],
    [
      'a successor on the next day leaves the last day',
      [person('kit', kit), person('lou', minister('Works', { from: '2023-01-02' }))],
      { holder: 'kit' },
      'support',
    ],
    [
      'on record by that day is of that day',
      [person('kit', kit), person('lou', minister('Works', { from: day }))],
      { holder: 'kit', said: `../${day}` },
      'noRecord',
    ],
    [
      'by the office id',
      [person('kit', { ...kit, office: 'w' }), person('lou', minister('Labour', { office: 'w', from: day }))],
      { holder: 'kit' },
      'noRecord',
    ],
  ])('%s', (_, actors, said, expected) => {
    expect(stance(annals(actors, [{ said: day, ...said }]))).toBe(expected);
  });

  test('who goes from one office to another on that day has the rank of the other', () => {
    const actors = [
      person('kit', kit, office({ title: 'Premier', from: day })),
      person('lou', minister('Works', { from: day })),
    ];
    const kg = annals(actors, [
      { holder: 'kit', said: day },
      { holder: 'lou', position: 'oppose', said: day },
    ]);
    expect(stance(kg)).toBe('support');
  });
});

describe('a word counts perhaps where the tenure is not certain', () => {
  test.each<[string, object, string, string]>([
    ['since when is not known', { from: undefined }, '2024-01-01', 'noRecord ?support'],
    [
      'since when and until when is known by the end alone',
      { from: undefined, to: '2023-06-01' },
      '2024-01-01',
      'noRecord',
    ],
    ['until some day of the month of speech', { to: '2024-01' }, '2024-01-15', 'noRecord ?support'],
    ['until the month before', { to: '2023-12' }, '2024-01-01', 'noRecord'],
    ['from some day of the year of speech', { from: '2024' }, '2024-05-01', 'noRecord ?support'],
    ['from some day of the year before', { from: '2023' }, '2024-01-01', 'support'],
    ['said in a year in which the office began', { from: '2024-03-01' }, '2024', 'noRecord ?support'],
    ['said in a year of office', {}, '2024', 'support'],
    ['said before the office', { from: '2025-01-01' }, '2024-01-01', 'noRecord'],
  ])('%s', (_, tenure, said, expected) => {
    const kg = annals([person('kit', minister('Works', { ...tenure }))], [{ holder: 'kit', said }]);
    expect(stance(kg)).toBe(expected);
  });

  test('a doubtful word that says the same as a sure one changes nothing, one that differs is possible', () => {
    const actors = [head, person('kit', office({ title: 'Premier', from: undefined }))];
    expect(stance(annals(actors, [{ holder: 'ada' }, { holder: 'kit', said: '2025-01-01' }]))).toBe('support');
    const differs = { holder: 'kit', position: 'oppose', said: '2025-01-01' };
    expect(stance(annals(actors, [{ holder: 'ada' }, differs]))).toBe('support ?oppose');
    expect(
      stance(
        annals(actors, [
          { holder: 'ada', said: '2026-01-01' },
          { ...differs, holder: 'kit' },
        ]),
      ),
    ).toBe('support ?oppose');
    const clerk = [head, person('kit', spokesperson({ from: undefined }))];
    expect(stance(annals(clerk, [{ holder: 'ada', said: '2026-01-01' }, differs]))).toBe('support');
  });

  test('a doubtful word beside a contested cell is told of, and both sides stay', () => {
    const actors = [
      head,
      person('bo', office({ title: 'Premier' })),
      person('kit', office({ title: 'Regent', from: undefined })),
    ];
    const kg = annals(actors, [
      { holder: 'ada' },
      { holder: 'bo', position: 'oppose' },
      { holder: 'kit', position: 'undecided' },
    ]);
    expect(kg.stanceOf('ARV', 'bridge').first?.possible).toEqual(['support', 'oppose', 'undecided']);
    for (const answer of [kg.whoBacks('bridge'), kg.whoOpposes('bridge'), kg.whoIsUndecided('bridge')]) {
      expect(placed(answer).split(' | ').slice(0, 2)).toEqual([expect.not.stringContaining('ARV'), 'ARV']);
    }
  });
});

describe('for whom a word counts', () => {
  const both = person('kit', minister('Works'), minister('Ports', { of: 'BOR' }));

  test('who holds offices of two countries speaks for both, unless on behalf of one', () => {
    expect(placed(annals([both], [{ holder: 'kit' }]).whoBacks('bridge'))).toBe('ARV BOR |  |  | ');
    expect(placed(annals([both], [{ holder: 'kit', onBehalfOf: 'BOR' }]).whoBacks('bridge'))).toBe('BOR |  |  | ');
  });

  test('what is said on behalf of another does not count for the speaker’s own country', () => {
    const kg = annals([head], [{ holder: 'ada', onBehalfOf: 'COR' }]);
    expect(stance(kg)).toBe('noRecord');
    expect(stance(kg, {}, 'COR')).toBe('noRecord');
    expect(stance(kg, {}, 'ada')).toBe('support');
  });

  test('a lawmaker speaks for nobody else, and a minister who is one too for the country', () => {
    const seat = { title: 'Member', of: 'ARV', rank: 'legislator', represents: false, from: '2010-01-01' };
    expect(stance(annals([person('kit', seat)], [{ holder: 'kit' }]))).toBe('noRecord');
    expect(stance(annals([person('kit', seat, minister('Works'))], [{ holder: 'kit' }]))).toBe('support');
  });

  test('a legislator who represents is a voice below the spokesperson', () => {
    const speaker = person('kit', { title: 'Speaker', of: 'ARV', rank: 'other', represents: true, from: '2010-01-01' });
    const said = [
      { holder: 'kit', said: '2024-02-01' },
      { holder: 'lou', position: 'oppose' },
    ];
    expect(stance(annals([speaker, person('lou', spokesperson())], said))).toBe('contested of support, oppose');
  });

  test('an office that is itself the actor needs no date', () => {
    const press = person('press', spokesperson({ from: undefined, unnamed: true }));
    expect(stance(annals([press], [{ holder: 'press', said: '1999-01-01' }]))).toBe('support');
  });
});
