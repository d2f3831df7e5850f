// What a report says in sentences: key findings with everything that qualifies them, and what is not known.
import type { Distribution, HeldPosition, PositionChange, StagedCommitment } from '../../chart/chart-facts.js';
import type { ClaimOf } from '../../kinds/claim.js';
import type { Position } from '../../kinds/position.js';
import type { ClaimRow } from '../../query/families/claim-row.js';
import type { StanceGraph } from '../../stance-graph.js';
import { capitalized } from '../../words/capitalized.js';
import { requestInWords } from '../../words/claim-words.js';
import { ageInWords, dateInWords, onDate } from '../../words/date-words.js';
import { counted, listed } from '../../words/list-words.js';
import { isPosition, qualifiersInWords, STANDING_NOUNS, STANDINGS } from '../../words/position-words.js';
import { STAGE_VERBS } from '../../words/stage-words.js';
import type { Notes } from './notes.js';
import type { ReportDispute, ReportFinding, ReportGap, ReportModel } from './report-model.js';
import { DISPUTE_WORDS, holderInWords, onRecord, qualifiers } from './report-words.js';
import type { stancesOf } from './subject.js';

const MOST_POSITIONS = 12;
const MOST_NAMED = 12;
const MOST_COMMITMENTS = 4;
const MOST_REQUESTS = 3;
const MOST_ATTENDING = 14;

type Sections = Omit<ReportModel, 'citations' | 'findings' | 'evidence' | 'method' | 'documents' | 'cuts'>;

export function summary(
  sections: Sections,
  asked: Pick<GapInput, 'silent' | 'notCounted' | 'isAmong'>,
  requests: readonly ClaimRow[],
  notes: Notes,
): ReportFinding[] {
  const { kind, about, positions, asOf, commitments, gaps } = sections;
  if (sections.read === 0) return [finding('gap', 'No document was read: nothing can be said.')];
  const from = asOf !== null ? 'the as-of date' : 'the newest document';
  const findings: ReportFinding[] = [];
  if (kind === 'proposition') {
    findings.push(...propositionFindings(sections, asked, from));
  } else if (kind === 'event' || kind === 'dataset') findings.push(...overall(sections));
  else if (positions.length > 0) findings.push(...actorFindings(positions, from));
  else {
    const sure = asked.notCounted.length === 0 ? '' : 'surely ';
    const text = `No position of ${about?.name} is ${sure}on record. That is not opposition to anything.`;
    findings.push(finding('gap', text));
  }
  findings.push(...commitments.slice(0, MOST_COMMITMENTS).map(commitmentFinding));
  const rest = commitments.length - MOST_COMMITMENTS;
  if (rest > 0) {
    const more = counted(rest, 'more pledge, refusal or deed is', 'more pledges, refusals and deeds are');
    findings.push(finding('commitment', `${more} on the ladder.`));
  }
  findings.push(...requests.slice(-MOST_REQUESTS).map((row) => requestFinding(row, notes)));
  findings.push(...changeFindings(sections), ...disputeFindings(sections), ...sourcesOf(sections));
  for (const { text, names } of gaps.slice(0, 1)) {
    const some = names.length === 0 ? '' : ` Among them: ${listed(names, 5)}.`;
    findings.push(finding('gap', `${text}${some}`));
  }
  return findings;
}

function finding(kind: ReportFinding['kind'], text: string, notes: readonly number[] = []): ReportFinding {
  return { kind, text, notes };
}

function positionSentence(position: HeldPosition, from: string): string {
  const { name, label, standing, conditions, voices } = position;
  const condition = conditions.length === 0 ? '' : `, ${conditions.join(' and ')}`;
  const head = isPosition(standing)
    ? `${subjectAndVerb(position, standing)} “${label}”${condition}`
    : `The position of ${name} on “${label}” is contested`;
  const others = voices.filter((voice) => voice !== name);
  const through = others.length === 0 ? '' : `through ${listed(others, 3)}`;
  const parts = [through, saidInWords(position, from), ...qualifiers(position)].filter(Boolean);
  return parts.length === 0 ? `${head}.` : `${head}: ${parts.join('; ')}.`;
}

