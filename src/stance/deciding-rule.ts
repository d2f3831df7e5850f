// Which rule of the default policy decided, for answers to show.
import { Part, Tier } from './candidates.js';
import { defaultPolicy } from './policies.js';
import { CONTESTED, NO_RECORD, type Policy } from './policy.js';
import type { Resolution, Weighed } from './resolver.js';

/** Which rule of `default@2` decided: 1 to 5, 0 where nothing differed; `null` for other policies. */
export interface Rule {
  readonly step: 0 | 1 | 2 | 3 | 4 | 5 | null;
  readonly text: string;
}

const TEXTS = [
  'no claim on record says otherwise',
  'the actor’s own words go before an organization’s',
  'first-hand words go before second-hand ones',
  'explicit words go before inferred ones',
  'the later word stands, of a higher rank, of the same office or of a new government',
  'on the same day the higher rank, then a formal act, then the holder’s own words go first',
] as const;

const CONTESTED_BY = {
  2: 'a newer second-hand word differs, and all first-hand ones are of earlier governments',
  3: 'a newer inferred word differs, of a rank at least as high or of a new government',
} as const;

/** The rule that decided a resolution, for answers to show. */
export function ruleOf({ cell, weighed }: Resolution, policy: Policy): Rule {
  if (policy.name !== defaultPolicy.name) return { step: null, text: `policy ${policy.name}` };
  const { outcome } = cell;
  if (outcome === NO_RECORD) return { step: 0, text: 'no claim that counts surely is on record' };
  const of = (...parts: Part[]) => weighed.filter(({ part }) => parts.includes(part));
  const deciding = of(Part.deciding);
  const isSameDay = (other: Weighed) => deciding.some(({ latest }) => latest === other.latest);
  if (outcome === CONTESTED) {
    const contesting = of(Part.contesting);
    const lacked = tierStep(all(deciding), contesting) || tierStep(all(contesting), deciding);
    if (lacked === 2 || lacked === 3) return { step: lacked, text: CONTESTED_BY[lacked] };
    return contesting.some((other) => !isSameDay(other))
      ? {
          step: 4,
          text: 'a later word differs, and neither its rank, its office nor its government overcomes the other',
        }
      : { step: 5, text: 'equal ranks differ on the same day, or their order is not known' };
  }
  const overcome = of(Part.superseded).filter(({ position }) => position !== outcome);
  const lost = overcome.length > 0 ? (overcome.every(isSameDay) ? 5 : 4) : null;
  const step = lost ?? tierStep(deciding[0]?.tier ?? 0, of(Part.counter, Part.beside));
  return { step, text: TEXTS[step] };
}

/** The tiers that all of some claims have. */
function all(claims: readonly Weighed[]): number {
  return claims.reduce((tiers, { tier }) => tiers & tier, -1);
}

/** The first difference of tier by which the others lost. */
function tierStep(best: number, lost: readonly Weighed[]): 0 | 1 | 2 | 3 {
  const steps = [Tier.own, Tier.firstHand, Tier.explicit];
  const found = steps.findIndex((bit) => lost.some(({ tier }) => (best & bit) !== 0 && (tier & bit) === 0));
  return (found + 1) as 0 | 1 | 2 | 3;
}
