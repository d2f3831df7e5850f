// Where an actor stands on a proposition: the candidates, words, rules 1 to 5, branches, and what is possible besides.
import type { Condition, Position } from 'stancegraph';
import { canHoldTogether, nameOf, statusOf, whatPositionsFollow } from './conditions.js';
import { type Span, takenAs } from './dates.js';
import { surelyEarlier } from './governments.js';
import { claimsInScope } from './log.js';
import { isOneOffice, type Voice, voicesFor } from './voices.js';
import { actorOf, type OracleData, type OracleLimits, type StanceClaim } from './world.js';

/** A claim that may decide a cell. */
export interface Candidate extends Voice {
  readonly claim: StanceClaim;
  readonly position: Position | 'none';
  /** With the conditions and the date of the word that it is part of. */
  readonly conditions: readonly Condition[];
  readonly said: Span;
  readonly saidText: string;
  readonly explicit: boolean;
  /** The claims of its word. */
  readonly word: readonly string[];
}

/** A position that holds in one of several worlds that exclude each other. */
export interface Branch {
  readonly position: Position | 'contested' | 'none';
  readonly standing: readonly Candidate[];
}

export interface OracleCell {
  readonly branches: readonly Branch[];
  readonly possible: ReadonlySet<Position | 'none'>;
  /** Positions that it would take but for a condition that is ruled out. */
  readonly keptOut: ReadonlySet<Position>;
  readonly isSilent: boolean;
  readonly hasSureClaim: boolean;
  /** The sure words and those that would stand besides. */
  readonly standing: readonly Candidate[];
  readonly perhapsStanding: readonly Candidate[];
}

/** Resolves a cell once. */
export function oracleCell(data: OracleData, actor: string, proposition: string, limits: OracleLimits): OracleCell {
  const all = [...explicitOn(data, actor, proposition, limits), ...inferredOn(data, actor, proposition, limits)];
  return cellOf(data, all, limits);
}

function cellOf(data: OracleData, all: readonly Candidate[], limits: OracleLimits): OracleCell {
  const sureOnes = all.filter(({ sure }) => sure);
  const stands = (pool: readonly Candidate[]) => whatStands(data, judged(data, limits, pool));
  const { standing, losesByUnknownOrder } = stands(sureOnes);
  const perhapsStanding = [...losesByUnknownOrder];
  for (const doubtful of all.filter(({ sure }) => !sure)) {
    const besides = stands([...sureOnes, doubtful]);
    const found = [...besides.standing, ...besides.losesByUnknownOrder];
    perhapsStanding.push(
      ...found.filter(
        ({ claim, explicit, sure }) => !sure && claim === doubtful.claim && explicit === doubtful.explicit,
      ),
    );
  }
  const branches = branchesOf(data, standing);
  const contested = branches.filter(({ position }) => position === 'contested').flatMap((branch) => branch.standing);
  const possible = new Set([...contested, ...perhapsStanding].map(({ position }) => position));
  const keptOut = new Set<Position>();
  const takesNone = branches.every(({ position }) => position === 'none');
  for (const out of all.filter((one) => isUnmet(data, limits, one))) {
    if (!takesNone) continue;
    const letIn = whatStands(data, [
      ...judged(
        data,
        limits,
        sureOnes.filter((one) => one !== out),
      ),
      openOf(data, limits, out),
    ]);
    if (letIn.standing.some(({ claim }) => claim === out.claim)) keptOut.add(out.position as Position);
  }
  return {
    ...{ branches, possible, keptOut, standing, perhapsStanding },
    isSilent: all.length === 0,
    hasSureClaim: sureOnes.length > 0,
  };
}

