// What commands print on standard output, and in which colours.
import { styleText } from 'node:util';
import type { Paint } from '../../query/answer-text.js';

type Style = Parameters<typeof styleText>[0];

const STYLES: Readonly<Record<Parameters<Paint>[0], Style>> = {
  title: 'bold',
  heading: 'bold',
  quiet: 'dim',
  support: 'blue',
  oppose: 'yellow',
  undecided: 'dim',
  contested: 'magenta',
};

export function printAnswer(
  answer: { toJSON(): object; toMarkdown(): string; toText(paint?: Paint): string },
  flags: { readonly json?: boolean; readonly md?: boolean; readonly cite?: boolean },
  cite: () => { readonly fields: object; readonly texts: readonly string[] },
): Promise<void> {
  const { fields, texts } = flags.cite === true ? cite() : { fields: {}, texts: [] };
  if (flags.json === true) return printJson({ ...answer.toJSON(), ...fields }, 2);
  const text = flags.md === true ? answer.toMarkdown() : answer.toText(paintOf());
  return print(`${text}${texts.map((one) => `\n${one}\n`).join('')}`);
}

export function printJson(value: unknown, indent: number): Promise<void> {
  return print(`${JSON.stringify(value, null, indent)}\n`);
}

export function paintOf(): Paint | undefined {
  return hasColour() ? (part, text) => styleText(STYLES[part], text) : undefined;
}

export function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

export function tell(what: string): void {
  process.stderr.write(`stancegraph: ${what}\n`);
}

function hasColour(): boolean {
  const { NO_COLOR = '', FORCE_COLOR } = process.env;
  if (NO_COLOR !== '') return false;
  return FORCE_COLOR !== undefined ? FORCE_COLOR !== '0' : process.stdout.isTTY === true;
}
