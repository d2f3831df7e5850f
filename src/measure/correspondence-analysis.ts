// Rows and columns of a table on common axes.
import { Matrix } from 'ml-matrix';
import { StanceError } from '../errors.js';
import { reading } from '../schema/options.js';
import { readDimensions, type ScalingOptions } from './classical-mds.js';
import { areLabels, checkStances, StanceCode, type StanceMatrix } from './matrix.js';
import { type Axis, type Point, spectrum } from './scaling.js';

/** A table of counts or other amounts of at least 0: `values[i * columns.length + j]`. */
export interface CountTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: Float64Array;
}

/** Rows and columns on common axes. */
export interface CorrespondenceAnalysis {
  /** In principal coordinates, in the order of the table; without `empty.rows`. */
  readonly rows: readonly Point[];
  /** In principal coordinates, in the order of the table; without `empty.columns`. */
  readonly columns: readonly Point[];
  /** The axes shown: principal inertia and its share of the total. */
  readonly axes: readonly Axis[];
  /** Total inertia: the chi-square statistic of the table over its sum. 0 where rows are proportional. */
  readonly inertia: number;
  /** Rows and columns without any amount, which have no profile and so no place. */
  readonly empty: { readonly rows: readonly string[]; readonly columns: readonly string[] };
}

/**
 * Correspondence analysis of a table: the singular value decomposition of what is left of it beyond the product of its
 * margins.
 *
 * With P the table over its sum, r and c its margins, S = D_r^(-1/2) (P - r cᵀ) D_c^(-1/2) = U Σ Vᵀ: rows lie at
 * D_r^(-1/2) U Σ, columns at D_c^(-1/2) V Σ, and the principal inertias are Σ². Axes are turned so that the entry of
 * the singular vector farthest from 0, of rows or columns, whichever are fewer, is positive.
 *
 * @param table Amounts of at least 0; `doubledTable` makes one of stances.
 * @returns Only axes with inertia, so maybe fewer than asked for. Time O(s² l + s³), memory O(s l), with s the shorter
 *   and l the longer side.
 * @throws {StanceError} `invalid_data` for a table that does not fit its labels or has an amount below 0;
 *   `invalid_option` for a wrong option.
 * @see Benzécri, J.-P. (1973). L'Analyse des Données II; Greenacre, M. J. (1984). Theory and Applications of
 *   Correspondence Analysis.
 * @example
 * correspondenceAnalysis({ rows: ['A', 'B'], columns: ['x', 'y'], values: Float64Array.of(1, 0, 0, 1) }).inertia; // 1
 */
export function correspondenceAnalysis(table: CountTable, options: ScalingOptions = {}): CorrespondenceAnalysis {
  const dimensions = readDimensions('correspondenceAnalysis', options);
  checkTable(table);
  const { rowMass, columnMass, residual, rows, columns, empty } = residuals(table);
  const isWide = rows.length <= columns.length;
  const [short, long] = isWide ? [rows.length, columns.length] : [columns.length, rows.length];
  const at = (i: number, j: number) => residual[isWide ? i * long + j : j * short + i] as number;
  const { values, entry } = gramSpectrum(short, long, at);
  const inertia = residual.reduce((sum, value) => sum + value ** 2, 0);
  const axes = values
    .slice(0, dimensions)
    .filter((value) => value > ROUNDING)
    .map((value) => ({ value, share: value / inertia }));
  const [shortMass, longMass] = isWide ? [rowMass, columnMass] : [columnMass, rowMass];
  const shortPoint = (i: number) =>
    axes.map(({ value }, k) => (entry(i, k) * Math.sqrt(value)) / Math.sqrt(shortMass[i] as number));
  const longPoint = (j: number) =>
    axes.map((_, k) => {
      let sum = 0;
      for (let i = 0; i < short; i += 1) sum += at(i, j) * entry(i, k);
      return sum / Math.sqrt(longMass[j] as number);
    });
  const points = (labels: readonly string[], isShort: boolean) =>
    labels.map((label, i) => ({ label, coordinates: isShort ? shortPoint(i) : longPoint(i) }));
  return { rows: points(rows, isWide), columns: points(columns, !isWide), axes, inertia, empty };
}

