// Pledges, refusals, holding back, withdrawals and deliveries: who is committed to what, and has it been done.
import type { Deliverable } from '../../kinds/commitment.js';
import { COMMITTING, DEEDS, type Stage } from '../../kinds/ladder.js';
import { PAST_AUXILIARIES } from '../../language/en/clause-cues.js';
import * as english from '../../language/en/intent-words.js';
import { type AskedCommitment, type AskedStages, type Filled, isUnresolved } from '../read/asked.js';
import { readConditions } from '../read/asked-conditions.js';
import type { Clause } from '../read/clause.js';
import { completePlan, type Proposal, timesOf } from '../read/plan.js';
import { readTopic, subjectOf } from '../read/slots.js';

export function commitments(asked: Filled): Proposal {
  const { clause } = asked;
  const isDeed = asksForDeed(asked);
  if (!isAboutCommitments(clause, isDeed)) return undefined;
  const deliverable = clause.cue('deliverable')?.deliverable;
  const { stage, expected } = readStages(asked, isDeed);
  clause.take('commit', 'stage', 'or', 'deliverable', 'request', 'position');
  clause.useWords(english.COMMITMENT_WORDS);
  const { condition } = readConditions(clause);
  const subject = subjectOf(asked);
  const topic = deliverable === undefined || clause.unread().length > 0 ? readTopic(asked, [], false) : undefined;
  if (isUnresolved(topic)) return topic;
  const actor = clause.actors().find(({ id }) => id === subject?.id);
  clause.use(actor?.span);
  const to = clause
    .actors()
    .find(({ tie, id }) => english.RECIPIENT_TIES.has(tie) || (actor !== undefined && id !== actor.id));
  clause.use(to?.span);
  const isCounted = asked.answerTypes.has('count');
  if (isCounted && !clause.hasWord(english.COMMITTING_ACTORS)) asked.answerTypes.add('amount');
  const base = {
    find: 'claims',
    kind: 'commitment',
    actor: actor?.id,
    deliverable,
    stage: stage(actor !== undefined || asked.isYesNo),
    among: actor === undefined && !isCounted ? asked.among : undefined,
    ...asked.attribution,
    ...timesOf(asked.limits),
    condition: condition ?? asked.states.given[0]?.event,
  };
  const isSentTo = to !== undefined && asked.context.vocabulary.actor(to.id).type !== 'person';
  // "send troops" may be the name of one proposition of several
  const isHidden = expected !== undefined && topic !== undefined && deliverable === undefined;
  const hidden = isHidden ? deliverableIn(clause) : undefined;
  const queries = [
    ...(isSentTo && topic === undefined ? [{ ...base, to: to.id }] : []),
    { ...base, proposition: topic?.id },
    ...(hidden === undefined ? [] : [{ ...base, deliverable: hidden }]),
  ];
  return completePlan(asked, queries, {
    topic,
    actor: actor?.id,
    expected,
    wider: actor === undefined ? [] : [{ find: 'claims', kind: 'commitment', actor: actor.id }],
    canSearch: topic === undefined && deliverable === undefined,
  });
}

function isAboutCommitments(clause: Clause, isDeed: boolean): boolean {
  if (clause.has('stance', 'attitude') && !clause.has('commit')) return false;
  const isHandedOver =
    clause.has('deliverable') && clause.hasWord(english.HANDING_OVER) && !clause.has('position', 'stance', 'why');
  return clause.has('commit', 'stage') || isDeed || isHandedOver;
}

/** "Has France sent troops?" asks whether it was done, and so does "delivered on its promise". */
function asksForDeed({ clause, answerTypes }: Filled): boolean {
  if (!answerTypes.has('verdict') || !PAST_AUXILIARIES.has(clause.foldAt(clause.from))) return false;
  if (clause.has('stage', 'position', 'stance', 'why')) return false;
  if (clause.hasWord(english.DELIVERING)) return true;
  return !clause.has('commit') && clause.hasWord(english.SENDING) && deliverableIn(clause) !== undefined;
}

/** What can be delivered, also where its word is part of the words for a proposition. */
function deliverableIn({ index, words, from, to }: Clause): Deliverable | undefined {
  for (let at = from; at < to; at += 1) {
    for (const cue of index.cues.at(words, at)?.values ?? []) if (cue.as === 'deliverable') return cue.deliverable;
  }
  return undefined;
}

/** What rows are narrowed by, asked of somebody (`isOpen`) or anybody; to a yes-no question not: they may say no. */
function readStages(asked: Filled, isDeed: boolean) {
  const { clause } = asked;
  const cue = clause.cue('stage')?.stage;
  const hasCommit = clause.has('commit');
  const offers = cue === 'proposed' || clause.hasWord(english.OFFERING);
  const expected = asked.answerTypes.has('verdict') ? readExpected(clause, isDeed, offers) : undefined;
  const isDenied = expected === undefined && clause.take('not');
  const stage = (isOpen: boolean): Stage | readonly Stage[] | undefined => {
    if (expected !== undefined) return undefined;
    if (cue === 'declined' || cue === 'withheld') return ['declined', 'withheld'];
    if (cue === 'proposed' && !hasCommit) return ['proposed'];
    if (cue !== undefined && cue !== 'proposed') return cue;
    if (isOpen || isDenied || !hasCommit) return undefined;
    return offers ? ['proposed', ...COMMITTING] : COMMITTING;
  };
  return { stage, expected };
}

/** What would mean yes: "not pledged" denies the pledge, "pledged not to" is a refusal. */
function readExpected(clause: Clause, isDeed: boolean, offers: boolean): AskedCommitment | AskedStages {
  const stage = clause.cue('stage')?.stage;
  const commit = clause.cue('commit');
  const not = clause.cue('not');
  clause.use(not?.span);
  const isBehind = commit !== undefined && not !== undefined && not.span.from >= commit.span.to;
  if (isBehind && english.INFINITIVE.has(clause.foldAt(not.span.to))) return { stages: ['declined'], isNegated: false };
  const isNegated = not !== undefined;
  if (isDeed) return { stages: DEEDS, isNegated };
  if (offers) return { stages: ['proposed', ...COMMITTING], isNegated };
  if (stage !== undefined) return { stages: [stage], isNegated };
  return { committedTo: clause.cue('deliverable')?.deliverable, isNegated };
}
