// Key findings as sentences that say everything that qualifies them.
import type { Distribution, HeldPosition, StagedCommitment } from '../../chart/chart-facts.js';
import type { Position } from '../../kinds/position.js';
import { dateInWords, onDate } from '../../words/date-words.js';
import { counted, listed } from '../../words/list-words.js';
import { isPosition, STANDING_NOUNS, STANDINGS, type Standing } from '../../words/position-words.js';
import { STAGE_VERBS } from '../../words/stage-words.js';
import type { ReportDispute, ReportFinding, ReportModel } from './report-model.js';
import { ageInWords, DISPUTE_WORDS, holderInWords, onRecord, qualifiers } from './report-words.js';

const MOST_POSITIONS = 12;
const MOST_NAMED = 12;

/** From what day ages are told. */
export type AgeFrom = 'the as-of date' | 'that date' | 'the newest document';

/** A position as a sentence that has everything that qualifies it. */
export function positionSentence(position: HeldPosition, from: AgeFrom): string {
  const { name, label, standing, conditions, voices } = position;
  const condition = conditions.length === 0 ? '' : `, ${conditions.join(' and ')}`;
  const head = isPosition(standing)
    ? `${subjectAndVerb(position, standing)} “${label}”${condition}`
    : standing === 'contested'
      ? `The position of ${name} on “${label}” is contested`
      : `There is no record of ${name} on “${label}”; that is not opposition`;
  const others = voices.filter((voice) => voice !== name);
  const parts = [
    others.length === 0 ? '' : `through ${listed(others, 3)}`,
    saidInWords(position, from),
    ...qualifiers(position),
  ].filter((part) => part !== '');
  return parts.length === 0 ? `${head}.` : `${head}: ${parts.join('; ')}.`;
}

/** No louder than whose word it is: "Italy is on record against", "according to Axios, Italy opposes". */
function subjectAndVerb({ name, bases, secondHand, speakers }: HeldPosition, standing: Position): string {
  const bare = STANDINGS[standing].on;
  if (secondHand) return `According to ${speakers.length === 0 ? 'others' : listed(speakers, 3)}, ${name} ${bare}`;
  if (bases.every((basis) => basis === 'analysis')) return `An author infers that ${name} ${bare}`;
  if (bases.every((basis) => basis === 'anonymous')) return `Unnamed sources say that ${name} ${bare}`;
  return `${name} is on record ${STANDING_NOUNS[standing].recorded}`;
}

/** "since 27 March 2025, last said on 4 September 2025", with the age where it is old. */
export function saidInWords({ since, lastSaid, ageDays }: HeldPosition, from: AgeFrom): string {
  if (lastSaid === null) return '';
  const age = ageInWords(ageDays);
  const old = age === '' ? '' : `, ${age} ${from}`;
  const last = lastSaid.startsWith('../') ? onDate(lastSaid) : `last said ${onDate(lastSaid)}`;
  return `${since === null || since === lastSaid ? '' : `first said ${onDate(since)}, `}${last}${old}`;
}

/** The positions of one actor: what it said itself first, the newest first; what only follows in one sentence. */
export function actorFindings(positions: readonly HeldPosition[], from: AgeFrom): ReportFinding[] {
  const said = positions.filter(({ inferredFrom }) => inferredFrom === null);
  const inferred = positions.filter(({ inferredFrom }) => inferredFrom !== null);
  const sorted = said
    .map((position, i) => ({ position, i }))
    .sort(
      (a, b) =>
        Number(b.position.standing === 'contested') - Number(a.position.standing === 'contested') ||
        Number(a.position.secondHand) - Number(b.position.secondHand) ||
        (a.position.ageDays ?? 0) - (b.position.ageDays ?? 0) ||
        a.i - b.i,
    )
    .map(({ position }) => position);
  const findings: ReportFinding[] = sorted
    .slice(0, MOST_POSITIONS)
    .map((position) => ({ kind: 'position', text: positionSentence(position, from), notes: position.notes }));
  if (sorted.length > MOST_POSITIONS) {
    findings.push({
      kind: 'count',
      text: `${counted(sorted.length - MOST_POSITIONS, 'more position is', 'more positions are')} in the list of positions.`,
      notes: [],
    });
  }
  if (inferred.length > 0) {
    const what = inferred.map(({ standing, label }) => `${nounOn(standing)} “${label}”`);
    findings.push({ kind: 'position', text: `Inferred from these, not said: ${listed(what, 5)}.`, notes: [] });
  }
  return findings;
}

function nounOn(standing: Standing): string {
  const { noun, toward } = STANDING_NOUNS[standing];
  return `${noun} ${toward}`;
}

