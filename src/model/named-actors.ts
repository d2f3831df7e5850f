// Names in a model's answer as actors of the vocabulary.
import type { Actor } from '../schema/actor.js';
import { foldName } from '../text/names.js';

interface Name {
  readonly words: readonly string[];
  /** In capitals, as "US" is: the text must have it so. */
  readonly exact?: string;
  readonly actor: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’]*/gu;
const LONGEST_WORD = 200;

/** A person also by last name, or by an office whose country the text names as well. Time O(length) for each text. */
export function mentionFinder(actors: Iterable<Actor>): (text: string) => ReadonlySet<string> {
  const names = new Map<string, Name[]>();
  const offices: { readonly title: string; readonly of: string; readonly actor: string }[] = [];
  const add = (name: string, actor: string) => {
    const words = foldName(name).split(' ');
    const first = words[0] as string;
    if (first === '') return;
    const made = { words, actor, ...(/^[\p{Lu}.]{1,4}$/u.test(name) ? { exact: name.replaceAll('.', '') } : {}) };
    names.set(first, [...(names.get(first) ?? []), made]);
  };
  for (const actor of actors) {
    for (const name of namesOf(actor)) add(name, actor.id);
    if (actor.type !== 'person') continue;
    for (const { title, of } of actor.offices ?? []) {
      offices.push({ title: foldName(title).replace(/ of .*/, ''), of, actor: actor.id });
    }
  }
  const titles = new Map([...new Set(offices.map(({ title }) => title))].map((title) => [title, title.split(' ')]));
  return (text) => {
    const raw = (text.match(WORD) ?? []).filter((word) => word.length <= LONGEST_WORD);
    const words = raw.flatMap((word) => foldName(word.replace(/['’]s$/, '')).split(' '));
    const capitals = new Set(raw.map((word) => word.replace(/['’]s$/, '').replaceAll('.', '')));
    const found = new Set<string>();
    for (const [i, word] of words.entries()) {
      for (const name of names.get(word) ?? []) {
        if (name.exact !== undefined && !capitals.has(name.exact)) continue;
        if (name.words.every((part, k) => words[i + k] === part)) found.add(name.actor);
      }
    }
    const known = new Set(words);
    const isThere = (title: readonly string[]) => title.every((word) => known.has(word));
    const titled = new Set([...titles].filter(([, parts]) => isThere(parts)).map(([title]) => title));
    for (const { title, of, actor } of offices) if (titled.has(title) && found.has(of)) found.add(actor);
    return found;
  };
}

function namesOf(actor: Actor): string[] {
  const names = [actor.name, ...(actor.aliases ?? [])];
  if (actor.type === 'country') names.push(...(actor.demonyms ?? []), ...(actor.metonyms ?? []));
  if (actor.type === 'person') names.push(actor.name.split(' ').at(-1) as string);
  return names;
}
