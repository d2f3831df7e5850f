// The clauses of a sentence, read once: which are denied, asked or supposed, whose they are where that is not the
// nearest name, and what only stands beside the subject.
import { CLAUSE_BARRIERS, COORDINATORS, LIST_JOINTS } from '../../language/en/clause-words.js';
import { POSSESSIVES } from '../../language/en/determiner-words.js';
import { GERUND, PAST } from '../../language/en/news-classes.js';
import * as scope from '../../language/en/scope-words.js';
import { BE } from '../../language/en/verb-words.js';
import { endsWith, hasOneOf, isOf, isTag, type Token } from '../../text/token.js';
import type { Mention } from '../who/holders.js';

/** What a clause is said as, if it is not simply said. */
export type Standing = 'denied' | 'asked' | 'supposed' | 'past';

export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly standing?: Standing;
  /** Who does what it tells, if that is not the nearest name before it: in "blamed Y for", "X was asked by Y to". */
  readonly subjects?: readonly Mention[];
  /** Whose word it is that this is bad (1) or good (0). */
  readonly critics?: { readonly at: number; readonly turns: number; readonly by: readonly Mention[] };
}

type WhoseClause = Clause & Required<Pick<Clause, 'subjects'>>;

/** Tokens, names and which quotation each token stands in. */
export interface Worded {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly quoted: Int32Array;
}

const FAR = 25;
const NEAR = 3;
const BLANK = { text: '', fold: '', stem: '', tag: '' };
const JOINT = { text: 'and', fold: 'and', stem: 'and', tag: 'CCONJ' };

export class Clauses {
  readonly #clauses: readonly Clause[];
  /** The same tokens, blank where a relative clause only stands beside: "Benin[, which hosted the talks,] backs". */
  readonly spine: readonly Token[];
  /** Without those who are named only there. */
  readonly named: readonly Mention[];

  constructor(clauses: readonly Clause[], worded: Worded, asides: readonly Aside[]) {
    this.#clauses = clauses;
    const { tokens, mentions } = without(worded, asides);
    this.spine = tokens;
    this.named = mentions;
  }

  /** The innermost clause at a token that is not of the nearest name. */
  whose(i: number): WhoseClause | undefined {
    let found: WhoseClause | undefined;
    for (const one of this.#clauses) {
      if (one.from > i || i >= one.to || one.subjects === undefined) continue;
      if (found === undefined || one.to - one.from < found.to - found.from) found = one as WhoseClause;
    }
    return found;
  }

