// What stretches of a question are read as.
import type { Cue } from '../../language/en/question-cues.js';
import type { DateSpan } from './date-spans.js';
import type { Referent } from './name-index.js';

export type Tag =
  | Exclude<Referent, { as: 'title' | 'actor' }>
  /** `office` is whose office was named, where the person was not: "the French president". */
  | { readonly as: 'actor'; readonly id: string; readonly office?: string | undefined }
  | { readonly as: 'date'; readonly date: DateSpan }
  | { readonly as: 'cues'; readonly cues: readonly Cue[] }
  /** An actor that several could be. */
  | { readonly as: 'choice'; readonly ids: readonly string[] }
  | { readonly as: 'filler' };

/** Words `from` up to, not including, `to`. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

export interface Span extends Extent {
  readonly tag: Tag;
}

/** The same before it is known who holds the offices that are named. */
export interface NamedSpan extends Extent {
  readonly tag: Tag | Extract<Referent, { as: 'title' }>;
}
