import type { Claim } from '../../kinds/claim.js';
import { type Child, element, words } from '../../page/browser/dom.js';
import type { StanceRow } from '../../query/families/stance-row.js';
import type { WhyRow } from '../../query/families/why-row.js';
import { claimInWords } from '../../words/claim-words.js';
import { conditionInWords } from '../../words/condition-words.js';
import { dateInWords } from '../../words/date-words.js';
import type { ViewState } from './view-state.js';
import { compare, type Model } from './viewer-model.js';
import { OUTCOMES, type Outcome, outcome } from './viewer-words.js';

/** What the details of something can do. */
export interface DetailsActions {
  readonly openNode: (key: string) => void;
  readonly openStance: (actor: string, proposition: string) => void;
}

const MOST_ROWS = 200;
const MOST_CLAIMS = 100;

/** The details of a node or stance: a heading, then sections. */
export function details(model: Model, state: ViewState, actions: DetailsActions): readonly Child[] {
  if (state.stance !== null) return stanceDetails(model, state, actions, ...state.stance);
  if (state.node === null) return overview(model, state);
  const { kg } = model;
  if (kg.actors.has(state.node)) return actorDetails(model, state, actions, state.node);
  if (kg.propositions.has(state.node)) return propositionDetails(model, state, actions, state.node);
  return otherDetails(model, state, actions, state.node);
}

/** A position as sign and word. */
export function badge(position: Outcome, word = outcome(position).word): HTMLElement {
  const { sign } = outcome(position);
  return element(
    'span',
    { class: `badge ${position}` },
    element('span', { 'aria-hidden': 'true', class: 'sign' }, sign),
    word,
  );
}

/** A button that opens a node. */
export function nodeButton(model: Model, key: string, { openNode }: DetailsActions, label?: string): HTMLElement {
  const name = label ?? model.kg.context.vocabulary.nameOf(key);
  return element('button', { type: 'button', class: 'link', click: () => openNode(key) }, words(name));
}

function heading(kind: string, name: string): readonly Child[] {
  return [element('p', { class: 'kind' }, kind), element('h2', { tabindex: '-1', id: 'details-heading' }, words(name))];
}

function overview(model: Model, state: ViewState): readonly Child[] {
  const { rows } = model.resolve(state);
  const { kg } = model;
  const counts = OUTCOMES.filter(({ id }) => id !== 'noRecord').map(({ id }) =>
    element('li', {}, badge(id), ` ${rows.filter((row) => row.position === id).length}`),
  );
  return [
    ...heading('Overview', `Who stands where, ${whenInWords(state)}`),
    element(
      'p',
      {},
      `${rows.length} stances are on record, from ${kg.documents.size} ${kg.documents.size === 1 ? 'document' : 'documents'} and ${kg.size} claims.`,
    ),
    element('ul', { class: 'plain counts' }, ...counts),
    element(
      'p',
      {},
      'Choose a name in the list or the picture to see its stances; choose a stance to see why it stands and where it is from. Who is not on record is silent, not opposed.',
    ),
    element('h3', {}, 'Documents read'),
    element(
      'ul',
      {},
      ...[...kg.documents.values()]
        .slice(0, MOST_ROWS)
        .map((document) => element('li', {}, documentLine(model, document.id))),
    ),
  ];
}

