import { describe, expect, test } from 'vitest';
import { readNdjson } from '../src/format/ndjson.js';
import type { Dataset } from '../src/kinds/dataset.js';
import { StanceGraph } from '../src/stance-graph.js';
import { claimId } from '../src/store/claim-id.js';
import { byteSource, MEGABYTE } from './support/bytes.js';
import { failure, problemsOf, rejection } from './support/failure.js';
import { SHARE } from './support/runs.js';
import { fullStance, oneOfEachKind, pledge, stance, summit, summitVocabulary } from './support/summit.js';
import { workOf } from './support/work.js';

const notObjects: readonly unknown[] = [
  undefined,
  null,
  0,
  7,
  Number.NaN,
  true,
  '',
  'text',
  Symbol('s'),
  1n,
  () => ({}),
];
const wrong = (changes: object) => ({ ...summit(), ...changes }) as Dataset;
const withClaim = (claim: unknown) => wrong({ claims: [stance(), claim, pledge()] });
const pathsOf = (dataset: Dataset) =>
  problemsOf(failure('invalid_data', () => StanceGraph.from(dataset))).map(({ path }) => path);

const deepList = (depth = 100_000) => {
  let list: unknown = [];
  for (let i = 0; i < depth; i += 1) list = [list];
  return list;
};
const deepObject = (key: string, depth = 100_000) => {
  let object: unknown = {};
  for (let i = 0; i < depth; i += 1) object = { [key]: object };
  return object;
};
const cyclicList = () => {
  const list: unknown[] = [];
  list.push(list);
  return list;
};
const cyclicObject = (key: string) => {
  const object: Record<string, unknown> = {};
  object[key] = object;
  return object;
};
const unreadable = () => Object.create(null);

describe('data sets', () => {
  test.each([...notObjects, [], [summit()]])('what is no data set is refused: %#', (input) => {
    const error = failure('invalid_data', () => StanceGraph.from(input as never));
    expect(problemsOf(error)).toMatchObject([{ path: '' }]);
  });

  test.each(['actors', 'propositions', 'events', 'documents', 'retractions'] as const)(
    '%s of the wrong type are named',
    (list) => {
      for (const value of [null, 7, 'text', {}, true]) {
        expect(pathsOf(wrong({ [list]: value }))).toEqual([list]);
      }
    },
  );

  test.each([null, undefined, 7, 'text', {}, true, () => []])('claims of the wrong type are named: %#', (claims) => {
    expect(pathsOf(wrong({ claims }))).toEqual(['claims']);
  });

  test.each([...notObjects, []])('a claim of the wrong type is named by its place: %#', (claim) => {
    for (const path of pathsOf(withClaim(claim))) expect(path).toMatch(/^claims\[1\](\.kind)?$/);
  });

  test('every field of every kind of claim refuses every wrong type, and says where', () => {
    for (const claim of [fullStance(), pledge(), ...oneOfEachKind()]) {
      for (const field of Object.keys(claim)) {
        for (const value of [null, Symbol('s'), 1n, () => 1, [[]], deepList(50), unreadable(), { a: 1 }]) {
          const paths = pathsOf(withClaim({ ...claim, [field]: value }));
          expect(paths.length).toBeGreaterThan(0);
          for (const path of paths) expect(path.startsWith(`claims[1].${field}`)).toBe(true);
        }
      }
    }
  });

  test('an unknown id comes with what was probably meant', () => {
    const error = failure('invalid_data', () => StanceGraph.from(withClaim(stance({ holder: 'vera-hold' }))));
    expect(problemsOf(error)).toEqual([
      { path: 'claims[1].holder', message: 'names the unknown actor "vera-hold"', suggestion: 'vera-holt' },
    ]);
    expect(error.message).toContain('did you mean "vera-holt"?');
  });

  test('duplicate ids are refused', () => {
    const { actors, documents, events } = summitVocabulary();
    expect(pathsOf(wrong({ actors: [...actors, actors[3]] }))).toEqual(['actors[9].id']);
    expect(pathsOf(wrong({ documents: [...documents, documents[0]] }))).toEqual(['documents[3].id']);
    expect(pathsOf(wrong({ events: [...events, { ...events[0], id: 'coal-exit' }] }))).toEqual(['events[2].id']);
  });

  test('inverted intervals are refused wherever a date stands', () => {
    const said = '2031-06-04/2031-06-02';
    expect(pathsOf(withClaim(stance({ said })))).toEqual(['claims[1].said']);
    expect(pathsOf(withClaim(stance({ recorded: said })))).toEqual(['claims[1].recorded']);
    expect(pathsOf(withClaim({ ...pledge(), deadline: said }))).toEqual(['claims[1].deadline']);
    expect(pathsOf(wrong({ documents: [{ id: 'tide-gazette', published: said }] }))).toEqual([
      'documents[0].published',
    ]);
    expect(pathsOf(wrong({ events: [{ id: 'x', name: 'x', type: 'x', date: said }] }))).toEqual(['events[0].date']);
    const actors = [{ id: 'o', type: 'organization', name: 'o', members: [{ member: 'o', from: '2032', to: '2031' }] }];
    expect(pathsOf(wrong({ actors }))).toEqual(['actors[0].members[0].from']);
    expect(pathsOf(wrong({ retractions: [{ of: claimId(stance()), on: said, why: 'Why.' }] }))).toEqual([
      'retractions[0].on',
    ]);
  });

  test('evidence outside of the text, and a wrong id, are refused', () => {
    const evidence = [{ start: 4_990, end: 5_001, sha256: '12345678' }];
    expect(pathsOf(withClaim(stance({ evidence })))).toEqual(['claims[1].evidence[0].end']);
    expect(pathsOf(withClaim(stance({ id: 'c00000000000000000000' })))).toEqual(['claims[1].id']);
    expect(pathsOf(withClaim({ ...stance({ id: claimId(stance()) }), position: 'oppose' }))).toEqual(['claims[1].id']);
  });

  test.each(['\ud800', 'a\udc00b', 'a\ud83c'])('the lone surrogate in %j is refused in ids and in texts', (text) => {
    expect(pathsOf(withClaim(stance({ holder: text })))).toEqual(['claims[1].holder']);
    expect(pathsOf(withClaim(stance({ summary: text })))).toEqual(['claims[1].summary']);
    expect(pathsOf(withClaim(stance({ utterance: text })))).toEqual(['claims[1].utterance']);
    expect(pathsOf(withClaim(stance({ evidence: [{ record: text }] })))).toEqual(['claims[1].evidence[0].record']);
    expect(pathsOf(withClaim({ ...oneOfEachKind()[5], value: text }))).toEqual(['claims[1].value']);
    expect(pathsOf(wrong({ name: text }))).toEqual(['name']);
  });
});

