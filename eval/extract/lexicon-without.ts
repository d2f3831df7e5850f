import { readFileSync } from 'node:fs';
import { english, type Lexicon, sentences } from '../../src/extract/index.js';
import { WORD_LISTS } from '../../src/extract/read/triggers.js';
import { newsReader } from '../../src/language/en/english-readers.js';
import type { EvalText } from './texts.js';

const GROUPS = [
  'stance',
  'nominals',
  'judgements',
  'commitments',
  'attitudes',
  'participation',
  'conditions',
  'offices',
  'bodies',
] as const;
const LISTS = [
  'speech',
  'sources',
  'requests',
  'hedges',
  'modals',
  'reversers',
  'negators',
  'echoes',
  'groups',
  'officials',
  'anonymous',
  'portfolios',
  'introducers',
  'collectives',
  'denials',
  'endings',
  ...WORD_LISTS,
] as const;
const ATTESTED = new URL('attested.txt', import.meta.url);

/** Every phrase of the lexicon that rules go by, each once. */
const phrases = [
  ...new Set([
    ...GROUPS.flatMap((part) => english[part].flatMap((entry: { phrases: readonly string[] }) => entry.phrases)),
    ...LISTS.flatMap((part) => english[part]),
  ]),
];
const index = newsReader.index<string>('stem');
for (const phrase of phrases) index.add(phrase, phrase);

const known = new Set(phrases);

/** The phrases of the lexicon that are in a text, those inside a longer one too. */
export function phrasesIn(text: string): Set<string> {
  const longest = sentences(text).flatMap(({ tokens }) => tokens.flatMap((_, i) => index.at(tokens, i)?.value ?? []));
  return new Set([...new Set(longest)].flatMap((phrase) => [phrase, ...inside(phrase)]));
}

/** "in favor" in "in favor of". */
function inside(phrase: string): string[] {
  const words = phrase.split(' ');
  return words
    .flatMap((_, from) => words.slice(from).map((_, count) => words.slice(from, from + count + 1).join(' ')))
    .filter((part) => known.has(part));
}

/** Phrases of the lexicon that other articles have, made by `attest.ts`. */
export function attested(): Set<string> {
  return new Set(readFileSync(ATTESTED, 'utf8').split('\n'));
}

/**
 * The lexicon without the phrases and names that this text has and none of the others.
 *
 * @param elsewhere Phrases that are kept because articles outside these texts have them. Default none.
 */
export function lexiconWithout(
  text: EvalText,
  texts: readonly EvalText[],
  elsewhere: ReadonlySet<string> = new Set(),
): Lexicon {
  const own = new Set([...found(text)].filter((phrase) => !elsewhere.has(phrase)));
  for (const other of texts) if (other !== text) for (const phrase of found(other)) own.delete(phrase);
  const keep = (list: readonly string[]) => list.filter((phrase) => !own.has(phrase));
  const isOnlyIn = (name: string) =>
    text.text.includes(name) && !texts.some((other) => other !== text && other.text.includes(name));
  return {
    ...english,
    ...Object.fromEntries(
      GROUPS.map((part) => [
        part,
        english[part].map((entry: { phrases: readonly string[] }) => ({ ...entry, phrases: keep(entry.phrases) })),
      ]),
    ),
    ...Object.fromEntries(LISTS.map((part) => [part, keep(english[part])])),
    organizations: english.organizations.filter(([name = '']) => !isOnlyIn(name)),
  } as Lexicon;
}

const cache = new Map<EvalText, Set<string>>();

function found(text: EvalText): Set<string> {
  const known = cache.get(text) ?? phrasesIn(text.text);
  cache.set(text, known);
  return known;
}