/** No louder than whose word it is: "Italy is on record against", "according to Axios, Italy opposes". */
function subjectAndVerb({ name, bases, secondHand, speakers }: HeldPosition, standing: Position): string {
  const bare = STANDINGS[standing].on;
  if (bases.every((basis) => basis === 'analysis')) return `An author infers that ${name} ${bare}`;
  if (bases.every((basis) => basis === 'anonymous')) return `Unnamed sources say that ${name} ${bare}`;
  if (secondHand) return `According to ${speakers.length === 0 ? 'others' : listed(speakers, 3)}, ${name} ${bare}`;
  return `${name} is on record ${STANDING_NOUNS[standing].recorded}`;
}

/** "first said on 27 March 2025, last said on 4 September 2025", with the age where it is old. */
function saidInWords({ since, lastSaid, ageDays }: HeldPosition, from: string): string {
  if (lastSaid === null) return '';
  const age = ageInWords(ageDays);
  const old = age === '' ? '' : `, ${age} ${from}`;
  const last = lastSaid.startsWith('../') ? onDate(lastSaid) : `last said ${onDate(lastSaid)}`;
  return `${since === null || since === lastSaid ? '' : `first said ${onDate(since)}, `}${last}${old}`;
}

/** The positions of one actor: what it said itself first, the newest first; what only follows in one sentence. */
function actorFindings(positions: readonly HeldPosition[], from: string): ReportFinding[] {
  const said = positions.filter(({ inferredFrom }) => inferredFrom === null);
  const inferred = positions.filter(({ inferredFrom }) => inferredFrom !== null);
  const sorted = said.sort(
    (a, b) =>
      Number(b.standing === 'contested') - Number(a.standing === 'contested') ||
      Number(a.secondHand) - Number(b.secondHand) ||
      (a.ageDays ?? 0) - (b.ageDays ?? 0),
  );
  const shown = sorted.slice(0, MOST_POSITIONS);
  const findings = shown.map((one) => finding('position', positionSentence(one, from), one.notes));
  const rest = sorted.length - shown.length;
  if (rest > 0) {
    const more = counted(rest, 'more position is', 'more positions are');
    findings.push(finding('count', `${more} in the list of positions.`));
  }
  if (inferred.length > 0) {
    const what = inferred.map(({ standing, label }) => {
      const { noun, toward } = STANDING_NOUNS[standing];
      return `${noun} ${toward} “${label}”`;
    });
    findings.push(finding('position', `Inferred from these, not said: ${listed(what, 5)}.`));
  }
  return findings;
}

/** Who holds which position on one proposition: countries by name with what qualifies them, all others apart. */
function propositionFindings(
  { about, positions, distribution }: Sections,
  { silent, notCounted, isAmong }: Pick<GapInput, 'silent' | 'notCounted' | 'isAmong'>,
  from: string,
): ReportFinding[] {
  const countries = positions.filter(({ type }) => type === 'country');
  const perhaps = distribution.find(({ id }) => id === about?.id)?.perhaps ?? 0;
  const total = countries.length + silent.length + perhaps;
  const asked = isAmong ? 'asked about' : 'on record on anything here';
  const some = countries.length === 1 ? 'one is' : `${countries.length} are`;
  const share = `Of ${counted(total, 'country', 'countries')} ${asked}, ${countries.length === 0 ? 'none is' : some}`;
  const findings = [finding('count', `${total === 0 ? 'No country is' : share} on record on “${about?.name}”.`)];
  for (const standing of ['support', 'oppose', 'undecided', 'contested'] as const) {
    const group = countries.filter((position) => position.standing === standing);
    if (group.length === 0) continue;
    const names = namesOf(group, MOST_NAMED, (position) => named(position, from));
    const side = capitalized(STANDING_NOUNS[standing].side);
    findings.push(finding('position', `${side} (${group.length}): ${names}.`, firstNotes(group, MOST_NAMED)));
  }
  if (notCounted.length > 0) {
    const names = listed(
      notCounted.map(({ name, reason }) => `${name} (${reason})`),
      MOST_NAMED,
    );
    findings.push(finding('position', `Perhaps, and not counted (${notCounted.length}): ${names}.`));
  }
  const others = positions.filter(({ type, standing }) => type !== 'country' && standing !== 'noRecord');
  if (others.length > 0) {
    const sided = (one: HeldPosition) => `${named(one, from)} ${STANDING_NOUNS[one.standing].side}`;
    const text = `Others, never counted as countries: ${namesOf(others, MOST_POSITIONS, sided)}.`;
    findings.push(finding('position', text, firstNotes(others, MOST_POSITIONS)));
  }
  return findings;
}

