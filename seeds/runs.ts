import { createHash } from 'node:crypto';

/** Words in a row that may not stand in the project if they stand in a source text. */
export const RUN_LENGTH = 7;

/** Lower-case words without apostrophes and punctuation. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’‘]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Hash of every run of seven words: 48 bits, as 12 hexadecimal digits, so that the runs cannot be read back. */
export function* runsOf(text: string): Generator<{ readonly hash: string; readonly words: string }> {
  const words = wordsOf(text);
  for (let i = 0; i + RUN_LENGTH <= words.length; i += 1) {
    const run = words.slice(i, i + RUN_LENGTH).join(' ');
    yield { hash: createHash('sha256').update(run).digest('hex').slice(0, 12), words: run };
  }
}
