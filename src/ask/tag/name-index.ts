// What the names and words of a question can mean: all that the reader knows of one vocabulary.
import { questionReader } from '../../language/en/english-readers.js';
import { CUES, type Cue, FILLERS } from '../../language/en/question-cues.js';
import { MONTHS, SEASONS, VERB_SEASON } from '../../language/en/question-dates.js';
import * as english from '../../language/en/question-words.js';
import type { Office, Person } from '../../schema/actor.js';
import { type Certainty, dateRange, onOrBefore } from '../../schema/date.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { foldName } from '../../text/names.js';
import type { Word } from '../../text/words.js';
import { conceptsOf } from './concepts.js';
import { nameVariants } from './name-variants.js';
import { Speller } from './speller.js';

export type Referent =
  | { readonly as: 'actor'; readonly id: string }
  | { readonly as: 'event'; readonly id: string }
  | { readonly as: 'document'; readonly id: string }
  /** Words for a proposition, or for its contrary, as the vocabulary has them. */
  | { readonly as: 'proposition'; readonly id: string; readonly reversed: boolean }
  /** "The chancellor". */
  | { readonly as: 'title'; readonly title: string };

/** A thing that is looked for by its words: a phrase of it as concepts. */
interface Described {
  readonly id: string;
  readonly concepts: readonly (readonly string[])[];
}

/** A proposition by one of its names, or its contrary. */
export interface Description extends Described {
  readonly reversed: boolean;
  /** Is it only the statement or another long text, so that not all of it can be expected? */
  readonly isLoose: boolean;
}

