import { Part, Tier } from './candidates.js';
import { CONTESTED, NO_RECORD } from './policy.js';
import type { Resolution } from './resolver.js';

/** Which step of the policy decided: 0 where nothing differed, 1 to 5 as in `default@1`. */
export interface Rule {
  readonly step: 0 | 1 | 2 | 3 | 4 | 5;
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
export function ruleOf({ outcome, weighed }: Resolution): Rule {
  if (outcome === NO_RECORD) return { step: 0, text: 'no claim on record' };
  const deciding = weighed.filter(({ part }) => part === Part.deciding);
  const newest = Math.max(...deciding.map(({ latest }) => latest));
  if (outcome === CONTESTED) {
    const sameDay = weighed.some(({ part, latest }) => part === Part.contesting && latest <= newest);
    return sameDay
      ? { step: 5, text: 'equal voices differ on the same day, or their order is not known' }
      : { step: 4, text: 'a newer claim differs, but by a lower voice under the same government' };
  }
  const overtaken = weighed.filter(({ part, position }) => part === Part.superseded && position !== outcome);
  if (overtaken.length > 0) {
    const step = overtaken.some(({ latest }) => latest < newest) ? 4 : 5;
    return { step, text: TEXTS[step] };
  }
  const best = deciding[0]?.tier ?? 0;
  const lost = weighed.filter(({ part }) => part === Part.counter || part === Part.beside);
  const lostBy = (bit: number) => lost.some(({ tier }) => (best & bit) !== 0 && (tier & bit) === 0);
  if (lostBy(Tier.firstHand)) return { step: 1, text: TEXTS[1] };
  if (lostBy(Tier.own)) return { step: 2, text: TEXTS[2] };
  if (lostBy(Tier.explicit)) return { step: 3, text: TEXTS[3] };
  return { step: 0, text: TEXTS[0] };
}
