// Finds who is mentioned in a sentence.
import { LIST_COMMAS } from '../../language/en/clause-words.js';
import { PERSONAL_POSSESSIVES } from '../../language/en/determiner-words.js';
import { english } from '../../language/en/english.js';
import {
  BODY_LINKS,
  COUNTRY_ACRONYMS,
  LED_BODY_PARTS,
  MINISTRY_PARTS,
  OFFICE_LINKS,
  OFFICE_MODIFIERS,
  PLURAL,
  SHORT_NAMES,
  SINGLE_OFFICE_PARTS,
  SINGULAR_DEMONYM_ENDINGS,
  STATE_BODIES,
} from '../../language/en/holder-words.js';
import type { Lexicon } from '../../language/lexicon.js';
import type { Actor, OfficeRank } from '../../schema/actor.js';
import { type Found, PhraseIndex } from '../../text/phrase-index.js';
import type { Token } from '../../text/token.js';
import { containsOne, isTag } from '../../text/token-class.js';
import { isClitic, type Sentence } from '../read/sentences.js';
import { type Body, Coreference } from './coreference.js';
import { Groups } from './groups.js';
import { bodyOf, type Holder, holderOf, type Mention, type Named, slug, textOf } from './holders.js';
import { leadersAt } from './leaders.js';
import { NewNames, written } from './new-names.js';
import { Persons } from './persons.js';

/**
 * Finds who is mentioned, sentence by sentence, and remembers names: a surname, an office or a pronoun means the one
 * last named.
 */
