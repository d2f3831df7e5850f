// Every word for a country as its id.
import type { Actor } from '../../schema/actor.js';
import { foldWord } from '../../text/names.js';

const CAPITAL = /^[\p{Lu}]/u;
const MAX_WORDS = 5;

/** Brings every word for a country ("Turkish", "Ankara", "Türkiye") to the country's id, so that topics match by any. */
export class CountryWords {
  readonly #ids = new Map<string, string>();
  readonly #known = new Set<string>();

  constructor(actors: readonly Actor[]) {
    for (const actor of actors) {
      if (actor.type !== 'country') continue;
      this.#known.add(actor.id.toLowerCase());
      const names = [actor.name, ...(actor.aliases ?? []), ...(actor.demonyms ?? []), ...(actor.metonyms ?? [])];
      for (const name of names) this.#ids.set(keyOf(name), actor.id.toLowerCase());
    }
  }

  isId(word: string): boolean {
    return this.#known.has(word);
  }

  at(
    words: readonly { readonly text: string; readonly fold: string }[],
    i: number,
  ): { id: string; length: number } | undefined {
    const { text } = words[i] as { text: string };
    if (!CAPITAL.test(text)) return undefined;
    let key = '';
    let found: { id: string; length: number } | undefined;
    for (let length = 1; length <= MAX_WORDS && i + length <= words.length; length += 1) {
      key = length === 1 ? (words[i]?.fold ?? '') : `${key} ${words[i + length - 1]?.fold ?? ''}`;
      const id = this.#ids.get(key);
      if (id !== undefined && (length > 1 || text.length > 3 || text === text.toUpperCase())) found = { id, length };
    }
    return found;
  }
}

const MOST_KNOWN = 50_000;
const known = new Map<string, string>();

function keyOf(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const key = name
    .split(/[\s-]+/)
    .map(foldWord)
    .join(' ');
  if (known.size > MOST_KNOWN) known.clear();
  known.set(name, key);
  return key;
}
