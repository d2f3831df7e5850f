// Where an actor stands on a proposition: the candidates, words, rules 1 to 5, branches, and what is possible besides.
import type { Condition, Position } from 'stancegraph';
import { canHoldTogether, nameOf, statusOf, whatPositionsFollow } from './conditions.js';
import { type Span, takenAs } from './dates.js';
import { surelyEarlier } from './governments.js';
import { claimsInScope } from './log.js';
import { isOneOffice, type Voice, voicesFor } from './voices.js';
import { actorOf, type OracleData, type OracleLimits, type StanceClaim } from './world.js';

/** A claim that may decide a cell. */
interface Candidate extends Voice {
  readonly claim: StanceClaim;
  readonly position: Position | 'none';
  readonly conditions: readonly Condition[];
  readonly said: Span;
  readonly saidText: string;
  readonly explicit: boolean;
}

/** Claims that are one word: "with the conditions of all of them, dated as the later". */
export interface Word extends Omit<Candidate, 'claim' | 'offices'> {
  readonly members: readonly Candidate[];
  readonly isAct: boolean;
  readonly isStated: boolean;
}

/** A position that holds in one of several worlds that exclude each other. */
export interface Branch {
  readonly position: Position | 'contested' | 'none';
  readonly standing: readonly Word[];
}

export interface OracleCell {
  /** Of the sure claims; none where they leave no position. */
  readonly branches: readonly Branch[];
  readonly possible: ReadonlySet<Position | 'none'>;
  /** Positions that it would take but for a condition that is ruled out. */
  readonly keptOut: ReadonlySet<Position>;
  readonly isSilent: boolean;
  readonly hasSureClaim: boolean;
  /** Candidates that would stand were it not for doubt. */
  readonly perhapsStanding: readonly Candidate[];
}

/** Resolves a cell once. */
export function oracleCell(data: OracleData, actor: string, proposition: string, limits: OracleLimits): OracleCell {
  const all = [...explicitOn(data, actor, proposition, limits), ...inferredOn(data, actor, proposition, limits)];
  return cellOf(data, all, limits);
}

function cellOf(data: OracleData, all: readonly Candidate[], limits: OracleLimits): OracleCell {
  const sureOnes = all.filter(({ sure }) => sure);
  const doubtful = all.filter(({ sure }) => !sure);
  const stands = (pool: readonly Candidate[]) => whatStands(data, judged(data, limits, pool));
  const { standing, losesByUnknownOrder } = stands(sureOnes);
  const branches = branchesOf(data, standing);
  const perhaps = losesByUnknownOrder.flatMap(({ members }) => members);
  const possible = new Set<Position | 'none'>(perhaps.map(({ position }) => position));
  for (const branch of branches) {
    if (branch.position === 'contested') for (const { position } of branch.standing) possible.add(position);
  }
  for (const one of doubtful) {
    const besides = stands([...sureOnes, one]);
    const found = [...besides.standing, ...besides.losesByUnknownOrder]
      .flatMap(({ members }) => members)
      .filter(({ sure }) => !sure);
    perhaps.push(...found);
    for (const { position } of found) {
      if (position !== 'none' || branchesOf(data, besides.standing).length === 0) possible.add(position);
    }
  }
  const keptOut = new Set<Position>();
  for (const out of all.filter((one) => isUnmet(data, limits, one))) {
    if (branches.length > 0) continue;
    const others = judged(
      data,
      limits,
      sureOnes.filter((one) => one !== out),
    );
    const { standing: letIn } = whatStands(data, [...others, openOf(data, limits, out)]);
    if (membersOf(letIn).some(({ claim }) => claim === out.claim)) keptOut.add(out.position as Position);
  }
  return {
    ...{ branches, possible, keptOut, perhapsStanding: perhaps },
    isSilent: all.length === 0,
    hasSureClaim: sureOnes.length > 0,
  };
}

const membersOf = (words: readonly Word[]) => words.flatMap(({ members }) => members);

