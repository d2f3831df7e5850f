// Whether what a sentence names beside the words of a proposition is what the proposition is about: sanctions on Iran
// are none on Russia.
import { LIST_COMMAS } from '../../language/en/clause-words.js';
import { OBJECT_TIES, SCENE_TIES } from '../../language/en/topic-words.js';
import { isOf, isTag, type Token } from '../../text/token.js';
import type { CountryWords } from './country-words.js';

interface Place {
  readonly from: number;
  readonly to: number;
  readonly by: 'name' | 'words';
}

const SHARE = 1 / 3;
const MOST = 8;

export class ObjectAgreement {
  readonly #countries: CountryWords;
  readonly #about = new Map<string, ReadonlySet<string>>();
  /** What a proposition is about that names no country itself: those of the others, if they mostly do. */
  readonly #all: ReadonlySet<string>;

  constructor(topics: readonly { readonly id: string; readonly keys: Iterable<string> }[], countries: CountryWords) {
    this.#countries = countries;
    for (const { id, keys } of topics) this.#about.set(id, new Set([...keys].filter((key) => countries.isId(key))));
    const naming = [...this.#about.values()].filter(({ size }) => size > 0);
    const isOfSome = topics.length > 1 && naming.length >= SHARE * topics.length;
    this.#all = new Set(isOfSome ? naming.flatMap((ids) => [...ids]) : []);
  }

  isAbout(topic: string, tokens: readonly Token[], place: Place, stems: ReadonlyMap<string, number>): boolean {
    if (isOtherNamesake(tokens, place, stems)) return false;
    const own = this.#about.get(topic);
    const about = own === undefined || own.size === 0 ? this.#all : own;
    if (about.size === 0) return true;
    const isTheirs = (id: string) => about.has(id);
    const inside = this.#named(tokens, place.by === 'words' ? place.from - 2 : place.from, place.to);
    const tie = tokens[place.to];
    const behind = isOf(tie, OBJECT_TIES) ? this.#listed(tokens, place.to + 1) : [];
    if (behind.length > 0 && !(isOf(tie, SCENE_TIES) && inside.some(isTheirs))) return behind.some(isTheirs);
    return inside.length === 0 || place.by === 'name' || inside.some(isTheirs);
  }

  #named(tokens: readonly Token[], from: number, to: number): string[] {
    const found: string[] = [];
    for (let at = Math.max(0, from); at < to; at += 1) {
      const country = this.#countries.at(tokens, at);
      if (country === undefined) continue;
      found.push(country.id);
      at += country.length - 1;
    }
    return found;
  }

  /** "Armenia and Azerbaijan", "the Russian oil sector". */
  #listed(tokens: readonly Token[], from: number): string[] {
    let to = from;
    while (to < tokens.length && to - from < MOST && isPart(tokens[to] as Token)) to += 1;
    return this.#named(tokens, from, to);
  }
}

function isPart(token: Token): boolean {
  return isTag(token.tag, 'DET', 'ADJ', 'PROPN', 'NOUN', 'PART') || isOf(token, LIST_COMMAS);
}

/** "the Suez canal", where another is meant by "the canal". */
function isOtherNamesake(
  tokens: readonly Token[],
  { from, to, by }: Place,
  stems: ReadonlyMap<string, number>,
): boolean {
  const before = tokens[from - 1];
  if (by !== 'name' || to - from > 1 || before?.tag !== 'PROPN' || !/^\p{Lu}\p{Ll}/u.test(before.text)) return false;
  return tokens[from - 2]?.tag === 'DET' && !stems.has(before.stem);
}
