// Files of the Discourse Network Analyzer as data sets.
import type { ClaimInput } from '../kinds/claim.js';
import type { Dataset } from '../kinds/dataset.js';
import type { Position } from '../kinds/position.js';
import type { Actor } from '../schema/actor.js';
import { name as nameSchema } from '../schema/bounded-text.js';
import type { Locator } from '../schema/claim-base.js';
import { isoDay } from '../schema/date.js';
import { document as documentSchema, type SourceDocument } from '../schema/document.js';
import { entryOf } from '../schema/entry.js';
import { invalidOption, oneOfWords } from '../schema/options.js';
import { type Problem, Problems, show } from '../schema/problems.js';
import type { Proposition } from '../schema/proposition.js';
import { textHash } from '../text/text-hash.js';
import { DnaFile, type DnaStatement, type Entity } from './dna/dna-file.js';
import { type DnaSettings, type ReadDnaOptions, readDnaSettings } from './dna/dna-settings.js';
import { sqlJs } from './dna/sqlite.js';
import type { FileDoor } from './file-format.js';
import { Ids } from './table/ids.js';

/** What a file of the Discourse Network Analyzer holds. */
export interface DnaReading {
  /** For `StanceGraph.from`. */
  readonly dataset: Dataset;
  /** Attributes such as "Type" of actors and propositions, by id and then by name; empty ones are left out. */
  readonly attributes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** How many statements have no actor, no concept or no position; the Analyzer leaves them out of networks, too. */
  readonly incomplete: number;
  /** What was passed over: how many, and the first 1,000, such as `STATEMENTS[12]`. */
  readonly skipped: { readonly count: number; readonly problems: readonly Problem[] };
}

/**
 * Reads a file of the Discourse Network Analyzer, version 3: documents, persons and organizations, concepts as
 * propositions, and statements as stances.
 *
 * A statement is held by its person on behalf of its organization, or by the one of the two that it names. It is said
 * on the day of its document (UTC), which is how the Analyzer dates it, and its basis is `reported`. Its evidence is
 * its number and, where the text reaches that far, the passage by place and hash. Neither texts are kept, nor coders,
 * colours, notes, parents of entities, and variables that are not asked for. Whether a concept is a policy or an
 * assessment is not in the file: all are `policy`. Names are in `name` and `label`; ids are made of them.
 *
 * There is no writer: a file needs the full text of each document, a place in it for each statement, and a coder with
 * a password, none of which a data set has.
 *
 * @param bytes The whole file. It is held in memory; time O(file).
 * @throws {StanceError} `invalid_option`; `io` if sql.js is not there; `not_found` for a statement type or variable,
 *   with those of the file; `invalid_data` for a file that is none, is damaged, is of another version or lacks a
 *   table, and with every problem of its rows unless those are skipped.
 * @see Leifeld, P. (2024). Discourse Network Analyzer (dna 3), class sql.Sql; Leifeld, P. (2017). Discourse Network
 *   Analysis. In: The Oxford Handbook of Political Networks.
 */
export async function readDna(bytes: Uint8Array, options: ReadDnaOptions = {}): Promise<DnaReading> {
  const settings = readDnaSettings(bytes, options);
  const engine = await (settings.engine ?? (() => sqlJs(settings.caller)))();
  const file = new DnaFile(settings, bytes, engine);
  try {
    return new Conversion(settings, file).reading();
  } finally {
    file.close();
  }
}

interface DnaFileOptions {
  readonly statementType?: string;
  readonly variable?: readonly string[];
  readonly skipInvalid?: boolean;
}

const ROLES = ['actor', 'person', 'concept', 'qualifier'];

export const dnaFormat: FileDoor = {
  async read(file, { variable = [], ...options }: DnaFileOptions, { caller, called }) {
    const variables: Record<string, string> = {};
    for (const pair of variable) {
      const [role = '', name = ''] = pair.split('=');
      if (!ROLES.includes(role) || name === '') {
        const wanted = oneOfWords(ROLES.map((one) => `${one}=`));
        throw invalidOption(caller, `${called('variable')} must be ${wanted} with a name, received "${pair}".`);
      }
      variables[role] = name;
    }
    const { dataset, skipped } = await readDna(await file.bytes(), { ...variables, ...options });
    return { dataset, skipped: () => ({ count: skipped.count, first: skipped.problems[0] }) };
  },
};

const DIGITS = 16;
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

type Made = Map<number, { readonly id: string; readonly value: string }>;

class Conversion {
  readonly #problems = new Problems();
  readonly #ids = new Ids();
  readonly #attributes = new Map<string, ReadonlyMap<string, string>>();
  #incomplete = 0;

  constructor(
    private readonly settings: DnaSettings,
    private readonly file: DnaFile,
  ) {}

