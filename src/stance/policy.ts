// How claims become a stance: the policies, what they can find, and the default one, rule by rule.
import { StanceError } from '../errors.js';
import { OPEN_START } from '../schema/date.js';
import { show } from '../schema/problems.js';
import { FORMAL_ACT } from '../store/claim-index.js';
import { type Candidates, Part, Tier } from './candidates.js';

/** The voice of heads, whose words last as long as they stay in office. */
const HEAD = FORMAL_ACT - 1;

/** What a policy can find: the indexes into `POSITIONS`, then these. */
export const CONTESTED = 3;
export const NO_RECORD = 4;
export type Outcome = 0 | 1 | 2 | typeof CONTESTED | typeof NO_RECORD;

/** How claims become a stance. Its name, with a version, stands in every answer. */
export interface Policy {
  readonly name: string;
  /**
   * `newest`: the source hands over only the claims of the newest day, and where that is one claim its position stands
   * without asking. `all`: for policies that weigh.
   */
  readonly needs: 'newest' | 'all';
  /** Decides, and writes each candidate's `part`. Must not depend on the order of the candidates. */
  decide(candidates: Candidates): Outcome;
}

/**
 * The default policy, `default@1`. In this order:
 *
 * 1. first-hand before second-hand; 2. the actor's own before a group's; 3. explicit before inferred;
 * 4. the newest wins if its voice is at least as high, or if the older claim was made under an earlier head of state
 *    or government; otherwise the older stands and the result is contested;
 * 5. on the same day (or in the same act of speech, or where the order is not known): the higher voice, then the
 *    holder's own words before a report; still different is contested.
 *
 * So a claim stands until one that differs overcomes it by rule 4 or 5, and the result is contested if claims that
 * stand differ. A claim that has been overcome overcomes nothing any more. Time O(n v) for n claims in order by v
 * voices that stand against each other.
 */
export const defaultPolicy: Policy = { name: 'default@1', needs: 'all', decide: decideByVoice };

/** The newest claim wins, whoever made it: `latest@1`. For data sets whose claims all have one voice, such as votes. */
export const latestPolicy: Policy = { name: 'latest@1', needs: 'newest', decide: decideByDate };

/**
 * The policies that queries can name.
 *
 * @throws {StanceError} `invalid_option` for a policy without a decide function or a name of its own.
 */
export function policiesByName(caller: string, more: readonly Policy[]): ReadonlyMap<string, Policy> {
  const known = new Map([defaultPolicy, latestPolicy].map((policy) => [policy.name, policy]));
  if (!Array.isArray(more)) {
    throw new StanceError('invalid_option', `${caller}: policies must be a list, received ${show(more)}.`, {
      received: more,
    });
  }
  for (const policy of more) {
    if (typeof policy?.decide !== 'function' || typeof policy.name !== 'string' || known.has(policy.name)) {
      throw new StanceError(
        'invalid_option',
        `${caller}: a policy needs a decide function and a name of its own, received ${show(policy?.name)}.`,
        { received: policy?.name },
      );
    }
    known.set(policy.name, policy);
  }
  return known;
}

/**
 * Is it an outcome, and has every candidate a part?
 *
 * @throws {StanceError} `invalid_option` if not, naming the policy, the actor and the proposition.
 */
export function checkOutcome(
  policy: Policy,
  outcome: unknown,
  { length, part }: Candidates,
  about: () => { readonly actor: string; readonly proposition: string },
): void {
  const fail = (what: string, expected: string) => {
    const { actor, proposition } = about();
    const message = `decide: the policy ${show(policy.name)} ${what} for ${actor} on ${proposition}. ${expected}. Mend the policy.`;
    throw new StanceError('invalid_option', message, { policy: policy.name, actor, proposition });
  };
  if (!OUTCOMES.has(outcome)) {
    fail(`returned ${show(outcome)}`, 'Expected the index of a position (0, 1 or 2), CONTESTED or NO_RECORD');
  }
  for (let i = 0; i < length; i += 1) {
    if ((part[i] as number) > Part.beside) fail(`wrote the part ${part[i]}`, 'Expected a value of Part');
  }
}

const OUTCOMES: ReadonlySet<unknown> = new Set<Outcome>([0, 1, 2, CONTESTED, NO_RECORD]);

function decideByDate(candidates: Candidates): Outcome {
  const { length, latest, position, part } = candidates;
  if (length === 0) return NO_RECORD;
  let newest = 0;
  for (let i = 1; i < length; i += 1) {
    if ((latest[i] as number) > (latest[newest] as number)) newest = i;
  }
  let contested = false;
  for (let i = 0; i < length; i += 1) {
    const same = latest[i] === latest[newest];
    part[i] = same ? Part.deciding : Part.superseded;
    if (same && position[i] !== position[newest]) {
      part[i] = Part.contesting;
      contested = true;
    }
  }
  return contested ? CONTESTED : (position[newest] as Outcome);
}

/** What a decision needs while it is made: the candidates in order, those that stand, and who repeats whom. */
interface Scratch {
  order: Uint32Array;
  follower: Int32Array;
  standing: number[];
}

/** Nobody's while a decision is made: one that is made in the midst of another takes a scratch of its own. */
const idle: Scratch[] = [];
const NONE = -1;

