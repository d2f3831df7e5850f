// Small worlds to ask about: countries with their governments, a league, a crowd, documents and what they say.
import fc from 'fast-check';
import {
  type Actor,
  type ClaimInput,
  type Condition,
  claimId,
  type Position,
  type Predicate,
  type Proposition,
} from 'stancegraph';
import { aDate, aDay, aPeriod, DAYS, day, FIRST_DAY, maybe } from './days.js';
import { whatPositionsFollow } from './oracle/conditions.js';
import { spanOf } from './oracle/dates.js';
import type { Known, OracleData, OracleLimits } from './oracle/world.js';

/** What a world is made of; what is left out is left out. */
export interface Ingredients {
  /** Dates of reduced precision, intervals, "on record by". */
  readonly vagueDates?: boolean;
  /** Tenures and memberships that nobody knows exactly. */
  readonly vagueTenures?: boolean;
  /** Anonymous words, an author's inference. */
  readonly hearsay?: boolean;
  /** Rivals and spokespersons that tell of it. */
  readonly speakers?: boolean;
  readonly conditions?: boolean;
  /** Narrower, broader and contradicting propositions. */
  readonly related?: boolean;
  readonly utterances?: boolean;
  readonly acts?: boolean;
  readonly onBehalfOf?: boolean;
  readonly supersedes?: boolean;
  readonly retractions?: boolean;
  readonly reviews?: boolean;
  readonly vaguePublication?: boolean;
  readonly membership?: boolean;
  readonly endedCountry?: boolean;
  /** Every claim on one question, by whoever may speak for one country. */
  readonly crowded?: boolean;
  readonly participations?: boolean;
  readonly commitments?: boolean;
  readonly mostClaims?: number;
}

export const EVERYTHING: Ingredients = {
  ...{ vagueDates: true, vagueTenures: true, hearsay: true, speakers: true, conditions: true, related: true },
  ...{ utterances: true, acts: true, onBehalfOf: true, supersedes: true, retractions: true, reviews: true },
  ...{ vaguePublication: true, membership: true, endedCountry: true, participations: true, commitments: true },
};

export interface AnswerWorld {
  readonly data: OracleData;
  readonly limits: OracleLimits;
}

const COUNTRIES = ['AAA', 'BBB', 'CCC', 'DDD'];
const PROPOSITIONS = ['p0', 'p1', 'p2', 'p3'];
const DOCUMENTS = ['d0', 'd1', 'd2', 'd3'];
const POSITIONS: readonly Position[] = ['support', 'oppose', 'undecided'];
const OF_ONE_COUNTRY = [
  ...['AAA', 'AAA', 'head-1', 'head-1', 'head-2', 'head-2', 'premier', 'foreign-1', 'foreign-2', 'defence'],
  ...['press-office', 'spokesman', 'envoy'],
];
const HOLDERS = [
  ...OF_ONE_COUNTRY,
  ...['BBB', 'BBB', 'CCC', 'DDD', 'lawmaker', 'unknown-tenure', 'chair', 'league', 'league', 'crowd', 'author:d0'],
];

const only = <Value>(isThere: boolean | undefined, arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  isThere === true ? arbitrary : fc.constant(undefined);

function withoutUndefined<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

function somePropositions(related: boolean): fc.Arbitrary<Proposition[]> {
  const plain = (i: number) => ({
    ...{ id: `p${i}`, label: `Proposition ${i}`, kind: 'policy' as const, statement: `Measure ${i} should be taken.` },
  });
  if (!related) return fc.constant(PROPOSITIONS.map((_, i) => plain(i)));
  return fc
    .array(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean()), { maxLength: 4 })
    .map((links) =>
      PROPOSITIONS.map((_, i) => ({
        ...plain(i),
        broader: [...new Set(links.filter(([a, b, wide]) => wide && a === i && b > i).map(([, b]) => `p${b}`))],
        contradicts: [...new Set(links.filter(([a, b, wide]) => !wide && a === i && b !== i).map(([, b]) => `p${b}`))],
      })),
    )
    .filter((propositions) => PROPOSITIONS.every((id) => isConsistent(propositions, id)));
}

