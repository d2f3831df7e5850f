// A picture of the list of charts as a section of a report.
import { type Chart, rowsFor } from '../../chart/chart.js';
import type { ReportModel } from '../model/report-model.js';
import { cellOf, tableLines } from './markdown-text.js';
import type { Section } from './section.js';

export function pictureSection(chart: Chart): Section {
  const { name, heading } = chart;
  const rowsOf = (model: ReportModel) => rowsFor(chart, model);
  return {
    id: name,
    heading,
    isShown: (model) => rowsOf(model) !== null,
    html: (model) => chart.draw(rowsOf(model)),
    markdown: (model) => {
      const table = chart.table?.(rowsOf(model));
      return table === undefined
        ? []
        : tableLines(
            table.columns.map(cellOf),
            table.rows.map((row) => row.map(cellOf)),
          );
    },
    isWide: (model) => chart.isWide?.(rowsOf(model)) === true,
  };
}
