import type { Query } from '../../query/query.js';
import type { QueryContext } from '../../query/query-context.js';
import { defined } from '../../schema/defined.js';
import type { Clause, Doubt } from '../read/clause.js';
import { type Filled, type Plan, plan, timesOf } from '../read/plan.js';
import { type Asked, begin, readGiven, readLimits, readSpeaker, type Slots } from '../read/slots.js';
import { attendance, doubtOf, participants } from './attendance.js';
import { attitudes, commitments, passages, requests } from './claim-intents.js';
import { changes, comparison } from './comparison-intents.js';
import { sets } from './set-intents.js';
import { anonymous, contradictions, whoSays, why } from './source-intents.js';
import { everything, stances } from './stance-intents.js';

/** Decides what a clause asks for. The order is that of the families: the most telling words first. */
export function planClause(clause: Clause, context: QueryContext, today: string, previous: Slots | null): Plan | Doubt {
  const asked = begin(clause, context, today, previous);
  const inherited = sourcesOfPrevious(asked) ?? facetsOfPrevious(asked);
  if (inherited !== undefined) return inherited;
  const told = readSpeaker(asked);
  const occasion = participants(asked, told);
  if (occasion !== undefined) return occasion;
  const states = readGiven(asked);
  const attended = attendance(asked);
  const filled: Filled = { ...asked, told, states, attended, ...readLimits(asked) };
  const choice = clause.choice();
  if (choice !== undefined) {
    return doubtOf(clause, choice);
  }
  for (const family of FAMILIES) {
    const found = family(filled);
    if (found !== undefined) return found;
  }
  return NOT_UNDERSTOOD;
}

type Family = (asked: Filled) => Plan | Doubt | undefined;

const FAMILIES: readonly Family[] = [
  contradictions,
  why,
  whoSays,
  anonymous,
  comparison,
  changes,
  sets,
  commitments,
  requests,
  attitudes,
  stances,
  everything,
  passages,
];

/** "... and who gives that number?", "... and who says so?" */
function sourcesOfPrevious(asked: Asked): Plan | undefined {
  const { clause, previous } = asked;
  const query = previous?.query ?? null;
  if (query === null || !clause.has('whoSays')) return undefined;
  if (clause.actors().length + clause.events().length > 0 || unknownWords(clause) > 0) return undefined;
  clause.use({ from: clause.from, to: clause.to });
  const { actor, proposition } = query as { actor?: string; proposition?: string };
  const kind = query.find === 'claims' ? query : { kind: query.find === 'stances' ? ('stance' as const) : undefined };
  const sources = { ...kind, ...defined({ actor, proposition }), ...timesOf(query), find: 'sources' as const };
  return plan(asked, [defined(sources) as Query]);
}

/** How many words the lexicon does not know. */
function unknownWords(clause: Clause): number {
  return clause
    .unread()
    .filter(({ at }) => !clause.spans.some(({ tag, from, to }) => tag.as === 'cues' && from <= at && at < to)).length;
}

/** "... and under which conditions?", "... and since when?": asks for more about the same rows. */
function facetsOfPrevious(asked: Asked): Plan | undefined {
  const { clause, previous, facets } = asked;
  const query = previous?.query ?? null;
  if (query === null) return undefined;
  if (clause.has('conditions')) facets.add('conditions');
  const isMore = unknownWords(clause) === 0;
  const hasOwn =
    clause.actors().length + clause.events().length + clause.dates().length > 0 ||
    clause.has('position', 'polarity', 'commit', 'whoSays');
  if (!isMore || hasOwn || unknownWords(clause) > 0) return undefined;
  clause.use({ from: clause.from, to: clause.to });
  return plan(asked, [query]);
}

const NOT_UNDERSTOOD: Doubt = { status: 'notUnderstood', choices: [] };
