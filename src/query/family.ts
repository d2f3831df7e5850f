// What a family of questions says of itself: the entry that every door reads.
import type * as z from 'zod';
import { name } from '../schema/bounded-text.js';
import type { Vocabulary } from '../store/vocabulary.js';
import type { TableForm } from './answer-table.js';
import type { Paint } from './answer-text.js';
import type { FlatFields } from './flat-table.js';
import type { Found } from './found.js';
import type { Limits } from './limits/limits.js';
import type { QueryContext, QueryScope } from './query-context.js';
import type { Row } from './row.js';

/** What the queries of all families have. */
export interface AnyQuery extends Limits {
  readonly find: string;
}

/** What a field of a query can name; a thing is an actor, an event, a proposition or a document. */
export type NameKind = 'actor' | 'event' | 'document' | 'thing' | 'condition' | 'proposition' | 'predicate';

/** How a family is said, and how its answers are shown. */
export interface FamilyWords<Query, R extends Row> extends TableForm<R> {
  /** Is it said as a list, not as a question? */
  readonly isList: boolean;
  /** The question in English, without its limits. */
  subject(query: Query, vocabulary: Vocabulary): string;
  /** What else narrows it, said after the moments. Default: nothing. */
  qualifiers?(query: Query, vocabulary: Vocabulary): readonly string[];
  /** The columns of the flat table, besides who the row is about. */
  readonly fields: FlatFields<R>;
  /** The rows in sentences, instead of tables, which are then not asked for. Default: tables. */
  lines?(rows: readonly R[], paint: Paint): readonly string[];
}

/** A family of questions. */
export interface Family<Schema extends z.ZodObject = z.ZodObject, R extends Row = Row> {
  /** Of its queries: `find` with the family's name, limits, and fields of its own. */
  readonly schema: Schema;
  /** The fields that name something, in the order in which names are looked up. */
  readonly names: { readonly [Field in keyof z.infer<Schema>]?: NameKind };
  /**
   * The fields with a position, which turn where the proposition is named by words for its contrary; `null` where such
   * words are refused.
   */
  readonly turns: readonly string[] | null;
  /** Finds what is wrong with a query beyond its schema. Default: nothing. */
  check?(caller: string, query: z.infer<Schema>): void;
  find(context: QueryContext, scope: QueryScope, query: z.infer<Schema>): Found<R>;
  readonly words: FamilyWords<z.infer<Schema>, R>;
}

/** Keeps the types of a family that is written down. */
export function defineFamily<Schema extends z.ZodObject, R extends Row>(family: Family<Schema, R>): Family<Schema, R> {
  return family;
}

/** Words for the contrary of the proposition, if it was named by them; positions are turned already. */
export const contraryWords = name.optional();

interface Asked {
  readonly proposition: string;
  readonly contrary?: string | undefined;
}

/** “More arms”, or the words for its contrary by which it was asked about. */
export function askedAbout({ proposition, contrary }: Asked, vocabulary: Vocabulary): string {
  const label = `“${vocabulary.nameOf(proposition)}”`;
  return contrary === undefined ? label : `“${contrary}”, the contrary of ${label}`;
}
