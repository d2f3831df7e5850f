// A discourse network: matrix, ties, the claims behind each, and the graph to draw.
import { UndirectedGraph } from 'graphology';
import { StanceError } from '../../errors.js';
import { POSITIONS, type Position } from '../../kinds/position.js';
import type { QueryContext } from '../../query/query-context.js';
import type { ActorType } from '../../schema/actor.js';
import { entryOf } from '../../schema/entry.js';
import { show } from '../../schema/problems.js';
import type { NotCountedStatements, Statement } from './discourse-statements.js';
import type { NetworkSettings, Relation } from './network-options.js';
import { pairWeight, type Weigh } from './projection.js';

/** A matrix with names: `values[i][j]` belongs to `rows[i]` and `columns[j]`. */
export interface Matrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly number[])[];
}

/** What a tie tells of its two ends: agreement, disagreement, both, or only that both are on record. */
export type Tone = 'agree' | 'disagree' | 'mixed' | 'neutral';

/** A node of a network as graphology holds it, told apart by `kind`; its key is the id. */
export type NetworkNode =
  | { readonly kind: 'actor'; readonly label: string; readonly type: ActorType }
  | { readonly kind: 'proposition'; readonly label: string };

/** A tie as graphology holds it, told apart by `kind`, the relation. A combined one has the matrix's value as `code`. */
export type NetworkTie =
  | { readonly kind: Exclude<Relation, 'combine'>; readonly weight: number; readonly tone: Tone }
  | { readonly kind: 'combine'; readonly weight: 1; readonly code: number; readonly tone: Tone };

/** Two statements of one proposition that add `weight` to a tie, before normalization. */
export interface ClaimPair {
  readonly proposition: string;
  /** Id of the claim of the first actor. */
  readonly a: string;
  /** Id of the claim of the second actor. */
  readonly b: string;
  readonly weight: number;
}

/** A statement behind a tie of an actor and a proposition; `weight` is 1, or what the kernel makes of it. */
export interface TieClaim {
  readonly claim: string;
  readonly position: Position;
  readonly weight: number;
}

/** The days that a network of a series is about, both included. */
export interface NetworkWindow {
  readonly from: string;
  readonly to: string;
  /** The day in the middle, the earlier one of two. */
  readonly middle: string;
}

export interface NetworkParts {
  readonly context: QueryContext;
  readonly settings: NetworkSettings;
  readonly statements: readonly Statement[];
  readonly weigh: Weigh;
  /** Actors and topics by number, in the order of rows and columns. */
  readonly actors: readonly number[];
  readonly topics: readonly number[];
  readonly values: Float64Array;
  readonly notCounted: NotCountedStatements;
  readonly window: NetworkWindow | null;
}

/**
 * A network as a matrix with names, with what it was made from.
 *
 * Rows (and columns) ascend by label in UTF-16 code units. One-mode values are symmetric with 0 on the diagonal. A tie
 * names the claims that made it when asked.
 */
