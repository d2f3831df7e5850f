// Explicit before inferred, and when a newer inferred word contests all the same.
import { describe, expect, test } from 'vitest';
import { annals, minister, office, person, placed, spokesperson, stance } from '../support/annals.js';
import type { Said } from '../support/stance-cast.js';

const contested = 'contested of support, oppose';
const people = [
  person('ada', office({ to: '2023-01-01' })),
  person('bo', office({ from: '2023-01-01' })),
  person('kit', minister('Works')),
  person('lou', spokesperson()),
];
const no = (holder: string, said: string): Said => ({ holder, said, position: 'oppose' });
/** For a toll bridge, and so for a bridge. */
const toll = (holder: string, said: string): Said => ({ holder, said, proposition: 'toll-bridge' });
/** For a ferry, and so against a bridge. */
const ferry = (holder: string, said: string): Said => ({ holder, said, proposition: 'ferry' });
const word = { words: 'the price is fair', holds: true };

describe('a newer inferred word contests explicit ones', () => {
  test.each<[string, readonly Said[], string]>([
    ['of as high a rank', [no('kit', '2023-05-01'), toll('kit', '2024-01-01')], contested],
    ['of a higher rank', [no('kit', '2023-05-01'), toll('bo', '2024-01-01')], contested],
    ['not of a lower rank', [no('bo', '2023-05-01'), toll('kit', '2024-01-01')], 'oppose'],
    [
      'of a lower rank, if what differs is of an earlier government',
      [no('ada', '2022-05-01'), toll('lou', '2024-01-01')],
      contested,
    ],
    ['not of the same day', [no('kit', '2024-01-01'), toll('kit', '2024-01-01')], 'oppose'],
    ['not an older one', [no('kit', '2024-01-01'), toll('kit', '2023-05-01')], 'oppose'],
    ['not of an unknown order', [no('kit', '2024-01-01'), toll('kit', '2023/2024')], 'oppose'],
    [
      'only if it is as high as each that differs',
      [no('bo', '2023-05-01'), no('kit', '2023-06-01'), toll('kit', '2024-01-01')],
      'oppose',
    ],
    [
      'only if it is newer than each that differs',
      [no('lou', '2024-05-01'), no('kit', '2023-06-01'), toll('kit', '2024-01-01')],
      'oppose',
    ],
    [
      'what was overcome does not count as differing',
      [no('lou', '2023-05-01'), { holder: 'lou', said: '2024-05-01' }, ferry('kit', '2024-06-01')],
      contested,
    ],
    ['it says the same: nothing to contest', [no('kit', '2023-05-01'), ferry('bo', '2024-01-01')], 'oppose'],
    [
      'a hearsay word of the contrary plan contests nothing',
      [
        { holder: 'ARV', said: '2023-05-01' },
        { ...ferry('ARV', '2024-01-01'), speaker: 'BOR' },
      ],
      'support',
    ],
    [
      'explicit indecision is contested, too',
      [{ holder: 'kit', said: '2023-05-01', position: 'undecided' }, ferry('kit', '2024-01-01')],
      'contested of oppose, undecided',
    ],
  ])('%s', (_, said, expected) => {
    expect(stance(annals(people, said))).toBe(expected);
  });
});

