import { foldName } from '../../src/text/names.js';

/** A claim brought to what is compared: whose it is and what it says. */
export interface Judged {
  readonly kind: string;
  /** A country, or the holder's name. */
  readonly who: string;
  /** Proposition and position, stage, addressee or polarity: as the kind has it. */
  readonly what: string;
  readonly isOptional: boolean;
  readonly passage: readonly [number, number];
  /** A group, collective or anonymous: its name is the coder's. */
  readonly isCollective?: true;
  readonly rule?: string;
  readonly confidence?: number;
}

export interface Score {
  readonly right: number;
  readonly proposed: number;
  readonly gold: number;
  readonly wrong: readonly Judged[];
  readonly missed: readonly Judged[];
  /** Those of the wrong ones whose contrary the gold has. */
  readonly inverted: number;
}

export const measures = ({ right, proposed, gold }: Pick<Score, 'right' | 'proposed' | 'gold'>) => {
  const precision = proposed === 0 ? Number.NaN : right / proposed;
  const recall = gold === 0 ? Number.NaN : right / gold;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};

/**
 * Sets of (who, what): each counts once. A gold claim that is optional may be missed, and is right if it is proposed.
 */
export function score(kind: string, proposed: readonly Judged[], gold: readonly Judged[]): Score {
  const ours = distinct(proposed.filter((one) => one.kind === kind));
  const theirs = distinct(gold.filter((one) => one.kind === kind));
  const taken = new Set<Judged>();
  const wrong: Judged[] = [];
  for (const one of ours) {
    const match = theirs.find((other) => !taken.has(other) && isSame(one, other));
    if (match === undefined) wrong.push(one);
    else taken.add(match);
  }
  const missed = theirs.filter((one) => !taken.has(one) && !one.isOptional);
  const inverted = wrong.filter((one) => theirs.some((other) => isContrary(one, other))).length;
  return { right: taken.size, proposed: ours.length, gold: taken.size + missed.length, wrong, missed, inverted };
}

function distinct(claims: readonly Judged[]): Judged[] {
  const found = new Map<string, Judged>();
  for (const one of [...claims].sort((a, b) => Number(a.isOptional) - Number(b.isOptional))) {
    const key = `${foldName(one.who)}|${one.what}`;
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

function isContrary(a: Judged, b: Judged): boolean {
  const [object, position] = a.what.split(' ');
  const contrary = position === 'support' ? 'oppose' : position === 'oppose' ? 'support' : undefined;
  return contrary !== undefined && b.what === `${object} ${contrary}` && sameHolder(a.who, b.who);
}

/** Of groups, whose names are the coders', also any two that are read from the same passage. */
function isSame(a: Judged, b: Judged): boolean {
  if (a.what !== b.what) return false;
  const isSamePlace = a.passage[0] < b.passage[1] && b.passage[0] < a.passage[1];
  return sameHolder(a.who, b.who) || (a.isCollective === true && b.isCollective === true && isSamePlace);
}

/** The same name, or one the end or beginning of the other ("Rutte", "Mark Rutte"), or the same words in another order. */
export function sameHolder(a: string, b: string): boolean {
  const [x, y] = [foldName(a), foldName(b)];
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return (
    (short.length > 3 && (long.startsWith(`${short} `) || long.endsWith(` ${short}`))) || wordsOf(x) === wordsOf(y)
  );
}

/** "Leaders of the G7", "G7 leaders". */
function wordsOf(name: string): string {
  return name
    .split(' ')
    .filter((word) => !/^(the|of|a|an)$/.test(word))
    .sort()
    .join(' ');
}