  /** How a token is said, but for the time. */
  standing(i: number): Exclude<Standing, 'past'> | undefined {
    for (const { standing, from, to } of this.#clauses)
      if (standing !== undefined && standing !== 'past' && from <= i && i < to) return standing;
    return undefined;
  }

  /** Whether it tells of a time that is over. */
  isPast(i: number): boolean {
    return this.#clauses.some(({ standing, from, to }) => standing === 'past' && from <= i && i < to);
  }

  isBeside(i: number): boolean {
    return this.spine[i]?.tag === '';
  }
}

interface Aside {
  readonly from: number;
  readonly to: number;
  /** It joins what stands before and behind it. */
  readonly isJoint?: true;
}

/** The words without what is only beside, each at its place. */
function without<Sentence extends Worded>(worded: Sentence, asides: readonly Aside[]): Sentence {
  if (asides.length === 0) return worded;
  const blank = new Map<number, typeof BLANK>();
  for (const { from, to, isJoint } of asides)
    for (let i = from; i < to; i += 1) blank.set(i, isJoint && i === from ? JOINT : BLANK);
  const tokens = worded.tokens.map((token, i) => (blank.has(i) ? { ...token, ...blank.get(i) } : token));
  return { ...worded, tokens, mentions: worded.mentions.filter(({ from }) => !blank.has(from)) };
}

/** Without whom it leaves out: "France[, not Italy,] supports". */
export function withoutExcluded<Sentence extends Worded>(worded: Sentence): Sentence {
  return without(worded, exclusions(worded));
}

type SubjectsOf = (at: number) => readonly Mention[];

/** Of a sentence that is not read yet. */
export const noClauses = (worded: Worded): Clauses => new Clauses([], worded, []);

/** Time O(tokens). `subjectsOf` gives the subjects of a verb outside all clauses that are being read. */
export function readClauses(worded: Worded, subjectsOf: SubjectsOf, isAsked = false): Clauses {
  const clauses: Clause[] = [
    ...(isAsked ? [{ from: 0, to: worded.tokens.length, standing: 'asked' as const }] : []),
    ...questions(worded),
    ...suppositions(worded),
    ...denials(worded),
    ...untruths(worded),
    ...requests(worded),
    ...warnings(worded, subjectsOf),
    ...reasons(worded, subjectsOf),
    ...formerly(worded),
    ...labels(worded),
  ];
  return new Clauses(clauses, worded, relatives(worded));
}

/** Where a clause ends that begins at a token: at the next word for a turn, or at "and said". */
function endOf({ tokens }: Worded, from: number): number {
  let at = from;
  while (at < tokens.length && !isOf(tokens[at], CLAUSE_BARRIERS)) {
    if (tokens[at]?.fold === 'and' && isToldVerb(tokens[at + 1])) break;
    at += 1;
  }
  return at;
}

function isToldVerb(token: Token | undefined): boolean {
  return token?.tag === 'VERB' && (endsWith(token.fold, PAST) || scope.SAYING.has(token.stem));
}

/** Up to the comma, for a clause that stands first. */
function endOfFirst(worded: Worded, from: number): number {
  const comma = worded.tokens.findIndex(({ text }, i) => i > from && text === ',');
  const end = endOf(worded, from);
  return comma < 0 ? end : Math.min(comma, end);
}

/** "Does X support P?": all words outside quotations, or all of one. */
function questions({ tokens, quoted }: Worded): Clause[] {
  const found: Clause[] = [];
  for (const [at, { text }] of tokens.entries()) {
    if (text !== '?') continue;
    let from = at;
    while (from > 0 && quoted[from - 1] === quoted[at] && !/^[?!;]$/.test(tokens[from - 1]?.text ?? '')) from -= 1;
    found.push({ from, to: at, standing: 'asked' });
  }
  return found;
}

/** "whether X supports P", "if X supported P", "had X supported P", "imagine that X supported P". */
function suppositions(worded: Worded): Clause[] {
  const { tokens, mentions } = worded;
  const found: Clause[] = [];
  for (const [at, { fold }] of tokens.entries()) {
    if (fold === 'whether') found.push({ from: at, to: endOf(worded, at), standing: 'asked' });
    else if (fold === 'if' && tokens[at - 1]?.fold !== 'as') {
      const isAsked = scope.WONDERING.has(tokens[at - 1]?.stem ?? '');
      const to = isAsked ? endOf(worded, at) : endOfFirst(worded, at);
      found.push({ from: at, to, standing: isAsked ? 'asked' : 'supposed' });
    } else if (isOpening(tokens, at) && scope.IMAGINING.has(fold))
      found.push({ from: at, to: endOf(worded, at + 1), standing: 'supposed' });
    else if (isOpening(tokens, at) && scope.INVERTED_LEADS.has(fold) && startsWithin(mentions, at + 1, 2))
      found.push({ from: at, to: endOfFirst(worded, at), standing: 'supposed' });
  }
  return found;
}

function isOpening(tokens: readonly Token[], at: number): boolean {
  return at === 0 || /^[,;:—–“"]$/.test(tokens[at - 1]?.text ?? '');
}

function startsWithin(mentions: readonly Mention[], from: number, reach: number): boolean {
  return mentions.some((one) => one.from >= from && one.from < from + reach);
}

/** "denied that", "dismissed reports that", "has never said that", "nobody said that". */
function denials(worded: Worded): Clause[] {
  const { tokens } = worded;
  return tokens.flatMap(({ stem, tag, fold }, at): Clause[] => {
    const next = reportBehind(tokens, at + 1);
    const isRebutted = scope.REBUTTING.has(stem) && next !== undefined;
    const from = isRebutted ? next : scope.DENYING.has(stem) ? complementBehind(tokens, at + 1) : undefined;
    if (from !== undefined) return [{ from, to: endOf(worded, from), standing: 'denied' }];
    if (fold === 'no' && isOf(tokens[at + 1], scope.NO_TIMES) && tokens[at - 1]?.tag === 'ADP')
      return [{ from: at, to: endOf(worded, at), standing: 'denied' }];
    if (tag !== 'VERB' || !scope.SAYING.has(stem)) return [];
    const isUnsaid = hasOneOf(tokens, at - NEAR, at, scope.DENIAL_MARKS) || hasNobody(tokens, at);
    return isUnsaid && isClauseBehind(worded, at + 1)
      ? [{ from: at + 1, to: endOf(worded, at + 1), standing: 'denied' }]
      : [];
  });
}

/** Behind "(press) reports that", "suggestions of": where what is reported begins. */
function reportBehind(tokens: readonly Token[], at: number): number | undefined {
  let i = at;
  while (i < at + 4 && isTag(tokens[i]?.tag, 'DET', 'ADJ', 'NOUN', 'PRON', 'ADP', 'VERB') && !isReport(tokens[i]))
    i += 1;
  if (!isReport(tokens[i])) return undefined;
  const that = tokens.slice(i + 1, i + 5).findIndex(({ fold }) => fold === 'that' || fold === 'of');
  return that < 0 ? undefined : i + 2 + that;
}

function isReport(token: Token | undefined): boolean {
  return token !== undefined && scope.REPORTS.has(token.stem) && !endsWith(token.fold, PAST);
}

/** "that X supports", "it supports", "supporting", "having supported". */
function complementBehind(tokens: readonly Token[], at: number): number | undefined {
  const next = tokens[at];
  if (next?.fold === 'that' || next?.tag === 'PRON') return at;
  return next?.tag === 'VERB' && endsWith(next.fold, GERUND) ? at : undefined;
}

function hasNobody(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 6), at)
    .some(({ fold }, k, near) => scope.NOBODIES.has(fold) || (fold === 'no' && near[k + 1]?.fold === 'one'));
}

