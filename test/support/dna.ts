import initSqlJs from 'sql.js';

/**
 * The tables of a file of the Discourse Network Analyzer, version 3, as its class `sql.Sql` makes them for SQLite
 * (columns and types; no checks, so that a test can break them), with its first statement type and its attributes.
 */
const DNA_TABLES: Readonly<Record<string, string>> = {
  SETTINGS: 'Property TEXT PRIMARY KEY, Value TEXT NOT NULL',
  DOCUMENTS:
    'ID INTEGER NOT NULL PRIMARY KEY, Title TEXT NOT NULL, Text TEXT, Coder INTEGER, Author TEXT DEFAULT "", Source TEXT DEFAULT "", Section TEXT DEFAULT "", Notes TEXT DEFAULT "", Type TEXT DEFAULT "", Date INTEGER',
  STATEMENTTYPES: 'ID INTEGER NOT NULL PRIMARY KEY, Label TEXT NOT NULL, Red INTEGER, Green INTEGER, Blue INTEGER',
  VARIABLES: 'ID INTEGER NOT NULL PRIMARY KEY, Variable TEXT NOT NULL, DataType TEXT NOT NULL, StatementTypeId INTEGER',
  STATEMENTS:
    'ID INTEGER NOT NULL PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER NOT NULL, Stop INTEGER NOT NULL, Coder INTEGER',
  DATABOOLEAN: 'ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER, VariableId INTEGER, Value INTEGER',
  DATAINTEGER: 'ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER, VariableId INTEGER, Value INTEGER',
  DATASHORTTEXT: 'ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER, VariableId INTEGER, Entity INTEGER',
  DATALONGTEXT: 'ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER, VariableId INTEGER, Value TEXT',
  ENTITIES:
    'ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER, Value TEXT, Red INTEGER, Green INTEGER, Blue INTEGER, ChildOf INTEGER',
  ATTRIBUTEVARIABLES: 'ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER, AttributeVariable TEXT NOT NULL',
  ATTRIBUTEVALUES:
    'ID INTEGER PRIMARY KEY NOT NULL, EntityId INTEGER, AttributeVariableId INTEGER, AttributeValue TEXT',
};

const FIRST_ROWS = `
INSERT INTO SETTINGS VALUES ('version', '3.0.11'), ('date', '2024-01-01');
INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement', 0, 0, 0), (2, 'Annotation', 0, 0, 0);
INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1), (2, 'organization', 'short text', 1),
  (3, 'concept', 'short text', 1), (4, 'agreement', 'boolean', 1), (5, 'note', 'long text', 2),
  (6, 'strength', 'integer', 1), (7, 'tone', 'short text', 1), (8, 'remark', 'long text', 1);
INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 2, 'Type'), (2, 2, 'Alias'), (3, 3, 'Type'), (4, 1, 'Type');
`;

/** A file with two documents, four organizations (one of them ''), two persons, two concepts and five statements. */
export const HARBOUR_DEBATE = `
INSERT INTO DOCUMENTS (ID, Title, Text, Source, Date) VALUES
  (3, 'The harbour', 'Ships 🚢 pay. Ships do not pay.', 'Tide Gazette', 1906934400), (7, '', '', '', 1907020799);
INSERT INTO ENTITIES (ID, VariableId, Value) VALUES (1, 1, 'Vera Holt'), (2, 1, ''), (3, 2, 'Port Authority'),
  (4, 2, 'Sailors'' Union'), (5, 2, ''), (6, 2, 'Vera Holt'), (7, 3, 'Ships should pay'), (8, 3, 'Ships should pay!'),
  (9, 7, 'warm'), (10, 7, 'cold'), (11, 7, '');
INSERT INTO ATTRIBUTEVALUES VALUES (1, 3, 1, 'Government'), (2, 3, 2, ''), (3, 7, 3, 'Economy'), (4, 1, 4, 'Leader');
INSERT INTO STATEMENTS VALUES (11, 1, 3, 0, 12, 1), (12, 1, 3, 0, 12, 1), (13, 1, 7, 5, 9, 1), (14, 1, 3, 14, 31, 1),
  (15, 1, 3, 0, 1, 1), (16, 2, 3, 0, 5, 1);
INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES
  (11, 1, 1), (11, 2, 3), (11, 3, 7), (12, 1, 2), (12, 2, 3), (12, 3, 7), (13, 1, 1), (13, 2, 5), (13, 3, 8),
  (14, 1, 2), (14, 2, 4), (14, 3, 7), (15, 1, 2), (15, 2, 5), (15, 3, 7),
  (11, 7, 9), (12, 7, 10), (13, 7, 9), (14, 7, 10), (15, 7, 11);
INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (11, 4, 1), (12, 4, 1), (13, 4, 0), (14, 4, 0), (15, 4, 1);
INSERT INTO DATAINTEGER (StatementId, VariableId, Value) VALUES (11, 6, 2), (12, 6, 1), (13, 6, 0), (14, 6, -2), (15, 6, 0);
INSERT INTO DATALONGTEXT (StatementId, VariableId, Value) VALUES (11, 8, 'loud'), (16, 5, 'a note');
`;

/** The bytes of a file with these rows; `tables` replaces columns of a table, or leaves it out if `undefined`. */
export async function dnaFile(
  sql: string = HARBOUR_DEBATE,
  tables: Readonly<Record<string, string | undefined>> = {},
): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  for (const [name, columns] of Object.entries({ ...DNA_TABLES, ...tables })) {
    if (columns !== undefined) database.run(`CREATE TABLE ${name} (${columns})`);
  }
  database.run(FIRST_ROWS);
  database.run(sql);
  const bytes = database.export();
  database.close();
  return bytes;
}
