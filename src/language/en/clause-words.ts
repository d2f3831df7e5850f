// Closed classes of English that part and join clauses: who is the subject of what, and where a clause ends.
import { words } from '../word-list.js';

/** Attribution: where reported speech ends. */
export const CLAUSE_BARRIERS = words('; … . ? ! while whereas although though but');
/** Subjects: past these no subject of a verb is looked for. */
export const SUBJECT_BARRIERS = words('; : … . ? ! while whereas although though but');
/** Subjects: begin a clause of their own. */
export const SUBORDINATORS = words('after before because since when once until if unless where as');
/** Condition-clauses: where a condition ends. */
export const CONTRASTS = words('but while whereas although');
/** Evaluations: where the clause around a proposition ends. */
export const CLAUSE_BREAKS = words('; but while');
/** Subjects: before a participle of the main subject, "while warning". */
export const PARTICIPLE_LEADS = words(', while when after before');
/** Subjects: what stands behind them is their object. */
export const PREPOSITIONS = words(`
  of with in to from between against for on by at into toward towards over about through after before behind via
  under as than within across alongside except unlike besides`);
/** Subjects: prepositions that are conjunctions before a verb. */
export const TIME_LINKS = words('after before as than since until that when');
/** Subjects: what may stand between the members of a list. */
export const LIST_FILLERS = words(`
  , and & or both together with the as well like then including such notably especially - -- – — ( some many several
  most other a few its their his her all nor neither`);
/** Subjects: at least one of them joins two members of a list. */
export const LIST_JOINTS = words(', and & or nor with including such like - – — (');
/** Subjects: behind them only one member of a list is left. */
export const LIST_CLOSERS = words('and or nor & with including such like notably especially - – — --');
/** Subjects: behind them it is said who is in a group. */
export const EXAMPLE_MARKS = words('like including such - – — (');
/** Subjects, coreference: "and" and "or". */
export const COORDINATORS = words('and or');
/** Mentions: between adjectives of one office. */
export const LIST_COMMAS = words(', and &');
/** Nominals: between the owners of a plan, "Franco-German". */
export const COMPOUND_JOINTS = words('- , and &');
/** Coreference: between those who are named side by side. */
export const LIST_ARTICLES = words(', and & the');
/** Predicates: join one verb to another. */
export const ALTERNATIVES = words('and , or');
/** Predicates: what they join is as near to the verb. */
export const TOPIC_JOINTS = words('and or , as');
/** Evaluations: behind a proposition something else begins. */
export const CLAUSE_JOINTS_BEHIND = words('or and but ,');
/** Evaluations, predicates: what follows is supposed only. */
export const SUPPOSITIONS = words('if unless whether');
/** Evaluations: a supposition or the mark that ends one. */
export const SUPPOSITION_BOUNDS = words('if unless whether , ;');
/** Stance-rules, threats: what a demand is tied to. */
export const PROVISOS = words('if unless until');
/** Attribution: what is said is asked. */
export const QUESTION_WORDS = words('whether if why how');
/** Predicates: "Had France agreed". */
export const INVERTED_CONDITIONALS = words('had were should');
/** Stance-rules: what follows is when or why, and no topic. */
export const CIRCUMSTANCES = words(`
  before until after once unless following amid despite during since because punishment retaliation response wake
  aftermath due`);
/** Stance-rules: circumstances only before "of", "to" and "the". */
export const CAUSES = words('because due since');
/** Stance-rules: behind a cause. */
export const CAUSE_COMPLEMENTS = words('of to the');
/** Attribution, subjects, predicates. */
export const RELATIVE_PRONOUNS = words('which that who');
/** Predicates: "P, which X opposes". */
export const OBJECT_RELATIVES = words('which whom');
/** Subjects: a clause about what is before it. */
export const BARE_RELATIVES = words('which that');
/** Predicates: a clause about somebody. */
export const PERSONAL_RELATIVES = words('who whose');
/** Subjects: say which of a group are meant. */
export const RESTRICTIVE_LEADS = words('that who which with in');
/** Predicates: "Neither France nor Italy". */
export const NEITHER = words('neither nor');
/** Ellipsis: "as did Peru", "so does Peru". */
export const ELLIPSIS_LINKS = words('as so');
/** Commitment-rules: what is asked for follows. */
export const COMPLEMENTIZERS = words('to that');
/** Evaluations: between a judgement and what it is on. */
export const JUDGEMENT_LINKS = words('to that for if of about');
/** Predicates: behind a judgement the topic follows. */
export const OPEN_LINKS = words('to for of');
/** Predicates: behind who made a proposal the topic follows. */
export const AGENT_LINKS = words('to for on that of calling demanding');
/** Predicates: "accused X of", "blamed X for". */
export const ACCUSATION_LINKS = words('of for over');
/** Anaphora: behind a verb they begin no object. */
export const TIME_PLACES = words('on in at during');
/** Anaphora: "said of P". */
export const TOPIC_PREPOSITIONS = words('of about');
