// Files on disk: read whole, in pieces, or a folder of texts at a time; what cannot be read is told with its path.
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { StanceError } from '../../errors.js';
import type { SourceFile } from '../../format/file-format.js';

export async function sourceFile(path: string): Promise<SourceFile> {
  const found = await stat(path).catch((cause: Error) => {
    throw unreadable(path, cause);
  });
  if (!found.isFile()) throw new StanceError('io', `stancegraph: ${path} is no file.`, { path });
  return {
    path,
    size: found.size,
    text: () => readText(path),
    bytes: async () => new Uint8Array(await readFile(path)),
    open: (pieceLength) => createReadStream(path, { highWaterMark: pieceLength }),
    async sibling(word, other) {
      const name = basename(path).replace(word, other);
      const file = join(dirname(path), name);
      const isThere = name !== basename(path) && (await stat(file).catch(() => undefined))?.isFile() === true;
      return isThere ? sourceFile(file) : undefined;
    },
  };
}

export function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: Error) => {
    throw unreadable(path, cause);
  });
}

export function unreadable(path: string, cause: Error): StanceError {
  return new StanceError('io', `stancegraph: cannot read ${path}: ${cause.message}.`, { path }, { cause });
}

export async function readTexts(caller: string, folder: string): Promise<{ name: string; text: string }[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    return await Promise.all(
      names.sort().map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
    );
  } catch (cause) {
    const { message } = cause as Error;
    throw new StanceError('io', `${caller}: cannot read the texts in ${folder}: ${message}.`, { folder }, { cause });
  }
}
