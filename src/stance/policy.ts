// How claims become a stance: what a policy is, and what it can find.
import { StanceError } from '../errors.js';
import { show } from '../schema/problems.js';
import { type Candidates, Part } from './candidates.js';

/** What a policy can find: the indexes into `POSITIONS`, then these. */
export const CONTESTED = 3;
export const NO_RECORD = 4;
export type Outcome = 0 | 1 | 2 | typeof CONTESTED | typeof NO_RECORD;

/** How claims become a stance. Its name, with a version, stands in every answer. */
export interface Policy {
  readonly name: string;
  /** `newest`: the source hands over only the claims of the newest day. `all`: for policies that weigh. */
  readonly needs: 'newest' | 'all';
  /**
   * Is it handed claims that count only perhaps too, to say what is possible besides? Default false: it is then asked
   * anew with each of them, and whatever position it finds so is possible.
   */
  readonly weighsDoubt?: boolean;
  /**
   * Decides, and writes each candidate's `part`; its `branch` where positions hold in worlds that exclude each other,
   * with the outcome of the first. Must not depend on the order of the candidates.
   */
  decide(candidates: Candidates): Outcome;
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
    if ((part[i] as number) > Part.doubtful) fail(`wrote the part ${part[i]}`, 'Expected a value of Part');
  }
}

const OUTCOMES: ReadonlySet<unknown> = new Set<Outcome>([0, 1, 2, CONTESTED, NO_RECORD]);
