import fc from 'fast-check';
import coalition from 'stancegraph/data/coalition';
import { describe, expect, test } from 'vitest';
import type { GraphEdge, KnowledgeGraph } from '../../src/graph/knowledge/knowledge-graph.js';
import { toGraph } from '../../src/graph/knowledge/knowledge-graph.js';
import type { ClaimInput } from '../../src/kinds/claim.js';
import { StanceGraph } from '../../src/stance-graph.js';
import { debate, statements } from '../support/discourse-worlds.js';
import { failure } from '../support/failure.js';
import { SHARE } from '../support/runs.js';
import { oneOfEachKind, pledge, stance, summitVocabulary } from '../support/summit.js';

const kg = StanceGraph.from(coalition);
const list = (graph: KnowledgeGraph, kind: GraphEdge['kind']) =>
  graph
    .filterEdges((_, attributes) => attributes.kind === kind)
    .map((edge) => `${graph.source(edge)} -> ${graph.target(edge)}`);

describe('one of each kind', () => {
  const holt: ClaimInput = { ...stance(), holder: 'vera-holt', said: '2031-05-01', position: 'oppose' } as ClaimInput;
  const world = StanceGraph.from({ ...summitVocabulary(), claims: [...oneOfEachKind(), stance(), holt, pledge()] });
  const graph = toGraph(world);

  test('claims hang on the actor that they count for', () => {
    const stances = graph
      .filterEdges((_, { kind }) => kind === 'stance')
      .map((edge) => {
        const attributes = graph.getEdgeAttributes(edge);
        return [graph.source(edge), graph.target(edge), attributes.kind === 'stance' && attributes.position];
      });
    expect(stances).toContainEqual(['ALP', 'coal-exit', world.stanceOf('ALP', 'coal-exit').first?.position]);
    expect(stances).toContainEqual(['COR', 'tides-rise', 'oppose']);
    expect(list(graph, 'request')).toEqual(['COR -> DUN']);
    expect(list(graph, 'attitude')).toEqual(['COR -> brightwater-summit-2031']);
    expect(list(graph, 'participation')).toEqual(['COR -> brightwater-summit-2031']);
    expect(list(graph, 'fact')).toEqual(['COR -> eleven-islands']);
  });

  test('a commitment is a node of its own between who, what and for whom', () => {
    const [key] = graph.filterNodes((node, { kind }) => kind === 'commitment' && graph.hasEdge('BAR', node));
    expect(graph.getNodeAttributes(key)).toMatchObject({
      deliverables: ['finance', 'support'],
      stage: 'pledged',
      deadline: '2035',
    });
    expect(graph.outNeighbors(key).sort()).toEqual(['COR', 'document harbour-wire', 'reef-fund']);
  });

  test('a path leads from a person over the office to the country', () => {
    expect(list(graph, 'tenure')).toEqual(['vera-holt -> office ALP Chancellor']);
    expect(list(graph, 'representation')).toEqual(['office ALP Chancellor -> ALP']);
    expect(graph.getNodeAttributes('office ALP Chancellor')).toEqual({
      kind: 'office',
      label: 'Chancellor',
      of: 'ALP',
      rank: 'head',
    });
  });

  test('evidence names the claims of an actor in a document', () => {
    const key = graph.edges('ALP', 'document tide-gazette')[0];
    const edge = graph.getEdgeAttributes(key);
    expect(edge.kind === 'evidence' && edge.claims.map((id) => world.claim(id)?.holder)).toEqual(['vera-holt', 'ALP']);
    expect(list(graph, 'covers')).toEqual(['document harbour-wire -> brightwater-summit-2031']);
  });

  test('with all claims each statement is an edge, also one that has been overcome', () => {
    const all = toGraph(world, { claims: 'all' });
    const edges = all
      .edges('ALP', 'coal-exit')
      .sort()
      .map((key) => all.getEdgeAttributes(key))
      .map((edge) => edge.kind === 'stance' && [edge.position, edge.voices]);
    expect(edges).toEqual([
      ['oppose', ['vera-holt']],
      ['support', ['ALP']],
    ]);
    expect(all.getAttributes()).toMatchObject({ claims: 'all', asOf: null, knownBy: null });
  });

  test('isolates take in the whole vocabulary; without them only what claims speak of', () => {
    expect(graph.hasNode('otto-fenn')).toBe(false);
    const full = toGraph(world, { isolates: true });
    expect(full.filterNodes((_, { kind }) => kind === 'person')).toEqual(
      expect.arrayContaining(['otto-fenn', 'tomas-rill']),
    );
    expect(list(full, 'membership').sort()).toEqual(['BAR -> reef-pact', 'COR -> reef-pact']);
    expect(list(full, 'broader')).toEqual(['coal-exit-by-2035 -> coal-exit']);
    // a deputy does not represent
    expect(list(full, 'representation')).not.toContain('office COR Deputy -> COR');
  });

  test('nodes come by kind and id, edges by kind, under keys that chance has no part in', () => {
    expect(graph.nodes().slice(0, 4)).toEqual(['ALP', 'BAR', 'COR', 'DUN']);
    expect(graph.edges()[0]).toBe('stance 0');
    expect(JSON.stringify(toGraph(world).export())).toBe(JSON.stringify(graph.export()));
  });
});

