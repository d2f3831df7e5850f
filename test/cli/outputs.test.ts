// What --out does to what is there: links, devices, pipes, modes, full disks; nothing is replaced or left half written.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { writeFileAt } from '../../src/cli/io/output-file.js';
import { runHere } from '../support/run-here.js';

const folder = mkdtempSync(join(tmpdir(), 'stancegraph-out-'));
const full = join(folder, 'full');
let isMounted = false;
afterAll(() => {
  if (isMounted) spawnSync('umount', [full]);
  rmSync(folder, { recursive: true, force: true });
});

const SMALL = {
  actors: [{ id: 'ALB', type: 'country', name: 'Alba' }],
  propositions: [{ id: 'dam', label: 'A dam', kind: 'policy', statement: 'There should be a dam.' }],
  documents: [{ id: 'note', published: '2031-01-01' }],
  claims: [
    {
      ...{
        kind: 'stance',
        document: 'note',
        holder: 'ALB',
        proposition: 'dam',
        position: 'support',
        said: '2031-01-01',
      },
      evidence: [{ record: '1' }],
    },
  ],
};
const data = join(folder, 'data.json');
writeFileSync(data, JSON.stringify(SMALL));
const DRAFT = join(folder, 'draft.yaml');
writeFileSync(DRAFT, 'document: {id: other, published: 2031-02-01}\nclaims: []\n');

const report = (out: string, ...more: string[]) => runHere('report', 'dam', '--data', data, '--out', out, ...more);
const compile = (out: string) => runHere('compile', DRAFT, '--data', data, '--out', out);

describe('a regular file', () => {
  test('is written whole, and its path is told on standard error', async () => {
    const out = join(folder, 'new.html');
    expect(await report(out)).toEqual({
      exit: 0,
      stdout: '',
      stderr: expect.stringMatching(/^stancegraph: wrote \/.*new\.html \(\d+ kB\)\n$/),
    });
    expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/i);
  });

  test('keeps its mode', async () => {
    const out = join(folder, 'mode.md');
    for (const mode of [0o600, 0o664]) {
      writeFileSync(out, 'OLD');
      chmodSync(out, mode);
      expect((await report(out)).exit).toBe(0);
      expect(statSync(out).mode & 0o777).toBe(mode);
    }
  });

  test('behind a link, or a link to a link, is written; the link stays one', async () => {
    const [target, link, other] = ['target.json', 'link.json', 'other.json'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(target, 'OLD');
    symlinkSync('target.json', link);
    symlinkSync(link, other);
    expect((await compile(other)).stderr).toContain(`wrote ${target}`);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(target, 'utf8')).claims).toHaveLength(1);
  });

  test('that a link leads to and that is not there yet is made', async () => {
    const link = join(folder, 'dangling.md');
    symlinkSync(join(folder, 'not-yet.md'), link);
    expect((await report(link)).exit).toBe(0);
    expect(readFileSync(join(folder, 'not-yet.md'), 'utf8')).toContain('# A dam');
    const circle = join(folder, 'circle.md');
    symlinkSync(circle, circle);
    expect(await report(circle)).toMatchObject({
      exit: 2,
      stderr: expect.stringMatching(/^stancegraph: cannot write/),
    });
  });

  test('data are written as NDJSON and gzipped as the name ends, and read back', async () => {
    const [lines, zipped] = [join(folder, 'data.ndjson'), join(folder, 'data.json.gz')];
    for (const out of [lines, zipped]) expect((await compile(out)).exit).toBe(0);
    expect(readFileSync(lines, 'utf8').trim().split('\n')).toHaveLength(2);
    expect(JSON.parse(gunzipSync(readFileSync(zipped)).toString()).claims).toHaveLength(1);
    for (const out of [lines, zipped]) {
      expect((await runHere('who', 'backs', 'dam', '--data', out)).stdout).toContain('Alba');
    }
  });
});

