import { POSITIONS, type Position } from '../kinds/position.js';
import { type Actor, actor as actorSchema } from '../schema/actor.js';
import { knownOptions, wrong } from '../schema/options.js';
import { show } from '../schema/problems.js';
import { ActorNames } from './actor-names.js';
import type { Chunks } from './csv.js';
import { type Column, InvalidRows } from './csv-table.js';
import type { RollCall } from './roll-calls.js';

/** Tables of comma-separated values, gzipped or not; each is a function that opens it from its beginning. */
export interface VoteTables {
  /** A row for each vote. Opened twice if there is no table of roll calls or unknown actors are added. */
  readonly votes: () => Chunks | Promise<Chunks>;
  /** A row for each roll call. Without it every row of votes has to have the date of its roll call. */
  readonly rollCalls?: () => Chunks | Promise<Chunks>;
  /** A row for each pair of roll call and issue. Default: no roll call has an issue. */
  readonly issues?: () => Chunks | Promise<Chunks>;
}

/** Names of columns, where they are none of the usual ones. A roll call or date may have the usual one in other tables. */
export interface VoteColumns {
  /** Default `rcid`, `roll_call` or `rollcall_id`. */
  readonly rollCall?: string;
  /** Default `country`, `country_name`, `state`, `actor` or `name`. */
  readonly actor?: string;
  /** Alpha-2 or alpha-3 code, asked only where the name is unknown. Default `country_code`, `code` or `iso`. */
  readonly code?: string;
  /** Default `vote`. */
  readonly vote?: string;
  /** Default `date`. */
  readonly date?: string;
  /** Default `short` or `title`. */
  readonly title?: string;
  /** Default `descr` or `description`. */
  readonly description?: string;
  /** Default `unres` or `resolution`. */
  readonly resolution?: string;
  /** Default `issue`. */
  readonly issue?: string;
}

/** How votes are read. */
export interface ReadVotesOptions {
  /** Who can vote, found by name, then by alias, then by code. Default: nobody is known. */
  readonly actors?: readonly Actor[];
  /** Names that none of `actors` has: `refuse` them as invalid rows, or `add` each as an organization. Default `refuse`. */
  readonly unknownActors?: 'refuse' | 'add';
  /**
   * What each word in the column of votes means; `null` for one that is no vote, such as "absent". Default
   * `{ yes: 'support', no: 'oppose', abstain: 'undecided' }`.
   */
  readonly positions?: Readonly<Record<string, Position | null>>;
  /** Names of columns. Default: those of `unvotes`, and a few more. */
  readonly columns?: VoteColumns;
  /** Which roll calls are taken. Default: all. */
  readonly select?: (rollCall: RollCall) => boolean;
  /** Begins the ids of propositions and documents. Default `roll-call-`. */
  readonly prefix?: string;
  /** Who publishes the records of votes. Default: not named. */
  readonly publisher?: string;
  /** Whether rows that are none are counted and passed over, instead of an error at the first. Default `false`. */
  readonly skipInvalid?: boolean;
  /** Longest row that is accepted, in UTF-16 units. Default 1,000,000. */
  readonly maxRowLength?: number;
}

/** The options as the reader needs them. */
export interface VoteSettings {
  readonly caller: string;
  /** Whether the rows of votes say of which date their roll call is. */
  readonly isInline: boolean;
  readonly actors: readonly Actor[];
  readonly names: ActorNames;
  readonly unknownActors: 'refuse' | 'add';
  readonly positions: ReadonlyMap<string, Position | null>;
  readonly columns: VoteColumns;
  readonly select: ((rollCall: RollCall) => boolean) | undefined;
  readonly prefix: string;
  readonly publisher: string | undefined;
  readonly maxRowLength: number;
  readonly invalid: InvalidRows;
  /** For the first of two passes: its rows are told of in the second. */
  readonly ignored: InvalidRows;
}

const CALLER = 'readVotes';
const UN_POSITIONS = { yes: 'support', no: 'oppose', abstain: 'undecided' } as const;

const USUAL_NAMES: Readonly<Record<keyof VoteColumns, readonly string[]>> = {
  rollCall: ['rcid', 'roll_call', 'rollcall_id'],
  actor: ['country', 'country_name', 'state', 'actor', 'name'],
  code: ['country_code', 'code', 'iso'],
  vote: ['vote'],
  date: ['date'],
  title: ['short', 'title'],
  description: ['descr', 'description'],
  resolution: ['unres', 'resolution'],
  issue: ['issue'],
};

/** Where two tables have different names for it, one may have the usual name. */
const IN_SEVERAL: readonly (keyof VoteColumns)[] = ['rollCall', 'date'];

