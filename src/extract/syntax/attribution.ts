// Who says what: for each word of a sentence its speaker.
import { CLAUSE_BARRIERS, QUESTION_WORDS, RELATIVE_PRONOUNS } from '../../language/en/clause-words.js';
import { GERUND } from '../../language/en/news-classes.js';
import { TOLD_STEMS } from '../../language/en/speech-words.js';
import type { Found } from '../../text/phrase-index.js';
import { endsWith, isOf, isTag, lastBut, type Token } from '../../text/token.js';
import type { Cues } from '../read/triggers.js';
import type { Holder, Mention } from '../who/holders.js';
import type { AnnotatedSentence } from './annotated-sentence.js';
import { isObject, isPossessive, subjectsOf } from './subjects.js';
import { sourcesOf } from './tellers.js';

/** How a speaker holds what is said: as true, with emphasis, as a danger, as untrue ("does not believe that"), or as a question ("whether"). */
export type Manner = 'asserted' | 'insisted' | 'feared' | 'denied' | 'asked';

export interface Attribution {
  readonly speakers: (readonly Mention[] | undefined)[];
  readonly own: boolean[];
  readonly manner: Manner[];
  /** Who passes it on that holds nothing of it: a newspaper. */
  readonly via: (Holder | undefined)[];
  /** Told by nobody who is named, or by whom it is not understood. */
  readonly unnamed: boolean[];
}

export interface Voices {
  readonly byQuote: Map<number, readonly Mention[]>;
  /** Named behind a dash: they outweigh whoever spoke before. */
  readonly signed: Map<number, readonly Mention[]>;
  lastQuote: number;
  last: { readonly paragraph: number; readonly speakers: readonly Mention[] } | undefined;
}
const NEXT_PARAGRAPH = 0.85;

/** Gives each token of a sentence its speaker: by quotation, by reported speech, by "according to". */
export function attribute(annotated: AnnotatedSentence, cues: Cues, voices: Voices): Attribution {
  const { tokens, sentence } = annotated;
  const found: Attribution = {
    speakers: new Array(tokens.length).fill(undefined),
    own: new Array(tokens.length).fill(false),
    manner: mannersOf(annotated),
    ...sourcesOf(annotated, cues),
  };
  const told = [...cues.all('speech', tokens), ...grumbles(annotated)];
  const reports = told.flatMap((cue) => reportOf(annotated, cues, cue) ?? []);
  for (const report of reports) giveReport(annotated, report, found);
  const sources = cues.all('sources', tokens).flatMap((cue) => sourceOf(annotated, cue) ?? []);
  for (const { from, subject } of sources)
    for (let i = 0; i < tokens.length; i += 1) if (i < from || i >= subject.to) found.speakers[i] ??= [subject];
  const [report] = reports;
  const first = report?.subjects ?? sources.map(({ subject }) => [subject])[0];
  giveQuotations(annotated, voices, found, first, report?.tone ?? 'asserted');
  if (first !== undefined) voices.last = { paragraph: sentence.paragraph, speakers: first };
  return found;
}

/** Words of a quotation that ends in a question mark are asked, all others asserted. */
function mannersOf({ tokens, quoted }: AnnotatedSentence): Manner[] {
  const mark = tokens.slice(-2).findIndex(({ text }) => text === '?');
  const asked = mark < 0 ? undefined : quoted[tokens.length - Math.min(2, tokens.length) + mark];
  return tokens.map((_, i) => (asked !== undefined && quoted[i] === asked ? 'asked' : 'asserted'));
}

type Report = NonNullable<ReturnType<typeof reportOf>>;

