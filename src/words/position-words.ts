// What a position is called, and the sign that it bears: the same in the terminal, in reports and on pages.
import { POSITIONS, type Position } from '../kinds/position.js';
import { dateInWords } from './date-words.js';

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

/** What was done by a vote, in its own word. */
export const VOTES = { yes: 'voted yes', no: 'voted no', abstain: 'abstained' } as const;

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

/** What somebody only perhaps stands for, without any sure position. */
export const PERHAPS = { sign: '?', verb: 'perhaps' } as const;

/** Of somebody whose claims all do not count: a condition keeps them out, or they would not stand if they counted. */
export const NONE_COUNTS = { sign: '·', verb: 'none that counts' } as const;

export const EARLIER_GOVERNMENT = 'under an earlier government';

/**
 * How a standing is shown: support that depends on something, a mere perhaps and claims that do not count have signs
 * and verbs of their own.
 */
export function shownAs(
  standing: Standing,
  isConditional: boolean,
  possible: readonly Standing[] = [],
  isSilent = true,
): Pick<StandingWords, 'sign' | 'verb'> {
  if (standing === 'noRecord' && possible.length > 0) return { sign: PERHAPS.sign, verb: perhapsInWords(possible) };
  if (standing === 'noRecord' && !isSilent) return NONE_COUNTS;
  return isConditional && standing === 'support' ? CONDITIONAL : STANDINGS[standing];
}

/** In a sentence of today: "opposes", "perhaps opposes or is undecided on", "has nothing that counts on". */
export function standsInWords(standing: Standing, possible: readonly Standing[], isSilent: boolean): string {
  if (standing !== 'noRecord') return STANDINGS[standing].on;
  if (possible.length > 0) return `${PERHAPS.verb} ${possible.map((one) => STANDINGS[one].on).join(' or ')}`;
  return isSilent ? STANDINGS.noRecord.on : 'has nothing that counts on';
}

/** "perhaps opposes or undecided"; empty for nothing. */
export function perhapsInWords(possible: readonly Standing[]): string {
  return possible.length === 0 ? '' : `${PERHAPS.verb} ${possible.map((one) => STANDINGS[one].verb).join(' or ')}`;
}

/** What qualifies a standing besides its own conditions; names are those that readers know. */
export interface Qualified {
  readonly standing: Standing;
  /** Positions that it perhaps is instead. */
  readonly possible: readonly Standing[];
  /** Positions in other worlds. */
  readonly otherwise: readonly {
    readonly standing: Standing;
    readonly conditions: readonly string[];
    readonly lastSaid: string;
    readonly government: string | null;
  }[];
  /** Of a contested standing, what stands against each other. */
  readonly sides: readonly {
    readonly standing: Standing;
    readonly voices: readonly string[];
    readonly lastSaid: string;
    readonly conditions: readonly string[];
  }[];
  /** What words of lower ranks add or restrict. */
  readonly additions: readonly {
    readonly voices: readonly string[];
    readonly lastSaid: string;
    readonly conditions: readonly string[];
  }[];
  readonly government: string | null;
}

type Texts = readonly { readonly text: string }[];

/** A row of an answer, as far as it matters here: ids, and conditions that have their words. */
interface QualifiedRow {
  readonly position: Standing;
  readonly possible: readonly Standing[];
  readonly otherwise: readonly {
    readonly position: Standing;
    readonly conditions: Texts;
    readonly lastSaid: string;
    readonly government: string | null;
  }[];
  readonly sides: readonly {
    readonly position: Standing;
    readonly voices: readonly string[];
    readonly lastSaid: string;
    readonly conditions: Texts;
  }[];
  readonly additions: readonly {
    readonly voices: readonly string[];
    readonly lastSaid: string;
    readonly conditions: Texts;
  }[];
  readonly government: string | null;
}

/** What qualifies the standing of a row, with names instead of ids. */
export function qualifiedBy(row: QualifiedRow, nameOf: (id: string) => string): Qualified {
  const { position: standing, possible, government } = row;
  const texts = (conditions: Texts) => conditions.map(({ text }) => text);
  return {
    standing,
    possible,
    otherwise: row.otherwise.map(({ position, conditions, lastSaid, government: under }) => ({
      ...{ standing: position, conditions: texts(conditions), lastSaid, government: under },
    })),
    sides: row.sides.map(({ position, voices, lastSaid, conditions }) => ({
      ...{ standing: position, voices: voices.map(nameOf), lastSaid, conditions: texts(conditions) },
    })),
    additions: row.additions.map(({ voices, lastSaid, conditions }) => ({
      ...{ voices: voices.map(nameOf), lastSaid, conditions: texts(conditions) },
    })),
    government,
  };
}

/** "supports: Ana Lopez (1 January 2024)", "otherwise opposes, unless …", "under an earlier government", "perhaps opposes" */
export function qualifiersInWords({
  standing,
  possible,
  otherwise,
  sides,
  additions,
  government,
}: Qualified): string[] {
  const when = (conditions: readonly string[]) => conditions.map((one) => `, ${one}`).join('');
  const before = (of: string | null) => (of === 'earlier' ? EARLIER_GOVERNMENT : '');
  return [
    ...sides.map(
      (side) =>
        `${STANDINGS[side.standing].verb}: ${side.voices.join(', ')} (${dateInWords(side.lastSaid)}${when(side.conditions)})`,
    ),
    ...otherwise.map((one) => {
      const told = [dateInWords(one.lastSaid), before(one.government)].filter((part) => part !== '').join(', ');
      return `otherwise ${STANDINGS[one.standing].verb}${when(one.conditions)} (${told})`;
    }),
    ...additions.map(
      (one) => `${one.voices.join(', ')} (${dateInWords(one.lastSaid)}): ${one.conditions.join(' and ')}`,
    ),
    before(government),
    standing === 'contested' || standing === 'noRecord' ? '' : perhapsInWords(possible),
  ].filter((part) => part !== '');
}

export function isPosition(standing: Standing): standing is Position {
  return (POSITIONS as readonly string[]).includes(standing);
}

/** "△ supports, only if a ceasefire is in force" */
export function standingInWords(
  standing: Standing,
  conditions: readonly string[] = [],
  possible: readonly Standing[] = [],
): string {
  const { sign } = shownAs(standing, conditions.length > 0, possible);
  const { verb } = shownAs(standing, false, possible);
  return [`${sign} ${verb}`, ...(conditions.length === 0 ? [] : [conditions.join(' and ')])].join(', ');
}
