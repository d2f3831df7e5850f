// Claims, actors, events, offices and documents as one typed graph.
import { MultiDirectedGraph } from 'graphology';
import { CLAIM_KINDS, type Claim, type ClaimOf, kindOf } from '../../kinds/claim.js';
import type { Deliverable } from '../../kinds/commitment.js';
import type { ClaimEdge } from '../../kinds/kind.js';
import type { Stage } from '../../kinds/ladder.js';
import type { Position } from '../../kinds/position.js';
import { findClaims } from '../../query/claim-search.js';
import { run } from '../../query/families/run.js';
import { contextOf, type QueryContext, type QueryScope, scopeOf } from '../../query/query-context.js';
import { countsFor } from '../../query/query-population.js';
import type { RowGovernment } from '../../query/stance-row.js';
import type { Office, OfficeRank, Organization } from '../../schema/actor.js';
import type { Basis } from '../../schema/claim-base.js';
import { type Certainty, dateRange, OPEN_END } from '../../schema/date.js';
import { defined } from '../../schema/defined.js';
import { entryOf } from '../../schema/entry.js';
import { choice, dateOption, knownOptions, yesOrNo } from '../../schema/options.js';
import type { Proposition } from '../../schema/proposition.js';
import type { StanceGraph } from '../../stance-graph.js';
import { answerOrder, type Vocabulary } from '../../store/vocabulary.js';
import { conditionInWords } from '../../words/condition-words.js';
import { qualifiedBy, qualifiersInWords, type Standing } from '../../words/position-words.js';

/** Keys of nodes that have no id of their own. Ids hold no white space, so that nothing can be mistaken for these. */
export type DerivedKey = `document ${string}` | `office ${string} ${string}` | `commitment ${string}`;

/**
 * A node of the knowledge graph, told apart by `kind`. Actors, propositions and events are keyed by id, the rest by
 * {@link DerivedKey}: `document <id>`, `office <of> <title>`, `commitment <claim id>`.
 */
export type GraphNode =
  | { readonly kind: 'country' | 'person' | 'group'; readonly label: string }
  | { readonly kind: 'organization'; readonly label: string; readonly subtype: Organization['subtype'] | null }
  | { readonly kind: 'office'; readonly label: string; readonly of: string; readonly rank: OfficeRank }
  | { readonly kind: 'proposition'; readonly label: string; readonly type: Proposition['kind'] }
  | { readonly kind: 'event'; readonly label: string; readonly type: string; readonly date: string | null }
  | {
      readonly kind: 'commitment';
      readonly label: string;
      readonly deliverables: readonly Deliverable[];
      readonly stage: Stage;
      readonly deadline: string | null;
    }
  | { readonly kind: 'document'; readonly label: string; readonly published: string | null };

/** What an edge that is one claim says of it. */
interface OneClaim {
  readonly claim: string;
  readonly holder: string;
  readonly said: string;
  readonly basis: Basis;
}

/** From when to when, as the vocabulary dates it; `null` where it does not. */
interface Tenure {
  readonly from: string | null;
  readonly to: string | null;
}