export class DiscourseNetwork implements Matrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly number[])[];
  readonly mode: NetworkSettings['mode'];
  readonly actors: NetworkSettings['actors'];
  readonly relation: Relation;
  readonly normalization: NetworkSettings['normalization'];
  readonly duplicates: NetworkSettings['duplicates'];
  readonly scale: NetworkSettings['scale'];
  /** How many statements were counted. */
  readonly statements: number;
  readonly notCounted: NotCountedStatements;
  /** The days it is about, in a series; `null` otherwise. */
  readonly window: NetworkWindow | null;
  readonly #parts: NetworkParts;
  readonly #rowIds: readonly string[];
  readonly #columnIds: readonly string[];

  constructor(parts: NetworkParts) {
    const { context, settings, actors, topics, values } = parts;
    const { vocabulary } = context;
    const { mode, labels } = settings;
    const label = (id: string) => (labels === 'id' ? id : vocabulary.nameOf(id));
    this.#rowIds = actors.map((actor) => vocabulary.actorNumbers.string(actor));
    this.#columnIds = mode === 'one' ? this.#rowIds : topics.map((topic) => vocabulary.topicNumbers.string(topic));
    this.#parts = parts;
    const width = this.#columnIds.length;
    this.rows = Object.freeze(this.#rowIds.map(label));
    this.columns = mode === 'one' ? this.rows : Object.freeze(this.#columnIds.map(label));
    this.values = Object.freeze(
      this.rows.map((_, i) => Object.freeze([...values.subarray(i * width, (i + 1) * width)])),
    );
    this.mode = mode;
    this.actors = settings.actors;
    this.relation = settings.relation;
    this.normalization = settings.normalization;
    this.duplicates = settings.duplicates;
    this.scale = settings.scale;
    this.statements = parts.statements.length;
    this.notCounted = parts.notCounted;
    this.window = parts.window;
  }

  /**
   * The network as a graphology graph: nodes keyed by id in the order of rows and columns, a tie for each value that is
   * not 0. A new one at each call, yours to change.
   *
   * @example
   * discourseNetwork(StanceGraph.from(coalition), { mode: 'two' }).toGraph().getNodeAttribute('ITA', 'label'); // "Italy"
   */
  toGraph(): UndirectedGraph<NetworkNode, NetworkTie> {
    const { vocabulary } = this.#parts.context;
    const graph = new UndirectedGraph<NetworkNode, NetworkTie>();
    for (const id of this.#rowIds) {
      graph.addNode(id, { kind: 'actor', label: vocabulary.nameOf(id), type: vocabulary.actor(id).type });
    }
    if (this.mode === 'two') {
      for (const id of this.#columnIds) graph.addNode(id, { kind: 'proposition', label: vocabulary.nameOf(id) });
    }
    this.values.forEach((row, i) => {
      for (let j = this.mode === 'one' ? i + 1 : 0; j < row.length; j += 1) {
        const value = row[j] as number;
        if (value === 0) continue;
        const [from, to] = [this.#rowIds[i], this.#columnIds[j]];
        graph.addEdgeWithKey(`${from} ${to}`, from, to, tieOf(this.relation, value)); // its own keys start at a random number
      }
    });
    return graph;
  }

  /**
   * The pairs of claims that made a tie of a one-mode network: by proposition, then by the first claim and the second,
   * oldest first. Their weights sum to the tie before normalization; pairs that add nothing are left out.
   *
   * Made one by one as they are taken: there are as many as the product of two actors' statements.
   *
   * @param a Id or name of an actor of the network.
   * @throws {StanceError} `invalid_option` for a two-mode network, `not_found` for an actor that is not in it.
   * @example
   * [...discourseNetwork(StanceGraph.from(coalition), { relation: 'conflict' }).claimPairs('France', 'ITA')].map((pair) => pair.proposition); // ["troop-deployment"]
   */
  claimPairs(a: string, b: string): IterableIterator<ClaimPair> {
    if (this.mode === 'two') throw this.#wrongMode('claimPairs', 'claims(actor, proposition)');
    return this.#pairs(this.#actor('claimPairs', a), this.#actor('claimPairs', b));
  }

  /**
   * The claims that made a tie of a two-mode network, oldest first.
   *
   * @param actor Id or name of an actor of the network.
   * @param proposition Id, label or alias of a proposition of the network.
   * @throws {StanceError} `invalid_option` for a one-mode network, `not_found` for what is not in it.
   * @example
   * discourseNetwork(StanceGraph.from(coalition), { mode: 'two' }).claims('Italy', 'troop deployment').map((row) => row.position); // ["oppose"]
   */
  claims(actor: string, proposition: string): readonly TieClaim[] {
    const { context, topics, weigh } = this.#parts;
    const { vocabulary, log } = context;
    if (this.mode === 'one') throw this.#wrongMode('claims', 'claimPairs(a, b)');
    const of = this.#actor('claims', actor);
    const topic = vocabulary.topicNumbers.find(vocabulary.propositionId('claims', proposition).id);
    if (!topics.includes(topic)) throw notInNetwork('claims', 'proposition', proposition);
    return this.#statementsOf(of)
      .filter((statement) => statement.topic === topic)
      .map((statement) => ({
        claim: log.claim(statement.row).id,
        position: POSITIONS[statement.position] as Position,
        weight: weigh(statement),
      }));
  }

  toJSON() {
    const { rows, columns, values, mode, actors, relation, normalization, duplicates, scale } = this;
    const { statements, notCounted, window } = this;
    const made = { mode, actors, relation, normalization, duplicates, scale, window };
    return { rows, columns, values, ...made, statements, notCounted };
  }

  /** So that Node, Deno and Bun print the network and not its insides. */
  [Symbol.for('nodejs.util.inspect.custom')](): object {
    return this.toJSON();
  }

  *#pairs(a: number, b: number): Generator<ClaimPair, void, undefined> {
    if (a === b) return;
    const { context, topics, weigh } = this.#parts;
    const id = (statement: Statement) => context.log.claim(statement.row).id;
    const mine = byTopic(this.#statementsOf(a));
    const theirs = byTopic(this.#statementsOf(b));
    for (const topic of topics) {
      const proposition = context.vocabulary.topicNumbers.string(topic);
      for (const one of mine.get(topic) ?? []) {
        for (const other of theirs.get(topic) ?? []) {
          const weight = pairWeight(this.relation, one.position, other.position) * weigh(one) * weigh(other);
          if (weight !== 0) yield { proposition, a: id(one), b: id(other), weight };
        }
      }
    }
  }

  #statementsOf(actor: number): readonly Statement[] {
    return this.#parts.statements.filter((statement) => statement.actor === actor);
  }

  #actor(caller: string, named: string): number {
    const { context, actors } = this.#parts;
    const { vocabulary } = context;
    const number = vocabulary.actorNumbers.find(vocabulary.actorId(caller, named));
    if (!actors.includes(number)) throw notInNetwork(caller, 'actor', named);
    return number;
  }

  #wrongMode(caller: string, instead: string): StanceError {
    return new StanceError('invalid_option', `${caller}: this network has mode "${this.mode}". Use ${instead}.`, {
      mode: this.mode,
    });
  }
}

/** Codes of `combine` that are not mixed: support alone, opposition alone, undecided alone. */
const TONE_OF_CODE: Readonly<Record<number, Tone>> = { 1: 'agree', 2: 'disagree', 4: 'neutral' };
const TONES = { congruence: 'agree', conflict: 'disagree', ignore: 'neutral' } as const;

function tieOf(kind: Relation, value: number): NetworkTie {
  if (kind === 'combine') return { kind, weight: 1, code: value, tone: TONE_OF_CODE[value] ?? 'mixed' };
  if (kind === 'subtract') return { kind, weight: value, tone: value > 0 ? 'agree' : 'disagree' };
  return { kind, weight: value, tone: TONES[kind] };
}

function byTopic(statements: readonly Statement[]): ReadonlyMap<number, readonly Statement[]> {
  const map = new Map<number, Statement[]>();
  for (const statement of statements) entryOf(map, statement.topic, () => []).push(statement);
  return map;
}

function notInNetwork(caller: string, what: string, named: string): StanceError {
  return new StanceError('not_found', `${caller}: ${what} ${show(named)} has no place in this network.`, {
    received: named,
  });
}