/** All that the reader knows of one vocabulary. Built once, then kept with it. */
export class NameIndex {
  readonly vocabulary: Vocabulary;
  readonly names = questionReader.index<Referent>('fold');
  readonly actorNames = questionReader.index<string>('fold');
  readonly cues = questionReader.index<Cue>('stem');
  readonly propositionNames = questionReader.index<Referent>('stem');
  readonly speller = new Speller((fold) => questionReader.stem(fold), english.COMMON_WORDS);
  readonly fillers = FILLERS;
  readonly propositions: readonly Description[];
  readonly events: readonly Described[];
  /** States of the world that can be taken as given. */
  readonly states: readonly Described[];
  readonly #weights = new Map<string, number>();
  readonly #nameWords = new Set<string>();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    for (const [cue, phrases] of CUES) {
      for (const phrase of phrases) {
        this.cues.add(phrase, cue);
        this.#know(phrase);
      }
    }
    this.#addActors();
    this.#addEvents();
    this.#addDocuments();
    this.propositions = this.#describePropositions();
    this.events = this.#describeEvents();
    this.states = this.#describeStates();
    const classes = english.WORD_CLASSES.flatMap((line) => line.split(' '));
    const seasons = [...SEASONS.keys()].filter((season) => season !== VERB_SEASON);
    for (const word of [...FILLERS, ...classes, ...MONTHS, ...seasons]) this.speller.know(word);
  }

  /** How much a concept tells: what few propositions have tells more. */
  weight([stem = '']: readonly string[]): number {
    const base = this.#weights.get(stem) ?? 1;
    return stem.startsWith('@') ? base / 2 : base;
  }

  /** A word as what it can mean for a proposition: actors, or the classes of its stem. */
  conceptsOfWords(text: string): (readonly string[])[] {
    const words = questionReader.words(text);
    const found: (readonly string[])[] = [];
    for (let at = 0; at < words.length; ) {
      const name = this.actorNames.at(words, at);
      const { text: written, fold, stem } = words[at] as Word;
      const isWord =
        name?.to === at + 1 && (this.fillers.has(fold) || fold.length < 4) && written !== written.toUpperCase();
      if (name !== undefined && !isWord) {
        found.push(this.conceptsOfActor(name.value));
        at = name.to;
        continue;
      }
      if (!english.EMPTY_WORDS.has(fold)) found.push(conceptsOf(stem));
      at += 1;
    }
    return found;
  }

  /** An actor, with what it speaks for. */
  conceptsOfActor(id: string): readonly string[] {
    return [`@${id}`, ...new Set(this.officesOf(id).map(({ of }) => `@${of}`))];
  }

  /** The offices in which an actor speaks for another. */
  officesOf(id: string): readonly Office[] {
    const actor = this.vocabulary.actor(id);
    return actor.type === 'person' ? (actor.offices ?? []).filter(({ represents }) => represents) : [];
  }

  isNameWord(fold: string): boolean {
    return this.#nameWords.has(fold);
  }

  /** Who holds an office of an actor (of any, if none is given) on a day, by the words of its title. */
  holdersOf(title: string, of: string | null, day: string): readonly string[] {
    const isHead = english.HEADS.includes(title);
    const wanted = english.TITLE_SYNONYMS.get(title) ?? title;
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

  #addName(name: string, named: Referent): void {
    this.names.add(name, named);
    this.#know(name);
    for (const { fold } of questionReader.phrase(name)) this.#nameWords.add(fold);
  }

  #know(phrase: string): void {
    for (const { fold } of questionReader.phrase(phrase)) this.speller.know(fold);
  }

  #addActors(): void {
    const titles = new Set(english.HEADS);
    const surnames = new Map<string, string[]>();
    const taken = new Set<string>();
    const add = (name: string, id: string) => {
      this.#addName(name, { as: 'actor', id });
      this.actorNames.add(name, id);
    };
    for (const actor of this.vocabulary.actors.values()) {
      if (this.vocabulary.implied.has(actor.id)) continue;
      for (const name of nameVariants(actor)) {
        taken.add(foldName(name));
        add(name, actor.id);
      }
      if (actor.type !== 'person') continue;
      const surname = questionReader.folds(actor.name).at(-1);
      if (surname !== undefined) surnames.set(surname, [...(surnames.get(surname) ?? []), actor.id]);
      for (const { title } of actor.offices ?? []) titles.add(foldName(title));
    }
    for (const [surname, ids] of surnames) {
      if (!taken.has(surname) && surname.length >= 3) for (const id of ids) add(surname, id);
    }
    for (const [word, title] of english.TITLE_SYNONYMS) if (titles.has(title) || titles.has(word)) titles.add(word);
    for (const title of titles) {
      this.#addName(title, { as: 'title', title });
      const last = title.split(' ').at(-1) as string;
      if (english.LAST_OF_TITLES.has(last)) {
        titles.add(last);
        this.#addName(last, { as: 'title', title: last });
      }
    }
  }

  #addEvents(): void {
    for (const { id, name, aliases = [], type } of this.vocabulary.events.values()) {
      for (const text of [name, ...aliases]) {
        if (type !== 'state') this.#addName(text, { as: 'event', id });
        else this.#know(text);
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
        this.#know(text);
        for (const [concept = ''] of concepts) seenIn.set(concept, (seenIn.get(concept) ?? new Set()).add(id));
        if (!isLoose && questionReader.phrase(text).length > 1)
          this.propositionNames.add(text, { as: 'proposition', id, reversed });
      };
      for (const text of [label, ...aliases, id]) add(text, false, false);
      for (const text of opposites) add(text, true, false);
      add(statement, false, true);
    }
    const count = this.vocabulary.propositions.size;
    for (const [concept, ids] of seenIn) this.#weights.set(concept, WEIGHT_FLOOR + Math.log(count / ids.size));
    return described;
  }

  #describeEvents(): Described[] {
    return [...this.vocabulary.events.values()].flatMap(({ id, name, aliases = [], type, place = '' }) => {
      const names = type === 'state' ? [] : [name, ...aliases];
      return names.map((text) => ({ id, concepts: this.conceptsOfWords([text, type, place].join(' ')) }));
    });
  }

  #describeStates(): Described[] {
    return [...this.vocabulary.events.values()].flatMap(({ id, name, aliases = [], type }) => {
      const names = type === 'state' ? [name, ...aliases] : [];
      const isFull = ([stem = '']: readonly string[]) => !english.EMPTY_STEMS_OF_STATES.has(stem);
      return names.map((text) => ({ id, concepts: this.conceptsOfWords(text).filter(isFull) }));
    });
  }
}

const WEIGHT_FLOOR = 0.4;
const indexes = new WeakMap<Vocabulary, NameIndex>();

/** The index of a vocabulary: made at the first question, in some ten milliseconds, and kept as long as the vocabulary. */
export function nameIndexOf(vocabulary: Vocabulary): NameIndex {
  const known = indexes.get(vocabulary);
  if (known !== undefined) return known;
  const index = new NameIndex(vocabulary);
  indexes.set(vocabulary, index);
  return index;
}

function hasWords(title: string, wanted: string): boolean {
  const words = questionReader.folds(title);
  return wanted.split(' ').every((word) => words.includes(word));
}

function holdsOn({ from, to }: Office, on: { earliest: number; latest: number }): Certainty {
  if (from !== undefined && onOrBefore(dateRange(from), on) === 'no') return 'no';
  return to !== undefined && onOrBefore(on, dateRange(to)) === 'no' ? 'no' : 'yes';
}
