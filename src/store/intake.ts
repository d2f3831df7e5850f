// From a data set or a stream to a claim log, with every problem told at the end.
import type { ClaimInput } from '../kinds/claim.js';
import { checkVocabulary, type Dataset, type VocabularyInput } from '../kinds/dataset.js';
import { reading } from '../schema/options.js';
import { Problems, show } from '../schema/problems.js';
import { admitClaim, admitRetraction } from './admission.js';
import type { Attribution, ClaimLog } from './claim-log.js';
import { ClaimLogBuilder } from './claim-log-builder.js';
import { Vocabulary } from './vocabulary.js';
import { isVouchedFor, isVouchedVocabulary } from './vouched.js';

/** A data set in parts, none of them checked yet. */
export interface UncheckedDataset {
  readonly claims: Iterable<unknown>;
  readonly retractions: readonly unknown[];
  readonly rest: Partial<Dataset>;
}

/** @throws {StanceError} `invalid_data` if claims or retractions are no lists. */
export function splitDataset(caller: string, dataset: unknown): UncheckedDataset {
  const problems = new Problems();
  const isObject = typeof dataset === 'object' && dataset !== null && !Array.isArray(dataset);
  if (!isObject) problems.add('', `is ${show(dataset)}; expected actors, propositions, documents and claims`);
  const read = reading(caller, 'the data', PLAIN, () => (isObject ? { ...dataset } : {}) as Partial<Dataset>);
  const { claims, retractions = [], ...rest } = read;
  if (isObject && (typeof claims !== 'object' || claims === null || !(Symbol.iterator in claims))) {
    problems.add('claims', `is ${claims === undefined ? 'missing' : show(claims)}; expected a list of claims`);
  }
  if (!Array.isArray(retractions)) problems.add('retractions', `is ${show(retractions)}; expected a list`);
  problems.throwIfAny(caller, 'the data');
  return { claims: claims as Iterable<unknown>, retractions: retractions as readonly unknown[], rest };
}

function isRetraction(input: unknown): boolean {
  return typeof input === 'object' && input !== null && (input as { readonly kind?: unknown }).kind === 'retraction';
}

/**
 * Can claims that are there count for somebody else now? They can if an actor was amended, or if somebody took over an
 * office on the day on which another left it.
 */
function hasOtherOffices(before: Vocabulary, after: Vocabulary, added: Partial<VocabularyInput> | undefined): boolean {
  const last = new Set<string>();
  for (const actor of before.actors.values()) {
    if (actor.type !== 'person') continue;
    for (const { of, to } of actor.offices ?? []) if (to !== undefined) last.add(`${of} ${to}`);
  }
  return (added?.actors ?? []).some((actor) => {
    const known = before.actors.get(actor.id);
    if (known !== undefined && !before.implied.has(actor.id)) return known !== after.actors.get(actor.id);
    const offices = actor.type === 'person' ? (actor.offices ?? []) : [];
    return offices.some(({ of, from }) => last.has(`${of} ${from}`));
  });
}

const PLAIN = 'plain data';
const MOST_PROBLEMS = 1_000_000;

/**
 * Takes vocabulary, claims and retractions in, and gives out a log or one error with every problem; never half a log.
 *
 * The vocabulary has to be right before claims can be checked against it.
 */
export class Intake {
  readonly vocabulary: Vocabulary;
  readonly #caller: string;
  readonly #problems = new Problems();
  readonly #builder: ClaimLogBuilder;
  readonly #without: ReadonlySet<number>;
  #count = 0;

  /**
   * @param attribution Who speaks for whom, by the vocabulary.
   * @param previous The log that the claims are added to.
   * @param without Numbers of documents that claims may not be added to.
   */
  constructor(
    caller: string,
    input: unknown,
    attribution: (vocabulary: Vocabulary) => Attribution,
    previous?: ClaimLog,
    without: ReadonlySet<number> = new Set(),
  ) {
    this.#caller = caller;
    this.#without = without;
    const check = () => checkVocabulary(input, this.#problems);
    const checked = isVouchedVocabulary(input) ? (input as VocabularyInput) : reading(caller, 'the data', PLAIN, check);
    this.#throwIfAny();
    this.vocabulary = Vocabulary.from(checked as VocabularyInput, this.#problems, previous?.vocabulary);
    this.#throwIfAny();
    const isAnew = previous !== undefined && hasOtherOffices(previous.vocabulary, this.vocabulary, checked);
    this.#builder = new ClaimLogBuilder(this.vocabulary, attribution(this.vocabulary), isAnew ? undefined : previous);
    if (!isAnew) return;
    for (let row = 0; row < previous.length; row += 1) this.#builder.add(previous.claim(row), 'the graph');
    for (const retraction of previous.retractions) this.#builder.addRetraction(retraction, 'the graph');
  }

  addClaims(claims: Iterable<unknown>): void {
    if (typeof claims !== 'object' || claims === null || !(Symbol.iterator in claims)) {
      this.#problems.add('claims', `is ${show(claims)}; expected a list of claims`);
      this.#throwIfAny();
    }
    const isChecked = isVouchedFor(claims);
    for (const input of claims) {
      const number = this.#count;
      this.#count += 1;
      if (this.#problems.count > MOST_PROBLEMS) this.#throwIfAny();
      reading(this.#caller, `claims[${number}]`, PLAIN, () => this.#add(input, number, isChecked));
    }
  }

  addRetractions(retractions: readonly unknown[]): void {
    for (let i = 0; i < retractions.length; i += 1) {
      const path = `retractions[${i}]`;
      reading(this.#caller, path, PLAIN, () => this.#addRetraction(retractions[i], path));
    }
  }

  /** @throws {StanceError} `invalid_data` with every problem that came up. */
  finish(): ClaimLog {
    this.#throwIfAny();
    const log = this.#builder.build(this.#problems);
    this.#throwIfAny();
    return log;
  }

  #add(input: unknown, number: number, isChecked: boolean): void {
    if (isRetraction(input)) {
      this.#addRetraction(input, `claims[${number}]`);
      return;
    }
    const claim = isChecked ? (input as ClaimInput) : admitClaim(input, number, this.vocabulary, this.#problems);
    if (claim === undefined) return;
    if (this.#without.size > 0 && this.#without.has(this.vocabulary.documentNumbers.find(claim.document))) {
      this.#problems.add(`claims[${number}].document`, `is ${show(claim.document)}, which this graph leaves out`);
    }
    if (this.#problems.count === 0) this.#builder.add(claim, `claims[${number}]`);
  }

  #addRetraction(input: unknown, path: string): void {
    const retraction = admitRetraction(input, path, this.#problems);
    if (retraction !== undefined) this.#builder.addRetraction(retraction, path);
  }

  #throwIfAny(): void {
    this.#problems.throwIfAny(this.#caller, 'the data');
  }
}