/** Who holds which position on one proposition: countries by name with what qualifies them, all others apart. */
export function propositionFindings(
  label: string,
  positions: readonly HeldPosition[],
  silent: readonly string[],
  from: AgeFrom,
  isAmong: boolean,
): ReportFinding[] {
  const countries = positions.filter(({ type }) => type === 'country');
  const total = countries.length + silent.length;
  const findings: ReportFinding[] = [
    {
      kind: 'count',
      text: `${total === 0 ? 'No country is' : `Of ${counted(total, 'country', 'countries')} ${isAmong ? 'asked about' : 'on record on anything here'}, ${countries.length === 0 ? 'none is' : countries.length === 1 ? 'one is' : `${countries.length} are`}`} on record on “${label}”.`,
      notes: [],
    },
  ];
  for (const standing of ['support', 'oppose', 'undecided', 'contested'] as const) {
    const group = countries.filter((position) => position.standing === standing);
    if (group.length === 0) continue;
    findings.push({
      kind: 'position',
      text: `${capital(STANDING_NOUNS[standing].side)} (${group.length}): ${listed(
        group.slice(0, MOST_NAMED).map((position) => named(position, from)),
        MOST_NAMED,
      )}${group.length > MOST_NAMED ? `, and ${group.length - MOST_NAMED} more` : ''}.`,
      notes: group.slice(0, MOST_NAMED).flatMap(({ notes }) => notes.slice(0, 1)),
    });
  }
  const others = positions.filter(({ type, standing }) => type !== 'country' && standing !== 'noRecord');
  if (others.length > 0) {
    const told = others
      .slice(0, MOST_POSITIONS)
      .map((position) => `${named(position, from)} ${STANDING_NOUNS[position.standing].side}`);
    findings.push({
      kind: 'position',
      text: `Others, never counted as countries: ${listed(told, MOST_POSITIONS)}${others.length > MOST_POSITIONS ? `, and ${others.length - MOST_POSITIONS} more` : ''}.`,
      notes: others.slice(0, MOST_POSITIONS).flatMap(({ notes }) => notes.slice(0, 1)),
    });
  }
  return findings;
}

function named(position: HeldPosition, from: AgeFrom): string {
  const { name, conditions, lastSaid, ageDays, inferredFrom, secondHand, speakers } = position;
  const age = ageInWords(ageDays);
  const marks = [
    ...conditions,
    inferredFrom === null ? '' : 'inferred',
    secondHand ? `second-hand${speakers.length === 0 ? '' : `, says ${listed(speakers, 2)}`}` : '',
    age === '' || lastSaid === null ? '' : `${dateInWords(lastSaid)}, ${age} ${from}`,
  ].filter((mark) => mark !== '');
  return marks.length === 0 ? name : `${name} (${marks.join('; ')})`;
}

/** On what most countries are on record, and on what they differ. */
export function countFindings(distribution: readonly Distribution[]): ReportFinding[] {
  const divided = distribution
    .filter(({ support, oppose }) => support > 0 && oppose > 0)
    .sort((a, b) => Math.min(b.support, b.oppose) - Math.min(a.support, a.oppose) || onRecord(b) - onRecord(a));
  const backed = distribution
    .filter(({ support, oppose }) => support > 1 && oppose === 0)
    .sort((a, b) => b.support - a.support);
  return [...divided.slice(0, 3), ...backed.slice(0, 2)].map((item) => ({
    kind: 'count',
    text: `“${item.name}”: ${counts(item)}.`,
    notes: [],
  }));
}

function counts(item: Distribution): string {
  const { support, oppose, undecided, contested, noRecord } = item;
  return listed(
    [
      `${counted(support, 'country', 'countries')} in support${weaknesses(item)}`,
      `${oppose} against`,
      undecided === 0 ? '' : `${undecided} undecided`,
      contested === 0 ? '' : `${contested} contested`,
      `${noRecord} without record`,
    ].filter((text) => text !== ''),
  );
}

/** How much of the support is conditional, inferred or second-hand. */
function weaknesses({ conditional, inferred, secondHand }: Distribution): string {
  const told = [
    conditional === 0 ? '' : `${conditional} with a condition`,
    inferred === 0 ? '' : `${inferred} inferred`,
    secondHand === 0 ? '' : `${secondHand} second-hand`,
  ].filter((text) => text !== '');
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
}

/** Refusals, pledges and deeds in a few sentences. */
export function commitmentFindings(commitments: readonly StagedCommitment[], most: number): ReportFinding[] {
  return commitments.slice(0, most).map((commitment) => {
    const { stage, text, conditions, said, speaker, basis, notes } = commitment;
    const told =
      speaker === null ? (basis === 'stated' ? '' : '; as the source reports it') : `; on the word of ${speaker}`;
    return {
      kind: 'commitment',
      text: `${holderInWords(commitment)} ${STAGE_VERBS[stage].present} ${text}${conditions.length === 0 ? '' : `, ${conditions.join(' and ')}`}; ${onDate(said)}${told}.`,
      notes,
    };
  });
}

/** What changed, and how often sources differ. */
export function changeFindings({ changes, disputes }: Pick<ReportModel, 'changes' | 'disputes'>): ReportFinding[] {
  const findings: ReportFinding[] = [];
  const { from, rows } = changes;
  const real = rows.filter(({ before }) => before !== 'noRecord');
  for (const { name, label, before, after, since, notes } of real.slice(0, 5)) {
    const when = since === null ? '' : `, ${onDate(since)}`;
    findings.push({
      kind: 'change',
      text: `${name} moved on “${label}” from ${STANDING_NOUNS[before].noun} to ${STANDING_NOUNS[after].noun}${when}.`,
      notes,
    });
  }
  if (from !== null && real.length === 0) {
    findings.push({
      kind: 'change',
      text: `No position on record as of ${dateInWords(from)} is another one now${rows.length === 0 ? '' : `; ${counted(rows.length, 'first word has', 'first words have')} come on record since`}.`,
      notes: [],
    });
  }
  const byType = new Map<ReportDispute['type'], number>();
  for (const { type } of disputes) byType.set(type, (byType.get(type) ?? 0) + 1);
  if (byType.size > 0) {
    const told = [...byType].map(([type, count]) => `${DISPUTE_WORDS[type].toLowerCase()} (${count})`);
    findings.push({
      kind: 'dispute',
      text: `Not everything goes together: ${listed(told)}; see “Contested claims”.`,
      notes: [],
    });
  }
  return findings;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
