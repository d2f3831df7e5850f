// A draft under review against its text and its vocabulary: passages, and what keeps a claim from being accepted.
import { parse } from 'yaml';
import { StanceError } from '../../errors.js';
import type { ClaimInput } from '../../kinds/claim.js';
import type { VocabularyInput } from '../../kinds/dataset.js';
import type { Review } from '../../review/review.js';
import { withDrafts } from '../../review/with-drafts.js';
import type { Actor } from '../../schema/actor.js';
import { defined } from '../../schema/defined.js';
import { Problems } from '../../schema/problems.js';
import { StanceGraph } from '../../stance-graph.js';
import { admitClaim } from '../../store/admission.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { textHash } from '../../text/text-hash.js';
import { worldActors } from './bundled-data.js';
import { loadGraph } from './load.js';
import { readText } from './source-file.js';

/** How much of the text stands around the first passage, and around each of the others. */
const AROUND = [160, 40] as const;

export interface Part {
  readonly review: Review;
  readonly text: string | undefined;
  readonly vocabulary: Vocabulary;
}

export function claimInHand({ review: { at, draft } }: Part): ClaimInput | undefined {
  return at === null ? undefined : ({ ...draft.claims[at], document: draft.document.id } as ClaimInput);
}

export function refusal(part: Part): string | undefined {
  const claim = claimInHand(part);
  if (claim === undefined) return undefined;
  const { text, vocabulary } = part;
  if (text !== undefined && passagesOf(claim, text).some(({ fits }) => !fits))
    return 'its passage is not where its evidence says';
  const found = new Problems();
  admitClaim(claim, 0, vocabulary, found);
  const [first] = found.list;
  if (first === undefined) return undefined;
  const { path, message, suggestion } = first;
  return `${path.replace('claims[0].', '')} ${message}${suggestion === undefined ? '' : ` (did you mean "${suggestion}"?)`}`;
}

/** The passages of a claim with what stands around them; `fits` if they are those that were read. */
export function passagesOf({ evidence = [] }: Pick<ClaimInput, 'evidence'>, text: string | undefined) {
  return evidence.flatMap((place, i) => {
    const around = i === 0 ? AROUND[0] : AROUND[1];
    if ('record' in place) return [];
    const { start, end, sha256 } = place;
    if (text === undefined) return [{ start, end, before: '', passage: '', after: '', fits: false }];
    const passage = text.slice(start, end);
    const fits = end <= text.length && textHash(passage).startsWith(sha256);
    const before = text.slice(Math.max(0, start - around), start);
    return [{ start, end, before, passage, after: text.slice(end, end + around), fits }];
  });
}

/** The text with the document's hash; without a hash, the one in which every passage is in its place. */
export function textOf({ draft }: Review, texts: readonly string[]): string | undefined {
  const { sha256 } = draft.document;
  if (sha256 !== undefined) return texts.find((text) => textHash(text) === sha256);
  const claims = draft.claims.filter(({ evidence = [] }) => evidence.length > 0);
  return texts.find(
    (text) => claims.length > 0 && claims.every((claim) => passagesOf(claim, text).every(({ fits }) => fits)),
  );
}

/** Those of a data set or a vocabulary file, of the drafts, and all countries. */
export async function vocabularyOf(
  reviews: readonly Review[],
  flags: { readonly vocabulary?: string; readonly data?: string },
): Promise<Vocabulary> {
  const lists = flags.vocabulary === undefined ? undefined : await readVocabulary(flags.vocabulary);
  const whole = lists === undefined ? await loadGraph(defined({ data: flags.data })) : StanceGraph.from(lists as never);
  const { documents: all, claims: _, retractions: __, ...rest } = whole.toDataset();
  const ids = new Set(reviews.map(({ draft }) => draft.document.id));
  const kg = StanceGraph.from({ ...rest, documents: all.filter(({ id }) => !ids.has(id)), claims: [] } as never);
  const countries = await worldActors();
  const own = reviews.map(({ draft: { reviews: ___, ...draft } }) => ({ ...draft, claims: [] }));
  // countries that no claim names yet: an edit may
  const actors = countries.filter(
    ({ id }) => !kg.actors.has(id) && !own.some((one) => one.actors?.some((a) => a.id === id)),
  );
  const withCountries = kg.with({ actors: closed(actors, kg) });
  return withDrafts(withCountries, own).context.vocabulary;
}

function closed(actors: readonly Actor[], kg: StanceGraph): Actor[] {
  const ids = new Set([...actors.map(({ id }) => id), ...kg.actors.keys()]);
  const taken = (id: string) => kg.propositions.has(id) || kg.events.has(id);
  return actors.filter((actor) => {
    if (taken(actor.id)) return false;
    return actor.type !== 'organization' || (actor.members ?? []).every(({ member }) => ids.has(member));
  });
}

async function readVocabulary(path: string): Promise<object> {
  const text = await readText(path);
  try {
    const read = parse(text, { maxAliasCount: 0 }) as Partial<VocabularyInput>;
    const { name, version, actors = [], propositions = [], events = [], documents = [] } = read;
    return { ...defined({ name, version }), actors, propositions, events, documents, claims: [] };
  } catch (cause) {
    const why = (cause as Error).message.slice(0, 200);
    throw new StanceError('io', `review: cannot read the vocabulary ${path}: ${why}.`, { path }, { cause });
  }
}
