// Does a predicate hold for an actor, surely or perhaps, and by which claims?
import type { ClaimKind, ClaimOf } from '../kinds/claim.js';
import type { Deliverable } from '../kinds/commitment.js';
import { POSITIONS, type Position } from '../kinds/position.js';
import type { Certainty } from '../schema/date.js';
import { entryOf } from '../schema/entry.js';
import { Part } from '../stance/candidates.js';
import { isKeptOut, isSilentIn, possibleBesides, takes } from '../stance/cell.js';
import type { Outcome } from '../stance/policy.js';
import { mayDecideFor } from '../stance/voices/eligibility.js';
import type { ClaimFilters } from './claim-search.js';
import { findClaims } from './claim-search.js';
import { doubtInWords, doubtsAbout } from './doubt-words.js';
import { leafOf, type Predicate, positionTested } from './limits/predicate.js';
import type { QueryContext, QueryScope } from './query-context.js';
import { excludedBecause, StanceRow } from './stance-row.js';

/** Whether a predicate holds for an actor, and how that is known. */
export interface Evaluation {
  readonly certainty: Certainty;
  /** Rows of the claims that say so. */
  readonly rows: readonly number[];
  /** Why it is only perhaps so, or what keeps the actor out, in words. */
  readonly reasons: readonly string[];
  /** Would it hold but for a condition, or for the age of what was said? */
  readonly isKeptOut: boolean;
  /** Has the actor no claim on what is tested? `null` where that is no matter of claims. */
  readonly isSilent: boolean | null;
}

const plain = (certainty: Certainty): Evaluation => ({
  certainty,
  rows: [],
  reasons: [],
  isKeptOut: false,
  isSilent: null,
});
const NO = plain('no');
const YES = plain('yes');

/** Does a predicate (with ids) hold for an actor? */
export function evaluate(context: QueryContext, scope: QueryScope, predicate: Predicate, actor: string): Evaluation {
  if ('and' in predicate) return every(predicate.and.map((part) => evaluate(context, scope, part, actor)));
  if ('or' in predicate) return some(predicate.or.map((part) => evaluate(context, scope, part, actor)));
  if ('not' in predicate) {
    const inner = evaluate(context, scope, predicate.not, actor);
    const certainty = inner.certainty === 'yes' ? 'no' : inner.certainty === 'no' ? 'yes' : 'maybe';
    return { ...inner, certainty, rows: certainty === 'maybe' ? inner.rows : [], isKeptOut: false };
  }
  const [key, id] = leafOf(predicate);
  switch (key) {
    case 'silentOn':
      return isSilent(context, scope, actor, id);
    case 'committed':
      return hasCommitted(context, scope, actor, id as Deliverable);
    case 'requested':
      return isOnRecord(context, scope, actor, 'request', { proposition: id });
    case 'attended':
      return isOnRecord(context, scope, actor, 'participation', { event: id });
    case 'memberOf':
      return isMember(context, scope, actor, id);
    case 'is':
      return id === actor || id === context.vocabulary.actor(actor).type ? YES : NO;
    default:
      return holds(context, scope, actor, id, positionTested(key) as Position);
  }
}

function every(parts: readonly Evaluation[]): Evaluation {
  const certainties = parts.map(({ certainty }) => certainty);
  const isPossible = parts.every(({ certainty, isKeptOut: kept }) => certainty !== 'no' || kept);
  const together = joined(parts);
  if (certainties.includes('no')) return { ...together, certainty: 'no', isKeptOut: isPossible };
  return { ...together, certainty: certainties.includes('maybe') ? 'maybe' : 'yes', isKeptOut: false };
}

function some(parts: readonly Evaluation[]): Evaluation {
  const best = (['yes', 'maybe'] as const).find((wanted) => parts.some(({ certainty }) => certainty === wanted));
  const { isSilent: silent } = joined(parts);
  const kept = parts.filter((part) => part.isKeptOut);
  if (best === undefined) return { ...joined(kept), certainty: 'no', isKeptOut: kept.length > 0, isSilent: silent };
  const found = joined(parts.filter(({ certainty }) => certainty === best));
  return { ...found, certainty: best, isKeptOut: false, isSilent: silent };
}

function joined(parts: readonly Evaluation[]): Omit<Evaluation, 'certainty' | 'isKeptOut'> {
  const silences = parts.flatMap(({ isSilent: silent }) => (silent === null ? [] : [silent]));
  return {
    rows: [...new Set(parts.flatMap(({ rows }) => rows))],
    reasons: [...new Set(parts.flatMap(({ reasons }) => reasons))],
    isSilent: silences.length === 0 ? null : silences.every((silent) => silent),
  };
}

function cellOf({ vocabulary, resolver }: QueryContext, scope: QueryScope, actor: string, proposition: string) {
  const topic = vocabulary.topicNumbers.find(proposition);
  return resolver.cell(vocabulary.actorNumbers.find(actor), topic, scope);
}

function holds(
  context: QueryContext,
  scope: QueryScope,
  actor: string,
  proposition: string,
  position: Position,
): Evaluation {
  const cell = cellOf(context, scope, actor, proposition);
  const certainty = takes(cell, position);
  const isOut = certainty === 'no' && isKeptOut(cell, position);
  if (certainty === 'no' && !isOut) return { ...NO, isSilent: cell.isSilent };
  const branch = Math.max(0, cell.branches.indexOf(POSITIONS.indexOf(position) as Outcome));
  const row = new StanceRow(context, scope, actor, proposition, cell, branch);
  if (certainty === 'yes') {
    const tooOld = excludedBecause(row, scope);
    if (tooOld !== null) return { ...NO, reasons: [tooOld], isKeptOut: true, isSilent: false };
    const standing = row.resolution.weighed.filter((one) => one.part === Part.deciding && one.branch === branch);
    return { ...YES, rows: standing.map((one) => one.row), isSilent: false };
  }
  const doubt = doubtsAbout(context, scope, actor, row.resolution, position);
  const rows = (doubt?.claims ?? []).map((id) => context.log.rowOf(id));
  const reasons = doubt === null ? [] : [doubt.reason];
  return { certainty, rows, reasons, isKeptOut: isOut, isSilent: false };
}

