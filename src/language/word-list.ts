// How word lists are written: one string, the words parted by spaces and line ends.

/** The words of a list as a closed class. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

/** One word for another, the pairs parted by commas. */
export function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(',').map((pair) => pair.trim().split(' ') as [string, string]));
}
