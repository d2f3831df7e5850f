// English nouns and names by which somebody is told from something.
import { words } from '../word-list.js';

/** Coreference: "the three states". */
export const COUNTED_HOLDERS = words(`
  countries states nations governments sides leaders capitals allies neighbours powers ministers presidents`);
/** Coreference: "his country". */
export const OWN_COUNTRY = words('country nation government');
/** Coreference: "the country". */
export const COUNTRY_NOUNS = words('country nation republic kingdom');
/** Coreference: "the bloc". */
export const ORGANIZATION_NOUNS = words(`
  bloc alliance organisation organization cartel union agency watchdog commission council court fund group charity
  ngo`);
/** Coreference: behind them the noun belongs to a name. */
export const NAME_LINKS = words('of for on');
/** Coreference: "the ministry spokesman". */
export const SPOKESPERSONS = words('spokesman spokeswoman spokesperson');
/** Subjects: nouns behind a name that do not make it an adjunct. */
export const REGIMES = words('bloc alliance cartel regime junta');
/** Subjects: "a group of nations", where who is meant stands behind. */
export const HEADED_BY = words(`
  group majority number coalition alliance assembly handful dozens scores bloc delegation gathering pair trio
  government governments leader leaders ruler rulers head heads chief chiefs official officials minister ministers
  representative representatives president presidents envoy envoys ambassador ambassadors parliament parliaments
  chamber chambers house houses member members spokesman spokeswoman spokesperson all most many some several both
  each none`);
/** Subjects: before who is meant. */
export const HEAD_PREPOSITIONS = words('of from for');
/** Groups: part of the name of a group, whatever their part of speech. */
export const GROUP_MODIFIERS = words(`
  member opposition government party union coalition emerging developing leading producing`);
/** Groups: "the leaders of France". */
export const GROUP_ORIGINS = words('of from');
/** Mentions: "China's Taiwan Affairs Office". */
export const STATE_BODIES = words('Ministry Office Bureau Department Administration Cabinet Agency');
/** Mentions: bodies that may have a field before them. */
export const MINISTRY_PARTS = words(`
  ministry government army department delegation mission authorities parliament military`);
/** Mentions: "Putin's forces". */
export const LED_BODY_PARTS = words(`
  force troop government administration army military cabinet soldier official office ministry`);
/** Mentions: offices that a state has one of. */
export const SINGLE_OFFICE_PARTS = words(`
  minister premier president chancellor secretary attorney ambassador envoy adviser advisor king queen`);
/** Mentions: before an office. */
export const OFFICE_MODIFIERS = words('former then late acting senior top deputy new outgoing special interim');
/** New-names: before an office beside a name. */
export const APPOSED_MODIFIERS = words('top senior chief then current new deputy assistant');
/** Mentions: between an office and its country. */
export const OFFICE_LINKS = words('of to for at');
/** Mentions: between an office and its body. */
export const BODY_LINKS = words('for at');
/** Mentions: before an office without a mark of possession. */
export const COUNTRY_ACRONYMS = words('us uk');
/** Mentions: names of two letters. */
export const SHORT_NAMES = words('US UK EU UN');
/** New-names: what a post may write in capitals and is nobody's initials. */
export const SHOUTED = words(`
  NOT AND THE ALL WILL WE YOU IT IS ARE NO YES BUT FOR OR TO IN ON OF AN THEY HE SHE NEVER NOW MUST VERY BIG GREAT
  THIS THAT CAN HAVE HAS`);
/** Persons: capitals that begin a sentence and no name. */
export const SENTENCE_OPENERS = words('The A An In On It He She They We I This That But And For As At By');
/** Groups: no part of the name of a group. */
export const WEEKDAY_NAMES = words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
/** Groups, mentions: how a plural ends. */
export const PLURAL = 's';
/** Groups: how words begin that mean each of many, "everyone". */
export const EVERYBODY = words('every');
/** Groups: a noun that means many. */
export const PEOPLE = 'people';
/** Mentions: words for people that end in an "s" and are no plurals, "Chinese", "Swiss". */
export const SINGULAR_DEMONYM_ENDINGS: readonly string[] = ['ese', 'ss'];
/** Persons: particles inside a name, which may begin it. */
export const NAME_PARTICLES = words('von van der den de di da del la le al el bin ibn dos du');
/** Persons: a particle that is a word of other names too, "La Paz". */
export const PLACE_PARTICLE = 'la';
/** Persons: particles before a surname that texts leave out, "al-Assad". */
export const LINKED_PARTICLES = words('al- el- ben- bin-');
/** Coreference: pronouns for one person. */
export const SINGULAR_PRONOUNS = words('he she him');
/** Coreference: pronouns for several. */
export const PLURAL_PRONOUNS = words('they them');
/** Coreference: words that tell that a person is a man. */
export const MALE = words(`
  he his him himself mr sir lord king prince spokesman chairman congressman husband father son`);
/** Coreference: words that tell that a person is a woman. */
export const FEMALE = words(`
  she her hers herself mrs ms miss madame dame lady baroness queen princess spokeswoman chairwoman congresswoman wife
  mother daughter`);
/** Coreference: words for numbers of those who were named together. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
]);
/** Coreference: before such a number, or the number itself. */
export const COUNT_LEADS: ReadonlySet<string> = new Set([...words('the all these those'), ...SMALL_NUMBERS.keys()]);
/** Author-guess: words of who writes. */
export const AUTHOR_WORDS = words('we our ours i my');
/** Author-guess: as they are written where a text is first looked through. */
export const AUTHOR_PRONOUNS = words('We we Our our');
