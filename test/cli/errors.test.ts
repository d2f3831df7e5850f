// What errors say: one line, nothing that steers a terminal, no stack, in the words of commands; and hostile names.
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { explain } from '../../src/cli/io/explain.js';
import { StanceError } from '../../src/errors.js';
import { linedUp } from '../../src/words/text-table.js';
import { filesOf } from '../support/command.js';
import { runHere } from '../support/run-here.js';

const file = filesOf('errors');
/** What a terminal would obey: controls but line feed and tab, and what turns text round. */
const STEERS = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const EVIL = '\u001b]0;PWNED\u0007\u001b[31mred\u009b31m\u202eevil';

describe('nothing that steers a terminal', () => {
  test.each([
    ['what a JSON file holds', () => ['list', 'actors', '--data', file('e.json', EVIL)]],
    ['what an NDJSON file holds', () => ['list', 'actors', '--data', file('e.ndjson', EVIL)]],
    ['the name of a file', () => ['list', 'actors', '--data', `x${EVIL}`]],
    ['a query', () => ['query', JSON.stringify({ find: 'stances', proposition: 'a\u009b31m\u202eevil' })]],
    ['a word of the command line', () => ['who', EVIL, 'troops']],
    ['an unknown command', () => [EVIL]],
    ['an unknown flag', () => ['who', 'backs', 'troops', `--${EVIL}`]],
    ['a draft', () => ['review', file('e.yaml', `a: [${EVIL}`)]],
    ['an output', () => ['report', 'Italy', '--out', `/nowhere/${EVIL}.html`]],
  ])('%s', async (_, args) => {
    const { exit, stdout, stderr } = await runHere(...args());
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).not.toMatch(STEERS);
  });
});

describe('explain', () => {
  const said = (error: unknown, command = 'who', flags = {}) => {
    const lines: string[] = [];
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation(((line: string) => lines.push(line)) as never);
    const exit = explain(error, command, flags);
    spy.mockRestore();
    return { exit, text: lines.join('') };
  };
  const failing = (code: string) => Object.assign(new Error(`${code}: it is so, write`), { code });
  afterEach(() => vi.unstubAllEnvs());

  test('a failure that nobody foresaw: one line without a stack, exit 3; where it was only when asked', () => {
    const error = new RangeError(`Maximum ${EVIL}`);
    expect(said(error)).toEqual({
      exit: 3,
      text: expect.stringMatching(
        /^stancegraph: unexpected failure: RangeError: Maximum [^\n]*STANCEGRAPH_DEBUG=1[^\n]*\n$/,
      ),
    });
    expect(said(error).text).not.toMatch(STEERS);
    vi.stubEnv('STANCEGRAPH_DEBUG', '1');
    expect(said(error).text).toContain('    at ');
  });

  test.each(['ENOSPC', 'EIO', 'EDQUOT'])('%s exits 3, as it is or as the cause', (code) => {
    expect(said(failing(code))).toEqual({
      exit: 3,
      text: `stancegraph: cannot write the output: ${code}: it is so.\n`,
    });
    const told = new StanceError('io', 'stancegraph: cannot write x: full.', {}, { cause: failing(code) });
    expect(said(told)).toEqual({ exit: 3, text: 'stancegraph: cannot write x: full.\n' });
  });

  test('that nobody reads any more is quiet and no failure', () => {
    expect(said(failing('EPIPE'))).toEqual({ exit: 0, text: '' });
  });

  test('a message of endless length is cut', () => {
    expect(said(new StanceError('not_found', `who: ${'x'.repeat(40_000)}`)).text.length).toBeLessThan(4_100);
  });
});

describe('messages speak of commands and flags', () => {
  test.each([
    [['who', 'backs', 'nothing of the kind'], /^stancegraph: unknown proposition "nothing of the kind"\./],
    [['who', 'backs', 'trop deployment'], /Did you mean "troop-deployment"\?/],
    [['claims', '--document', 'nothing'], /Known ones are listed by stancegraph list documents\./],
    [
      ['report', 'nothing of the kind'],
      /stancegraph list actors, stancegraph list propositions and stancegraph list events/,
    ],
    [['who', 'backs', 'troops', '--as-of', 'someday'], /^stancegraph: --as-of "someday" is no date; expected YYYY/],
    [['who', 'hates', 'troops'], /^stancegraph: unknown position "hates"\. Expected backs, opposes, undecided\.\n$/],
    [['who', 'suports', 'troops'], /Did you mean "supports"\?/],
  ])('%j', async (args, message) => {
    const { exit, stderr } = await runHere(...args);
    expect(exit).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\bkg\.|whoBacks|stanceOf/);
  });
});

