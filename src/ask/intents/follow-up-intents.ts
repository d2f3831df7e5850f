// What only asks for more about the question before it: "and who says so?", "and under which conditions?"
import type { Query } from '../../query/families/families.js';
import { defined } from '../../schema/defined.js';
import type { Asked } from '../read/asked.js';
import { type Plan, planOf, timesOf } from '../read/plan.js';

/** "... and who gives that number?", "... and who says so?" */
export function sourcesOfPrevious(asked: Asked): Plan | undefined {
  const { clause } = asked;
  const query = asked.previous?.query ?? null;
  if (query === null || !clause.has('whoSays') || hasOwnWords(asked)) return undefined;
  if (clause.actors().length + clause.events().length > 0) return undefined;
  clause.use({ from: clause.from, to: clause.to });
  const { actor, proposition } = query as { actor?: string; proposition?: string };
  const kind = query.find === 'claims' ? query : { kind: query.find === 'stances' ? ('stance' as const) : undefined };
  const sources = { ...kind, ...defined({ actor, proposition }), ...timesOf(query), find: 'sources' as const };
  return planOf(asked, [defined(sources) as Query]);
}

/** "... and under which conditions?", "... and since when?": asks for more about the same rows. */
export function moreOfPrevious(asked: Asked): Plan | undefined {
  const { clause } = asked;
  const query = asked.previous?.query ?? null;
  if (query === null || hasOwnWords(asked) || clause.has('position', 'polarity', 'commit', 'whoSays')) return undefined;
  if (clause.actors().length + clause.events().length + clause.dates().length > 0) return undefined;
  if (clause.has('conditions')) asked.answerTypes.add('conditions');
  clause.use({ from: clause.from, to: clause.to });
  return planOf(asked, [query]);
}

/** Has it an account of its own, or a word that the lexicon does not know? */
function hasOwnWords({ clause, attribution }: Asked): boolean {
  const isCue = (at: number) => clause.spans.some(({ tag, from, to }) => tag.as === 'cues' && from <= at && at < to);
  return Object.keys(attribution).length > 0 || clause.unread().some(({ at }) => !isCue(at));
}