/** The claims on the question itself, by voices that represent the actor on the said date. */
function explicitOn(data: OracleData, actor: string, proposition: string, limits: OracleLimits): Candidate[] {
  const asked = actorOf(data, actor);
  return claimsInScope(data, limits).flatMap(({ claim, sure }) => {
    if (claim.kind !== 'stance' || claim.proposition !== proposition) return [];
    return voicesFor(data, claim, asked, limits).map((voice) => ({
      ...voice,
      ...{ claim, position: claim.position, conditions: claim.conditions ?? [] },
      ...{ said: takenAs(claim.said), saidText: claim.said, explicit: true, word: [claim.id] },
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
    const decided = source.branches
      .filter(({ position }) => position !== 'contested')
      .flatMap(({ standing }) => standing);
    const sure = new Set(decided);
    const open = source.branches.flatMap(({ standing }) => standing).filter((one) => !sure.has(one));
    const infer = (one: Candidate, isSure: boolean) =>
      follows(one.position).map((position) => ({ ...one, position, explicit: false, sure: isSure && one.sure }));
    const out = explicit.filter((one) => isUnmet(data, limits, one));
    return [
      ...[...sure].flatMap((one) => infer(one, true)),
      ...[...new Set([...open, ...source.perhapsStanding])].flatMap((one) => infer(one, false)),
      ...out.filter(({ position }) => source.keptOut.has(position as Position)).flatMap((one) => infer(one, true)),
    ];
  });
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
  const spoken = inWords(data, pool);
  const canMeet = (a: Candidate, b: Candidate) => canHoldTogether(data, [...a.conditions, ...b.conditions]);
  const differs = (a: Candidate, b: Candidate) => a.position !== b.position && canMeet(a, b);
  const peers = (one: Candidate) => spoken.filter((other) => isOneKind(one, other) && differs(one, other));
  const isOvercome = (one: Candidate) => peers(one).some((other) => overcomes(data, other, one) !== 'no');
  const better = (one: Candidate) => spoken.filter((other) => goesBefore(other, one) && canMeet(one, other));
  const unbeaten = spoken.filter((one) => better(one).length === 0);
  const standing = unbeaten.filter((one) => !isOvercome(one));
  const losesByUnknownOrder = unbeaten.filter(
    (one) => isOvercome(one) && peers(one).every((other) => overcomes(data, other, one) !== 'yes'),
  );
  for (const rule of [contestsAsInferred, contestsAsSecondHand]) {
    const against = [...standing];
    for (const one of spoken) {
      if (
        better(one).length > 0 &&
        !isOvercome(one) &&
        rule(
          data,
          one,
          better(one),
          against.filter((other) => differs(one, other)),
        )
      ) {
        standing.push(one);
      }
    }
  }
  return { standing, losesByUnknownOrder };
}

const isOneKind = (a: Candidate, b: Candidate) =>
  a.own === b.own && a.firstHand === b.firstHand && a.explicit === b.explicit;

/** Rules 1 to 3: own before an organization's, first-hand before second-hand, explicit before inferred. */
function goesBefore(a: Candidate, b: Candidate): boolean {
  if (a.own !== b.own) return a.own;
  if (a.firstHand !== b.firstHand) return a.firstHand;
  return a.explicit && !b.explicit;
}

/** Rule 2: "newer … if all differing ones that stand are of governments earlier than its own." */
function contestsAsSecondHand(
  data: OracleData,
  one: Candidate,
  better: readonly Candidate[],
  against: readonly Candidate[],
) {
  if (better.some(({ own }) => own !== one.own) || better.every(({ firstHand }) => firstHand === one.firstHand))
    return false;
  const firstHand = against.filter((other) => other.firstHand);
  return (
    firstHand.length > 0 &&
    firstHand.every((other) => other.said.last < one.said.first && isOfEarlierGovernment(data, other, one))
  );
}

/** Rule 3: "newer than every differing one that stands and, for each, its rank at least as high or that one … earlier." */
function contestsAsInferred(
  data: OracleData,
  one: Candidate,
  better: readonly Candidate[],
  against: readonly Candidate[],
) {
  if (better.some((other) => other.own !== one.own || other.firstHand !== one.firstHand)) return false;
  return (
    against.length > 0 &&
    against.every(
      (other) =>
        other.said.last < one.said.first && (one.rank >= other.rank || isOfEarlierGovernment(data, other, one)),
    )
  );
}

/** Rules 4 and 5: does `one` overcome `other`; `maybe` where it does so only because the order is not known. */
function overcomes(data: OracleData, one: Candidate, other: Candidate): 'yes' | 'maybe' | 'no' {
  if (one.said.first > other.said.last) return overcomesAsLater(data, one, other) ? 'yes' : 'no';
  if (other.said.first > one.said.last) return 'no';
  if (!overcomesOnTheDay(one, other)) return 'no';
  const mayBeEarlier = one.said.first < other.said.last;
  const mayBeLater = one.said.last > other.said.first;
  return mayBeEarlier || (mayBeLater && !overcomesAsLater(data, one, other)) ? 'maybe' : 'yes';
}

/** Rule 4: "if its rank is higher, or as high and from the same office, or if the other was … an earlier government." */
function overcomesAsLater(data: OracleData, one: Candidate, other: Candidate): boolean {
  if (one.rank > other.rank || isOfEarlierGovernment(data, other, one)) return true;
  return one.rank === other.rank && isOneOffice(one.offices, other.offices);
}

/** Rule 5: "the higher rank, a formal act before other words, `stated` before `reported`." */
function overcomesOnTheDay(one: Candidate, other: Candidate): boolean {
  if (one.rank !== other.rank) return one.rank > other.rank;
  const [isAct, wasAct] = [one.claim.act !== undefined, other.claim.act !== undefined];
  if (isAct !== wasAct) return isAct;
  return one.claim.basis === 'stated' && other.claim.basis !== 'stated';
}

function isOfEarlierGovernment(data: OracleData, older: Candidate, newer: Candidate): boolean {
  return older.speaksAs === newer.speaksAs && surelyEarlier(data, older.speaksAs, older.said, newer.said);
}

/** Gives each the conditions and the date of its word; one that belongs to several words is there several times. */
function inWords(data: OracleData, pool: readonly Candidate[]): Candidate[] {
  const left = new Set(pool);
  const spoken: Candidate[] = [];
  for (const start of pool) {
    if (!left.delete(start)) continue;
    const together = [start];
    for (const one of together) {
      for (const other of [...left]) {
        if (isSaidTogether(one, other) && left.delete(other)) together.push(other);
      }
    }
    for (const word of mostThatCanHold(data, together)) {
      const conditions = unique(word.flatMap((one) => one.conditions));
      const latest = [...word].sort((a, b) => b.said.last - a.said.last || b.said.first - a.said.first)[0] as Candidate;
      const claims = [...new Set(word.flatMap((one) => one.word))].sort();
      const { said, saidText } = latest;
      for (const one of word) spoken.push({ ...one, conditions, said, saidText, word: claims });
    }
  }
  return spoken;
}

/** "Of one utterance, or of one day and one rank, that take one position, are of one kind." */
function isSaidTogether(a: Candidate, b: Candidate): boolean {
  if (a.position !== b.position || !isOneKind(a, b)) return false;
  if (a.claim.utterance !== undefined && a.claim.utterance === b.claim.utterance) return true;
  const isDay = a.said.first === a.said.last && b.said.first === b.said.last;
  return isDay && a.said.first === b.said.first && a.rank === b.rank;
}

/** The largest parts of a list whose conditions can hold together: the whole, where they all can. */
function mostThatCanHold(data: OracleData, list: readonly Candidate[]): Candidate[][] {
  let parts: Candidate[][] = [[]];
  for (const one of list) {
    const grown = parts.flatMap((part) => {
      const fitting = part.filter((other) => canHoldTogether(data, [...one.conditions, ...other.conditions]));
      return fitting.length === part.length ? [[...part, one]] : [part, [...fitting, one]];
    });
    parts = grown.filter(
      (part, i) => !grown.some((other, j) => isPartOf(part, other) && (other.length > part.length || j < i)),
    );
  }
  return parts.flatMap((part) =>
    canHoldTogether(
      data,
      part.flatMap(({ conditions }) => conditions),
    )
      ? [part]
      : part.map((one) => [one]),
  );
}

const isPartOf = (part: readonly Candidate[], whole: readonly Candidate[]) => part.every((one) => whole.includes(one));

/** The worlds that exclude each other, each with what stands in it. */
function branchesOf(data: OracleData, standing: readonly Candidate[]): Branch[] {
  if (standing.length === 0) return [{ position: 'none', standing }];
  return mostThatCanHold(data, standing).map((part) => {
    const positions = [...new Set(part.map(({ position }) => position))];
    return { position: positions.length === 1 ? (positions[0] as Position | 'none') : 'contested', standing: part };
  });
}

export function unique(conditions: readonly Condition[]): Condition[] {
  return conditions.filter(
    (one, i) => conditions.findIndex((other) => nameOf(other) === nameOf(one) && other.holds === one.holds) === i,
  );
}