describe('names that JavaScript objects have', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('%s is no id', (id) => {
    expect(pathsOf(withClaim(stance({ holder: id })))).toEqual(['claims[1].holder']);
    expect(pathsOf(wrong({ documents: [{ id, published: '2031' }], claims: [] }))).toEqual(['documents[0].id']);
  });

  test.each(['toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'])('%s is an id like any other', (id) => {
    const { actors, propositions, events, documents } = summitVocabulary();
    const kg = StanceGraph.from({
      actors: [...actors, { id, type: 'group', name: 'odd' }],
      propositions: [...propositions, { id: `${id}-p`, label: id, kind: 'policy', statement: 'Odd.' }],
      events,
      documents: [...documents, { id, published: '2031' }],
      claims: [stance({ holder: id, proposition: `${id}-p`, document: id, utterance: id })],
    });
    expect(kg.whoBacks(id).rows.map(({ actor }) => actor)).toEqual([id]);
    expect(StanceGraph.from(kg.toDataset()).size).toBe(1);
    failure('not_found', () => StanceGraph.from(summit()).stanceOf(id, 'coal-exit'));
  });

  test.each(['__proto__', 'constructor', 'toString'])('%s is no key of anything, and changes no prototype', (key) => {
    const keyed = (item: object) => JSON.parse(`{"${key}":{"polluted":true},${JSON.stringify(item).slice(1)}`);
    expect(pathsOf(keyed(summit()))).toEqual(['']);
    expect(pathsOf(withClaim(keyed(stance())))).toEqual(['claims[1]']);
    expect(pathsOf(withClaim(keyed(fullStance())))).toEqual(['claims[1]']);
    expect(pathsOf(withClaim(stance({ conditions: [keyed({ words: 'if so', holds: true })] })))).toEqual([
      'claims[1].conditions[0]',
    ]);
    expect(pathsOf(wrong({ documents: [keyed({ id: 'tide-gazette', published: '2031' })] }))).toEqual(['documents[0]']);
    const kg = StanceGraph.from(summit());
    failure('invalid_data', () => kg.with(keyed({ claims: [] })));
    failure('invalid_option', () => kg.whoBacks('coal-exit', keyed({ asOf: '2031' })));
    failure('invalid_option', () => kg.claims(keyed({ kind: 'stance' })));
    failure('invalid_option', () => kg.run(keyed({ find: 'stances' })));
    failure('invalid_option', () => kg.who(keyed({ backs: 'coal-exit' })));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('many problems', () => {
  const claims = Array.from({ length: 2_000 }, (_, i) => stance({ said: `2031-06-${31 + i}` }));

  test('2,000 at once: the first 1,000 in full, then a count, in a message that one can read', () => {
    const error = failure('invalid_data', () => StanceGraph.from(wrong({ claims })));
    expect(problemsOf(error)).toHaveLength(1_000);
    expect(problemsOf(error)[999]?.path).toBe('claims[999].said');
    expect(error.details.count).toBe(2_000);
    expect(error.message.length).toBeLessThan(5_000);
  });

  test('the same from a stream, and from what is added', async () => {
    const { claims: _, ...vocabulary } = summit();
    const batches = [claims.slice(0, 700), claims.slice(700)];
    const streamed = await rejection('invalid_data', () => StanceGraph.fromStream(vocabulary, batches));
    expect([problemsOf(streamed).length, streamed.details.count]).toEqual([1_000, 2_000]);
    const added = failure('invalid_data', () => StanceGraph.from(summit()).with(claims));
    expect([problemsOf(added).length, added.details.count]).toEqual([1_000, 2_000]);
  });

  test('past the first 1,000 unknown ids nobody reads a suggestion, and none is looked for', () => {
    const actors = Array.from({ length: 400 }, (_, i) => ({
      id: `isle-${i}`,
      type: 'group' as const,
      name: `isle ${i}`,
    }));
    const unknown = Array.from({ length: 8_000 }, (_, i) => stance({ holder: `a-place-beyond-the-tide-${i}` }));
    const check = (count: number) => () =>
      failure('invalid_data', () =>
        StanceGraph.from({
          ...summitVocabulary(),
          actors: [...summitVocabulary().actors, ...actors],
          claims: unknown.slice(0, count),
        }),
      );
    check(10)();
    const [thousand, more] = [workOf(check(1_000)), workOf(check(8_000))];
    expect(more).toBeLessThan(2 * thousand);
  });

  test('an object of 200,000 unknown keys is one claim with so many problems', () => {
    const keys = Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`key ${i}`, i]));
    const error = failure('invalid_data', () => StanceGraph.from(withClaim({ ...stance(), ...keys })));
    expect([problemsOf(error).length, error.details.count]).toEqual([1_000, 200_000]);
  });
});

