// English words that stand over a clause: who denies, asks, supposes or blames it, and what is set beside a subject.
import { words } from '../word-list.js';
import { newsReader } from './english-readers.js';

const stems = (list: string): ReadonlySet<string> => new Set([...words(list)].map((word) => newsReader.stem(word)));

/** Who does this to a report denies what it says: "dismissed claims that". */
export const REBUTTING = stems(`
  deny reject dismiss rebut refute dispute contradict repudiate scoff debunk brush shrug laugh`);
export const DENYING = stems('deny');
/** What may be untrue: "reports that". */
export const REPORTS = stems(`
  claim report suggestion rumour rumor allegation story assertion insinuation speculation notion impression talk
  headline accusation`);
export const UNTRUTHS = words(`
  untrue false nonsense baseless unfounded fabricated incorrect inaccurate lies lie fiction invented fake misleading
  groundless rubbish invention inventions untruth myth hoax falsehood fantasy fabrication legend fabrications spurious`);
/** "at no point", "in no way". */
export const NO_TIMES = words('point time stage moment way circumstances account');
/** Untruths of reports only: of a plan "wrong" is a judgement. */
export const REPORT_UNTRUTHS = words('wrong denied dismissed rejected exaggerated mistaken');
export const TRUTHS = words('true case truth so correct accurate');
export const SAYING = stems('say tell claim state announce declare suggest promise');
export const NOBODIES = words('nobody none');
export const DENIAL_MARKS = words('not never nt no neither without');
/** "whether" asks wherever it stands, "if" behind these. */
export const WONDERING = stems('ask know wonder unclear say see doubt decide question sure certain tell');
export const IMAGINING = words('imagine suppose supposing assume assuming picture');
export const INVERTED_LEADS = words('had were should');
/** Who is asked to do something need not do it. */
export const ASKING = stems(`
  ask urge tell press pressure push beg order invite encourage implore exhort instruct summon persuade force advise
  lobby nudge prod command`);
/** "warned Niger against". */
export const WARNING = stems('warn caution advise');
export const PRESSURES = words('pressure calls demands appeals');
export const PRESSED = words('under face faces facing faced');
/** Verbs whose object is blamed, or praised, for what follows "for", "of" or "over". */
export const BLAMING = stems(`
  criticise criticize condemn attack rebuke scold fault blast slam denounce blame accuse berate mock deride chide
  lambast lambaste castigate censure upbraid reproach reprimand assail chastise admonish excoriate ridicule lash
  suspect punish`);
export const PRAISING = stems('praise thank commend hail applaud congratulate salute laud credit admire');
export const REASON_LINKS = words('for of over');
/** What the subject is not: "unlike Kenya", "rather than Cuba". */
export const EXCLUDING = words('unlike except excluding besides barring bar');
export const EXCLUDING_PAIRS: ReadonlyMap<string, string> = new Map([
  ['rather', 'than'],
  ['instead', 'of'],
  ['apart', 'from'],
  ['other', 'than'],
  ['aside', 'from'],
  ['except', 'for'],
]);
export const EVERYONE = words('everyone everybody all');
/** Behind "not" they deny nothing: "not only". */
export const ONLY = words('only just merely simply solely');
export const ALSO = words('also too equally');
/** What was done then need not be so now. */
export const FORMERLY = words('formerly previously once');
export const PREVIOUS = words('previous last former past preceding earlier outgoing');
export const GOVERNMENTS = words('government administration cabinet coalition');
/** "used to". */
export const USED = words('used');
/** Behind "once" they make it no condition: "once a month". */
export const TIMES = words('a an every each more again');
export const RELATIVE_ASIDES = words('which who whose where');
/** "critics, which include Greenpeace,": who is meant. */
export const MEMBERSHIP = words('include includes included comprise comprises comprising');
/** What is done by doing something is wanted, whatever it is done for. */
export const MEANS = words('by through');
