// A file of drafts that a review changes in place.
import { realpath } from 'node:fs/promises';
import { type Document, isAlias, isMap, isSeq, parseAllDocuments, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { StanceError } from '../../errors.js';
import type { Review } from '../../review/review.js';
import { locked } from './lock-file.js';
import { writeFileAt } from './output-file.js';
import { readText, STANDARD } from './source-file.js';

/** One draft, or several with `---` between; their comments and order stay as they are. */
export class DraftFile {
  private constructor(
    readonly path: string,
    private readonly documents: readonly Document[],
    private written: string,
  ) {}

  static async open(named: string, caller = 'review'): Promise<DraftFile> {
    const text = await readText(named);
    const path = named === STANDARD ? named : await realpath(named);
    const parsed = parseAllDocuments(text);
    const documents: readonly Document[] = Array.isArray(parsed) ? parsed : [];
    const problem = documents.length === 0 ? 'it is empty' : documents.map(problemOf).find((one) => one !== undefined);
    if (problem !== undefined) {
      throw new StanceError('invalid_data', `${caller}: ${named} is no draft: ${problem}.`, { path: named });
    }
    return new DraftFile(path, documents, text);
  }

  toJS(): unknown[] {
    return this.documents.map((document) => document.toJS({ maxAliasCount: 0 }));
  }

  /** Writes what the last step changed in a draft, counted from 0, and nothing else. */
  async save({ changed, draft }: Review, number = 0): Promise<void> {
    if (changed === null) return;
    const document = this.documents[number] as Document;
    const claims = document.get('claims') as YAMLSeq;
    const claim = claims.get(changed.claim) as YAMLMap;
    for (const [field, value] of changed.fields) {
      if (value === undefined) claim.delete(field);
      // a plain value is set in the node that is there: its style and its comment stay
      else if (typeof value !== 'object') claim.set(field, value);
      else claim.set(field, document.createNode(value, { flow: true }));
    }
    const root = document.contents as YAMLMap;
    const reviews = draft.reviews ?? [];
    if (reviews.length === 0) root.delete('reviews');
    else if (!isSeq(root.get('reviews'))) root.set('reviews', document.createNode(reviews));
    else {
      const list = root.get('reviews') as YAMLSeq;
      if (changed.undone) list.delete(list.items.length - 1);
      else list.add(document.createNode(reviews.at(-1), { flow: true }));
    }
    for (const entry of (root.get('reviews') as YAMLSeq | undefined)?.items ?? []) if (isMap(entry)) entry.flow = true;
    const options = { lineWidth: 0, flowCollectionPadding: false };
    await this.#write(this.documents.map((one) => one.toString(options)).join(''));
  }

  #write(text: string): Promise<void> {
    const { path } = this;
    return locked(path, async () => {
      if ((await readText(path).catch(() => undefined)) !== this.written) {
        throw new StanceError('io', `review: ${path} was changed by somebody else meanwhile. Begin again.`, { path });
      }
      await writeFileAt(path, text);
      this.written = text;
    });
  }
}

function problemOf(document: Document): string | undefined {
  const [error] = document.errors;
  let problem = error?.message.split('\n')[0];
  visit(document, (_, node) => {
    if (!isAlias(node)) return undefined;
    problem = 'it has an alias (*name), which cannot be edited in place; write it out';
    return visit.BREAK;
  });
  if (problem !== undefined) return problem;
  return isMap(document.contents) && isSeq(document.get('claims')) ? undefined : 'it has no list of claims';
}