describe('deep and cyclic values', () => {
  const values: [string, () => unknown][] = [
    ['a deep list', deepList],
    ['a deep object', () => deepObject('not')],
    ['a cyclic list', cyclicList],
    ['a cyclic object', () => cyclicObject('not')],
  ];

  test.each(values)('%s in a claim is a problem of that field', (_, make) => {
    for (const field of [
      'kind',
      'position',
      'holder',
      'said',
      'evidence',
      'conditions',
      'origin',
      'summary',
      'review',
      'act',
    ]) {
      const paths = pathsOf(withClaim({ ...stance(), [field]: make() }));
      for (const path of paths) expect(path.startsWith(`claims[1].${field}`)).toBe(true);
    }
  });

  test.each(values)('%s in a vocabulary is a problem of that field', (_, make) => {
    for (const field of ['id', 'type', 'name', 'aliases', 'members']) {
      const actors = [{ id: 'o', type: 'organization', name: 'o', [field]: make() }];
      for (const path of pathsOf(wrong({ actors }))) expect(path.startsWith('actors[0]')).toBe(true);
    }
  });

  test.each(values)('%s as an option or a predicate is no option', (_, make) => {
    const kg = StanceGraph.from(summit());
    for (const option of ['asOf', 'during', 'knownBy', 'given', 'among', 'maxAge', 'infer', 'policy']) {
      failure('invalid_option', () => kg.whoBacks('coal-exit', { [option]: make() }));
      failure('invalid_option', () => kg.claims({ [option]: make() }));
    }
    failure('invalid_option', () => kg.who(make() as never));
    failure('invalid_option', () => kg.run(make() as never));
    failure('invalid_option', () => kg.whoBacks(make() as never));
    failure('invalid_option', () => kg.claims({ kind: make() as never }));
  });

  test('lists and predicates nested in one another are refused, however they are mixed', () => {
    const kg = StanceGraph.from(summit());
    let mixed: unknown = { backs: 'coal-exit' };
    for (let i = 0; i < 20_000; i += 1) mixed = i % 2 === 0 ? { and: [mixed] } : [mixed];
    failure('invalid_option', () => kg.whoBacks('coal-exit', { among: mixed as never }));
    failure('invalid_option', () => kg.who({ or: [deepObject('not') as never] }));
  });

  test('a predicate that shares its parts over and over is refused before it is unfolded', () => {
    const kg = StanceGraph.from(summit());
    const wide: { and?: unknown[] } = {};
    wide.and = new Array(3_000).fill(wide);
    expect(workOf(() => failure('invalid_option', () => kg.who(wide as never)))).toBeLessThan(1_000_000); // 9 million parts if it were unfolded
  });

  test('a predicate of 41 parts in a row is too deep, one of 15 is not', () => {
    const kg = StanceGraph.from(summit());
    let predicate: object = { backs: 'coal-exit' };
    for (let i = 0; i < 14; i += 1) predicate = { not: predicate };
    expect(kg.who(predicate as never).rows.map(({ actor }) => actor)).toContain('ALP');
    for (let i = 0; i < 30; i += 1) predicate = { not: predicate };
    failure('invalid_option', () => kg.who(predicate as never));
  });
});

