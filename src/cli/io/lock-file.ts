// A lock beside a file: who has it may read, compare and write; that of a dead process is taken over.
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { StanceError } from '../../errors.js';

const WAIT_MS = 20;
const MOST_WAITS = 500;

/** Waits for who has it, about ten seconds at the most. What is no regular file needs none. */
export async function locked<Result>(named: string, work: () => Promise<Result>): Promise<Result> {
  const path = await realpath(named).catch(() => named);
  if ((await stat(path).catch(() => undefined))?.isFile() === false) return work();
  const lock = join(dirname(path), `.${basename(path).slice(0, 200)}.stancegraph-lock`);
  for (let waits = 0; !take(lock); waits += 1) {
    if (isLeft(lock)) removeLeft(lock);
    else if (waits < MOST_WAITS) await setTimeout(WAIT_MS);
    else {
      const [pid = '?', host = '?'] = holderOf(lock);
      const advice = `Try again; if nobody writes it, remove ${lock}`;
      throw new StanceError('io', `stancegraph: ${path} is held by process ${pid} on ${host}. ${advice}.`, { path });
    }
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

function take(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, `${process.pid} ${hostname()}\n`);
    closeSync(file);
    return true;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new StanceError('io', `stancegraph: cannot lock ${lock}: ${message}.`, { path: lock }, { cause });
  }
}

/** Nothing of one that is gone or just being written. */
function holderOf(lock: string): readonly string[] {
  try {
    return readFileSync(lock, 'utf8').trim().split(' ');
  } catch {
    return [];
  }
}

/** Of a process of this machine that runs no more? */
function isLeft(lock: string): boolean {
  const [pid, host] = holderOf(lock);
  return host === hostname() && !isRunning(Number(pid));
}

/** By one at a time, who looks once more: between a look and its removal it may have become another's. */
function removeLeft(lock: string): void {
  const guard = `${lock}-removal`;
  if (!take(guard)) return;
  try {
    if (isLeft(lock)) rmSync(lock, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}
