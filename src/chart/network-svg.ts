// A laid out network as one SVG picture.
import type { AbstractGraph, Attributes } from 'graphology-types';
import type { Tone } from '../graph/discourse/network.js';
import { type Box, fit, labelPlaces } from '../graph/layout/frame.js';
import type { Place } from '../graph/layout/layout.js';
import { graphologyGraph, invalidOption, knownOptions, wholeNumber } from '../schema/options.js';
import { show } from '../schema/problems.js';
import { escapeXml } from '../words/escape.js';
import { PALETTE } from '../words/palette.js';
import { EARLIER_GOVERNMENT } from '../words/position-words.js';
import { inTwoLines, shorten, textWidth } from './svg-text.js';

/** How a network is drawn. */
export interface SvgOptions {
  /** The heading, also the accessible name. Default `Network`. */
  readonly title?: string;
  /** What the picture shows, for those who do not see it, and under the heading. Default how many nodes and ties it has. */
  readonly description?: string;
  /** In pixels, from 300 to 10,000. Default 960. */
  readonly width?: number;
  /** In pixels, from 300 to 10,000. Default 680. */
  readonly height?: number;
  /** Ties of a smaller absolute weight are not drawn; the default description tells how many. Default 0. */
  readonly minWeight?: number;
  /** Words of the legend. Default `agreement`, `disagreement`, `both`, `on record`; or, with propositions, of support and opposition. */
  readonly legend?: Partial<Readonly<Record<Tone, string>>>;
  /** Begins the ids in the picture, so that two can stand on one page: a letter, then letters, digits and `-`. Default `network`. */
  readonly idPrefix?: string;
}

/**
 * A laid out network as one SVG picture that needs nothing else: no script, no style sheet, no font.
 *
 * Agreement is blue and solid, disagreement orange and dashed, both grey and dotted, so that no one has to tell colours
 * apart (the pair of Okabe and Ito); what is said under a condition is hatched, under an earlier government faded.
 * Width is the absolute weight. Actors are discs, propositions squares, all else
 * diamonds. The picture is turned to fill the frame; parallel edges are bent apart.
 *
 * @param graph Nodes with `x` and `y`, and a `label` (default the key) and `kind` if they have one; edges with a
 *   `tone`, or a `weight` whose sign stands for it. At most 1,000 nodes and 20,000 edges: nobody reads more.
 * @returns A string that starts with `<svg`; all text in it is escaped. Time O(nodes^2 + edges).
 * @throws {StanceError} `invalid_option` for a wrong option, a node without a place, or too much to draw.
 * @see Okabe, M., Ito, K. (2008). Color Universal Design: How to Make Figures and Presentations That Are Friendly to
 *   Colorblind People.
 * @example
 * toSvg(layout(discourseNetwork(StanceGraph.from(coalition)).toGraph()), { title: 'Who agrees' }).slice(0, 4); // "<svg"
 */
export function toSvg(graph: AbstractGraph<Attributes & Place>, options: SvgOptions = {}): string {
  graphologyGraph('toSvg', graph);
  const { width, height, title, description, minWeight, legend, idPrefix } = readOptions(options);
  checkSize(graph);
  const ties = tiesOf(graph, minWeight);
  const hidden = graph.size - ties.length;
  const about = description ?? describe(graph.order, ties.length, hidden);
  const frame = { x: SIDE, y: TOP, width: width - 2 * SIDE, height: height - TOP - BOTTOM };
  const page = { x: 6, y: TOP - 20, width: width - 12, height: frame.height + 40 };
  const nodes = nodesOf(graph, ties, frame, page);
  const hasPropositions = graph.someNode((_, { kind }) => kind === 'proposition');
  const words = { ...(hasPropositions ? POSITION_WORDS : TIE_WORDS), ...legend };
  const tones = TONES.filter((tone) => ties.some((tie) => tie.tone === tone));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${idPrefix}-title ${idPrefix}-desc" font-family="${FONT}">`,
    `<title id="${idPrefix}-title">${escapeXml(title)}</title>`,
    `<desc id="${idPrefix}-desc">${escapeXml(about)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="24" y="36" font-size="21" font-weight="600" fill="${INK}">${escapeXml(shorten(title, Math.floor(width / 11)))}</text>`,
    `<text x="24" y="58" font-size="14" fill="${SOFT}">${escapeXml(shorten(about, Math.floor(width / 7)))}</text>`,
    `<g fill="none" stroke-linecap="butt">${ties.map((tie) => drawTie(tie, nodes)).join('')}</g>`,
    `<g stroke="${INK}" stroke-width="1.5">${[...nodes.values()].map(drawMark).join('')}</g>`,
    `<g font-size="${LABEL}" fill="${INK}" stroke="#ffffff" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${[...nodes.values()].map(drawLabel).join('')}</g>`,
    `<g font-size="14" fill="${INK}">${drawLegend(tones, words, height)}</g>`,
    '</svg>',
  ].join('\n');
}

