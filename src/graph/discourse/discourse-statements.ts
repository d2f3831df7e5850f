// Which claims count as statements in a discourse network, and why the others do not.
import { POSITIONS } from '../../kinds/position.js';
import type { QueryContext } from '../../query/query-context.js';
import { OPEN_START } from '../../schema/date.js';
import { entryOf } from '../../schema/entry.js';
import { mayDecideFor } from '../../stance/voices/eligibility.js';
import { basisOf } from '../../store/claim-columns.js';
import { cellsOf, Trait } from '../../store/claim-index.js';
import { idOnce, type Segment } from '../../store/claim-log.js';
import type { Interner } from '../../store/interner.js';
import { unitOfRange } from './calendar.js';
import type { NetworkSettings } from './network-options.js';

/** An accepted stance claim as it counts for one actor. A claim that counts for two actors is two statements. */
export interface Statement {
  readonly row: number;
  readonly actor: number;
  readonly topic: number;
  readonly position: number;
  readonly earliest: number;
  readonly latest: number;
  readonly document: number;
  readonly holder: number;
}

/** Accepted statements that are not in a network, by why. Nothing leaves it unseen but what is surely out of its period. */
export interface NotCountedStatements {
  /** Count for the actor only perhaps, as their tenure is not known; may have been said within the period (or have a duplicate within the same week, month or year), or not. */
  readonly uncertain: number;
  /** Said the same as an earlier one within the scope of `duplicates`. */
  readonly duplicates: number;
  /** On the lists of `exclude`. */
  readonly excluded: number;
  /** Undecided, on the binary scale. */
  readonly undecided: number;
  /** Anonymous words and an author's analysis never count for a country. */
  readonly analysis: number;
  /** Count for nobody of the kind that `actors` asks for. */
  readonly otherActors: number;
}

/** The statements of a period, oldest first, and everybody and everything that has accepted ones in any period. */
export interface Gathered {
  readonly statements: readonly Statement[];
  readonly notCounted: NotCountedStatements;
  readonly actors: ReadonlySet<number>;
  readonly topics: ReadonlySet<number>;
}

/**
 * Statements of the period after exclusions and duplicates. In the order of said (last day, first day), actor,
 * proposition, document, holder, position and claim id, whatever the order of the claims.
 */
export function gatherStatements(context: QueryContext, settings: NetworkSettings): Gathered {
  const { log, vocabulary } = context;
  const { knownBy, from, to, actors: kind } = settings;
  const visibility = { knownBy, until: to, without: context.without, proposed: false };
  const tally: Tally = { uncertain: 0, duplicates: 0, excluded: 0, undecided: 0, analysis: 0 };
  const statements: Statement[] = [];
  const actors = new Set<number>();
  const topics = new Set<number>();
  const attributed = new Set<number>(); // rows of the period that count for somebody of the kind asked for
  const others = new Set<number>();
  for (const [row, actor, isDoubtful, { columns, base }] of claimsByActor(
    context,
    kind === 'holder' || kind === 'person',
  )) {
    if (!log.isVisible(row, visibility)) continue;
    const at = row - base;
    const { type } = vocabulary.actor(vocabulary.actorNumbers.string(actor));
    const isAsked = kind === 'holder' || type === kind;
    const topic = columns.topic[at] as number;
    const earliest = columns.earliest[at] as number;
    const latest = columns.latest[at] as number;
    if (isAsked) {
      actors.add(actor);
      topics.add(topic);
    }
    if (earliest > to || latest < from) continue;
    (isAsked ? attributed : others).add(row);
    if (!isAsked) continue;
    const position = columns.position[at] as number;
    const document = columns.document[at] as number;
    const holder = columns.holder[at] as number;
    const statement = { row, actor, topic, position, earliest, latest, document, holder };
    const mayDecide = mayDecideFor(type, basisOf(columns.flags[at] as number));
    const why = notCounted(statement, mayDecide, isDoubtful, settings);
    if (why === null) statements.push(statement);
    else tally[why] += 1;
  }
  const kept = withoutDuplicates(inOrder(statements, context), settings, tally);
  const otherActors = [...others].filter((row) => !attributed.has(row)).length;
  return { statements: kept, notCounted: { ...tally, otherActors }, actors, topics };
}

