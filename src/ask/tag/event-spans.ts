// Reads words as dated events: by their kind, place, participants and date.
import { questionReader } from '../../language/en/english-readers.js';
import { OCCASIONS } from '../../language/en/question-words.js';
import { dateRange } from '../../schema/date.js';
import type { Word } from '../../text/words.js';
import type { DateSpan } from './date-spans.js';
import type { NameIndex } from './name-index.js';
import { actorUnit, type FoundEvent, findEvents, isActor, type Unit, wordUnit } from './proposition-matches.js';
import type { Span } from './spans.js';

const OCCASION_STEMS = new Set([...OCCASIONS].map((word) => questionReader.stem(word)));
const WINDOW = 6;

/**
 * Finds dated events by their kind, place, participants and date. A date that singles out an event is part of its name
 * ("the March meeting") and no limit of the question.
 */
export function withEvents(
  index: NameIndex,
  words: readonly Word[],
  spans: readonly Span[],
  dates: readonly DateSpan[],
): Span[] {
  let result = withOwners(index, spans);
  for (let at = 0; at < words.length; at += 1) {
    const { stem, stop } = words[at] as Word;
    if (!OCCASION_STEMS.has(stem) || NAMES.has(spanAt(result, at)?.tag.as ?? '')) continue;
    const next = words[at + 1];
    const isCompound =
      next !== undefined && stop === '' && !OCCASION_STEMS.has(next.stem) && spanAt(result, at + 1) === undefined;
    if (isCompound) continue; // "a war criminal"
    const units = unitsOf(index, words, result, Math.max(0, at - WINDOW), Math.min(words.length, at + WINDOW + 1));
    const near = dates.filter(({ from, to }) => from <= at + WINDOW && to >= at - WINDOW);
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

const NAMES: ReadonlySet<string> = new Set(['event', 'proposition', 'date', 'actor', 'document']);

function spanAt(spans: readonly Span[], at: number): Span | undefined {
  return spans.find(({ from, to }) => from <= at && at < to);
}

/** Actors and words of a stretch, without dates, events and words that mean nothing. */
function unitsOf(index: NameIndex, words: readonly Word[], spans: readonly Span[], from: number, to: number): Unit[] {
  const units: Unit[] = [];
  for (let at = from; at < to; at += 1) {
    const span = spanAt(spans, at);
    if (span?.tag.as === 'actor') {
      if (span.from === at) units.push(actorUnit(index, span.tag.id, span));
    } else if (span === undefined || !PASSED.has(span.tag.as)) units.push(wordUnit(words[at], at, span !== undefined));
  }
  return units;
}

const PASSED: ReadonlySet<string> = new Set(['date', 'event', 'filler']);
const LEAST_SCORE_UNNAMED = 2.5;

/** "trump putin alaska": an event by who was there and where, without a word for what it was. */
function withUnnamedEvent(index: NameIndex, words: readonly Word[], spans: Span[]): Span[] {
  const units = unitsOf(index, words, spans, 0, words.length).filter(({ isCue }) => !isCue);
  const [best, second] = findEvents(index, units);
  if (best === undefined || best.score < LEAST_SCORE_UNNAMED || best.score === second?.score) return spans;
  if (best.units.length < units.length || best.units.every(isActor)) return spans;
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
    let { from } = span;
    if (what.as === 'event' && before?.tag.as === 'actor' && before.to === from) {
      const owner = index.conceptsOfActor(before.tag.id)[0];
      const names = index.events.filter(({ id }) => id === what.id);
      const isOwn = names.some(({ concepts }) => concepts.some(([concept]) => concept === owner));
      if (isOwn) from = (result.pop() as Span).from;
    }
    result.push({ ...span, from });
  }
  return result;
}

const LEAST_SCORE = 1.5;
const NEAR = 2;
const COST_OF_FAR = 0.5;

/** The event that words around a noun tell, with others that fit as well and the dates that tell it. */
function bestEvent(
  index: NameIndex,
  units: readonly Unit[],
  at: number,
  dates: readonly DateSpan[],
  isDefinite: boolean,
) {
  const noun = units.find(({ from, to }) => from <= at && at < to);
  if (noun === undefined) return null;
  const { events } = index.vocabulary;
  const ranked = findEvents(index, units)
    .filter(({ units: told }) => told.includes(noun))
    .map((occasion) => {
      const { date } = events.get(occasion.id) as { date?: string };
      const touching = dates.filter(({ date: asked }) => date !== undefined && overlaps(asked, date));
      const clashes = dates.filter(
        ({ from, to, date: asked }) => (to === at || from === at + 1) && date !== undefined && !overlaps(asked, date),
      );
      const exact = touching.filter(({ date: asked }) => asked === date).length;
      const years = touching.filter(({ date: asked }) => asked.length === 4);
      const far = occasion.units.filter((unit) => unit.to + NEAR < at).length;
      const score =
        occasion.score - COST_OF_FAR * far + 2 * touching.length + exact - years.length - 4 * clashes.length;
      return { ...occasion, touching, score };
    })
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (first === undefined || (first.score < LEAST_SCORE && !isDefinite)) return null;
  const isPlain = first.units.length < 2 && first.touching.length === 0;
  if (isPlain && !(isDefinite && second?.score !== first.score)) return null;
  if (second !== undefined && second.score === first.score && !isMain(index, first.id, second.id)) {
    if (isMain(index, second.id, first.id)) return spanOf(second, noun, []);
    const alike = ranked.filter(({ score }) => score === first.score).map(({ id }) => id);
    return spanOf(first, noun, alike.slice(1));
  }
  return spanOf(first, noun, []);
}

/** Is one of two events what a document is about, and the other not? */
function isMain(index: NameIndex, id: string, other: string): boolean {
  const covered = [...index.vocabulary.documents.values()].map(({ covers }) => covers);
  return covered.includes(id) && !covered.includes(other);
}

function spanOf(
  { id, units, touching }: FoundEvent & { readonly touching: readonly DateSpan[] },
  noun: Unit,
  rivals: readonly string[],
) {
  // words next to the noun belong to the name; those farther off keep their own reading
  let from = noun.from;
  let to = noun.to;
  let isGrowing = true;
  while (isGrowing) {
    isGrowing = false;
    for (const unit of units) {
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
  return { id, rivals, from, to, used: touching };
}

function overlaps(a: string, b: string): boolean {
  const [one, other] = [dateRange(a), dateRange(b)];
  return one.earliest <= other.latest && other.earliest <= one.latest;
}
