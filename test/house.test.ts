// How the rooms are furnished: what each file is for, how long a function may be, where English words are; and that no
// test reads a clock.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

const MOST_LINES = 60;
/** The rooms that read English; what they read for is data in language/. */
const READING = ['text', 'ask', 'extract'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && name !== 'explorer/viewer-bundle.ts')
  .map((name) => ({ name, text: readFileSync(`src/${name}`, 'utf8') }));

/** What tells a time: a test that asks it passes on one machine and fails on another. */
const CLOCKS = {
  Date: ['now'],
  performance: ['now', 'mark', 'measure'],
  process: ['cpuUsage', 'hrtime', 'resourceUsage', 'uptime'],
};
const askedClocks = Object.entries(CLOCKS).flatMap(([owner, calls]) => calls.map((call) => `${owner}.${call}`));

function readsAClock(text: string): boolean {
  return /\bnew Date\(\)/.test(text) || askedClocks.some((call) => text.includes(call));
}

const parse = (name: string, text: string) => ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);

function eachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => eachNode(child, visit));
}

/** Functions that are longer than a screen, with their lines. */
function longFunctions(name: string, text: string): string[] {
  const source = parse(name, text);
  const found: string[] = [];
  eachNode(source, (node) => {
    if (!ts.isFunctionLike(node)) return;
    const first = source.getLineAndCharacterOfPosition(node.getStart()).line;
    const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
    if (last - first + 1 > MOST_LINES) found.push(`${name}:${first + 1} has ${last - first + 1} lines`);
  });
  return found;
}

/** Regular expressions that spell words out: what is left of them without classes, escapes and properties. */
function wordsInPatterns(name: string, text: string): string[] {
  const source = parse(name, text);
  const found: string[] = [];
  eachNode(source, (node) => {
    if (node.kind !== ts.SyntaxKind.RegularExpressionLiteral) return;
    const pattern = node
      .getText()
      .replace(/\\p\{[^}]*\}/giu, '')
      .replace(/\[(?:\\.|[^\]\\])*\]/g, '')
      .replace(/\(\?<?[=!:]/g, '(')
      .replace(/\\./g, '')
      .replace(/\/[a-z]*$/, '/');
    if (/[a-z]{2,}/i.test(pattern)) {
      found.push(`${name}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText()}`);
    }
  });
  return found;
}

test('each file says first what it is for', () => {
  expect(files.filter(({ text }) => !/^(#!.*\n)?(\/\/ |\/\*\* )/.test(text)).map(({ name }) => name)).toEqual([]);
});

test('no function is longer than a screen', () => {
  expect(files.flatMap(({ name, text }) => longFunctions(name, text))).toEqual([]);
  const long = `function f() {\n${'  g();\n'.repeat(MOST_LINES)}}\n`;
  expect(longFunctions('planted.ts', long)).toEqual([`planted.ts:1 has ${MOST_LINES + 2} lines`]);
});

test('English words that are read stand in language/, as data', () => {
  const reading = files.filter(({ name }) => READING.includes(name.split('/')[0] as string));
  expect(reading.flatMap(({ name, text }) => wordsInPatterns(name, text))).toEqual([]);
  expect(wordsInPatterns('planted.ts', 'const A = /^(if|unless)$/;')).toHaveLength(1);
  expect(wordsInPatterns('planted.ts', 'const A = /^\\p{Lu}[a-z]+\\d{2}s?$/u;')).toEqual([]);
});

test('no test reads a clock', () => {
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(ts|mjs)$/.test(name) && name !== 'house.test.ts',
  );
  expect(tests.length).toBeGreaterThan(100);
  expect(tests.filter((name) => readsAClock(readFileSync(`test/${name}`, 'utf8')))).toEqual([]);
  for (const call of askedClocks) expect(readsAClock(`expect(${call}() - start)`)).toBe(true);
});