describe('the source of an inference is what the explicit words on it decide', () => {
  test.each<[string, readonly Said[], string]>([
    ['support of the narrower', [toll('bo', '2024-01-01')], 'support'],
    ['given up later', [toll('bo', '2024-01-01'), { ...toll('bo', '2024-06-01'), position: 'undecided' }], 'noRecord'],
    [
      'contested on the source',
      [toll('bo', '2024-01-01'), { ...toll('kit', '2024-06-01'), position: 'oppose' }],
      'noRecord ?support',
    ],
    ['doubtful on the source', [{ ...toll('ARV', '2024-01-01'), basis: 'anonymous' }], 'noRecord ?support'],
    [
      'doubt on the source of what is sure',
      [toll('bo', '2024-01-01'), { ...toll('ARV', '2024-06-01'), basis: 'anonymous', position: 'oppose' }],
      'support',
    ],
    [
      'inferred on the source from elsewhere: not through it twice',
      [{ holder: 'bo', proposition: 'crossing', position: 'oppose' }, ferry('kit', '2023-06-01')],
      'oppose',
    ],
    ['two sources that contradict each other', [toll('bo', '2024-01-01'), ferry('kit', '2024-06-01')], contested],
    ['two sources, one of the same office later', [toll('kit', '2024-01-01'), ferry('kit', '2024-06-01')], 'oppose'],
    [
      'what the source opposes entails nothing here',
      [{ ...ferry('bo', '2024-01-01'), position: 'oppose' }],
      'noRecord',
    ],
    ['opposition to the broader', [{ holder: 'bo', proposition: 'crossing', position: 'oppose' }], 'oppose'],
    ['support of the broader entails nothing', [{ holder: 'bo', proposition: 'crossing' }], 'noRecord'],
  ])('%s', (_, said, expected) => {
    expect(stance(annals(people, said))).toBe(expected);
  });
});

describe('rows of inferred words', () => {
  test('say so, with the path, and are silent without inference', () => {
    const kg = annals(people, [toll('bo', '2024-01-01')]);
    expect(kg.stanceOf('ARV', 'crossing').first).toMatchObject({
      inferred: true,
      path: ['toll-bridge', 'bridge', 'crossing'],
    });
    expect(placed(kg.whoBacks('crossing', { among: 'countries', infer: false }))).toBe(' |  | ARV BOR COR | ');
    expect(placed(kg.whoBacks('crossing', { among: 'countries' }))).toBe('ARV |  | BOR COR | ');
  });

  test('inherit conditions, which are judged before anything follows', () => {
    const kg = annals(people, [{ ...toll('bo', '2024-01-01'), conditions: [{ event: 'low-water', holds: true }] }]);
    expect(stance(kg)).toBe('support if low-water');
    expect(stance(kg, { given: ['low-water'] })).toBe('support');
    const without = { given: ['not low-water'] };
    expect(stance(kg, without)).toBe('noRecord');
    expect(placed(kg.whoBacks('bridge', { ...without, among: 'countries' }))).toBe(' | ARV | BOR COR | ');
  });

  test('contrary conditions on two sources make two branches', () => {
    const kg = annals(people, [
      { ...toll('bo', '2024-01-01'), conditions: [word] },
      { ...ferry('bo', '2024-02-01'), conditions: [{ ...word, holds: false }] },
    ]);
    expect(stance(kg)).toBe('oppose unless the price is fair / support if the price is fair');
  });

  test('an explicit word under the contrary condition does not keep an inferred one out', () => {
    const kg = annals(people, [
      { ...no('bo', '2024-02-01'), conditions: [word] },
      { ...toll('bo', '2024-01-01'), conditions: [{ ...word, holds: false }] },
    ]);
    expect(stance(kg)).toBe('oppose if the price is fair / support unless the price is fair');
  });

  test('what is supported "only if" entails nothing where that is not met', () => {
    const only = [{ event: 'low-water', holds: true, only: true }];
    const kg = annals(people, [{ ...toll('bo', '2024-01-01'), conditions: only }]);
    expect(stance(kg)).toBe('support if low-water');
    expect(stance(kg, { given: ['not low-water'] })).toBe('noRecord');
  });

  test('a doubtful word entails what it says also where a sure one says the same', () => {
    const sure = toll('lou', '2022-06-01');
    const perhaps = toll('lou', '../2024-01-01');
    const kg = annals(people, [no('ada', '2022-05-01'), sure, perhaps]);
    expect(kg.stanceOf('ARV', 'bridge', { asOf: '2023-06-01' }).first?.possible).toEqual(['support']);
  });
});
