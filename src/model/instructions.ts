// What a text says to a model rather than to its readers, for a person to look at.
import type { Passage } from './ground/grounding.js';

/** What no article says to its readers, and what somebody hides in one for a model to obey. */
const MARKS = [
  /\b(?:ignore|disregard|forget|override)\b[^.\n]{0,40}\b(?:instructions?|prompts?|rules|above|previous|prior)\b/gi,
  /\b(?:system|developer) (?:prompt|message|instructions?)\b/gi,
  /\b(?:you are|act as|as) an? (?:ai|llm|language model|assistant|extractor|claim extractor)\b/gi,
  /\b(?:ai|language models?|llms?|assistants?|extractors?) (?:must|should|reading this|that reads?|who reads?)\b/gi,
  /\b(?:output|return|emit|respond with|reply with|answer with) (?:the |an? |only |valid |following ){0,3}json\b/gi,
  /\b(?:output|emit|extract) (?:the |an? |this |that |following |only ){0,3}claims?\b/gi,
  /\bwith (?:a )?confidence (?:of )?(?:1|0\.\d)/gi,
  /<\|[a-z_]{1,30}\|>|\[\/?inst\]|<\/?(?:system|assistant|article|user|instructions?)\b/gi,
  /"(?:kind|holder|position|proposition)"\s{0,5}:/gi,
];

const REACH = 1_000;

/** Paragraphs, of a long one 1,000 units to either side; in order, none twice. Time O(length). */
export function modelInstructions(text: string): Passage[] {
  const hits = MARKS.flatMap((mark) => [...text.matchAll(mark)].map(({ index }) => index)).sort((a, b) => a - b);
  const found: Passage[] = [];
  for (const hit of hits) {
    if (hit < (found.at(-1)?.end ?? 0)) continue;
    const least = Math.max(0, hit - REACH);
    const before = text.slice(least, hit).lastIndexOf('\n');
    const after = text.slice(hit, hit + REACH).indexOf('\n');
    found.push({ start: least + before + 1, end: after < 0 ? Math.min(text.length, hit + REACH) : hit + after });
  }
  return found;
}
