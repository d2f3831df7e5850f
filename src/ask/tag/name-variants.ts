// Every way in which questions call an actor.
import { NAME_TAILS, NATIONS, PLURAL_OF_DEMONYMS, WITHOUT_PLURAL } from '../../language/en/question-words.js';
import type { Actor } from '../../schema/actor.js';
import { alternatives } from '../../text/alternatives.js';

const TAIL = new RegExp(` (?:${alternatives(NAME_TAILS)}) the .*$`);
const NATION = new RegExp(`\\b(?:${alternatives(NATIONS)})\\b`, 'i');

/** Names and aliases; countries also by demonyms and metonyms. */
export function nameVariants(actor: Actor): string[] {
  const plain = plainNames(actor);
  if (actor.type !== 'country') return plain;
  const demonyms = actor.demonyms ?? [];
  const plurals = demonyms.filter((word) => !WITHOUT_PLURAL.some((ending) => word.endsWith(ending)));
  return [...plain, ...demonyms, ...plurals.map((word) => `${word}s`), ...(actor.metonyms ?? [])];
}

/** Names and aliases; groups also by other words for "countries", by their size ("the 26"), and in the singular. */
function plainNames(actor: Actor): string[] {
  const bare = actor.name.replace(/\s*\([^()]{0,200}\)/g, '').replace(TAIL, '');
  const names = [actor.name, bare, actor.id, ...(actor.aliases ?? [])];
  if (actor.type !== 'group') return names;
  const others = names.flatMap((name) =>
    NATION.test(name) ? [...NATIONS].map((word) => name.replace(NATION, word)) : [],
  );
  const plural = (name: string) => /^\p{Lu}\p{L}{3,}$/u.test(name) && name.endsWith(PLURAL_OF_DEMONYMS);
  const singular = names.filter(plural).map((name) => name.slice(0, -1));
  return [...names, ...others, ...singular, ...(actor.size === undefined ? [] : [String(actor.size)])];
}
