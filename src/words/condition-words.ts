// Conditions in words.
import type { Condition } from '../schema/condition.js';
import type { Vocabulary } from '../store/vocabulary.js';

/** A condition in words: "only if a ceasefire is in force", "unless “Cap on emissions” comes about". */
export function conditionInWords(condition: Condition, vocabulary: Vocabulary): string {
  const only = condition.only === true ? 'only ' : '';
  return `${condition.holds ? `${only}if` : `${only}unless`} ${stateInWords(condition, vocabulary)}`;
}

/** What a condition names, as a clause: "a ceasefire is in force". */
export function stateInWords(condition: Condition, vocabulary: Vocabulary): string {
  if ('event' in condition) {
    return vocabulary.nameOf(condition.event).replace(/^(?:A|An|The) /, (article) => article.toLowerCase());
  }
  return 'proposition' in condition ? `“${vocabulary.nameOf(condition.proposition)}” comes about` : condition.words;
}
