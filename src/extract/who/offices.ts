// Offices and bodies beside the names of countries and persons: "French foreign minister", "head of Peru's delegation".
import { LIST_COMMAS } from '../../language/en/clause-words.js';
import { PERSONAL_POSSESSIVES } from '../../language/en/determiner-words.js';
import { newsReader } from '../../language/en/english-readers.js';
import * as holders from '../../language/en/holder-words.js';
import type { Lexicon } from '../../language/lexicon.js';
import type { OfficeRank } from '../../schema/actor.js';
import type { Found, PhraseIndex } from '../../text/phrase-index.js';
import { containsOne, endsWith, isOf, isTag, type Token } from '../../text/token.js';
import { isClitic } from '../read/sentences.js';
import type { Coreference } from './coreference.js';
import { type Body, byName, type Holder, type Mention, type Named, newHolder } from './holders.js';
import type { Persons, WrittenName } from './persons.js';

interface OfficeWords {
  readonly title: string;
  readonly rank: OfficeRank;
  readonly represents: boolean;
  readonly country?: string | undefined;
}

export interface Known {
  readonly names: PhraseIndex<Named>;
  readonly bodies: PhraseIndex<Body>;
  readonly countries: ReadonlyMap<string, Holder>;
  readonly persons: Persons;
  readonly coreference: Coreference;
}

export class Offices {
  /** Held by several who are named one by one: "Presidents Daniel Mutua of Kenya and Kofi Asante of Ghana". */
  joint: { readonly title: string; readonly rank: OfficeRank } | undefined;
  readonly #known: Known;
  readonly #offices = newsReader.index<OfficeWords>('stem');
  readonly #portfolios: ReadonlySet<string>;

  constructor(lexicon: Lexicon, known: Known) {
    this.#known = known;
    this.#portfolios = new Set(lexicon.portfolios);
    for (const { rank, represents, country, phrases } of lexicon.offices)
      for (const title of phrases) this.#offices.add(title, { title, rank, represents, country });
  }

  /** An office, with the country before or after it and the name beside it. */
  at(tokens: readonly Token[], i: number, of: Holder | undefined): Mention | undefined {
    const start = isOf(tokens[i], holders.OFFICE_MODIFIERS) ? i + 1 : i;
    const hit = this.#titleAt(tokens, start, of);
    if (hit === undefined) return undefined;
    const { persons, countries, coreference } = this.#known;
    const linked = this.#linked(tokens, hit.to, of);
    const isOwn = isOf(tokens[i - 1], PERSONAL_POSSESSIVES);
    const name = this.#nameBehind(tokens, linked.to);
    const behind = name === undefined ? undefined : this.#countryBehind(tokens, name.to);
    const { title, country: only } = hit.value;
    const isDelegate =
      holders.DELEGATES.has(title) && tokens[hit.to]?.fold === 'of' && linked.country?.type === 'country';
    const told =
      linked.country ??
      (isOwn ? coreference.ownersCountry : undefined) ??
      behind?.value.holder ??
      (only === undefined ? undefined : countries.get(only));
    const isReached = told === undefined && !persons.isKnown(name?.words, title);
    const isInReach = isReached && hit.value.represents && containsOne(title, holders.SINGLE_OFFICE_PARTS);
    const country = isInReach ? coreference.country : told;
    const office: OfficeWords = isDelegate
      ? { ...hit.value, rank: 'envoy', represents: true }
      : { ...hit.value, represents: hit.value.represents && !isOf(tokens[i], holders.NOT_REPRESENTING) };
    if (name === undefined) {
      const isPlural = endsWith(tokens[hit.to - 1]?.fold, holders.PLURAL) && !title.endsWith(holders.PLURAL);
      return isPlural ? undefined : this.#unnamed({ from: i, to: linked.to }, office, country, isReached);
    }
    const holder = persons.named(name.words, country, { title, rank: office.rank }, office.represents);
    this.joint = endsWith(tokens[hit.to - 1]?.fold, holders.PLURAL) ? { title, rank: office.rank } : undefined;
    const end = behind !== undefined && behind.value.holder === country ? behind.to : name.to;
    return byName(i, end, holder, isReached ? 0.8 : 0.95);
  }

