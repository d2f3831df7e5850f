import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { completions, namesIn } from '../../src/cli/commands/ask.js';
import { StanceGraph } from '../../src/stance-graph.js';

const folder = mkdtempSync(join(tmpdir(), 'stancegraph-ask-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ENV = { ...process.env, XDG_STATE_HOME: join(folder, 'state'), NO_COLOR: '', FORCE_COLOR: '0' };
const run = (args: readonly string[], input?: string, env = ENV) => {
  const { status, stdout, stderr } = spawnSync('node', ['dist/cli/main.js', ...args], {
    ...{ encoding: 'utf8', env, maxBuffer: 1 << 26, timeout: 30_000 },
    ...(input === undefined ? { stdio: ['ignore', 'pipe', 'pipe'] } : { input }),
  });
  return { status, stdout, stderr };
};
const ask = (...args: string[]) => run(['ask', ...args]);
const actors = ({ stdout }: { stdout: string }) =>
  (JSON.parse(stdout).rows as { actor: string }[]).map(({ actor }) => actor);

const BACKS = 'Who backs troop deployment as of 31 March 2025?';
const TOO_LONG = 'who '.repeat(300);

/** A data set whose names would colour the terminal if they were printed as they are. */
const HOSTILE = join(folder, 'hostile.json');
writeFileSync(
  HOSTILE,
  JSON.stringify({
    actors: [
      { id: 'ALB', type: 'country', name: 'Alba \u001b[31mred\u001b[0m' },
      { id: 'BOR', type: 'country', name: 'Bora' },
    ],
    propositions: [
      { id: 'dam', label: 'A dam \u001b[32mgreen\u001b[0m', kind: 'policy', statement: 'There should be a dam.' },
    ],
    documents: [{ id: 'note', published: '2031-01-01' }],
    claims: [
      { kind: 'stance', document: 'note', holder: 'ALB', proposition: 'dam', position: 'support', said: '2031-01-01' },
    ],
  }),
);

describe('a question on the command line', () => {
  test('answered: the short answer, what was understood, the table; exit 0', () => {
    const { status, stdout, stderr } = ask(BACKS);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^France; supports “Troop deployment in Ukraine”, if a ceasefire is in force, last said 27/);
    expect(stdout).toContain('Who supports “Troop deployment in Ukraine”, as of 31 March 2025?');
    expect(stdout).toContain('Countries (3)');
    expect(stdout).not.toContain('\u001b');
  });

  test('without quotation marks: the words are one question', () => {
    expect(ask(...BACKS.split(' '), '--json').stdout).toBe(ask(BACKS, '--json').stdout);
  });

  test('understood, but no record: exit 1', () => {
    const { status, stdout } = ask('Does Japan back troop deployment?');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Not known: there is no record of it\./);
    expect(stdout).toContain('Understood: Where does Japan stand on “Troop deployment in Ukraine”?');
  });

  test('not understood: the word that was not read, nearest questions, exit 1', () => {
    const { status, stdout } = ask('Who backs marmalade?');
    expect(status).toBe(1);
    expect(stdout).toContain('“marmalade”');
    expect(stdout).toContain('You could ask:');
  });

  test.each([
    [[TOO_LONG], 'the question has 1200 characters'],
    [[BACKS, '--today', 'tomorrow'], 'today must be a day, YYYY-MM-DD'],
    [[BACKS, '--data', '/nowhere.json'], 'cannot read /nowhere.json'],
    [[BACKS, '--without', 'nothing'], 'unknown document "nothing"'],
    [[BACKS, '--colour'], "unknown option '--colour'"],
    [[BACKS, '--as-of', '2025'], "unknown option '--as-of'"],
  ])('bad input exits 2 with one line: %j', (args, message) => {
    const { status, stdout, stderr } = ask(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('an empty question is not understood', () => {
    expect(ask('').status).toBe(1);
    expect(ask('?!').status).toBe(1);
  });

  test('--today says what "yesterday" is', () => {
    const { query } = JSON.parse(
      ask('Who backs troop deployment as of yesterday?', '--today', '2025-04-01', '--json').stdout,
    );
    expect(query).toMatchObject({ asOf: '2025-03-31' });
  });

  test('--without: as if the document had never been read', () => {
    const left = ask('Who opposes troop deployment?', '--without', 'paris-report-2025-03', '--json');
    expect(actors(left)).toEqual(['RUS']);
    expect(actors(ask('Who opposes troop deployment?', '--json'))).toEqual(['ITA', 'RUS']);
  });

  test('--md prints Markdown', () => {
    const { status, stdout } = ask(BACKS, '--md');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^> France; supports/);
    expect(stdout).toContain('| --- |');
  });

  test('--cite adds how to get the answer again, as in the other commands', () => {
    expect(ask(BACKS, '--cite').stdout).toMatch(/policy default@2, data [0-9a-f]{16}, query \{/);
  });

  test('--data: a data set of one’s own', () => {
    expect(actors(ask('Who backs a dam?', '--data', HOSTILE, '--json'))).toEqual(['ALB']);
  });

  test('control characters in names of the data do not reach the terminal', () => {
    for (const question of [
      'Who backs the dam?',
      'Does Bora back the dam?',
      'Who backs marmalade?',
      'Who baks the dam?',
    ]) {
      const { stdout } = ask(question, '--data', HOSTILE);
      expect(stdout.length).toBeGreaterThan(20);
      expect(stdout, question).not.toContain('\u001b');
    }
    expect(ask('Who backs \u001b[31mmarmalade\u001b[0m?').stdout).not.toContain('\u001b');
  });
});

describe('--json', () => {
  test('has the shape of an answer to a question', () => {
    const { status, stdout } = ask(BACKS, '--json');
    expect(status).toBe(0);
    const answer = JSON.parse(stdout);
    expect(Object.keys(answer)).toEqual([
      ...['question', 'status', 'text', 'verdict', 'count', 'paraphrase', 'query', 'queries', 'rows', 'nearest'],
      ...['evidence', 'corrections', 'unread', 'unused', 'choices', 'suggestions'],
    ]);
    expect(answer).toMatchObject({
      ...{ question: BACKS, status: 'answered', verdict: null, count: null, nearest: [], unread: [], choices: [] },
      query: { find: 'stances', asOf: '2025-03-31', proposition: 'troop-deployment', position: 'support' },
      rows: [{ actor: 'FRA' }, { actor: 'GBR' }, { actor: 'UKR' }],
      suggestions: [],
    });
    const [evidence] = answer.evidence;
    expect(Object.keys(evidence)).toEqual(['claim', 'document', 'places']);
    expect(evidence.document).toBe('paris-report-2025-03');
    expect(evidence.places[0]).toEqual({
      ...{ start: expect.any(Number), end: expect.any(Number), sha256: expect.stringMatching(/^[0-9a-f]{8,64}$/) },
    });
  });

  test('its query is one that `query` takes, with the same rows', () => {
    const { query, rows } = JSON.parse(ask(BACKS, '--json').stdout);
    expect(JSON.parse(run(['query', JSON.stringify(query), '--json']).stdout).rows).toEqual(rows);
  });

  test('unknown: no rows, and the status says so', () => {
    const { status, stdout } = ask('Has Japan ruled out troop deployment?', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ status: 'unknown', rows: [], verdict: null });
  });

  test('not understood: what was not read, and questions to ask instead', () => {
    const { status, stdout } = ask('Who backs marmalade?', '--json');
    expect(status).toBe(1);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ status: 'notUnderstood', rows: [], query: null, unread: ['marmalade'] });
    expect(answer.suggestions.length).toBeGreaterThan(0);
  });

  test('the questions that are suggested are understood', () => {
    const { suggestions } = JSON.parse(ask('Who backs marmalade?', '--json').stdout);
    const { stdout } = run(['ask', '--json'], `${suggestions.join('\n')}\n`);
    expect(stdout.match(/"status": "(answered|unknown)"/g)).toHaveLength(suggestions.length);
  });

  test('yes and no, and how many', () => {
    expect(JSON.parse(ask('Does Italy oppose troop deployment?', '--json').stdout).verdict).toBe('yes');
    expect(JSON.parse(ask('Does Italy back troop deployment?', '--json').stdout).verdict).toBe('no');
    expect(JSON.parse(ask('How many countries oppose troop deployment?', '--json').stdout).count).toBe(2);
  });
});

