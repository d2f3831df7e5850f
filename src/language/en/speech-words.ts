// English words by which somebody says, asks or accuses.
import { words } from '../word-list.js';

export const REPORTING = words(`
  said says say saying added adding stated stating believe believes believed argued argues warned warns claimed
  claims insisted insists noted notes confirmed think thinks thought hope hopes hoped means meant suggest suggests
  suggested showed shows`);
export const INVERTING = words('said says added warned argued wrote insisted');
/** Behind them a name is a subject. */
export const FREEING = words('said says added tweeted wrote warned insisted argued');
/** "Norway, Chile said, called for". */
export const ASIDE_SPEECH = words(`
  said says say added wrote argued argues noted claimed claims claim insisted insists believe believes announced
  confirmed warned reported report reports stressed suggested`);
/** Bodies and papers that speak for whom the sentence is about: what they say is no rumour. */
export const OWN_VOICES = words(`
  statement statements declaration communique communiqué letter text resolution document report note release ministry
  minister ministers government spokesman spokeswoman spokesperson president chancellor premier secretary ambassador
  envoy office embassy delegation cabinet party leader chairman chairwoman council commission parliament agreement
  deal treaty law plan draft summary paper mp lawmaker lawmakers leaders head chief king queen pope bloc group
  alliance committee agency board bank department they he she it who we i that which post message tweet speech`);
/** Labels of who asks in an interview, and of who answers. */
export const QUESTION_LABELS = words('q question moderator interviewer reporter host journalist anchor chair');
export const ANSWER_LABELS = words('a answer');
export const INTERVIEW_WORDS = words('interview conference remarks q&a press speech statement transcript');
export const SHUNNING_NAMES = words('anonymity anonymously unnamed unidentified undisclosed');
/** "asked not to be named". */
export const NAMED = words('named identified quoted');
/** Told by nobody who is named: "reportedly". */
export const HEARSAY = words('reportedly allegedly supposedly purportedly apparently rumour rumours rumor rumors');
/** "is said to", "it is rumoured that". */
export const HEARD = words(`
  said rumoured rumored reported believed thought claimed alleged understood expected reputed whispered`);
/** "word is that". */
export const GOSSIP = words('word talk gossip');
export const NAMING_SPEECH = words('said says told announced warned added argued insisted wants denied');
export const TOLD_STEMS = words('tell ask urg assur call');
export const AUDIENCE_STEMS = words('tell address');
export const ASKING = words('told tells ask asks asked asking order orders ordered');
/** They ask nothing without "to" or "that". */
export const ADDRESSED_STEMS = words('urg press seek ask');
/** "proposed a resolution" offers nothing. */
export const PROPOSAL_BEGINNINGS = words('propos suggest speak spoke');
export const ACCUSATION_STEMS = words('accus blam');
export const ACCUSATIONS = words('accus alleg');
/** "called P a mistake". */
export const NAMING_STEMS = words('call brand label dub deem consid declar find found render');
/** Not to consider a thing is to oppose it. */
export const CONSIDERING = words('consider contemplat weigh entertain');
export const DOUBT_STEMS = words('doubt');
