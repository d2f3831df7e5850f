import fc from 'fast-check';
import { type Actor, type ClaimInput, type Condition, claimId, type Position, type Proposition } from 'stancegraph';
import { aDate, aDay, aPeriod, DAYS, day, maybe } from './days.js';
import { type Known, type OracleData, type OracleLimits, oracleFollows, spanOf } from './oracle.js';

/** What small worlds are made of; every part can be left out to look at the rest alone. */
export interface WorldParts {
  /** Dates of reduced precision. */
  readonly imprecise?: boolean;
  /** Any number of heads at once, rather than one after the other. */
  readonly manyHeads?: boolean;
  readonly supersedes?: boolean;
  readonly retractions?: boolean;
  /** Narrower, broader and contradicting propositions. */
  readonly related?: boolean;
  /** Anonymous words and an author's inference about the league. */
  readonly hearsayOfLeague?: boolean;
  /** Every claim on one question, accepted and by somebody who may speak for the same country. */
  readonly crowded?: boolean;
  /** Everything in the holder's own words. */
  readonly ownWords?: boolean;
  readonly mostClaims?: number;
}

export interface World {
  readonly data: OracleData;
  readonly limits: OracleLimits;
}

const COUNTRIES = ['AAA', 'BBB', 'CCC'];
const PROPOSITIONS = ['p0', 'p1', 'p2', 'p3'];
const DOCUMENTS = ['d0', 'd1', 'd2'];
const POSITIONS: readonly Position[] = ['support', 'oppose', 'undecided'];
const HOLDERS = [
  ...['AAA', 'AAA', 'BBB', 'CCC', 'first-head', 'first-head', 'next-head', 'next-head', 'minister', 'minister'],
  ...['press-office', 'press-office', 'envoy', 'lawmaker', 'unknown-tenure', 'chair', 'league', 'crowd', 'author:d0'],
];

const CROWDED_HOLDERS = [
  'AAA',
  'first-head',
  'first-head',
  'next-head',
  'next-head',
  'minister',
  'minister',
  'press-office',
];

function propositionsWith(related: boolean): fc.Arbitrary<Proposition[]> {
  const plain = (i: number) => ({
    id: `p${i}`,
    label: `Proposition ${i}`,
    kind: 'policy' as const,
    statement: `Measure ${i} should be taken.`,
  });
  if (!related) return fc.constant(PROPOSITIONS.map((_, i) => plain(i)));
  const pairs = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean()), { maxLength: 4 });
  return pairs
    .map((links) =>
      PROPOSITIONS.map((_, i) => ({
        ...plain(i),
        broader: [...new Set(links.filter(([a, b, wide]) => wide && a === i && b > i).map(([, b]) => `p${b}`))],
        contradicts: [...new Set(links.filter(([a, b, wide]) => !wide && a === i && b !== i).map(([, b]) => `p${b}`))],
      })),
    )
    .filter((propositions) =>
      PROPOSITIONS.every((id) =>
        (['support', 'oppose'] as const).every((position) => {
          const follows = oracleFollows({ propositions }, id, position);
          return !PROPOSITIONS.some(
            (other) =>
              (follows.includes(`${other} support`) && follows.includes(`${other} oppose`)) ||
              (other === id && follows.some((key) => key.startsWith(`${id} `))),
          );
        }),
      ),
    );
}