describe('the prompt, over a pipe', () => {
  test('answers one question after the other until the end of input', () => {
    const { status, stdout, stderr } = run(['ask'], `${BACKS}\nWho opposes troop deployment?\n`);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.indexOf('France; supports')).toBe(0);
    expect(stdout.indexOf('Italy; opposes')).toBeGreaterThan(0);
  });

  test('answers as a question on the command line does', () => {
    expect(run(['ask'], `${BACKS}\n`).stdout).toBe(`${ask(BACKS).stdout}\n`);
    expect(JSON.parse(run(['ask', '--json'], BACKS).stdout)).toEqual(JSON.parse(ask(BACKS, '--json').stdout));
  });

  test('neither prompt nor greeting comes before the answers, and no history is kept', () => {
    const state = join(folder, 'no-state');
    const { stdout } = run(['ask'], 'Does Italy oppose troop deployment?\n', { ...ENV, XDG_STATE_HOME: state });
    expect(stdout).not.toContain('Tab completes');
    expect(stdout).not.toMatch(/^\? /m);
    expect(existsSync(state)).toBe(false);
  });

  test.each(['exit', 'quit', '  exit  '])('%j ends it', (word) => {
    const { status, stdout } = run(['ask'], `${BACKS}\n${word}\nWho opposes troop deployment?\n`);
    expect(status).toBe(0);
    expect(stdout).toContain('France');
    expect(stdout).not.toContain('Italy; opposes');
  });

  test('an error does not end it, nor does what is not understood', () => {
    const { status, stdout, stderr } = run(
      ['ask'],
      `${TOO_LONG}\nWho backs marmalade?\nWho opposes troop deployment?\n`,
    );
    expect([status, stderr]).toEqual([0, '']);
    const found = ['ask: the question has', '“marmalade”', 'Italy; opposes'].map((text) => stdout.indexOf(text));
    expect(found[0]).toBe(0);
    expect([...found].sort((a, b) => a - b)).toEqual(found);
  });

  test('empty lines, Windows line ends and no last line end are no matter', () => {
    const { stdout } = run(['ask'], `\n\r\n  \n${BACKS}\r\nWho opposes troop deployment?`);
    expect(stdout).toContain('France; supports');
    expect(stdout).toContain('Italy; opposes');
    expect(stdout).not.toContain('not understood');
    expect(run(['ask'], '')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('bytes that are no text are not understood, and end nothing', () => {
    const input = `\u0000\u0001\u001b[31m\ufffd\n${BACKS}\n`;
    const { status, stdout } = run(['ask'], input);
    expect(status).toBe(0);
    expect(stdout).toContain('France; supports');
    expect(stdout).not.toContain('\u001b');
  });

  test('--today holds for every question, as on the command line', () => {
    const question = 'Who backs troop deployment as of yesterday?';
    const { stdout } = run(['ask', '--today', '2025-04-01', '--json'], `${question}\n`);
    expect(JSON.parse(stdout).query).toMatchObject({ asOf: '2025-03-31' });
  });

  test('bad data still exits 2 before the first question', () => {
    const { status, stdout } = run(['ask', '--data', '/nowhere.json'], `${BACKS}\n`);
    expect([status, stdout]).toEqual([2, '']);
  });
});

describe('completion', () => {
  const kg: StanceGraph = StanceGraph.from(coalition as Dataset);
  const names = namesIn(kg);

  test('names are those of propositions, actors and events that happen, each once, sorted without regard to case', () => {
    expect(names).toEqual(expect.arrayContaining(['Troop deployment in Ukraine', 'Emmanuel Macron', 'Italy']));
    for (const { label, aliases = [] } of kg.propositions.values()) {
      for (const name of [label, ...aliases]) expect(names).toContain(name);
    }
    for (const { name, type } of kg.events.values()) expect(names.includes(name)).toBe(type !== 'state');
    expect(new Set(names).size).toBe(names.length);
    const folded = names.map((name) => name.toLowerCase());
    expect(folded).toEqual([...folded].sort());
  });

  test('authors that documents imply are not offered', () => {
    expect(names.filter((name) => name.startsWith('the author of'))).toEqual([]);
  });

  test('the last words of the line are completed, whatever their case', () => {
    expect(completions(names, 'Who backs troop dep')).toEqual([
      names.filter((name) => name.toLowerCase().startsWith('troop dep')),
      'troop dep',
    ]);
    expect(completions(names, 'Who backs troop dep')[0].length).toBeGreaterThan(0);
    expect(completions(names, 'does ITAL')[0]).toEqual(['Italy']);
  });

  test('the longest stretch of words that fits wins', () => {
    const some = ['New York', 'York', 'in New York now'];
    expect(completions(some, 'who lives in new yo')).toEqual([['in New York now'], 'in new yo']);
    expect(completions(some, 'at new yo')).toEqual([['New York'], 'new yo']);
    expect(completions(some, 'at yo')).toEqual([['York'], 'yo']);
  });

  test('nothing fits: nothing is offered, and the line stays', () => {
    expect(completions(names, 'zzz')).toEqual([[], 'zzz']);
    expect(completions(names, '')).toEqual([[], '']);
    expect(completions([], 'Italy')).toEqual([[], 'Italy']);
  });

  test('at most 50 are offered', () => {
    const many = Array.from({ length: 80 }, (_, i) => `name ${i}`);
    expect(completions(many, 'who is name')[0]).toHaveLength(50);
  });

  test('what is typed is text, never a pattern', () => {
    expect(completions(['a.c', 'abc'], 'who a.')).toEqual([['a.c'], 'a.']);
    expect(completions(['(x'], 'who (')).toEqual([['(x'], '(']);
  });

  test('of a long line only what can be the beginning of a name is looked up', () => {
    const counted = [...names];
    const filter = vi.spyOn(counted, 'filter');
    expect(completions(counted, 'x '.repeat(2_000))[0]).toEqual([]);
    expect(filter.mock.calls.length).toBeLessThan(100);
  });
});

const SCRIPT = '/usr/bin/script';

describe('the prompt, on a terminal', () => {
  test('greets, and keeps a history that only its owner reads', () => {
    expect(existsSync(SCRIPT), 'this test needs script: apt-get install bsdutils').toBe(true);
    const { stdout } = spawnSync(SCRIPT, ['-qec', 'node dist/cli/main.js ask', '/dev/null'], {
      ...{ encoding: 'utf8', env: ENV },
      input: 'Does Italy oppose troop deployment?\nexit\n',
    });
    expect(stdout).toContain('Tab completes names');
    expect(stdout).toContain('Italy; opposes');
    const history = join(folder, 'state', 'stancegraph', 'history');
    expect(readFileSync(history, 'utf8')).toBe('Does Italy oppose troop deployment?\n');
    expect(statSync(history).mode & 0o777).toBe(0o600);
  });
});