/** Nothing follows from a position together with its contrary, and no position from itself. */
function isConsistent(propositions: readonly Proposition[], id: string): boolean {
  return (['support', 'oppose'] as const).every((position) => {
    const follows = whatPositionsFollow(propositions, id, position);
    const isTwofold = (other: string) => follows.includes(`${other} support`) && follows.includes(`${other} oppose`);
    return !PROPOSITIONS.some(isTwofold) && !follows.some((key) => key.startsWith(`${id} `));
  });
}

/** How the heads of a country follow one another; `a` and `b` are days of change, `a` first. */
const REGIMES = ['succession', 'gap', 'twoHeads', 'president', 'premier', 'caretaker', 'comeback', 'vague'] as const;

function headsOf(regime: (typeof REGIMES)[number], a: string, b: string) {
  const office = (title: string, more: object) => ({
    ...{ title, of: 'AAA', rank: 'head' as const, represents: true, ...more },
  });
  const president = (more: object) => office('President', more);
  const premier = (more: object) => office('Premier', more);
  switch (regime) {
    case 'gap':
      return { 'head-1': [president({ from: '2020', to: a })], 'head-2': [president({ from: b })] };
    case 'twoHeads':
      return {
        'head-1': [president({ from: '2020', to: a })],
        'head-2': [president({ from: a })],
        premier: [premier({ from: '2024-05-01' })],
      };
    case 'president':
      return {
        ...{
          'head-1': [president({ from: '2020', newGovernment: true, to: b })],
          'head-2': [president({ from: b, newGovernment: true })],
        },
        premier: [premier({ from: a, newGovernment: false })],
      };
    case 'premier':
      return {
        ...{ 'head-1': [premier({ from: '2020', to: a })], 'head-2': [premier({ from: a })] },
        premier: [president({ from: '2022', newGovernment: false })],
      };
    case 'caretaker':
      return {
        'head-1': [president({ from: '2020', to: a }), president({ from: b })],
        'head-2': [president({ from: a, to: b, newGovernment: false })],
      };
    case 'comeback':
      return {
        'head-1': [president({ from: '2017-01-20', to: a }), president({ from: b })],
        'head-2': [president({ from: a, to: b })],
      };
    case 'vague':
      return { 'head-1': [president({ from: '2020', to: a })], 'head-2': [president({ from: '2025-03' })] };
    default:
      return { 'head-1': [president({ from: '2020-01-01', to: a })], 'head-2': [president({ from: a })] };
  }
}

