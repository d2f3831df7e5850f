// English words for what is done: votes, threats, meetings, leading and sharing.
import { words } from '../word-list.js';

/** Ellipsis: "a call echoed by Japan". */
export const SHARED_BY = words('echoed shared seconded joined');
/** Nominals: "a push led by X". */
export const LED_BY = words('led made launched spearheaded backed driven');
/** Nominals: nouns for who is for or against something. */
export const AGENT_STEMS = words(`
  support oppon critic back advoc propon sponsor champion architect enemi friend fan foe alli`);
/** Nominals: "supporters of P include". */
export const LISTING_BEGINNINGS = words('includ are were such');
/** Nominals: who meets with opposition does not voice it. */
export const UNDERGOING_STEMS = words('fac meet encount overcom despit cit');
/** Subjects: "those that backed P included". */
export const LISTING = words('include includes included are were');
/** Nominals: "criticism from X". */
export const NOUN_SOURCES = words('from by among within');
/** Nominals: "at the urging of X". */
export const OCCASION_PREPOSITIONS = words('at with upon');
/** Vote-reports: words for a vote. */
export const VOTE_STEMS = words('vote abstain oppos support veto reject back');
/** Vote-reports: "with three abstentions". */
export const ABSTENTIONS = words('abstention abstentions');
/** Vote-reports: "Abstaining:". */
export const ABSTAIN_BEGINNINGS = words('abstain');
/** Vote-reports: behind them it is told who abstained. */
export const VOTER_LEADS = words(': ( by from');
/** Vote-reports: "Votes for:". */
export const IN_FAVOUR = words('for favor favour');
/** Threats: words of threatening. */
export const THREAT_STEMS = words('threat warn vow consequ retali veto');
/** Participation-rules: verbs of being together. */
export const MEETING_STEMS = words('meet met gather conven speak spoke stand sit phone');
/** Participation-rules: an occasion that has not been. */
export const NOT_YET = words('planned proposed future next possible cancelled no without scheduled upcoming for');
/** Searched-propositions: to keep what should end is the contrary. */
export const KEEPING_STEMS = words('back support defend keep maintain preserv continu extend promot favor favour');
/** Subjects: "together with Chile". */
export const TOGETHER = words('together along');
