// What one can be for or against, and how propositions follow from one another.
import * as z from 'zod';
import { id, name, sentence } from './bounded-text.js';

/**
 * A positive statement that one can be for or against: a `policy` (it should be done) or an `assessment` (it is so).
 *
 * Supporting this one supports each in `broader`; opposing one of those opposes this one; nobody can hold this one
 * and one in `contradicts` (stated on either side). `opposites` are words for its contrary: they resolve to this
 * proposition with the position reversed.
 */
export const proposition = z.strictObject({
  id,
  label: name,
  kind: z.enum(['policy', 'assessment']),
  statement: sentence,
  aliases: z.array(name).optional(),
  opposites: z.array(name).optional(),
  broader: z.array(id).optional(),
  contradicts: z.array(id).optional(),
}) satisfies z.ZodType<Proposition>;

/** A positive statement that one can be for or against. */
export interface Proposition<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly kind: 'policy' | 'assessment';
  readonly statement: string;
  readonly aliases?: readonly string[] | undefined;
  readonly opposites?: readonly string[] | undefined;
  readonly broader?: readonly string[] | undefined;
  readonly contradicts?: readonly string[] | undefined;
}
