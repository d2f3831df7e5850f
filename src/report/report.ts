// A report: the questions that it asks of the graph, put together as one model.
import type { CoveredDocument } from '../query/answer.js';
import { scopeOf } from '../query/query-context.js';
import type { StanceRow } from '../query/stance-row.js';
import { isoDay } from '../schema/date.js';
import { defined } from '../schema/defined.js';
import type { SourceDocument } from '../schema/document.js';
import type { Proposition } from '../schema/proposition.js';
import { defaultPolicy } from '../stance/policies.js';
import type { StanceGraph } from '../stance-graph.js';
import { VERSION } from '../version.js';
import { type CslItem, dateParts, lastDay } from './cite/citations.js';
import { courseOf } from './model/course.js';
import { gapsOf, summary } from './model/findings.js';
import { Notes } from './model/notes.js';
import type { ReportDocument, ReportModel } from './model/report-model.js';
import { checkReportOptions, type ReportLimits, type ReportOptions } from './model/report-options.js';
import { cut, scopeInWords } from './model/report-words.js';
import { agreementNetwork, countStances, matrixOf, positionsOf, type Shown, shownOf } from './model/stance-facts.js';
import { isActorKind, type Subject, stancesOf, subjectOf } from './model/subject.js';

const LARGE = 20_000;
const MOST_POSITIONS = 250;
const MOST_DOCUMENTS = 200;

/**
 * A stance report as one plain model: key findings, matrix, counts, changes, commitments, who agrees with whom, contested
 * claims, participation, evidence, gaps and method. {@link reportMarkdown} and {@link reportHtml} render it.
 *
 * Sentences are made from the answers and say everything that qualifies them: conditions, dates, age, second-hand,
 * inferred, contested. Silence is a gap, never opposition. Long lists are cut, and `cuts` says where.
 *
 * @param about A country, leader, organization, group, proposition or event, by id, name or alias; `undefined` for the
 *   whole data set. A report on an event reads only the documents that report on it.
 * @returns JSON, the same for the same data and options. Time O(claims of what it is about + stances of the countries);
 *   0.1 s for the bundled data, seconds for a million claims.
 * @throws {StanceError} `not_found` for a name that is unknown, `invalid_option` for a wrong option.
 * @example
 * report(StanceGraph.from(coalition), 'Italy').findings[0].text; // "Italy is on record against “Troop deployment in Ukraine”: last said on 27 March 2025, 162 days before the newest document; as the source reports it, not in its own words."
 */
export function report(kg: StanceGraph, about?: string, options: ReportOptions = {}): ReportModel {
  checkReportOptions(options);
  const { asOf, knownBy, among, texts = new Map<string, string>() } = options;
  const limits: ReportLimits = defined({ asOf, knownBy });
  const subject = subjectOf(kg, about, defined({ knownBy }));
  const { kind, id, kg: graph } = subject;
  const notes = new Notes(graph, texts);
  const cuts: string[] = [];
  const isLarge = graph.size > LARGE;
  const isAmong = among !== undefined;
  const { own, all, perhaps, asked, silent, notCounted, read } = stancesOf(subject, among, limits);
  const counts = countStances(graph, all, perhaps, asked, !isLarge);
  const shown = shownOf(counts, id, cuts);
  const rows = detailedRows(own, own === all, shown, cuts);
  const days = read.flatMap(({ published }) => (published === null ? [] : lastDay(published))).sort();
  const { surroundings } = scopeOf('report', graph.context, limits);
  const today = read.length === 0 ? null : isoDay(surroundings.today);
  const sections = {
    positions: positionsOf(graph, rows, notes, limits),
    matrix: matrixOf(all, perhaps, counts, shown, notes),
    distribution: counts.distribution.filter((item) => shown.propositions.has(item.id)),
    countries: counts.countries,
    ...courseOf(subject, options, { limits, isLarge, oldest: days[0] ?? null, today, rows, notes, cuts }),
    network: agreementNetwork(graph, shown, limits),
  };
  const base = {
    kind,
    about: id === null ? null : { id, name: subject.name },
    title: options.title ?? titleOf(subject),
    question: subject.question,
    lead: subject.lead,
    asOf: asOf ?? null,
    knownBy: knownBy ?? null,
    today,
    ...sections,
    propositions: sections.distribution.map(({ id: proposition }) => meaningOf(graph, proposition)),
    read: read.length,
  };
  const gaps = gapsOf(graph, base, { own, silent, notCounted, hasTexts: texts.size > 0, isAmong });
  const requests = isActorKind(kind) ? graph.requests({ actor: id as string, ...limits }).rows : [];
  const findings = summary({ ...base, gaps }, { silent, notCounted, isAmong }, requests, notes);
  const model = {
    ...base,
    findings,
    gaps,
    evidence: notes.list,
    method: {
      policy: defaultPolicy.name,
      version: VERSION,
      dataHash: isLarge ? null : kg.context.dataHash(),
      dataset: kg.name ?? null,
      claims: graph.size,
      among: among === undefined ? null : typeof among === 'string' ? among : JSON.stringify(among),
      notes: [...subject.remarks, `It speaks of what stood ${scopeInWords(base)}.`],
    },
    documents: cut(documentsOf(graph, read, notes, texts), MOST_DOCUMENTS, 'Documents', cuts),
    cuts,
  };
  return { ...model, citations: citationsOf(model) };
}

