// Closed classes of English that part and join clauses: who is the subject of what, and where a clause ends.
import { words } from '../word-list.js';

export const CLAUSE_BARRIERS = words('; … . ? ! while whereas although though but');
export const SUBJECT_BARRIERS = words('; : … . ? ! while whereas although though but');
export const SUBORDINATORS = words('after before because since when once until if unless where as');
/** "even if" is no condition. */
export const CONCEDING = words('even');
export const CONTRASTS = words('but while whereas although');
export const CLAUSE_BREAKS = words('; but while');
export const PARTICIPLE_LEADS = words(', while when after before');
export const PREPOSITIONS = words(`
  of with in to from between against for on by at into toward towards over about through after before behind via
  under as than within across alongside except unlike besides among amongst`);
/** Prepositions that are conjunctions before a verb. */
export const TIME_LINKS = words('after before as than since until that when');
export const LIST_FILLERS = words(`
  , and & or both together along alongside with the as well like then including such notably especially - -- – — ( some many several
  most other a few its their his her all nor neither`);
/** At least one of them joins two members of a list. */
export const LIST_JOINTS = words(', and & or nor with well alongside including such like - – — (');
/** Behind them only one member of a list is left. */
export const LIST_CLOSERS = words('and or nor & with including such like notably especially - – — --');
export const EXAMPLE_MARKS = words('like including such - – — (');
export const COORDINATORS = words('and or');
/** No line of verse or heading ends with them. */
export const LINE_TIES = words('the a an of to in for and or with on at by from that which its their his her is are');
export const LIST_COMMAS = words(', and &');
export const COMPOUND_JOINTS = words('- , and &');
export const LIST_ARTICLES = words(', and & the');
export const ALTERNATIVES = words('and , or but');
/** What they join is as near to the verb. */
export const TOPIC_JOINTS = words('and or , as');
export const CLAUSE_JOINTS_BEHIND = words('or and but ,');
export const SUPPOSITIONS = words('if unless whether');
export const SUPPOSITION_BOUNDS = words('if unless whether , ;');
export const PROVISOS = words('if unless until');
export const QUESTION_WORDS = words('whether if why how');
/** "Had France agreed". */
export const INVERTED_CONDITIONALS = words('had were should');
/** What follows is when or why, and no topic. */
export const CIRCUMSTANCES = words(`
  before until after once unless following amid despite during since because punishment retaliation response wake
  aftermath due`);
/** Circumstances only before "of", "to" and "the". */
export const CAUSES = words('because due since');
export const CAUSE_COMPLEMENTS = words('of to the');
export const RELATIVE_PRONOUNS = words('which that who');
export const OBJECT_RELATIVES = words('which whom');
export const BARE_RELATIVES = words('which that');
export const PERSONAL_RELATIVES = words('who whose');
export const RESTRICTIVE_LEADS = words('that who which with in');
export const NEITHER = words('neither nor');
/** "as did Peru", "so does Peru". */
export const ELLIPSIS_LINKS = words('as so');
export const COMPLEMENTIZERS = words('to that');
export const JUDGEMENT_LINKS = words('to that for if of about');
export const OPEN_LINKS = words('to for of');
export const AGENT_LINKS = words('to for on that of calling demanding');
export const ACCUSATION_LINKS = words('of for over');
/** Behind a verb they begin no object. */
export const TIME_PLACES = words('on in at during');
export const TOPIC_PREPOSITIONS = words('of about');
