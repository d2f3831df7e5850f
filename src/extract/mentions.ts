import type { Actor, OfficeRank } from '../schema/actor.js';
import { foldName } from '../store/vocabulary.js';
import { english } from './english.js';
import type { Lexicon } from './lexicon.js';
import { PhraseIndex } from './phrases.js';
import type { Sentence, Token } from './sentences.js';

/** Whoever can hold a position, as the text has them. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly type: Actor['type'];
  /** ISO 3166-1 alpha-3, where the text or the vocabulary gives a country. */
  readonly country?: string;
  /** Whether its words count for that country. */
  readonly represents: boolean;
  readonly office?: { readonly title: string; readonly rank: OfficeRank };
  /** Is in the vocabulary. */
  readonly known: boolean;
  readonly anonymous?: true;
}

/** A holder in a sentence: tokens `from` up to, not including, `to`. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly holder: Holder;
  readonly by: 'name' | 'office' | 'adjective' | 'pronoun' | 'group';
  /** 0 to 1: less for pronouns and for an office without a name. */
  readonly confidence: number;
}

interface Named {
  readonly holder: Holder;
  readonly isAdjective: boolean;
}

const PARTICLES = new Set([
  'von',
  'van',
  'der',
  'den',
  'de',
  'di',
  'da',
  'del',
  'la',
  'le',
  'al',
  'el',
  'bin',
  'ibn',
  'dos',
  'du',
  'of',
]);
const SINGULAR = new Set(['he', 'she', 'him']);
const PLURAL = new Set(['they', 'them']);
const MAX_NAME_WORDS = 6;
const KEPT_PERSONS = 5_000;

/**
 * Finds who is mentioned, sentence by sentence, and remembers names: a surname, an office or a pronoun means the one
 * last named.
 */
export class MentionFinder {
  readonly #names = new PhraseIndex<Named>('fold');
  readonly #offices = new PhraseIndex<{ title: string; rank: OfficeRank; represents: boolean }>('stem');
  readonly #bodies = new PhraseIndex<{ words: string; represents: boolean }>('fold');
  readonly #groups: ReadonlySet<string>;
  readonly #familyFirst: ReadonlySet<string>;
  readonly #anonymous: ReadonlySet<string>;
  readonly #persons = new Map<string, Holder>();
  readonly #byOffice = new Map<string, Holder>();
  readonly #countries = new Map<string, Holder>();
  #lastPerson: Holder | undefined;
  #lastPlural: Holder | undefined;

