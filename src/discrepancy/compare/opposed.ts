// Pairs of items at odds, enough of them and not all.
import { entryOf } from '../../schema/entry.js';

const MOST_RECENT = 64;

/** Who says something, and what kind of thing it is: items of one class never go against each other. */
export interface Labels<Item> {
  readonly source: (item: Item) => string;
  readonly class: (item: Item) => string;
  readonly conflict: (older: Item, newer: Item) => boolean;
}

interface Entry<Item> {
  readonly item: Item;
  readonly source: string;
  readonly class: string;
  matched: boolean;
}

/** So many pairs that each source of each class, among the 64 most recent items, is in one. Time O(items). */
export function opposed<Item>(items: readonly Item[], labels: Labels<Item>): (readonly [Item, Item])[] {
  const pairs: (readonly [Item, Item])[] = [];
  let recent: Entry<Item>[] = [];
  for (const item of items) {
    const entry = { item, source: labels.source(item), class: labels.class(item), matched: false };
    const same = recent.find((other) => other.source === entry.source && other.class === entry.class);
    entry.matched = same?.matched ?? false;
    for (const other of [...recent].reverse()) {
      if (other.class === entry.class || (other.matched && entry.matched)) continue;
      if (!labels.conflict(other.item, item)) continue;
      pairs.push([other.item, item]);
      other.matched = true;
      entry.matched = true;
    }
    recent = trimmed([...recent.filter((other) => other !== same), entry]);
  }
  return pairs;
}

/** Items that share a key, where at least two do. */
export function sharing<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): readonly Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) for (const key of keysOf(item)) entryOf(groups, key, () => []).push(item);
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Leaves out the oldest of the class that has most, so that none is crowded out. */
function trimmed<Item>(recent: Entry<Item>[]): Entry<Item>[] {
  if (recent.length <= MOST_RECENT) return recent;
  const counts = new Map<string, number>();
  for (const entry of recent) counts.set(entry.class, (counts.get(entry.class) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const at = recent.findIndex((entry) => counts.get(entry.class) === most);
  return recent.filter((_, i) => i !== at);
}
