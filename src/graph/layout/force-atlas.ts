// The one place where the layout library is wrapped for nodenext.
import forceAtlas2, { type ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import type { AbstractGraph } from 'graphology-types';

interface ForceAtlas {
  (
    graph: AbstractGraph,
    parameters: {
      readonly iterations: number;
      readonly settings: ForceAtlas2Settings;
      readonly getEdgeWeight: (edge: string) => number;
    },
  ): Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  inferSettings(order: number): ForceAtlas2Settings;
}

/** The function itself: it is CommonJS with the types of an ES module, which disagree on its default export. */
export const forceAtlas = forceAtlas2 as unknown as ForceAtlas;
