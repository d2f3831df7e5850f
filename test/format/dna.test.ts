import { StanceGraph } from 'stancegraph';
import { checkLocators, type ReadDnaOptions, readDna } from 'stancegraph/format';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ClaimInput } from '../../src/kinds/claim.js';
import { dnaFile, HARBOUR_DEBATE } from '../support/dna.js';
import { problemsOf, rejection } from '../support/failure.js';

type Stance = Extract<ClaimInput, { kind: 'stance' }>;

async function read(sql?: string, options?: ReadDnaOptions) {
  const reading = await readDna(await dnaFile(sql), options);
  return { ...reading, claims: reading.dataset.claims as readonly Stance[] };
}

const brief = (claims: readonly Stance[]) =>
  claims.map(({ holder, onBehalfOf, position }) => [holder, onBehalfOf, position]);

/** The harbour debate, then more. */
const and = (sql: string) => `${HARBOUR_DEBATE};${sql};`;

describe('readDna', () => {
  test('documents keep title, source, day, length and hash, and no text', async () => {
    const { dataset } = await read();
    expect(dataset.documents).toEqual([
      {
        id: 'document-3',
        publisher: 'Tide Gazette',
        title: 'The harbour',
        published: '2030-06-06',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        length: 31,
      },
      { id: 'document-7', published: '2030-06-06' },
    ]);
    expect(JSON.stringify(dataset)).not.toContain('do not pay');
  });

  test('persons, organizations and concepts become actors and propositions, the empty ones nothing', async () => {
    const { dataset, attributes } = await read();
    expect(dataset.actors).toEqual([
      { id: 'port-authority', type: 'organization', name: 'Port Authority' },
      { id: 'sailors-union', type: 'organization', name: "Sailors' Union" },
      { id: 'vera-holt', type: 'organization', name: 'Vera Holt' },
      { id: 'vera-holt-2', type: 'person', name: 'Vera Holt' },
    ]);
    expect(dataset.propositions).toEqual([
      { id: 'ships-should-pay', label: 'Ships should pay', kind: 'policy', statement: 'Ships should pay' },
      { id: 'ships-should-pay-2', label: 'Ships should pay!', kind: 'policy', statement: 'Ships should pay!' },
    ]);
    expect([...attributes].map(([id, own]) => [id, ...own])).toEqual([
      ['port-authority', ['Type', 'Government']],
      ['vera-holt-2', ['Type', 'Leader']],
      ['ships-should-pay', ['Type', 'Economy']],
    ]);
  });

  test('a statement is held by its person on behalf of its organization, or by the one it has', async () => {
    const { claims, incomplete, skipped } = await read();
    expect(brief(claims)).toEqual([
      ['vera-holt-2', 'port-authority', 'support'],
      ['port-authority', undefined, 'support'],
      ['vera-holt-2', undefined, 'oppose'],
      ['sailors-union', undefined, 'oppose'],
    ]);
    expect(claims[0]).toEqual({
      kind: 'stance',
      document: 'document-3',
      holder: 'vera-holt-2',
      onBehalfOf: 'port-authority',
      proposition: 'ships-should-pay',
      position: 'support',
      said: '2030-06-06',
      basis: 'reported',
      evidence: [{ record: 'statement 11' }, { start: 0, end: 12, sha256: expect.stringMatching(/^[0-9a-f]{16}$/) }],
      origin: { type: 'import', name: 'Discourse Network Analyzer', version: '3.0.11' },
    });
    expect([incomplete, skipped.count]).toEqual([1, 0]);
  });

  test('places are in UTF-16 units and anchor in the text; one beyond it is left out', async () => {
    const { dataset, claims } = await read();
    const [checked] = checkLocators(
      dataset.documents,
      claims.map((claim) => claim as never),
      [{ text: 'Ships 🚢 pay. Ships do not pay.' }],
    );
    expect(checked).toEqual({ document: 'document-3', text: 'same', locators: 3, drifts: [] });
    expect(claims[2]?.evidence).toEqual([{ record: 'statement 13' }]);
  });

  test('a graph takes it as it is, and two statements on one passage are two', async () => {
    const { dataset } = await read(
      and(`INSERT INTO STATEMENTS VALUES (17, 1, 3, 0, 12, 2); INSERT INTO DATABOOLEAN VALUES (NULL, 17, 4, 1);
      INSERT INTO DATASHORTTEXT VALUES (NULL, 17, 2, 3), (NULL, 17, 3, 7), (NULL, 17, 1, 2)`),
    );
    const kg = StanceGraph.from(dataset);
    expect(kg.size).toBe(5);
    expect(kg.whoBacks('ships-should-pay').rows.map(({ actor }) => actor)).toContain('port-authority');
    expect(kg.stanceOf("Sailors' Union", 'ships-should-pay').rows[0]?.position).toBe('oppose');
  });

  test('actor and person are as the options say', async () => {
    expect(brief((await read(undefined, { person: null })).claims)).toEqual([
      ['port-authority', undefined, 'support'],
      ['port-authority', undefined, 'support'],
      ['sailors-union', undefined, 'oppose'],
    ]);
    const { dataset, claims, incomplete } = await read(undefined, { actor: 'person' });
    expect(dataset.actors).toEqual([{ id: 'vera-holt', type: 'person', name: 'Vera Holt' }]);
    expect(brief(claims)).toEqual([
      ['vera-holt', undefined, 'support'],
      ['vera-holt', undefined, 'oppose'],
    ]);
    expect(incomplete).toBe(3);
  });

  test('an integer or short-text qualifier takes its positions from the options', async () => {
    const positions = { '2': 'support', '1': 'support', '0': 'undecided', '-2': 'oppose' } as const;
    const integer = await read(undefined, { qualifier: 'strength', positions });
    expect(integer.claims.map(({ position }) => position)).toEqual(['support', 'support', 'undecided', 'oppose']);
    const words = await read(undefined, { qualifier: 'tone', positions: { warm: 'support', cold: null } });
    expect(words.claims.map(({ position }) => position)).toEqual(['support', 'support']);
    expect(words.incomplete).toBe(3);
    const flipped = await read(undefined, { positions: { '1': 'oppose', '0': 'support' } });
    expect(flipped.claims.map(({ position }) => position)).toEqual(['oppose', 'oppose', 'support', 'support']);
    const error = await rejection('invalid_option', () => read(undefined, { qualifier: 'strength' }));
    expect(error.message).toContain('"strength" is integer. Say in options.positions');
  });

  test('an unknown statement type or variable is named, with those there are', async () => {
    const type = await rejection('not_found', () => read(undefined, { statementType: 'DNA Statment' }));
    expect(type.message).toBe('readDna: unknown statement type "DNA Statment". Did you mean "DNA Statement"?');
    const variable = await rejection('not_found', () => read(undefined, { concept: 'x' }));
    expect(variable.message).toContain('"person", "organization", "concept", "agreement"');
    await rejection('not_found', () => read(undefined, { person: 'speaker' }));
    await rejection('not_found', () => read(undefined, { actor: 'note' }));
    const kind = await rejection('invalid_option', () => read(undefined, { concept: 'remark' }));
    expect(kind.message).toBe('readDna: the variable "remark" is long text. Expected short text.');
  });

  test.each<[unknown, string]>([
    [{ actors: 'organization' }, 'unknown option "actors"'],
    [{ actor: '' }, 'actor'],
    [{ actor: 'concept' }, 'different variables'],
    [{ person: 'agreement' }, 'different variables'],
    [{ positions: { 1: 'yes' } }, 'positions["1"]'],
    [{ skipInvalid: 'yes' }, 'skipInvalid'],
    [{ engine: {} }, 'engine'],
    [null, 'options'],
  ])('wrong options are refused: %j', async (options, what) => {
    const error = await rejection('invalid_option', () => readDna(new Uint8Array(), options as ReadDnaOptions));
    expect(error.message).toContain(what);
  });

  test('only bytes are read', async () => {
    await rejection('invalid_option', () => readDna('sample.dna' as never));
  });
});

