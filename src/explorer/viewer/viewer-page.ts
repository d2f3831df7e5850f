// The explorer's page: one state, and all that shows it.
import type { Dataset } from '../../kinds/dataset.js';
import { byId, type Child, download, element, isWide, replace, wireExports } from '../../page/browser/dom.js';
import { dayNumber } from '../../schema/date.js';
import { StanceGraph } from '../../stance-graph.js';
import { capitalized } from '../../words/capitalized.js';
import { dateInWords } from '../../words/date-words.js';
import { counted } from '../../words/list-words.js';
import { CONDITIONAL, PERHAPS, STANDING_NAMES, STANDINGS } from '../../words/position-words.js';
import type { Places } from '../places.js';
import { showAnswer } from './answer-panel.js';
import { Canvas } from './canvas.js';
import { details } from './details.js';
import { toGexfFile, toJson, toPicture } from './downloads.js';
import { type Panel, whenInWords } from './panel-parts.js';
import { NameList, showFilters } from './side-panel.js';
import { showTable } from './stance-table.js';
import { fromHash, NODE_KINDS, STANDING_CHOICES, START, toHash, type ViewState } from './view-state.js';
import { Model } from './viewer-model.js';

export interface PageData {
  readonly dataset: Dataset;
  readonly places: Places;
  readonly title: string;
  readonly asOf: string | null;
  readonly version: string; // for whoever looks into the page
}

const MOST_IN_STILL = 1_000;
const MOST_AT_ONCE = 5_000; // claims that are resolved while the slider is dragged; more only where it is let go

export class Page {
  readonly #title: string;
  readonly #model: Model;
  readonly #list: NameList;
  readonly #start: ViewState;
  #canvas: Canvas | null = null;
  #state: ViewState;
  #pending = 0;

  constructor({ dataset, places, title, asOf }: PageData) {
    this.#title = title;
    this.#model = new Model(StanceGraph.from(dataset), places);
    this.#start = { ...START, asOf };
    this.#state = this.#read();
    this.#list = new NameList(this.#model, byId('list'), (key) => this.#openNode(key));
    this.#wireTime();
    this.#wireSearch();
    this.#wireView();
    this.#wireExports();
    this.#openCanvas();
    addEventListener('hashchange', () => {
      if (location.hash.replace(/^#/, '') !== toHash(this.#state, this.#start)) this.#apply(this.#read());
    });
    this.#apply(this.#state);
  }

  /** @param step Whether one can go back to what was before. */
  #change(part: Partial<ViewState>, step = false): void {
    this.#apply({ ...this.#state, ...part });
    const hash = `#${toHash(this.#state, this.#start)}`;
    if (step) location.hash = hash;
    else history.replaceState(null, '', hash);
  }

  #read(): ViewState {
    const { kg } = this.#model;
    const { graph } = this.#model.resolve({ asOf: null, knownBy: false });
    const isKnown = {
      node: (key: string) => graph.hasNode(key) || kg.actors.has(key) || kg.propositions.has(key) || kg.events.has(key),
      actor: (id: string) => kg.actors.has(id),
      proposition: (id: string) => kg.propositions.has(id),
    };
    return fromHash(location.hash, isKnown, this.#start);
  }

  #apply(state: ViewState): void {
    const before = this.#state;
    this.#state = state;
    this.#showTime();
    this.#showFilters();
    this.#list.show(byId<HTMLInputElement>('search').value, state);
    replace(byId('details'), ...details(this.#panel()));
    if (state.question !== before.question || byId('answer').dataset.question !== state.question) {
      byId('answer').dataset.question = state.question;
      byId<HTMLInputElement>('ask').value = state.question;
      const said = showAnswer(this.#panel(), byId('answer'), state.question, (question) => this.#ask(question));
      if (said !== '') this.#say(said);
    }
    this.#showView();
  }

  #panel(): Panel {
    return {
      model: this.#model,
      state: this.#state,
      openNode: (key: string) => this.#openNode(key),
      openStance: (actor: string, proposition: string) => this.#open({ node: null, stance: [actor, proposition] }),
    };
  }

  #openNode(key: string): void {
    this.#open({ node: key, stance: null });
  }

  #open(part: Pick<ViewState, 'node' | 'stance'>): void {
    this.#change(part, true);
    const heading = document.getElementById('details-heading');
    heading?.focus({ preventScroll: isWide() });
    if (isWide()) byId('details').scrollIntoView({ block: 'nearest' });
  }

