// The conditions that stand near a passage.
import { CONCEDING, CONTRASTS } from '../../language/en/clause-words.js';
import { PAST } from '../../language/en/news-classes.js';
import { FORMERLY, TIMES } from '../../language/en/scope-words.js';
import type { Condition } from '../../schema/condition.js';
import { endsWith, isOf, isTag, type Token } from '../../text/token.js';
import type { Layout } from '../read/text-layout.js';
import type { Cues } from '../read/triggers.js';
import type { PropositionFinder, PropositionMatch } from '../what/proposition-finder.js';
import type { AnnotatedSentence } from './annotated-sentence.js';

export interface ReadCondition {
  readonly condition: Condition;
  readonly start: number;
  readonly end: number;
}

export interface ConditionTools {
  readonly cues: Cues;
  readonly states: PropositionFinder;
  readonly placeOf: Layout['placeOf'];
}

const REACH = 25;
const MOST_TOKENS = 16;
const MOST_LABEL_WORDS = 4;
const PLACE = ' (passage ';

/** Of one that the vocabulary does not have only the nouns are told: no clause of the source enters a project. */
export function readConditions(
  { tokens, matches, sentence }: AnnotatedSentence,
  { cues, states, placeOf }: ConditionTools,
  from: number,
  to: number,
  own: string | undefined,
): ReadCondition[] {
  const found: ReadCondition[] = [];
  let named: readonly PropositionMatch[] | undefined;
  for (const cue of cues.all('conditions', tokens)) {
    if (cue.to < from - REACH || cue.from > to + REACH || cue.to >= tokens.length) continue;
    if (isNoCondition(tokens, cue)) continue;
    const end = endOfClause(tokens, cue.to);
    if (end === cue.to) continue;
    const place = { start: (tokens[cue.from] as Token).start, end: (tokens[end - 1] as Token).end };
    const isInside = (match: PropositionMatch) => match.by === 'name' && match.from >= cue.to && match.to <= end;
    named ??= states.find(sentence);
    const state = named.find(isInside);
    const proposition = matches.find((match) => isInside(match) && match.topic !== own);
    const match = state ?? proposition;
    const isDenied = cues.negations(tokens, cue.to, end) % 2 === 1;
    const holds = (cue.value.holds !== isDenied) !== (match?.reversed === true);
    const rest = { holds, ...(cue.value.only === undefined ? {} : { only: cue.value.only }) };
    const condition: Condition =
      state !== undefined
        ? { event: state.topic, ...rest }
        : proposition !== undefined
          ? { proposition: proposition.topic, ...rest }
          : { words: labelOf(tokens.slice(cue.to, end), placeOf(place)), ...rest };
    found.push({ condition, ...place });
  }
  return found;
}

/** "once a month", "once backed", "even if", "whether or not". */
function isNoCondition(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const next = tokens[to];
  const isTime = TIMES.has(next?.fold ?? '') || (next?.tag === 'VERB' && endsWith(next.fold, PAST));
  if (isOf(tokens[from], FORMERLY) && isTime) return true;
  return isOf(tokens[from - 1], CONCEDING);
}

/** Up to the next mark or the next name for a turn of the sentence; hyphens and apostrophes belong to words. */
function endOfClause(tokens: readonly Token[], from: number): number {
  let i = from;
  // an opening quotation mark does not end what it opens
  while (i < tokens.length && tokens[i]?.tag === 'PUNCT' && /^["“'‘«]$/.test(tokens[i]?.text ?? '')) i += 1;
  while (i < tokens.length && i - from < MOST_TOKENS) {
    const { text, tag, fold } = tokens[i] as Token;
    if (tag === 'PUNCT' && !/^['’-]/.test(text)) break;
    if (i > from && CONTRASTS.has(fold)) break;
    i += 1;
  }
  return i;
}

/** The nouns of a clause, each run of them once: "what is said of troops, border holds (passage 12-40)". */
function labelOf(tokens: readonly Token[], { start, end }: { readonly start: number; readonly end: number }): string {
  const runs: string[][] = [];
  let words = 0;
  for (const [i, { tag, text }] of tokens.entries()) {
    if (!isNoun(tokens[i]) || words === MOST_LABEL_WORDS) continue;
    const word = tag === 'NOUN' ? text.toLowerCase() : text;
    if (isNoun(tokens[i - 1]) && runs.length > 0) (runs.at(-1) as string[]).push(word);
    else runs.push([word]);
    words += 1;
  }
  const label = [...new Set(runs.map((run) => run.join(' ')))].join(', ');
  return `what is said${label === '' ? '' : ` of ${label}`} holds${PLACE}${start}-${end})`;
}

export function withoutPlace(words: string): string {
  const at = words.lastIndexOf(PLACE);
  return at < 0 ? words : words.slice(0, at);
}

/** Nouns and parts of names: "the African Union". */
function isNoun(token: Token | undefined): boolean {
  if (token === undefined || token.text.length > 40 || !/\p{L}/u.test(token.text)) return false;
  return isTag(token.tag, 'NOUN', 'PROPN') || (token.tag === 'ADJ' && /^\p{Lu}/u.test(token.text));
}
