import { describe, expect, test } from 'vitest';
import { cells, command, filesOf, json, VOTES } from '../support/command.js';

const file = filesOf('networks');
const votes = ['--data', file('votes.csv', VOTES)];

/** A data set whose ids and names a spreadsheet would take for formulas, and a terminal for colours. */
const FORMULAS = ['=1+1', '+A1', '-2', '@SUM(A1)', '=HYPERLINK("http://x","y")'];
const hostile = [
  '--data',
  file(
    'hostile.json',
    JSON.stringify({
      actors: [
        ...FORMULAS.map((id, i) => ({ id, type: 'organization', name: `\t=cmd|' /C calc'!A${i}` })),
        { id: 'red', type: 'organization', name: 'Red \u001b[31mland\u001b[0m' },
        { id: 'quoted,"id"', type: 'organization', name: 'Line\nbreak, "quoted"' },
      ],
      propositions: [{ id: '=dam', label: 'A \u001b[32mdam', kind: 'policy', statement: 'There should be a dam.' }],
      documents: [{ id: 'note', published: '2031-01-01' }],
      claims: [...FORMULAS, 'red', 'quoted,"id"'].flatMap((holder, i) => [
        { kind: 'stance', document: 'note', holder, proposition: '=dam', position: 'support', said: '2030-01-01' },
        ...(i > 0
          ? []
          : [
              { kind: 'stance', document: 'note', holder, proposition: '=dam', position: 'oppose', said: '2030-06-01' },
            ]),
      ]),
    }),
  ),
];

describe('network', () => {
  test('--json: rows, columns and values, in order of id', () => {
    expect(json('network', ...votes)).toMatchObject({
      rows: ['DEU', 'FRA', 'ITA'],
      columns: ['DEU', 'FRA', 'ITA'],
      values: [
        [0, 2.5, 1],
        [2.5, 0, 1.5],
        [1, 1.5, 0],
      ],
      statements: 11,
    });
  });

  test('as a table', () => {
    const { status, stdout } = command('network', ...votes);
    expect(status).toBe(0);
    expect(stdout).toBe(',DEU,FRA,ITA\nDEU,0,2.5,1\nFRA,2.5,0,1.5\nITA,1,1.5,0\n');
    expect(command('network', ...votes, '--names').stdout).toMatch(/^,France,Germany,Italy\n/);
  });

  test.each([
    [
      ['--relation', 'conflict'],
      [1.5, 2, 1.5],
    ],
    [
      ['--relation', 'subtract'],
      [1, -1, 0],
    ],
    [
      ['--relation', 'ignore'],
      [4, 3, 3],
    ],
    [
      ['--scale', 'binary'],
      [1, 0, 1],
    ],
    [
      ['--scale', 'binary', '--relation', 'conflict'],
      [1, 1, 1],
    ],
    [
      ['--to', '2031-02'],
      [1, 0.5, 0.5],
    ],
    [
      ['--from', '2031-02-11'],
      [1.5, 0.5, 1],
    ],
    [
      ['--known-by', '2031-01'],
      [1, 0, 0],
    ],
    [
      ['--normalization', 'average'],
      [2.5 / 4, 1 / 3.5, 1.5 / 3.5],
    ],
    [
      ['--normalization', 'dnaCosine'],
      [2.5 / 16, 1 / 12, 1.5 / 12],
    ],
  ])('%j', (flags, [germanyFrance, germanyItaly, franceItaly]) => {
    const { values } = json('network', ...votes, '--isolates', ...flags);
    expect(values[0][1]).toBeCloseTo(germanyFrance!, 12);
    expect(values[0][2]).toBeCloseTo(germanyItaly!, 12);
    expect(values[1][2]).toBeCloseTo(franceItaly!, 12);
    for (let i = 0; i < 3; i += 1) {
      expect(values[i][i]).toBe(0);
      for (let j = 0; j < i; j += 1) expect(values[i][j]).toBe(values[j][i]);
    }
  });

  test('two-mode: actors by propositions', () => {
    expect(json('network', ...votes, '--mode', 'two', '--relation', 'combine', '--scale', 'binary')).toMatchObject({
      rows: ['DEU', 'FRA', 'ITA'],
      columns: ['roll-call-1', 'roll-call-2', 'roll-call-4'],
      values: [
        [1, 2, 0],
        [1, 1, 1],
        [2, 0, 1],
      ],
    });
  });

  test('--exclude takes actors by name, propositions and documents by id', () => {
    expect(json('network', ...votes, '--exclude', 'France')).toMatchObject({
      rows: ['DEU', 'ITA'],
      values: [
        [0, 1],
        [1, 0],
      ],
    });
    expect(json('network', ...votes, '--exclude', 'roll-call-1', 'roll-call-3').values[0]).toEqual([0, 0.5, 1]);
    expect(json('network', ...votes, '--exclude', 'A dam', 'DEU').values).toEqual([
      [0, 1.5],
      [1.5, 0],
    ]);
    expect(json('network', ...votes, '--exclude', 'roll-call-2031-02-10').values[0]).toEqual([0, 2.5, 0.5]);
  });

  test('nothing to show exits 1', () => {
    expect(command('network', ...votes, '--from', '2040').status).toBe(1);
    expect(command('network', ...votes, '--actors', 'person').status).toBe(1);
  });

  test('of the bundled data set: France and Ukraine are close, Italy and Russia too', () => {
    const { rows, values } = json('network', '--relation', 'subtract', '--normalization', 'cosine');
    const between = (a: string, b: string) => values[rows.indexOf(a)][rows.indexOf(b)];
    expect(rows).toEqual([...rows].sort());
    expect(between('FRA', 'UKR')).toBeGreaterThan(0.3);
    expect(between('ITA', 'RUS')).toBeGreaterThan(0.3);
    expect(between('FRA', 'RUS')).toBeLessThan(0);
  });

  test('the same call prints the same bytes', () => {
    expect(command('network', '--json').stdout).toBe(command('network', '--json').stdout);
  });
});

