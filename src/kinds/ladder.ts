// The ladder from word to deed: the stages of a commitment, what each is, and how one answers to another.
import * as z from 'zod';

export const STAGES = [
  'declined',
  'withheld',
  'considering',
  'proposed',
  'pledged',
  'agreed',
  'delivering',
  'delivered',
  'withdrawn',
] as const;

export const stage = z.enum(STAGES);

export type Stage = z.infer<typeof stage>;

/** What a stage is: saying no, holding back, a thought, a promise or a deed. */
export type StageClass = 'refusal' | 'holdingBack' | 'thought' | 'promise' | 'deed';

const CLASS_OF: Readonly<Record<Stage, StageClass>> = {
  declined: 'refusal',
  withdrawn: 'refusal',
  withheld: 'holdingBack',
  considering: 'thought',
  proposed: 'thought',
  pledged: 'promise',
  agreed: 'promise',
  delivering: 'deed',
  delivered: 'deed',
};

export function stageClass(of: Stage): StageClass {
  return CLASS_OF[of];
}

const stagesOf = (...classes: readonly StageClass[]) => STAGES.filter((one) => classes.includes(CLASS_OF[one]));

/** The rungs from the first thought up to the deed done; the other stages are refusals. */
export const RUNGS: readonly Stage[] = stagesOf('thought', 'promise', 'deed');

/** Promises and deeds: what somebody is committed by. */
export const COMMITTING: readonly Stage[] = stagesOf('promise', 'deed');

/** Refusals and holding back: what somebody is not willing to do, or not yet. */
export const UNWILLING: readonly Stage[] = stagesOf('refusal', 'holdingBack');

export function isCommitting(of: Stage): boolean {
  return COMMITTING.includes(of);
}

/** Does it end what was promised before? Holding back only puts it in doubt. */
export function isRefusal(of: Stage): boolean {
  return CLASS_OF[of] === 'refusal';
}

export function isUnwilling(of: Stage): boolean {
  return UNWILLING.includes(of);
}

/** Promises carried out, in whole or in part. */
export const DEEDS: readonly Stage[] = stagesOf('deed');

export function isDeed(of: Stage): boolean {
  return CLASS_OF[of] === 'deed';
}

/**
 * Does the stage that is on record answer a question for others with yes or no? A refusal is holding back too, and a
 * deed keeps a promise. Open is what lies between: a thought where a promise was asked for, holding back where it was a
 * refusal.
 */
export function answers(found: Stage, asked: readonly Stage[]): 'yes' | 'no' | 'open' {
  if (asked.includes(found) || asked.some((one) => IMPLIED_BY[stageClass(one)] === stageClass(found))) return 'yes';
  const side = (of: Stage) => (isCommitting(of) ? 1 : isUnwilling(of) ? -1 : 0);
  const sides = new Set(asked.map(side).filter((of) => of !== 0));
  if (sides.size !== 1) return 'open';
  const [wanted] = sides as unknown as [number];
  return side(found) === -wanted ? 'no' : 'open';
}

const IMPLIED_BY: Partial<Record<StageClass, StageClass>> = { holdingBack: 'refusal', promise: 'deed' };

/**
 * What stages on record answer together, oldest first: the newest decides. What an earlier one answered with yes is
 * never denied by a later one, only put in doubt; a deed stays done beside a new promise.
 */
export function answersInTurn(found: readonly Stage[], asked: readonly Stage[]): 'yes' | 'no' | 'open' {
  const newest = found.at(-1);
  if (newest === undefined) return 'open';
  const last = answers(newest, asked);
  if (last === 'yes' || !found.some((one) => answers(one, asked) === 'yes')) return last;
  return asked.every(isDeed) && isCommitting(newest) ? 'yes' : 'open';
}