describe('wrong calls', () => {
  const kg = StanceGraph.from(summit());
  const calls: [string, (value: never) => unknown][] = [
    ['with', (value) => kg.with(value)],
    ['without', (value) => kg.without(value)],
    ['who', (value) => kg.who(value)],
    ['run', (value) => kg.run(value)],
    ['whoBacks', (value) => kg.whoBacks(value)],
    ['whoOpposes', (value) => kg.whoOpposes(value)],
    ['whoIsUndecided', (value) => kg.whoIsUndecided(value)],
    ['stanceOf an actor', (value) => kg.stanceOf(value, 'coal-exit')],
    ['stanceOf on a proposition', (value) => kg.stanceOf('ALP', value)],
    ['why', (value) => kg.why(value, 'coal-exit')],
    ['whyNot', (value) => kg.whyNot('ALP', value)],
    ['participants', (value) => kg.participants(value)],
  ];

  test.each(calls)('%s refuses what is no object and no name', (_, call) => {
    for (const value of [undefined, null, 7, true, Symbol('s'), 1n, '']) refused(() => call(value as never));
  });

  test.each(calls.slice(4))('%s takes nothing given for a mistake, not for everything', (_, call) => {
    failure('invalid_option', () => call(undefined as never));
  });

  const withOptions: [string, (options: never) => unknown][] = [
    ['whoBacks', (options) => kg.whoBacks('coal-exit', options)],
    ['stanceOf', (options) => kg.stanceOf('ALP', 'coal-exit', options)],
    ['stances', (options) => kg.stances(options)],
    ['who', (options) => kg.who({ backs: 'coal-exit' }, options)],
    ['claims', (options) => kg.claims(options)],
    ['commitments', (options) => kg.commitments(options)],
    ['requests', (options) => kg.requests(options)],
    ['attitudes', (options) => kg.attitudes(options)],
    ['participants', (options) => kg.participants('brightwater-summit-2031', options)],
    ['timeline', (options) => kg.timeline(options)],
    ['why', (options) => kg.why('ALP', 'coal-exit', options)],
    ['whyNot', (options) => kg.whyNot('ALP', 'coal-exit', options)],
  ];

  test.each(withOptions)('%s refuses options that are none', (_, call) => {
    for (const options of [null, 7, 'asOf', true, [], ['2031'], new Map([['asOf', '2031']])])
      refused(() => call(options as never));
  });

  test.each(withOptions)('%s refuses unknown options and options of the wrong type', (_, call) => {
    const options = [
      { asof: '2031' },
      { asOf: 2031 },
      { asOf: '2031-02-30' },
      { knownBy: null },
      { during: '2032/2031' },
    ];
    for (const wrongOne of [
      ...options,
      { maxAge: -1 },
      { maxAge: 0.5 },
      { infer: 'no' },
      { given: 'rain' },
      { policy: '' },
    ]) {
      refused(() => call(wrongOne as never));
    }
    refused(() => call({ asOf: '2031', during: '2031' } as never));
    refused(() => call({ policy: '__proto__' } as never));
    failure('not_found', () => call({ among: 'Nowherelandia' } as never));
    failure('not_found', () => call({ given: ['Nowherelandia'] } as never));
  });

  test.each<[string, unknown]>([
    ['claims', 7],
    ['claims', null],
    ['claims', 'text'],
    ['claims', {}],
    ['retractions', 7],
    ['retractions', null],
    ['retractions', {}],
    ['actors', 7],
    ['documents', {}],
  ])('with refuses %s of the wrong type: %j', (list, value) => {
    expect(problemsOf(failure('invalid_data', () => kg.with({ [list]: value } as never)))).toMatchObject([
      { path: list },
    ]);
  });

  test.each([7, null, {}, [7], [null], ['a', undefined]])('without refuses %j for a document', (document) => {
    refused(() => kg.without({ document: document as never }));
  });

  test.each([null, 7, 'text', { policies: 7 }, { policies: [7] }, { policies: [{ name: 'mine@1' }] }, { policy: [] }])(
    'from refuses %j for options',
    (options) => {
      failure('invalid_option', () => StanceGraph.from(summit(), options as never));
    },
  );

  test.each([null, 7, {}, undefined])('fromStream refuses %j for a stream', async (batches) => {
    await rejection('invalid_option', () => StanceGraph.fromStream(summitVocabulary(), batches as never));
  });

  test.each([null, 7, {}, undefined])('fromStream refuses %j for a batch', async (batch) => {
    await rejection('invalid_data', () => StanceGraph.fromStream(summitVocabulary(), [[], batch as never]));
  });
});

