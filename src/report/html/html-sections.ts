import { dateInWords, onDate } from '../../words/date-words.js';
import { counted, listed } from '../../words/list-words.js';
import { BASIS_WORDS, STAGE_VERBS } from '../../words/stage-words.js';
import type { EvidenceNote, ReportModel, ReportPosition } from '../model/report-model.js';
import { ageInWords, DISPUTE_WORDS } from '../model/report-words.js';
import { divergingBar, ladder, laneSpan, laneSvg, lanesOf, longestBar } from './charts.js';
import { dated, named, refs, stackedTable, standingMark, text } from './html-text.js';

const FINDING_WORDS = {
  position: 'Position',
  commitment: 'Word and deed',
  request: 'Request',
  change: 'Change',
  dispute: 'Contested',
  sources: 'Sources',
  gap: 'Not known',
  count: 'Count',
} as const;

export function findingsHtml({ findings }: ReportModel): string {
  const items = findings.map(
    ({ kind, text: sentence, notes }) =>
      `<li class="${kind}"><span class="what">${FINDING_WORDS[kind]}</span>${text(sentence)}${refs([...new Set(notes)])}</li>`,
  );
  return items.length === 0 ? '' : `<ul class="findings">${items.join('\n')}</ul>`;
}

export function positionsHtml({ positions, propositions, kind, asOf, knownBy }: ReportModel): string {
  if (positions.length === 0) return '';
  const meanings = new Map(propositions.map(({ id, statement }) => [id, statement]));
  const aboutOne = kind === 'country' || kind === 'leader' || kind === 'actor';
  const onOne = kind === 'proposition';
  const columns = [
    ...(aboutOne ? [] : ['Who']),
    ...(onOne ? [] : ['Proposition']),
    'Position',
    'Said',
    'By whom, and how we know',
    'If sources fall away',
  ];
  const from = asOf !== null || knownBy !== null ? 'that date' : 'the newest document';
  const rows = positions.map((position) => {
    const { name, type, label, proposition } = position;
    const who = `${named(name)}${type === 'country' ? '' : `<small>${type}, never counted as a country</small>`}`;
    const meaning = meanings.get(proposition);
    const what = `${named(label)}${meaning === undefined ? '' : `<small>${text(meaning)}</small>`}`;
    return [
      ...(aboutOne ? [] : [who]),
      ...(onOne ? [] : [what]),
      positionCell(position),
      saidCell(position, from),
      knownCell(position),
      fragileCell(position),
    ];
  });
  return stackedTable(counted(positions.length, 'position'), columns, rows);
}

function positionCell({
  standing,
  conditions,
  inferredFrom,
  secondHand,
  viaMembership,
  against,
}: ReportPosition): string {
  const marks = [
    ...conditions.map((condition) => text(condition)),
    inferredFrom === null ? '' : `inferred from “${text(inferredFrom[0] ?? '')}”`,
    secondHand ? 'second-hand' : '',
    viaMembership ? 'through membership' : '',
  ].filter((mark) => mark !== '');
  const counter = against.length === 0 ? '' : `<small>against it${refs(against)}</small>`;
  return `${standingMark(standing, conditions.length > 0)}${marks.length === 0 ? '' : `<small>${marks.join('; ')}</small>`}${counter}`;
}

function saidCell({ since, lastSaid, ageDays }: ReportPosition, from: string): string {
  if (lastSaid === null) return '';
  const age = ageInWords(ageDays);
  const first = since === null || since === lastSaid ? '' : `<small>since ${dated(since)}</small>`;
  return `${dated(lastSaid)}${first}${age === '' ? '' : `<small>${age} ${from}</small>`}`;
}

function knownCell({ voices, speakers, bases, documents, notes, rule }: ReportPosition): string {
  const told = speakers.length === 0 ? '' : `, told by ${named(listed(speakers, 4))}`;
  return `${named(listed(voices, 4))}${told}${refs(notes)}<small>${text(bases.map((basis) => BASIS_WORDS[basis]).join('; '))}</small><small>${text(listed(documents, 4))}</small><small>Decided by: ${text(rule)}</small>`;
}