export class MentionFinder {
  readonly #names = new PhraseIndex<Named>('fold');
  readonly #offices = new PhraseIndex<{
    title: string;
    rank: OfficeRank;
    represents: boolean;
    country?: string | undefined;
  }>('stem');
  readonly #portfolios: ReadonlySet<string>;
  readonly #bodies = new PhraseIndex<Body>('fold');
  readonly #countries = new Map<string, Holder>();
  readonly #holders = new Map<string, Holder>();
  readonly #written = new Map<string, Holder>();
  /** Where the office ends that adjectives of this sentence share. */
  #joint = 0;
  readonly #persons: Persons;
  readonly #newNames: NewNames;
  readonly #groups: Groups;
  readonly #coreference: Coreference;
  readonly #impersonal: ReadonlySet<string>;
  readonly #placed: ReadonlySet<string>;

  /** @param published Leaders of another time are not known by their bare names. Default: all are. */
  constructor(actors: readonly Actor[], lexicon: Lexicon = english, published?: string) {
    this.#persons = new Persons(lexicon, (tokens, at) => this.#names.at(tokens, at)?.value.isAdjective === true);
    this.#newNames = new NewNames(lexicon, this.#persons, (tokens, at) => this.#titled(tokens, at));
    this.#groups = new Groups(lexicon, this.#names);
    this.#coreference = new Coreference(this.#countries, this.#bodies, lexicon.halves);
    this.#impersonal = new Set(lexicon.impersonal);
    this.#portfolios = new Set(lexicon.portfolios);
    this.#placed = new Set(lexicon.placed);
    for (const actor of actors) {
      const holder = holderOf(actor);
      this.#holders.set(actor.id, holder);
      const names = [actor.name, ...(actor.aliases ?? [])];
      if (actor.type === 'country') {
        this.#countries.set(actor.id, holder);
        names.push(...(actor.metonyms ?? []));
        for (const name of actor.demonyms ?? []) this.#names.add(name, { holder, isAdjective: true });
      }
      for (const name of names) this.#names.add(name.replace(/ \(.*\)$/, ''), { holder, isAdjective: false });
      if (actor.type === 'person') this.#persons.remember(holder, actor.name.split(' '));
      // "26 nations", where a group of the vocabulary has 26
      if (actor.type === 'group' && actor.size !== undefined)
        for (const noun of lexicon.parties) this.#names.add(`${actor.size} ${noun}`, { holder, isAdjective: false });
    }
    for (const [name = '', ...others] of [...lexicon.organizations, ...lexicon.media.map((one) => [one])]) {
      const isMedia = lexicon.media.includes(name);
      const holder: Holder = {
        id: slug(name),
        name,
        type: 'organization',
        represents: false,
        known: false,
        ...(isMedia ? { media: true as const } : {}),
      };
      for (const one of [name, ...others])
        if (this.#names.at(asTokens(one), 0)?.to !== asTokens(one).length)
          this.#names.add(one, { holder: one.includes(' ') ? { ...holder, name: one } : holder, isAdjective: false });
    }
    for (const { holder, names, isCurrent } of leadersAt(published, this.#holders)) {
      this.#holders.set(holder.id, holder);
      this.#persons.expect(holder, names, isCurrent);
    }
    for (const { rank, represents, country, phrases } of lexicon.offices) {
      for (const title of phrases) this.#offices.add(title, { title, rank, represents, country });
    }
    for (const { represents, anonymous, phrases } of lexicon.bodies) {
      for (const words of phrases) this.#bodies.add(words, { words, represents, anonymous });
    }
  }

  /** The actor with an id: of the vocabulary or a leader. */
  holder(id: string): Holder | undefined {
    return this.#holders.get(id);
  }

  /**
   * The mentions of a sentence from left to right, none inside another. To be called in the order of the text.
   *
   * @param quoted For each token the quotation it stands in, or -1: names in quotations are not taken up by pronouns.
   */
  find({ tokens }: Sentence, quoted?: Int32Array): Mention[] {
    const found: Mention[] = [];
    this.#coreference.begin();
    this.#joint = 0;
    for (let i = 0; i < tokens.length; ) {
      const mention = this.#beside(tokens, found[found.length - 1], this.#at(tokens, i, (quoted?.[i] ?? -1) !== -1));
      if (mention !== undefined) {
        while ((found[found.length - 1]?.to ?? 0) > mention.from) found.pop();
        found.push(mention);
        this.#coreference.saw(tokens, mention, (quoted?.[i] ?? -1) !== -1);
      }
      i = mention?.to ?? i + 1;
    }
    this.#coreference.end(tokens, found);
    return found;
  }

  /** "Jane Roe, the prime minister of Utopia": the office beside a name is the same person, here and later. */
  #beside(tokens: readonly Token[], name: Mention | undefined, office: Mention | undefined): Mention | undefined {
    if (name?.holder.type !== 'person' || office?.by !== 'office') return office;
    const comma = tokens[office.from - 1]?.tag === 'DET' ? office.from - 2 : office.from - 1;
    if (comma !== name.to || tokens[comma]?.text !== ',') return office;
    const { country, office: held } = office.holder;
    if (
      held === undefined ||
      (country !== undefined && name.holder.country !== undefined && country !== name.holder.country)
    )
      return office;
    this.#persons.holdsOffice(
      name.holder,
      country === undefined ? undefined : this.#countries.get(country),
      held.title,
    );
    return { ...office, holder: name.holder };
  }

  #at(tokens: readonly Token[], i: number, isQuoted: boolean): Mention | undefined {
    const token = tokens[i] as Token;
    const isCapital = /^[\p{Lu}\p{N}]/u.test(token.text);
    if (isCapital) {
      const named = this.#names.at(tokens, i);
      const isWord = named?.to === i + 1 && !(named.value.holder.type === 'organization' ? isAcronym : isName)(token);
      if (
        named !== undefined &&
        (!isWord || named.value.holder.type === 'person' || named.value.holder.type === 'group')
      ) {
        return this.#country(tokens, named.from, named.to, this.#asWritten(named)) ?? undefined;
      }
    }
    const office = this.#office(tokens, i, undefined);
    if (office !== undefined) return office;
    if (isCapital) {
      const person = this.#personAt(tokens, i);
      if (person !== undefined) return this.#bodyOfLeader(tokens, person) ?? person;
    }
    return (
      this.#coreference.several(tokens, i) ??
      this.#coreference.pronoun(tokens, i, isQuoted) ??
      this.#coreference.takenUp(tokens, i) ??
      this.#groups.at(tokens, i)
    );
  }

  /** An organization by the whole name that the text has for it, once it has, also where it has the acronym. */
  #asWritten({ from, to, value }: Found<Named>): Named {
    const { id, type, known } = value.holder;
    if (type !== 'organization' || known) return value;
    const holder = to - from > 1 ? value.holder : (this.#written.get(id) ?? value.holder);
    this.#written.set(id, holder);
    return { ...value, holder };
  }

  /** A country by name or adjective, with the office, person or body that follows it. */
  #country(tokens: readonly Token[], from: number, to: number, { holder, isAdjective }: Named): Mention {
    if (holder.type === 'country') {
      const next = isClitic(tokens[to]) ? to + 1 : to;
      const isHead =
        isAdjective || next > to || COUNTRY_ACRONYMS.has(tokens[from]?.fold ?? '') || isAdjacent(tokens, to);
      if (isHead) {
        // "Canada's US trade minister"
        const other = next > to && tokens[next] !== undefined ? this.#names.at(tokens, next) : undefined;
        const about = other?.value.holder.type === 'country' ? other.to : next;
        const office =
          this.#office(tokens, next, holder) ?? (about > next ? this.#office(tokens, about, holder) : undefined);
        if (office !== undefined) {
          const isFormer = tokens[from - 1]?.fold === 'former';
          const holder = isFormer ? { ...office.holder, represents: false } : office.holder;
          return { ...office, holder, from: isFormer ? from - 1 : from };
        }
        const body = this.#bodyAt(tokens, next);
        const bureau = next > to ? this.#bureau(tokens, next, holder) : undefined;
        if (bureau !== undefined) return { ...bureau, from };
        const named = next > to ? this.#named(tokens, next, holder) : undefined;
        if (named !== undefined) return { ...named, from };
        const isAgainst = body?.value.words === 'opposition' && tokens[body.to]?.fold === 'to';
        const spoken = body?.value.represents === true ? this.#office(tokens, body.to, holder) : undefined;
        if (spoken !== undefined) return { ...spoken, from };
        if (body !== undefined && !isAgainst) {
          const name =
            body.value.represents && body.value.anonymous !== true ? undefined : textOf(tokens, from, body.to);
          return { from, to: body.to, by: 'name', confidence: 0.9, holder: bodyOf(holder, body.value, name) };
        }
      }
      const joint = isAdjective ? this.#jointBody(tokens, to) : undefined;
      if (joint !== undefined) {
        this.#joint = joint;
        return { from, to, holder, by: 'name', confidence: 0.85 };
      }
      // "… and Dutch environment ministers": as those before it
      if (
        isAdjective &&
        to < this.#joint &&
        tokens.slice(to, this.#joint).every(({ tag }) => isTag(tag, 'NOUN', 'ADJ', 'PROPN'))
      )
        return { from, to: this.#joint, holder, by: 'name', confidence: 0.85 };
      const isPlural = isAdjective && isPluralDemonym(tokens[to - 1]?.text ?? '');
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

  /** "the French and German foreign ministers": the first adjective stands for its own. */
  #jointBody(tokens: readonly Token[], at: number): number | undefined {
    let i = at;
    let count = 0;
    while (LIST_COMMAS.has(tokens[i]?.fold ?? '')) {
      while (LIST_COMMAS.has(tokens[i]?.fold ?? '')) i += 1;
      const next = tokens[i] === undefined ? undefined : this.#names.at(tokens, i);
      if (next?.value.isAdjective !== true) return undefined;
      i = next.to;
      count += 1;
    }
    if (count === 0) return undefined;
    const office = tokens[i] === undefined ? undefined : this.#offices.at(tokens, i);
    if (office?.value.represents === true && /s$/.test(tokens[office.to - 1]?.fold ?? '')) return office.to;
    const body = this.#bodies.at(tokens, i);
    return body?.value.represents === true && /s$/.test(tokens[body.to - 1]?.fold ?? '') ? body.to : undefined;
  }

  /** A body behind its country's name: "military government", "fisheries ministry". */
  #bodyAt(tokens: readonly Token[], at: number): Found<Body> | undefined {
    const found = this.#bodies.at(tokens, at);
    if (found !== undefined) return this.#bodies.at(tokens, found.to) ?? found;
    for (let i = at; i < at + 2 && isTag(tokens[i]?.tag, 'NOUN', 'ADJ', 'PROPN'); i += 1) {
      const body = this.#bodies.at(tokens, i + 1);
      if (body !== undefined && containsOne(body.value.words, MINISTRY_PARTS)) return body;
    }
    return undefined;
  }

  /** "China's Taiwan Affairs Office". */
  #bureau(tokens: readonly Token[], at: number, country: Holder): Mention | undefined {
    const name = this.#persons.nameAt(tokens, at);
    if (name === undefined || name.words.length < 2 || !STATE_BODIES.has(name.words[name.words.length - 1] ?? ''))
      return undefined;
    const holder = bodyOf(country, { words: written(name.words), represents: true });
    return { from: at, to: name.to, holder, by: 'name', confidence: 0.85 };
  }

  /** "Estonia's Kaja Kallas": who is called by a country speaks for it. */
  #named(tokens: readonly Token[], at: number, country: Holder): Mention | undefined {
    const name = this.#persons.nameAt(tokens, at);
    if (name === undefined || name.words.length < 2 || name.words.length > 3) return undefined;
    const [first = '', last = ''] = [name.words[0], name.words[name.words.length - 1]];
    if (this.#placed.has(first) || this.#impersonal.has(last) || !isTag(tokens[name.to]?.tag, 'VERB', 'AUX', 'PUNCT'))
      return undefined;
    const holder = this.#persons.named(name.words, country, { title: 'representative', rank: 'other' }, true);
    return { from: at, to: name.to, holder, by: 'name', confidence: 0.85 };
  }

  /** An office, with the country before or after it and the name beside it. */
  #office(tokens: readonly Token[], i: number, of: Holder | undefined): Mention | undefined {
    let at = i;
    if (OFFICE_MODIFIERS.has(tokens[at]?.fold ?? '')) at += 1;
    const hit = tokens[at] === undefined ? undefined : this.#offices.at(tokens, at);
    if (hit === undefined) return undefined;
    const isFormer = tokens[i]?.fold === 'former';
    let to = hit.to;
    let country = of;
    if (OFFICE_LINKS.has(tokens[to]?.fold ?? '') || (of !== undefined && tokens[to]?.fold === 'in')) {
      const start = tokens[to + 1]?.fold === 'the' ? to + 2 : to + 1;
      const named = this.#names.at(tokens, start);
      const end = named === undefined ? start : isClitic(tokens[named.to]) ? named.to + 1 : named.to;
      // "spokeswoman for the German foreign ministry", "head of Pakistan's delegation"
      const body = named?.value.holder.type === 'country' ? this.#bodyAt(tokens, end) : undefined;
      const isPartOfName =
        body === undefined && tokens[end]?.tag === 'PROPN' && /^\p{Lu}/u.test(tokens[end]?.text ?? '');
      const isFor = BODY_LINKS.has(tokens[to]?.fold ?? '');
      if (
        named !== undefined &&
        !isPartOfName &&
        named.value.holder.type !== 'person' &&
        (!isFor || body !== undefined)
      ) {
        country ??= named.value.holder;
        to = body?.to ?? named.to;
      } else if (named === undefined) to = this.#behindPortfolio(tokens, to);
    }
    if (PERSONAL_POSSESSIVES.has(tokens[i - 1]?.fold ?? '')) country ??= this.#coreference.ownersCountry;
    const start = tokens[to]?.text === ',' ? to + 1 : to;
    const listed = start > to && tokens[start] !== undefined ? this.#names.at(tokens, start) : undefined;
    const isList = listed !== undefined && listed.value.holder.type !== 'person';
    const name = isList ? undefined : this.#persons.nameAt(tokens, start);
    const behind = name === undefined ? undefined : this.#countryBehind(tokens, name.to);
    country ??= behind?.value.holder;
    country ??= hit.value.country === undefined ? undefined : this.#countries.get(hit.value.country);
    const isReached = country === undefined && !this.#persons.isKnown(name?.words, hit.value.title);
    if (isReached && hit.value.represents && containsOne(hit.value.title, SINGLE_OFFICE_PARTS)) {
      country = this.#coreference.country;
    }
    const { title, rank } = hit.value;
    const represents = hit.value.represents && !isFormer;
    if (name !== undefined) {
      const holder = this.#persons.named(name.words, country, { title, rank }, represents);
      const end = behind !== undefined && behind.value.holder === country ? behind.to : name.to;
      return { from: i, to: end, holder, by: 'name', confidence: isReached ? 0.8 : 0.95 };
    }
    const isPlural = /s$/.test(tokens[hit.to - 1]?.fold ?? '') && !/s$/.test(title);
    if (isPlural) return undefined;
    const before = this.#persons.holding(title, country?.id);
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
    return { from: i, to, holder, by: 'office', confidence: isReached ? 0.6 : 0.8 };
  }

  /** An office that stands beside a name, with its country before it: ", the Danish foreign minister". */
  #titled(tokens: readonly Token[], at: number): Mention | undefined {
    const named = tokens[at] === undefined ? undefined : this.#names.at(tokens, at);
    if (named === undefined || named.value.holder.type === 'person') return this.#office(tokens, at, undefined);
    return this.#office(tokens, isClitic(tokens[named.to]) ? named.to + 1 : named.to, named.value.holder);
  }

  /** "minister of foreign affairs", "minister for trade and industry". */
  #behindPortfolio(tokens: readonly Token[], at: number): number {
    let end = at;
    for (let i = at + 1; i < at + 7 && isTag(tokens[i]?.tag, 'NOUN', 'PROPN', 'ADJ', 'CCONJ', 'DET'); i += 1)
      if (this.#portfolios.has(tokens[i]?.fold ?? '')) end = i + 1;
    return end;
  }

  /** "President Joe Biden of the United States". */
  #countryBehind(tokens: readonly Token[], at: number): Found<Named> | undefined {
    if (tokens[at]?.fold !== 'of') return undefined;
    const start = tokens[at + 1]?.fold === 'the' ? at + 2 : at + 1;
    const named = tokens[start] === undefined ? undefined : this.#names.at(tokens, start);
    return named?.value.holder.type === 'country' && !named.value.isAdjective ? named : undefined;
  }

  /** "Putin's forces": the body stands for the leader's country. */
  #bodyOfLeader(tokens: readonly Token[], { from, to, holder }: Mention): Mention | undefined {
    const country = holder.represents && holder.country !== undefined ? this.#countries.get(holder.country) : undefined;
    if (country === undefined || !isClitic(tokens[to]) || tokens[to + 1] === undefined) return undefined;
    const body = this.#bodies.at(tokens, to + 1);
    return body === undefined || !containsOne(body.value.words, LED_BODY_PARTS)
      ? undefined
      : {
          from,
          to: body.to,
          holder: bodyOf(country, { ...body.value, represents: true }),
          by: 'name',
          confidence: 0.8,
        };
  }

  /** A person by the whole name or the surname, once known, or by a name with an office or a verb behind it. */
  #personAt(tokens: readonly Token[], i: number): Mention | undefined {
    const name = this.#persons.nameAt(tokens, i);
    if (name === undefined) return undefined;
    return this.#persons.knownPerson(name, i, tokens[name.to]) ?? this.#newNames.at(tokens, name, i);
  }
}

