// Whom "he", "they", "the ministry" and "the three states" mean.
import { LIST_ARTICLES } from '../../language/en/clause-words.js';
import { DEFINITES, IMPERSONAL_POSSESSIVES, PERSONAL_POSSESSIVES, WHOLES } from '../../language/en/determiner-words.js';
import * as holders from '../../language/en/holder-words.js';
import { FREEING } from '../../language/en/speech-words.js';
import { NO_BODY_VERBS } from '../../language/en/verb-words.js';
import type { Lexicon } from '../../language/lexicon.js';
import type { PhraseIndex } from '../../text/phrase-index.js';
import { isOf, isTag, lastBut, type Token } from '../../text/token.js';
import { type Body, bodyOf, type Holder, type Mention, newHolder } from './holders.js';

type Lists = readonly (readonly Holder[])[];

const MOST_LISTS = 6;
const MOST_PERSONS = 4;

/** Who was spoken of last, and so is meant by "he", "they", "it", "the ministry" and "the country". */
export class Coreference {
  readonly #countries: ReadonlyMap<string, Holder>;
  readonly #bodies: PhraseIndex<Body>;
  /** Countries that go by half of their name: "the North". */
  readonly #halfNames: ReadonlyMap<string, string>;
  readonly #halved: ReadonlySet<string>;
  #first: Holder | undefined;
  /** Who a pronoun means: of this sentence the nearest subject, else the subject of the sentence before. */
  #here: Holder | undefined;
  #lastPerson: Holder | undefined;
  /** Whom a quotation named last in this sentence: its "he". */
  #quoted: Holder | undefined;
  #lastPlural: Holder | undefined;
  #lastBody: Holder | undefined;
  /** Whether it was named in this sentence. */
  #isBodyHere = false;
  #lastOrganization: Holder | undefined;
  #persons: readonly Holder[] = [];
  readonly #genders = new Map<string, 'm' | 'f'>();
  #run: readonly Mention[] = [];
  #hereList: Holder | undefined;
  /** Countries, or who speaks for them, that were named side by side, the last first. */
  #lists: Lists = [];
  /** Two of the last sentence who met: no list, but "both". */
  #pairs: Lists = [];
  /** Who put their names to a declaration, and so are its "it". */
  #signatories: Holder | undefined;
  readonly #halves = new Set<string>();

