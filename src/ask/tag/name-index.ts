import { distance } from 'fastest-levenshtein';
import { COMMON_WORDS } from '../../language/en/common-words.js';
import { CLASS_WORDS, conceptsOf } from '../../language/en/concepts.js';
import { CUES, type Cue, FILLERS } from '../../language/en/question-cues.js';
import type { Actor, Office, Person } from '../../schema/actor.js';
import { type Certainty, dateRange, onOrBefore } from '../../schema/date.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { foldName } from '../../text/names.js';
import { PhraseTable } from '../../text/phrases.js';
import { foldsOf, readWords, stemOf } from '../../text/words.js';

/** What a name can mean. */
export type Named =
  | { readonly as: 'actor'; readonly id: string }
  | { readonly as: 'event'; readonly id: string }
  | { readonly as: 'document'; readonly id: string }
  /** Words for a proposition, or for its contrary, as the vocabulary has them. */
  | { readonly as: 'proposition'; readonly id: string; readonly reversed: boolean }
  /** An office without its country: "the chancellor". */
  | { readonly as: 'title'; readonly title: string };

/** A thing that is looked for by its words: a phrase of it as concepts, each with its weight. */
export interface Description {
  readonly id: string;
  readonly reversed: boolean;
  readonly concepts: readonly (readonly string[])[];
  /** Is it only the statement or another long text, so that not all of it can be expected? */
  readonly isLoose: boolean;
}

/** Titles that name the head of whatever stands beside them. */
const HEADS = ['leader', 'chief', 'head', 'boss', 'head of state', 'head of government'];
const TITLE_SYNONYMS: readonly (readonly [string, string])[] = [
  ['premier', 'prime minister'],
  ['pm', 'prime minister'],
  ['secretary general', 'chief'],
  ['foreign ministry', 'foreign ministry spokesperson'],
  ['spokeswoman', 'spokesperson'],
  ['spokesman', 'spokesperson'],
];

/** All that the reader knows of one vocabulary. Built once, then kept with it. */
export class NameIndex {
  readonly vocabulary: Vocabulary;
  readonly names = new PhraseTable<Named>(false);
  readonly actorNames = new PhraseTable<string>(false);
  readonly cues = new PhraseTable<Cue>(true);
  readonly topics = new PhraseTable<Named>(true);
  readonly fillers: ReadonlySet<string>;
  readonly propositions: readonly Description[];
  readonly events: readonly Description[];
  /** States of the world that can be taken as given: undated events, and policies that can come about. */
  readonly states: readonly Description[];
  readonly titles: ReadonlySet<string>;
  readonly #weights = new Map<string, number>();
  readonly #known = new Map<string, string[]>();
  readonly #knownStems = new Set<string>();
  readonly #words = new Set<string>();
  readonly #nameWords = new Set<string>();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.fillers = new Set(FILLERS);
    for (const [cue, phrases] of CUES) {
      for (const phrase of phrases.split('|')) this.#addCue(phrase, cue);
    }
    this.titles = new Set(this.#addActors());
    this.#addEvents();
    this.#addDocuments();
    this.propositions = this.#describePropositions();
    this.events = this.#describeEvents();
    this.states = this.#describeStates();
    for (const word of [...FILLERS, ...CLASS_WORDS]) this.#know(word);
    for (const word of COMMON_WORDS) for (const form of [word, `${word}s`]) this.#words.add(form);
    for (const word of 'january february march april may june july august september october november december spring summer autumn winter'.split(
      ' ',
    ))
      this.#know(word);
  }

  /** How much a concept tells: what few propositions have tells more. */
  weight(concepts: readonly string[]): number {
    const [stem] = concepts;
    const base = this.#weights.get(stem as string) ?? 1;
    return (stem as string).startsWith('@') ? base / 2 : base;
  }

  /** A word as what it can mean for a proposition: actors, or the classes of its stem. */
  conceptsOfWords(text: string): (readonly string[])[] {
    const words = readWords(text);
    const found: (readonly string[])[] = [];
    for (let at = 0; at < words.length; ) {
      const name = this.actorNames.at(words, at);
      const [actor] = name?.values ?? [];
      const { text, fold: first } = words[at] as { text: string; fold: string };
      const isWord =
        name?.to === at + 1 && (this.fillers.has(first) || first.length < 4) && text !== text.toUpperCase();
      if (name !== null && actor !== undefined && !isWord) {
        found.push(this.conceptsOfActor(actor));
        at = name.to;
        continue;
      }
      const { fold, stem } = words[at] as { fold: string; stem: string };
      if (!EMPTY.has(fold)) found.push(conceptsOf(stem));
      at += 1;
    }
    return found;
  }

  /** An actor, with what it speaks for. */
  conceptsOfActor(id: string): readonly string[] {
    const actor = this.vocabulary.actor(id);
    const of =
      actor.type === 'person'
        ? (actor.offices ?? []).filter(({ represents }) => represents).map((office) => office.of)
        : [];
    return [`@${id}`, ...new Set(of.map((other) => `@${other}`))];
  }