const INK = '#1a1a1a';
const SOFT = '#595959';
const FONT = "system-ui, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif";
const LABEL = 15;
const SIDE = 90;
const TOP = 100;
const BOTTOM = 84;
const RADIUS = 9;
const APART = 46;
const MOST_NODES = 1_000;
const MOST_TIES = 20_000;
const MOST_WORD = 34;
const LINE = 20;
const LINE_HEIGHT = LABEL * 1.15;

const TONES: readonly Tone[] = ['agree', 'disagree', 'mixed', 'neutral'];
const TIE_WORDS = { agree: 'agreement', disagree: 'disagreement', mixed: 'both', neutral: 'on record' };
const POSITION_WORDS = { agree: 'supports', disagree: 'opposes', mixed: 'mixed', neutral: 'undecided or on record' };
const STROKE: Readonly<Record<Tone, string>> = {
  agree: `stroke="${PALETTE.light.support.mark}"`,
  disagree: `stroke="${PALETTE.light.oppose.mark}" stroke-dasharray="9 5"`,
  mixed: 'stroke="#595959" stroke-dasharray="2 4"',
  neutral: 'stroke="#8c8c8c"',
};

type Tie = ReturnType<typeof tiesOf>[number];
type Nodes = ReturnType<typeof nodesOf>;
type Node = Nodes extends ReadonlyMap<string, infer One> ? One : never;

function readOptions(options: SvgOptions) {
  const names = ['title', 'description', 'width', 'height', 'minWeight', 'legend', 'idPrefix'];
  knownOptions('toSvg', options, names);
  const { title = 'Network', description, width = 960, height = 680, minWeight = 0, legend = {} } = options;
  const { idPrefix = 'network' } = options;
  knownOptions('toSvg', legend, TONES, 'legend');
  for (const [option, value] of Object.entries({ title, description, ...legend })) {
    if (value !== undefined && typeof value !== 'string') {
      throw invalidOption('toSvg', `${option} must be text, received ${show(value)}.`, { [option]: value });
    }
  }
  for (const [option, value] of Object.entries({ width, height })) wholeNumber('toSvg', option, value, 300, 10_000);
  if (!Number.isFinite(minWeight) || minWeight < 0) {
    throw invalidOption('toSvg', `minWeight must be a number >= 0, received ${show(minWeight)}.`, { minWeight });
  }
  if (typeof idPrefix !== 'string' || !/^[A-Za-z][A-Za-z0-9-]{0,99}$/.test(idPrefix)) {
    const problem = `idPrefix must be a letter, then letters, digits and "-", received ${show(idPrefix)}.`;
    throw invalidOption('toSvg', problem, { idPrefix });
  }
  return { title, description, width, height, minWeight, legend, idPrefix };
}

function checkSize(graph: AbstractGraph<Attributes & Place>): void {
  if (graph.order > MOST_NODES || graph.size > MOST_TIES) {
    const size = `${graph.order} nodes and ${graph.size} edges`;
    const advice = 'Expected at most 1,000 and 20,000; keep the strongest ties or fewer actors.';
    const problem = `${size} are too many to read. ${advice}`;
    throw invalidOption('toSvg', problem, { nodes: graph.order, edges: graph.size });
  }
  graph.forEachNode((node, { x, y }) => {
    if (Number.isFinite(x) && Number.isFinite(y)) return;
    const problem = `node ${show(node)} has no place (x = ${show(x)}, y = ${show(y)}). Use layout first.`;
    throw invalidOption('toSvg', problem, { node });
  });
}

function describe(nodes: number, ties: number, hidden: number): string {
  const rest = hidden === 0 ? '' : `; ${hidden} weaker or empty ones are not drawn`;
  return `A network of ${nodes} ${nodes === 1 ? 'node' : 'nodes'} and ${ties} ${ties === 1 ? 'tie' : 'ties'}${rest}.`;
}

/** The widest first; `bend` is 0 for the first of parallel edges, then 1, -1, 2, ... */
function tiesOf(graph: AbstractGraph<Attributes & Place>, minWeight: number) {
  const parallel = new Map<string, number>();
  const all: { source: string; target: string; tone: Tone; weight: number | null; bend: number; marks: Marks }[] = [];
  graph.forEachEdge((_, attributes, source, target) => {
    const { weight } = attributes;
    const number = typeof weight === 'number' && Number.isFinite(weight) ? weight : null;
    if (source === target || (number !== null && Math.abs(number) < minWeight)) return;
    const key = JSON.stringify([source, target].sort());
    const before = parallel.get(key) ?? 0;
    parallel.set(key, before + 1);
    const bend = before % 2 === 0 ? -before / 2 : (before + 1) / 2;
    all.push({
      source,
      target,
      tone: toneOf(attributes),
      weight: number,
      bend: source < target ? bend : -bend,
      marks: marksOf(attributes),
    });
  });
  const weights = all.map(({ weight }) => Math.abs(weight ?? 1));
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const isEven = weights.every((weight) => weight === heaviest);
  return all
    .map((tie, i) => ({ ...tie, width: isEven ? 2.4 : 1.4 + (5.6 * (weights[i] as number)) / heaviest }))
    .sort((a, b) => b.width - a.width);
}