describe('nothing half-built', () => {
  const failing: [string, object][] = [
    [
      'a claim that is wrong, after some that are right',
      { claims: [stance({ holder: 'DUN' }), stance({ holder: 'QQQ' })] },
    ],
    [
      'vocabulary that is right and a claim that is wrong',
      { actors: [country('EST')], claims: [stance({ holder: 'ESX' })] },
    ],
    [
      'vocabulary that refers to nothing',
      { actors: [country('EST')], events: [{ id: 'e', name: 'e', type: 'e', bringsAbout: 'q' }] },
    ],
    ['an actor whose type changes', { actors: [country('EST'), { id: 'ALP', type: 'group', name: 'Alps' }] }],
    [
      'a retraction of nothing',
      { claims: [stance({ holder: 'DUN' })], retractions: [{ of: 'c0', on: '2031', why: 'Why.' }] },
    ],
    ['a supersession of nothing', { claims: [stance({ holder: 'DUN', supersedes: 'c0', utterance: 'new' })] }],
    [
      'a supersession of itself',
      { claims: [stance({ holder: 'DUN', supersedes: claimId(stance({ holder: 'DUN' })) })] },
    ],
  ];
  const stateOf = (kg: StanceGraph) =>
    JSON.stringify([
      kg.size,
      kg.stances({ proposed: true }),
      kg.claims({ proposed: true }),
      kg.toDataset(),
      kg.retractions,
      [...kg.actors.keys()],
    ]);

  test.each(failing)('after %s the graph answers as before', (_, additions) => {
    const kg = StanceGraph.from(summit());
    const before = stateOf(kg);
    failure('invalid_data', () => kg.with(additions));
    expect(stateOf(kg)).toBe(before);
    failure('not_found', () => kg.stanceOf('EST', 'coal-exit'));
  });

  test.each(failing)('after %s the graph takes what is right as if nothing had been', (_, additions) => {
    const right = { actors: [country('FEN')], claims: [stance({ holder: 'FEN' }), stance({ holder: 'DUN' })] };
    const kg = StanceGraph.from(summit());
    const expected = stateOf(StanceGraph.from(summit()).with(right));
    failure('invalid_data', () => kg.with(additions));
    expect(stateOf(kg.with(right))).toBe(expected);
  });

  test('after claims that break off the graph answers as before', () => {
    const kg = StanceGraph.from(summit());
    const before = stateOf(kg);
    function* broken() {
      yield stance({ holder: 'DUN', utterance: 'broken' });
      throw new RangeError('the cable was cut');
    }
    expect(() => kg.with(broken())).toThrow(new RangeError('the cable was cut'));
    expect(stateOf(kg)).toBe(before);
    expect(kg.with([stance({ holder: 'DUN' })]).size).toBe(4);
  });

  test('a claim that changes while it is read comes in whole or not at all', () => {
    let reads = 0;
    const shifty = {
      ...stance(),
      get holder() {
        reads += 1;
        return reads > 1 ? 'nobody-at-all' : 'ALP';
      },
    };
    const kg = StanceGraph.from(withClaim(shifty));
    expect(kg.toDataset().claims.map(({ holder }) => holder)).toEqual(['ALP', 'BAR']);
  });
});

