import fc from 'fast-check';
import {
  and,
  attended,
  backs,
  committed,
  is,
  memberOf,
  not,
  opposes,
  or,
  type Predicate,
  requested,
  silentOn,
  undecidedOn,
} from 'stancegraph';
import { describe, expect, test } from 'vitest';
import { actorsOf, graphOf, type Said } from '../support/stance-cast.js';

const pledge = (holder: string, stage: string, more: object = {}): Said => ({
  ...{ kind: 'commitment', holder, deliverables: ['troops'], stage, ...more },
});
const maybes = (said: readonly Said[], predicate: Predicate, options = {}) =>
  actorsOf({ rows: graphOf(said).who(predicate, options).notCounted });
const sure = (said: readonly Said[], predicate: Predicate, options = {}) =>
  actorsOf(graphOf(said).who(predicate, options));

/** Arvenia is for it, Borduna against, Corvia contested, the council undecided. */
const CAMPS: Said[] = [
  { holder: 'ARV' },
  { holder: 'BOR', position: 'oppose' },
  { holder: 'COR' },
  { holder: 'COR', position: 'oppose' },
  { holder: 'river-council', position: 'undecided' },
  { holder: 'nine-states', proposition: 'dam' },
];

describe('three-valued predicates', () => {
  test('backs, opposes, undecidedOn: contested is a maybe of each', () => {
    expect([sure(CAMPS, backs('bridge')), maybes(CAMPS, backs('bridge'))]).toEqual([['ARV'], ['COR']]);
    expect([sure(CAMPS, opposes('bridge')), maybes(CAMPS, opposes('bridge'))]).toEqual([['BOR'], ['COR']]);
    expect(sure(CAMPS, undecidedOn('bridge'))).toEqual(['river-council']);
  });

  test('not turns yes and no round and keeps a maybe', () => {
    expect(sure(CAMPS, not(backs('bridge')))).toEqual(['BOR', 'river-council']);
    expect(maybes(CAMPS, not(backs('bridge')))).toEqual(['COR']);
  });

  test('and: no wins, then maybe; or: yes wins, then maybe', () => {
    expect(sure(CAMPS, and(backs('bridge'), is('country')))).toEqual(['ARV']);
    expect(maybes(CAMPS, and(backs('bridge'), is('country')))).toEqual(['COR']);
    expect(maybes(CAMPS, and(backs('bridge'), is('person')))).toEqual([]);
    expect(sure(CAMPS, or(backs('bridge'), is('COR')))).toEqual(['ARV', 'COR']);
    expect(sure(CAMPS, or(backs('bridge'), opposes('bridge')))).toEqual(['ARV', 'BOR']);
  });

  test('silentOn is no record, which opposition and doubt are not', () => {
    expect(sure(CAMPS, silentOn('bridge'))).toEqual([]);
    expect(sure(CAMPS, silentOn('bridge'), { among: 'groups' })).toEqual(['nine-states']);
    expect(sure(CAMPS, silentOn('dam'))).toEqual(['ARV', 'BOR', 'COR']);
    expect(sure(CAMPS, silentOn('dam'), { among: 'organizations' })).toEqual(['river-council', 'river-times']);
  });

  test('an uncertain date is a maybe', () => {
    const said = [{ holder: 'ARV', said: '2025' }];
    expect([
      sure(said, backs('bridge'), { asOf: '2025-06' }),
      maybes(said, backs('bridge'), { asOf: '2025-06', among: 'ARV' }),
    ]).toEqual([[], ['ARV']]);
    expect(maybes(said, silentOn('bridge'), { asOf: '2025-06', among: 'ARV' })).toEqual(['ARV']);
  });
});

describe('committed', () => {
  const troops = committed('troops');

  test.each(['pledged', 'agreed', 'delivering', 'delivered'])('%s is', (stage) => {
    expect(sure([pledge('ARV', stage)], troops)).toEqual(['ARV']);
  });

  test.each(['declined', 'withheld', 'considering', 'proposed', 'withdrawn'])('%s is not', (stage) => {
    expect([sure([pledge('ARV', stage)], troops), maybes([pledge('ARV', stage)], troops)]).toEqual([[], []]);
  });

  test('alternatives are a maybe, listed apart', () => {
    const said = [pledge('nine-states', 'pledged', { deliverables: ['troops', 'support'] })];
    expect([sure(said, troops), maybes(said, troops)]).toEqual([[], ['nine-states']]);
  });

  test('a withdrawal ends it, a new pledge brings it back', () => {
    const said = [pledge('ARV', 'pledged'), pledge('ARV', 'withdrawn', { said: '2025-05-02' })];
    expect(sure(said, troops)).toEqual([]);
    expect(sure(said, troops, { asOf: '2025-05-01' })).toEqual(['ARV']);
    expect(sure([...said, pledge('ARV', 'agreed', { said: '2025-05-03' })], troops)).toEqual(['ARV']);
  });

  test('a withdrawal that may have come after is a maybe; one that perhaps is of later does not touch what is sure', () => {
    const said = [pledge('ARV', 'pledged'), pledge('ARV', 'withdrawn', { said: '2025' })];
    expect([sure(said, troops), maybes(said, troops)]).toEqual([[], ['ARV']]);
    const asked = { asOf: '2025-06-01' };
    expect([sure(said, troops, asked), maybes(said, troops, asked)]).toEqual([['ARV'], []]);
  });

  test('anonymous talk of a pledge commits no country, and is listed', () => {
    const said = [pledge('ARV', 'pledged', { basis: 'anonymous' })];
    expect([sure(said, troops), maybes(said, troops)]).toEqual([[], ['ARV']]);
  });

  test('a lawmaker’s pledge commits no country', () => {
    expect(sure([pledge('tom-weil', 'pledged')], troops)).toEqual(['tom-weil']);
  });

  test('an unknown deliverable is refused with the nearest', () => {
    expect(() => graphOf([]).who(committed('trops'))).toThrow('Did you mean "troops"?');
  });
});