function namesOf(positions: readonly HeldPosition[], most: number, nameOf: (position: HeldPosition) => string): string {
  const more = positions.length > most ? `, and ${positions.length - most} more` : '';
  return `${listed(positions.slice(0, most).map(nameOf), most)}${more}`;
}

function firstNotes(items: readonly { readonly notes: readonly number[] }[], most: number): number[] {
  return items.slice(0, most).flatMap(({ notes }) => notes.slice(0, 1));
}

function named(position: HeldPosition, from: string): string {
  const { name, conditions, lastSaid, ageDays, inferredFrom, secondHand, speakers } = position;
  const age = ageInWords(ageDays);
  const marks = [
    ...conditions,
    ...qualifiersInWords(position),
    inferredFrom === null ? '' : 'inferred',
    secondHand ? `second-hand${speakers.length === 0 ? '' : `, says ${listed(speakers, 2)}`}` : '',
    age === '' || lastSaid === null ? '' : `${dateInWords(lastSaid)}, ${age} ${from}`,
  ].filter(Boolean);
  return marks.length === 0 ? name : `${name} (${marks.join('; ')})`;
}

/** Of an event or everything: who was there, how many are on record, on what most agree, and on what they differ. */
function overall({ kind, countries, distribution, matrix, participation, read }: Sections): ReportFinding[] {
  const attended = participation.slice(0, kind === 'event' ? 1 : 0).map(({ participants, date }) => {
    const names = [...new Set(participants.map(({ name }) => name))];
    const when = date === null ? '' : `, ${dateInWords(date)}`;
    const text = `On record as taking part${when}: ${listed(names, MOST_ATTENDING)}.`;
    return finding('count', text, firstNotes(participants, MOST_ATTENDING));
  });
  const here = countries.filter(({ isCountry }) => isCountry).length;
  const who = counted(here, 'country is', 'countries are');
  const what = counted(matrix.total.propositions, 'proposition');
  const size = finding('count', `${who} on record on ${what}, in ${counted(read, 'document')}.`);
  const divided = distribution
    .filter(({ support, oppose }) => support > 0 && oppose > 0)
    .sort((a, b) => Math.min(b.support, b.oppose) - Math.min(a.support, a.oppose) || onRecord(b) - onRecord(a));
  const backed = distribution
    .filter(({ support, oppose }) => support > 1 && oppose === 0)
    .sort((a, b) => b.support - a.support);
  const telling = [...divided.slice(0, 3), ...backed.slice(0, 2)];
  return [...attended, size, ...telling.map((item) => finding('count', `“${item.name}”: ${counts(item)}.`))];
}