  reading(): DnaReading {
    const { caller, skipInvalid } = this.settings;
    const { actor, person, concept } = this.file.variables;
    const organizations = this.#make(this.file.entities(actor));
    const persons = person === undefined ? new Map() : this.#make(this.file.entities(person));
    const concepts = this.#make(this.file.entities(concept));
    const actorType = actor.name === 'person' ? 'person' : 'organization';
    const claims = new Map<number, ClaimInput>();
    const documents = this.#documents(this.#statements(organizations, persons, concepts), claims);
    if (!skipInvalid) this.#problems.throwIfAny(caller, 'the file');
    return {
      dataset: {
        actors: [
          ...[...organizations.values()].map(({ id, value }): Actor => ({ id, type: actorType, name: value })),
          ...[...(persons as Made).values()].map(({ id, value }): Actor => ({ id, type: 'person', name: value })),
        ],
        propositions: [...concepts.values()].map(
          ({ id, value }): Proposition => ({ id, label: value, kind: 'policy', statement: value }),
        ),
        documents,
        claims: [...claims].sort(([a], [b]) => a - b).map(([, claim]) => claim),
      },
      attributes: this.#attributes,
      incomplete: this.#incomplete,
      skipped: { count: this.#problems.count, problems: this.#problems.list },
    };
  }

  #make(entities: ReadonlyMap<number, Entity>): Made {
    const made: Made = new Map();
    for (const [number, { value, attributes }] of entities) {
      if (value === '') continue;
      const [issue] = nameSchema.safeParse(value).error?.issues ?? [];
      if (issue !== undefined) {
        this.#problems.add(`ENTITIES[${number}]`, `has the name ${show(value)}, which ${issue.message}`);
        continue;
      }
      const id = this.#ids.make(value as string, `entity-${number}`);
      made.set(number, { id, value: value as string });
      if (attributes.size > 0) this.#attributes.set(id, attributes);
    }
    return made;
  }

  #statements(organizations: Made, persons: Made, concepts: Made): Map<number, Unplaced[]> {
    const byDocument = new Map<number, Unplaced[]>();
    for (const statement of this.file.statements(this.#problems)) {
      const position = this.#position(statement);
      const actor = this.#madeOf(statement, organizations, statement.actor);
      const person = this.#madeOf(statement, persons, statement.person);
      const concept = this.#madeOf(statement, concepts, statement.concept);
      if (position === 'invalid' || actor === 'invalid' || person === 'invalid' || concept === 'invalid') continue;
      const holder = person ?? actor;
      if (position === null || holder === null || concept === null) {
        this.#incomplete += 1;
        continue;
      }
      const onBehalfOf = person === null ? null : actor;
      const unplaced = { statement, holder, onBehalfOf, proposition: concept, position };
      entryOf(byDocument, statement.document, () => []).push(unplaced);
    }
    return byDocument;
  }

  #madeOf({ id }: DnaStatement, made: Made, entity: number | null): string | 'invalid' | null {
    if (entity === null || this.file.isEmpty(entity)) return null;
    const found = made.get(entity);
    if (found !== undefined) return found.id;
    this.#problems.add(`STATEMENTS[${id}]`, `names the entity ${entity}, which its variable does not have`);
    return 'invalid';
  }

  #position({ id, qualifier }: DnaStatement): Position | 'invalid' | null {
    if (qualifier === null || qualifier === '') return null;
    const position = this.settings.positionOf(qualifier);
    if (position !== undefined) return position;
    const { qualifier: name } = this.settings;
    const problem = `has the ${name} ${show(qualifier)}, which options.positions does not name`;
    this.#problems.add(`STATEMENTS[${id}]`, problem);
    return 'invalid';
  }

  #documents(byDocument: Map<number, Unplaced[]>, claims: Map<number, ClaimInput>): SourceDocument[] {
    const documents: SourceDocument[] = [];
    const origin = { type: 'import', name: 'Discourse Network Analyzer', version: this.file.version } as const;
    for (const { id, title, text, source, seconds } of this.file.documents()) {
      const path = `DOCUMENTS[${id}]`;
      const day = typeof seconds === 'number' ? Math.floor(seconds / 86_400) : Number.NaN;
      if (!(day >= FIRST_DAY && day <= LAST_DAY)) {
        this.#problems.add(path, `has the date ${show(seconds)}; expected seconds since 1970`);
        continue;
      }
      const content = typeof text === 'string' ? text : '';
      const document = documentSchema.safeParse({
        id: `document-${id}`,
        ...(source === '' || source === null ? {} : { publisher: source }),
        ...(title === '' || title === null ? {} : { title }),
        published: isoDay(day),
        ...(content === '' ? {} : { sha256: textHash(content), length: content.length }),
      });
      if (!document.success) {
        this.#problems.addIssues(path, document.error.issues, { title, publisher: source });
        continue;
      }
      documents.push(document.data);
      for (const { statement, holder, onBehalfOf, proposition, position } of byDocument.get(id) ?? []) {
        claims.set(statement.id, {
          kind: 'stance',
          document: document.data.id,
          holder,
          ...(onBehalfOf === null ? {} : { onBehalfOf }),
          proposition,
          position,
          said: document.data.published as string,
          basis: 'reported',
          evidence: evidenceOf(statement, content),
          origin,
        });
      }
      byDocument.delete(id);
    }
    for (const [document, statements] of byDocument) {
      const problem = `has the document ${document}, which is not there or is none`;
      for (const { statement } of statements) this.#problems.add(`STATEMENTS[${statement.id}]`, problem);
    }
    return documents;
  }
}

interface Unplaced {
  readonly statement: DnaStatement;
  readonly holder: string;
  readonly onBehalfOf: string | null;
  readonly proposition: string;
  readonly position: Position;
}

/** The number first: two statements on one passage are two. */
function evidenceOf({ id, start, stop }: DnaStatement, text: string): Locator[] {
  const record: Locator = { record: `statement ${id}` };
  const isPlace = Number.isInteger(start) && Number.isInteger(stop) && start >= 0 && start < stop;
  if (!isPlace || stop > text.length) return [record];
  return [record, { start, end: stop, sha256: textHash(text.slice(start, stop)).slice(0, DIGITS) }];
}
