// Damage to bytes, text and data, the same for the same seed.
import { seededRandom } from '../../src/graph/layout/seeded-random.js';

const TOKENS = [
  ...[
    '',
    '"',
    "'",
    ',',
    '\n',
    '\r',
    '\r\n\r\n',
    '\t',
    '\\',
    '{',
    '}',
    '[',
    ']',
    ': ',
    '- ',
    '&a ',
    '*a',
    '!!js ',
    '---\n',
  ],
  ...[
    '\u0000',
    '\ufeff',
    '\ud800',
    '\u202e',
    '\u001b[31m',
    '\u0085',
    'İ',
    'ﬁ',
    'e\u0301',
    '🚢',
    '中文',
    '0x',
    '1e999',
    '-0',
  ],
  ...[
    '__proto__',
    'constructor',
    'null',
    'true',
    'NaN',
    '../2025',
    '2025-02-30',
    '9999-12-31/0001',
    ' not ',
    ' if ',
    '?',
  ],
  '('.repeat(300),
  'a '.repeat(300),
  '”“'.repeat(200),
];
const VALUES: readonly unknown[] = [
  ...[null, true, 0, -1, 0.5, 1e21, '', ' ', '2025', '../2025-13', '2025/2024', '__proto__', 'ALP', 'coal-exit'],
  ...[
    '\ud800',
    '\u001b[31m\u202e',
    '🚢',
    'x'.repeat(3_000),
    [],
    [[]],
    {},
    { kind: 'stance' },
    { id: 'x' },
    { not: {} },
  ],
];

/** Chance in the form in which damage needs it. */
export class Chance {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  of<Item>(list: readonly Item[]): Item {
    return list[this.below(list.length)] as Item;
  }
}

/** Text with one to four pieces cut out, doubled, moved, replaced or put in. */
export function damagedText(chance: Chance, text: string): string {
  let damaged = text;
  for (let left = 1 + chance.below(4); left > 0; left -= 1) {
    const at = chance.below(damaged.length + 1);
    const end = Math.min(damaged.length, at + 1 + chance.below(chance.of([1, 1, 8, 80])));
    const piece = damaged.slice(at, end);
    const instead = chance.of([chance.of(TOKENS), '', piece + piece, damaged.slice(0, chance.below(60))]);
    damaged = damaged.slice(0, at) + instead + damaged.slice(chance.of([at, end, end]));
  }
  return chance.below(12) === 0 ? damaged.slice(0, chance.below(damaged.length + 1)) : damaged;
}

/** Bytes with one to four of them changed, put in or left out, or broken off. */
export function damagedBytes(chance: Chance, bytes: Uint8Array): Uint8Array {
  const list = [...bytes];
  for (let left = 1 + chance.below(4); left > 0; left -= 1) {
    const at = chance.below(list.length);
    const how = chance.below(4);
    if (how === 0) list[at] = chance.below(256);
    else if (how === 1) list[at] = (list[at] ?? 0) ^ (1 << chance.below(8));
    else if (how === 2) list.splice(at, chance.below(4), chance.below(256));
    else list.splice(at, 1 + chance.below(16));
  }
  return Uint8Array.from(chance.below(12) === 0 ? list.slice(0, chance.below(list.length + 1)) : list);
}

/** A copy of plain data with one to three values replaced, left out, doubled or put under another key. */
export function damagedData(chance: Chance, data: unknown): unknown {
  const copy = structuredClone(data);
  for (let left = 1 + chance.below(3); left > 0; left -= 1) damageOne(chance, copy);
  return copy;
}

function damageOne(chance: Chance, data: unknown): void {
  let inner = data;
  for (let depth = chance.below(5); depth > 0; depth -= 1) {
    const next = Object.values(Object(inner) as object).filter((one) => typeof one === 'object' && one !== null);
    if (next.length > 0) inner = chance.of(next);
  }
  const object = Object(inner) as Record<string, unknown>;
  const key = chance.of([...Object.keys(object), 'extra']);
  const how = chance.below(5);
  if (Array.isArray(inner) && how === 0) inner.push(structuredClone(inner[0]));
  else if (Array.isArray(inner) && how === 1) inner.splice(chance.below(inner.length + 1), 1);
  else if (how === 2) delete object[key];
  else if (how === 3) object[chance.of(['id', 'kind', 'said', 'holder', 'extra'])] = object[key];
  else object[key] = structuredClone(chance.of(VALUES));
}

/** The same bytes in chunks of any length. */
export function inChunks(chance: Chance, bytes: Uint8Array): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 1 + chance.below(chance.of([3, 50, 5_000]));
    chunks.push(bytes.subarray(at, end));
    at = end;
  }
  return chunks;
}
