// A report: the questions that it asks of the graph, put together as one model.
import { discrepancies } from '../discrepancy/discrepancies.js';
import type { ClaimKind } from '../kinds/claim.js';
import type { CoveredDocument } from '../query/answer.js';
import type { ClaimRow } from '../query/families/claim-row.js';
import type { StanceRow } from '../query/stance-row.js';
import { dateRange, isoDay } from '../schema/date.js';
import { defined } from '../schema/defined.js';
import type { SourceDocument } from '../schema/document.js';
import type { Proposition } from '../schema/proposition.js';
import { defaultPolicy } from '../stance/policies.js';
import type { StanceGraph } from '../stance-graph.js';
import { VERSION } from '../version.js';
import { lastDay } from './cite/csl.js';
import { agreementNetwork } from './model/agreement-network.js';
import { citationsOf } from './model/citations.js';
import { commitmentsOf } from './model/commitment-ladder.js';
import { disputedStances, disputesOf } from './model/disputes.js';
import { gapsOf } from './model/gaps.js';
import {
  type Counted,
  countStances,
  MOST_COUNTRIES,
  MOST_PROPOSITIONS,
  matrixOf,
  mostTelling,
  mostTold,
  type Shown,
} from './model/matrix-cells.js';
import { Notes } from './model/notes.js';
import { participationOf } from './model/participants.js';
import { positionsOf } from './model/positions.js';
import type { ReportDocument, ReportModel } from './model/report-model.js';
import type { Asked, ReportLimits } from './model/report-options.js';
import { checkReportOptions, type ReportOptions } from './model/report-options.js';
import { scopeInWords } from './model/report-words.js';
import { isActorKind, type Subject, subjectOf } from './model/subject.js';
import { stancesOf } from './model/subject-stances.js';
import { summary } from './model/summary.js';
import { changesOf, timelineOf } from './model/timeline-entries.js';

const LARGE = 20_000;
const MOST_POSITIONS = 250;
const MOST_STATEMENTS = 80;
const MOST_CHANGES = 40;
const MOST_COMMITMENTS = 80;
const MOST_DISPUTES = 40;
const MOST_EVENTS = 20;
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
 * report(StanceGraph.from(coalition), 'Italy').findings[0].text; // "Italy is on record against “Troop deployment in Ukraine”: last said on 27 March 2025, 164 days before the newest document; as the source reports it, not in its own words."
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

  const { own, all, asked, silent, notCounted, read } = stancesOf(subject, among, limits);
  const counts = countStances(graph, all, asked, !isLarge);
  const shown = shownOf(counts, id, cuts);
  const rows = detailedRows(own, own === all, shown, cuts);
  const sections = {
    positions: positionsOf(graph, rows, notes, limits),
    matrix: matrixOf(graph, all, counts, shown, notes),
    distribution: counts.distribution.filter((item) => shown.propositions.has(item.id)),
    countries: counts.countries,
    ...courseOf(subject, options, limits, isLarge, { read, rows, notes, cuts }),
    network: agreementNetwork(graph, { ...shown, asOf, knownBy }),
  };
  const base = {
    kind,
    about: id === null ? null : { id, name: subject.name },
    title: options.title ?? titleOf(subject),
    question: subject.question,
    lead: subject.lead,
    asOf: asOf ?? null,
    knownBy: knownBy ?? null,
    today: dayOf(limits, read),
    ...sections,
    propositions: sections.distribution.map((item) => meaningOf(graph, item.id)),
    read: read.length,
  };
  const gaps = gapsOf(graph, base, { own, silent, notCounted, hasTexts: texts.size > 0, isAmong: among !== undefined });
  const requests = isActorKind(kind) ? graph.requests({ actor: id as string, ...limits }).rows : [];
  const findings = summary(
    { ...base, gaps },
    { kg: graph, silent, requests, documents: read, notes, isAmong: among !== undefined },
  );
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

