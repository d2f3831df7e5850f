import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { StanceError } from '../errors.js';
import { type Extraction, type ExtractVocabulary, extract } from '../extract/index.js';
import { slug } from '../extract/mentions.js';
import type { Actor } from '../schema/actor.js';
import { extractWithModel } from './extract-model.js';
import { print } from './print.js';

interface Flags {
  readonly vocabulary?: string;
  readonly published?: string;
  readonly model?: string;
  readonly out?: string;
  readonly minConfidence?: string;
  readonly json?: boolean;
}

const COUNTRIES = '../../data/countries.js';
const COALITION = '../../data/coalition.js';
const MAX_BYTES = 50_000_000;

/** Adds the command that proposes claims from texts. */
export function addExtract(command: (usage: string, description: string) => Command, setNoRecord: () => void): void {
  command('extract <file...>', 'propose claims that texts make, each with its passage, for a person to accept')
    .option(
      '--vocabulary <file>',
      'propositions as JSON: a data set, or any object with "propositions"; default: the bundled one',
    )
    .option('--published <date>', 'when the texts were published: YYYY, YYYY-MM, YYYY-MM-DD or an interval')
    .option('--min-confidence <share>', 'leave out what is less sure, 0 to 1; default 0.4')
    .option('--model <url>', 'a language model behind an OpenAI-compatible address instead of the rules')
    .option('--out <file>', 'write a draft in the form of the seeds, as YAML')
    .option('--json', 'print JSON')
    .action(async (files: readonly string[], flags: Flags) => {
      const { published, model, out, json } = flags;
      if (published === undefined) throw wrong('extract needs --published with a date such as 2025-09-04');
      if (out !== undefined && files.length > 1) throw wrong('--out takes one text at a time');
      const vocabulary = await vocabularyOf(flags.vocabulary);
      const { default: countries } = (await import(COUNTRIES)) as { default: readonly Actor[] };
      const found: { file: string; text: string; result: Extraction }[] = [];
      for (const file of files) {
        const text = await read(file);
        const document = slug(basename(file).replace(/\.[^.]+$/, ''));
        const options = { document, vocabulary, published, actors: countries, ...confidence(flags.minConfidence) };
        const result = model === undefined ? extract(text, options) : await extractWithModel(text, model, options);
        found.push({ file, text, result });
      }
      if (found.every(({ result }) => result.claims.length === 0)) setNoRecord();
      const [first] = found;
      if (out !== undefined && first !== undefined) {
        await writeFile(
          out,
          draft(first.text, first.result, published, slug(basename(first.file).replace(/\.[^.]+$/, ''))),
        );
      }
      if (json === true)
        return print(
          `${JSON.stringify(
            found.flatMap(({ file, result }) => rows(file, result)),
            null,
            1,
          )}\n`,
        );
      return print(found.map(({ file, result }) => table(file, result)).join(''));
    });
}

/** The country that a holder is, or whose office it holds. */
export function countsForCountry(holder: string, actors: readonly Actor[]): { country?: string } {
  const actor = actors.find(({ id }) => id === holder);
  if (actor?.type === 'country') return { country: actor.id };
  const office = actor?.type === 'person' ? (actor.offices ?? []).find(({ represents }) => represents) : undefined;
  const country = actors.find(({ id, type }) => id === office?.of && type === 'country');
  return country === undefined ? {} : { country: country.id };
}

async function vocabularyOf(path: string | undefined): Promise<ExtractVocabulary> {
  if (path === undefined) return ((await import(COALITION)) as { default: ExtractVocabulary }).default;
  try {
    return JSON.parse(await read(path)) as ExtractVocabulary;
  } catch (cause) {
    if (cause instanceof StanceError) throw cause;
    throw new StanceError(
      'invalid_data',
      `stancegraph: ${path} is no JSON: ${(cause as Error).message.slice(0, 200)}.`,
      { path },
      { cause },
    );
  }
}

async function read(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((cause: Error) => {
    throw new StanceError('io', `stancegraph: cannot read ${path}: ${cause.message}.`, { path }, { cause });
  });
  if (text.length <= MAX_BYTES) return text;
  throw new StanceError('io', `stancegraph: ${path} is longer than 50,000,000 characters.`, { path });
}

function confidence(given: string | undefined): { minConfidence?: number } {
  if (given === undefined) return {};
  const value = Number(given);
  if (given.trim() === '' || !(value >= 0 && value <= 1))
    throw wrong(`--min-confidence must be a number from 0 to 1, received ${JSON.stringify(given)}`);
  return { minConfidence: value };
}

/** A claim as a flat row: whose it is, what it says, and where. */
function rows(file: string, { proposed }: Extraction): Record<string, unknown>[] {
  return proposed.map(({ claim, holder, country, rule }) => {
    const { origin: _, document: __, holder: id, evidence, ...rest } = claim;
    return { file, holder, holderId: id, ...(country === undefined ? {} : { country }), ...rest, rule, evidence };
  });
}

function table(file: string, { proposed }: Extraction): string {
  const lines = proposed.map(({ claim, holder, country }) => {
    const { kind, confidence: sure, evidence } = claim;
    const fields = claim as unknown as Record<string, string | undefined>;
    const what = ['proposition', 'position', 'stage', 'to', 'toward', 'polarity', 'event', 'role'].flatMap(
      (field) => fields[field] ?? [],
    );
    const [place] = evidence ?? [];
    const at = place !== undefined && 'start' in place ? `${place.start}-${place.end}` : '';
    const who = country === undefined || country === holder ? holder : `${holder} (${country})`;
    return `${kind}  ${who}: ${what.join(' ')}  [${at}] ${sure}`.replace(/\p{Cc}/gu, ' ');
  });
  return `${file}: ${proposed.length} proposed claims\n${lines.map((line) => `${line}\n`).join('')}`;
}

/** A seed as YAML. JSON is YAML, so that no text of outside can break out of its quotation marks. */
function draft(text: string, { claims }: Extraction, published: string, document: string): string {
  const lines = claims.map(({ document: _, ...claim }) => `  - ${JSON.stringify(claim)}\n`);
  const head = { id: document, published, length: text.length };
  return `# proposed by rules: accept, edit or reject each claim\ndocument: ${JSON.stringify(head)}\nclaims:${lines.length === 0 ? ' []' : ''}\n${lines.join('')}`;
}

function wrong(what: string): StanceError {
  return new StanceError('invalid_option', `stancegraph: ${what}.`, {});
}
