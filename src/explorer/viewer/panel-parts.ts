// What the panels of the explorer are put together from: signs, names to follow, headings and the day that is shown.
import { type Child, element, words } from '../../page/browser/dom.js';
import { capitalized } from '../../words/capitalized.js';
import { dateInWords } from '../../words/date-words.js';
import { STANDINGS, type Standing, shownAs } from '../../words/position-words.js';
import type { ViewState } from './view-state.js';
import type { Model } from './viewer-model.js';

/** What the details of something can do. */
export interface DetailsActions {
  readonly openNode: (key: string) => void;
  readonly openStance: (actor: string, proposition: string) => void;
}

/** A standing as sign and word; the sign tells of conditions, which stand beside it in words. */
export function badge(standing: Standing, isConditional = false): HTMLElement {
  const { sign } = shownAs(standing, isConditional);
  return element(
    'span',
    { class: `badge ${standing}` },
    element('span', { 'aria-hidden': 'true' }, sign),
    capitalized(STANDINGS[standing].verb),
  );
}

/** A button that opens a node. */
export function nodeButton(model: Model, key: string, { openNode }: DetailsActions, label?: string): HTMLElement {
  return link(() => openNode(key), label ?? model.kg.context.vocabulary.nameOf(key));
}

/** A button that reads like a link. */
export function link(click: () => void, name: string): HTMLElement {
  return element('button', { type: 'button', class: 'link', click }, words(name));
}

/** A quiet line. */
export function note(...children: readonly Child[]): HTMLElement {
  return element('p', { class: 'note' }, ...children);
}

export function listOf(items: readonly Child[], className = ''): HTMLElement {
  const made = items.map((item) => element('li', {}, item));
  return element('ul', className === '' ? {} : { class: className }, ...made);
}

/** Conditions under what they are of; nothing where there are none. */
export function conditionLine(conditions: readonly string[]): HTMLElement | null {
  return conditions.length === 0 ? null : element('p', { class: 'condition' }, words(conditions.join('; ')));
}

export function heading(kind: string, ...name: readonly Child[]): readonly Child[] {
  return [element('p', { class: 'kind' }, kind), element('h2', { tabindex: '-1', id: 'details-heading' }, ...name)];
}

export function section(title: string, ...children: readonly Child[]): HTMLElement {
  return element('section', {}, element('h3', {}, title), ...children);
}

export function noRecord(state: ViewState): HTMLElement {
  return element('p', {}, badge('noRecord'), ` No stance is on record, ${whenInWords(state)}. That is not opposition.`);
}

/** The day that is shown, in words. */
export function whenInWords({ asOf, knownBy }: Pick<ViewState, 'asOf' | 'knownBy'>): string {
  if (asOf === null) return 'latest';
  return `as of ${dateInWords(asOf)}${knownBy ? ', as known then' : ''}`;
}
