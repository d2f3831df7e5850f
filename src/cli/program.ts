// The program: takes a command line apart, loads the command that is called and runs it.
import { CommanderError, Command as Parser } from 'commander';
import { VERSION } from '../version.js';
import { visible } from '../words/escape.js';
import { COMMANDS } from './commands/commands.js';
import { Exit, type Flags } from './flags/command.js';
import { explain } from './io/explain.js';

const ALL = Object.values(COMMANDS).flat();
const ENTRIES = new Map(ALL.map((entry) => [entry.name, entry]));

/** Returns the exit code and never throws. */
export async function runCommand(args: readonly string[]): Promise<number> {
  let exit: number = Exit.answered;
  let flags: Flags = {};
  let name = '';
  const parser = makeParser();
  parser.hook('preSubcommand', async (_, called) => {
    const entry = ENTRIES.get(called.name());
    if (entry === undefined) return;
    // what reads flags is not needed for --version
    const [{ command }, { furnish }] = await Promise.all([entry.load(), import('./flags/furnish.js')]);
    ({ flags } = command);
    ({ name } = entry);
    furnish(called, command, entry.example);
    called.action(async () => {
      exit = await command.run(called.args, called.opts() as never, ALL);
    });
  });
  try {
    // "help who" is "who --help": only a command that is called has its flags
    const [first, named = ''] = args;
    await parser.parseAsync(first === 'help' && ENTRIES.has(named) ? [named, '--help'] : args, { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) return explain(error, name, flags);
    return error.exitCode === 0 ? Exit.answered : Exit.badInput;
  }
}

function makeParser(): Parser {
  const parser = new Parser('stancegraph')
    .description('Who stands where, since when, under which conditions, and how do we know.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.split('\n').map(visible).join('\n')) })
    .showHelpAfterError('(stancegraph --help lists the commands)')
    .addHelpText('after', '\nExit codes: 0 answered, 1 no record or not understood, 2 bad input, 3 failure.');
  for (const [group, entries] of Object.entries(COMMANDS)) {
    for (const { usage, description } of entries) {
      parser.command(usage).description(description).helpGroup(`${group}:`);
    }
  }
  return parser;
}
