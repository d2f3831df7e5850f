import { Command, CommanderError } from 'commander';
import { ask } from '../ask/ask.js';
import { StanceError } from '../errors.js';
import type { Position } from '../kinds/position.js';
import type { Answer } from '../query/answer.js';
import type { ClaimOptions } from '../query/filter-options.js';
import type { Query } from '../query/query.js';
import type { Row } from '../query/row.js';
import type { StanceGraph } from '../stance-graph.js';
import { VERSION } from '../version.js';
import { printAsked, prompt } from './commands/ask.js';
import { addCompile } from './commands/compile.js';
import { addExplore } from './commands/explore.js';
import { addExtract } from './commands/extract.js';
import { addMeasures } from './commands/networks.js';
import { addReport } from './commands/report.js';
import { addReview } from './commands/review.js';
import { verify } from './commands/verify.js';
import { type AskFlags, queryOptions, withAskFlags } from './io/flags.js';
import { loadGraph } from './io/load.js';
import { print, printAnswer } from './io/print.js';

/** What the process exits with. */
export const Exit = { answered: 0, noRecord: 1, badInput: 2, failure: 3 } as const;

const POSITION_WORDS: Readonly<Record<string, Position>> = {
  backs: 'support',
  supports: 'support',
  opposes: 'oppose',
  undecided: 'undecided',
};

const CLAIM_FLAGS = [
  ['--kind <kind>', 'stance, commitment, request, attitude, participation or fact'],
  ['--actor <name>', 'whom the claim counts for, or who holds it'],
  ['--proposition <name>', 'what it is about'],
  ['--event <name>', 'the event taken part in'],
  ['--toward <name>', 'whom or what an attitude is toward'],
  ['--to <name>', 'to whom a commitment or request goes'],
  ['--speaker <name>', 'who says so'],
  ['--document <id>', 'in which document'],
  ['--basis <basis>', 'stated, reported, anonymous or analysis'],
  ['--stage <stage>', 'declined, withheld, considering, proposed, pledged, agreed, delivering, delivered, withdrawn'],
  ['--position <position>', 'support, oppose or undecided'],
  ['--polarity <polarity>', 'positive or negative'],
  ['--role <role>', 'chair, host, participant, representative, guest or speaker'],
  ['--mode <mode>', 'in-person or remote'],
  ['--about <name>', 'the actor, event or proposition that it is about'],
  ['--words <word...>', 'words that it mentions; a|b for either'],
  ['--condition <name>', 'any, none, or the event or proposition that it depends on'],
  ['--deliverable <what>', 'troops, training, arms, finance, sanctions, guarantees, support or other'],
] as const;

const FLAGS_OF: Readonly<Record<string, readonly string[]>> = {
  commitments: ['--actor', '--proposition', '--to', '--stage', '--deliverable'],
  requests: ['--actor', '--proposition', '--to'],
  attitudes: ['--actor', '--toward'],
  claims: CLAIM_FLAGS.map(([flag]) => flag.split(' ')[0] as string),
  sources: CLAIM_FLAGS.map(([flag]) => flag.split(' ')[0] as string),
};

/** Runs one command line; returns the exit code and never throws. */
export async function runCommand(args: readonly string[]): Promise<number> {
  let exit: number = Exit.answered;
  const answer = async (flags: AskFlags, ask: (kg: StanceGraph) => Answer<Row>) => {
    const found = ask(await loadGraph(flags));
    await printAnswer(found, flags);
    const isEmpty = found.rows.every((row) => (row as { position?: string }).position === 'noRecord');
    if (isEmpty) exit = Exit.noRecord;
  };
  const program = makeProgram(answer, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    return explain(error);
  }
}

type Asked = (flags: AskFlags, ask: (kg: StanceGraph) => Answer<Row>) => Promise<void>;

