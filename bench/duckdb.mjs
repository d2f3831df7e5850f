import { DuckDBInstance } from '@duckdb/node-api';
import { POSITIONS } from './generate.mjs';
import { dayOf } from './rows.mjs';

const LOAD = `CREATE TABLE claim AS SELECT holder[1:3] AS country, holder, proposition,
  (CASE position WHEN 'support' THEN 0 WHEN 'oppose' THEN 1 ELSE 2 END)::INTEGER AS position,
  (said - DATE '1970-01-01')::INTEGER AS day, document, confidence, holder[5:5] <> '3' AS authorised
  FROM read_ndjson($file, columns = {document: 'VARCHAR', holder: 'VARCHAR', proposition: 'VARCHAR',
    position: 'VARCHAR', said: 'DATE', confidence: 'DOUBLE'})
  ORDER BY proposition, country, day`;

const BACKERS = `SELECT country FROM claim WHERE proposition = $1 AND authorised AND day <= $2
  GROUP BY country HAVING max(day * 4 + position) % 4 = 0 ORDER BY country`;

const STANCE = `SELECT max(day * 4 + position) % 4 FROM claim
  WHERE proposition = $1 AND country = $2 AND authorised AND day <= $3`;

/** DuckDB in memory, sorted so that its zone maps leave out most of the table. */
export async function load({ file }) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(LOAD.replace('$file', `'${file.replaceAll("'", "''")}'`));
  const backers = await connection.prepare(BACKERS);
  const stance = await connection.prepare(STANCE);
  return {
    async whoBacks(proposition, asOf) {
      backers.bindVarchar(1, proposition);
      backers.bindInteger(2, dayOf(asOf));
      return (await (await backers.runAndReadAll()).getRows()).map(([country]) => country);
    },
    async stanceOf(country, proposition, asOf) {
      stance.bindVarchar(1, proposition);
      stance.bindVarchar(2, country);
      stance.bindInteger(3, dayOf(asOf));
      const [[found]] = (await stance.runAndReadAll()).getRows();
      return found === null ? null : POSITIONS[found];
    },
    memory: () => ({}),
  };
}
