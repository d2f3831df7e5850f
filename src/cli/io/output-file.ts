// The one writer of files: through links, into what is no regular file as it comes, else whole or not at all.
import { createHash } from 'node:crypto';
import { open, readdir, readlink, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { StanceError } from '../../errors.js';
import { invalidOption, oneOfWords } from '../../schema/options.js';
import { show } from '../../schema/problems.js';
import { isRunning } from './lock-file.js';
import { plainly, print, tell } from './print.js';
import { STANDARD } from './source-file.js';

/** @throws {StanceError} `invalid_option` if a name says that the file is another than what is going to be written. */
export function refuseEnding(out: string | undefined, what: string, endings: readonly string[]): void {
  const ending = extname((out ?? '').replace(/\.gz$/i, '')).toLowerCase();
  if (ending === '' || endings.includes(ending)) return;
  const problem = `${what} is no ${ending} file, received --out ${show(out)}. End it in ${oneOfWords(endings)}.`;
  throw invalidOption('stancegraph', problem, { received: out });
}

/** Writes what a command makes and says where; `-` is standard output. */
export async function writeOut(out: string, content: string | Uint8Array): Promise<void> {
  const path = await writeFileAt(out, content);
  if (path === undefined) return;
  const { size } = await stat(path);
  tell(`wrote ${path} (${size < 1_000 ? `${size} bytes` : `${Math.round(size / 1_000).toLocaleString('en')} kB`})`);
}

/** Gives the regular file that was written; none for a device, a pipe or a stream of the process. */
export async function writeFileAt(out: string, content: string | Uint8Array): Promise<string | undefined> {
  const end = out === STANDARD ? '/dev/stdout' : await endOfLinks(resolve(out));
  if (STDOUT.test(end)) return print(content).then(() => undefined);
  const bytes = /\.gz$/i.test(end) ? gzipSync(content, { level: 9 }) : content;
  try {
    const found = await stat(end).catch((cause) => (cause.code === 'ENOENT' ? undefined : Promise.reject(cause)));
    // what the system holds open is gone on with, not made anew
    if (found?.isFile() === false || OPENED.test(end)) await stream(end, bytes);
    else {
      await replace(end, bytes, found);
      return end;
    }
  } catch (cause) {
    throw new StanceError('io', `stancegraph: cannot write ${out}: ${plainly(cause)}.`, { path: out }, { cause });
  }
  return undefined;
}

const STDOUT = /^\/dev\/stdout$|^\/(?:proc\/self|dev)\/fd\/1$/;
const OPENED = /^\/(proc|dev\/fd)\/|^\/dev\/stderr$/;
const MOST_LINKS = 40;

/** Also of links that lead to nothing yet; one that goes in a circle is its own end, and cannot be opened. */
async function endOfLinks(path: string): Promise<string> {
  let end = path;
  for (let links = 0; links < MOST_LINKS && !OPENED.test(end); links += 1) {
    const next = await readlink(end).catch(() => undefined);
    if (next === undefined) return end;
    end = resolve(dirname(end), next);
  }
  return end;
}

async function stream(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'a');
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
}

/** Beside it first, made sure on disk, then put in its place; where that fails the file is as it was. */
async function replace(
  path: string,
  content: string | Uint8Array,
  old: { readonly mode: number; readonly uid: number; readonly gid: number } | undefined,
): Promise<void> {
  const start = `.${basename(path).slice(0, 200)}.stancegraph-`;
  await removeLeftOvers(dirname(path), start);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const beside = join(dirname(path), `${start}${process.pid}-${hash}`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(content);
      if (old !== undefined) {
        await file.chown(old.uid, old.gid).catch(() => undefined);
        await file.chmod(old.mode & 0o7777);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw cause;
  }
  await syncFolder(dirname(path));
}

/** Of commands that were killed. */
async function removeLeftOvers(folder: string, start: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = name.startsWith(start) ? Number.parseInt(name.slice(start.length), 10) : Number.NaN;
    if (pid > 0 && !isRunning(pid)) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

/** So that the new name outlives a power cut; not every system can. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
