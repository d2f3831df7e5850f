// Closed classes of English before nouns: articles, pronouns, numbers.
import { words } from '../word-list.js';

/** Groups: "a senior official". */
export const INDEFINITE_ARTICLES = words('a an one another');
/** Subjects: between a preposition and a name, "in downtown Oslo". */
export const PLACE_ADJUNCTS = words('the a an his her their its some several downtown central nearby');
/** New-propositions: no part of what a noun phrase names. */
export const DETERMINERS = words(`
  the a an its their his her our your my any all some such this these those more further another`);
/** Anaphora: before a noun that takes up what was named. */
export const ANAPHORIC_DETERMINERS = words('the this that these those such his her their its');
/** Anaphora: take up what was named. */
export const DEMONSTRATIVES = words('this that these those');
/** Coreference: "the ministry", "this country". */
export const DEFINITES = words('the this that');
/** Nominals: "and its", where another noun begins. */
export const OWNERS_OR_ARTICLE = words('its their his her the');
/** Nominals: of somebody who was named. */
export const POSSESSIVES = words('his her its their');
/** Coreference, mentions: of one person. */
export const PERSONAL_POSSESSIVES = words('his her');
/** Coreference: of a country or of several. */
export const IMPERSONAL_POSSESSIVES = words('its their');
/** Nominals: of the speaker. */
export const OWN_POSSESSIVES = words('our my');
/** Author: "the ministers", "our ministers". */
export const PARTY_ARTICLES = words('the our');
/** Predicates: the speaker, and what is theirs. */
export const FIRST_PERSON = words('we i our my');
/** Commitment-rules, new-propositions: the speaker as subject. */
export const SPEAKERS = words('we i');
/** Subjects: who speaks or is spoken to. */
export const SPEECH_ROLES = words('we i you');
/** Anaphora: "joined it". */
export const OBJECT_PRONOUNS_TAKEN = words('it this them');
/** Anaphora: "took part", "did so". */
export const PART_OBJECTS = words('part so it this');
/** Subjects: between "among" and the group. */
export const PARTITIVES = words('the of those several many few first some');
/** Subjects: "were among the countries". */
export const PARTITIVE_HEADS = words('among amongst one');
/** Groups: "some leaders". */
export const VAGUE_QUANTIFIERS = words('some many several most certain various numerous dozens');
/** Coreference: before "three states". */
export const WHOLES = words('the all of these those');
/** Subjects: parts of a noun phrase that are no noun. */
export const POSSESSIVE_MARKS = words(`' 's ’ ’s - his her its their our “ ” " & % $ €`);
