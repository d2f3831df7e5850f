// What a position or a commitment depends on.
import * as z from 'zod';
import { id, sentence } from './bounded-text.js';

const shared = {
  /** Whether it must hold or must not. */
  holds: z.boolean(),
  /** "Only if", as against "in case of". */
  only: z.literal(true).optional(),
};

/**
 * What a position or a commitment depends on: a state or event, a policy proposition (it holds when what it demands
 * has come about), or words that only a person can judge.
 */
export const condition = z.union([
  z.strictObject({ event: id, ...shared }),
  z.strictObject({ proposition: id, ...shared }),
  z.strictObject({ words: sentence, ...shared }),
]) satisfies z.ZodType<Condition>;

interface Holding {
  readonly holds: boolean;
  readonly only?: true | undefined;
}

/** A state of the world that a position depends on: an event, a proposition or words. */
export type Condition =
  | (Holding & { readonly event: string })
  | (Holding & { readonly proposition: string })
  | (Holding & { readonly words: string });