/** An edge of the knowledge graph, told apart by `kind`; the arrows say from what to what. */
export type GraphEdge =
  /**
   * Actor -> proposition: where it surely stands, by the policy; or, with all claims, one statement of it. Who stands
   * somewhere only perhaps has no edge.
   */
  | {
      readonly kind: 'stance';
      readonly position: Position | 'contested';
      readonly since: string | null;
      readonly said: string | null;
      readonly claims: readonly string[];
      readonly voices: readonly string[];
      /** In words, as are positions in other worlds: "opposes, unless a ceasefire is in force". */
      readonly conditions: readonly string[];
      readonly otherwise: readonly string[];
      /** Positions that it perhaps is instead. */
      readonly possible: readonly Standing[];
      readonly government: RowGovernment | null;
      readonly inferred: boolean;
      readonly secondHand: boolean;
    }
  /** Actor -> commitment. */
  | ({ readonly kind: 'commitment'; readonly stage: Stage } & OneClaim)
  /** Commitment -> proposition. */
  | { readonly kind: 'concerns' }
  /** Commitment -> whom it is made to. */
  | { readonly kind: 'beneficiary' }
  /** Actor -> whom it asks, or where nobody is named, the proposition it asks for. */
  | ({ readonly kind: 'request'; readonly proposition: string | null; readonly words: string | null } & OneClaim)
  /** Actor -> actor, event or proposition. */
  | ({ readonly kind: 'attitude'; readonly polarity: ClaimOf<'attitude'>['polarity'] } & OneClaim)
  /** Actor -> event. */
  | ({
      readonly kind: 'participation';
      readonly role: ClaimOf<'participation'>['role'];
      readonly mode: 'in-person' | 'remote' | null;
    } & OneClaim)
  /** Actor -> what the fact is about. */
  | ({ readonly kind: 'fact'; readonly property: string; readonly value: string | number | boolean } & OneClaim)
  /** Actor (or commitment) -> document in which its claims stand. */
  | { readonly kind: 'evidence'; readonly claims: readonly string[] }
  /** Member -> organization. */
  | ({ readonly kind: 'membership' } & Tenure)
  /** Person -> office. */
  | ({ readonly kind: 'tenure' } & Tenure)
  /** Office -> the actor for whom it speaks. */
  | { readonly kind: 'representation' }
  /** Proposition -> a broader one, or one that it contradicts; organization -> what it is part of; document -> its event. */
  | { readonly kind: 'broader' | 'contradicts' | 'partOf' | 'covers' };

/** What the graph as a whole says of itself. */
export interface GraphAbout {
  readonly claims: 'standing' | 'all';
  readonly asOf: string | null;
  readonly knownBy: string | null;
  /** Claims, tenures and memberships whose dates leave open whether they belong here; they are left out. */
  readonly uncertain: number;
  /** Requests that name neither whom nor a proposition: only their evidence is drawn. */
  readonly withoutTarget: number;
}

export type KnowledgeGraph = MultiDirectedGraph<GraphNode, GraphEdge, GraphAbout>;

/** What goes into the knowledge graph. */
export interface ToGraphOptions {
  /**
   * `standing`: one stance edge for each actor and proposition, as the policy decides. `all`: one for each accepted
   * stance claim. Other kinds of claims always have one edge each. Default `standing`.
   */
  readonly claims?: 'standing' | 'all';
  /** Said on or before, and in office or a member on that day. A day, month or year. Default: no limit. */
  readonly asOf?: string;
  /** What could be known then. A day, month or year. Default: no limit. */
  readonly knownBy?: string;
  /** Lets standing stances follow from positions on related propositions. Default true. */
  readonly infer?: boolean;
  /** Takes in the whole vocabulary, not only what claims speak of. Default false. */
  readonly isolates?: boolean;
}

/**
 * The claims as a typed graph: who stands where on what, who promised, asked, praised, took part, who speaks for whom,
 * and in which documents it stands.
 *
 * Claims hang on the actors that they count for on the said date, so that a president's words are the country's; the
 * holder is an attribute, and a path of its own leads from person over office to country. Without `asOf` every tenure
 * and membership is in, with its dates.
 *
 * @returns A new graph, yours to change: nodes by kind and id, edges by kind and then as claims are ordered, keyed
 *   `<kind> <number>`. Time and memory O(claims), each made whole.
 * @throws {StanceError} `invalid_option` for an unknown option or a wrong value.
 * @example
 * toGraph(StanceGraph.from(coalition), { asOf: '2025-03-31' }).mapOutEdges('ITA', 'troop-deployment', (key, edge) => edge.position); // ["oppose"]
 */