function isClauseBehind({ tokens, mentions }: Worded, at: number): boolean {
  return tokens[at]?.fold === 'that' || tokens[at]?.tag === 'PRON' || startsWithin(mentions, at, 2);
}

/** "Reports that X supports P are false", "it is not true that", "there is no truth in the report that". */
function untruths(worded: Worded): Clause[] {
  const { tokens } = worded;
  return tokens.flatMap(({ fold }, at): Clause[] => {
    if (fold !== 'that') return [];
    const before = tokens.slice(Math.max(0, at - 7), at);
    const isDenied = before.some((one, k) => scope.DENIAL_MARKS.has(one.fold) && before.slice(k).some(isTruth));
    const last = before.at(-1);
    if (isDenied || isOf(last, scope.UNTRUTHS)) return [{ from: at, to: endOf(worded, at), standing: 'denied' }];
    if (!before.some(isReport)) return [];
    const verdict = tokens.findIndex((one, i) => i > at && isVerdict(tokens, i) && !isOf(one, CLAUSE_BARRIERS));
    return verdict < 0 ? [] : [{ from: at, to: verdict, standing: 'denied' }];
  });
}

function isTruth({ fold }: Token): boolean {
  return scope.TRUTHS.has(fold);
}

function isVerdict(tokens: readonly Token[], at: number): boolean {
  const isUntrue = (one: Token) => scope.UNTRUTHS.has(one.fold) || scope.REPORT_UNTRUTHS.has(one.fold);
  // "called reports that … fabricated"
  if (isOf(tokens[at], scope.UNTRUTHS)) return true;
  return isOf(tokens[at], BE) && tokens.slice(at + 1, at + 5).some(isUntrue);
}

/** "X was asked (by Y) to", ", urged by Y to,", "is under pressure to": it is Y who wants it, or nobody who is named. */
function requests(worded: Worded): Clause[] {
  const { tokens } = worded;
  return tokens.flatMap(({ stem, tag }, at): Clause[] => {
    const isPressed = isOf(tokens[at], scope.PRESSED) && hasOneOf(tokens, at + 1, at + 4, scope.PRESSURES);
    const isAsked = tag === 'VERB' && scope.ASKING.has(stem) && isPassive(tokens, at);
    if (!isPressed && !isAsked) return [];
    const to = tokens.findIndex(({ fold }, i) => i > at && i < at + FAR && fold === 'to');
    const by = tokens[at + 1]?.fold === 'by' ? namesFrom(worded, at + 2) : [];
    const end = by.at(-1)?.to ?? at + 1;
    if (to < 0 || (to > end + NEAR && !isPressed)) return [];
    const comma = tokens[at - 1]?.text === ',' ? tokens.findIndex(({ text }, i) => i > to && text === ',') : -1;
    return [{ from: at, to: comma < 0 ? endOf(worded, to) : comma, subjects: by }];
  });
}