describe('agreement', () => {
  const of = (...flags: string[]) => json('agreement', ...votes, '--a', 'France', '--b', 'DEU', ...flags);

  test('--json: same, joint and share, and nothing else', () => {
    expect(of()).toEqual({ same: 2, joint: 4, share: 0.5 });
    expect(of('--abstentions', 'count')).toEqual({ same: 2, joint: 4, share: 0.5 });
    expect(of('--abstentions', 'ignore')).toEqual({ same: 1, joint: 2, share: 0.5 });
    expect(of('--abstentions', 'graded')).toEqual({ same: 2.5, joint: 4, share: 0.625 });
    expect(json('agreement', ...votes, '--a', 'French', '--b', 'Italy')).toEqual({ same: 1, joint: 3, share: 1 / 3 });
  });

  test('in a period, as of a day, by what was known', () => {
    expect(of('--to', '2031-02')).toEqual({ same: 1, joint: 2, share: 0.5 });
    expect(of('--from', '2031-03-10', '--to', '2031-03-10')).toEqual({ same: 1, joint: 1, share: 1 });
    expect(of('--as-of', '2031-01')).toEqual({ same: 1, joint: 1, share: 1 });
    expect(of('--known-by', '2031-03')).toEqual({ same: 2, joint: 3, share: 2 / 3 });
  });

  test('fewer than --min-joint: no share', () => {
    expect(of('--min-joint', '4').share).toBe(0.5);
    expect(of('--min-joint', '5')).toEqual({ same: 2, joint: 4, share: null });
  });

  test('in words', () => {
    expect(command('agreement', ...votes, '--a', 'FRA', '--b', 'Italy').stdout).toBe(
      'France and Italy: the same on 1 of 3 (0.333333)\n',
    );
  });

  test('--all: every pair once, as CSV or JSON', () => {
    expect(command('agreement', ...votes, '--all').stdout).toBe(
      `a,b,same,joint,share\nDEU,FRA,2,4,0.5\nDEU,ITA,0,3,0\nFRA,ITA,1,3,${1 / 3}\n`,
    );
    expect(json('agreement', ...votes, '--all', '--min-joint', '4')).toEqual([
      { a: 'DEU', b: 'FRA', same: 2, joint: 4, share: 0.5 },
      { a: 'DEU', b: 'ITA', same: 0, joint: 3, share: null },
      { a: 'FRA', b: 'ITA', same: 1, joint: 3, share: null },
    ]);
  });

  test('nothing joint exits 1, with no share', () => {
    const { status, stdout } = command('agreement', ...votes, '--a', 'France', '--b', 'Japan', '--json');
    expect([status, stdout]).toEqual([1, '{"same":0,"joint":0,"share":null}\n']);
  });
});

