// What a kind of claim says of itself, as data: the entry that every door reads.
import type * as z from 'zod';

/** What a field of a claim can name. */
export type Referent = 'actor' | 'event' | 'proposition' | 'document';

type Fields = Readonly<Record<string, unknown>>;

/** How claims of a kind are narrowed by one of its fields. */
export interface ClaimFilter<Schema extends z.ZodType = z.ZodType> {
  /** What a query may ask for. */
  readonly asked: Schema;
  /** Does a claim pass? Default: its field of this name is what was asked for. */
  readonly passes?: (claim: Fields, asked: never) => boolean;
}

/** The edge that a claim of a kind is in the knowledge graph, from its holder on. */
export interface ClaimEdge {
  /** The fields that can name what it leads to; the first that is there does. */
  readonly to: readonly string[];
  /** The fields that the edge carries; `null` where the claim has none. */
  readonly carries: readonly string[];
  /**
   * For what is a thing of its own between its holder and others: the fields that its node carries, and the edges that
   * lead on from it, by the field that names where.
   */
  readonly node?: {
    readonly label: (claim: never) => string;
    readonly carries: readonly string[];
    readonly edges: Readonly<Record<string, string>>;
  };
}

/** A kind of claim. */
export interface Kind<
  Schema extends z.ZodObject = z.ZodObject,
  Filters extends Readonly<Record<string, ClaimFilter>> = Readonly<Record<string, ClaimFilter>>,
> {
  readonly schema: Schema;
  /** The fields that name something, and of what kinds that may be. */
  readonly references: Readonly<Record<string, readonly Referent[]>>;
  /** The field that claims are filed under, with all others on it; `null` where they are only filed by kind. */
  readonly topic: string | null;
  /** The fields that tell two claims of one holder, day and passage apart, in a fixed order. */
  readonly identity: readonly string[];
  readonly edge: ClaimEdge;
  readonly filters: Filters;
  /** The fields in which a claim says something in words; a dot leads into an object. */
  readonly texts: readonly string[];
}

/** Keeps the types of a kind that is written down. */
export function defineKind<Schema extends z.ZodObject, Filters extends Readonly<Record<string, ClaimFilter>>>(
  kind: Kind<Schema, Filters>,
): Kind<Schema, Filters> {
  return kind;
}
