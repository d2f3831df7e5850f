// English words by which somebody says, asks or accuses.
import { words } from '../word-list.js';

/** Subjects: verbs before a name that do not make it their object. */
export const REPORTING = words(`
  said says say saying added adding stated stating believe believes believed argued argues warned warns claimed
  claims insisted insists noted notes confirmed think thinks thought hope hopes hoped means meant suggest suggests
  suggested showed shows`);
/** New-names: "said Jane Roe". */
export const INVERTING = words('said says added warned argued wrote insisted');
/** Coreference: behind them a name is a subject. */
export const FREEING = words('said says added tweeted wrote warned insisted argued');
/** Subjects: "Norway, Chile said, called for". */
export const ASIDE_SPEECH = words('said says added wrote argued noted');
/** New-names: what says something is somebody. */
export const NAMING_SPEECH = words('said says told announced warned added argued insisted wants denied');
/** Attribution: who follows is told and does not speak. */
export const TOLD_STEMS = words('tell ask urg assur call');
/** Participation-rules: "told a news conference". */
export const AUDIENCE_STEMS = words('tell address');
/** Predicates: "told Y to P". */
export const ASKING = words('told tells ask asks asked asking order orders ordered');
/** Commitment-rules: ask nothing without "to" or "that". */
export const ADDRESSED_STEMS = words('urg press seek ask');
/** Commitment-rules: "proposed a resolution" offers nothing. */
export const PROPOSAL_BEGINNINGS = words('propos suggest speak spoke');
/** Predicates: verbs of blame. */
export const ACCUSATION_STEMS = words('accus blam');
/** Anaphora: nouns for what was asserted. */
export const ACCUSATIONS = words('accus alleg');
/** Evaluations: "called P a mistake". */
export const NAMING_STEMS = words('call brand label dub deem consid declar find found render');
/** New-propositions: not to consider a thing is to oppose it. */
export const CONSIDERING = words('consider contemplat weigh entertain');
/** Nominals: doubts about an assertion. */
export const DOUBT_STEMS = words('doubt');
