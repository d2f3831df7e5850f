// Axes and points of a scaling, with signs that do not depend on chance.
import { EigenvalueDecomposition, type Matrix } from 'ml-matrix';

/** A labelled point; `coordinates[k]` is its place on axis k. */
export interface Point {
  readonly label: string;
  readonly coordinates: readonly number[];
}

/** One axis of a scaling. */
export interface Axis {
  /** The eigenvalue, or principal inertia. */
  readonly value: number;
  /** Its part of the whole, in [0, 1]. */
  readonly share: number;
}

/** Eigenvectors of a symmetric matrix, the greatest eigenvalue first; each turned so that its largest entry is positive. */
export interface Spectrum {
  readonly values: readonly number[];
  /** Entry `i` of vector `k`. */
  readonly entry: (i: number, k: number) => number;
}

const TIE = 1e-9;

export function spectrum(symmetric: Matrix): Spectrum {
  if (symmetric.rows === 0) return { values: [], entry: () => 0 };
  const { realEigenvalues: values, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(symmetric, {
    assumeSymmetric: true,
  });
  const order = values.map((_, k) => k).sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
  const signs = order.map((k) => {
    const column = vectors.getColumn(k);
    const most = Math.max(...column.map(Math.abs));
    const farthest = column.findIndex((entry) => Math.abs(entry) >= most * (1 - TIE));
    return (column[farthest] as number) < 0 ? -1 : 1;
  });
  return {
    values: order.map((k) => values[k] as number),
    entry: (i, k) => (signs[k] as number) * vectors.get(i, order[k] as number),
  };
}
