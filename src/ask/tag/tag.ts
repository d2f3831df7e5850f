// Tags a question: names, dates, cues, and the events that are told by their words; the longest first.
import { questionReader } from '../../language/en/english-readers.js';
import type { Cue } from '../../language/en/question-cues.js';
import { BEHIND_TITLES, OCCASIONS, PLAIN_TITLES } from '../../language/en/question-names.js';
import { dateRange, isoDay } from '../../schema/date.js';
import type { Word } from '../../text/words.js';
import { conceptsOf } from './concepts.js';
import { type Calendar, type DateSpan, findDates } from './date-spans.js';
import type { NameIndex, Referent } from './name-index.js';
import { findOccasions, type Unit } from './proposition-matches.js';

/** What a stretch of the question was read as. */
export type Tag =
  | Exclude<Referent, { as: 'title' | 'actor' }>
  /** `office` is whose office was named, where the person was not: "the French president". */
  | { readonly as: 'actor'; readonly id: string; readonly office?: string }
  | { readonly as: 'date'; readonly date: DateSpan }
  | { readonly as: 'cues'; readonly cues: readonly Cue[] }
  /** An actor that several could be. */
  | { readonly as: 'choice'; readonly ids: readonly string[] }
  | { readonly as: 'filler' };

export interface Span {
  readonly from: number;
  readonly to: number;
  readonly tag: Tag;
}

/** The words of a question and what they were read as, before anybody decides what is asked. */
export interface Tagged {
  readonly words: readonly Word[];
  /** In order, without overlap; words in none of them have no meaning of their own. */
  readonly spans: readonly Span[];
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
}

