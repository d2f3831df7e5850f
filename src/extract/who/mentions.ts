// Finds who is mentioned in a sentence.
import { english } from '../../language/en/english.js';
import { newsReader } from '../../language/en/english-readers.js';
import * as holders from '../../language/en/holder-words.js';
import type { Lexicon } from '../../language/lexicon.js';
import type { Actor } from '../../schema/actor.js';
import type { Found } from '../../text/phrase-index.js';
import { beforeArticle, containsOne, isOf, isTag, type Token, textOf } from '../../text/token.js';
import { isClitic, type Sentence } from '../read/sentences.js';
import { Coreference } from './coreference.js';
import { Groups } from './groups.js';
import { type Body, bodyOf, byName, type Holder, holderOf, type Mention, type Named, newHolder } from './holders.js';
import { NewNames } from './new-names.js';
import { behindClitic, Offices } from './offices.js';
import { Persons, type WrittenName, written } from './persons.js';

const UNLIKELY = 0.4;

/** Sentence by sentence, in order: a surname, an office or a pronoun means the one last named. */
export class MentionFinder {
  readonly #names = newsReader.index<Named>('fold');
  readonly #bodies = newsReader.index<Body>('fold');
  readonly #countries = new Map<string, Holder>();
  readonly #holders = new Map<string, Holder>();
  readonly #written = new Map<string, Holder>();
  #joint = 0;
  readonly #persons: Persons;
  readonly #newNames: NewNames;
  readonly #groups: Groups;
  readonly #coreference: Coreference;
  readonly #offices: Offices;
  readonly #impersonal: ReadonlySet<string>;
  readonly #placed: ReadonlySet<string>;

