// What stands in the tables of a file of the Discourse Network Analyzer.
import { StanceError } from '../../errors.js';
import { entryOf } from '../../schema/entry.js';
import { didYouMean, invalidOption } from '../../schema/options.js';
import { type Problems, show } from '../../schema/problems.js';
import type { DnaSettings } from './dna-settings.js';
import { type SqlEngine, SqliteFile, type SqlValue } from './sqlite.js';

export interface Variable {
  readonly id: number;
  readonly name: string;
  readonly dataType: string;
}

export interface Entity {
  readonly value: SqlValue;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface DnaStatement {
  readonly id: number;
  readonly document: number;
  readonly start: number;
  readonly stop: number;
  readonly actor: number | null;
  readonly person: number | null;
  readonly concept: number | null;
  readonly qualifier: number | string | null;
}

type Pairs = ReadonlyMap<SqlValue, SqlValue>;

const TABLES = {
  SETTINGS: ['Property', 'Value'],
  DOCUMENTS: ['ID', 'Title', 'Text', 'Source', 'Date'],
  STATEMENTTYPES: ['ID', 'Label'],
  VARIABLES: ['ID', 'Variable', 'DataType', 'StatementTypeId'],
  STATEMENTS: ['ID', 'StatementTypeId', 'DocumentId', 'Start', 'Stop'],
  DATABOOLEAN: ['StatementId', 'VariableId', 'Value'],
  DATAINTEGER: ['StatementId', 'VariableId', 'Value'],
  DATASHORTTEXT: ['StatementId', 'VariableId', 'Entity'],
  DATALONGTEXT: ['StatementId', 'VariableId', 'Value'],
  ENTITIES: ['ID', 'VariableId', 'Value'],
  ATTRIBUTEVARIABLES: ['ID', 'VariableId', 'AttributeVariable'],
  ATTRIBUTEVALUES: ['EntityId', 'AttributeVariableId', 'AttributeValue'],
} as const;

export class DnaFile {
  readonly version: string;
  readonly variables: Readonly<Record<'actor' | 'concept' | 'qualifier', Variable> & { person: Variable | undefined }>;
  readonly #file: SqliteFile;
  readonly #type: number;
  readonly #empty = new Set<number>();

  constructor(
    private readonly settings: DnaSettings,
    bytes: Uint8Array,
    engine: SqlEngine,
  ) {
    this.#file = new SqliteFile(settings.caller, bytes, engine);
    try {
      this.version = this.#checkedVersion();
      this.#type = this.#typeOf(settings.statementType);
      this.variables = this.#variables();
    } catch (error) {
      this.#file.close();
      throw error;
    }
  }

  close(): void {
    this.#file.close();
  }

  /** Is it a value that stands for none? The Analyzer keeps one for "not coded". */
  isEmpty(entity: number): boolean {
    return this.#empty.has(entity);
  }

  entities({ id }: Variable): ReadonlyMap<number, Entity> {
    const attributes = this.#attributes(id);
    const entities = new Map<number, Entity>();
    const sql = 'SELECT ID, Value FROM ENTITIES WHERE VariableId = ? ORDER BY ID';
    for (const [number, value] of this.#file.rows(sql, id)) {
      if (typeof number !== 'number') continue;
      if (value === '') this.#empty.add(number);
      entities.set(number, { value: value as SqlValue, attributes: attributes.get(number) ?? new Map() });
    }
    return entities;
  }

  *statements(problems: Problems): Generator<DnaStatement, void> {
    const { actor, person, concept, qualifier } = this.variables;
    const actors = this.#values('DATASHORTTEXT', actor.id);
    const persons = person === undefined ? new Map() : this.#values('DATASHORTTEXT', person.id);
    const concepts = this.#values('DATASHORTTEXT', concept.id);
    const qualifiers = this.#qualifiers(qualifier);
    const sql = 'SELECT ID, DocumentId, Start, Stop FROM STATEMENTS WHERE StatementTypeId = ? ORDER BY ID';
    for (const [id, document, start, stop] of this.#file.rows(sql, this.#type)) {
      if (!isNumber(id)) continue;
      const values = [actors.get(id), persons.get(id), concepts.get(id)];
      const value = qualifiers.get(id) ?? null;
      if (!isNumber(document) || !values.every((entity) => entity === undefined || isNumber(entity))) {
        problems.add(`STATEMENTS[${id}]`, 'has a document or an entity that is no number');
      } else if (value !== null && typeof value !== 'string' && !isNumber(value)) {
        problems.add(`STATEMENTS[${id}]`, `has the ${qualifier.name} ${show(value)}`);
      } else {
        const [ofActor = null, ofPerson = null, ofConcept = null] = values as (number | undefined)[];
        const place = { start: isNumber(start) ? start : -1, stop: isNumber(stop) ? stop : -1 };
        yield { id, document, ...place, actor: ofActor, person: ofPerson, concept: ofConcept, qualifier: value };
      }
    }
  }

  /** By their number, ascending; one text is held at a time. */
  *documents() {
    const sql = 'SELECT ID, Title, Text, Source, Date FROM DOCUMENTS ORDER BY ID';
    for (const [id, title, text, source, seconds] of this.#file.rows(sql)) {
      if (isNumber(id)) yield { id, title, text, source, seconds };
    }
  }

