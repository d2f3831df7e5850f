// English expressions of quantity as bounds.

export interface Quantity {
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
export function readQuantity(text: string): Quantity | null {
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
