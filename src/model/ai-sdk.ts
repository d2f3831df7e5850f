// A model of the AI SDK behind the one function that extraction asks.
import { StanceError } from '../errors.js';
import { knownOptions, plainObject, reading } from '../schema/options.js';
import { httpFailure, type ModelGenerate, type ModelSignal, type ModelUsage, temperatureOption } from './generate.js';

/** The part of the AI SDK (`ai` 6) that is used: `import * as ai from 'ai'` fits. */
export interface AiSdk {
  readonly generateText: (settings: never) => PromiseLike<{
    readonly output: unknown;
    readonly usage: { readonly inputTokens?: number | undefined; readonly outputTokens?: number | undefined };
  }>;
  readonly Output: { readonly array: (settings: { readonly element: never; readonly name?: string }) => unknown };
  readonly jsonSchema: (schema: never) => unknown;
}

/** Settings of {@link aiSdk}. */
export interface AiSdkOptions {
  /** Default 0. */
  readonly temperature?: number;
  /** Passed on to the SDK as they are; default none. */
  readonly providerOptions?: Readonly<Record<string, unknown>>;
}

const CALLER = 'aiSdk';

/**
 * A model of the AI SDK, version 6, asked by `generateText` with `Output.array`. The SDK is handed in, so that nothing
 * of it is loaded by those who do not use it: `aiSdk(await import('ai'), openai('...'))`.
 *
 * @param sdk The module `ai`.
 * @param model A language model of the SDK, or its name at the gateway.
 * @throws {StanceError} `invalid_option` if the SDK lacks one of the three; each request `io` when it fails.
 * @see https://ai-sdk.dev/docs/reference/ai-sdk-core/generate-text
 */
export function aiSdk(sdk: AiSdk, model: unknown, options: AiSdkOptions = {}): ModelGenerate {
  const isSdk = reading(CALLER, 'the SDK', 'the module "ai"', () => {
    return [sdk?.generateText, sdk?.Output?.array, sdk?.jsonSchema].every((part) => typeof part === 'function');
  });
  if (!isSdk) {
    const problem =
      'the SDK has no generateText with Output.array and jsonSchema. Expected the module "ai", version 6.';
    throw new StanceError('invalid_option', `${CALLER}: ${problem}`, {});
  }
  knownOptions(CALLER, options, ['temperature', 'providerOptions']);
  const { temperature = 0, providerOptions } = options;
  temperatureOption(CALLER, temperature);
  if (providerOptions !== undefined) plainObject(CALLER, 'providerOptions', providerOptions);
  return async ({ system, prompt, schema, maxOutputTokens, signal, report }) => {
    const items = (schema as { properties: { claims: { items: unknown } } }).properties.claims.items;
    try {
      const { output, usage } = await sdk.generateText({
        model,
        system,
        prompt,
        temperature,
        maxOutputTokens,
        maxRetries: 0,
        abortSignal: signal satisfies ModelSignal,
        output: sdk.Output.array({ element: sdk.jsonSchema(items as never) as never, name: 'claims' }),
        ...(providerOptions === undefined ? {} : { providerOptions }),
      } as never);
      tell(usage, report);
      return output;
    } catch (error) {
      throw failed(error, report);
    }
  };
}

interface SdkError {
  readonly message?: string;
  readonly statusCode?: number;
  readonly responseHeaders?: Readonly<Record<string, string>>;
  readonly responseBody?: string;
  readonly usage?: Partial<ModelUsage>;
  readonly isRetryable?: boolean;
}

function failed(error: unknown, report: (usage: ModelUsage) => void): StanceError {
  const { message, statusCode, responseHeaders, usage, isRetryable } = (error ?? {}) as SdkError;
  if (usage !== undefined) tell(usage, report);
  if (typeof statusCode === 'number') {
    return httpFailure(CALLER, statusCode, responseHeaders?.['retry-after'] ?? null, message ?? '');
  }
  const problem = (message ?? String(error)).slice(0, 300);
  return new StanceError('io', `${CALLER}: ${problem}`, { retry: isRetryable !== false }, { cause: error });
}

function tell(usage: { readonly [Key in keyof ModelUsage]?: number | undefined }, report: (usage: ModelUsage) => void) {
  const { inputTokens, outputTokens } = usage;
  if (inputTokens !== undefined && outputTokens !== undefined) report({ inputTokens, outputTokens });
}