const HOSTILE = [
  '\u001b]0;pwn\u0007',
  '\u001b[2J\u001b[1;31m',
  '\u009b31mred',
  '\u0090q\u009c',
  'bell\u0007',
  'back\b\b\bspace',
  'a\rb',
  'a\nb',
  '\u202eright to left',
  '\u2066isolate\u2069',
  '\u200fmark',
  '\u061carabic mark',
  '\u2028line',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x")',
  '+1+cmd|x',
  '[a](javascript:alert(1))',
  '`code` | pipe',
  '{{7*7}} %{7*7}',
  "'; DROP TABLE x; --",
  'null\u0000byte',
  '\u007fdelete',
  '%s %n \\u001b[31m',
];

/** A data set in which every name is hostile. */
const hostile = () => {
  const actors = HOSTILE.map((name, i) => ({ id: `A${i}`, type: 'organization', name: `${name} ${i}` }));
  const propositions = HOSTILE.map((label, i) => ({
    ...{ id: `p${i}`, label: `${label} ${i}`, kind: 'policy', statement: `${label} it should be` },
  }));
  const documents = HOSTILE.map((title, i) => ({ id: `d${i}`, title, publisher: title, published: '2031-01-01' }));
  const events = HOSTILE.map((name, i) => ({ id: `e${i}`, name: `${name} ${i}`, type: 'meeting', date: '2031-01-01' }));
  const about = { said: '2031-01-01', evidence: [{ record: '1' }], basis: 'stated' };
  const claims = actors.flatMap(({ id }, i) => {
    const own = { ...about, document: `d${i}`, holder: id };
    return [
      {
        ...own,
        kind: 'stance',
        proposition: `p${i}`,
        position: 'support',
        summary: HOSTILE[i],
        conditions: [{ words: `if ${HOSTILE[i]}`, holds: true }],
      },
      { ...own, kind: 'stance', proposition: `p${(i + 1) % 24}`, position: 'oppose' },
      { ...own, kind: 'participation', event: `e${i}`, role: 'attendee' },
      { ...own, kind: 'request', to: `A${(i + 1) % 24}`, words: HOSTILE[i] },
    ];
  });
  return JSON.stringify({ name: 'hostile', actors, propositions, documents, events, claims });
};

test('24 hostile names in every output', async () => {
  const data = ['--data', file('hostile.json', hostile())];
  const texts = file('note.txt', 'A text.');
  const commands = [
    ...['actors', 'propositions', 'events', 'documents'].map((what) => ['list', what]),
    ['stances'],
    ['stance', 'A0'],
    ['who', 'backs', 'p1'],
    ['why', 'A2', 'p2'],
    ['timeline', 'A3'],
    ['compare', 'A4'],
    ['changes', '--from', '2030'],
    ['participants', 'e5'],
    ['requests'],
    ['claims'],
    ['sources'],
    ['discrepancies'],
    ['network', '--actors', 'organization', '--names'],
    ['agreement', '--a', 'A6', '--b', 'A7', '--actors', 'actor'],
    ['agreement', '--all', '--actors', 'actor'],
    ['communities', '--actors', 'actor'],
    ['report', '--format', 'md'],
    ['verify', '--texts', join(texts, '..')],
    ['ask', 'who backs p1?'],
  ];
  for (const command of commands) {
    for (const form of [[], ['--json'], ['--md']]) {
      const { exit, stdout, stderr } = await runHere(...command, ...data, ...form);
      if (/unknown option/.test(stderr)) continue;
      const at = [...command, ...form].join(' ');
      expect([0, 1, 2], at).toContain(exit);
      expect(stderr, at).not.toMatch(/unexpected/);
      expect(`${stdout}${stderr}`, at).not.toMatch(/^.*(?:[^\P{Cc}\n\t\r]|[\u202a-\u202e\u2066-\u2069]).*$/mu);
    }
  }
}, 60_000);

test('150,000 rows are lined up and listed', async () => {
  const rows = Array.from({ length: 150_000 }, (_, i) => [`a${i}`, i === 7 ? 'a\u001bb' : 'name', 'end']);
  expect(linedUp(rows)[7]).toEqual(['a7     ', 'a b ', 'end']);
  const documents = rows.map(([id]) => ({ id, published: '2031' }));
  const data = file('big.json', JSON.stringify({ actors: [], propositions: [], documents, claims: [] }));
  const { exit, stdout } = await runHere('list', 'documents', '--data', data);
  expect([exit, stdout.split('\n').length]).toEqual([0, 150_001]);
}, 60_000);
