// Reads among whom is asked: "which countries", "NATO members", "apart from France".
import { LEAVING_ASIDE, SELECTING } from '../../language/en/clause-cues.js';
import type { Predicate } from '../../query/limits/predicate.js';
import type { Clause, NamedActor } from './clause.js';

/** Reads whom is asked about: "which countries", "NATO members", "of those at the summit". */
export function readAmong(clause: Clause): Predicate | undefined {
  const parts: Predicate[] = [];
  const member = clause.cue('member');
  if (member !== undefined) {
    const organization = clause
      .actors()
      .filter(({ id }) => ['organization', 'group'].includes(clause.index.vocabulary.actor(id).type))
      .find(
        ({ span }) => span.to === member.span.from || (span.from >= member.span.to && span.from - member.span.to <= 2),
      );
    if (organization !== undefined) {
      parts.push({ memberOf: organization.id });
      clause.use(organization.span);
      clause.use(member.span);
    }
  }
  for (const { id, span } of clause.actors()) {
    // "EU countries", "NATO states", "coalition governments"
    const next = clause.cue('type', ({ type }) => type === 'country');
    if (next === undefined || next.span.from !== span.to || clause.index.vocabulary.actor(id).type !== 'organization')
      continue;
    parts.push({ memberOf: id }, { is: 'country' });
    clause.use({ from: span.from, to: next.span.to });
  }
  leaveAside(clause, parts);
  const except = clause.cue('except')?.span;
  const left = except && clause.actors().find(({ span }) => [except.to, except.to + 1].includes(span.from));
  if (left !== undefined) {
    parts.push({ not: { is: left.id } });
    clause.use(except);
    clause.use(left.span);
  }
  const type = clause.cue('type', (cue) => cue.type !== 'anyone');
  if (type !== undefined && isAskedFor(clause, type.span.from)) {
    parts.push({ is: type.type });
    clause.use(type.span);
  }
  const [first] = parts;
  return parts.length > 1 ? { and: parts } : first;
}

/** Is a word like "countries" what is asked for, not part of something else? */
function isAskedFor(clause: Clause, at: number): boolean {
  const before = clause.words.slice(Math.max(clause.from, at - 3), at).map(({ fold }) => fold);
  return at - clause.from <= 3 || before.some((fold) => SELECTING.has(fold));
}

function leaveAside(clause: Clause, parts: Predicate[]): void {
  const { before, after } = LEAVING_ASIDE;
  const isLeft = ({ span: { from, to } }: NamedActor) =>
    clause.foldAt(from - 1) === before && clause.foldAt(to) === after;
  const actor = clause.actors().find(isLeft);
  if (actor === undefined) return;
  parts.push({ not: { is: actor.id } });
  clause.use({ from: actor.span.from - 1, to: actor.span.to + 1 });
}
