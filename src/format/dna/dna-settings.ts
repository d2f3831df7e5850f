// How files of the Discourse Network Analyzer are read: the options of readDna, checked and filled in.
import { defined } from '../../schema/defined.js';
import { knownOptions, reading, wrong, yesOrNo } from '../../schema/options.js';
import { type PositionsByWord, readPositions } from '../table/position-map.js';
import type { SqlEngine } from './sqlite.js';

/** How a file of the Discourse Network Analyzer is read. */
export interface ReadDnaOptions {
  /** Label of the type of statements. Default `DNA Statement`. */
  readonly statementType?: string;
  /** The variable of actors, short text. They become organizations, unless it is called `person`. Default `organization`. */
  readonly actor?: string;
  /**
   * The variable of the persons who speak for the actors, short text; `null` for none. Default `person`, if the
   * statement type has one and it is not `actor` already.
   */
  readonly person?: string | null;
  /** The variable of concepts, short text. Default `concept`. */
  readonly concept?: string;
  /** The variable of positions: boolean, integer or short text. Default `agreement`. */
  readonly qualifier?: string;
  /**
   * What each value of the qualifier means; `null` for one that is no position. Default for a boolean
   * `{ 1: 'support', 0: 'oppose' }`; for any other there is none.
   */
  readonly positions?: PositionsByWord;
  /** Whether rows that are none are counted and passed over, instead of an error with all of them. Default `false`. */
  readonly skipInvalid?: boolean;
  /** Makes sql.js, where it has to be told where its WebAssembly is: `() => initSqlJs({ locateFile })`. Default: imports it. */
  readonly engine?: () => Promise<SqlEngine>;
}

/** The options as the reader needs them; `person` is undefined if there may be one. */
export type DnaSettings = ReturnType<typeof readDnaSettings>;

const CALLER = 'readDna';
const AGREEMENT = { 1: 'support', 0: 'oppose' } as const;
const DEFAULTS = {
  statementType: 'DNA Statement',
  actor: 'organization',
  concept: 'concept',
  qualifier: 'agreement',
  skipInvalid: false,
};
const OPTIONS = ['statementType', 'actor', 'person', 'concept', 'qualifier', 'positions', 'skipInvalid', 'engine'];

export function readDnaSettings(bytes: Uint8Array, options: ReadDnaOptions) {
  if (!reading(CALLER, 'the first argument', 'bytes', () => bytes instanceof Uint8Array))
    throw wrong(CALLER, 'the first argument', bytes, 'the bytes of the file');
  knownOptions(CALLER, options, OPTIONS);
  const settings = { ...DEFAULTS, ...(defined({ ...options }) as ReadDnaOptions & typeof DEFAULTS) };
  const { statementType, actor, person, concept, qualifier, positions, skipInvalid, engine } = settings;
  const names = { statementType, actor, concept, qualifier, person: person ?? 'person' };
  for (const [name, value] of Object.entries(names)) {
    if (typeof value !== 'string' || value === '') throw wrong(CALLER, name, value, 'a name');
  }
  if (new Set([actor, concept, qualifier]).size < 3 || person === concept || person === qualifier) {
    const variables = [actor, person, concept, qualifier];
    throw wrong(CALLER, 'actor, person, concept and qualifier', variables, 'different variables');
  }
  yesOrNo(CALLER, 'skipInvalid', skipInvalid);
  if (engine !== undefined && typeof engine !== 'function') throw wrong(CALLER, 'engine', engine, 'a function');
  const read = readPositions(CALLER, positions === undefined ? AGREEMENT : positions);
  return {
    ...settings,
    caller: CALLER,
    person: person === actor ? null : person,
    hasPositions: positions !== undefined,
    engine,
    positionOf: (value: number | string) => read.get(String(value)),
  };
}
