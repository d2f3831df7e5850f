import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { parse } from 'yaml';
import { StanceError } from '../errors.js';
import { type Review, type ReviewStep, reviewStep, startReview } from '../extract/review.js';
import { visible } from '../query/answer-text.js';
import type { ClaimInput } from '../schema/claim.js';
import type { VocabularyInput } from '../schema/dataset.js';
import { Problems } from '../schema/problems.js';
import { StanceGraph } from '../stance-graph.js';
import { admitClaim } from '../store/admission.js';
import { Vocabulary } from '../store/vocabulary.js';
import { DraftFile } from './draft.js';
import { loadGraph } from './load.js';
import { paintOf, print } from './print.js';
import { readTexts } from './verify.js';

interface Flags {
  readonly texts?: string;
  readonly vocabulary?: string;
  readonly data?: string;
  readonly on?: string;
}

interface Session {
  readonly file: DraftFile;
  readonly text: string | undefined;
  /** What keeps a claim from compiling, or nothing. */
  readonly check: (claim: ClaimInput) => string | undefined;
  readonly on: string;
  readonly isTerminal: boolean;
}

const HELP = `a accept   r reject [why]   e edit FIELD VALUE (no value takes the field away)
u undo     s skip           p show again   q quit (all is saved)   ? this help
`;
const AROUND = 200;

/** Adds the command that walks through proposed claims. */
export function addReview(command: (usage: string, description: string) => Command): void {
  command('review <draft>', 'walk through the proposed claims of a draft: accept, edit, reject, undo')
    .option('--texts <dir>', 'a folder with the source texts, to show the passages')
    .option('--vocabulary <file>', 'actors, propositions and events (.json or .yaml) that claims may name')
    .option('--data <file>', 'a data set whose vocabulary they may name; default: the bundled one')
    .option('--on <date>', 'the day of the review; default: today')
    .addHelpText('after', `\nCommands, one a line, also from standard input:\n${HELP}`)
    .action(async (path: string, flags: Flags) => {
      const file = await DraftFile.open(path);
      const review = startReview(file.toJS());
      const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
      const on = flags.on ?? new Date().toISOString().slice(0, 10);
      const text = flags.texts === undefined ? undefined : await textOf(review, flags.texts);
      if (flags.texts !== undefined && text === undefined) {
        await print(`No text in ${visible(flags.texts)} is that of ${visible(review.draft.document.id)}.\n`);
      }
      await walk(review, { file, text, check: await checker(review, flags), on, isTerminal });
    });
}

async function walk(start: Review, session: Session): Promise<void> {
  const { isTerminal, file } = session;
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: isTerminal,
    prompt: isTerminal ? '> ' : '',
  });
  let review = start;
  await print(shown(review, session));
  if (isTerminal) await print(HELP);
  lines.prompt();
  try {
    for await (const line of lines) {
      const [word = '', ...rest] = line.trim().split(/\s+/);
      const argument = line.trim().slice(word.length).trim();
      if (word === 'q' || word === 'quit') break;
      if (word === '?' || word === 'h' || word === 'help') await print(HELP);
      else if (word === 'p' || word === 'show') await print(shown(review, session));
      else if (word !== '') {
        try {
          const next = reviewStep(review, stepOf(word, argument, rest, review, session));
          await file.save(next);
          review = next;
          await print(shown(review, session));
        } catch (error) {
          // input from a pipe must not go on: its next line would be about another claim
          if (!isTerminal || !(error instanceof StanceError) || error.code === 'io') throw error;
          await print(`${visible(error.message)}\n`);
        }
      }
      lines.prompt();
    }
  } finally {
    lines.close();
  }
  await print(`${review.open} proposed, ${review.draft.claims.length} claims in ${visible(file.path)}.\n`);
}

function stepOf(
  word: string,
  argument: string,
  [field]: readonly string[],
  review: Review,
  session: Session,
): ReviewStep {
  const { on } = session;
  switch (word) {
    case 'a':
    case 'accept': {
      const problem = refusal(review, session);
      if (problem !== undefined)
        throw new StanceError('invalid_data', `review: it cannot be accepted: ${problem}.`, {});
      return { step: 'accept', on };
    }
    case 'r':
    case 'reject':
      return argument === '' ? { step: 'reject', on } : { step: 'reject', on, why: argument };
    case 'e':
    case 'edit': {
      if (field === undefined) throw new StanceError('invalid_option', 'review: edit needs a field and its value.', {});
      return edit(review, field, argument.slice(field.length).trim(), on);
    }
    case 'u':
    case 'undo':
      return { step: 'undo' };
    case 's':
    case 'skip':
      return { step: 'skip' };
  }
  throw new StanceError(
    'invalid_option',
    `review: unknown command ${JSON.stringify(word.slice(0, 40))}. Expected accept, reject, edit, undo, skip, show, quit.`,
    { received: word },
  );
}