/** Tags a question: names, dates, words of the lexicon; the longest first. */
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
function longest(index: NameIndex, words: readonly Word[], dates: readonly DateSpan[]): Span[] {
  const found: (Span & { readonly rank: number; readonly length?: number })[] = [];
  const lengthOf = ({ from, to, length = to - from }: (typeof found)[number]) => length;
  for (const date of dates)
    found.push({ from: date.from, to: date.to, tag: { as: 'date', date }, rank: 3, length: date.to - date.at });
  for (let at = 0; at < words.length; at += 1) {
    const name = index.names.at(words, at);
    if (name !== undefined && isName(index, words, name.from, name.to)) {
      for (const span of tagsOf(name.values)) found.push({ ...name, tag: span, rank: 2 });
    }
    const named = index.propositionNames.at(words, at);
    if (named !== undefined && named.to - named.from > 1) {
      found.push({ from: named.from, to: named.to, tag: named.value as Tag, rank: 1 });
    }
    const cue = index.cues.at(words, at);
    if (cue !== undefined) found.push({ from: cue.from, to: cue.to, tag: { as: 'cues', cues: cue.values }, rank: 0 });
    if (index.fillers.has((words[at] as Word).fold)) {
      found.push({ from: at, to: at + 1, tag: { as: 'filler' }, rank: -1 });
    }
  }
  found.sort((a, b) => lengthOf(b) - lengthOf(a) || b.rank - a.rank || a.from - b.from);
  const taken = new Set<number>();
  const chosen: Span[] = [];
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

function tagsOf(values: readonly Referent[]): Tag[] {
  const actors = [...new Set(values.flatMap((value) => (value.as === 'actor' ? [value.id] : [])))];
  if (actors.length > 1) return [{ as: 'choice', ids: actors }];
  const [actor] = actors;
  const first = actor === undefined ? values[0] : { as: 'actor' as const, id: actor };
  return first === undefined ? [] : [first as Tag];
}

/** "the French president", "NATO's chief", "the president of Finland", "the chancellor" as whoever held the office. */
function withOffices(index: NameIndex, words: readonly Word[], spans: readonly Span[], { today }: Calendar): Span[] {
  const day = dayAskedAbout(spans) ?? today;
  const merged: Span[] = [];
  for (let i = 0; i < spans.length; i += 1) {
    const span = spans[i] as Span;
    const title = titleOf(span);
    if (title === null) {
      merged.push(span);
      continue;
    }
    const before = merged.at(-1);
    const after = followedBy(words, spans, i);
    const role = index.cues.at(words, span.from)?.values.some(({ as }) => as === 'role') === true;
    if (role && before?.tag.as !== 'actor' && after === null) {
      merged.push({ ...span, tag: cueOfTitle(index, words, span) });
      continue;
    }
    let from = span.from;
    let to = span.to;
    let ids: readonly string[] = [];
    if (before?.tag.as === 'actor' && before.to === span.from) {
      ids = index.holdersOf(title, before.tag.id, day);
      if (ids.length > 0) {
        from = before.from;
        merged.pop();
      }
    }
    if (ids.length === 0 && after !== null) {
      ids = index.holdersOf(title, after.id, day);
      if (ids.length > 0) {
        to = (spans[after.at] as Span).to;
        i = after.at;
      }
    }
    // "Chancellor Merz", "President Macron"
    const next = spans[i + 1];
    if (
      ids.length === 0 &&
      next?.tag.as === 'actor' &&
      next.from === span.to &&
      index.vocabulary.actor(next.tag.id).type === 'person'
    ) {
      merged.push({ ...span, tag: { as: 'filler' } });
      continue;
    }
    if (ids.length === 0 && before?.tag.as !== 'actor')
      ids = PLAIN_TITLES.has(title) ? [] : index.holdersOf(title, null, day);
    if (ids.length === 0) merged.push({ ...span, tag: cueOfTitle(index, words, span) });
    else if (ids.length === 1)
      merged.push({ from, to, tag: { as: 'actor', id: ids[0] as string, ...officeOf(index, ids[0] as string) } });
    else merged.push({ from, to, tag: { as: 'choice', ids } });
  }
  return merged;
}

function titleOf({ tag: what }: Span): string | null {
  return (what as Referent).as === 'title' ? (what as unknown as { title: string }).title : null;
}

function officeOf({ vocabulary }: NameIndex, id: string): { office?: string } {
  const actor = vocabulary.actor(id);
  const represented = actor.type === 'person' ? (actor.offices ?? []).filter(({ represents }) => represents) : [];
  const [office] = represented;
  return office === undefined ? {} : { office: office.of };
}

function cueOfTitle(index: NameIndex, words: readonly Word[], { from }: Span): Tag {
  const cue = index.cues.at(words, from);
  return cue === undefined ? { as: 'filler' } : { as: 'cues', cues: cue.values };
}

/** An actor right behind a title: "president of Finland". */
function followedBy(words: readonly Word[], spans: readonly Span[], i: number): { id: string; at: number } | null {
  for (let at = i + 1; at < Math.min(spans.length, i + 4); at += 1) {
    const { tag: what, from } = spans[at] as Span;
    if (what.as === 'actor') return { id: what.id, at };
    if (!BEHIND_TITLES.has(words[from]?.fold ?? '')) return null;
  }
  return null;
}

function dayAskedAbout(spans: readonly Span[]): string | null {
  const date = spans.map(({ tag: what }) => what).find((what) => what.as === 'date');
  return date === undefined ? null : isoDay(dateRange(date.date.date).latest);
}

const OCCASION_STEMS = new Set([...OCCASIONS].map((word) => questionReader.stem(word)));
const REACH = 6;

/**
 * Finds dated events by their kind, place, participants and date. A date that singles out an event is part of its name
 * ("the March meeting") and no limit of the question.
 */
function withEvents(
  index: NameIndex,
  words: readonly Word[],
  spans: readonly Span[],
  dates: readonly DateSpan[],
): Span[] {
  let result = withOwners(index, spans);
  for (let at = 0; at < words.length; at += 1) {
    const { stem } = words[at] as Word;
    const inSpan = result.find(({ from, to }) => from <= at && at < to);
    if (
      !OCCASION_STEMS.has(stem) ||
      (inSpan !== undefined && ['event', 'proposition', 'date', 'actor', 'document'].includes(inSpan.tag.as))
    )
      continue;
    const next = words[at + 1];
    const isCompound =
      next !== undefined &&
      (words[at] as Word).stop === '' &&
      !OCCASION_STEMS.has(next.stem) &&
      !result.some((span) => span.from <= at + 1 && at + 1 < span.to);
    if (isCompound) continue; // "a war criminal"
    const units: Unit[] = [];
    for (let near = Math.max(0, at - REACH); near < Math.min(words.length, at + REACH + 1); near += 1) {
      const span = result.find(({ from, to }) => from <= near && near < to);
      if (span?.tag.as === 'date' || span?.tag.as === 'event') continue;
      if (span?.tag.as === 'actor') {
        if (span.from === near)
          units.push({ from: span.from, to: span.to, concepts: index.conceptsOfActor(span.tag.id), isCue: false });
      } else if (span?.tag.as !== 'filler')
        units.push({
          from: near,
          to: near + 1,
          concepts: conceptsOf((words[near] as Word).stem),
          isCue: span !== undefined,
        });
    }
    const near = dates.filter(({ from, to }) => from <= at + REACH && to >= at - REACH);
    const best = bestEvent(index, units, at, near, words[at - 1]?.fold === 'the');
    if (best === null) continue;
    const { id, rivals, to, used } = best;
    const from = Math.min(best.from, ...used.filter((date) => date.to === best.from).map((date) => date.at));
    result = result.filter(({ tag: what }) => what.as !== 'date' || !used.includes(what.date));
    result = result.filter((span) => span.to <= from || span.from >= to);
    result.push({ from, to, tag: rivals.length > 0 ? { as: 'choice', ids: [id, ...rivals] } : { as: 'event', id } });
    for (const date of used) {
      for (let word = date.from; word < date.to; word += 1) {
        if (word < from || word >= to) result.push({ from: word, to: word + 1, tag: { as: 'filler' } });
      }
    }
    result.sort((a, b) => a.from - b.from);
  }
  return result.some(({ tag: what }) => what.as === 'event') ? result : withUnnamedEvent(index, words, result);
}

const MANY = 2.5;

/** "trump putin alaska": an event by who was there and where, without a word for what it was. */
function withUnnamedEvent(index: NameIndex, words: readonly Word[], spans: Span[]): Span[] {
  const units: Unit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const span = spans.find(({ from, to }) => from <= at && at < to);
    if (span?.tag.as === 'actor' && span.from === at) {
      units.push({ from: span.from, to: span.to, concepts: index.conceptsOfActor(span.tag.id), isCue: false });
    } else if (span === undefined)
      units.push({ from: at, to: at + 1, concepts: conceptsOf((words[at] as Word).stem), isCue: false });
  }
  const [best, second] = findOccasions(index, units);
  if (best === undefined || best.score < MANY || best.score === second?.score || best.units.length < units.length)
    return spans;
  if (!best.units.some(({ concepts }) => !concepts[0]?.startsWith('@'))) return spans;
  const from = Math.min(...best.units.map((unit) => unit.from));
  const to = Math.max(...best.units.map((unit) => unit.to));
  const kept = spans.filter((span) => span.to <= from || span.from >= to);
  return [...kept, { from, to, tag: { as: 'event' as const, id: best.id } }].sort((a, b) => a.from - b.from);
}

