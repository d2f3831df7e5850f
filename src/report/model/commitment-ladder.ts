// The commitments of a report, in the order of the ladder.
import type { StagedCommitment } from '../../chart/chart-facts.js';
import type { ClaimOf } from '../../kinds/claim.js';
import { RUNGS, STAGES, type Stage } from '../../kinds/ladder.js';
import type { ClaimRow } from '../../query/families/claim-row.js';
import { dateRange } from '../../schema/date.js';
import type { StanceGraph } from '../../stance-graph.js';
import { promiseInWords } from '../../words/claim-words.js';
import { conditionInWords } from '../../words/condition-words.js';
import type { Notes } from './notes.js';

/** Commitments by actor, then from delivered down to declined, the newest first within each. */
export function commitmentsOf(kg: StanceGraph, rows: readonly ClaimRow[], notes: Notes): StagedCommitment[] {
  const { vocabulary } = kg.context;
  const rank = (stage: Stage) => (RUNGS.includes(stage) ? RUNGS.indexOf(stage) : -1 - STAGES.indexOf(stage));
  const place = new Map([...rows].map(({ actor }, i) => [actor, i]));
  const isCountry = ({ type }: ClaimRow) => (type === 'country' ? 0 : 1);
  return [...rows]
    .sort((a, b) => {
      const [one, other] = [a.claim as ClaimOf<'commitment'>, b.claim as ClaimOf<'commitment'>];
      return (
        isCountry(a) - isCountry(b) ||
        (a.actor === b.actor ? 0 : (place.get(a.actor) as number) - (place.get(b.actor) as number)) ||
        rank(other.stage) - rank(one.stage) ||
        dateRange(other.said).latest - dateRange(one.said).latest ||
        (one.id < other.id ? -1 : 1)
      );
    })
    .map((row) => {
      const claim = row.claim as ClaimOf<'commitment'>;
      return {
        actor: row.actor,
        name: row.name,
        type: row.type,
        holder: vocabulary.nameOf(claim.holder),
        stage: claim.stage,
        text: promiseInWords(claim, (id) => vocabulary.nameOf(id)),
        conditions: claim.conditions.map((condition) => conditionInWords(condition, vocabulary)),
        said: claim.said,
        speaker:
          claim.speaker === undefined || claim.speaker === claim.holder ? null : vocabulary.nameOf(claim.speaker),
        basis: claim.basis,
        notes: [notes.of(claim)],
      };
    });
}
