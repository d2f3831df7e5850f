import Database from 'better-sqlite3';
import { POSITIONS } from './generate.mjs';
import { dayOf, readRows } from './rows.mjs';

const TABLE = `CREATE TABLE claim (id INTEGER PRIMARY KEY, country TEXT, holder TEXT, proposition TEXT,
  position INTEGER, day INTEGER, document TEXT, confidence REAL, authorised INTEGER)`;

const BACKERS = `SELECT id FROM country WHERE (SELECT position FROM claim
  WHERE proposition = ? AND country = country.id AND authorised = 1 AND day <= ?
  ORDER BY day DESC LIMIT 1) = 0 ORDER BY id`;

const STANCE = `SELECT position FROM claim
  WHERE proposition = ? AND country = ? AND authorised = 1 AND day <= ? ORDER BY day DESC LIMIT 1`;

/** better-sqlite3 in memory: one covering index, and one seek in it for each country (a loose scan). */
export async function load({ file }) {
  const database = new Database(':memory:');
  database.exec(TABLE);
  const insert = database.prepare('INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  database.exec('BEGIN');
  for await (const row of readRows(file)) {
    const { id, country, holder, proposition, position, day, document, confidence, authorised } = row;
    insert.run(id, country, holder, proposition, position, day, document, confidence, authorised ? 1 : 0);
  }
  database.exec('COMMIT');
  database.exec('CREATE INDEX latest ON claim (proposition, country, day, position) WHERE authorised = 1');
  database.exec('CREATE TABLE country AS SELECT DISTINCT country AS id FROM claim');
  const backers = database.prepare(BACKERS).pluck();
  const stance = database.prepare(STANCE).pluck();
  return {
    whoBacks: (proposition, asOf) => backers.all(proposition, dayOf(asOf)),
    stanceOf: (country, proposition, asOf) => POSITIONS[stance.get(proposition, country, dayOf(asOf))] ?? null,
    memory: () => ({}),
  };
}