function someActors({ vagueTenures, endedCountry, membership }: Ingredients): fc.Arbitrary<Actor[]> {
  const from = vagueTenures
    ? fc.oneof({ weight: 3, arbitrary: aDay }, fc.constantFrom('2025-03', '2025-02', '2024'))
    : fc.oneof(aDay, fc.constant('2024-05-01'));
  return fc
    .record({
      regime: fc.constantFrom(...REGIMES.filter((one) => vagueTenures || one !== 'vague')),
      changes: fc.tuple(fc.nat(DAYS), fc.nat(DAYS)).filter(([a, b]) => a !== b),
      foreignChange: fc.nat(DAYS),
      sameTitle: fc.boolean(),
      defenceFrom: from,
      alsoForeign: maybe(fc.constantFrom('AAA', 'BBB')),
      spokesmanUntil: maybe(aDay),
      envoyFrom: maybe(from, vagueTenures ? 3 : 1_000),
      chairUntil: maybe(aDay),
      chairAlso: maybe(fc.constantFrom('BBB', 'AAA')),
      members: fc.uniqueArray(
        fc.record({ member: fc.constantFrom(...COUNTRIES), from: maybe(from), to: maybe(from) }),
        {
          ...{ maxLength: membership ? 3 : 0, selector: ({ member }) => member },
        },
      ),
      ended: maybe(fc.nat(DAYS)),
    })
    .map((drawn) => {
      const [a, b] = [...drawn.changes].sort((x, y) => x - y).map(day) as [string, string];
      const person = (id: string, offices: readonly object[]): Actor =>
        ({ id, type: 'person', name: `The ${id}`, offices: offices.map(withoutUndefined) }) as Actor;
      const office = (title: string, of: string, rank: string, more: object) => ({
        ...{ title, of, rank, represents: rank !== 'legislator', ...more },
      });
      const foreign = day(drawn.foreignChange);
      const foreignIds = drawn.sameTitle ? {} : { office: 'aaa-foreign' };
      const heads = Object.entries({ premier: [], ...headsOf(drawn.regime, a, b) });
      const isOrdered = (start?: string, end?: string) =>
        start === undefined || end === undefined || spanOf(start).first <= spanOf(end).last;
      return [
        ...COUNTRIES.map((id) => ({
          ...{ id, type: 'country' as const, name: `Land ${id}` },
          ...(id === 'DDD' && endedCountry === true && drawn.ended !== undefined ? { to: day(drawn.ended) } : {}),
        })),
        ...heads.map(([id, offices]) => person(id, offices)),
        person('foreign-1', [
          office('Foreign minister', 'AAA', 'minister', { ...foreignIds, from: '2023', to: foreign }),
        ]),
        person('foreign-2', [
          office(drawn.sameTitle ? 'Foreign minister' : 'Foreign secretary', 'AAA', 'minister', {
            ...foreignIds,
            from: foreign,
          }),
        ]),
        person('defence', [
          office('Defence minister', 'AAA', 'minister', { from: drawn.defenceFrom }),
          ...(drawn.alsoForeign === undefined
            ? []
            : [office('Foreign minister', drawn.alsoForeign, 'minister', { ...foreignIds, from: '2024-01-01' })]),
        ]),
        person('press-office', [office('Press office', 'AAA', 'spokesperson', { unnamed: true })]),
        person('spokesman', [
          office('Spokesman', 'AAA', 'spokesperson', { from: '2024-01-01', to: drawn.spokesmanUntil }),
        ]),
        person('envoy', [office('Ambassador', 'AAA', 'envoy', { from: drawn.envoyFrom })]),
        person('lawmaker', [office('Member of parliament', 'AAA', 'legislator', { from: '2020-01-01' })]),
        person('unknown-tenure', vagueTenures ? [office('Defence minister', 'CCC', 'minister', {})] : []),
        person('chair', [
          office('Chair', 'league', 'head', { from: '2021-01-01', to: drawn.chairUntil }),
          ...(drawn.chairAlso === undefined ? [] : [office('Premier', drawn.chairAlso, 'minister', { from: '2022' })]),
        ]),
        {
          ...{ id: 'league', type: 'organization' as const, name: 'The League' },
          members: drawn.members.map(({ member, from: start, to }) =>
            withoutUndefined({ member, from: start, to: isOrdered(start, to) ? to : undefined }),
          ),
        },
        { id: 'crowd', type: 'group' as const, name: 'A dozen unnamed states', anonymous: true as const },
      ] as Actor[];
    });
}

const aState: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ event: fc.constantFrom('truce', 'truce', 'treaty'), holds: fc.boolean() }),
  fc.record({ proposition: fc.constantFrom('p1', 'p2', 'p3'), holds: fc.boolean() }),
  fc.record({ words: fc.constant('the neighbours agree'), holds: fc.boolean() }),
);

const aCondition: fc.Arbitrary<Condition> = fc
  .tuple(aState, fc.constantFrom(true, undefined, undefined))
  .map(([state, isOnly]) => (isOnly === undefined ? state : { ...state, only: isOnly }));