describe('communities', () => {
  test('--json: who belongs together, and the signed modularity', () => {
    expect(json('communities', ...votes)).toEqual({ communities: [['DEU', 'FRA'], ['ITA']], modularity: 0.5 });
  });

  test('in lines', () => {
    expect(command('communities', ...votes).stdout).toBe('1  DEU, FRA\n2  ITA\nSigned modularity 0.5000.\n');
  });

  test('every country of the bundled data set is in exactly one', () => {
    const { communities } = json('communities') as { communities: string[][] };
    const members = communities.flat();
    expect(new Set(members).size).toBe(members.length);
    const together = (a: string, b: string) => communities.some((list) => list.includes(a) && list.includes(b));
    expect([together('FRA', 'UKR'), together('ITA', 'RUS'), together('FRA', 'RUS')]).toEqual([true, true, false]);
  });
});

describe('discrepancies and shifts', () => {
  const SHIFT = file(
    'shift.json',
    JSON.stringify({
      actors: [
        { id: 'ALB', type: 'country', name: 'Alba' },
        { id: 'BOR', type: 'country', name: 'Bora' },
      ],
      propositions: [{ id: 'dam', label: 'A dam', kind: 'policy', statement: 'There should be a dam.' }],
      documents: [{ id: 'note', published: '2031-07-01' }],
      claims: [
        ['ALB', 'support', '2031-01-01'],
        ['ALB', 'oppose', '2031-06-01'],
        ['BOR', 'support', '2031-01-01'],
      ].map(([holder, position, said]) => ({
        ...{ kind: 'stance', document: 'note', proposition: 'dam', basis: 'stated', holder, position, said },
      })),
    }),
  );

  test('--json: two claims, the rule, both dates, a sentence', () => {
    const found = json('shifts', '--data', SHIFT);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      ...{ type: 'shift', actor: 'ALB', about: 'dam', dates: ['2031-01-01', '2031-06-01'], documents: ['note'] },
      claims: [{ position: 'support' }, { position: 'oppose' }],
      rule: { code: expect.any(String), text: expect.any(String) },
      sentence: expect.stringContaining('Alba'),
    });
    expect(json('discrepancies', '--data', SHIFT)).toEqual(found);
    expect(json('discrepancies', '--data', SHIFT, '--type', 'shift')).toEqual(found);
  });

  test('one line each', () => {
    const { stdout } = command('shifts', '--data', SHIFT);
    expect(stdout).toMatch(/^shift: .*Alba.* \[note\]\n$/);
  });

  test('filters, and none: exit 1', () => {
    expect(json('shifts', '--data', SHIFT, '--actor', 'Alba', '--proposition', 'A dam')).toHaveLength(1);
    for (const flags of [
      ['--actor', 'Bora'],
      ['--as-of', '2031-05'],
      ['--known-by', '2031-06-30'],
      ['--without', 'note'],
    ]) {
      expect(command('shifts', '--data', SHIFT, ...flags)).toEqual({ status: 1, stdout: 'None.\n', stderr: '' });
      expect(command('shifts', '--data', SHIFT, ...flags, '--json')).toMatchObject({ status: 1, stdout: '[]\n' });
    }
    expect(command('discrepancies', '--data', SHIFT, '--type', 'dissent').status).toBe(1);
  });

  test('the five documents hold at least those of the issue', () => {
    const sentences = (json('discrepancies') as { type: string; sentence: string }[]).map(
      ({ type, sentence }) => `${type}: ${sentence}`,
    );
    for (const expected of [
      /^sourceConflict: .*the tone of “Call of European leaders with Donald Trump”/,
      /^sourceConflict: .*guarantee plan is agreed/,
      /^sourceConflict: .*the chair of/,
      /^sourceConflict: .*the size of Coalition of the Willing: “26”.*“around 30”/,
      /^sourceConflict: .*impose further sanctions on Russia”: Emmanuel Macron affirmed/,
    ]) {
      expect(sentences.filter((sentence) => expected.test(sentence)).length).toBeGreaterThan(0);
    }
    expect(sentences.filter((sentence) => sentence.startsWith('shift'))).toEqual([]);
  });
});

