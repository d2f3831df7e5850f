import { gzipSync } from 'node:zlib';
import { StanceGraph } from 'stancegraph';
import countries from 'stancegraph/data/countries';
import { formerStates, type ReadVotesOptions, readVotes, type VoteTables } from 'stancegraph/format';
import { describe, expect, test, vi } from 'vitest';
import type { ClaimInput } from '../../src/kinds/claim.js';
import { byteSource, heldNow, MEGABYTE } from '../support/bytes.js';
import { rejection } from '../support/failure.js';

const actors = [...countries, ...formerStates];

const ROLL_CALLS = `"rcid","session","date","unres","short","descr"
3,1,1946-01-01,"R/1/66","RULES, AMENDED","TO ADOPT ""IT"""
4,1,1946-01-02,"","",""
5,1,1946-01-02,"R/1/98","","Third"
`;

const ISSUES = `"rcid","short_name","issue"
3,"me","Palestinian conflict"
3,"co","Colonialism"
3,"co","Colonialism"
5,"co","Colonialism"
`;

const VOTES = `"rcid","country","country_code","vote"
3,"United States","US","yes"
3,"Namibia","NA","no"
4,"Federal Republic of Germany",,"abstain"
5,"Germany","DE","yes"
`;

type Vote = Extract<ClaimInput, { kind: 'stance' }>;

/** Opens the same text every time it is asked. */
const of = (text: string) => () => [text];

function tables(votes: string, others: Partial<VoteTables> = { rollCalls: of(ROLL_CALLS) }): VoteTables {
  return { votes: of(votes), ...others };
}

async function read(from: VoteTables, options: ReadVotesOptions = { actors }) {
  const reading = await readVotes(from, options);
  const claims: Vote[] = [];
  for await (const batch of reading.claims) claims.push(...(batch as Vote[]));
  return { ...reading, claims, skipped: reading.skipped };
}

async function holders(rows: readonly string[], options: ReadVotesOptions = { actors }): Promise<string[]> {
  const votes = `rcid,country,country_code,vote\n${rows.map((row) => `3,${row},yes\n`).join('')}`;
  return (await read(tables(votes), options)).claims.map(({ holder }) => holder);
}