  /** @param published The day of publication: leaders who were not in office then are not known by their bare name. */
  constructor(actors: readonly Actor[], lexicon: Lexicon = english, published?: string) {
    this.#familyFirst = new Set(lexicon.familyFirst);
    const holders = new Map(actors.map((actor) => [actor.id, holderOf(actor)]));
    for (const actor of actors) {
      const holder = holders.get(actor.id) as Holder;
      const names = [actor.name, ...(actor.aliases ?? [])];
      if (actor.type === 'country') {
        this.#countries.set(actor.id, holder);
        names.push(...(actor.metonyms ?? []));
        for (const name of actor.demonyms ?? []) this.#names.add(name, { holder, isAdjective: true });
      }
      for (const name of names) this.#names.add(name.replace(/ \(.*\)$/, ''), { holder, isAdjective: false });
      if (actor.type === 'person') this.#remember(holder, actor.name.split(' '));
    }
    for (const [name = '', ...others] of lexicon.organizations) {
      const holder: Holder = { id: slug(name), name, type: 'organization', represents: false, known: false };
      for (const one of [name, ...others])
        if (this.#names.at(asTokens(one), 0)?.to !== asTokens(one).length)
          this.#names.add(one, { holder, isAdjective: false });
    }
    const year = Number(published?.slice(0, 4) ?? Number.NaN);
    for (const { country, name, from, to } of lexicon.leaders) {
      if (Number.isFinite(year) && (year < from || year > (to ?? 9999) + 1)) continue;
      const words = name.split(' ');
      if (this.#persons.has(foldName(words[words.length - 1] as string))) continue;
      this.#remember(this.#person(name, country, { title: 'head', rank: 'head' }, true), words);
    }
    for (const { rank, represents, phrases } of lexicon.offices) {
      for (const title of phrases) this.#offices.add(title, { title, rank, represents });
    }
    for (const { represents, phrases } of lexicon.bodies) {
      for (const words of phrases) this.#bodies.add(words, { words, represents });
    }
    this.#groups = new Set(lexicon.groups);
    this.#anonymous = new Set(lexicon.anonymous);
  }

  /** The mentions of a sentence from left to right, none inside another. To be called in the order of the text. */
  find({ tokens }: Sentence): Mention[] {
    const found: Mention[] = [];
    for (let i = 0; i < tokens.length; ) {
      const mention = this.#at(tokens, i);
      if (mention !== undefined) {
        found.push(mention);
        if (mention.holder.type === 'person' && mention.by !== 'pronoun') this.#lastPerson = mention.holder;
        if (mention.holder.type !== 'person' && mention.by === 'group') this.#lastPlural = mention.holder;
      }
      i = mention?.to ?? i + 1;
    }
    return found;
  }

  #at(tokens: readonly Token[], i: number): Mention | undefined {
    const token = tokens[i] as Token;
    const isCapital = /^[\p{Lu}\p{N}]/u.test(token.text);
    if (isCapital) {
      const named = this.#names.at(tokens, i);
      if (named !== undefined && !(named.to === i + 1 && named.value.holder.type === 'country' && !isName(token))) {
        return this.#country(tokens, named.from, named.to, named.value) ?? undefined;
      }
    }
    const office = this.#office(tokens, i, undefined);
    if (office !== undefined) return office;
    if (isCapital) {
      const person = this.#personAt(tokens, i);
      if (person !== undefined) return person;
    }
    return this.#pronoun(token, i) ?? this.#group(tokens, i);
  }

  /** A country by name or adjective, with the office, person or body that follows it. */
  #country(tokens: readonly Token[], from: number, to: number, { holder, isAdjective }: Named): Mention {
    if (holder.type === 'country') {
      const next = isClitic(tokens[to]) ? to + 1 : to;
      const isHead = isAdjective || next > to || /^(us|uk)$/.test(tokens[from]?.fold ?? '') || isAdjacent(tokens, to);
      if (isHead) {
        const office = this.#office(tokens, next, holder);
        if (office !== undefined) return { ...office, from };
        const body = this.#bodies.at(tokens, next);
        if (body !== undefined) {
          const name = `${holder.name} ${body.value.words}`;
          return {
            from,
            to: body.to,
            by: 'name',
            confidence: 0.9,
            holder: {
              id: slug(name),
              name,
              type: 'organization',
              country: holder.id,
              represents: body.value.represents,
              known: false,
            },
          };
        }
      }
      const isPlural =
        isAdjective && /s$/i.test(tokens[to - 1]?.text ?? '') && !/(ese|ss)$/i.test(tokens[to - 1]?.text ?? '');
      if (isPlural && tokens[from - 1]?.fold !== 'the') {
        const name = tokens[from]?.text ?? holder.name;
        const people: Holder = {
          id: slug(name),
          name,
          type: 'group',
          country: holder.id,
          represents: false,
          known: false,
        };
        return { from, to, holder: people, by: 'group', confidence: 0.8 };
      }
      return {
        from,
        to,
        holder,
        by: isAdjective && !isPlural ? 'adjective' : 'name',
        confidence: isAdjective ? 0.7 : 1,
      };
    }
    if (holder.type === 'organization') {
      const office = this.#office(tokens, isClitic(tokens[to]) ? to + 1 : to, holder);
      if (office !== undefined) return { ...office, from };
    }
    return { from, to, holder, by: 'name', confidence: 1 };
  }

