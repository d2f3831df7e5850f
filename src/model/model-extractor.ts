// Claims from a text by a model, each grounded in a passage before it counts.

import { StanceError } from '../errors.js';
import { CLAIM_KINDS, type ClaimInput, type ClaimKind } from '../kinds/claim.js';
import { checkVocabulary, type VocabularyInput } from '../kinds/dataset.js';
import { datasetHash } from '../kinds/dataset-hash.js';
import { defined } from '../schema/defined.js';
import { document as documentSchema, type SourceDocument } from '../schema/document.js';
import { knownOptions, plainObject, randomSource, reading, wrong } from '../schema/options.js';
import { Problems } from '../schema/problems.js';
import { claimId } from '../store/claim-id.js';
import { Vocabulary } from '../store/vocabulary.js';
import { textHash } from '../text/text-hash.js';
import { type ModelAnswer, modelSchema } from './answer-schema.js';
import { ModelBudget, type ModelPrices, type ModelSpending, modelLimits } from './budget.js';
import { type ModelChunk, modelChunks } from './chunks.js';
import type { ModelGenerate, ModelSignal } from './generate.js';
import { checkGrounding, type GroundingOptions, groundingText, type Passage } from './ground/grounding.js';
import { modelInstructions } from './instructions.js';
import { askModel } from './model-request.js';
import { mentionFinder } from './named-actors.js';
import { MODEL_SYSTEM, modelPrompt, PROMPT_VERSION } from './prompt.js';
import { claimOf, type RejectionReason } from './proposals.js';
import { type ModelState, resumed, stateOf } from './resume-state.js';

/** Settings of {@link modelExtractor}. */
export interface ModelExtractorOptions {
  /** The model's name, for the origin of its claims. */
  readonly name: string;
  /** Its version, if it has one. */
  readonly version?: string;
  /** The most UTF-16 units of text in one request; default 6,000. */
  readonly chunkLength?: number;
  /** Units of what stands before it that are shown with it; default 800. */
  readonly leadIn?: number;
  /** Requests at a time; default 2. */
  readonly concurrency?: number;
  /** How often a request is sent before its piece of text counts as failed; default 4. */
  readonly attempts?: number;
  /** The first pause between attempts, in milliseconds; doubles each time. Default 500. */
  readonly backoffMs?: number;
  /** A longer pause is not waited for (a server may ask for one): the piece fails. Default 60,000. */
  readonly maxWaitMs?: number;
  /** How long an answer may take, in milliseconds; default 120,000. */
  readonly timeoutMs?: number;
  /** The most tokens of one answer; default 4,000. */
  readonly maxOutputTokens?: number;
  /** The most tokens of a run, in and out, with what a saved state has taken; default no limit. */
  readonly maxTokens?: number;
  /** The most that a run may cost, in the currency of `prices`; default no limit. */
  readonly maxCost?: number;
  /** Needed for `maxCost`, and for `spent.cost`; default none. */
  readonly prices?: ModelPrices;
  /** How quotes are held against the text; defaults in {@link GroundingOptions}. */
  readonly grounding?: GroundingOptions;
  /** Chance in the pauses, in [0, 1); default `Math.random`. */
  readonly random?: () => number;
}

/** What {@link ModelExtractor} is asked about a text. */
export interface ModelExtractOptions {
  /** What the text is; its `sha256` and `length`, if given, must be those of the text. */
  readonly document: SourceDocument;
  /** Whom and what claims can be about; a whole data set will do, its documents and claims are not looked at. */
  readonly vocabulary: Pick<VocabularyInput, 'actors' | 'propositions'> & Pick<Partial<VocabularyInput>, 'events'>;
  /** Where an earlier run stopped; default the beginning. */
  readonly state?: unknown;
  /** Called after each piece, with a state that can be saved. */
  readonly onProgress?: (progress: ModelProgress) => void;
  /** Stops the run when aborted; what is done is returned. */
  readonly signal?: ModelSignal;
}

/** How far a run has come. */
export interface ModelProgress {
  /** Pieces of the text that were read. */
  readonly done: number;
  /** Pieces that no answer came for. */
  readonly failed: number;
  /** All pieces. */
  readonly total: number;
  /** What the run took so far. */
  readonly spent: ModelSpending;
  /** From which another run goes on; plain JSON. */
  readonly state: ModelState;
}