/**
 * Stances as amounts: two columns for each proposition, for and against, so that both poles have a place on the map.
 *
 * Support is 1 for, opposition 1 against, undecided half of each; contested stances and silence are nothing.
 *
 * @returns Columns `<proposition> +` and `<proposition> -`, in the order of the matrix. Time and memory O(cells).
 * @see Greenacre, M. J. (1984). Theory and Applications of Correspondence Analysis, ch. 6.3 (doubling).
 * @example
 * doubledTable(stanceMatrix(StanceGraph.from(coalition), { propositions: ['troop-deployment'] })).columns; // ["troop-deployment +", "troop-deployment -"]
 */
export function doubledTable(matrix: StanceMatrix): CountTable {
  checkStances('doubledTable', matrix);
  const { actors, propositions, values } = matrix;
  const table = new Float64Array(values.length * 2);
  for (const [cell, value] of values.entries()) {
    if (value < StanceCode.oppose || value > StanceCode.support) continue;
    table[2 * cell] = (1 + value) / 2;
    table[2 * cell + 1] = (1 - value) / 2;
  }
  return { rows: [...actors], columns: propositions.flatMap((id) => [`${id} +`, `${id} -`]), values: table };
}

const ROUNDING = 1e-12;

function checkTable(table: CountTable): void {
  const fits = reading('correspondenceAnalysis', 'the table', 'a table of amounts', () => {
    const { rows, columns, values } = table ?? {};
    const isTable = areLabels(rows) && areLabels(columns) && values instanceof Float64Array;
    const isFull = isTable && values.length === rows.length * columns.length;
    return isFull && values.every((value) => value >= 0 && value < Infinity);
  });
  if (fits) return;
  throw new StanceError(
    'invalid_data',
    'correspondenceAnalysis: this is no table of amounts. Expected lists of rows and columns and a Float64Array of as many numbers of at least 0 as their product.',
    {},
  );
}

function residuals({ rows, columns, values }: CountTable) {
  const width = columns.length;
  const rowSums = new Float64Array(rows.length);
  const columnSums = new Float64Array(width);
  let sum = 0;
  for (const [cell, value] of values.entries()) {
    const [i, j] = [Math.floor(cell / width), cell % width];
    rowSums[i] = (rowSums[i] as number) + value;
    columnSums[j] = (columnSums[j] as number) + value;
    sum += value;
  }
  const keptRows = rows.map((_, i) => i).filter((i) => (rowSums[i] as number) > 0);
  const keptColumns = columns.map((_, j) => j).filter((j) => (columnSums[j] as number) > 0);
  const rowMass = keptRows.map((i) => (rowSums[i] as number) / sum);
  const columnMass = keptColumns.map((j) => (columnSums[j] as number) / sum);
  const residual = new Float64Array(keptRows.length * keptColumns.length);
  for (const [a, i] of keptRows.entries()) {
    for (const [b, j] of keptColumns.entries()) {
      const expected = (rowMass[a] as number) * (columnMass[b] as number);
      residual[a * keptColumns.length + b] = ((values[i * width + j] as number) / sum - expected) / Math.sqrt(expected);
    }
  }
  return {
    rowMass,
    columnMass,
    residual,
    rows: keptRows.map((i) => rows[i] as string),
    columns: keptColumns.map((j) => columns[j] as string),
    empty: {
      rows: rows.filter((_, i) => rowSums[i] === 0),
      columns: columns.filter((_, j) => columnSums[j] === 0),
    },
  };
}

/** Left singular vectors and squared singular values, by way of S Sᵀ: exact enough for axes that can be seen. */
function gramSpectrum(short: number, long: number, at: (i: number, j: number) => number) {
  const rows = Array.from({ length: short }, (_, i) => Float64Array.from({ length: long }, (_, j) => at(i, j)));
  const gram = Matrix.zeros(short, short);
  for (let i = 0; i < short; i += 1) {
    const a = rows[i] as Float64Array;
    for (let j = i; j < short; j += 1) {
      const b = rows[j] as Float64Array;
      let sum = 0;
      for (let k = 0; k < long; k += 1) sum += (a[k] as number) * (b[k] as number);
      gram.set(i, j, sum);
      gram.set(j, i, sum);
    }
  }
  return spectrum(gram);
}
