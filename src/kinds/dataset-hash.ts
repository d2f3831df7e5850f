// One hash for a data set, whatever its order, so that an answer can be cited.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Dataset } from './dataset.js';

/**
 * The sha256 of a data set, the same for the same vocabulary, claims and retractions in whatever order they come.
 * Time O(n log n).
 */
export function datasetHash({
  actors,
  propositions,
  events = [],
  documents,
  claims,
  retractions = [],
}: Dataset): string {
  const hash = sha256.create();
  for (const list of [actors, propositions, events, documents, claims, retractions]) {
    const lines = list.map((item) => JSON.stringify(sortedKeys(item))).sort();
    for (const line of [...lines, '']) hash.update(utf8ToBytes(`${line}\n`));
  }
  return bytesToHex(hash.digest());
}

/** The same value with the keys of every object in order. */
export function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(fields)
      .sort()
      .map((key) => [key, sortedKeys(fields[key])]),
  );
}
