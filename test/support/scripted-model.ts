import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the scripted model was sent. */
export interface SentRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: {
    readonly model: string;
    readonly max_tokens: number;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: { readonly type: string; readonly json_schema?: { readonly schema: object } };
  };
}

export type Reply = (request: SentRequest, response: ServerResponse, count: number) => void | Promise<void>;

/** An OpenAI-compatible server on loopback that answers as it is told to, and remembers what it was sent. */
export async function scriptedModel(reply: Reply) {
  const sent: SentRequest[] = [];
  const server: Server = createServer(async (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-headers', 'content-type, authorization');
      return void response.end();
    }
    let text = '';
    for await (const part of request) text += part;
    const one = {
      path: request.url ?? '',
      headers: request.headers,
      body: JSON.parse(text) as SentRequest['body'],
    };
    sent.push(one);
    await reply(one, response, sent.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    sent,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Answers with claims, as chat completions do. */
export function answerWith(
  response: ServerResponse,
  claims: readonly unknown[],
  tokens?: readonly [number, number],
): void {
  answerText(response, JSON.stringify({ claims }), tokens);
}

/** Answers with any text. */
export function answerText(
  response: ServerResponse,
  content: string,
  tokens?: readonly [number, number],
  finish = 'stop',
): void {
  const usage = tokens === undefined ? {} : { usage: { prompt_tokens: tokens[0], completion_tokens: tokens[1] } };
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({ choices: [{ message: { role: 'assistant', content }, finish_reason: finish }], ...usage }),
  );
}

/** The piece of the article in a request. */
export function articleIn({ body }: SentRequest): string {
  return /<article-[0-9a-f]{16}>\n([\s\S]*)\n<\/article-/.exec(body.messages[1]?.content ?? '')?.[1] ?? '';
}
