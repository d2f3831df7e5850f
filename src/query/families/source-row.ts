import type { Claim } from '../../kinds/claim.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import type { QueryContext } from '../query-context.js';
import { Row } from '../row.js';

/** Somebody on whose word claims rest: a speaker, a holder in its own words, or the author of the document. */
export class SourceRow extends Row {
  readonly #rows: readonly number[];
  #told: readonly Claim[] | undefined;

  constructor(context: QueryContext, actor: string, rows: readonly number[]) {
    super(context, actor);
    this.#rows = rows;
  }

  /** What it tells, oldest first. */
  get told(): readonly Claim[] {
    this.#told ??= this.#rows.map((row) => this.context.log.claim(row));
    return this.#told;
  }

  /** Whose positions, promises or acts it tells of. */
  get voices(): readonly string[] {
    return [...new Set(this.told.map(({ holder }) => holder))];
  }

  get claims(): readonly string[] {
    return this.told.map(({ id }) => id);
  }

  protected override get behind(): readonly Claim[] {
    return this.told;
  }

  /** Ids of the documents that pass its word on, sorted. */
  get documents(): readonly string[] {
    return [...new Set(this.told.map(({ document }) => document))].sort();
  }

  toJSON() {
    const { actor, name, type, voices, claims, documents } = this;
    return { actor, name, type, voices, claims, documents };
  }
}

/**
 * The actors on whose word a claim rests: its speaker, else the holder where the words are its own or it is unnamed,
 * else the author of the document. An unnamed holder stands beside its speaker.
 */
export function sourcesOf({ holder, speaker, basis, document }: Claim, vocabulary: Vocabulary): readonly string[] {
  const actor = vocabulary.actor(holder);
  const isUnnamed = actor.type === 'group' && actor.anonymous === true;
  if (basis === 'anonymous' && isUnnamed) return speaker === undefined ? [holder] : [holder, speaker];
  if (speaker !== undefined) return [speaker];
  return [basis === 'stated' ? holder : `author:${document}`];
}
