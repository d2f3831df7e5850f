// The details of one stance: since when, whose words, under which conditions, why, and the evidence.
import { type Child, element, words } from '../../page/browser/dom.js';
import type { WhyRow } from '../../query/families/why-row.js';
import { dateInWords } from '../../words/date-words.js';
import { counted } from '../../words/list-words.js';
import { STANDINGS } from '../../words/position-words.js';
import { claimList } from './claim-list.js';
import {
  badge,
  type DetailsActions,
  heading,
  listOf,
  nodeButton,
  noRecord,
  note,
  section,
  whenInWords,
} from './panel-parts.js';
import type { ViewState } from './view-state.js';
import type { Model } from './viewer-model.js';

export function stanceDetails(
  model: Model,
  state: ViewState,
  actions: DetailsActions,
  [actor, proposition]: readonly [string, string],
): readonly Child[] {
  const row = model.kg.why(actor, proposition, model.limits(state)).first as WhyRow;
  const claims = row.trace.map(({ claim }) => claim);
  const reasons = row.trace.map(({ reason }) => reason);
  const nameOf = (id: string) => words(model.kg.context.vocabulary.nameOf(id));
  const facts = factsOf(model, row, actions).filter(([, value]) => value !== null);
  return [
    ...heading(
      `Stance, ${whenInWords(state)}`,
      ...[nameOf(actor), ` ${STANDINGS[row.position].on} `, nameOf(proposition)],
    ),
    note('See ', nodeButton(model, actor, actions), ' or ', nodeButton(model, proposition, actions)),
    element('dl', {}, ...facts.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)])),
    section('Why', element('p', {}, words(row.explanation))),
    section('Evidence', reasons.length === 0 ? noRecord(state) : claimList(model, claims, reasons)),
  ];
}

/** What is known of a stance, each under its name; `null` where there is nothing to tell. */
function factsOf(model: Model, row: WhyRow, actions: DetailsActions): readonly (readonly [string, Child])[] {
  const { position, since, lastSaid, ageDays, voices, speakers, conditions, path } = row;
  const nameOf = (id: string) => model.kg.context.vocabulary.nameOf(id);
  const age = ageDays === null ? '' : ` (${counted(ageDays, 'day')} before)`;
  const saidBy = voices.flatMap((voice, i) => [i === 0 ? null : ', ', nodeButton(model, voice, actions)]);
  return [
    ['Position', [badge(position, conditions.length > 0), ...marksOf(row)]],
    ['Since', since === null ? null : dateInWords(since)],
    ['Last said', lastSaid === null ? null : `${dateInWords(lastSaid)}${age}`],
    ['Said by', saidBy.length === 0 ? null : saidBy],
    ['Told by', speakers.length === 0 ? null : speakers.map(nameOf).join(', ')],
    ['Conditions', conditions.length === 0 ? null : listOf(conditions.map(({ text }) => words(text)))],
    ['Follows from', path === null ? null : path.map(nameOf).join(' → ')],
  ];
}

function marksOf({ inferred, secondHand, viaMembership }: WhyRow): readonly Child[] {
  const marks = { inferred, 'second-hand': secondHand, 'through membership': viaMembership };
  return Object.entries(marks).map(([mark, holds]) => (holds ? element('span', { class: 'mark' }, mark) : null));
}
