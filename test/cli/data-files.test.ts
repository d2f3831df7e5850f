import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { cells, command, filesOf, json, VOTES } from '../support/command.js';
import { dnaFile, HARBOUR_DEBATE } from '../support/dna.js';

const file = filesOf('data-files');
const votes = ['--data', file('votes.csv', VOTES)];

describe('tables of votes', () => {
  test('gzipped or not, the same', () => {
    const zipped = ['--data', file('zipped.csv.gz', gzipSync(VOTES))];
    expect(json('agreement', ...zipped, '--all')).toEqual(json('agreement', ...votes, '--all'));
  });

  test('with tables of roll calls and issues beside them, or named', () => {
    const bare = VOTES.replace(/,2031-.*$/gm, '').replace(',date,short', '');
    const dates =
      'rcid,date,short\n1,2031-01-10,A dam\n2,2031-02-10,A road\n3,2031-03-10,A port\n4,2031-04-10,A bank\n';
    const topics = 'rcid,issue\n1,Water\n2,Roads\n3,Water\n4,Money\n';
    const beside = file('beside_votes.csv', bare);
    file('beside_roll_calls.csv', dates);
    file('beside_roll_call_issues.csv', topics);
    expect(json('agreement', '--data', beside, '--all')).toEqual(json('agreement', ...votes, '--all'));
    const water = { same: 2, joint: 2, share: 1 };
    expect(json('agreement', '--data', beside, '--a', 'France', '--b', 'Germany', '--issue', 'Water')).toEqual(water);
    const { status, stderr } = command('network', '--data', beside, '--issue', 'War');
    expect(status).toBe(2);
    expect(stderr).toContain('no roll call is on "War". Issues are Money; Roads; Water.');
    const named = [
      ...['--data', file('bare.csv', bare), '--roll-calls', file('dates.csv', dates)],
      ...['--issues', file('topics.csv', topics), '--issue', 'Water'],
    ];
    expect(json('agreement', ...named, '--a', 'France', '--b', 'Germany')).toEqual(water);
  });

  const broken: [string, string, number, string][] = [
    ['a vote that is none', '2,Spain,ES,maybe,2031-02-10,A road', 7, 'has the vote "maybe"'],
    ['a country that nobody knows', '2,Nowhere,XX,yes,2031-02-10,A road', 7, 'Nowhere'],
    ['a field too many', '2,Spain,ES,yes,2031-02-10,A road,9', 7, 'has 7 fields'],
    ['a day that there is not', '9,Spain,ES,yes,2031-02-30,A road', 7, '2031-02-30'],
  ];
  const withRow = (row: string) => {
    const lines = VOTES.split('\n');
    return [...lines.slice(0, 6), row, ...lines.slice(6)].join('\n');
  };

  test.each(broken)('%s: the line is named, exit 2', (name, row, line, problem) => {
    const { status, stdout, stderr } = command('network', '--data', file(`${name}.csv`, withRow(row)));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`line ${line} of the votes`);
    expect(stderr).toContain(problem);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test.each(broken)('%s: --skip-invalid passes over it', (name, row) => {
    const path = file(`${name} skipped.csv`, withRow(row));
    const { status, stdout } = command('agreement', '--data', path, '--all', '--skip-invalid');
    expect(status).toBe(0);
    expect(stdout).toBe(command('agreement', ...votes, '--all').stdout);
  });

  test('--skip-invalid counts what it passed over, on the error stream, and names the first', () => {
    const rows = broken.map(([, row]) => row).join('\n');
    const { stderr } = command('agreement', '--data', file('four.csv', withRow(rows)), '--all', '--skip-invalid');
    expect(stderr).toContain('passed over 4 rows');
    expect(stderr).toMatch(/"line":\d+/);
  });

  test('a table without a needed column, an empty one, and a gzip that was cut are refused', () => {
    for (const [name, content] of [
      ['empty.csv', ''],
      ['columns.csv', 'a,b\n1,2\n'],
      ['cut.csv.gz', gzipSync(VOTES).subarray(0, 60)],
      ['text.csv.gz', 'no gzip'],
      ['binary.csv', Uint8Array.of(0x72, 0xff, 0xfe, 0x00)],
    ] as const) {
      const { status, stdout, stderr } = command('network', '--data', file(name, content));
      expect([name, status, stdout]).toEqual([name, 2, '']);
      expect(stderr.length).toBeGreaterThan(20);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });
});

describe('files of the Discourse Network Analyzer', () => {
  let dna: string[];
  beforeAll(async () => {
    dna = ['--data', file('harbour.dna', await dnaFile(HARBOUR_DEBATE))];
  });

  test('give networks of their organizations or persons', () => {
    const { rows, columns, statements } = json('network', ...dna, '--actors', 'organization', '--isolates');
    expect(rows.length).toBeGreaterThan(1);
    expect(columns).toEqual(rows);
    expect(statements).toBeGreaterThan(1);
    const two = json('network', ...dna, '--actors', 'organization', '--mode', 'two');
    expect(two.columns).toEqual(expect.arrayContaining(['Ships should pay']));
    const ids = json('network', ...dna, '--actors', 'organization', '--mode', 'two', '--ids');
    expect(ids.columns).toEqual(expect.arrayContaining(['ships-should-pay']));
  });

  test('roles and types of statements that there are not exit 2', () => {
    for (const flags of [
      ['--variable', 'colour=red'],
      ['--variable', 'actor='],
      ['--variable', 'actor=nobody'],
      ['--statement-type', 'Nothing'],
    ]) {
      const { status, stdout, stderr } = command('network', ...dna, ...flags);
      expect([flags, status, stdout]).toEqual([flags, 2, '']);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
    expect(command('network', '--data', file('no.dna', 'no database')).status).toBe(2);
  });
});

const UN = '../shared/data';
const hasVotes = existsSync(`${UN}/un_votes.csv.gz`);

describe.runIf(hasVotes)('the roll calls of the United Nations', () => {
  const un = ['--data', `${UN}/un_votes.csv.gz`];
  const table = (name: string) => gunzipSync(readFileSync(`${UN}/${name}.csv.gz`)).toString('utf8');

  test('United States and United Kingdom: .646991 of 6,116', () => {
    const found = json('agreement', ...un, '--a', 'United States', '--b', 'United Kingdom');
    expect(found.joint).toBe(6_116);
    expect(found.share.toFixed(6)).toBe('0.646991');
    expect(found.share).toBe(found.same / found.joint);
  });

  test('without abstentions: .796143', () => {
    const found = json('agreement', ...un, '--a', 'USA', '--b', 'GBR', '--abstentions', 'ignore');
    expect(found.share.toFixed(6)).toBe('0.796143');
  });

  test('Russia and China: .726827 of 4,488', () => {
    const found = json('agreement', ...un, '--a', 'Russia', '--b', 'China');
    expect([found.joint, found.share.toFixed(6)]).toEqual([4_488, '0.726827']);
  });

  test('all 19,570 pairs that ever met, with those above among them', () => {
    const { status, stdout } = command('agreement', ...un, '--all');
    expect(status).toBe(0);
    const rows = cells(stdout).slice(1);
    expect(rows).toHaveLength((200 * 199) / 2);
    expect(rows.filter(([, , , joint]) => joint !== '0')).toHaveLength(19_570);
    expect(rows.find(([a, b]) => a === 'GBR' && b === 'USA')?.[3]).toBe('6116');
    expect(rows.find(([a, b]) => a === 'CHN' && b === 'RUS')?.[3]).toBe('4488');
  });

  test('--issue: only roll calls on it, counted by hand', () => {
    const issue = 'Human rights';
    const onIssue = new Set(
      table('un_roll_call_issues')
        .split('\n')
        .filter((line) => line.endsWith(`"${issue}"`))
        .map((line) => line.split(',')[0] as string),
    );
    const byCountry = new Map<string, Map<string, string>>();
    for (const line of table('un_votes').split('\n')) {
      const [, rollCall, country, vote] = /^(\d+),"([^"]*)",.*,"(\w+)"$/.exec(line) ?? [];
      if (rollCall === undefined || !onIssue.has(rollCall)) continue;
      if (country !== 'Namibia' && country !== 'Russia') continue;
      byCountry.set(country, (byCountry.get(country) ?? new Map()).set(rollCall, vote as string));
    }
    const [namibia, russia] = ['Namibia', 'Russia'].map((name) => byCountry.get(name)!) as [
      Map<string, string>,
      Map<string, string>,
    ];
    const joint = [...namibia].filter(([rollCall]) => russia.has(rollCall));
    const same = joint.filter(([rollCall, vote]) => russia.get(rollCall) === vote).length;
    expect(joint.length).toBeGreaterThan(100);
    expect(json('agreement', ...un, '--a', 'Namibia', '--b', 'Russia', '--issue', issue)).toEqual({
      ...{ same, joint: joint.length, share: same / joint.length },
    });
  });

  test('an issue that there is not is refused with those that there are', () => {
    const { status, stderr } = command('agreement', ...un, '--all', '--issue', 'War');
    expect(status).toBe(2);
    expect(stderr).toContain('Issues are Arms control and disarmament; Colonialism;');
  });
});

if (!hasVotes) test.skip('../shared/data is not at hand: the commands were not tried on the UN votes');
