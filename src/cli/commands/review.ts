// A walk through proposed claims, a decision on each.
import { createInterface } from 'node:readline';
import { parse } from 'yaml';
import { StanceError } from '../../errors.js';
import { type Review, type ReviewStep, reviewStep, startReview } from '../../review/review.js';
import type { Condition } from '../../schema/condition.js';
import { invalidOption } from '../../schema/options.js';
import { visible } from '../../words/escape.js';
import { defineCommand, Exit } from '../flags/command.js';
import { DraftFile } from '../io/draft-file.js';
import { inWordsOfCommands } from '../io/explain.js';
import { print } from '../io/print.js';
import { type Part, refusal, textOf, vocabularyOf } from '../io/review-check.js';
import { countsInWords, shownClaim } from '../io/review-shown.js';
import { readTexts } from '../io/source-file.js';

interface Session {
  readonly file: DraftFile;
  readonly parts: Part[];
  at: number;
  readonly changed: number[];
  readonly on: string;
  readonly isTerminal: boolean;
}

const HELP = `a accept   r reject [why]   e edit FIELD VALUE (no value takes the field away)
u undo     s skip           p show again   q quit (all is saved)   ? this help
`;

export const command = defineCommand({
  flags: {
    texts: { takes: '<dir>', help: 'a folder with the source texts, to show the passages' },
    vocabulary: {
      takes: '<file>',
      help: 'actors, propositions and events (.json or .yaml) that claims may name',
    },
    data: { takes: '<file>', help: 'a data set whose vocabulary they may name; default: the bundled one' },
    on: { takes: '<date>', help: 'the day of the review; default: today' },
  },
  after: `\nCommands, one a line, also from standard input:\n${HELP}`,
  async run([path = ''], flags) {
    const file = await DraftFile.open(path);
    const reviews = file.toJS().map(startReview);
    const texts = flags.texts === undefined ? [] : (await readTexts(flags.texts)).map(({ text }) => text);
    const vocabulary = await vocabularyOf(reviews, flags);
    const parts = reviews.map((review) => ({ review, vocabulary, text: textOf(review, texts) }));
    const on = flags.on ?? new Date().toISOString().slice(0, 10);
    const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
    const lacking = parts.filter(({ text }) => text === undefined).map(({ review }) => review.draft.document.id);
    if (flags.texts !== undefined && lacking.length > 0) {
      await print(`No text in ${visible(flags.texts)} is that of ${visible(lacking.join(', '))}.\n`);
    }
    if (flags.texts === undefined && isTerminal) await print('Passages are shown with --texts DIR.\n');
    const at = parts.findIndex(({ review }) => review.open > 0);
    await walk({ file, parts, at: Math.max(0, at), changed: [], on, isTerminal });
    return Exit.answered;
  },
});

async function walk(session: Session): Promise<void> {
  const { isTerminal, file, parts } = session;
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: isTerminal,
    prompt: isTerminal ? '> ' : '',
  });
  const show = () => print(shownClaim(parts[session.at] as Part, { number: session.at + 1, count: parts.length }));
  await show();
  if (isTerminal) await print(`\n${HELP}`);
  lines.prompt();
  try {
    for await (const line of lines) {
      const [word = '', ...rest] = line.trim().split(/\s+/);
      const argument = line.trim().slice(word.length).trim();
      if (word === 'q' || word === 'quit') break;
      if (word === '?' || word === 'h' || word === 'help') await print(HELP);
      else if (word === 'p' || word === 'show') await show();
      else if (word !== '') {
        try {
          await print(`\n${await take(session, word, argument, rest[0])}\n`);
          await show();
        } catch (error) {
          // input from a pipe must not go on: its next line would be about another claim
          if (!isTerminal || !(error instanceof StanceError) || error.code === 'io') throw error;
          await print(`${visible(inWordsOfCommands(error, 'review', {}))}\n`);
        }
      }
      lines.prompt();
    }
  } finally {
    lines.close();
  }
  const reviews = parts.map(({ review }) => review);
  await print(`\n${countsInWords(reviews)} in ${visible(file.path)}.\n`);
  const isUsable = reviews.some(({ draft }) => draft.claims.some(({ review }) => review === 'accepted'));
  if (isTerminal && isUsable) await print('What is accepted counts in every query --with the draft.\n');
}