function someEvents(isDated: boolean | undefined) {
  return fc
    .record({
      date: only(
        isDated,
        maybe(fc.oneof({ weight: 4, arbitrary: aDay }, { weight: 1, arbitrary: fc.constant('2025-03') })),
      ),
      length: maybe(fc.nat(8)),
      brings: maybe(fc.constantFrom('p1', 'p2')),
      implies: maybe(fc.constant(['truce']), 4),
    })
    .map(({ date, length, brings, implies }) => [
      withoutUndefined({
        ...{ id: 'truce', name: 'A truce is in force', type: 'state', date, bringsAbout: brings },
        until: date?.length === 10 && length !== undefined ? day(spanOf(date).first - FIRST_DAY + length) : undefined,
      }),
      withoutUndefined({ id: 'treaty', name: 'A treaty is signed', type: 'state', implies }),
      { id: 'summit', name: 'A summit', type: 'summit', date: '2025-03-02' },
    ]);
}

function someDocuments(isVague: boolean | undefined) {
  return fc.tuple(
    ...DOCUMENTS.map((id) =>
      fc
        .record({
          published: fc.oneof(
            { weight: 4, arbitrary: fc.nat(DAYS + 2).map(day) },
            ...(isVague ? [{ weight: 2, arbitrary: fc.constantFrom('2025-03', '2025', undefined) }] : []),
          ),
          recorded: maybe(fc.nat(DAYS + 2).map(day), isVague ? 5 : 1_000_000),
        })
        .map((drawn) => withoutUndefined({ id, ...drawn, ...(id === 'd3' ? { published: day(DAYS + 3) } : {}) })),
    ),
  );
}

type Drawn = Readonly<Record<string, unknown>> & {
  readonly said: string;
  readonly holder: string;
  readonly document: string;
};

function aClaim(parts: Ingredients): fc.Arbitrary<Drawn> {
  const { crowded } = parts;
  const holder = fc.constantFrom(...(crowded ? OF_ONE_COUNTRY : HOLDERS));
  const proposition = crowded ? fc.constant('p0') : fc.constantFrom('p0', 'p0', 'p0', ...PROPOSITIONS);
  const stance = {
    ...{ kind: fc.constant('stance'), proposition, position: fc.constantFrom(...POSITIONS) },
  };
  const participation = {
    kind: fc.constant('participation'),
    event: fc.constant('summit'),
    role: fc.constant('guest'),
  };
  const commitment = {
    kind: fc.constant('commitment'),
    deliverables: fc.uniqueArray(fc.constantFrom('troops', 'arms', 'training'), { minLength: 1, maxLength: 2 }),
    stage: fc.constantFrom(
      ...[
        'declined',
        'withheld',
        'considering',
        'pledged',
        'pledged',
        'agreed',
        'delivering',
        'delivered',
        'withdrawn',
      ],
    ),
    to: maybe(fc.constantFrom('BBB', 'CCC')),
    proposition: maybe(fc.constantFrom('p0', 'p1'), 4),
  };
  const shared = {
    ...{ document: fc.constantFrom(...DOCUMENTS), holder, said: aDate(parts.vagueDates === true) },
    onBehalfOf: only(parts.onBehalfOf, maybe(fc.constantFrom('league', 'crowd', 'AAA', 'BBB'), 8)),
    speaker: only(
      parts.speakers,
      maybe(
        fc.constantFrom('head-1', 'foreign-1', 'defence', 'press-office', 'spokesman', 'author:d1', 'AAA', 'CCC'),
        3,
      ),
    ),
    act: only(parts.acts, maybe(fc.constantFrom('vote', 'signature'), 8)),
    basis: parts.hearsay
      ? fc.constantFrom('stated', 'stated', 'reported', undefined, 'anonymous', 'analysis')
      : fc.constantFrom('stated', 'reported', undefined),
    conditions: only(parts.conditions, maybe(fc.array(aCondition, { minLength: 1, maxLength: 2 }), 1)),
    utterance: only(parts.utterances, maybe(fc.constantFrom('speech 0', 'speech 1'), 4)),
    review: only(parts.reviews, fc.constantFrom(undefined, undefined, undefined, 'accepted', 'proposed', 'rejected')),
    supersedes: only(parts.supersedes, maybe(fc.nat(20), 4)),
    revision: only(
      parts.reviews,
      maybe(
        fc.record({
          position: fc.constant('same'),
          recorded: aDay,
          review: fc.constantFrom('accepted', 'rejected', 'proposed'),
          conditional: fc.boolean(),
        }),
        8,
      ),
    ),
  };
  return fc.oneof(
    { weight: 9, arbitrary: fc.record({ ...stance, ...shared }) },
    ...(parts.participations ? [{ weight: 1, arbitrary: fc.record({ ...participation, ...shared }) }] : []),
    ...(parts.commitments ? [{ weight: 2, arbitrary: fc.record({ ...commitment, ...shared }) }] : []),
  ) as unknown as fc.Arbitrary<Drawn>;
}

