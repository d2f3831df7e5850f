import type { ClaimInput } from '../../kinds/claim.js';
import type { Lexicon } from '../../language/lexicon.js';
import type { Actor, Office } from '../../schema/actor.js';
import { dateRange, isoDay, OPEN_START } from '../../schema/date.js';
import type { Holder } from '../who/holders.js';

/**
 * A holder as an actor to be added to a vocabulary. An office that the text gives to a person is held from the first
 * day that claims in the text tell of it; one that only the lexicon knows of, for the years that it has. An office
 * without a name is itself the actor.
 *
 * @param days The day of each person's first words, from {@link firstDays}; `otherwise` of whoever has none.
 */
export function actorOf(
  { id, name: whole, type, office, country, represents, anonymous }: Holder,
  days: FirstDays,
  lexicon: Lexicon,
): Actor {
  const name = firstWords(whole);
  if (type === 'group') return { id, name, type, ...(anonymous === true ? { anonymous } : {}) };
  if (type !== 'person') return { id, name, type } as Actor;
  if (office === undefined || country === undefined) return { id, name, type };
  const { title, rank } = office;
  const base = { title, of: country, rank, represents };
  return { id, name, type, offices: [held(base)] };

  function held(given: Office): Office {
    if (name.endsWith(title)) return { ...given, unnamed: true };
    const leader = lexicon.leaders.find((one) => one.name === name && one.country === country);
    if (leader === undefined || title !== BY_LEXICON)
      return { ...given, from: isoDay(days.byId.get(id) ?? days.otherwise) };
    const { from, to } = leader;
    const years = { from: String(from), ...(to === undefined ? {} : { to: String(to) }) };
    return { ...given, title: 'Head of state or government', ...years };
  }
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

/** The title of whoever is in the lexicon's list of leaders. */
const BY_LEXICON = 'head';

/** What is told of years ago may be about another time than the office. */
const RECENT_DAYS = 31;

/** The first day of anybody's words in a text, and the first day of its publication. */
export interface FirstDays {
  readonly byId: ReadonlyMap<string, number>;
  readonly otherwise: number;
}

/** The days that claims tell of holders and speakers, at the latest that of publication. Time O(claims). */
export function firstDays(claims: readonly ClaimInput[], published: string): FirstDays {
  const first = dayOf(published);
  const byId = new Map<string, number>();
  for (const { holder, speaker, said } of claims) {
    const day = dayOf(said);
    if (day < first - RECENT_DAYS || day >= first) continue;
    for (const id of [holder, speaker ?? holder]) byId.set(id, Math.min(day, byId.get(id) ?? first));
  }
  return { byId, otherwise: first };
}

/** The first day of a date, of one that is only "by then" the last. */
function dayOf(date: string): number {
  const { earliest, latest } = dateRange(date);
  return earliest === OPEN_START ? latest : earliest;
}
