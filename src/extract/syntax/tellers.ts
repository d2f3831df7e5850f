// Who passes on what a sentence says without holding any of it: a newspaper, or nobody who is named.
import { CLAUSE_BARRIERS } from '../../language/en/clause-words.js';
import { GERUND } from '../../language/en/news-classes.js';
import * as speech from '../../language/en/speech-words.js';
import { BE } from '../../language/en/verb-words.js';
import type { Found } from '../../text/phrase-index.js';
import { endsWith, hasOneOf, isOf, isTag, type Token, textOf } from '../../text/token.js';
import type { Cues } from '../read/triggers.js';
import { type Holder, newHolder } from '../who/holders.js';
import type { AnnotatedSentence } from './annotated-sentence.js';
import { subjectsOf } from './subjects.js';

export interface Sources {
  readonly via: (Holder | undefined)[];
  readonly unnamed: boolean[];
}

/** A teller: a holder, `unnamed`, and of which tokens. */
interface Teller {
  readonly who: Holder | 'unnamed';
  readonly from: number;
  readonly to: number;
}

const MOST_NAME = 6;

export function sourcesOf(annotated: AnnotatedSentence, cues: Cues): Sources {
  const { tokens, quoted } = annotated;
  const found: Sources = {
    via: new Array(tokens.length).fill(undefined),
    unnamed: new Array(tokens.length).fill(isShunning(tokens)),
  };
  const tellers = [
    ...cues.all('speech', tokens).flatMap((cue) => tellerBy(annotated, cue)),
    ...cues.all('sources', tokens).flatMap((cue) => tellerBehind(annotated, cue)),
    ...hearsay(tokens),
  ];
  for (const { who, from, to } of tellers)
    for (let i = from; i < to; i += 1) {
      if (quoted[i] !== -1) continue;
      if (who === 'unnamed') found.unnamed[i] = true;
      else found.via[i] ??= who;
    }
  return found;
}

/** "on condition of anonymity", "who declined to be identified", "an unnamed aide". */
function isShunning(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ fold }, at) =>
      speech.SHUNNING_NAMES.has(fold) ||
      (speech.NAMED.has(fold) && tokens[at - 1]?.fold === 'be' && tokens[at - 2]?.fold === 'to'),
  );
}

/** "a source close to the talks said", "the Straits Courier wrote": who is no holder that is known. */
function tellerBy(annotated: AnnotatedSentence, { from, to }: Found<true>): Teller[] {
  const { tokens, quoted } = annotated;
  const [verb, before] = [tokens[from], lastOf(tokens, from)];
  if (verb?.tag !== 'VERB' || endsWith(verb.fold, GERUND) || quoted[from] !== -1 || before < 0) return [];
  const subjects = subjectsOf(annotated, from);
  const isMedia = subjects.length > 0 && subjects.every(({ holder }) => holder.media === true);
  if (subjects.length > 0 && !isMedia) return [];
  const who = isMedia ? subjects[0]?.holder : strangerAt(tokens, before);
  return who === undefined ? [] : told(tokens, who, from, to);
}

/** The last token before a verb that can be of its subject; -1 if none. */
function lastOf(tokens: readonly Token[], at: number): number {
  let i = at - 1;
  while (i >= 0 && isTag(tokens[i]?.tag, 'AUX', 'ADV')) i -= 1;
  return isTag(tokens[i]?.tag, 'NOUN', 'PROPN', 'NUM') ? i : -1;
}

/** By its name, or `unnamed` but for words by which those speak whom the sentence is about. */
function strangerAt(tokens: readonly Token[], last: number): Teller['who'] | undefined {
  let start = last;
  while (start >= 0 && !isTag(tokens[start]?.tag, 'PUNCT', 'VERB', 'AUX', 'CCONJ', 'SCONJ')) start -= 1;
  // of "a person close to the government" the person
  let from = start + 1;
  while (from < last && !isNoun(tokens[from])) from += 1;
  let to = from;
  while (to <= last && isNoun(tokens[to])) to += 1;
  if (to === from) return undefined;
  const head = tokens[to - 1];
  const isName = tokens.slice(from, to).every(({ tag, text }) => tag === 'PROPN' && /^\p{Lu}/u.test(text));
  const name = textOf(tokens, from, to);
  if (isName && (from > 0 || to - from > 1) && to - from <= MOST_NAME)
    return newHolder(name, 'organization', { media: true });
  return isOf(head, speech.OWN_VOICES) ? undefined : 'unnamed';
}

function isNoun(token: Token | undefined): boolean {
  return isTag(token?.tag, 'NOUN', 'PROPN');
}

/** "according to Bild", "according to people at the talks". */
function tellerBehind(annotated: AnnotatedSentence, { from, to }: Found<true>): Teller[] {
  const { tokens, mentions } = annotated;
  const start = tokens[to]?.tag === 'DET' ? to + 1 : to;
  const named = mentions.find((one) => one.from >= to && one.from <= start + 1);
  const isWhole = named !== undefined && tokens[named.to]?.tag !== 'PROPN';
  const isVague = named?.by === 'group' && named.holder.members === undefined;
  if (isVague) return [{ who: 'unnamed', from: 0, to: tokens.length }];
  if (isWhole && named.holder.media !== true) return [];
  let end = start;
  while (end - start < MOST_NAME && isTag(tokens[end]?.tag, 'PROPN', 'NOUN', 'ADJ', 'NUM')) end += 1;
  const who = isWhole ? named.holder : strangerAt(tokens, end - 1);
  return who === undefined || end === start
    ? []
    : [
        { who, from: 0, to: from },
        { who, from: end, to: tokens.length },
      ];
}

/** "It is rumoured that", "X is said to", "rumour has it that", "word is that", "reportedly". */
function hearsay(tokens: readonly Token[]): Teller[] {
  const isHearsay = ({ fold }: Token, at: number): boolean => {
    if (speech.HEARSAY.has(fold)) return true;
    const next = tokens[at + 1]?.fold;
    if (speech.HEARD.has(fold) && isOf(tokens[at - 1], BE)) return next === 'to' || next === 'that';
    return fold === 'that' && isOf(tokens[at - 1], BE) && hasOneOf(tokens, at - 5, at, speech.GOSSIP);
  };
  return tokens.flatMap((token, at): Teller[] =>
    isHearsay(token, at) ? [{ who: 'unnamed', from: 0, to: tokens.length }] : [],
  );
}

/** What a verb of speech is about: what follows, or, where it ends the sentence, what precedes. */
function told(tokens: readonly Token[], who: Teller['who'], from: number, to: number): Teller[] {
  let comma = from - 1;
  while (comma >= 0 && !/^[,;:]$/.test(tokens[comma]?.text ?? '')) comma -= 1;
  const behind = tokens.findIndex((one, i) => i >= to && isOf(one, CLAUSE_BARRIERS));
  const isVerbBehind = tokens.slice(to).some(({ tag }) => isTag(tag, 'VERB', 'AUX'));
  if (comma >= 0 && !isVerbBehind) return [{ who, from: 0, to: comma }];
  return [{ who, from: to, to: behind < 0 ? tokens.length : behind }];
}