  /** @param published Leaders of another time are not known by their bare names. Default: all are. */
  constructor(actors: readonly Actor[], lexicon: Lexicon = english, published?: string) {
    this.#persons = new Persons(lexicon, (tokens, at) => this.#names.at(tokens, at)?.value.isAdjective === true);
    this.#newNames = new NewNames(lexicon, this.#persons, (tokens, at) => this.#offices.titled(tokens, at));
    this.#groups = new Groups(lexicon, this.#names);
    this.#coreference = new Coreference(this.#countries, this.#bodies, lexicon.halves);
    this.#impersonal = new Set(lexicon.impersonal);
    this.#offices = new Offices(lexicon, {
      names: this.#names,
      bodies: this.#bodies,
      countries: this.#countries,
      persons: this.#persons,
      coreference: this.#coreference,
    });
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
      const holder = newHolder(name, 'organization', lexicon.media.includes(name) ? { media: true } : {});
      for (const one of [name, ...others])
        if (this.#names.at(asTokens(one), 0)?.to !== asTokens(one).length)
          this.#names.add(one, { holder: one.includes(' ') ? { ...holder, name: one } : holder, isAdjective: false });
    }
    this.#persons.expectLeaders(published, this.#holders);
    for (const { represents, anonymous, phrases } of lexicon.bodies) {
      for (const words of phrases) {
        this.#bodies.add(words, { words, represents, anonymous });
        // "the Thai and Vietnamese governments"
        if (represents && !words.endsWith(holders.PLURAL))
          this.#bodies.add(`${words}${holders.PLURAL}`, { words, represents, anonymous });
      }
    }
  }

  holder(id: string): Holder | undefined {
    return this.#holders.get(id);
  }

  /** From left to right, none inside another; names in quotations (`quoted`) are not taken up by pronouns. */
  find({ tokens }: Sentence, quoted?: Int32Array): Mention[] {
    const found: Mention[] = [];
    this.#coreference.begin();
    this.#joint = 0;
    this.#offices.joint = undefined;
    for (let i = 0; i < tokens.length; ) {
      const mention = this.#beside(tokens, found.at(-1), this.#at(tokens, i, (quoted?.[i] ?? -1) !== -1));
      if (mention !== undefined) {
        while ((found.at(-1)?.to ?? 0) > mention.from) found.pop();
        found.push(mention);
        this.#coreference.saw(tokens, mention, (quoted?.[i] ?? -1) !== -1);
      }
      i = mention?.to ?? i + 1;
    }
    this.#coreference.end(tokens, found);
    return found.map((one) => (isNamedBeside(one, found) ? { ...one, confidence: UNLIKELY } : one));
  }

  /** "Jane Roe, the prime minister of Utopia": the office beside a name is the same person, here and later. */
  #beside(tokens: readonly Token[], name: Mention | undefined, office: Mention | undefined): Mention | undefined {
    if (name?.holder.type !== 'person' || office?.by !== 'office') return office;
    const comma = beforeArticle(tokens, office.from);
    if (comma !== name.to || tokens[comma]?.text !== ',') return office;
    const { country, office: held } = office.holder;
    const isOther = country !== undefined && country !== (name.holder.country ?? country);
    if (held === undefined || isOther) return office;
    this.#persons.holdsOffice(name.holder, this.#countries.get(country ?? ''), held.title);
    return { ...office, holder: name.holder };
  }

  #at(tokens: readonly Token[], i: number, isQuoted: boolean): Mention | undefined {
    const token = tokens[i] as Token;
    const isCapital = /^[\p{Lu}\p{N}]/u.test(token.text);
    if (isCapital) {
      const named = this.#names.at(tokens, i);
      const place = named?.value.holder.type === 'country' ? compoundAt(tokens, named) : undefined;
      if (named !== undefined && place !== undefined) return this.#named(tokens, place.from, place.to, place.value);
      const isWord = named?.to === i + 1 && !(named.value.holder.type === 'organization' ? isAcronym : isName)(token);
      const isWhole = !isWord || named.value.holder.type === 'person' || named.value.holder.type === 'group';
      if (named !== undefined && isWhole) return this.#named(tokens, named.from, named.to, this.#asWritten(named));
    }
    const office = this.#offices.at(tokens, i, undefined);
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

  #named(tokens: readonly Token[], from: number, to: number, named: Named): Mention {
    const { holder } = named;
    if (holder.type === 'country') return this.#country(tokens, from, to, named);
    const office =
      holder.type === 'organization' ? this.#offices.at(tokens, behindClitic(tokens, to), holder) : undefined;
    return office === undefined ? byName(from, to, holder) : { ...office, from };
  }

  #country(tokens: readonly Token[], from: number, to: number, { holder, isAdjective }: Named): Mention {
    const isOwner = isAdjective || isClitic(tokens[to]) || isOf(tokens[from], holders.COUNTRY_ACRONYMS);
    const headed = isOwner || isAdjacent(tokens, to) ? this.#headedBy(tokens, from, to, holder) : undefined;
    if (headed !== undefined) return headed;
    if (!isAdjective) return byName(from, to, holder);
    const joint = this.#offices.jointEnd(tokens, to);
    if (joint !== undefined) {
      this.#joint = joint;
      return byName(from, to, holder, 0.85);
    }
    // "… and Dutch environment ministers": as those before it
    const rest = tokens.slice(to, Math.max(to, this.#joint));
    if (rest.length > 0 && rest.every(({ tag }) => isTag(tag, 'NOUN', 'ADJ', 'PROPN')))
      return byName(from, this.#joint, holder, 0.85);
    const isPlural = isPluralDemonym(tokens[to - 1]?.text ?? '');
    if (isPlural && tokens[from - 1]?.fold !== 'the') {
      const people = newHolder(tokens[from]?.text ?? holder.name, 'group', { country: holder.id });
      return { from, to, holder: people, by: 'group', confidence: 0.8 };
    }
    return { from, to, holder, by: isPlural ? 'name' : 'adjective', confidence: 0.7 };
  }

  #headedBy(tokens: readonly Token[], from: number, to: number, country: Holder): Mention | undefined {
    const next = behindClitic(tokens, to);
    const office = this.#offices.at(tokens, next, country) ?? this.#officeFor(tokens, to, country);
    if (office !== undefined) {
      const isFormer = isOf(tokens[from - 1], holders.NOT_REPRESENTING);
      const holder = isFormer ? { ...office.holder, represents: false } : office.holder;
      return { ...office, holder, from: isFormer ? from - 1 : from };
    }
    const own = next > to ? (this.#bureau(tokens, next, country) ?? this.#calledBy(tokens, next, country)) : undefined;
    if (own !== undefined) return { ...own, from };
    const body = this.#offices.bodyAt(tokens, next);
    if (body === undefined) return undefined;
    const spoken = body.value.represents ? this.#offices.at(tokens, body.to, country) : undefined;
    if (spoken !== undefined) return { ...spoken, from };
    if (body.value.words === 'opposition' && tokens[body.to]?.fold === 'to') return undefined;
    const isState = body.value.represents && body.value.anonymous !== true;
    const holder = bodyOf(country, body.value, isState ? undefined : textOf(tokens, from, body.to));
    return byName(from, body.to, holder, 0.9);
  }

  /** "Canada's US trade minister": the second country is what the office is about. */
  #officeFor(tokens: readonly Token[], to: number, country: Holder): Mention | undefined {
    const next = behindClitic(tokens, to);
    const about = next > to && tokens[next] !== undefined ? this.#names.at(tokens, next) : undefined;
    return about?.value.holder.type === 'country' ? this.#offices.at(tokens, about.to, country) : undefined;
  }

  /** "China's Taiwan Affairs Office". */
  #bureau(tokens: readonly Token[], at: number, country: Holder): Mention | undefined {
    const name = this.#persons.nameAt(tokens, at);
    if (name === undefined || name.words.length < 2 || !holders.STATE_BODIES.has(name.words.at(-1) ?? ''))
      return undefined;
    const holder = bodyOf(country, { words: written(name.words), represents: true });
    return byName(at, name.to, holder, 0.85);
  }

  /** "Estonia's Kaja Kallas": who is called by a country speaks for it. */
  #calledBy(tokens: readonly Token[], at: number, country: Holder): Mention | undefined {
    const name = this.#persons.nameAt(tokens, at);
    if (name === undefined || name.words.length < 2 || name.words.length > 3) return undefined;
    const [first = '', last = ''] = [name.words[0], name.words.at(-1)];
    if (this.#placed.has(first) || this.#impersonal.has(last) || !isTag(tokens[name.to]?.tag, 'VERB', 'AUX', 'PUNCT'))
      return undefined;
    const holder = this.#persons.named(name.words, country, { title: 'representative', rank: 'other' }, true);
    return byName(at, name.to, holder, 0.85);
  }

  /** "Putin's forces": the body stands for the leader's country. */
  #bodyOfLeader(tokens: readonly Token[], { from, to, holder }: Mention): Mention | undefined {
    const country = holder.represents && holder.country !== undefined ? this.#countries.get(holder.country) : undefined;
    if (country === undefined || !isClitic(tokens[to]) || tokens[to + 1] === undefined) return undefined;
    const body = this.#bodies.at(tokens, to + 1);
    if (body === undefined || !containsOne(body.value.words, holders.LED_BODY_PARTS)) return undefined;
    return byName(from, body.to, bodyOf(country, { ...body.value, represents: true }), 0.8);
  }

  /** "Ms. Keller (Switzerland)" speaks for it. */
  #seated(tokens: readonly Token[], { words, to }: WrittenName, i: number): Mention | undefined {
    if (tokens[to]?.text !== '(' || tokens[to + 1] === undefined || !this.#persons.isHonorific(words[0] as string))
      return undefined;
    const seat = this.#names.at(tokens, to + 1);
    if (seat?.value.holder.type !== 'country' || tokens[seat.to]?.text !== ')') return undefined;
    const office = { title: holders.DELEGATE, rank: 'envoy' } as const;
    return byName(i, seat.to + 1, this.#persons.named(words.slice(1), seat.value.holder, office, true), 0.95);
  }

  #personAt(tokens: readonly Token[], i: number): Mention | undefined {
    const name = this.#persons.nameAt(tokens, i);
    if (name === undefined) return undefined;
    const seated = this.#seated(tokens, name, i) ?? this.#offices.jointly(tokens, name, i);
    if (seated !== undefined) return seated;
    return this.#persons.knownPerson(name, i, tokens[name.to]) ?? this.#newNames.at(tokens, name, i);
  }
}