export function toGraph(kg: StanceGraph, options: ToGraphOptions = {}): KnowledgeGraph {
  const context = contextOf('toGraph', kg);
  knownOptions('toGraph', options, ['claims', 'asOf', 'knownBy', 'infer', 'isolates']);
  const { claims = 'standing', asOf, knownBy, infer = true, isolates = false } = options;
  choice('toGraph', 'claims', claims, ['standing', 'all'] as const);
  if (asOf !== undefined) dateOption('toGraph', 'asOf', asOf);
  if (knownBy !== undefined) dateOption('toGraph', 'knownBy', knownBy);
  yesOrNo('toGraph', 'infer', infer);
  yesOrNo('toGraph', 'isolates', isolates);
  const limits = { ...defined({ asOf, knownBy }), infer };
  const draft = new Draft(context, scopeOf('toGraph', context, limits));
  if (isolates) draft.addVocabulary();
  for (const kind of CLAIM_KINDS) draft.addClaims(kind, claims === 'all');
  if (claims === 'standing') {
    for (const row of run<'stances'>('toGraph', context, { find: 'stances', ...limits })) {
      const { actor, proposition, position, since, lastSaid: said, claims: deciding, voices, possible } = row;
      const { government, inferred, secondHand } = row;
      if (position === 'noRecord') continue;
      const conditions = row.conditions.map(({ text }) => text);
      const otherwise = qualifiersInWords({ ...qualifiedBy(row, (id) => id), ...OTHERWISE_ALONE });
      const how = { conditions, otherwise, possible, government, inferred, secondHand };
      draft.join(actor, proposition, { kind: 'stance', position, since, said, claims: deciding, voices, ...how });
    }
  }
  draft.addStructure();
  return draft.build({ claims, asOf: asOf ?? null, knownBy: knownBy ?? null });
}

const OTHERWISE_ALONE = { possible: [], sides: [], additions: [], government: null } as const;

interface Edge {
  readonly source: string;
  readonly target: string;
  readonly attributes: GraphEdge;
}

/** Edges of claims in the order of their kinds, each with those that lead on from its node; then the structure. */
const EDGE_KINDS: readonly string[] = [
  ...CLAIM_KINDS.flatMap((kind) => [kind, ...Object.keys(kindOf(kind).edge.node?.edges ?? {})]),
  ...['evidence', 'membership', 'tenure', 'representation', 'broader', 'contradicts', 'partOf', 'covers'],
];

class Draft {
  readonly #context: QueryContext;
  readonly #vocabulary: Vocabulary;
  readonly #scope: QueryScope;
  readonly #needed = new Set<string>();
  readonly #derived = new Map<DerivedKey, GraphNode>();
  readonly #edges: Edge[] = [];
  readonly #evidence = new Map<string, Map<string, string[]>>();
  readonly #representing = new Set<DerivedKey>();
  #uncertain = 0;
  #withoutTarget = 0;

  constructor(context: QueryContext, scope: QueryScope) {
    this.#context = context;
    this.#vocabulary = context.vocabulary;
    this.#scope = scope;
  }

  join(source: string, target: string, attributes: GraphEdge): void {
    this.#needed.add(source).add(target);
    this.#edges.push({ source, target, attributes });
  }

  addVocabulary(): void {
    const { actors, propositions, events, documents } = this.#vocabulary;
    for (const list of [actors, propositions, events]) for (const id of list.keys()) this.#needed.add(id);
    for (const id of documents.keys()) this.#needed.add(documentKey(id));
  }

