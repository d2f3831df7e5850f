// The order of key findings.
import type { ClaimOf } from '../../kinds/claim.js';
import type { CoveredDocument } from '../../query/answer.js';
import type { ClaimRow } from '../../query/families/claim-row.js';
import type { StanceGraph } from '../../stance-graph.js';
import { requestInWords } from '../../words/claim-words.js';
import { dateInWords, onDate } from '../../words/date-words.js';
import { counted, listed } from '../../words/list-words.js';
import {
  type AgeFrom,
  actorFindings,
  changeFindings,
  commitmentFindings,
  countFindings,
  propositionFindings,
} from './findings.js';
import type { Notes } from './notes.js';
import type { ReportFinding, ReportModel } from './report-model.js';
import { holderInWords } from './report-words.js';

type Base = Omit<ReportModel, 'citations' | 'findings' | 'evidence' | 'method' | 'documents' | 'cuts'>;

/** What key findings need besides the sections. */
export interface SummaryInput {
  readonly kg: StanceGraph;
  readonly silent: readonly string[];
  readonly requests: readonly ClaimRow[];
  readonly documents: readonly CoveredDocument[];
  readonly notes: Notes;
  /** Whether only some actors were asked about. */
  readonly isAmong: boolean;
}

const MOST_COMMITMENTS = 4;
const MOST_REQUESTS = 3;

/** The key findings, the most telling first; gaps last. */
export function summary(
  base: Base,
  { kg, silent, requests, documents, notes, isAmong }: SummaryInput,
): ReportFinding[] {
  const { kind, about, positions, distribution, countries, commitments, gaps } = base;
  const from: AgeFrom =
    base.asOf !== null ? 'the as-of date' : base.knownBy !== null ? 'that date' : 'the newest document';
  const findings: ReportFinding[] = [];
  if (base.read === 0) return [{ kind: 'gap', text: 'No document was read: nothing can be said.', notes: [] }];
  if (kind === 'proposition')
    findings.push(...propositionFindings(about?.name ?? '', positions, silent, from, isAmong));
  else if (kind === 'event' || kind === 'dataset') {
    if (kind === 'event') findings.push(...attendance(base));
    findings.push({
      kind: 'count',
      text: `${counted(countries.filter(({ isCountry }) => isCountry).length, 'country is', 'countries are')} on record on ${counted(base.matrix.total.propositions, 'proposition')}, in ${counted(documents.length, 'document')}.`,
      notes: [],
    });
    findings.push(...countFindings(distribution));
  } else if (positions.length === 0) {
    findings.push({
      kind: 'gap',
      text: `No position of ${about?.name} is on record. That is not opposition to anything.`,
      notes: [],
    });
  } else findings.push(...actorFindings(positions, from));
  findings.push(...commitmentFindings(commitments, MOST_COMMITMENTS));
  if (commitments.length > MOST_COMMITMENTS) {
    findings.push({
      kind: 'commitment',
      text: `${counted(commitments.length - MOST_COMMITMENTS, 'more pledge, refusal or deed is', 'more pledges, refusals and deeds are')} on the ladder.`,
      notes: [],
    });
  }
  for (const row of requests.slice(-MOST_REQUESTS)) {
    const { claim, name } = row;
    const { vocabulary } = kg.context;
    const who = holderInWords({ name, holder: vocabulary.nameOf(claim.holder) });
    findings.push({
      kind: 'request',
      text: `${who} ${requestInWords(claim as ClaimOf<'request'>, (id) => vocabulary.nameOf(id))}; ${onDate(claim.said)}${claim.basis === 'stated' ? '' : '; as the source reports it'}.`,
      notes: [notes.of(claim)],
    });
  }
  findings.push(...changeFindings(base));
  findings.push(...sourcesOf(base));
  for (const { text, names } of gaps.slice(0, 1)) {
    const some = names.length === 0 ? '' : ` Among them: ${listed(names, 5)}.`;
    findings.push({ kind: 'gap', text: `${text}${some}`, notes: [] });
  }
  return findings;
}

function attendance({ participation }: Base): ReportFinding[] {
  return participation.slice(0, 1).map(({ participants, date }) => {
    const names = [...new Set(participants.map(({ name }) => name))];
    return {
      kind: 'count',
      text: `On record as taking part${date === null ? '' : `, ${dateInWords(date)}`}: ${listed(names, 14)}.`,
      notes: participants.flatMap(({ notes }) => notes.slice(0, 1)).slice(0, 14),
    };
  });
}

/** On how little it rests: where one document carries everything. */
function sourcesOf({ positions, read }: Base): ReportFinding[] {
  const documents = [...new Set(positions.flatMap((position) => position.documents))].sort();
  if (documents.length === 0) return [];
  const single = positions.filter(({ documents: behind }) => behind.length === 1).length;
  const text =
    documents.length === 1
      ? `All of these positions rest on one document, ${documents[0]}, of ${counted(read, 'document')} read.`
      : `${single === positions.length ? 'Each' : `${single} of ${positions.length}`} of these positions ${single === 1 ? 'rests' : 'rest'} on a single document; ${documents.length} documents carry them, of ${read} read.`;
  return [
    {
      kind: 'sources',
      text: text.replace(/^Each of these positions rest /, 'Each of these positions rests '),
      notes: [],
    },
  ];
}
