// Positions on what was named before: "the move", "it", "this plan".
import type { Position } from '../../kinds/position.js';
import { turned } from '../../kinds/position.js';
import { TIME_PLACES, TOPIC_PREPOSITIONS } from '../../language/en/clause-words.js';
import {
  ANAPHORIC_DETERMINERS,
  DEMONSTRATIVES,
  OBJECT_PRONOUNS_TAKEN,
  PART_OBJECTS,
} from '../../language/en/determiner-words.js';
import { ACCUSATIONS } from '../../language/en/speech-words.js';
import { JOINING_STEMS } from '../../language/en/verb-words.js';
import type { Found } from '../../text/phrase-index.js';
import { beginsWith, isTag } from '../../text/token-class.js';
import { isSeenAs } from '../read/triggers.js';
import { agentsOf, isBarred, listedAfter, subjectsOf } from '../syntax/subjects.js';
import type { TopicMatch } from '../what/proposition-finder.js';
import { type Mention, voicesOf } from '../who/holders.js';
import { headOf } from './evaluations.js';
import { type Heard, makeStance, type ReadStance, type Scene } from './stance-reading.js';

const OTHER_PARAGRAPH = 0.8;
const FAR_PARAGRAPH = 0.7;
const NEAR = 12;

/** What was named last in the sentence before a place. */
type Last = (at: number) => TopicMatch | undefined;

/**
 * A position on what was named before: "X opposed Y's proposal", "Germany welcomed the move", "the call was seconded
 * by X", "France is in favour, Italy said no", "X called it a mistake".
 */
export function readEchoes(scene: Scene, heard: Heard, before: readonly ReadStance[]): ReadStance[] {
  const found: ReadStance[] = [];
  const { matches } = scene.reading;
  const sureness = ({ topic }: TopicMatch) =>
    Math.max(0, ...before.filter((one) => one.topic === topic && one.rule !== 'speech').map((one) => one.confidence));
  const last: Last = (at) =>
    matches
      .filter(({ to, by }) => to <= at && by === 'name')
      .reduce<TopicMatch | undefined>(
        (best, one) => (best !== undefined && sureness(best) > sureness(one) ? best : one),
        undefined,
      );
  for (const cue of scene.predicates)
    found.push(...active(scene, heard, cue, last), ...passive(scene, heard, cue, last), ...beside(scene, heard, cue));
  for (const judgement of scene.cues.judgements(scene.reading.tokens))
    found.push(...passive(scene, heard, judgement, last));
  return [...found, ...judged(scene, heard, last), ...urged(scene, heard)];
}

