// Which values of a fact exclude each other.
import { words } from '../../language/word-list.js';
import { type DateRange, readDateRange } from '../../schema/date.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { foldName } from '../../text/names.js';

type Value = string | number | boolean;

const TONES = words('tone mood atmosphere');
const LEADERS: ReadonlySet<string> = new Set(['chair', 'chairs', 'chaired by', 'host', 'hosts', 'hosted by']);
const PLACES: ReadonlySet<string> = new Set(['place', 'venue', 'location', 'held in', 'held at']);
const GOOD = words(`
  amicable constructive cordial encouraging excellent friendly fruitful good great harmonious positive productive
  successful warm`);
const BAD = words(`
  acrimonious angry awful bad bitter confrontational disastrous fruitless heated hostile humiliating icy negative stormy
  tense terrible tough unfriendly unproductive`);
const DEGREES = words('extremely highly really so very');

export class ValueReader {
  #countries: Map<string, string | null> | undefined;

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Can the property of one thing not have both values? False where that cannot be told. */
  exclude(property: string, a: Value, b: Value): boolean {
    if (typeof a === 'boolean' || typeof b === 'boolean') return typeof a === typeof b && a !== b;
    if (isDenial(a, b) || isDenial(b, a)) return true;
    const key = foldName(property);
    if (TONES.has(key)) return areApart(toneOf(String(a)), toneOf(String(b)));
    if (LEADERS.has(key)) return lackEachOther(this.#actorsIn(String(a)), this.#actorsIn(String(b)));
    if (PLACES.has(key)) return areApart(this.#countryIn(String(a)), this.#countryIn(String(b)));
    const dates = [a, b].map((value) => dateIn(key, String(value)));
    if (dates[0] != null && dates[1] != null) return areDisjoint(dates[0], dates[1]);
    if (dates[0] != null || dates[1] != null) return false;
    return areUnequal(quantityOf(a), quantityOf(b));
  }

  /** Actors whose ids, joined by `+`, are the whole value. */
  #actorsIn(value: string): ReadonlySet<string> {
    const ids = value.split('+').map((part) => part.trim());
    return new Set(ids.every((id) => this.vocabulary.actors.has(id)) ? ids : []);
  }

  /** The one country that parts of the value, between commas, are names or houses of; `null` if none or several. */
  #countryIn(value: string): string | null {
    const countries = this.#countryNames();
    const found = new Set(value.split(',').flatMap((part) => countries.get(foldName(part)) ?? []));
    const [country, ...more] = found;
    return country === undefined || more.length > 0 ? null : country;
  }

  #countryNames(): Map<string, string | null> {
    if (this.#countries !== undefined) return this.#countries;
    const names = new Map<string, string | null>();
    for (const actor of this.vocabulary.actors.values()) {
      if (actor.type !== 'country') continue;
      for (const name of [actor.id, actor.name, ...(actor.aliases ?? []), ...(actor.metonyms ?? [])]) {
        const key = foldName(name);
        names.set(key, (names.get(key) ?? actor.id) === actor.id ? actor.id : null);
      }
    }
    this.#countries = names;
    return names;
  }
}

/** "No agreement" and "agreement", "not ready" and "ready". */
function isDenial(a: Value, b: Value): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  const rest = /^(?:no|not) (.+)$/.exec(foldName(a))?.[1];
  return rest !== undefined && rest === foldName(b);
}

/** `null` for an unknown word, a qualification, or both; "frank" and "candid" are of neither. */
function toneOf(text: string): 'good' | 'bad' | null {
  const said = foldName(text)
    .split(' ')
    .filter((word) => word !== 'and' && !DEGREES.has(word));
  if (said.length === 0) return null;
  if (said.every((word) => GOOD.has(word))) return 'good';
  return said.every((word) => BAD.has(word)) ? 'bad' : null;
}

function areApart<Kind>(a: Kind | null, b: Kind | null): boolean {
  return a !== null && b !== null && a !== b;
}

/** A list that merely leaves somebody out does not differ. */
function lackEachOther(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((id) => !b.has(id)) && [...b].some((id) => !a.has(id));
}

