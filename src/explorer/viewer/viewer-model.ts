// The data set behind the explorer, and what of it stood and is shown on one day.
import { MultiDirectedGraph } from 'graphology';
import { type GraphEdge, type GraphNode, type KnowledgeGraph, toGraph } from '../../graph/knowledge/knowledge-graph.js';
import type { NotCounted } from '../../query/found.js';
import type { LimitOptions } from '../../query/limits/limits.js';
import type { StanceRow } from '../../query/stance-row.js';
import { byCodeUnit } from '../../schema/by-code-unit.js';
import { dateRange, isoDay, OPEN_END } from '../../schema/date.js';
import type { StanceGraph } from '../../stance-graph.js';
import { STANDING_NAMES } from '../../words/position-words.js';
import type { Places } from '../places.js';
import { TIES, type ViewState } from './view-state.js';

/** An edge as the explorer draws it; `speaks` is the path from a person over an office that is not shown. */
export type ShownEdge = GraphEdge | { readonly kind: 'speaks'; readonly title: string };

export type ShownGraph = MultiDirectedGraph<GraphNode & { readonly x: number; readonly y: number }, ShownEdge>;

interface Resolved {
  readonly graph: KnowledgeGraph;
  readonly rows: readonly StanceRow[];
  /** What is only perhaps so. */
  readonly notCounted: readonly NotCounted[];
}

export class Model {
  readonly kg: StanceGraph;
  /** First and last day that anything was said or published, as days since 1970. */
  readonly days: { readonly first: number; readonly last: number };
  readonly said: readonly number[];
  readonly #pairs: readonly (readonly [string, string])[];
  readonly #places: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  #resolved: (Resolved & { readonly key: string }) | undefined;