function detailedRows(own: readonly StanceRow[], isWhole: boolean, shown: Shown, cuts: string[]): readonly StanceRow[] {
  const fits = own.filter(
    ({ actor, proposition }) => shown.propositions.has(proposition) && (!isWhole || shown.countries.has(actor)),
  );
  if (!isWhole || fits.length <= MOST_POSITIONS) return cut(fits, MOST_POSITIONS, 'Positions', cuts);
  cuts.push('Positions one by one are left out; a report on a country or a proposition has them.');
  return [];
}

function titleOf({ kind, name }: Subject): string {
  if (kind === 'proposition') return `${name}: who stands where`;
  if (kind === 'event') return `${name}: what the reports say`;
  return kind === 'dataset' ? `Who stands where: ${name}` : `Where ${name} stands`;
}

function meaningOf(kg: StanceGraph, id: string): ReportModel['propositions'][number] {
  const { label, kind, statement } = kg.propositions.get(id) as Proposition;
  return { id, name: label, kind, statement };
}

/** Those that notes cite first, then the others; each by id. */
function documentsOf(
  kg: StanceGraph,
  read: readonly CoveredDocument[],
  notes: Notes,
  texts: ReadonlyMap<string, string>,
): ReportDocument[] {
  const cited = new Set(notes.list.map(({ document }) => document));
  const sorted = [...read].sort((a, b) => Number(cited.has(b.id)) - Number(cited.has(a.id)) || (a.id < b.id ? -1 : 1));
  return sorted.map((document) => {
    const { title = null, address = null, language = null } = kg.documents.get(document.id) as SourceDocument;
    return { ...document, title, address, language, hasText: texts.has(document.id) };
  });
}

function citationsOf(model: Omit<ReportModel, 'citations'>): CslItem[] {
  const { evidence, documents, method, title, asOf, knownBy, today, about, kind } = model;
  const cited = new Set(evidence.map(({ document }) => document));
  const { policy, version, dataHash, dataset } = method;
  const data = `${dataset === null ? '' : `, data set ${dataset}`}${dataHash === null ? '' : `, data ${dataHash.slice(0, 16)}`}`;
  const own: CslItem = {
    id: `stance-report-${about?.id ?? kind}`,
    type: 'report',
    title,
    publisher: 'stancegraph',
    ...(today === null ? {} : { issued: dateParts(today) }),
    note: `Stance report, ${scopeInWords({ asOf, knownBy, today })}. stancegraph ${version}, policy ${policy}${data}.`,
  };
  const sources = documents
    .filter(({ id }) => cited.has(id))
    .map((document): CslItem => {
      const { id, publisher, address, language } = document;
      return {
        id,
        type: publisher === null ? 'document' : 'article-newspaper',
        title: document.title ?? id,
        ...(publisher === null ? {} : { publisher, 'container-title': publisher }),
        ...(document.published === null ? {} : { issued: dateParts(document.published) }),
        ...(address === null ? {} : { URL: address }),
        ...(language === null ? {} : { language }),
      };
    });
  return [own, ...sources];
}
