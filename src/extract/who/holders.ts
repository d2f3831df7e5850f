// Whoever can hold a position, and their mentions in sentences.
import type { Actor, Office, OfficeRank, Person } from '../../schema/actor.js';
import { type DateRange, dateRange, OPEN_START } from '../../schema/date.js';
import { defined } from '../../schema/defined.js';
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

export function holderOf(actor: Actor): Holder {
  const { id, name, type } = actor;
  const own = { id, name, type, represents: type === 'country', known: true };
  if (type === 'country') return { ...own, country: id };
  if (type === 'organization' && actor.subtype === 'media') return { ...own, media: true };
  if (type !== 'person') return own;
  const office = actor.offices?.find(isForCountry) ?? actor.offices?.[0];
  if (office === undefined) return { ...own, person: actor };
  const { title, rank, of, represents } = office;
  const country = isCountryCode(of) ? { country: of, represents } : {};
  return { ...own, ...country, person: actor, office: { title, rank } };
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

export interface Body {
  readonly words: string;
  readonly represents: boolean;
  readonly anonymous?: true | undefined;
}

export function bodyOf(country: Holder, body: Body, name = `${country.name} ${body.words}`): Holder {
  const { represents, anonymous } = body;
  const type = anonymous === true ? 'group' : 'organization';
  return newHolder(name, type, { anonymous, country: country.id, represents });
}

export function newHolder(
  name: string,
  type: Holder['type'],
  more: { readonly [Field in keyof Holder]?: Holder[Field] | undefined } = {},
): Holder {
  return { id: slug(name), name, type, represents: false, known: false, ...defined(more) };
}

export function byName(from: number, to: number, holder: Holder, confidence = 1): Mention {
  return { from, to, holder, by: 'name', confidence };
}