function actorsWith({ imprecise = false, manyHeads = false }: WorldParts): fc.Arbitrary<Actor[]> {
  const from = imprecise
    ? fc.oneof({ weight: 3, arbitrary: aDay }, fc.constantFrom('2025-03', '2025-02', '2024'))
    : fc.oneof(aDay, fc.constant('2024-05-01'));
  return fc
    .record({
      succession: fc.nat(DAYS),
      gap: fc.constantFrom(0, 1, 1, 2),
      firstEnds: fc.constantFrom('succession', 'never'),
      nextStarts: fc.oneof(fc.constant('succession'), from),
      ministerFrom: from,
      ministerTo: maybe(fc.nat(8), 2),
      chairAlso: maybe(fc.constantFrom('BBB', 'AAA')),
      chairUntil: maybe(aDay),
      pressUntil: maybe(aDay, 1),
      envoyFrom: maybe(from, 4),
      members: fc.array(
        fc.record({ member: fc.constantFrom(...COUNTRIES), from: maybe(from), length: maybe(fc.nat(6)) }),
        { maxLength: 3 },
      ),
    })
    .map((drawn) => {
      const office = (
        title: string,
        of: string,
        rank: 'head' | 'minister' | 'spokesperson' | 'envoy' | 'legislator',
        more: { from?: string | undefined; to?: string | undefined; unnamed?: true; represents?: boolean },
      ) => {
        const { from: start, to: end, ...rest } = more;
        const isOrdered =
          start === undefined ||
          end === undefined ||
          (start.length === 10 ? start <= end : start < end.slice(0, start.length));
        return {
          ...{ title, of, rank, represents: rank !== 'legislator', ...rest },
          ...(start === undefined ? {} : { from: start }),
          ...(end === undefined || !isOrdered ? {} : { to: end }),
        };
      };
      const person = (id: string, ...offices: ReturnType<typeof office>[]): Actor => ({
        id,
        type: 'person',
        name: `The ${id}`,
        offices,
      });
      const end = manyHeads && drawn.firstEnds === 'never' ? undefined : day(drawn.succession);
      const start =
        manyHeads && drawn.nextStarts !== 'succession' ? drawn.nextStarts : day(drawn.succession + drawn.gap);
      const end2 = drawn.ministerTo === undefined ? undefined : day(drawn.ministerTo + 3);
      const seen = new Set<string>();
      return [
        ...COUNTRIES.map((id) => ({ id, type: 'country' as const, name: `Land ${id}` })),
        person('first-head', office('President', 'AAA', 'head', { from: '2020-01-01', to: end })),
        person('next-head', office('President', 'AAA', 'head', { from: start })),
        person('minister', office('Foreign minister', 'AAA', 'minister', { from: drawn.ministerFrom, to: end2 })),
        person('press-office', office('Press office', 'AAA', 'spokesperson', { unnamed: true, to: drawn.pressUntil })),
        person('envoy', office('Ambassador', 'BBB', 'envoy', { from: drawn.envoyFrom })),
        person('lawmaker', office('Member of parliament', 'AAA', 'legislator', { from: '2020-01-01' })),
        person('unknown-tenure', office('Defence minister', 'CCC', 'minister', {})),
        person(
          'chair',
          office('Chair', 'league', 'head', { from: '2021-01-01', to: drawn.chairUntil }),
          ...(drawn.chairAlso === undefined ? [] : [office('Premier', drawn.chairAlso, 'minister', { from: '2022' })]),
        ),
        {
          id: 'league',
          type: 'organization' as const,
          name: 'The League',
          members: drawn.members.flatMap(({ member, from: since, length }) => {
            if (seen.has(member)) return [];
            seen.add(member);
            const until = since === undefined || since.length < 10 || length === undefined ? undefined : length;
            const last = until === undefined ? undefined : plusDays(since as string, until);
            return [
              {
                member,
                ...(since === undefined ? {} : { from: since }),
                ...(last === undefined ? {} : { to: last }),
              },
            ];
          }),
        },
        { id: 'crowd', type: 'group' as const, name: 'A dozen unnamed states', anonymous: true as const },
      ];
    });
}

function plusDays(text: string, days: number): string {
  return new Date(Date.parse(text) + days * 86_400_000).toISOString().slice(0, 10);
}

const aCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ proposition: fc.constantFrom(...PROPOSITIONS), holds: fc.boolean() }),
  fc.record({ event: fc.constantFrom('truce', 'treaty'), holds: fc.boolean() }),
  fc.constant({ words: 'if the neighbours agree', holds: true }),
);

