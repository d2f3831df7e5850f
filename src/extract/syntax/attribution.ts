// Who says what: for each word of a sentence its speaker.
import { CLAUSE_BARRIERS, QUESTION_WORDS, RELATIVE_PRONOUNS } from '../../language/en/clause-words.js';
import { TOLD_STEMS } from '../../language/en/speech-words.js';
import { ING } from '../../language/en/verb-words.js';
import { endsWith, isTag } from '../../text/token-class.js';
import type { Cues } from '../read/triggers.js';
import type { Mention } from '../who/holders.js';
import type { AnnotatedSentence } from './annotated-sentence.js';
import { isObject, isPossessive, subjectsOf } from './subjects.js';

/** How a speaker holds what is said: as true, with emphasis, as a danger, as untrue ("does not believe that"), or as a question ("whether"). */
export type Manner = 'asserted' | 'insisted' | 'feared' | 'denied' | 'asked';

/** Who says what: for each token the speaker, if it is content of somebody's speech. */
export interface Attribution {
  readonly speakers: (readonly Mention[] | undefined)[];
  /** For each token whether it is in the speaker's own words. */
  readonly own: boolean[];
  readonly manner: Manner[];
}

/** The speaker of each quotation seen so far, by its number, and of the last one. */
export interface Voices {
  readonly byQuote: Map<number, readonly Mention[]>;
  last: { readonly paragraph: number; readonly speakers: readonly Mention[] } | undefined;
}
const NEXT_PARAGRAPH = 0.85;

