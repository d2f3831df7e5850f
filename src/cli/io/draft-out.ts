// Drafts as YAML: where new ones are written, and what must not be lost there.
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Document, isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { StanceError } from '../../errors.js';
import type { Seed, SeedClaim } from '../../kinds/seed.js';
import { visible } from '../../words/escape.js';
import { DraftFile } from './draft-file.js';
import { locked } from './lock-file.js';
import { refuseEnding, writeOut } from './output-file.js';
import { plainly } from './print.js';

export interface Written {
  readonly seed: Seed;
  /** Who proposed the claims. */
  readonly by: string;
}

/** @throws {StanceError} `io` if a file is there that has reviewed claims or is no draft, unless forced. */
export async function refuseLoss(out: string, documents: readonly string[], isForced: boolean): Promise<void> {
  for (const path of await pathsOf(out, documents)) {
    refuseEnding(path, 'a draft', ENDINGS);
    if (!isForced) await refuseReviewed(path);
  }
}

const ENDINGS = ['.yaml', '.yml'];

export async function writeDrafts(out: string, drafts: readonly Written[], isForced: boolean): Promise<string[]> {
  const documents = drafts.map(({ seed }) => seed.document.id);
  const texts = drafts.map(({ seed, by }) => draftText(seed, by));
  const paths = await pathsOf(out, documents);
  await mkdir(dirname(paths[0] ?? out), { recursive: true }).catch((cause: Error) => {
    throw new StanceError('io', `stancegraph: cannot write ${out}: ${plainly(cause)}.`, { path: out }, { cause });
  });
  for (const [i, path] of paths.entries()) {
    const text = path === out ? texts.join('---\n') : (texts[i] as string);
    await locked(path, async () => {
      // a review may have begun since the first look
      if (!isForced) await refuseReviewed(path);
      await writeOut(path, text);
    });
  }
  return paths;
}

/** A file for all with `---` between, or a folder (one that is there, or a name that ends in a slash) with one each. */
async function pathsOf(out: string, documents: readonly string[]): Promise<string[]> {
  const isFolder = /[\\/]$/.test(out) || (await stat(out).catch(() => undefined))?.isDirectory() === true;
  return isFolder ? documents.map((id) => join(out, `${id}.yaml`)) : [out];
}

async function refuseReviewed(path: string): Promise<void> {
  if ((await stat(path).catch(() => undefined))?.isFile() !== true) return;
  const advice = 'Name another --out, or overwrite with --force.';
  const refuse = (why: string) =>
    new StanceError('io', `stancegraph: ${path} is there and ${why}. ${advice}`, { path });
  const file = await DraftFile.open(path, 'stancegraph').catch((error: StanceError) => {
    throw error.code === 'invalid_data' ? refuse('is no draft') : error;
  });
  const reviewed = (file.toJS() as Partial<Seed>[]).some(
    ({ claims = [], reviews = [] }) => reviews.length > 0 || claims.some(({ review }) => review !== 'proposed'),
  );
  if (reviewed) throw refuse('has claims that were reviewed');
}

const IN_LINES = ['actors', 'propositions', 'events'];
const FIRST = ['kind', 'holder', 'onBehalfOf'];
const LAST = 'said speaker act basis conditions confidence summary utterance evidence origin review'.split(' ');

export function draftText(seed: Seed, by: string): string {
  const document = new Document({ ...seed, claims: seed.claims.map(inOrder) }, { aliasDuplicateObjects: false });
  const root = document.contents as unknown as YAMLMap;
  for (const list of IN_LINES) flowItems(root.get(list));
  for (const [i, claim] of ((root.get('claims') as YAMLSeq | undefined)?.items ?? []).entries()) {
    if (!isMap(claim)) continue;
    claim.spaceBefore = i > 0;
    for (const { value } of claim.items) if (isMap(value)) value.flow = true;
    flowItems(claim.get('evidence'));
    flowItems(claim.get('conditions'));
    const deliverables = claim.get('deliverables');
    if (isSeq(deliverables)) deliverables.flow = true;
  }
  const head = `# proposed by ${visible(by)}: accept, edit or reject each claim (stancegraph review)\n`;
  return `${head}${document.toString({ lineWidth: 0, flowCollectionPadding: false })}`;
}

function inOrder(claim: SeedClaim): object {
  const fields = new Map(Object.entries(claim));
  const rest = [...fields.keys()].filter((field) => !FIRST.includes(field) && !LAST.includes(field));
  const order = [...FIRST, ...rest, ...LAST].filter((field) => fields.has(field));
  return Object.fromEntries(order.map((field) => [field, fields.get(field)]));
}

function flowItems(list: unknown): void {
  if (!isSeq(list)) return;
  for (const item of list.items) if (isMap(item)) item.flow = true;
}