type Documents = OracleData['documents'];

/** Claims with ids; what cannot be (said after publication, superseding another's claim) is put right. */
function madeClaims(drawn: readonly Drawn[], documents: Documents): Known[] {
  const made: Known[] = [];
  for (const [i, { supersedes: at, revision, ...rest }] of drawn.entries()) {
    const published = documents.find(({ id }) => id === rest.document)?.published;
    const isTooLate = published !== undefined && spanOf(rest.said).first > spanOf(published).last;
    const plain = withoutUndefined({
      ...{ ...rest, evidence: [{ record: `row ${i}` }] },
      document: isTooLate ? 'd3' : rest.document,
    }) as unknown as ClaimInput;
    const old = at === undefined || made.length === 0 ? undefined : made[(at as number) % made.length];
    const isOfSame =
      old !== undefined &&
      old.kind === 'stance' &&
      plain.kind === 'stance' &&
      old.holder === plain.holder &&
      old.onBehalfOf === plain.onBehalfOf &&
      old.proposition === plain.proposition;
    const claim = isOfSame ? { ...plain, supersedes: old.id } : plain;
    const known = { ...claim, id: claimId(claim) } as Known;
    made.push(known);
    if (revision !== undefined) made.push(revised(known, revision as Revision));
  }
  return made;
}

interface Revision {
  readonly recorded: string;
  readonly review: 'accepted' | 'rejected' | 'proposed';
  readonly conditional: boolean;
}

function revised(claim: Known, { recorded, review, conditional }: Revision): Known {
  const conditions: Condition[] = conditional ? [{ event: 'treaty', holds: true }] : [];
  return { ...claim, recorded, review, conditions } as Known;
}

function someLimits({ vagueDates, conditions, membership, reviews }: Ingredients): fc.Arbitrary<OracleLimits> {
  return fc
    .record({
      time: fc.oneof(
        fc.constant({}),
        aDay.map((asOf) => ({ asOf })),
        ...(vagueDates ? [fc.constant({ asOf: '2025-02' })] : []),
        aPeriod.map((during) => ({ during })),
      ),
      knownBy: maybe(fc.integer({ min: 0, max: DAYS + 3 }).map(day), 2),
      given: only(
        conditions,
        maybe(
          aState.map((condition) => [condition]),
          1,
        ),
      ),
      among: fc.constantFrom<string | readonly string[] | undefined>(
        ...[
          undefined,
          undefined,
          'countries',
          'persons',
          'league',
          ['AAA', 'DDD', 'head-1', 'lawmaker', 'crowd', 'author:d0'],
        ],
      ),
      infer: fc.constantFrom(undefined, true, false),
      viaMembership: only(membership, fc.constantFrom(undefined, true)),
      proposed: only(reviews, maybe(fc.boolean(), 3)),
    })
    .map(({ time, ...rest }) => ({ ...time, ...withoutUndefined(rest) }) as OracleLimits);
}