function actorDetails(model: Model, state: ViewState, actions: DetailsActions, id: string): readonly Child[] {
  const { kg } = model;
  const nameOf = (key: string) => kg.context.vocabulary.nameOf(key);
  const actor = kg.context.vocabulary.actor(id);
  const rows = model.resolve(state).rows.filter((row) => row.actor === id);
  const spoken = actor.type === 'person' ? spokenBy(model, state, id) : [];
  const offices = actor.type === 'person' ? (actor.offices ?? []) : [];
  const holders = [...kg.actors.values()].flatMap((other) =>
    other.type === 'person'
      ? (other.offices ?? []).filter(({ of }) => of === id).map((office) => ({ other, office }))
      : [],
  );
  return [
    ...heading(
      { country: 'Country', person: 'Person', organization: 'Organization', group: 'Group' }[actor.type],
      actor.name,
    ),
    ...offices.map(({ title, of, from, to, represents }) =>
      element(
        'p',
        { class: 'note' },
        words(title),
        ', ',
        nodeButton(model, of, actions),
        ` (${tenure(from, to)}). ${represents ? 'Words spoken in this office count for it.' : 'Words spoken in this office do not count for it.'}`,
      ),
    ),
    rows.length === 0 && spoken.length > 0
      ? null
      : section(`Stances, ${whenInWords(state)}`, [
          rows.length === 0
            ? noRecord(state)
            : stanceList(rows.slice(0, MOST_ROWS), (row) => nameOf(row.proposition), actions),
        ]),
    spoken.length === 0
      ? null
      : section(`Stances that these words are part of, ${whenInWords(state)}`, [
          stanceList(spoken.slice(0, MOST_ROWS), (row) => `${row.name}: ${nameOf(row.proposition)}`, actions),
        ]),
    holders.length === 0
      ? null
      : section('Who speaks for it', [
          element(
            'ul',
            {},
            ...holders
              .slice(0, MOST_ROWS)
              .map(({ other, office }) =>
                element(
                  'li',
                  {},
                  nodeButton(model, other.id, actions),
                  ', ',
                  words(office.title),
                  ` (${tenure(office.from, office.to)})`,
                ),
              ),
          ),
        ]),
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

function propositionDetails(model: Model, state: ViewState, actions: DetailsActions, id: string): readonly Child[] {
  const proposition = model.kg.propositions.get(id) as {
    label: string;
    statement: string;
    kind: string;
    broader?: string[];
  };
  const rows = model.on(id, state);
  const groups = OUTCOMES.map(({ id: position }) => rows.filter((row) => row.position === position)).filter(
    (group) => group.length > 0,
  );
  return [
    ...heading(`Proposition (${proposition.kind})`, proposition.label),
    element('p', {}, words(proposition.statement)),
    ...(proposition.broader ?? []).map((other) =>
      element('p', { class: 'note' }, 'Part of ', nodeButton(model, other, actions)),
    ),
    groups.length === 0 ? noRecord(state) : null,
    ...groups.map((group) => {
      const { word } = outcome((group[0] as StanceRow).position);
      return section(`${word} (${group.length})`, [stanceList(group.slice(0, MOST_ROWS), (row) => row.name, actions)]);
    }),
    otherClaims(model, state, { proposition: id }),
  ];
}

function otherDetails(model: Model, state: ViewState, actions: DetailsActions, key: string): readonly Child[] {
  const { kg } = model;
  const [prefix, id = ''] = key.split(' ');
  const found = kg.events.get(key);
  if (found !== undefined) {
    return [
      ...heading('Event', found.name),
      element(
        'p',
        { class: 'note' },
        [found.date === undefined ? 'Undated' : dateInWords(found.date), found.place].filter(Boolean).join(', '),
      ),
      claimSection(
        model,
        'Who took part',
        kg.participants(key, model.limits(state)).rows.map(({ claim }) => claim),
      ),
      claimSection(
        model,
        'What was said of it',
        kg.claims({ about: key, ...model.limits(state) }).rows.map(({ claim }) => claim),
      ),
    ];
  }
  if (prefix === 'document' && kg.documents.has(id)) {
    return [
      ...heading('Document', kg.documents.get(id)?.title ?? id),
      element('p', {}, documentLine(model, id)),
      claimSection(
        model,
        'Claims',
        kg.claims({ document: id, ...model.limits(state) }).rows.map(({ claim }) => claim),
      ),
    ];
  }
  const claim = prefix === 'commitment' ? kg.claim(id) : undefined;
  if (claim !== undefined)
    return [...heading('Commitment', claimInWords(claim, kg.context.vocabulary)), claimItem(model, claim)];
  const { graph } = model.resolve(state);
  const label = graph.hasNode(key) ? graph.getNodeAttribute(key, 'label') : key;
  const people = graph.hasNode(key) ? graph.inNeighbors(key) : [];
  return [
    ...heading('Office', label),
    section('Held by', [
      element('ul', {}, ...people.map((person) => element('li', {}, nodeButton(model, person, actions)))),
    ]),
  ];
}

function stanceDetails(
  model: Model,
  state: ViewState,
  actions: DetailsActions,
  actor: string,
  proposition: string,
): readonly Child[] {
  const row = model.kg.why(actor, proposition, model.limits(state)).first as WhyRow;
  const { vocabulary } = model.kg.context;
  const marks = [
    row.inferred ? 'inferred' : null,
    row.secondHand ? 'second-hand' : null,
    row.viaMembership ? 'through membership' : null,
  ];
  const facts: [string, Child][] = [
    [
      'Position',
      [
        badge(row.position),
        ...marks.filter((mark) => mark !== null).map((mark) => element('span', { class: 'mark' }, mark)),
      ],
    ],
  ];
  if (row.since !== null) facts.push(['Since', dateInWords(row.since)]);
  if (row.lastSaid !== null)
    facts.push([
      'Last said',
      `${dateInWords(row.lastSaid)}${row.ageDays === null ? '' : ` (${days(row.ageDays)} before)`}`,
    ]);
  if (row.voices.length > 0)
    facts.push(['Said by', row.voices.flatMap((voice, i) => [i === 0 ? '' : ', ', nodeButton(model, voice, actions)])]);
  if (row.speakers.length > 0)
    facts.push(['Told by', row.speakers.map((speaker) => vocabulary.nameOf(speaker)).join(', ')]);
  if (row.conditions.length > 0)
    facts.push(['Conditions', element('ul', {}, ...row.conditions.map(({ text }) => element('li', {}, words(text))))]);
  if (row.path !== null) facts.push(['Follows from', row.path.map((id) => vocabulary.nameOf(id)).join(' → ')]);
  return [
    element('p', { class: 'kind' }, `Stance, ${whenInWords(state)}`),
    element(
      'h2',
      { tabindex: '-1', id: 'details-heading' },
      words(vocabulary.nameOf(actor)),
      ` ${outcome(row.position).verb} `,
      words(vocabulary.nameOf(proposition)),
    ),
    element(
      'p',
      { class: 'note' },
      'See ',
      nodeButton(model, actor, actions),
      ' or ',
      nodeButton(model, proposition, actions),
    ),
    element('dl', {}, ...facts.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)])),
    section('Why', [element('p', {}, words(row.explanation))]),
    section(
      'Evidence',
      row.trace.length === 0
        ? [noRecord(state)]
        : [
            element(
              'ol',
              { class: 'claims' },
              ...row.trace
                .slice(0, MOST_CLAIMS)
                .map(({ claim, reason }) => element('li', {}, claimItem(model, claim, reason))),
            ),
          ],
    ),
  ];
}

