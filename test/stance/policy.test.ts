import { type Candidates, NO_RECORD, type Policy, StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { describe, expect, test } from 'vitest';
import { latestPolicy } from '../../src/stance/policies.js';
import { failure } from '../support/failure.js';
import { asClaims, graphOf, type Said } from '../support/stance-cast.js';

const row = (said: readonly Said[], actor = 'ARV', options = {}) =>
  graphOf(said).stanceOf(actor, 'bridge', options).first!;
const verdict = (said: readonly Said[], actor = 'ARV', options = {}) => {
  const { position, rule } = row(said, actor, options);
  return `${position} by step ${rule.step}`;
};
const yes = { position: 'support' };
const no = { position: 'oppose' };
const unsure = { position: 'undecided' };

test('no claim is no record, never opposition', () => {
  expect(verdict([])).toBe('noRecord by step 0');
  expect(row([])).toMatchObject({ since: null, lastSaid: null, ageDays: null, voices: [], claims: [] });
});

test('claims that agree need no step', () => {
  expect(verdict([{ holder: 'ARV' }, { holder: 'mira-noor', said: '2025-05-02' }])).toBe('support by step 0');
});

describe('step 2: first-hand before second-hand', () => {
  const hearsay = { holder: 'ARV', ...no, said: '2025-05-20', speaker: 'jon-falk', basis: 'reported' };

  test('another party’s newer word about a country loses to what the country said itself', () => {
    const found = row([
      { holder: 'ARV', ...yes },
      { ...hearsay, speaker: 'BOR' },
    ]);
    expect(found.position).toBe('support');
    expect(found.rule.step).toBe(2);
    expect(found.counter).toHaveLength(1);
    expect(found.contesting).toEqual([]);
  });

  test('with nothing else, second-hand decides and is marked so', () => {
    expect(row([{ ...hearsay, speaker: 'BOR' }])).toMatchObject({ position: 'oppose', secondHand: true });
  });

  test('a speaker who represents the holder’s country is first-hand, with the rank of that office', () => {
    expect(row([hearsay])).toMatchObject({ position: 'oppose', secondHand: false });
    expect(row([{ holder: 'ARV', ...yes }, hearsay]).position).toBe('contested');
    expect(
      row([
        { holder: 'ARV', ...yes },
        { ...hearsay, speaker: 'ilse-brandt' },
      ]).position,
    ).toBe('oppose');
  });

  test('a speaker whose office had ended by then is second-hand', () => {
    const late = { holder: 'ARV', ...no, said: '2025-06-20', speaker: 'ilse-brandt' };
    expect(row([late]).secondHand).toBe(true);
    expect(row([{ holder: 'ARV', ...yes, said: '2025-06-15' }, late]).position).toBe('support');
  });

  test('what is newer contests if all that stands and differs is of an earlier government', () => {
    const late = { ...hearsay, speaker: 'BOR', said: '2025-06-20' };
    expect(verdict([{ holder: 'ARV', ...yes }, late])).toBe('contested by step 2');
    expect(row([{ holder: 'ARV', ...yes }, { holder: 'mira-noor', ...yes, said: '2025-06-15' }, late]).position).toBe(
      'support',
    );
  });

  test('a speaker of unknown tenure is second-hand', () => {
    expect(row([{ holder: 'BOR', speaker: 'lena-ost' }], 'BOR').secondHand).toBe(true);
  });

  test('the document’s own author is first-hand, another document’s is not', () => {
    expect(row([{ holder: 'ARV', speaker: 'author:gazette' }]).secondHand).toBe(false);
    expect(row([{ holder: 'ARV', speaker: 'author:herald' }]).secondHand).toBe(true);
  });

  test('second-hand that agrees concurs and does not decide', () => {
    const found = row([{ holder: 'ARV' }, { holder: 'ARV', said: '2025-05-20', speaker: 'BOR' }]);
    expect(found.claims).toHaveLength(1);
    expect(found.concurring).toHaveLength(1);
    expect(found.lastSaid).toBe('2025-05-01');
  });
});

describe('step 1: the actor’s own before a group’s', () => {
  const council = { holder: 'river-council', ...no, said: '2025-05-10' };

  test('an organization’s newer word loses to the member’s own', () => {
    expect(verdict([{ holder: 'ARV', ...yes }, council], 'ARV', { viaMembership: true })).toBe('support by step 1');
  });

  test('it counts for members only when asked', () => {
    expect(row([council]).position).toBe('noRecord');
    expect(row([council], 'ARV', { viaMembership: true })).toMatchObject({ position: 'oppose', viaMembership: true });
  });

  test('it counts only for those who were members on the said date and still are', () => {
    const asked = { viaMembership: true, asOf: '2025-05-20' };
    const late = { ...council, said: '2025-05-20' };
    const last = { ...council, said: '2025-05-15' };
    expect(row([late], 'BOR', asked).position).toBe('noRecord');
    expect(row([last], 'BOR', { ...asked, asOf: '2025-05-15' }).position).toBe('oppose');
    expect(row([last], 'BOR', asked).position).toBe('noRecord');
    expect(row([late], 'COR', asked).position).toBe('noRecord');
  });

  test('an interval that only begins within the membership counts perhaps', () => {
    const around = { ...council, said: '2025-05-14/2025-05-16' };
    expect(row([around], 'BOR', { viaMembership: true, asOf: '2025-05-15' })).toMatchObject({
      position: 'noRecord',
      possible: ['oppose'],
    });
  });

  test.each(['anonymous', 'analysis'])('%s words about an organization count perhaps for a member country', (basis) => {
    const said = [{ ...council, basis }];
    expect(row(said, 'river-council').position).toBe('oppose');
    expect(row(said, 'ARV', { viaMembership: true })).toMatchObject({ position: 'noRecord', possible: ['oppose'] });
  });

  test('hearsay about the member goes before first-hand words of the organization', () => {
    const hearsay = { holder: 'ARV', ...yes, speaker: 'BOR', said: '2025-05-20' };
    expect(verdict([hearsay, council], 'ARV', { viaMembership: true })).toBe('support by step 1');
  });

  test('what a group says reaches no country, member or not', () => {
    const kg = graphOf([{ holder: 'nine-states' }]);
    expect(kg.whoBacks('bridge', { viaMembership: true }).rows.map(({ type }) => type)).toEqual(['group']);
  });
});

describe('step 3: explicit before inferred', () => {
  const narrower = { holder: 'ARV', proposition: 'toll-bridge', ...yes, said: '2025-05-20' };

  test('support for the narrower supports the broader, with the path', () => {
    expect(row([narrower])).toMatchObject({
      position: 'support',
      inferred: true,
      path: ['toll-bridge', 'bridge'],
    });
    expect(graphOf([narrower]).stanceOf('ARV', 'crossing').first?.path).toEqual(['toll-bridge', 'bridge', 'crossing']);
  });

  test('opposition to the broader opposes the narrower', () => {
    expect(row([{ holder: 'ARV', proposition: 'crossing', ...no }])).toMatchObject({
      position: 'oppose',
      inferred: true,
    });
  });

  test('support for what contradicts opposes, on whichever side it is written', () => {
    expect(row([{ holder: 'ARV', proposition: 'ferry' }])).toMatchObject({
      position: 'oppose',
      path: ['ferry', 'bridge'],
    });
    expect(graphOf([{ holder: 'ARV' }]).stanceOf('ARV', 'ferry').first?.position).toBe('oppose');
    expect(graphOf([narrower]).stanceOf('ARV', 'ferry').first).toMatchObject({
      position: 'oppose',
      path: ['toll-bridge', 'bridge', 'ferry'],
    });
  });

  test('support for the broader, opposition to the narrower and indecision entail nothing', () => {
    expect(row([{ holder: 'ARV', proposition: 'crossing' }]).position).toBe('noRecord');
    expect(row([{ holder: 'ARV', proposition: 'toll-bridge', ...no }]).position).toBe('noRecord');
    expect(row([{ holder: 'ARV', proposition: 'ferry', ...no }]).position).toBe('noRecord');
    expect(row([{ holder: 'ARV', proposition: 'toll-bridge', ...unsure }]).position).toBe('noRecord');
  });

  test('a position that has been given up entails nothing any more', () => {
    expect(row([narrower, { ...narrower, ...no, said: '2025-05-25' }]).position).toBe('noRecord');
    expect(row([narrower, { ...narrower, ...no }]).position).toBe('noRecord');
  });

  test('a newer inferred word of as high a rank contests what differs', () => {
    const found = row([{ holder: 'ARV', ...no }, narrower]);
    expect([found.position, found.contesting.length, found.beside.length]).toEqual(['contested', 1, 0]);
  });

  test('a newer inferred word of a lower rank contests nothing and is shown beside', () => {
    const found = row([
      { holder: 'ARV', ...no },
      { ...narrower, holder: 'mira-noor' },
    ]);
    expect([found.position, found.rule.step, found.contesting, found.counter]).toEqual(['oppose', 3, [], []]);
    expect(found.beside).toHaveLength(1);
  });

  test('under a new government a newer inferred word of any rank contests the old ones', () => {
    const press = { ...narrower, holder: 'palace-press', said: '2025-06-20' };
    expect(row([{ holder: 'ARV', ...no }, press]).position).toBe('contested');
    expect(row([{ holder: 'ARV', ...no }, { holder: 'ARV', ...no, said: '2025-06-15' }, press]).position).toBe(
      'oppose',
    );
  });

  test('an older inferred claim that differs is counter-evidence', () => {
    const found = row([{ holder: 'ARV', ...no, said: '2025-05-25' }, narrower]);
    expect(found.beside).toEqual([]);
    expect(found.counter).toHaveLength(1);
  });

  test('first-hand inferred goes before explicit hearsay: step 2 comes first', () => {
    const hearsay = { holder: 'ARV', ...no, speaker: 'COR' };
    expect(verdict([hearsay, narrower])).toBe('support by step 2');
  });

  test('infer: false turns it off', () => {
    expect(row([narrower], 'ARV', { infer: false }).position).toBe('noRecord');
  });
});

describe('step 4: a later word overcomes by rank, office or government', () => {
  const head = { holder: 'ilse-brandt', ...yes, said: '2025-05-01' };
  const minister = { holder: 'mira-noor', ...no, said: '2025-05-09' };

  test('a newer word of the same office wins, one of another office of that rank does not', () => {
    const first = { ...minister, said: '2025-05-01' };
    expect(verdict([first, { ...minister, ...yes, said: '2025-05-02' }])).toBe('support by step 4');
    expect(verdict([first, { holder: 'jon-falk', said: '2025-05-02' }])).toBe('contested by step 4');
  });

  test('a head’s claim outlives a minister’s contrary word: contested', () => {
    const found = row([head, minister]);
    expect([found.position, found.rule.step, found.contesting.length]).toEqual(['contested', 4, 1]);
    expect(found.sides.map((side) => [side.position, side.voices, side.lastSaid])).toEqual([
      ['support', ['ilse-brandt'], '2025-05-01'],
      ['oppose', ['mira-noor'], '2025-05-09'],
    ]);
  });

  test('the three positions all differ from one another', () => {
    expect(row([head, { ...minister, ...unsure }]).position).toBe('contested');
    expect(
      row([
        { ...head, ...unsure },
        { ...head, ...no, said: '2025-05-09' },
      ]).position,
    ).toBe('oppose');
  });

  test('the contest ends when the head says it again, or changes', () => {
    expect(row([head, minister, { ...head, said: '2025-05-12' }]).position).toBe('support');
    expect(row([head, minister, { ...head, ...no, said: '2025-05-12' }]).position).toBe('oppose');
  });

  test('the contest ends when the one who contests agrees, not when another of that rank does', () => {
    expect(row([head, minister, { ...minister, ...yes, said: '2025-05-12' }]).position).toBe('support');
    expect(row([head, minister, { holder: 'jon-falk', ...yes, said: '2025-05-12' }]).position).toBe('contested');
  });

  test('a lower voice does not end it', () => {
    expect(row([head, minister, { holder: 'palace-press', ...yes, said: '2025-05-12' }]).position).toBe('contested');
  });

  test('a new head’s government is not bound by the old head’s words', () => {
    expect(verdict([head, { ...minister, said: '2025-06-20' }])).toBe('oppose by step 4');
    expect(row([head, { holder: 'palace-press', ...no, said: '2025-06-20' }]).position).toBe('oppose');
  });

  test('a minister’s word of the old government falls with it, too', () => {
    expect(row([minister, { holder: 'palace-press', ...yes, said: '2025-06-20' }]).position).toBe('support');
  });

  test('under the new head, his word outlives a minister’s again', () => {
    const after = { holder: 'jon-falk', ...no, said: '2025-06-15' };
    expect(row([head, after, { holder: 'mira-noor', ...yes, said: '2025-06-20' }]).position).toBe('contested');
  });

  test('a formal act is as high as the head: the later of them stands', () => {
    const vote = { ...minister, act: 'vote' };
    expect(row([head, vote]).position).toBe('oppose');
    expect(
      row([
        { ...vote, said: '2025-05-01' },
        { ...head, said: '2025-05-09' },
      ]).position,
    ).toBe('support');
  });

  test('the country named without a person speaks as high as its head', () => {
    expect(row([head, { holder: 'ARV', ...no, said: '2025-05-09' }]).position).toBe('oppose');
    expect(row([{ holder: 'ARV', ...yes, said: '2025-05-01' }, minister]).position).toBe('contested');
  });

  test('a minister goes above a spokesperson', () => {
    const press = { holder: 'palace-press', ...yes };
    expect(row([press, minister]).position).toBe('oppose');
    expect(
      row([
        { ...minister, said: '2025-05-01' },
        { ...press, said: '2025-05-09' },
      ]).position,
    ).toBe('contested');
  });

  test('since is the first day of the unbroken run; the date and the voices are the highest rank’s', () => {
    const found = row([
      { holder: 'ARV', ...yes, said: '2025-04-01' },
      { holder: 'ARV', ...no, said: '2025-04-10' },
      { holder: 'ARV', ...yes, said: '2025-04-20' },
      { holder: 'mira-noor', ...yes, said: '2025-04-25' },
    ]);
    expect([found.since, found.lastSaid, found.voices]).toEqual(['2025-04-20', '2025-04-20', ['ARV']]);
  });
});

describe('step 5: the same day', () => {
  test('the higher voice', () => {
    expect(
      verdict([
        { holder: 'ilse-brandt', ...yes },
        { holder: 'mira-noor', ...no },
      ]),
    ).toBe('support by step 5');
  });

  test('then the holder’s own words before a report', () => {
    expect(
      verdict([
        { holder: 'ARV', ...yes, basis: 'reported' },
        { holder: 'ilse-brandt', ...no },
      ]),
    ).toBe('oppose by step 5');
  });

  test('still different is contested', () => {
    expect(
      verdict([
        { holder: 'mira-noor', ...yes },
        { holder: 'jon-falk', ...no },
      ]),
    ).toBe('contested by step 5');
  });

  test('the same act of speech is one day, whatever the reports date it', () => {
    const utterance = 'speech at the weir';
    expect(
      row([
        { holder: 'ilse-brandt', ...yes, utterance },
        { holder: 'ilse-brandt', ...no, utterance, said: '2025-05-02' },
      ]).position,
    ).toBe('contested');
  });

  test('dates that leave the order open are treated alike', () => {
    expect(
      row([
        { holder: 'ARV', ...yes, said: '2025-05' },
        { holder: 'ARV', ...no, said: '2025-05-09' },
      ]).position,
    ).toBe('contested');
    expect(
      row([
        { holder: 'mira-noor', ...no, said: '2025-05' },
        { holder: 'ARV', ...yes, said: '2025-05-09' },
      ]).position,
    ).toBe('support');
  });

  test('an overtaken claim does not settle what is contested without it', () => {
    const open = [
      { holder: 'ARV', ...unsure, said: '2025-05-01/2025-05-03' },
      { holder: 'ARV', ...yes, said: '2025-05-03' },
    ];
    expect(row(open).position).toBe('contested');
    expect(row([...open, { holder: 'ARV', ...no, said: '2025-05-02' }]).position).toBe('contested');
  });

  test('a lower voice that agrees does not weaken the head it agrees with', () => {
    const head = { holder: 'ilse-brandt', ...yes, said: '2025-05' };
    const minister = { holder: 'mira-noor', ...no, said: '2025-06-02' };
    expect(row([head, minister]).position).toBe('contested');
    expect(row([head, { holder: 'mira-noor', ...yes, said: '2025-05-31' }, minister]).position).toBe('contested');
  });
});

test('of two heads at once, the one who stays still stands after the other has gone', () => {
  const premier = {
    ...{ id: 'rosa-lind', type: 'person', name: 'Rosa Lind' },
    offices: [{ title: 'Premier', of: 'COR', rank: 'head', represents: true, from: '2020', to: '2025-05-10' }],
  };
  const next = {
    ...{ id: 'otto-bern', type: 'person', name: 'Otto Bern' },
    offices: [{ title: 'Premier', of: 'COR', rank: 'head', represents: true, from: '2025-05-11' }],
  };
  const king = {
    ...{ id: 'old-king', type: 'person', name: 'The old king' },
    offices: [{ title: 'King', of: 'COR', rank: 'head', represents: true, from: '1990' }],
  };
  const clerk = {
    ...{ id: 'clerk', type: 'person', name: 'A clerk' },
    offices: [{ title: 'Spokesperson', of: 'COR', rank: 'spokesperson', represents: true, unnamed: true }],
  };
  const stands = (said: Said[]) => {
    const kg = graphOf([]).with({ actors: [premier, next, king, clerk] as never, claims: [] });
    return kg.with(asClaims(said)).stanceOf('COR', 'bridge').first?.position;
  };
  const contrary = { holder: 'clerk', ...no, said: '2025-05-20' };
  expect(stands([{ holder: 'old-king', said: '2025-05-01' }, contrary])).toBe('contested');
  expect(
    stands([{ holder: 'old-king', said: '2025-05-01' }, { holder: 'rosa-lind', said: '2025-05-02' }, contrary]),
  ).toBe('contested');
});

describe('another policy', () => {
  test('latest@1 takes the newest, whoever spoke, and the answer names it', () => {
    const kg = graphOf([{ holder: 'ilse-brandt' }, { holder: 'palace-press', ...no, said: '2025-05-02' }]);
    expect(kg.stanceOf('ARV', 'bridge').first?.position).toBe('contested');
    const answer = kg.stanceOf('ARV', 'bridge', { policy: 'latest@1' });
    expect([answer.first?.position, answer.policy]).toEqual(['oppose', 'latest@1']);
  });

  test('an unknown one is refused with the nearest', () => {
    expect(() => graphOf([]).whoBacks('bridge', { policy: 'latest@2' })).toThrow('Did you mean "latest@1"?');
  });

  test('one of your own needs a name that no other has', () => {
    const dataset = graphOf([{ holder: 'ARV' }]).toDataset();
    const never: Policy = { name: 'never@1', needs: 'all', decide: () => NO_RECORD };
    const kg = StanceGraph.from(dataset, { policies: [never] });
    expect(kg.stanceOf('ARV', 'bridge', { policy: 'never@1' }).first?.position).toBe('noRecord');
    const [first, second] = [
      { ...never, name: 'default@2' },
      { ...never, name: 'latest@1' },
    ];
    for (const policies of [[first], [second], [never, { ...never }]]) {
      const error = failure('invalid_option', () => StanceGraph.from(dataset, { policies }));
      expect(error.message).toContain('a name of its own');
    }
  });

  const unruly = (decide: (candidates: Candidates) => unknown) =>
    StanceGraph.from(graphOf([{ holder: 'ARV' }]).toDataset(), {
      policies: [{ name: 'unruly@1', needs: 'all', decide: decide as Policy['decide'] }],
    });

  test.each([
    ['no outcome', 7, '7'],
    ['a name', 'support', '"support"'],
    ['a fraction', 0.5, '0.5'],
    ['nothing', undefined, 'undefined'],
    ['null', null, 'null'],
    ['a promise', Promise.resolve(0), 'an object'],
    ['not a number', Number.NaN, 'NaN'],
  ])('one that returns %s is refused, with whose cell it was', (_, outcome, shown) => {
    const kg = unruly(() => outcome);
    for (const ask of [
      () => kg.stanceOf('ARV', 'bridge', { policy: 'unruly@1' }).rows,
      () => kg.stances({ policy: 'unruly@1' }).rows,
      () => kg.why('ARV', 'bridge', { policy: 'unruly@1' }).rows,
    ]) {
      const { message, details } = failure('invalid_option', ask);
      expect(message).toContain(`the policy "unruly@1" returned ${shown} for ARV on bridge. Expected`);
      expect(details).toEqual({ policy: 'unruly@1', actor: 'ARV', proposition: 'bridge' });
    }
  });

  test('one that writes a part that is none is refused', () => {
    const kg = unruly(({ part }) => {
      part[0] = 9;
      return 0;
    });
    const error = failure('invalid_option', () => kg.stanceOf('ARV', 'bridge', { policy: 'unruly@1' }).rows);
    expect(error.message).toContain(
      'the policy "unruly@1" wrote the part 9 for ARV on bridge. Expected a value of Part',
    );
  });

  test('one may be an object of a class, and ask for what follows from elsewhere', () => {
    class Own implements Policy {
      readonly name = 'own@1';
      readonly needs = 'newest';
      decide(candidates: Candidates) {
        return latestPolicy.decide(candidates);
      }
    }
    const kg = StanceGraph.from(coalition, { policies: [new Own()] });
    const rows = (policy: string) => kg.stances({ policy }).rows.map((row) => [row.claims, row.position, row.inferred]);
    expect(rows('own@1')).toEqual(rows('latest@1'));
  });
});
