// One request to a model: repeated, timed and counted.
import { StanceError } from '../errors.js';
import { type ModelAnswer, readAnswer } from './answer-schema.js';
import { estimatedTokens, type ModelBudget } from './budget.js';
import type { ModelFailure, ModelGenerate, ModelRequest, ModelSignal, ModelUsage } from './generate.js';
import { failureOf } from './generate.js';

declare const setTimeout: (run: () => void, ms: number) => unknown;
declare const clearTimeout: (timer: unknown) => void;
declare const AbortController: new () => { readonly signal: ModelSignal; abort(): void };

export interface RequestSettings {
  readonly attempts: number;
  readonly backoffMs: number;
  readonly maxWaitMs: number;
  readonly timeoutMs: number;
  readonly maxOutputTokens: number;
  readonly random: () => number;
  readonly signal: ModelSignal | undefined;
  readonly budget: ModelBudget;
}

type Question = Pick<ModelRequest, 'system' | 'prompt' | 'schema'>;

export type Asked =
  | { readonly answer: ModelAnswer }
  | { readonly stopped: 'budget' | 'aborted' }
  | { readonly failure: ModelFailure; readonly attempts: number };

/** Waits twice as long each time, half of it by chance, and never less than the server asks for. */
export async function askModel(generate: ModelGenerate, ask: Question, settings: RequestSettings): Promise<Asked> {
  const { attempts, backoffMs, maxWaitMs, random, signal } = settings;
  const isAborted = () => signal?.aborted === true;
  for (let attempt = 1; ; attempt += 1) {
    if (isAborted()) return { stopped: 'aborted' };
    const tried = await askOnce(generate, ask, settings);
    if ('answer' in tried || 'stopped' in tried) return tried;
    const { failure } = tried;
    if (isAborted()) return { stopped: 'aborted' };
    if (failure.next !== 'again' || attempt >= attempts) return { failure, attempts: attempt };
    const wait = Math.max(failure.waitMs ?? 0, backoffMs * 2 ** (attempt - 1) * (0.5 + random() / 2));
    if (wait > maxWaitMs) return { failure, attempts: attempt };
    await pause(wait, signal);
  }
}

async function askOnce(
  generate: ModelGenerate,
  ask: Question,
  { timeoutMs, maxOutputTokens, signal, budget }: RequestSettings,
): Promise<{ answer: ModelAnswer } | { stopped: 'budget' } | { failure: ModelFailure }> {
  const input = estimatedTokens(ask.system.length + ask.prompt.length + JSON.stringify(ask.schema).length);
  const reserved = { inputTokens: input, outputTokens: maxOutputTokens };
  if (!budget.reserve(reserved)) return { stopped: 'budget' };
  let reported: ModelUsage | undefined;
  let taken: ModelUsage = { inputTokens: 0, outputTokens: 0 };
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal?.addEventListener('abort', abort);
  const request = {
    ...ask,
    maxOutputTokens,
    signal: controller.signal,
    report: (usage: ModelUsage) => {
      reported = readUsage(usage);
    },
  };
  try {
    const value = await inTime(() => generate(request), timeoutMs, controller.signal, abort);
    taken = { inputTokens: input, outputTokens: estimatedTokens(JSON.stringify(value)?.length ?? 0) };
    const answer = readAnswer(value);
    if (answer !== undefined) return { answer };
    return { failure: { message: 'the model answered something that has no list of claims', next: 'again' } };
  } catch (error) {
    // a refusal costs nothing; whatever else went wrong, the model may have read the request
    const isRefusal = error instanceof StanceError && typeof error.details.status === 'number';
    if (!isRefusal) taken = { inputTokens: input, outputTokens: 0 };
    return { failure: failureOf(error) };
  } finally {
    budget.settle(reserved, reported ?? taken);
    signal?.removeEventListener('abort', abort);
  }
}

function readUsage({ inputTokens, outputTokens }: ModelUsage): ModelUsage | undefined {
  const isCount = (count: unknown) => typeof count === 'number' && Number.isFinite(count) && count >= 0;
  return isCount(inputTokens) && isCount(outputTokens) ? { inputTokens, outputTokens } : undefined;
}

/** Gives up on a model that does not answer, whether or not it heeds the signal. */
function inTime(run: () => Promise<unknown>, ms: number, signal: ModelSignal, abort: () => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const late = () => new StanceError('io', `modelExtractor: no answer within ${ms} ms.`);
    const timer = setTimeout(() => {
      reject(late());
      abort();
    }, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(late());
    });
    Promise.resolve()
      .then(run)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

function pause(ms: number, signal: ModelSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
  });
}
