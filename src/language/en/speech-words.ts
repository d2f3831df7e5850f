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
export const ASIDE_SPEECH = words('said says added wrote argued noted');
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