describe('streams of nonsense', () => {
  const { claims: _, ...vocabulary } = summit();
  const load = (chunks: Iterable<Uint8Array>) => StanceGraph.fromStream(vocabulary, readNdjson(chunks));

  test('without line ends: given up at the longest line that is allowed', async () => {
    const source = byteSource('\u0000\u0001nonsense', 1_000);
    await rejection('invalid_data', () => load(source.chunks()));
    expect(source.taken).toBeLessThan(2 * MEGABYTE);
  });

  test('with line ends: given up at the first line', async () => {
    const source = byteSource('][}{\n', 1_000);
    expect((await rejection('invalid_data', () => load(source.chunks()))).details.line).toBe(1);
    expect(source.taken).toBeLessThan(MEGABYTE);
  });

  test('that no text is: given up at the first byte', async () => {
    const bytes = new Uint8Array(65_536).fill(0xff);
    await rejection('invalid_data', () => load([bytes, bytes]));
  });

  test('megabytes of JSON that is no claim: all counted, the first 1,000 kept, nothing else held', async () => {
    const source = byteSource(`${JSON.stringify({ gull: 'caw '.repeat(1_000) })}\n`, 100 * SHARE);
    const error = await rejection('invalid_data', () => load(source.chunks()));
    expect(problemsOf(error)).toHaveLength(1_000);
    expect(error.details.count).toBeGreaterThan(20_000 * SHARE);
    expect(source.mostHeld).toBeLessThan(20 * MEGABYTE);
  });

  test('10 MB of brackets, each line as deep as it is long, are bounded as well', async () => {
    const source = byteSource(`${'['.repeat(16_000)}${']'.repeat(16_000)}\n`, 10);
    const error = await rejection('invalid_data', () => load(source.chunks()));
    expect(error.details.count).toBeGreaterThan(300);
    expect(source.mostHeld).toBeLessThan(20 * MEGABYTE);
  });

  test('25 MB of one claim again and again are one claim', async () => {
    const source = byteSource(`${JSON.stringify({ ...fullStance(), summary: 'The same. '.repeat(390) })}\n`, 25);
    expect((await load(source.chunks())).size).toBe(1);
    expect(source.mostHeld).toBeLessThan(20 * MEGABYTE);
  });

  test('claims that are cut off in the middle of a character are refused whole', async () => {
    const bytes = new TextEncoder().encode(
      `${JSON.stringify(stance())}\n${JSON.stringify(stance({ summary: 'A wave 🌊' }))}\n`,
    );
    for (let cut = 1; cut <= 8; cut += 1) {
      await rejection('invalid_data', () => load([bytes.slice(0, bytes.length - cut - 1)]));
    }
    await rejection('invalid_data', () => load([bytes, Uint8Array.of(0xf0, 0x9f, 0x8c)]));
  });
});

function country(id: string) {
  return { id, type: 'country' as const, name: `the country ${id}` };
}

/** Refused in one of the ways that a call can be: as an option, as data, or as a name that nothing has. */
function refused(call: () => unknown): void {
  let code: unknown;
  try {
    call();
  } catch (error) {
    code = (error as { code?: unknown }).code ?? String(error);
  }
  expect(['invalid_option', 'invalid_data', 'not_found']).toContain(code ?? 'nothing was thrown');
}