function isPassive(tokens: readonly Token[], at: number): boolean {
  if (isOf(tokens[at - 1], BE)) return true;
  if (tokens[at - 1]?.tag === 'ADV' && isOf(tokens[at - 2], BE)) return true;
  return tokens[at - 1]?.text === ',' && endsWith(tokens[at]?.fold, PAST) && tokens[at + 1]?.fold !== 'that';
}

/** "X warned Y against": it is X who is against it. */
function warnings(worded: Worded, subjectsOf: SubjectsOf): Clause[] {
  const { tokens } = worded;
  return tokens.flatMap(({ stem, tag }, at): Clause[] => {
    if (tag !== 'VERB' || !scope.WARNING.has(stem)) return [];
    const warned = namesFrom(worded, at + 1);
    const link = warned.at(-1)?.to ?? 0;
    if (tokens[link]?.fold !== 'against') return [];
    return [{ from: link, to: endOf(worded, link), subjects: subjectsOf(at) }];
  });
}

/** "X blamed Y for opposing P", "Y was blamed by X for its support of P": it is Y who does. */
function reasons(worded: Worded, subjectsOf: SubjectsOf): Clause[] {
  const { tokens, mentions } = worded;
  return tokens.flatMap(({ stem, tag }, at): Clause[] => {
    const isBlaming = scope.BLAMING.has(stem);
    if (tag !== 'VERB' || !(isBlaming || scope.PRAISING.has(stem))) return [];
    const isDone = isOf(tokens[at - 1], BE) && endsWith(tokens[at]?.fold, PAST);
    const behind = isDone ? [] : namesFrom(worded, tokens[at + 1]?.tag === 'ADP' ? at + 2 : at + 1);
    const before = isDone ? mentions.filter(({ to, by }) => to < at && by !== 'adjective').slice(-1) : [];
    const blamed = isDone ? before : behind;
    const start =
      isDone && tokens[at + 1]?.fold === 'by'
        ? (namesFrom(worded, at + 2).at(-1)?.to ?? at + 1)
        : (behind.at(-1)?.to ?? at + 1);
    const link = tokens.findIndex((one, i) => i >= start && i < start + NEAR && scope.REASON_LINKS.has(one.fold));
    if (blamed.length === 0 || link < 0 || !isDeedBehind(tokens, link + 1)) return [];
    const by = isDone ? namesFrom(worded, at + 2) : subjectsOf(at);
    const critics = { at, turns: isBlaming ? 1 : 0, by };
    return [{ from: link + 1, to: endOf(worded, link + 1), subjects: blamed, critics }];
  });
}

/** "opposing", "not backing", "its support". */
function isDeedBehind(tokens: readonly Token[], at: number): boolean {
  const first = isOf(tokens[at], scope.DENIAL_MARKS) || tokens[at]?.tag === 'ADV' ? at + 1 : at;
  if (isOf(tokens[first], POSSESSIVES)) return true;
  return endsWith(tokens[first]?.fold, GERUND);
}

/** "used to oppose", "once backed", "had rejected", "the previous government": nothing of today. */
function formerly(worded: Worded): Clause[] {
  const { tokens } = worded;
  return tokens.flatMap((token, at): Clause[] => {
    const next = tokens[at + 1];
    const isUsed = isOf(token, scope.USED) && next?.fold === 'to' && tokens[at + 2]?.tag === 'VERB';
    const isOnce =
      scope.FORMERLY.has(token.fold) &&
      ((next?.tag === 'VERB' && endsWith(next.fold, PAST)) || isOf(tokens[at - 1], BE));
    const isBefore = scope.PREVIOUS.has(token.fold) && isOf(next, scope.GOVERNMENTS);
    const isHad = token.fold === 'had' && isPluperfect(tokens, at);
    return isUsed || isOnce || isBefore || isHad ? [{ from: at, to: endOf(worded, at + 1), standing: 'past' }] : [];
  });
}

/** "had rejected", and not "said it had rejected". */
function isPluperfect(tokens: readonly Token[], at: number): boolean {
  const verb = tokens.findIndex(({ tag, fold }, i) => i > at && !(tag === 'ADV' || fold === 'been' || fold === 'not'));
  const isTold = tokens.slice(0, at).some(({ stem, tag }) => tag === 'VERB' && scope.SAYING.has(stem));
  const isDone = endsWith(tokens[verb]?.fold, PAST) || (verb > at + 1 && tokens[verb - 1]?.fold === 'been');
  return isDone && !isTold && verb - at <= NEAR;
}

