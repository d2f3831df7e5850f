// Which rule of the default policy decided, for answers to show.
import { Part, Tier } from './candidates.js';
import { CONTESTED, defaultPolicy, NO_RECORD, type Policy } from './policy.js';
import type { Resolution, Weighed } from './resolver.js';

/** Which step of `default@1` decided: 1 to 5, 0 where nothing differed; `null` for other policies. */
export interface Rule {
  readonly step: 0 | 1 | 2 | 3 | 4 | 5 | null;
  readonly text: string;
}

const TEXTS = [
  'no claim on record says otherwise',
  'first-hand claims go before second-hand ones',
  'the actor’s own claims go before a group’s',
  'explicit claims go before inferred ones',
  'the newest claim stands',
  'on the same day the higher voice, then the holder’s own words, go first',
] as const;

/** The step that decided a resolution, for answers to show. */
export function ruleOf({ outcome, weighed }: Resolution, policy: Policy): Rule {
  if (policy.name !== defaultPolicy.name) return { step: null, text: `policy ${policy.name}` };
  if (outcome === NO_RECORD) return { step: 0, text: 'no claim on record' };
  const of = (...parts: Part[]) => weighed.filter(({ part }) => parts.includes(part));
  const deciding = of(Part.deciding);
  const isSameDay = (other: Weighed) => deciding.some(({ latest }) => latest === other.latest);
  if (outcome === CONTESTED) {
    return of(Part.contesting).some((other) => !isSameDay(other))
      ? { step: 4, text: 'a newer claim differs, but by a lower voice under the same government' }
      : { step: 5, text: 'equal voices differ on the same day, or their order is not known' };
  }
  const overtaken = of(Part.superseded).filter(({ position }) => position !== outcome);
  const step =
    overtaken.length > 0
      ? overtaken.every(isSameDay)
        ? 5
        : 4
      : tierStep(deciding[0]?.tier ?? 0, of(Part.counter, Part.beside));
  return { step, text: TEXTS[step] };
}

/** The first difference of tier by which the others lost. */
function tierStep(best: number, lost: readonly Weighed[]): 0 | 1 | 2 | 3 {
  const steps = [Tier.firstHand, Tier.own, Tier.explicit];
  const found = steps.findIndex((bit) => lost.some(({ tier }) => (best & bit) !== 0 && (tier & bit) === 0));
  return (found + 1) as 0 | 1 | 2 | 3;
}