function stanceList(
  rows: readonly StanceRow[],
  name: (row: StanceRow) => string,
  actions: DetailsActions,
): HTMLElement {
  const order = new Map(OUTCOMES.map(({ id }, i) => [id, i]));
  const sorted = [...rows].sort(
    (a, b) => (order.get(a.position) ?? 0) - (order.get(b.position) ?? 0) || compare(name(a), name(b)),
  );
  return element(
    'ul',
    { class: 'plain stances' },
    ...sorted.map((row) =>
      element(
        'li',
        {},
        element(
          'button',
          { type: 'button', class: 'stance', click: () => actions.openStance(row.actor, row.proposition) },
          badge(row.position),
          words(name(row)),
          row.lastSaid === null ? '' : element('span', { class: 'note' }, dateInWords(row.lastSaid)),
        ),
        row.conditions.length === 0
          ? null
          : element('p', { class: 'condition' }, words(row.conditions.map(({ text }) => text).join('; '))),
      ),
    ),
  );
}

/** One claim: when, who, what, where it stands, and what became of it. */
export function claimItem(model: Model, claim: Claim, reason?: string): HTMLElement {
  const { vocabulary } = model.kg.context;
  const speaker = claim.speaker === undefined ? '' : `, told by ${vocabulary.nameOf(claim.speaker)}`;
  return element(
    'div',
    { class: 'claim' },
    element('p', {}, words(claim.summary ?? `${vocabulary.nameOf(claim.holder)} ${claimInWords(claim, vocabulary)}`)),
    element(
      'p',
      { class: 'note' },
      words(`${vocabulary.nameOf(claim.holder)}, ${dateInWords(claim.said)} (${claim.basis}${speaker})`),
    ),
    claim.conditions.length === 0
      ? null
      : element(
          'p',
          { class: 'condition' },
          words(claim.conditions.map((one) => conditionInWords(one, vocabulary)).join('; ')),
        ),
    element(
      'p',
      { class: 'note' },
      documentLine(model, claim.document),
      `${claim.evidence.length === 0 ? '' : ', '}${claim.evidence.map(place).join('; ')}`,
    ),
    reason === undefined ? null : element('p', { class: 'note reason' }, words(reason)),
  );
}

