// The words of questions that ask for nothing by themselves: in names, for one another, and as spelling takes them.
import { pairs, words } from '../word-list.js';

export const HEADS: readonly string[] = ['leader', 'chief', 'head', 'boss', 'head of state', 'head of government'];
/** Titles that many hold, so that by themselves they name nobody. */
export const PLAIN_TITLES: ReadonlySet<string> = new Set([...HEADS, 'minister']);
/** They stand for the whole title. */
export const LAST_OF_TITLES = words('spokesperson minister');
export const BEHIND_TITLES = words('of the for');
export const TITLE_SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['premier', 'prime minister'],
  ['pm', 'prime minister'],
  ['secretary general', 'chief'],
  ['foreign ministry', 'foreign ministry spokesperson'],
  ['spokeswoman', 'spokesperson'],
  ['spokesman', 'spokesperson'],
]);
export const NATIONS = words('countries nations states');
/** What a name goes without from there on: "Permanent representative at the United Nations". */
export const NAME_TAILS = words('at in of');
/** Endings of demonyms that have no plural with "s". */
export const WITHOUT_PLURAL: readonly string[] = ['ch', 'sh', 'ese', 's'];
/** "Europeans". */
export const PLURAL_OF_DEMONYMS = 'ns';
export const OCCASIONS = words(`
  summit meeting gathering conference talks call conversation parade forum clash spat showdown invasion negotiations
  session encounter plenary ceremony visit`);
export const EMPTY_WORDS = words(`
  a an the of in on at by for from to into with about as than that this these those it its their should would be is
  are was were and or not no there do does own any s part his her holder where could one who whose which only until
  up can has have had will others other two being been going`);
/** No state of the world is told by them: "in force again". */
export const EMPTY_STEMS_OF_STATES = words('forc again');
export const SLIPS = pairs('wat what, wen when, hwo who, woh who, wher where, wich which, meny many, teh the');
/** Words that may stand for one another when something is looked for, a class a line; a word may be in several. */
export const WORD_CLASSES: readonly string[] = `
troop troops soldier soldiers peacekeeper peacekeepers boots contingent forces ground
army military forces armed
deploy deployment presence mission send sending station stationing dispatch putting boots
cap limit shrink shrinking curb restrict ceiling demilitarisation
sanction sanctions penalty penalties punish punishment embargo punitive
tighten tough tougher tightening harsher further more new increase additional add extra stronger harder stiffer stiff fresh
lift lifting ease easing relief relax remove drop scrap end
keep keeping maintain maintaining retain preserve hold
arms weapons weaponry military munitions
ceasefire truce armistice cessation
guarantee guarantees assurance assurances
pay paying fund funding finance bill money
oil gas energy
monitor monitoring supervise supervision verify verification observe observers
before immediate beforehand
after post following afterwards
before after timing start
involve involvement seat chair table engage engagement role
bind binding legal legally law
unconditional preconditions conditionless strings
partial limited
trade commerce trading
partner partners countries
sincere trust honest honestly serious faith trusted
stalling stall playing play bad
autonomy independence independent feet
end ending stop stopping halt ceasing phase exit abandon quit leave leaving drop phaseout out
war fighting hostilities conflict shooting combat
peace settlement
negotiate negotiated negotiations talks diplomacy deal negotiating
force militarily
meet meeting meets dodging sit
concession concessions concede
clash row confrontation confront quarrel spat showdown bust
unity united together front
ready finished finalised complete completed final done work workable feasible
veto
impose sanction join slap
buy buying purchase purchases import imports
train training
cut cutting reduce reduction lower slash reducing cuts
tax levy tariff duty charge
ban moratorium halt pause freeze stop prohibition
fund fund funding finance pot facility
mine mining extraction dig
loss damage
rich wealthy developed
country countries nation nations state states
summit meeting gathering conference talks session encounter
call phone telephone conversation
parade procession
leader leaders
official officials
group groups
`
  .trim()
  .split('\n');
