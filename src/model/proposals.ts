// From what a model answered to claims, or to the reason why not.
import type { ClaimInput } from '../kinds/claim.js';
import { contrary } from '../kinds/position.js';
import type { Locator, Origin } from '../schema/claim-base.js';
import type { Condition } from '../schema/condition.js';
import { onOrBefore, readDateRange } from '../schema/date.js';
import { defined } from '../schema/defined.js';
import type { SourceDocument } from '../schema/document.js';
import { Problems } from '../schema/problems.js';
import { admitClaim } from '../store/admission.js';
import type { Vocabulary } from '../store/vocabulary.js';
import { textHash } from '../text/text-hash.js';
import type { ModelProposal } from './answer-schema.js';
import { placesOf } from './ground/alignment.js';
import type { GroundingOptions, GroundingReason, GroundingText, Passage } from './ground/grounding.js';
import { groundQuote } from './ground/grounding.js';
import { groundingTokens } from './ground/grounding-tokens.js';

/** Why a proposal of a model is no claim. */
export type RejectionReason =
  | GroundingReason
  /** A name that the vocabulary does not have. */
  | 'unknown'
  /** A holder or speaker whom the text never names. */
  | 'unnamed'
  /** A passage that speaks to the model (see `modelInstructions`). */
  | 'instruction'
  /** No claim of its kind: a field is missing or wrong. */
  | 'malformed';

export interface ProposalContext {
  readonly text: string;
  readonly document: SourceDocument;
  readonly vocabulary: Vocabulary;
  /** The piece that the model was shown, and where it begins in the text. */
  readonly piece: GroundingText;
  readonly offset: number;
  /** All that the model was shown of the text, the lead-in too. */
  readonly shown: GroundingText;
  /** Actors that the text names anywhere. */
  readonly mentioned: ReadonlySet<string>;
  readonly instructions: readonly Passage[];
  readonly origin: Origin;
  readonly grounding: GroundingOptions;
}

const CALLER = 'modelExtractor';
const HASH_DIGITS = 16;
/** An approximate quote is less sure; nothing that only a model says is quite sure. */
const MOST_CONFIDENT = 0.9;
const APPROXIMATE = 0.9;
/** No run of seven words of the source enters a summary. */
const MOST_WORDS_ALIKE = 6;
const MOST_OWN_UNITS = 600;

class Rejection extends Error {
  constructor(
    readonly reason: RejectionReason,
    message: string,
  ) {
    super(message);
  }
}

export function claimOf(
  proposal: ModelProposal,
  context: ProposalContext,
): { readonly claim: ClaimInput } | { readonly reason: RejectionReason; readonly message: string } {
  try {
    return { claim: made(proposal, context) };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return { reason: error.reason, message: error.message };
  }
}

function made(proposal: ModelProposal, context: ProposalContext): ClaimInput {
  const { document, vocabulary, origin } = context;
  const quoted = grounded('quote', proposal.quote, context);
  const conditions = proposal.conditions.map((condition) => conditionOf(condition, context));
  const holder = voice('holder', proposal.holder, context);
  const speaker = proposal.speaker === null ? undefined : voice('speaker', proposal.speaker, context);
  const fields = ownFields(proposal, context);
  const confidence = proposal.confidence * (quoted.how === 'approximate' ? APPROXIMATE : 1);
  const claim = {
    kind: proposal.kind,
    document: document.id,
    holder,
    ...fields,
    said: saidOf(proposal, context),
    evidence: distinct([...quoted.locators, ...conditions.flatMap(({ locators }) => locators)]),
    ...defined({ speaker: speaker === holder ? undefined : speaker }),
    basis: proposal.basis ?? 'reported',
    ...(conditions.length === 0 ? {} : { conditions: conditions.map(({ condition }) => condition) }),
    confidence: Math.round(Math.min(confidence, MOST_CONFIDENT) * 100) / 100,
    ...defined({ summary: ownWords(proposal.summary, context) }),
    origin,
    review: 'proposed',
  };
  const problems = new Problems();
  const admitted = admitClaim(claim, 0, vocabulary, problems);
  if (admitted !== undefined) return admitted;
  const [first] = problems.list;
  throw new Rejection('malformed', `${first?.path.replace('claims[0].', '')} ${first?.message}`);
}

function ownFields(proposal: ModelProposal, context: ProposalContext): object {
  const { id: proposition, reversed } = propositionOf(proposal.proposition, context.vocabulary);
  const { kind, position, deliverables, stage, toward, polarity, role, mode } = proposal;
  const to = proposal.to === null ? undefined : actorId('to', proposal.to, context.vocabulary);
  switch (kind) {
    case 'stance':
      return { proposition, position: position !== null && reversed ? contrary(position) : position };
    case 'commitment':
      if (reversed) throw new Rejection('malformed', 'a commitment to the contrary of a proposition has none');
      return { deliverables, stage, ...defined({ to, proposition }) };
    case 'request': {
      const words = ownWords(proposal.words, context);
      if (reversed) return { ...defined({ to, words: words ?? proposal.proposition ?? undefined }) };
      return defined({ to, proposition, words });
    }
    case 'attitude': {
      if (toward === null) throw new Rejection('malformed', 'toward is missing');
      return { toward: anyId('toward', toward, context.vocabulary), polarity };
    }
    case 'participation': {
      if (proposal.event === null) throw new Rejection('malformed', 'event is missing');
      const event = eventId(proposal.event, context.vocabulary);
      return { event, role: role ?? 'participant', ...defined({ mode: mode ?? undefined }) };
    }
  }
}