/** The claims on the question itself, by voices that represent the actor on the said date. */
function explicitOn(data: OracleData, actor: string, proposition: string, limits: OracleLimits): Candidate[] {
  const asked = actorOf(data, actor);
  return claimsInScope(data, limits).flatMap(({ claim, sure }) => {
    if (claim.kind !== 'stance' || claim.proposition !== proposition) return [];
    return voicesFor(data, claim, asked, limits).map((voice) => ({
      ...voice,
      ...{ claim, position: claim.position, conditions: claim.conditions ?? [] },
      ...{ said: takenAs(claim.said), saidText: claim.said, explicit: true },
      sure: voice.sure && sure,
    }));
  });
}

/** "The source of an inference is what the explicit words on it decide"; where that is not certain they are doubtful. */
function inferredOn(data: OracleData, actor: string, proposition: string, limits: OracleLimits): Candidate[] {
  if (limits.infer === false) return [];
  return data.propositions.flatMap(({ id }) => {
    if (id === proposition) return [];
    const follows = (position: Position | 'none') =>
      (['support', 'oppose'] as const).filter((one) =>
        whatPositionsFollow(data.propositions, id, position).includes(`${proposition} ${one}`),
      );
    if ([...follows('support'), ...follows('oppose')].length === 0) return [];
    const explicit = explicitOn(data, actor, id, limits);
    const source = cellOf(data, explicit, limits);
    const infer = (one: Candidate, isSure: boolean) =>
      follows(one.position).map((position) => ({ ...one, position, explicit: false, sure: isSure && one.sure }));
    const isDecided = ({ position }: Branch) => position !== 'contested';
    const decided = source.branches.filter(isDecided).flatMap(({ standing }) => asSaid(standing));
    const contested = source.branches
      .filter((branch) => !isDecided(branch))
      .flatMap(({ standing }) => asSaid(standing));
    const isNew = ({ claim }: Candidate) => !decided.some((other) => other.claim === claim);
    const out = explicit.filter((one) => isUnmet(data, limits, one) && source.keptOut.has(one.position as Position));
    return [
      ...decided.flatMap((one) => infer(one, true)),
      ...[...contested, ...source.perhapsStanding].filter(isNew).flatMap((one) => infer(one, false)),
      ...out.flatMap((one) => infer(one, true)),
    ];
  });
}

/** The claims of words, each with the conditions and the date of its word. */
function asSaid(words: readonly Word[]): Candidate[] {
  return words.flatMap(({ members, conditions, said, saidText }) =>
    members.map((one) => ({ ...one, conditions, said, saidText })),
  );
}

/** "Met ones drop, open ones stay, a claim with an unmet one leaves; one that said `only` takes no position." */
function judged(data: OracleData, limits: OracleLimits, pool: readonly Candidate[]): Candidate[] {
  return pool.flatMap((one) => {
    const unmet = one.conditions.filter((condition) => statusOf(data, limits, condition) === 'unmet');
    if (unmet.length === 0) return [openOf(data, limits, one)];
    return unmet.some(({ only }) => only === true) ? [{ ...openOf(data, limits, one), position: 'none' as const }] : [];
  });
}

function openOf(data: OracleData, limits: OracleLimits, one: Candidate): Candidate {
  return { ...one, conditions: one.conditions.filter((condition) => statusOf(data, limits, condition) === 'open') };
}

function isUnmet(data: OracleData, limits: OracleLimits, { conditions }: Candidate): boolean {
  return conditions.some((condition) => statusOf(data, limits, condition) === 'unmet');
}