function counts(item: Distribution): string {
  const { support, oppose, undecided, contested, otherwise, perhaps, noRecord } = item;
  const { conditional, inferred, secondHand } = item;
  const weak = [
    conditional === 0 ? '' : `${conditional} with a condition`,
    inferred === 0 ? '' : `${inferred} inferred`,
    secondHand === 0 ? '' : `${secondHand} second-hand`,
  ].filter(Boolean);
  const parts = [
    `${counted(support, 'country', 'countries')} in support${weak.length === 0 ? '' : ` (${weak.join(', ')})`}`,
    `${oppose} against`,
    undecided === 0 ? '' : `${undecided} undecided`,
    contested === 0 ? '' : `${contested} contested`,
    otherwise === 0 ? '' : `${otherwise} of these counted again, for what is so otherwise`,
    perhaps === 0 ? '' : `${perhaps} only perhaps on record`,
    `${noRecord} without record`,
  ];
  return listed(parts.filter(Boolean));
}

function commitmentFinding(commitment: StagedCommitment): ReportFinding {
  const { stage, text, conditions, said, speaker, basis, notes } = commitment;
  const reported = basis === 'stated' ? '' : '; as the source reports it';
  const source = speaker === null ? reported : `; on the word of ${speaker}`;
  const condition = conditions.length === 0 ? '' : `, ${conditions.join(' and ')}`;
  const what = `${holderInWords(commitment)} ${STAGE_VERBS[stage].present} ${text}${condition}`;
  return finding('commitment', `${what}; ${onDate(said)}${source}.`, notes);
}

function requestFinding({ claim, name }: ClaimRow, notes: Notes): ReportFinding {
  const who = holderInWords({ name, holder: notes.nameOf(claim.holder) });
  const what = requestInWords(claim as ClaimOf<'request'>, notes.nameOf);
  const source = claim.basis === 'stated' ? '' : '; as the source reports it';
  return finding('request', `${who} ${what}; ${onDate(claim.said)}${source}.`, [notes.of(claim)]);
}

function changeFindings({ changes: { from, rows } }: Sections): ReportFinding[] {
  const real = rows.filter(({ change }) => change !== 'firstWord');
  if (from !== null && real.length === 0) {
    const first = counted(rows.length, 'first word has', 'first words have');
    const since = rows.length === 0 ? '' : `; ${first} come on record since`;
    return [finding('change', `No position on record as of ${dateInWords(from)} is another one now${since}.`)];
  }
  return real.slice(0, 5).map((change) => finding('change', changeInWords(change), change.notes));
}

function changeInWords({ change, name, label, before, after, conditions, since }: PositionChange): string {
  const [old, now] = [STANDING_NOUNS[before].noun, STANDING_NOUNS[after].noun];
  const condition = conditions.map((one) => `, ${one}`).join('');
  const when = since === null ? '' : `, ${onDate(since)}`;
  if (change === 'noLongerHeld') return `${name} no longer holds what it held on “${label}”: ${old}.`;
  if (change === 'corrected') return `The record of ${name} on “${label}” was corrected from ${old} to ${now}.`;
  const under = change === 'newGovernment' ? ', under a new government' : '';
  return `${name} moved on “${label}” from ${old} to ${now}${condition}${when}${under}.`;
}

function disputeFindings({ disputes }: Sections): ReportFinding[] {
  if (disputes.length === 0) return [];
  const byType = new Map<ReportDispute['type'], number>();
  for (const { type } of disputes) byType.set(type, (byType.get(type) ?? 0) + 1);
  const types = [...byType].map(([type, count]) => `${DISPUTE_WORDS[type].toLowerCase()} (${count})`);
  return [finding('dispute', `Not everything goes together: ${listed(types)}; see “Contested claims”.`)];
}

