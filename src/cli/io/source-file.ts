// Files and standard input: read as text or bytes, in pieces, or a folder of texts; what cannot be read is told.
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { StanceError } from '../../errors.js';
import type { SourceFile } from '../../format/file-format.js';
import type { GivenText } from '../../format/locators.js';
import { gunzipped } from '../../format/table/gzip.js';
import type { Chunks } from '../../format/table/text-chunks.js';
import { wholeText } from '../../format/table/whole-text.js';
import { plainly, tell } from './print.js';

/** The name of standard input, and of standard output. */
export const STANDARD = '-';

const CALLER = 'stancegraph';
const PIECE = 1 << 20;

export async function sourceFile(path: string): Promise<SourceFile> {
  const found =
    path === STANDARD ? undefined : await stat(path).catch((cause) => Promise.reject(unreadable(path, cause)));
  if (found?.isDirectory() === true) throw new StanceError('io', `${CALLER}: ${path} is a folder, no file.`, { path });
  // a pipe or standard input can be read once only
  const kept = found?.isFile() === true ? undefined : await wholeOf(bytesOf(path, PIECE));
  const open = (pieceLength: number): Chunks => (kept === undefined ? bytesOf(path, pieceLength) : [kept]);
  return {
    path,
    open,
    bytes: () => wholeOf(gunzipped(CALLER, path, open(PIECE))),
    text: (most, advice) => wholeText(CALLER, path, open(PIECE), most, advice),
    async sibling(word, other) {
      const name = basename(path).replace(word, other);
      const file = join(dirname(path), name);
      const isThere = name !== basename(path) && (await stat(file).catch(() => undefined))?.isFile() === true;
      return isThere ? sourceFile(file) : undefined;
    },
  };
}

const MOST_CHARACTERS = 50_000_000;

export async function readText(path: string): Promise<string> {
  return (await sourceFile(path)).text(MOST_CHARACTERS, 'Take a part of it.');
}

export function unreadable(path: string, cause: unknown): StanceError {
  return new StanceError('io', `${CALLER}: cannot read ${path}: ${plainly(cause)}.`, { path }, { cause });
}

/** The texts in a folder; what is none is told. */
export async function readTexts(folder: string): Promise<GivenText[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause) =>
    Promise.reject(unreadable(folder, cause)),
  );
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const texts: GivenText[] = [];
  const others: string[] = [];
  for (const file of names.sort()) {
    try {
      texts.push({ name: file.replace(/(\.[^.]*)?(\.gz)?$/, ''), text: await readText(join(folder, file)) });
    } catch (error) {
      if (!(error instanceof StanceError) || error.code !== 'invalid_data') throw error;
      others.push(file);
    }
  }
  if (others.length > 0) tell(`no text (UTF-8 or UTF-16) and passed over: ${others.join(', ')}`);
  return texts;
}

async function* bytesOf(path: string, pieceLength: number): AsyncGenerator<Uint8Array, void> {
  try {
    yield* path === STANDARD ? process.stdin : createReadStream(path, { highWaterMark: pieceLength });
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

async function wholeOf(chunks: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of chunks) pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
  return Buffer.concat(pieces);
}
