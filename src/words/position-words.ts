// What a position is called, and the sign that it bears: the same in the terminal, in reports and on pages.
import { POSITIONS, type Position } from '../kinds/position.js';

/** Where somebody stands: a position, several that stand against each other, or none on record. */
export type Standing = Position | 'contested' | 'noRecord';

/** How a standing is drawn and said: in a cell (`verb`), a line (`bare`), a sentence of today (`on`) or the `past`. */
type StandingWords = Readonly<Record<'sign' | 'verb' | 'bare' | 'on' | 'past', string>>;

/** In the order of lists and legends. Signs are told apart by shape, so that no one has to tell colours apart. */
export const STANDINGS: Readonly<Record<Standing, StandingWords>> = {
  support: { sign: '▲', verb: 'supports', bare: 'supports', on: 'supports', past: 'supported' },
  oppose: { sign: '▼', verb: 'opposes', bare: 'opposes', on: 'opposes', past: 'opposed' },
  undecided: { sign: '◆', verb: 'undecided', bare: 'undecided on', on: 'is undecided on', past: 'was undecided on' },
  contested: {
    sign: '≠',
    verb: 'contested',
    bare: 'contested on',
    on: 'has a contested position on',
    past: 'had a contested position on',
  },
  noRecord: { sign: '·', verb: 'no record', bare: 'no record on', on: 'has no record on', past: 'had no record on' },
};

/** As a noun, what stands behind it, as one side of a question, and behind "is on record". */
type StandingNouns = Readonly<Record<'noun' | 'toward' | 'side' | 'recorded', string>>;

export const STANDING_NOUNS: Readonly<Record<Standing, StandingNouns>> = {
  support: { noun: 'support', toward: 'for', side: 'in support', recorded: 'in support of' },
  oppose: { noun: 'opposition', toward: 'to', side: 'against', recorded: 'against' },
  undecided: { noun: 'indecision', toward: 'on', side: 'undecided', recorded: 'as undecided on' },
  contested: { noun: 'a contested position', toward: 'on', side: 'contested', recorded: 'as contested on' },
  noRecord: { noun: 'no record', toward: 'on', side: 'without record', recorded: 'without a position on' },
};

export const STANDING_NAMES = Object.keys(STANDINGS) as readonly Standing[];

/** Support that depends on something. */
export const CONDITIONAL = { sign: '△', verb: 'supports, with condition' } as const;

/** How a standing is shown: support that depends on something has a sign and a verb of its own. */
export function shownAs(standing: Standing, isConditional: boolean): Pick<StandingWords, 'sign' | 'verb'> {
  return isConditional && standing === 'support' ? CONDITIONAL : STANDINGS[standing];
}

export function isPosition(standing: Standing): standing is Position {
  return (POSITIONS as readonly string[]).includes(standing);
}

/** "△ supports, only if a ceasefire is in force". */
export function standingInWords(standing: Standing, conditions: readonly string[] = []): string {
  const shown = `${shownAs(standing, conditions.length > 0).sign} ${STANDINGS[standing].verb}`;
  return conditions.length === 0 ? shown : `${shown}, ${conditions.join(' and ')}`;
}
