// What nobody means to hand in.

/** Throws as a callback or getter of the caller's own does. */
export const OWN_ERROR = (): never => {
  throw new OwnError('an error of the caller');
};

export class OwnError extends RangeError {}

const traps = ['get', 'has', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor'].map((trap) => [trap, OWN_ERROR]);
const unreadable = new Proxy({}, Object.fromEntries(traps));
const cyclic: unknown[] = [];
cyclic.push(cyclic);

export const RUBBISH: readonly (readonly [what: string, value: unknown])[] = [
  ...[undefined, null, true, 0, -1, 0.5, Number.NaN, 1e308, 2 ** 53, 1n, Symbol('s')].map(
    (value) => [String(value), value] as const,
  ),
  ...['', ' ', '__proto__', 'constructor', '\ud800', '\u001b]0;x\u0007\u009b\u202e'].map(
    (text) => [JSON.stringify(text), text] as const,
  ),
  ['long text', 'x'.repeat(20_000)],
  ['a function', () => 7],
  ['throws when called', OWN_ERROR],
  ['an empty list', []],
  ...[undefined, null, 7, {}, [], Symbol('s')].map((value) => [`a list of ${String(value)}`, [value]] as const),
  ['a list of itself', cyclic],
  ['an empty object', {}],
  ['an object of something else', { a: 1 }],
  ['an object without prototype', Object.create(null)],
  ['an object with a __proto__ of its own', JSON.parse('{"__proto__":{"polluted":true}}')],
  ['an invalid date', new Date(Number.NaN)],
  ['a Map', new Map([['a', 1]])],
  ['bytes', new Uint8Array(3)],
  ['a promise', Promise.resolve(1)],
  ['unreadable', unreadable],
  ['a list of unreadable', [unreadable]],
  ['throws as text', { toString: OWN_ERROR, valueOf: OWN_ERROR, toJSON: OWN_ERROR }],
  ['throws as a list', { [Symbol.iterator]: OWN_ERROR }],
];

export type Path = readonly (string | number)[];
export type Fields = Record<string | number, unknown>;

const DEEPEST = 3;
/** Objects of so many fields are data through and through; a few of them stand for all. */
const MOST_FIELDS = 30;

/** The places in arguments that are changed, each object and list to a depth, of a list its first. */
export function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (path.length > DEEPEST) return;
  if (Array.isArray(value)) {
    const most = path.length === 0 ? value.length : Math.min(1, value.length);
    for (let i = 0; i < most; i += 1) yield* pathsIn(value[i], [...path, i]);
  } else if (isPlain(value)) {
    const keys = Object.keys(value);
    for (const key of keys.length > MOST_FIELDS ? keys.slice(0, 3) : keys) yield* pathsIn(value[key], [...path, key]);
  }
}

/** What a call throws, its promise is rejected with, or its stream breaks off with; `undefined` if nothing. */
export async function outcomeOf(call: (...args: never[]) => unknown, args: readonly unknown[]): Promise<unknown> {
  try {
    const result = await call(...(args as never[]));
    if (isStream(result)) for await (const _ of result);
    // what is made when it is looked at
    const { toJSON, toText } = Object(result) as { toJSON?: () => unknown; toText?: () => unknown };
    toJSON?.call(result);
    toText?.call(result);
    return undefined;
  } catch (error) {
    return error ?? new Error('threw nothing');
  }
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

export function isPlain(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

export function at(value: unknown, path: Path): unknown {
  return path.reduce((inner, key) => (inner as Fields)[key], value);
}

type Put = (copy: Fields, key: string | number, value: never) => unknown;
function set(copy: Fields, key: string | number, value: never): void {
  copy[key] = value;
}

/** A copy with something else at a place. */
export function put(value: readonly unknown[], path: Path, rubbish: unknown, how?: Put): readonly unknown[];
export function put(value: unknown, [key = '', ...rest]: Path, rubbish: unknown, how: Put = set): unknown {
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Fields;
  if (rest.length === 0) how(copy, key, rubbish as never);
  else copy[key] = put((value as Fields)[key] as never, rest, rubbish, how);
  return copy;
}
