// English nouns and names by which somebody is told from something.
import { words } from '../word-list.js';
import { TWO_TO_TEN } from './determiner-words.js';

export const COUNTED_HOLDERS = words(`
  countries states nations governments sides leaders capitals allies neighbours powers ministers presidents signatories
  parties partners`);
/** "the former", "the latter": which of two. */
export const ONE_OF_TWO: ReadonlyMap<string, number> = new Map([
  ['former', 0],
  ['latter', -1],
]);
/** Two of whom a sentence says this are "both" and "they". */
export const PAIRING = words(
  'met meet meets meeting with spoke talked talks and joined hosted received welcomed phoned',
);
/** What several sign says what each of them says. */
export const DOCUMENTS = words(
  'declaration statement letter communique appeal resolution agreement memorandum manifesto',
);
export const OWN_COUNTRY = words('country nation government delegation');
export const COUNTRY_NOUNS = words('country nation republic kingdom');
export const ORGANIZATION_NOUNS = words(`
  bloc alliance organisation organization cartel union agency watchdog commission council court fund group charity
  ngo`);
export const NAME_LINKS = words('of for on');
export const SPOKESPERSONS = words('spokesman spokeswoman spokesperson');
/** Nouns behind a name that do not make it an adjunct. */
export const REGIMES = words('bloc alliance cartel regime junta');
/** "a group of nations", where who is meant stands behind. */
export const HEADED_BY = words(`
  group majority number coalition alliance assembly handful dozens scores bloc delegation gathering pair trio
  government governments leader leaders ruler rulers head heads chief chiefs official officials minister ministers
  representative representatives president presidents envoy envoys ambassador ambassadors parliament parliaments
  chamber chambers house houses member members spokesman spokeswoman spokesperson all most many some several both
  each none`);
export const HEAD_PREPOSITIONS = words('of from for');
export const GROUP_MODIFIERS = words(`
  member opposition government party union coalition emerging developing leading producing`);
export const GROUP_ORIGINS = words('of from');
export const STATE_BODIES = words('Ministry Office Bureau Department Administration Cabinet Agency');
export const MINISTRY_PARTS = words(`
  ministry government army department delegation mission authorities parliament military`);
export const LED_BODY_PARTS = words(`
  force troop government administration army military cabinet soldier official office ministry`);
/** Offices that a state has one of. */
export const SINGLE_OFFICE_PARTS = words(`
  minister premier president chancellor secretary attorney ambassador envoy adviser advisor king queen`);
export const OFFICE_MODIFIERS = words(`
  former then late acting senior top deputy new outgoing special interim shadow ex current first`);
/** Who holds such an office does not speak for the country. */
export const NOT_REPRESENTING = words('former shadow ex');
/** "the representative of Peru" speaks for it, a representative of a district does not. */
export const DELEGATES = words('representative delegate');
export const DELEGATE = 'representative';
/** Whatever their portfolio. */
export const MINISTERS = words('minister ministers');
/** Before the name of a country they make another of it: "New Mexico". As they are written. */
export const COMPOUND_LEADS = words(`
  New North South East West Northern Southern Eastern Western Central Upper Lower Inner Outer Greater Little Port
  Saint San Fort Lake Mount American British French Dutch Danish Spanish Portuguese`);
export const STATES_OF_USA: ReadonlySet<string> = new Set(
  `Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Georgia,Hawaii,Idaho,Illinois,Indiana,
  Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,
  Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,
  Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming`
    .split(',')
    .map((name) => name.trim()),
);
export const APPOSED_MODIFIERS = words('top senior chief then current new deputy assistant');
export const OFFICE_LINKS = words('of to for at');
export const BODY_LINKS = words('for at');
export const COUNTRY_ACRONYMS = words('us uk');
export const SHORT_NAMES = words('US UK EU UN');
/** What a post may write in capitals and is nobody's initials. */
export const SHOUTED = words(`
  NOT AND THE ALL WILL WE YOU IT IS ARE NO YES BUT FOR OR TO IN ON OF AN THEY HE SHE NEVER NOW MUST VERY BIG GREAT
  THIS THAT CAN HAVE HAS`);
export const SENTENCE_OPENERS = words('The A An In On It He She They We I This That But And For As At By');
export const WEEKDAY_NAMES = words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
export const PLURAL = 's';
/** How words begin that mean each of many, "everyone". */
export const EVERYBODY = words('every');
export const PEOPLE = 'people';
/** Words for people that end in an "s" and are no plurals, "Chinese", "Swiss". */
export const SINGULAR_DEMONYM_ENDINGS: readonly string[] = ['ese', 'ss'];
export const NAME_PARTICLES = words('von van der den de di da del la le al el bin ibn dos du');
/** A particle that is a word of other names too, "La Paz". */
export const PLACE_PARTICLE = 'la';
/** Before a surname; texts leave them out: "al-Assad". */
export const LINKED_PARTICLES = words('al- el- ben- bin-');
export const SINGULAR_PRONOUNS = words('he she him');
export const PLURAL_PRONOUNS = words('they them');
export const MALE = words(`
  he his him himself mr sir lord king prince spokesman chairman congressman husband father son`);
export const FEMALE = words(`
  she her hers herself mrs ms miss madame dame lady baroness queen princess spokeswoman chairwoman congresswoman wife
  mother daughter`);
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([['both', 2], ...TWO_TO_TEN]);
export const COUNT_LEADS: ReadonlySet<string> = new Set([...words('the all these those'), ...SMALL_NUMBERS.keys()]);
export const AUTHOR_WORDS = words('we our ours i my');
/** As they are written where a text is first looked through. */
export const AUTHOR_PRONOUNS = words('We we Our our');
