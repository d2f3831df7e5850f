// What measures work on: stances by actor and proposition, numbers by pair of actors.
import { StanceError } from '../errors.js';
import { byCodeUnit } from '../schema/by-code-unit.js';
import { invalidOption, reading, suggesting } from '../schema/options.js';
import { nearest, show } from '../schema/problems.js';

/**
 * What a cell of a {@link StanceMatrix} holds. The three positions are equally spaced on the scale on which graded
 * measures compare them; the other two are no positions, and no measure counts them.
 */
export const StanceCode = { support: 1, undecided: 0, oppose: -1, contested: -127, noRecord: -128 } as const;

/**
 * Actors by propositions, one {@link StanceCode} a cell: `values[i * propositions.length + j]` is where actor `i`
 * stands on proposition `j`. Any value other than 1, 0 and -1 means that the actor has no one position on record.
 */
export interface StanceMatrix {
  readonly actors: readonly string[];
  readonly propositions: readonly string[];
  readonly values: Int8Array;
}

/**
 * A number for each pair of actors: `values[i * actors.length + j]`, symmetric, NaN where it is not defined.
 */
export interface PairMatrix {
  readonly actors: readonly string[];
  readonly values: Float64Array;
}

/** @throws {StanceError} `invalid_data` if the values do not fit the labels. */
export function checkStances(caller: string, matrix: StanceMatrix): void {
  const fits = reading(caller, 'the matrix', 'a stance matrix', () => {
    const { actors, propositions, values } = matrix ?? {};
    const isMatrix = areLabels(actors) && areLabels(propositions) && values instanceof Int8Array;
    return isMatrix && values.length === actors.length * propositions.length;
  });
  if (fits) return;
  throw new StanceError(
    'invalid_data',
    `${caller}: this is no stance matrix. Expected lists of actors and propositions and an Int8Array of as many values as their product. Make one with stanceMatrix or matrixFromRows.`,
    {},
  );
}

/** @throws {StanceError} `invalid_data` if the values do not fit the labels. */
export function checkPairs(caller: string, matrix: PairMatrix): void {
  const fits = reading(caller, 'the matrix', 'a pair matrix', () => {
    const { actors, values } = matrix ?? {};
    return areLabels(actors) && values instanceof Float64Array && values.length === actors.length ** 2;
  });
  if (fits) return;
  throw new StanceError(
    'invalid_data',
    `${caller}: this is no pair matrix. Expected a list of actors and a Float64Array of as many values as its square.`,
    {},
  );
}

/** Is it a list of names? */
export function areLabels(labels: unknown): labels is readonly string[] {
  return Array.isArray(labels) && labels.every((label) => typeof label === 'string');
}

/** @throws {StanceError} `not_found` with the nearest label. */
export function rowOf(caller: string, { actors }: Pick<StanceMatrix, 'actors'>, actor: string): number {
  const row = actors.indexOf(actor);
  if (row >= 0) return row;
  const near = nearest(actor, actors);
  const suggestions = near === undefined ? [] : [near];
  const problem = `no row of the matrix is ${show(actor)}. ${suggesting(suggestions, 'The rows are in matrix.actors.')}`;
  throw new StanceError('not_found', `${caller}: ${problem}`, { received: actor, suggestions });
}

/** Cells of a matrix in any order, as columns that grow; filled again and again without making garbage. */
export class CellList {
  length = 0;
  row = new Uint32Array(1024);
  column = new Uint32Array(1024);
  code = new Int8Array(1024);

  add(row: number, column: number, code: number): void {
    const at = this.length;
    if (at === this.row.length) this.#grow();
    this.row[at] = row;
    this.column[at] = column;
    this.code[at] = code;
    this.length = at + 1;
  }

  #grow(): void {
    const { row, column, code } = this;
    this.row = new Uint32Array(row.length * 2);
    this.column = new Uint32Array(row.length * 2);
    this.code = new Int8Array(row.length * 2);
    this.row.set(row);
    this.column.set(column);
    this.code.set(code);
  }
}

const MOST_CELLS = 2 ** 29;

/** A matrix with sorted labels and these cells, of which a later one wins. Labels come in the order of their numbers. */
export function filledMatrix(
  caller: string,
  actors: readonly string[],
  propositions: readonly string[],
  { length, row, column, code }: CellList,
): StanceMatrix {
  const width = propositions.length;
  if (actors.length * width > MOST_CELLS) {
    throw invalidOption(
      caller,
      `${actors.length} actors by ${width} propositions are too many cells; expected at most ${MOST_CELLS}. Ask for fewer of either.`,
      { actors: actors.length, propositions: width },
    );
  }
  const rows = sortedPlaces(actors);
  const columns = sortedPlaces(propositions);
  const values = new Int8Array(actors.length * width).fill(StanceCode.noRecord);
  for (let i = 0; i < length; i += 1) {
    const start = (rows.place[row[i] as number] as number) * width;
    values[start + (columns.place[column[i] as number] as number)] = code[i] as number;
  }
  return { actors: rows.sorted, propositions: columns.sorted, values };
}

function sortedPlaces(labels: readonly string[]): { readonly sorted: string[]; readonly place: Uint32Array } {
  const order = Array.from(labels, (_, number) => number).sort((a, b) =>
    byCodeUnit(labels[a] as string, labels[b] as string),
  );
  const place = new Uint32Array(labels.length);
  for (const [at, number] of order.entries()) place[number] = at;
  return { sorted: order.map((number) => labels[number] as string), place };
}