describe('compare, changes, sources', () => {
  const actors = ({ rows }: { rows: { actor: string }[] }) => rows.map(({ actor }) => actor);

  test('compare: with whom an actor differs or agrees, or on what two do', () => {
    const differ = json('compare', 'Italy', '--proposition', 'troops', '--among', 'countries');
    expect(differ.query).toEqual({
      ...{ find: 'comparison', among: { is: 'country' }, actor: 'ITA', outcome: 'differ' },
      proposition: 'troop-deployment',
    });
    expect(actors(differ)).toEqual(['DEU', 'FRA', 'GBR', 'UKR']);
    expect(differ.rows[0]).toMatchObject({ one: { actor: 'ITA', position: 'oppose' }, other: { actor: 'DEU' } });
    expect(actors(json('compare', 'Italy', 'Russia', '--agree'))).toEqual(['RUS']);
    expect(command('compare', 'Italy', 'Russia').status).toBe(1);
    expect(command('compare', 'Italy').stdout).toContain('Who differs with Italy?');
  });

  test('changes: whose stance was another one on a first day', () => {
    const answer = json('changes', '--from', '2025-03-31', '--proposition', 'troops', '--all');
    expect(answer.query).toMatchObject({ find: 'changes', from: '2025-03-31', proposition: 'troop-deployment' });
    // what is on record by September perhaps was so in March
    expect(actors(answer)).not.toContain('DEU');
    expect(answer.notCounted.map(({ actor }: { actor: string }) => actor)).toEqual(
      expect.arrayContaining(['DEU', 'RUS']),
    );
    expect(command('changes', '--from', '2025-10').status).toBe(1);
    expect(
      actors(json('changes', '--from', '2025-03-26', '--as-of', '2025-03-31', '--actor', 'Italy', '--all')),
    ).toContain('ITA');
  });

  test('sources: on whose word claims rest', () => {
    const answer = json('sources', '--actor', 'coalition-26');
    expect(answer.query).toEqual({ find: 'sources', actor: 'coalition-26' });
    expect(answer.rows).toMatchObject([{ actor: 'emmanuel-macron', voices: ['coalition-26'] }]);
    expect(Object.keys(answer.rows[0])).toEqual(['actor', 'name', 'type', 'voices', 'claims', 'documents']);
    expect(command('sources', '--actor', 'Peru').status).toBe(1);
  });

  test('claims by the filters that came with questions', () => {
    const only = (...flags: string[]) => json('claims', ...flags).rows as Record<string, unknown>[];
    for (const { position } of only('--position', 'oppose')) expect(position).toBe('oppose');
    for (const { role } of only('--role', 'chair')) expect(role).toBe('chair');
    for (const { conditions } of only('--condition', 'any')) expect(conditions).not.toEqual([]);
    expect(only('--words', 'ceasefire|truce', 'troops').length).toBeGreaterThan(0);
  });
});

