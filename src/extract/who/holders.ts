// Whoever can hold a position, and their mentions in sentences.
import type { Actor, Office, OfficeRank, Person } from '../../schema/actor.js';
import { type DateRange, dateRange, OPEN_START } from '../../schema/date.js';
import { foldName } from '../../text/names.js';

export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly type: Actor['type'];
  /** ISO 3166-1 alpha-3, where the text or the vocabulary gives a country. */
  readonly country?: string;
  /** Whether it speaks for that country; a person with offices of known days, whether ever. */
  readonly represents: boolean;
  readonly office?: { readonly title: string; readonly rank: OfficeRank };
  readonly known: boolean;
  /** A person of the vocabulary, or a leader whom only the package's own data have: with the days of the offices. */
  readonly person?: Person;
  readonly anonymous?: true;
  /** A newspaper or agency: what it reports is no position of its own. */
  readonly media?: true;
  /** Those who speak together: what they hold each of them holds. */
  readonly members?: readonly Holder[];
}

export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly holder: Holder;
  /** How the text has it: `author` is who speaks in a statement, and stands in no sentence. */
  readonly by: 'name' | 'office' | 'adjective' | 'pronoun' | 'group' | 'author';
  readonly confidence: number;
}

/** An actor of the vocabulary as a holder, with the office by which it speaks for a country. */
export function holderOf(actor: Actor): Holder {
  const { id, name, type } = actor;
  if (type === 'country') return { id, name, type, country: id, represents: true, known: true };
  if (type !== 'person') {
    const isMedia = type === 'organization' && actor.subtype === 'media';
    return { id, name, type, represents: false, known: true, ...(isMedia ? { media: true } : {}) };
  }
  const office = actor.offices?.find(isForCountry) ?? actor.offices?.[0];
  const country = office !== undefined && isCountryCode(office.of) ? { country: office.of } : {};
  return {
    id,
    name,
    type,
    ...country,
    represents: office?.represents === true && 'country' in country,
    known: true,
    person: actor,
    ...(office === undefined ? {} : { office: { title: office.title, rank: office.rank } }),
  };
}

/** The country whose words a holder's are if they were said on a date: that of an office perhaps held then. */
export function countryFor({ person, represents, country }: Holder, said: string): string | undefined {
  if (!represents || person === undefined) return represents ? country : undefined;
  const { earliest, latest } = dayOfWords(said);
  return person.offices?.find(
    (one) =>
      isForCountry(one) &&
      (one.from === undefined || dateRange(one.from).earliest <= latest) &&
      (one.to === undefined || dateRange(one.to).latest >= earliest),
  )?.of;
}

function isForCountry({ represents, of }: Office): boolean {
  return represents && isCountryCode(of);
}

/** The days of a date, of one that is only "by then" the last. */
export function dayOfWords(date: string): DateRange {
  const { earliest, latest } = dateRange(date);
  return { earliest: earliest === OPEN_START ? latest : earliest, latest };
}

export function isCountryCode(id: string): boolean {
  return /^[A-Z]{3}$/.test(id);
}

/** Whose words they are: the holder's, and of who speaks for a country the country's. */
export function voicesOf({ id, country, represents, members }: Holder): readonly string[] {
  if (members !== undefined) return [id, ...members.flatMap(voicesOf)];
  return represents && country !== undefined && country !== id ? [id, country] : [id];
}

export function slug(name: string): string {
  return foldName(name).replaceAll(' ', '-').slice(0, 120) || 'unnamed';
}

export interface Named {
  readonly holder: Holder;
  readonly isAdjective: boolean;
}

export function bodyOf(
  country: Holder,
  {
    words,
    represents,
    anonymous,
  }: { readonly words: string; readonly represents: boolean; readonly anonymous?: true | undefined },
  name = `${country.name} ${words}`,
): Holder {
  const own = anonymous === true ? ({ type: 'group', anonymous } as const) : ({ type: 'organization' } as const);
  return { id: slug(name), name, ...own, country: country.id, represents, known: false };
}

export function newHolder(name: string, type: Holder['type'], more: Partial<Holder> = {}): Holder {
  return { id: slug(name), name, type, represents: false, known: false, ...more };
}