/** "the coalition's September summit": an actor in front of an event that is its own belongs to the name. */
function withOwners(index: NameIndex, spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const before = result.at(-1);
    const { tag: what } = span;
    if (what.as === 'event' && before?.tag.as === 'actor' && before.to === span.from) {
      const owner = index.conceptsOfActor(before.tag.id)[0];
      const isOwn = index.events.some(
        ({ id, concepts }) => id === what.id && concepts.some(([concept]) => concept === owner),
      );
      if (isOwn) {
        result.pop();
        result.push({ from: before.from, to: span.to, tag: what });
        continue;
      }
    }
    result.push(span);
  }
  return result;
}

const LEAST_EVENT = 1.5;
const FAR = 2;
const FARTHER = 0.5;

interface BestEvent {
  readonly id: string;
  /** Others that fit as well. */
  readonly rivals: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly used: readonly DateSpan[];
}

function bestEvent(
  index: NameIndex,
  units: readonly Unit[],
  at: number,
  dates: readonly DateSpan[],
  isDefinite: boolean,
): BestEvent | null {
  const noun = units.find(({ from, to }) => from <= at && at < to);
  if (noun === undefined) return null;
  const { events } = index.vocabulary;
  const ranked = findOccasions(index, units)
    .filter(({ units: told }) => told.includes(noun))
    .map((occasion) => {
      const { date } = events.get(occasion.id) as { date?: string };
      const touching = dates.filter(({ date: asked }) => date !== undefined && overlaps(asked, date));
      const clashes = dates.filter(
        ({ from, to, date: asked }) => (to === at || from === at + 1) && date !== undefined && !overlaps(asked, date),
      );
      const exact = touching.filter(({ date: asked }) => asked === date).length;
      const years = touching.filter(({ date: asked }) => asked.length === 4);
      const far = occasion.units.filter((unit) => unit.to + FAR < at).length;
      return {
        ...occasion,
        touching,
        score: occasion.score - FARTHER * far + 2 * touching.length + exact - years.length - 4 * clashes.length,
      };
    })
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (first === undefined || (first.score < LEAST_EVENT && !isDefinite)) return null;
  const isPlain = first.units.length < 2 && first.touching.length === 0;
  if (isPlain && !(isDefinite && second?.score !== first.score)) return null;
  if (second !== undefined && second.score === first.score && !isMain(index, first.id, second.id)) {
    if (isMain(index, second.id, first.id)) return spanOf(second, noun, []);
    const rivals = ranked.filter(({ score }) => score === first.score).slice(1);
    return spanOf(
      first,
      noun,
      rivals.map(({ id }) => id),
    );
  }
  return spanOf(first, noun, []);
}

/** Is one of two events what a document is about, and the other not? */
function isMain(index: NameIndex, id: string, other: string): boolean {
  const covered = [...index.vocabulary.documents.values()].map(({ covers }) => covers);
  return covered.includes(id) && !covered.includes(other);
}

function spanOf(
  occasion: { id: string; units: readonly Unit[]; touching: readonly DateSpan[] },
  noun: Unit,
  rivals: readonly string[],
): BestEvent {
  // words next to the noun belong to the name; those farther off keep their own reading
  let from = noun.from;
  let to = noun.to;
  let isGrowing = true;
  while (isGrowing) {
    isGrowing = false;
    for (const unit of occasion.units) {
      if (unit.to === from || (unit.to < from && from - unit.to <= 1)) {
        from = unit.from;
        isGrowing = true;
      }
      if (unit.from >= to && unit.from - to <= 2) {
        to = unit.to;
        isGrowing = true;
      }
    }
  }
  return { id: occasion.id, rivals, from, to, used: occasion.touching };
}

function overlaps(a: string, b: string): boolean {
  const [one, other] = [dateRange(a), dateRange(b)];
  return one.earliest <= other.latest && other.earliest <= one.latest;
}
