// The door `stancegraph/format`: what reads files, and checks what is read against its sources.

export type { ReadDnaOptions } from './dna/dna-settings.js';
export type { SqlEngine } from './dna/sqlite.js';
export { type DnaReading, readDna } from './dna.js';
export { formerStates } from './former-states.js';
export { type GexfAttributes, type GexfGraph, toGexf } from './gexf.js';
export { checkLocators, type DocumentCheck, type Drift, type GivenText } from './locators.js';
export { type ReadNdjsonOptions, readNdjson } from './ndjson.js';
export type { SkippedRow } from './table/csv-table.js';
export type { Chunks } from './table/text-chunks.js';
export type { RollCall } from './votes/roll-calls.js';
export type { ReadVotesOptions } from './votes/vote-settings.js';
export type { VoteColumns, VoteTables } from './votes/vote-tables.js';
export { readVotes, type VoteReading } from './votes.js';