function active(scene: Scene, heard: Heard, cue: Found<Position>, inside: Last): ReadStance[] {
  const { reading, cues } = scene;
  const { tokens, mentions, matches } = reading;
  const owner = mentions.find(
    (one) =>
      one.from >= cue.to &&
      one.from - cue.to <= 2 &&
      /^['’]s?$/.test(tokens[one.to]?.text ?? '') &&
      cues.isEcho(tokens, one.to + 1),
  );
  const isNamed = matches.some(
    ({ from, by }) => by === 'name' && from >= cue.to - 1 && from - cue.to < NEAR && !isBarred(tokens, cue.to, from),
  );
  const isBare = cues.is('objectless', tokens[cue.to - 1]) && isEnd(scene, cue.to);
  const word = takesUp(scene, cue.to);
  if (owner === undefined && !isBare && word === undefined) return [];
  const theirs = owner === undefined ? undefined : (said(owner, heard)?.match ?? about(owner, heard));
  if (isNamed && theirs === undefined) return [];
  const { match, sure } =
    theirs === undefined ? antecedent(scene, heard, inside(cue.from), word) : { match: theirs, sure: 1 };
  if (match === undefined) return [];
  return subjectsOf(reading, cue.from).flatMap((mention) => {
    if (mention.holder.id === owner?.holder.id) return [];
    // "urged Israel not to carry out the plan"
    const behind = cues.isPlain(tokens, cue) ? 0 : cues.negations(tokens, cue.to, cue.to + 3);
    const turns = behind + cues.negations(tokens, Math.max(mention.to, cue.from - 3), cue.from);
    const position = turned(cue.value, turns + (match.reversed ? 1 : 0));
    const rule = isBare && owner === undefined ? 'ellipsis' : 'echo';
    return makeStance(scene, { ...match, from: cue.from, to: cue.to }, mention, { position, rule, at: cue.from, sure });
  });
}

function passive(scene: Scene, heard: Heard, cue: Found<Position>, inside: Last): ReadStance[] {
  const { reading, cues } = scene;
  const { tokens, matches } = reading;
  if (matches.some(({ to, by }) => to <= cue.from && by === 'name')) return [];
  let at = cue.from - 1;
  while (at >= 0 && (isTag(tokens[at]?.tag, 'AUX', 'ADV') || isSeenAs(cues, tokens[at]))) at -= 1;
  const isThis = DEMONSTRATIVES.has(tokens[at - 1]?.fold ?? '');
  if (!cues.isEcho(tokens, at) && !isThis) return [];
  const { match, sure } = antecedent(scene, heard, inside(cue.from), tokens[at]?.stem);
  if (match === undefined) return [];
  const position = turned(cue.value, match.reversed ? 1 : 0);
  return agentsOf(reading, cue.to).map((mention) =>
    makeStance(scene, { ...match, from: cue.from, to: cue.to }, mention, {
      position,
      rule: 'echo',
      at: cue.from,
      sure,
    }),
  );
}

/** What somebody, or somebody's country, was last read to hold. */
function said({ holder }: Mention, { byHolder }: Heard) {
  for (const id of voicesOf(holder)) if (byHolder.has(id)) return byHolder.get(id);
  return undefined;
}

/** "X sided with Y": X holds what Y was said to hold. */
function beside(scene: Scene, heard: Heard, cue: Found<Position>): ReadStance[] {
  const { cues } = scene;
  const { tokens, mentions, matches } = scene.reading;
  if (cue.value !== 'support' || !cues.is('beside', tokens[cue.from])) return [];
  const other = mentions.find(({ from, by }) => from >= cue.to && from <= cue.to + 1 && by !== 'adjective');
  const theirs = other === undefined ? undefined : said(other, heard);
  if (other === undefined || theirs === undefined || /^['’]s?$/.test(tokens[other.to]?.text ?? '')) return [];
  if (matches.some(({ from, by }) => by === 'name' && from >= cue.to)) return [];
  const { match, position } = theirs;
  return subjectsOf(scene.reading, cue.from).flatMap((mention) =>
    mention.holder.id === other.holder.id
      ? []
      : makeStance(scene, { ...match, from: cue.from, to: cue.to }, mention, {
          position,
          rule: 'echo',
          at: cue.from,
          sure: 0.9,
        }),
  );
}

/** "The meeting comes at the urging of X". */
function urged(scene: Scene, heard: Heard): ReadStance[] {
  const { tokens, mentions, matches } = scene.reading;
  if (matches.some(({ by }) => by === 'name')) return [];
  return scene.cues.nominals(tokens).flatMap((noun) => {
    const isAt = tokens[noun.from - 1]?.fold === 'the' && tokens[noun.from - 2]?.fold === 'at';
    const first = mentions.find(({ from }) => from > noun.to && from <= noun.to + 2);
    const { match, sure } = antecedent(scene, heard, undefined, undefined);
    if (!isAt || tokens[noun.to]?.fold !== 'of' || first === undefined || match === undefined) return [];
    const place = { ...match, from: noun.from, to: noun.to };
    return listedAfter(tokens, mentions, first).map((one) =>
      makeStance(scene, place, one, { position: noun.value, rule: 'echo', at: noun.from, sure }),
    );
  });
}

/** What a speaker calls "the agreement" or "it". */
function judged(scene: Scene, heard: Heard, inside: Last): ReadStance[] {
  const { reading, cues, said } = scene;
  const { tokens, matches } = reading;
  const judgement = headOf(cues.judgements(tokens), () => true);
  const speakers = judgement === undefined ? undefined : said.speakers[judgement.from];
  if (judgement === undefined || speakers === undefined) return [];
  const isOwn = said.own[judgement.from] === true;
  const spokenOf = matches.find(
    ({ by, from }) => isOwn && by === 'name' && from > judgement.from && isSpokenOf(scene, from),
  );
  const start = Math.max(0, judgement.from - 8);
  const places = tokens.slice(start, judgement.from).map((_, k) => start + k);
  const place = places.find((at) => takesUp(scene, at) !== undefined && isSaidOf(scene, at, judgement.from));
  const word = place === undefined ? undefined : takesUp(scene, place);
  const { match, sure } =
    spokenOf === undefined ? antecedent(scene, heard, inside(judgement.from), word) : { match: spokenOf, sure: 1 };
  if ((word === undefined && spokenOf === undefined) || match === undefined) return [];
  const isDenied = said.manner[judgement.from] === 'denied';
  const turns =
    cues.negations(tokens, Math.max(0, judgement.from - 3), judgement.from) +
    (match.reversed ? 1 : 0) +
    (isDenied ? 1 : 0);
  const at = { ...match, from: judgement.from, to: judgement.to };
  const position = turned(judgement.value, turns);
  return speakers.map((one) =>
    makeStance(scene, at, one, { position, rule: 'echo', at: judgement.from, sure: sure * 0.8 }),
  );
}

/** What was last named that has somebody's country in its name: "Trump's decision". */
function about({ holder: { country } }: Mention, { recent }: Heard): TopicMatch | undefined {
  return country === undefined ? undefined : [...recent].reverse().find(({ match }) => match.keys.has(country))?.match;
}

/** No verb but "is" between "the move" and the judgement. */
function isSaidOf({ reading: { tokens }, cues }: Scene, from: number, to: number): boolean {
  return tokens.slice(from + 1, to).every((token) => token.tag !== 'VERB' || isSeenAs(cues, token));
}

/** "...," X said of P. */
function isSpokenOf({ reading: { tokens }, cues }: Scene, at: number): boolean {
  const of = tokens[at - 1]?.tag === 'DET' ? at - 2 : at - 1;
  if (!TOPIC_PREPOSITIONS.has(tokens[of]?.fold ?? '')) return false;
  return cues.speech(tokens).some(({ from, to }) => from < of && of - to <= 6);
}

/** Nothing but the end, a mark or another clause behind it. */
function isEnd({ reading: { tokens } }: Scene, at: number): boolean {
  const next = tokens[at];
  return next === undefined || isTag(next.tag, 'PUNCT', 'CCONJ', 'SCONJ') || TIME_PLACES.has(next.fold);
}

/** "the move", "this latest plan", "it", "taking part": the stem of the word that takes up what was named. */
function takesUp({ reading: { tokens }, cues }: Scene, at: number): string | undefined {
  const { fold = '' } = tokens[at] ?? {};
  const next = tokens[at + 1];
  if (OBJECT_PRONOUNS_TAKEN.has(fold) && isEndOfPhrase(next?.tag)) return 'it';
  if (beginsWith(fold, JOINING_STEMS) && (PART_OBJECTS.has(next?.fold ?? '') || next?.tag === 'PUNCT')) return 'it';
  if (!ANAPHORIC_DETERMINERS.has(fold)) return undefined;
  for (let i = at + 1; i < Math.min(tokens.length, at + 4); i += 1) {
    if (cues.isEcho(tokens, i))
      return isEndOfPhrase(tokens[i + 1]?.tag) && tokens[i + 1]?.fold !== 'of' ? tokens[i]?.stem : undefined;
    if (!isTag(tokens[i]?.tag, 'ADJ', 'NOUN', 'PROPN', 'VERB', 'ADV')) return undefined;
  }
  return undefined;
}

function isEndOfPhrase(tag: string | undefined): boolean {
  return tag === undefined || !isTag(tag, 'NOUN', 'PROPN', 'ADJ', 'NUM');
}

export interface Antecedent {
  readonly match: TopicMatch | undefined;
  readonly sure: number;
}

/**
 * What a word takes up: "the deal" the last that has a deal in its names; "the move", "it" or nothing at all what was
 * named last in the sentence, else in the paragraph, else, less surely, in the one before.
 */
export function antecedent(
  { reading: { sentence }, cues }: Scene,
  { recent }: Heard,
  inside: TopicMatch | undefined,
  word: string | undefined,
): Antecedent {
  const isSpecific = word !== undefined && !cues.is('general', { fold: word, stem: word });
  // "such accusations" take up what was asserted, "the plan" what was named
  const isFit = ({ asserts }: TopicMatch) =>
    word === undefined || word === 'it' || asserts === beginsWith(word, ACCUSATIONS);
  if (inside !== undefined && (isSpecific ? inside.keys.has(word) : isFit(inside))) return { match: inside, sure: 1 };
  for (const { match, paragraph } of [...recent].reverse()) {
    if (!isSpecific && !isFit(match)) continue;
    const distance = sentence.paragraph - paragraph;
    if (isSpecific ? match.keys.has(word) : distance <= 1)
      return { match, sure: distance === 0 ? 1 : distance === 1 ? OTHER_PARAGRAPH : FAR_PARAGRAPH };
    if (!isSpecific) break;
  }
  return { match: undefined, sure: 0 };
}
