// All that is wrong with data from outside, told at once, each with what was probably meant.
import { closest, distance } from 'fastest-levenshtein';
import type * as z from 'zod';
import { StanceError } from '../errors.js';

/** One thing that is wrong with the data that was handed in. */
export interface Problem {
  /** Where, as in `claims[12].said`. */
  readonly path: string;
  readonly message: string;
  /** What was probably meant, if anything is near. */
  readonly suggestion?: string;
}

const MOST_KEPT = 1_000;
const MOST_IN_MESSAGE = 20;
const MOST_SHOWN = 80;

/** Collects every problem of a piece of data, the first 1,000 in full, and throws them together. */
export class Problems {
  readonly list: Problem[] = [];
  count = 0;

  /** @param suggest What was probably meant; asked only while problems are kept. */
  add(path: string, message: string, suggest?: () => string | undefined): void {
    this.count += 1;
    if (this.list.length >= MOST_KEPT) return;
    const suggestion = suggest?.();
    this.list.push(suggestion === undefined ? { path, message } : { path, message, suggestion });
  }

  /** Adds what zod found, with the received value and the nearest allowed one. */
  addIssues(path: string, issues: readonly z.core.$ZodIssue[], input: unknown): void {
    for (const issue of leaves(issues)) {
      const at = issue.path.reduce<string>(
        (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text ? '.' : ''}${String(key)}`),
        path,
      );
      const received = issue.path.reduce<unknown>((value, key) => ownValue(value, key), input);
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) this.add(at, `has the unknown key ${show(key)}`);
      } else if (issue.code === 'invalid_value') {
        const values = issue.values.map(String);
        const what = received === undefined ? 'is missing' : `is ${show(received)}`;
        this.add(at, `${what}; expected ${oneOf(values)}`, () => nearest(received, values));
      } else if (issue.code === 'invalid_type') {
        const missing = received === undefined;
        this.add(
          at,
          missing ? `is missing; expected ${issue.expected}` : `is ${show(received)}; expected ${issue.expected}`,
        );
      } else if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
        const values = ((issue as { options?: readonly unknown[] }).options ?? []).map(String);
        const what = received === undefined ? 'is missing' : `is ${show(received)}`;
        this.add(at, `${what}; expected ${oneOf(values)}`, () => nearest(received, values));
      } else {
        const what = received === undefined || typeof received === 'object' ? '' : `${show(received)} `;
        this.add(at, `${what}${issue.message}`);
      }
    }
  }

  /** @throws {StanceError} `invalid_data` if anything was added. */
  throwIfAny(caller: string, what: string): void {
    if (this.count === 0) return;
    const lines = this.list
      .slice(0, MOST_IN_MESSAGE)
      .map(
        ({ path, message, suggestion }) =>
          `${path || what} ${message}${suggestion === undefined ? '' : ` (did you mean ${show(suggestion)}?)`}`,
      );
    const more = this.count - lines.length;
    throw new StanceError(
      'invalid_data',
      `${caller}: ${what} has ${this.count} ${this.count === 1 ? 'problem' : 'problems'}. ${lines.join('; ')}${
        more > 0 ? `; and ${more} more (details.problems has the first ${MOST_KEPT})` : ''
      }.`,
      { problems: this.list, count: this.count },
    );
  }
}

/** The nearest of the known words, if it is near enough to be a slip of the pen; `undefined` otherwise. */
export function nearest(word: unknown, known: readonly string[]): string | undefined {
  if (typeof word !== 'string' || known.length === 0 || word.length > 200) return undefined;
  const letters = [...word].sort().join('');
  const swapped = known.find((other) => other.length === word.length && [...other].sort().join('') === letters);
  if (swapped !== undefined) return swapped;
  const found = closest(word, known);
  return distance(word, found) <= Math.max(1, Math.floor(word.length * 0.35)) ? found : undefined;
}

/** A received value for a message: JSON, cut at 80 characters, and nothing that would steer a terminal. */
export function show(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  if (typeof value === 'function') return 'a function';
  const text = harmless(typeof value === 'string' ? JSON.stringify(value) : String(value));
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** Text from outside for a message, its controls and marks of direction written as escapes. */
export function harmless(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? JSON.stringify(values[0]) : `one of ${values.join(', ')}`;
}

/** Only what the object itself has: a path from outside never walks a prototype. */
function ownValue(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<PropertyKey, unknown>)[key];
}

/** A failed plain union is reported by its alternative that came nearest, not by "invalid input". */
function leaves(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.discriminator !== undefined) return [issue];
    const [best] = [...issue.errors].sort((a, b) => weight(a) - weight(b));
    if (best === undefined) return [issue];
    return leaves(best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

function weight(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}
