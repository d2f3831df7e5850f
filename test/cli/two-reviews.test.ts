// A draft that two write at once: nothing that was acknowledged is lost, and nobody waits for the dead.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DraftFile } from '../../src/cli/io/draft-file.js';
import { locked } from '../../src/cli/io/lock-file.js';
import { reviewStep, startReview } from '../../src/review/review.js';
import { sourceCommand } from '../support/source-command.js';

const folder = mkdtempSync(join(tmpdir(), 'stancegraph-two-'));
const path = join(folder, 'draft.yaml');
const lock = join(folder, '.draft.yaml.stancegraph-lock');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const claim = (words: string) => `  - {kind: request, holder: FRA, words: ${words}, said: '2031', review: proposed}\n`;
const DRAFT = `document: {id: note, published: '2031'}\nclaims:\n${['stay', 'go', 'wait'].map(claim).join('')}`;
beforeEach(() => writeFileSync(path, DRAFT));

const rejections = (): string[] =>
  (parse(readFileSync(path, 'utf8')).reviews ?? []).map(({ why }: { why: string }) => why);

/** A person who opens the draft and rejects its first claim. */
async function reviewer(why: string): Promise<() => Promise<string>> {
  const file = await DraftFile.open(path);
  const review = reviewStep(startReview(file.toJS()[0]), { step: 'reject', on: '2031-02-01', why });
  return () => file.save(review).then(() => why);
}

test('fifty times two reviews save at the same moment: one is acknowledged and there, the other is told', async () => {
  for (let round = 0; round < 50; round += 1) {
    writeFileSync(path, DRAFT);
    const saves = await Promise.all([reviewer(`a${round}`), reviewer(`b${round}`)]);
    const done = await Promise.allSettled(saves.map((save) => save()));
    const acknowledged = done.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const told = done.flatMap((one) => (one.status === 'rejected' ? [one.reason.message] : []));
    expect(acknowledged).toHaveLength(1);
    expect(told).toEqual([expect.stringMatching(/was changed by somebody else meanwhile/)]);
    expect(rejections()).toEqual(acknowledged);
  }
  expect(readdirSync(folder)).toEqual(['draft.yaml']);
});

test('two processes of the command: what is acknowledged is in the file', async () => {
  const { args } = sourceCommand();
  // both have read the draft before either is told what to do
  const script = `(sleep 1; echo "r $0") | node "$@" review ${path}`;
  const runs = ['AAA', 'BBB'].map(
    (why) =>
      new Promise<{ why: string; out: string; status: number | null }>((done) => {
        const child = spawn('bash', ['-c', script, why, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
        let out = '';
        child.stdout.on('data', (chunk) => {
          out += chunk;
        });
        child.on('close', (status) => done({ why, out, status }));
      }),
  );
  const acknowledged = (await Promise.all(runs)).filter(({ out }) => /Rejected: claim \d/.test(out));
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(rejections().sort()).toEqual(acknowledged.map(({ why }) => why).sort());
  expect(acknowledged.every(({ status }) => status === 0)).toBe(true);
});

test('the lock of a dead process is taken over, by one of many', async () => {
  const dead = spawnSync('true').pid;
  writeFileSync(lock, `${dead} ${hostname()}\n`);
  let inside = 0;
  const order: number[] = [];
  const enter = (i: number) =>
    locked(path, async () => {
      inside += 1;
      expect(inside).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(i);
      inside -= 1;
    });
  await Promise.all([1, 2, 3, 4].map(enter));
  expect(order.sort()).toEqual([1, 2, 3, 4]);
  expect(existsSync(lock)).toBe(false);
});

test('who finds it held waits until it is released, also where the work fails', async () => {
  const events: string[] = [];
  let second: Promise<unknown> | undefined;
  const first = locked(path, async () => {
    second = locked(path, async () => events.push('second'));
    await new Promise((resolve) => setTimeout(resolve, 60));
    events.push('first');
    throw new Error('no');
  });
  await expect(first).rejects.toThrow('no');
  await second;
  expect(events).toEqual(['first', 'second']);
  expect(existsSync(lock)).toBe(false);
});

test('that of a process of another machine is never taken', async () => {
  const dead = spawnSync('true').pid;
  writeFileSync(lock, `${dead} ${hostname()}-elsewhere\n`);
  const waiting = locked(path, async () => 'in');
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(readFileSync(lock, 'utf8')).toContain('elsewhere');
  rmSync(lock);
  expect(await waiting).toBe('in');
});