/** "They called on Turkey": Turkey is none of them. */
function isNamedBeside({ by, holder, to }: Mention, found: readonly Mention[]): boolean {
  if (by !== 'pronoun' || holder.members === undefined) return false;
  const ids = new Set(holder.members.map(({ id }) => id));
  return found.some((one) => one.from >= to && one.by === 'name' && ids.has(one.holder.id));
}

/** "New Mexico", "Moscow, Idaho": a place that only has a country's name in its own. */
function compoundAt(tokens: readonly Token[], { from, to, value }: Found<Named>): Found<Named> | undefined {
  if (value.isAdjective) return undefined;
  const stateEnd = [to + 2, to + 3].find((end) => holders.STATES_OF_USA.has(textOf(tokens, to + 1, end)));
  const isTown = tokens[to]?.text === ',' && stateEnd !== undefined && !/^\p{L}/u.test(tokens[stateEnd]?.text ?? '');
  const isCompound = holders.COMPOUND_LEADS.has(tokens[from - 1]?.text ?? '') && tokens[from - 2]?.text !== '-';
  if (!isTown && !isCompound) return undefined;
  const start = isCompound ? from - 1 : from;
  const end = isTown ? (stateEnd as number) : to;
  const holder = newHolder(textOf(tokens, start, end).replace(' ,', ','), 'organization');
  return { from: start, to: end, value: { holder, isAdjective: false } };
}

/** "Russians", and not "Chinese" or "Swiss". */
function isPluralDemonym(text: string): boolean {
  const word = text.toLowerCase();
  return word.endsWith(holders.PLURAL) && !holders.SINGULAR_DEMONYM_ENDINGS.some((ending) => word.endsWith(ending));
}

function isName({ text, tag }: Token): boolean {
  return (
    text !== 'us' &&
    (text.length > 2 || holders.SHORT_NAMES.has(text)) &&
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
