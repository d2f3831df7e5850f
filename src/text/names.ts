// Names and words as they are compared: without case, accents and punctuation.

/** A name without case, accents and punctuation, so that "Élysée" is "elysee" and "troop-deployment" "troop deployment". */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

/** Lower case, without accents, full stops and apostrophes; dashes and other marks stay. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.'’](?=.)|(?<=\p{L})\./gu, '');
}
