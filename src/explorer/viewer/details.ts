// The details of what is chosen: a heading, then sections; the overview where nothing is.
import { type Child, element, words } from '../../page/browser/dom.js';
import type { WhyRow } from '../../query/families/why-row.js';
import type { NotCounted } from '../../query/found.js';
import type { StanceRow } from '../../query/stance-row.js';
import type { Actor } from '../../schema/actor.js';
import type { StanceEvent } from '../../schema/event.js';
import type { Proposition } from '../../schema/proposition.js';
import { capitalized } from '../../words/capitalized.js';
import { claimInWords } from '../../words/claim-words.js';
import { dateInWords } from '../../words/date-words.js';
import { counted } from '../../words/list-words.js';
import { STANDING_NAMES, STANDINGS, standsInWords } from '../../words/position-words.js';
import {
  badge,
  claimItem,
  claimList,
  claimSection,
  documentLine,
  heading,
  link,
  listOf,
  nodeButton,
  noRecord,
  note,
  otherClaims,
  type Panel,
  qualifiersOf,
  rowBadge,
  section,
  stanceList,
  whenInWords,
} from './panel-parts.js';

const MOST_DOCUMENTS = 200;
const MOST_HOLDERS = 200;

export function details(panel: Panel): readonly Child[] {
  const { stance, node } = panel.state;
  if (stance !== null) return stanceDetails(panel, ...stance);
  if (node === null) return overview(panel);
  const { actors, propositions, events } = panel.model.kg;
  const actor = actors.get(node);
  if (actor !== undefined) return actorDetails(panel, actor);
  const proposition = propositions.get(node);
  if (proposition !== undefined) return propositionDetails(panel, proposition);
  const event = events.get(node);
  return event === undefined ? derivedDetails(panel, node) : eventDetails(panel, event);
}

function overview({ model, state }: Panel): readonly Child[] {
  const { rows, notCounted } = model.resolve(state);
  const { kg } = model;
  const counts = STANDING_NAMES.filter((name) => name !== 'noRecord').map((name) => [
    badge(name),
    ` ${rows.filter(({ position }) => position === name).length}`,
  ]);
  const documents = [...kg.documents.keys()].slice(0, MOST_DOCUMENTS).map((id) => documentLine(model, id));
  const size = `${rows.length} stances are on record, from ${counted(kg.documents.size, 'document')} and ${kg.size} claims.`;
  const advice =
    'Choose a name in the list or the picture to see its stances; choose a stance to see why it stands and where it is from. Who is not on record is silent, not opposed.';
  return [
    ...heading('Overview', words(`Who stands where, ${whenInWords(state)}`)),
    element('p', {}, size),
    listOf(counts, 'plain counts'),
    notCounted.length === 0
      ? null
      : element('p', {}, `${notCounted.length} more are only perhaps so, and not counted.`),
    element('p', {}, advice),
    element('h3', {}, 'Documents read'),
    listOf(documents),
  ];
}

function actorDetails(panel: Panel, actor: Actor): readonly Child[] {
  const { model, state } = panel;
  const { id } = actor;
  const own = model.resolve(state).rows.filter((row) => row.actor === id);
  const spoken = actor.type === 'person' ? spokenBy(panel, id) : [];
  const perhaps = notCountedSection(panel, ({ actor: other }) => other === id);
  const topic = (row: StanceRow) => model.kg.context.vocabulary.nameOf(row.proposition);
  const stances = own.length === 0 ? noRecord(panel) : stanceList(own, topic, panel);
  const others = stanceList(spoken, (row) => `${row.name}: ${topic(row)}`, panel);
  return [
    ...heading(capitalized(actor.type), words(actor.name)),
    ...officesOf(actor).map(({ title, of, from, to, represents }) =>
      note(
        ...[words(title), ', ', nodeButton(panel, of)],
        ` (${tenure(from, to)}). Words spoken in this office ${represents ? 'count' : 'do not count'} for it.`,
      ),
    ),
    own.length === 0 && (spoken.length > 0 || perhaps !== null)
      ? null
      : section(`Stances, ${whenInWords(state)}`, stances),
    perhaps,
    spoken.length === 0 ? null : section(`Stances that these words are part of, ${whenInWords(state)}`, others),
    holders(panel, id),
    otherClaims(panel, { actor: id }),
  ];
}

/** The stances of others, mostly of a country, that a person spoke of. */
function spokenBy({ model, state }: Panel, id: string): readonly StanceRow[] {
  const { rows } = model.kg.claims({ actor: id, kind: 'stance', ...model.limits(state) });
  const pairs = new Map<string, readonly [string, string]>();
  for (const { claim, country } of rows) {
    if (claim.kind !== 'stance' || claim.holder !== id || country === null) continue;
    pairs.set(`${country} ${claim.proposition}`, [country, claim.proposition]);
  }
  return [...pairs.values()].map(([country, proposition]) => model.stance(country, proposition, state));
}

