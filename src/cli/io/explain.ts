// What is said of an error, in one line, in the words of who typed a command, and with what the process exits.
import { StanceError } from '../../errors.js';
import { visible } from '../../words/escape.js';
import { dashed, Exit, type Flags } from '../flags/command.js';
import { plainly } from './print.js';

const MOST_SHOWN = 4_000;
/** No more can be written: full, over quota, broken. */
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'];

export function explain(error: unknown, command: string, flags: Flags = {}): Exit {
  const { code } = ((error instanceof StanceError ? error.cause : error) ?? {}) as NodeJS.ErrnoException;
  // who reads the output has gone: nobody to tell, and no failure
  if (code === 'EPIPE') return Exit.answered;
  const isFull = FULL.includes(code ?? '');
  if (error instanceof StanceError) {
    say(inWordsOfCommands(error, command, flags));
    return isFull || error.code === 'no_convergence' ? Exit.failure : Exit.badInput;
  }
  if (isFull) say(`stancegraph: cannot write the output: ${plainly(error)}.`);
  else {
    say(`stancegraph: unexpected failure: ${error}. STANCEGRAPH_DEBUG=1 tells where; please report it.`);
    const { STANCEGRAPH_DEBUG: debug = '' } = process.env;
    if (debug !== '') for (const line of String((error as Error)?.stack).split('\n')) say(line);
  }
  return Exit.failure;
}

const AS_COMMANDS: readonly (readonly [RegExp, string])[] = [
  [/(?<=Known ones are )in (?=kg\.)/, 'listed by '],
  [/\bkg\.(actors|propositions|events|documents)\b/g, 'stancegraph list $1'],
  [/ \(details\.problems has [^)]*\)/, ''],
  [/\bpass skipInvalid\b/, 'pass --skip-invalid'],
  [/; name its columns in options\.columns/, ''],
];

/** The message of a function of the library, with commands and flags in place of methods and options. */
export function inWordsOfCommands({ message }: StanceError, command: string, flags: Flags): string {
  const own = message.replace(/^([\w.]+): (\w*)/, (_, caller: string, word: string) => {
    return `${caller === command ? caller : 'stancegraph'}: ${word in flags ? dashed(word) : word}`;
  });
  return AS_COMMANDS.reduce((text, [words, instead]) => text.replace(words, instead), own);
}

function say(line: string): void {
  const shown = visible(line);
  process.stderr.write(`${shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}…` : shown}\n`);
}
