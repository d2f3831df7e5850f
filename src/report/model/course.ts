// The course of a report: what was said, what changed, what was promised, what does not go together, who was there.
import type { EventAttendance, PositionChange, StagedCommitment, TimelineEntry } from '../../chart/chart-facts.js';
import type { Discrepancy } from '../../discrepancy/compare/discrepancy.js';
import { discrepancies } from '../../discrepancy/discrepancies.js';
import type { Claim, ClaimKind, ClaimOf } from '../../kinds/claim.js';
import { RUNGS, STAGES, type Stage } from '../../kinds/ladder.js';
import type { Change, ChangeRow } from '../../query/families/changes.js';
import type { ClaimRow } from '../../query/families/claim-row.js';
import type { StanceRow } from '../../query/stance-row.js';
import { dateRange } from '../../schema/date.js';
import { entryOf } from '../../schema/entry.js';
import { Part } from '../../stance/candidates.js';
import type { StanceGraph } from '../../stance-graph.js';
import { answerOrder } from '../../store/vocabulary.js';
import { capitalized } from '../../words/capitalized.js';
import { promiseInWords } from '../../words/claim-words.js';
import { dateInWords } from '../../words/date-words.js';
import { STANDINGS, type Standing } from '../../words/position-words.js';
import { lastDay } from '../cite/citations.js';
import type { Notes } from './notes.js';
import type { DisputeSide, ReportDispute, ReportModel } from './report-model.js';
import type { ReportLimits, ReportOptions } from './report-options.js';
import { cut } from './report-words.js';
import { isActorKind, type Subject } from './subject.js';

const MOST_STATEMENTS = 80;
const MOST_CHANGES = 40;
const MOST_COMMITMENTS = 80;
const MOST_DISPUTES = 40;
const MOST_EVENTS = 20;
const LEFT_OUT =
  'Changes, timeline, commitments and discrepancies are left out for so many claims; ask for a country or a proposition.';

/** Kinds that a report on everything has in another place, or leaves to the reports on each actor. */
const TOLD_ELSEWHERE: readonly ClaimKind[] = ['stance', 'commitment', 'request', 'attitude', 'participation', 'fact'];

type Course = Pick<ReportModel, 'changes' | 'timeline' | 'commitments' | 'disputes' | 'participation'>;

interface CourseInput {
  readonly limits: ReportLimits;
  readonly isLarge: boolean;
  readonly oldest: string | null;
  readonly today: string | null;
  readonly rows: readonly StanceRow[];
  readonly notes: Notes;
  readonly cuts: string[];
}

export function courseOf({ kind, id, kg }: Subject, { among, from: given }: ReportOptions, input: CourseInput): Course {
  const { limits, isLarge, oldest, today, rows, notes, cuts } = input;
  const isWhole = kind === 'event' || kind === 'dataset';
  const contested = cut(disputedStances(rows, notes), MOST_DISPUTES, 'Contested positions', cuts);
  if (isWhole && isLarge) {
    cuts.push(LEFT_OUT);
    return { changes: { from: null, rows: [] }, timeline: [], commitments: [], disputes: contested, participation: [] };
  }
  const onOne = kind === 'proposition' ? { proposition: id as string } : {};
  const asked = { ...(isActorKind(kind) ? { actor: id as string } : onOne), ...limits };
  const narrowed = { ...asked, ...(isWhole || among !== undefined ? { among: among ?? 'countries' } : {}) };
  const first = given ?? oldest;
  const from = first !== null && today !== null && lastDay(first) < today ? first : null;
  const changed = from === null ? [] : changesOf(kg.changes({ from, ...narrowed }).rows, notes);
  const statements = kg.timeline(narrowed).rows;
  const telling = isWhole ? statements.filter(isTelling) : statements;
  const shown = cut(telling, MOST_STATEMENTS, 'Timeline, the newest', cuts);
  const promised = cut(kg.commitments(asked).rows, MOST_COMMITMENTS, 'Commitments', cuts);
  const found = cut(discrepancies(kg, asked), MOST_DISPUTES, 'Discrepancies', cuts);
  const event = kind === 'event' ? { event: id as string } : {};
  const attended = kind === 'proposition' ? [] : kg.claims({ kind: 'participation', ...asked, ...event }).rows;
  return {
    changes: { from, rows: changed },
    timeline: timelineOf(telling, shown.length, notes),
    commitments: commitmentsOf(promised, notes),
    disputes: [...contested, ...disputesOf(found, notes)],
    participation: cut(participationOf(kg, attended, notes), MOST_EVENTS, 'Events', cuts),
  };
}

