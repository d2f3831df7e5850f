// A live graph learns that an office ended or a membership began: what counted may no longer, and the other way round.
import { StanceGraph } from 'stancegraph';
import { describe, expect, test } from 'vitest';
import { annals, claimsOf, minister, office, person, placed, spokesperson, stance } from '../support/annals.js';
import { failure, problemsOf } from '../support/failure.js';
import type { Said } from '../support/stance-cast.js';

const league = (...members: object[]) => ({ id: 'league', type: 'organization', name: 'The League', members });
const said: Said[] = [
  { holder: 'ada', said: '2024-01-01' },
  { holder: 'kit', said: '2024-02-01', position: 'oppose' },
  { holder: 'league', proposition: 'dam' },
];
const before = [person('ada', office()), person('kit', minister('Works')), league()];

describe('what is amended is as if it had been known from the start', () => {
  test.each<[string, object[], string]>([
    ['an office that had ended', [person('ada', office({ to: '2023-01-01' }))], 'oppose'],
    [
      'an office whose beginning was not known',
      [person('kit', minister('Works', { from: undefined }))],
      'support ?oppose',
    ],
    [
      'an office that had gone to another person',
      [person('bo', minister('Works', { from: '2024-02-01' })), person('kit', minister('Works', { to: '2024-02-01' }))],
      'support',
    ],
    [
      'a successor as head who came in between',
      [person('bo', office({ from: '2024-01-15' })), person('ada', office({ to: '2024-01-15' }))],
      'oppose',
    ],
    [
      'a promotion',
      [
        person(
          'kit',
          minister('Works', { to: '2024-01-15' }),
          office({ title: 'Premier', from: '2024-01-15', newGovernment: false }),
        ),
      ],
      'contested of support, oppose',
    ],
    ['a change of rank', [person('kit', spokesperson())], 'contested of support, oppose'],
    ['a title, and nothing else', [person('kit', minister('Labour'))], 'contested of support, oppose'],
    [
      'another name',
      [{ ...person('ada', office()), name: 'Ada Lake', aliases: ['A. L.'] }],
      'contested of support, oppose',
    ],
  ])('%s', (_, actors, expected) => {
    const grown = annals(before, said).with({ actors: actors as never });
    const amended = (one: { id: string }) => (actors as { id: string }[]).find(({ id }) => id === one.id) ?? one;
    const others = (actors as { id: string }[]).filter(({ id }) => !before.some((one) => one.id === id));
    const fresh = annals([...before.map(amended), ...others], said);
    expect(stance(grown)).toBe(expected);
    expect(stance(fresh)).toBe(expected);
    expect(placed(grown.stances({ proposition: 'bridge' }))).toBe(placed(fresh.stances({ proposition: 'bridge' })));
    expect(JSON.stringify(grown.stances().rows)).toBe(JSON.stringify(fresh.stances().rows));
    expect(grown.toDataset().claims).toEqual(fresh.toDataset().claims);
  });

  test('a membership that had begun', () => {
    const asked = { viaMembership: true };
    const kg = annals(before, said);
    expect(stance(kg, asked, 'ARV', 'dam')).toBe('noRecord');
    const grown = kg.with({ actors: [league({ member: 'ARV', from: '2020-01-01' })] as never });
    expect(stance(grown, asked, 'ARV', 'dam')).toBe('support');
    const left = grown.with({ actors: [league({ member: 'ARV', from: '2020-01-01', to: '2023-01-01' })] as never });
    expect(stance(left, asked, 'ARV', 'dam')).toBe('noRecord');
    expect(placed(left.who({ memberOf: 'league' }, { among: 'countries', asOf: '2022-01-01' }))).toMatch(/^ARV \|/);
  });

  test('a country that ended', () => {
    const kg = annals(before, said).with({
      actors: [{ id: 'ARV', type: 'country', name: 'Arvenia', to: '2025-01-01' }],
    });
    expect([stance(kg), stance(kg, { asOf: '2024-12-31' })]).toEqual(['noRecord', 'contested of support, oppose']);
  });
});

describe('fields that are not given stay as they were', () => {
  test('a list that is given is taken whole', () => {
    const kg = annals([{ ...person('ada', office()), aliases: ['A. Lake'] }], said.slice(0, 1));
    const named = kg.with({ actors: [{ id: 'ada', type: 'person', name: 'Ada Lake' }] });
    expect(named.actors.get('ada')).toMatchObject({
      name: 'Ada Lake',
      aliases: ['A. Lake'],
      offices: [{ rank: 'head' }],
    });
    expect(stance(named)).toBe('support');
  });

  test('the graph that was amended stays as it was', () => {
    const kg = annals(before, said);
    kg.with({ actors: [person('ada', office({ to: '2023-01-01' }))] as never });
    expect(stance(kg)).toBe('contested of support, oppose');
  });

  test('an amended graph takes claims, retractions and revisions like any other', () => {
    const kg = annals(before, said).with({ actors: [person('ada', office({ to: '2023-01-01' }))] as never });
    const more = kg.with(claimsOf([{ holder: 'kit', said: '2024-06-01', evidence: [{ record: 'more' }] }]));
    expect([stance(kg), stance(more)]).toEqual(['oppose', 'support']);
    const [claim] = more.claims({ actor: 'kit' }).rows.slice(-1);
    const back = more.with({ retractions: [{ of: claim!.claim.id, on: '2030-02-01', why: 'misheard' }] });
    expect(stance(back)).toBe('oppose');
    const amended = back.with({ actors: [person('ada', office())] as never });
    expect(stance(amended)).toBe('contested of support, oppose');
    expect(amended.retractions).toHaveLength(1);
  });
});

describe('refused', () => {
  test.each<[string, object, RegExp]>([
    ['another type', { id: 'ada', type: 'organization', name: 'Ada Ltd.' }, /\.type$/],
    ['an office of nobody', person('ada', office({ of: 'nowhere' })), /offices\[0\]\.of$/],
    ['an office that ends before it begins', person('ada', office({ to: '2019-01-01' })), /offices\[0\]\.from$/],
    ['a membership of nobody', league({ member: 'nowhere' }), /members\[0\]\.member$/],
  ])('%s', (_, actor, path) => {
    const kg = annals(before, said);
    expect(problemsOf(failure('invalid_data', () => kg.with({ actors: [actor] as never })))[0]?.path).toMatch(path);
    expect(stance(kg)).toBe('contested of support, oppose');
  });

  test('the same actor twice in one addition', () => {
    const twice = [person('ada', office({ to: '2023-01-01' })), person('ada', office())];
    expect(() => annals(before, said).with({ actors: twice as never })).toThrow('ada');
    expect(() => annals([...before, before[0]!], said)).toThrow('ada');
  });
});

test('an answer under knownBy says that the vocabulary is taken as known', () => {
  const kg = annals(before, said, { documents: [{ id: 'annals', published: '2025-01-01' }] });
  expect(kg.stanceOf('ARV', 'bridge', { knownBy: '2026-01-01' }).toText()).toContain(
    'Offices and memberships are taken as they are known now.',
  );
});

test('a graph that was amended goes out and in as it is', () => {
  const kg = annals(before, said).with({ actors: [person('ada', office({ to: '2023-01-01' }))] as never });
  expect(stance(StanceGraph.from(kg.toDataset()))).toBe('oppose');
});