/** On how little it rests: where one document carries everything. */
function sourcesOf({ positions, read }: Sections): ReportFinding[] {
  const documents = [...new Set(positions.flatMap((position) => position.documents))].sort();
  if (documents.length === 0) return [];
  if (documents.length === 1) {
    const of = `of ${counted(read, 'document')} read`;
    return [finding('sources', `All of these positions rest on one document, ${documents[0]}, ${of}.`)];
  }
  const single = positions.filter(({ documents: behind }) => behind.length === 1).length;
  const isEach = single === positions.length;
  const some = isEach ? 'Each' : `${single} of ${positions.length}`;
  const rest = isEach || single === 1 ? 'rests' : 'rest';
  const carried = `${documents.length} documents carry them, of ${read} read`;
  return [finding('sources', `${some} of these positions ${rest} on a single document; ${carried}.`)];
}

type Counted = Pick<ReportModel, 'kind' | 'about' | 'distribution' | 'countries' | 'commitments' | 'read'>;

export type GapInput = Pick<ReturnType<typeof stancesOf>, 'own' | 'silent' | 'notCounted'> & {
  readonly hasTexts: boolean;
  readonly isAmong: boolean;
};

const NOT_OPPOSITION = 'That is a gap, not opposition.';
const MOST_IN_GAP = 60;
const NO_TEXTS = 'The texts of the documents were not at hand: notes name the place of a passage, not its words.';

export function gapsOf(kg: StanceGraph, sections: Counted, input: GapInput): ReportGap[] {
  const { kind, commitments, read } = sections;
  const others = [
    commitments.length === 0 ? 'No pledge, refusal or delivery is on record here.' : '',
    ...input.notCounted.slice(0, MOST_IN_GAP).map(({ name, reason }) => `Not counted: ${name} (${reason}).`),
    input.notCounted.length > MOST_IN_GAP ? `Not counted besides: ${input.notCounted.length - MOST_IN_GAP} more.` : '',
    read === 0 ? 'No document was read for this report.' : '',
    input.hasTexts ? '' : NO_TEXTS,
  ];
  const first = kind === 'proposition' ? silentGap(kg, input) : unspokenGaps(kg, sections, input);
  return [...first, ...others.filter(Boolean).map((text) => ({ text, names: [] }))];
}

function silentGap(kg: StanceGraph, { silent, isAmong }: GapInput): ReportGap[] {
  if (silent.length === 0) return [];
  const who = counted(silent.length, 'country', 'countries');
  const elsewhere = `that ${silent.length === 1 ? 'is' : 'are'} on record on something else`;
  const text = `No record for ${who} ${isAmong ? 'asked about' : elsewhere}. ${NOT_OPPOSITION}`;
  return [{ text, names: silent.map((id) => kg.context.vocabulary.nameOf(id)).slice(0, MOST_IN_GAP) }];
}

function unspokenGaps(kg: StanceGraph, sections: Counted, { own }: GapInput): ReportGap[] {
  const { kind, about, distribution, countries } = sections;
  const gaps: ReportGap[] = [];
  const spoken = new Set(own.map(({ proposition }) => proposition));
  const rest = [...kg.propositions.values()].filter(({ id }) => !spoken.has(id));
  if (rest.length > 0) {
    const who = about === null || kind === 'event' ? 'of any country' : `of ${about.name}`;
    const share = `${rest.length.toLocaleString('en')} of ${counted(kg.propositions.size, 'proposition')}`;
    const names = rest.map(({ label }) => label).slice(0, MOST_IN_GAP);
    gaps.push({ text: `No record ${who} on ${share}. ${NOT_OPPOSITION}`, names });
  }
  const told = distribution.reduce((sum, item) => sum + onRecord(item) + item.perhaps, 0);
  const cells = countries.filter(({ isCountry }) => isCountry).length * distribution.length;
  if ((kind === 'event' || kind === 'dataset') && cells > told) {
    const what = `${counted(cells, 'pair')} of a country and a proposition in the counts`;
    const silent = (cells - told).toLocaleString('en');
    gaps.push({ text: `Of ${what}, ${silent} have no record. ${NOT_OPPOSITION}`, names: [] });
  }
  return gaps;
}
