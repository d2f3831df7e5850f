// Whose turn it is in an interview, a debate or a press conference, as the labels before the colons have it.
import { ANSWER_LABELS, INTERVIEW_WORDS, QUESTION_LABELS } from '../../language/en/speech-words.js';
import { isOf, type Token } from '../../text/token.js';
import type { Mention } from '../who/holders.js';
import type { NamingSentence } from './annotated-sentence.js';

/** Who speaks from a label on; `undefined` is somebody who asks. */
export interface Turn {
  readonly speaker: Mention | undefined;
  /** The first token behind the label. */
  readonly from: number;
}

const MOST_LABEL = 14;
const SURE = 0.9;

/** Follows the turns of a text, paragraph by paragraph. */
export class Turns {
  #now: Turn | undefined;
  #paragraph = -1;
  /** Of whom a heading says that it is an interview with them. */
  #guest: Mention | undefined;
  #labels = 0;

  /** Whose turn a sentence belongs to; a lone label holds for its paragraph only. */
  of({ sentence, tokens, mentions }: NamingSentence): Turn | undefined {
    const isFirst = sentence.paragraph !== this.#paragraph;
    this.#paragraph = sentence.paragraph;
    const isLabelled = tokens[0]?.tag === 'PROPN' && tokens.slice(0, MOST_LABEL).some(({ text }) => text === ':');
    if (!isFirst && !isLabelled) return this.#now && { ...this.#now, from: 0 };
    if (tokens.some((token) => isOf(token, INTERVIEW_WORDS)) && tokens.length < MOST_LABEL * 2)
      this.#guest = mentions.find(({ holder }) => holder.type === 'person') ?? this.#guest;
    const found = this.#labelled(tokens, mentions);
    if (found !== undefined) this.#labels += 1;
    const kept = this.#labels > 1 && this.#now !== undefined ? { ...this.#now, from: 0 } : undefined;
    this.#now = found ?? kept;
    return this.#now;
  }

  #labelled(tokens: readonly Token[], mentions: readonly Mention[]): Turn | undefined {
    const colon = tokens.slice(0, MOST_LABEL).findIndex(({ text }) => text === ':');
    if (colon < 1 || colon === tokens.length - 1) return undefined;
    const from = colon + 1;
    const [first] = tokens;
    if (isOf(first, QUESTION_LABELS)) return { speaker: undefined, from };
    if (colon === 1 && isOf(first, ANSWER_LABELS)) return this.#guest && { speaker: asSpeaker(this.#guest), from };
    const named = mentions.filter(({ to, by }) => to <= colon && by !== 'adjective' && by !== 'group');
    const speaker = named.find(({ holder }) => holder.type === 'person') ?? named[0];
    // a sentence may have a colon, a label is only a name
    const isName = tokens
      .slice(0, colon)
      .every(({ text }) => /^[\p{Lu}\p{N}(),.'’-]/u.test(text) || text === 'of' || text === 'the');
    return speaker === undefined || !isName ? undefined : { speaker: asSpeaker(speaker), from };
  }
}

function asSpeaker({ holder }: Mention): Mention {
  return { from: 0, to: 0, holder, by: 'author', confidence: SURE };
}
