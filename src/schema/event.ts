// An event, or a state of the world that can come about.
import * as z from 'zod';
import { id, name } from './bounded-text.js';
import { dateRange, partialDate } from './date.js';

/**
 * Something that happened (a summit, a call), or a state of the world that can come about (type `state`, undated
 * while it has not). `bringsAbout` names the policy proposition whose demand it fulfils, so that a condition on the
 * one is met by the other; `implies` names events that hold when this one does, for conditions only.
 */
export const event = z
  .strictObject({
    id,
    name,
    type: name,
    date: partialDate.optional(),
    /** The last day on which a state holds. */
    until: partialDate.optional(),
    place: name.optional(),
    aliases: z.array(name).optional(),
    bringsAbout: id.optional(),
    implies: z.array(id).optional(),
  })
  .refine(
    ({ date, until }) =>
      date === undefined || until === undefined || dateRange(date).earliest <= dateRange(until).latest,
    {
      message: 'has an until before its date',
      path: ['until'],
    },
  ) satisfies z.ZodType<StanceEvent>;

/** Named `StanceEvent` because `Event` is a global of every browser. */
export interface StanceEvent<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  readonly type: string;
  readonly date?: string | undefined;
  readonly until?: string | undefined;
  readonly place?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly bringsAbout?: string | undefined;
  readonly implies?: readonly string[] | undefined;
}
