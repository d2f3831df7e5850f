// Where new drafts are written, and what must not be lost there.
import { mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StanceError } from '../../errors.js';
import type { Seed } from '../../kinds/seed.js';
import { DraftFile } from './draft-file.js';
import { draftText } from './draft-text.js';
import { writeWhole } from './whole-file.js';

/** A draft to be written, and who proposed its claims. */
export interface Written {
  readonly seed: Seed;
  readonly by: string;
}

/**
 * Where drafts go: a file, which holds all of them with `---` between, or a folder (one that is there, or a name that
 * ends in a slash) with a file for each, named after its document.
 */
export class DraftOut {
  readonly #out: string;
  readonly #isFolder: boolean;
  readonly #isForced: boolean;

  private constructor(out: string, isFolder: boolean, isForced: boolean) {
    this.#out = out;
    this.#isFolder = isFolder;
    this.#isForced = isForced;
  }

  /**
   * Looks whether drafts of these documents can be written without loss.
   *
   * @throws {StanceError} `io` if a file is there that has reviewed claims or is no draft, unless forced.
   */
  static async check(out: string, documents: readonly string[], isForced: boolean): Promise<DraftOut> {
    const isFolder = /[\\/]$/.test(out) || (await stat(out).catch(() => undefined))?.isDirectory() === true;
    const made = new DraftOut(out, isFolder, isForced);
    for (const path of made.#paths(documents)) await made.#checkPath(path);
    return made;
  }

  /** Writes each file whole or not at all; returns their paths. */
  async write(drafts: readonly Written[]): Promise<string[]> {
    const paths = this.#paths(drafts.map(({ seed }) => seed.document.id));
    const texts = drafts.map(({ seed, by }) => draftText(seed, by));
    await mkdir(this.#isFolder ? this.#out : dirname(this.#out), { recursive: true }).catch((cause: Error) => {
      const path = this.#out;
      throw new StanceError('io', `stancegraph: cannot write ${path}: ${cause.message}.`, { path }, { cause });
    });
    for (const [i, path] of paths.entries()) {
      // a review may have begun since the first look
      await this.#checkPath(path);
      const whole = await realpath(path).catch(() => path);
      const mode = (await stat(whole).catch(() => undefined))?.mode;
      await writeWhole('stancegraph', whole, this.#isFolder ? (texts[i] as string) : texts.join('---\n'), mode);
    }
    return paths;
  }

  #paths(documents: readonly string[]): string[] {
    return this.#isFolder ? documents.map((id) => join(this.#out, `${id}.yaml`)) : [this.#out];
  }

  async #checkPath(path: string): Promise<void> {
    if (this.#isForced || (await stat(path).catch(() => undefined)) === undefined) return;
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
}
