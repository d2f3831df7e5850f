// Closed classes of English before nouns: articles, pronouns, numbers.
import { words } from '../word-list.js';

export const INDEFINITE_ARTICLES = words('a an one another');
export const PLACE_ADJUNCTS = words('the a an his her their its some several downtown central nearby');
export const DETERMINERS = words(`
  the a an its their his her our your my any all some such this these those more further another`);
export const ANAPHORIC_DETERMINERS = words('the this that these those such his her their its');
export const DEMONSTRATIVES = words('this that these those');
export const DEFINITES = words('the this that');
export const OWNERS_OR_ARTICLE = words('its their his her the');
export const POSSESSIVES = words('his her its their');
export const PERSONAL_POSSESSIVES = words('his her');
export const IMPERSONAL_POSSESSIVES = words('its their');
export const OWN_POSSESSIVES = words('our my');
export const PARTY_ARTICLES = words('the our');
export const FIRST_PERSON = words('we i our my');
export const SPEAKERS = words('we i');
export const SPEECH_ROLES = words('we i you');
/** "joined it". */
export const OBJECT_PRONOUNS_TAKEN = words('it this them');
/** "took part", "did so". */
export const PART_OBJECTS = words('part so it this');
export const PARTITIVES = words('the of those several many few first some');
/** "were among the countries". */
export const PARTITIVE_HEADS = words('among amongst one');
export const VAGUE_QUANTIFIERS = words('some many several most certain various numerous dozens');
export const WHOLES = words('the all of these those');
/** Parts of a noun phrase that are no noun. */
export const POSSESSIVE_MARKS = words(`' 's ’ ’s - his her its their our “ ” " & % $ €`);
export const TWO_TO_TEN = [...words('two three four five six seven eight nine ten')].map(
  (word, i) => [word, i + 2] as const,
);