/** What a model proposed and was not let in. */
export interface ModelRejection {
  readonly reason: RejectionReason;
  /** The reason in words. */
  readonly message: string;
  /** Of the proposal; `null` where it could not be read. */
  readonly kind: ClaimKind | null;
  /** As the model named it; `null` where it could not be read. */
  readonly holder: string | null;
  /** What the model says that the text says, cut at 300 UTF-16 units. */
  readonly quote: string | null;
}

/** What came of a run. */
export interface ModelExtraction {
  /** In the order of the text; every one `proposed`, with evidence in the text. */
  readonly claims: readonly ClaimInput[];
  /** What was proposed and not let in, in the order of the pieces. */
  readonly rejected: readonly ModelRejection[];
  /** Pieces of the text about which the model gave no answer that can be read. */
  readonly failures: readonly (Passage & { readonly message: string; readonly attempts: number })[];
  /** Where the text speaks to the model; nothing there is evidence. */
  readonly instructions: readonly Passage[];
  /** What the run took, with what a saved state had taken before. */
  readonly spent: ModelSpending;
  /** Whether the whole text was read. */
  readonly complete: boolean;
  /** What ended the run early, if anything did. */
  readonly stopped: 'budget' | 'aborted' | null;
  /** From which another run goes on; plain JSON. */
  readonly state: ModelState;
}

/** Reads a text with a model. */
export type ModelExtractor = (text: string, options: ModelExtractOptions) => Promise<ModelExtraction>;

const MOST_UNITS = 20_000_000;
const MOST_QUOTE_SHOWN = 300;

/**
 * An extractor of claims that asks a language model and believes nothing it cannot find in the text.
 *
 * The text goes to the model in pieces, with the coding rules and the part of the vocabulary it names. Each claim that
 * comes back needs a quote that `groundQuote` finds in its piece (so does each of its conditions), a holder whom the
 * text names, ids of the vocabulary, and must fit the schema of claims. What enters is the place of the source's own
 * words; `review` is `proposed`, `origin` the model, and a date of speech is kept only with words of the text for it.
 *
 * @param generate Any model: `openAiCompatible`, `aiSdk`, or a function of your own that returns JSON.
 * @returns A function of a text. Its time is the model's; its own is linear in the text.
 * @throws {StanceError} `invalid_option`; the returned function `invalid_data` for a bad document, vocabulary or state
 *   or a text that is not the document's, `io` when the server refuses every request (`details.state` has what was
 *   done so far).
 */
export function modelExtractor(generate: ModelGenerate, options: ModelExtractorOptions): ModelExtractor {
  const settings = checked(options);
  if (typeof generate !== 'function') throw wrong('modelExtractor', 'generate', generate, 'a function');
  return async (text, given) => {
    knownOptions('modelExtractor', given, GIVEN);
    const { onProgress, signal } = given;
    if (onProgress !== undefined && typeof onProgress !== 'function')
      throw wrong('modelExtractor', 'onProgress', onProgress, 'a function');
    const isSignal = () => signal === undefined || typeof signal?.addEventListener === 'function';
    if (!reading('modelExtractor', 'signal', 'an AbortSignal', isSignal))
      throw wrong('modelExtractor', 'signal', signal, 'an AbortSignal');
    const run = reading('modelExtractor', 'document or vocabulary', 'plain data', () =>
      prepared(text, given, settings),
    );
    const { answers, failures, spent, stopped, fatal, state } = await asked(generate, text, given, run, settings);
    if (fatal !== undefined) {
      const message = `modelExtractor: ${fatal.replace(/\.$/, '')}. Mend the address, the key or the name of the model.`;
      throw new StanceError('io', message, { state });
    }
    return {
      ...judged(text, run, answers, settings),
      failures: [...failures].sort(([a], [b]) => a - b).map(([, failure]) => failure),
      instructions: run.instructions,
      spent,
      complete: answers.every((answer) => answer !== undefined),
      stopped,
      state,
    };
  };
}

