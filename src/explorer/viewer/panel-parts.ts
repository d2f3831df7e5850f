// What the panels of the explorer are put together from: signs, names to follow, stances, claims and the day that is shown.
import type { Claim } from '../../kinds/claim.js';
import { type Child, element, words } from '../../page/browser/dom.js';
import type { ClaimRow } from '../../query/families/claim-row.js';
import type { StanceRow } from '../../query/stance-row.js';
import { byCodeUnit } from '../../schema/by-code-unit.js';
import { capitalized } from '../../words/capitalized.js';
import { claimInWords } from '../../words/claim-words.js';
import { conditionInWords } from '../../words/condition-words.js';
import { dateInWords, publishedInWords } from '../../words/date-words.js';
import { qualifiedBy, qualifiersInWords, type Standing, shownAs } from '../../words/position-words.js';
import { BASIS_WORDS } from '../../words/stage-words.js';
import type { ViewState } from './view-state.js';
import { byStanding, type Model } from './viewer-model.js';

const MOST_STANCES = 200;
const MOST_CLAIMS = 100;

/** What a panel shows, and what a click in it does. */
export interface Panel {
  readonly model: Model;
  readonly state: ViewState;
  readonly openNode: (key: string) => void;
  readonly openStance: (actor: string, proposition: string) => void;
}

/** A standing as sign and word; the sign tells of conditions, which stand beside it in words. */
export function badge(
  standing: Standing,
  isConditional = false,
  possible: readonly Standing[] = [],
  isSilent = true,
): HTMLElement {
  const { sign } = shownAs(standing, isConditional, possible, isSilent);
  const { verb } = shownAs(standing, false, possible, isSilent);
  return element(
    'span',
    { class: `badge ${standing}` },
    element('span', { 'aria-hidden': 'true' }, sign),
    capitalized(verb),
  );
}

/** The badge of a row. */
export function rowBadge({ position, conditions, possible, resolution }: StanceRow): HTMLElement {
  return badge(position, conditions.length > 0, possible, resolution.cell.isSilent);
}

/** What a row's badge does not say: its conditions, what holds otherwise, who stands against whom, what is perhaps so. */
export function qualifiersOf(row: StanceRow, { model }: Panel): readonly string[] {
  const { vocabulary } = model.kg.context;
  return [
    ...row.conditions.map(({ text }) => text),
    ...qualifiersInWords(qualifiedBy(row, (id) => vocabulary.nameOf(id))),
  ];
}

export function nodeButton({ model, openNode }: Panel, key: string, label?: string): HTMLElement {
  return link(() => openNode(key), label ?? model.kg.context.vocabulary.nameOf(key));
}

export function link(click: () => void, name: string): HTMLElement {
  return element('button', { type: 'button', class: 'link', click }, words(name));
}

export function note(...children: readonly Child[]): HTMLElement {
  return element('p', { class: 'note' }, ...children);
}

export function listOf(items: readonly Child[], className = ''): HTMLElement {
  const made = items.map((item) => element('li', {}, item));
  return element('ul', className === '' ? {} : { class: className }, ...made);
}

export function heading(kind: string, ...name: readonly Child[]): readonly Child[] {
  return [element('p', { class: 'kind' }, kind), element('h2', { tabindex: '-1', id: 'details-heading' }, ...name)];
}

export function section(title: string, ...children: readonly Child[]): HTMLElement {
  return element('section', {}, element('h3', {}, title), ...children);
}

export function noRecord({ state }: Panel): HTMLElement {
  return element('p', {}, badge('noRecord'), ` No stance is on record, ${whenInWords(state)}. That is not opposition.`);
}

export function whenInWords({ asOf, knownBy }: Pick<ViewState, 'asOf' | 'knownBy'>): string {
  if (asOf === null) return 'latest';
  return `as of ${dateInWords(asOf)}${knownBy ? ', as known then' : ''}`;
}

