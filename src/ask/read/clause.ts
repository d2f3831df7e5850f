// One question of what was typed, as words and what they were read as; those who read it use its words up.
import * as english from '../../language/en/clause-cues.js';
import type { Cue } from '../../language/en/question-cues.js';
import type { Word } from '../../text/words.js';
import { likeness } from '../tag/concepts.js';
import type { DateSpan } from '../tag/date-spans.js';
import type { NameIndex } from '../tag/name-index.js';
import {
  actorUnit,
  type FoundProposition,
  findPropositions,
  isActor,
  type Unit,
  wordUnit,
} from '../tag/proposition-matches.js';
import type { Extent, Span, Tag } from '../tag/spans.js';
import type { Tagged } from '../tag/tag.js';

export interface NamedActor {
  readonly id: string;
  readonly span: Span;
  /** The preposition before it, or `''`. */
  readonly tie: string;
  /** Whose office was named, where the person was not. */
  readonly office?: string | undefined;
}

type CueOf<As extends Cue['as']> = Extract<Cue, { as: As }>;

export class Clause {
  readonly index: NameIndex;
  readonly words: readonly Word[];
  readonly spans: readonly Span[];
  readonly from: number;
  readonly to: number;
  readonly #used = new Set<number>();
  readonly #topicWords = new Set<number>();
  #searched: readonly string[] = [];
  /** Propositions by which words were used; copies share them. */
  #topics = new Map<string, readonly FoundProposition[]>();

  constructor(index: NameIndex, { words, spans }: Omit<Tagged, 'corrections'>, from: number, to: number) {
    this.index = index;
    this.words = words;
    this.spans = spans.filter((span) => span.from >= from && span.to <= to);
    this.from = from;
    this.to = to;
  }

  /** The first cue of a kind that has not been used, or `undefined`. Does not use it up. */
  cue<As extends Cue['as']>(
    as: As,
    test: (cue: CueOf<As>) => boolean = () => true,
  ): (CueOf<As> & { span: Span }) | undefined {
    for (const span of this.spans) {
      if (span.tag.as !== 'cues' || this.isUsed(span)) continue;
      const found = span.tag.cues.find((cue): cue is CueOf<As> => cue.as === as && test(cue as CueOf<As>));
      if (found !== undefined) return { ...found, span };
    }
    return undefined;
  }

  has(...as: Cue['as'][]): boolean {
    return as.some((one) => this.cue(one) !== undefined);
  }

  take(...as: Cue['as'][]): boolean {
    let isThere = false;
    for (const one of as) {
      for (let found = this.cue(one); found !== undefined; found = this.cue(one)) {
        this.use(found.span);
        isThere = true;
      }
    }
    return isThere;
  }

  use(span: Extent | undefined): void {
    for (let at = span?.from ?? 0; at < (span?.to ?? 0); at += 1) this.#used.add(at);
  }

