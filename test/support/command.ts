import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';

/** Runs the built command without input. */
export function command(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['dist/cli/main.js', ...args], {
    ...{ encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] },
  });
  return { status, stdout, stderr };
}

/** What a command that answers prints as JSON. */
export function json(...args: readonly string[]) {
  const { status, stdout, stderr } = command(...args, '--json');
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

/** Writes files into a folder that is gone after the tests of the file that calls it. */
export function filesOf(name: string): (file: string, content: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), `stancegraph-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (file, content) => {
    const path = join(folder, file);
    writeFileSync(path, content);
    return path;
  };
}

/** Cells of comma-separated values, by RFC 4180. */
export function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))([,\n])/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/**
 * Four roll calls. France and Germany: both yes, yes and no, both abstain, yes and abstain. Italy: no, abstain, absent,
 * yes.
 */
export const VOTES = `rcid,country,country_code,vote,date,short
1,France,FR,yes,2031-01-10,"A dam"
1,Germany,DE,yes,2031-01-10,"A dam"
1,Italy,IT,no,2031-01-10,"A dam"
2,France,FR,yes,2031-02-10,"A road"
2,Germany,DE,no,2031-02-10,"A road"
2,Italy,IT,abstain,2031-02-10,"A road"
3,France,FR,abstain,2031-03-10,"A port"
3,Germany,DE,abstain,2031-03-10,"A port"
4,France,FR,yes,2031-04-10,"A bank"
4,Germany,DE,abstain,2031-04-10,"A bank"
4,Italy,IT,yes,2031-04-10,"A bank"
`;
