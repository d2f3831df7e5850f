// A source: who published what when, and which event it covers.
import * as z from 'zod';
import { id, name, sha256 } from './bounded-text.js';
import { partialDate } from './date.js';

/**
 * A source that was read. The text itself is not kept: `sha256` and `length` (UTF-16 units) let anyone who has it
 * check every locator.
 *
 * `published` is when its claims could first be known, absent if that is unknown; `recorded` is given where the record
 * came later than that (a leak, an archive), and then `knownBy` counts from it.
 */
export const document = z.strictObject({
  id,
  publisher: name.nullable().optional(),
  title: name.optional(),
  published: partialDate.optional(),
  recorded: partialDate.optional(),
  language: name.optional(),
  sha256: sha256.optional(),
  length: z.number().int().positive().optional(),
  /** Where it can be read. Only http and https: an address is printed as a link. */
  address: z
    .string()
    .max(2_000, 'is longer than 2,000 characters')
    .regex(/^https?:\/\/[^\s"'<>\\]+$/, 'is no http or https address')
    .optional(),
  /** The event that it reports on. */
  covers: id.optional(),
}) satisfies z.ZodType<SourceDocument>;

/** Named `SourceDocument` because `Document` is a global of every browser. */
export interface SourceDocument<Id extends string = string> {
  readonly id: Id;
  readonly publisher?: string | null | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly recorded?: string | undefined;
  readonly language?: string | undefined;
  readonly sha256?: string | undefined;
  readonly length?: number | undefined;
  readonly address?: string | undefined;
  /** The event that it reports on. */
  readonly covers?: string | undefined;
}
