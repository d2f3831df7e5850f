// Word lists as part of a pattern.

/** Words as alternatives of a regular expression, each as it is written. */
export function alternatives(words: Iterable<string>): string {
  return [...words].map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
}
