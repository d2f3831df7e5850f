import {
  type Actor,
  type ActorRow,
  type Answer,
  type AttitudeOptions,
  type Claim,
  type ClaimInput,
  type ClaimOf,
  type ClaimOptions,
  type ClaimRow,
  type CommitmentOptions,
  type Condition,
  type Deliverable,
  type LimitOptions,
  type Locator,
  type Position,
  type Predicate,
  type QueryOptions,
  type RequestOptions,
  StanceGraph,
  type StanceGraphOptions,
  type StanceRow,
  type WhyRow,
} from 'stancegraph';
import coalition, { type ActorId, type EventId, type PropositionId } from 'stancegraph/data/coalition';
import { describe, expectTypeOf, test } from 'vitest';
import type { CLAIM_LIMITS, LimitName, Limits } from '../src/query/limits/limits.js';

const kg = StanceGraph.from(coalition);
const plain = StanceGraph.from({ actors: [], propositions: [], documents: [], claims: [] });

describe('ids', () => {
  test('of the data set are part of the type of its graph', () => {
    expectTypeOf(kg).toEqualTypeOf<StanceGraph<ActorId, PropositionId, EventId>>();
    expectTypeOf<'FRA' | 'emmanuel-macron' | 'coalition-26'>().toExtend<ActorId>();
    expectTypeOf<'troop-deployment' | 'ceasefire'>().toExtend<PropositionId>();
    expectTypeOf<'ceasefire-in-force'>().toExtend<EventId>();
    expectTypeOf<'troop deployment'>().not.toExtend<PropositionId>();
    expectTypeOf<string>().not.toExtend<ActorId | PropositionId | EventId>();
  });

  test('are completed where one is asked for, and free words are taken', () => {
    expectTypeOf<'troop-deployment'>().toExtend<Parameters<typeof kg.whoBacks>[0]>();
    expectTypeOf<PropositionId>().toExtend<Parameters<typeof kg.whoBacks>[0]>();
    expectTypeOf<IdsIn<Parameters<typeof kg.whoBacks>[0]>>().toEqualTypeOf<PropositionId>();
    expectTypeOf<IdsIn<Parameters<typeof kg.whoOpposes>[0]>>().toEqualTypeOf<PropositionId>();
    expectTypeOf<IdsIn<Parameters<typeof kg.whoIsUndecided>[0]>>().toEqualTypeOf<PropositionId>();
    expectTypeOf<IdsIn<Parameters<typeof kg.stanceOf>[0]>>().toEqualTypeOf<ActorId>();
    expectTypeOf<IdsIn<Parameters<typeof kg.stanceOf>[1]>>().toEqualTypeOf<PropositionId>();
    expectTypeOf<IdsIn<Parameters<typeof kg.why>[0]>>().toEqualTypeOf<ActorId>();
    expectTypeOf<IdsIn<Parameters<typeof kg.whyNot>[1]>>().toEqualTypeOf<PropositionId>();
    expectTypeOf<IdsIn<Parameters<typeof kg.participants>[0]>>().toEqualTypeOf<EventId>();
    expectTypeOf(kg.whoBacks('troop deployment')).toEqualTypeOf<Answer<StanceRow>>();
    const words: string = 'troop deployment';
    expectTypeOf(kg.stanceOf(words, words)).toEqualTypeOf<Answer<StanceRow>>();
    // @ts-expect-error a proposition is named by a text
    kg.whoBacks(7);
    // @ts-expect-error a proposition has to be named
    kg.whoBacks();
  });

  test('stay with a graph that is made of another', () => {
    expectTypeOf(kg.with([])).toEqualTypeOf(kg);
    expectTypeOf(kg.without({ document: 'paris-report-2025-03' })).toEqualTypeOf(kg);
    expectTypeOf(StanceGraph.from(kg.toDataset())).toEqualTypeOf(kg);
    expectTypeOf(StanceGraph.fromStream(coalition, [])).resolves.toEqualTypeOf(kg);
  });

  test('of plain JSON are texts', () => {
    expectTypeOf(plain).toEqualTypeOf<StanceGraph<string, string, string>>();
    expectTypeOf<IdsIn<Parameters<typeof plain.whoBacks>[0]>>().toEqualTypeOf<never>();
  });
});

