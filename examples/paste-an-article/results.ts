// What was found: the article with its passages marked, and the claims beside it.
import type { Extraction } from 'stancegraph/extract';
import type { ClaimKind } from '../../src/kinds/claim.js';
import { byId, type Child, element, isWide, words } from '../../src/page/browser/dom.js';
import { counted } from '../../src/words/list-words.js';
import { type ClaimWords, KINDS, LEGEND } from './claim-words.js';
import { blocks, type Passage, type Segment } from './segments.js';

const MOST_SHOWN = 1_000;
const MOST_QUOTED = 300;
const MOST_TOGETHER = 3;
const LONG = 50_000;

export class Results {
  readonly #text: string;
  readonly #claims: readonly ClaimWords[];
  readonly #passages: readonly (readonly Passage[])[];
  readonly #say: (words: string) => void;
  readonly #kinds: Set<ClaimKind>;
  #marks = new Map<number, HTMLElement[]>();
  #entries = new Map<number, HTMLButtonElement>();
  #current: { readonly claim: number; readonly place: number } | null = null;

  constructor(text: string, { proposed }: Extraction, claims: readonly ClaimWords[], say: (words: string) => void) {
    this.#text = text;
    this.#claims = claims;
    this.#say = say;
    this.#passages = proposed.map(({ claim: { evidence = [] } }, claim) =>
      evidence.flatMap((place) => ('start' in place ? [{ start: place.start, end: place.end, claim }] : [])),
    );
    this.#kinds = new Set(KINDS.map(({ id }) => id));
    this.#showKinds();
    this.#showLegend();
    this.#show();
  }

  #showKinds(): void {
    const choices = KINDS.map(({ id, word }) => ({
      id,
      word,
      count: this.#claims.filter(({ kind }) => kind === id).length,
    })).filter(({ count }) => count > 0);
    byId('kinds').hidden = choices.length < 2;
    byId('kinds').replaceChildren(
      ...choices.map(({ id, word, count }) => {
        const change = ({ target }: Event) => {
          if ((target as HTMLInputElement).checked) this.#kinds.add(id);
          else this.#kinds.delete(id);
          this.#show();
          this.#say(`${counted(this.#shown().length, 'claim')} shown`);
        };
        return element(
          'label',
          {},
          element('input', { type: 'checkbox', checked: true, value: id, change }),
          `${word} ${count}`,
        );
      }),
    );
  }

  #showLegend(): void {
    const signs = new Set(this.#claims.map(({ tone }) => tone.sign));
    byId('legend').hidden = signs.size === 0;
    byId('legend').replaceChildren(
      ...LEGEND.filter(({ sign }) => signs.has(sign)).map(({ id, sign, word }) =>
        element('span', {}, element('mark', { class: id, 'aria-hidden': 'true' }, sign), word),
      ),
      element('span', {}, element('mark', { class: 'several undecided', 'aria-hidden': 'true' }, '2'), 'more than one'),
    );
  }

  #shown(): number[] {
    return this.#claims.flatMap(({ kind }, i) => (this.#kinds.has(kind) ? [i] : [])).slice(0, MOST_SHOWN);
  }

  #show(): void {
    this.#current = null;
    const shown = this.#shown();
    this.#showArticle(shown);
    this.#showList(shown);
  }

  #showArticle(shown: readonly number[]): void {
    this.#marks = new Map(shown.map((i) => [i, []]));
    const passages = shown.flatMap((i) => this.#passages[i] as readonly Passage[]);
    const lines = blocks(this.#text, passages).map((line) =>
      element(
        'div',
        { dir: 'auto' },
        ...line.flatMap((segment, i) => this.#partsOf(segment, line[i - 1], line[i + 1])),
      ),
    );
    const isLong = this.#text.length > LONG;
    byId('article').replaceChildren(element('div', { class: isLong ? 'text long' : 'text' }, ...lines));
    byId('article').scrollTop = 0;
  }

  #partsOf(segment: Segment, before: Segment | undefined, after: Segment | undefined): Child[] {
    const { start, end, claims, begin } = segment;
    const part = this.#text.slice(start, end);
    if (claims.length === 0) return [part.slice(0, part.length - this.#openingOf(segment, after).length)];
    if (begin.length === 0) return [this.#mark(part, claims, start)];
    // no line may end between an opening quotation mark, the numbers and the first word
    const opening = before === undefined ? '' : this.#openingOf(before, segment);
    const tags = begin.map((i) => this.#tag(i, start));
    const [word = ''] = part.match(/^\S{0,30}/u) ?? [];
    const rest = part.slice(word.length);
    const lead = element('span', { class: 'lead' }, ...tags.slice(-MOST_TOGETHER), this.#mark(word, claims, start));
    if (tags.length <= MOST_TOGETHER) lead.prepend(opening);
    return [
      ...(tags.length <= MOST_TOGETHER ? [] : [opening, ...tags.slice(0, -MOST_TOGETHER)]),
      lead,
      rest === '' ? null : this.#mark(rest, claims, start),
    ];
  }

  /** The quotation mark or bracket at the end of an unmarked stretch that opens what the next one says. */
  #openingOf({ end, claims }: Segment, next: Segment | undefined): string {
    const last = this.#text.charAt(end - 1);
    return claims.length === 0 && (next?.begin.length ?? 0) > 0 && /[“‘"'([«„]/.test(last) ? last : '';
  }

  #mark(part: string, claims: readonly number[], at: number): HTMLElement {
    const tone = (this.#claims[claims[0] as number] as ClaimWords).tone.id;
    const mark = element(
      'mark',
      {
        class: classOf(tone, claims.length),
        'data-tone': tone,
        'data-claims': String(claims.length),
        click: () => this.#pick(claims, at),
      },
      part,
    );
    for (const i of claims) this.#marks.get(i)?.push(mark);
    return mark;
  }

  #tag(i: number, start: number): HTMLElement {
    const { tone } = this.#claims[i] as ClaimWords;
    return element(
      'button',
      {
        type: 'button',
        class: `tag ${tone.id}`,
        'data-claim': String(i),
        'aria-label': `${i + 1}: ${this.#inWords(i)}`,
        click: () => this.#select(i, this.#placeAt(i, start), 'text'),
      },
      String(i + 1),
      element('span', { 'aria-hidden': 'true' }, tone.sign),
    );
  }

  #showList(shown: readonly number[]): void {
    this.#entries = new Map(shown.map((i) => [i, this.#entry(i)]));
    const list = element(
      'ol',
      { class: shown.length > 100 ? 'long' : false, keydown: (event) => this.#move(event as KeyboardEvent) },
      ...[...this.#entries.values()].map((entry) => element('li', {}, entry)),
    );
    const hidden = this.#claims.filter(({ kind }) => this.#kinds.has(kind)).length - shown.length;
    const more = hidden > 0 ? element('p', { class: 'note' }, `${hidden} more. The export has them all.`) : null;
    const none = shown.length === 0 ? element('p', { class: 'note' }, 'All kinds are left out above.') : null;
    byId('list').replaceChildren(...[list, more, none].filter((part) => part !== null));
    byId('list').scrollTop = 0;
  }

  #entry(i: number): HTMLButtonElement {
    const { tone, holder, country, says, statement, conditions, speaker, said, recorded, basis, confidence, rule } =
      this.#claims[i] as ClaimWords;
    const line = (className: string, ...children: readonly Child[]) =>
      element('span', { class: className }, ...children);
    return element(
      'button',
      { type: 'button', class: `claim ${tone.id}`, 'data-claim': String(i), click: () => this.#next(i) },
      line('number', String(i + 1)),
      line(
        'holder',
        words(holder),
        country === null ? null : ' (',
        country === null ? null : words(country),
        country === null ? null : ')',
      ),
      line('what', element('span', { class: 'badge', 'aria-hidden': 'true' }, tone.sign), words(says)),
      ...conditions.map((condition) => line('condition', words(condition))),
      speaker === null ? null : line('note', 'as told by ', words(speaker)),
      said === null ? null : line('note', said),
      line('note', `${confidence} · rule: ${rule}`),
      statement === null ? null : line('note more', '“', words(statement), '”'),
      line('note more', `${basis} · ${recorded}${this.#countOf(i)}`),
    );
  }

  #countOf(i: number): string {
    const { length } = this.#passages[i] as readonly Passage[];
    return length > 1 ? ` · ${length} passages, choose again for the next` : '';
  }

  /** Of the claims over a place in the text: the next one, if one of them is chosen already. */
  #pick(claims: readonly number[], at: number): void {
    if (getSelection()?.isCollapsed === false) return; // somebody marks words to copy them
    const next = claims[(claims.indexOf(this.#current?.claim ?? -1) + 1) % claims.length] as number;
    this.#select(next, this.#placeAt(next, at), 'text');
  }

  #next(i: number): void {
    const { length } = this.#passages[i] as readonly Passage[];
    const place = this.#current?.claim === i ? (this.#current.place + 1) % Math.max(1, length) : 0;
    this.#select(i, place, 'list');
  }

  #move(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const entries = [...this.#entries.keys()];
    const at = entries.findIndex((i) => this.#entries.get(i) === document.activeElement);
    const next = entries[at + step];
    if (step === 0 || at < 0 || next === undefined) return;
    event.preventDefault();
    this.#entries.get(next)?.focus();
    this.#select(next, 0, 'list');
  }

  #select(claim: number, place: number, from: 'list' | 'text'): void {
    for (const mark of this.#marks.get(this.#current?.claim ?? -1) ?? []) paint(mark, null);
    for (const one of document.querySelectorAll('[data-claim][aria-current]')) one.removeAttribute('aria-current');
    this.#current = { claim, place };
    for (const mark of this.#marks.get(claim) ?? []) paint(mark, (this.#claims[claim] as ClaimWords).tone.id);
    for (const one of document.querySelectorAll(`[data-claim="${claim}"]`)) one.setAttribute('aria-current', 'true');
    const passages = this.#passages[claim] as readonly Passage[];
    const tags = [...document.querySelectorAll<HTMLElement>(`.tag[data-claim="${claim}"]`)];
    const starts = passages.map(({ start }) => start).sort((a, b) => a - b);
    const { start = 0, end = 0 } = passages[place] ?? {};
    if (from === 'list') tags[starts.indexOf(start)]?.scrollIntoView({ block: 'center' });
    else this.#entries.get(claim)?.scrollIntoView({ block: isWide() ? 'nearest' : 'center' });
    const quoted = this.#text.slice(start, Math.min(end, start + MOST_QUOTED));
    const which = passages.length > 1 ? `, passage ${place + 1} of ${passages.length}` : '';
    this.#say(
      `Claim ${claim + 1} of ${this.#claims.length}${which}: ${this.#inWords(claim)}. The text says: ${quoted}`,
    );
  }

  #placeAt(claim: number, at: number): number {
    const passages = this.#passages[claim] as readonly Passage[];
    return Math.max(
      0,
      passages.findIndex(({ start, end }) => start <= at && at < end),
    );
  }

  #inWords(i: number): string {
    const { holder, country, says, conditions } = this.#claims[i] as ClaimWords;
    const who = country === null ? holder : `${holder} (${country})`;
    return [`${who} ${says}`, ...conditions].join(', ');
  }
}

/** Marks a stretch as that of the chosen claim, in its tone, or as it was. */
function paint(mark: HTMLElement, tone: string | null): void {
  mark.className = classOf(tone ?? mark.dataset.tone ?? '', Number(mark.dataset.claims));
  mark.classList.toggle('here', tone !== null);
}

function classOf(tone: string, claims: number): string {
  return claims > 1 ? `${tone} several` : tone;
}