function isTelling({ becomes, claim }: ClaimRow): boolean {
  return becomes !== null || !TOLD_ELSEWHERE.includes(claim.kind);
}

/** Statements oldest first, the newest `most` of them, with what they changed. */
function timelineOf(rows: readonly ClaimRow[], most: number, notes: Notes): TimelineEntry[] {
  const before = new Map<string, Standing>();
  const skipped = Math.max(0, rows.length - most);
  const entries: TimelineEntry[] = [];
  for (const [i, { becomes, actor, name, claim }] of rows.entries()) {
    let was: Standing | null = null;
    if (becomes !== null && claim.kind === 'stance') {
      const key = JSON.stringify([actor, claim.proposition]);
      was = before.get(key) ?? 'noRecord';
      before.set(key, becomes);
    }
    if (i < skipped) continue;
    entries.push({
      said: claim.said,
      kind: claim.kind,
      actor,
      name,
      holder: notes.nameOf(claim.holder),
      text: notes.textOf(claim),
      conditions: notes.conditionsOf(claim),
      proposition: 'proposition' in claim ? (claim.proposition ?? null) : null,
      becomes,
      was,
      notes: [notes.of(claim)],
    });
  }
  return entries;
}

const CHANGE_ORDER: readonly Change[] = ['changed', 'newGovernment', 'noLongerHeld', 'corrected', 'firstWord'];

/** Stances that are other ones than on the first day; first words come last. */
function changesOf(rows: readonly ChangeRow[], notes: Notes): PositionChange[] {
  const place = ({ change }: ChangeRow) => CHANGE_ORDER.indexOf(change);
  const sorted = [...rows].sort((a, b) => place(a) - place(b)).slice(0, MOST_CHANGES);
  return sorted.map(({ actor, name, proposition, change, before, after }) => ({
    actor,
    name,
    proposition,
    change,
    label: notes.nameOf(proposition),
    before: before.position,
    after: after.position,
    conditions: after.conditions.map(({ text }) => text),
    since: after.since,
    notes: notes.ofAll([
      ...notes.claimsOf(before, Part.deciding).slice(0, 1),
      ...notes.claimsOf(after, Part.deciding, Part.contesting).slice(0, 2),
    ]),
  }));
}

/** Commitments by actor, then from delivered down to declined, the newest first within each. */
function commitmentsOf(rows: readonly ClaimRow[], notes: Notes): StagedCommitment[] {
  const rank = (stage: Stage) => (RUNGS.includes(stage) ? RUNGS.indexOf(stage) : -1 - STAGES.indexOf(stage));
  const place = new Map(rows.map(({ actor }, i) => [actor, i]));
  const isCountry = ({ type }: ClaimRow) => (type === 'country' ? 0 : 1);
  const sorted = [...rows].sort((a, b) => {
    const [one, other] = [a.claim as ClaimOf<'commitment'>, b.claim as ClaimOf<'commitment'>];
    return (
      isCountry(a) - isCountry(b) ||
      (place.get(a.actor) as number) - (place.get(b.actor) as number) ||
      rank(other.stage) - rank(one.stage) ||
      dateRange(other.said).latest - dateRange(one.said).latest ||
      (one.id < other.id ? -1 : 1)
    );
  });
  return sorted.map((row) => {
    const claim = row.claim as ClaimOf<'commitment'>;
    return {
      actor: row.actor,
      name: row.name,
      type: row.type,
      holder: notes.nameOf(claim.holder),
      stage: claim.stage,
      text: promiseInWords(claim, notes.nameOf),
      conditions: notes.conditionsOf(claim),
      said: claim.said,
      speaker: notes.speakerOf(claim),
      basis: claim.basis,
      notes: [notes.of(claim)],
    };
  });
}