function fragileCell({ fragility }: ReportPosition): string {
  if (fragility === null) return '';
  const { documents, becomes } = fragility;
  return `<small>Without ${text(listed(documents, 4))}:</small> ${standingMark(becomes)}`;
}

export function distributionHtml({ distribution }: ReportModel): string {
  if (distribution.length === 0) return '';
  const most = longestBar(distribution);
  const rows = distribution.map((item) => {
    const { name, support, oppose, undecided, contested, noRecord, conditional, inferred, secondHand } = item;
    const weak = [
      conditional === 0 ? '' : `${conditional} with condition`,
      inferred === 0 ? '' : `${inferred} inferred`,
      secondHand === 0 ? '' : `${secondHand} second-hand`,
    ].filter((part) => part !== '');
    const small = weak.length === 0 ? '' : `<small>of the support: ${weak.join(', ')}</small>`;
    const numbers = [oppose, undecided + contested, support, noRecord].map((count) => `<td class="n">${count}</td>`);
    return `<tr><th scope="row">${named(name)}${small}</th><td class="chart">${divergingBar(item, most)}</td>${numbers.join('')}</tr>`;
  });
  const head = ['Proposition', 'Against ◂ ▸ in support', '▼ against', '◆ open', '▲ support', '· no record'];
  return `<p class="quiet">Countries by position; “open” is undecided or contested. Silence is in no bar.</p><div class="scroll" tabindex="0" role="region" aria-label="How positions are distributed, can be scrolled sideways"><table class="counts"><caption class="hidden">Countries by position</caption><thead><tr>${head.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

const MOST_LANES = 40;

export function courseHtml({ changes, timeline, today, propositions }: ReportModel): string {
  const labels = new Map(propositions.map(({ id, name }) => [id, name]));
  const parts: string[] = [];
  if (changes.from !== null) {
    const since = `since ${dateInWords(changes.from)}`;
    const rows = changes.rows.map(({ name, label, before, after, since: said, notes }) => [
      `${named(name)}<small>${text(label)}</small>`,
      standingMark(before),
      `${standingMark(after)}${refs(notes)}`,
      said === null ? '' : dated(said),
    ]);
    parts.push(
      rows.length === 0
        ? `<p>No position is another one than ${text(onDate(changes.from))}.</p>`
        : stackedTable(
            `What is another position ${since}; “no record” before is a first word, no change of mind`,
            ['Who, on what', 'Before', 'After', 'Said'],
            rows,
          ),
    );
  }
  const lanes = lanesOf(timeline).slice(0, MOST_LANES);
  if (lanes.length > 0 && today !== null) {
    const span = laneSpan(lanes, today);
    const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
    const rows = lanes.map((lane) => {
      const words = lane.entries.map(({ said, becomes }) => `${standingMark(becomes ?? 'noRecord')} ${dated(said)}`);
      const on = labels.get(lane.proposition) ?? lane.proposition;
      return `<tr><th scope="row">${named(lane.name)}<small>${text(on)}</small></th><td class="chart">${laneSvg(lane, span)}</td><td>${words.join('<br>')}</td></tr>`;
    });
    parts.push(
      `<h3>Positions through time</h3><p class="quiet">A dot where a position came on record or changed; the line holds until something overcomes it. Solid: supports; dashed: opposes; dotted: undecided. A grey lead-in: on record by that day.</p><div class="scroll" tabindex="0" role="region" aria-label="Positions through time, can be scrolled sideways"><table class="counts"><caption class="hidden">Positions through time</caption><thead><tr><th scope="col">Who, on what</th><th scope="col"><span class="axisrow"><span>${text(dateInWords(iso(span.first)))}</span><span>${text(dateInWords(iso(span.last)))}</span></span></th><th scope="col">In words</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`,
    );
  }
  if (timeline.length > 0) {
    const items = timeline.map(({ said, name, holder, text: what, becomes, notes }) => {
      const who = holder === name ? named(name) : `${named(holder)} (${named(name)})`;
      const turn = becomes === null ? '' : ` → ${standingMark(becomes)}`;
      return `<li>${dated(said)}: ${who} ${text(what)}${turn}${refs(notes)}</li>`;
    });
    parts.push(`<h3>Statement by statement</h3><ol class="timeline">${items.join('\n')}</ol>`);
  }
  return parts.join('\n');
}

export function commitmentsHtml({ commitments }: ReportModel): string {
  if (commitments.length === 0) return '';
  const rows = commitments.map((commitment) => {
    const { name, holder, stage, text: what, conditions, said, speaker, basis, notes } = commitment;
    const told = speaker === null ? '' : `<small>told by ${named(speaker)}</small>`;
    return [
      `${named(name)}${holder === name ? '' : `<small>${named(holder)}</small>`}`,
      `${ladder(commitment)}${STAGE_VERBS[stage].present}`,
      `${text(what)}${conditions.length === 0 ? '' : `<small>${text(conditions.join(' and '))}</small>`}`,
      dated(said),
      `${BASIS_WORDS[basis]}${refs(notes)}${told}`,
    ];
  });
  return `<p>Six rungs: considers, proposed, pledged, agreed, is delivering, delivered. A cross: declined, withheld or taken back. Support for an idea is no pledge, and a pledge no delivery.</p>${stackedTable(counted(commitments.length, 'commitment or refusal', 'commitments and refusals'), ['Who', 'Stage', 'What', 'Said', 'How we know'], rows)}`;
}

export function disputesHtml({ disputes }: ReportModel): string {
  return disputes
    .map(({ type, text: sentence, sides }) => {
      const columns = sides.map(({ heading, claims }) => {
        const items = claims.map(({ text: what, note }) => `<li>${text(what)}${refs([note])}</li>`);
        return `<div><h4>${text(heading)}</h4><ul>${items.join('')}</ul></div>`;
      });
      return `<div class="dispute"><h3>${DISPUTE_WORDS[type]}</h3><p>${text(sentence)}</p><div class="sides">${columns.join('')}</div></div>`;
    })
    .join('\n');
}

export function participationHtml({ participation }: ReportModel): string {
  return participation
    .map(({ name, date, place, participants }) => {
      const when = [date === null ? '' : dated(date), place === null ? '' : text(place)].filter((part) => part !== '');
      const rows = participants.map(({ name: who, holder, role, mode, notes }) => [
        `${named(who)}${holder === who ? '' : `<small>${named(holder)}</small>`}`,
        text(role),
        mode === null ? '' : text(mode === 'remote' ? 'remote' : 'in person'),
        refs(notes),
      ]);
      return `<h3>${named(name)}</h3>${when.length === 0 ? '' : `<p class="quiet">${when.join(', ')}</p>`}${stackedTable(counted(participants.length, 'entry', 'entries'), ['Who', 'Role', 'How', 'Notes'], rows)}`;
    })
    .join('\n');
}

export function evidenceHtml({ evidence }: ReportModel): string {
  if (evidence.length === 0) return '';
  return `<p>Each note is one claim of one document. A chain names who said it, who tells of it, and where it stands. Confidence is the coder’s, from 0 to 1.</p><ol class="notes">${evidence.map(noteHtml).join('\n')}</ol>`;
}

function noteHtml(note: EvidenceNote): string {
  const {
    number,
    text: what,
    summary,
    said,
    published,
    address,
    chain,
    basis,
    confidence,
    origin,
    places,
    source,
  } = note;
  const link =
    address !== null && /^https?:\/\//.test(address)
      ? `<a href="${text(address)}" rel="noopener noreferrer">${named(source)}</a>`
      : named(source);
  const passages = places
    .filter(({ passage }) => passage !== null)
    .map(
      ({ passage, at }) =>
        `<blockquote><p>${text(passage ?? '')}</p><small>characters ${text(at)}</small></blockquote>`,
    );
  const where = places
    .map(({ at, differs }) => `${text(at)}${differs ? ' (the text at hand differs)' : ''}`)
    .join(', ');
  return `<li class="note" id="note-${number}"><p class="said"><strong>${number}.</strong> ${text(summary ?? `${chain[0] ?? ''} ${what}.`)}</p>${passages.join('')}<p>${chain.map(named).join(' → ')}; ${text(onDate(said))}; ${BASIS_WORDS[basis]}; confidence ${confidence}.</p><p>${link}, published ${dated(published)}${where === '' ? '' : `; place ${where}`}; coded by ${text(origin)}.</p></li>`;
}
