import type { ClaimOf } from '../../kinds/claim.js';
import type { Stage } from '../../kinds/ladder.js';
import { dateInWords } from '../../schema/date.js';
import type { ReportModel, ReportPosition, Standing } from './report-model.js';

/** How a standing is shown, so that no one has to tell colours apart. */
export const SIGNS: Readonly<Record<Standing, { readonly glyph: string; readonly word: string }>> = {
  support: { glyph: '▲', word: 'supports' },
  oppose: { glyph: '▼', word: 'opposes' },
  undecided: { glyph: '◆', word: 'undecided' },
  contested: { glyph: '≠', word: 'contested' },
  noRecord: { glyph: '·', word: 'no record' },
};

/** A support that depends on something. */
export const CONDITIONAL = { glyph: '△', word: 'supports, with condition' } as const;

/** What a stage of commitment means. */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  declined: 'declined',
  withheld: 'withheld',
  considering: 'considers',
  proposed: 'proposed',
  pledged: 'pledged',
  agreed: 'agreed on',
  delivering: 'is delivering',
  delivered: 'delivered',
  withdrawn: 'withdrew',
};

/** How each type of dispute is headed. */
export const DISPUTE_WORDS = {
  contested: 'Contested position',
  counter: 'Weaker claims say otherwise',
  shift: 'Shift',
  contradiction: 'Contradiction',
  sourceConflict: 'Sources differ',
  dissent: 'Two voices of one country',
  sayDoGap: 'Word and deed differ',
} as const;

/** "on 2 June 2031", "in June 2031", "on record by 2 June 2031", "between 2 June 2031 and 4 June 2031". */
export function onDate(said: string): string {
  if (said.startsWith('../')) return dateInWords(said);
  const slash = said.indexOf('/');
  if (slash > 0) return `between ${dateInWords(said.slice(0, slash))} and ${dateInWords(said.slice(slash + 1))}`;
  return `${said.length === 10 ? 'on' : 'in'} ${dateInWords(said)}`;
}

/** "a", "a and b", "a, b and c", "a, b and 3 more". */
export function listed(names: readonly string[], most = 8): string {
  const shown = names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** "1 country", "3 countries". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

const OLD_DAYS = 31;

/** How old a word is, where that matters; empty where it is recent. */
export function ageInWords(ageDays: number | null): string {
  return ageDays === null || ageDays < OLD_DAYS ? '' : `${ageDays.toLocaleString('en')} days before`;
}

/** All that keeps a position from being plain, besides whose word it is: in the order in which a reader has to know it. */
export function qualifiers(position: ReportPosition): string[] {
  const { secondHand, speakers, inferredFrom, viaMembership, bases, standing, against } = position;
  const isOwn = bases.includes('stated');
  return [
    inferredFrom === null ? '' : `inferred from “${inferredFrom[0]}”, not said of this itself`,
    viaMembership ? 'through membership only' : '',
    secondHand ? 'second-hand' : speakers.length === 0 ? '' : `told by ${listed(speakers, 3)}`,
    isOwn || secondHand || !bases.includes('reported') ? '' : 'as the source reports it, not in its own words',
    against.length === 0 || standing === 'contested'
      ? ''
      : `${counted(against.length, 'weaker claim says', 'weaker claims say')} otherwise`,
  ].filter((text) => text !== '');
}

/** What a basis means. */
export const BASIS_WORDS = {
  stated: 'in the holder’s own words',
  reported: 'as the source reports it',
  anonymous: 'by an unnamed source',
  analysis: 'the author’s inference',
} as const;

/** What the report speaks of: "as of 31 March 2025, as known by 5 April 2025". */
export function scopeInWords({ asOf, knownBy, today }: Pick<ReportModel, 'asOf' | 'knownBy' | 'today'>): string {
  const newest = today === null ? 'no document was read' : `up to the newest document, ${dateInWords(today)}`;
  const until = asOf === null ? (knownBy === null ? newest : '') : `as of ${dateInWords(asOf)}`;
  const known = knownBy === null ? '' : `as could be known by ${dateInWords(knownBy)}`;
  return [until, known].filter((text) => text !== '').join(', ');
}

/** What a commitment is about: "troops for Ukraine, on “Troop deployment”". */
export function promiseInWords(claim: ClaimOf<'commitment'>, nameOf: (id: string) => string): string {
  const { deliverables, to, amount, proposition } = claim;
  const things = deliverables.map((thing) => (thing === 'other' ? 'something else' : thing)).join(' or ');
  const much = amount === undefined ? '' : ` (${amount.words ?? amount.value ?? ''} ${amount.unit})`;
  const on = proposition === undefined ? '' : `, on “${nameOf(proposition)}”`;
  return `${things}${much}${to === undefined ? '' : ` for ${nameOf(to)}`}${on}`;
}

/** "asked United States: a plan", "asked the Alliance for “More arms”". */
export function requestInWords({ to, proposition, words }: ClaimOf<'request'>, nameOf: (id: string) => string): string {
  const whom = to === undefined ? '' : ` ${nameOf(to)}`;
  return proposition === undefined ? `asked${whom}: ${words}` : `asked${whom} for “${nameOf(proposition)}”`;
}
