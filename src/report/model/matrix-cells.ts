// The stances of a report counted by proposition and by country, and which of them fit into a matrix.
import type { CountryCount, Distribution, MatrixCell, Named, PositionMatrix } from '../../chart/chart-facts.js';
import type { StanceRow } from '../../query/stance-row.js';
import { entryOf } from '../../schema/entry.js';
import { Part } from '../../stance/candidates.js';
import type { StanceGraph } from '../../stance-graph.js';
import type { Notes } from './notes.js';
import { onRecord } from './report-words.js';

export const MOST_PROPOSITIONS = 40;
export const MOST_COUNTRIES = 24;

const EMPTY: MatrixCell = {
  standing: 'noRecord',
  conditions: [],
  lastSaid: null,
  secondHand: false,
  inferred: false,
  notes: [],
};

export interface Counted {
  readonly distribution: readonly Distribution[];
  readonly countries: readonly CountryCount[];
}

export interface Shown {
  readonly countries: ReadonlySet<string>;
  readonly propositions: ReadonlySet<string>;
}

type Tally = { -readonly [Count in keyof Omit<Distribution, 'id' | 'name' | 'noRecord'>]: number };

/** Counts stances: by proposition those of countries only, by actor all. How much of the support is conditional, inferred or second-hand is looked at only where `withDetails`. */
export function countStances(
  kg: StanceGraph,
  rows: readonly StanceRow[],
  countries: number,
  withDetails: boolean,
): Counted {
  const byProposition = new Map<string, Tally>();
  const byCountry = new Map<string, Tally>();
  const none = { support: 0, oppose: 0, undecided: 0, contested: 0, conditional: 0, inferred: 0, secondHand: 0 };
  const add = (map: Map<string, Tally>, key: string, row: StanceRow, isCounted: boolean) => {
    const tally = entryOf(map, key, () => ({ ...none }));
    if (!isCounted) return;
    if (row.position !== 'noRecord') tally[row.position] += 1;
    if (!withDetails || row.position !== 'support') return;
    tally.conditional += Number(row.conditions.length > 0);
    tally.inferred += Number(row.inferred);
    tally.secondHand += Number(row.secondHand);
  };
  for (const row of rows) {
    add(byProposition, row.proposition, row, row.type === 'country');
    add(byCountry, row.actor, row, true);
  }
  const name = (id: string) => kg.context.vocabulary.nameOf(id);
  const distribution = [...byProposition].map(([id, tally]) => {
    return { id, name: name(id), ...tally, noRecord: Math.max(0, countries - onRecord(tally)) };
  });
  const counted = [...byCountry].map(([id, { support, oppose, undecided, contested }]) => {
    const isCountry = kg.actors.get(id)?.type === 'country';
    return { id, name: name(id), isCountry, support, oppose, undecided, contested };
  });
  return { distribution, countries: counted.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** The propositions on which countries differ most, then those with most on record; as many as can be read. */
export function mostTelling(distribution: readonly Distribution[], most: number): ReadonlySet<string> {
  if (distribution.length <= most) return new Set(distribution.map(({ id }) => id));
  const split = ({ support, oppose, contested }: Distribution) => Math.min(support, oppose) + contested;
  const sorted = [...distribution].sort(
    (a, b) => split(b) - split(a) || onRecord(b) - onRecord(a) || (a.id < b.id ? -1 : 1),
  );
  return new Set(sorted.slice(0, most).map(({ id }) => id));
}

/** The countries with most on record, and those that must be there. */
export function mostTold(countries: readonly CountryCount[], most: number, first: string | null): ReadonlySet<string> {
  if (countries.length <= most) return new Set(countries.map(({ id }) => id));
  const sorted = [...countries].sort(
    (a, b) => Number(b.id === first) - Number(a.id === first) || onRecord(b) - onRecord(a) || (a.id < b.id ? -1 : 1),
  );
  return new Set(sorted.slice(0, most).map(({ id }) => id));
}

export function matrixOf(rows: readonly StanceRow[], counted: Counted, shown: Shown, notes: Notes): PositionMatrix {
  const countries = counted.countries.filter(({ id }) => shown.countries.has(id));
  const propositions = counted.distribution.filter(({ id }) => shown.propositions.has(id));
  const places = new Map(countries.map(({ id }, i) => [id, i]));
  const columns = new Map(propositions.map(({ id }, j) => [id, j]));
  const cells = countries.map(() => propositions.map(() => EMPTY));
  for (const row of rows) {
    const cellsOfRow = cells[places.get(row.actor) ?? -1];
    const j = columns.get(row.proposition);
    if (cellsOfRow !== undefined && j !== undefined) cellsOfRow[j] = cellOf(row, notes);
  }
  const named = ({ id, name }: Named) => ({ id, name });
  return {
    countries: countries.map(named),
    propositions: propositions.map(named),
    cells,
    total: { countries: counted.countries.length, propositions: counted.distribution.length },
  };
}

function cellOf(row: StanceRow, notes: Notes): MatrixCell {
  return {
    standing: row.position,
    conditions: row.conditions.map(({ text }) => text),
    lastSaid: row.lastSaid,
    secondHand: row.secondHand,
    inferred: row.inferred,
    notes: notes
      .claimsOf(row, Part.deciding)
      .slice(0, 1)
      .map((newest) => notes.of(newest)),
  };
}
