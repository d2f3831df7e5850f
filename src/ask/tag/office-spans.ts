// Reads titles as whoever held the office on the day asked about.
import { BEHIND_TITLES, PLAIN_TITLES } from '../../language/en/question-words.js';
import { dateRange, isoDay } from '../../schema/date.js';
import type { Word } from '../../text/words.js';
import type { Calendar } from './date-spans.js';
import type { NameIndex } from './name-index.js';
import type { NamedSpan, Span, Tag } from './spans.js';

/** "the French president", "NATO's chief", "the president of Finland", "the chancellor" as whoever held the office. */
export function withOffices(
  index: NameIndex,
  words: readonly Word[],
  spans: readonly NamedSpan[],
  { today }: Calendar,
): Span[] {
  const day = dayAskedAbout(spans) ?? today;
  const merged: Span[] = [];
  for (let i = 0; i < spans.length; i += 1) {
    const span = spans[i] as NamedSpan;
    if (span.tag.as !== 'title') {
      merged.push(span as Span);
      continue;
    }
    const { title } = span.tag;
    const before = merged.at(-1);
    const after = followedBy(words, spans, i);
    const role = index.cues.at(words, span.from)?.values.some(({ as }) => as === 'role') === true;
    if (role && before?.tag.as !== 'actor' && after === null) {
      merged.push({ ...span, tag: cueOfTitle(index, words, span) });
      continue;
    }
    let { from, to } = span;
    const isBehind = before?.tag.as === 'actor' && before.to === span.from;
    let ids = isBehind ? index.holdersOf(title, before.tag.id, day) : [];
    if (ids.length > 0) from = (merged.pop() as Span).from;
    else if (after !== null) {
      ids = index.holdersOf(title, after.id, day);
      if (ids.length > 0) {
        to = (spans[after.at] as NamedSpan).to;
        i = after.at;
      }
    }
    // "Chancellor Merz", "President Macron"
    const next = spans[i + 1];
    const named = next?.tag.as === 'actor' && next.from === span.to ? next.tag.id : undefined;
    if (ids.length === 0 && named !== undefined && index.vocabulary.actor(named).type === 'person') {
      merged.push({ ...span, tag: { as: 'filler' } });
      continue;
    }
    if (ids.length === 0 && before?.tag.as !== 'actor')
      ids = PLAIN_TITLES.has(title) ? [] : index.holdersOf(title, null, day);
    const [id, another] = ids;
    if (id === undefined) merged.push({ ...span, tag: cueOfTitle(index, words, span) });
    else if (another !== undefined) merged.push({ from, to, tag: { as: 'choice', ids } });
    else merged.push({ from, to, tag: { as: 'actor', id, office: index.officesOf(id)[0]?.of } });
  }
  return merged;
}

function cueOfTitle(index: NameIndex, words: readonly Word[], { from }: NamedSpan): Tag {
  const cue = index.cues.at(words, from);
  return cue === undefined ? { as: 'filler' } : { as: 'cues', cues: cue.values };
}

/** An actor right behind a title: "president of Finland". */
function followedBy(words: readonly Word[], spans: readonly NamedSpan[], i: number): { id: string; at: number } | null {
  for (let at = i + 1; at < Math.min(spans.length, i + 4); at += 1) {
    const { tag: what, from } = spans[at] as NamedSpan;
    if (what.as === 'actor') return { id: what.id, at };
    if (!BEHIND_TITLES.has(words[from]?.fold ?? '')) return null;
  }
  return null;
}

function dayAskedAbout(spans: readonly NamedSpan[]): string | null {
  const date = spans.map(({ tag: what }) => what).find((what) => what.as === 'date');
  return date === undefined ? null : isoDay(dateRange(date.date.date).latest);
}