/** Gives each token of a sentence its speaker: by quotation, by reported speech, by "according to". */
export function attribute(annotated: AnnotatedSentence, cues: Cues, voices: Voices): Attribution {
  const { tokens, mentions, quoted, sentence } = annotated;
  const mark = tokens.slice(-2).findIndex(({ text }) => text === '?');
  const asked = mark < 0 ? undefined : quoted[tokens.length - Math.min(2, tokens.length) + mark];
  const speakers: (readonly Mention[] | undefined)[] = new Array(tokens.length).fill(undefined);
  const own: boolean[] = new Array(tokens.length).fill(false);
  const manner: Manner[] = tokens.map((_, i) => (asked !== undefined && quoted[i] === asked ? 'asked' : 'asserted'));
  let first: readonly Mention[] | undefined;
  let tone: Manner = 'asserted';
  for (const cue of cues.speech(tokens)) {
    // "denied having said that"
    if (quoted[cue.from] !== -1 || tokens[cue.from - 1]?.fold === 'having') continue;
    const isQuoteBefore = quoted[cue.from - 1] !== -1 || /^[,”"’'?!]$/.test(tokens[cue.from - 1]?.text ?? '');
    const isInverted =
      isQuoteBefore && !TOLD_STEMS.has(tokens[cue.from]?.stem ?? '') && !endsWith(tokens[cue.from]?.fold, ING);
    const subjects = subjectsOf(annotated, cue.from, isInverted);
    const subject = subjects[subjects.length - 1];
    if (subject === undefined || subject.holder.media === true) continue;
    const isDenied = cues.negations(tokens, Math.max(subject.to, cue.from - 3), cue.from) % 2 === 1;
    if (isDenied && !cues.is('opinions', tokens[cue.from])) continue;
    const isAsked = QUESTION_WORDS.has(tokens[cue.to]?.fold ?? '');
    const isFeared = tokens.slice(cue.from, cue.to).some((token) => cues.is('fears', token));
    // "P, which X says is safe, has"
    const isRelative =
      RELATIVE_PRONOUNS.has(tokens[subject.from - 1]?.fold ?? '') && tokens[subject.from - 2]?.text === ',';
    const isFirm = cues.is('insistence', tokens[cue.from]);
    if (first === undefined) tone = isFeared ? 'feared' : isFirm ? 'insisted' : 'asserted';
    first ??= subjects;
    for (let i = cue.to; i < tokens.length; i += 1) {
      if (quoted[i] !== -1) continue;
      if (CLAUSE_BARRIERS.has(tokens[i]?.fold ?? '') && tokens[cue.to]?.fold !== 'that') break;
      if (isRelative && tokens[i]?.text === ',' && isTag(tokens[i + 1]?.tag, 'VERB', 'AUX')) break;
      speakers[i] = subjects;
      manner[i] = isDenied
        ? 'denied'
        : isAsked
          ? 'asked'
          : isFeared
            ? 'feared'
            : isFirm
              ? 'insisted'
              : (manner[i] ?? 'asserted');
    }
    const isTrailing = tokens[subject.from - 1]?.text === ',' || isInverted;
    const isAside = isTrailing && tokens[cue.to]?.text === ',';
    if ((isTrailing && cue.to >= tokens.length - 6) || isAside) {
      for (let i = 0; i < Math.min(subject.from, cue.from); i += 1)
        speakers[i] ??= quoted[i] === -1 ? subjects : undefined;
    }
  }
  for (const source of cues.sources(tokens)) {
    // "according to the host, President Macron"
    const comma = tokens.slice(source.to, source.to + 4).findIndex(({ text }) => text === ',');
    const reach = comma < 0 ? source.to + 2 : source.to + comma + 1;
    const subject = mentions.find(({ from }) => from >= source.to && from <= reach);
    if (subject === undefined || subject.holder.media === true || quoted[source.from] !== -1) continue;
    for (let i = 0; i < tokens.length; i += 1) if (i < source.from || i >= subject.to) speakers[i] ??= [subject];
    first ??= [subject];
  }
  const colon = headline(annotated);
  for (let i = 0; i < tokens.length; i += 1) {
    const quote = quoted[i] as number;
    if (quote === -1) continue;
    const known = voices.byQuote.get(quote);
    const speaker =
      known ?? colon ?? first ?? (isWhole(annotated) ? before(voices, sentence.paragraph) : narrator(annotated, i));
    if (speaker === undefined) continue;
    voices.byQuote.set(quote, speaker);
    voices.last = { paragraph: sentence.paragraph, speakers: speaker };
    speakers[i] = speaker;
    own[i] = true;
    if (speaker === first && manner[i] === 'asserted') manner[i] = tone;
  }
  if (first !== undefined) voices.last = { paragraph: sentence.paragraph, speakers: first };
  return { speakers, own, manner };
}

/**
 * Gives the sentences of a paragraph the speakers who are only named behind what they say: earlier sentences of the
 * same quotation, and a quotation that stands right before one whose speaker is named.
 */
export function nameLate(
  sentences: readonly AnnotatedSentence[],
  said: readonly Attribution[],
  { byQuote }: Voices,
): void {
  let next: readonly Mention[] | undefined;
  for (let k = sentences.length - 1; k >= 0; k -= 1) {
    const { quoted, tokens } = sentences[k] as AnnotatedSentence;
    const { speakers, own } = said[k] as Attribution;
    const whole = isWhole(sentences[k] as AnnotatedSentence);
    for (let i = 0; i < tokens.length; i += 1) {
      if (quoted[i] === -1 || speakers[i] !== undefined) continue;
      const speaker = byQuote.get(quoted[i] as number) ?? (whole ? next : undefined);
      if (speaker === undefined) continue;
      speakers[i] = speaker;
      own[i] = true;
    }
    next = speakers.find((one, i) => one !== undefined && quoted[i] !== -1);
  }
}

/** Who spoke last, if in this paragraph or, less surely, in the one before. */
function before({ last }: Voices, paragraph: number): readonly Mention[] | undefined {
  if (last === undefined || paragraph - last.paragraph > 1) return undefined;
  if (paragraph === last.paragraph) return last.speakers;
  return last.speakers.map((one) => ({ ...one, confidence: one.confidence * NEXT_PARAGRAPH }));
}

/** "Office and name: quotation", with no verb. */
function headline({ tokens, mentions, quoted }: AnnotatedSentence): readonly Mention[] | undefined {
  const at = tokens.findIndex(({ text }, i) => text === ':' && (quoted[i + 1] !== -1 || quoted[i + 2] !== -1));
  if (at <= 0) return undefined;
  const named = mentions.filter((one) => one.to <= at && at - one.to < 8 && !isPossessive(tokens, one));
  return named.length === 0 ? undefined : named.slice(-1);
}

/** Whether a sentence is nothing but quotation. */
function isWhole({ tokens, quoted }: AnnotatedSentence): boolean {
  return tokens.every(({ tag }, i) => tag === 'PUNCT' || quoted[i] !== -1);
}

/** The subject of the sentence in which some words are in quotation marks. */
function narrator(annotated: AnnotatedSentence, at: number): readonly Mention[] | undefined {
  const named = annotated.mentions.find(
    (mention) =>
      mention.to <= at &&
      mention.by !== 'adjective' &&
      mention.holder.media !== true &&
      !isObject(annotated.tokens, mention),
  );
  return named === undefined ? undefined : [named];
}
