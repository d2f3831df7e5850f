// Whom a question is about, the same behind every door.
import { describe, expect, test } from 'vitest';
import { annals, minister, office, person, placed } from '../support/annals.js';
import type { Said } from '../support/stance-cast.js';

const people = [
  person('ada', office({ to: '2023-01-01' })),
  person('bo', office({ from: '2023-01-01' })),
  person('eve'),
  person('kit', minister('Works', { from: undefined })),
];
const guild = { id: 'guild', type: 'organization', name: 'The guild' };
const league = {
  id: 'league',
  type: 'organization',
  name: 'The League',
  members: [{ member: 'COR', from: '2020-01-01' }],
};
const twelve = { id: 'twelve', type: 'group', name: 'Twelve', anonymous: true, size: 12 };
const duria = { id: 'DUR', type: 'country', name: 'Duria', to: '1992-01-01' };
const actors = [...people, guild, league, twelve, duria];
const attended: Said = { kind: 'participation', holder: 'BOR', event: 'ford-talks', role: 'participant' };

describe('without among: every country with a claim of any kind, and whoever else has one on what is asked', () => {
  test.each<[string, readonly Said[], object, string]>([
    ['a country with a claim of another kind is silent', [{ holder: 'ARV' }, attended], {}, 'ARV |  | BOR | '],
    ['a country with no claim is not in it', [{ holder: 'ARV' }], {}, 'ARV |  |  | '],
    ['an organization with a claim on it', [{ holder: 'ARV' }, { holder: 'guild' }], {}, 'ARV guild |  |  | '],
    [
      'an organization with a claim on something else is not',
      [{ holder: 'ARV' }, { holder: 'guild', proposition: 'dam' }],
      {},
      'ARV |  |  | ',
    ],
    [
      'an organization with a claim from which one follows',
      [{ holder: 'guild', proposition: 'toll-bridge' }],
      {},
      'guild |  |  | ',
    ],
    ['not without inference', [{ holder: 'guild', proposition: 'toll-bridge' }], { infer: false }, ' |  |  | '],
    [
      'an organization that is against is among the others',
      [{ holder: 'guild', position: 'oppose' }],
      {},
      ' |  |  | guild',
    ],
    ['a group', [{ holder: 'twelve' }], {}, 'twelve |  |  | '],
    ['a person who speaks for nobody', [{ holder: 'eve' }], {}, 'eve |  |  | '],
    ['a head: the country alone', [{ holder: 'bo' }], {}, 'ARV |  |  | '],
    ['a head before the office: the person alone', [{ holder: 'bo', said: '2021-01-01' }], {}, 'bo |  |  | '],
    ['both', [{ holder: 'bo', said: '2021-01-01' }, { holder: 'bo' }], {}, 'ARV bo |  |  | '],
    ['the day of a handover: who leaves, for itself', [{ holder: 'ada', said: '2023-01-01' }], {}, 'ada |  |  | '],
    ['of unknown tenure: the country perhaps, and the person', [{ holder: 'kit' }], {}, 'kit | ARV |  | '],
    ['the author of a document is not', [{ holder: 'author:annals' }, { holder: 'ARV' }], {}, 'ARV |  |  | '],
    [
      'a claim that is not seen puts nobody in it',
      [{ holder: 'ARV' }, { holder: 'BOR', review: 'rejected', proposition: 'dam' }],
      {},
      'ARV |  |  | ',
    ],
    [
      'a claim that is said later puts nobody in it',
      [{ holder: 'ARV' }, { holder: 'BOR', said: '2025-01-01', proposition: 'dam' }],
      { asOf: '2024-06-01' },
      'ARV |  |  | ',
    ],
    [
      'one that is perhaps said later does',
      [{ holder: 'ARV' }, { holder: 'BOR', said: '2024', proposition: 'dam' }],
      { asOf: '2024-06-01' },
      'ARV |  | BOR | ',
    ],
    [
      'a country outside its dates is not',
      [{ holder: 'ARV' }, { holder: 'DUR', said: '1990-01-01' }],
      {},
      'ARV |  |  | ',
    ],
    ['and is within them', [{ holder: 'DUR', said: '1990-01-01' }], { asOf: '1991-01-01' }, 'DUR |  |  | '],
    [
      'words on behalf of another country put neither in it',
      [{ holder: 'ARV' }, { holder: 'bo', onBehalfOf: 'COR', proposition: 'dam' }],
      {},
      'ARV |  |  | ',
    ],
  ])('%s', (_, said, options, expected) => {
    const kg = annals(actors, said);
    expect(placed(kg.whoBacks('bridge', options))).toBe(expected);
    expect(placed(kg.who({ backs: 'bridge' }, options))).toBe(expected);
    expect(placed(kg.run(kg.whoBacks('bridge', options).query))).toBe(expected);
  });
});

