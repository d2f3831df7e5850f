// The policies that queries can name: the default one, the newest word, and those of the user.
import { StanceError } from '../errors.js';
import type { Named } from '../schema/named.js';
import { show } from '../schema/problems.js';
import { type Candidates, NO_POSITION, Part } from './candidates.js';
import { decideByRank } from './default-policy.js';
import { CONTESTED, NO_RECORD, type Outcome, type Policy } from './policy.js';

/**
 * The default policy, `default@2`. In this order:
 *
 * 1. the actor's own words before an organization's;
 * 2. first-hand before second-hand; what loses here contests if it is newer and all that differs and stands was said
 *    under earlier governments;
 * 3. explicit before inferred; what loses here contests if it is newer than all that differs and stands, and of each
 *    its rank is at least as high or that was said under an earlier government;
 * 4. a later word overcomes a differing one if its rank is higher, or as high and from the same office, or if the other
 *    was surely said under an earlier government;
 * 5. on the same day, or where the order is not known: the higher rank, a formal act before other words, the holder's
 *    own words before a report.
 *
 * What was overcome stays so; words that stand and differ are contested, unless their conditions cannot hold together.
 * Time O(n log n) for n claims, times the offices that they were said for.
 */
export const defaultPolicy: Policy = { name: 'default@2', needs: 'all', weighsDoubt: true, decide: decideByRank };

/** The newest claim wins, whoever made it: `latest@1`. For data sets whose claims all have one voice, such as votes. */
export const latestPolicy: Policy = { name: 'latest@1', needs: 'newest', weighsDoubt: true, decide: decideByDate };

/** A policy that comes with the library, or one of the user's. */
export type PolicyName = Named<'default@2' | 'latest@1'>;

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

function decideByDate(candidates: Candidates): Outcome {
  const { length, latest, position, doubtful, part } = candidates;
  let newest = -1;
  for (let i = 0; i < length; i += 1) {
    if (doubtful[i] === 0 && (newest < 0 || (latest[i] as number) > (latest[newest] as number))) newest = i;
  }
  let contested = false;
  candidates.possible = 0;
  for (let i = 0; i < length; i += 1) {
    const stands = newest < 0 || (latest[i] as number) >= (latest[newest] as number);
    if (doubtful[i] === 1) {
      part[i] = stands ? Part.possible : Part.doubtful;
      if (stands) candidates.possible |= 1 << (position[i] as number);
      continue;
    }
    part[i] = stands ? Part.deciding : Part.superseded;
    if (!stands || position[i] === position[newest]) continue;
    part[i] = Part.contesting;
    candidates.possible |= (1 << (position[i] as number)) | (1 << (position[newest] as number));
    contested = true;
  }
  if (newest < 0 || (position[newest] === NO_POSITION && !contested)) return NO_RECORD;
  return contested ? CONTESTED : (position[newest] as Outcome);
}