describe('what is no file of version 3', () => {
  test('no SQLite, nothing, or a file that breaks off', async () => {
    const whole = await dnaFile();
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('rcid,country\n')]) {
      expect((await rejection('invalid_data', () => readDna(bytes))).message).toContain('no SQLite file');
    }
    for (const length of [16, 100, 5_000, whole.length / 2]) {
      await rejection('invalid_data', () => readDna(whole.subarray(0, length)));
    }
  });

  test('damage anywhere gives a file of the right form or a StanceError, and never anything else', async () => {
    const whole = await dnaFile();
    let damaged = 0;
    for (let at = 16; at < whole.length; at += 997) {
      const bytes = whole.slice();
      bytes.fill(0xff, at, at + 40);
      await readDna(bytes).catch((error: unknown) => {
        damaged += 1;
        expect(error).toMatchObject({ name: 'StanceError', code: expect.stringMatching(/^(invalid_data|not_found)$/) });
      });
    }
    expect(damaged).toBeGreaterThan(5);
  });

  test('another version', async () => {
    const older = await dnaFile("UPDATE SETTINGS SET Value = '2.0 beta 25' WHERE Property = 'version'", {
      ENTITIES: undefined,
    }).catch(() => undefined);
    expect(older).toBeDefined();
    const error = await rejection('invalid_data', () => readDna(older as Uint8Array));
    expect(error.message).toContain('version "2.0 beta 25"');
    const none = await dnaFile('DELETE FROM SETTINGS');
    expect((await rejection('invalid_data', () => readDna(none))).message).toContain('has no version');
    await rejection('invalid_data', async () => readDna(await dnaFile("UPDATE SETTINGS SET Value = '30.1'")));
  });

  test('missing tables and columns are named together', async () => {
    const bytes = await dnaFile('SELECT 1', { DATALONGTEXT: undefined, ENTITIES: 'ID INTEGER, VariableId INTEGER' });
    const error = await rejection('invalid_data', () => readDna(bytes));
    expect(error.details.missing).toEqual(['no table DATALONGTEXT', 'no column ENTITIES.Value']);
  });

  test('views, virtual tables and computed columns are no tables and columns', async () => {
    const view = await dnaFile(
      'CREATE VIEW DATALONGTEXT AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS StatementId, x AS VariableId, x AS Value FROM n',
      { DATALONGTEXT: undefined },
    );
    expect((await rejection('invalid_data', () => readDna(view))).details.missing).toEqual(['no table DATALONGTEXT']);
    const virtual = await dnaFile('CREATE VIRTUAL TABLE DATALONGTEXT USING fts3(StatementId, VariableId, Value)', {
      DATALONGTEXT: undefined,
    });
    expect((await rejection('invalid_data', () => readDna(virtual))).details.missing).toEqual([
      'no table DATALONGTEXT',
    ]);
    const computed = await dnaFile('SELECT 1', {
      DATAINTEGER: 'StatementId INTEGER, VariableId INTEGER, Value INTEGER AS (length(zeroblob(1000000000)))',
    });
    expect((await rejection('invalid_data', () => readDna(computed))).details.missing).toEqual([
      'no column DATAINTEGER.Value',
    ]);
  });
});

