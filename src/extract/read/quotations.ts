// Finds what is quoted in a text, by its marks.
import type { Passage } from './clean.js';

const MAX_QUOTATION = 4_000;
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '"': '"', '‘': '’', "'": "'" };

/** What is in quotation marks; a mark that is never closed quotes to the end of the paragraph that it opens. */
export function quotations(text: string, passages: readonly Passage[] = [{ start: 0, end: text.length }]): Passage[] {
  const found: Passage[] = [];
  for (const { start, end } of passages) {
    let open: { at: number; close: string } | undefined;
    for (let i = start; i < end; i += 1) {
      const mark = text[i] as string;
      if (open !== undefined && i - open.at > MAX_QUOTATION) open = undefined;
      if (open === undefined) {
        const close = CLOSING[mark];
        if (close !== undefined && opens(text, i)) open = { at: i, close };
      } else if (mark === open.close && closes(text, i, mark)) {
        if (i > open.at + 1) found.push({ start: open.at + 1, end: i });
        open = undefined;
      }
    }
    if (open !== undefined && open.at <= start + 1 && open.close !== "'" && open.close !== '’') {
      found.push({ start: open.at + 1, end });
    }
  }
  return found;
}

function opens(text: string, at: number): boolean {
  if (text[at] === '“' || text[at] === '„' || text[at] === '«') return true;
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && /[\p{L}\p{N}[(…]/u.test(text[at + 1] ?? ' ');
}

/** An apostrophe closes nothing: before a letter, or after the s of a possessive with a word behind it. */
function closes(text: string, at: number, mark: string): boolean {
  if (mark !== "'" && mark !== '’') return true;
  if (/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ')) return false;
  return !(/s/.test(text[at - 1] ?? '') && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3)));
}