describe('what is no regular file', () => {
  test('a device takes what is written and stays a device', async () => {
    const device = join(folder, 'null.html');
    const made = spawnSync('mknod', [device, 'c', '1', '3']);
    const out = made.status === 0 ? device : '/dev/null';
    expect((await report(out)).exit).toBe(0);
    expect((await compile('/dev/null')).exit).toBe(0);
    expect(lstatSync(out).isCharacterDevice()).toBe(true);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('the reader of a pipe gets all of it', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const [read, { exit }] = await Promise.all([readFile(pipe, 'utf8'), compile(pipe)]);
    expect(exit).toBe(0);
    expect(JSON.parse(read).claims).toHaveLength(1);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  test('standard output, by its names and through a link', async () => {
    const link = join(folder, 'stdout.json');
    symlinkSync('/proc/self/fd/1', link);
    for (const out of ['-', '/dev/stdout', link]) {
      const { exit, stdout } = await compile(out);
      expect(exit, out).toBe(0);
      expect(JSON.parse(stdout).claims).toHaveLength(1);
    }
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  test('a full device is told in one line, exits 3, and stays a device', async () => {
    for (const run of [report, compile]) {
      expect(await run('/dev/full')).toEqual({
        exit: 3,
        stdout: '',
        stderr: 'stancegraph: cannot write /dev/full: ENOSPC: no space left on device.\n',
      });
    }
    expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true);
  });
});

describe('where nothing can be written', () => {
  test('a full disk: the old page stays, nothing is left over, exit 3', async () => {
    mkdirSync(full);
    isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', full]).status === 0;
    if (!isMounted) return; // /dev/full stands for it above
    const out = join(full, 'page.html');
    writeFileSync(out, 'OLD PAGE');
    writeFileSync(join(full, 'filler'), 'x'.repeat(50_000));
    for (const command of [['report'], ['explore']]) {
      expect(await runHere(...command, '--data', data, '--out', out)).toEqual({
        exit: 3,
        stdout: '',
        stderr: expect.stringMatching(/ENOSPC: no space left on device\.\n$/),
      });
      expect(readFileSync(out, 'utf8')).toBe('OLD PAGE');
      expect(readdirSync(full)).toEqual(['filler', 'page.html']);
    }
  });

  test('a folder that is not there, or is the name itself, is told in one line', async () => {
    for (const [out, why] of [
      [join(folder, 'none', 'x.html'), 'ENOENT: no such file or directory'],
      [folder, 'EISDIR: illegal operation on a directory'],
    ] as const) {
      expect(await report(out)).toEqual({ exit: 2, stdout: '', stderr: `stancegraph: cannot write ${out}: ${why}.\n` });
    }
  });

  test('a read-only folder: the old file stays', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    const out = join(closed, 'page.md');
    writeFileSync(out, 'OLD');
    const isRoot = process.getuid?.() === 0;
    if (isRoot && spawnSync('mount', ['--bind', '-o', 'ro', closed, closed]).status !== 0) return;
    if (!isRoot) chmodSync(closed, 0o500);
    try {
      expect(await report(out)).toMatchObject({
        exit: 2,
        stderr: expect.stringMatching(/cannot write .*(EROFS|EACCES)/),
      });
      expect(readFileSync(out, 'utf8')).toBe('OLD');
    } finally {
      if (isRoot) spawnSync('umount', [closed]);
      else chmodSync(closed, 0o700);
    }
  });

  test('what killed commands left is cleared away, what others write now is not', async () => {
    const out = join(folder, 'cleared.txt');
    const dead = spawnSync('true').pid;
    const [old, running] = [`${out}`, `${out}`].map((_, i) =>
      join(folder, `.cleared.txt.stancegraph-${i === 0 ? dead : process.pid}-00000000`),
    ) as [string, string];
    for (const path of [old, running]) writeFileSync(path, 'half');
    await writeFileAt(out, 'whole');
    expect([old, running].map((path) => existsSync(path))).toEqual([false, true]);
  });
});

test.each([
  ['report', ['report', 'dam'], ['x.docx', 'x.xlsx', 'x.json'], /a report in html is no \.\w+ file/],
  [
    'report --format html',
    ['report', 'dam', '--format', 'html'],
    ['x.md', 'x.pdf'],
    /no \.(md|pdf) file.*\.html or \.htm/,
  ],
  ['report --json', ['report', 'dam', '--json'], ['x.html'], /a report in json is no \.html file/],
  ['explore', ['explore'], ['x.xlsx', 'x.md'], /a page is no/],
  ['compile', ['compile', DRAFT], ['x.csv', 'x.yaml', 'x.dna'], /a data set is no/],
])('%s is refused where the ending does not fit', async (_, args, names, problem) => {
  for (const name of names) {
    const out = join(folder, name);
    expect(await runHere(...args, '--data', data, '--out', out)).toEqual({
      exit: 2,
      stdout: '',
      stderr: expect.stringMatching(problem),
    });
    expect(existsSync(out)).toBe(false);
  }
});

test('standard output that is full, or that nobody reads', () => {
  const shell = (line: string) => spawnSync('bash', ['-c', `set -o pipefail; ${line}`], { encoding: 'utf8' });
  const listed = shell('node dist/cli/main.js list actors > /dev/full');
  expect([listed.status, listed.stderr]).toEqual([
    3,
    'stancegraph: cannot write the output: ENOSPC: no space left on device.\n',
  ]);
  const read = shell('node dist/cli/main.js claims --json | head -c 10 > /dev/null');
  expect([read.status, read.stderr]).toEqual([0, '']);
});