/** The rules: what stands of a pool, and what would if nobody could say which of two was later. */
function whatStands(data: OracleData, pool: readonly Candidate[]) {
  const words = inWords(data, pool);
  const canMeet = (a: Word, b: Word) => canHoldTogether(data, [...a.conditions, ...b.conditions]);
  const differs = (a: Word, b: Word) => a.position !== b.position && canMeet(a, b);
  const peers = (one: Word) => words.filter((other) => isOneKind(one, other) && differs(one, other));
  const isOvercome = (one: Word) => peers(one).some((other) => overcomes(data, other, one) !== 'no');
  const better = (one: Word) => words.filter((other) => goesBefore(other, one) && canMeet(one, other));
  const unbeaten = words.filter((one) => better(one).length === 0);
  const standing = unbeaten.filter((one) => !isOvercome(one));
  const losesByUnknownOrder = unbeaten.filter(
    (one) => isOvercome(one) && peers(one).every((other) => overcomes(data, other, one) !== 'yes'),
  );
  for (const contests of [contestsAsInferred, contestsAsSecondHand]) {
    const against = [...standing];
    for (const one of words) {
      if (better(one).length === 0 || isOvercome(one)) continue;
      const differing = against.filter((other) => differs(one, other));
      if (contests(data, one, better(one), differing)) standing.push(one);
    }
  }
  return { standing, losesByUnknownOrder };
}

type Kind = Pick<Word, 'own' | 'firstHand' | 'explicit'>;

const isOneKind = (a: Kind, b: Kind) => a.own === b.own && a.firstHand === b.firstHand && a.explicit === b.explicit;

/** Rules 1 to 3: own before an organization's, first-hand before second-hand, explicit before inferred. */
function goesBefore(a: Kind, b: Kind): boolean {
  if (a.own !== b.own) return a.own;
  if (a.firstHand !== b.firstHand) return a.firstHand;
  return a.explicit && !b.explicit;
}

/** Rule 2: "newer … if all differing ones that stand are of governments earlier than its own." */
function contestsAsSecondHand(data: OracleData, one: Word, better: readonly Word[], differing: readonly Word[]) {
  if (better.some(({ own }) => own !== one.own)) return false;
  if (better.every(({ firstHand }) => firstHand === one.firstHand)) return false;
  const isOld = (other: Word) => isLater(one, other) && isOfEarlierGovernment(data, other, one);
  return differing.length > 0 && differing.every(isOld);
}

/** Rule 3: "newer than every differing one that stands and, for each, its rank is as high or that one … earlier." */
function contestsAsInferred(data: OracleData, one: Word, better: readonly Word[], differing: readonly Word[]) {
  if (better.some((other) => other.own !== one.own || other.firstHand !== one.firstHand)) return false;
  const gives = (other: Word) =>
    isLater(one, other) && (one.rank >= other.rank || isOfEarlierGovernment(data, other, one));
  return differing.length > 0 && differing.every(gives);
}

/** Rules 4 and 5: does `one` overcome `other`; `maybe` where it does so only because the order is not known. */
function overcomes(data: OracleData, one: Word, other: Word): 'yes' | 'maybe' | 'no' {
  if (isLater(one, other)) return overcomesAsLater(data, one, other) ? 'yes' : 'no';
  if (isLater(other, one) || !overcomesOnTheDay(one, other)) return 'no';
  const mayBeEarlier = one.said.first < other.said.last;
  const mayBeLater = one.said.last > other.said.first;
  return mayBeEarlier || (mayBeLater && !overcomesAsLater(data, one, other)) ? 'maybe' : 'yes';
}

const isLater = (one: Word, other: Word) => one.said.first > other.said.last;

/** Rule 4: "if its rank is higher, or as high and from the same office, or if the other was … an earlier government." */
function overcomesAsLater(data: OracleData, one: Word, other: Word): boolean {
  if (one.rank > other.rank || isOfEarlierGovernment(data, other, one)) return true;
  return one.rank === other.rank && isFromSameOffice(one, other);
}

/** Of a word from several offices each has to be answered by one of its own. */
function isFromSameOffice(newer: Word, older: Word): boolean {
  return older.members.every((said) => newer.members.some((says) => isOneOffice(said.offices, says.offices)));
}

/** Rule 5: "the higher rank, a formal act before other words, `stated` before `reported`." */
function overcomesOnTheDay(one: Word, other: Word): boolean {
  if (one.rank !== other.rank) return one.rank > other.rank;
  if (one.isAct !== other.isAct) return one.isAct;
  return one.isStated && !other.isStated;
}

function isOfEarlierGovernment(data: OracleData, older: Word, newer: Word): boolean {
  return older.speaksAs === newer.speaksAs && surelyEarlier(data, older.speaksAs, older.said, newer.said);
}

