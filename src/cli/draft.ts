import { createHash } from 'node:crypto';
import { open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Document, isAlias, isMap, isSeq, parseDocument, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { StanceError } from '../errors.js';
import type { Review } from '../extract/review.js';

const MOST_BYTES = 50_000_000;
const MINE = '.stancegraph-';

/** A draft in the format of the seeds, on disk; its comments and its order stay as they are. */
export class DraftFile {
  readonly #document: Document;
  readonly #mode: number;
  #written: string;

  private constructor(
    /** The file itself, whatever link led to it. */
    readonly path: string,
    document: Document,
    written: string,
    mode: number,
  ) {
    this.#document = document;
    this.#written = written;
    this.#mode = mode;
  }

  /** @throws {StanceError} `io` if it cannot be read, `invalid_data` if it is no YAML that can be edited in place. */
  static async open(named: string): Promise<DraftFile> {
    const fail = (why: string, cause?: unknown) =>
      new StanceError('io', `review: cannot read ${named}: ${why}.`, { path: named }, { cause });
    const path = await realpath(named).catch((cause: Error) => {
      throw fail(cause.message, cause);
    });
    const { size, mode, isFile } = await stat(path).then((found) => ({ ...found, isFile: found.isFile() }));
    if (!isFile) throw fail('it is no file');
    if (size > MOST_BYTES) throw fail(`it has ${size} bytes, more than ${MOST_BYTES}`);
    const text = await readFile(path, 'utf8');
    const document = parseDocument(text);
    const [error] = document.errors;
    let problem = error?.message.split('\n')[0];
    visit(document, (_, node) => {
      if (!isAlias(node)) return undefined;
      problem = 'it has an alias (*name), which cannot be edited in place; write it out';
      return visit.BREAK;
    });
    if (problem === undefined && !isSeq(document.get('claims'))) problem = 'it has no list of claims';
    if (problem !== undefined) {
      throw new StanceError('invalid_data', `review: ${named} is no draft: ${problem}.`, { path: named });
    }
    await removeLeftOvers(path);
    return new DraftFile(path, document, text, mode);
  }

  /** The draft as plain data. */
  toJS(): unknown {
    return this.#document.toJS({ maxAliasCount: 0 });
  }

  /** Writes what the last step changed, and nothing else. */
  async save({ changed, draft }: Review): Promise<void> {
    if (changed === null) return;
    const claims = this.#document.get('claims') as YAMLSeq;
    const claim = claims.get(changed.claim) as YAMLMap;
    for (const [field, value] of changed.fields) {
      if (value === undefined) claim.delete(field);
      // a plain value is set in the node that is there: its style and its comment stay
      else if (typeof value !== 'object') claim.set(field, value);
      else claim.set(field, this.#document.createNode(value, { flow: true }));
    }
    const root = this.#document.contents as YAMLMap;
    const reviews = draft.reviews ?? [];
    if (reviews.length === 0) root.delete('reviews');
    else if (!isSeq(root.get('reviews'))) root.set('reviews', this.#document.createNode(reviews));
    else {
      const list = root.get('reviews') as YAMLSeq;
      if (changed.undone) list.delete(list.items.length - 1);
      else list.add(this.#document.createNode(reviews.at(-1), { flow: true }));
    }
    for (const entry of (root.get('reviews') as YAMLSeq | undefined)?.items ?? []) if (isMap(entry)) entry.flow = true;
    await this.#write(this.#document.toString({ lineWidth: 0, flowCollectionPadding: false }));
  }

  /** A file that is whole at every moment: written beside, made sure on disk, then put in its place. */
  async #write(text: string): Promise<void> {
    const now = await readFile(this.path, 'utf8').catch(() => undefined);
    if (now !== this.#written) {
      throw new StanceError('io', `review: ${this.path} was changed by somebody else meanwhile. Begin again.`, {
        path: this.path,
      });
    }
    const beside = join(dirname(this.path), `.${basename(this.path)}${MINE}${process.pid}-${nameOf(text)}`);
    try {
      const file = await open(beside, 'wx', this.#mode & 0o777);
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, this.path);
    } catch (cause) {
      await rm(beside, { force: true });
      const { message } = cause as Error;
      throw new StanceError('io', `review: cannot write ${this.path}: ${message}.`, { path: this.path }, { cause });
    }
    this.#written = text;
    await syncFolder(dirname(this.path));
  }
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** So that the new name outlives a power cut; not every system can. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** What a killed review left beside the file, if its process is gone. */
async function removeLeftOvers(path: string): Promise<void> {
  const start = `.${basename(path)}${MINE}`;
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(start)) continue;
    if (!isRunning(Number(name.slice(start.length).split('-')[0])))
      await rm(join(dirname(path), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
