import { Clause } from './clause.js';
import type { NameIndex } from './name-index.js';
import type { Tagged } from './reading.js';
import { hintedTopics } from './topics.js';

const MOST = 3;

/** Questions near to what was typed that can be asked: built from the names that were read in it. */
export function nearestQuestions(index: NameIndex, tagged: Tagged): string[] {
  const { vocabulary } = index;
  const clause = new Clause(index, tagged, 0, tagged.words.length);
  const hinted = clause.units().flatMap((unit) => hintedTopics(index, [unit]));
  const topics = [...new Set([...clause.topics(), ...hinted].map(({ id }) => id))];
  const actors = clause.actors().map(({ id }) => id);
  const label = (id: string) => vocabulary.propositions.get(id)?.label ?? id;
  const [topic] = topics;
  const found = actors.flatMap((actor) => {
    const name = vocabulary.nameOf(actor);
    return [
      ...(topic === undefined ? [] : [`Where does ${name} stand on “${label(topic)}”?`]),
      `Where does ${name} stand?`,
    ];
  });
  for (const { id } of clause.events()) found.push(`Who attended the ${vocabulary.nameOf(id)}?`);
  const [first] = vocabulary.propositions.keys();
  const asked = topics.length > 0 ? topics : first === undefined ? [] : [first];
  for (const id of asked) found.push(`Who backs “${label(id)}”?`, `Who opposes “${label(id)}”?`);
  return [...new Set(found)].slice(0, MOST);
}