/** The words that claims make; where conditions cannot hold together a claim may belong to several. */
function inWords(data: OracleData, pool: readonly Candidate[]): Word[] {
  const dated = pool.map((one) => ({ ...one, said: dateOfUtterance(one, pool) }));
  const left = new Set(dated);
  return dated.flatMap((start) => {
    if (!left.delete(start)) return [];
    const together = [start];
    for (const one of together) {
      for (const other of [...left]) {
        if (isSaidTogether(one, other)) {
          left.delete(other);
          together.push(other);
        }
      }
    }
    return largestThatCanHold(data, together).map(wordOf);
  });
}

/** What was said in one act of speech was said at one time: the latest that a report of it gives. */
function dateOfUtterance(one: Candidate, pool: readonly Candidate[]): Span {
  const { utterance } = one.claim;
  return latestOf(utterance === undefined ? [one] : pool.filter(({ claim }) => claim.utterance === utterance)).said;
}

function latestOf<Said extends Pick<Candidate, 'said'>>(list: readonly Said[]): Said {
  return [...list].sort((a, b) => b.said.first - a.said.first || a.said.last - b.said.last)[0] as Said;
}

function wordOf(members: readonly Candidate[]): Word {
  const { position, own, firstHand, explicit, speaksAs } = members[0] as Candidate;
  const { saidText } = latestOf(members.map((one) => ({ ...one, said: takenAs(one.saidText) })));
  return {
    ...{ members, position, own, firstHand, explicit, speaksAs, saidText, said: latestOf(members).said },
    conditions: unique(members.flatMap(({ conditions }) => conditions)),
    rank: Math.max(...members.map(({ rank }) => rank)),
    sure: members.every(({ sure }) => sure),
    isAct: members.some(({ claim }) => claim.act !== undefined),
    isStated: members.some(({ claim }) => claim.basis === 'stated'),
  };
}

/** "Of one utterance, or of one day and one rank, that take one position, are of one kind." */
function isSaidTogether(a: Candidate, b: Candidate): boolean {
  if (a.position !== b.position || !isOneKind(a, b)) return false;
  if (a.claim.utterance !== undefined && a.claim.utterance === b.claim.utterance) return true;
  const isDay = a.said.first === a.said.last && b.said.first === b.said.last;
  return isDay && a.said.first === b.said.first && a.rank === b.rank;
}

type Conditional = { readonly conditions: readonly Condition[] };

/** The largest parts of a list whose conditions can hold together: the whole, where they all can. */
function largestThatCanHold<Item extends Conditional>(data: OracleData, list: readonly Item[]): Item[][] {
  const canMeet = (a: Item, b: Item) => canHoldTogether(data, [...a.conditions, ...b.conditions]);
  let parts: Item[][] = [[]];
  for (const one of list) {
    const grown = parts.flatMap((part) => {
      const fitting = part.filter((other) => canMeet(one, other));
      return fitting.length === part.length ? [[...part, one]] : [part, [...fitting, one]];
    });
    const isIn = (part: Item[], whole: Item[]) => part.every((item) => whole.includes(item));
    parts = grown.filter(
      (part, i) => !grown.some((other, j) => isIn(part, other) && (other.length > part.length || j < i)),
    );
  }
  return parts.filter((part) => part.length > 0);
}

/** The worlds that exclude each other, each with what stands in it; where no position is taken there is no branch. */
function branchesOf(data: OracleData, standing: readonly Word[]): Branch[] {
  return largestThatCanHold(data, standing)
    .map((part): Branch => {
      const positions = [...new Set(part.map(({ position }) => position))];
      return { position: positions.length === 1 ? (positions[0] as Position | 'none') : 'contested', standing: part };
    })
    .filter(({ position }) => position !== 'none');
}

function unique(conditions: readonly Condition[]): Condition[] {
  return conditions.filter(
    (one, i) => conditions.findIndex((other) => nameOf(other) === nameOf(one) && other.holds === one.holds) === i,
  );
}
