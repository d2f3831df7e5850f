// The agreement matrix of 200 countries as of a date, of 1,000,000 claims, against SQL peers in the same run.
// Needs `npm run build` and `npm --prefix bench install`; takes about half a minute.
import { createReadStream, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import Database from 'better-sqlite3';
import { readNdjson } from '../dist/format/index.js';
import { StanceGraph } from '../dist/index.js';
import { agreementMatrix, stanceMatrix } from '../dist/measure/index.js';
import { vocabulary, writeClaims } from './generate.mjs';
import { dayOf, readRows } from './rows.mjs';

const CLAIMS = 1_000_000;
const WARM_UP = 3;
const DATES = ['2024-12-31', '2023-05-17', '2022-10-01', '2024-03-09', '2021-07-30', '2023-12-24', '2022-02-02'];
const MOST_MS = 30;
const LEAST_RATIO = 4;

const LATEST = `SELECT proposition, country, max(day * 4 + position) % 4 AS position FROM claim
  WHERE authorised = 1 AND day <= ? GROUP BY proposition, country`;
const PAIRS = `WITH latest AS (${LATEST}) SELECT a.country AS a, b.country AS b, count(*) AS joint,
  sum(CASE WHEN a.position = b.position THEN 1 ELSE 0 END) AS same
  FROM latest a JOIN latest b ON a.proposition = b.proposition AND a.country < b.country GROUP BY 1, 2`;

const file = fileURLToPath(new URL('claims-agreement.ndjson', import.meta.url));
try {
  await writeClaims(file, CLAIMS);
  const own = await loadOwn();
  const peers = { ...(await loadDuckdb()), ...(await loadSqlite()) };
  const latest = await timed((date) => own(date, 'latest@1'), WARM_UP, DATES);
  console.log(`# ${CLAIMS.toLocaleString('en')} claims, ${cpus()[0]?.model}, Node ${process.versions.node}\n`);
  print('stancegraph, latest@1', latest);
  print('stancegraph, default@1', await timed((date) => own(date, 'default@1'), WARM_UP, DATES));
  let fastest = Number.POSITIVE_INFINITY;
  for (const [name, { ask, dates }] of Object.entries(peers)) {
    const run = await timed(ask, name.startsWith('DuckDB') ? WARM_UP : 0, dates);
    for (const [i, answer] of run.answers.entries()) compare(latest.answers[i], answer, `${name} on ${dates[i]}`);
    print(name, run);
    fastest = Math.min(fastest, run.median);
  }
  const ratio = fastest / latest.median;
  console.log(`\nall pairs the same as of every date asked; ${ratio.toFixed(1)} times as fast as the fastest SQL peer`);
  const isMet = latest.median <= MOST_MS && ratio >= LEAST_RATIO;
  console.log(`${isMet ? 'met' : 'NOT met'}: at most ${MOST_MS} ms and at least ${LEAST_RATIO} times as fast`);
} finally {
  rmSync(file, { force: true });
}

async function loadOwn() {
  const kg = await StanceGraph.fromStream(vocabulary(), readNdjson(createReadStream(file, { highWaterMark: 1 << 18 })));
  return (asOf, policy) => agreementMatrix(stanceMatrix(kg, { asOf, policy, infer: false }));
}

async function loadDuckdb() {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`CREATE TABLE claim AS SELECT holder[1:3] AS country, proposition,
    (CASE position WHEN 'support' THEN 0 WHEN 'oppose' THEN 1 ELSE 2 END)::INTEGER AS position,
    (said - DATE '1970-01-01')::INTEGER AS day, (holder[5:5] <> '3')::INTEGER AS authorised
    FROM read_ndjson('${file.replaceAll("'", "''")}', columns = {holder: 'VARCHAR', proposition: 'VARCHAR',
      position: 'VARCHAR', said: 'DATE'}) ORDER BY proposition, country, day`);
  const pairs = await connection.prepare(PAIRS.replace('?', '$1'));
  const ask = async (date) => {
    pairs.bindInteger(1, dayOf(date));
    return (await pairs.runAndReadAll()).getRows();
  };
  return { 'DuckDB, sorted table': { ask, dates: DATES } };
}

async function loadSqlite() {
  const database = new Database(':memory:');
  database.exec('CREATE TABLE claim (proposition TEXT, country TEXT, day INTEGER, position INTEGER, authorised INTEGER)');
  const insert = database.prepare('INSERT INTO claim VALUES (?, ?, ?, ?, ?)');
  database.exec('BEGIN');
  for await (const { proposition, country, day, position, authorised } of readRows(file)) {
    insert.run(proposition, country, day, position, authorised ? 1 : 0);
  }
  database.exec('COMMIT');
  database.exec('CREATE INDEX latest ON claim (proposition, country, day, position) WHERE authorised = 1');
  const cells = database.prepare(`${LATEST} ORDER BY proposition`).raw();
  const pairs = database.prepare(PAIRS).raw();
  return {
    'better-sqlite3, pairs in JS': { ask: (date) => pairsOf(cells.all(dayOf(date))), dates: DATES },
    'better-sqlite3, all in SQL': { ask: (date) => pairs.all(dayOf(date)), dates: DATES.slice(0, 1) },
  };
}

/** The pairs of cells sorted by proposition. */
function pairsOf(cells) {
  const countries = [...new Set(cells.map(([, country]) => country))].sort();
  const numbers = new Map(countries.map((country, i) => [country, i]));
  const n = countries.length;
  const joint = new Uint32Array(n * n);
  const same = new Uint32Array(n * n);
  for (let start = 0, end = 0; start < cells.length; start = end) {
    while (end < cells.length && cells[end][0] === cells[start][0]) end += 1;
    const group = cells.slice(start, end).map(([, country, position]) => [numbers.get(country), position]);
    for (const [i, x] of group) {
      for (const [j, y] of group) {
        joint[i * n + j] += 1;
        if (x === y) same[i * n + j] += 1;
      }
    }
  }
  const rows = [];
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      if (joint[i * n + j] > 0) rows.push([countries[i], countries[j], joint[i * n + j], same[i * n + j]]);
    }
  }
  return rows;
}

async function timed(ask, warmUp, dates) {
  for (let i = 0; i < warmUp; i += 1) await ask(dates[i % dates.length]);
  const times = [];
  const answers = [];
  for (const date of dates) {
    globalThis.gc?.();
    const start = performance.now();
    answers.push(await ask(date));
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)], most: times.at(-1), answers };
}

function compare({ actors, same, joint }, rows, who) {
  const numbers = new Map(actors.map((actor, i) => [actor, i]));
  const n = actors.length;
  let pairs = 0;
  for (let i = 0; i < n; i += 1) for (let j = i + 1; j < n; j += 1) if (joint[i * n + j] > 0) pairs += 1;
  if (pairs !== rows.length) throw new Error(`bench: ${who} has ${rows.length} pairs, stancegraph ${pairs}`);
  for (const [a, b, both, equal] of rows) {
    const at = numbers.get(a) * n + numbers.get(b);
    if (joint[at] === Number(both) && same[at] === Number(equal)) continue;
    throw new Error(`bench: ${who} has ${equal} of ${both} for ${a} and ${b}, stancegraph ${same[at]} of ${joint[at]}`);
  }
}

function print(name, { median, most }) {
  console.log(`${name.padEnd(30)} ${median.toFixed(1).padStart(9)} ms median ${most.toFixed(1).padStart(9)} ms most`);
}