/** Stances against which something stands: the claims that decide on the one side, the others on the other. */
function disputedStances(rows: readonly StanceRow[], notes: Notes): ReportDispute[] {
  return rows.flatMap((row): ReportDispute[] => {
    const against = [...notes.claimsOf(row, Part.contesting), ...notes.claimsOf(row, Part.counter, Part.beside)];
    if (against.length === 0) return [];
    const label = notes.nameOf(row.proposition);
    const deciding = notes.claimsOf(row, Part.deciding);
    if (row.position === 'contested') {
      const text = `What ${row.name} says on “${label}” does not go together, and nothing decides between it.`;
      const all = [...deciding, ...against];
      const sides = row.sides.map(({ position, claims }) => {
        return side(
          capitalized(STANDINGS[position].verb),
          all.filter(({ id }) => claims.includes(id)),
          notes,
        );
      });
      return [{ type: 'contested', rule: null, text, sides }];
    }
    const count = against.length === 1 ? 'claim that counts less says' : 'claims that count less say';
    const text = `${row.name} on “${label}”: ${against.length} ${count} otherwise.`;
    const sides = [side('What decides', deciding, notes), side('What says otherwise', against, notes)] as const;
    return [{ type: 'counter', rule: null, text, sides }];
  });
}

/** Discrepancies, with the older claim first. */
function disputesOf(found: readonly Discrepancy[], notes: Notes): ReportDispute[] {
  return found.map(({ type, rule, sentence, claims, dates }) => ({
    type,
    rule: rule.code,
    text: sentence,
    sides: [side(dateInWords(dates[0]), [claims[0]], notes), side(dateInWords(dates[1]), [claims[1]], notes)],
  }));
}

function side(heading: string, claims: readonly Claim[], notes: Notes): DisputeSide {
  const told = claims.map((claim) => ({
    text: `${notes.nameOf(claim.holder)}: ${claim.summary ?? notes.textOf(claim)}`,
    note: notes.of(claim),
  }));
  return { heading, claims: told };
}

/** Who took part in what: events by date, then by id; countries first. Reports of the same are one entry. */
function participationOf(kg: StanceGraph, rows: readonly ClaimRow[], notes: Notes): EventAttendance[] {
  const { vocabulary } = kg.context;
  const byEvent = new Map<string, Map<string, { row: ClaimRow; claims: ClaimOf<'participation'>[] }>>();
  for (const row of rows) {
    const claim = row.claim as ClaimOf<'participation'>;
    const entries = entryOf(byEvent, claim.event, () => new Map());
    const key = JSON.stringify([row.actor, claim.holder, claim.role, claim.mode ?? null]);
    entryOf(entries, key, () => ({ row, claims: [] })).claims.push(claim);
  }
  const order = (id: string) => `${kg.events.get(id)?.date ?? ''} ${id}`;
  const events = [...byEvent].sort(([a], [b]) => (order(a) < order(b) ? -1 : 1));
  return events.map(([event, entries]) => ({
    event,
    name: notes.nameOf(event),
    date: kg.events.get(event)?.date ?? null,
    place: kg.events.get(event)?.place ?? null,
    participants: [...entries.values()]
      .sort((a, b) => answerOrder(vocabulary.actor(a.row.actor), vocabulary.actor(b.row.actor)))
      .map(({ row: { actor, name }, claims }) => {
        const [{ holder, role, mode }] = claims as [ClaimOf<'participation'>];
        return { actor, name, holder: notes.nameOf(holder), role, mode: mode ?? null, notes: notes.ofAll(claims) };
      }),
  }));
}
