// Which class a word of a sentence is of: by its part of speech, by how it begins or ends, by what it holds.

/** Universal parts of speech. */
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

/** Whether a tag is one of some parts of speech; where there is no word, it is none. */
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

/** Whether a name holds one of some words or parts of words. */
export function containsOne(name: string, parts: ReadonlySet<string>): boolean {
  for (const part of parts) if (name.includes(part)) return true;
  return false;
}