  /** An office, with the country before or after it and the name beside it. */
  #office(tokens: readonly Token[], i: number, of: Holder | undefined): Mention | undefined {
    let at = i;
    if (/^(former|then|late|acting|senior|top|deputy|new|outgoing|special|interim)$/.test(tokens[at]?.fold ?? ''))
      at += 1;
    const hit = tokens[at] === undefined ? undefined : this.#offices.at(tokens, at);
    if (hit === undefined) return undefined;
    const isFormer = tokens[i]?.fold === 'former';
    let to = hit.to;
    let country = of;
    if (/^(of|to)$/.test(tokens[to]?.fold ?? '')) {
      const start = tokens[to + 1]?.fold === 'the' ? to + 2 : to + 1;
      const named = tokens[start] === undefined ? undefined : this.#names.at(tokens, start);
      if (named !== undefined && /^(country|organization)$/.test(named.value.holder.type)) {
        country ??= named.value.holder;
        to = named.to;
      }
    }
    const owner =
      tokens[i - 1]?.fold === 'his' || tokens[i - 1]?.fold === 'her' ? this.#lastPerson?.country : undefined;
    if (country === undefined && owner !== undefined) country = this.#countries.get(owner);
    const name = this.#nameAt(tokens, tokens[to]?.text === ',' ? to + 1 : to);
    const { title, rank } = hit.value;
    const represents = hit.value.represents && !isFormer;
    if (name !== undefined) {
      const holder = this.#named(name.words, country, { title, rank }, represents);
      return { from: i, to: name.to, holder, by: 'name', confidence: 0.95 };
    }
    const isPlural = /s$/.test(tokens[hit.to - 1]?.fold ?? '') && !/s$/.test(title);
    if (isPlural) return undefined;
    const before =
      this.#byOffice.get(`${country?.id ?? ''} ${title}`) ?? (country === undefined ? this.#lastOf(title) : undefined);
    if (before !== undefined) return { from: i, to, holder: before, by: 'office', confidence: 0.8 };
    if (country === undefined) return undefined;
    const titled = `${country.name} ${title}`;
    const holder: Holder = {
      id: slug(titled),
      name: titled,
      type: 'person',
      ...where(country),
      represents: represents && country.type === 'country',
      office: { title, rank },
      known: false,
    };
    return { from: i, to, holder, by: 'office', confidence: 0.8 };
  }

  #lastOf(title: string): Holder | undefined {
    return this.#byOffice.get(` ${title}`);
  }

  /** A person by the whole name or the surname, once known. */
  #personAt(tokens: readonly Token[], i: number): Mention | undefined {
    const name = this.#nameAt(tokens, i);
    if (name === undefined) return undefined;
    const whole = this.#persons.get(foldName(name.words.join(' ')));
    const last = this.#persons.get(foldName(name.words[name.words.length - 1] as string));
    const holder = whole ?? (name.words.length === 1 || sharesFirst(last, name.words) ? last : undefined);
    if (holder !== undefined)
      return { from: i, to: name.to, holder, by: 'name', confidence: name.words.length > 1 ? 1 : 0.9 };
    const first = this.#persons.get(foldName(name.words[0] as string));
    return first === undefined ? undefined : { from: i, to: i + 1, holder: first, by: 'name', confidence: 0.9 };
  }

  #nameAt(tokens: readonly Token[], i: number): { words: string[]; to: number } | undefined {
    const words: string[] = [];
    let to = i;
    while (to < tokens.length && words.length < MAX_NAME_WORDS) {
      const token = tokens[to] as Token;
      const isPart = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(token.text) && !isClitic(token);
      const isParticle =
        PARTICLES.has(token.fold) &&
        words.length > 0 &&
        token.fold !== 'of' &&
        /^\p{Lu}/u.test(tokens[to + 1]?.text ?? '');
      const isDash = token.text === '-' && words.length > 0 && /^\p{Lu}/u.test(tokens[to + 1]?.text ?? '');
      const isLowStart =
        words.length === 0 &&
        PARTICLES.has(token.fold) &&
        token.fold !== 'of' &&
        token.fold !== 'the' &&
        /^\p{Lu}/u.test(tokens[to + 1]?.text ?? '') &&
        token.fold !== 'la';
      if (!isPart && !isParticle && !isDash && !isLowStart) break;
      if (isPart && words.length > 0 && this.#names.at(tokens, to)?.value.isAdjective === true) break;
      words.push(token.text);
      to += 1;
    }
    return words.length === 0 ||
      words.every((word) => /^(The|A|An|In|On|It|He|She|They|We|I|This|That|But|And|For|As|At|By)$/.test(word))
      ? undefined
      : { words, to };
  }

  #named(
    words: readonly string[],
    of: Holder | undefined,
    office: { title: string; rank: OfficeRank },
    represents: boolean,
  ): Holder {
    const full = words.join(' ').replaceAll(' - ', '-');
    const known = this.#persons.get(foldName(full)) ?? this.#persons.get(foldName(words[words.length - 1] as string));
    if (
      known !== undefined &&
      (known.known ||
        known.country === of?.id ||
        of === undefined ||
        (of.country === undefined && known.country !== undefined && of.type !== 'country'))
    ) {
      this.#holdsOffice(known, of, office.title);
      return known;
    }
    const holder = this.#person(
      full,
      of?.type === 'country' ? of.id : undefined,
      office,
      represents && of?.type === 'country',
    );
    this.#remember(holder, words);
    this.#holdsOffice(holder, of, office.title);
    return holder;
  }

  #holdsOffice(holder: Holder, of: Holder | undefined, title: string): void {
    this.#byOffice.set(`${of?.id ?? holder.country ?? ''} ${title}`, holder);
    this.#byOffice.set(` ${title}`, holder);
  }

  #person(
    name: string,
    country: string | undefined,
    office: { title: string; rank: OfficeRank },
    represents: boolean,
  ): Holder {
    return {
      id: slug(name),
      name,
      type: 'person',
      ...(country === undefined ? {} : { country }),
      represents,
      office,
      known: false,
    };
  }

  #remember(holder: Holder, words: readonly string[]): void {
    if (this.#persons.size > KEPT_PERSONS) return;
    this.#persons.set(foldName(words.join(' ')), holder);
    const last = words[words.length - 1] as string;
    if (last.length > 2 || words.length === 1) this.#persons.set(foldName(last), holder);
    if (words.length > 1 && this.#familyFirst.has(words[0] as string))
      this.#persons.set(foldName(words[0] as string), holder);
    const at = words.findIndex((word) => PARTICLES.has(word.toLowerCase()));
    if (at > 0) this.#persons.set(foldName(words.slice(at).join(' ')), holder);
  }

  #pronoun({ fold }: Token, i: number): Mention | undefined {
    const holder = SINGULAR.has(fold) ? this.#lastPerson : PLURAL.has(fold) ? this.#lastPlural : undefined;
    return holder === undefined
      ? undefined
      : { from: i, to: i + 1, holder, by: 'pronoun', confidence: SINGULAR.has(fold) ? 0.75 : 0.45 };
  }

  /** "some European leaders", "members of the European Union": a holder without a name. */
  #group(tokens: readonly Token[], i: number): Mention | undefined {
    const token = tokens[i] as Token;
    if (
      !this.#groups.has(token.stem) &&
      !this.#groups.has(token.fold) &&
      !this.#groups.has(token.fold.replace(/(ie)?s$/, (end) => (end === 'ies' ? 'y' : '')))
    )
      return undefined;
    if (!/s$|^every/.test(token.fold) && token.tag !== 'NOUN') return undefined;
    if (!/s$|^every|people/.test(token.fold)) return undefined;
    let from = i;
    while (
      from > 0 &&
      i - from < 5 &&
      /^(ADJ|NUM|PROPN)$/.test(tokens[from - 1]?.tag ?? '') &&
      !isClitic(tokens[from - 1])
    )
      from -= 1;
    let to = i + 1;
    if (tokens[to]?.fold === 'of' && tokens[to + 1] !== undefined) {
      const start = tokens[to + 1]?.fold === 'the' ? to + 2 : to + 1;
      const named = tokens[start] === undefined ? undefined : this.#names.at(tokens, start);
      if (named !== undefined) to = named.to;
    }
    const name = tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
    const anonymous = this.#anonymous.has(token.fold.replace(/s$/, ''));
    return {
      from,
      to,
      by: 'group',
      confidence: to - from > 1 || token.fold.startsWith('every') ? 0.7 : 0.45,
      holder: {
        id: slug(name),
        name,
        type: 'group',
        represents: false,
        known: false,
        ...(anonymous ? { anonymous: true as const } : {}),
      },
    };
  }
}