/** "Russians", and not "Chinese" or "Swiss". */
function isPluralDemonym(text: string): boolean {
  const word = text.toLowerCase();
  return word.endsWith(PLURAL) && !SINGULAR_DEMONYM_ENDINGS.some((ending) => word.endsWith(ending));
}

function where(of: Holder): { country?: string } {
  return of.type === 'country' ? { country: of.id } : {};
}

function isName({ text, tag }: Token): boolean {
  return (
    text !== 'us' &&
    (text.length > 2 || SHORT_NAMES.has(text)) &&
    (tag === 'PROPN' || tag === 'NOUN' || tag === 'ADJ' || /^\p{Lu}/u.test(text))
  );
}

/** "Who" and "Is" at the beginning of a sentence are not the acronyms. */
function isAcronym({ text, tag }: Token): boolean {
  return /^\p{Lu}{2}/u.test(text) || !isTag(tag, 'PRON', 'AUX', 'DET', 'ADV', 'ADP', 'SCONJ');
}

function isAdjacent(tokens: readonly Token[], at: number): boolean {
  return /^[\p{L}]/u.test(tokens[at]?.text ?? '') && !isTag(tokens[at]?.tag, 'VERB', 'AUX');
}

function asTokens(name: string): Token[] {
  return name
    .split(/\s+/)
    .map((text) => ({ text, fold: text.toLowerCase().replaceAll('.', ''), stem: '', tag: '', start: 0, end: 0 }));
}