  /** A known word for one that is not, if it is only a slip away; else `null`. */
  correct(fold: string): string | null {
    const slip = SLIPS.get(fold);
    if (slip !== undefined) return slip;
    if (fold.length < 4 || /\d/.test(fold) || this.isKnown(fold)) return null;
    const most = fold.length < LONG ? 1 : 2;
    let best: string | null = null;
    let least = most + 1;
    for (const initial of new Set([fold[0] as string, fold[1] as string])) {
      for (const word of this.#known.get(initial) ?? []) {
        if (Math.abs(word.length - fold.length) > 1 || word.length < 4) continue;
        const steps = isSwap(word, fold) ? 1 : distance(word, fold);
        if (steps < least) {
          least = steps;
          best = word;
        }
      }
    }
    return best;
  }

  /** Is it one of the words that names are made of? */
  isNameWord(fold: string): boolean {
    return this.#nameWords.has(fold);
  }

  isKnown(fold: string): boolean {
    if (this.#words.has(fold)) return true;
    const stem = stemOf(fold);
    return stem !== fold && this.#knownStems.has(stem);
  }

  /** Who holds an office of an actor (of any, if none is given) on a day, by the words of its title. */
  holdersOf(title: string, of: string | null, day: string): readonly string[] {
    const isHead = HEADS.includes(title);
    const wanted = TITLE_SYNONYMS.find(([word]) => word === title)?.[1] ?? title;
    const on = dateRange(day);
    const fits = (office: Office) =>
      (of === null || office.of === of) &&
      (isHead ? office.rank === 'head' : foldName(office.title) === wanted || hasWords(office.title, wanted));
    const people = [...this.vocabulary.actors.values()].filter((actor): actor is Person => actor.type === 'person');
    const holders = people.filter(({ offices = [] }) =>
      offices.some((office) => fits(office) && holdsOn(office, on) !== 'no'),
    );
    const exact = holders.filter(({ offices = [] }) => offices.some((o) => fits(o) && foldName(o.title) === wanted));
    return (exact.length > 0 && !isHead ? exact : holders).map(({ id }) => id);
  }

  #addCue(phrase: string, cue: Cue): void {
    this.cues.add(phrase, cue);
    for (const word of foldsOf(phrase)) this.#know(word);
  }

  #know(word: string): void {
    const stem = stemOf(word);
    this.#knownStems.add(stem);
    this.#words.add(word);
    const list = this.#known.get(word[0] as string) ?? [];
    if (list.length === 0) this.#known.set(word[0] as string, list);
    if (!list.includes(word)) list.push(word);
  }

  #addName(name: string, named: Named): void {
    this.names.add(name, named);
    for (const word of foldsOf(name)) {
      this.#know(word);
      this.#nameWords.add(word);
    }
  }

  #addActors(): string[] {
    const titles = new Set(HEADS);
    const surnames = new Map<string, string[]>();
    const taken = new Set<string>();
    for (const actor of this.vocabulary.actors.values()) {
      if (this.vocabulary.implied.has(actor.id)) continue;
      for (const name of namesOf(actor)) {
        taken.add(foldName(name));
        this.#addName(name, { as: 'actor', id: actor.id });
        this.actorNames.add(name, actor.id);
      }
      if (actor.type !== 'person') continue;
      const surname = foldsOf(actor.name).at(-1) as string;
      surnames.set(surname, [...(surnames.get(surname) ?? []), actor.id]);
      for (const { title } of actor.offices ?? []) titles.add(foldName(title));
    }
    for (const [surname, ids] of surnames) {
      if (taken.has(surname) || surname.length < 3) continue;
      for (const id of ids) {
        this.#addName(surname, { as: 'actor', id });
        this.actorNames.add(surname, id);
      }
    }
    for (const [word, title] of TITLE_SYNONYMS) if (titles.has(title) || titles.has(word)) titles.add(word);
    for (const title of titles) {
      this.#addName(title, { as: 'title', title });
      const last = title.split(' ').at(-1) as string;
      if (last === 'spokesperson' || last === 'minister') {
        titles.add(last);
        this.#addName(last, { as: 'title', title: last });
      }
    }
    return [...titles];
  }

  #addEvents(): void {
    for (const { id, name, aliases = [], type } of this.vocabulary.events.values()) {
      for (const text of [name, ...aliases]) {
        if (type !== 'state') this.#addName(text, { as: 'event', id });
        else for (const word of foldsOf(text)) this.#know(word);
      }
    }
  }

  #addDocuments(): void {
    for (const { id, publisher } of this.vocabulary.documents.values()) {
      this.#addName(id, { as: 'document', id });
      if (publisher !== undefined && publisher !== null) this.#addName(publisher, { as: 'document', id });
    }
  }

  #describePropositions(): Description[] {
    const described: Description[] = [];
    const seenIn = new Map<string, Set<string>>();
    for (const { id, label, aliases = [], opposites = [], statement } of this.vocabulary.propositions.values()) {
      const add = (text: string, reversed: boolean, isLoose: boolean) => {
        const concepts = this.conceptsOfWords(text);
        described.push({ id, reversed, concepts, isLoose });
        for (const word of foldsOf(text)) this.#know(word);
        for (const [concept] of concepts) {
          const ids = seenIn.get(concept as string) ?? new Set();
          seenIn.set(concept as string, ids.add(id));
        }
      };
      for (const text of [label, ...aliases, id]) {
        add(text, false, false);
        if (foldsOf(text).length > 1) this.topics.add(text, { as: 'proposition', id, reversed: false });
      }
      for (const text of opposites) {
        add(text, true, false);
        if (foldsOf(text).length > 1) this.topics.add(text, { as: 'proposition', id, reversed: true });
      }
      add(statement, false, true);
    }
    const count = this.vocabulary.propositions.size;
    for (const [concept, ids] of seenIn) this.#weights.set(concept, WEIGHT_FLOOR + Math.log(count / ids.size));
    return described;
  }

  #describeEvents(): Description[] {
    return [...this.vocabulary.events.values()].flatMap(({ id, name, aliases = [], type, place }) =>
      type === 'state'
        ? []
        : [name, ...aliases].map((text) => ({
            id,
            reversed: false,
            concepts: this.conceptsOfWords([text, type, place ?? ''].join(' ')),
            isLoose: false,
          })),
    );
  }

  #describeStates(): Description[] {
    const states = [...this.vocabulary.events.values()].filter(({ type }) => type === 'state');
    const names = states.flatMap(({ id, name, aliases = [] }) => [name, ...aliases].map((text) => ({ id, text })));
    return names.map(({ id, text }) => ({
      id,
      reversed: false,
      concepts: this.conceptsOfWords(text).filter(([stem]) => stem !== 'forc' && stem !== 'again'),
      isLoose: false,
    }));
  }
}