describe('requested, attended, memberOf, is', () => {
  const ask = { kind: 'request', holder: 'ARV', to: 'BOR', proposition: 'bridge' };
  const present = { kind: 'participation', holder: 'mira-noor', event: 'ford-talks', role: 'participant' };

  test('requested', () => {
    expect(sure([ask], requested('the Ford bridge'))).toEqual(['ARV']);
    expect(sure([ask], requested('dam'))).toEqual([]);
  });

  test('who asked for a thing did not ask for its contrary', () => {
    expect(() => sure([ask], requested('leaving Ford alone'))).toThrow('is the contrary of “A bridge at Ford”');
  });

  test('attended, through somebody who represents it', () => {
    expect(sure([present], attended('ford-talks'))).toEqual(['ARV']);
  });

  test('memberOf by the vocabulary, on the day asked about', () => {
    const among = 'countries';
    expect(sure([], memberOf('river-council'), { among, asOf: '2025-05-15' })).toEqual(['ARV', 'BOR']);
    expect(sure([], memberOf('river-council'), { among, asOf: '2025-05-16' })).toEqual(['ARV']);
  });

  test('memberOf by a claim that says so', () => {
    const fact = { kind: 'fact', holder: 'COR', about: 'COR', property: 'membership', value: 'river-council' };
    expect(sure([fact], memberOf('river-council'))).toContain('COR');
  });

  test('is a type or an actor', () => {
    expect(sure(CAMPS, is('group'))).toEqual(['nine-states']);
    expect(sure(CAMPS, is('Arvenia'))).toEqual(['ARV']);
  });
});

describe('among', () => {
  test('an organization whose members the vocabulary does not know is also asked itself', () => {
    const member = { kind: 'fact', holder: 'COR', about: 'COR', property: 'membership', value: 'river-times' };
    const kg = graphOf([{ holder: 'river-times' }, { holder: 'ARV' }, { holder: 'COR' }, member]);
    const answer = kg.whoBacks('bridge', { among: 'River Times' });
    expect(answer.query).toMatchObject({ among: { or: [{ memberOf: 'river-times' }, { is: 'river-times' }] } });
    expect(actorsOf(answer)).toEqual(['COR', 'river-times']);
    expect(kg.whoBacks('bridge', { among: 'River Council' }).query).toMatchObject({
      among: { memberOf: 'river-council' },
    });
  });

  test('a type, an organization, a list, a predicate', () => {
    const kg = graphOf(CAMPS);
    const asked = (among: never) => actorsOf(kg.who(not(backs('bridge')), { among, asOf: '2025-05-10' }));
    expect(asked('countries' as never)).toEqual(['BOR']);
    expect(asked('River Council' as never)).toEqual(['BOR']);
    expect(asked(['BOR', 'nine-states'] as never)).toEqual(['BOR', 'nine-states']);
    expect(asked(opposes('bridge') as never)).toEqual(['BOR']);
  });

  test('asks those with no record at all, too', () => {
    expect(sure([{ holder: 'ARV' }], silentOn('bridge'), { among: 'country' })).toEqual(['BOR', 'COR']);
  });

  test('not complements within it, never within the world', () => {
    expect(sure([{ holder: 'ARV' }], not(backs('bridge')))).toEqual([]);
  });
});

test('property: the connectives are Kleene’s', () => {
  const leaf = fc.constantFrom<Predicate>(
    backs('bridge'),
    opposes('bridge'),
    silentOn('bridge'),
    is('country'),
    is('ARV'),
  );
  const { tree } = fc.letrec<{ tree: Predicate }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      tie('tree').map((inner) => not(inner)),
      fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => and(a, b)),
      fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => or(a, b)),
    ),
  }));
  const kg = graphOf(CAMPS);
  const values: Record<string, Record<string, number>> = {
    ARV: { backs: 1, opposes: 0, silentOn: 0, country: 1, ARV: 1 },
    BOR: { backs: 0, opposes: 1, silentOn: 0, country: 1, ARV: 0 },
    COR: { backs: 0.5, opposes: 0.5, silentOn: 0, country: 1, ARV: 0 },
    'river-council': { backs: 0, opposes: 0, silentOn: 0, country: 0, ARV: 0 },
    'nine-states': { backs: 0, opposes: 0, silentOn: 1, country: 0, ARV: 0 },
  };
  const value = (predicate: Predicate, actor: string): number => {
    if ('and' in predicate) return Math.min(...predicate.and.map((part) => value(part, actor)));
    if ('or' in predicate) return Math.max(...predicate.or.map((part) => value(part, actor)));
    if ('not' in predicate) return 1 - value(predicate.not, actor);
    return values[actor]![('is' in predicate ? predicate.is : Object.keys(predicate)[0]) as string]!;
  };
  fc.assert(
    fc.property(tree, (predicate) => {
      const actors = Object.keys(values);
      const answer = kg.who(predicate, { among: or(...actors.map((id) => is(id))) });
      expect(actorsOf(answer)).toEqual(actors.filter((actor) => value(predicate, actor) === 1));
      expect(actorsOf({ rows: answer.notCounted })).toEqual(actors.filter((actor) => value(predicate, actor) === 0.5));
    }),
    { seed: 3, numRuns: 300 },
  );
});