function holderOf(actor: Actor): Holder {
  const { id, name, type } = actor;
  if (type === 'country') return { id, name, type, country: id, represents: true, known: true };
  if (type !== 'person') return { id, name, type, represents: false, known: true };
  const office = actor.offices?.find(({ represents, of }) => represents && /^[A-Z]{3}$/.test(of)) ?? actor.offices?.[0];
  const country = office !== undefined && /^[A-Z]{3}$/.test(office.of) ? { country: office.of } : {};
  return {
    id,
    name,
    type,
    ...country,
    represents: office?.represents === true && 'country' in country,
    known: true,
    ...(office === undefined ? {} : { office: { title: office.title, rank: office.rank } }),
  };
}

function where(of: Holder): { country?: string } {
  return of.type === 'country' ? { country: of.id } : {};
}

function isName({ text, tag }: Token): boolean {
  return (
    text !== 'us' &&
    (text.length > 2 || /^(US|UK|EU|UN)$/.test(text)) &&
    (tag === 'PROPN' || tag === 'NOUN' || tag === 'ADJ' || /^\p{Lu}/u.test(text))
  );
}

function isClitic(token: Token | undefined): boolean {
  return token !== undefined && /^['’]s?$/.test(token.text);
}

function isAdjacent(tokens: readonly Token[], at: number): boolean {
  return /^[\p{L}]/u.test(tokens[at]?.text ?? '') && !/^(VERB|AUX)$/.test(tokens[at]?.tag ?? '');
}

function sharesFirst(holder: Holder | undefined, words: readonly string[]): boolean {
  return holder !== undefined && foldName(holder.name).split(' ')[0] === foldName(words[0] as string);
}

function asTokens(name: string): Token[] {
  return name
    .split(/\s+/)
    .map((text) => ({ text, fold: text.toLowerCase().replaceAll('.', ''), stem: '', tag: '', start: 0, end: 0 }));
}

/** A name as an id. */
export function slug(name: string): string {
  return foldName(name).replaceAll(' ', '-').slice(0, 120) || 'unnamed';
}
