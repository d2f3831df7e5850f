// Claims that texts make, proposed by rules or by a language model, for a person to accept.
import { basename, dirname } from 'node:path';
import type { ZodError } from 'zod';
import { StanceError } from '../../errors.js';
import { draftOf } from '../../extract/draft-of.js';
import { type Extraction, type ExtractOptions, extract } from '../../extract/extract.js';
import type { ExtractVocabulary } from '../../extract/what/searched-propositions.js';
import { slug } from '../../extract/who/holders.js';
import { parseJson } from '../../format/json.js';
import { otherThanText } from '../../format/other-than-text.js';
import type { Dataset } from '../../kinds/dataset.js';
import { seed } from '../../kinds/seed.js';
import { defined } from '../../schema/defined.js';
import { document as documentSchema, type SourceDocument } from '../../schema/document.js';
import { invalidOption } from '../../schema/options.js';
import { Problems } from '../../schema/problems.js';
import { textHash } from '../../text/text-hash.js';
import { visible } from '../../words/escape.js';
import { defineCommand, Exit, type Values } from '../flags/command.js';
import { share } from '../flags/flag-values.js';
import { coalitionData, worldActors } from '../io/bundled-data.js';
import { refuseLoss, type Written, writeDrafts } from '../io/draft-out.js';
import { extractWithModel } from '../io/extract-model.js';
import { print, printJson, tell } from '../io/print.js';
import { readText, STANDARD } from '../io/source-file.js';

interface Found {
  readonly file: string;
  readonly text: string;
  readonly document: string;
  readonly result: Extraction;
  readonly by: string;
}

const FLAGS = {
  vocabulary: {
    takes: '<file>',
    help: 'propositions as JSON: a data set, or any object with "propositions"; default: the bundled one',
  },
  published: {
    takes: '<date>',
    help: 'when the texts were published: YYYY, YYYY-MM, YYYY-MM-DD or an interval',
  },
  minConfidence: { takes: '<share>', help: 'leave out what is less sure, 0 to 1; default 0.45' },
  author: {
    takes: '<who>',
    help: 'whose statement or speech the texts are: an id, or a name such as "President Joe Biden"',
  },
  newPropositions: { help: 'also what positions are taken on and the vocabulary does not have; rules only' },
  model: { takes: '<url>', help: 'a language model behind an OpenAI-compatible address instead of the rules' },
  out: {
    takes: '<file>',
    help: 'write drafts as YAML, in the form of the seeds; one for each text into a folder ("drafts/")',
  },
  force: { help: 'overwrite a draft even if its claims were reviewed' },
  publisher: { takes: '<name>', help: 'who published the texts, for the draft' },
  title: { takes: '<words>', help: 'the title of the text, for the draft' },
  address: { takes: '<url>', help: 'where the text can be read, for the draft' },
  json: { help: 'print JSON' },
} as const;

type ExtractValues = Values<typeof FLAGS>;

const AFTER = `
With --model the name of the model is in the environment as STANCEGRAPH_MODEL, a key as OPENAI_API_KEY. Pieces of text
that it gives no answer for are named; the claims of the others are kept, and the exit code is 3.
`;

export const command = defineCommand({
  flags: FLAGS,
  after: AFTER,
  async run(files, flags) {
    const { model, out, json } = flags;
    if (model !== undefined && flags.newPropositions === true) throw wrong('--new-propositions is for the rules');
    if (model !== undefined && flags.author !== undefined) throw wrong('--author is for the rules');
    const documents = documentsOf(files, flags);
    for (const id of documents.keys()) {
      const head = headOf(id, flags);
      const { error } = documentSchema.safeParse(head);
      if (error !== undefined) tellIssues('document', error, head);
    }
    const isForced = flags.force === true;
    if (out !== undefined) await refuseLoss(out, [...documents.keys()], isForced);
    const vocabulary = await vocabularyOf(flags.vocabulary);
    const { found, unread } = await readAll(documents, await optionsOf(flags, vocabulary), model);
    const drafts = () => found.map((one) => draftOfText(one, flags, vocabulary));
    const paths = out === undefined ? [] : await writeDrafts(out, drafts(), isForced);
    if (json === true) {
      const claims = found.flatMap(({ file, result }) => rows(file, result));
      await printJson(claims, 1);
    } else {
      await print(found.map(({ file, result }) => table(file, result)).join(''));
      for (const path of paths) await print(next(path, files, flags, isDataset(vocabulary)));
    }
    if (unread.length > 0) {
      const pieces = unread.length === 1 ? 'piece' : 'pieces';
      tell(`${unread.length} ${pieces} of text not read; claims in there are missing:`);
      for (const piece of unread) tell(`  ${piece}`);
      return Exit.failure;
    }
    return found.every(({ result }) => result.claims.length === 0) ? Exit.noRecord : Exit.answered;
  },
});