/** "Tonga: backs it", "* Italy – opposes it": the label is the subject. */
function labels({ tokens, mentions }: Worded): Clause[] {
  const [label] = mentions;
  const first = /^[*•·–-]$/.test(tokens[0]?.text ?? '') ? 1 : 0;
  const at = label?.to ?? 0;
  if (label === undefined || label.from !== first || !/^[:–—-]$/.test(tokens[at]?.text ?? '')) return [];
  return tokens[at + 1]?.tag === 'VERB' ? [{ from: at + 1, to: tokens.length, subjects: [label] }] : [];
}

/** The names listed from a place on, behind an article. */
function namesFrom({ tokens, mentions }: Worded, at: number, joints: ReadonlySet<string> = LIST_JOINTS): Mention[] {
  const found: Mention[] = [];
  for (const one of mentions) {
    const last = found.at(-1);
    if (one.from < at) continue;
    const isNext =
      last === undefined ? isLead(tokens, at, one.from) : isListedBetween(tokens, last.to, one.from, joints);
    if (!isNext) break;
    if (one.by !== 'adjective') found.push(one);
  }
  return found;
}

/** "the", "its neighbour". */
function isLead(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from <= 2 && tokens.slice(from, to).every(({ tag }) => isTag(tag, 'DET', 'ADJ', 'NOUN', 'PRON'));
}

function isListedBetween(tokens: readonly Token[], from: number, to: number, joints: ReadonlySet<string>): boolean {
  return to > from && to - from <= 3 && tokens.slice(from, to).every((one) => isOf(one, joints) || one.tag === 'DET');
}

/** "France, not Italy, supports", "Not Brazil but Mexico", "rather than Cuba", "everyone but Chile". */
function exclusions(worded: Worded): Aside[] {
  const { tokens } = worded;
  return tokens.flatMap((token, at): Aside[] => {
    const isPair = scope.EXCLUDING_PAIRS.get(token.fold) === tokens[at + 1]?.fold && tokens[at + 1] !== undefined;
    const isAll = token.fold === 'but' && isOf(tokens[at - 1], scope.EVERYONE);
    if (token.fold === 'not' && isOf(tokens[at + 1], scope.ONLY)) return notOnly(worded, at);
    if (!isPair && !isAll && token.fold !== 'not' && !scope.EXCLUDING.has(token.fold)) return [];
    const excluded = namesFrom(worded, isPair ? at + 2 : at + 1, COORDINATORS);
    if (excluded.length === 0) return [];
    const joined = isOf(tokens[at - 1], LIST_JOINTS) || tokens[at - 1]?.fold === 'but' ? at - 1 : at;
    const from = joined < at && tokens[joined - 1]?.text === ',' ? joined - 1 : joined;
    const end = (excluded.at(-1) as Mention).to;
    const isEnded = tokens[end]?.text === ',' || (token.fold === 'not' && tokens[end]?.fold === 'but');
    return [{ from, to: isEnded ? end + 1 : end }];
  });
}

/** "not only Togo but also Benin": both. */
function notOnly({ tokens }: Worded, at: number): Aside[] {
  const but = tokens.findIndex(({ fold }, i) => i > at && i < at + FAR && fold === 'but');
  if (but < 0) return [{ from: at, to: at + 2 }];
  const isMarked = isOf(tokens[but + 1], scope.ALSO);
  return [
    { from: at, to: at + 2 },
    { from: tokens[but - 1]?.text === ',' ? but - 1 : but, to: isMarked ? but + 2 : but + 1, isJoint: true },
  ];
}

/** "Benin, which hosted the talks,": up to the comma behind which the sentence goes on. */
function relatives({ tokens, mentions }: Worded): Aside[] {
  return mentions.flatMap(({ to }): Aside[] => {
    if (tokens[to]?.text !== ',' || !isOf(tokens[to + 1], scope.RELATIVE_ASIDES)) return [];
    if (isOf(tokens[to + 2], scope.MEMBERSHIP)) return [];
    for (let at = to + 2; at < Math.min(tokens.length, to + FAR); at += 1) {
      if (isOf(tokens[at], CLAUSE_BARRIERS)) return [];
      if (tokens[at]?.text !== ',' || at < to + 3) continue;
      const next = tokens[at + 1];
      if (isTag(next?.tag, 'VERB', 'AUX', 'ADV') || isOf(next, LIST_JOINTS) || next?.fold === 'both')
        return [{ from: to, to: isOf(next, LIST_JOINTS) ? at : at + 1 }];
    }
    return [];
  });
}
