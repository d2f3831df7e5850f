// How much is done for an answer, as a count that is the same on every machine and, but for some hundreds, in every run.
import { Session } from 'node:inspector';

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

const NOT_COUNTED = /^node:|\/node_modules\/(vite|@vitest)|\/test\/support\/work\.ts/;

const session = new Session();
session.connect();
// from here on every function that runs for the first time counts how often each of its blocks runs
call('Profiler.enable');
call('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/**
 * Blocks of code that run meanwhile, in the library, its dependencies and the test; characters that are searched or
 * put together come on top, since the engine does that by itself.
 */
export function workOf(run: () => unknown): number {
  const counted = { characters: 0 };
  const stop = countCharacters(counted);
  try {
    blocks();
    run();
    return blocks() + counted.characters;
  } finally {
    stop();
  }
}

/** The same of what goes on later. */
export async function workOfAsync(run: () => Promise<unknown>): Promise<number> {
  const counted = { characters: 0 };
  const stop = countCharacters(counted);
  try {
    blocks();
    await run();
    return blocks() + counted.characters;
  } finally {
    stop();
  }
}

/** How many times more work four times the size is: 4 if the work is in proportion to the size, 16 if to its square. */
export function growth(size: number, run: (size: number) => unknown): number {
  run(size / 4); // what is made once, such as a lexicon, is made here
  const small = workOf(() => run(size));
  return workOf(() => run(4 * size)) / small;
}

/** Blocks that have run since the last call. */
function blocks(): number {
  const { result } = call('Profiler.takePreciseCoverage') as Coverage;
  let sum = 0;
  for (const { url, functions } of result) {
    if (url === '' || NOT_COUNTED.test(url)) continue;
    for (const { ranges } of functions) for (const { count } of ranges) sum += count;
  }
  return sum;
}

function countCharacters(counted: { characters: number }): () => void {
  const { exec } = RegExp.prototype;
  const { indexOf } = String.prototype;
  const { join } = Array.prototype;
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    const end = found === null ? (this.sticky ? from : String(text).length) : found.index + found[0].length;
    counted.characters += Math.max(0, end - from);
    return found;
  };
  String.prototype.indexOf = function (sought, from = 0) {
    const at = indexOf.call(this, sought, from);
    counted.characters += Math.max(0, (at < 0 ? this.length : at) - from);
    return at;
  };
  Array.prototype.join = function (...args) {
    const joined = join.apply(this, args);
    counted.characters += joined.length;
    return joined;
  };
  return () => {
    RegExp.prototype.exec = exec;
    String.prototype.indexOf = indexOf;
    Array.prototype.join = join;
  };
}

function call(method: string, params: object = {}): unknown {
  let answer: unknown;
  session.post(method, params, (error, result) => {
    if (error !== null) throw error;
    answer = result;
  });
  return answer;
}