function isSilent(context: QueryContext, scope: QueryScope, actor: string, proposition: string): Evaluation {
  const cell = cellOf(context, scope, actor, proposition);
  const certainty = isSilentIn(cell);
  if (certainty !== 'maybe') return { ...plain(certainty), isSilent: cell.isSilent };
  const { resolution } = new StanceRow(context, scope, actor, proposition, cell);
  const doubt = doubtsAbout(context, scope, actor, resolution);
  const rows = (doubt?.claims ?? []).map((id) => context.log.rowOf(id));
  const isOnlyKeptOut = possibleBesides(cell).length === 0 && cell.ruledOut !== 0;
  return {
    certainty: isOnlyKeptOut ? 'no' : 'maybe',
    rows,
    reasons: doubt === null ? [] : [doubt.reason],
    isKeptOut: isOnlyKeptOut,
    isSilent: false,
  };
}

function hasCommitted(context: QueryContext, scope: QueryScope, actor: string, deliverable: Deliverable): Evaluation {
  const { vocabulary, resolver } = context;
  const cells = resolver.commitments(vocabulary.actorNumbers.find(actor), deliverable, scope);
  if (cells.length === 0) return { ...NO, isSilent: true };
  const sure = cells.filter(({ certainty }) => certainty === 'yes');
  if (sure.length > 0) return { ...YES, rows: rowsOf(sure), isSilent: false };
  const perhaps = cells.filter(({ certainty }) => certainty === 'maybe');
  const kept = cells.filter((cell) => cell.isKeptOut);
  if (perhaps.length === 0) {
    const reasons = kept.length === 0 ? [] : [`committed to ${deliverable} but for a condition that is not met`];
    return { ...NO, reasons, isKeptOut: kept.length > 0, isSilent: false };
  }
  const rows = [...new Set(perhaps.flatMap((cell) => [...cell.deciding, ...cell.disputing, ...cell.doubtful]))];
  return { certainty: 'maybe', rows, reasons: [commitmentDoubt(perhaps)], isKeptOut: false, isSilent: false };
}

function rowsOf(cells: readonly { readonly deciding: readonly number[] }[]): number[] {
  return [...new Set(cells.flatMap(({ deciding }) => deciding))];
}

function commitmentDoubt(
  cells: readonly { readonly deciding: readonly number[]; readonly doubtful: readonly number[] }[],
): string {
  const isDisputed = cells.some(({ deciding }) => deciding.length > 0);
  return isDisputed
    ? 'a commitment that is disputed, or was held back later'
    : 'a commitment that counts only perhaps: one of several alternatives, or not sure to belong here';
}

function isOnRecord(
  context: QueryContext,
  scope: QueryScope,
  actor: string,
  kind: ClaimKind,
  filters: ClaimFilters,
): Evaluation {
  const { vocabulary, log } = context;
  const found = findClaims(context, scope, { ...filters, kind, actor });
  const { type } = vocabulary.actor(actor);
  const isWeak = (row: number) => !mayDecideFor(type, log.claim(row).basis);
  const sure = found.rows.filter((row) => !isWeak(row));
  if (sure.length > 0) return { ...YES, rows: sure, isSilent: false };
  const perhaps = [...found.maybe, ...found.rows.filter(isWeak)];
  if (perhaps.length === 0) return { ...NO, isSilent: true };
  const reasons = perhaps.map((row) => doubtInWords(context, scope, actor, row));
  return { certainty: 'maybe', rows: perhaps, reasons: [...new Set(reasons)], isKeptOut: false, isSilent: false };
}

function isMember(context: QueryContext, scope: QueryScope, actor: string, organization: string): Evaluation {
  const { today } = scope.surroundings;
  const certainty = context.vocabulary.isMember(actor, organization, { earliest: today, latest: today });
  if (certainty === 'yes') return YES;
  const said = membershipFacts(context, scope).get(`${actor} ${organization}`) ?? [];
  if (said.length > 0) return { ...YES, rows: said };
  const reason = `it is not known whether it was a member of ${context.vocabulary.nameOf(organization)} on that day`;
  return certainty === 'no' ? NO : { ...plain('maybe'), reasons: [reason] };
}

const FACTS = new WeakMap<QueryScope, ReadonlyMap<string, readonly number[]>>();

/** Claims that say who is a member of what, by both; looked up once for a question. */
function membershipFacts(context: QueryContext, scope: QueryScope): ReadonlyMap<string, readonly number[]> {
  let facts = FACTS.get(scope);
  if (facts === undefined) {
    const found = new Map<string, number[]>();
    for (const row of findClaims(context, scope, { kind: 'fact' }).rows) {
      const { about, property, value } = context.log.claim(row) as ClaimOf<'fact'>;
      if (property !== 'membership') continue;
      const key = `${about} ${value}`;
      entryOf(found, key, () => []).push(row);
    }
    facts = found;
    FACTS.set(scope, facts);
  }
  return facts;
}