  addClaims(kind: Claim['kind'], withStances: boolean): void {
    const { rows, maybe } = findClaims(this.#context, this.#scope, { kind });
    this.#uncertain += maybe.length;
    for (const row of rows) {
      const claim = this.#context.log.claim(row);
      this.#needed.add(claim.holder);
      for (const number of countsFor(this.#context, row)) {
        const actor = this.#vocabulary.actorNumbers.string(number);
        const bearer = this.#addClaim(actor, claim, withStances);
        this.#addEvidence(bearer, claim);
      }
    }
  }

  /**
   * The edge that its kind makes of a claim.
   *
   * @returns The node on which the evidence hangs.
   */
  #addClaim(actor: string, claim: Claim, withStances: boolean): string {
    if (claim.kind === 'stance') {
      if (withStances) this.#addStatement(actor, claim);
      return actor;
    }
    const { id, holder, said, basis, kind } = claim;
    const { edge } = kindOf(kind);
    const attributes = { kind, ...carried(claim, edge.carries), claim: id, holder, said, basis } as GraphEdge;
    if (edge.node !== undefined) return this.#addNode(actor, claim, attributes, edge.node);
    const named = edge.to.map((field) => fieldOf(claim, field)).find((value) => value !== undefined);
    if (named === undefined) this.#withoutTarget += 1;
    else this.join(actor, this.#keyOf(named as string), attributes);
    return actor;
  }

  #addStatement(actor: string, claim: ClaimOf<'stance'>): void {
    const { id, holder, said, position } = claim;
    const secondHand = !this.#context.representation.isFirstHand(claim, dateRange(said));
    const conditions = claim.conditions.map((condition) => conditionInWords(condition, this.#vocabulary));
    this.join(actor, claim.proposition, {
      ...{ kind: 'stance', position, since: said, said, claims: [id], voices: [holder], inferred: false, secondHand },
      ...{ conditions, otherwise: [], possible: [], government: null },
    });
  }

  /** A claim that is a node of its own, with edges on to what it names. */
  #addNode(actor: string, claim: Claim, attributes: GraphEdge, node: NonNullable<ClaimEdge['node']>): string {
    const key = `${claim.kind} ${claim.id}` as DerivedKey;
    const label = node.label(claim as never);
    this.#derived.set(key, { kind: claim.kind, label, ...carried(claim, node.carries) } as GraphNode);
    this.join(actor, key, attributes);
    for (const [kind, field] of Object.entries(node.edges)) {
      const to = fieldOf(claim, field);
      if (to !== undefined) this.join(key, this.#keyOf(to as string), { kind } as GraphEdge);
    }
    return key;
  }

  #keyOf(id: string): string {
    return this.#nodeOf(id) === undefined ? documentKey(id) : id;
  }

  #addEvidence(bearer: string, { id, document }: Claim): void {
    const documents = entryOf(this.#evidence, bearer, () => new Map());
    entryOf(documents, document, () => []).push(id);
  }

  /** Evidence, offices, memberships and relations of what is in; must come last. */
  addStructure(): void {
    for (const [bearer, documents] of this.#evidence) {
      for (const [document, claims] of documents) {
        this.join(bearer, documentKey(document), { kind: 'evidence', claims: [...new Set(claims)] });
      }
    }
    const { actors, propositions, documents } = this.#vocabulary;
    for (const [id, actor] of actors) {
      if (actor.type === 'person' && this.#needed.has(id))
        for (const office of actor.offices ?? []) this.#addOffice(id, office);
    }
    for (const [id, actor] of actors) {
      if (actor.type !== 'organization' || !this.#needed.has(id)) continue;
      for (const { member, from = null, to = null } of actor.members ?? []) {
        if (!this.#needed.has(member) || !this.#isSure(during(this.#scope.until, from, to, 'yes'))) continue;
        this.join(member, id, { kind: 'membership', from, to });
      }
      this.#relate(id, 'partOf', actor.partOf);
    }
    for (const [id, { broader = [], contradicts = [] }] of propositions) {
      for (const other of broader) this.#relate(id, 'broader', other);
      for (const other of contradicts) this.#relate(id, 'contradicts', other);
    }
    for (const [id, { covers }] of documents) this.#relate(documentKey(id), 'covers', covers);
  }

  #addOffice(person: string, { title, of, rank, represents, unnamed, ...years }: Office): void {
    const { from = null, to = null } = years;
    if (!this.#isSure(during(this.#scope.until, from, to, unnamed === true ? 'yes' : 'maybe'))) return;
    const key: DerivedKey = `office ${of} ${title}`;
    if (!this.#derived.has(key)) this.#derived.set(key, { kind: 'office', label: title, of, rank });
    if (represents && !this.#representing.has(key)) {
      this.#representing.add(key);
      this.join(key, of, { kind: 'representation' });
    }
    this.join(person, key, { kind: 'tenure', from, to });
  }

  #isSure(certainty: Certainty): boolean {
    if (certainty === 'maybe') this.#uncertain += 1;
    return certainty === 'yes';
  }

  #relate(source: string, kind: 'broader' | 'contradicts' | 'partOf' | 'covers', target: string | undefined): void {
    if (target === undefined || !this.#needed.has(source) || !this.#needed.has(target)) return;
    this.join(source, target, { kind });
  }

  build(about: { claims: 'standing' | 'all'; asOf: string | null; knownBy: string | null }): KnowledgeGraph {
    const graph: KnowledgeGraph = new MultiDirectedGraph();
    graph.replaceAttributes({ ...about, uncertain: this.#uncertain, withoutTarget: this.#withoutTarget });
    const { actors, propositions, events, documents } = this.#vocabulary;
    const inOrder = [
      ...[...actors.values()].sort(answerOrder).map(({ id }) => id),
      ...[...propositions.keys()].sort(),
      ...[...events.keys()].sort(),
      ...[...documents.keys()].sort().map(documentKey),
      ...[...this.#derived.keys()].sort(),
    ];
    for (const key of inOrder) {
      if (this.#needed.has(key)) graph.addNode(key, this.#nodeOf(key) as GraphNode);
    }
    for (const kind of EDGE_KINDS) {
      const edges = this.#edges.filter(({ attributes }) => attributes.kind === kind);
      edges.forEach(({ source, target, attributes }, i) => {
        graph.addEdgeWithKey(`${kind} ${i}`, source, target, attributes);
      });
    }
    return graph;
  }

  #nodeOf(key: string): GraphNode | undefined {
    const { actors, propositions, events, documents } = this.#vocabulary;
    const actor = actors.get(key);
    if (actor?.type === 'organization') {
      return { kind: actor.type, label: actor.name, subtype: actor.subtype ?? null };
    }
    if (actor !== undefined) return { kind: actor.type, label: actor.name };
    const proposition = propositions.get(key);
    if (proposition !== undefined) {
      return { kind: 'proposition', label: proposition.label, type: proposition.kind };
    }
    const event = events.get(key);
    if (event !== undefined) return { kind: 'event', label: event.name, type: event.type, date: event.date ?? null };
    const document = documents.get(key.replace(/^document /, ''));
    if (document !== undefined && key !== document.id) {
      const label = document.title ?? document.publisher ?? document.id;
      return { kind: 'document', label, published: document.published ?? null };
    }
    return this.#derived.get(key as DerivedKey);
  }
}

function carried(claim: Claim, fields: readonly string[]): object {
  return Object.fromEntries(fields.map((field) => [field, fieldOf(claim, field) ?? null]));
}

function fieldOf(claim: Claim, field: string): unknown {
  return (claim as unknown as Readonly<Record<string, unknown>>)[field];
}

function documentKey(id: string): DerivedKey {
  return `document ${id}`;
}

/** Did it last on a day? `unknownStart` is what a missing `from` means; without a day everything counts. */
function during(day: number, from: string | null, to: string | null, unknownStart: Certainty): Certainty {
  if (day === OPEN_END) return 'yes';
  const start = from === null ? null : dateRange(from);
  const end = to === null ? null : dateRange(to);
  if ((start !== null && start.earliest > day) || (end !== null && end.latest < day)) return 'no';
  const hasBegun = start === null ? unknownStart === 'yes' : start.latest <= day;
  return hasBegun && (end === null || end.earliest >= day) ? 'yes' : 'maybe';
}
