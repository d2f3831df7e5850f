// Conditions in words.
import type { Condition } from '../schema/condition.js';
import type { Names } from './claim-words.js';

/** A condition in words: "only if a ceasefire is in force", "unless “Cap on emissions” comes about". */
export function conditionInWords(condition: Condition, vocabulary: Pick<Names, 'nameOf'>): string {
  const only = condition.only === true ? 'only ' : '';
  return `${condition.holds ? `${only}if` : `${only}unless`} ${stateInWords(condition, vocabulary)}`;
}

/** What a condition names, as a clause: "a ceasefire is in force". */
export function stateInWords(condition: Condition, vocabulary: Pick<Names, 'nameOf'>): string {
  if ('event' in condition) {
    return vocabulary.nameOf(condition.event).replace(/^(?:A|An|The) /, (article) => article.toLowerCase());
  }
  return 'proposition' in condition ? `“${vocabulary.nameOf(condition.proposition)}” comes about` : condition.words;
}
