// What was read in a text as a draft, in the form of the seeds.
import { idsNamed } from '../kinds/references.js';
import type { Seed, SeedClaim } from '../kinds/seed.js';
import { actor } from '../schema/actor.js';
import type { SourceDocument } from '../schema/document.js';
import { event } from '../schema/event.js';
import { knownOptions, reading, wrong } from '../schema/options.js';
import type { Extraction } from './extract.js';
import {
  type ExtractVocabulary,
  listsOf,
  propositionOf,
  readTopics,
  type TopicInput,
} from './what/searched-propositions.js';

/** Settings of {@link draftOf}. */
export interface DraftOptions {
  /**
   * A vocabulary that no data set has: what the claims name of it goes into the draft. Default none, for a vocabulary
   * that is, or is in, the data set that the draft will be joined to.
   */
  readonly vocabulary?: ExtractVocabulary | readonly TopicInput[];
}

/**
 * A draft, in the form of the seeds, of what was read in a text: the document, the actors, propositions and events that
 * its claims name and that no data set has yet, and the claims, each `proposed`. As YAML or JSON it is what
 * `stancegraph review` walks through and what `withDrafts` joins to a graph. Time O(claims + vocabulary).
 *
 * @param extraction What `extract` returned for the text.
 * @param document What the text is. With `sha256` and `length` its locators can be checked.
 * @throws StanceError `invalid_option` if one of them is something else, `invalid_data` for a bad vocabulary.
 * @example
 * draftOf(extract('Canada backs the dam.', { document: 'note', published: '2031', vocabulary: [{ id: 'dam' }] }), { id: 'note', published: '2031' }).claims; // []
 */
export function draftOf(extraction: Extraction, document: SourceDocument, options: DraftOptions = {}): Seed {
  knownOptions('draftOf', options, ['vocabulary']);
  return reading('draftOf', 'the extraction', 'what extract returned', () => drafted(extraction, document, options));
}

function drafted(extraction: Extraction, document: SourceDocument, { vocabulary }: DraftOptions): Seed {
  if (!Array.isArray(extraction?.claims) || !Array.isArray(extraction.newActors))
    throw wrong('draftOf', 'the extraction', extraction, 'what extract returned');
  if (typeof document?.id !== 'string')
    throw wrong('draftOf', 'the document', document, 'an object with the id that extract was given');
  if (vocabulary !== undefined) readTopics(vocabulary);
  const claims = extraction.claims.map(({ id: _, document: __, ...claim }) => claim as SeedClaim);
  const named = new Set(claims.flatMap(idsNamed));
  const isNamed = ({ id }: { readonly id: string }) => named.has(id);
  const lists = listsOf(vocabulary);
  const { newActors, newEvents, newPropositions } = extraction;
  const actors = [...inOurForm(lists?.actors, actor).filter(isNamed), ...newActors];
  const propositions = [...(lists?.propositions ?? []).filter(isNamed).map(propositionOf), ...newPropositions];
  const events = [...inOurForm(lists?.events, event).filter(isNamed), ...newEvents];
  const own = Object.entries({ actors, propositions, events }).filter(([, list]) => list.length > 0);
  return { document, ...Object.fromEntries(own), claims };
}

/** A coding scheme's own lists of names are passed over. */
function inOurForm<Item>(
  list: unknown,
  schema: { safeParse(input: unknown): { success: boolean; data?: Item } },
): Item[] {
  return (Array.isArray(list) ? list : []).flatMap((input) => {
    const { success, data } = schema.safeParse(input);
    return success ? [data as Item] : [];
  });
}
