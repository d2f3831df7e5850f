// The persons that a text has named.

import { LINKED_PARTICLES, NAME_PARTICLES, PLACE_PARTICLE, SENTENCE_OPENERS } from '../../language/en/holder-words.js';
import type { Lexicon } from '../../language/lexicon.js';
import type { OfficeRank } from '../../schema/actor.js';
import { foldName } from '../../text/names.js';
import { beginsWith, isOf, isTag, type Token } from '../../text/token.js';
import { isClitic } from '../read/sentences.js';
import { type Holder, type Mention, slug } from './holders.js';

const MAX_NAME_WORDS = 6;
const KEPT = 5_000;

export interface WrittenName {
  readonly words: readonly string[];
  readonly to: number;
}

/** The persons that a text has named, by whole name, surname and office. At most 5,000 are kept. */
export class Persons {
  readonly #persons = new Map<string, Holder>();
  readonly #byOffice = new Map<string, Holder>();
  /** By first name, for "Sir Keir". */
  readonly #byFirst = new Map<string, Holder>();
  readonly #familyFirst: ReadonlySet<string>;
  readonly #honorifics: ReadonlySet<string>;
  readonly #isAdjective: (tokens: readonly Token[], at: number) => boolean;

  constructor(lexicon: Lexicon, isAdjective: (tokens: readonly Token[], at: number) => boolean) {
    this.#familyFirst = new Set(lexicon.familyFirst);
    this.#honorifics = new Set(lexicon.honorifics);
    this.#isAdjective = isAdjective;
  }

  isHonorific(word: string): boolean {
    return this.#honorifics.has(word.replace('.', ''));
  }

  has(name: string): boolean {
    return this.#persons.has(foldName(name));
  }

  isFirstName(word: string): boolean {
    return this.#byFirst.has(foldName(word));
  }

