// Words as what they can mean, so that "soldiers" is found where "troops" is written.
import { questionReader } from '../../language/en/english-readers.js';
import { WORD_CLASSES } from '../../language/en/question-words.js';

const SAME_CLASS = 0.8;
const classes = new Map<string, number[]>();
for (const [number, line] of WORD_CLASSES.entries()) {
  for (const stem of new Set(line.split(' ').map((word) => questionReader.stem(word)))) {
    const known = classes.get(stem);
    if (known === undefined) classes.set(stem, [number]);
    else known.push(number);
  }
}

/** A word as what it can mean: its stem, and the classes that it is in. */
export function conceptsOf(stem: string): readonly string[] {
  const found = classes.get(stem);
  return found === undefined ? [stem] : [stem, ...found.map((number) => `#${number}`)];
}

/** The stems that may stand for one. */
export function alternativesOf(stem: string): readonly string[] {
  const found = classes.get(stem) ?? [];
  return [
    stem,
    ...[...classes].filter(([, numbers]) => numbers.some((n) => found.includes(n))).map(([other]) => other),
  ];
}

/** How alike two words are: 1 for the same stem, less for the same class, 0 for neither. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a[0] === b[0]) return 1;
  return a.some((concept) => b.includes(concept)) ? SAME_CLASS : 0;
}
