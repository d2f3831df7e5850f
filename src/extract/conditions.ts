import type { Condition } from '../schema/condition.js';
import type { Cues } from './cues.js';
import type { Reading } from './reading.js';

const MAX_WORDS = 6;
const REACH = 25;

/**
 * Conditions near a passage, in at most six words of the text each: "only after a ceasefire". Events that the
 * vocabulary names are given by their id.
 */
export function readConditions(
  { tokens }: Reading,
  cues: Cues,
  from: number,
  to: number,
  events: ReadonlyMap<string, string>,
): Condition[] {
  const found: Condition[] = [];
  for (const cue of cues.conditions(tokens)) {
    if (cue.to < from - REACH || cue.from > to + REACH || cue.from === tokens.length - 1) continue;
    const words: string[] = [];
    for (let i = cue.to; i < tokens.length && words.length < MAX_WORDS; i += 1) {
      const { text, tag } = tokens[i] as { text: string; tag: string };
      if (tag === 'PUNCT' && !/^['’-]/.test(text)) break;
      words.push(text);
    }
    if (words.length === 0) continue;
    const { holds, only } = cue.value;
    const folded = words.join(' ').toLowerCase();
    const event = [...events].find(([name]) => folded.includes(name))?.[1];
    const rest = { holds, ...(only === undefined ? {} : { only }) };
    found.push(event === undefined ? { words: words.join(' '), ...rest } : { event, ...rest });
  }
  return found.slice(0, 2);
}