/** Asks the model about every piece of a text that has no answer yet, several at a time. */
async function asked(
  generate: ModelGenerate,
  text: string,
  { state: given, signal, onProgress }: ModelExtractOptions,
  run: Run,
  settings: Settings,
) {
  const { answers, spent: before } = resumed(given, run.key, run.chunks.length);
  const budget = new ModelBudget(settings.limits, before);
  const failures = new Map<number, ModelExtraction['failures'][number]>();
  const schema = modelSchema();
  const state = () => stateOf(run.key, answers, budget.spent);
  let stopped: ModelExtraction['stopped'] = null;
  let fatal: string | undefined;
  const open = answers.flatMap((answer, i) => (answer === undefined ? [i] : []));
  const ask = async (i: number) => {
    const chunk = run.chunks[i] as ModelChunk;
    const prompt = modelPrompt(text, chunk, run.document, run.vocabulary, run.mentioned);
    const request = { system: MODEL_SYSTEM, prompt, schema };
    const found = await askModel(generate, request, { ...settings, signal, budget });
    if ('answer' in found) answers[i] = found.answer;
    else if ('stopped' in found) stopped = found.stopped;
    else {
      const { message, next } = found.failure;
      failures.set(i, { start: chunk.start, end: chunk.end, message, attempts: found.attempts });
      if (next === 'stop') fatal = message;
    }
    const done = answers.filter((answer) => answer !== undefined).length;
    onProgress?.({ done, failed: failures.size, total: answers.length, spent: budget.spent, state: state() });
  };
  const work = async () => {
    for (let i = open.shift(); i !== undefined; i = open.shift()) {
      await ask(i);
      if (stopped !== null || fatal !== undefined) return;
    }
  };
  await Promise.all(Array.from({ length: settings.concurrency }, work));
  return { answers, failures, spent: budget.spent, stopped, fatal: fatal as string | undefined, state: state() };
}

type Run = ReturnType<typeof prepared>;
type Settings = ReturnType<typeof checked>;

function prepared(text: string, { document: given, vocabulary: lists }: ModelExtractOptions, settings: Settings) {
  if (typeof text !== 'string' || text.length > MOST_UNITS || /\p{Surrogate}/u.test(text)) {
    const problem = `the text must be well-formed Unicode of at most ${MOST_UNITS} UTF-16 units.`;
    throw new StanceError('invalid_data', `modelExtractor: ${problem}`, {});
  }
  const problems = new Problems();
  const result = documentSchema.safeParse(given);
  if (!result.success) problems.addIssues('document', result.error.issues, given);
  plainObject('modelExtractor', 'the vocabulary', lists);
  const { actors, propositions, events = [] } = lists;
  const checkedLists = checkVocabulary({ actors, propositions, events, documents: [] }, problems);
  const hash = textHash(text);
  const document = result.data;
  if (document?.sha256 !== undefined && document.sha256 !== hash) {
    problems.add('document.sha256', 'is of another text');
  }
  if (document?.length !== undefined && document.length !== text.length) {
    problems.add('document.length', `is ${document.length}; the text has ${text.length} UTF-16 units`);
  }
  const whole =
    document === undefined || checkedLists === undefined ? undefined : { ...checkedLists, documents: [document] };
  const vocabulary = whole === undefined ? undefined : Vocabulary.from(whole, problems);
  problems.throwIfAny('modelExtractor', 'the data');
  const chunks = modelChunks(text, { length: settings.chunkLength, leadIn: settings.leadIn });
  const find = mentionFinder((vocabulary as Vocabulary).actors.values());
  const mentioned = new Set(chunks.flatMap(({ start, end }) => [...find(text.slice(start, end))]));
  const { name, version, chunkLength, leadIn } = settings;
  const dataHash = datasetHash({ ...(whole as VocabularyInput), claims: [] });
  return {
    document: document as SourceDocument,
    vocabulary: vocabulary as Vocabulary,
    chunks,
    mentioned,
    instructions: modelInstructions(text),
    key: textHash(JSON.stringify([hash, dataHash, PROMPT_VERSION, name, version ?? null, chunkLength, leadIn])),
  };
}

