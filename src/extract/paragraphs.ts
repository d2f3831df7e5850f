// A text paragraph by paragraph, each sentence with what is in it and who says it.
import type { Passage } from './read/clean.js';
import { quotations } from './read/quotations.js';
import { eachSentence } from './read/sentences.js';
import type { Cues } from './read/triggers.js';
import { type AnnotatedSentence, annotateSentence } from './syntax/annotated-sentence.js';
import { type Attribution, attribute, nameLate, type Voices } from './syntax/attribution.js';
import { authorIn, giveToAuthor, withAuthor } from './syntax/author.js';
import type { PropositionFinder } from './what/proposition-finder.js';
import type { Mention } from './who/holders.js';
import type { MentionFinder } from './who/mentions.js';

const MOST = 100;
const OPENING = 1;

export interface Tools {
  readonly finder: MentionFinder;
  readonly topics: PropositionFinder;
  readonly cues: Cues;
  readonly author: Mention | undefined;
}

export interface Paragraph {
  readonly sentences: AnnotatedSentence[];
  readonly said: Attribution[];
}

export function* paragraphs(
  text: string,
  passages: readonly Passage[],
  { finder, topics, cues, author }: Tools,
): Generator<Paragraph> {
  let speaking = author;
  const quotes = quotations(text, passages);
  const voices: Voices = { byQuote: new Map(), last: undefined };
  let part: Paragraph = { sentences: [], said: [] };
  let quote = 0;
  for (const sentence of eachSentence(text, passages)) {
    const [first] = part.sentences;
    if (first !== undefined && (first.sentence.paragraph !== sentence.paragraph || part.sentences.length >= MOST)) {
      nameLate(part.sentences, part.said, voices);
      yield part;
      part = { sentences: [], said: [] };
    }
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) < sentence.start) quote += 1;
    const read = annotateSentence(sentence, finder, topics, quotes, quote);
    if (sentence.paragraph <= OPENING) speaking ??= authorIn(read);
    const annotated = speaking === undefined ? read : withAuthor(read, speaking, cues);
    const said = attribute(annotated, cues, voices);
    if (speaking !== undefined) giveToAuthor(annotated, said, speaking);
    part.sentences.push(annotated);
    part.said.push(said);
  }
  nameLate(part.sentences, part.said, voices);
  yield part;
}
