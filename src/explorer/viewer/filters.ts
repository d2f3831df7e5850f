// The filters: by proposition, membership, standing, kind and tie.
import { type Child, element, replace, words } from '../../page/browser/dom.js';
import { NODE_KINDS, STANDING_CHOICES, TIES, type ViewState } from './view-state.js';
import { compare, type Model, organizations } from './viewer-model.js';

/** Each change is told at once. */
export function showFilters(
  model: Model,
  parent: HTMLElement,
  state: ViewState,
  change: (part: Partial<ViewState>) => void,
): void {
  const { kg } = model;
  const propositions = [...new Set(model.resolve({ asOf: null, knownBy: false }).rows.map((row) => row.proposition))]
    .map((id) => ({ id, name: kg.context.vocabulary.nameOf(id) }))
    .sort((a, b) => compare(a.name, b.name));
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
    ...choices.map((choice) => element('option', { value: choice.id, selected: choice.id === chosen }, choice.name)),
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
