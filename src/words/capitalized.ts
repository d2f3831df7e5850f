// The first letter of what stands at the head of a line.

/** "supports" as "Supports". */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
