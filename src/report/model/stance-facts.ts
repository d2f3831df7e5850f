// What a report makes of stances: each in full, all counted and as a matrix, and who agrees with whom.
import type {
  AgreementTies,
  CountryCount,
  Distribution,
  HeldPosition,
  MatrixCell,
  Named,
  PositionCounts,
  PositionMatrix,
} from '../../chart/chart-facts.js';
import { discourseNetwork } from '../../graph/discourse/discourse-network.js';
import { layout } from '../../graph/layout/layout.js';
import type { NotCounted } from '../../query/found.js';
import type { StanceRow } from '../../query/stance-row.js';
import { defined } from '../../schema/defined.js';
import { entryOf } from '../../schema/entry.js';
import { Part } from '../../stance/candidates.js';
import type { StanceGraph } from '../../stance-graph.js';
import { qualifiedBy, type Standing } from '../../words/position-words.js';
import type { Notes } from './notes.js';
import type { ReportLimits } from './report-options.js';
import { onRecord } from './report-words.js';

const MOST_PROPOSITIONS = 40;
const MOST_COUNTRIES = 24;
const MOST_FRAGILITY = 150;

/** Stances in full, with their notes. How fragile they are is worked out for the first 150. */
export function positionsOf(
  kg: StanceGraph,
  rows: readonly StanceRow[],
  notes: Notes,
  limits: ReportLimits,
): HeldPosition[] {
  return rows.map((row, i) => {
    const { actor, proposition } = row;
    const deciding = notes.claimsOf(row, Part.deciding);
    const fragility = i < MOST_FRAGILITY ? kg.why(actor, proposition, { ...limits }).first?.fragility : undefined;
    return {
      actor,
      name: row.name,
      type: row.type,
      proposition,
      label: notes.nameOf(proposition),
      ...qualifiedBy(row, notes.nameOf),
      conditions: row.conditions.map(({ text }) => text),
      since: row.since,
      lastSaid: row.lastSaid,
      ageDays: row.ageDays,
      voices: row.voices.map(notes.nameOf),
      speakers: row.speakers.map(notes.nameOf),
      bases: [...new Set(deciding.map(({ basis }) => basis))].sort(),
      secondHand: row.secondHand,
      inferredFrom: row.inferred ? (row.path ?? []).map(notes.nameOf) : null,
      viaMembership: row.viaMembership,
      rule: row.rule.text,
      documents: row.documents,
      fragility: fragility ? { documents: fragility.documents, becomes: fragility.becomes as Standing } : null,
      notes: notes.ofAll(deciding),
      against: notes.ofAll(notes.claimsOf(row, Part.contesting, Part.counter, Part.beside)),
    };
  });
}