function judged(
  text: string,
  run: Run,
  answers: readonly (ModelAnswer | undefined)[],
  { name, version, grounding }: Settings,
) {
  const claims = new Map<string, ClaimInput>();
  const rejected: ModelRejection[] = [];
  const origin = { type: 'model' as const, name, ...(version === undefined ? {} : { version }) };
  for (const [i, answer] of answers.entries()) {
    if (answer === undefined) continue;
    const { leadIn, start, end } = run.chunks[i] as ModelChunk;
    const piece = groundingText(text.slice(start, end));
    const shown = groundingText(text.slice(leadIn, end));
    const context = { ...run, text, piece, offset: start, shown, origin, grounding };
    for (const message of answer.malformed) {
      rejected.push({ reason: 'malformed', message, kind: null, holder: null, quote: null });
    }
    for (const proposal of answer.proposals) {
      const found = claimOf(proposal, context);
      if ('claim' in found) {
        const id = claimId(found.claim);
        if (!claims.has(id)) claims.set(id, found.claim);
      } else {
        const { kind, holder, quote } = proposal;
        rejected.push({ ...found, kind, holder: holder.slice(0, 200), quote: quote.slice(0, MOST_QUOTE_SHOWN) });
      }
    }
  }
  return { claims: inUtterances([...claims.values()].sort(inOrder)), rejected };
}

/** Claims of one voice from one passage are one act of speech. */
function inUtterances(claims: readonly ClaimInput[]): ClaimInput[] {
  const counts = new Map<string, number>();
  const keyOf = ({ speaker, holder, said, evidence }: ClaimInput) => {
    const [first] = evidence ?? [];
    return `${speaker ?? holder}/${said}/${first !== undefined && 'start' in first ? first.start : ''}`;
  };
  for (const claim of claims) counts.set(keyOf(claim), (counts.get(keyOf(claim)) ?? 0) + 1);
  return claims.map((claim) =>
    claim.kind !== 'participation' && (counts.get(keyOf(claim)) ?? 0) > 1
      ? { ...claim, utterance: keyOf(claim) }
      : claim,
  );
}

function inOrder(a: ClaimInput, b: ClaimInput): number {
  const start = ({ evidence }: ClaimInput) => (evidence?.[0] as Passage | undefined)?.start ?? 0;
  const kinds = CLAIM_KINDS.indexOf(a.kind) - CLAIM_KINDS.indexOf(b.kind);
  return start(a) - start(b) || kinds || (claimId(a) < claimId(b) ? -1 : 1);
}

const AT_LEAST_ONE = { chunkLength: 6_000, concurrency: 2, attempts: 4, timeoutMs: 120_000, maxOutputTokens: 4_000 };
const AT_LEAST_ZERO = { leadIn: 800, backoffMs: 500, maxWaitMs: 60_000 };

const GIVEN: readonly (keyof ModelExtractOptions)[] = ['document', 'vocabulary', 'state', 'onProgress', 'signal'];
const SETTINGS: readonly (keyof ModelExtractorOptions)[] = [
  ...(['name', 'version', ...Object.keys(AT_LEAST_ONE), ...Object.keys(AT_LEAST_ZERO)] as const),
  ...(['maxTokens', 'maxCost', 'prices', 'grounding', 'random'] as const),
] as readonly (keyof ModelExtractorOptions)[];

function checked(options: ModelExtractorOptions) {
  knownOptions('modelExtractor', options, SETTINGS);
  const { name, version } = options;
  const defaults = { ...AT_LEAST_ONE, ...AT_LEAST_ZERO, grounding: {}, random: Math.random };
  const settings: ModelExtractorOptions & Required<Pick<ModelExtractorOptions, keyof typeof defaults>> = {
    ...defaults,
    ...(defined({ ...options }) as ModelExtractorOptions),
  };
  const refuse = (option: string, value: unknown, expected: string) => wrong('modelExtractor', option, value, expected);
  if (typeof name !== 'string' || name === '') throw refuse('name', name, 'the name of the model');
  if (version !== undefined && typeof version !== 'string') throw refuse('version', version, 'text');
  randomSource('modelExtractor', settings.random);
  checkGrounding('modelExtractor', settings.grounding);
  const leastOf = (amounts: object, least: number, expected: string) => {
    for (const option of Object.keys(amounts) as (keyof typeof AT_LEAST_ONE)[]) {
      const value = settings[option];
      if (!Number.isInteger(value) || value < least) throw refuse(option, value, expected);
    }
  };
  leastOf(AT_LEAST_ONE, 1, 'a positive integer');
  leastOf(AT_LEAST_ZERO, 0, 'a whole number');
  if (settings.chunkLength < 200) throw refuse('chunkLength', settings.chunkLength, '200 or more');
  return { ...settings, limits: modelLimits(options) };
}
