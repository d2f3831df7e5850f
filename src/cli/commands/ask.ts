// A question in English, or a prompt for one after the other.
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { AskAnswer } from '../../ask/answer/ask-answer.js';
import { type AskOptions, ask } from '../../ask/ask.js';
import { StanceError } from '../../errors.js';
import { defined } from '../../schema/defined.js';
import type { StanceGraph } from '../../stance-graph.js';
import { visible } from '../../words/escape.js';
import { longestOf } from '../../words/text-table.js';
import { defineCommand, Exit, type Values } from '../flags/command.js';
import { DATA_FLAGS, OUTPUT_FLAGS } from '../flags/data-flags.js';
import { inWordsOfCommands } from '../io/explain.js';
import { loadGraph } from '../io/load.js';
import { print, printAnswer } from '../io/print.js';

export const command = defineCommand({
  flags: {
    ...DATA_FLAGS,
    ...OUTPUT_FLAGS,
    today: {
      takes: '<date>',
      help: 'what "yesterday" and a month without a year are counted from; default: the newest document',
    },
  },
  async run(words, flags) {
    const kg = await loadGraph(flags);
    const options = defined({ today: flags.today });
    if (words.length === 0) {
      await prompt(kg, flags, options);
      return Exit.answered;
    }
    const found = ask(kg, words.join(' '), options);
    await printAsked(found, flags);
    return found.status === 'answered' ? Exit.answered : Exit.noRecord;
  },
});

type OutputValues = Values<typeof DATA_FLAGS & typeof OUTPUT_FLAGS>;

function printAsked(answer: AskAnswer, flags: OutputValues): Promise<void> {
  return printAnswer(answer, flags, () => {
    const citations = answer.answers.flatMap((one) => ('cite' in one ? [one.cite()] : []));
    return { fields: { citations }, texts: citations.map(({ text }) => text) };
  });
}

const PROMPT = '? ';
const MOST_REMEMBERED = 500;

/** History is in `$XDG_STATE_HOME`/stancegraph/history, else below `~/.local/state`. */
async function prompt(kg: StanceGraph, flags: OutputValues, options: AskOptions): Promise<void> {
  const names = namesIn(kg);
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const file = historyFile();
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: isTerminal,
    prompt: isTerminal ? PROMPT : '',
    history: isTerminal ? readHistory(file) : [],
    historySize: MOST_REMEMBERED,
    removeHistoryDuplicates: true,
    completer: (line: string) => completions(names, line),
  });
  if (isTerminal)
    await print('Ask about stances, conditions, commitments, events. Tab completes names, Ctrl-D ends.\n');
  lines.prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (question === 'exit' || question === 'quit') break;
    if (question !== '') {
      if (isTerminal) remember(file, question);
      try {
        await printAsked(ask(kg, question, options), flags);
        await print('\n');
      } catch (error) {
        if (!(error instanceof StanceError)) throw error;
        await print(`${visible(inWordsOfCommands(error, 'ask', {}))}\n`);
      }
    }
    lines.prompt();
  }
  lines.close();
}

export function namesIn({ propositions, actors, events, context }: StanceGraph): readonly string[] {
  const names = new Set<string>();
  for (const { label, aliases = [] } of propositions.values()) for (const name of [label, ...aliases]) names.add(name);
  for (const { id, name } of actors.values()) if (!context.vocabulary.implied.has(id)) names.add(name);
  for (const { name, type } of events.values()) if (type !== 'state') names.add(name);
  return [...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
}

const MOST_COMPLETIONS = 50;

/** Names that begin with the last words of a line: the longest stretch of words that fits some. */
export function completions(names: readonly string[], line: string): [string[], string] {
  const longest = longestOf(names);
  const starts = [...line.matchAll(/\S+/g)].map(({ index }) => index);
  for (const start of starts.filter((one) => line.length - one <= longest)) {
    const typed = line.slice(start);
    const key = typed.toLowerCase();
    const fits = names.filter((name) => name.toLowerCase().startsWith(key));
    if (fits.length > 0) return [fits.slice(0, MOST_COMPLETIONS), typed];
  }
  return [[], line];
}

function historyFile(): string {
  const { XDG_STATE_HOME: state } = process.env;
  const folder = state !== undefined && state !== '' ? state : join(homedir(), '.local', 'state');
  return join(folder, 'stancegraph', 'history');
}

/** Newest first; a file that can't be read is no history. */
function readHistory(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(-MOST_REMEMBERED).reverse();
  } catch {
    return [];
  }
}

function remember(file: string, question: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    appendFileSync(file, `${question}\n`, { mode: 0o600 });
  } catch {
    // a history that can't be kept is no reason not to answer
  }
}
