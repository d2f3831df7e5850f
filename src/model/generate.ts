// The one function behind which any language model stands.
import { StanceError } from '../errors.js';
import { numberThat } from '../schema/options.js';

/** The part of `AbortSignal` that is used; every platform's own fits. */
export interface ModelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Tokens that a request took. */
export interface ModelUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** What a language model is asked. */
export interface ModelRequest {
  /** What it is to do, the same for every piece of text. */
  readonly system: string;
  /** The piece of text with the part of the vocabulary that it names. */
  readonly prompt: string;
  /** JSON Schema (draft 2020-12) of the answer: an object whose `claims` is a list. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** The most tokens the answer may have. */
  readonly maxOutputTokens: number;
  /** Aborted when the answer is no longer wanted. */
  readonly signal: ModelSignal;
  /** To be told what the request took, if the model says so; else it is estimated from the lengths. */
  readonly report: (usage: ModelUsage) => void;
}

/**
 * Any language model: gives back the JSON it was asked for (a value, not text). Errors that it throws are tried again,
 * unless they are a StanceError whose `details.retry` is false.
 */
export type ModelGenerate = (request: ModelRequest) => Promise<unknown>;

/** The randomness of a model's answers. */
export function temperatureOption(caller: string, value: unknown): number {
  return numberThat(caller, 'temperature', value, 'a number of at least 0', (one) => one >= 0);
}

export interface ModelFailure {
  readonly message: string;
  /** `again` after a pause; `skip` this piece of text; `stop` the run, for every other request would fail as well. */
  readonly next: 'again' | 'skip' | 'stop';
  /** How long the server asks to wait, in milliseconds. */
  readonly waitMs?: number | undefined;
}

const MOST_SHOWN = 300;

/** An error of a model as the extractor reads it: `details.retry` false means `skip`, `details.stop` true means `stop`. */
export function failureOf(error: unknown): ModelFailure {
  const message = String((error as Error | undefined)?.message ?? error).slice(0, MOST_SHOWN);
  if (!(error instanceof StanceError)) return { message, next: 'again' };
  const { retry, stop, waitMs } = error.details;
  const next = stop === true ? 'stop' : retry === false ? 'skip' : 'again';
  return { message, next, waitMs: typeof waitMs === 'number' ? waitMs : undefined };
}

/** Some statuses stop a run, some are tried again after `Retry-After` (seconds or a date), others skip their piece. */
export function httpFailure(caller: string, status: number, retryAfter: string | null, body: string): StanceError {
  const stop = status === 401 || status === 403 || status === 404;
  const retry = status >= 500 || [408, 409, 425, 429].includes(status);
  const what = body.trim().slice(0, MOST_SHOWN);
  return new StanceError('io', `${caller}: the model's server answered ${status}${what === '' ? '' : `: ${what}`}.`, {
    status,
    retry,
    stop,
    waitMs: retryAfterMs(retryAfter),
  });
}

export function retryAfterMs(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d{1,9}(?:\.\d{1,9})?\s*$/.test(header)) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}
