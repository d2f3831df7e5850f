// Words that several sections of a report share.
import type { HeldPosition, PositionCounts } from '../../chart/chart-facts.js';
import { dateInWords } from '../../words/date-words.js';
import { counted, listed } from '../../words/list-words.js';
import { qualifiersInWords } from '../../words/position-words.js';
import type { ReportDispute, ReportModel } from './report-model.js';

export const DISPUTE_WORDS: Readonly<Record<ReportDispute['type'], string>> = {
  contested: 'Contested position',
  counter: 'Weaker claims say otherwise',
  shift: 'Shift',
  contradiction: 'Contradiction',
  sourceConflict: 'Sources differ',
  dissent: 'Two voices of one country',
  sayDoGap: 'Word and deed differ',
};

/** On how many pairs of an actor and a proposition something is on record. */
export function onRecord({ support, oppose, undecided, contested, otherwise }: PositionCounts): number {
  return support + oppose + undecided + contested - otherwise;
}

/** The first so many of a list; what is left out is told in `cuts`. */
export function cut<Item>(items: readonly Item[], most: number, what: string, cuts: string[]): readonly Item[] {
  if (items.length <= most) return items;
  cuts.push(`${what}: ${most.toLocaleString('en')} of ${items.length.toLocaleString('en')} are shown.`);
  return items.slice(0, most);
}

/** Who said it: the actor, or "Emmanuel Macron (France)". */
export function holderInWords({ holder, name }: { readonly holder: string; readonly name: string }): string {
  return holder === name ? name : `${holder} (${name})`;
}

/** All that keeps a position from being plain, besides whose word it is: in the order in which a reader has to know it. */
export function qualifiers(position: HeldPosition): string[] {
  const { secondHand, speakers, inferredFrom, viaMembership, bases, standing, against } = position;
  const isOwn = bases.includes('stated');
  return [
    ...qualifiersInWords(position),
    inferredFrom === null ? '' : `inferred from “${inferredFrom[0]}”, not said of this itself`,
    viaMembership ? 'through membership only' : '',
    secondHand ? 'second-hand' : speakers.length === 0 ? '' : `told by ${listed(speakers, 3)}`,
    isOwn || secondHand || !bases.includes('reported') ? '' : 'as the source reports it, not in its own words',
    against.length === 0 || standing === 'contested'
      ? ''
      : `${counted(against.length, 'weaker claim says', 'weaker claims say')} otherwise`,
  ].filter(Boolean);
}

/** What the report speaks of: "as of 31 March 2025, as known by 5 April 2025". */
export function scopeInWords({ asOf, knownBy, today }: Pick<ReportModel, 'asOf' | 'knownBy' | 'today'>): string {
  const newest = today === null ? 'no document was read' : `up to the newest document, ${dateInWords(today)}`;
  const until = asOf === null ? (knownBy === null ? newest : '') : `as of ${dateInWords(asOf)}`;
  const known = knownBy === null ? '' : `as could be known by ${dateInWords(knownBy)}`;
  return [until, known].filter(Boolean).join(', ');
}
