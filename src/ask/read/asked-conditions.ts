// Conditions of a question: what it takes as given, and what its rows have to depend on.
import { STATE_OPENERS } from '../../language/en/clause-cues.js';
import { likeness } from '../tag/concepts.js';
import type { Clause } from './clause.js';

/** A condition of the question: what is given, or what rows have to depend on. */
export interface AskedCondition {
  readonly given: readonly { readonly event: string; readonly holds: boolean }[];
  readonly condition: string | undefined;
}

/** "given a ceasefire", "if there is peace" are taken as given; "only after", "depends on" ask for rows with it. */
export function readConditions(clause: Clause): AskedCondition {
  return readStates(clause, ['if', 'onlyIf', 'unless', 'unconditional'], true);
}

/** Only what is plainly given: "if", "assuming"; before anything else is read. */
export function readGiven(clause: Clause): AskedCondition {
  return readStates(clause, ['if', 'unless'], false);
}

function readStates(
  clause: Clause,
  kinds: readonly ('if' | 'onlyIf' | 'unless' | 'unconditional')[],
  isAfter: boolean,
): AskedCondition {
  const given: { event: string; holds: boolean }[] = [];
  let condition: string | undefined;
  for (const { as, span } of kinds.flatMap((kind) => clause.cue(kind) ?? [])) {
    const state = as === 'unconditional' ? { id: 'none', to: span.to } : stateAfter(clause, span.to);
    if (state === null) continue;
    clause.use({ from: span.from, to: state.to });
    if (as === 'onlyIf' || as === 'unconditional') condition = state.id;
    else given.push({ event: state.id, holds: as !== 'unless' });
  }
  for (let at = clause.from; isAfter && at < clause.to; at += 1) {
    if (clause.isWordUsed(at) || !STATE_OPENERS.has(clause.foldAt(at))) continue;
    const state = stateAfter(clause, at + 1);
    if (state === null) continue;
    clause.use({ from: at, to: state.to });
    condition = state.id;
  }
  return { given, condition };
}

/** The state of the world that words from `at` on describe. */
function stateAfter(clause: Clause, at: number): { readonly id: string; readonly to: number } | null {
  const { index, words } = clause;
  let end = at;
  while (end < clause.to && end < at + 8 && (end === at || words[end - 1]?.stop === '')) end += 1;
  const units = clause.unitsBetween(at, end);
  let best: { id: string; score: number; to: number } | null = null;
  for (const { id, concepts } of index.states) {
    let score = 0;
    let total = 0;
    let to = at;
    for (const wanted of concepts) {
      const weight = wanted[0]?.startsWith('@') ? 0.5 : 1;
      total += weight;
      const unit = units.find((one) => likeness(wanted, one.concepts) > 0);
      if (unit === undefined) continue;
      score += weight * likeness(wanted, unit.concepts);
      to = Math.max(to, unit.to);
    }
    if (score >= total * 0.6 && score > (best?.score ?? 0)) best = { id, score, to };
  }
  return best;
}
