// A sentence with its names, propositions and quotations.
import type { Passage } from '../read/clean.js';
import type { Sentence } from '../read/sentences.js';
import type { PropositionFinder, PropositionMatch } from '../what/proposition-finder.js';
import type { MentionFinder } from '../who/mentions.js';
import type { Clauses, Worded } from './sentence-clauses.js';

const FEW = 3;

/** A sentence with what is named in it; `quoted` has for each token the quotation it stands in, counted from 0, or -1. */
export interface NamingSentence extends Worded {
  readonly sentence: Sentence;
  readonly matches: readonly PropositionMatch[];
}

export interface AnnotatedSentence extends NamingSentence {
  readonly clauses: Clauses;
}

export function annotateSentence(
  sentence: Sentence,
  finder: MentionFinder,
  topics: PropositionFinder,
  quotes: readonly Passage[],
  firstQuote: number,
): NamingSentence {
  const { tokens } = sentence;
  const quoted = new Int32Array(tokens.length).fill(-1);
  let quote = firstQuote;
  for (const [i, { start, end }] of tokens.entries()) {
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) < end) quote += 1;
    const one = quotes[quote];
    if (one !== undefined && one.start <= start && end <= one.end) quoted[i] = quote;
  }
  forgetScareQuotes(sentence, quotes, quoted);
  return { sentence, tokens, mentions: finder.find(sentence, quoted), matches: topics.find(sentence), quoted };
}

/** A word or two in quotation marks are a term and nobody's speech. */
function forgetScareQuotes({ tokens }: Sentence, quotes: readonly Passage[], quoted: Int32Array): void {
  for (let i = 0; i < tokens.length; ) {
    let end = i + 1;
    while (end < tokens.length && quoted[end] === quoted[i]) end += 1;
    const quote = quoted[i] === -1 ? undefined : quotes[quoted[i] as number];
    const isWhole =
      quote !== undefined && quote.end <= (tokens[end - 1]?.end ?? 0) && quote.start >= (tokens[i]?.start ?? 0);
    if (isWhole && end - i <= FEW && !/[,.!?]/.test(tokens[end - 1]?.text ?? '')) quoted.fill(-1, i, end);
    i = end;
  }
}