type Tally = { -readonly [Why in Exclude<keyof NotCountedStatements, 'otherActors'>]: number };

/** Rows of stance claims, each with an actor that it counts for, or perhaps counts for. */
function* claimsByActor(
  { log, vocabulary }: QueryContext,
  byHolder: boolean,
): Generator<readonly [row: number, actor: number, isDoubtful: boolean, Segment]> {
  for (const segment of log.segments) {
    const index = byHolder ? segment.holderIndex() : segment.index;
    for (const id of vocabulary.propositions.keys()) {
      const [first, end] = cellsOf(index, vocabulary.topicNumbers.find(id));
      for (let cell = first; cell < end; cell += 1) {
        for (let i = index.cellStart[cell] as number; i < (index.cellStart[cell + 1] as number); i += 1) {
          const isDoubtful = ((index.traits[i] as number) & Trait.doubtful) !== 0;
          yield [segment.base + (index.row[i] as number), index.cellActor[cell] as number, isDoubtful, segment];
        }
      }
    }
  }
}

/** Why a statement that may lie in the period is not in the network; `null` if it is. */
function notCounted(
  { actor, holder, topic, document, position, earliest, latest }: Statement,
  mayDecide: boolean,
  isDoubtful: boolean,
  { excluded, scale, from, to }: NetworkSettings,
): keyof Tally | null {
  const isExcluded =
    excluded.actors.has(actor) ||
    excluded.actors.has(holder) ||
    excluded.topics.has(topic) ||
    excluded.documents.has(document);
  if (isExcluded) return 'excluded';
  if (!mayDecide) return 'analysis';
  if (isDoubtful) return 'uncertain';
  if (scale === 'binary' && POSITIONS[position] === 'undecided') return 'undecided';
  return latest > to || (from !== OPEN_START && earliest < from) ? 'uncertain' : null;
}

function inOrder(statements: Statement[], { log, vocabulary }: QueryContext): Statement[] {
  const actor = ranks(vocabulary.actorNumbers);
  const topic = ranks(vocabulary.topicNumbers);
  const document = ranks(vocabulary.documentNumbers);
  const by = (rank: Uint32Array, a: number, b: number) => (rank[a] as number) - (rank[b] as number);
  const id = idOnce(log);
  return statements.sort(
    (a, b) =>
      a.latest - b.latest ||
      a.earliest - b.earliest ||
      by(actor, a.actor, b.actor) ||
      by(topic, a.topic, b.topic) ||
      by(document, a.document, b.document) ||
      by(actor, a.holder, b.holder) ||
      a.position - b.position ||
      (id(a.row) < id(b.row) ? -1 : 1),
  );
}

function ranks(interner: Interner): Uint32Array {
  const strings = Array.from({ length: interner.size }, (_, number) => interner.string(number));
  const rank = new Uint32Array(strings.length);
  for (const [place, string] of [...strings].sort().entries()) rank[interner.find(string)] = place;
  return rank;
}

const UNIT_OF_SCOPE = { week: 'weeks', month: 'months', year: 'years' } as const;

function withoutDuplicates(
  statements: readonly Statement[],
  { duplicates, relation }: NetworkSettings,
  tally: Tally,
): readonly Statement[] {
  if (duplicates === 'include') return statements;
  const seen = new Map<number, Map<number, Set<number>>>();
  return statements.filter(({ actor, topic, position, document, earliest, latest }) => {
    let scope: number | null = 0;
    if (duplicates === 'document') scope = document;
    else if (duplicates !== 'acrossRange') scope = unitOfRange(UNIT_OF_SCOPE[duplicates], earliest, latest);
    if (scope === null) {
      tally.uncertain += 1;
      return false;
    }
    const ofActor = entryOf(seen, actor, () => new Map());
    const scopes = entryOf(ofActor, topic, () => new Set());
    const key = relation === 'ignore' ? scope : scope * POSITIONS.length + position;
    if (scopes.has(key)) {
      tally.duplicates += 1;
      return false;
    }
    scopes.add(key);
    return true;
  });
}