/** The value as YAML (a list, a number), or as the text it is where the field wants text. */
function edit(review: Review, field: string, value: string, on: string): ReviewStep {
  if (value === '') return { step: 'edit', on, set: new Map([[field, undefined]]) };
  const asText: ReviewStep = { step: 'edit', on, set: new Map([[field, value]]) };
  let read: unknown;
  try {
    read = parse(value, { maxAliasCount: 0 });
  } catch {
    return asText;
  }
  const asRead: ReviewStep = { step: 'edit', on, set: new Map([[field, read]]) };
  if (typeof read === 'string') return asRead;
  try {
    reviewStep(review, asRead);
    return asRead;
  } catch {
    return typeof read === 'object' && read !== null ? asRead : asText;
  }
}

/** What stands against accepting the claim in hand. */
function refusal({ at, draft }: Review, { text, check }: Session): string | undefined {
  if (at === null) return undefined;
  const claim = { ...draft.claims[at], document: draft.document.id } as ClaimInput;
  const moved = text !== undefined && passagesOf(claim, text).some(({ fits }) => !fits);
  return moved ? 'its passage is not where its evidence says' : check(claim);
}

function shown(review: Review, session: Session): string {
  const { at, draft, open, ids } = review;
  if (at === null) return 'Nothing is left to review.\n';
  const paint = paintOf() ?? ((_: string, text: string) => text);
  const claim = { ...draft.claims[at], document: draft.document.id } as ClaimInput;
  const { kind, evidence: _, origin, review: __, document: ___, summary, ...fields } = claim;
  const width = Math.max(...Object.keys(fields).map((name) => name.length));
  const lines = [
    `claim ${at + 1} of ${draft.claims.length} (${open} proposed)  ${kind}  ${ids[at]}`,
    ...Object.entries(fields).map(([name, value]) => `  ${name.padEnd(width)}  ${asLine(value)}`),
    ...(summary === undefined ? [] : [`  ${asLine(summary)}`]),
    ...(origin === undefined
      ? []
      : [`  by ${asLine([origin.type, origin.name, origin.version ?? ''].join(' ').trim())}`]),
  ];
  for (const { before, passage, after, fits, start, end } of passagesOf(claim, session.text)) {
    const where = `  [${start}-${end}]${fits ? '' : session.text === undefined ? '' : ' NOT THE PASSAGE THAT WAS READ'}`;
    lines.push(
      passage === ''
        ? where
        : `${where} ...${visible(before)}${paint('heading', `>>${visible(passage)}<<`)}${visible(after)}...`,
    );
  }
  const problem = refusal(review, session);
  if (problem !== undefined) lines.push(`  ! ${visible(problem)}`);
  return `\n${lines.join('\n')}\n`;
}

function asLine(value: unknown): string {
  return visible(typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 1_000);
}

function passagesOf({ evidence = [] }: ClaimInput, text: string | undefined) {
  return evidence.flatMap((place) => {
    if ('record' in place) return [];
    const { start, end, sha256 } = place;
    if (text === undefined) return [{ start, end, before: '', passage: '', after: '', fits: false }];
    const passage = text.slice(start, end);
    const fits = end <= text.length && hashOf(passage).startsWith(sha256);
    return [
      {
        start,
        end,
        before: text.slice(Math.max(0, start - AROUND), start),
        passage,
        after: text.slice(end, end + AROUND),
        fits,
      },
    ];
  });
}

/** The text with the document's hash; without a hash, the one in which every passage is in its place. */
async function textOf({ draft }: Review, folder: string): Promise<string | undefined> {
  const texts = await readTexts(folder);
  const { sha256 } = draft.document;
  if (sha256 !== undefined) return texts.find((text) => hashOf(text) === sha256);
  const claims = draft.claims.filter(({ evidence = [] }) => evidence.length > 0) as ClaimInput[];
  return texts.find(
    (text) => claims.length > 0 && claims.every((claim) => passagesOf(claim, text).every(({ fits }) => fits)),
  );
}

async function checker({ draft }: Review, flags: Flags): Promise<Session['check']> {
  const lists = flags.vocabulary === undefined ? undefined : await readVocabulary(flags.vocabulary);
  const kg =
    lists === undefined
      ? await loadGraph(flags.data === undefined ? {} : { data: flags.data })
      : StanceGraph.from(lists as never);
  const { documents, ...rest } = kg.toDataset();
  const problems = new Problems();
  const others = documents.filter(({ id }) => id !== draft.document.id);
  const vocabulary = Vocabulary.from({ ...rest, documents: [...others, draft.document] }, problems);
  problems.throwIfAny('review', 'the vocabulary');
  return (claim) => {
    const found = new Problems();
    admitClaim(claim, 0, vocabulary, found);
    const [first] = found.list;
    if (first === undefined) return undefined;
    const { path, message, suggestion } = first;
    return `${path.replace('claims[0].', '')} ${message}${suggestion === undefined ? '' : ` (did you mean "${suggestion}"?)`}`;
  };
}

async function readVocabulary(path: string): Promise<object> {
  try {
    const read = parse(await readFile(path, 'utf8'), { maxAliasCount: 0 }) as Partial<VocabularyInput>;
    return { actors: [], propositions: [], documents: [], ...read, claims: [], retractions: [] };
  } catch (cause) {
    const { message } = cause as Error;
    throw new StanceError(
      'io',
      `review: cannot read the vocabulary ${path}: ${message.slice(0, 200)}.`,
      { path },
      { cause },
    );
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
