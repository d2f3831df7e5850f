// A whole file as one text.
import { StanceError } from '../../errors.js';
import { gunzipped } from './gzip.js';
import { type Chunks, decoded } from './text-chunks.js';

/**
 * All of it, whether UTF-8 or UTF-16, gzipped or not.
 *
 * @throws {StanceError} `invalid_data` for what is no text, `io` with the advice for one of more characters.
 */
export async function wholeText(
  caller: string,
  path: string,
  chunks: Chunks,
  most: number,
  advice: string,
): Promise<string> {
  const broken = (fault: string, cause?: unknown) => {
    const problem = `${path} is ${fault}. Expected a text; convert the file to UTF-8 first.`;
    return new StanceError('invalid_data', `${caller}: ${problem}`, { path }, { cause });
  };
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of decoded(gunzipped(caller, path, chunks), broken)) {
    if (piece.includes('\0')) throw broken('no text, it has zero bytes');
    length += piece.length;
    if (length > most) {
      const problem = `${path} is longer than ${most.toLocaleString('en')} characters. ${advice}`;
      throw new StanceError('io', `${caller}: ${problem}`, { path });
    }
    pieces.push(piece);
  }
  return pieces.join('');
}
