import type { Deliverable, Position, Stage } from '../schema/claim.js';
import type { Lexicon } from './lexicon.js';
import { type Found, PhraseIndex } from './phrases.js';
import type { Token } from './sentences.js';

type Participation = Lexicon['participation'][number];
type Condition = Lexicon['conditions'][number];

/** The lexicon made ready to be found in sentences. */
export class Cues {
  readonly #stance = new PhraseIndex<Position>('stem');
  readonly #judgements = new PhraseIndex<'support' | 'oppose'>('stem');
  readonly #speech = new PhraseIndex<true>('stem');
  readonly #sources = new PhraseIndex<true>('stem');
  readonly #requests = new PhraseIndex<true>('stem');
  readonly #commitments = new PhraseIndex<Stage>('stem');
  readonly #attitudes = new PhraseIndex<'positive' | 'negative'>('stem');
  readonly #participation = new PhraseIndex<Participation>('stem');
  readonly #conditions = new PhraseIndex<Condition>('fold');
  readonly #deliverables = new PhraseIndex<Deliverable>('stem');
  readonly #negators = new PhraseIndex<true>('stem');
  readonly #reversers = new PhraseIndex<true>('stem');
  readonly #hedges = new PhraseIndex<true>('stem');
  readonly #modals = new PhraseIndex<true>('stem');
  readonly #occasions = new PhraseIndex<true>('stem');

  constructor(lexicon: Lexicon) {
    for (const { position, phrases } of lexicon.stance) for (const p of phrases) this.#stance.add(p, position);
    for (const { position, phrases } of lexicon.judgements) for (const p of phrases) this.#judgements.add(p, position);
    for (const { stage, phrases } of lexicon.commitments) for (const p of phrases) this.#commitments.add(p, stage);
    for (const { polarity, phrases } of lexicon.attitudes) for (const p of phrases) this.#attitudes.add(p, polarity);
    for (const entry of lexicon.participation) for (const p of entry.phrases) this.#participation.add(p, entry);
    for (const entry of lexicon.conditions) for (const p of entry.phrases) this.#conditions.add(p, entry);
    for (const { deliverable, phrases } of lexicon.deliverables) {
      for (const p of phrases) this.#deliverables.add(p, deliverable);
    }
    for (const [index, phrases] of [
      [this.#speech, lexicon.speech],
      [this.#sources, lexicon.sources],
      [this.#requests, lexicon.requests],
      [this.#negators, lexicon.negators],
      [this.#reversers, lexicon.reversers],
      [this.#hedges, lexicon.hedges],
      [this.#modals, lexicon.modals],
      [this.#occasions, lexicon.occasions],
    ] as const) {
      for (const phrase of phrases) index.add(phrase, true);
    }
  }

  stance(tokens: readonly Token[]): Found<Position>[] {
    return this.#stance.all(tokens).filter((found) => isPredicate(tokens, found) && !isAspect(tokens, found));
  }

  judgements(tokens: readonly Token[]): Found<'support' | 'oppose'>[] {
    return this.#judgements.all(tokens);
  }

  speech(tokens: readonly Token[]): Found<true>[] {
    return this.#speech.all(tokens).filter((found) => isPredicate(tokens, found));
  }

  sources(tokens: readonly Token[]): Found<true>[] {
    return this.#sources.all(tokens);
  }

  requests(tokens: readonly Token[]): Found<true>[] {
    return this.#requests.all(tokens).filter((found) => isPredicate(tokens, found));
  }

  commitments(tokens: readonly Token[]): Found<Stage>[] {
    return this.#commitments.all(tokens).filter((found) => isPredicate(tokens, found));
  }

  attitudes(tokens: readonly Token[]): Found<'positive' | 'negative'>[] {
    return this.#attitudes.all(tokens);
  }

  participation(tokens: readonly Token[]): Found<Participation>[] {
    return this.#participation.all(tokens).filter((found) => isPredicate(tokens, found));
  }

  conditions(tokens: readonly Token[]): Found<Condition>[] {
    return this.#conditions.all(tokens);
  }

  deliverables(tokens: readonly Token[]): Found<Deliverable>[] {
    return this.#deliverables.all(tokens);
  }

  occasions(tokens: readonly Token[]): Found<true>[] {
    return this.#occasions.all(tokens);
  }

  negations(tokens: readonly Token[], from: number, to: number): number {
    return count(this.#negators, tokens, from, to);
  }

  /** Words of the proposition itself, by stem, do not count. */
  reversals(tokens: readonly Token[], from: number, to: number, own: ReadonlyMap<string, number>): number {
    let found = 0;
    for (let i = to - 1; i >= Math.max(0, from) && !/^(and|,)$/.test(tokens[i]?.fold ?? ''); i -= 1) {
      const hit = this.#reversers.at(tokens, i);
      if (hit !== undefined && hit.to <= to && !own.has(tokens[i]?.stem ?? '')) found += 1;
    }
    return found;
  }

  isHedged(tokens: readonly Token[], from: number, to: number): boolean {
    return count(this.#hedges, tokens, from, to) > 0;
  }

  isModal(tokens: readonly Token[], from: number, to: number): boolean {
    return count(this.#modals, tokens, from, to) > 0;
  }
}

const AMBIGUOUS =
  /^(plan|offer|vote|call|pledge|promise|demand|sign|start|work|hope|aim|attack|need|press|agreement)s?$/;

/** "began preparing": the verb that follows says what is done. */
function isAspect(tokens: readonly Token[], { from, to }: Found<unknown>): boolean {
  return /^(begin|start)$/.test(tokens[from]?.stem ?? '') && /ing$/.test(tokens[to]?.fold ?? '');
}

/** A single word that may be a noun as well counts only as a verb. */
function isPredicate(tokens: readonly Token[], { from, to }: Found<unknown>): boolean {
  const { tag, fold } = tokens[from] as Token;
  if (to - from > 1) return !(tag === 'NOUN' && AMBIGUOUS.test(fold));
  if (tag === 'PROPN') return false;
  return tag !== 'NOUN' || /ed$/.test(fold);
}

function count(index: PhraseIndex<true>, tokens: readonly Token[], from: number, to: number): number {
  let found = 0;
  for (let i = Math.max(0, from); i < to; ) {
    const hit = index.at(tokens, i);
    if (hit !== undefined && hit.to <= to) found += 1;
    i = hit !== undefined && hit.to <= to ? hit.to : i + 1;
  }
  return found;
}
