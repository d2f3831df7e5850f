// English words for what is done: votes, threats, meetings, leading and sharing.
import { words } from '../word-list.js';

/** "a call echoed by Japan". */
export const SHARED_BY = words('echoed shared seconded joined');
export const LED_BY = words('led made launched spearheaded backed driven');
export const AGENT_STEMS = words(`
  support oppon critic back advoc propon sponsor champion architect enemi friend fan foe alli`);
/** "supporters of P include". */
export const LISTING_BEGINNINGS = words('includ are were such');
/** Who meets with opposition does not voice it. */
export const UNDERGOING_STEMS = words('fac meet encount overcom despit cit');
export const LISTING = words('include includes included are were');
export const NOUN_SOURCES = words('from by among within');
export const OCCASION_PREPOSITIONS = words('at with upon');
export const VOTE_STEMS = words('vote abstain oppos support veto reject back');
export const ABSTENTIONS = words('abstention abstentions');
export const ABSTAIN_BEGINNINGS = words('abstain');
export const VOTER_LEADS = words(': ( by from');
export const IN_FAVOUR = words('for favor favour');
export const THREAT_STEMS = words('threat warn vow consequ retali veto');
export const MEETING_STEMS = words('meet met gather conven speak spoke stand sit phone');
export const NOT_YET = words('planned proposed future next possible cancelled no without scheduled upcoming for');
/** To keep what should end is the contrary. */
export const KEEPING_STEMS = words('back support defend keep maintain preserv continu extend promot favor favour');
export const BESIDE = words('alongside');
export const TOGETHER = words('together along');