function conditionOf(
  { quote, event, proposition, words, holds, only }: ModelProposal['conditions'][number],
  context: ProposalContext,
): { readonly locators: readonly Locator[]; readonly condition: Condition } {
  const { locators } = grounded('the quote of a condition', quote, context);
  const more = { holds, ...(only ? { only: true as const } : {}) };
  const { vocabulary } = context;
  if (event !== null) return { locators, condition: { event: eventId(event, vocabulary), ...more } };
  if (proposition !== null) {
    const { id, reversed } = propositionOf(proposition, vocabulary);
    return { locators, condition: { proposition: id as string, ...more, holds: holds !== reversed } };
  }
  const own = ownWords(words, context);
  if (own !== undefined) return { locators, condition: { words: own, ...more } };
  throw new Rejection('malformed', 'a condition has no event, no proposition and no words of its own');
}

function grounded(what: string, quote: string, context: ProposalContext) {
  const { piece, offset, text, instructions } = context;
  const found = groundQuote(piece, quote, context.grounding);
  if (!found.grounded) {
    const words = found.words.length === 0 ? '' : ` (${found.words.join(' / ')})`;
    throw new Rejection(found.reason, `${what} is not in the text: ${found.reason}${words}`);
  }
  const locators = found.passages.map((passage) => {
    const [start, end] = [passage.start + offset, passage.end + offset];
    if (instructions.some((order) => start < order.end && end > order.start)) {
      throw new Rejection('instruction', `${what} stands where the text speaks to the model`);
    }
    return { start, end, sha256: textHash(text.slice(start, end)).slice(0, HASH_DIGITS) };
  });
  return { how: found.how, locators };
}

/** The day that the text itself tells, or "on record by" the day of publication. */
function saidOf({ said, saidWords }: ModelProposal, context: ProposalContext): string {
  const { published } = context.document;
  if (published === undefined) return said ?? '../9999';
  const bound = published.includes('/') ? published.slice(published.indexOf('/') + 1) : published;
  const undated = `../${bound}`;
  if (said === null || saidWords === null) return undated;
  const range = readDateRange(said);
  const last = readDateRange(bound);
  if (typeof range === 'string' || typeof last === 'string') return undated;
  if (onOrBefore(range, last) === 'no') return undated;
  const tokens = groundingTokens(saidWords).length;
  const found = groundQuote(context.piece, saidWords, {
    ...context.grounding,
    maxErrors: 0,
    minWords: Math.max(1, Math.min(tokens, 3)),
  });
  return found.grounded && fitsWords(said, saidWords) ? said : undated;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember|t)?\b\.?/i;

/** A month, a day of the month or a year that the words name must be those of the date. */
function fitsWords(said: string, words: string): boolean {
  const [year, month, day] = said.split('-');
  const named = MONTH.exec(words)?.[1]?.toLowerCase();
  if (named !== undefined && month !== undefined && MONTHS.indexOf(named) + 1 !== Number(month)) return false;
  const numbers = (words.match(/\d{1,4}/g) ?? []).map(Number);
  if (numbers.some((number) => number > 1_000 && number !== Number(year))) return false;
  return named === undefined || day === undefined || numbers.every((number) => number > 31 || number === Number(day));
}

function voice(what: string, named: string, context: ProposalContext): string {
  const id = actorId(what, named, context.vocabulary);
  const actor = context.vocabulary.actor(id);
  const isNamed = context.mentioned.has(id) || actor.type === 'group' || id === `author:${context.document.id}`;
  if (!isNamed) throw new Rejection('unnamed', `${what} ${id} is named nowhere in the text`);
  return id;
}

function actorId(what: string, named: string, vocabulary: Vocabulary): string {
  return known(what, named, () => vocabulary.actorId(CALLER, named));
}

function eventId(named: string, vocabulary: Vocabulary): string {
  return known('event', named, () => vocabulary.eventId(CALLER, named));
}

function anyId(what: string, named: string, vocabulary: Vocabulary): string {
  const { events, propositions } = vocabulary;
  if (events.has(named) || propositions.has(named)) return named;
  for (const find of [actorId, (_: string, name: string) => eventId(name, vocabulary)]) {
    try {
      return find(what, named, vocabulary);
    } catch {}
  }
  const { id, reversed } = known(what, named, () => vocabulary.propositionId(CALLER, named));
  if (reversed) throw new Rejection('unknown', `${what} is the contrary of ${id}`);
  return id;
}

function propositionOf(named: string | null, vocabulary: Vocabulary) {
  if (named === null) return { id: undefined, reversed: false };
  return known('proposition', named, () => vocabulary.propositionId(CALLER, named));
}

function known<Found>(what: string, named: string, find: () => Found): Found {
  try {
    return find();
  } catch {
    throw new Rejection('unknown', `${what} ${JSON.stringify(named.slice(0, 100))} is not in the vocabulary`);
  }
}

/** Words of the model's own; left out where they repeat seven words of the text. */
function ownWords(words: string | null, { shown }: ProposalContext): string | undefined {
  if (words === null || words.trim() === '' || words.length > MOST_OWN_UNITS) return undefined;
  const plain = words.replace(/[\p{Cc}\p{Surrogate}]+/gu, ' ').trim();
  const tokens = groundingTokens(plain);
  for (let i = 0; i + MOST_WORDS_ALIKE < tokens.length; i += 1) {
    const run = tokens.slice(i, i + MOST_WORDS_ALIKE + 1).map(({ word }) => shown.numbers.get(word) ?? -1);
    if (placesOf(shown.words, Int32Array.from(run), 1).length > 0) return undefined;
  }
  return plain === '' ? undefined : plain;
}

function distinct(locators: readonly Locator[]): Locator[] {
  return [...new Map(locators.map((place) => [JSON.stringify(place), place])).values()];
}
