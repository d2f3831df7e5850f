// What is read, and from what: the article, the day and the vocabulary.
import coalition from 'stancegraph/data/coalition';
import countries from 'stancegraph/data/countries';
import { type Extraction, type ExtractVocabulary, extract, type TopicInput } from 'stancegraph/extract';

export interface ReadingRequest {
  readonly text: string;
  /** The day of publication, `YYYY-MM-DD`. */
  readonly published: string;
  /** 0 to 1. */
  readonly minConfidence: number;
  /** Null for the bundled one. */
  readonly vocabulary: ExtractVocabulary | null;
}

export const BUNDLED: ExtractVocabulary = coalition;

/** What the library proposes for an article. */
export function readArticle({ text, published, minConfidence, vocabulary }: ReadingRequest): Extraction {
  return extract(text, {
    document: documentId(published),
    vocabulary: vocabulary ?? BUNDLED,
    published,
    actors: countries,
    minConfidence,
  });
}

/** The id under which claims name the pasted text. */
export function documentId(published: string): string {
  return `article-${published}`;
}

/**
 * The propositions that somebody pasted as JSON: a list, or an object with `propositions`.
 *
 * @throws {Error} with what is wrong and where.
 */
export function readVocabulary(json: string): ExtractVocabulary {
  const given = parse(json);
  const list: unknown = Array.isArray(given) ? given : (given as { propositions?: unknown } | null)?.propositions;
  if (!Array.isArray(list)) throw new Error(`There is no list of propositions in it. ${EXPECTED}`);
  if (list.length === 0) throw new Error(`The list of propositions is empty. ${EXPECTED}`);
  const ids = new Set<string>();
  for (const [i, one] of list.entries()) {
    const problem = problemOf(one as Partial<TopicInput> | null, ids);
    if (problem !== null) throw new Error(`Proposition ${i + 1} ${problem}. ${EXPECTED}`);
    ids.add((one as TopicInput).id);
  }
  if (Array.isArray(given)) return { propositions: list };
  const { actors, events } = given as ExtractVocabulary;
  return { propositions: list, actors: objectsOf('actors', actors), events: objectsOf('events', events) };
}

const EXPECTED =
  'Expected [{"id": "grain-corridor", "definition": "The grain corridor should be reopened.", "aliases": ["grain corridor"]}].';

function parse(json: string): unknown {
  if (json.trim() === '') throw new Error(`There are no propositions yet. ${EXPECTED}`);
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new Error(`The propositions are no JSON: ${(cause as Error).message.slice(0, 200)}. ${EXPECTED}`, { cause });
  }
}

function objectsOf(field: string, given: unknown): object[] {
  if (given === undefined) return [];
  if (!Array.isArray(given))
    throw new Error(`The ${field} beside the propositions are no list. Leave them out, or give a list.`);
  return given.filter((one) => one !== null && typeof one === 'object');
}

function problemOf(one: Partial<TopicInput> | null, ids: ReadonlySet<string>): string | null {
  if (one === null || typeof one !== 'object') return 'is no object';
  const { id } = one;
  if (typeof id !== 'string' || id === '') return 'has no id';
  if (ids.has(id)) return `has the id "${id.slice(0, 100)}", which another has`;
  for (const field of ['label', 'statement', 'definition'] as const) {
    if (one[field] !== undefined && typeof one[field] !== 'string') return `has a ${field} that is no text`;
  }
  for (const field of ['aliases', 'opposites'] as const) {
    const names: unknown = one[field];
    const isList = Array.isArray(names) && names.every((name) => typeof name === 'string');
    if (names !== undefined && !isList) return `has ${field} that are no list of texts`;
  }
  return null;
}
