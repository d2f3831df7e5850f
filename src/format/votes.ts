import type { ClaimInput } from '../kinds/claim.js';
import type { VocabularyInput } from '../kinds/dataset.js';
import type { Locator } from '../schema/claim-base.js';
import { show } from '../schema/problems.js';
import type { Chunks } from './csv.js';
import { readTable, type SkippedRow } from './csv-table.js';
import { type RollCall, RollCallBuilder, type RollCallFields } from './roll-calls.js';
import {
  issueColumns,
  type ReadVotesOptions,
  readSettings,
  rollCallColumns,
  type VoteSettings,
  type VoteTables,
  voteColumns,
} from './vote-settings.js';

/** What tables of votes hold. */
export interface VoteReading {
  /** Actors, a proposition for each roll call and a document for each date on which there was one. */
  readonly vocabulary: VocabularyInput;
  /** The roll calls taken, by id of their proposition, in the order of their table. */
  readonly rollCalls: ReadonlyMap<string, RollCall>;
  /** The votes as claims, to be read once. */
  readonly claims: AsyncGenerator<ClaimInput[], void>;
  /** Rows that were passed over so far: how many, and the first 1,000. Complete when the claims have been read. */
  readonly skipped: { readonly count: number; readonly rows: readonly SkippedRow[] };
}

/**
 * Reads roll-call votes: each becomes a stance of the voter on the proposition of the roll call, a formal act of that
 * day.
 *
 * Yes is support, no is opposition, an abstention is undecided; who is absent has no row and is on no record. The name
 * of a voter decides who it is, not its code, which some do not have and which is the text "NA" for Namibia. Two
 * different votes of one voter in a roll call are two claims, and its stance there is contested. Issues are in
 * `rollCalls` and no propositions: who votes for a resolution on a subject is not for the subject.
 *
 * Reads one chunk and one row at a time; memory is that of the roll calls and actors, not of the votes. Time O(bytes).
 *
 * @param tables As the columns of `unvotes` and many others have them.
 * @returns The vocabulary at once, the claims as a stream, for `StanceGraph.fromStream`.
 * @throws {StanceError} `invalid_option`; `invalid_data` with `table` and `line` for a row that is none (unless
 *   skipped), a table without a needed column, bytes that are no UTF-8 or no whole gzip; from the stream too.
 * @see Voeten, E. (2013). Data and Analyses of Voting in the United Nations General Assembly; Robinson, D. and
 *   Goguen-Compagnoni, N. (2021). unvotes (R package), whose tables these are.
 */
export async function readVotes(tables: VoteTables, options: ReadVotesOptions = {}): Promise<VoteReading> {
  const settings = readSettings(tables, options);
  const { prefix, publisher, select, invalid, names, unknownActors } = settings;
  const builder = new RollCallBuilder(settings.caller, prefix);
  if (tables.rollCalls !== undefined) await addRollCalls(tables.rollCalls, settings, builder);
  if (settings.isInline || unknownActors === 'add') await survey(tables, settings, builder);
  if (tables.issues !== undefined) await addIssues(tables.issues, settings, builder);
  const all = new Set(builder.rollCalls.keys());
  if (select !== undefined) builder.keepOnly(select);
  return {
    vocabulary: {
      actors: [...settings.actors, ...names.added],
      propositions: builder.propositions,
      documents: builder.documents(publisher),
    },
    rollCalls: new Map([...builder.rollCalls.values()].map((rollCall) => [rollCall.proposition, rollCall])),
    claims: readClaims(tables.votes, settings, builder.rollCalls, all),
    get skipped() {
      return { count: invalid.count, rows: invalid.rows };
    },
  };
}

async function addRollCalls(open: () => Chunks | Promise<Chunks>, settings: VoteSettings, builder: RollCallBuilder) {
  const columns = rollCallColumns(settings);
  const { invalid, maxRowLength } = settings;
  for await (const { places, rows } of readTable('roll calls', await open(), columns, maxRowLength, invalid)) {
    for (const { line, fields } of rows) {
      const problem = builder.add(rollCallFields(fields, places));
      if (problem !== undefined) invalid.add('roll calls', line, () => problem);
    }
  }
}

