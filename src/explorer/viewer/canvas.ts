// The explorer's picture: what is shown as nodes and lines, drawn by WebGL in the colours of pages.
import Sigma from 'sigma';
import { shorten } from '../../chart/svg-text.js';
import { LINES, TOKENS } from '../../page/tokens.js';
import { visible } from '../../words/escape.js';
import { PALETTE, type Scheme } from '../../words/palette.js';
import { edgePrograms, nodePrograms } from './programs.js';
import type { ShownEdge, ShownGraph } from './viewer-model.js';

const MOST_LABEL = 34;
const MANY_EDGES = 4_000; // above it, edges are not drawn while moving, nor found under the pointer

export interface CanvasEvents {
  readonly onNode: (key: string) => void;
  readonly onEdge: (edge: ShownEdge, source: string, target: string) => void;
  readonly onNothing: () => void;
}

type Drawn = Readonly<{ label: string | null; x: number; y: number; size: number }>;

export class Canvas {
  readonly #sigma: Sigma;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  #graph: ShownGraph;
  #scheme: Scheme;
  #near: ReadonlySet<string> | null = null;
  #selected: readonly string[] = [];
  #hovered: string | null = null;

  /** Throws whatever the browser does where it has no WebGL; `frame` is what has to fit in at first. */
  constructor(graph: ShownGraph, frame: ShownGraph, container: HTMLElement, events: CanvasEvents) {
    this.#graph = graph;
    this.#scheme = schemeOf(this.#dark);
    this.#sigma = new Sigma(graph, container, {
      nodeProgramClasses: nodePrograms(),
      edgeProgramClasses: edgePrograms(),
      defaultEdgeType: 'solid',
      allowInvalidContainer: true, // the table may be shown first
      enableEdgeEvents: graph.size <= MANY_EDGES,
      hideEdgesOnMove: graph.size > MANY_EDGES,
      labelFont: 'system-ui, sans-serif',
      labelDensity: 0.5,
      labelGridCellSize: 100,
      labelRenderedSizeThreshold: 7.5,
      zIndex: true,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      stagePadding: 40,
      nodeReducer: (key) => this.#node(key),
      edgeReducer: (key) => this.#edge(key),
      defaultDrawNodeLabel: (context, data, settings) => this.#drawLabel(context, data, settings.labelSize),
      defaultDrawNodeHover: (context, data, settings) => this.#drawHover(context, data, settings.labelSize),
    });
    this.#sigma.setCustomBBox(boxOf(frame));
    this.#sigma.on('clickNode', ({ node }) => events.onNode(node));
    this.#sigma.on('clickEdge', ({ edge }) => {
      const [source, target] = this.#graph.extremities(edge);
      events.onEdge(this.#graph.getEdgeAttributes(edge), source, target);
    });
    this.#sigma.on('clickStage', events.onNothing);
    this.#sigma.on('enterNode', ({ node }) => this.#hover(node));
    this.#sigma.on('leaveNode', () => this.#hover(null));
    this.#dark.addEventListener('change', () => {
      this.#scheme = schemeOf(this.#dark);
      this.#sigma.refresh();
    });
  }

  show(graph: ShownGraph, selected: readonly string[]): void {
    this.#graph = graph;
    this.#selected = selected.filter((key) => graph.hasNode(key));
    if (this.#hovered !== null && !graph.hasNode(this.#hovered)) this.#hovered = null;
    this.#focus();
    this.#sigma.setGraph(graph);
    const isMany = graph.size > MANY_EDGES;
    if (this.#sigma.getSetting('hideEdgesOnMove') === isMany) return;
    this.#sigma.setSetting('enableEdgeEvents', !isMany);
    this.#sigma.setSetting('hideEdgesOnMove', isMany);
  }

  zoom(by: number): void {
    const camera = this.#sigma.getCamera();
    const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200;
    if (by === 0) camera.animatedReset({ duration });
    else if (by > 0) camera.animatedZoom({ duration });
    else camera.animatedUnzoom({ duration });
  }

  pan(across: number, down: number): void {
    const camera = this.#sigma.getCamera();
    const { x, y, ratio } = camera.getState();
    camera.setState({ x: x + across * ratio, y: y + down * ratio });
  }

  resize(): void {
    this.#sigma.resize(true);
  }

  toPng(): Promise<Blob | null> {
    this.#sigma.refresh();
    const { width, height } = this.#sigma.getDimensions();
    const scale = devicePixelRatio;
    const canvas = document.createElement('canvas');
    canvas.width = width * scale;
    canvas.height = height * scale;
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.fillStyle = this.#tokens.paper;
    context.fillRect(0, 0, canvas.width, canvas.height);
    for (const layer of ['edges', 'nodes', 'labels']) {
      const drawn = this.#sigma.getCanvases()[layer];
      if (drawn !== undefined) context.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    }
    return new Promise((done) => canvas.toBlob(done, 'image/png'));
  }

  #hover(node: string | null): void {
    if (this.#graph.size > MANY_EDGES) return;
    this.#hovered = node;
    this.#focus();
    this.#sigma.refresh({ skipIndexation: true });
  }

  #focus(): void {
    const [first, second] = this.#selected;
    const center = this.#hovered ?? (second === undefined ? first : undefined);
    if (center !== undefined && this.#graph.hasNode(center)) {
      this.#near = new Set([center, ...this.#graph.neighbors(center)]);
    } else this.#near = second === undefined ? null : new Set(this.#selected);
  }

  #node(key: string) {
    const { kind, label, x, y } = this.#graph.getNodeAttributes(key);
    const isSelected = this.#selected.includes(key) || key === this.#hovered;
    const isNear = this.#near === null || this.#near.has(key);
    const degree = this.#graph.degree(key);
    const size = (kind === 'proposition' ? 6 : kind === 'country' ? 7 : 5.5) + Math.min(6, Math.sqrt(degree));
    return {
      x,
      y,
      label: shorten(visible(label), MOST_LABEL),
      type: kind,
      size: this.#graph.order > 1_000 ? size * 0.45 : size,
      color: isNear ? this.#tokens.quiet : this.#fade(this.#tokens.quiet),
      forceLabel: isSelected || (this.#near !== null && isNear && this.#near.size <= 24),
      ...(isNear ? {} : { label: '' }),
      highlighted: isSelected && this.#selected.includes(key),
      zIndex: isSelected ? 2 : isNear ? 1 : 0,
    };
  }

  #edge(key: string) {
    const edge = this.#graph.getEdgeAttributes(key);
    const [source, target] = this.#graph.extremities(key);
    const isNear = this.#near === null || this.#isBetween(source, target);
    const { color, type, size } = this.#line(edge);
    return {
      type,
      color: isNear ? color : this.#fade(color),
      size: isNear && this.#near !== null ? size * 1.5 : size,
      zIndex: isNear ? 1 : 0,
    };
  }

  #isBetween(source: string, target: string): boolean {
    const center = this.#hovered ?? (this.#selected.length === 1 ? this.#selected[0] : null);
    if (center !== null && center !== undefined) return source === center || target === center;
    return this.#near?.has(source) === true && this.#near.has(target);
  }

  #line(edge: ShownEdge): { readonly color: string; readonly type: string; readonly size: number } {
    if (edge.kind !== 'stance') return { color: this.#fade(this.#tokens.quiet, 0.4), type: 'solid', size: 0.9 };
    const size = edge.position === 'contested' ? 3.5 : 2; // a double line
    const color = PALETTE[this.#scheme][edge.position].mark;
    return {
      color: edge.government === 'earlier' ? this.#fade(color, 0.5) : color,
      type: edge.conditions.length > 0 ? `${LINES[edge.position]} hatched` : LINES[edge.position],
      size: edge.inferred ? size * 0.55 : size,
    };
  }

  get #tokens() {
    return TOKENS[this.#scheme];
  }

  #fade(color: string, share = 0.16): string {
    return mixed(color, this.#tokens.paper, share);
  }

  #drawLabel(context: CanvasRenderingContext2D, data: Drawn, size: number): void {
    const text = data.label;
    if (text === null || text === '') return;
    context.font = `500 ${size}px system-ui, sans-serif`;
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = this.#tokens.paper;
    context.fillStyle = this.#tokens.ink;
    const [x, y] = [data.x + data.size + 4, data.y + size / 3];
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }

  #drawHover(context: CanvasRenderingContext2D, data: Drawn, size: number): void {
    context.beginPath();
    context.arc(data.x, data.y, data.size + 4, 0, Math.PI * 2);
    context.lineWidth = 2.5;
    context.strokeStyle = this.#tokens.ink;
    context.stroke();
    if (data.label === null || data.label === '') return;
    context.font = `500 ${size}px system-ui, sans-serif`;
    context.fillStyle = this.#tokens.paper;
    const width = context.measureText(data.label).width + 6;
    context.fillRect(data.x + data.size + 2, data.y - size * 0.8, width, size * 1.5);
    this.#drawLabel(context, data, size);
  }
}

function boxOf(graph: ShownGraph) {
  const xs = graph.mapNodes((_, { x }) => x);
  const ys = graph.mapNodes((_, { y }) => y);
  const range = (values: readonly number[]): [number, number] => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
    return values.length === 0 ? [0, 1] : [least, most];
  };
  return { x: range(xs), y: range(ys) };
}

function mixed(color: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [color, other].map((one) => Number.parseInt(one.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a * share + b * (1 - share))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

function schemeOf(dark: MediaQueryList): Scheme {
  return dark.matches ? 'dark' : 'light';
}