const EMPTY: MatrixCell = {
  standing: 'noRecord',
  possible: [],
  otherwise: [],
  sides: [],
  additions: [],
  government: null,
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

/** Counts stances: by proposition those of countries only, by actor all; who perhaps takes a position apart. How much of the support is conditional, inferred or second-hand is looked at only where `withDetails`. */
export function countStances(
  kg: StanceGraph,
  rows: readonly StanceRow[],
  perhaps: readonly NotCounted[],
  countries: number,
  withDetails: boolean,
): Counted {
  const byProposition = new Map<string, Tally>();
  const byCountry = new Map<string, Tally>();
  const none = { support: 0, oppose: 0, undecided: 0, contested: 0, otherwise: 0, perhaps: 0 };
  const details = { conditional: 0, inferred: 0, secondHand: 0 };
  const add = (map: Map<string, Tally>, key: string, row: StanceRow, isCounted: boolean) => {
    const tally = entryOf(map, key, () => ({ ...none, ...details }));
    if (!isCounted) return;
    if (row.position === 'noRecord') return;
    const taken = new Set([row.position, ...row.otherwise.map(({ position }) => position)]);
    for (const position of taken) tally[position] += 1;
    tally.otherwise += taken.size - 1;
    if (!withDetails || row.position !== 'support') return;
    tally.conditional += Number(row.conditions.length > 0);
    tally.inferred += Number(row.inferred);
    tally.secondHand += Number(row.secondHand);
  };
  for (const row of rows) {
    add(byProposition, row.proposition, row, row.type === 'country');
    add(byCountry, row.actor, row, true);
  }
  for (const { actor, proposition } of perhaps) {
    const tally = byProposition.get(proposition ?? '');
    if (tally !== undefined && kg.actors.get(actor)?.type === 'country') tally.perhaps += 1;
  }
  const name = (id: string) => kg.context.vocabulary.nameOf(id);
  const distribution = [...byProposition].map(([id, tally]) => {
    return { id, name: name(id), ...tally, noRecord: Math.max(0, countries - onRecord(tally) - tally.perhaps) };
  });
  const counted = [...byCountry].map(([id, { support, oppose, undecided, contested, otherwise }]) => {
    const isCountry = kg.actors.get(id)?.type === 'country';
    return { id, name: name(id), isCountry, support, oppose, undecided, contested, otherwise };
  });
  return { distribution, countries: counted.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** The propositions on which countries differ most and the countries with most on record: as many as can be read. */
export function shownOf({ distribution, countries }: Counted, id: string | null, cuts: string[]): Shown {
  const split = ({ support, oppose, contested }: Distribution) => Math.min(support, oppose) + contested;
  const isFirst = (country: CountryCount) => Number(country.id === id);
  const propositions = [...distribution]
    .sort((a, b) => split(b) - split(a) || byRecord(a, b))
    .slice(0, MOST_PROPOSITIONS);
  const told = [...countries].sort((a, b) => isFirst(b) - isFirst(a) || byRecord(a, b)).slice(0, MOST_COUNTRIES);
  if (propositions.length < distribution.length) {
    const of = `${propositions.length} of ${distribution.length.toLocaleString('en')}`;
    cuts.push(`Propositions: ${of} are shown, those on which countries differ most.`);
  }
  if (told.length < countries.length) {
    const of = `${told.length} of ${countries.length}`;
    cuts.push(`Countries in matrix and network: ${of} are shown, those with most on record.`);
  }
  const ids = (items: readonly Named[]) => new Set(items.map((item) => item.id));
  return { countries: ids(told), propositions: ids(propositions) };
}

function byRecord(a: Named & PositionCounts, b: Named & PositionCounts): number {
  return onRecord(b) - onRecord(a) || (a.id < b.id ? -1 : 1);
}

export function matrixOf(
  rows: readonly StanceRow[],
  perhaps: readonly NotCounted[],
  counted: Counted,
  shown: Shown,
  notes: Notes,
): PositionMatrix {
  const countries = counted.countries.filter(({ id }) => shown.countries.has(id));
  const propositions = counted.distribution.filter(({ id }) => shown.propositions.has(id));
  const places = new Map(countries.map(({ id }, i) => [id, i]));
  const columns = new Map(propositions.map(({ id }, j) => [id, j]));
  const cells = countries.map(() => propositions.map(() => EMPTY));
  const put = (actor: string, proposition: string | undefined, make: () => MatrixCell) => {
    const cellsOfRow = cells[places.get(actor) ?? -1];
    const j = columns.get(proposition ?? '');
    if (cellsOfRow !== undefined && j !== undefined) cellsOfRow[j] = make();
  };
  for (const { actor, proposition, possible = [] } of perhaps) put(actor, proposition, () => ({ ...EMPTY, possible }));
  for (const row of rows) put(row.actor, row.proposition, () => cellOf(row, notes));
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
    ...qualifiedBy(row, notes.nameOf),
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

/**
 * Who agrees with whom: on how many pairs of statements more than they disagree. What is said twice counts once.
 * Countries without a tie are left out.
 */
export function agreementNetwork(
  kg: StanceGraph,
  { countries, propositions }: Shown,
  { asOf, knownBy }: ReportLimits,
): AgreementTies {
  const { vocabulary } = kg.context;
  const actors = [...kg.actors.values()].filter(({ id, type }) => type === 'country' && !countries.has(id));
  const left = [...kg.propositions.keys()].filter((id) => !propositions.has(id));
  const network = discourseNetwork(kg, {
    relation: 'subtract',
    duplicates: 'acrossRange',
    exclude: { actors: actors.map(({ id }) => id), propositions: left },
    ...defined({ to: asOf, knownBy }),
  });
  const graph = network.toGraph();
  const ties = graph.mapEdges((_, { weight }, a, b) => ({ a, b, weight }));
  const places = layout(graph);
  const nodes = network.rows
    .filter((id) => graph.degree(id) > 0)
    .map((id) => {
      const { x, y } = places.getNodeAttributes(id);
      return { id, name: vocabulary.nameOf(id), x: rounded(x), y: rounded(y) };
    });
  return { nodes, ties, statements: network.statements, left: { countries: 0, propositions: 0 } };
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