  /** Capitals in a row, with particles and dashes between. */
  nameAt(tokens: readonly Token[], i: number): WrittenName | undefined {
    const words: string[] = [];
    let to = i;
    while (to < tokens.length && words.length < MAX_NAME_WORDS) {
      const token = tokens[to] as Token;
      const isPart = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(token.text) && !isClitic(token);
      // "von der Leyen"
      const next = isOf(tokens[to + 1], NAME_PARTICLES) ? tokens[to + 2] : tokens[to + 1];
      const isParticle = NAME_PARTICLES.has(token.fold) && words.length > 0 && /^\p{Lu}/u.test(next?.text ?? '');
      const isDash = token.text === '-' && words.length > 0 && /^\p{L}{2,8}$/u.test(tokens[to + 1]?.text ?? '');
      const isSecond = words.at(-1) === '-' && /^\p{Ll}{2,8}$/u.test(token.text);
      const isLowStart =
        words.length === 0 &&
        NAME_PARTICLES.has(token.fold) &&
        token.fold !== PLACE_PARTICLE &&
        /^\p{Lu}/u.test(tokens[to + 1]?.text ?? '');
      if (!isPart && !isParticle && !isDash && !isSecond && !isLowStart) break;
      if (isPart && words.length > 0 && this.#isAdjective(tokens, to)) break;
      words.push(token.text);
      to += 1;
    }
    return words.length === 0 || words.every((word) => SENTENCE_OPENERS.has(word)) ? undefined : { words, to };
  }

  knownPerson(named: WrittenName, i: number, next?: Token): Mention | undefined {
    const bare = this.isHonorific(named.words[0] as string) ? named.words.slice(1) : named.words;
    if (bare.length === 0) return undefined;
    const name = { words: bare, to: named.to };
    const whole = this.#persons.get(foldName(name.words.join(' ')));
    const last = this.#persons.get(foldName(name.words.at(-1) as string));
    if (whole !== undefined && last === undefined) this.remember(whole, name.words);
    const holder = whole ?? (name.words.length === 1 || sharesFirst(last, name.words) ? last : undefined);
    if (holder !== undefined)
      return { from: i, to: name.to, holder, by: 'name', confidence: name.words.length > 1 ? 1 : 0.9 };
    if (bare.length < named.words.length && bare.length === 1) {
      const titled = this.#byFirst.get(foldName(bare[0] as string));
      if (titled !== undefined) return { from: i, to: name.to, holder: titled, by: 'name', confidence: 0.9 };
    }
    // "Zhou" of Zhou Xiaochuan
    const called = name.words.length === 1 ? this.#byFirst.get(foldName(name.words[0] as string)) : undefined;
    if (called !== undefined && isTag(next?.tag, 'VERB', 'AUX'))
      return { from: i, to: name.to, holder: called, by: 'name', confidence: 0.75 };
    const first = this.#persons.get(foldName(name.words[0] as string));
    return first === undefined ? undefined : { from: i, to: i + 1, holder: first, by: 'name', confidence: 0.9 };
  }

  /** The person that an office introduces: one that is known, or a new one. */
  named(
    words: readonly string[],
    of: Holder | undefined,
    office: { title: string; rank: OfficeRank },
    represents: boolean,
  ): Holder {
    const full = words.join(' ').replaceAll(' - ', '-');
    const known = this.#persons.get(foldName(full)) ?? this.#persons.get(foldName(words.at(-1) as string));
    if (
      known !== undefined &&
      (known.known ||
        known.country === of?.id ||
        of === undefined ||
        (of.country === undefined && known.country !== undefined && of.type !== 'country'))
    ) {
      this.holdsOffice(known, of, office.title);
      return known;
    }
    const holder = this.person(
      full,
      of?.type === 'country' ? of.id : undefined,
      office,
      represents && of?.type === 'country',
    );
    this.remember(holder, words);
    this.holdsOffice(holder, of, office.title);
    return holder;
  }

  /** Whether the name, or without one the office, is somebody's. */
  isKnown(words: readonly string[] | undefined, title: string): boolean {
    if (words === undefined) return this.holding(title) !== undefined;
    return this.#persons.has(foldName(words.join(' '))) || this.#persons.has(foldName(words.at(-1) as string));
  }

  /** Who was last said to hold an office, of a country or whatever the country. */
  holding(title: string, country?: string): Holder | undefined {
    return this.#byOffice.get(`${country ?? ''} ${title}`);
  }

  holdsOffice(holder: Holder, of: Holder | undefined, title: string): void {
    this.#byOffice.set(`${of?.id ?? holder.country ?? ''} ${title}`, holder);
    this.#byOffice.set(` ${title}`, holder);
  }

  person(
    name: string,
    country: string | undefined,
    office: { title: string; rank: OfficeRank },
    represents: boolean,
  ): Holder {
    return {
      id: slug(name),
      name,
      type: 'person',
      ...(country === undefined ? {} : { country }),
      represents,
      office,
      known: false,
    };
  }

  /** A person whom a text need not introduce: by the whole names and, if texts of the time mean this one, by the others. */
  expect(holder: Holder, names: readonly string[], isCurrent: boolean): void {
    for (const name of names)
      if ((isCurrent || name.includes(' ')) && !this.has(name)) this.#persons.set(foldName(name), holder);
    if (isCurrent) this.#byFirst.set(foldName(holder.name.split(' ')[0] as string), holder);
  }

  /** Remembers a name, its surname and what else one is called by. */
  remember(holder: Holder, words: readonly string[]): void {
    if (this.#persons.size > KEPT) return;
    this.#persons.set(foldName(words.join(' ')), holder);
    const last = words.at(-1) as string;
    if (words.length > 1) this.#byFirst.set(foldName(words[0] as string), holder);
    if (last.length > 2 || words.length === 1) this.#persons.set(foldName(last), holder);
    if (beginsWith(last.toLowerCase(), LINKED_PARTICLES))
      this.#persons.set(foldName(last.slice(last.indexOf('-') + 1)), holder);
    if (words.length > 1 && (this.#familyFirst.has(words[0] as string) || isGiven(words.slice(1).join(''))))
      this.#persons.set(foldName(words[0] as string), holder);
    const at = words.findIndex((word) => NAME_PARTICLES.has(word.toLowerCase()));
    if (at > 0) this.#persons.set(foldName(words.slice(at).join(' ')), holder);
  }
}

/** "Ing-wen": a given name that stands behind the family's. */
function isGiven(name: string): boolean {
  return /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(name);
}

function sharesFirst(holder: Holder | undefined, words: readonly string[]): boolean {
  return holder !== undefined && foldName(holder.name).split(' ')[0] === foldName(words[0] as string);
}
