// Ids made of names.
import { foldName } from '../../text/names.js';

const MOST_CHARACTERS = 60;

/** Makes ids of names, each once: "Sierra Club" is `sierra-club`, the next of that name `sierra-club-2`. */
export class Ids {
  readonly #taken: Set<string>;
  readonly #last = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set([...RESERVED, ...taken]);
  }

  make(name: string, otherwise: string): string {
    const plain = [...foldName(name)].slice(0, MOST_CHARACTERS).join('').trim().replaceAll(' ', '-') || otherwise;
    let id = plain;
    for (let n = (this.#last.get(plain) ?? 1) + 1; this.#taken.has(id); n += 1) {
      id = `${plain}-${n}`;
      this.#last.set(plain, n);
    }
    this.#taken.add(id);
    return id;
  }
}

const RESERVED = ['constructor', 'prototype'];
