// From what the finders offer to a list of discrepancies: filtered, each pair once, in order.
import type { Claim } from '../../kinds/claim.js';
import { byCodeUnit } from '../../schema/by-code-unit.js';
import { entryOf } from '../../schema/entry.js';
import { frozen } from '../../schema/frozen.js';
import { type Entailment, pathTo } from '../../stance/entailment.js';
import { idOnce } from '../../store/claim-log.js';
import { DISCREPANCY_TYPES, type Discrepancy, type DiscrepancyType, RULES, type RuleCode } from './discrepancy.js';
import type { DiscrepancyScope } from './discrepancy-scope.js';
import { sentenceOf } from './discrepancy-sentence.js';

/** Two rows that do not go together, in any order. */
export interface Draft {
  readonly type: DiscrepancyType;
  readonly code: RuleCode;
  readonly actor: string | null;
  readonly about: string;
  readonly rows: readonly [number, number];
  /** How a position on `about` follows from the claim that is not on it. */
  readonly entailment?: Entailment | null;
}

export type Finder = (scope: DiscrepancyScope, add: (draft: Draft) => void) => void;

/** One discrepancy for each type and pair of claims, in order. */
export function findWith(scope: DiscrepancyScope, finders: readonly Finder[]): readonly Discrepancy[] {
  const drafts = new Map<string, Draft>();
  for (const find of finders) {
    find(scope, (draft) => {
      const [a, b] = draft.rows;
      const key = `${draft.type} ${Math.min(a, b)} ${Math.max(a, b)}`;
      if (!drafts.has(key) && isAsked(scope, draft)) drafts.set(key, draft);
    });
  }
  const claims = new Map<number, Claim>();
  const claimOf = (row: number) => entryOf(claims, row, () => frozen(scope.log.claim(row)));
  return Object.freeze(inOrder(scope, [...drafts.values()]).map((draft) => made(scope, draft, claimOf)));
}

function isAsked(scope: DiscrepancyScope, { actor, about, rows }: Draft): boolean {
  const { actorNumbers } = scope.vocabulary;
  if (scope.actor !== undefined) {
    const holders = rows.map((row) => actorNumbers.string(scope.value(row, 'holder')));
    if (![actor, about, ...holders].includes(scope.actor)) return false;
  }
  return scope.proposition === undefined || [about, ...rows.map((row) => onOf(scope, row))].includes(scope.proposition);
}

function onOf(scope: DiscrepancyScope, row: number): string {
  const topic = scope.vocabulary.topicNumbers.string(scope.value(row, 'topic'));
  return topic.startsWith(' ') ? String(scope.fields(row).proposition) : topic;
}

/** By type, then oldest first by the newer claim, the older, the actor and what it is about; then by the ids. */
function inOrder(scope: DiscrepancyScope, drafts: readonly Draft[]): Draft[] {
  const id = idOnce(scope.log);
  const days = (row: number) => ({
    row,
    latest: scope.value(row, 'latest'),
    earliest: scope.value(row, 'earliest'),
    known: scope.value(row, 'known'),
  });
  type Days = ReturnType<typeof days>;
  const byDate = (a: Days, b: Days) => a.latest - b.latest || a.earliest - b.earliest || a.known - b.known;
  const byId = (a: Days, b: Days) => byCodeUnit(a.row === b.row ? '' : id(a.row), a.row === b.row ? '' : id(b.row));
  const keyed = drafts.map((draft) => {
    const [first, second] = draft.rows.map(days).sort((a, b) => byDate(a, b) || byId(a, b)) as [Days, Days];
    return { draft: { ...draft, rows: [first.row, second.row] as const }, older: first, newer: second };
  });
  keyed.sort(
    (a, b) =>
      DISCREPANCY_TYPES.indexOf(a.draft.type) - DISCREPANCY_TYPES.indexOf(b.draft.type) ||
      byDate(a.newer, b.newer) ||
      byDate(a.older, b.older) ||
      byCodeUnit(a.draft.actor ?? '', b.draft.actor ?? '') ||
      byCodeUnit(a.draft.about, b.draft.about) ||
      byId(a.newer, b.newer) ||
      byId(a.older, b.older),
  );
  return keyed.map(({ draft }) => draft);
}

function made(scope: DiscrepancyScope, draft: Draft, claimOf: (row: number) => Claim): Discrepancy {
  const { type, code, actor, about, rows, entailment } = draft;
  const [older, newer] = [claimOf(rows[0]), claimOf(rows[1])];
  const path = entailment == null ? [] : pathTo(about, entailment);
  return Object.freeze({
    type,
    actor,
    about,
    claims: Object.freeze([older, newer] as const),
    dates: Object.freeze([older.said, newer.said] as const),
    documents: Object.freeze([...new Set([older.document, newer.document])]),
    rule: Object.freeze({ code, text: RULES[code] }),
    sentence: sentenceOf({ type, code, actor, about, older, newer, path }, scope.vocabulary),
  });
}