function claimsWith({
  imprecise = false,
  supersedes = false,
  hearsayOfLeague = false,
  crowded = false,
  ownWords = false,
  mostClaims = 10,
}: WorldParts) {
  const one = fc.record({
    document: fc.constantFrom(...DOCUMENTS),
    holder: fc.constantFrom(...(crowded ? CROWDED_HOLDERS : HOLDERS)),
    onBehalfOf: maybe(fc.constantFrom('league', 'crowd', 'AAA', 'BBB'), 12),
    said: aDate(imprecise),
    speaker: maybe(
      fc.constantFrom('first-head', 'next-head', 'minister', 'press-office', 'envoy', 'author:d1', 'AAA', 'CCC'),
      crowded ? 30 : 4,
    ),
    act: maybe(fc.constantFrom('vote', 'signature'), 14),
    basis: crowded
      ? fc.constantFrom('stated', ownWords ? 'stated' : 'reported')
      : fc.constantFrom('stated', 'stated', 'reported', 'reported', undefined, 'anonymous', 'analysis'),
    review: crowded
      ? fc.constant(undefined)
      : fc.constantFrom(undefined, undefined, undefined, undefined, 'accepted', 'proposed', 'rejected'),
    proposition: crowded ? fc.constant('p0') : fc.constantFrom('p0', 'p0', 'p0', ...PROPOSITIONS),
    position: fc.constantFrom(...POSITIONS),
    conditions: maybe(fc.array(aCondition, { minLength: 1, maxLength: 2 }), 3),
    utterance: maybe(fc.constantFrom(0, 1), 5),
    recorded: maybe(aDay, 10),
    supersedes: maybe(fc.nat(20), 6),
  });
  return fc
    .tuple(fc.array(one, { maxLength: mostClaims }), aDate(imprecise), aDate(imprecise))
    .map(([drawn, ...spoken]) => {
      const made: Known[] = [];
      for (const [i, { utterance, supersedes: at, said, ...rest }] of drawn.entries()) {
        const other = supersedes && at !== undefined && i > 0 ? made[at % i] : undefined;
        const isOfSame = (['holder', 'onBehalfOf', 'proposition'] as const).every(
          (field) => (other as unknown as typeof rest)?.[field] === rest[field],
        );
        const old = isOfSame ? other : undefined;
        const claim = {
          kind: 'stance',
          ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
          said: utterance === undefined ? said : (spoken[utterance] as string),
          ...(utterance === undefined ? {} : { utterance: `speech ${utterance}` }),
          ...(old === undefined ? {} : { supersedes: old.id }),
          evidence: [{ record: `row ${i}` }],
          ...(!hearsayOfLeague && /league|chair/.test(`${rest.holder} ${rest.onBehalfOf}`) && /an/.test(`${rest.basis}`)
            ? { basis: 'reported' }
            : {}),
        } as unknown as ClaimInput;
        made.push({ ...claim, id: claimId(claim) } as Known);
      }
      return made;
    });
}

export function limitsWith({ imprecise = false }: WorldParts = {}): fc.Arbitrary<OracleLimits> {
  return fc
    .record({
      time: fc.oneof(
        fc.constant({}),
        aDay.map((asOf) => ({ asOf })),
        ...(imprecise ? [fc.constant({ asOf: '2025-02' })] : []),
        aPeriod.map((during) => ({ during })),
      ),
      knownBy: maybe(fc.integer({ min: 0, max: DAYS + 3 }).map(day), 2),
      given: maybe(
        aCondition.map((condition) => [condition]),
        3,
      ),
      maxAge: maybe(fc.nat(10), 4),
      infer: fc.constantFrom(undefined, true, false),
      viaMembership: fc.constantFrom(undefined, false, true),
      proposed: maybe(fc.boolean(), 3),
    })
    .map(({ time, ...rest }) => ({
      ...time,
      ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    }));
}