/** "“…,” grumbled the minister": whatever the verb is. */
function grumbles({ tokens, mentions, quoted }: AnnotatedSentence): Found<true>[] {
  return tokens.flatMap(({ tag }, from): Found<true>[] => {
    const isBehind = quoted[from] === -1 && /^[”"’']$/.test(tokens[from - 1]?.text ?? '') && quoted[from - 2] !== -1;
    if (tag !== 'VERB' || !isBehind) return [];
    const isNamed = mentions.some((one) => one.from > from && one.from <= from + 2 && one.by !== 'adjective');
    return isNamed ? [{ from, to: from + 1, value: true }] : [];
  });
}

/** A verb of speech with its subjects, the nearest of them, how the verb says it and, if not as asserted, how it is meant. */
function reportOf(annotated: AnnotatedSentence, cues: Cues, { from, to }: Found<true>) {
  const { tokens, quoted } = annotated;
  // "denied having said that"
  if (quoted[from] !== -1 || tokens[from - 1]?.fold === 'having') return undefined;
  const isQuoteBefore = quoted[from - 1] !== -1 || /^[,”"’'?!]$/.test(tokens[from - 1]?.text ?? '');
  const isInverted =
    isQuoteBefore && !TOLD_STEMS.has(tokens[from]?.stem ?? '') && !endsWith(tokens[from]?.fold, GERUND);
  const all = subjectsOf(annotated, from, isInverted);
  const subject = all.at(-1);
  const [first] = all;
  // "India, the minister said, supports": no list
  const isAside = all.length === 2 && first?.to === (subject?.from ?? 0) - 1 && tokens[first?.to ?? 0]?.text === ',';
  const subjects = isAside ? all.slice(-1) : all;
  if (subject === undefined || subject.holder.media === true) return undefined;
  const isDenied = cues.negations(tokens, Math.max(subject.to, from - 3), from) % 2 === 1;
  if (isDenied && !cues.is('opinions', tokens[from])) return undefined;
  const isFeared = tokens.slice(from, to).some((token) => cues.is('fears', token));
  const tone: Manner = isFeared ? 'feared' : cues.is('insistence', tokens[from]) ? 'insisted' : 'asserted';
  const isAsked = isOf(tokens[to], QUESTION_WORDS);
  const otherwise = tone === 'asserted' ? undefined : tone;
  const manner: Manner | undefined = isDenied ? 'denied' : isAsked ? 'asked' : otherwise;
  return { from, to, subjects, subject, isInverted, tone, manner };
}

function giveReport({ tokens, quoted }: AnnotatedSentence, report: Report, { speakers, manner }: Attribution): void {
  const { from, to, subjects, subject } = report;
  const isThat = tokens[to]?.fold === 'that';
  // "P, which X says is safe, has"
  const isRelative = isOf(tokens[subject.from - 1], RELATIVE_PRONOUNS) && tokens[subject.from - 2]?.text === ',';
  for (let i = to; i < tokens.length; i += 1) {
    if (quoted[i] !== -1) continue;
    if (isOf(tokens[i], CLAUSE_BARRIERS) && !isThat) break;
    if (isRelative && tokens[i]?.text === ',' && isTag(tokens[i + 1]?.tag, 'VERB', 'AUX')) break;
    speakers[i] = subjects;
    manner[i] = report.manner ?? manner[i] ?? 'asserted';
  }
  const before = lastBut(tokens, subject.from - 1, 'DET', 'PRON');
  const isTrailing = tokens[before]?.text === ',' || report.isInverted;
  const isAtEnd = to >= tokens.length - 6 || tokens[to]?.text === ',';
  if (!isTrailing || !isAtEnd) return;
  for (let i = 0; i < Math.min(subject.from, from); i += 1) speakers[i] ??= quoted[i] === -1 ? subjects : undefined;
}

/** "according to the host, President Macron". */
function sourceOf({ tokens, mentions, quoted }: AnnotatedSentence, { from, to }: Found<true>) {
  const comma = tokens.slice(to, to + 4).findIndex(({ text }) => text === ',');
  const reach = comma < 0 ? to + 2 : to + comma + 1;
  const subject = mentions.find((one) => one.from >= to && one.from <= reach);
  const isWhole = subject !== undefined && tokens[subject.to]?.tag !== 'PROPN';
  return !isWhole || subject.holder.media === true || quoted[from] !== -1 ? undefined : { from, subject };
}

/** Gives each quotation to who is known to speak in it, or whom the sentence names, or who spoke before. */
function giveQuotations(
  annotated: AnnotatedSentence,
  voices: Voices,
  found: Attribution,
  first: readonly Mention[] | undefined,
  tone: Manner,
): void {
  const { tokens, quoted, sentence } = annotated;
  const colon = headline(annotated) ?? joined(annotated);
  const signer = signature(annotated, voices.lastQuote);
  if (signer !== undefined) voices.signed.set(signer.quote, [signer.mention]);
  for (let i = 0; i < tokens.length; i += 1) {
    const quote = quoted[i] as number;
    if (quote === -1) continue;
    voices.lastQuote = quote;
    const named = voices.signed.get(quote) ?? voices.byQuote.get(quote) ?? colon ?? first;
    const speaker = named ?? (isWhole(annotated) ? before(voices, sentence.paragraph) : narrator(annotated, i));
    if (speaker === undefined) continue;
    voices.lastQuote = quote;
    voices.byQuote.set(quote, speaker);
    voices.last = { paragraph: sentence.paragraph, speakers: speaker };
    found.speakers[i] = speaker;
    found.own[i] = true;
    if (speaker === first && found.manner[i] === 'asserted') found.manner[i] = tone;
  }
}

/** "“…” — Sione Latu, prime minister of Tuvalu": who is named behind a dash and nothing else. */
function signature({ tokens, mentions, quoted }: AnnotatedSentence, last: number) {
  const dash = tokens.findIndex(
    ({ text }, i) => /^(—|–|-|--)$/.test(text) && quoted[i] === -1 && !/\p{L}/u.test(tokens[i - 1]?.text ?? ''),
  );
  if (dash < 0 || tokens.slice(dash).some(({ tag }) => tag === 'VERB')) return undefined;
  const mention = mentions.find(({ from, by }) => from > dash && from <= dash + 2 && by !== 'adjective');
  const before = tokens.slice(0, dash).reduce((quote, _, i) => Math.max(quote, quoted[i] as number), -1);
  const quote = before === -1 && dash === 0 ? last : before;
  return mention === undefined || quote === -1 ? undefined : { mention, quote };
}

/** "“We, the presidents of Togo and Benin, reject”". */
function joined({ tokens, mentions, quoted }: AnnotatedSentence): readonly Mention[] | undefined {
  const at = tokens.findIndex(
    ({ fold, text }, i) => i > 0 && text === ',' && quoted[i] !== -1 && tokens[i - 1]?.fold === 'we' && fold === ',',
  );
  const end = tokens.findIndex(({ text }, i) => i > at && text === ',');
  const named =
    at < 0 ? [] : mentions.filter(({ from, to, by }) => from > at && to <= end && by !== 'adjective' && by !== 'group');
  return named.length === 0 ? undefined : named;
}

/** Gives a quotation the speaker who is only named behind it, or behind the quotation that follows. */
export function nameLate(
  sentences: readonly AnnotatedSentence[],
  said: readonly Attribution[],
  { byQuote, signed }: Voices,
): void {
  let next: readonly Mention[] | undefined;
  for (let k = sentences.length - 1; k >= 0; k -= 1) {
    const { quoted, tokens } = sentences[k] as AnnotatedSentence;
    const { speakers, own } = said[k] as Attribution;
    const whole = isWhole(sentences[k] as AnnotatedSentence);
    for (let i = 0; i < tokens.length; i += 1) {
      const signer = signed.get(quoted[i] as number);
      if (quoted[i] === -1 || (speakers[i] !== undefined && signer === undefined)) continue;
      const speaker = signer ?? byQuote.get(quoted[i] as number) ?? (whole ? next : undefined);
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
  const isLabel = ({ text }: Token, i: number) => /^[:–—]$/.test(text) && quoted[i] === -1;
  const at = tokens.findIndex((token, i) => isLabel(token, i) && (quoted[i + 1] !== -1 || quoted[i + 2] !== -1));
  if (at <= 0) return undefined;
  const named = mentions.filter((one) => one.to <= at && at - one.to < 8 && !isPossessive(tokens, one));
  return named.length === 0 ? undefined : named.slice(-1);
}

function isWhole({ tokens, quoted }: AnnotatedSentence): boolean {
  return tokens.every(({ tag }, i) => tag === 'PUNCT' || quoted[i] !== -1);
}

function narrator({ tokens, mentions }: AnnotatedSentence, at: number): readonly Mention[] | undefined {
  const named = mentions
    .filter(({ to, by, holder }) => to <= at && by !== 'adjective' && holder.media !== true)
    .find((mention) => !isObject(tokens, mention));
  return named === undefined ? undefined : [named];
}
