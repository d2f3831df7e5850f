import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StanceGraph } from 'stancegraph';
import { ask } from 'stancegraph/ask';
import coalition from 'stancegraph/data/coalition';
import { discourseNetwork } from 'stancegraph/graph';
import { stanceMatrix } from 'stancegraph/measure';
import { report, show, toHTML } from 'stancegraph/report';
import { expect, test } from 'vitest';
import { failure } from '../support/failure.js';
import { stance, summitVocabulary } from '../support/summit.js';

const kg = StanceGraph.from(coalition);

test('an answer is its tables, with what is not counted below', () => {
  const html = toHTML(kg.whoOpposes('troops'));
  expect(html).toContain('<caption>Countries (2)</caption>');
  expect(html).toContain('<td>ITA</td><td>Italy</td><td>opposes</td>');
  const perhaps = toHTML(kg.whoOpposes('solidarity-clause'));
  expect(perhaps).toContain('<p>Nothing that is sure.</p><ul><li>Not counted: Russia (perhaps opposes');
  expect(toHTML(kg.claims({ words: ['zeppelin'] }))).toContain('<p>No record.</p>');
});

test('an explanation is its sentences', () => {
  const why = kg.why('Italy', 'troops');
  const html = toHTML(why);
  expect(html).toContain('<p>Italy opposes “Troop deployment in Ukraine”.');
  expect(html).not.toContain('No record.');
  expect(html.match(/<p>/g)?.length).toBe(why.sentences.filter((line) => line !== '').length + 1);
});

test('a question in English, a network, a matrix, a report', () => {
  expect(toHTML(ask(kg, 'Who is against boots on the ground?'))).toContain('<td>Russia</td>');
  expect(toHTML(ask(kg, 'Who likes football?'))).not.toContain('<table>');
  expect(toHTML(discourseNetwork(kg))).toMatch(/^<svg/);
  const matrix = stanceMatrix(kg, { propositions: ['troop-deployment'] });
  expect(toHTML(matrix)).toContain('<td>ITA</td><td>▼ opposes</td>');
  expect(toHTML({ rows: ['a'], columns: ['b'], values: [[0.123456]] })).toContain('<td>a</td><td>0.1235</td>');
  const frame = toHTML(report(kg, 'Italy'));
  expect(frame).toMatch(/^<iframe sandbox /);
  expect(frame.slice('<iframe'.length, -'></iframe>'.length)).not.toContain('srcdoc="<!doctype html><html lang="');
});

test('names from outside stay text', () => {
  const vocabulary = summitVocabulary();
  const [first, ...others] = vocabulary.actors;
  const hostile = StanceGraph.from({
    ...vocabulary,
    actors: [{ ...first!, name: '<script>alert(1)</script>"' }, ...others],
    claims: [stance()],
  });
  const html = toHTML(hostile.whoBacks('coal-exit'));
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;');
});

test('notebooks find HTML and text, never JSON', () => {
  const shown = show(kg.whoOpposes('troops'));
  const display = shown[Symbol.for('Jupyter.display')] as () => Record<string, string>;
  expect(Object.keys(display())).toEqual(['text/html', 'text/plain']);
  expect(display()['text/html']).toBe(shown.html);
  expect(shown.text).toContain('Italy');
});

test.each([[null], [7], ['text'], [{}], [[]]])('%j is refused', (result) => {
  expect(failure('invalid_option', () => toHTML(result as never)).message).toContain('toHTML: cannot draw');
});

test('a matrix that nobody can read is refused', () => {
  const wide = {
    rows: Array.from({ length: 200 }, (_, i) => `a${i}`),
    columns: Array.from({ length: 200 }, () => 'p'),
    values: [],
  };
  expect(failure('invalid_option', () => toHTML(wide)).message).toContain('too many');
});

test('contested has the sign in a matrix that it has everywhere', () => {
  const values = Int8Array.of(-127, -128);
  const matrix = { actors: ['ARV'], propositions: ['dam', 'tax'], values } as never;
  expect(toHTML(matrix)).toContain('<td>≠ contested</td><td></td>');
});

/** All files that a file loads, types apart. */
function loadedBy(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  if (!file.startsWith('src/')) return found;
  const text = readFileSync(file, 'utf8');
  for (const [, target] of text.matchAll(/^(?:import|export)(?! type\b)[^;]*?from '([^']+)'/gms)) {
    const isOwn = (target as string).startsWith('.');
    loadedBy(isOwn ? join(dirname(file), (target as string).replace(/\.js$/, '.ts')) : (target as string), found);
  }
  return found;
}

test('who loads reports does not load what reads questions', () => {
  const loaded = [...loadedBy('src/report/index.ts')];
  expect(loaded).toContain('src/query/answer.ts');
  const isReader = (file: string) => /^src\/(ask|language|text)\/|chrono/.test(file);
  expect(loaded.filter((file) => isReader(file) && !/text\/names|word-list/.test(file))).toEqual([]);
});
