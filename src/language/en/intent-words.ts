// Words by which a clause shows what it asks for, besides the cues: a list for each thing that an intent looks for.

import { words } from '../word-list.js';

/** Who is meant by "those at the summit". Read by ask/intents/attendance. */
export const PRESENT_WORDS = words(`
  those countries participants leaders states members nations governments delegations present`);

/** The preposition of being there. Read by ask/intents/attendance. */
export const AT = words('at');

/** Words by which something is handed over, so that a deliverable beside them is one. Read by ask/intents/commitment-intent. */
export const HANDING_OVER = words('send sending sent deploy money');

/** Words of handing over that a plan of commitments uses up. Read by ask/intents/commitment-intent. */
export const COMMITMENT_WORDS = words('send sending sent deploy ready willing promise able');

/** Words for what is done, not promised: "has sent". Read by ask/intents/commitment-intent. */
export const SENDING = words('send sent sending deploy deployed deploying dispatch dispatched');

/** Words for keeping a promise: "has delivered". Read by ask/intents/commitment-intent. */
export const DELIVERING = words('deliver delivered delivering');

/** Words for an offer, which is less than a pledge. Read by ask/intents/commitment-intent. */
export const OFFERING = words('offer offers offered');

/** "Pledged *not to* send" refuses. Read by ask/intents/commitment-intent. */
export const INFINITIVE = words('to');

/** Words for who commits, so that "how many" counts them and no amount. Read by ask/intents/commitment-intent. */
export const COMMITTING_ACTORS = words('countries country nations states governments leaders members actors');

/** Ties of who receives. Read by ask/intents/commitment-intent. */
export const RECIPIENT_TIES = words('to for in');

/** Words for a wish. Read by ask/intents/request-intent and ask/intents/profile-intent. */
export const WISHES = words('want wants');

/** What makes a wish a request: "want Norway to do". Read by ask/intents/request-intent. */
export const DOING_WORDS = words('do');

/** Ties of whom something is asked. Read by ask/intents/request-intent. */
export const ADDRESSEE_TIES = words('of to from on');

/** Words that judge, to be passed over beside an attitude. Read by ask/intents/attitude-intent. */
export const JUDGING = words('good bad');

/** How claims about an event praise or blame it: alternatives that a word of them begins with. Read by ask/intents. */
export const TONES: Readonly<Record<'positive' | 'negative', string>> = {
  positive: 'positive|constructive|good|upbeat|warm|helpful|friendly|productive|cordial|well|encourag|hope',
  negative: 'negative|bad|hostile|tense|heated|angry|difficult|poor|scold|berat|humiliat|cold|worri|mock',
};

/** Words that ask for whatever was said. Read by ask/intents/passage-intent. */
export const ANYTHING_SAID = words('said say done happened statements anything');

/** Ties of what is spoken about. Read by ask/intents/claim-filters. */
export const SUBJECT_MATTER_TIES = words('about on toward towards at');

/** Words by which a single actor is compared with others. Read by ask/intents/comparison-intents. */
export const SHARING = words('with shares share');

/** The tie of whom somebody is compared with. Read by ask/intents/comparison-intents. */
export const COMPARING_TIES = words('with');

/** Words for what contradicts each other. Read by ask/intents/source-intents. */
export const REPORT_WORDS = words('source sources report reports account accounts version versions documents');

/** The word that makes "who said" ask for the source of what follows. Read by ask/intents/source-intents. */
export const WHO = words('who');

/** Words that ask for all positions of somebody, whatever they are. Read by ask/intents/profile-intent. */
export const ALL_POSITIONS = words('views positions stand everything recorded stands stood');
