// The list of names beside the picture, and the search in it.
import { element, replace, words } from '../../page/browser/dom.js';
import type { StanceRow } from '../../query/stance-row.js';
import { foldName } from '../../text/names.js';
import { badge, listOf, note } from './panel-parts.js';
import { NODE_KINDS, type NodeKind, type ViewState } from './view-state.js';
import { compare, type Model } from './viewer-model.js';

const MOST_IN_GROUP = 150;

interface Entry {
  readonly key: string;
  readonly kind: NodeKind;
  readonly name: string;
  readonly found: string;
}

/** The list beside the picture: everything that claims speak of, by kind. It shows what the picture shows, for keyboards and screen readers. */
export class NameList {
  readonly #model: Model;
  readonly #entries: readonly Entry[];
  readonly #parent: HTMLElement;
  readonly #open: (key: string) => void;

  constructor(model: Model, parent: HTMLElement, open: (key: string) => void) {
    this.#model = model;
    this.#parent = parent;
    this.#open = open;
    const { kg } = model;
    const aliases = (key: string) => [
      ...(kg.actors.get(key)?.aliases ?? []),
      ...(kg.propositions.get(key)?.aliases ?? []),
      ...(kg.events.get(key)?.aliases ?? []),
    ];
    this.#entries = model
      .resolve({ asOf: null, knownBy: false })
      .graph.mapNodes((key, { kind, label }) => ({
        key,
        kind,
        name: label,
        found: [label, key, ...aliases(key)].map((text) => ` ${foldName(text)}`).join(' '),
      }))
      .sort((a, b) => compare(a.name, b.name));
  }

  first(search: string, state: ViewState): string | null {
    return this.#matching(search, state)[0]?.key ?? null;
  }

  show(search: string, state: ViewState): number {
    const { rows } = this.#model.resolve(state);
    const stances = new Map(
      rows.filter((row) => row.proposition === state.proposition).map((row) => [row.actor, row] as const),
    );
    const matching = this.#matching(search, state);
    const groups = NODE_KINDS.map((kind) => ({ ...kind, entries: matching.filter((entry) => entry.kind === kind.id) }));
    const sections = groups.flatMap(({ word, sign, entries }) => {
      if (entries.length === 0) return [];
      const glyph = element('span', { 'aria-hidden': 'true', class: 'glyph' }, sign);
      const items = entries.slice(0, MOST_IN_GROUP).map((one) => this.#button(one, state, stances.get(one.key)));
      const rest = entries.length - items.length;
      const more = rest > 0 ? note(`${rest} more. Search to find them.`) : null;
      const title = element('h2', {}, glyph, `${word} (${entries.length})`);
      return [element('section', {}, title, listOf(items, 'plain'), more)];
    });
    replace(this.#parent, ...sections, matching.length === 0 ? note('No name has these words.') : null);
    return matching.length;
  }

  #button({ key, name }: Entry, state: ViewState, stance: StanceRow | undefined): HTMLElement {
    const isConditional = (stance?.conditions.length ?? 0) > 0;
    return element(
      'button',
      {
        ...{ type: 'button', class: 'entry', 'data-key': key },
        'aria-current': key === state.node ? 'true' : false,
        click: () => this.#open(key),
      },
      words(name),
      stance === undefined ? null : badge(stance.position, isConditional),
      isConditional ? element('span', { class: 'hidden' }, 'with condition') : null,
    );
  }

  /** With a search, everything that it finds; without, the kinds that the filters show. */
  #matching(search: string, state: ViewState): readonly Entry[] {
    const wanted = foldName(search.slice(0, 200)).split(' ').filter(Boolean);
    if (wanted.length === 0) return this.#entries.filter(({ kind }) => state.kinds.includes(kind));
    return this.#entries.filter(({ found }) => wanted.every((word) => found.includes(` ${word}`)));
  }
}