/** A predicate of one to a few tests. */
export const somePredicate: fc.Arbitrary<Predicate> = fc.letrec<{ any: Predicate; leaf: Predicate }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    tie('leaf'),
    tie('any').map((part) => ({ not: part })),
    fc.tuple(tie('any'), tie('any')).map((parts) => ({ and: parts })),
    fc.tuple(tie('any'), tie('any')).map((parts) => ({ or: parts })),
  ),
  leaf: fc.oneof(
    fc.constantFrom('p0', 'p0', 'p1').map((backs) => ({ backs })),
    fc.constantFrom('p0', 'p0', 'p1').map((opposes) => ({ opposes })),
    fc.constant({ undecidedOn: 'p0' }),
    fc.constantFrom('p0', 'p1').map((silentOn) => ({ silentOn })),
    fc.constant({ attended: 'summit' }),
    fc.constant({ memberOf: 'league' }),
    fc.constant({ is: 'country' }),
  ),
})).any;

/** A small data set with a question's limits. */
export function answerWorlds(parts: Ingredients): fc.Arbitrary<AnswerWorld> {
  return fc
    .record({
      actors: someActors(parts),
      propositions: somePropositions(parts.related === true),
      events: someEvents(parts.conditions),
      documents: someDocuments(parts.vaguePublication),
      drawn: fc.array(aClaim(parts), {
        maxLength: parts.mostClaims ?? 8,
        ...(parts.mostClaims ? { size: 'max' } : {}),
      }),
      withdrawn: fc.array(
        fc.tuple(fc.nat(20), fc.nat(DAYS + 4).map(day), fc.constantFrom('claim', 'claim', 'document', 'month')),
        {
          maxLength: parts.retractions ? 2 : 0,
        },
      ),
      limits: someLimits(parts),
    })
    .map(({ actors, propositions, events, documents, drawn, withdrawn, limits }) => {
      const claims = madeClaims(drawn, documents as Documents);
      const retractions = withdrawn.flatMap(([at, day, what]) => {
        const claim = claims.length === 0 ? undefined : claims[at % claims.length];
        if (claim === undefined) return [];
        const on = what === 'month' ? '2025-03' : day;
        const published = documents.find(({ id }) => id === claim.document)?.published;
        if (published !== undefined && spanOf(on).last < spanOf(published).first) return [];
        return [{ of: what === 'document' ? claim.document : claim.id, on, why: 'misread' }];
      });
      return { data: { actors, propositions, events, documents, claims, retractions } as OracleData, limits };
    });
}

/** A counterexample as one can read it. */
export function inShort({ data, limits }: AnswerWorld): string {
  const short = (value: object) =>
    Object.entries(value)
      .filter(([key]) => !['evidence', 'name', 'label', 'statement', 'type'].includes(key))
      .map(([key, part]) => `${key}=${typeof part === 'string' ? part : JSON.stringify(part)}`)
      .join(' ');
  const isIn = (id: string) => /head|premier/.test(id) || JSON.stringify(data.claims).includes(`"${id}"`);
  return [
    ...data.actors.flatMap((one) =>
      one.type === 'person' && isIn(one.id) ? (one.offices ?? []).map((office) => `${one.id}: ${short(office)}`) : [],
    ),
    ...data.actors.flatMap((one) => (one.type === 'organization' ? [`members ${JSON.stringify(one.members)}`] : [])),
    ...data.actors.flatMap((one) => (one.type === 'country' && one.to !== undefined ? [short(one)] : [])),
    ...data.propositions.filter((one) => (one.broader ?? []).length + (one.contradicts ?? []).length > 0).map(short),
    ...(data.events ?? []).map(short),
    ...data.documents.map(short),
    ...data.claims.map(short),
    ...(data.retractions ?? []).map((one) => `retracted ${short(one)}`),
    `limits ${JSON.stringify(limits)}`,
  ].join('\n');
}
