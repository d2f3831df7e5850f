import { CONTESTED, NO_RECORD, type Outcome } from '../../stance/policy.js';
import type { Found } from '../answer.js';
import type { QueryOf } from '../query.js';
import type { QueryContext, QueryScope } from '../query-context.js';
import { ComparisonRow } from './comparison-row.js';
import { leavesBecause } from './exclusion.js';
import { sortRows } from './row-order.js';
import { StanceRow } from './stance-row.js';

/**
 * With whom an actor agrees or differs. Only stances on record are compared: silence is neither, and what is contested
 * is listed apart. Whoever merely speaks for the actor, or it for them, is left out.
 */
export function findComparison(
  context: QueryContext,
  scope: QueryScope,
  query: QueryOf<'comparison'>,
  isAmong: ((id: string) => boolean) | null,
): Found<ComparisonRow> {
  const { vocabulary, resolver } = context;
  const { actor, proposition, outcome } = query;
  const asked = vocabulary.actorNumbers.find(actor);
  const rows: ComparisonRow[] = [];
  const contested: ComparisonRow[] = [];
  for (const on of proposition === undefined ? vocabulary.propositions.keys() : [proposition]) {
    const topic = vocabulary.topicNumbers.find(on);
    const own = resolver.outcome(asked, topic, scope);
    if (own === NO_RECORD) continue;
    const one = new StanceRow(context, scope, actor, on, own);
    if (leavesBecause(one, scope) !== null) continue;
    const compare = (number: number, found: Outcome) => {
      const id = vocabulary.actorNumbers.string(number);
      if (number === asked || found === NO_RECORD || (isAmong !== null && !isAmong(id))) return;
      const isOpen = own === CONTESTED || found === CONTESTED;
      if (!isOpen && (own === found) !== (outcome === 'agree')) return;
      const other = new StanceRow(context, scope, id, on, found);
      if (leavesBecause(other, scope) !== null) return;
      if (other.voices.every((voice) => voice === actor || one.voices.includes(voice))) return;
      (isOpen ? contested : rows).push(new ComparisonRow(context, one, other));
    };
    if (query.with === undefined) resolver.eachOutcome(topic, scope, compare);
    else {
      const other = vocabulary.actorNumbers.find(query.with);
      compare(other, resolver.outcome(other, topic, scope));
    }
  }
  if (!vocabulary.inOrder) sortRows(rows, vocabulary);
  return {
    rows,
    notCounted: () =>
      contested.map(({ actor: id, name, proposition: on, claims }) => ({
        actor: id,
        name,
        reason: `contested: one of the two on “${vocabulary.nameOf(on)}”`,
        claims,
      })),
    silent: () => (rows.length + contested.length === 0 ? [actor] : []),
  };
}
