// Words by which a clause shows what it asks for, besides the cues: a list for each thing that an intent looks for.
import { words } from '../word-list.js';

export const PRESENT_WORDS = words(`
  those countries participants leaders states members nations governments delegations present`);
export const AT = words('at');
export const HANDING_OVER = words('send sending sent deploy money');
export const COMMITMENT_WORDS = words('send sending sent deploy ready willing promise able');
export const SENDING = words('send sent sending deploy deployed deploying dispatch dispatched');
export const DELIVERING = words('deliver delivered delivering');
/** An offer is less than a pledge. */
export const OFFERING = words('offer offers offered');
/** "Pledged *not to* send" refuses. */
export const INFINITIVE = words('to');
/** Beside them "how many" asks for no amount. */
export const COMMITTING_ACTORS = words('countries country nations states governments leaders members actors');
export const RECIPIENT_TIES = words('to for in');
export const WISHES = words('want wants');
/** They make a wish a request: "want Norway to do". */
export const DOING_WORDS = words('do');
export const ADDRESSEE_TIES = words('of to from on');
export const JUDGING = words('good bad');
/** How claims about an event praise or blame it: alternatives that a word of them begins with. */
export const TONES: Readonly<Record<'positive' | 'negative', string>> = {
  positive: 'positive|constructive|good|upbeat|warm|helpful|friendly|productive|cordial|well|encourag|hope',
  negative: 'negative|bad|hostile|tense|heated|angry|difficult|poor|scold|berat|humiliat|cold|worri|mock',
};
export const ANYTHING_SAID = words('said say done happened statements anything');
export const SUBJECT_MATTER_TIES = words('about on toward towards at');
export const SHARING = words('with shares share');
export const COMPARING_TIES = words('with');
export const REPORT_WORDS = words('source sources report reports account accounts version versions documents');
export const ALL_POSITIONS = words('views positions stand everything recorded stands stood');
