// Who took part in an event, in which role, in person or not; and "of those at the summit" as a test.
import { DOING_CUES } from '../../language/en/clause-cues.js';
import { AT, PRESENT_WORDS } from '../../language/en/intent-words.js';
import type { Predicate } from '../../query/limits/predicate.js';
import { dateRange } from '../../schema/date.js';
import { type Asked, NOT_UNDERSTOOD } from '../read/asked.js';
import type { Clause } from '../read/clause.js';
import { readDates } from '../read/date-limits.js';
import { completePlan, type Proposal, timesOf } from '../read/plan.js';
import { readAmong } from '../read/population.js';
import { ambiguousName } from '../read/slots.js';
import { relationBefore } from '../tag/date-spans.js';
import type { Extent } from '../tag/spans.js';

export function participants(asked: Asked): Proposal {
  const { clause } = asked;
  const role = clause.cue('role');
  const mode = clause.cue('mode');
  const attend = clause.cue('attend') ?? clause.cue('meet');
  const isBare = role === undefined && mode === undefined && attend === undefined;
  if (isBare && !((asked.isWho || asked.isYesNo || asked.answerTypes.has('when')) && isOnlyEvent(clause)))
    return undefined;
  if (clause.has('commit', 'position', 'stage', 'silent') && clause.topics()[0] !== undefined) return undefined;
  if (clause.has('whoSays', 'contradict', 'disagree', 'request', 'anonymous', 'polarity')) return undefined;
  const events = clause.events().filter(({ span }) => !isOnlyTime(clause, span.from));
  const main = events[0] ?? eventOnDate(asked);
  if (main === undefined) {
    const choice = ambiguousName(asked);
    if (choice !== undefined && attend !== undefined) return choice;
    if (attend?.as === 'meet' && asked.isWho && clause.actors().length > 0 && role === undefined && mode === undefined)
      return NOT_UNDERSTOOD;
    if (isBare || clause.topics().some(({ score }) => score > SURE)) return undefined;
    return meetings(asked);
  }
  clause.useEvent(main);
  clause.take('attend', 'meet', 'mode', 'role');
  const among = readAmong(clause);
  const limits = readDates(clause, asked.today, true);
  const [first] = clause.actors();
  const isWith = first !== undefined && attend?.as === 'meet' && asked.isWho;
  clause.use(first?.span);
  const query = {
    find: 'claims',
    kind: 'participation',
    event: main.id,
    actor: isWith ? undefined : first?.id,
    role: role?.role,
    mode: mode?.mode,
    among,
    knownBy: limits.knownBy,
    ...asked.attribution,
  };
  const queries = role?.role === 'representative' ? [query, { ...query, role: undefined }] : [query];
  const wider = [{ find: 'claims', kind: 'participation', event: main.id }];
  return completePlan(asked, queries, { wider, event: main.id });
}

export const SURE = 3;

/** Is an event only there to say when: "after the summit", "the day before the summit"? */
function isOnlyTime(clause: Clause, at: number): boolean {
  const tie = relationBefore(clause.words, at);
  return tie !== null && ['since', 'after', 'before', 'asOf', 'between'].includes(tie.relation);
}

/** Is there nothing but an event: "who was on the call with the president?" */
function isOnlyEvent(clause: Clause): boolean {
  if (clause.events().length === 0) return false;
  return !clause.spans.some(({ tag }) => tag.as === 'cues' && tag.cues.some(({ as }) => DOING_CUES.has(as)));
}

/** "Of those at the summit", "which countries that attended": a test for whoever is asked about something else. */
export function attendance(asked: Asked): Predicate | undefined {
  const { clause } = asked;
  const isOfWhom = asked.isWho || asked.answerTypes.has('count');
  if (!isOfWhom || !clause.has('commit', 'position', 'stage', 'silent', 'deliverable')) return undefined;
  for (const { id, span } of clause.events()) {
    const before = clause.words.slice(Math.max(clause.from, span.from - REACH), span.from).map(({ fold }) => fold);
    const isThere = before.some((fold, i) => i > 0 && AT.has(fold) && PRESENT_WORDS.has(before[i - 1] as string));
    if (!clause.has('attend') && !isThere) continue;
    clause.use(span);
    clause.take('attend', 'role');
    clause.useWords(AT);
    return { attended: id };
  }
  return undefined;
}

const REACH = 5;

/** Only a date: the main event of that day, month or season, the one that a document is about. */
function eventOnDate({ clause, context }: Asked): { id: string; span: Extent } | undefined {
  const [date] = clause.dates();
  if (date === undefined || date.date.length === 4) return undefined;
  const asked = dateRange(date.date);
  const on = [...context.vocabulary.events.values()].filter((event) => {
    if (event.date === undefined) return false;
    const held = dateRange(event.date);
    return held.earliest >= asked.earliest && held.latest <= asked.latest;
  });
  const covered = new Set([...context.vocabulary.documents.values()].map(({ covers }) => covers));
  const main = on.filter(({ id }) => covered.has(id));
  const [only, another] = main.length > 0 ? main : on;
  return only === undefined || another !== undefined ? undefined : { id: only.id, span: date.span };
}

function meetings(asked: Asked): Proposal {
  const { clause } = asked;
  readAmong(clause);
  const limits = readDates(clause, asked.today, true);
  const [actor] = clause.actors();
  if (actor === undefined && limits.during === undefined && limits.asOf === undefined) return undefined;
  clause.use(actor?.span);
  const role = clause.cue('role')?.role;
  const mode = clause.cue('mode')?.mode;
  clause.take('attend', 'meet', 'mode', 'role');
  const filters = { actor: actor?.id, role, mode, ...timesOf(limits) };
  return completePlan(asked, [{ find: 'claims', kind: 'participation', ...filters }]);
}