/** What keeps a stance from being plain: its conditions, and a government that has left. */
function marksOf({ conditions, government }: Attributes) {
  const told: readonly string[] = Array.isArray(conditions) ? conditions.map(String) : [];
  return { conditions: told, isEarlier: government === 'earlier' };
}

type Marks = ReturnType<typeof marksOf>;

function toneOf({ tone, weight, position }: Attributes): Tone {
  if (TONES.includes(tone)) return tone;
  if (position === 'support' || position === 'oppose') return position === 'support' ? 'agree' : 'disagree';
  if (position === 'contested') return 'mixed';
  if (typeof weight !== 'number' || weight === 0) return 'neutral';
  return weight > 0 ? 'agree' : 'disagree';
}

function nodesOf(graph: AbstractGraph<Attributes & Place>, ties: readonly Tie[], frame: Box, page: Box) {
  const keys = graph.nodes();
  const apart = Math.min(APART, Math.sqrt((frame.width * frame.height) / Math.max(1, keys.length)) * 0.7);
  const given = keys.map((key) => graph.getNodeAttributes(key));
  const places = new Map(fit(given, frame, apart).map((place, i) => [keys[i] as string, place]));
  const placeOf = (key: string) => places.get(key) as Place;
  const named = keys.map((key) => {
    const { label = key, kind = '' } = graph.getNodeAttributes(key);
    const full = String(label);
    return { ...placeOf(key), full, lines: inTwoLines(full, LINE), kind: String(kind) };
  });
  const boxes = labelPlaces(
    named.map(({ x, y, lines }) => {
      const width = Math.max(...lines.map(textWidth)) * LABEL;
      return { x, y, radius: RADIUS, width, height: lines.length * LINE_HEIGHT };
    }),
    ties.map(({ source, target }) => [placeOf(source), placeOf(target)] as const),
    page,
  );
  return new Map(named.map((node, i) => [keys[i] as string, { ...node, box: boxes[i] as Box }]));
}

function drawTie({ source, target, tone, weight, width, bend, marks }: Tie, nodes: Nodes): string {
  const [a, b] = [nodes.get(source) as Node, nodes.get(target) as Node];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const off = bend * 26;
  const [x, y] = [(a.x + b.x) / 2 - (dy / length) * off, (a.y + b.y) / 2 + (dx / length) * off];
  const path = bend === 0 ? `L${px(b.x)} ${px(b.y)}` : `Q${px(x)} ${px(y)} ${px(b.x)} ${px(b.y)}`;
  const value = weight === null ? '' : `: ${Number(weight.toFixed(3))}`;
  const { conditions, isEarlier } = marks;
  const told = [...conditions, ...(isEarlier ? [EARLIER_GOVERNMENT] : [])].map((mark) => `, ${mark}`).join('');
  const way = `d="M${px(a.x)} ${px(a.y)}${path}" stroke-width="${px(width)}"`;
  const hatching = conditions.length === 0 ? '' : `<path ${way} stroke="#ffffff" stroke-dasharray="1.5 3.5"/>`;
  return `<path ${way} ${STROKE[tone]} stroke-opacity="${isEarlier ? 0.4 : 0.8}"><title>${escapeXml(`${a.full} – ${b.full}${value}${told}`)}</title></path>${hatching}`;
}

const DISCS = new Set(['', 'actor', 'country', 'person', 'organization', 'group']);

function drawMark({ x, y, full, kind }: Node): string {
  const title = `<title>${escapeXml(full)}</title>`;
  if (DISCS.has(kind)) return `<circle cx="${px(x)}" cy="${px(y)}" r="${RADIUS}" fill="#ffffff">${title}</circle>`;
  const side = RADIUS * 1.7;
  const turned = kind === 'proposition' ? '' : ` transform="rotate(45 ${px(x)} ${px(y)})"`;
  const fill = kind === 'proposition' ? '#e6e6e6' : '#ffffff';
  return `<rect x="${px(x - side / 2)}" y="${px(y - side / 2)}" width="${px(side)}" height="${px(side)}" fill="${fill}"${turned}>${title}</rect>`;
}

function drawLabel({ lines, box, x }: Node): string {
  const center = box.x + box.width / 2;
  const anchor = Math.abs(center - x) < 1 ? 'middle' : center < x ? 'end' : 'start';
  const at = { start: box.x, middle: center, end: box.x + box.width }[anchor];
  return lines
    .map((line, i) => {
      const y = box.y + LINE_HEIGHT * (i + 0.78);
      return `<text x="${px(at)}" y="${px(y)}" text-anchor="${anchor}">${escapeXml(line)}</text>`;
    })
    .join('');
}

function drawLegend(tones: readonly Tone[], words: Readonly<Record<Tone, string>>, height: number): string {
  const y = height - 28;
  let x = 24;
  const parts = tones.map((tone) => {
    const word = shorten(words[tone], MOST_WORD);
    const part = `<line x1="${px(x)}" y1="${y}" x2="${px(x + 46)}" y2="${y}" ${STROKE[tone]} stroke-width="4"/><text x="${px(x + 54)}" y="${y + 5}">${escapeXml(word)}</text>`;
    x += 54 + textWidth(word) * 14 + 28;
    return part;
  });
  return parts.join('');
}

function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
