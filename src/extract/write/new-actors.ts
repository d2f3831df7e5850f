// Holders as actors to be added to a vocabulary.
import type { ClaimInput } from '../../kinds/claim.js';
import type { Actor, Office } from '../../schema/actor.js';
import { isoDay } from '../../schema/date.js';
import { dayOfWords, type Holder, isCountryCode } from '../who/holders.js';

/**
 * A holder as an actor to be added to a vocabulary. A leader has the offices and days of the package's own data, but none
 * of an organization that nobody gave. An office that the text gives to a person is held from the first day that claims
 * in the text tell of it. An office without a name is itself the actor.
 *
 * @param days The day of each person's first words, from {@link firstDays}; `otherwise` of whoever has none.
 * @param known Ids of the actors that were given.
 */
export function actorOf(holder: Holder, days: FirstDays, known: ReadonlySet<string>): Actor {
  const { id, type, office, country, represents, anonymous, person } = holder;
  const name = firstWords(holder.name);
  if (person !== undefined) {
    const offices = person.offices?.filter(({ of }) => isCountryCode(of) || known.has(of));
    return { ...person, id, ...(offices === undefined ? {} : { offices }) };
  }
  if (type === 'group') return { id, name, type, ...(anonymous === true ? { anonymous } : {}) };
  if (type !== 'person') return { id, name, type } as Actor;
  if (office === undefined || country === undefined) return { id, name, type };
  const { title, rank } = office;
  const isUnnamed = name.endsWith(title);
  const held: Office = {
    ...{ title, of: country, rank, represents },
    ...(isUnnamed ? { unnamed: true } : { from: isoDay(days.byId.get(id) ?? days.otherwise) }),
  };
  return { id, name, type, offices: [held] };
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

export interface FirstDays {
  readonly byId: ReadonlyMap<string, number>;
  readonly otherwise: number;
}

/** The days that claims tell of holders and speakers, at the latest that of publication. Time O(claims). */
export function firstDays(claims: readonly ClaimInput[], published: string): FirstDays {
  const first = dayOfWords(published).earliest;
  const byId = new Map<string, number>();
  for (const { holder, speaker, said } of claims) {
    const day = dayOfWords(said).earliest;
    if (day < first - RECENT_DAYS || day >= first) continue;
    for (const id of [holder, speaker ?? holder]) byId.set(id, Math.min(day, byId.get(id) ?? first));
  }
  return { byId, otherwise: first };
}
