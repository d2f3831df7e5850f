// Claims in the details: each with when, who, what, where it stands and what became of it.
import type { Claim } from '../../kinds/claim.js';
import { element, words } from '../../page/browser/dom.js';
import type { ClaimRow } from '../../query/families/claim-row.js';
import { claimInWords } from '../../words/claim-words.js';
import { conditionInWords } from '../../words/condition-words.js';
import { dateInWords } from '../../words/date-words.js';
import { BASIS_WORDS } from '../../words/stage-words.js';
import { conditionLine, note } from './panel-parts.js';
import type { ViewState } from './view-state.js';
import type { Model } from './viewer-model.js';

const MOST_CLAIMS = 100;

/** One claim. */
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

/** Numbered; `reasons` go with the claims. */
export function claimList(model: Model, claims: readonly Claim[], reasons: readonly string[] = []): HTMLElement {
  return element(
    'ol',
    { class: 'claims' },
    ...claims.slice(0, MOST_CLAIMS).map((claim, i) => element('li', {}, claimItem(model, claim, reasons[i]))),
  );
}

/** Claims under a title that opens them. */
export function claimSection(model: Model, title: string, rows: readonly ClaimRow[]): HTMLElement {
  const claims = rows.map(({ claim }) => claim);
  const summary = element('summary', {}, `${title} (${claims.length})`);
  const rest = claims.length - MOST_CLAIMS;
  return element('details', {}, summary, claimList(model, claims), rest > 0 ? note(`And ${rest} more.`) : null);
}

/** What is on record of something besides stances. */
export function otherClaims(
  model: Model,
  state: ViewState,
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
  const name = [publisher, title ?? id].filter((part) => typeof part === 'string').join(': ');
  // the schema has checked that an address is http or https
  const shown =
    address === undefined
      ? words(name)
      : element('a', { href: address, rel: 'noopener noreferrer nofollow', target: '_blank' }, words(name));
  return element('span', {}, shown, published === undefined ? ', undated' : `, published ${dateInWords(published)}`);
}

function place(locator: Claim['evidence'][number]): string {
  if ('record' in locator) return `record ${locator.record}`;
  return `characters ${locator.start}–${locator.end}${locator.phrase === undefined ? '' : ` “${locator.phrase}”`}`;
}