/** A small data set with a question's limits: three countries, their people, a league, a crowd, twelve days. */
export function worlds(parts: WorldParts = {}): fc.Arbitrary<World> {
  const { imprecise = false, retractions = false, related = false } = parts;
  return fc
    .record({
      actors: actorsWith(parts),
      propositions: propositionsWith(related),
      claims: claimsWith(parts),
      documents: fc.tuple(
        ...DOCUMENTS.map((id) =>
          fc
            .record({
              published: fc.oneof(
                { weight: 4, arbitrary: fc.nat(DAYS + 2).map(day) },
                ...(imprecise ? [fc.constant('2025-03')] : []),
              ),
              recorded: maybe(fc.nat(DAYS + 2).map(day), 5),
            })
            .map(({ published, recorded }) => ({ id, published, ...(recorded === undefined ? {} : { recorded }) })),
        ),
      ),
      withdrawn: fc.array(fc.tuple(fc.nat(20), fc.nat(DAYS + 2).map(day)), { maxLength: retractions ? 2 : 0 }),
      limits: limitsWith(parts),
    })
    .map(({ actors, propositions, claims, documents: drawn, withdrawn, limits }) => {
      const documents = drawn.map((one) => notBeforeItsClaims(one, claims));
      return {
        data: {
          actors,
          propositions,
          events: [
            { id: 'truce', name: 'A truce is in force', type: 'state', bringsAbout: 'p1' },
            { id: 'treaty', name: 'A treaty is signed', type: 'state' },
          ],
          documents,
          claims,
          retractions:
            claims.length === 0
              ? []
              : withdrawn.flatMap(([at, on]) => {
                  const { id: of, document } = claims[at % claims.length] as Known;
                  const published = documents.find(({ id }) => id === document)?.published ?? '';
                  return spanOf(on).last < spanOf(published).first ? [] : [{ of, on, why: 'misread' }];
                }),
        },
        limits,
      };
    });
}

/** Nothing is said after its document was published. */
function notBeforeItsClaims<Document extends { readonly id: string; readonly published: string }>(
  document: Document,
  claims: readonly Known[],
): Document {
  const last = Math.max(
    ...claims.filter((claim) => claim.document === document.id).map(({ said }) => spanOf(said).first),
  );
  if (last <= spanOf(document.published).last) return document;
  return { ...document, published: new Date(last * 86_400_000).toISOString().slice(0, 10) };
}

/** A counterexample as one can read it: the claims a line each, who was in office, and the limits. */
export function reportWorld(found: fc.RunDetails<[World]>): void {
  if (!found.failed) return;
  const [{ data, limits }] = found.counterexample ?? [{ data: { actors: [], claims: [] } as never, limits: {} }];
  const short = (value: object) =>
    Object.entries(value)
      .filter(([key]) => !['kind', 'evidence', 'id'].includes(key))
      .map(([key, part]) => `${key}=${typeof part === 'string' ? part : JSON.stringify(part)}`)
      .join(' ');
  const lines = [
    ...data.actors.flatMap((actor) =>
      actor.type === 'person'
        ? (actor.offices ?? []).map(({ of, from, to }) => `${actor.id} of ${of} ${from ?? '?'} to ${to ?? ''}`)
        : [],
    ),
    ...data.actors.flatMap((actor) =>
      actor.type === 'organization' ? [`members ${JSON.stringify(actor.members)}`] : [],
    ),
    ...data.propositions.map(({ id, broader, contradicts }) => short({ proposition: id, broader, contradicts })),
    ...data.documents.map(({ id, ...rest }) => `${id}: ${short(rest)}`),
    ...data.claims.map((claim) => `${claim.id}: ${short(claim)}`),
    ...(data.retractions ?? []).map((retraction) => `retracted ${short(retraction)}`),
    `limits ${JSON.stringify(limits)}`,
  ];
  const cause = found.errorInstance instanceof Error ? found.errorInstance.message : String(found.errorInstance);
  throw new Error(`after ${found.numRuns} runs (seed ${found.seed}): ${cause}\n${lines.join('\n')}`);
}