  constructor(countries: ReadonlyMap<string, Holder>, bodies: PhraseIndex<Body>, halves: Lexicon['halves']) {
    this.#countries = countries;
    this.#bodies = bodies;
    this.#halfNames = new Map(
      halves.flatMap(({ country, phrases }) => phrases.map((name) => [name, country] as const)),
    );
    this.#halved = new Set(this.#halfNames.values());
  }

  get country(): Holder | undefined {
    return this.#countryOf(this.#lastBody?.country === undefined ? this.#lastPerson : this.#lastBody);
  }

  /** The country of the person that "his" and "her" mean. */
  get ownersCountry(): Holder | undefined {
    return this.#countryOf(this.#here ?? this.#lastPerson);
  }

  begin(): void {
    this.#here = undefined;
    this.#isBodyHere = false;
    this.#quoted = undefined;
    this.#run = [];
    this.#hereList = undefined;
    this.#first = undefined;
  }

  end(tokens: readonly Token[], found: readonly Mention[]): void {
    this.#lastPerson = this.#first ?? this.#lastPerson;
    this.#learnGender(tokens, found);
    const voices = new Map(found.filter(isVoice).map(({ holder }) => [holder.country, holder]));
    const isPair = voices.size === 2 && tokens.some((token) => isOf(token, holders.PAIRING));
    this.#pairs = isPair ? [[...voices.values()]] : [];
    this.#signatories = undefined;
    for (let i = 0; i < found.length; ) {
      let to = i + 1;
      while (to < found.length && isBeside(tokens, found[to - 1] as Mention, found[to] as Mention)) to += 1;
      const list = found.slice(i, to).map(({ holder }) => holder);
      if (list.length > 1) {
        this.#lists = [list, ...this.#lists].slice(0, MOST_LISTS);
        const [first, next] = [found[i] as Mention, tokens[(found[to - 1] as Mention).to]];
        if (isFree(tokens, first.from) && isTag(next?.tag, 'VERB', 'AUX', 'ADV')) {
          this.#lastPlural = together(list);
          if (tokens.some((token) => isOf(token, holders.DOCUMENTS))) this.#signatories = this.#lastPlural;
        }
      }
      i = to;
    }
  }

  /** The one person of a sentence is who its "his" or "her" means. */
  #learnGender(tokens: readonly Token[], found: readonly Mention[]): void {
    const persons = new Map(
      found.filter(({ holder }) => holder.type === 'person').map(({ holder }) => [holder.id, holder]),
    );
    const [only] = persons.values();
    if (only === undefined || persons.size > 1 || this.#genders.has(only.id)) return;
    const isMale = tokens.some(({ fold }) => holders.MALE.has(fold));
    const isFemale = tokens.some(({ fold }) => holders.FEMALE.has(fold));
    if (isMale !== isFemale) this.#genders.set(only.id, isMale ? 'm' : 'f');
  }

  /** The nearest person whom a pronoun fits; "she" is rather somebody known to be one. */
  #person(fold: string, isQuoted: boolean): Holder | undefined {
    const wanted = holders.FEMALE.has(fold) ? 'f' : 'm';
    const near = [isQuoted ? this.#quoted : undefined, this.#here, this.#lastPerson, ...this.#persons].filter(
      (one) => one !== undefined,
    );
    const fits = near.filter(({ id }) => (this.#genders.get(id) ?? wanted) === wanted);
    return (wanted === 'f' ? fits.find(({ id }) => this.#genders.has(id)) : undefined) ?? fits[0];
  }

  saw(tokens: readonly Token[], mention: Mention, isQuoted: boolean): void {
    const { holder, by, from } = mention;
    const last = this.#run[this.#run.length - 1];
    this.#run = last !== undefined && isBeside(tokens, last, mention) ? [...this.#run, mention] : [mention];
    if (this.#run.length > 1) this.#hereList = together(this.#run.map((one) => one.holder));
    if (holder.country !== undefined && this.#halved.has(holder.country)) this.#halves.add(holder.country);
    if (isQuoted) {
      if (holder.type === 'person') this.#quoted = holder;
      return;
    }
    if (holder.type === 'organization' && holder.country === undefined && by === 'name')
      this.#lastOrganization = holder;
    if (holder.type === 'person') {
      this.#lastPerson ??= holder;
      if (!isFree(tokens, from)) return;
      this.#first ??= holder;
      this.#here = holder;
      this.#persons = [holder, ...this.#persons.filter(({ id }) => id !== holder.id)].slice(0, MOST_PERSONS);
    } else if (by === 'group') this.#lastPlural = holder;
    else if (by !== 'adjective' && (isFree(tokens, from) || this.#placed(tokens, mention))) {
      this.#lastBody = holder;
      this.#isBodyHere = true;
    }
  }

  /** "In Germany, the government said": where the sentence is set. */
  #placed(tokens: readonly Token[], { from, to, holder }: Mention): boolean {
    return from === 1 && tokens[0]?.fold === 'in' && tokens[to]?.text === ',' && holder.type === 'country';
  }

  pronoun(tokens: readonly Token[], i: number, isQuoted = false): Mention | undefined {
    const { fold } = tokens[i] as Token;
    if (fold !== 'it' && !holders.SINGULAR_PRONOUNS.has(fold) && !holders.PLURAL_PRONOUNS.has(fold)) return undefined;
    const person = this.#person(fold, isQuoted);
    const next = /^["“‘']$/.test(tokens[i + 1]?.text ?? '') ? tokens[i + 2] : tokens[i + 1];
    const body = isTag(next?.tag, 'AUX', 'VERB', 'ADV') && !isOf(tokens[i + 1], NO_BODY_VERBS);
    const [holder, confidence] = holders.SINGULAR_PRONOUNS.has(fold)
      ? [person, 0.85]
      : holders.PLURAL_PRONOUNS.has(fold)
        ? this.#plural()
        : fold === 'it' && body
          ? i === 0 && this.#signatories !== undefined
            ? [this.#signatories, 0.75]
            : [this.#lastBody, this.#isBodyHere && tokens[i - 1]?.fold === 'that' ? 0.8 : 0.6]
          : [undefined, 0];
    return holder === undefined ? undefined : { from: i, to: i + 1, holder, by: 'pronoun', confidence };
  }

  /** Whom "they" means: surely who was just listed, less surely two who met. */
  #plural(): readonly [Holder | undefined, number] {
    if (this.#hereList !== undefined) return [this.#hereList, 0.6];
    const [pair] = this.#pairs;
    if (pair !== undefined) return [together(pair), 0.7];
    return [this.#lastPlural, (this.#lastPlural?.members?.length ?? 0) > 1 ? 0.75 : 0.6];
  }

  /** "the three states", "both countries": those who were named side by side. */
  several(tokens: readonly Token[], i: number): Mention | undefined {
    if (!isOf(tokens[i], holders.COUNT_LEADS)) return undefined;
    const here = this.#hereList?.members;
    const lists = [...(here === undefined ? [] : [here]), ...this.#lists, ...this.#pairs];
    const other = this.#oneOfTwo(tokens, i, lists) ?? this.#those(tokens, i, lists);
    if (other !== undefined || lists.length === 0) return other;
    let at = i;
    while (at < i + 2 && isOf(tokens[at], WHOLES)) at += 1;
    const count = holders.SMALL_NUMBERS.get(tokens[at]?.fold ?? '');
    if (count === undefined) return undefined;
    // "the two said"
    const isBare = (at > i || tokens[at]?.fold === 'both') && isTag(tokens[at + 1]?.tag, 'VERB', 'AUX', 'ADV');
    let noun = at + 1;
    while (
      noun < at + 5 &&
      isTag(tokens[noun]?.tag, 'ADJ', 'PUNCT', 'VERB', 'PROPN') &&
      !isOf(tokens[noun], holders.COUNTED_HOLDERS)
    )
      noun += 1;
    const members = lists.find((list) => list.length === count);
    const isNoun = isOf(tokens[noun], holders.COUNTED_HOLDERS);
    if ((!isNoun && !isBare) || members === undefined) return undefined;
    const holder = together(members);
    this.#lastPlural = holder;
    return { from: i, to: isNoun ? noun + 1 : at + 1, holder, by: 'group', confidence: 0.8 };
  }

  /** "the former supports it, the latter opposes it". */
  #oneOfTwo(tokens: readonly Token[], i: number, [last]: Lists): Mention | undefined {
    const which = holders.ONE_OF_TWO.get(tokens[i + 1]?.fold ?? '');
    const holder = which === undefined || last === undefined ? undefined : last.at(which);
    if (holder === undefined || !isTag(tokens[i + 2]?.tag, 'VERB', 'AUX', 'ADV', 'PUNCT')) return undefined;
    return { from: i, to: i + 2, holder, by: 'name', confidence: 0.85 };
  }

  /** "The ministers", behind "the foreign ministers of Palau and Fiji". */
  #those(tokens: readonly Token[], i: number, [last]: Lists): Mention | undefined {
    const isThose = tokens[i]?.fold !== 'all' && isOf(tokens[i + 1], holders.COUNTED_HOLDERS);
    if (!isThose || last === undefined || !isTag(tokens[i + 2]?.tag, 'VERB', 'AUX', 'ADV', 'PUNCT')) return undefined;
    const holder = together(last);
    this.#lastPlural = holder;
    return { from: i, to: i + 2, holder, by: 'group', confidence: 0.8 };
  }

  /** "the ministry", "the country", "the bloc": what was last named, as a whole or as its body. */
  takenUp(tokens: readonly Token[], i: number): Mention | undefined {
    const fold = tokens[i]?.fold ?? '';
    if (PERSONAL_POSSESSIVES.has(fold)) return this.#ownCountry(tokens, i);
    if (IMPERSONAL_POSSESSIVES.has(fold)) return this.#ownBody(tokens, i);
    if (!DEFINITES.has(fold)) return undefined;
    const named = this.#half(tokens, i) ?? this.#organization(tokens, i);
    return named ?? (fold === 'the' ? this.#countryOrBody(tokens, i) : undefined);
  }

  /** "his country". */
  #ownCountry(tokens: readonly Token[], i: number): Mention | undefined {
    const holder = isOf(tokens[i + 1], holders.OWN_COUNTRY) ? this.ownersCountry : undefined;
    return holder === undefined ? undefined : { from: i, to: i + 2, holder, by: 'pronoun', confidence: 0.8 };
  }

  /** "Russia denied it, and its defence ministry said". */
  #ownBody(tokens: readonly Token[], i: number): Mention | undefined {
    const own = this.#countryOf(this.#lastBody);
    const office = this.#bodies.at(tokens, i + 1) ?? this.#bodies.at(tokens, i + 2) ?? this.#bodies.at(tokens, i + 3);
    const isNear = tokens.slice(i + 1, office?.from).every(({ tag }) => isTag(tag, 'NOUN', 'ADJ'));
    if (own === undefined || office?.value.represents !== true || !isNear) return undefined;
    return { from: i, to: office.to, holder: bodyOf(own, office.value), by: 'pronoun', confidence: 0.7 };
  }

  /** "the North", once the country was named. */
  #half(tokens: readonly Token[], i: number): Mention | undefined {
    const half = this.#halfNames.get(tokens[i + 1]?.text ?? '');
    const holder = half === undefined || !this.#halves.has(half) ? undefined : this.#countries.get(half);
    const isPartOfName = tokens[i + 2]?.tag === 'PROPN' || tokens[i + 2]?.fold === 'of';
    if (holder === undefined || isPartOfName) return undefined;
    return { from: i, to: i + 2, holder, by: 'name', confidence: 0.9 };
  }

  /** "the bloc", "the trade union". */
  #organization(tokens: readonly Token[], i: number): Mention | undefined {
    const isPair = isTag(tokens[i + 1]?.tag, 'NOUN', 'ADJ', 'VERB') && tokens[i + 2]?.tag === 'NOUN';
    const noun = isPair ? i + 2 : i + 1;
    const holder = isOf(tokens[noun], holders.ORGANIZATION_NOUNS) ? this.#lastOrganization : undefined;
    const isPartOfName = isOf(tokens[noun + 1], holders.NAME_LINKS) || tokens[noun + 1]?.tag === 'PROPN';
    if (holder === undefined || isPartOfName) return undefined;
    return { from: i, to: noun + 1, holder, by: 'pronoun', confidence: 0.6 };
  }

  /** "the country", "the ministry", "the ministry spokesman". */
  #countryOrBody(tokens: readonly Token[], i: number): Mention | undefined {
    const last = this.#lastBody;
    const next = tokens[i + 1];
    if (next === undefined || last === undefined || tokens[i + 2]?.fold === 'of') return undefined;
    const how = { by: 'pronoun', confidence: 0.6 } as const;
    if (holders.COUNTRY_NOUNS.has(next.fold) && last.type === 'country')
      return { from: i, to: i + 2, holder: last, ...how };
    const country = this.#countryOf(last);
    const body = this.#bodies.at(tokens, i + 1);
    if (body === undefined || country === undefined) return undefined;
    if (!body.value.represents || body.value.words.endsWith(holders.PLURAL)) return undefined;
    const isVoice = isOf(tokens[body.to], holders.SPOKESPERSONS);
    return { from: i, to: isVoice ? body.to + 1 : body.to, holder: bodyOf(country, body.value), ...how };
  }

  #countryOf(holder: Holder | undefined): Holder | undefined {
    return holder?.country === undefined ? undefined : this.#countries.get(holder.country);
  }
}

function together(members: readonly Holder[]): Holder {
  const name = members.map((one) => one.name).join(', ');
  return newHolder(name, 'group', { members });
}

function isVoice({ holder, by }: Mention): boolean {
  return holder.represents && holder.country !== undefined && by !== 'adjective' && by !== 'pronoun';
}

/** Countries, or who speaks for them, with nothing but a comma or "and" between. */
function isBeside(tokens: readonly Token[], one: Mention, next: Mention): boolean {
  if (![one, next].every(({ holder, by }) => holder.represents && by !== 'adjective' && by !== 'pronoun')) return false;
  const between = tokens.slice(one.to, next.from);
  return between.length > 0 && between.length < 4 && between.every(({ fold }) => LIST_ARTICLES.has(fold));
}

function isFree(tokens: readonly Token[], from: number): boolean {
  const before = lastBut(tokens, from - 1, 'DET', 'ADJ');
  return !isTag(tokens[before]?.tag, 'ADP', 'VERB') || isOf(tokens[before], FREEING);
}
