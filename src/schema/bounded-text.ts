// Names, sentences, ids and hashes from outside, each of a bounded length.
import * as z from 'zod';

const MAX_NAME = 1_000;
const MAX_SENTENCE = 4_000;

/** Text as it comes from outside: bounded, and well formed (a lone surrogate cannot be hashed, written or shown). */
const text = (most: number) =>
  z
    .string()
    .min(1, 'is empty')
    .refine((value) => value.length <= most, `is longer than ${most} UTF-16 units`)
    .refine((value) => !/\p{Surrogate}/u.test(value), 'holds a lone surrogate; expected well-formed Unicode');

/** A name, label, title or alias: 1 to 1,000 UTF-16 units. */
export const name = text(MAX_NAME);

/** One sentence or a few words of our own: 1 to 4,000 UTF-16 units. */
export const sentence = text(MAX_SENTENCE);

/** An identifier: 1 to 200 UTF-16 units, no white space at all, never a name that JavaScript objects reserve. */
export const id = z
  .string()
  .regex(/^[^\s\p{Cc}\p{Surrogate}]+$/u, 'is no id; expected 1 to 200 characters without white space')
  .refine((value) => value.length <= 200, 'is longer than 200 UTF-16 units')
  .refine((value) => value !== '__proto__' && value !== 'constructor' && value !== 'prototype', 'is a reserved word');

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'is no sha256; expected 64 hexadecimal digits');
