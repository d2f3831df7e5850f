import { styleText } from 'node:util';
import type { Answer } from '../../query/answer.js';
import type { Paint } from '../../query/answer-text.js';
import type { Row } from '../../query/row.js';
import type { AskFlags } from './flags.js';

const STYLES = {
  title: ['bold'],
  heading: ['bold'],
  quiet: ['dim'],
  support: ['blue'],
  oppose: ['yellow'],
  undecided: ['dim'],
  contested: ['magenta'],
} as const;

/** Prints an answer: JSON, Markdown, or a table, in colour on a terminal. */
export async function printAnswer(answer: Answer<Row>, { json, md, cite }: AskFlags): Promise<void> {
  if (json === true) {
    const plain = cite === true ? { ...answer.toJSON(), citation: answer.cite() } : answer.toJSON();
    return print(`${JSON.stringify(plain, null, 2)}\n`);
  }
  const citation = cite === true ? `\n${answer.cite().text}\n` : '';
  return print(`${md === true ? answer.toMarkdown() : answer.toText(paintOf())}${citation}`);
}

/** Colours for a terminal; none where they are not wanted. */
export function paintOf(): Paint | undefined {
  return hasColour() ? (part, text) => styleText([...STYLES[part]], text) : undefined;
}

/** Writes all of a text, however slow the reader. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

function hasColour(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return FORCE_COLOR !== undefined ? FORCE_COLOR !== '0' : process.stdout.isTTY === true;
}
