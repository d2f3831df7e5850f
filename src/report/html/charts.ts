import { RUNGS } from '../../kinds/ladder.js';
import { dateRange, OPEN_START } from '../../schema/date.js';
import type { Standing } from '../../words/position-words.js';
import type { Distribution, ReportCommitment, TimelineEntry } from '../model/report-model.js';
import { text } from './html-text.js';

/** A bar that goes left for opposition and right for support; undecided and contested straddle the middle. */
export function divergingBar(item: Distribution, most: number): string {
  const { support, oppose, undecided, contested } = item;
  const unit = 50 / Math.max(1, most);
  const middle = (undecided + contested) / 2;
  const parts: string[] = [];
  const bar = (kind: Standing, from: number, count: number) => {
    if (count > 0)
      parts.push(`<rect class="${kind}" x="${pct(50 + from * unit)}" y="2" width="${pct(count * unit)}" height="18"/>`);
  };
  bar('oppose', -middle - oppose, oppose);
  bar('undecided', -middle, undecided);
  bar('contested', -middle + undecided, contested);
  bar('support', middle, support);
  const told = `${support} support, ${oppose} oppose, ${undecided} undecided, ${contested} contested`;
  return `<svg class="bar" width="100%" height="22" role="img" aria-label="${text(told)}">${parts.join('')}<line class="axis" x1="50%" x2="50%" y1="0" y2="22"/></svg>`;
}

/** How far the bars reach to the longer side. */
export function longestBar(items: readonly Distribution[]): number {
  return items.reduce(
    (most, { support, oppose, undecided, contested }) =>
      Math.max(most, Math.max(support, oppose) + (undecided + contested) / 2),
    1,
  );
}

/** Rungs from word to deed, filled up to the stage; a cross for what was refused or taken back. */
export function ladder({ stage }: ReportCommitment): string {
  const height = RUNGS.indexOf(stage);
  if (height < 0) {
    return '<svg class="ladder" width="98" height="16" aria-hidden="true"><path class="refused" d="M3 3 13 13M13 3 3 13"/></svg>';
  }
  const rungs = RUNGS.map(
    (_, i) => `<rect class="${i <= height ? 'done' : 'open'}" x="${i * 16 + 1}" y="2" width="12" height="12"/>`,
  );
  return `<svg class="ladder" width="98" height="16" aria-hidden="true">${rungs.join('')}</svg>`;
}

/** One actor on one proposition through time. */
export interface Lane {
  readonly name: string;
  readonly proposition: string;
  readonly entries: readonly TimelineEntry[];
}

/** Lanes of the stances in a timeline, in the order in which they first come up. */
export function lanesOf(timeline: readonly TimelineEntry[]): Lane[] {
  const lanes = new Map<string, Lane & { entries: TimelineEntry[] }>();
  for (const entry of timeline) {
    if (entry.kind !== 'stance' || entry.becomes === null || entry.proposition === null) continue;
    const key = JSON.stringify([entry.actor, entry.proposition]);
    const lane = lanes.get(key) ?? { name: entry.name, proposition: entry.proposition, entries: [] };
    lane.entries.push(entry);
    lanes.set(key, lane);
  }
  return [...lanes.values()];
}

/** First and last day that lanes show. */
export function laneSpan(lanes: readonly Lane[], today: string): { readonly first: number; readonly last: number } {
  const days = lanes.flatMap(({ entries }) => entries.map(({ said }) => dateRange(said).latest));
  const last = Math.max(dateRange(today).latest, ...days);
  const first = Math.min(...days, last - 30);
  return { first, last };
}

/** A lane: from each change on, the line has the colour and the dashes of what stood. */
export function laneSvg({ entries }: Lane, span: { readonly first: number; readonly last: number }): string {
  const { first, last } = span;
  const at = (day: number) => 4 + (92 * (day - first)) / Math.max(1, last - first);
  const parts = entries.map(({ said, becomes }, i) => {
    const { latest, earliest } = dateRange(said);
    const next = entries[i + 1];
    const end = next === undefined ? 98 : at(dateRange(next.said).latest);
    const standing = becomes ?? 'noRecord';
    const before =
      earliest === OPEN_START
        ? `<line class="open" x1="${pct(at(latest) - 3.5)}" x2="${pct(at(latest))}" y1="11" y2="11"/>`
        : '';
    return `${before}<line class="${standing}" x1="${pct(at(latest))}" x2="${pct(end)}" y1="11" y2="11"/><circle class="${standing}" cx="${pct(at(latest))}" cy="11" r="6"/>`;
  });
  return `<svg class="lane" width="100%" height="22" aria-hidden="true">${parts.join('')}</svg>`;
}

function pct(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
