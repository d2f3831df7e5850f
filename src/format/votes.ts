// Roll-call votes as stances, from tables of comma-separated values.
import { StanceError } from '../errors.js';
import type { ClaimInput } from '../kinds/claim.js';
import type { VocabularyInput } from '../kinds/dataset.js';
import type { Locator } from '../schema/claim-base.js';
import { defined } from '../schema/defined.js';
import { invalidOption } from '../schema/options.js';
import { show } from '../schema/problems.js';
import type { FileDoor } from './file-format.js';
import { formerStates } from './former-states.js';
import type { InvalidRows, SkippedRow, TableRows } from './table/csv-table.js';
import { type RollCall, RollCallBuilder, type RollCallFields } from './votes/roll-calls.js';
import { type ReadVotesOptions, readSettings, type VoteSettings } from './votes/vote-settings.js';
import type { VoteTables } from './votes/vote-tables.js';

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
  const { prefix, publisher, select, invalid, names, rows, unknownActors } = settings;
  const builder = new RollCallBuilder(settings.caller, prefix);
  await take('roll calls', rows.rollCalls(invalid), invalid, (fields, places) =>
    builder.add(rollCallFields(fields, places)),
  );
  if (rows.isInline || unknownActors === 'add') await survey(settings, builder);
  await take('issues', rows.issues(invalid), invalid, (fields, places) =>
    builder.addIssue(at(fields, places.rollCall), at(fields, places.issue)),
  );
  const all = new Set(builder.rollCalls.keys());
  if (select !== undefined) builder.keepOnly(select);
  return {
    vocabulary: {
      actors: [...settings.actors, ...names.added],
      propositions: builder.propositions,
      documents: builder.documents(publisher),
    },
    rollCalls: new Map([...builder.rollCalls.values()].map((rollCall) => [rollCall.proposition, rollCall])),
    claims: readClaims(settings, builder.rollCalls, all),
    get skipped() {
      return { count: invalid.count, rows: invalid.rows.slice() };
    },
  };
}

type VotesFileOptions = Partial<Record<'rollCalls' | 'issues' | 'issue', string>> & { readonly skipInvalid?: boolean };

const PIECE = 1 << 18;

/** Votes with the tables of roll calls and issues that stand beside them; voters are those that everybody knows. */
export const votesFormat: FileDoor = {
  async read(votes, { rollCalls, issues, issue, skipInvalid = false }: VotesFileOptions, asker) {
    const { caller } = asker;
    const named = (path: string | undefined, word: string) =>
      path === undefined ? votes.sibling('votes', word) : asker.file(path);
    const topics = await named(issues, 'roll_call_issues');
    if (issue !== undefined && topics === undefined) {
      const how = `${asker.called('issue')} needs a table of issues; name it with ${asker.called('issues')}`;
      throw invalidOption(caller, `${how}.`);
    }
    const calls = await named(rollCalls, 'roll_calls');
    const seen = new Set<string>();
    const isOn = (wanted: string) => (rollCall: RollCall) => {
      for (const one of rollCall.issues) seen.add(one);
      return rollCall.issues.includes(wanted);
    };
    const tables = { votes, rollCalls: calls, issues: topics };
    const opened = Object.entries(defined(tables)).map(([name, file]) => [name, () => file.open(PIECE)]);
    const reading = await readVotes(Object.fromEntries(opened) as VoteTables, {
      actors: [...(await asker.actors()), ...formerStates],
      skipInvalid,
      ...(issue === undefined ? {} : { select: isOn(issue) }),
    });
    if (issue !== undefined && !seen.has(issue)) {
      const known = [...seen].sort().join('; ');
      throw new StanceError('not_found', `${caller}: no roll call is on "${issue}". Issues are ${known}.`, { issue });
    }
    const skipped = () => ({ count: reading.skipped.count, first: reading.skipped.rows[0] });
    return { dataset: reading.vocabulary, claims: reading.claims, skipped };
  },
};

/** Takes rows in; what is wrong with one is told of. */
async function take<Field extends string>(
  table: string,
  batches: AsyncIterable<TableRows<Field>>,
  invalid: InvalidRows,
  add: (fields: readonly string[], places: TableRows<Field>['places']) => string | undefined,
): Promise<void> {
  for await (const { places, rows } of batches) {
    for (const { line, fields } of rows) {
      const problem = add(fields, places);
      if (problem !== undefined) invalid.add(table, line, () => problem);
    }
  }
}

/** The first of two passes over the votes: which roll calls and which actors there are. */
function survey({ ignored, names, positions, rows, unknownActors }: VoteSettings, builder: RollCallBuilder) {
  return take('votes', rows.votes(ignored), ignored, (fields, places) => {
    if (!positions.has(at(fields, places.vote))) return undefined;
    const name = at(fields, places.actor);
    if (unknownActors === 'add' && names.find(name, at(fields, places.code)) === undefined) names.add(name);
    return rows.isInline ? builder.add(rollCallFields(fields, places)) : undefined;
  });
}

async function* readClaims(
  settings: VoteSettings,
  rollCalls: ReadonlyMap<string, RollCall>,
  all: ReadonlySet<string>,
): AsyncGenerator<ClaimInput[], void> {
  const { invalid, names, positions, rows } = settings;
  const evidence = new Map<string, Locator[]>();
  for (const key of rollCalls.keys()) evidence.set(key, [{ record: `roll call ${key}` }]);
  for await (const { places, rows: batch } of rows.votes(invalid)) {
    const claims: ClaimInput[] = [];
    for (const { line, fields } of batch) {
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
        const why = rows.isInline ? 'has no row with a date' : 'is not in the table of roll calls';
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
          ...(position === 'undecided' ? { vote: 'abstain' } : {}),
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
  places: Readonly<Record<keyof RollCallFields, number>>,
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
