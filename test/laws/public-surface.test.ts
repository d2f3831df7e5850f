// Rubbish into every place of every function that the package gives out: it answers, or says what is wrong.
import { describe, expect, test } from 'vitest';
import { StanceError } from '../../src/errors.js';
import { exportedFunctions, exportedSchemas, rightCalls } from '../support/public-surface.js';
import {
  at,
  type Fields,
  isPlain,
  kindOf,
  OWN_ERROR,
  OwnError,
  outcomeOf,
  type Path,
  pathsIn,
  put,
  RUBBISH,
} from '../support/rubbish.js';
import { SHARE } from '../support/runs.js';

/** Of the wrong calls one in so many is made: all of them but in `npm test`. */
const EACH = Math.max(1, Math.round(1 / SHARE));

const functions = await exportedFunctions();
const calls = await rightCalls();

/** The options of functions by the place of the argument, as the refusal of one that they do not have lists them. */
const OPTIONS = new Map<string, readonly string[]>();
for (const [name, call] of functions) {
  for (const args of calls[name] ?? []) {
    for (const [i, arg] of args.entries()) {
      const error = isPlain(arg) ? await outcomeOf(call, put(args, [i, 'qqqqqqqqqq'], 1)) : undefined;
      const listed = /unknown option "qqqqqqqqqq"\. Options are (.*)\.$/.exec(String((error as Error)?.message));
      if (listed?.[1] !== undefined) OPTIONS.set(`${name} ${i}`, listed[1].split(', '));
    }
  }
}

/** What is handed on to be called or iterated over: what it throws is its own, and comes through as it is. */
const STREAMS =
  /^(StanceGraph\.fromStream 1|readNdjson 0|StanceGraph\.from 0\.claims(\.0)?$|kg\.with 0(\.claims)?(\.0)?$)/;

/** Options that are named and never right: `changes` compares two moments, and what was said in a period is none. */
const EXCLUDED: Readonly<Record<string, string>> = { 'kg.changes': 'during' };

/** Where something of another kind than in the right calls is right too, or is looked at elsewhere, and why. */
const TAKEN: Readonly<Record<string, string>> = {
  '(and|or|not|backs|opposes|undecidedOn|silentOn|committed|requested|attended|memberOf|is) 0':
    'makes a predicate; who and among check it',
  'aiSdk 1': 'a model is whatever the SDK takes for one',
  'answer.toText 0': 'how to paint is for the command alone',
  'askAnswer.toText 0': 'how to paint is for the command alone',
  'readDna 1.person': 'null for no persons',
  'kg.who 0': 'a function makes the predicate',
  'explorerHtml 1.asOf': 'null for no limit',
};

test('every function that the package gives out has a right call here, and none is here that is gone', () => {
  expect(Object.keys(calls).sort()).toEqual([...functions.keys()].sort());
});

describe.each([...functions])('%s', (name, call) => {
  const right = calls[name] ?? [];

  test('answers the right calls', async () => {
    for (const args of right) await expect(outcomeOf(call, args)).resolves.toBeUndefined();
  });

  test('every option that it has is in a right call', () => {
    const used = new Set(right.flatMap((args) => args.flatMap((arg) => (isPlain(arg) ? Object.keys(arg) : []))));
    const named = [...OPTIONS].flatMap(([place, options]) => (place.startsWith(`${name} `) ? options : []));
    expect(named.filter((option) => !used.has(option) && option !== EXCLUDED[name])).toEqual([]);
  });

  test('takes no rubbish, and throws nothing but a StanceError that one can read', async () => {
    const faults: string[] = [];
    let count = 0;
    for (const args of right) {
      for (const path of pathsIn(args)) {
        for (const [what, bad, rubbish] of wrongAt(args, path)) {
          count += 1;
          if (count % EACH !== 0) continue;
          const error = await outcomeOf(call, bad);
          const fault = faultOf(name, path, at(args, path), rubbish, error);
          if (fault !== undefined) faults.push(`${path.join('.')} = ${what}: ${fault}`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(({} as Fields).polluted).toBeUndefined();
  });
});

test.each([...exportedSchemas()])('the schema %s refuses rubbish without an error of its own', (_, schema) => {
  for (const [what, value] of RUBBISH) {
    if (what.includes('unreadable') || what.startsWith('throws')) continue; // zod reads it, and the getter throws
    expect(typeof schema.safeParse(value).success).toBe('boolean');
  }
});

/** The arguments with each piece of rubbish at a place, and with a getter there that throws. */
function* wrongAt(args: readonly unknown[], path: Path): Generator<[string, readonly unknown[], unknown]> {
  for (const [what, rubbish] of RUBBISH) yield [what, put(args, path, rubbish), rubbish];
  if (path.length === 1) return;
  const getter = { get: () => OWN_ERROR(), enumerable: true, configurable: true };
  yield ['throws when read', put(args, path, getter, Object.defineProperty), OWN_ERROR];
}

function faultOf(name: string, path: Path, good: unknown, rubbish: unknown, error: unknown): string | undefined {
  if (error instanceof StanceError) return messageFault(error);
  if (error !== undefined) {
    const isCalled = rubbish === OWN_ERROR && (typeof good === 'function' || name === 'kg.who');
    const isTheirs = error instanceof OwnError && (isCalled || STREAMS.test(`${name} ${path.join('.')}`));
    return isTheirs ? undefined : `threw ${String((error as Error).message ?? error)}`;
  }
  const isOption = path.length === 1 || (path.length === 2 && OPTIONS.has(`${name} ${path[0]}`));
  const isOther = kindOf(rubbish) !== kindOf(good) && rubbish !== undefined && good !== undefined;
  if (!isOption || !isOther || isTaken(name, path) || isKindOfOtherCall(name, path, rubbish)) return undefined;
  return 'was taken';
}

function isTaken(name: string, path: Path): boolean {
  return Object.keys(TAKEN).some((place) => new RegExp(`^${place}$`).test(`${name} ${path.join('.')}`));
}

function isKindOfOtherCall(name: string, path: Path, rubbish: unknown): boolean {
  return (calls[name] ?? []).some((args) => {
    const other = path.reduce<unknown>((value, key) => (value as Fields | undefined)?.[key], args);
    return kindOf(other) === kindOf(rubbish);
  });
}

function messageFault({ message }: StanceError): string | undefined {
  if (!/^[\w.]+: ./s.test(message)) return `does not say who says it: ${message.slice(0, 100)}`;
  if (message.length > 5_000) return `says it in ${message.length} characters`;
  return /[\p{Cc}\p{Cf}\p{Surrogate}]/u.test(message) ? `holds controls: ${JSON.stringify(message)}` : undefined;
}