/** What changed, what was promised, what does not go together and who was there. */
function courseOf(
  { kind, id, kg }: Subject,
  { among, from: given }: ReportOptions,
  limits: ReportLimits,
  isLarge: boolean,
  {
    read,
    rows,
    notes,
    cuts,
  }: { read: readonly CoveredDocument[]; rows: readonly StanceRow[]; notes: Notes; cuts: string[] },
): Pick<ReportModel, 'changes' | 'timeline' | 'commitments' | 'disputes' | 'participation'> {
  const asked: Asked = isActorKind(kind)
    ? { actor: id as string }
    : kind === 'proposition'
      ? { proposition: id as string }
      : {};
  const isWhole = kind === 'event' || kind === 'dataset';
  const contested = cut(disputedStances(kg, rows, notes), MOST_DISPUTES, 'Contested positions', cuts);
  if (isWhole && isLarge) {
    cuts.push(
      'Changes, timeline, commitments and discrepancies are left out for so many claims; ask for a country or a proposition.',
    );
    return { changes: { from: null, rows: [] }, timeline: [], commitments: [], disputes: contested, participation: [] };
  }
  const today = dayOf(limits, read);
  const first = given ?? oldest(read);
  const from = first !== null && today !== null && lastDay(first) < today ? first : null;
  const narrowed = isWhole || among !== undefined ? { among: among ?? 'countries' } : {};
  const changed = from === null ? [] : changesOf(kg, from, asked, { ...limits, ...narrowed }, MOST_CHANGES, notes);
  const statements = kg.timeline({ ...asked, ...limits, ...narrowed }).rows;
  const telling = isWhole ? statements.filter(isTelling) : statements;
  const shown = cut(telling, MOST_STATEMENTS, 'Timeline, the newest', cuts);
  const promised = cut(kg.commitments({ ...asked, ...limits }).rows, MOST_COMMITMENTS, 'Commitments', cuts);
  const found = cut(discrepancies(kg, { ...asked, ...limits }), MOST_DISPUTES, 'Discrepancies', cuts);
  const event = kind === 'event' ? { event: id as string } : {};
  const attended =
    kind === 'proposition' ? [] : kg.claims({ kind: 'participation', ...asked, ...event, ...limits }).rows;
  return {
    changes: { from, rows: changed },
    timeline: timelineOf(kg, telling, shown.length, notes),
    commitments: commitmentsOf(kg, promised, notes),
    disputes: [...contested, ...disputesOf(kg, found, notes)],
    participation: cut(participationOf(kg, attended, notes), MOST_EVENTS, 'Events', cuts),
  };
}

/** Kinds that a report on everything has in another place, or leaves to the reports on each actor. */
const TOLD_ELSEWHERE: readonly ClaimKind[] = ['stance', 'commitment', 'request', 'attitude', 'participation', 'fact'];

/** Did it change a stance, or is there no other place for it? */
function isTelling({ becomes, claim }: ClaimRow): boolean {
  return becomes !== null || !TOLD_ELSEWHERE.includes(claim.kind);
}

function shownOf(counts: Counted, id: string | null, cuts: string[]): Shown {
  const { distribution, countries } = counts;
  const shown = {
    countries: mostTold(countries, MOST_COUNTRIES, id),
    propositions: mostTelling(distribution, MOST_PROPOSITIONS),
  };
  if (shown.propositions.size < distribution.length) {
    cuts.push(
      `Propositions: ${shown.propositions.size} of ${distribution.length.toLocaleString('en')} are shown, those on which countries differ most.`,
    );
  }
  if (shown.countries.size < countries.length) {
    cuts.push(
      `Countries in matrix and network: ${shown.countries.size} of ${countries.length} are shown, those with most on record.`,
    );
  }
  return shown;
}

/** The stances that are told one by one. */
function detailedRows(own: readonly StanceRow[], isWhole: boolean, shown: Shown, cuts: string[]): readonly StanceRow[] {
  if (!isWhole) {
    const fits = own.filter(({ proposition }) => shown.propositions.has(proposition));
    return cut(fits, MOST_POSITIONS, 'Positions', cuts);
  }
  const fits = own.filter(
    ({ actor, proposition }) => shown.countries.has(actor) && shown.propositions.has(proposition),
  );
  if (fits.length <= MOST_POSITIONS) return fits;
  cuts.push('Positions one by one are left out; a report on a country or a proposition has them.');
  return [];
}

function cut<Item>(items: readonly Item[], most: number, what: string, cuts: string[]): readonly Item[] {
  if (items.length <= most) return items;
  cuts.push(`${what}: ${most.toLocaleString('en')} of ${items.length.toLocaleString('en')} are shown.`);
  return items.slice(0, most);
}

function titleOf({ kind, name }: Subject): string {
  if (kind === 'proposition') return `${name}: who stands where`;
  if (kind === 'event') return `${name}: what the reports say`;
  return kind === 'dataset' ? `Who stands where: ${name}` : `Where ${name} stands`;
}

/** As queries count ages: to `asOf`, else `knownBy`, else the newest document. */
function dayOf({ asOf, knownBy }: ReportLimits, read: readonly CoveredDocument[]): string | null {
  const limit = asOf ?? knownBy;
  if (limit !== undefined) return isoDay(dateRange(limit).latest);
  const days = read.flatMap(({ published }) => (published === null ? [] : [lastDay(published)])).sort();
  return days.at(-1) ?? null;
}

function oldest(read: readonly CoveredDocument[]): string | null {
  const days = read.flatMap(({ published }) => (published === null ? [] : [lastDay(published)])).sort();
  return days[0] ?? null;
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