  isUsed({ from, to }: Extent): boolean {
    for (let at = from; at < to; at += 1) if (!this.#used.has(at)) return false;
    return true;
  }

  isWordUsed(at: number): boolean {
    return this.#used.has(at);
  }

  /** A stretch of it as a clause of its own; what has been used here is used there, and not the other way round. */
  part(from: number, to: number): Clause {
    const part = new Clause(this.index, this, from, to);
    for (const at of this.#used) part.#used.add(at);
    for (const at of this.#topicWords) part.#topicWords.add(at);
    return part;
  }

  /** The same once more: what is used up in the copy is not in this one. */
  copy(): Clause {
    const copy = this.part(this.from, this.to);
    copy.#topics = this.#topics;
    return copy;
  }

  foldAt(at: number): string {
    return this.words[at]?.fold ?? '';
  }

  useWords(folds: ReadonlySet<string>): void {
    for (let at = this.from; at < this.to; at += 1) if (folds.has(this.foldAt(at))) this.#used.add(at);
  }

  hasWord(folds: ReadonlySet<string>): boolean {
    return this.words.slice(this.from, this.to).some(({ fold }) => folds.has(fold));
  }

  /** What was read as a kind of thing and is not used up, in order. */
  #unused<As extends Tag['as']>(as: As): (Extract<Tag, { as: As }> & { readonly span: Span })[] {
    return this.spans.flatMap((span) =>
      span.tag.as === as && !this.isUsed(span) ? [{ ...(span.tag as Extract<Tag, { as: As }>), span }] : [],
    );
  }

  actors(): NamedActor[] {
    return this.#unused('actor').map((actor) => ({ ...actor, tie: this.tieBefore(actor.span.from) }));
  }

  events() {
    return this.#unused('event');
  }

  dates(): (DateSpan & { readonly span: Span })[] {
    return this.#unused('date').map(({ date, span }) => ({ ...date, span }));
  }

  choice() {
    return this.#unused('choice')[0];
  }

  #spanAt(at: number): Span | undefined {
    return this.spans.find(({ from, to }) => from <= at && at < to);
  }

  tieBefore(at: number): string {
    let before = at - 1;
    while (before >= this.from && english.PASSED.has(this.foldAt(before))) before -= 1;
    const fold = this.foldAt(before);
    return before >= this.from && english.TIES.has(fold) && !this.#used.has(before) ? fold : '';
  }

  /** Is an actor the one who does something: before a verb, or right behind "does", "has", "is"? */
  isSubject({ span }: { readonly span: Extent }): boolean {
    return this.spans.find((one) => one.tag.as === 'actor' && this.#isDoer(one))?.from === span.from;
  }

  #isDoer(span: Span): boolean {
    let after = span.to;
    while (after < this.to && this.#isPassed(after)) after += 1;
    const next = this.#spanAt(after);
    if (next?.tag.as === 'cues' && next.tag.cues.some(({ as }) => english.VERB_CUES.has(as))) return true;
    return (
      span.from > this.from &&
      english.AUXILIARIES.has(this.foldAt(span.from - 1)) &&
      span.from - this.from <= MOST_BEFORE_SUBJECT
    );
  }

  #isPassed(at: number): boolean {
    const tag = this.#spanAt(at)?.tag;
    return tag?.as === 'filler' || (tag?.as === 'cues' && tag.cues.every(({ as }) => as === 'not'));
  }

  /** Unused words as units that can tell a proposition. */
  units(): Unit[] {
    const units: Unit[] = [];
    for (let at = this.from; at < this.to; ) {
      const span = this.#spanAt(at);
      const end = span?.to ?? at + 1;
      if (!this.#used.has(at)) this.#addUnits(units, span, at, end);
      at = end;
    }
    return units;
  }

  /** The propositions that unused words may mean, best first; exact names outdo all others. */
  topics(): readonly FoundProposition[] {
    const key = [...this.#used].sort((a, b) => a - b).join();
    const known = this.#topics.get(key) ?? this.#findPropositions();
    this.#topics.set(key, known);
    return known;
  }

  #findPropositions(): readonly FoundProposition[] {
    const units = this.units();
    const exact = this.#unused('proposition');
    const found = findPropositions(this.index, units);
    for (const { id, reversed, span } of exact) {
      const inside = units.filter(({ from, to }) => from >= span.from && to <= span.to);
      const known = found.find((topic) => topic.id === id);
      const also =
        known === undefined
          ? []
          : [...known.units, ...known.also].filter((unit) => !inside.includes(unit) && !unit.isCue);
      const score = EXACT + (known?.score ?? 0);
      if (known !== undefined) found.splice(found.indexOf(known), 1);
      found.push({ id, reversed, score, units: inside, also });
    }
    const content = units.filter((unit) => !unit.isCue && !isActor(unit));
    const left = ({ units: own, also }: FoundProposition) =>
      content.filter((unit) => !own.includes(unit) && !also.includes(unit)).length;
    // words that name one proposition exactly do not hint at another
    const isInside = ({ id, units: own }: FoundProposition) =>
      exact.some(({ span }) => own.every(({ from, to }) => from >= span.from && to <= span.to)) &&
      !exact.some((one) => one.id === id);
    return found
      .filter((topic) => !isInside(topic))
      .map((topic) => ({ ...topic, score: topic.score - UNREAD * left(topic) }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }

  /** Units of a stretch, cues and all. */
  unitsBetween(from: number, to: number): Unit[] {
    const units: Unit[] = [];
    for (let at = from; at < to; ) {
      const span = this.#spanAt(at);
      const unit =
        span?.tag.as === 'actor'
          ? actorUnit(this.index, span.tag.id, { from: at, to: span.to })
          : wordUnit(this.words[at], at, false);
      units.push(unit);
      at = unit.to;
    }
    return units;
  }

  #addUnits(units: Unit[], span: Span | undefined, from: number, to: number): void {
    if (span?.tag.as === 'actor') {
      if (!this.isSubject({ span })) units.push(actorUnit(this.index, span.tag.id, { from, to }));
      return;
    }
    if (span !== undefined && !['cues', 'filler', 'proposition'].includes(span.tag.as)) return;
    const cues = span?.tag.as === 'cues' ? span.tag.cues : [];
    if (cues.length > 0 && !cues.some(({ as }) => english.TOPIC_CUES.has(as))) return;
    const isOnlyPosition = cues.some(({ as }) => as === 'position') && !cues.some(({ as }) => as === 'deliverable');
    if (isOnlyPosition && this.#positions() < 2 && this.cue('where') === undefined && this.cue('what') === undefined)
      return;
    const isCue = cues.length > 0 && !cues.some(({ as }) => as === 'deliverable' || as === 'unconditional');
    for (let at = from; at < to; at += 1) {
      if (english.FUNCTION_WORDS.has(this.foldAt(at))) continue;
      units.push(wordUnit(this.words[at], at, isCue || span?.tag.as === 'filler'));
    }
  }

  /** How many words for a position there are: a second one may belong to the proposition. */
  #positions(): number {
    return this.spans.filter(({ tag }) => tag.as === 'cues' && tag.cues.some(({ as }) => as === 'position')).length;
  }

  /** Uses up an event with the words that belong to it: its place, its participants, what it is called. */
  useEvent({ id, span: named }: { readonly id: string; readonly span: Extent }): void {
    this.use(named);
    const own = this.index.events.filter((event) => event.id === id).flatMap(({ concepts }) => concepts);
    for (const unit of this.unitsBetween(this.from, this.to)) {
      const isNear = !isActor(unit) || english.EVENT_TIES.has(this.tieBefore(unit.from));
      const span = this.#spanAt(unit.from);
      if (!isNear || (span !== undefined && span.tag.as !== 'actor')) continue;
      if (!this.isSubject({ span: span ?? unit }) && own.some((one) => likeness(one, unit.concepts) === 1))
        this.use(unit);
    }
  }

  useTopic(topic: FoundProposition): void {
    for (const unit of [...topic.units, ...topic.also]) {
      this.use(unit);
      for (let at = unit.from; at < unit.to; at += 1) this.#topicWords.add(at);
      for (const span of this.spans) {
        if (span.tag.as === 'cues' && span.from < unit.to && unit.from < span.to) this.use(span);
      }
    }
    for (const span of this.spans) {
      if (span.tag.as === 'proposition' && span.tag.id === topic.id) this.use(span);
    }
  }

  /** Words with a meaning that nobody has used, as they were typed. */
  unread(): { readonly at: number; readonly text: string; readonly stem: string }[] {
    const left: { at: number; text: string; stem: string }[] = [];
    for (let at = this.from; at < this.to; at += 1) {
      if (this.#used.has(at)) continue;
      const span = this.#spanAt(at);
      if (span !== undefined && isOptional(span)) continue;
      const { text, stem, fold } = this.words[at] as Word;
      if (!english.DEGREES.has(fold) || !this.#topicWords.has(at + 1)) left.push({ at, text, stem });
    }
    return left;
  }

  searched(): readonly string[] {
    return this.#searched;
  }

  /** Hands over what is unread, to be looked for in the claims. */
  search(): string[] {
    const left = this.unread();
    this.#searched = left.map(({ text }) => text);
    for (const { at } of left) this.#used.add(at);
    return left.map(({ stem }) => stem);
  }

  skipped(): string[] {
    return this.words
      .slice(this.from, this.to)
      .filter((_, i) => !this.#used.has(this.from + i))
      .map(({ text }) => text);
  }
}

const MOST_BEFORE_SUBJECT = 5;
const EXACT = 2;
/** What a word costs that a proposition leaves unread. */
const UNREAD = 0.5;
function isOptional({ tag }: Span): boolean {
  if (tag.as === 'filler') return true;
  return (
    tag.as === 'cues' &&
    tag.cues.some((cue) => english.OPTIONAL_CUES.has(cue.as) || (cue.as === 'type' && cue.type === 'anyone'))
  );
}