  constructor(kg: StanceGraph, places: Places) {
    this.kg = kg;
    this.#places = new Map(places.map(([key, x, y]) => [key, { x, y: -y }]));
    const said = [...kg.claims().rows].map((row) => dateRange(row.said).latest).filter((day) => day !== OPEN_END);
    const days = [...kg.documents.values()].flatMap(({ published: day }) => day ?? []);
    const published = days.map((day) => dateRange(day).latest);
    this.said = [...new Set(said)].sort((a, b) => a - b);
    const all = [...this.said, ...published];
    const first = all.reduce((least, day) => Math.min(least, day), all[0] ?? 0);
    this.days = { first, last: all.reduce((most, day) => Math.max(most, day), first) };
    const stances = kg.stances();
    this.#pairs = [...stances.rows, ...stances.notCounted].map(
      ({ actor, proposition = '' }) => [actor, proposition] as const,
    );
  }

  limits({ asOf, knownBy }: Pick<ViewState, 'asOf' | 'knownBy'>): Pick<LimitOptions, 'asOf' | 'knownBy'> {
    if (asOf === null) return {};
    return knownBy ? { asOf, knownBy: asOf } : { asOf };
  }

  /** Every claim weighed anew as of the day, by the resolver of the library. */
  resolve(state: Pick<ViewState, 'asOf' | 'knownBy'>): Resolved {
    const limits = this.limits(state);
    const key = JSON.stringify(limits);
    if (this.#resolved?.key !== key) {
      const { rows, notCounted } = this.kg.stances(limits);
      this.#resolved = { key, graph: toGraph(this.kg, limits), rows, notCounted };
    }
    return this.#resolved;
  }

  /** The rows of the table: by proposition and position; with `noRecord`, who is not on record then but is at another time. */
  rows(state: ViewState): readonly StanceRow[] {
    const { rows } = this.resolve(state);
    const isMember = this.#members(state);
    const isShown = (actor: string, proposition: string) =>
      (state.proposition === null || proposition === state.proposition) &&
      state.kinds.includes(this.kg.actors.get(actor)?.type ?? '') &&
      (isMember === null || isMember.has(actor));
    const found = rows.filter((row) => state.positions.includes(row.position) && isShown(row.actor, row.proposition));
    if (state.positions.includes('noRecord')) {
      const has = new Set(rows.map(({ actor, proposition }) => `${actor} ${proposition}`));
      const silent = this.#pairs.filter((pair) => !has.has(pair.join(' ')) && isShown(...pair));
      found.push(...silent.map(([actor, proposition]) => this.stance(actor, proposition, state)));
    }
    const name = (id: string) => this.kg.context.vocabulary.nameOf(id);
    return found
      .map((row) => ({ row, topic: name(row.proposition), actor: name(row.actor) }))
      .sort((a, b) => byCodeUnit(a.topic, b.topic) || byStanding(a.row, b.row) || byCodeUnit(a.actor, b.actor))
      .map(({ row }) => row);
  }

  /** Where everybody stands on a proposition, with those who are on record at another time only. */
  on(proposition: string, state: ViewState): readonly StanceRow[] {
    const now = this.resolve(state).rows.filter((row) => row.proposition === proposition);
    const has = new Set(now.map(({ actor }) => actor));
    const silent = this.#pairs.filter(([actor, other]) => other === proposition && !has.has(actor));
    return [...now, ...silent.map(([actor]) => this.stance(actor, proposition, state))];
  }

  stance(actor: string, proposition: string, state: ViewState): StanceRow {
    return this.kg.stanceOf(actor, proposition, this.limits(state)).first as StanceRow;
  }

  /** What the filters leave of the graph: shown nodes that a shown edge holds, and the node that is selected. */
  shown(state: ViewState): ShownGraph {
    const { graph } = this.resolve(state);
    const isMember = this.#members(state);
    const kinds = new Set(state.kinds);
    const chosen = TIES.filter(({ id }) => state.ties.includes(id));
    const ties = new Set<string>(chosen.flatMap((tie) => tie.kinds));
    const shown: ShownGraph = new MultiDirectedGraph();
    const isShown = (key: string) => {
      if (!graph.hasNode(key)) return false;
      const { kind } = graph.getNodeAttributes(key);
      if (!kinds.has(kind)) return false;
      if (kind === 'proposition') return state.proposition === null || key === state.proposition;
      return !this.kg.actors.has(key) || isMember === null || isMember.has(key);
    };
    const add = (key: string) => {
      if (!shown.hasNode(key)) shown.addNode(key, { ...graph.getNodeAttributes(key), ...this.#place(key, graph) });
    };
    const join = (key: string, source: string, target: string, edge: ShownEdge) => {
      if (source === target) return;
      add(source);
      add(target);
      shown.addEdgeWithKey(key, source, target, edge);
    };
    graph.forEachEdge((key, edge, source, target) => {
      if (!ties.has(edge.kind) || !isShown(source) || !isShown(target)) return;
      if (edge.kind === 'stance' && !state.positions.includes(edge.position)) return;
      join(key, source, target, edge);
    });
    const speakers = ties.has('speaks') && !kinds.has('office') ? speakersOf(graph) : [];
    for (const { key, person, of, title } of speakers) {
      if (!shown.hasEdge(key) && isShown(person) && isShown(of)) join(key, person, of, { kind: 'speaks', title });
    }
    if (state.proposition !== null) keepNear(shown, state.proposition);
    if (state.node !== null && !shown.hasNode(state.node) && graph.hasNode(state.node)) add(state.node);
    return shown;
  }

  dayOfSlider(value: number): string | null {
    return value > this.days.last ? null : isoDay(value); // the day after the last means no limit
  }

  /** Members on the day that is shown, with the organization itself; `null` for everybody. */
  #members(state: ViewState): ReadonlySet<string> | null {
    if (state.member === null) return null;
    const day = state.asOf === null ? this.days.last : dateRange(state.asOf).latest;
    const members = this.kg.context.vocabulary.membersOf(state.member, day);
    const all = new Set([state.member, ...members]);
    for (const actor of this.kg.actors.values()) {
      if (actor.type !== 'person') continue;
      if (actor.offices?.some(({ of, represents }) => represents && members.includes(of))) all.add(actor.id);
    }
    return all;
  }

  #place(key: string, graph: KnowledgeGraph): { readonly x: number; readonly y: number } {
    const place = this.#places.get(key);
    if (place !== undefined) return place;
    const near = graph.neighbors(key).flatMap((other) => this.#places.get(other) ?? []);
    const mean = (axis: 'x' | 'y') => near.reduce((sum, one) => sum + one[axis], 0) / Math.max(1, near.length);
    return { x: mean('x') + 20, y: mean('y') + 20 };
  }
}

export function organizations(kg: StanceGraph): readonly { readonly id: string; readonly name: string }[] {
  return [...kg.actors.values()]
    .filter((actor) => actor.type === 'organization' && (actor.members?.length ?? 0) > 0)
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => byCodeUnit(a.name, b.name));
}

function speakersOf(graph: KnowledgeGraph) {
  const tenures = graph.filterEdges((_, { kind }) => kind === 'tenure');
  return tenures.flatMap((tenure) => {
    const [person, office] = graph.extremities(tenure);
    const title = graph.getNodeAttribute(office, 'label');
    const spoken = graph.filterOutEdges(office, (_, { kind }) => kind === 'representation');
    return spoken.map((edge) => ({
      person,
      of: graph.target(edge),
      title,
      key: `speaks ${person} ${graph.target(edge)}`,
    }));
  });
}

function keepNear(graph: ShownGraph, center: string): void {
  if (!graph.hasNode(center)) return;
  const near = new Set([center, ...graph.neighbors(center)]);
  const isPerson = (_: string, { kind }: GraphNode) => kind === 'person';
  const around = graph.neighbors(center).flatMap((key) => graph.filterNeighbors(key, isPerson));
  const kept = new Set([...near, ...around]);
  for (const key of graph.nodes()) if (!kept.has(key)) graph.dropNode(key);
}

export function byStanding(a: StanceRow, b: StanceRow): number {
  return STANDING_NAMES.indexOf(a.position) - STANDING_NAMES.indexOf(b.position);
}
