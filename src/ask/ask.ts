// Answers an English question: reads it into queries, runs them, and says what was understood.
import { StanceError } from '../errors.js';
import type { Answer, Query } from '../query/families/families.js';
import type { Limits } from '../query/limits/limits.js';
import { contextOf } from '../query/query-context.js';
import type { Row } from '../query/row.js';
import { StanceRow } from '../query/stance-row.js';
import { dateRange, isoDay } from '../schema/date.js';
import { dayOption, knownOptions } from '../schema/options.js';
import { show } from '../schema/problems.js';
import type { StanceGraph } from '../stance-graph.js';
import type { Vocabulary } from '../store/vocabulary.js';
import { AskAnswer, type AskPart } from './answer/ask-answer.js';
import { DiscrepancyAnswer } from './answer/discrepancy-answer.js';
import { nearestQuestions } from './answer/suggestions.js';
import { type Verdict, verdictOf } from './answer/verdict.js';
import { planClause } from './intents/intents.js';
import { type AskQuery, isUnresolved, type Slots } from './read/asked.js';
import { Clause } from './read/clause.js';
import { clausesOf } from './read/clauses.js';
import { lastDay } from './read/date-limits.js';
import type { Plan } from './read/plan.js';
import type { Calendar } from './tag/date-spans.js';
import { nameIndexOf } from './tag/name-index.js';
import { tag } from './tag/tag.js';

/** How a question is read. */
export interface AskOptions {
  /** What "yesterday" and a month without a year are counted from, `YYYY-MM-DD`. Default: the newest document. */
  readonly today?: string;
}

const LONGEST = 1_000;
const MOST_WORDS = 120;

/**
 * Answers an English question from the data: reads it into a {@link Query}, runs it, and says what was understood. It
 * never guesses: a content word that was not read makes the answer `notUnderstood`, and what the data has no record of
 * is `unknown`. Deterministic; no model and no download. A few milliseconds.
 *
 * @param question At most 1,000 characters.
 * @throws {StanceError} `invalid_option` for a question that is no text or too long, or for a wrong option.
 * @example
 * ask(StanceGraph.from(coalition), 'Who is flatly against boots on the ground?').rows.map((row) => row.actor); // ["ITA","RUS"]
 */
export function ask<A extends string, P extends string, E extends string>(
  kg: StanceGraph<A, P, E>,
  question: string,
  options: AskOptions = {},
): AskAnswer {
  const { vocabulary } = contextOf('ask', kg);
  checkQuestion(question, options);
  const index = nameIndexOf(vocabulary);
  const calendar = calendarOf(vocabulary, options.today);
  const tagged = tag(question, index, calendar);
  const isReadable = tagged.words.length > 0 && tagged.words.length <= MOST_WORDS && !NAMED_BY_SIGN.test(question);
  const clauses = isReadable ? clausesOf(tagged.words).map(([from, to]) => new Clause(index, tagged, from, to)) : [];
  const parts = partsOf(kg as unknown as StanceGraph, clauses, calendar.today);
  const understood = parts.every(({ status }) => status === 'answered');
  const suggestions =
    understood && parts.length > 0
      ? []
      : nearestQuestions(index, tagged, (query) => hasRows(kg as unknown as StanceGraph, query));
  return new AskAnswer(question, parts, tagged.corrections, suggestions, vocabulary);
}

/** Answers the clauses in turn; each may take over from the one before it. */
function partsOf(kg: StanceGraph, clauses: readonly Clause[], today: string): AskPart[] {
  const parts: AskPart[] = [];
  let previous: Slots | null = null;
  for (const asked of clauses) {
    const { found, clause } = planClause(asked, kg.context, today, previous);
    if (isUnresolved(found)) {
      parts.push({ ...EMPTY, ...found, unread: unreadOf(clause) });
      continue;
    }
    const part = answered(kg, found, clause);
    addPart(parts, part);
    previous = { ...found.slots, query: part.answer?.query ?? found.slots.query };
  }
  return parts;
}

/** Adds a part; "and under which conditions?" asks for more about the rows of one that is there. */
function addPart(parts: AskPart[], part: AskPart): void {
  const query = JSON.stringify(part.answer?.query);
  const same = parts.findIndex(({ answer }) => answer !== null && JSON.stringify(answer.query) === query);
  const known = parts[same];
  if (known === undefined) parts.push(part);
  else parts[same] = { ...known, answerTypes: new Set([...known.answerTypes, ...part.answerTypes]) };
}

function unreadOf(clause: Clause): string[] {
  return clause.unread().map(({ text }) => text);
}

const EMPTY: AskPart = {
  status: 'notUnderstood',
  answer: null,
  rows: [],
  nearest: [],
  answerTypes: new Set(),
  verdict: null,
  expected: undefined,
  choices: [],
  unread: [],
  unused: [],
};