/** @throws {StanceError} `invalid_option` for whatever is not as it should be. */
export function readSettings(tables: VoteTables, options: ReadVotesOptions): VoteSettings {
  knownOptions(CALLER, tables, ['votes', 'rollCalls', 'issues']);
  for (const name of ['votes', 'rollCalls', 'issues'] as const) {
    const open = tables[name];
    if (typeof open === 'function' || (open === undefined && name !== 'votes')) continue;
    throw wrong(
      CALLER,
      `tables.${name}`,
      open,
      'a function that opens the table, such as () => createReadStream(path)',
    );
  }
  knownOptions(CALLER, options, OPTIONS);
  const { columns = {}, prefix = 'roll-call-', publisher, skipInvalid = false, select } = options;
  const { actors = [], unknownActors = 'refuse', positions = UN_POSITIONS, maxRowLength = 1_000_000 } = options;
  knownOptions(CALLER, columns, Object.keys(USUAL_NAMES));
  for (const [field, name] of Object.entries(columns)) {
    if (typeof name !== 'string' || name === '') throw wrong(CALLER, `columns.${field}`, name, 'the name of a column');
  }
  if (typeof prefix !== 'string' || !/^[^\s\p{Cc}\p{Surrogate}]{1,50}$/u.test(prefix)) {
    throw wrong(CALLER, 'prefix', prefix, '1 to 50 characters without white space');
  }
  if (publisher !== undefined && (typeof publisher !== 'string' || publisher === '')) {
    throw wrong(CALLER, 'publisher', publisher, 'a name');
  }
  if (typeof skipInvalid !== 'boolean') throw wrong(CALLER, 'skipInvalid', skipInvalid, 'true or false');
  if (select !== undefined && typeof select !== 'function') throw wrong(CALLER, 'select', select, 'a function');
  if (unknownActors !== 'refuse' && unknownActors !== 'add') {
    throw wrong(CALLER, 'unknownActors', unknownActors, '"refuse" or "add"');
  }
  if (!Number.isInteger(maxRowLength) || maxRowLength < 1) {
    throw wrong(CALLER, 'maxRowLength', maxRowLength, 'a positive integer');
  }
  return {
    caller: CALLER,
    isInline: tables.rollCalls === undefined,
    actors: readActors(actors),
    names: new ActorNames(CALLER, actors),
    unknownActors,
    positions: readPositions(positions),
    columns,
    select,
    prefix,
    publisher,
    maxRowLength,
    invalid: new InvalidRows(CALLER, skipInvalid),
    ignored: new InvalidRows(CALLER, skipInvalid),
  };
}

/** The columns that the table of roll calls has to have, and those it can have. */
export const rollCallColumns = (settings: VoteSettings) =>
  columnsOf(settings, ['rollCall', 'date'], ['title', 'description', 'resolution']);

/** The same for the table of issues. */
export const issueColumns = (settings: VoteSettings) => columnsOf(settings, ['rollCall', 'issue'], []);

/** The same for the table of votes; what it says of a roll call that has a table of its own need not be there. */
export function voteColumns(settings: VoteSettings) {
  const { isInline } = settings;
  const needed = ['rollCall', 'actor', 'vote'] as const;
  return isInline
    ? columnsOf(settings, [...needed, 'date'], ['code', 'title', 'description', 'resolution'])
    : columnsOf(settings, needed, ['code'], ['date', 'title', 'description', 'resolution']);
}

/** @param others Need not be there, unless the options name them; @param elsewhere need not be there at all. */
function columnsOf<Field extends keyof VoteColumns>(
  { columns }: VoteSettings,
  needed: readonly Field[],
  others: readonly Field[],
  elsewhere: readonly Field[] = [],
): Record<Field, Column> {
  const entries = [...needed, ...others, ...elsewhere].map((field) => {
    const own = columns[field];
    const required = needed.includes(field) || (own !== undefined && others.includes(field));
    const names = own === undefined || IN_SEVERAL.includes(field) ? USUAL_NAMES[field] : [];
    return [field, { own, names, required }];
  });
  return Object.fromEntries(entries) as Record<Field, Column>;
}

const OPTIONS: readonly (keyof ReadVotesOptions)[] = [
  'actors',
  'unknownActors',
  'positions',
  'columns',
  'select',
  'prefix',
  'publisher',
  'skipInvalid',
  'maxRowLength',
];

function readActors(actors: readonly Actor[]): readonly Actor[] {
  if (!Array.isArray(actors)) throw wrong(CALLER, 'actors', actors, 'a list of actors');
  for (const [i, input] of actors.entries()) {
    const [issue] = actorSchema.safeParse(input).error?.issues ?? [];
    if (issue !== undefined)
      throw wrong(CALLER, `actors[${i}]`, input, `an actor; ${issue.path.join('.')} ${issue.message}`);
  }
  return actors;
}

function readPositions(positions: Readonly<Record<string, Position | null>>): ReadonlyMap<string, Position | null> {
  if (typeof positions !== 'object' || positions === null) throw wrong(CALLER, 'positions', positions, 'an object');
  const read = new Map(Object.entries(positions));
  for (const [word, position] of read) {
    if (position === null || POSITIONS.includes(position)) continue;
    throw wrong(CALLER, `positions[${show(word)}]`, position, `one of ${POSITIONS.join(', ')}, or null`);
  }
  return read;
}
