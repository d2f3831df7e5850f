// The persons that a text has named.
import leaders from '../../../data/leaders.js';
import { LINKED_PARTICLES, NAME_PARTICLES, PLACE_PARTICLE, SENTENCE_OPENERS } from '../../language/en/holder-words.js';
import { DAY_WORDS } from '../../language/en/news-classes.js';
import type { Lexicon } from '../../language/lexicon.js';
import type { Person } from '../../schema/actor.js';
import { dateRange, OPEN_END, OPEN_START } from '../../schema/date.js';
import { foldName } from '../../text/names.js';
import { beginsWith, isOf, isTag, type Token } from '../../text/token.js';
import { isClitic } from '../read/sentences.js';
import { byName, dayOfWords, type Holder, holderOf, type Mention, newHolder } from './holders.js';

const MAX_NAME_WORDS = 6;
const KEPT = 5_000;
const YEAR = 366;
const LEADERS: readonly Person[] = leaders;

type Held = NonNullable<Holder['office']>;

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

  isFirstName(word: string): boolean {
    return this.#byFirst.has(foldName(word));
  }

  nameAt(tokens: readonly Token[], i: number): WrittenName | undefined {
    const words: string[] = [];
    let to = i;
    while (to < tokens.length && words.length < MAX_NAME_WORDS) {
      const token = tokens[to] as Token;
      if (DAY_WORDS.has(token.fold)) break;
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

  knownPerson({ words, to }: WrittenName, i: number, next?: Token): Mention | undefined {
    const isTitled = this.isHonorific(words[0] as string);
    const bare = isTitled ? words.slice(1) : words;
    const [first] = bare;
    if (first === undefined) return undefined;
    const isOne = bare.length === 1;
    const whole = this.#called(bare.join(' '));
    const last = this.#called(bare.at(-1) as string);
    if (whole !== undefined && last === undefined) this.remember(whole, bare);
    const holder = whole ?? (isOne || sharesFirst(last, bare) ? last : undefined);
    if (holder !== undefined) return byName(i, to, holder, isOne ? 0.9 : 1);
    const namesake = isOne ? this.#byFirst.get(foldName(first)) : undefined;
    if (namesake !== undefined && isTitled) return byName(i, to, namesake, 0.9);
    // "Zhou" of Zhou Xiaochuan
    if (namesake !== undefined && isTag(next?.tag, 'VERB', 'AUX')) return byName(i, to, namesake, 0.75);
    const known = this.#called(first);
    return known === undefined ? undefined : byName(i, i + 1, known, 0.9);
  }

  #called(name: string): Holder | undefined {
    return this.#persons.get(foldName(name));
  }

  named(words: readonly string[], of: Holder | undefined, office: Held, isVoice: boolean): Holder {
    const name = written(words);
    const known = this.#called(name) ?? this.#called(words.at(-1) as string);
    const isState = of?.type === 'country';
    const isBody = of !== undefined && !isState && of.country === undefined;
    const isSame = of === undefined || known?.country === of.id || (isBody && known?.country !== undefined);
    const own = { country: isState ? of.id : undefined, represents: isVoice && isState, office };
    const holder = known !== undefined && (known.known || isSame) ? known : newHolder(name, 'person', own);
    if (holder !== known) this.remember(holder, words);
    this.holdsOffice(holder, of, office.title);
    return holder;
  }

  isKnown(words: readonly string[] | undefined, title: string): boolean {
    if (words === undefined) return this.holding(title) !== undefined;
    return (this.#called(words.join(' ')) ?? this.#called(words.at(-1) as string)) !== undefined;
  }

  holding(title: string, country?: string): Holder | undefined {
    return this.#byOffice.get(`${country ?? ''} ${title}`);
  }

  holdsOffice(holder: Holder, of: Holder | undefined, title: string): void {
    this.#byOffice.set(`${of?.id ?? holder.country ?? ''} ${title}`, holder);
    this.#byOffice.set(` ${title}`, holder);
  }

  /** World leaders go by names of one word in texts of their time; whom the vocabulary has is as it has them. */
  expectLeaders(published: string | undefined, holders: Map<string, Holder>): void {
    for (const leader of LEADERS) {
      const holder = holders.get(leader.id) ?? { ...holderOf(leader), known: false };
      holders.set(leader.id, holder);
      const isNow = published === undefined || isCurrent(leader, published);
      for (const name of [leader.name, ...(leader.aliases ?? [])])
        if ((isNow || name.includes(' ')) && this.#called(name) === undefined)
          this.#persons.set(foldName(name), holder);
      if (isNow) this.#byFirst.set(foldName(holder.name.split(' ')[0] as string), holder);
    }
  }

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

/** "Jean-Yves": the dash is a word of its own in sentences. */
export function written(words: readonly string[]): string {
  return words.join(' ').replaceAll(' - ', '-');
}

/** From a year before the first office to a year after the last: also between two terms. */
function isCurrent({ offices = [] }: Person, published: string): boolean {
  const { earliest, latest } = dayOfWords(published);
  const starts = offices.map(({ from }) => (from === undefined ? OPEN_START : dateRange(from).earliest));
  const ends = offices.map(({ to }) => (to === undefined ? OPEN_END : dateRange(to).latest));
  return Math.min(...starts) - YEAR <= latest && earliest <= Math.max(...ends) + YEAR;
}
