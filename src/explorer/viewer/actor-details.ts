// The details of an actor: offices, stances, who speaks for it, and what else it said.
import { type Child, words } from '../../page/browser/dom.js';
import type { StanceRow } from '../../query/stance-row.js';
import type { Actor } from '../../schema/actor.js';
import { dateInWords } from '../../words/date-words.js';
import { otherClaims } from './claim-list.js';
import {
  type DetailsActions,
  heading,
  listOf,
  nodeButton,
  noRecord,
  note,
  section,
  whenInWords,
} from './panel-parts.js';
import { stanceList } from './stance-list.js';
import type { ViewState } from './view-state.js';
import type { Model } from './viewer-model.js';

const MOST_HOLDERS = 200;
const TYPES = { country: 'Country', person: 'Person', organization: 'Organization', group: 'Group' } as const;

export function actorDetails(model: Model, state: ViewState, actions: DetailsActions, id: string): readonly Child[] {
  const { vocabulary } = model.kg.context;
  const actor = vocabulary.actor(id);
  const own = model.resolve(state).rows.filter((row) => row.actor === id);
  const spoken = actor.type === 'person' ? spokenBy(model, state, id) : [];
  const topic = (row: StanceRow) => vocabulary.nameOf(row.proposition);
  return [
    ...heading(TYPES[actor.type], words(actor.name)),
    ...officesOf(actor).map(({ title, of, from, to, represents }) =>
      note(
        ...[words(title), ', ', nodeButton(model, of, actions)],
        ` (${tenure(from, to)}). Words spoken in this office ${represents ? 'count' : 'do not count'} for it.`,
      ),
    ),
    own.length === 0 && spoken.length > 0
      ? null
      : section(`Stances, ${whenInWords(state)}`, own.length === 0 ? noRecord(state) : stanceList(own, topic, actions)),
    spoken.length === 0
      ? null
      : section(
          `Stances that these words are part of, ${whenInWords(state)}`,
          stanceList(spoken, (row) => `${row.name}: ${topic(row)}`, actions),
        ),
    holders(model, actions, id),
    otherClaims(model, state, { actor: id }),
  ];
}

/** The stances of others, mostly of a country, that a person spoke of. */
function spokenBy(model: Model, state: ViewState, id: string): readonly StanceRow[] {
  const pairs = new Map(
    model.kg
      .claims({ actor: id, kind: 'stance', ...model.limits(state) })
      .rows.flatMap(({ claim, country }) =>
        claim.kind === 'stance' && claim.holder === id && country !== null
          ? [[`${country} ${claim.proposition}`, [country, claim.proposition]] as const]
          : [],
      ),
  );
  return [...pairs.values()].map(([country, proposition]) => model.stance(country, proposition, state));
}

function holders(model: Model, actions: DetailsActions, id: string): Child {
  const found = [...model.kg.actors.values()].flatMap((other) =>
    officesOf(other)
      .filter(({ of }) => of === id)
      .map(({ title, from, to }) => [
        nodeButton(model, other.id, actions),
        ', ',
        words(title),
        ` (${tenure(from, to)})`,
      ]),
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
