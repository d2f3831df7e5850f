import {
  type Actor,
  type ActorRow,
  type Answer,
  type AttitudeOptions,
  type Claim,
  type ClaimInput,
  type ClaimKind,
  type ClaimOf,
  type ClaimOptions,
  type ClaimRow,
  type CommitmentOptions,
  type Condition,
  type Country,
  type Deliverable,
  type Group,
  type LimitOptions,
  type Locator,
  type Office,
  type Organization,
  type Person,
  type Position,
  type Predicate,
  type Proposition,
  type Query,
  type QueryOf,
  type QueryOptions,
  type RequestOptions,
  type Retraction,
  type SourceDocument,
  type StanceEvent,
  StanceGraph,
  type StanceGraphOptions,
  type StanceRow,
  type WhyRow,
} from 'stancegraph';
import coalition, { type ActorId, type DocumentId, type EventId, type PropositionId } from 'stancegraph/data/coalition';
import { describe, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { KINDS } from '../src/kinds/claim.js';
import type { FAMILIES } from '../src/query/families/families.js';
import type { CLAIM_LIMITS, LimitName, Limits } from '../src/query/limits/limits.js';
import type { country, group, office, organization, person } from '../src/schema/actor.js';
import type { retraction } from '../src/schema/claim-base.js';
import type { document } from '../src/schema/document.js';
import type { event } from '../src/schema/event.js';
import type { proposition } from '../src/schema/proposition.js';

type StanceRowHere = StanceRow<ActorId, PropositionId>;

const kg = StanceGraph.from(coalition);
const plain = StanceGraph.from({ actors: [], propositions: [], documents: [], claims: [] });

describe('ids', () => {
  test('of the data set are part of the type of its graph', () => {
    expectTypeOf(kg).toEqualTypeOf<StanceGraph<ActorId, PropositionId, EventId, DocumentId>>();
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
    expectTypeOf(kg.whoBacks('troop deployment')).toEqualTypeOf<Answer<StanceRowHere>>();
    const words: string = 'troop deployment';
    expectTypeOf(kg.stanceOf(words, words)).toEqualTypeOf<Answer<StanceRowHere>>();
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

  test('of own data written as a literal are known, and those that are added', () => {
    const own = {
      actors: [{ id: 'ARV', type: 'country', name: 'Arvenia', aliases: ['Arvenian Republic'] }],
      propositions: [{ id: 'dam', label: 'dam', kind: 'policy', statement: 'The dam should be built.' }],
      events: [],
      documents: [{ id: 'gazette' }],
      claims: [
        { kind: 'stance', document: 'gazette', holder: 'ARV', proposition: 'dam', position: 'support', said: '2030' },
      ],
    } as const;
    const graph = StanceGraph.from(own);
    expectTypeOf(graph).toEqualTypeOf<StanceGraph<'ARV', 'dam', string, 'gazette'>>();
    expectTypeOf(graph.whoBacks('dam').rows.map((row) => row.actor)).toEqualTypeOf<'ARV'[]>();
    expectTypeOf(graph.with({ actors: [{ id: 'BRD', type: 'country', name: 'Borduna' }] })).toEqualTypeOf<
      StanceGraph<'ARV' | 'BRD', 'dam', string, 'gazette'>
    >();
    // @ts-expect-error there is no such type of actor
    StanceGraph.from({ ...own, actors: [{ id: 'ARV', type: 'cuntry', name: 'Arvenia' }] });
  });

  test('are in rows, in what is silent and in the vocabulary', () => {
    const [row] = kg.whoBacks('troop-deployment');
    expectTypeOf(row!.actor).toEqualTypeOf<ActorId>();
    expectTypeOf(row!.proposition).toEqualTypeOf<PropositionId>();
    expectTypeOf(kg.whoBacks('troop-deployment').silent).toEqualTypeOf<readonly ActorId[]>();
    expectTypeOf(kg.changes({ from: '2025' }).rows[0]!.before.proposition).toEqualTypeOf<PropositionId>();
    expectTypeOf(kg.actors.get('FRA')).toEqualTypeOf<Actor<ActorId> | undefined>();
    expectTypeOf([...kg.actors.keys()]).toEqualTypeOf<ActorId[]>();
    // @ts-expect-error there is no such actor
    row?.actor === 'FRE';
  });

  test('do not keep graphs, options and predicates of different data apart', () => {
    expectTypeOf(kg).toExtend<StanceGraph>();
    const [limits, options, filters, predicate] = [{}, {}, {}, {}] as [
      LimitOptions,
      QueryOptions,
      ClaimOptions,
      Predicate,
    ];
    expectTypeOf(kg.whoBacks('troop-deployment', options)).toEqualTypeOf<Answer<StanceRowHere>>();
    expectTypeOf(kg.participants('words', limits)).toExtend<Answer<ClaimRow>>();
    expectTypeOf(kg.claims(filters)).toEqualTypeOf<Answer<ClaimRow<ClaimKind, ActorId>>>();
    expectTypeOf(kg.who(predicate)).toEqualTypeOf<Answer<ActorRow<ActorId>>>();
  });

  test('of plain JSON are texts', () => {
    expectTypeOf(plain).toEqualTypeOf<StanceGraph>();
    expectTypeOf(StanceGraph.from(JSON.parse('{}'))).toEqualTypeOf<StanceGraph>();
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
    expectTypeOf(kg.who((p) => p.backs('troop-deployment'))).toEqualTypeOf<Answer<ActorRow<ActorId>>>();
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
    expectTypeOf(kg.stances()).toEqualTypeOf<Answer<StanceRowHere>>();
    expectTypeOf(kg.claims()).toEqualTypeOf<Answer<ClaimRow<ClaimKind, ActorId>>>();
    expectTypeOf(kg.commitments()).toEqualTypeOf<Answer<ClaimRow<'commitment', ActorId>>>();
    expectTypeOf(kg.requests()).toEqualTypeOf<Answer<ClaimRow<'request', ActorId>>>();
    expectTypeOf(kg.attitudes()).toEqualTypeOf<Answer<ClaimRow<'attitude', ActorId>>>();
    expectTypeOf(kg.participants('paris-summit-2025-09-04')).toEqualTypeOf<
      Answer<ClaimRow<'participation', ActorId>>
    >();
    expectTypeOf(kg.timeline()).toEqualTypeOf<Answer<ClaimRow<ClaimKind, ActorId>>>();
    expectTypeOf(kg.why('FRA', 'troop-deployment')).toEqualTypeOf<Answer<WhyRow<ActorId, PropositionId>>>();
    expectTypeOf(kg.whyNot('FRA', 'troop-deployment', { position: 'oppose' })).toEqualTypeOf<
      Answer<WhyRow<ActorId, PropositionId>>
    >();
    expectTypeOf(kg.run({ find: 'timeline' })).toEqualTypeOf<Answer<ClaimRow<ClaimKind, ActorId>>>();
    expectTypeOf(kg.run({ find: 'actors', where: { is: 'country' } })).toEqualTypeOf<Answer<ActorRow<ActorId>>>();
  });

  test('of one kind of claim have its fields', () => {
    expectTypeOf(kg.commitments().first!.claim).toEqualTypeOf<ClaimOf<'commitment'>>();
    expectTypeOf(kg.claims({ kind: 'fact' }).first!.claim.value).toEqualTypeOf<string | number | boolean>();
    expectTypeOf(kg.claims({ kind: 'stance' })).toEqualTypeOf<Answer<ClaimRow<'stance', ActorId>>>();
    expectTypeOf(kg.commitments()).toExtend<Answer<ClaimRow>>();
    expectTypeOf(kg.run({ find: 'why', actor: 'FRA', proposition: 'dam' })).toEqualTypeOf<
      Answer<WhyRow<ActorId, PropositionId>>
    >();
  });

  test('can be iterated, and may have no first row', () => {
    const answer = kg.whoBacks('troop-deployment');
    expectTypeOf(answer.first).toEqualTypeOf<StanceRowHere | undefined>();
    expectTypeOf(answer.rows).toEqualTypeOf<readonly StanceRowHere[]>();
    expectTypeOf([...answer]).toEqualTypeOf<StanceRowHere[]>();
    // @ts-expect-error there may be none
    answer.first.position;
    // @ts-expect-error rows are not for changing
    answer.rows.push(answer.rows[0] as StanceRowHere);
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
        expectTypeOf(claim.deliverables).toEqualTypeOf<readonly Deliverable[]>();
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
    expectTypeOf<Claim['evidence']>().toEqualTypeOf<readonly Locator[]>();
    expectTypeOf<Claim['conditions']>().toEqualTypeOf<readonly Condition[]>();
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
    expectTypeOf<keyof Limits>().toEqualTypeOf<LimitName>();
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
    expectTypeOf(kg.whoBacks('troop-deployment', frozen)).toEqualTypeOf<Answer<StanceRowHere>>();
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

describe('schemas and the types written out beside them', () => {
  test('have the same fields', () => {
    type FieldsOf<Kind extends ClaimKind> = keyof ClaimOf<Kind>;
    type Fields = { [Kind in ClaimKind]: FieldsOf<Kind> };
    type Schemas = { [Kind in ClaimKind]: keyof z.infer<(typeof KINDS)[Kind]['schema']> };
    expectTypeOf<Fields>().toEqualTypeOf<Schemas>();
    type Types = { country: Country; person: Person; organization: Organization; group: Group };
    expectTypeOf<{ [Type in keyof Types]: keyof Types[Type] }>().toEqualTypeOf<{
      country: keyof z.infer<typeof country>;
      person: keyof z.infer<typeof person>;
      organization: keyof z.infer<typeof organization>;
      group: keyof z.infer<typeof group>;
    }>();
    expectTypeOf<keyof Office>().toEqualTypeOf<keyof z.infer<typeof office>>();
    expectTypeOf<keyof Proposition>().toEqualTypeOf<keyof z.infer<typeof proposition>>();
    expectTypeOf<keyof StanceEvent>().toEqualTypeOf<keyof z.infer<typeof event>>();
    expectTypeOf<keyof SourceDocument>().toEqualTypeOf<keyof z.infer<typeof document>>();
    expectTypeOf<keyof Retraction>().toEqualTypeOf<keyof z.infer<typeof retraction>>();
    type Families = typeof FAMILIES;
    expectTypeOf<{ [Find in Query['find']]: keyof z.infer<Families[Find]['schema']> }>().toEqualTypeOf<{
      [Find in Query['find']]: keyof QueryOf<Find>;
    }>();
  });
});

/** The ids among the texts that a parameter accepts: those that an editor completes. */
type IdsIn<Text> = Text extends string ? (Record<never, never> extends Record<Text, 1> ? never : Text) : never;
