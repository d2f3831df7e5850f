// Persons and organizations that no vocabulary has, told by what stands beside their names.
import { APPOSED_MODIFIERS, SHOUTED } from '../../language/en/holder-words.js';
import { INVERTING, NAMING_SPEECH } from '../../language/en/speech-words.js';
import type { Lexicon } from '../../language/lexicon.js';
import { isOf, isTag, type Token, textOf } from '../../text/token.js';
import { byName, type Holder, type Mention, newHolder } from './holders.js';
import { type Persons, type WrittenName, written } from './persons.js';

const MOST_ACRONYMS = 1_000;
const MOST_WORDS = 4;

export class NewNames {
  readonly #persons: Persons;
  readonly #titled: (tokens: readonly Token[], at: number) => Mention | undefined;
  readonly #acronyms = new Map<string, Holder>();
  readonly #impersonal: ReadonlySet<string>;
  readonly #placed: ReadonlySet<string>;
  readonly #collectives: ReadonlySet<string>;
  readonly #introducers: ReadonlySet<string>;

  constructor(
    lexicon: Lexicon,
    persons: Persons,
    titled: (tokens: readonly Token[], at: number) => Mention | undefined,
  ) {
    this.#persons = persons;
    this.#titled = titled;
    this.#impersonal = new Set(lexicon.impersonal);
    this.#placed = new Set(lexicon.placed);
    this.#collectives = new Set(lexicon.collectives);
    this.#introducers = new Set(lexicon.introducers);
  }

  /** Whose name begins at token `i`; a name that is no subject is only remembered. */
  at(tokens: readonly Token[], name: WrittenName, i: number): Mention | undefined {
    const { words, to } = name;
    const [first = ''] = words;
    const short = words.length === 1 ? this.#acronyms.get(first) : undefined;
    if (short !== undefined) return byName(i, to, short, 0.9);
    this.#learnAcronym(tokens, words, to);
    if (this.#placed.has(first)) return undefined;
    return this.#organization(tokens, name, i) ?? this.#person(tokens, name, i);
  }

  /** "Democratic Progressive Party (DPP)". */
  #learnAcronym(tokens: readonly Token[], words: readonly string[], to: number): void {
    const short = tokens[to]?.text === '(' && tokens[to + 2]?.text === ')' ? (tokens[to + 1]?.text ?? '') : '';
    if (!/^\p{Lu}{2,6}$/u.test(short) || this.#acronyms.size >= MOST_ACRONYMS) return;
    const initials = words.map((word) => word[0]).join('');
    if (initials.toUpperCase().endsWith(short))
      this.#acronyms.set(short, newHolder(written(words.slice(-short.length)), 'organization'));
  }

  /** "UNEP warned", "Labour party", "the charity Water Aid has", "Nexperia said". */
  #organization(tokens: readonly Token[], { words, to }: WrittenName, i: number): Mention | undefined {
    const [first = ''] = words;
    const isSubject = isTag(tokens[to]?.tag, 'VERB', 'AUX');
    const isInitials = words.length === 1 && /^\p{Lu}[\p{Lu}\p{N}]{1,5}$/u.test(first) && !SHOUTED.has(first);
    if (isInitials && isSubject) return byName(i, to, newHolder(first, 'organization'), 0.7);
    if (isOf(tokens[to], this.#collectives))
      return byName(i, to + 1, newHolder(textOf(tokens, i, to + 1), 'organization'), 0.8);
    if (isOf(tokens[i - 1], this.#introducers) && isSubject)
      return byName(i, to, newHolder(written(words), 'organization'), 0.8);
    const isAlone = words.length === 1 && first.length > 3 && this.#isFirst(tokens[i - 1]);
    const isSaying = isOf(tokens[to], NAMING_SPEECH) && tokens[i]?.tag === 'PROPN';
    return isAlone && isSaying && !this.#persons.isFirstName(first)
      ? byName(i, to, newHolder(first, 'organization'), 0.75)
      : undefined;
  }

  /** Whether a name can begin behind a token: "on Monday". */
  #isFirst(before: Token | undefined): boolean {
    return before?.tag !== 'PROPN' || this.#placed.has(before.text);
  }

  /** "Jane Roe, the Danish foreign minister, said", "Jane Roe said", "said Jane Roe". */
  #person(tokens: readonly Token[], { words, to }: WrittenName, i: number): Mention | undefined {
    const isWhole = words.every((word) => /^\p{Lu}[\p{Ll}.]|^\p{Ll}|-/u.test(word));
    if (words.length < 2 || words.filter((word) => word !== '-').length > MOST_WORDS || !isWhole) return undefined;
    const titled = this.#beside(tokens, words, i, to);
    if (titled !== undefined) return titled;
    const isProper = tokens.slice(i, to).every(({ tag }) => tag === 'PROPN');
    const isSubject =
      (tokens[to]?.text === ',' && tokens[to + 1]?.fold === 'who') ||
      isBehindSaid(tokens, i) ||
      (isTag(tokens[to]?.tag, 'VERB', 'AUX') && isProper);
    const called = this.#persons.isHonorific(words[0] as string) ? words.slice(1) : words;
    const name = written(called);
    const isImpersonal = this.#impersonal.has(words.at(-1) as string);
    if (isSubject && isImpersonal) return byName(i, to, newHolder(name, 'organization'), 0.8);
    const holder = newHolder(name, 'person');
    if (isSubject || (isProper && called.length > 1 && !isImpersonal)) this.#persons.remember(holder, called);
    return isSubject ? byName(i, to, holder, 0.8) : undefined;
  }

  /** ", the Danish foreign minister". */
  #beside(tokens: readonly Token[], words: readonly string[], i: number, to: number): Mention | undefined {
    if (tokens[to]?.text !== ',') return undefined;
    let at = tokens[to + 1]?.tag === 'DET' ? to + 2 : to + 1;
    while (isOf(tokens[at], APPOSED_MODIFIERS)) at += 1;
    const office = this.#titled(tokens, at);
    if (office?.by !== 'office' || office.holder.office === undefined) return undefined;
    const { country, represents, office: held } = office.holder;
    const holder = newHolder(written(words), 'person', { country, represents, office: held });
    this.#persons.remember(holder, words);
    return byName(i, to, holder, 0.95);
  }
}

/** "…," said Jane Roe; "…," said accountant Jane Roe. */
function isBehindSaid(tokens: readonly Token[], i: number): boolean {
  let said = i - 1;
  while (i - said < 5 && isTag(tokens[said]?.tag, 'NOUN', 'ADJ')) said -= 1;
  return isOf(tokens[said], INVERTING) && /^[,”"’'?!]$/.test(tokens[said - 1]?.text ?? '');
}
