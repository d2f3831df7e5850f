import type { Command } from 'commander';
import { StanceError } from '../../errors.js';
import type { QueryOptions } from '../../query/query.js';

const WITH = 'reviewed drafts (.yaml), or folders of them, to join to the data; what was accepted counts';

/** What the command line gives for every question. */
export interface AskFlags {
  readonly asOf?: string;
  readonly during?: string;
  readonly knownBy?: string;
  readonly given?: readonly string[];
  readonly among?: readonly string[];
  readonly maxAge?: string;
  readonly infer?: boolean;
  readonly viaMembership?: boolean;
  readonly proposed?: boolean;
  readonly policy?: string;
  readonly without?: readonly string[];
  readonly data?: string;
  readonly with?: readonly string[];
  readonly json?: boolean;
  readonly md?: boolean;
  readonly cite?: boolean;
}

/**
 * Adds the flags that a question has: all, without those about stances (`limits`), without limits (`output`), or only
 * the data (`data`).
 */
export function withAskFlags(command: Command, only?: 'limits' | 'output' | 'data'): Command {
  command.option(
    '--data <file>',
    'a data set (.json, or .ndjson with the vocabulary in the first line); default: the bundled one',
  );
  command.option('--with <draft...>', WITH);
  command.option('--json', 'print JSON');
  if (only === 'data') return command;
  command
    .option('--md', 'print Markdown')
    .option('--cite', 'add how to cite the answer')
    .option('--without <document...>', 'as if these documents had never been read');
  if (only === 'output') return command;
  command
    .option('--as-of <date>', 'what stood then: YYYY, YYYY-MM or YYYY-MM-DD')
    .option('--during <period>', 'what was said then: a date, or an interval a/b')
    .option('--known-by <date>', 'what could be known then')
    .option('--given <state...>', 'states of the world to take as given; "not X" for one that does not hold')
    .option('--among <name...>', 'an organization, a type of actor, or actors')
    .option('--max-age <days>', 'leave out what was last said longer ago')
    .option('--proposed', 'count claims that nobody has accepted yet');
  if (only === 'limits') return command;
  return command
    .option('--no-infer', 'only explicit positions')
    .option('--via-membership', 'let organizations count for their members')
    .option('--policy <name>', 'how claims become a stance; default default@1');
}

/** The flags as options of a query. */
export function queryOptions(flags: AskFlags): QueryOptions {
  const { asOf, during, knownBy, given, among, maxAge, infer, viaMembership, proposed, policy } = flags;
  const options = {
    asOf,
    during,
    knownBy,
    given,
    among: among?.length === 1 ? among[0] : among,
    maxAge: maxAge === undefined ? undefined : days(maxAge),
    infer: infer === false ? false : undefined,
    viaMembership,
    proposed,
    policy,
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as QueryOptions;
}

function days(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new StanceError(
    'invalid_option',
    `stancegraph: --max-age must be a number of days, received ${JSON.stringify(text)}.`,
    {
      received: text,
    },
  );
}

/** Where the data of a measure is from: a data set, a file of the Discourse Network Analyzer, or a table of votes. */
export interface DataFlags {
  readonly rollCalls?: string;
  readonly issues?: string;
  readonly issue?: string;
  readonly statementType?: string;
  readonly variable?: readonly string[];
  readonly skipInvalid?: boolean;
}

/** Adds the flags of `DataFlags`, with `--data` and `--json`. */
export function withDataFlags(command: Command): Command {
  return command
    .option('--data <file>', '.json, .ndjson, .dna, or votes as .csv or .csv.gz; default: the bundled data set')
    .option('--with <draft...>', WITH)
    .option(
      '--roll-calls <file>',
      'for votes: the table of roll calls; default: beside the votes, "votes" as "roll_calls"',
    )
    .option('--issues <file>', 'for votes: the table of issues; default: beside the votes, if there is one')
    .option('--issue <name>', 'for votes: only roll calls on this issue')
    .option('--statement-type <name>', 'for .dna: the type of statements; default DNA Statement')
    .option('--variable <role=name...>', 'for .dna: variables, such as actor=person concept=topic qualifier=agreement')
    .option('--skip-invalid', 'for votes and .dna: count and pass over rows that are none')
    .option('--without <document...>', 'as if these documents had never been read')
    .option('--json', 'print JSON');
}