function dateIn(key: string, value: string): DateRange | null {
  const isDate = /^\d{4}-\d\d/.test(value) || (/^\d{4}$/.test(value) && /\b(?:date|year)\b/.test(key));
  const range = isDate ? readDateRange(value) : '';
  return typeof range === 'string' ? null : range;
}

function areDisjoint(a: DateRange, b: DateRange): boolean {
  return a.latest < b.earliest || b.latest < a.earliest;
}

function quantityOf(value: string | number): Quantity | null {
  if (typeof value === 'string') return readQuantity(value);
  return { low: value, high: value, isLowOpen: false, isHighOpen: false, unit: '' };
}

function areUnequal(a: Quantity | null, b: Quantity | null): boolean {
  if (a === null || b === null || (a.unit !== b.unit && a.unit !== '' && b.unit !== '')) return false;
  return isBelow(a, b) || isBelow(b, a);
}

function isBelow(a: Quantity, b: Quantity): boolean {
  return a.high < b.low || (a.high === b.low && (a.isHighOpen || b.isLowOpen));
}

interface Quantity {
  readonly low: number;
  readonly high: number;
  /** Whether `low` itself is left out ("more than"). */
  readonly isLowOpen: boolean;
  readonly isHighOpen: boolean;
  /** What is counted, as it stands there; empty if nothing says. */
  readonly unit: string;
}

const MOST_LENGTH = 100;
const ABOUT = 0.1;

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const MULTIPLES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
const NUMBER = `(?:(?:${DIGITS}|${ONES.join('|')}|an?)(?: (?:${Object.keys(MULTIPLES).join('|')}))?)`;
const QUALIFIERS = {
  about: 'about|around|roughly|approximately|some|circa|close to',
  nearly: 'nearly|almost|just under',
  over: 'more than|over|above',
  least: 'at least|no fewer than|no less than',
  under: 'fewer than|less than|under|below',
  most: 'at most|up to|no more than',
} as const;
const PATTERN = new RegExp(
  `^(?:(${Object.values(QUALIFIERS).join('|')}) )?(${NUMBER})(?:(?: to |-|–)(${NUMBER}))?(?: (\\p{L}[\\p{L} ]*))?$`,
  'u',
);

/** "around 30", "25 to 30 countries"; about is 10 % either way. `null` unless the whole text is one quantity. */
function readQuantity(text: string): Quantity | null {
  if (text.length > MOST_LENGTH) return null;
  const match = PATTERN.exec(text.trim().toLowerCase());
  if (match === null) return null;
  const [, qualifier, first, second, unit = ''] = match;
  const from = numberOf(first as string);
  const to = second === undefined ? from : numberOf(second);
  if (from === null || to === null || to < from) return null;
  return { ...boundsOf(qualifier, from, to), unit };
}

function boundsOf(qualifier: string | undefined, from: number, to: number): Omit<Quantity, 'unit'> {
  const is = (kind: keyof typeof QUALIFIERS) =>
    qualifier !== undefined && QUALIFIERS[kind].split('|').includes(qualifier);
  const closed = { isLowOpen: false, isHighOpen: false };
  if (is('about')) return { low: from * (1 - ABOUT), high: to * (1 + ABOUT), ...closed };
  if (is('nearly')) return { low: from * (1 - ABOUT), high: to, isLowOpen: false, isHighOpen: true };
  if (is('over')) return { low: to, high: Number.POSITIVE_INFINITY, isLowOpen: true, isHighOpen: false };
  if (is('least')) return { low: from, high: Number.POSITIVE_INFINITY, ...closed };
  if (is('under')) return { low: Number.NEGATIVE_INFINITY, high: from, isLowOpen: false, isHighOpen: true };
  if (is('most')) return { low: Number.NEGATIVE_INFINITY, high: to, ...closed };
  return { low: from, high: to, ...closed };
}

function numberOf(text: string): number | null {
  const [head = '', multiple] = text.split(' ');
  if ((head === 'a' || head === 'an') && multiple === undefined) return null;
  const factor = multiple === undefined ? 1 : (MULTIPLES[multiple] as number);
  if (head === 'a' || head === 'an') return factor;
  const place = ONES.indexOf(head);
  return (place >= 0 ? place + 1 : Number(head.replaceAll(',', ''))) * factor;
}