  #checkedVersion(): string {
    const { SETTINGS, ...others } = TABLES;
    const isSettings = this.#file.missing({ SETTINGS }).length === 0;
    const [row] = isSettings ? [...this.#file.rows("SELECT Value FROM SETTINGS WHERE Property = 'version'")] : [];
    const version = row?.[0];
    if (isSettings && version !== undefined && !/^3(\.|$)/.test(String(version))) {
      const problem = `the file is of version ${show(version)} of the Discourse Network Analyzer`;
      throw this.#invalid(`${problem}. Expected version 3; import it there first.`, { version });
    }
    const missing = this.#file.missing({ SETTINGS, ...others });
    if (missing.length === 0 && typeof version === 'string') return version;
    const what = missing.length === 0 ? 'no version' : missing.join(', ');
    const advice = 'Expected a file of the Discourse Network Analyzer, version 3.';
    throw this.#invalid(`the file has ${what}. ${advice}`, { missing });
  }

  #invalid(problem: string, details: object): StanceError {
    return new StanceError('invalid_data', `${this.settings.caller}: ${problem}`, { ...details });
  }

  #typeOf(label: string): number {
    const types = [...this.#file.rows('SELECT Label, ID FROM STATEMENTTYPES ORDER BY ID')];
    const found = types.find(([known, id]) => known === label && isNumber(id));
    if (found !== undefined) return found[1] as number;
    const known = types.map(([other]) => String(other));
    throw this.#notFound('statement type', label, known);
  }

  #variables() {
    const { actor, person, concept, qualifier, hasPositions } = this.settings;
    const known = new Map<string, Variable>();
    const sql = 'SELECT ID, Variable, DataType FROM VARIABLES WHERE StatementTypeId = ? ORDER BY ID';
    for (const [id, name, dataType] of this.#file.rows(sql, this.#type)) {
      if (isNumber(id) && typeof name === 'string') known.set(name, { id, name, dataType: String(dataType) });
    }
    const find = (name: string, dataTypes: readonly string[]): Variable => {
      const variable = known.get(name);
      if (variable === undefined) throw this.#notFound('variable', name, [...known.keys()]);
      if (dataTypes.includes(variable.dataType)) return variable;
      const problem = `the variable ${show(name)} is ${variable.dataType}. Expected ${dataTypes.join(' or ')}.`;
      throw invalidOption(this.settings.caller, problem, { variable: name, dataType: variable.dataType });
    };
    const isSpoken =
      person === undefined ? known.has('person') && ![actor, concept, qualifier].includes('person') : person !== null;
    const found = {
      actor: find(actor, ['short text']),
      person: isSpoken ? find(person ?? 'person', ['short text']) : undefined,
      concept: find(concept, ['short text']),
      qualifier: find(qualifier, ['boolean', 'integer', 'short text']),
    };
    if (!hasPositions && found.qualifier.dataType !== 'boolean') {
      const problem = `the variable ${show(qualifier)} is ${found.qualifier.dataType}. Say in options.positions what its values mean, such as { "-1": "oppose", "1": "support" }.`;
      throw invalidOption(this.settings.caller, problem, { variable: qualifier });
    }
    return found;
  }

  #qualifiers({ id, dataType }: Variable): Pairs {
    if (dataType === 'boolean') return this.#values('DATABOOLEAN', id);
    if (dataType === 'integer') return this.#values('DATAINTEGER', id);
    const words = this.#pairs('SELECT ID, Value FROM ENTITIES WHERE VariableId = ?', id);
    const entities = [...this.#values('DATASHORTTEXT', id)];
    return new Map(entities.map(([statement, entity]) => [statement, words.get(entity) ?? null]));
  }

  #values(table: 'DATASHORTTEXT' | 'DATABOOLEAN' | 'DATAINTEGER', variable: number): Pairs {
    const column = table === 'DATASHORTTEXT' ? 'Entity' : 'Value';
    return this.#pairs(`SELECT StatementId, ${column} FROM ${table} WHERE VariableId = ?`, variable);
  }

  #pairs(sql: string, variable: number): Pairs {
    return new Map([...this.#file.rows(sql, variable)] as [SqlValue, SqlValue][]);
  }

  #attributes(variable: number): ReadonlyMap<number, Map<string, string>> {
    const names = this.#pairs('SELECT ID, AttributeVariable FROM ATTRIBUTEVARIABLES WHERE VariableId = ?', variable);
    const attributes = new Map<number, Map<string, string>>();
    const sql = 'SELECT EntityId, AttributeVariableId, AttributeValue FROM ATTRIBUTEVALUES';
    for (const [entity, id, value] of this.#file.rows(sql)) {
      const name = names.get(id as SqlValue);
      if (!isNumber(entity) || typeof name !== 'string' || typeof value !== 'string' || value === '') continue;
      entryOf(attributes, entity, () => new Map()).set(name, value);
    }
    return attributes;
  }

  #notFound(what: string, name: string, known: readonly string[]): StanceError {
    const advice = didYouMean(name, known, `The file has ${known.map(show).join(', ')}.`);
    const details = { received: name, known };
    return new StanceError('not_found', `${this.settings.caller}: unknown ${what} ${show(name)}. ${advice}`, details);
  }
}

function isNumber(value: SqlValue | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
