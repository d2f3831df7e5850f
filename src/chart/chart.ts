// A picture: what it is about, the plain rows that it is drawn from, and how they are drawn.
import type { ChartFacts, SubjectKind } from './chart-facts.js';

export interface Chart<Rows = unknown> {
  /** Letters, digits and `-`; stands in addresses. */
  readonly name: string;
  readonly heading: string;
  /** The kinds of subjects that it tells something of. */
  readonly about: readonly SubjectKind[];
  /** What is drawn, as plain data; `null` where there is nothing. */
  rowsOf(facts: ChartFacts): Rows | null;
  /** The picture, as SVG or as the HTML table that stands for it; every text in it is escaped. */
  draw(rows: Rows): string;
  /** The same in words, for where there are no pictures; left out where other text has it. */
  table?(rows: Rows): ChartTable;
  isWide?(rows: Rows): boolean;
  /** Rules of a style sheet for what it draws, with the colours of the page as custom properties. */
  readonly style?: string;
}

export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ChartCell[])[];
}

/** A number, a text, or a text with the numbers of the notes that it rests on. */
export type ChartCell = number | string | { readonly text: string; readonly notes: readonly number[] };

export function rowsFor<Rows>(chart: Chart<Rows>, facts: ChartFacts): Rows | null {
  return chart.about.includes(facts.kind) ? chart.rowsOf(facts) : null;
}