/** Right as they are: without them the speller would take "weather" for "whether". */
export const COMMON_WORDS = words(`
able above accord account act add adopt afford age air alarm alive alone alter amend amount animal answer appear apply area art aside assist attach author avoid award aware
baby ball bank bar base bear beat beauty bed beer bell belt best bird birth block blood blow board boat body bomb bond book boom border born boss bottle bottom bowl box boy brain branch brave bread break breath bridge brief bring broad brother budget build burn bus business busy button
cake camera camp campaign capital car card care career carry case cash cat catch cause center central chain chair chance charge cheap cheese child choice church circle citizen city class clean clear click climate clock close cloth cloud club coach coal coast coat code coffee cold collect college color combine command common company complex compete computer concern concert confirm connect consent consist construct contact contain content contest contrast cook cool copy corner cost couch course court cover cow crash create credit crew crime criminal crisis crop cross crowd cry culture cup currency current curve custom customer cycle
dad damage dance danger dark daughter dead deal dear death debt decade deep degree delay delight delivery dentist depth design desire desk detail device diamond diet dinner direct dirty dish distance doctor dodge dog dollar door double draft drama draw dream dress drink drive drop dry duck dust
ear earn earth east easy eat economy edge editor effect effort egg elect election electric eleven else empty enemy energy engine enjoy enough enter entry envelope equal error escape essay estate event exact exam example excite exercise exist expect expense expert explore export express extend eye
face fact factory fair fall family famous fan fashion fast fat father fear feature fee feel feet female fence festival fever field fight figure file fill film final fine finger finish fire firm fish fit fix flag flat flight float floor flow flower fly focus fold folk food foot football forest forget forget forward found frame free freedom fresh friend fruit fuel full fun funny future
gain game garden gas gate gather gentle gift girl glad glass global goal gold golden golf grade grain grand grass gray green grew grow guard guess guide guilty guitar gun guy
habit hair half hall hand handle hang happy harbor hard hate heart heat heaven heavy height hero hide high hill hint hire history hit hobby hole holiday home honest hope horse hospital hot hotel hour house huge human humor hundred hunger hunt hurry hurt husband
ice ideal image impact include income index inform injury inner insect inside insight insure intend internet invent invest iron island item
jacket job joke journey judge juice jump junior jury justice
kid kill kilometer kitchen knee knife knock
lab labor lady lake land language large laugh launch lawyer layer leaf learn least leather leave leaving left leg lend length lesson letter level library lie life light limit link lion lip list listen literature live living load loan local lock logic lonely loose lord lose loss lost loud love low loyal luck lunch lung
machine mad magic mail mall male man manage manner map mark market marry mass master match mate math meal mean measure meat media medical medicine medium melt memory mental menu mess metal method middle mile milk million mind mine minor minute mirror miss mix mobile mode model modern mom monitor monkey mood moon moral mother motion motor mountain mouse mouth movie murder muscle museum music
nature near neck needle neighbor nerve nest net network news nice night noise normal north nose novel nuclear nurse nut
object ocean odd office oil older onion open opera operate oral orange ordinary organ origin outer outside oven own owner oxygen
pack page pain paint pair palace pan panel pant paper parent park partner pass passion path patient pattern pause peak pen pencil penny people pepper perfect period permit person phone photo phrase piano pick picture piece pig pilot pink pipe pitch place plain plane planet plant plastic plate play player pleasant plenty plot poem poet point poison police polite pool poor pop popular port portion post pot potato pound power practice pray prepare pretty price pride priest prime prince print prison prize problem product profit program project proper property proud pub public pull pump pupil purple purpose
quality quarter queen quiet quit quote
rabbit race radio rail rain raise range rank rapid rare rate raw reach read reader ready real recall receive recipe recover recycle red reform region regret regular relax remain remember remind remote rent repair repeat replace reply rescue research rest result retire return review reward rhythm rice rich ride ring rise risk river road rock role roll roof room root rope rose rough round route routine row royal rubber rule run rural
sad safe sail salad salary sale salt sand save scale scare scene school science score screen sea search season seat second secret sector secure seed sell senior sense series serve service seven severe shade shadow shake shape sharp sheep sheet shelf shell shift shine ship shirt shock shoe shop short shot shoulder shout show shower shut sick sight sign silver simple sing single sink sister six size skill skin skirt sky sleep slice slide slip slow small smart smell smile smoke smooth snake snow social society sock soft soil solid solve son song soon sort soul sound soup south space spare speed spell spend spice spirit split sport spot spread square stable staff stage stair stamp star stare station stay stays steal steam steel step stick stock stomach stone storage store storm story straight strange straw stream street stress stretch strike string strip strong student studio study stuff stupid style sugar suit summer sun super surface surprise survey survive sweet swim swing sword symbol system
table tail tale talent tall tank tape target task taste taxi tea teach team tear tell ten tennis term test text theater theme theory thick thin thirst thousand thread throat throw thumb ticket tie tiger tight tiny tip tire title toast tomato tone tongue tool tooth top topic total touch tour tower town toy track traffic trail train travel treat tree trial trick tried trip truck true truth try tube tune turn twelve twenty twice twin
ugly uncle union unit universe upper upset urban use user usual
valley value van vast vegetable vehicle version victim video village violin virus vision visit voice volume
wage waist wait wake walk wall wallet warm warn wash waste watch water wave weak wealth weapon wear weather web wedding weekend weigh weight wet wheel whisper white wide wife wild win wind window wine wing winner wire wise witness woman wonder wood wool word work worker world worry worth wrap wrist write wrong
yard yellow young youth zero zone zoo
`);