describe('with among: exactly those', () => {
  const kg = annals(actors, [
    { holder: 'ARV' },
    { holder: 'guild' },
    { holder: 'bo', said: '2021-01-01', position: 'oppose' },
    { holder: 'author:annals' },
  ]);
  test.each<[string, unknown, string]>([
    ['countries', 'countries', 'ARV |  | BOR COR | '],
    ['organizations', 'organizations', 'guild |  | league | '],
    ['persons: not the authors of documents', 'persons', ' |  | ada eve kit | bo'],
    ['an author by id', ['author:annals'], 'author:annals |  |  | '],
    ['members of an organization', 'league', ' |  | COR | '],
    ['a list', ['ARV', 'BOR', 'eve'], 'ARV |  | BOR eve | '],
    ['a country that has ended, by name', ['DUR', 'ARV'], 'ARV |  | DUR | '],
    ['a predicate', { and: [{ is: 'country' }, { not: { is: 'ARV' } }] }, ' |  | BOR COR | '],
    ['who backs something', { backs: 'bridge' }, 'ARV guild |  |  | '],
  ])('%s', (_, among, expected) => {
    expect(placed(kg.whoBacks('bridge', { among: among as never }))).toBe(expected);
    expect(placed(kg.who({ backs: 'bridge' }, { among: among as never }))).toBe(expected);
  });

  test('who is perhaps in it is listed with that reason, or with its own', () => {
    const unsure = {
      ...league,
      members: [
        { member: 'ARV', from: '2020' },
        { member: 'BOR', from: '2020-01-01' },
      ],
    };
    const doubtful = annals(
      [...people, unsure],
      [
        { holder: 'ARV', said: '2019-01-01' },
        { holder: 'BOR', said: '2019-01-01' },
      ],
    );
    const asked = { among: { memberOf: 'league' }, asOf: '2020-06-01' } as never;
    const answer = doubtful.whoBacks('bridge', asked);
    expect(placed(answer)).toMatch(/^BOR \| ARV \|/);
    expect(answer.notCounted[0]?.reason).toBe('perhaps not among those asked about');
    expect(placed(doubtful.who({ backs: 'bridge' }, asked))).toMatch(/^BOR \| ARV \|/);
  });

  test('one actor that is not among them is told so, and is no change and no comparison', () => {
    const asked = { among: 'organizations' } as const;
    expect(kg.stanceOf('ARV', 'bridge', asked)).toMatchObject({
      first: { position: 'support' },
      notCounted: [{ actor: 'ARV', reason: 'not among those asked about' }],
    });
    expect(kg.changes({ ...asked, actor: 'ARV', from: '2020-01-01' }).length).toBe(0);
    expect(kg.compare('guild', { ...asked, with: 'ARV', outcome: 'agree' }).length).toBe(0);
    expect(kg.compare('guild', { among: 'countries', outcome: 'agree', proposition: 'bridge' }).length).toBe(1);
  });
});

test('the paraphrase names whom it is about', () => {
  const kg = annals(actors, [{ holder: 'ARV' }]);
  expect(kg.whoBacks('bridge', { among: 'countries' }).paraphrase).toContain('among whoever is a country');
  expect(kg.whoBacks('bridge', { among: 'countries' }).paraphrase).not.toBe(kg.whoBacks('bridge').paraphrase);
});
