// A word of a text as every reader of phrases takes it, and which class it is of.

export interface Token {
  readonly text: string;
  readonly fold: string;
  readonly stem: string;
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'VERB';

export function isTag(tag: string | undefined, ...parts: readonly PartOfSpeech[]): boolean {
  return (parts as readonly (string | undefined)[]).includes(tag);
}

export function beginsWith(word: string | undefined, beginnings: ReadonlySet<string>): boolean {
  if (word === undefined) return false;
  for (const beginning of beginnings) if (word.startsWith(beginning)) return true;
  return false;
}

export function endsWith(word: string | undefined, ending: string): boolean {
  return word?.endsWith(ending) === true;
}

export function isOf(token: Pick<Token, 'fold'> | undefined, words: ReadonlySet<string>): boolean {
  return token !== undefined && words.has(token.fold);
}

export function hasOneOf(tokens: readonly Token[], from: number, to: number, words: ReadonlySet<string>): boolean {
  return tokens.slice(Math.max(0, from), to).some(({ fold }) => words.has(fold));
}

/** The last place up to one where no word of some parts of speech stands; -1 if there is none. */
export function lastBut(tokens: readonly Token[], at: number, ...parts: readonly PartOfSpeech[]): number {
  let i = at;
  while (i >= 0 && isTag(tokens[i]?.tag, ...parts)) i -= 1;
  return i;
}

export function beforeArticle(tokens: readonly Token[], at: number): number {
  return tokens[at - 1]?.tag === 'DET' ? at - 2 : at - 1;
}

export function textOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

export function containsOne(name: string, parts: ReadonlySet<string>): boolean {
  for (const part of parts) if (name.includes(part)) return true;
  return false;
}