/** Slips in words too short to be mended by their letters. */
const SLIPS: ReadonlyMap<string, string> = new Map([
  ['wat', 'what'],
  ['wen', 'when'],
  ['hwo', 'who'],
  ['woh', 'who'],
  ['wher', 'where'],
  ['wich', 'which'],
  ['meny', 'many'],
  ['teh', 'the'],
]);

/** From so many letters on, two slips may be mended. */
const LONG = 8;
const WEIGHT_FLOOR = 0.4;
/** Words that no proposition is told by. */
const EMPTY = new Set(
  'a an the of in on at by for from to into with about as than that this these those it its their should would be is are was were and or not no there do does own any s part his her holder where could one who whose which only until until up can has have had will others other two being been going'.split(
    ' ',
  ),
);

const indexes = new WeakMap<Vocabulary, NameIndex>();

/** The index of a vocabulary: made at the first question, in some ten milliseconds, and kept as long as the vocabulary. */
export function nameIndexOf(vocabulary: Vocabulary): NameIndex {
  const known = indexes.get(vocabulary);
  if (known !== undefined) return known;
  const index = new NameIndex(vocabulary);
  indexes.set(vocabulary, index);
  return index;
}

/** Every way in which an actor is called. */
function namesOf(actor: Actor): string[] {
  const plain = plainNamesOf(actor);
  if (actor.type !== 'country') return plain;
  const demonyms = actor.demonyms ?? [];
  const plurals = demonyms.filter((word) => !/(ch|sh|ese|s)$/.test(word)).map((word) => `${word}s`);
  return [...plain, ...demonyms, ...plurals, ...(actor.metonyms ?? [])];
}

const NATIONS = /\b(countries|nations|states)\b/i;

/** Names and aliases; groups also by other words for "countries", by their size ("the 26"), and in the singular. */
function plainNamesOf(actor: Actor): string[] {
  const bare = actor.name.replace(/\s*\([^()]{0,200}\)/g, '').replace(/ (at|in|of) the .*$/, '');
  const names = [actor.name, bare, actor.id, ...(actor.aliases ?? [])];
  if (actor.type !== 'group') return names;
  const others = names.flatMap((name) =>
    NATIONS.test(name) ? ['countries', 'nations', 'states'].map((word) => name.replace(NATIONS, word)) : [],
  );
  const singular = names.flatMap((name) => (/^\p{Lu}\p{L}+ns$/u.test(name) ? [name.slice(0, -1)] : []));
  return [...names, ...others, ...singular, ...(actor.size === undefined ? [] : [String(actor.size)])];
}

function hasWords(title: string, wanted: string): boolean {
  const words = foldsOf(title);
  return wanted.split(' ').every((word) => words.includes(word));
}

function holdsOn({ from, to }: Office, on: { earliest: number; latest: number }): Certainty {
  if (from !== undefined && onOrBefore(dateRange(from), on) === 'no') return 'no';
  return to !== undefined && onOrBefore(on, dateRange(to)) === 'no' ? 'no' : 'yes';
}

/** Are two words the same but for two neighbours that changed places? */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
