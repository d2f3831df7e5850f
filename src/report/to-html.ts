// Any result as a piece of HTML, and as what notebooks show.
import { text } from '../chart/html-text.js';
import { toSvg } from '../chart/network-svg.js';
import { StanceError } from '../errors.js';
import { DiscourseNetwork, type Matrix } from '../graph/discourse/network.js';
import { layout } from '../graph/layout/layout.js';
import { StanceCode, type StanceMatrix } from '../measure/matrix.js';
import { AnswerOf } from '../query/answer.js';
import type { Answer } from '../query/families/families.js';
import type { Row } from '../query/row.js';
import { reading } from '../schema/options.js';
import { show as describe } from '../schema/problems.js';
import { type Standing, standingInWords } from '../words/position-words.js';
import { reportHtml } from './html/html.js';
import { isReport, type ReportModel } from './model/report-model.js';

/** An answer to a question in English, told by its shape: who draws it need not load what reads questions. */
export interface AskedAnswer {
  readonly question: string;
  readonly status: string;
  /** The answer in a line or a few. */
  readonly text: string;
  /** The full answers behind it; those that are no {@link Answer} are left to `text`. */
  readonly answers: readonly object[];
  toText(): string;
}

/** What `toHTML` and `show` can draw. */
export type Showable = Answer<Row> | AskedAnswer | ReportModel | DiscourseNetwork | StanceMatrix | Matrix;

/** A result with the faces that notebooks look for. */
export interface Shown {
  readonly html: string;
  readonly text: string;
  [display: symbol]: unknown;
}

const MOST_CELLS = 20_000;
const STANDING_OF = new Map(
  Object.entries(StanceCode).map(([standing, code]) => [code as number, standing as Standing]),
);

/**
 * A result as a piece of HTML that can stand in a notebook or page: answers and matrices as tables, networks as inline
 * SVG, reports in a frame of their own. No script, nothing fetched, every text escaped.
 *
 * @throws {StanceError} `invalid_option` or `invalid_data` for anything else, or a matrix of more than 20,000 cells.
 * @example
 * toHTML(StanceGraph.from(coalition).whoOpposes('troops')).includes('<td>Italy</td>'); // true
 */
export function toHTML(result: Showable): string {
  return reading('toHTML', 'the result', 'an answer, report, network or matrix', () => drawn(result));
}

function drawn(result: Showable): string {
  if (result instanceof AnswerOf) return answerHtml(result);
  if (isAsked(result)) return askedHtml(result);
  if (result instanceof DiscourseNetwork) return toSvg(layout(result.toGraph()), { title: 'Discourse network' });
  if (isReport(result)) {
    return `<iframe sandbox title="${text(result.title)}" style="width:100%;height:48rem;border:1px solid #8888" srcdoc="${attribute(reportHtml(result))}"></iframe>`;
  }
  if (isStanceMatrix(result)) {
    const { actors, propositions, values } = result;
    const rows = actors.map((actor, i) => [
      actor,
      ...propositions.map((_, j) => stanceInWords(values[i * propositions.length + j] as number)),
    ]);
    return tableHtml('Stances', ['', ...propositions], rows);
  }
  if (isMatrix(result)) {
    const rows = result.rows.map((row, i) => [
      row,
      ...(result.values[i] ?? []).map((value) => String(Number(value.toFixed(4)))),
    ]);
    return tableHtml('Network', ['', ...result.columns], rows);
  }
  const problem = `cannot draw ${describe(result)}. Expected an answer, report, network or matrix.`;
  throw new StanceError('invalid_option', `toHTML: ${problem}`, {});
}

/**
 * A result with its HTML, for notebooks: Deno's Jupyter finds it by `Symbol.for('Jupyter.display')`; in tslab hand
 * `show(x).html` to `display.html`; elsewhere use `html`. Throws as `toHTML`.
 *
 * @example
 * show(StanceGraph.from(coalition).whoOpposes('troops')).text.includes('Italy'); // true
 */
export function show(result: Showable): Shown {
  const html = toHTML(result);
  const plain = result instanceof AnswerOf || isAsked(result) ? result.toText() : '';
  return {
    html,
    text: plain,
    [Symbol.for('Jupyter.display')]: () => ({ 'text/html': html, 'text/plain': plain }),
    [Symbol.for('nodejs.util.inspect.custom')]: () => plain || html,
  };
}

function answerHtml(answer: Answer<Row>): string {
  const tables = answer.tables.map(({ heading, columns, rows }) => tableHtml(heading, columns, rows));
  const sentences = answer.sentences.map((line) => (line === '' ? '' : `<p>${text(line)}</p>`));
  const remarks = answer.remarks.map((line) => `<li>${text(line)}</li>`).join('');
  return `<section><p><strong>${text(answer.paraphrase)}</strong></p>${[...tables, ...sentences].join('')}<ul>${remarks}</ul></section>`;
}

function askedHtml(answer: AskedAnswer): string {
  const lines = answer.text.split('\n').map(text).join('<br>');
  const parts = answer.answers.flatMap((part) => (part instanceof AnswerOf ? [answerHtml(part)] : []));
  return `<section><p>${lines}</p>${answer.status === 'answered' ? parts.join('') : ''}</section>`;
}

function stanceInWords(code: number): string {
  return code === StanceCode.noRecord ? '' : standingInWords(STANDING_OF.get(code) as Standing);
}

function tableHtml(caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (columns.length * rows.length > MOST_CELLS) {
    const size = `${rows.length} rows of ${columns.length} cells`;
    const problem = `${size} are too many to read. Expected at most ${MOST_CELLS} cells; choose fewer actors or propositions.`;
    throw new StanceError('invalid_option', `toHTML: ${problem}`, {});
  }
  const head = columns.map((column) => `<th scope="col">${text(column)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`).join('');
  const title = caption === '' ? '' : `<caption>${text(caption)}</caption>`;
  return `<table>${title}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function attribute(html: string): string {
  return html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function isAsked(result: object): result is AskedAnswer {
  return has(result, 'question') && has(result, 'answers');
}

function isStanceMatrix(result: object): result is StanceMatrix {
  return has(result, 'propositions') && (result as StanceMatrix).values instanceof Int8Array;
}

function isMatrix(result: object): result is Matrix {
  return has(result, 'columns') && Array.isArray((result as Matrix).rows);
}

function has(result: unknown, field: string): boolean {
  return typeof result === 'object' && result !== null && field in result;
}