function decideByVoice(candidates: Candidates): Outcome {
  if (candidates.length === 0) return NO_RECORD;
  const scratch = idle.pop() ?? { order: new Uint32Array(64), follower: new Int32Array(64), standing: [] };
  const outcome = decideWith(scratch, candidates);
  idle.push(scratch);
  return outcome;
}

function decideWith(scratch: Scratch, candidates: Candidates): Outcome {
  const { length, position, tier, part } = candidates;
  let best = 0;
  for (let i = 0; i < length; i += 1) if ((tier[i] as number) > best) best = tier[i] as number;
  const count = inOrder(scratch, candidates, best);
  const { order, follower, standing } = scratch;
  standing.length = 0;
  for (let k = 0; k < count; k += 1) stand(scratch, candidates, order[k] as number);
  let anchor = standing[0] as number;
  for (const i of standing) if (isStronger(candidates, i, anchor)) anchor = i;
  let isContested = false;
  for (const i of standing) {
    part[i] = position[i] === position[anchor] ? Part.deciding : Part.contesting;
    isContested ||= part[i] === Part.contesting;
  }
  for (let k = count - 1; k >= 0; k -= 1) {
    const i = order[k] as number;
    const after = follower[i] as number;
    if (after !== NONE) part[i] = part[after] as Part;
  }
  if (count < length) weaker(candidates, best, anchor, order[count - 1] as number);
  return isContested ? CONTESTED : (position[anchor] as Outcome);
}

/**
 * Lets a claim stand beside those that do, without those that it overcomes, unless one of them overcomes it. Of claims
 * that repeat one another only the last is kept at hand: what overcomes it overcomes them all.
 */
function stand({ standing, follower }: Scratch, candidates: Candidates, i: number): void {
  const { position, part } = candidates;
  part[i] = Part.superseded;
  follower[i] = NONE;
  for (const other of standing) if (position[other] !== position[i] && overcomes(candidates, other, i)) return;
  let kept = 0;
  for (const other of standing) {
    const isSame = position[other] === position[i];
    if (isSame && repeats(candidates, i, other)) follower[other] = i;
    else if (isSame || !overcomes(candidates, i, other)) {
      standing[kept] = other;
      kept += 1;
    }
  }
  standing.length = kept;
  standing.push(i);
}

/** Newer, by the same voice, under the same government; of heads, by the same person. */
function repeats(c: Candidates, i: number, older: number): boolean {
  if (c.voice[i] !== c.voice[older] || !isNewer(c, older, i) || !c.sameGovernment(older, i)) return false;
  return (c.voice[i] as number) < HEAD || c.sameHolder(older, i);
}

/** The candidates of a tier into `order`: by last day, first day, voice, own words, position. Returns how many. */
function inOrder(scratch: Scratch, candidates: Candidates, best: number): number {
  const { length, tier } = candidates;
  if (scratch.order.length < length) {
    scratch.order = new Uint32Array(length * 2);
    scratch.follower = new Int32Array(length * 2);
  }
  const { order } = scratch;
  let count = 0;
  let sorted = true;
  for (let i = length - 1; i >= 0; i -= 1) {
    if (tier[i] !== best) continue;
    if (count > 0 && compare(candidates, order[count - 1] as number, i) > 0) sorted = false;
    order[count] = i;
    count += 1;
  }
  if (!sorted) order.subarray(0, count).sort((a, b) => compare(candidates, a, b));
  return count;
}

function compare(c: Candidates, a: number, b: number): number {
  return (
    (c.latest[a] as number) - (c.latest[b] as number) ||
    start(c, a) - start(c, b) ||
    (c.voice[a] as number) - (c.voice[b] as number) ||
    (c.stated[a] as number) - (c.stated[b] as number) ||
    (c.position[a] as number) - (c.position[b] as number)
  );
}

/** "On record by" is taken at its end: it reports what stands then. */
function start({ earliest, latest }: Candidates, i: number): number {
  return (earliest[i] === OPEN_START ? latest[i] : earliest[i]) as number;
}

/** Rule 4 where `i` is newer, rule 5 where the order is not known. */
function overcomes(c: Candidates, i: number, other: number): boolean {
  if (isNewer(c, other, i)) return (c.voice[i] as number) >= (c.voice[other] as number) || !c.sameGovernment(other, i);
  return !isNewer(c, i, other) && isStronger(c, i, other);
}

function isNewer(c: Candidates, older: number, i: number): boolean {
  if (c.utterance[i] !== 0 && c.utterance[i] === c.utterance[older]) return false;
  return start(c, i) > (c.latest[older] as number);
}

function isStronger(c: Candidates, i: number, than: number): boolean {
  const voice = (c.voice[i] as number) - (c.voice[than] as number);
  return voice !== 0 ? voice > 0 : (c.stated[i] as number) > (c.stated[than] as number);
}

/** What lost by tier contests nothing; a newer, differing inferred claim is shown beside. */
function weaker(c: Candidates, best: number, anchor: number, newest: number): void {
  for (let i = 0; i < c.length; i += 1) {
    if (c.tier[i] === best) continue;
    if (c.position[i] === c.position[anchor]) c.part[i] = Part.concurring;
    else if (((c.tier[i] as number) & Tier.explicit) === 0 && isNewer(c, newest, i)) c.part[i] = Part.beside;
    else c.part[i] = Part.counter;
  }
}
