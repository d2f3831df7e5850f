import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import coalition from 'stancegraph/data/coalition';
import { afterAll, describe, expect, test } from 'vitest';

const TEXTS = '../shared/seeds';
const folder = mkdtempSync(join(tmpdir(), 'stancegraph-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const command = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('node', ['dist/cli/main.js', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr };
};
const json = (...args: string[]) => JSON.parse(command(...args, '--json').stdout);
const actors = (answer: { rows: { actor: string }[] }) => answer.rows.map(({ actor }) => actor);
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const SMALL = {
  actors: [
    { id: 'ALB', type: 'country', name: 'Alba' },
    { id: 'BOR', type: 'country', name: 'Bora \u001b[31mred\u001b[0m' },
  ],
  propositions: [{ id: 'dam', label: 'A dam', kind: 'policy', statement: 'There should be a dam.' }],
  documents: [{ id: 'note', published: '2031-01-01' }],
};
const CLAIM = { kind: 'stance', document: 'note', proposition: 'dam', position: 'support', said: '2031-01-01' };

describe('the questions of the issue', () => {
  test('as of 31 March 2025: who backs, who opposes', () => {
    expect(actors(json('who', 'backs', 'troop', 'deployment', '--as-of', '2025-03-31'))).toEqual(['FRA', 'GBR', 'UKR']);
    expect(actors(json('who', 'opposes', 'troop deployment', '--as-of', '2025-03-31'))).toEqual(['ITA']);
  });

  test('as of 5 September 2025: undecided, opposed, the unnamed 26, and a no last said in March', () => {
    expect(json('stance', 'Germany', 'troop deployment', '--as-of', '2025-09-05').rows[0].position).toBe('undecided');
    const opposed = json('who', 'opposes', 'troop deployment', '--as-of', '2025-09-05').rows;
    expect(opposed.map((row: { actor: string; lastSaid: string }) => [row.actor, row.lastSaid])).toEqual([
      ['ITA', '2025-03-27'],
      ['RUS', '../2025-09-04'],
    ]);
    expect(opposed[0].ageDays).toBe(162);
    const group = json('who', 'backs', 'troop deployment', '--as-of', '2025-09-05').rows.find(
      (row: { actor: string }) => row.actor === 'coalition-26',
    );
    expect(group).toMatchObject({
      type: 'group',
      conditions: [{ event: 'ceasefire-in-force', holds: true, only: true }],
    });
    expect(group.speakers).toEqual(['emmanuel-macron']);
  });

  test('what could be known by August 2025 has nothing of September', () => {
    const answer = json('stance', 'RUS', 'troop deployment', '--known-by', '2025-08-01');
    expect(answer.rows[0].position).toBe('noRecord');
    expect(answer.coverage.map(({ id }: { id: string }) => id)).toEqual(['paris-report-2025-03']);
    expect(JSON.stringify(answer)).not.toMatch(/2025-09/);
  });
});

describe('the contract of --json', () => {
  test('an answer has query, paraphrase, asOf and rows with the codebook ids', () => {
    const answer = json('who', 'backs', 'troop deployment', '--as-of', '2025-03-31');
    expect(Object.keys(answer).slice(0, 3)).toEqual(['query', 'paraphrase', 'asOf']);
    expect(answer.asOf).toBe('2025-03-31');
    expect(Object.keys(answer.rows[0])).toEqual(
      expect.arrayContaining(['actor', 'name', 'voices', 'position', 'since', 'conditions', 'claims']),
    );
  });

  test('claims come in the shape of the model, with the country that they count for', () => {
    const { rows } = json('claims', '--kind', 'stance', '--actor', 'Germany');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      kind: 'stance',
      holder: 'friedrich-merz',
      country: 'DEU',
      proposition: 'troop-deployment',
    });
    expect(rows[0].evidence[0]).toEqual({
      start: expect.any(Number),
      end: expect.any(Number),
      sha256: expect.any(String),
    });
    expect(json('claims').rows).toHaveLength(coalition.claims.length);
  });

  test('a lawmaker’s claim counts for no country', () => {
    const { rows } = json('claims', '--actor', 'oleksandr-merezhko', '--kind', 'stance');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.country).toBeNull();
  });

  test('the query of an answer asks it again', () => {
    const answer = json('who', 'opposes', 'troop deployment', '--as-of', '2025-09-05');
    expect(json('query', JSON.stringify(answer.query)).rows).toEqual(answer.rows);
  });
});

describe('every command answers', () => {
  test.each([
    ['commitments', '--actor', 'White House'],
    ['requests', '--to', 'donald-trump'],
    ['attitudes', '--toward', 'Putin'],
    ['participants', 'September summit'],
    ['claims', '--basis', 'anonymous'],
    ['timeline', 'Kyiv'],
    ['why', 'Italy', 'troop deployment'],
    ['why', 'Germany', 'troop deployment', '--not', 'support'],
    ['stance', 'France'],
    ['list', 'propositions'],
    [
      'who',
      'undecided',
      'troop deployment',
      '--among',
      'countries',
      '--max-age',
      '400',
      '--given',
      'ceasefire',
      '--no-infer',
    ],
  ])('%s %s %s', (...args) => {
    const { status, stdout, stderr } = command(...args);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(80);
    if (args[0] !== 'list') expect(command(...args, '--md').stdout).toContain('**');
  });

  test('--cite adds how to get the answer again', () => {
    expect(command('who', 'backs', 'troop deployment', '--cite').stdout).toMatch(
      /policy default@2, data [0-9a-f]{16}, query \{/,
    );
  });

  test('colour only where it is asked for', () => {
    expect(command('who', 'backs', 'troop deployment').stdout).not.toContain('\u001b[');
    const { stdout } = spawnSync('node', ['dist/cli/main.js', 'who', 'backs', 'troop deployment'], {
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR: '1', NO_COLOR: '' },
    });
    expect(stdout).toContain('\u001b[');
  });
});

