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
  const candidates: (readonly [string, Query])[] = [
    ...actors.flatMap((actor): (readonly [string, Query])[] => {
      const name = vocabulary.nameOf(actor);
      const on = topics.slice(0, 1).map((proposition) => {
        return [
          `Where does ${name} stand on “${label(proposition)}”?`,
          { find: 'stances', actor, proposition },
        ] as const;
      });
      return [...on, [`Where does ${name} stand?`, { find: 'stances', actor }]];
    }),
    ...clause.events().map(({ id }): readonly [string, Query] => {
      return [`Who attended the ${vocabulary.nameOf(id)}?`, { find: 'claims', kind: 'participation', event: id }];
    }),
    ...asked.flatMap((proposition): (readonly [string, Query])[] => [
      [`Who backs “${label(proposition)}”?`, { find: 'stances', proposition, position: 'support' }],
      [`Who opposes “${label(proposition)}”?`, { find: 'stances', proposition, position: 'oppose' }],
    ]),
  ];
  const found: string[] = [];
  for (const [text, query] of candidates) {
    if (found.length < MOST && !found.includes(text) && hasAnswer(query)) found.push(text);
  }
  return found;
}
