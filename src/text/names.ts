// Names and words as they are compared: without case, accents and punctuation.

const ARTICLE = 'the ';

/** A name without case, accents and punctuation, so that "Élysée" is "elysee" and "troop-deployment" "troop deployment". */
export function foldName(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return folded.startsWith(ARTICLE) ? folded.slice(ARTICLE.length) : folded;
}

/** What a name is looked up by: folded, but as it is written where nothing would be left of it, as of "…". */
export function nameKey(name: string): string {
  return foldName(name) || name.normalize('NFKC').trim();
}

/** Lower case, without accents, full stops and apostrophes; dashes and other marks stay. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.'’](?=.)|(?<=\p{L})\./gu, '');
}
