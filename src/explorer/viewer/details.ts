// The details of what is chosen: a heading, then sections; the overview where nothing is.
import { type Child, element, words } from '../../page/browser/dom.js';
import type { StanceEvent } from '../../schema/event.js';
import type { Proposition } from '../../schema/proposition.js';
import { capitalized } from '../../words/capitalized.js';
import { claimInWords } from '../../words/claim-words.js';
import { dateInWords } from '../../words/date-words.js';
import { counted } from '../../words/list-words.js';
import { STANDING_NAMES, STANDINGS } from '../../words/position-words.js';
import { actorDetails } from './actor-details.js';
import { claimItem, claimSection, documentLine, otherClaims } from './claim-list.js';
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
import { stanceDetails } from './stance-details.js';
import { stanceList } from './stance-list.js';
import type { ViewState } from './view-state.js';
import type { Model } from './viewer-model.js';

const MOST_DOCUMENTS = 200;

export function details(model: Model, state: ViewState, actions: DetailsActions): readonly Child[] {
  const { stance, node } = state;
  if (stance !== null) return stanceDetails(model, state, actions, stance);
  if (node === null) return overview(model, state);
  const { actors, propositions, events } = model.kg;
  if (actors.has(node)) return actorDetails(model, state, actions, node);
  const proposition = propositions.get(node);
  if (proposition !== undefined) return propositionDetails(model, state, actions, proposition);
  const event = events.get(node);
  if (event !== undefined) return eventDetails(model, state, event);
  return derivedDetails(model, state, actions, node);
}

function overview(model: Model, state: ViewState): readonly Child[] {
  const { rows } = model.resolve(state);
  const { kg } = model;
  const counts = STANDING_NAMES.filter((name) => name !== 'noRecord').map((name) => [
    badge(name),
    ` ${rows.filter(({ position }) => position === name).length}`,
  ]);
  const documents = [...kg.documents.keys()].slice(0, MOST_DOCUMENTS).map((id) => documentLine(model, id));
  return [
    ...heading('Overview', words(`Who stands where, ${whenInWords(state)}`)),
    element(
      'p',
      {},
      `${rows.length} stances are on record, from ${counted(kg.documents.size, 'document')} and ${kg.size} claims.`,
    ),
    listOf(counts, 'plain counts'),
    element(
      'p',
      {},
      'Choose a name in the list or the picture to see its stances; choose a stance to see why it stands and where it is from. Who is not on record is silent, not opposed.',
    ),
    element('h3', {}, 'Documents read'),
    listOf(documents),
  ];
}

function propositionDetails(
  model: Model,
  state: ViewState,
  actions: DetailsActions,
  { id, label, kind, statement, broader = [] }: Proposition,
): readonly Child[] {
  const rows = model.on(id, state);
  const groups = STANDING_NAMES.flatMap((name) => {
    const group = rows.filter(({ position }) => position === name);
    if (group.length === 0) return [];
    const stances = stanceList(group, (row) => row.name, actions);
    return [section(`${capitalized(STANDINGS[name].verb)} (${group.length})`, stances)];
  });
  return [
    ...heading(`Proposition (${kind})`, words(label)),
    element('p', {}, words(statement)),
    ...broader.map((other) => note('Part of ', nodeButton(model, other, actions))),
    groups.length === 0 ? noRecord(state) : null,
    ...groups,
    otherClaims(model, state, { proposition: id }),
  ];
}

function eventDetails(model: Model, state: ViewState, { id, name, date, place }: StanceEvent): readonly Child[] {
  const limits = model.limits(state);
  const when = date === undefined ? 'Undated' : dateInWords(date);
  return [
    ...heading('Event', words(name)),
    note([when, place].filter(Boolean).join(', ')),
    claimSection(model, 'Who took part', model.kg.participants(id, limits).rows),
    claimSection(model, 'What was said of it', model.kg.claims({ about: id, ...limits }).rows),
  ];
}

/** Of what has no id of its own: a document, a commitment, an office. */
function derivedDetails(model: Model, state: ViewState, actions: DetailsActions, key: string): readonly Child[] {
  const { kg } = model;
  const [prefix, id = ''] = key.split(' ');
  if (prefix === 'document' && kg.documents.has(id)) {
    return [
      ...heading('Document', words(kg.documents.get(id)?.title ?? id)),
      element('p', {}, documentLine(model, id)),
      claimSection(model, 'Claims', kg.claims({ document: id, ...model.limits(state) }).rows),
    ];
  }
  const claim = prefix === 'commitment' ? kg.claim(id) : undefined;
  if (claim !== undefined) {
    return [...heading('Commitment', words(claimInWords(claim, kg.context.vocabulary))), claimItem(model, claim)];
  }
  const { graph } = model.resolve(state);
  const people = graph.hasNode(key) ? graph.inNeighbors(key) : [];
  return [
    ...heading('Office', words(graph.hasNode(key) ? graph.getNodeAttribute(key, 'label') : key)),
    section('Held by', listOf(people.map((person) => nodeButton(model, person, actions)))),
  ];
}
