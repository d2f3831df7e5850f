// Files that are never half written.
import { createHash } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { StanceError } from '../../errors.js';

const MINE = '.stancegraph-';

/** Beside it first, made sure on disk, then put in its place; where that fails the file is as it was. */
export async function writeWhole(
  caller: string,
  path: string,
  content: string | Uint8Array,
  mode = 0o666,
): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}${MINE}${process.pid}-${nameOf(content)}`);
  try {
    const file = await open(beside, 'wx', mode & 0o777);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw new StanceError('io', `${caller}: cannot write ${path}: ${(cause as Error).message}.`, { path }, { cause });
  }
  await syncFolder(dirname(path));
}

export async function removeLeftOvers(path: string): Promise<void> {
  const start = `.${basename(path)}${MINE}`;
  for (const name of await readdir(dirname(path)).catch(() => [])) {
    if (!name.startsWith(start)) continue;
    if (!isRunning(Number(name.slice(start.length).split('-')[0])))
      await rm(join(dirname(path), name), { force: true }).catch(() => undefined);
  }
}

function nameOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}

/** So that the new name outlives a power cut; not every system can. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