function holders(panel: Panel, id: string): Child {
  const found = [...panel.model.kg.actors.values()].flatMap((other) =>
    officesOf(other)
      .filter(({ of }) => of === id)
      .map(({ title, from, to }) => [nodeButton(panel, other.id), ', ', words(title), ` (${tenure(from, to)})`]),
  );
  return found.length === 0 ? null : section('Who speaks for it', listOf(found.slice(0, MOST_HOLDERS)));
}

function officesOf(actor: Actor) {
  return actor.type === 'person' ? (actor.offices ?? []) : [];
}

function tenure(from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return 'dates not known';
  return `${from === undefined ? '…' : dateInWords(from)} – ${to === undefined ? '' : dateInWords(to)}`.trim();
}

function propositionDetails(panel: Panel, proposition: Proposition): readonly Child[] {
  const { id, label, kind, statement, broader = [] } = proposition;
  const rows = panel.model.on(id, panel.state);
  const perhaps = notCountedSection(panel, ({ proposition: other }) => other === id);
  const groups = STANDING_NAMES.flatMap((name) => {
    const group = rows.filter(({ position, resolution }) => {
      return position === name && (name !== 'noRecord' || resolution.cell.isSilent);
    });
    if (group.length === 0) return [];
    const stances = stanceList(group, (row) => row.name, panel);
    return [section(`${capitalized(STANDINGS[name].verb)} (${group.length})`, stances)];
  });
  return [
    ...heading(`Proposition (${kind})`, words(label)),
    element('p', {}, words(statement)),
    ...broader.map((other) => note('Part of ', nodeButton(panel, other))),
    groups.length === 0 && perhaps === null ? noRecord(panel) : null,
    ...groups,
    perhaps,
    otherClaims(panel, { proposition: id }),
  ];
}

/** Who perhaps takes a position, with the reasons. */
function notCountedSection({ model, state, openStance }: Panel, isMeant: (doubt: NotCounted) => boolean): Child {
  const found = model.resolve(state).notCounted.filter(isMeant).slice(0, MOST_HOLDERS);
  const items = found.map(({ actor, name, reason, proposition = '' }) => [
    link(() => openStance(actor, proposition), name),
    element('span', {}, words(`: ${reason}`)),
  ]);
  return found.length === 0 ? null : section(`Perhaps, and not counted (${found.length})`, listOf(items));
}

function eventDetails({ model, state }: Panel, { id, name, date, place }: StanceEvent): readonly Child[] {
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
function derivedDetails(panel: Panel, key: string): readonly Child[] {
  const { model, state } = panel;
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
    section('Held by', listOf(people.map((person) => nodeButton(panel, person)))),
  ];
}

function stanceDetails(panel: Panel, actor: string, proposition: string): readonly Child[] {
  const { model, state } = panel;
  const row = model.kg.why(actor, proposition, model.limits(state)).first as WhyRow;
  const claims = row.trace.map(({ claim }) => claim);
  const reasons = row.trace.map(({ reason }) => reason);
  const nameOf = (id: string) => words(model.kg.context.vocabulary.nameOf(id));
  const facts = factsOf(panel, row).filter(([, value]) => value !== null);
  const title = [
    nameOf(actor),
    ` ${standsInWords(row.position, row.possible, row.resolution.cell.isSilent)} `,
    nameOf(proposition),
  ];
  return [
    ...heading(`Stance, ${whenInWords(state)}`, ...title),
    note('See ', nodeButton(panel, actor), ' or ', nodeButton(panel, proposition)),
    element('dl', {}, ...facts.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)])),
    section('Why', element('p', {}, words(row.explanation))),
    section('Evidence', reasons.length === 0 ? noRecord(panel) : claimList(model, claims, reasons)),
  ];
}

function factsOf(panel: Panel, row: WhyRow): readonly (readonly [string, Child])[] {
  const { since, lastSaid, ageDays, voices, speakers, path } = row;
  const qualifiers = qualifiersOf(row, panel);
  const nameOf = (id: string) => panel.model.kg.context.vocabulary.nameOf(id);
  const age = ageDays === null ? '' : ` (${counted(ageDays, 'day')} before)`;
  const saidBy = voices.flatMap((voice, i) => [i === 0 ? null : ', ', nodeButton(panel, voice)]);
  const marks = { inferred: row.inferred, 'second-hand': row.secondHand, 'through membership': row.viaMembership };
  const marked = Object.entries(marks).map(([mark, holds]) =>
    holds ? element('span', { class: 'mark' }, mark) : null,
  );
  return [
    ['Position', [rowBadge(row), ...marked]],
    ['Since', since === null ? null : dateInWords(since)],
    ['Last said', lastSaid === null ? null : `${dateInWords(lastSaid)}${age}`],
    ['Said by', saidBy.length === 0 ? null : saidBy],
    ['Told by', speakers.length === 0 ? null : speakers.map(nameOf).join(', ')],
    ['Qualified', qualifiers.length === 0 ? null : listOf(qualifiers.map(words))],
    ['Follows from', path === null ? null : path.map(nameOf).join(' → ')],
  ];
}
