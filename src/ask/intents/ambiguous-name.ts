// A name that several actors or events could be: which of them, is asked back.
import type { Asked, Unresolved } from '../read/asked.js';
import type { Clause } from '../read/clause.js';

/** A name of the clause that nothing settles. */
export function ambiguousName({ clause }: Asked): Unresolved | undefined {
  const choice = clause.choice();
  return choice === undefined ? undefined : ambiguous(clause, choice);
}

export function ambiguous(
  clause: Clause,
  choice: { readonly ids: readonly string[]; readonly span: { from: number; to: number } },
): Unresolved {
  const words = clause.words.slice(choice.span.from, choice.span.to);
  return { status: 'ambiguous', choices: [{ word: words.map(({ text }) => text).join(' '), ids: choice.ids }] };
}
