// Reports that differ on what was said in one act of speech, or where somebody stood on one day.
import type { Deliverable } from '../../kinds/commitment.js';
import { isCommitting, isUnwilling, type Stage } from '../../kinds/ladder.js';
import { entryOf } from '../../schema/entry.js';
import { topicOfKind } from '../../store/claim-columns.js';
import { Trait } from '../../store/claim-index.js';
import { idOnce } from '../../store/claim-log.js';
import type { DiscrepancyScope } from '../compare/discrepancy-scope.js';
import type { Finder } from '../compare/finder.js';
import { opposed, sharing } from '../compare/opposed.js';
import { byDay, doesDiffer } from '../compare/position-changes.js';
import { eachCell, eachStatements, type Statement, targetsOf, UNDECIDED } from '../compare/statements.js';
import { areTwoReports } from './contradictions.js';
import { basisAt, isReport } from './differing-reports.js';

export const findUtteranceConflicts: Finder = (scope, add) => {
  const labels = {
    source: ({ row }: Statement) => reporterOf(scope, row),
    class: ({ row, position }: Statement) => `${position} ${scope.conditions.signature(row)}`,
    conflict: (a: Statement, b: Statement) =>
      doesDiffer(a, b) &&
      (a.entailment === null || b.entailment === null) &&
      areTwoReports(scope, a.row, b.row) &&
      scope.conditions.areCompatible(a.row, b.row),
  };
  const accepts = (row: number) => isReport(scope, row);
  for (const target of targetsOf(scope)) {
    eachStatements(scope, 'holder', target, accepts, (_, statements) => {
      for (const group of sharing(statements, utterancesOf)) {
        for (const [a, b] of opposed(group, labels)) {
          add({
            type: 'sourceConflict',
            code: 'source-utterance',
            actor: scope.commonActor(a.row, b.row),
            about: target.id,
            rows: [a.row, b.row],
            entailment: a.entailment ?? b.entailment,
          });
        }
      }
    });
  }
  findOtherContents(scope, add);
};

/** Accounts of where an actor stood on one day, of which one at least is another party's word. */
export const findHearsayConflicts: Finder = (scope, add) => {
  const labels = {
    source: ({ row, holder }: Statement) => `${holder} ${reporterOf(scope, row)}`,
    class: ({ row, position }: Statement) => `${position} ${scope.conditions.signature(row)}`,
    conflict: (a: Statement, b: Statement) =>
      a.position !== b.position &&
      !(scope.isOwnWord(a.row) && scope.isOwnWord(b.row)) &&
      !(a.utterance !== 0 && a.utterance === b.utterance) &&
      scope.conditions.areCompatible(a.row, b.row),
  };
  const accepts = (row: number) => isReport(scope, row) && basisAt(scope, row) !== 'anonymous';
  for (const target of targetsOf(scope)) {
    eachStatements(scope, 'actor', { ...target, sources: [] }, accepts, (actor, statements) => {
      for (const day of byDay(statements.filter(({ position }) => position !== UNDECIDED))) {
        if (day.length < 2) continue;
        for (const [a, b] of opposed(day, labels)) {
          add({
            type: 'sourceConflict',
            code: 'source-hearsay',
            actor: scope.vocabulary.actorNumbers.string(actor),
            about: target.id,
            rows: [a.row, b.row],
          });
        }
      }
    });
  }
};

interface Content {
  readonly row: number;
  readonly utterance: number;
  readonly isFor: boolean;
  /** Empty for attitudes. */
  readonly deliverables: readonly Deliverable[];
  /** The proposition of a commitment, whatever an attitude is toward. */
  readonly about: string | undefined;
}

/** A promise in one report and a refusal in another; praise in one and blame in another. */
function findOtherContents(scope: DiscrepancyScope, add: Parameters<Finder>[1]): void {
  const { log, vocabulary } = scope;
  const id = idOnce(log);
  for (const kind of ['commitment', 'attitude'] as const) {
    eachCell(log, 'holder', vocabulary.topicNumbers.find(topicOfKind(kind)), ({ actor, rows, traits }) => {
      if (!scope.concerns(actor)) return;
      const contents = rows
        .filter((row, i) => ((traits[i] as number) & Trait.utterance) !== 0 && isReport(scope, row))
        .flatMap((row) => contentOf(scope, row) ?? []);
      for (const group of sharing(contents, utterancesOf)) {
        const sorted = [...group].sort((a, b) => (id(a.row) < id(b.row) ? -1 : 1));
        for (const [a, b] of opposed(sorted, labelsFor(scope, sorted))) {
          const about = a.about ?? b.about ?? vocabulary.actorNumbers.string(actor);
          const whose = scope.commonActor(a.row, b.row);
          add({ type: 'sourceConflict', code: 'source-utterance', actor: whose, about, rows: [a.row, b.row] });
        }
      }
    });
  }
}

function labelsFor(scope: DiscrepancyScope, group: readonly Content[]) {
  const keyOf = ({ row, about }: Content) => `${reporterOf(scope, row)} ${about}`;
  const sides = new Map<string, Set<boolean>>();
  for (const content of group) entryOf(sides, keyOf(content), () => new Set()).add(content.isFor);
  const isMixed = (content: Content) => (sides.get(keyOf(content))?.size ?? 0) > 1;
  return {
    source: ({ row }: Content) => reporterOf(scope, row),
    class: ({ row, isFor, about, deliverables }: Content) =>
      `${isFor} ${about} ${deliverables.join()} ${scope.conditions.signature(row)}`,
    conflict: (a: Content, b: Content) =>
      a.isFor !== b.isFor &&
      a.about === b.about &&
      a.deliverables.join() === b.deliverables.join() &&
      !isMixed(a) &&
      !isMixed(b) &&
      areTwoReports(scope, a.row, b.row) &&
      scope.conditions.areCompatible(a.row, b.row),
  };
}

function contentOf(scope: DiscrepancyScope, row: number): Content | null {
  const fields = scope.fields(row);
  const utterance = scope.value(row, 'utterance');
  if (fields.polarity !== undefined) {
    return { row, utterance, isFor: fields.polarity === 'positive', deliverables: [], about: fields.toward as string };
  }
  const stage = fields.stage as Stage;
  if (!isUnwilling(stage) && !isCommitting(stage)) return null;
  const deliverables = [...(fields.deliverables as readonly Deliverable[])].sort();
  return { row, utterance, isFor: isCommitting(stage), deliverables, about: fields.proposition as string | undefined };
}

function reporterOf(scope: DiscrepancyScope, row: number): string {
  return JSON.stringify([scope.value(row, 'document'), scope.fields(row).speaker ?? null]);
}

function utterancesOf({ utterance }: { readonly utterance: number }): string[] {
  return utterance === 0 ? [] : [String(utterance)];
}