describe('bad flags exit 2, say why in a line, and print nothing', () => {
  test.each([
    [['network', '--mode', 'three'], 'mode must be one or two'],
    [['network', '--relation', 'combine'], 'is for two-mode networks'],
    [['network', '--mode', 'two', '--relation', 'congruence'], 'relation "congruence"'],
    [['network', '--mode', 'two', '--normalization', 'jaccard'], 'jaccard'],
    [['network', '--normalization', 'activity'], 'activity'],
    [['network', '--duplicates', 'day'], 'duplicates'],
    [['network', '--actors', 'city'], 'actors'],
    [['network', '--scale', 'seven'], 'scale'],
    [['network', '--from', '2025-13'], '2025-13'],
    [['network', '--from', '2026', '--to', '2025'], 'is after'],
    [['network', '--exclude', 'nothing'], 'nothing'],
    [['network', '--colour'], "unknown option '--colour'"],
    [['agreement'], 'needs --a and --b, or --all'],
    [['agreement', '--a', 'France'], 'needs --a and --b, or --all'],
    [['agreement', '--a', 'France', '--b', 'Nowhere'], 'unknown actor "Nowhere"'],
    [
      ['agreement', '--a', 'France', '--b', 'UK', '--abstentions', 'maybe'],
      'abstentions must be count, ignore or graded',
    ],
    [['agreement', '--all', '--min-joint', '-1'], '--min-joint'],
    [['agreement', '--all', '--min-joint', '0'], '--min-joint'],
    [['agreement', '--all', '--min-joint', '1e3'], '--min-joint'],
    [['agreement', '--all', '--from', '2025', '--as-of', '2025'], 'exclude'],
    [['communities', '--center', '2'], '--center'],
    [['communities', '--center', ''], '--center'],
    [['communities', '--center', 'half'], '--center'],
    [['discrepancies', '--type', 'quarrel'], 'type must be shift,'],
    [['discrepancies', '--as-of', 'never'], 'never'],
    [['shifts', '--actor', 'Nowhere'], 'unknown actor "Nowhere"'],
    [['shifts', '--type', 'shift'], "unknown option '--type'"],
    [['compare'], 'missing required argument'],
    [['compare', 'Italy', 'Nowhere'], 'unknown actor "Nowhere"'],
    [['changes'], "required option '--from <date>'"],
    [['changes', '--from', '2025-09', '--as-of', '2025-03'], 'must come before'],
    [['changes', '--from', '2025-09', '--during', '2025'], 'exclude each other'],
    [['sources', '--role', 'king'], 'role is "king"'],
    [['network', '--without', 'nothing'], 'unknown document "nothing"'],
    [['network', '--data', '/nowhere.csv'], 'cannot read /nowhere.csv'],
    [['network', '--data', '/tmp'], 'is a folder'],
    [['network', ...votes, '--issue', 'War'], '--issue needs a table of issues'],
  ])('%j', (args, message) => {
    const { status, stdout, stderr } = command(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test.each([['--roll-calls'], ['--issues']])('a file of %s that is not there is bad input, no failure', (flag) => {
    const { status, stderr } = command('network', ...votes, flag, '/nowhere.csv');
    expect(stderr).toContain('/nowhere.csv');
    expect(stderr).not.toContain('unexpected failure');
    expect(status).toBe(2);
  });

  test.each([
    ['--issue on data without votes', ['network', '--issue', 'War']],
    ['--roll-calls on data without votes', ['network', '--roll-calls', '/nowhere.csv']],
    ['--statement-type on votes', ['network', ...votes, '--statement-type', 'DNA Statement']],
    ['--variable on votes', ['network', ...votes, '--variable', 'actor=person']],
    ['--a with --all', ['agreement', ...votes, '--all', '--a', 'France']],
  ])('a flag that would do nothing is refused, not passed over: %s', (_, args) => {
    expect(command(...args).status).toBe(2);
  });
});

describe('what a spreadsheet or a terminal would act on', () => {
  const holders = ['--actors', 'holder'];
  const isFormula = (cell: string) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell));

  test.each([
    ['network', ['network', ...hostile, ...holders]],
    ['network --names', ['network', ...hostile, ...holders, '--names']],
    ['network --mode two', ['network', ...hostile, ...holders, '--mode', 'two']],
    ['agreement --all', ['agreement', ...hostile, ...holders, '--all']],
  ])('%s: no cell is a formula, and each row is as wide as the first', (_, args) => {
    const { status, stdout } = command(...args);
    expect(status).toBe(0);
    const rows = cells(stdout);
    expect(rows.length).toBeGreaterThan(7);
    expect(rows.flat().filter(isFormula)).toEqual([]);
    expect(rows.flat().filter((cell) => cell.startsWith("'")).length).toBeGreaterThan(4);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  test('what is put in front of a formula is one apostrophe, and commas and quotes survive', () => {
    const [header] = cells(command('network', ...hostile, ...holders).stdout);
    expect([...(header ?? [])].sort()).toEqual(['', ...FORMULAS.map((id) => `'${id}`), 'red', 'quoted,"id"'].sort());
  });

  test('negative numbers stay numbers', () => {
    expect(command('network', ...votes, '--relation', 'subtract').stdout).toContain('DEU,0,1,-1');
  });

  test.each([
    ['agreement', ['agreement', ...hostile, ...holders, '--a', 'red', '--b', '+A1']],
    ['communities', ['communities', ...hostile, ...holders]],
    ['shifts', ['shifts', ...hostile]],
    ['discrepancies', ['discrepancies', ...hostile]],
    ['compare', ['compare', 'red', ...hostile]],
    ['changes', ['changes', '--from', '2029', '--all', ...hostile]],
    ['sources', ['sources', ...hostile]],
  ])('%s: control characters in names do not reach the terminal', (_, args) => {
    const { status, stdout, stderr } = command(...args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).not.toContain('\u001b');
  });
});