describe('predicates', () => {
  test('a function of a builder gets one that knows the ids', () => {
    kg.who((p) => {
      expectTypeOf<IdsIn<Parameters<typeof p.backs>[0]>>().toEqualTypeOf<PropositionId>();
      expectTypeOf<IdsIn<Parameters<typeof p.silentOn>[0]>>().toEqualTypeOf<PropositionId>();
      expectTypeOf<IdsIn<Parameters<typeof p.attended>[0]>>().toEqualTypeOf<EventId>();
      expectTypeOf<IdsIn<Parameters<typeof p.memberOf>[0]>>().toEqualTypeOf<ActorId>();
      expectTypeOf<IdsIn<Parameters<typeof p.committed>[0]>>().toEqualTypeOf<Deliverable>();
      return p.and(p.attended('paris-summit-2025-09-04'), p.not(p.committed('troops')), p.backs('free words'));
    });
    expectTypeOf(kg.who((p) => p.backs('troop-deployment'))).toEqualTypeOf<Answer<ActorRow>>();
    // @ts-expect-error the function gives a predicate
    kg.who(() => 'troop-deployment');
    // @ts-expect-error there is no such test
    kg.who((p) => p.likes('troop-deployment'));
  });

  test('are plain JSON of one key', () => {
    expectTypeOf<{ backs: string }>().toExtend<Predicate>();
    expectTypeOf<{ not: { and: { is: string }[] } }>().toExtend<Predicate>();
    // @ts-expect-error there is no such test
    kg.who({ likes: 'troop-deployment' });
  });
});

describe('answers', () => {
  test('have the rows of their question', () => {
    expectTypeOf(kg.stances()).toEqualTypeOf<Answer<StanceRow>>();
    expectTypeOf(kg.claims()).toEqualTypeOf<Answer<ClaimRow>>();
    expectTypeOf(kg.commitments()).toEqualTypeOf<Answer<ClaimRow>>();
    expectTypeOf(kg.requests()).toEqualTypeOf<Answer<ClaimRow>>();
    expectTypeOf(kg.attitudes()).toEqualTypeOf<Answer<ClaimRow>>();
    expectTypeOf(kg.participants('paris-summit-2025-09-04')).toEqualTypeOf<Answer<ClaimRow>>();
    expectTypeOf(kg.timeline()).toEqualTypeOf<Answer<ClaimRow>>();
    expectTypeOf(kg.why('FRA', 'troop-deployment')).toEqualTypeOf<Answer<WhyRow>>();
    expectTypeOf(kg.whyNot('FRA', 'troop-deployment', { position: 'oppose' })).toEqualTypeOf<Answer<WhyRow>>();
    expectTypeOf(kg.run({ find: 'timeline' })).toEqualTypeOf<Answer<ClaimRow>>();
    expectTypeOf(kg.run({ find: 'actors', where: { is: 'country' } })).toEqualTypeOf<Answer<ActorRow>>();
  });

  test('can be iterated, and may have no first row', () => {
    const answer = kg.whoBacks('troop-deployment');
    expectTypeOf(answer.first).toEqualTypeOf<StanceRow | undefined>();
    expectTypeOf(answer.rows).toEqualTypeOf<readonly StanceRow[]>();
    expectTypeOf([...answer]).toEqualTypeOf<StanceRow[]>();
    // @ts-expect-error there may be none
    answer.first.position;
    // @ts-expect-error rows are not for changing
    answer.rows.push(answer.rows[0] as StanceRow);
  });

  test('a stance row says where, since when and on which evidence', () => {
    expectTypeOf<StanceRow['position']>().toEqualTypeOf<Position | 'contested' | 'noRecord'>();
    expectTypeOf<StanceRow['type']>().toEqualTypeOf<Actor['type']>();
    expectTypeOf<StanceRow['since' | 'lastSaid']>().toEqualTypeOf<string | null>();
    expectTypeOf<StanceRow['ageDays']>().toEqualTypeOf<number | null>();
    expectTypeOf<StanceRow['voices' | 'claims']>().toEqualTypeOf<readonly string[]>();
    expectTypeOf<StanceRow['conditions'][number]>().toExtend<Condition & { readonly status: string }>();
    expectTypeOf<WhyRow['explanation']>().toEqualTypeOf<string>();
    expectTypeOf<ClaimRow['claim']>().toEqualTypeOf<Claim>();
  });
});

