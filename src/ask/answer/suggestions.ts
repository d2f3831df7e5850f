// Questions to offer where one was not answered.
import type { Query } from '../../query/families/families.js';
import { Clause } from '../read/clause.js';
import type { NameIndex } from '../tag/name-index.js';
import { hintedPropositions } from '../tag/proposition-matches.js';
import type { Tagged } from '../tag/tag.js';

const MOST = 3;

/** Questions near to what was typed that can be asked: built from the names that were read in it. */
export function nearestQuestions(index: NameIndex, tagged: Tagged, hasAnswer: (query: Query) => boolean): string[] {
  const { vocabulary } = index;
  const clause = new Clause(index, tagged, 0, tagged.words.length);
  const hinted = clause.units().flatMap((unit) => hintedPropositions(index, [unit]));
  const topics = [...new Set([...clause.topics(), ...hinted].map(({ id }) => id))];
  const actors = clause.actors().map(({ id }) => id);
  const label = (id: string) => vocabulary.propositions.get(id)?.label ?? id;
  const [first] = vocabulary.propositions.keys();
  const asked = topics.length > 0 ? topics : first === undefined ? [] : [first];
  const found: string[] = [];
  const offer = (text: string, query: Query) => {
    if (found.length < MOST && !found.includes(text) && hasAnswer(query)) found.push(text);
  };
  for (const actor of actors) {
    const name = vocabulary.nameOf(actor);
    for (const proposition of topics.slice(0, 1))
      offer(`Where does ${name} stand on “${label(proposition)}”?`, { find: 'stances', actor, proposition });
    offer(`Where does ${name} stand?`, { find: 'stances', actor });
  }
  for (const { id } of clause.events())
    offer(`Who attended the ${vocabulary.nameOf(id)}?`, { find: 'claims', kind: 'participation', event: id });
  for (const proposition of asked) {
    offer(`Who backs “${label(proposition)}”?`, { find: 'stances', proposition, position: 'support' });
    offer(`Who opposes “${label(proposition)}”?`, { find: 'stances', proposition, position: 'oppose' });
  }
  return found;
}
