// The door `stancegraph/format`: what reads files, and checks what is read against its sources.
export type { Chunks } from './csv.js';
export type { SkippedRow } from './csv-table.js';
export { type DnaReading, readDna } from './dna.js';
export type { ReadDnaOptions } from './dna-settings.js';
export { formerStates } from './former-states.js';
export { checkLocators, type DocumentCheck, type Drift } from './locators.js';
export { type ReadNdjsonOptions, readNdjson } from './ndjson.js';
export type { RollCall } from './roll-calls.js';
export type { SqlEngine } from './sqlite.js';
export type { ReadVotesOptions } from './vote-settings.js';
export type { VoteColumns, VoteTables } from './vote-tables.js';
export { readVotes, type VoteReading } from './votes.js';