/** A stance as a button that opens why it stands; what stands behind the name is a note. */
export function stanceItem(row: StanceRow, name: string, behind: string | null, panel: Panel): Child {
  const { openStance } = panel;
  return [
    element(
      'button',
      { type: 'button', class: 'stance', click: () => openStance(row.actor, row.proposition) },
      rowBadge(row),
      words(name),
      behind === null ? null : element('span', { class: 'note' }, words(behind)),
    ),
    conditionLine(qualifiersOf(row, panel)),
  ];
}

export function stanceList(rows: readonly StanceRow[], name: (row: StanceRow) => string, panel: Panel): HTMLElement {
  const sorted = rows.slice(0, MOST_STANCES).sort((a, b) => byStanding(a, b) || byCodeUnit(name(a), name(b)));
  const said = ({ lastSaid }: StanceRow) => (lastSaid === null ? null : dateInWords(lastSaid));
  const items = sorted.map((row) => stanceItem(row, name(row), said(row), panel));
  return listOf(items, 'plain stances');
}

export function claimItem(model: Model, claim: Claim, reason?: string): HTMLElement {
  const { vocabulary } = model.kg.context;
  const holder = vocabulary.nameOf(claim.holder);
  const speaker = claim.speaker === undefined ? '' : `, told by ${vocabulary.nameOf(claim.speaker)}`;
  return element(
    'div',
    { class: 'claim' },
    element('p', {}, words(claim.summary ?? `${holder} ${claimInWords(claim, vocabulary)}`)),
    note(words(`${holder}, ${dateInWords(claim.said)} (${BASIS_WORDS[claim.basis]}${speaker})`)),
    conditionLine(claim.conditions.map((one) => conditionInWords(one, vocabulary))),
    note(
      documentLine(model, claim.document),
      `${claim.evidence.length === 0 ? '' : ', '}${claim.evidence.map(place).join('; ')}`,
    ),
    reason === undefined ? null : element('p', { class: 'note reason' }, words(reason)),
  );
}

export function claimList(model: Model, claims: readonly Claim[], reasons: readonly string[] = []): HTMLElement {
  const items = claims.slice(0, MOST_CLAIMS).map((claim, i) => element('li', {}, claimItem(model, claim, reasons[i])));
  return element('ol', { class: 'claims' }, ...items);
}

export function claimSection(model: Model, title: string, rows: readonly ClaimRow[]): HTMLElement {
  const claims = rows.map(({ claim }) => claim);
  const summary = element('summary', {}, `${title} (${claims.length})`);
  const rest = claims.length - MOST_CLAIMS;
  return element('details', {}, summary, claimList(model, claims), rest > 0 ? note(`And ${rest} more.`) : null);
}

export function otherClaims(
  { model, state }: Panel,
  filter: { readonly actor: string } | { readonly proposition: string },
): HTMLElement | null {
  const { rows } = model.kg.claims({ ...filter, ...model.limits(state) });
  const others = rows.filter(({ claim }) => claim.kind !== 'stance');
  return others.length === 0 ? null : claimSection(model, 'Commitments, requests and more', others);
}

/** Publisher, title and day of a document, as a link where it has an address. */
export function documentLine(model: Model, id: string): HTMLElement {
  const document = model.kg.documents.get(id);
  if (document === undefined) return words(id);
  const { title, publisher, published, address } = document;
  const name = words([publisher, title ?? id].filter((part) => typeof part === 'string').join(': '));
  // the schema has checked that an address is http or https
  const attributes = { href: address ?? '', rel: 'noopener noreferrer nofollow', target: '_blank' };
  const shown = address === undefined ? name : element('a', attributes, name);
  return element('span', {}, shown, `, ${publishedInWords(published)}`);
}

function conditionLine(conditions: readonly string[]): HTMLElement | null {
  return conditions.length === 0 ? null : element('p', { class: 'condition' }, words(conditions.join('; ')));
}

function place(locator: Claim['evidence'][number]): string {
  if ('record' in locator) return `record ${locator.record}`;
  return `characters ${locator.start}–${locator.end}${locator.phrase === undefined ? '' : ` “${locator.phrase}”`}`;
}
