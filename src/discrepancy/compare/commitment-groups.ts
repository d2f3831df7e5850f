// Commitments and refusals of an actor, side by side where they are about the same.
import type { Deliverable } from '../../kinds/commitment.js';
import { isCommitting, isUnwilling, RUNGS, type Stage, stageClass } from '../../kinds/ladder.js';
import { entryOf } from '../../schema/entry.js';
import { topicOfKind } from '../../store/claim-columns.js';
import { idOnce } from '../../store/claim-log.js';
import type { DiscrepancyScope } from './discrepancy-scope.js';
import { eachCell, OPPOSE, type Statement, SUPPORT, statementAt } from './statements.js';

export interface CommitmentStatement extends Statement {
  readonly stage: Stage;
  readonly deliverables: readonly Deliverable[];
  readonly proposition: string | undefined;
  readonly to: string | undefined;
}

/** The actor's own commitments and refusals, oldest first; what is only considered or proposed is neither. */
export function eachCommitmentList(
  scope: DiscrepancyScope,
  visit: (actor: number, commitments: readonly CommitmentStatement[]) => void,
): void {
  const { vocabulary, log } = scope;
  const id = idOnce(log);
  eachCell(log, 'actor', vocabulary.topicNumbers.find(topicOfKind('commitment')), ({ actor, rows, traits }) => {
    if (!scope.concerns(actor)) return;
    const commitments = rows.flatMap((row, i) =>
      scope.isOwnWord(row) ? (deedOf(scope, row, traits[i] as number) ?? []) : [],
    );
    commitments.sort(
      (a, b) => a.latest - b.latest || a.earliest - b.earliest || b.voice - a.voice || (id(a.row) < id(b.row) ? -1 : 1),
    );
    visit(actor, commitments);
  });
}

/** By what is promised on which proposition; what comes after a delivery is another matter. */
export function eachCommitmentGroup(
  scope: DiscrepancyScope,
  visit: (actor: number, proposition: string, commitments: readonly CommitmentStatement[]) => void,
): void {
  eachCommitmentList(scope, (actor, commitments) => {
    const groups = new Map<string, CommitmentStatement[]>();
    const delivered = new Map<string, number>();
    for (const deed of commitments) {
      const { proposition, deliverables, to, stage } = deed;
      if (proposition === undefined || stageClass(stage) === 'holdingBack') continue;
      const key = JSON.stringify([proposition, [...deliverables].sort(), to ?? null]);
      const times = delivered.get(key) ?? 0;
      entryOf(groups, `${times} ${key}`, () => []).push(deed);
      if (stage === RUNGS.at(-1)) delivered.set(key, times + 1);
    }
    for (const group of groups.values()) visit(actor, (group[0] as CommitmentStatement).proposition as string, group);
  });
}

function deedOf(scope: DiscrepancyScope, row: number, traits: number): CommitmentStatement | null {
  const { stage, deliverables, proposition, to } = scope.fields(row) as unknown as CommitmentStatement;
  if (!isCommitting(stage) && !isUnwilling(stage)) return null;
  const said = statementAt(scope, row, traits, isCommitting(stage) ? SUPPORT : OPPOSE);
  return { ...said, stage, deliverables, proposition, to };
}