const DONE = { accept: 'Accepted', reject: 'Rejected', edit: 'Changed', undo: 'Taken back', skip: 'Skipped' } as const;

/** The step is saved before it counts. */
async function take(session: Session, word: string, argument: string, field: string | undefined): Promise<string> {
  const { file, parts, changed } = session;
  const number = word === 'u' || word === 'undo' ? lastChanged(session) : session.at;
  const part = parts[number] as Part;
  const step = stepOf(word, argument, field, part, session.on);
  const next = reviewStep(part.review, step);
  await file.save(next, number);
  const before = part.review.at;
  parts[number] = { ...part, review: next };
  session.at = number;
  if (next.changed?.undone === true) changed.pop();
  else if (next.changed !== null) changed.push(number);
  const isThrough = next.at === null || (next.changed === null && next.at <= (before ?? 0));
  if (isThrough) session.at = nextOpen(parts, number) ?? number;
  return `${DONE[step.step]}: claim ${(next.changed?.claim ?? before ?? 0) + 1}.`;
}

/** The draft after this one that has proposed claims; after the last comes the first. */
function nextOpen(parts: readonly Part[], from: number): number | undefined {
  const order = [...parts.keys()];
  return [...order.slice(from + 1), ...order.slice(0, from)].find((i) => (parts[i] as Part).review.open > 0);
}

/** The draft whose last step is taken back: of this session, else the one in hand, else the nearest before it. */
function lastChanged({ parts, at, changed }: Session): number {
  const order = [...parts.keys()];
  const hasEntries = (i: number) => (parts[i]?.review.draft.reviews ?? []).length > 0;
  const before = [...order.slice(at + 1), ...order.slice(0, at + 1)].reverse();
  return changed.at(-1) ?? before.find(hasEntries) ?? at;
}

function stepOf(word: string, argument: string, field: string | undefined, part: Part, on: string): ReviewStep {
  const names = Object.keys(DONE) as (keyof typeof DONE)[];
  switch (names.find((name) => word === name || word === name[0])) {
    case 'accept': {
      const problem = refusal(part);
      if (problem !== undefined) throw new StanceError('invalid_data', `review: it cannot be accepted: ${problem}.`);
      return { step: 'accept', on };
    }
    case 'reject':
      return argument === '' ? { step: 'reject', on } : { step: 'reject', on, why: argument };
    case 'edit':
      if (field === undefined) throw invalidOption('review', 'edit needs a field and its value.');
      return edit(part.review, field, argument.slice(field.length).trim(), on);
    case 'undo':
      return { step: 'undo' };
    case 'skip':
      return { step: 'skip' };
  }
  const problem = `unknown command ${JSON.stringify(word.slice(0, 40))}. Expected accept, reject, edit, undo, skip, show, quit.`;
  throw invalidOption('review', problem, { received: word });
}

/** The value as YAML (a list, a number), or as the text it is where the field wants text. */
function edit(review: Review, field: string, value: string, on: string): ReviewStep {
  const setting = (to: unknown): ReviewStep => ({ step: 'edit', on, set: new Map([[field, to]]) });
  if (value === '') return setting(undefined);
  let read: unknown;
  try {
    read = parse(value, { maxAliasCount: 0 });
  } catch {
    read = value;
  }
  if (field === 'conditions' && !Array.isArray(read)) return setting(reworded(review, value));
  const asRead = setting(read);
  if (typeof read === 'string') return asRead;
  try {
    reviewStep(review, asRead);
    return asRead;
  } catch {
    return typeof read === 'object' && read !== null ? asRead : setting(value);
  }
}

function reworded({ at, draft }: Review, words: string): Condition[] {
  const conditions = at === null ? [] : (draft.claims[at]?.conditions ?? []);
  const open = conditions.filter((condition) => 'words' in condition);
  if (open.length > 1) {
    const advice = 'Give the whole list: e conditions [{words: ..., holds: true}].';
    throw invalidOption('review', `several conditions are in words. ${advice}`);
  }
  if (open.length === 0) return [...conditions, { words, holds: true }];
  return conditions.map((condition) => ('words' in condition ? { ...condition, words } : condition));
}
