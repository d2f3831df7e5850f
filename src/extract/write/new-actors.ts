// Holders as actors to be added to a vocabulary.
import type { ClaimInput } from '../../kinds/claim.js';
import type { Actor } from '../../schema/actor.js';
import { isoDay } from '../../schema/date.js';
import { dayOfWords, type Holder, isCountryCode } from '../who/holders.js';

/** An office that the text gives to a person is held from that person's first words; an unnamed one is the actor. */
export function actorOf(holder: Holder, days: ReturnType<typeof firstDays>, known: ReadonlySet<string>): Actor {
  const { id, type, office, country, represents, anonymous, person } = holder;
  const name = firstWords(holder.name);
  if (person !== undefined) {
    const offices = person.offices?.filter(({ of }) => isCountryCode(of) || known.has(of));
    return { ...person, id, ...(offices === undefined ? {} : { offices }) };
  }
  if (type === 'group' && anonymous === true) return { id, name, type, anonymous };
  if (type !== 'person' || office === undefined || country === undefined) return { id, name, type } as Actor;
  const { title, rank } = office;
  const isUnnamed = name.endsWith(title);
  const own = isUnnamed ? { unnamed: true as const } : { from: isoDay(days.byId.get(id) ?? days.otherwise) };
  return { id, name, type, offices: [{ title, of: country, rank, represents, ...own }] };
}

const MOST_WORDS = 6;

/** A name or an id as it may enter a project: no more of the text than six words. */
export function firstWords(name: string): string {
  let words = 0;
  for (const { 0: word, index } of name.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    words += 1;
    if (words === MOST_WORDS) return name.slice(0, index + word.length);
  }
  return name;
}

/** What is told of years ago may be about another time than the office. */
const RECENT_DAYS = 31;

/** The days that claims tell of holders and speakers, at the latest that of publication. Time O(claims). */
export function firstDays(claims: readonly ClaimInput[], published: string) {
  const first = dayOfWords(published).earliest;
  const byId = new Map<string, number>();
  for (const { holder, speaker, said } of claims) {
    const day = dayOfWords(said).earliest;
    if (day < first - RECENT_DAYS || day >= first) continue;
    for (const id of [holder, speaker ?? holder]) byId.set(id, Math.min(day, byId.get(id) ?? first));
  }
  return { byId, otherwise: first };
}
