// Reads words as dated events: by their kind, place, participants and date.
import { questionReader } from '../../language/en/english-readers.js';
import { OCCASIONS } from '../../language/en/question-words.js';
import { dateRange } from '../../schema/date.js';
import type { Word } from '../../text/words.js';
import { conceptsOf } from './concepts.js';
import type { DateSpan } from './date-spans.js';
import type { NameIndex } from './name-index.js';
import { findEvents, type Unit } from './proposition-matches.js';
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
    for (let near = Math.max(0, at - WINDOW); near < Math.min(words.length, at + WINDOW + 1); near += 1) {
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

const LEAST_SCORE_UNNAMED = 2.5;

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
  const [best, second] = findEvents(index, units);
  if (
    best === undefined ||
    best.score < LEAST_SCORE_UNNAMED ||
    best.score === second?.score ||
    best.units.length < units.length
  )
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

const LEAST_SCORE = 1.5;
const NEAR = 2;
const COST_OF_FAR = 0.5;

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
      return {
        ...occasion,
        touching,
        score: occasion.score - COST_OF_FAR * far + 2 * touching.length + exact - years.length - 4 * clashes.length,
      };
    })
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (first === undefined || (first.score < LEAST_SCORE && !isDefinite)) return null;
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
