// Mends slips of spelling by the words that names, cues and classes are made of.
import { distance } from 'fastest-levenshtein';
import { SLIPS } from '../../language/en/question-words.js';

const SHORTEST = 4;
/** From so many letters on, two slips may be mended. */
const LONG = 8;

/** The words that are known, and what a word that is not known may be. */
export class Speller {
  readonly #stem: (fold: string) => string;
  readonly #byInitial = new Map<string, string[]>();
  readonly #stems = new Set<string>();
  readonly #words = new Set<string>();

  /** @param everyday Words that are right as they are and that nothing is mended to. */
  constructor(stem: (fold: string) => string, everyday: Iterable<string>) {
    this.#stem = stem;
    for (const word of everyday) for (const form of [word, `${word}s`]) this.#words.add(form);
  }

  /** Learns a word that others may be mended to. */
  know(word: string): void {
    this.#stems.add(this.#stem(word));
    this.#words.add(word);
    const initial = word[0] as string;
    const list = this.#byInitial.get(initial) ?? [];
    if (list.length === 0) this.#byInitial.set(initial, list);
    if (!list.includes(word)) list.push(word);
  }

  isKnown(fold: string): boolean {
    if (this.#words.has(fold)) return true;
    const stem = this.#stem(fold);
    return stem !== fold && this.#stems.has(stem);
  }

  /** A known word for one that is not, if it is only a slip away; else `null`. */
  correct(fold: string): string | null {
    const slip = SLIPS.get(fold);
    if (slip !== undefined) return slip;
    if (fold.length < SHORTEST || /\d/.test(fold) || this.isKnown(fold)) return null;
    let best: string | null = null;
    let least = fold.length < LONG ? 2 : 3;
    for (const initial of new Set([fold[0] as string, fold[1] as string])) {
      for (const word of this.#byInitial.get(initial) ?? []) {
        if (Math.abs(word.length - fold.length) > 1 || word.length < SHORTEST) continue;
        const steps = isSwap(word, fold) ? 1 : distance(word, fold);
        if (steps < least) {
          least = steps;
          best = word;
        }
      }
    }
    return best;
  }
}

/** Are two words the same but for two neighbours that changed places? */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
