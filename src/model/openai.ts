// A model behind an HTTP interface of the OpenAI kind.
import { StanceError } from '../errors.js';
import { choice, knownOptions, plainObject, textOption, wholeNumber, wrong } from '../schema/options.js';
import { httpFailure, type ModelGenerate, type ModelRequest, temperatureOption } from './generate.js';

/** Where an OpenAI-compatible server is, and how it is asked. */
export interface OpenAiCompatibleOptions {
  /** The address up to `/chat/completions`, such as "http://127.0.0.1:11434/v1". */
  readonly baseUrl: string;
  /** The name of the model, as the server knows it. */
  readonly model: string;
  /** Sent as a bearer token; default none. */
  readonly apiKey?: string;
  /** Sent as well; default none. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Default 0. */
  readonly temperature?: number;
  /** How the server is told to answer in JSON: by schema, only as JSON, or not at all. Default 'schema'. */
  readonly format?: 'schema' | 'json' | 'none';
  /** A longer answer is cut off and fails; default 2,000,000 bytes. */
  readonly maxBytes?: number;
}

interface Response {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: {
    getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array }>; cancel(): Promise<void> };
  } | null;
}

declare const fetch: (address: string, init: object) => Promise<Response>;
declare const TextDecoder: new (
  encoding: string,
) => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string };

const CALLER = 'openAiCompatible';
const FORMATS = ['schema', 'json', 'none'] as const;
const OPTIONS = ['baseUrl', 'model', 'apiKey', 'headers', 'temperature', 'format', 'maxBytes'];
const MOST_ERROR_BYTES = 4_000;

/**
 * A model behind any server that speaks OpenAI's chat completions (OpenAI, Ollama, llama.cpp, vLLM, LM Studio,
 * Mistral, OpenRouter), by plain `fetch`. Redirects are refused: they would carry the key elsewhere.
 *
 * @throws {StanceError} `invalid_option` for an address that is not http or https; each request `io` when it fails.
 * @see https://platform.openai.com/docs/api-reference/chat
 */
export function openAiCompatible(options: OpenAiCompatibleOptions): ModelGenerate {
  knownOptions(CALLER, options, OPTIONS);
  const { baseUrl, model, apiKey, headers, temperature = 0, format = 'schema', maxBytes = 2_000_000 } = options;
  if (typeof baseUrl !== 'string' || !/^https?:\/\/[^\s]+$/.test(baseUrl)) {
    throw new StanceError('invalid_option', `${CALLER}: baseUrl must be an http or https address.`, {});
  }
  textOption(CALLER, 'model', model, 500);
  if (apiKey !== undefined && typeof apiKey !== 'string') throw wrong(CALLER, 'apiKey', '(not shown)', 'text');
  if (headers !== undefined) {
    plainObject(CALLER, 'headers', headers);
    if (!Object.values(headers).every((one) => typeof one === 'string'))
      throw wrong(CALLER, 'headers', headers, 'an object of texts');
  }
  temperatureOption(CALLER, temperature);
  choice(CALLER, 'format', format, FORMATS);
  wholeNumber(CALLER, 'maxBytes', maxBytes, 1);
  const address = `${baseUrl.replace(/\/{1,9}$/, '')}/chat/completions`;
  return async ({ system, prompt, schema, maxOutputTokens, signal, report }) => {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'error',
      signal,
      headers: {
        'content-type': 'application/json',
        ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
        ...headers,
      },
      body: JSON.stringify({
        model,
        temperature,
        max_tokens: maxOutputTokens,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: prompt },
        ],
        ...formatOf(format, schema),
      }),
    });
    if (!response.ok) {
      const body = await readBody(response, MOST_ERROR_BYTES, true);
      throw httpFailure(CALLER, response.status, response.headers.get('retry-after'), withoutKey(body, apiKey));
    }
    return contentOf(await readBody(response, maxBytes, false), report);
  };
}

const LEAST_KEY = 6;

/** Some servers repeat the key that they refuse; it is not to stand in a log. */
function withoutKey(body: string, apiKey = ''): string {
  return apiKey.length < LEAST_KEY ? body : body.replaceAll(apiKey, '***');
}

function formatOf(format: 'schema' | 'json' | 'none', schema: ModelRequest['schema']): object {
  if (format === 'none') return {};
  if (format === 'json') return { response_format: { type: 'json_object' } };
  return { response_format: { type: 'json_schema', json_schema: { name: 'claims', strict: true, schema } } };
}

/** At most `most` bytes; what is longer is cut (`mayCut`) or refused, and the rest never read. */
async function readBody({ body }: Response, most: number, mayCut: boolean): Promise<string> {
  const reader = body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder('utf-8');
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || value === undefined) return text + decoder.decode();
    bytes += value.length;
    if (bytes > most) {
      await reader.cancel();
      if (mayCut) return text + decoder.decode(value.subarray(0, most - bytes + value.length));
      throw new StanceError('io', `${CALLER}: the answer has more than ${most} bytes.`, { retry: true });
    }
    text += decoder.decode(value, { stream: true });
  }
}

function contentOf(body: string, report: ModelRequest['report']): unknown {
  const answer = parsed(body, 'answer') as {
    readonly choices?: readonly {
      readonly message?: { readonly content?: unknown; readonly refusal?: unknown };
      readonly finish_reason?: unknown;
    }[];
    readonly usage?: { readonly prompt_tokens?: number; readonly completion_tokens?: number };
  } | null;
  const { prompt_tokens: inputTokens, completion_tokens: outputTokens } = answer?.usage ?? {};
  if (inputTokens !== undefined && outputTokens !== undefined) report({ inputTokens, outputTokens });
  const [choice] = Array.isArray(answer?.choices) ? answer.choices : [];
  const content = choice?.message?.content;
  if (choice?.finish_reason === 'length') {
    const problem = 'the answer was cut off. Raise maxOutputTokens or lower chunkLength.';
    throw new StanceError('io', `${CALLER}: ${problem}`, { retry: false });
  }
  if (typeof content !== 'string') {
    throw new StanceError('io', `${CALLER}: the answer has no content.`, { retry: true });
  }
  return parsed(withoutFence(content), 'content');
}

/** Models like to put JSON in a fence, or a sentence before it. */
function withoutFence(content: string): string {
  const start = content.search(/[[{]/);
  const end = Math.max(content.lastIndexOf('}'), content.lastIndexOf(']'));
  return start >= 0 && end > start ? content.slice(start, end + 1) : content;
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new StanceError('io', `${CALLER}: the ${what} is no JSON.`, { retry: true }, { cause });
  }
}
