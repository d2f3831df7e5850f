// Tags a question: names, dates and cues, the longest first.
import { questionReader } from '../../language/en/english-readers.js';
import type { FoundPhrase } from '../../text/phrase-index.js';
import type { Word } from '../../text/words.js';
import { type Calendar, type DateSpan, findDates } from './date-spans.js';
import { withEvents } from './event-spans.js';
import type { NameIndex, Referent } from './name-index.js';
import { withOffices } from './office-spans.js';
import type { NamedSpan, Span } from './spans.js';

/** The words of a question and what they were read as, before anybody decides what is asked. */
export interface Tagged {
  readonly words: readonly Word[];
  /** In order, without overlap; words in none of them have no meaning of their own. */
  readonly spans: readonly Span[];
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
}

export function tag(question: string, index: NameIndex, calendar: Calendar): Tagged {
  const corrections: { from: string; to: string }[] = [];
  const words = questionReader.words(question).map((word) => {
    const singular = word.fold.endsWith('s') ? word.fold.slice(0, -1) : word.fold;
    if (singular.length > 3 && !index.isNameWord(word.fold) && index.isNameWord(singular))
      return { ...word, fold: singular, stem: questionReader.stem(singular) };
    const better = index.speller.correct(word.fold);
    if (better === null) return word;
    corrections.push({ from: word.text, to: better });
    return { ...word, fold: better, stem: questionReader.stem(better) };
  });
  const dates = findDates(question, words, calendar);
  const spans = withEvents(index, words, withOffices(index, words, longest(index, words, dates), calendar), dates);
  return { words, spans, corrections };
}

/** Everything that could be read, the longest first where two overlap. */
function longest(index: NameIndex, words: readonly Word[], dates: readonly DateSpan[]): NamedSpan[] {
  const found: (NamedSpan & { readonly rank: number; readonly length?: number })[] = [];
  const lengthOf = ({ from, to, length = to - from }: (typeof found)[number]) => length;
  for (const date of dates)
    found.push({ from: date.from, to: date.to, tag: { as: 'date', date }, rank: 3, length: date.to - date.at });
  for (let at = 0; at < words.length; at += 1) {
    const name = index.names.at(words, at);
    if (name !== undefined && isName(index, words, name.from, name.to)) {
      found.push({ from: name.from, to: name.to, tag: tagOf(name), rank: 2 });
    }
    const named = index.propositionNames.at(words, at);
    if (named !== undefined && named.to - named.from > 1) {
      found.push({ from: named.from, to: named.to, tag: named.value, rank: 1 });
    }
    const cue = index.cues.at(words, at);
    if (cue !== undefined) found.push({ from: cue.from, to: cue.to, tag: { as: 'cues', cues: cue.values }, rank: 0 });
    if (index.fillers.has((words[at] as Word).fold)) {
      found.push({ from: at, to: at + 1, tag: { as: 'filler' }, rank: -1 });
    }
  }
  found.sort((a, b) => lengthOf(b) - lengthOf(a) || b.rank - a.rank || a.from - b.from);
  const taken = new Set<number>();
  const chosen: NamedSpan[] = [];
  for (const { from, to, tag: what } of found) {
    let isFree = true;
    for (let at = from; at < to; at += 1) isFree &&= !taken.has(at);
    if (!isFree) continue;
    for (let at = from; at < to; at += 1) taken.add(at);
    chosen.push({ from, to, tag: what });
  }
  return chosen.sort((a, b) => a.from - b.from);
}

/** "us" and "it" are no countries unless they are written as such. */
function isName(index: NameIndex, words: readonly Word[], from: number, to: number): boolean {
  if (to > from + 1) return true;
  const { fold, text } = words[from] as Word;
  const isWord = index.fillers.has(fold) || index.cues.at(words, from) !== undefined;
  const isShouted = words.every((word) => word.text === word.text.toUpperCase());
  return fold.length > 3 || !isWord || (!isShouted && /^\p{Lu}+$/u.test(text));
}

/** A name as the actors that it can be, else as the first of what it can be. */
function tagOf({ value, values }: FoundPhrase<Referent>): NamedSpan['tag'] {
  const actors = [...new Set(values.flatMap((one) => (one.as === 'actor' ? [one.id] : [])))];
  const [actor, ...others] = actors;
  if (actor === undefined) return value;
  return others.length > 0 ? { as: 'choice', ids: actors } : { as: 'actor', id: actor };
}
