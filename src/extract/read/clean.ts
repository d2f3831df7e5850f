// Parts the article from what else is on its page.
import { english } from '../../language/en/english.js';
import { BEFORE_AGENCIES, PICTURE_AGENCIES, PICTURE_CREDITS } from '../../language/en/news-classes.js';
import type { Lexicon } from '../../language/lexicon.js';
import { alternatives } from '../../text/alternatives.js';
import { foldName } from '../../text/names.js';

/** A stretch of a text, in UTF-16 units: `start` up to, not including, `end`. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

const MAX_BOILERPLATE = 200;
const CREDIT = new RegExp(
  `(?:\\/|\\b(?:${alternatives(BEFORE_AGENCIES)}))(?:${alternatives(PICTURE_AGENCIES)})\\b|\\b(?:${alternatives(PICTURE_CREDITS)})\\b`,
  'i',
);

const SCHEMES = ['http://', 'https://'];
const WEB_ADDRESS = new RegExp(`^(?:${alternatives(SCHEMES)})\\S+$`);
const EACH_ADDRESS = new RegExp(`\\b(?:${alternatives([...SCHEMES, 'www.'])})[^\\s]{0,2000}`, 'g');

/** The lines of a text that belong to the article: no captions with a credit, cookie banners, share links, hashtags. */
export function clean(text: string, lexicon: Lexicon = english): Passage[] {
  const starts = lexicon.boilerplate.map((phrase) => foldName(phrase));
  const kept: Passage[] = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = trimmed(text, start, end);
    if (line.start < line.end && !isBoilerplate(text, line, starts)) kept.push(line);
    start = end + 1;
  }
  return kept;
}

function trimmed(text: string, from: number, to: number): Passage {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] as string)) start += 1;
  while (end > start && /\s/.test(text[end - 1] as string)) end -= 1;
  return { start, end };
}

function isBoilerplate(text: string, { start, end }: Passage, starts: readonly string[]): boolean {
  const head = text.slice(start, Math.min(end, start + 400));
  if (/^(?:#+[^\s#]+\s*){2,}$/.test(head) || WEB_ADDRESS.test(head)) return true;
  if (end - start <= 400 && CREDIT.test(head)) return true;
  if (end - start > MAX_BOILERPLATE) return false;
  const folded = foldName(head);
  const isSentence = /[.!?…][”"’']?$/.test(head) && folded.split(' ').length > 8;
  return starts.some(
    (phrase) => folded === phrase || (!isSentence && phrase.includes(' ') && folded.startsWith(`${phrase} `)),
  );
}

export function replaceWebAddresses(text: string, by: (address: string) => string): string {
  return text.replace(EACH_ADDRESS, by);
}
