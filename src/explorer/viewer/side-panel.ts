// What stands beside the picture: the list of names with its search, and the filters.
import { type Child, element, replace, words } from '../../page/browser/dom.js';
import type { StanceRow } from '../../query/stance-row.js';
import { byCodeUnit } from '../../schema/by-code-unit.js';
import { foldName } from '../../text/names.js';
import { visible } from '../../words/escape.js';
import { listOf, note, rowBadge } from './panel-parts.js';
import { NODE_KINDS, type NodeKind, STANDING_CHOICES, TIES, type ViewState } from './view-state.js';
import { type Model, organizations } from './viewer-model.js';

const MOST_IN_GROUP = 150;

interface Entry {
  readonly key: string;
  readonly kind: NodeKind;
  readonly name: string;
  readonly found: string;
}

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
      .sort((a, b) => byCodeUnit(a.name, b.name));
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
      stance === undefined ? null : rowBadge(stance),
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

export function showFilters(
  model: Model,
  parent: HTMLElement,
  state: ViewState,
  change: (part: Partial<ViewState>) => void,
): void {
  const { kg } = model;
  const propositions = [...new Set(model.resolve({ asOf: null, knownBy: false }).rows.map((row) => row.proposition))]
    .map((id) => ({ id, name: kg.context.vocabulary.nameOf(id) }))
    .sort((a, b) => byCodeUnit(a.name, b.name));
  replace(
    parent,
    select('Proposition', 'All propositions', propositions, state.proposition, (proposition) =>
      change({ proposition }),
    ),
    select('Members of', 'Everybody', organizations(kg), state.member, (member) => change({ member })),
    boxes('Positions', STANDING_CHOICES, state.positions, (positions) => change({ positions })),
    boxes('Kinds', NODE_KINDS, state.kinds, (kinds) => change({ kinds })),
    boxes('Ties', TIES, state.ties, (ties) => change({ ties })),
  );
}

function select(
  name: string,
  all: string,
  choices: readonly { readonly id: string; readonly name: string }[],
  chosen: string | null,
  change: (id: string | null) => void,
): Child {
  const made = element(
    'select',
    { change: (event) => change((event.target as HTMLSelectElement).value || null) },
    element('option', { value: '' }, all),
    ...choices.map((choice) =>
      element('option', { value: choice.id, selected: choice.id === chosen }, visible(choice.name)),
    ),
  );
  return element('label', { class: 'choice' }, words(name), made);
}

function boxes(
  name: string,
  choices: readonly { readonly id: string; readonly word: string; readonly sign?: string }[],
  chosen: readonly string[],
  change: (ids: readonly string[]) => void,
): Child {
  const current = new Set(chosen);
  return element(
    'fieldset',
    {},
    element('legend', {}, name),
    ...choices.map(({ id, word, sign }) =>
      element(
        'label',
        {},
        element('input', {
          type: 'checkbox',
          checked: current.has(id),
          change: (event) => {
            if ((event.target as HTMLInputElement).checked) current.add(id);
            else current.delete(id);
            change(choices.filter((one) => current.has(one.id)).map((one) => one.id));
          },
        }),
        sign === undefined ? '' : element('span', { 'aria-hidden': 'true', class: `glyph ${id}` }, sign),
        word,
      ),
    ),
  );
}
