// The answer to a question, with what was understood of it and its rows.
import type { AskAnswer } from '../../ask/answer/ask-answer.js';
import { DiscrepancyRow } from '../../ask/answer/discrepancy-answer.js';
import { ask } from '../../ask/ask.js';
import { type Child, element, replace, words } from '../../page/browser/dom.js';
import { ClaimRow } from '../../query/families/claim-row.js';
import type { Row } from '../../query/row.js';
import { StanceRow } from '../../query/stance-row.js';
import { claimItem, link, listOf, nodeButton, note, type Panel, stanceItem } from './panel-parts.js';

const MOST_ROWS = 100;

/** Asks the question, shows the answer with what was understood, and tells it in a line; nothing for no question. */
export function showAnswer(
  panel: Panel,
  parent: HTMLElement,
  question: string,
  askFor: (question: string) => void,
): string {
  parent.hidden = question.trim() === '';
  if (parent.hidden) {
    replace(parent);
    return '';
  }
  const found = ask(panel.model.kg, question);
  const suggestions = found.suggestions.map((text) => link(() => askFor(text), text));
  const read = found.corrections.map(({ from, to }) => `“${from}” as “${to}”`);
  replace(
    parent,
    element('p', { class: 'kind' }, 'Answer'),
    element('h2', { tabindex: '-1', id: 'answer-heading' }, words(question)),
    ...inShort(found).map((line) => element('p', { class: 'said' }, words(line))),
    found.paraphrase === null ? null : note('Understood as: ', words(found.paraphrase)),
    found.corrections.length === 0 ? null : note(words(`Read ${read.join(', ')}.`)),
    rows(panel, found),
    ...(found.suggestions.length === 0 ? [] : [element('p', {}, 'You could ask:'), listOf(suggestions, 'plain')]),
    note('The date is that of the question; the slider does not touch it.'),
    element('button', { type: 'button', id: 'close-answer', click: () => askFor('') }, 'Close the answer'),
  );
  return found.text;
}

function rows(panel: Panel, found: AskAnswer): Child {
  const shown = (found.length > 0 ? found.rows : found.nearest).slice(0, MOST_ROWS);
  if (shown.length === 0) return null;
  const rest = found.length - shown.length;
  const items = shown.map((row) => rowItem(panel, row));
  return [listOf(items, 'plain stances'), rest > 0 ? note(`And ${rest} more.`) : null];
}

/** The answer in lines, unless they only repeat the rows below. */
function inShort(found: AskAnswer): readonly string[] {
  const lines = found.text.split('\n');
  const isRepeated = lines.length > 1 && lines.length === found.length;
  return isRepeated ? [`${found.length} on record:`] : lines;
}

function rowItem(panel: Panel, row: Row): Child {
  const { model } = panel;
  if (row instanceof StanceRow) {
    return stanceItem(row, row.name, model.kg.context.vocabulary.nameOf(row.proposition), panel);
  }
  if (row instanceof ClaimRow) return [nodeButton(panel, row.actor, row.name), claimItem(model, row.claim)];
  if (row instanceof DiscrepancyRow) return element('p', {}, words(row.discrepancy.sentence));
  return nodeButton(panel, row.actor, row.name);
}
