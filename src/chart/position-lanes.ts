// The positions of actors through time: a lane for each actor and proposition, with the colour and dashes of what stood.
import { dateRange, isoDay, OPEN_START } from '../schema/date.js';
import { entryOf } from '../schema/entry.js';
import { dateInWords } from '../words/date-words.js';
import { EARLIER_GOVERNMENT, type Standing } from '../words/position-words.js';
import type { Chart } from './chart.js';
import { type HeldPosition, SUBJECT_KINDS, type TimelineEntry } from './chart-facts.js';
import { countsTable, dated, drawnAs, named, percent, standingMark, text } from './html-text.js';

export interface Lane {
  readonly name: string;
  readonly on: string;
  readonly turns: readonly Turn[];
}

interface Turn {
  readonly said: string;
  readonly becomes: Standing;
  readonly conditions: readonly string[];
  readonly government: string | null;
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly first: number;
  readonly last: number;
}

const MOST_LANES = 40;
const LEAST_DAYS = 30;

export const positionLanes: Chart<Lanes> = {
  name: 'lanes',
  heading: 'Positions through time',
  about: SUBJECT_KINDS,
  rowsOf: ({ timeline, today, propositions, positions }) => {
    const labels = new Map(propositions.map(({ id, name }) => [id, name]));
    const lanes = lanesOf(timeline, positions, (id) => labels.get(id) ?? id).slice(0, MOST_LANES);
    return lanes.length === 0 || today === null ? null : { lanes, ...spanOf(lanes, today) };
  },
  draw: drawLanes,
  style: `.lane line{stroke-width:4}.lane line.oppose{stroke-dasharray:9 4}.lane line.undecided{stroke-dasharray:2 4}.lane line.contested{stroke-dasharray:6 3 1 3}
.lane line.open{stroke:var(--quiet);stroke-width:2;stroke-dasharray:2 3}
.lane circle{stroke:var(--paper);stroke-width:2}
.lane line.hatched{stroke:var(--rule);stroke-width:14;stroke-dasharray:1.5 4}.lane .earlier{opacity:.45}`,
};

/** What stands today ends a lane with its own conditions, and with what was said of it by an earlier government. */
function lanesOf(
  timeline: readonly TimelineEntry[],
  positions: readonly HeldPosition[],
  nameOf: (id: string) => string,
): Lane[] {
  const lanes = new Map<string, Lane & { turns: Turn[] }>();
  for (const { actor, name, proposition, said, becomes, conditions } of timeline) {
    if (becomes === null || proposition === null) continue;
    const lane = entryOf(lanes, JSON.stringify([actor, proposition]), () => ({
      ...{ name, on: nameOf(proposition), turns: [] },
    }));
    lane.turns.push({ said, becomes, conditions, government: null });
  }
  for (const { actor, proposition, standing, conditions, government } of positions) {
    const turns = lanes.get(JSON.stringify([actor, proposition]))?.turns;
    const last = turns?.pop();
    if (last !== undefined) turns?.push(last.becomes === standing ? { ...last, conditions, government } : last);
  }
  return [...lanes.values()];
}

function spanOf(lanes: readonly Lane[], today: string): { readonly first: number; readonly last: number } {
  const days = lanes.flatMap(({ turns }) => turns.map(({ said }) => dateRange(said).latest));
  const last = Math.max(dateRange(today).latest, ...days);
  return { first: Math.min(...days, last - LEAST_DAYS), last };
}

function drawLanes(rows: Lanes): string {
  const { lanes, first, last } = rows;
  const lines = lanes.map((lane) => {
    const words = lane.turns.map(({ said, becomes, conditions, government }) => {
      const marks = [...conditions, ...(government === 'earlier' ? [EARLIER_GOVERNMENT] : [])].map(text);
      return [`${standingMark(becomes, conditions.length > 0)} ${dated(said)}`, ...marks].join('; ');
    });
    return `<tr><th scope="row">${named(lane.name)}<small>${text(lane.on)}</small></th><td class="chart">${laneSvg(lane, rows)}</td><td>${words.join('<br>')}</td></tr>`;
  });
  const axis = [first, last].map((day) => `<span>${text(dateInWords(isoDay(day)))}</span>`).join('');
  const head = ['Who, on what', `<span class="axisrow">${axis}</span>`, 'In words'];
  const title = 'Positions through time';
  return `<p class="quiet">A dot where a position came on record or changed; the line holds until something overcomes it. Solid: supports; dashed: opposes; dotted: undecided. Hatched: under a condition; faded: under an earlier government. A grey lead-in: on record by that day.</p>${countsTable(title, title, head, lines)}`;
}

function laneSvg({ turns }: Lane, { first, last }: Lanes): string {
  const at = (day: number) => 4 + (92 * (day - first)) / Math.max(1, last - first);
  const parts = turns.map((turn, i) => {
    const { said, becomes } = turn;
    const drawn = drawnAs(becomes, turn);
    const { latest, earliest } = dateRange(said);
    const next = turns[i + 1];
    const end = next === undefined ? 98 : at(dateRange(next.said).latest);
    const before =
      earliest === OPEN_START
        ? `<line class="open" x1="${percent(at(latest) - 3.5)}" x2="${percent(at(latest))}" y1="11" y2="11"/>`
        : '';
    const way = `x1="${percent(at(latest))}" x2="${percent(end)}" y1="11" y2="11"`;
    const hatched = turn.conditions.length === 0 ? '' : `<line class="hatched" ${way}/>`;
    return `${before}${hatched}<line class="${drawn}" ${way}/><circle class="${drawn}" cx="${percent(at(latest))}" cy="11" r="6"/>`;
  });
  return `<svg class="lane" width="100%" height="22" aria-hidden="true">${parts.join('')}</svg>`;
}
