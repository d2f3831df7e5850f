// A data set as a file or a literal: vocabulary, documents, claims and retractions.
import * as z from 'zod';
import { type Actor, actor } from '../schema/actor.js';
import { name } from '../schema/bounded-text.js';
import { type Retraction, retraction } from '../schema/claim-base.js';
import { document, type SourceDocument } from '../schema/document.js';
import { event, type StanceEvent } from '../schema/event.js';
import type { Problems } from '../schema/problems.js';
import { type Proposition, proposition } from '../schema/proposition.js';
import { type Claim, type ClaimInput, claim } from './claim.js';

/** Everything that claims refer to. Ids are unique across actors, propositions and events. */
export const vocabulary = z.strictObject({
  name: name.optional(),
  version: name.optional(),
  actors: z.array(actor),
  propositions: z.array(proposition),
  events: z.array(event).optional(),
  documents: z.array(document),
}) satisfies z.ZodType<VocabularyInput>;

/** A whole data set as JSON; `stancegraph/schema.json` holds its JSON Schema for editors. */
export const dataset = vocabulary.extend({
  claims: z.array(claim),
  retractions: z.array(retraction).optional(),
}) satisfies z.ZodType<Dataset>;

/** Everything that claims refer to, as users hand it in. The type parameters are the ids that it has. */
export interface VocabularyInput<
  A extends string = string,
  P extends string = string,
  E extends string = string,
  D extends string = string,
> {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly actors: readonly Actor<A>[];
  readonly propositions: readonly Proposition<P>[];
  readonly events?: readonly StanceEvent<E>[] | undefined;
  readonly documents: readonly SourceDocument<D>[];
}

/**
 * A vocabulary with its claims. The type parameters are the ids it has, so that a graph made from it can complete
 * them; plain JSON has `string`.
 */
export interface Dataset<
  A extends string = string,
  P extends string = string,
  E extends string = string,
  D extends string = string,
> extends VocabularyInput<A, P, E, D> {
  readonly claims: readonly (Claim | ClaimInput)[];
  readonly retractions?: readonly Retraction[] | undefined;
  /** Only for the compiler; no data set has it. */
  readonly $ids?: { readonly actor: A; readonly proposition: P; readonly event: E; readonly document?: D };
}

/** What `with` adds. */
export interface Additions<
  A extends string = string,
  P extends string = string,
  E extends string = string,
  D extends string = string,
> extends Partial<VocabularyInput<A, P, E, D>> {
  readonly claims?: Iterable<Claim | ClaimInput>;
  readonly retractions?: readonly Retraction[] | undefined;
}

/** The vocabulary part of a data set, checked by itself. Problems are collected, not thrown. */
export function checkVocabulary(input: unknown, problems: Problems): VocabularyInput | undefined {
  const result = vocabulary.safeParse(input);
  if (!result.success) {
    problems.addIssues('', result.error.issues, input);
    return undefined;
  }
  return result.data;
}

/**
 * The JSON Schema (draft 2020-12) of a data set, for editors and other languages.
 *
 * Rules that need more than one value (references, intervals, calendar days) are not in it; `StanceGraph.from`
 * checks those.
 *
 * @example
 * Object.keys(jsonSchema().properties).slice(0, 3); // ["name", "version", "actors"]
 */
export function jsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(dataset, { target: 'draft-2020-12' });
}
