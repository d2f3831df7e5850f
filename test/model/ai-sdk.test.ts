import * as ai from 'ai';
import { APICallError } from 'ai';
import { MockLanguageModelV3 } from 'ai/test';
import { aiSdk, modelExtractor } from 'stancegraph/extract';
import { describe, expect, test } from 'vitest';
import { failure, rejection } from '../support/failure.js';
import { ARTICLE, DOCUMENT, TRUE_CLAIMS, VOCABULARY } from '../support/model-article.js';
import { pausesOf } from '../support/pauses.js';

type Called = Parameters<MockLanguageModelV3['doGenerate']>[0];

function modelOf(answer: (count: number) => string, sent: Called[] = []) {
  return new MockLanguageModelV3({
    doGenerate: async (called) => {
      sent.push(called);
      return {
        content: [{ type: 'text', text: answer(sent.length) }],
        finishReason: { unified: 'stop', raw: 'stop' },
        usage: {
          inputTokens: { total: 70, noCache: 70, cacheRead: 0, cacheWrite: 0 },
          outputTokens: { total: 7, text: 7, reasoning: 0 },
        },
        warnings: [],
      };
    },
  });
}

const QUICK = { name: 'mock', backoffMs: 1, timeoutMs: 60_000, concurrency: 1 };
const GIVEN = { document: DOCUMENT, vocabulary: VOCABULARY };
const elements = JSON.stringify({ elements: TRUE_CLAIMS.map((claim) => ({ ...claim })) });

describe('the AI SDK, version 6', () => {
  test('generateText with Output.array: claims grounded as from any other model', async () => {
    const sent: Called[] = [];
    const result = await modelExtractor(
      aiSdk(
        ai,
        modelOf(() => elements, sent),
      ),
      QUICK,
    )(ARTICLE, GIVEN);
    expect(result.rejected).toEqual([]);
    expect(result.claims.map(({ holder }) => holder)).toEqual(['ada-marn', 'BOR', 'ALB', 'the-nine']);
    expect(result.spent).toMatchObject({ inputTokens: 70, outputTokens: 7, requests: 1 });
    expect(sent[0]).toMatchObject({ temperature: 0, maxOutputTokens: 4_000 });
    const format = sent[0]?.responseFormat as {
      schema: { properties: { elements: { items: { required: string[] } } } };
    };
    expect(format.schema.properties.elements.items.required).toContain('quote');
  });

  test('garbage first: tried again, and what it took is counted', async () => {
    const generate = aiSdk(
      ai,
      modelOf((count) => (count === 1 ? 'no idea' : elements)),
    );
    const result = await modelExtractor(generate, QUICK)(ARTICLE, GIVEN);
    expect(result.claims).toHaveLength(4);
    expect(result.spent).toMatchObject({ inputTokens: 140, outputTokens: 14, requests: 2 });
  });

  test('its HTTP errors are read: 429 waits, 401 stops', async () => {
    const failing = (statusCode: number, responseHeaders: Record<string, string> = {}) =>
      new APICallError({ message: 'no', url: 'http://x', requestBodyValues: {}, statusCode, responseHeaders });
    let count = 0;
    const busy = new MockLanguageModelV3({
      doGenerate: async (called) => {
        count += 1;
        if (count === 1) throw failing(429, { 'retry-after': '0.2' });
        return modelOf(() => elements).doGenerate(called);
      },
    });
    const pauses = pausesOf();
    expect((await modelExtractor(aiSdk(ai, busy), QUICK)(ARTICLE, GIVEN)).claims).toHaveLength(4);
    expect(pauses()).toContain(200);
    const locked = new MockLanguageModelV3({
      doGenerate: async () => {
        throw failing(401);
      },
    });
    await rejection('io', () => modelExtractor(aiSdk(ai, locked), QUICK)(ARTICLE, GIVEN));
  });

  test('refuses what is not the SDK', () => {
    failure('invalid_option', () => aiSdk({} as never, 'm'));
  });
});