/** A sign among the words may be whom the question is about: without it, another question would be answered. */
const NAMED_BY_SIGN = /\p{Emoji_Presentation}(?=.*[\p{L}\p{N}])/su;

function checkQuestion(question: unknown, options: AskOptions): void {
  if (typeof question !== 'string') {
    throw new StanceError('invalid_option', `ask: the question must be text, received ${show(question)}.`, {
      received: question,
    });
  }
  if (question.length > LONGEST) {
    throw new StanceError(
      'invalid_option',
      `ask: the question has ${question.length} characters. At most ${LONGEST} are read. Ask one thing at a time.`,
      { length: question.length },
    );
  }
  knownOptions('ask', options, ['today']);
  if (options.today !== undefined) dayOption('ask', 'today', options.today);
}

/** What yearless dates mean in this data: months of documents and events, newest first. */
function calendarOf({ documents, events }: Vocabulary, today: string | undefined): Calendar {
  const published = [...documents.values()]
    .flatMap(({ published: day }) => (day === undefined ? [] : lastDay(day)))
    .sort();
  const held = [...events.values()].flatMap(({ date }) => (date === undefined ? [] : lastDay(date)));
  const months = [...new Set([...published, ...held].map((date) => date.slice(0, 7)))].sort().reverse();
  return { today: today ?? published.at(-1) ?? '1970-01-01', months };
}

function answered(kg: StanceGraph, plan: Plan, clause: Clause): AskPart {
  const base = { ...EMPTY, answerTypes: plan.answerTypes, unused: clause.skipped() };
  let first: AskPart | undefined;
  for (const query of plan.queries.flatMap((one) => withLastSaid(one))) {
    const answer = run(kg, query);
    const rows = rowsOf(answer.rows, plan).filter((row) => isRecent(row, query));
    if (rows.length > 0) {
      const verdict = verdictIn(kg, plan, answer, rows);
      return { ...base, status: 'answered', answer, rows, verdict, expected: plan.expected };
    }
    first ??= { ...base, status: 'unknown', answer, rows };
  }
  if (first === undefined) return { ...EMPTY, unread: unreadOf(clause) };
  if (plan.isSearch) return { ...first, status: 'notUnderstood', unread: clause.searched() };

  const nearest = plan.wider.flatMap((query) => rowsOf(run(kg, query).rows, plan)).slice(0, MOST_NEAREST);
  return { ...first, nearest };
}

function verdictIn(kg: StanceGraph, plan: Plan, answer: ReturnType<typeof run>, rows: readonly Row[]): Verdict | null {
  if (!plan.answerTypes.has('verdict')) return null;
  const { find: _, ...limits } = answer.query as Limits & { readonly find: string };
  return verdictOf(rows, { context: kg.context, expected: plan.expected, limits });
}

/** Discrepancies are no query of the graph, so that those who do not ask for them do not load them. */
function run(kg: StanceGraph, query: AskQuery): Answer<Row> | DiscrepancyAnswer {
  return query.find === 'discrepancies'
    ? new DiscrepancyAnswer(kg.context, query)
    : (kg.run(query as Query) as Answer<never>);
}

function hasRows(kg: StanceGraph, query: Query): boolean {
  return run(kg, query).rows.some((row) => (row as { position?: string }).position !== 'noRecord');
}

const MOST_NEAREST = 5;

/** "In September" asks for what was last said then, so that what is only "on record by 4 September" is found too. */
function withLastSaid(query: AskQuery): AskQuery[] {
  if (!('during' in query) || query.during === undefined) return [query];
  const { during, ...rest } = query;
  const { earliest, latest } = dateRange(during);
  const lenient = { ...rest, asOf: isoDay(latest), maxAge: latest - earliest } as AskQuery;
  return latest === earliest ? [query] : [lenient];
}

/** Rows that say something: no record is none, unless it is only perhaps so. */
function rowsOf(rows: readonly Row[], { answerTypes, voice }: Plan): readonly Row[] {
  const hasAmount = (row: Row) => (row as { claim?: { amount?: unknown } }).claim?.amount !== undefined;
  const told = rows
    .filter((row) => !(row instanceof StanceRow && row.position === 'noRecord' && row.possible.length === 0))
    .filter((row) => voice === undefined || row.voices.includes(voice))
    .filter((row) => !answerTypes.has('amount') || hasAmount(row));
  return answerTypes.has('last') ? told.slice(-1) : told;
}

/** A stance asked for by name comes back at any age. */
function isRecent(row: Row, query: AskQuery): boolean {
  const { maxAge } = query as { maxAge?: number };
  return maxAge === undefined || !(row instanceof StanceRow) || (row.ageDays ?? 0) <= maxAge;
}