describe('claims', () => {
  test('are told apart by their kind', () => {
    const claim = {} as Claim;
    switch (claim.kind) {
      case 'stance':
        expectTypeOf(claim).toEqualTypeOf<ClaimOf<'stance'>>();
        expectTypeOf(claim.position).toEqualTypeOf<Position>();
        break;
      case 'commitment':
        expectTypeOf(claim.deliverables).toEqualTypeOf<Deliverable[]>();
        break;
      case 'request':
        expectTypeOf(claim.to).toEqualTypeOf<string | undefined>();
        break;
      case 'attitude':
        expectTypeOf(claim.polarity).toEqualTypeOf<'positive' | 'negative'>();
        break;
      case 'participation':
        expectTypeOf(claim.mode).toEqualTypeOf<'in-person' | 'remote' | undefined>();
        break;
      case 'fact':
        expectTypeOf(claim.value).toEqualTypeOf<string | number | boolean>();
        break;
      default:
        expectTypeOf(claim).toBeNever();
    }
    // @ts-expect-error only stances have one
    claim.position;
  });

  test('have an id and every default filled in, which those handed in may leave out', () => {
    expectTypeOf<Claim['id']>().toEqualTypeOf<string>();
    expectTypeOf<Claim['evidence']>().toEqualTypeOf<Locator[]>();
    expectTypeOf<Claim['conditions']>().toEqualTypeOf<Condition[]>();
    expectTypeOf<Claim['confidence']>().toEqualTypeOf<number>();
    expectTypeOf<ClaimInput['id']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Claim>().toExtend<ClaimInput>();
    const thin = { kind: 'stance', document: 'd', holder: 'FRA', said: '2025', proposition: 'p' } as const;
    expectTypeOf(kg.with([{ ...thin, position: 'support' }])).toEqualTypeOf(kg);
    // @ts-expect-error a stance has a position
    kg.with([thin]);
    // @ts-expect-error there is no such position
    kg.with([{ ...thin, position: 'neutral' }]);
  });
});

describe('options', () => {
  test('that are documented are those of the schema, of its types', () => {
    type Written<Options> = { [Name in Exclude<keyof Options, 'given' | 'among'>]: Exclude<Options[Name], undefined> };
    expectTypeOf<keyof QueryOptions>().toEqualTypeOf<LimitName>();
    expectTypeOf<Written<QueryOptions>>().toEqualTypeOf<Written<Required<Limits>>>();
    expectTypeOf<keyof LimitOptions>().toEqualTypeOf<keyof typeof CLAIM_LIMITS>();
  });

  test('are readonly', () => {
    expectTypeOf<QueryOptions>().toEqualTypeOf<Readonly<QueryOptions>>();
    expectTypeOf<CommitmentOptions>().toEqualTypeOf<Readonly<CommitmentOptions>>();
    expectTypeOf<RequestOptions>().toEqualTypeOf<Readonly<RequestOptions>>();
    expectTypeOf<AttitudeOptions>().toEqualTypeOf<Readonly<AttitudeOptions>>();
    expectTypeOf<StanceGraphOptions>().toEqualTypeOf<Readonly<StanceGraphOptions>>();
    const options: QueryOptions = { asOf: '2025-09-05' };
    // @ts-expect-error options are not for changing
    options.asOf = '2025-09-06';
    const filters: ClaimOptions = { kind: 'stance' };
    // @ts-expect-error nor are filters
    filters.kind = 'fact';
    const frozen = { given: ['ceasefire-in-force'], among: ['FRA', 'GBR'], infer: false } as const;
    expectTypeOf(kg.whoBacks('troop-deployment', frozen)).toEqualTypeOf<Answer<StanceRow>>();
  });

  test('that are unknown or of the wrong type are refused', () => {
    // @ts-expect-error asOf
    kg.whoBacks('troop-deployment', { asof: '2025' });
    // @ts-expect-error a date is a text
    kg.whoBacks('troop-deployment', { asOf: 2025 });
    // @ts-expect-error for commitments only
    kg.requests({ stage: 'pledged' });
    // @ts-expect-error there is no such stage
    kg.commitments({ stage: 'promised' });
    // @ts-expect-error there is no such kind
    kg.claims({ kind: 'stances' });
    // @ts-expect-error policies
    StanceGraph.from(coalition, { policy: [] });
    // @ts-expect-error there is no such kind of query
    kg.run({ find: 'stance' });
  });
});

/** The ids among the texts that a parameter accepts: those that an editor completes. */
type IdsIn<Text> = Text extends string ? (Record<never, never> extends Record<Text, 1> ? never : Text) : never;