describe('as of a date', () => {
  test('only what was said, and offices and memberships of that day', () => {
    const before = toGraph(kg, { asOf: '2025-03-31' });
    const after = toGraph(kg, { asOf: '2025-09-05' });
    const backers = (graph: KnowledgeGraph) =>
      graph
        .filterInEdges('troop-deployment', (_, edge) => edge.kind === 'stance' && edge.position === 'support')
        .map((edge) => graph.source(edge))
        .filter((id) => graph.getNodeAttribute(id, 'kind') === 'country');
    expect(backers(before)).toEqual(['FRA', 'GBR', 'UKR']);
    expect(after.size).toBeGreaterThan(before.size);
  });

  test('what a date leaves open is left out and counted', () => {
    const said = (text: string, at: number): ClaimInput => ({
      ...{ kind: 'stance', holder: 'ann', proposition: 'p', position: 'support', document: 'one' },
      ...({ said: text, evidence: [{ record: `${at}` }] } as { said: string }),
    });
    const world = StanceGraph.from({ ...debate, claims: [said('2025-02-01', 1), said('2025-02', 2)] });
    const graph = toGraph(world, { asOf: '2025-02-10', claims: 'all' });
    expect(list(graph, 'stance')).toEqual(['AAA -> p']);
    expect(graph.getAttribute('uncertain')).toBe(1);
    expect(list(graph, 'tenure')).toEqual(['ann -> office AAA head of AAA']);
    expect(list(toGraph(world, { asOf: '2025-07-01' }), 'tenure')).toEqual([]);
  });

  test('an office without a start may not have been held yet; a membership without one has always been', () => {
    const office = { title: 'Minister', of: 'AAA', rank: 'minister', represents: true };
    const actors = debate.actors.map((actor) => (actor.id === 'cal' ? { ...actor, offices: [office] } : actor));
    const words = ['cal', 'AAA', 'league'].map((holder) => ({
      ...{ kind: 'stance', holder, proposition: 'p', position: 'support', document: 'one', said: '2025-02-01' },
    }));
    const world = StanceGraph.from({ ...debate, actors, claims: words } as never);
    const graph = toGraph(world, { asOf: '2025-03-01' });
    expect([list(graph, 'tenure'), list(graph, 'membership')]).toEqual([[], ['AAA -> league']]);
    expect(graph.getAttribute('uncertain')).toBe(1);
    expect(list(toGraph(world), 'tenure')).toEqual(['cal -> office AAA Minister']);
  });

  test('knownBy keeps out what was published later', () => {
    expect(toGraph(kg, { knownBy: '2025-01-01' }).size).toBe(0);
  });

  test('infer: false leaves only what was said of the proposition itself', () => {
    const inferred = (graph: KnowledgeGraph) =>
      graph.filterEdges((_, edge) => edge.kind === 'stance' && edge.inferred).length;
    expect(inferred(toGraph(kg))).toBeGreaterThan(0);
    expect(inferred(toGraph(kg, { infer: false }))).toBe(0);
  });
});

test('differential: standing stances are those that the graph answers with', () => {
  fc.assert(
    fc.property(statements(), fc.constantFrom(undefined, '2025-05', '2025-10-01'), (claims, asOf) => {
      const world = StanceGraph.from({ ...debate, claims });
      const limits = asOf === undefined ? {} : { asOf };
      const graph = toGraph(world, limits);
      const drawn = graph
        .filterEdges((_, { kind }) => kind === 'stance')
        .map((edge) => {
          const { position } = graph.getEdgeAttributes(edge) as { position: string };
          return `${graph.source(edge)} ${position} ${graph.target(edge)}`;
        });
      const answered: string[] = [];
      for (const { id } of debate.actors) {
        for (const { id: proposition } of debate.propositions) {
          for (const row of world.stances({ ...limits, proposition })) {
            if (row.actor === id) answered.push(`${id} ${row.position} ${proposition}`);
          }
        }
      }
      expect(drawn.sort()).toEqual(answered.sort());
    }),
    { seed: 20_250_904, numRuns: 100 * SHARE },
  );
});

test('property: with all claims every accepted one has its edge for each actor that it counts for', () => {
  fc.assert(
    fc.property(statements(), (claims) => {
      const graph = toGraph(StanceGraph.from({ ...debate, claims }), { claims: 'all' });
      expect(list(graph, 'stance').length).toBe(claims.filter(({ review }) => review === 'accepted').length);
      graph.forEachNode((key, attributes) => {
        expect([key, attributes.label, graph.degree(key) > 0 || attributes.kind === 'person']).toEqual([
          key,
          expect.any(String),
          true,
        ]);
      });
    }),
    { seed: 20_250_904, numRuns: 100 * SHARE },
  );
});

test.each([
  [{ claims: 'some' }, 'claims must be standing or all'],
  [{ asOf: '2025-01/2025-02' }, 'asOf must be YYYY, YYYY-MM or YYYY-MM-DD'],
  [{ knownBy: 5 }, 'knownBy must be'],
  [{ infer: 'no' }, 'infer must be true or false'],
  [{ during: '2025' }, 'unknown option "during"'],
])('%j is refused', (options, message) => {
  expect(failure('invalid_option', () => toGraph(kg, options as never)).message).toContain(message);
});
