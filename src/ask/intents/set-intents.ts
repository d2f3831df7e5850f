// Who of some has not, or has both: what takes a predicate, not one stance.
import { DENYING } from '../../language/en/clause-cues.js';
import { type Predicate, TEST_OF } from '../../query/limits/predicate.js';
import { type Asked, type AskedPosition, type Filled, isUnresolved, type Unresolved } from '../read/asked.js';
import { completePlan, limitsOf, type Proposal, positionOn } from '../read/plan.js';
import { readPosition, readTopic } from '../read/slots.js';
import type { FoundProposition } from '../tag/proposition-matches.js';

export function sets(asked: Filled): Proposal {
  const { clause, attended } = asked;
  if (asked.isYesNo || (!asked.isWho && clause.actors().some((actor) => clause.isSubject(actor)))) return undefined;
  const not = clause.cue('not');
  const commit = clause.cue('commit');
  const isUncommitted = commit !== undefined && not !== undefined && not.span.from < commit.span.to + NEAR_COMMIT;
  const isSilent = clause.has('silent');
  if (attended === undefined && !isUncommitted && !isSilent) return twoTests(asked);
  const hasPromised = commit !== undefined && !clause.has('position');
  const test =
    isUncommitted || hasPromised ? promised(asked, isUncommitted) : isSilent ? silent(asked) : stanceTest(asked);
  if (test === undefined || isUnresolved(test)) return test;
  return completePlan(asked, [testedQuery(asked, test)]);
}

/** Whoever passes a test: type and attendance are tests too, so that "not" complements those on record, not the world. */
export function testedQuery(asked: Filled, test: Predicate) {
  const { attended, among } = asked;
  const isTypeOnly = among !== undefined && 'is' in among;
  const tests = [...(attended === undefined ? [] : [attended]), ...(isTypeOnly ? [among] : []), test];
  const where = tests.length > 1 ? { and: tests } : test;
  const { among: _, ...limits } = limitsOf(asked);
  return { find: 'actors', where, ...limits, among: isTypeOnly ? undefined : among };
}

const NEAR_COMMIT = 5;

function promised({ clause }: Asked, isDenied: boolean): Predicate | undefined {
  const deliverable = clause.cue('deliverable');
  if (deliverable === undefined) return undefined;
  clause.take('commit', 'not', 'deliverable', 'stage', 'sayWhat');
  const test = { committed: deliverable.deliverable };
  return isDenied ? { not: test } : test;
}

function silent(asked: Asked): Predicate | Unresolved | undefined {
  asked.clause.take('silent');
  const topic = readTopic(asked);
  return topic === undefined || isUnresolved(topic) ? topic : { silentOn: topic.id };
}

function stanceTest(asked: Asked): Predicate | Unresolved | undefined {
  const position = readPosition(asked);
  const topic = readTopic(asked);
  return topic === undefined || isUnresolved(topic) ? topic : testOf(topic, position);
}

function testOf(topic: FoundProposition, position: AskedPosition | undefined): Predicate {
  const test = { [TEST_OF[positionOn(position?.position ?? 'support', topic)]]: topic.id } as unknown as Predicate;
  return position?.isNegated === true ? { not: test } : test;
}

/** Two positions in one question: "backs P but not Q", "want both P and Q". */
function twoTests(asked: Filled): Proposal {
  const { clause } = asked;
  const joint = clause.cue('but') ?? clause.cue('and') ?? clause.cue('or');
  if (joint === undefined || !clause.has('position')) return undefined;
  const [left, right] = [clause.part(clause.from, joint.span.from), clause.part(joint.span.to, clause.to)];
  const isButNot = clause.words.slice(joint.span.from, joint.span.to).some(({ fold }) => DENYING.has(fold));
  const tests: Predicate[] = [];
  let first: AskedPosition | undefined;
  for (const side of [left, right]) {
    const part = { ...asked, clause: side };
    const position = readPosition(part);
    const denied = position === undefined && (side.take('not') || (side === right && isButNot));
    const topic = readTopic(part);
    if (topic === undefined || isUnresolved(topic) || side.actors().length > 0) return undefined;
    side.take('stance', 'says', 'and', 'but', 'or', 'sayWhat');
    const at = position ?? { position: first?.position ?? 'support', isNegated: denied };
    first ??= at;
    tests.push(testOf(topic, at));
    if (side.unread().length > 0) return undefined;
  }
  clause.use({ from: clause.from, to: clause.to });
  return completePlan(asked, [testedQuery(asked, joint.as === 'or' ? { or: tests } : { and: tests })]);
}
