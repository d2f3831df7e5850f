// The sentences of a text that name anything, each with what is in it and who says it.
import type { Passage } from './read/clean.js';
import { quotations } from './read/quotations.js';
import { eachSentence } from './read/sentences.js';
import type { Cues } from './read/triggers.js';
import type { SentenceContext } from './rules/sentence-context.js';
import { type AnnotatedSentence, annotateSentence, type NamingSentence } from './syntax/annotated-sentence.js';
import { type Attribution, attribute, nameLate, type Voices } from './syntax/attribution.js';
import { authorIn, giveToAuthor, withAuthor } from './syntax/author.js';
import { noClauses, readClauses, withoutExcluded } from './syntax/sentence-clauses.js';
import { subjectsOf } from './syntax/subjects.js';
import { Turns } from './syntax/turns.js';
import type { PropositionFinder } from './what/proposition-finder.js';
import type { Mention } from './who/holders.js';
import type { MentionFinder } from './who/mentions.js';

const MOST = 100;
const OPENING = 1;

interface Tools {
  readonly finder: MentionFinder;
  readonly topics: PropositionFinder;
  readonly cues: Cues;
  readonly author: Mention | undefined;
}

/** Paragraph by paragraph, a long one in parts: who speaks may be named behind what is said. */
export function* sentenceContexts(
  text: string,
  passages: readonly Passage[],
  { finder, topics, cues, author }: Tools,
): Generator<SentenceContext> {
  let speaking = author;
  const quotes = quotations(text, passages);
  const voices: Voices = { byQuote: new Map(), signed: new Map(), lastQuote: -1, last: undefined };
  const turns = new Turns();
  let sentences: AnnotatedSentence[] = [];
  let said: Attribution[] = [];
  let quote = 0;
  const finished = (): SentenceContext[] => {
    nameLate(sentences, said, voices);
    const own = sentences.map((one, k) => ({ ...one, said: said[k] as Attribution, cues }));
    [sentences, said] = [[], []];
    const naming = own.filter(({ mentions, matches }) => mentions.length > 0 || matches.length > 0);
    return naming.map((one) => ({ ...one, predicates: cues.all('stance', one.tokens) }));
  };
  for (const sentence of eachSentence(text, passages)) {
    const [first] = sentences;
    if (first !== undefined && (first.sentence.paragraph !== sentence.paragraph || sentences.length >= MOST)) {
      yield* finished();
    }
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) < sentence.start) quote += 1;
    const read = annotateSentence(sentence, finder, topics, quotes, quote);
    if (sentence.paragraph <= OPENING) speaking ??= authorIn(read);
    const turn = turns.of(read);
    const speaker = turn === undefined ? speaking : turn.speaker;
    const annotated = withClauses(
      speaker === undefined ? read : withAuthor(read, speaker, cues),
      turn !== undefined && turn.speaker === undefined,
    );
    sentences.push(annotated);
    said.push(attribute(annotated, cues, voices));
    if (speaker !== undefined) giveToAuthor(annotated, said.at(-1) as Attribution, speaker, turn?.from);
  }
  yield* finished();
}

function withClauses(whole: NamingSentence, isAsked: boolean): AnnotatedSentence {
  const read = withoutExcluded(whole);
  const bare = { ...read, clauses: noClauses(read) };
  return { ...read, clauses: readClauses(read, (at) => subjectsOf(bare, at), isAsked) };
}