async function addIssues(open: () => Chunks | Promise<Chunks>, settings: VoteSettings, builder: RollCallBuilder) {
  const columns = issueColumns(settings);
  const { invalid, maxRowLength } = settings;
  for await (const { places, rows } of readTable('issues', await open(), columns, maxRowLength, invalid)) {
    for (const { line, fields } of rows) {
      const problem = builder.addIssue(at(fields, places.rollCall), at(fields, places.issue));
      if (problem !== undefined) invalid.add('issues', line, () => problem);
    }
  }
}

/** The first of two passes over the votes: which roll calls and which actors there are. */
async function survey(tables: VoteTables, settings: VoteSettings, builder: RollCallBuilder): Promise<void> {
  const { ignored, isInline, maxRowLength, names, positions, unknownActors } = settings;
  const columns = voteColumns(settings);
  for await (const { places, rows } of readTable('votes', await tables.votes(), columns, maxRowLength, ignored)) {
    for (const { line, fields } of rows) {
      if (!positions.has(at(fields, places.vote))) continue;
      const name = at(fields, places.actor);
      if (unknownActors === 'add' && names.find(name, at(fields, places.code)) === undefined) names.add(name);
      if (!isInline) continue;
      const problem = builder.add(rollCallFields(fields, places));
      if (problem !== undefined) ignored.add('votes', line, () => problem);
    }
  }
}

async function* readClaims(
  open: () => Chunks | Promise<Chunks>,
  settings: VoteSettings,
  rollCalls: ReadonlyMap<string, RollCall>,
  all: ReadonlySet<string>,
): AsyncGenerator<ClaimInput[], void> {
  const { invalid, maxRowLength, names, positions } = settings;
  const evidence = new Map<string, Locator[]>();
  for (const key of rollCalls.keys()) evidence.set(key, [{ record: `roll call ${key}` }]);
  const columns = voteColumns(settings);
  for await (const { places, rows } of readTable('votes', await open(), columns, maxRowLength, invalid)) {
    const claims: ClaimInput[] = [];
    for (const { line, fields } of rows) {
      const key = at(fields, places.rollCall);
      const name = at(fields, places.actor);
      const vote = at(fields, places.vote);
      const rollCall = rollCalls.get(key);
      const holder = names.find(name, at(fields, places.code));
      const position = positions.get(vote);
      const date = places.date < 0 ? undefined : at(fields, places.date);
      if (position === undefined) {
        invalid.add('votes', line, () => `has the vote ${show(vote)}; expected ${[...positions.keys()].join(', ')}`);
      } else if (rollCall === undefined && !all.has(key)) {
        const why = settings.isInline ? 'has no row with a date' : 'is not in the table of roll calls';
        invalid.add('votes', line, () => `names the roll call ${show(key)}, which ${why}`);
      } else if (holder === undefined) {
        invalid.add('votes', line, () => names.problem(name));
      } else if (rollCall !== undefined && date !== undefined && date !== rollCall.date) {
        invalid.add('votes', line, () => `dates roll call ${show(key)} ${show(date)}, and it is of ${rollCall.date}`);
      } else if (rollCall !== undefined && position !== null) {
        claims.push({
          kind: 'stance',
          document: rollCall.document,
          holder,
          proposition: rollCall.proposition,
          position,
          said: rollCall.date,
          act: 'vote',
          basis: 'stated',
          evidence: evidence.get(key) as Locator[],
        });
      }
    }
    if (claims.length > 0) yield claims;
  }
}

function rollCallFields(
  fields: readonly string[],
  places: Readonly<Record<'rollCall' | 'date' | 'title' | 'description' | 'resolution', number>>,
): RollCallFields {
  return {
    rollCall: at(fields, places.rollCall),
    date: at(fields, places.date),
    title: at(fields, places.title),
    description: at(fields, places.description),
    resolution: at(fields, places.resolution),
  };
}

/** A field, empty if the table has no such column. */
function at(fields: readonly string[], place: number): string {
  return fields[place] ?? '';
}