function place(locator: Claim['evidence'][number]): string {
  if ('record' in locator) return `record ${locator.record}`;
  return `characters ${locator.start}–${locator.end}${locator.phrase === undefined ? '' : ` “${locator.phrase}”`}`;
}

function otherClaims(
  model: Model,
  state: ViewState,
  filter: { readonly actor: string } | { readonly proposition: string },
): HTMLElement | null {
  const claims = model.kg
    .claims({ ...filter, ...model.limits(state) })
    .rows.map(({ claim }) => claim)
    .filter(({ kind }) => kind !== 'stance');
  return claims.length === 0 ? null : claimSection(model, 'Commitments, requests and more', claims);
}

function claimSection(model: Model, title: string, claims: readonly Claim[]): HTMLElement {
  const rest = claims.length - MOST_CLAIMS;
  return element(
    'details',
    {},
    element('summary', {}, `${title} (${claims.length})`),
    element(
      'ol',
      { class: 'claims' },
      ...claims.slice(0, MOST_CLAIMS).map((claim) => element('li', {}, claimItem(model, claim))),
    ),
    rest > 0 ? element('p', { class: 'note' }, `And ${rest} more.`) : null,
  );
}

function documentLine(model: Model, id: string): HTMLElement {
  const document = model.kg.documents.get(id);
  if (document === undefined) return words(id);
  const { title, publisher, published, address } = document;
  const name = [publisher, title ?? id].filter((part) => typeof part === 'string').join(': ');
  // the schema has checked that an address is http or https
  const shown =
    address === undefined
      ? words(name)
      : element('a', { href: address, rel: 'noopener noreferrer nofollow', target: '_blank' }, words(name));
  return element('span', {}, shown, `, published ${dateInWords(published)}`);
}

function section(title: string, children: readonly Child[]): HTMLElement {
  return element('section', {}, element('h3', {}, title), ...children);
}

function noRecord(state: ViewState): HTMLElement {
  return element('p', {}, badge('noRecord'), ` No stance is on record, ${whenInWords(state)}. That is not opposition.`);
}

/** The day that is shown, in words. */
export function whenInWords({ asOf, knownBy }: Pick<ViewState, 'asOf' | 'knownBy'>): string {
  if (asOf === null) return 'latest';
  return `as of ${dateInWords(asOf)}${knownBy ? ', as known then' : ''}`;
}

function tenure(from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return 'dates not known';
  return `${from === undefined ? '…' : dateInWords(from)} – ${to === undefined ? '' : dateInWords(to)}`.trim();
}

function days(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}
