// How votes are read: the options of readVotes, checked and filled in.
import { type Actor, actor as actorSchema } from '../../schema/actor.js';
import { knownOptions, reading, wrong, yesOrNo } from '../../schema/options.js';
import { InvalidRows } from '../table/csv-table.js';
import { type PositionsByWord, readPositions } from '../table/position-map.js';
import { ActorNames } from './actor-names.js';
import type { RollCall } from './roll-calls.js';
import { checkTables, type VoteColumns, VoteRows, type VoteTables } from './vote-tables.js';

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
  readonly positions?: PositionsByWord;
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

export type VoteSettings = ReturnType<typeof readSettings>;

const CALLER = 'readVotes';
const UN_POSITIONS = { yes: 'support', no: 'oppose', abstain: 'undecided' } as const;

export function readSettings(tables: VoteTables, options: ReadVotesOptions) {
  checkTables(CALLER, tables);
  knownOptions(CALLER, options, OPTIONS);
  const { columns = {}, prefix = 'roll-call-', publisher, skipInvalid = false, select } = options;
  const { actors = [], unknownActors = 'refuse', positions = UN_POSITIONS, maxRowLength = 1_000_000 } = options;
  const rows = new VoteRows(CALLER, tables, columns, maxRowLength);
  if (typeof prefix !== 'string' || !/^[^\s\p{Cc}\p{Surrogate}]{1,50}$/u.test(prefix)) {
    throw wrong(CALLER, 'prefix', prefix, '1 to 50 characters without white space');
  }
  if (publisher !== undefined && (typeof publisher !== 'string' || publisher === '')) {
    throw wrong(CALLER, 'publisher', publisher, 'a name');
  }
  yesOrNo(CALLER, 'skipInvalid', skipInvalid);
  if (select !== undefined && typeof select !== 'function') throw wrong(CALLER, 'select', select, 'a function');
  if (!['refuse', 'add'].includes(unknownActors))
    throw wrong(CALLER, 'unknownActors', unknownActors, '"refuse" or "add"');
  if (!Number.isInteger(maxRowLength) || maxRowLength < 1) {
    throw wrong(CALLER, 'maxRowLength', maxRowLength, 'a positive integer');
  }
  return {
    caller: CALLER,
    rows,
    actors: readActors(actors),
    names: new ActorNames(CALLER, actors),
    unknownActors,
    positions: readPositions(CALLER, positions),
    select,
    prefix,
    publisher,
    invalid: new InvalidRows(CALLER, skipInvalid),
    // for the first of two passes: its rows are told of in the second
    ignored: new InvalidRows(CALLER, skipInvalid),
  };
}

const OPTIONS = 'actors unknownActors positions columns select prefix publisher skipInvalid maxRowLength'.split(' ');

function readActors(actors: readonly Actor[]): readonly Actor[] {
  if (!Array.isArray(actors)) throw wrong(CALLER, 'actors', actors, 'a list of actors');
  for (let i = 0; i < actors.length; i += 1) {
    const [input, issue] = reading(CALLER, `actors[${i}]`, 'an actor', () => {
      return [actors[i], actorSchema.safeParse(actors[i]).error?.issues[0]] as const;
    });
    if (issue !== undefined)
      throw wrong(CALLER, `actors[${i}]`, input, `an actor; ${issue.path.join('.')} ${issue.message}`);
  }
  return actors;
}