function makeProgram(answer: Asked, setExit: (code: number) => void): Command {
  const program = new Command('stancegraph')
    .description('Who stands where, since when, under which conditions, and how do we know.')
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('(stancegraph --help lists the commands)')
    .addHelpText('after', '\nExit codes: 0 answered, 1 no record, 2 bad input, 3 failure.');

  const command = (usage: string, description: string) =>
    program.command(usage).description(description).exitOverride();

  withAskFlags(command('ask [question...]', 'a question in English; without one, a prompt'), 'output')
    .option(
      '--today <date>',
      'what "yesterday" and a month without a year are counted from; default: the newest document',
    )
    .action(async (words: string[], flags: AskFlags & { today?: string }) => {
      const kg = await loadGraph(flags);
      const options = flags.today === undefined ? {} : { today: flags.today };
      if (words.length === 0) return prompt(kg, flags, options);
      const found = ask(kg, words.join(' '), options);
      await printAsked(found, flags);
      if (found.status !== 'answered') setExit(Exit.noRecord);
    });
  withAskFlags(command('who <position> <proposition...>', 'who backs | opposes | undecided a proposition')).action(
    (position: string, words: string[], flags: AskFlags) => {
      const wanted = POSITION_WORDS[position.toLowerCase()];
      if (wanted === undefined) throw badWord('position', position, ['backs', 'opposes', 'undecided']);
      return answer(flags, (kg) => {
        const options = queryOptions(flags);
        const proposition = words.join(' ');
        if (wanted === 'support') return kg.whoBacks(proposition, options);
        return wanted === 'oppose' ? kg.whoOpposes(proposition, options) : kg.whoIsUndecided(proposition, options);
      });
    },
  );
  withAskFlags(
    command('stance <actor> [proposition...]', 'where an actor stands on a proposition, or on everything'),
  ).action((actor: string, words: string[], flags: AskFlags) =>
    answer(flags, (kg) =>
      words.length === 0
        ? kg.stances({ actor, ...queryOptions(flags) })
        : kg.stanceOf(actor, words.join(' '), queryOptions(flags)),
    ),
  );
  withAskFlags(command('why <actor> <proposition...>', 'why an actor stands where it does, claim by claim'))
    .option('--not <position>', 'why it does not support | oppose | undecided')
    .action((actor: string, words: string[], flags: AskFlags & { not?: string }) => {
      const { not, ...rest } = flags;
      const proposition = words.join(' ');
      if (not === undefined) return answer(rest, (kg) => kg.why(actor, proposition, queryOptions(rest)));
      const position = POSITION_WORDS[not] ?? POSITION_WORDS[`${not}s`];
      if (position === undefined) throw badWord('--not', not, ['support', 'oppose', 'undecided']);
      return answer(rest, (kg) => kg.whyNot(actor, proposition, { ...queryOptions(rest), position }));
    });
  withAskFlags(command('timeline [actor]', 'what an actor said, oldest first, and what it changed'), 'limits')
    .option('--proposition <name>', 'on one proposition')
    .action((actor: string | undefined, flags: AskFlags & { proposition?: string }) =>
      answer(flags, (kg) =>
        kg.timeline({ ...(actor === undefined ? {} : { actor }), ...filters(flags), ...queryOptions(flags) }),
      ),
    );
  withAskFlags(command('compare <actor> [other]', 'with whom an actor differs, or on what two do'))
    .option('--proposition <name>', 'on one proposition')
    .option('--agree', 'with whom it agrees')
    .action((actor: string, other: string | undefined, flags: AskFlags & { proposition?: string; agree?: boolean }) =>
      answer(flags, (kg) =>
        kg.compare(actor, {
          ...(other === undefined ? {} : { with: other }),
          ...filters({ proposition: flags.proposition }),
          ...(flags.agree === true ? { outcome: 'agree' } : {}),
          ...queryOptions(flags),
        }),
      ),
    );
  withAskFlags(command('changes', 'whose stance is another one than on a first day'))
    .requiredOption('--from <date>', 'the first day; --as-of is the second')
    .option('--actor <name>', 'of one actor')
    .option('--proposition <name>', 'on one proposition')
    .action((flags: AskFlags & { from: string; actor?: string; proposition?: string }) =>
      answer(flags, (kg) =>
        kg.changes({
          from: flags.from,
          ...filters({ actor: flags.actor, proposition: flags.proposition }),
          ...queryOptions(flags),
        }),
      ),
    );
  withAskFlags(command('participants <event...>', 'who took part in an event, in which role'), 'limits').action(
    (words: string[], flags: AskFlags) => answer(flags, (kg) => kg.participants(words.join(' '), queryOptions(flags))),
  );
  for (const [name, description] of [
    ['commitments', 'pledges, refusals and deliveries'],
    ['requests', 'what was asked of whom'],
    ['attitudes', 'praise and blame'],
    ['claims', 'the claims themselves'],
    ['sources', 'on whose word claims rest'],
  ] as const) {
    const made = withAskFlags(command(name, description), 'limits');
    for (const [flag, help] of CLAIM_FLAGS) {
      if (FLAGS_OF[name]?.includes(flag.split(' ')[0] as string)) made.option(flag, help);
    }
    made.action((flags: AskFlags) =>
      answer(flags, (kg) => kg[name]({ ...(filters(flags) as ClaimOptions), ...queryOptions(flags) })),
    );
  }
  addMeasures(command, () => setExit(Exit.noRecord));
  addReport(command, () => setExit(Exit.noRecord));
  addExplore(command);
  addExtract(command, (exit) => setExit(Exit[exit]));
  addReview(command);
  addCompile(command);
  withAskFlags(command('query <json>', 'any query as JSON, such as the query of another answer'), 'output').action(
    (json: string, flags: AskFlags) => answer(flags, (kg) => kg.run(parseJson(json) as Query)),
  );
  withAskFlags(command('list <what>', 'actors, propositions, events or documents with their names'), 'data').action(
    async (what: string, flags: AskFlags) => {
      const lists = ['actors', 'propositions', 'events', 'documents'] as const;
      const list = lists.find((known) => known === what);
      if (list === undefined) throw badWord('list', what, lists);
      const items = [...(await loadGraph(flags))[list].values()] as {
        id: string;
        name?: string;
        label?: string;
        published?: string;
      }[];
      if (flags.json === true) return print(`${JSON.stringify(items, null, 2)}\n`);
      const width = Math.max(...items.map(({ id }) => id.length));
      await print(
        items
          .map(({ id, name, label, published }) => `${id.padEnd(width)}  ${name ?? label ?? published ?? ''}\n`)
          .join(''),
      );
    },
  );
  withAskFlags(command('verify', 'check every locator against the source texts'), 'data')
    .requiredOption('--texts <dir>', 'a folder with the texts, one file each')
    .action(async (flags: AskFlags & { texts: string }) => {
      const isSound = await verify(await loadGraph(flags), flags.texts, flags.json === true);
      if (!isSound) setExit(Exit.badInput);
    });
  return program;
}

function filters(flags: object): Record<string, string> {
  const names = CLAIM_FLAGS.map(([flag]) => (flag.split(' ')[0] as string).slice(2));
  return Object.fromEntries(Object.entries(flags).filter(([name]) => names.includes(name))) as Record<string, string>;
}

function badWord(what: string, received: string, known: readonly string[]): StanceError {
  return new StanceError(
    'invalid_option',
    `stancegraph: unknown ${what} ${JSON.stringify(received)}. Expected ${known.join(', ')}.`,
    {
      received,
    },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new StanceError(
      'invalid_option',
      `stancegraph: the query is no JSON: ${(cause as Error).message}.`,
      {},
      { cause },
    );
  }
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? Exit.answered : Exit.badInput;
  if (error instanceof StanceError) {
    process.stderr.write(`${error.message}\n`);
    return error.code === 'no_convergence' ? Exit.failure : Exit.badInput;
  }
  process.stderr.write(`stancegraph: unexpected failure. ${(error as Error)?.stack ?? String(error)}\n`);
  return Exit.failure;
}