  /** Only what changed: a data set can have thousands of propositions to choose from. */
  #showFilters(): void {
    const { kinds, ties, positions, proposition, member } = this.#state;
    const key = JSON.stringify([kinds, ties, positions, proposition, member]);
    const body = byId('filter-body');
    if (body.dataset.shown === key) return;
    body.dataset.shown = key;
    showFilters(this.#model, body, this.#state, (part) => this.#changeFilter(part));
  }

  /** Filters are drawn anew, so that the focus has to be found again. */
  #changeFilter(part: Partial<ViewState>): void {
    const inputs = () => [...byId('filter-body').querySelectorAll<HTMLElement>('select, input')];
    const at = inputs().indexOf(document.activeElement as HTMLElement);
    this.#change(part);
    inputs()[at]?.focus();
    this.#say(this.#inWords());
  }

  #ask(question: string): void {
    this.#change({ question: question.trim().slice(0, 1_000) }, true);
    document.getElementById('answer-heading')?.focus({ preventScroll: false });
  }

  #wireTime(): void {
    const { first, last } = this.#model.days;
    const slider = byId<HTMLInputElement>('slider');
    slider.min = String(first);
    slider.max = String(last + 1);
    const event = this.#model.kg.size > MOST_AT_ONCE ? 'change' : 'input';
    slider.addEventListener(event, () => this.#setDay(Number(slider.value)));
    const day = byId<HTMLInputElement>('day');
    day.addEventListener('change', () => {
      if (/^\d{4}-\d{2}-\d{2}$/.test(day.value)) this.#setDay(dayNumber(day.value));
    });
    byId('latest').addEventListener('click', () => this.#setDay(last + 1));
    byId('earlier').addEventListener('click', () => {
      this.#setDay(this.#model.said.filter((said) => said < Number(slider.value)).at(-1) ?? first);
    });
    byId('later').addEventListener('click', () => {
      this.#setDay(this.#model.said.find((said) => said > Number(slider.value)) ?? last + 1);
    });
    byId('known').addEventListener('change', (event) => {
      this.#change({ knownBy: (event.target as HTMLInputElement).checked });
      this.#say(this.#inWords());
    });
    const ticks = byId('ticks');
    ticks.setAttribute('viewBox', `${first} 0 ${Math.max(1, last + 1 - first)} 1`);
    for (const said of this.#model.said) {
      const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
      const ends = Object.entries({ x1: said, x2: said, y1: 0, y2: 1 });
      for (const [name, value] of ends) line.setAttribute(name, String(value));
      ticks.append(line);
    }
  }

  /** Resolved at the next frame, so that a dragged slider does not queue days that nobody waits for. */
  #setDay(day: number): void {
    byId<HTMLInputElement>('slider').value = String(day);
    cancelAnimationFrame(this.#pending);
    this.#pending = requestAnimationFrame(() => {
      this.#change({ asOf: this.#model.dayOfSlider(day) });
      this.#say(this.#inWords());
    });
  }

  #showTime(): void {
    const { asOf, knownBy } = this.#state;
    const { last } = this.#model.days;
    const slider = byId<HTMLInputElement>('slider');
    slider.value = String(asOf === null ? last + 1 : dayNumber(asOf));
    slider.setAttribute('aria-valuetext', asOf === null ? 'latest' : dateInWords(asOf));
    byId<HTMLInputElement>('day').value = asOf ?? '';
    byId<HTMLInputElement>('known').checked = knownBy;
    byId<HTMLInputElement>('known').disabled = asOf === null;
    byId<HTMLButtonElement>('latest').disabled = asOf === null;
    byId('when').textContent = this.#inWords();
  }

  #wireSearch(): void {
    const { kg } = this.#model;
    const search = byId<HTMLInputElement>('search');
    search.addEventListener('input', () => {
      if (search.value !== '') byId<HTMLDetailsElement>('names').open = true;
      const found = this.#list.show(search.value, this.#state);
      this.#say(`${counted(found, 'name')} in the list`);
    });
    search.addEventListener('keydown', (event) => {
      const first = event.key === 'Enter' ? this.#list.first(search.value, this.#state) : null;
      if (first !== null) this.#openNode(first);
    });
    const [proposition] = kg.propositions.values();
    const input = byId<HTMLInputElement>('ask');
    input.placeholder = proposition === undefined ? 'A question in English' : `Who supports ${proposition.label}?`;
    byId('ask-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(input.value);
    });
    byId('skip-list').addEventListener('click', (event) => {
      event.preventDefault();
      byId<HTMLDetailsElement>('names').open = true;
      byId('names-summary').focus();
    });
    addEventListener('keydown', (event) => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        search.focus();
      }
      if (event.key === 'Escape') this.#leave();
    });
    byId<HTMLDetailsElement>('names').open = isWide();
    byId<HTMLDetailsElement>('filters').open = matchMedia('(min-width: 62rem) and (min-height: 60rem)').matches;
  }

  /** From the details back to the entry that opened them. */
  #leave(): void {
    const key = this.#state.node ?? this.#state.stance?.[0];
    const isInside = byId('details').contains(document.activeElement);
    if (isInside && key !== undefined) document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  }

  #wireView(): void {
    const tabs = [byId('tab-graph'), byId('tab-table')] as const;
    tabs[0].addEventListener('click', () => this.#change({ view: 'graph' }));
    tabs[1].addEventListener('click', () => this.#change({ view: 'table' }));
    for (const tab of tabs) {
      tab.addEventListener('keydown', ({ key }) => {
        if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
        const other = tab === tabs[0] ? tabs[1] : tabs[0];
        other.focus();
        other.click();
      });
    }
    for (const [id, by] of Object.entries({ 'zoom-in': 1, 'zoom-out': -1, 'zoom-all': 0 })) {
      byId(id).addEventListener('click', () => this.#canvas?.zoom(by));
    }
    const steps = new Map<string, readonly [number, number]>([
      ['ArrowLeft', [-0.1, 0]],
      ['ArrowRight', [0.1, 0]],
      ['ArrowUp', [0, 0.1]],
      ['ArrowDown', [0, -0.1]],
    ]);
    byId('stage').addEventListener('keydown', (event) => {
      const step = steps.get(event.key);
      if (step !== undefined) this.#canvas?.pan(...step);
      else if (event.key === '+' || event.key === '-') this.#canvas?.zoom(event.key === '+' ? 1 : -1);
      else if (event.key === '0') this.#canvas?.zoom(0);
      else return;
      event.preventDefault();
    });
    replace(
      byId('legend'),
      ...STANDING_CHOICES.filter(({ id }) => id !== 'noRecord').map(({ id, sign, word }) =>
        element('span', {}, element('span', { class: `line ${id}`, 'aria-hidden': 'true' }), ...signed(id, sign, word)),
      ),
      element('span', {}, ...signed('support', CONDITIONAL.sign, capitalized(CONDITIONAL.verb))),
      element('span', {}, ...signed('', PERHAPS.sign, capitalized(PERHAPS.verb))),
      element('span', {}, 'Hatched: under a condition. Faded: under an earlier government.'),
      ...NODE_KINDS.filter(({ id }) => START.kinds.includes(id)).map(({ sign, word }) =>
        element('span', {}, ...signed('', sign, word.split(' ')[0] as string)),
      ),
    );
  }

  #openCanvas(): void {
    const stage = byId('stage');
    byId('graph-panel').hidden = false;
    try {
      this.#canvas = new Canvas(this.#model.shown(this.#state), this.#model.shown(START), stage, {
        onNode: (key) => this.#openNode(key),
        onEdge: (edge, source, target) => {
          if (edge.kind === 'stance') this.#open({ node: null, stance: [source, target] });
          else this.#openNode(source);
        },
        onNothing: () => {
          const { node, stance } = this.#state;
          if (node !== null || stance !== null) this.#change({ node: null, stance: null }, true);
        },
      });
    } catch {
      stage.replaceChildren(); // no WebGL: a still picture, with the list and the table for the rest
    }
  }

  #showView(): void {
    const { view, node, stance } = this.#state;
    const wasHidden = byId('graph-panel').hidden;
    for (const name of ['graph', 'table']) {
      const tab = byId(`tab-${name}`);
      tab.setAttribute('aria-selected', String(view === name));
      tab.tabIndex = view === name ? 0 : -1;
      byId(`${name}-panel`).hidden = view !== name;
    }
    if (view === 'table') {
      showTable(this.#panel(), byId('table-panel'));
      return;
    }
    const graph = this.#model.shown(this.#state);
    byId('stage').setAttribute(
      'aria-label',
      `Network of ${graph.order} names and ${graph.size} ties, ${whenInWords(this.#state)}. The list and the table hold the same.`,
    );
    if (wasHidden) this.#canvas?.resize();
    this.#canvas?.show(graph, stance ?? (node === null ? [] : [node]));
    if (this.#canvas === null) this.#showStill();
  }

  #showStill(): void {
    const graph = this.#model.shown(this.#state);
    if (graph.order > MOST_IN_STILL) {
      replace(byId('stage'), 'There is no WebGL here to draw so many. Use the list and the table.');
      return;
    }
    const picture = new Blob([toPicture(graph, this.#title, this.#inWords())], { type: 'image/svg+xml' });
    const address = URL.createObjectURL(picture);
    const revoke = () => URL.revokeObjectURL(address);
    replace(byId('stage'), element('img', { alt: '', class: 'still', src: address, load: revoke }));
  }

  #wireExports(): void {
    const shown = () => this.#model.shown(this.#state);
    const actions = {
      png: async () => {
        this.#change({ view: 'graph' });
        const blob = (await this.#canvas?.toPng()) ?? null;
        if (blob !== null) download('network.png', 'image/png', blob);
      },
      svg: () => download('network.svg', 'image/svg+xml', toPicture(shown(), this.#title, this.#inWords())),
      gexf: () => download('network.gexf', 'application/xml', toGexfFile(shown())),
      json: () => download('network.json', 'application/json', toJson(shown(), this.#state)),
      copy: () => navigator.clipboard.writeText(location.href),
    };
    wireExports(byId<HTMLDetailsElement>('exports'), actions, (text, isProblem) => this.#say(text, isProblem));
  }

  #inWords(): string {
    const { rows } = this.#model.resolve(this.#state);
    const counts = STANDING_NAMES.flatMap((name) => {
      const count = rows.filter(({ position }) => position === name).length;
      return count === 0 ? [] : [`${count} ${STANDINGS[name].verb}`];
    });
    return `${capitalized(whenInWords(this.#state))}: ${counts.join(', ') || 'no stance on record'}`;
  }

  #say(text: string, isSeen = false): void {
    byId('status').textContent = text;
    byId('status').classList.toggle('hidden', !isSeen);
  }
}

function signed(name: string, sign: string, word: string): readonly Child[] {
  return [element('span', { class: `glyph ${name}`, 'aria-hidden': 'true' }, sign), word];
}