describe('hostile rows', () => {
  const ROWS: readonly [string, string, RegExp][] = [
    ["UPDATE DOCUMENTS SET Date = 'soon' WHERE ID = 3", 'DOCUMENTS[3]', /has the date "soon"/],
    ['UPDATE DOCUMENTS SET Date = 9e15 WHERE ID = 3', 'DOCUMENTS[3]', /has the date/],
    ['UPDATE DOCUMENTS SET Date = NULL WHERE ID = 3', 'DOCUMENTS[3]', /has the date/],
    [`UPDATE DOCUMENTS SET Title = '${'x'.repeat(1_001)}' WHERE ID = 3`, 'DOCUMENTS[3].title', /longer than 1000/],
    ["UPDATE DOCUMENTS SET Source = x'00ff' WHERE ID = 3", 'DOCUMENTS[3].publisher', /expected string/],
    [`UPDATE ENTITIES SET Value = '${'x'.repeat(1_001)}' WHERE ID = 3`, 'ENTITIES[3]', /longer than 1000/],
    ["UPDATE ENTITIES SET Value = x'0102' WHERE ID = 7", 'ENTITIES[7]', /has the name/],
    ['UPDATE ENTITIES SET Value = NULL WHERE ID = 7', 'ENTITIES[7]', /has the name null/],
    ['UPDATE STATEMENTS SET DocumentId = 99 WHERE ID = 11', 'STATEMENTS[11]', /has the document 99/],
    ['UPDATE STATEMENTS SET DocumentId = NULL WHERE ID = 11', 'STATEMENTS[11]', /has a document or an entity/],
    ["UPDATE DATASHORTTEXT SET Entity = 'x' WHERE StatementId = 11", 'STATEMENTS[11]', /has a document or an entity/],
    ['UPDATE DATASHORTTEXT SET Entity = 7 WHERE StatementId = 11 AND VariableId = 2', 'STATEMENTS[11]', /the entity 7/],
    ['UPDATE DATABOOLEAN SET Value = 2 WHERE StatementId = 11', 'STATEMENTS[11]', /has the agreement 2/],
    ['UPDATE DATABOOLEAN SET Value = 0.5 WHERE StatementId = 11', 'STATEMENTS[11]', /has the agreement 0.5/],
  ];

  test.each(ROWS)('a row that is none is named, or skipped and counted: %#', async (sql, path, what) => {
    const error = await rejection('invalid_data', () => read(and(sql)));
    expect(problemsOf(error)).toContainEqual(expect.objectContaining({ path, message: expect.stringMatching(what) }));
    const { skipped, dataset, claims } = await read(and(sql), { skipInvalid: true });
    expect(skipped.count).toBe(problemsOf(error).length);
    expect(StanceGraph.from(dataset).size).toBe(claims.length);
    expect(claims.length).toBeLessThan(4);
  });

  test('every problem comes at once', async () => {
    const all = and(`UPDATE DATABOOLEAN SET Value = 2; UPDATE ENTITIES SET Value = NULL WHERE ID = 8`);
    const error = await rejection('invalid_data', () => read(all));
    expect(error.message).toMatch(/^readDna: the file has 7 problems\. /);
  });

  test('names that look like code, markup or reserved words are names', async () => {
    const names = ['__proto__', 'constructor', "'); DROP TABLE ENTITIES;--", '<script>', '…', '日本', 'a\u0000b'];
    const values = names.map((name, i) => `(${100 + i}, 2, CAST(x'${Buffer.from(name).toString('hex')}' AS TEXT))`);
    const { dataset, attributes } = await read(
      and(`INSERT INTO ENTITIES (ID, VariableId, Value) VALUES ${values.join(', ')};
      INSERT INTO ATTRIBUTEVARIABLES VALUES (9, 2, '__proto__'); INSERT INTO ATTRIBUTEVALUES VALUES (9, 100, 9, 'x')`),
    );
    const made = dataset.actors.slice(3, 3 + names.length);
    expect(made.map(({ id }) => id)).toEqual([
      'proto',
      'constructor-2',
      'drop-table-entities',
      'script',
      'entity-104',
      '日本',
      expect.stringMatching(/^a(-b)?$/),
    ]);
    expect(made.slice(0, 6).map(({ name }) => name)).toEqual(names.slice(0, 6));
    expect(attributes.get('proto')?.get('__proto__')).toBe('x');
    expect(StanceGraph.from(dataset).size).toBe(4);
  });
});

describe('sql.js', () => {
  afterEach(() => {
    vi.doUnmock('sql.js');
  });

  test('that is not installed is named, with how to install it', async () => {
    vi.doMock('sql.js', () => {
      throw new Error("Cannot find package 'sql.js'");
    });
    const error = await rejection('io', async () => readDna(await dnaFile()));
    expect(error.message).toMatch(
      /^readDna: sql\.js, which reads SQLite files, is not there: .*Run "npm install sql\.js"/s,
    );
    expect(error.details).toEqual({ package: 'sql.js' });
  });

  test('can be handed in', async () => {
    const { default: initSqlJs } = await vi.importActual<typeof import('sql.js')>('sql.js');
    const engine = vi.fn(() => initSqlJs());
    const { dataset } = await read(undefined, { engine });
    expect(engine).toHaveBeenCalledOnce();
    expect(dataset.claims).toHaveLength(4);
  });
});