async function readAll(
  documents: ReadonlyMap<string, string>,
  options: Omit<ExtractOptions, 'document'>,
  model: string | undefined,
): Promise<{ readonly found: Found[]; readonly unread: string[] }> {
  const found: Found[] = [];
  const unread: string[] = [];
  for (const [document, file] of documents) {
    const text = await read(file);
    const given = { ...options, document };
    if (model === undefined) {
      found.push({ file, text, document, result: extract(text, given), by: 'rules' });
      continue;
    }
    try {
      const { unread: pieces, ...reading } = await extractWithModel(text, model, given, tell);
      found.push({ file, text, document, ...reading });
      unread.push(...pieces);
    } catch (error) {
      // what was read of other texts is not thrown away
      if (found.length === 0 || !(error instanceof StanceError) || error.code !== 'io') throw error;
      unread.push(...[...documents.keys()].slice(found.length).map((id) => `${id}: ${error.message}`));
      break;
    }
  }
  return { found, unread };
}

function documentsOf(files: readonly string[], { published, title, address }: ExtractValues): Map<string, string> {
  if (published === undefined) throw wrong('extract needs --published with a date such as 2025-09-04');
  if (files.length > 1 && (title ?? address) !== undefined) throw wrong('--title and --address are for one text');
  const documents = new Map<string, string>();
  for (const file of files) {
    const id = slug(file === STANDARD ? 'standard input' : basename(file).replace(/(\.[^.]+)?(\.gz)?$/, ''));
    const same = documents.get(id);
    if (same !== undefined) throw wrong(`${same} and ${file} would both be the document "${id}". Rename one`);
    documents.set(id, file);
  }
  return documents;
}

async function optionsOf(
  flags: ExtractValues,
  vocabulary: ExtractVocabulary,
): Promise<Omit<ExtractOptions, 'document'>> {
  const actors = await worldActors();
  const least = flags.minConfidence;
  const minConfidence = least === undefined ? undefined : share('--min-confidence', least);
  return {
    vocabulary,
    published: flags.published as string,
    actors,
    ...defined({ author: flags.author, minConfidence }),
    ...(flags.newPropositions === true ? { newPropositions: true } : {}),
  };
}

/** The draft of a text; a vocabulary that is no data set goes into it as far as it is used. */
function draftOfText(
  { text, document, result, by }: Found,
  flags: ExtractValues,
  vocabulary: ExtractVocabulary,
): Written {
  const head = {
    ...headOf(document, flags),
    sha256: textHash(text),
    ...(text.length === 0 ? {} : { length: text.length }),
  };
  const draft = draftOf(result, head, isDataset(vocabulary) ? {} : { vocabulary });
  const made = seed.safeParse(draft);
  if (made.success) return { seed: made.data, by };
  tellIssues('', made.error, draft);
  throw made.error;
}

function isDataset(vocabulary: ExtractVocabulary): boolean {
  return Array.isArray((vocabulary as Partial<Dataset>).claims);
}

function next(path: string, [file = '']: readonly string[], { vocabulary }: ExtractValues, isWhole: boolean): string {
  const quoted = (word: string) => (/^[\w./-]+$/.test(word) ? word : JSON.stringify(visible(word)));
  const data = vocabulary !== undefined && isWhole ? ` --data ${quoted(vocabulary)}` : '';
  return `Written. Next: stancegraph review ${quoted(path)} --texts ${quoted(dirname(file))}${data}\n`;
}

function headOf(id: string, { published, publisher, title, address }: ExtractValues): SourceDocument {
  return { id, ...defined({ publisher, title, address }), published: published as string };
}

function tellIssues(path: string, { issues }: ZodError, received: unknown): void {
  const problems = new Problems();
  problems.addIssues(path, issues, received);
  problems.throwIfAny('stancegraph', 'the draft');
}

async function vocabularyOf(path: string | undefined): Promise<ExtractVocabulary> {
  if (path === undefined) return coalitionData();
  return parseJson('stancegraph', path, await readText(path)) as ExtractVocabulary;
}

async function read(path: string): Promise<string> {
  const text = await readText(path);
  const what = otherThanText(text);
  if (what === undefined) return text;
  const problem = `${path} is ${what}, whose marks would be read as words. Save its text alone, and give that.`;
  throw new StanceError('invalid_data', `stancegraph: ${problem}`, { path });
}

function rows(file: string, { proposed }: Extraction): Record<string, unknown>[] {
  return proposed.map(({ claim, holder, country, rule }) => {
    const { origin: _, document: __, holder: id, evidence, ...rest } = claim;
    return { file, holder, holderId: id, ...(country === undefined ? {} : { country }), ...rest, rule, evidence };
  });
}

const TOLD = ['proposition', 'position', 'stage', 'to', 'toward', 'polarity', 'event', 'role'];

function table(file: string, { proposed, newPropositions }: Extraction): string {
  const added = new Set(newPropositions.map(({ id }) => id));
  const lines = proposed.map(({ claim, holder, country }) => {
    const { kind, confidence: sure, evidence } = claim;
    const fields = claim as unknown as Record<string, string | undefined>;
    const what = TOLD.flatMap((field) => fields[field] ?? []);
    const [place] = evidence ?? [];
    const at = place !== undefined && 'start' in place ? `${place.start}-${place.end}` : '';
    const who = country === undefined || country === holder ? holder : `${holder} (${country})`;
    const mark = added.has(fields.proposition ?? '') ? '  new proposition' : '';
    return visible(`${kind}  ${who}: ${what.join(' ')}  [${at}] ${sure}${mark}`);
  });
  return `${visible(file)}: ${proposed.length} proposed claims\n${lines.map((line) => `${line}\n`).join('')}`;
}

function wrong(what: string): StanceError {
  return invalidOption('stancegraph', `${what}.`);
}
