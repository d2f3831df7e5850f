// The answer to a question, with what was understood of it and its rows.
import type { AskAnswer } from '../../ask/answer/ask-answer.js';
import { DiscrepancyRow } from '../../ask/answer/discrepancy-answer.js';
import { ask } from '../../ask/ask.js';
import { type Child, element, replace, words } from '../../page/browser/dom.js';
import { ClaimRow } from '../../query/families/claim-row.js';
import type { Row } from '../../query/row.js';
import { StanceRow } from '../../query/stance-row.js';
import { claimItem } from './claim-list.js';
import { type DetailsActions, link, listOf, nodeButton, note } from './panel-parts.js';
import { stanceItem } from './stance-list.js';
import type { Model } from './viewer-model.js';

const MOST_ROWS = 100;

/** Asks the question and shows the answer, with what was understood; `null` for no question. Tells what was answered in a line. */
export function showAnswer(
  model: Model,
  parent: HTMLElement,
  question: string,
  actions: DetailsActions & { readonly ask: (question: string) => void },
): string {
  parent.hidden = question.trim() === '';
  if (parent.hidden) {
    replace(parent);
    return '';
  }
  const found = ask(model.kg, question);
  const suggestions = found.suggestions.map((text) => link(() => actions.ask(text), text));
  const read = found.corrections.map(({ from, to }) => `“${from}” as “${to}”`);
  replace(
    parent,
    element('p', { class: 'kind' }, 'Answer'),
    element('h2', { tabindex: '-1', id: 'answer-heading' }, words(question)),
    ...inShort(found).map((line) => element('p', { class: 'said' }, words(line))),
    found.paraphrase === null ? null : note('Understood as: ', words(found.paraphrase)),
    found.corrections.length === 0 ? null : note(words(`Read ${read.join(', ')}.`)),
    rows(model, found, actions),
    ...(found.suggestions.length === 0 ? [] : [element('p', {}, 'You could ask:'), listOf(suggestions, 'plain')]),
    note('The date is that of the question; the slider does not touch it.'),
    element('button', { type: 'button', id: 'close-answer', click: () => actions.ask('') }, 'Close the answer'),
  );
  return found.text;
}

function rows(model: Model, found: AskAnswer, actions: DetailsActions): Child {
  const shown = (found.length > 0 ? found.rows : found.nearest).slice(0, MOST_ROWS);
  if (shown.length === 0) return null;
  const rest = found.length - shown.length;
  return [
    listOf(
      shown.map((row) => rowItem(model, row, actions)),
      'plain stances',
    ),
    rest > 0 ? note(`And ${rest} more.`) : null,
  ];
}

/** The answer in lines, unless they only repeat the rows below. */
function inShort(found: AskAnswer): readonly string[] {
  const lines = found.text.split('\n');
  const isRepeated = lines.length > 1 && lines.length === found.length;
  return isRepeated ? [`${found.length} on record:`] : lines;
}

function rowItem(model: Model, row: Row, actions: DetailsActions): Child {
  if (row instanceof StanceRow) {
    return stanceItem(row, row.name, model.kg.context.vocabulary.nameOf(row.proposition), actions);
  }
  if (row instanceof ClaimRow) return [nodeButton(model, row.actor, actions, row.name), claimItem(model, row.claim)];
  if (row instanceof DiscrepancyRow) return element('p', {}, words(row.discrepancy.sentence));
  return nodeButton(model, row.actor, actions, row.name);
}