  /** "foreign minister", and of a country also "wildlife minister". */
  #titleAt(tokens: readonly Token[], at: number, of: Holder | undefined): Found<OfficeWords> | undefined {
    const hit = this.#offices.at(tokens, at);
    if (hit !== undefined || of?.type !== 'country') return hit;
    for (let i = at; i < at + 3 && isTag(tokens[i]?.tag, 'NOUN', 'PROPN', 'ADJ'); i += 1) {
      if (!isOf(tokens[i + 1], holders.MINISTERS)) continue;
      const title = tokens
        .slice(at, i + 2)
        .map(({ fold }) => fold)
        .join(' ');
      return { from: at, to: i + 2, value: { title, rank: 'minister', represents: true } };
    }
    return undefined;
  }

  /** An office that stands beside a name, with its country before it: ", the Danish foreign minister". */
  titled(tokens: readonly Token[], at: number): Mention | undefined {
    const named = this.#known.names.at(tokens, at);
    if (named === undefined || named.value.holder.type === 'person') return this.at(tokens, at, undefined);
    return this.at(tokens, behindClitic(tokens, named.to), named.value.holder);
  }

  /** The next of those who hold a joint office. */
  jointly(tokens: readonly Token[], { words, to }: WrittenName, from: number): Mention | undefined {
    const seat = this.joint === undefined ? undefined : this.#countryBehind(tokens, to);
    if (this.joint === undefined || seat === undefined || words.length < 2) return undefined;
    return byName(from, seat.to, this.#known.persons.named(words, seat.value.holder, this.joint, true), 0.9);
  }

  /** A body behind its country's name: "military government", "fisheries ministry". */
  bodyAt(tokens: readonly Token[], at: number): Found<Body> | undefined {
    const { bodies } = this.#known;
    const found = bodies.at(tokens, at);
    if (found !== undefined) return bodies.at(tokens, found.to) ?? found;
    for (let i = at; i < at + 2 && isTag(tokens[i]?.tag, 'NOUN', 'ADJ', 'PROPN'); i += 1) {
      const body = bodies.at(tokens, i + 1);
      if (body !== undefined && containsOne(body.value.words, holders.MINISTRY_PARTS)) return body;
    }
    return undefined;
  }

  /** "the French and German foreign ministers": where the office ends for which the first adjective stands too. */
  jointEnd(tokens: readonly Token[], at: number): number | undefined {
    let i = at;
    while (isOf(tokens[i], LIST_COMMAS)) {
      while (isOf(tokens[i], LIST_COMMAS)) i += 1;
      const next = this.#known.names.at(tokens, i);
      if (next?.value.isAdjective !== true) return undefined;
      i = next.to;
    }
    if (i === at) return undefined;
    const isOfSeveral = (one: Found<{ readonly represents: boolean }> | undefined) =>
      one?.value.represents === true && endsWith(tokens[one.to - 1]?.fold, holders.PLURAL);
    const office = this.#offices.at(tokens, i);
    if (isOfSeveral(office)) return office?.to;
    const body = this.#known.bodies.at(tokens, i);
    return isOfSeveral(body) ? body?.to : undefined;
  }

  /** "of France", "for the German foreign ministry", "of Pakistan's delegation", and where it ends. */
  #linked(tokens: readonly Token[], at: number, of: Holder | undefined): { to: number; country: Holder | undefined } {
    const link = tokens[at]?.fold ?? '';
    if (!holders.OFFICE_LINKS.has(link) && (of === undefined || link !== 'in')) return { to: at, country: of };
    const named = this.#known.names.at(tokens, tokens[at + 1]?.fold === 'the' ? at + 2 : at + 1);
    if (named === undefined) return { to: this.#behindPortfolio(tokens, at), country: of };
    const end = behindClitic(tokens, named.to);
    const body = named.value.holder.type === 'country' ? this.bodyAt(tokens, end) : undefined;
    const isPartOfName = body === undefined && tokens[end]?.tag === 'PROPN' && /^\p{Lu}/u.test(tokens[end]?.text ?? '');
    const isOther = named.value.holder.type === 'person' || (holders.BODY_LINKS.has(link) && body === undefined);
    if (isPartOfName || isOther) return { to: at, country: of };
    return { to: body?.to ?? named.to, country: of ?? named.value.holder };
  }

  #nameBehind(tokens: readonly Token[], at: number): WrittenName | undefined {
    const start = tokens[at]?.text === ',' ? at + 1 : at;
    const listed = start > at ? this.#known.names.at(tokens, start) : undefined;
    const isList = listed !== undefined && listed.value.holder.type !== 'person';
    return isList ? undefined : this.#known.persons.nameAt(tokens, start);
  }

  /** "the French minister": who was last said to hold the office, or the office itself. */
  #unnamed(
    place: { readonly from: number; readonly to: number },
    { title, rank, represents }: OfficeWords,
    country: Holder | undefined,
    isReached: boolean,
  ): Mention | undefined {
    const before = this.#known.persons.holding(title, country?.id);
    if (before !== undefined) return { ...place, holder: before, by: 'office', confidence: 0.8 };
    if (country === undefined) return undefined;
    const isState = country.type === 'country';
    const own = { country: isState ? country.id : undefined, represents: represents && isState };
    const holder = newHolder(`${country.name} ${title}`, 'person', { ...own, office: { title, rank } });
    return { ...place, holder, by: 'office', confidence: isReached ? 0.6 : 0.8 };
  }

  /** "minister of foreign affairs", "minister for trade and industry". */
  #behindPortfolio(tokens: readonly Token[], at: number): number {
    let end = at;
    for (let i = at + 1; i < at + 7 && isTag(tokens[i]?.tag, 'NOUN', 'PROPN', 'ADJ', 'CCONJ', 'DET'); i += 1)
      if (isOf(tokens[i], this.#portfolios)) end = i + 1;
    return end;
  }

  /** "President Joe Biden of the United States". */
  #countryBehind(tokens: readonly Token[], at: number): Found<Named> | undefined {
    const isBracket = tokens[at]?.text === '(';
    if ((tokens[at]?.fold !== 'of' && !isBracket) || tokens[at + 1] === undefined) return undefined;
    const named = this.#known.names.at(tokens, tokens[at + 1]?.fold === 'the' ? at + 2 : at + 1);
    if (isBracket && (named === undefined || tokens[named.to]?.text !== ')')) return undefined;
    return named?.value.holder.type === 'country' && !named.value.isAdjective ? named : undefined;
  }
}

/** Behind "'s", if it stands at a place. */
export function behindClitic(tokens: readonly Token[], at: number): number {
  return isClitic(tokens[at]) ? at + 1 : at;
}
