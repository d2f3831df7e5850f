// A text paragraph by paragraph, each sentence with what is in it and who says it.
import type { Passage } from './read/clean.js';
import { quotations } from './read/quotations.js';
import { eachSentence } from './read/sentences.js';
import type { Cues } from './read/triggers.js';
import { type Reading, readSentence } from './syntax/annotated-sentence.js';
import { type Attribution, attribute, nameLate, type Voices } from './syntax/attribution.js';
import { authorIn, giveToAuthor, withAuthor } from './syntax/author.js';
import type { TopicIndex } from './what/proposition-finder.js';
import type { Mention } from './who/holders.js';
import type { MentionFinder } from './who/mentions.js';

const MOST = 100;
const OPENING = 1;

/** What a text is read with. */
export interface Tools {
  readonly finder: MentionFinder;
  readonly topics: TopicIndex;
  readonly cues: Cues;
  /** Whose text it is, if that is known. */
  readonly author: Mention | undefined;
}

/** The sentences of a paragraph, each with who says what in it. */
export interface Paragraph {
  readonly readings: Reading[];
  readonly said: Attribution[];
}

/** The sentences of each paragraph with what is in them and who says it; a long paragraph comes in parts. */
export function* paragraphs(
  text: string,
  passages: readonly Passage[],
  { finder, topics, cues, author }: Tools,
): Generator<Paragraph> {
  let speaking = author;
  const quotes = quotations(text, passages);
  const voices: Voices = { byQuote: new Map(), last: undefined };
  let part: Paragraph = { readings: [], said: [] };
  let quote = 0;
  for (const sentence of eachSentence(text, passages)) {
    const [first] = part.readings;
    if (first !== undefined && (first.sentence.paragraph !== sentence.paragraph || part.readings.length >= MOST)) {
      nameLate(part.readings, part.said, voices);
      yield part;
      part = { readings: [], said: [] };
    }
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) < sentence.start) quote += 1;
    const read = readSentence(sentence, finder, topics, quotes, quote);
    if (sentence.paragraph <= OPENING) speaking ??= authorIn(read);
    const reading = speaking === undefined ? read : withAuthor(read, speaking, cues);
    const said = attribute(reading, cues, voices);
    if (speaking !== undefined) giveToAuthor(reading, said, speaking);
    part.readings.push(reading);
    part.said.push(said);
  }
  nameLate(part.readings, part.said, voices);
  yield part;
}
