// What commands print: answers on standard output, in colour where that is a terminal, and what else is to be told.
import { styleText } from 'node:util';
import type { Paint } from '../../query/answer-text.js';
import { escapeUnseen, visible } from '../../words/escape.js';

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
  return print(`${escapeUnseen(JSON.stringify(value, null, indent))}\n`);
}

export function paintOf(): Paint | undefined {
  return hasColour() ? (part, text) => styleText(STYLES[part], text) : undefined;
}

/** Fails where it cannot be written: the disk behind it is full, nobody reads it any more. */
export function print(content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) =>
    process.stdout.write(content, (error) => (error ? reject(error) : resolve())),
  );
}

/** One line, on the stream of errors. */
export function tell(what: string): void {
  process.stderr.write(`stancegraph: ${visible(what)}\n`);
}

/** Says what takes long while it does, and how long it took, to who waits at a terminal. */
export async function working<Result>(what: string, isLong: boolean, work: () => Result): Promise<Awaited<Result>> {
  if (!isLong || process.stderr.isTTY !== true) return await work();
  process.stderr.write(`stancegraph: ${visible(what)} … `);
  const start = performance.now();
  let end = 'failed';
  try {
    const result = await work();
    end = 'done';
    return result;
  } finally {
    process.stderr.write(`${end}, ${((performance.now() - start) / 1_000).toFixed(1)} s\n`);
  }
}

/** What a system call failed of, without the call. */
export function plainly(cause: unknown): string {
  return (cause as Error).message.replace(/, \w+( '.*)?$/s, '');
}

function hasColour(): boolean {
  const { NO_COLOR = '', FORCE_COLOR } = process.env;
  if (NO_COLOR !== '') return false;
  return FORCE_COLOR !== undefined ? FORCE_COLOR !== '0' : process.stdout.isTTY === true;
}