describe('bad input is named, and exits 2', () => {
  test.each([
    [['who', 'backs', 'trop deployment'], 'Did you mean "troop-deployment"?'],
    [['who', 'likes', 'x'], 'unknown position "likes"'],
    [['who', 'backs', 'troops', '--as-of', '2025-02-30'], '2025-02-30'],
    [['who', 'backs', 'troops', '--as-of', '2025-03', '--during', '2025'], 'exclude each other'],
    [['who', 'backs', 'troops', '--max-age', 'old'], '--max-age'],
    [['who', 'backs', 'troops', '--policy', 'defualt@2'], 'Did you mean "default@2"?'],
    [['who', 'backs', 'troops', '--given', 'peaceagreement'], 'peace'],
    [['query', '{'], 'no JSON'],
    [['query', '{"find":"stances","colour":1}'], 'colour'],
    [['list', 'things'], 'Expected actors'],
    [['verify', '--texts', '/nowhere'], 'cannot read /nowhere'],
    [['who', 'backs', 'troops', '--data', '/nowhere.json'], 'cannot read /nowhere.json'],
    [['who', 'backs', 'troops', '--without', 'nothing'], 'unknown document "nothing"'],
    [['nonsense'], 'unknown command'],
  ])('%j', (args, message) => {
    const { status, stdout, stderr } = command(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('no record exits 1', () => {
    expect(command('stance', 'Japan', 'troop deployment').status).toBe(1);
    expect(command('commitments', '--actor', 'Japan').status).toBe(1);
  });
});

describe('data of one’s own', () => {
  test('a JSON file, and NDJSON with the vocabulary in its first line, answer alike', () => {
    const claims = [
      { ...CLAIM, holder: 'ALB' },
      { ...CLAIM, holder: 'BOR', position: 'oppose' },
    ];
    const whole = file('small.json', JSON.stringify({ ...SMALL, claims }));
    const lines = file('small.ndjson', [SMALL, ...claims].map((line) => JSON.stringify(line)).join('\n'));
    expect(actors(json('who', 'backs', 'a dam', '--data', whole))).toEqual(['ALB']);
    expect(json('who', 'backs', 'a dam', '--data', lines)).toEqual(json('who', 'backs', 'a dam', '--data', whole));
    expect(command('who', 'opposes', 'dam', '--data', whole).stdout).not.toContain('\u001b');
  });

  test('every problem of the data comes at once, with its place', () => {
    const claims = [
      { ...CLAIM, holder: 'ALN' },
      { ...CLAIM, holder: 'BOR', position: 'suport' },
    ];
    const { status, stderr } = command(
      'who',
      'backs',
      'dam',
      '--data',
      file('bad.json', JSON.stringify({ ...SMALL, claims })),
    );
    expect(status).toBe(2);
    expect(stderr).toContain('claims[0].holder');
    expect(stderr).toContain('did you mean "ALB"?');
    expect(stderr).toContain('claims[1].position');
    expect(stderr).toContain('did you mean "support"?');
  });

  test.each([
    ['empty.json', ''],
    ['list.json', '[]'],
    ['null.json', 'null'],
    ['cut.json', '{"actors":['],
    ['empty.ndjson', ''],
    ['binary.ndjson', '\u0000\u0001\n\u0002'],
  ])('%s is refused', (name, text) => {
    const { status, stderr } = command('who', 'backs', 'dam', '--data', file(name, text));
    expect(status).toBe(2);
    expect(stderr.length).toBeGreaterThan(20);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe.runIf(existsSync(TEXTS))('verify, with the texts at hand', () => {
  test('anchors every locator', () => {
    const { status, stdout } = command('verify', '--texts', TEXTS);
    expect(status).toBe(0);
    expect(stdout.match(/text unchanged/g)).toHaveLength(5);
  });

  test('reports one changed byte with the claims that it touches', () => {
    const [name] = readdirSync(TEXTS).sort() as [string];
    for (const other of readdirSync(TEXTS).filter((one) => one !== name)) {
      file(other, readFileSync(join(TEXTS, other), 'utf8'));
    }
    const text = readFileSync(join(TEXTS, name), 'utf8');
    const claim = coalition.claims.find(({ document }) => document === 'kyiv-independent-2025-09')!;
    const { start } = claim.evidence![0] as { start: number };
    // a text that has changed is found by its document's id
    file('kyiv-independent-2025-09.txt', `${text.slice(0, start)}#${text.slice(start + 1)}`);
    const { status, stdout } = command('verify', '--texts', folder, '--json');
    const report = JSON.parse(stdout);
    expect(status).toBe(2);
    expect(report.sound).toBe(false);
    const touched = report.documents.flatMap(
      ({ drifts }: { drifts: { document: string; start: number; end: number }[] }) => drifts,
    );
    expect(touched.length).toBeGreaterThan(0);
    for (const drift of touched) {
      expect(drift.document).toBe('kyiv-independent-2025-09');
      expect(drift.start <= start && start < drift.end).toBe(true);
    }
  });
});

if (!existsSync(TEXTS)) test.skip('../shared/seeds is not at hand: the command verify was not tried on it');
