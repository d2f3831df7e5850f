// Yes, no or neither: what the rows of a yes-no question say to what it would have them say.
import type { Claim, ClaimOf } from '../../kinds/claim.js';
import type { Deliverable } from '../../kinds/commitment.js';
import { answersInTurn, COMMITTING } from '../../kinds/ladder.js';
import { ClaimRow } from '../../query/families/claim-row.js';
import type { Limits } from '../../query/limits/limits.js';
import { type QueryContext, scopeOf } from '../../query/query-context.js';
import type { Row } from '../../query/row.js';
import { StanceRow } from '../../query/stance-row.js';
import { takes } from '../../stance/cell.js';
import { mayDecideFor } from '../../stance/voices/eligibility.js';
import type { AskedCommitment, AskedPosition, AskedStages, Expectation } from '../read/asked.js';

/** `open` is neither yes nor no: contested, only perhaps so, or a matter on which the record does not say. */
export type Verdict = 'yes' | 'no' | 'open';

export interface Judged {
  readonly context: QueryContext;
  /** Those of the query that was answered. */
  readonly limits: Limits;
  readonly expected: Expectation | undefined;
}

/** The verdict of rows, of which there is at least one: without an expectation, that there are some means yes. */
export function verdictOf(rows: readonly Row[], judged: Judged): Verdict {
  const { expected } = judged;
  const [row] = rows;
  if (row instanceof StanceRow) return byCell(row, expected);
  if (!(row instanceof ClaimRow)) return 'yes';
  if (row.claim.kind === 'stance') {
    const { position, isNegated } = expectedOf(expected);
    return (row.claim.position === position) === isNegated ? 'no' : 'yes';
  }
  if (expected === undefined || 'position' in expected) return 'yes';
  const claims = rows.flatMap((one) => (one instanceof ClaimRow ? [one] : []));
  if ('polarity' in expected) return byPolarity(claims, expected.polarity);
  return byCommitments(claims, expected, judged);
}

/**
 * The word that opens the answer, with the conditions of the branch that gives it: "Yes, if a ceasefire is in force:".
 * What somebody only perhaps stands for is "Perhaps", and what is contested neither yes nor no.
 */
export function verdictInWords(verdict: Verdict, rows: readonly Row[], expected: Expectation | undefined): string {
  const [row] = rows;
  if (!(row instanceof StanceRow)) return `${VERDICTS[verdict]}:`;
  if (verdict === 'open' && row.position !== 'contested') return 'Perhaps:';
  const { position, isNegated } = expectedOf(expected);
  const answering = [row, ...row.otherwise].find(
    (branch) => (branch.position === position) === ((verdict === 'yes') !== isNegated),
  );
  const conditions = verdict === 'open' ? [] : (answering?.conditions ?? []);
  return `${[VERDICTS[verdict], ...conditions.map(({ text }) => text)].join(', ')}:`;
}

const VERDICTS: Readonly<Record<Verdict, string>> = { yes: 'Yes', no: 'No', open: 'Neither yes nor no' };

function expectedOf(expected: Expectation | undefined): AskedPosition {
  return expected !== undefined && 'position' in expected ? expected : { position: 'support', isNegated: false };
}

/** As a predicate would have it: yes in any branch, open where only perhaps. */
function byCell(row: StanceRow, expected: Expectation | undefined): Verdict {
  const { position, isNegated } = expectedOf(expected);
  const certainty = takes(row.resolution.cell, position);
  if (certainty === 'maybe') return 'open';
  return (certainty === 'yes') === isNegated ? 'no' : 'yes';
}

function byPolarity(rows: readonly ClaimRow[], polarity: string): Verdict {
  const isOther = ({ claim }: ClaimRow) => claim.kind === 'attitude' && claim.polarity !== polarity;
  return rows.every(isOther) ? 'no' : 'yes';
}

/** Of several actors one is enough for yes, and all are needed for no. */
function byCommitments(rows: readonly ClaimRow[], expected: AskedCommitment | AskedStages, judged: Judged): Verdict {
  const { context } = judged;
  const verdicts = [...new Set(rows.map(({ actor }) => actor))].map((actor) => {
    const { type } = context.vocabulary.actor(actor);
    const counted = (claim: Claim): claim is ClaimOf<'commitment'> =>
      claim.kind === 'commitment' && mayDecideFor(type, claim.basis);
    const said = rows.filter((row) => row.actor === actor).map(({ claim }) => claim);
    const words = said.filter(counted);
    return 'stages' in expected
      ? answersInTurn(stagesOf(words), expected.stages)
      : byCells(judged, actor, expected.committedTo, words);
  });
  const verdict = verdicts.includes('yes') ? 'yes' : verdicts.every((one) => one === 'no') ? 'no' : 'open';
  return expected.isNegated ? DENIED[verdict] : verdict;
}

const DENIED: Readonly<Record<Verdict, Verdict>> = { yes: 'no', no: 'yes', open: 'open' };

/** Is an actor committed? The same that `kg.who(committed(...))` finds; without a promise, only unwilling words mean no. */
function byCells(
  { context, limits }: Judged,
  actor: string,
  to: Deliverable | undefined,
  words: readonly ClaimOf<'commitment'>[],
): Verdict {
  const all = to === undefined ? [...new Set(words.flatMap(({ deliverables }) => deliverables))] : [to];
  const scope = scopeOf('ask', context, limits);
  const number = context.vocabulary.actorNumbers.find(actor);
  const cells = all.flatMap((one) => context.resolver.commitments(number, one, scope));
  if (cells.some(({ certainty }) => certainty === 'yes')) return 'yes';
  if (cells.some(({ certainty }) => certainty === 'maybe')) return 'open';
  const newest = stagesOf(words).slice(-1);
  return answersInTurn(newest, COMMITTING);
}

function stagesOf(words: readonly ClaimOf<'commitment'>[]) {
  return words.map(({ stage }) => stage);
}
