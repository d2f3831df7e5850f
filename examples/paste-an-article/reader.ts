// Reading in a worker, so that the page goes on.
import type { Extraction } from 'stancegraph/extract';
import { type ReadingRequest, readArticle } from './reading.js';

type Answer = { readonly ready: true } | { readonly extraction: Extraction } | { readonly problem: string };

/** In the worker: reads whatever the page sends. */
export function answerRequests(): void {
  const answer = (one: Answer) => postMessage(one);
  addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
    try {
      answer({ extraction: readArticle(data) });
    } catch (error) {
      answer({ problem: (error as Error).message });
    }
  });
  answer({ ready: true });
}

/** Reads articles in a worker, so that the page goes on; where there can be none, in the page itself. */
export class Reader {
  readonly #address: string;
  #worker: Worker | null = null;
  #isReady = false;
  #waiting: { request: ReadingRequest; resolve(found: Extraction | null): void; reject(why: Error): void } | null =
    null;

  /** @param script The page's own script, which in a worker calls `answerRequests`. */
  constructor(script: string) {
    this.#address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    this.#start();
  }

  /** What is in an article, or null if it was stopped before that was known. A new request stops the one before. */
  read(request: ReadingRequest): Promise<Extraction | null> {
    this.stop();
    return new Promise((resolve, reject) => {
      this.#waiting = { request, resolve, reject };
      if (this.#worker === null) this.#readHere();
      else this.#worker.postMessage(request);
    });
  }

  stop(): void {
    const waiting = this.#settle();
    if (waiting === null) return;
    waiting.resolve(null);
    if (this.#worker === null) return;
    this.#worker.terminate();
    this.#start();
  }

  #start(): void {
    this.#isReady = false;
    try {
      this.#worker = new Worker(this.#address);
    } catch {
      this.#worker = null;
      return;
    }
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      this.#isReady = true;
      if ('extraction' in data) this.#settle()?.resolve(data.extraction);
      else if ('problem' in data) this.#settle()?.reject(new Error(data.problem));
    });
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      const { message } = event;
      if (this.#isReady) {
        this.#start();
        this.#settle()?.reject(new Error(`Reading failed: ${message}.`));
        return;
      }
      this.#worker = null;
      if (this.#waiting !== null) this.#readHere();
    });
  }

  #readHere(): void {
    setTimeout(() => {
      const waiting = this.#settle();
      if (waiting === null) return;
      try {
        waiting.resolve(readArticle(waiting.request));
      } catch (error) {
        waiting.reject(error as Error);
      }
    }, 30); // lets the page say first that it reads
  }

  #settle() {
    const waiting = this.#waiting;
    this.#waiting = null;
    return waiting;
  }
}