describe('readVotes', () => {
  test('a vote is a stance on the proposition of its roll call, a formal act of its day', async () => {
    const { claims } = await read(tables(VOTES));
    expect(claims[0]).toEqual({
      kind: 'stance',
      document: 'roll-call-1946-01-01',
      holder: 'USA',
      proposition: 'roll-call-3',
      position: 'support',
      said: '1946-01-01',
      act: 'vote',
      basis: 'stated',
      evidence: [{ record: 'roll call 3' }],
    });
    expect(claims.map(({ holder, position }) => [holder, position])).toEqual([
      ['USA', 'support'],
      ['NAM', 'oppose'],
      ['GFR', 'undecided'],
      ['DEU', 'support'],
    ]);
  });

  test('the vocabulary has a proposition for each roll call and a document for each date', async () => {
    const { vocabulary, rollCalls } = await read(tables(VOTES, { rollCalls: of(ROLL_CALLS), issues: of(ISSUES) }), {
      actors,
      publisher: 'UN',
    });
    expect(vocabulary.propositions).toEqual([
      {
        id: 'roll-call-3',
        label: 'R/1/66 RULES, AMENDED',
        kind: 'policy',
        statement: 'TO ADOPT "IT"',
        aliases: ['R/1/66'],
      },
      { id: 'roll-call-4', label: 'Roll call 4', kind: 'policy', statement: 'Roll call 4' },
      { id: 'roll-call-5', label: 'R/1/98', kind: 'policy', statement: 'Third' },
    ]);
    expect(vocabulary.documents).toEqual(
      ['1946-01-01', '1946-01-02'].map((date) => ({
        id: `roll-call-${date}`,
        publisher: 'UN',
        title: `Roll calls of ${date}`,
        published: date,
      })),
    );
    expect(vocabulary.actors).toEqual(actors);
    expect([...rollCalls.values()].map(({ issues }) => issues)).toEqual([
      ['Palestinian conflict', 'Colonialism'],
      [],
      ['Colonialism'],
    ]);
    expect(rollCalls.get('roll-call-4')).toEqual({
      rollCall: '4',
      proposition: 'roll-call-4',
      document: 'roll-call-1946-01-02',
      date: '1946-01-02',
      resolution: null,
      title: null,
      description: null,
      issues: [],
    });
  });

  test('a graph takes it as it is, knows a vote from its day on, and hears nothing from the absent', async () => {
    const { vocabulary, claims } = await readVotes(tables(VOTES), { actors });
    const kg = await StanceGraph.fromStream(vocabulary, claims);
    expect(kg.whoBacks('R/1/66').rows.map(({ actor }) => actor)).toEqual(['USA']);
    const opposing = (asOf: string) => kg.whoOpposes('roll-call-3', { asOf }).rows.map(({ actor }) => actor);
    expect([opposing('1991-01-01'), opposing('1989-01-01')]).toEqual([['NAM'], []]); // Namibia began to exist in 1990
    expect(kg.stanceOf('USA', 'roll-call-3', { knownBy: '1945-12-31' }).rows[0]?.position).toBe('noRecord');
    expect(kg.stanceOf('FRA', 'roll-call-3').rows[0]?.position).toBe('noRecord');
    expect(kg.stanceOf('GFR', 'roll-call-4').rows[0]?.position).toBe('undecided');
  });

  test('the name decides who votes, then an alias, then the code', async () => {
    expect(await holders(['Namibia,NA', 'Namibia,', 'Namibia,US', 'namibia,NA'])).toEqual(Array(4).fill('NAM'));
    expect(await holders(['Federal Republic of Germany,', 'Germany,DE', 'West Germany,'])).toEqual([
      'GFR',
      'DEU',
      'GFR',
    ]);
    expect(await holders(['Côte d’Ivoire,CI', 'Ivory Coast,', '"Micronesia (Federated States of)",FM'])).toEqual([
      'CIV',
      'CIV',
      'FSM',
    ]);
    expect(await holders(['Congo - Kinshasa,CD', 'Congo - Brazzaville,CG', 'The Unheard-of,FRA'])).toEqual([
      'COD',
      'COG',
      'FRA',
    ]);
    expect(await holders(["Yemen People's Republic,YD", 'Yemen Arab Republic,', 'Yemen,YE', 'Zanzibar,'])).toEqual([
      'YMD',
      'YAR',
      'YEM',
      'ZAN',
    ]);
  });

  test('a name or alias that two actors have is nobody until the code decides', async () => {
    const two = [
      { id: 'AAA', type: 'country', name: 'Twin', iso2: 'AA' },
      { id: 'BBB', type: 'country', name: 'Twin', iso2: 'BB' },
      { id: 'c', type: 'organization', name: 'C', aliases: ['Both'] },
      { id: 'd', type: 'organization', name: 'D', aliases: ['Both', 'both'] },
    ] as const;
    const options = { actors: two as never, skipInvalid: true };
    expect(await holders(['Twin,BB', 'Twin,'], options)).toEqual(['BBB', 'BBB']);
    expect(await holders(['Twin,', 'Both,', 'D,'], options)).toEqual(['d']);
  });

  test('an unknown name is refused with what was probably meant, or added as an organization', async () => {
    const votes = 'rcid,country,vote\n3,Frence,yes\n3,FRA,yes\n3,Frence,no\n3,frence!,yes\n3,,yes\n';
    const error = await rejection('invalid_data', () => read(tables(votes)));
    expect(error.message).toBe(
      'readVotes: line 2 of the votes names the unknown actor "Frence" (did you mean "FRA"?); expected one of options.actors. Mend it, or pass skipInvalid.',
    );
    const { claims, vocabulary, skipped } = await read(tables(votes), {
      actors: countries,
      unknownActors: 'add',
      skipInvalid: true,
    });
    expect(claims.map(({ holder }) => holder)).toEqual(['frence', 'fra', 'frence', 'frence-2']);
    expect(vocabulary.actors.slice(countries.length)).toEqual([
      { id: 'frence', type: 'organization', name: 'Frence' },
      { id: 'fra', type: 'organization', name: 'FRA' },
      { id: 'frence-2', type: 'organization', name: 'frence!' },
    ]);
    expect(skipped.rows).toEqual([{ table: 'votes', line: 6, problem: 'names no actor' }]);
  });

  test('votes that say what their roll call is need no other table', async () => {
    const votes = `roll call,date,description,country,vote
7,2020-05,"Ban, all",France,yes
7,2020-05,"Ban, all",Italy,no
8,2021-06-01,,Italy,abstain
`;
    const { vocabulary, claims, rollCalls } = await read(tables(votes, {}));
    expect(vocabulary.propositions.map(({ statement }) => statement)).toEqual(['Ban, all', 'Roll call 8']);
    expect(claims.map(({ holder, said }) => [holder, said])).toEqual([
      ['FRA', '2020-05'],
      ['ITA', '2020-05'],
      ['ITA', '2021-06-01'],
    ]);
    expect(rollCalls.size).toBe(2);
    const error = await rejection('invalid_data', () => read(tables('rcid,country,vote\n7,France,yes\n', {})));
    expect(error.message).toContain('its header has no column "date"');
  });

  test('columns and words of votes are as the options say', async () => {
    const { claims } = await read(tables('id;,who,v,x\n3,France,1,\n3,Italy,3,\n3,Spain,8,\n3,Malta,2,\n'), {
      actors,
      columns: { rollCall: 'id;', actor: 'Who', vote: 'v' },
      positions: { 1: 'support', 2: 'undecided', 3: 'oppose', 8: null },
    });
    expect(claims.map(({ holder, position }) => [holder, position])).toEqual([
      ['FRA', 'support'],
      ['ITA', 'oppose'],
      ['MLT', 'undecided'],
    ]);
  });

  test('a column that the options name has to be there', async () => {
    for (const columns of [{ vote: 'v' }, { actor: 'who' }, { code: 'iso3' }, { title: 'topic' }]) {
      const error = await rejection('invalid_data', () => read(tables(VOTES), { actors, columns }));
      expect(error.message).toContain(`no column ${JSON.stringify(Object.values(columns)[0])}`);
    }
  });

  test('roll calls that are not selected leave no trace, and their votes are not invalid', async () => {
    const { vocabulary, rollCalls, claims, skipped } = await read(
      tables(VOTES, { rollCalls: of(ROLL_CALLS), issues: of(ISSUES) }),
      { actors, select: ({ issues }) => issues.includes('Palestinian conflict'), skipInvalid: true },
    );
    expect([...rollCalls.keys()]).toEqual(['roll-call-3']);
    expect(vocabulary.documents).toHaveLength(1);
    expect(claims.map(({ holder }) => holder)).toEqual(['USA', 'NAM']);
    expect(skipped.count).toBe(0);
  });

  const INVALID: readonly [string, number, RegExp][] = [
    ['3,France,FR\n', 2, /has 3 fields, the header 4/],
    ['3,France,FR,yes\n3,France,FR,yes,x\n', 3, /has 5 fields/],
    ['3,France,FR,Yes\n', 2, /has the vote "Yes"; expected yes, no, abstain/],
    ['3,France,FR,\n', 2, /has the vote ""/],
    ['3,France,FR,constructor\n', 2, /has the vote "constructor"/],
    ['9,France,FR,yes\n', 2, /names the roll call "9", which is not in the table of roll calls/],
    ['__proto__,France,FR,yes\n', 2, /names the roll call "__proto__"/],
    ['3,"Fra\nnce",FR,yes\n3,Nowhere,,no\n', 4, /names the unknown actor "Nowhere"/],
    ['3,"France" x,FR,yes\n', 2, /goes on after a closing quotation mark/],
    ['3,France,FR,yes\n3,"France,FR,yes', 3, /opens a quotation mark and does not close it/],
    [`3,${'x'.repeat(2_000)},FR,yes\n`, 2, /is longer than 1000 characters/],
  ];

  test.each(INVALID)('an invalid row is reported with its line: %#', async (rows, line, what) => {
    const votes = `rcid,country,country_code,vote\n${rows}`;
    const options = { actors, maxRowLength: 1_000 };
    const error = await rejection('invalid_data', () => read(tables(votes), options));
    expect(error.message).toMatch(what);
    expect(error.details).toMatchObject({ table: 'votes', line });
    const { skipped } = await read(tables(`${votes}\n3,Italy,IT,no\n`), { ...options, skipInvalid: true });
    expect(skipped.rows.filter((row) => row.line === line)).toMatchObject([{ problem: expect.stringMatching(what) }]);
  });

  test('the tables of roll calls and issues have lines, too', async () => {
    const rollCalls = 'rcid,date\n1,2020\n1,2021\n2,2020-02-30\n,2020\na b,2020\n3,2020\n';
    const issues = 'rcid,issue\n1,\n7,x\n1,y\n';
    const from = tables('rcid,country,vote\n1,France,yes\n2,France,no\n', {
      rollCalls: of(rollCalls),
      issues: of(issues),
    });
    const { skipped, claims } = await read(from, { actors, skipInvalid: true });
    expect(skipped.rows.map(({ table, line }) => `${table} ${line}`)).toEqual([
      'roll calls 3',
      'roll calls 4',
      'roll calls 5',
      'roll calls 6',
      'issues 2',
      'issues 3',
      'votes 3',
    ]);
    expect(claims).toHaveLength(1);
    const error = await rejection('invalid_data', () => read(from));
    expect(error.message).toBe(
      'readVotes: line 3 of the roll calls dates roll call "1" "2021", and an earlier one "2020". Mend it, or pass skipInvalid.',
    );
  });

  test('a date beside a vote has to be that of its roll call, with a table of roll calls or without', async () => {
    const votes = 'rcid,date,country,vote\n3,1946-01-01,France,yes\n3,1946-01-02,Italy,yes\n';
    for (const from of [tables(votes), tables(votes, {})]) {
      expect((await rejection('invalid_data', () => read(from))).details).toMatchObject({ table: 'votes', line: 3 });
      const { skipped, claims } = await read(from, { actors, skipInvalid: true });
      expect(claims.map(({ holder }) => holder)).toEqual(['FRA']);
      expect(skipped.count).toBe(1);
    }
  });

  test('of what was skipped all are counted and the first 1,000 kept, a row once though it is read twice', async () => {
    const rows = Array.from({ length: 2_500 }, () => '3,France,FR,maybe\n').join('');
    const { skipped } = await read(tables(`rcid,country,country_code,vote\n${rows}`), {
      unknownActors: 'add',
      skipInvalid: true,
    });
    expect(skipped.count).toBe(2_500);
    expect(skipped.rows).toHaveLength(1_000);
    expect(skipped.rows[999]).toEqual({ table: 'votes', line: 1_001, problem: expect.stringContaining('maybe') });
  });

  test.each([
    ['', 'it is empty'],
    ['rcid,country\n', 'its header has no column "vote"'],
    ['rcid,county,vote\n', 'its header has no column "country" (did you mean "county"?)'],
    ['rcid,country,state,vote\n', 'its header has "state" twice'],
    ['"rcid\n', 'its header opens a quotation mark and does not close it'],
    ['<html>', 'its header has no column "rcid"'],
  ])('a table without the needed columns is refused: %j', async (text, what) => {
    const error = await rejection('invalid_data', () => read(tables(text), { actors, skipInvalid: true }));
    expect(error.message).toContain(what);
  });

  test('gzipped tables are read as the others, and the votes opened as often as needed', async () => {
    const gzip = (text: string) => () => [new Uint8Array(gzipSync(text))];
    const votes = vi.fn(gzip(VOTES));
    const plain = await read(tables(VOTES));
    const zipped = await read({ votes, rollCalls: gzip(ROLL_CALLS) });
    expect(zipped.claims).toEqual(plain.claims);
    expect(votes).toHaveBeenCalledTimes(1);
    await read({ votes, rollCalls: gzip(ROLL_CALLS) }, { unknownActors: 'add' });
    expect(votes).toHaveBeenCalledTimes(3);
  });

  test('two different votes of one actor in a roll call are both there, and contested', async () => {
    const votes = 'rcid,country,vote\n3,France,yes\n3,France,no\n3,France,yes\n';
    const { vocabulary, claims } = await readVotes(tables(votes), { actors });
    const kg = await StanceGraph.fromStream(vocabulary, claims);
    expect(kg.size).toBe(2);
    expect(kg.stanceOf('FRA', 'roll-call-3').rows[0]?.position).toBe('contested');
  });

  test.each<[unknown, unknown, string]>([
    [{}, {}, 'tables.votes'],
    [{ votes: 'path.csv' }, {}, 'tables.votes'],
    [{ votes: of(''), vote: of('') }, {}, 'unknown option "vote"'],
    [{ votes: of('') }, { actor: [] }, 'unknown option "actor"'],
    [{ votes: of('') }, { actors: {} }, 'actors'],
    [{ votes: of('') }, { actors: [{ id: 'x' }] }, 'actors[0]'],
    [{ votes: of('') }, { unknownActors: 'skip' }, 'unknownActors'],
    [{ votes: of('') }, { positions: { yes: 'for' } }, 'positions["yes"]'],
    [{ votes: of('') }, { positions: null }, 'positions'],
    [{ votes: of('') }, { columns: { country: 'x' } }, 'unknown option "country"'],
    [{ votes: of('') }, { columns: { vote: 3 } }, 'columns.vote'],
    [{ votes: of('') }, { select: 'all' }, 'select'],
    [{ votes: of('') }, { prefix: 'a b' }, 'prefix'],
    [{ votes: of('') }, { publisher: '' }, 'publisher'],
    [{ votes: of('') }, { skipInvalid: 1 }, 'skipInvalid'],
    [{ votes: of('') }, { maxRowLength: 0 }, 'maxRowLength'],
    [{ votes: () => 'text' }, {}, 'no stream'],
  ])('wrong tables or options are refused: %#', async (from, options, what) => {
    const error = await rejection('invalid_option', () => readVotes(from as VoteTables, options as ReadVotesOptions));
    expect(error.message).toContain(what);
  });

  test('what is kept of a chunk does not keep the chunk', async () => {
    const others = '0,2020,"A description that is long enough to be a slice",Italy,yes\n'.repeat(1_000);
    const start = heldNow();
    const reading = await readVotes(
      {
        votes: function* () {
          yield 'rcid,date,descr,country,vote\n';
          for (let i = 1; i <= 300; i += 1)
            yield `${i},2020,"A description of its own, number ${i}",Italy,yes\n${others}`;
        },
      },
      { actors },
    );
    const grown = heldNow() - start;
    expect(reading.rollCalls.size).toBe(301);
    expect(grown).toBeLessThan(6 * MEGABYTE); // the table has 19
  });

  test('memory does not grow with the votes, although descriptions are kept', async () => {
    const row = `3,1946-01-01,"A description that is long enough to be a slice of its chunk",France,yes\n`;
    const header = 'rcid,date,descr,country,vote\n';
    const sources: ReturnType<typeof byteSource>[] = [];
    const { claims } = await readVotes(
      {
        votes: function* () {
          const source = byteSource(row, 30);
          sources.push(source);
          yield header;
          yield* source.chunks();
        },
      },
      { actors },
    );
    let count = 0;
    for await (const batch of claims) count += batch.length;
    expect(count).toBeGreaterThan(300_000);
    expect(sources).toHaveLength(2);
    for (const { mostHeld } of sources) expect(mostHeld).toBeLessThan(10 * MEGABYTE);
  });
});

test('former states are no states of today, by id or name', () => {
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  expect(formerStates.filter(({ id }) => countries.some((country) => country.id === id))).toEqual([]);
  expect(names(formerStates).filter((name) => names(countries).includes(name))).toEqual([]);
  expect(formerStates.every(({ status }) => status === 'former')).toBe(true);
});
