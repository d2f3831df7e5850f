// Predicates in English.
import type { Vocabulary } from '../../store/vocabulary.js';
import { eventInWords } from '../../words/claim-words.js';
import { LEAVES, type LeafKey, leafOf, type Predicate } from './predicate.js';

/** A predicate in English: "took part in Climate summit and has not committed troops". */
export function predicateInWords(predicate: Predicate, vocabulary: Vocabulary): string {
  return sayPredicate(predicate, vocabulary, true);
}

/** How each test is said, and denied. */
const LEAF_WORDS: Readonly<Record<LeafKey, readonly [string, string]>> = {
  backs: ['supports', 'does not support'],
  opposes: ['opposes', 'does not oppose'],
  undecidedOn: ['is undecided on', 'is not undecided on'],
  silentOn: ['has no record on', 'has a record on'],
  committed: ['has committed', 'has not committed'],
  requested: ['has asked for', 'has not asked for'],
  attended: ['took part in', 'did not take part in'],
  memberOf: ['is a member of', 'is not a member of'],
  is: ['is', 'is not'],
};

function sayPredicate(predicate: Predicate, vocabulary: Vocabulary, holds: boolean): string {
  if ('not' in predicate) return sayPredicate(predicate.not, vocabulary, !holds);
  if ('and' in predicate || 'or' in predicate) {
    const joiner = joinerOf(predicate, holds);
    const parts = ('and' in predicate ? predicate.and : predicate.or).map((part) => {
      const text = sayPredicate(part, vocabulary, holds);
      return [joiner, null].includes(joinerOf(part, holds)) ? text : `(${text})`;
    });
    return parts.join(` ${joiner} `);
  }
  const [key, id] = leafOf(predicate);
  const isType = key === 'is' && !vocabulary.actors.has(id);
  return `${LEAF_WORDS[key][holds ? 0 : 1]} ${isType ? `a ${id}` : thingInWords(LEAVES[key], id, vocabulary)}`;
}

/** What its parts are said together with: a denial turns "and" into "or"; `null` for a single test. */
function joinerOf(predicate: Predicate, holds: boolean): 'and' | 'or' | null {
  if ('not' in predicate) return joinerOf(predicate.not, !holds);
  if (!('and' in predicate || 'or' in predicate)) return null;
  return 'and' in predicate === holds ? 'and' : 'or';
}

function thingInWords(kind: (typeof LEAVES)[LeafKey], id: string, vocabulary: Vocabulary): string {
  if (kind === 'proposition') return `“${vocabulary.nameOf(id)}”`;
  return kind === 'event' ? eventInWords(id, vocabulary) : vocabulary.nameOf(id);
}
