// What the words and phrases of English questions ask for.
import { words } from '../word-list.js';

/** What is asked for, and by which phrases: matched by stem, the longest first, articles passed over. */
const PHRASES = {
  // positions
  'position support': `back|backs|backed|backing|backer|support|supporter|vote for|vote in favour of|vote in favor of|vote yes on|vote yes to|voted yes|in support of|favour|favor|in favour of|in favor of|supportive of|
    proponent of|fan of|friend of|advocate|speak up in favour of|spoke up in favour of|put up with|live with|champion|endorse|approve|approve of|on board with|on board|behind|say yes to|said yes to|yes to|is for|are for|was for|were for|
    want|wants|wanting|wish for|wishes|would like|call for|calling for|push for|pushing for|press for|pressing for|insist on|keen on|keen to|eager to|
    warm to|warmed to|up for|open to|welcome|argue for|argues that|argue that|come out for|come out in favour of|came out for|stand for|stood for|stand behind|give the green light to|
    tolerate|accept|allow|agree to|agreed to|agree that|agree on|have a deal on|reach a deal on|a deal on|reach agreement on|sign up to|signed up to|in agreement on|
    believe|believes|believes that|think that|thinks that|reckon|hold that|consider|sees|see as|trust|trusts|happy with|plead for|pro|lean toward|lean towards|demand|demands|insist that|is committed to the idea of|would be willing to see|want to see|would like to see|willing to|be willing to|prepared to|ready to|say yes|
    stand by|side with the idea of|throw weight behind|throw its weight behind|swing behind|rally behind|rally around|sign on to|come on board with|lobby for|favourable to|amenable to|all for|okay with|fine with|comfortable with|sold on|convinced of|go along with|countenance|bless|uphold|promote|desire|look forward to|intend to|plan to|be after|press ahead with|in the yes camp|give its blessing to|give backing to|throw support behind|vouch for|would have no problem with|on the side of|prepared to accept|ready to accept|willing to accept|embrace|prefer|hope for|aim for|seek|after seeing|out for`,
  'position oppose': `against|vote against|vote no on|vote no to|voted no|oppose|opposed|opposed to|opponent of|holdout|holdout on|naysayer|naysayer on|sceptic|opposition to|not touch|slam the door on|slammed the door on|go against|turn the idea down|turned the idea down|reject|rejects|rejection of|rule out|ruled out|rules out|ruling out|refuse|refuses|refusal of|
    object to|objects to|resist|say no to|said no to|no to|flat out no|flatly no|firm no|flat out against|flatly against|dead set against|dead against|set against|firmly against|veto|block|come down against|push back against|push back on|pushed back against|balk at|balked at|bristle at|shoot down|shot down|scupper|torpedo|rail against|speak out against|spoke out against|in the no camp|have a problem with|unwilling to|not willing to|hold out against|spurn|rebuff|exclude|excluded|no interest in|not interested in|stand against|stood against|stand in the way of|not in favour of|thumbs down|would never accept|never accept|will never accept|refuse to accept|not budge on|line up against|disapprove|disapprove of|
    turn down|turned down|does not want|do not want|did not want|does not believe|do not believe|doubt|doubts|doubtful|sceptical|sceptical of|sceptical about|sceptical that|skeptical|skeptical of|skeptical about|skeptical that|dismiss|deny|denies|
    shut the door on|close the door on|opposing|anti|averse to|not have|would not hear of|fight against|argue against|come out against|hostile to|disagree with the idea of|say never to|will not accept|not tolerate|distrust`,
  'position undecided': `undecided|undecided on|undecided about|on the fence|on the fence about|sitting on the fence|unsure|unsure about|not sure|not sure about|hesitant|hesitant about|hesitate|wavering|waver|noncommittal|non committal|
    not ruled out|not rule out|not ruling out|neither for nor against|sit on the fence|dither|keep its options open|keeps its options open|leave open|left open|leaves open|hedging|hedge its bets|wait and see|lukewarm|lukewarm on|lukewarm about|of two minds|mixed feelings about|no clear position on|yet to decide|yet to decide on|mulling|weighing up|cautious about|wary of|reserved judgement on|not committed either way|not made a decision|has not decided|have not decided|too early to say|torn|torn on|ambivalent|unconvinced|not convinced|premature|abstain|abstained|abstain on|abstain in the vote on|indecision|reluctant about|keeping options open|have not made up their mind|not made up its mind|not made up their minds|not decided`,
  silent: `silent on|silent about|silent|said nothing about|said nothing on|say nothing about|say nothing on|no position on|no record on|not on record on|not taken a position on|not commented on|no stated position on|kept quiet about|have not spoken about|no comment on`,
  stance: `vote|vote on|votes|voting record|position|positions|stance|stances|stand on|stand|stands|stood|line|view|views|opinion|opinions|think of|think about|feel about|take on|say on|come down on|attitude on|standpoint|where do we have|come down|thoughts on|policy on|line on`,
  everything: `everything|all the issues|all issues|every issue|across the board|all in all|overall|on all fronts|every recorded position|all recorded positions|summarise|summarize|sum up|profile|overview|rundown|taken sides|takes sides|all the topics|all topics|every topic|all propositions`,
  // kinds of claim
  commit: `deliver|commit|commits|committed|vow|vowed|undertake|undertook|volunteer|volunteered|make available|bring to the table|earmark|shoulder|stump up|pony up|put on offer|commit to sending|commit to send|commitment|commitments|pledge|pledges|pledged|promise|promises|promised|offer|offers|offered|contribute|contributes|contribution|provide|provides|chip in|supply|put on the table|step in|deliver on|ready to contribute|willing to contribute|signed up for|put forward|put up`,
  'stage declined':
    'decline to|declined to|decline|declined|turn down a request for|turned down a request for|refuse to send|refuse to commit|refuse to give|refuse to provide|refuse to contribute|refuse to hand over|refuse to deliver',
  'stage withheld': 'hold back|holding back|withhold|withheld|reluctant to|hesitant to commit',
  'stage considering': 'consider giving|considering giving|mull|mulls|toy with',
  'stage proposed': 'propose|proposes|proposed|proposal|proposals',
  'stage delivered': 'already delivered|actually delivered|has delivered|have delivered|already handed over',
  'stage withdrawn':
    'go back on|went back on|gone back on|break its promise|broke its promise|broken promise|go back on a promise|went back on a promise|withdraw its pledge|withdrawn|took back|backtrack on|renege on|reneged on',
  'deliverable troops':
    'troop|troops|soldier|soldiers|peacekeeper|peacekeepers|boots|boots on the ground|ground forces|contingent|military personnel',
  'deliverable training': 'training',
  'deliverable arms': 'arms|weapons|weaponry|missiles|ammunition|military hardware',
  'deliverable finance': 'money|funding|finance|financing|funds|cash|billions|euros|dollars',
  'deliverable sanctions': 'sanction|sanctions|penalties|punitive measures',
  'deliverable guarantees': 'security guarantee|security guarantees|guarantee|guarantees|assurances',
  'deliverable support': 'support of some kind|other support|aid|help|assistance',
  request: `ask|asks|asked|asking|call upon|implore|entreat|exhort|prod|expect from|expect of|expects from|expects of|wanted from|seek from|sought from|beg|begged|pleaded with|ask for|ask of|asking of|asked of|ask from|request|requests|requested|make requests to|made requests to|appeal to|appeal|appeals|urge|urges|urged|call on|called on|want from|wants from|demand of|demand from|demands of|demands on|want to do|wish list|plead with|petition|beseech|press to|pressing|pressed|lobby|lobbied|lobbying|demands|demand`,
  attitude: `attitude|make of|made of|makes of|feelings toward|feelings about|feelings on|manner toward|treat|treated|attitude toward|attitude towards|think of|feel about|regard|speak of|spoke of|talk about|react to|reacted to|reaction|reaction to|words for|view of|opinion of|assess|judge|rate|good or bad|positive or negative|for better or worse|tone|tone toward|sentiment|mood|describe|described|brand|branded|label|labelled|call|called|liken|compare to`,
  'polarity positive': `nice word for|nice words for|nice things about|praise|praises|praised|laud|lauded|salute|saluted|speak highly of|spoke highly of|glowing about|approving of|appreciative of|grateful to|grateful|cheer|cheered|encouraged by|kind words for|kind words|warm words|warmly|warmly of|speak warmly of|speaks warmly of|positive|positive about|like|likes|liked|admire|admires|commend|commended|hail|hailed|upbeat|constructive|compliment|complimentary|thank|thanked|pleased|pleased with|applaud|applauded|good things|fond of|nice about|well of|flattering|optimistic`,
  'polarity negative': `bad mouth|bad mouthed|gripe|griped|gripe about|grumbling|spooked by|criticise|criticises|criticised|rebuke|rebuked|decry|decried|deride|derided|ridicule|ridiculed|disparage|accuse|accused|take aim at|took aim at|hit out at|lash out at|lashed out at|grumble|grumbled|frustrated with|furious with|furious at|impatient with|suspicious of|concerned about|alarmed by|worry about|call out|called out|have a go at|rude about|harsh on|hard on|in a temper with|laid into|tore into|criticize|criticized|critical of|criticism of|criticism|blame|blames|blamed|condemn|condemns|condemned|negative|negative about|attack|attacked|angry|angry at|angry about|mock|mocked|insult|insulted|scold|scolded|berate|berated|denounce|denounced|distrust of|find fault with|bad things|badly|hostile|unhappy with|complain|complains|complained|complain about|complaint|harsh words for|ill of|scathing about|upset|dislike|disliked|worried about|tense|heated|lambast|slam|slammed|go wrong|went wrong|poorly|pessimistic`,
  // participation
  attend: `attend|attends|attended|sit at the table|at the table|on hand|make it to|made it to|flew in for|fly in for|turn out for|took a seat at|in the meeting|among the guests|on the guest list|dropped by|attending|participate|participated|participant|participants|take part|took part|taking part|part in|join|joined|present at|present|was at|were at|be at|was there|were there|been there|show up|showed up|turn up|turned up|come to|came to|coming to|in the room|gathered|gather|represented at|attendance|attendee|attendees|guest list|lineup|absent|on the line|in attendance|who went to|went to|travel to|travelled to|travelling|travel`,
  meet: 'meet|meets|met|met with|see separately|saw separately|sit down with|sat down with|talk to|talked to|talk with|talked with|hold talks with|held talks with|saw',
  'role chair':
    'chair|chaired|chairs|co chair|co chaired|preside over|presided over|lead the meeting|led the meeting|run the meeting|ran the meeting|in the chair',
  'role host': 'host|hosts|hosted|invitation|at the invitation of|invited|play host|welcomed',
  'role representative':
    'represent|represents|represented|representative|representatives|stand in for|stood in for|on behalf of|sent as envoy|delegate|envoy',
  'role guest': 'guest|guests|as a guest|invitee',
  'role speaker':
    'give a speech|gave a speech|speaker|speakers|speak at|spoke at|addressed|take the floor|took the floor',
  'mode in-person': 'in person|physically|physically there|physically present|in the flesh|face to face',
  'mode remote':
    'remotely|remote|by video|by video link|via video|by videoconference|online|virtually|by phone|on screen|dialled in|dialed in|by link',
  // provenance
  why: `why|how come|how do we know|how do you know|evidence|evidence for|what evidence|on what basis|on what grounds|explain|explanation|reason|reasons|for what reason|proof|prove|where does it come from|come from that|source for|what makes you think|what makes|basis for|grounds for|list as|justify|back up the claim|how sure`,
  whoSays: `who says|who say|who is quoted as|who is cited|who leaked|who let slip|who came up with|who put a number on|who is on record saying|who has been saying|who was it that said|who was saying|who put it about|who spread|who confirmed|who confirms|who alleged|who alleges|who quotes|who do we have that from|where did that come from|whose claim is it|whose words|who said|says who|who claim|who claims|who claimed|according to whom|by whose account|on whose word|who report|who reports|who reported|who told|who tells|who gives that number|who gives which|who gives|who is the source|source of|the source for|who is the source for|who is the source of|whose account|who stated|whose word|who passed on|who disclosed|who revealed|who relayed|who quoted|who is quoted|who mentions|who mentioned|who announced|who is behind the claim|who put about|who asserts|who asserted|who cites|who vouches for`,
  accordingTo:
    'according to|by the account of|going by|as told by|in the words of|as reported by|reported by|per|as per|if we believe|as claimed by|as stated by',
  says: 'say|says|said|saying|state|states|stated|declare|declares|declared|claim|claims|claimed|announce|announces|announced|tell|tells|told|mention|mentions|mentioned|report|reports|reported|quoted|speak out|spoke out|statement|statements|remark|remarks|sound|sounded|speak|talk|words|comment|comments|commented|maintain|maintains',
  sayWhat: 'what did|what has|anything said|anything said or done|said or done|on record from|on record',
  anonymous:
    'anonymous|on background|unattributed|not for attribution|without attribution|sources who were not named|unnamed officials|anonymous officials|anonymous voices|unnamed people|people who were not named|anonymously|anonymously sourced|anonymous source|anonymous sources|unnamed|unnamed source|unnamed sources|unidentified|off the record|nameless|on condition of anonymity|rest on anonymous sources|without a name|not named',
  // comparison
  disagree: `disagree|disagrees|disagreed|diverge|diverges|divergence|rift|rift between|quarrel|out of step|out of step with|butt heads|cross swords|gap between|fault lines|beg to differ|beg to differ with|opposing camp|other camp|fall out over|take a different view from|takes a different view from|see things differently|see it differently|think differently|differing views|different views|disagree with|at odds|at odds with|clash with|clashes with|clash|collide|differ|differs|differed|differ from|different from|differ on|part ways|points of dispute|dispute|not agree|not agree with|not see eye to eye|not see eye to eye with|take issue with|takes issue with|contradict|contradicts|opposite view to|opposite side from|opponents of|divide|divides|divided|split between|versus|vs|argue with|not share the view of|other side from|differences|difference|against the view of|break with|breaks with|not on the same page|out of line with`,
  agree: `agree with|agrees with|concur|concurs|echo|echoes|of one mind|of one mind with|same camp|same camp as|chime with|overlap|line up with|lines up with|allies on|think alike|see things the same way|share common ground|agreed with|in agreement with|agree|agrees|see eye to eye|see eye to eye with|share the view of|shares the view of|share|shares|side with|sides with|sided with|same position as|same view as|same side as|on the same page|on the same page as|in line with|aligned with|align with|common ground|have in common|like minded`,
  contradict: `contradictory sources|not add up|does not add up|clash of accounts|rival accounts|competing versions|competing accounts|differing accounts|different accounts|conflicting claims|tell different stories|tell it differently|disputed|in dispute|conflicting versions|conflicting information|sources at odds|contradict one another|contradict each other|contradict itself|contradicting|conflicting|conflicting reports|conflicting accounts|conflicting sizes|inconsistent|inconsistency|inconsistencies|discrepancy|discrepancies|sources disagree|reports disagree|accounts differ|reports differ|sources differ|sources conflict|contradiction|contradictions|contradictory|say do gap|dissent|internal dissent|different versions|versions of|do the sources agree|mismatch|at variance`,
  change: `change|changed|changes|pivot|pivoted|backpedal|backpedalled|about face|update|updated|progress|over time|turn out differently|budge|budged|moved on|warmed|cooled|evolution|shift|shifted|shifts|evolve|evolved|move|moved|different now|new in|is new|what is new|turn around|turned around|change its mind|changed its mind|change his mind|changed his mind|change her mind|changed her mind|u turn|come round|came round|reverse|reversed|settle|soften|softened|harden|hardened|flip|flipped|new since|develop|developed|development`,
  conditions: `condition|conditions|what needs to happen for|what does it take for|what would it take|subject to|red line|red lines|fine print|the catch|catch|string|what would have to be in place|must be in place|price of|in return for|under which condition|under what condition|under which conditions|under what conditions|under what circumstances|under which circumstances|circumstances|on what terms|on which terms|terms|strings|what strings attached|strings attached|with what strings attached|proviso|caveat|caveats|prerequisite|prerequisites|preconditions for|what would it take for|conditional|conditional on|depend on|depends on|hinge on|hinges on|contingent on|tie to|tied to|on condition of|requirements`,
  unconditional:
    'unconditionally|without preconditions|no preconditions|without conditions|without any conditions|without condition|no conditions|with no conditions|with no strings attached|no strings attached|no strings|with no strings',
  if: 'if|given|assuming|supposing|provided|in case|in the event of|in case of|should there be|were there|suppose|granted|if there is|if there were|if there was|given that there is|once there is|in the event that|as long as',
  onlyIf: 'only if|only after|only when|only once|not before|not until|only in case of',
  unless: 'unless|without|if there is no|if there is not|in the absence of|absent a',
  // words of the question
  who: 'who|whom|whose|which|which of|anyone|anybody|someone|somebody|everyone|everybody|no one|nobody|whoever|by whom|name',
  what: 'what|what is|what are|what was|what were|anything',
  when: 'when|what date|which date|on what date|on which date|which day|what day|on what day|from which day|how long ago|date',
  sinceWhen: 'since when|how long|for how long',
  where: 'where',
  howMany:
    'how many|how much|number of|the number of|count|how large|how big|what number|size|tally|how few|headcount|total number of',
  not: 'not|never|no|neither|nor|none|without|cannot|non|lacks|lack|nothing|is yet to|are yet to|yet to|fail to|failed to|isnt|arent|doesnt|dont|didnt|hasnt|havent',
  member: 'member|members|members of|member of|member states|member state|belonging to|belong to|in the ranks of',
  last: 'last thing|latest thing|most recent thing|latest word|last word|most recently|most recent statement|last statement|latest statement',
  but: 'but|yet|while|whereas|although|though|and not|but not',
  and: 'and|as well as|plus',
  except:
    'except|except for|apart from|aside from|leaving aside|excluding|other than|besides|not counting|without counting',
  filler:
    'i like|i like to know|walk me through|fact check|yes or no|true or false|show me the evidence|in what terms|in place|under some arrangement|get together|two things|three things|several things|most recent|at least|more or less|at most|for good|in some form or other|in some form|as things stood|take effect|takes effect|come into force|in force|is in force|kick in|right now|at the moment|so far|to date|at all|in general|in public|out there|looking for|look for|searching for|interested in|in order to|in terms of|when it comes to|with regard to|aside|in detail|at least|have to happen|had to happen|would have to happen|in a nutshell|in short|to be clear|as far as we know|according to the data|according to the documents|in the documents|in the data|on the whole|by the way|by name|in its own name|of its own|on its own account|on the table',
  or: 'or|either',
  'type country': 'country|countries|state|states|nation|nations|government|governments|capital|capitals',
  'type anyone':
    'leader|leaders|side|sides|party|parties|actor|actors|player|players|people|politician|politicians|official|officials|voices|names|holder|holders|head|heads|delegation|delegations',
  'type organization': 'organization|organizations|organisation|organisations|institution|institutions|body|bodies',
  'type group': 'group|groups',
};

type Phrases = typeof PHRASES;

/** What a word or phrase of the question asks for: 'position support' as `{ as: 'position', position: 'support' }`. */
export type Cue = {
  readonly [Key in keyof Phrases]: Key extends `${infer As} ${infer Value}`
    ? { readonly as: As } & { readonly [Field in As]: Value }
    : { readonly as: Key };
}[keyof Phrases];

export const CUES = Object.entries(PHRASES).map(([key, phrases]) => {
  const [as = '', value] = key.split(' ');
  return [(value === undefined ? { as } : { as, [as]: value }) as Cue, phrases.split('|')] as const;
});

/** Words that carry no content of their own: passed over, and listed as not used. */
export const FILLERS = words(`
a an the of in on at by for from to into onto with within about as than that this these those it its their his her our your my them him they he she we you i me us
is are was were be been being am do does did doing done has have had having will would shall should can could may might must ought need
there here then so such very too also just even still already ever again really actually exactly currently presently now today nowadays officially publicly openly formally explicitly clearly
please tell show give gives giving find list know like id want me us see hear hey hi hello thanks let lets say kindly quick question wonder wondering interested curious
any some all every each both other others another own same kind sort type form way ways thing things stuff matter matters issue issues topic topics subject question questions
such much many several lot lots bit
up down over under again upon toward towards regarding concerning re around
one
per via vs amid among amongst between across along through throughout
if whether because since while until till after before during once
how went gone something somebody anything assembled gathered named respective various different certain particular main key whole entire current foreign instead of whether
happen happens happened instead wish basically simply ultimately apparently supposedly allegedly reportedly possibly probably maybe perhaps eventually finally lately meanwhile roughly approximately flatly counterpart arrangement idea exact specific precise actual concrete concerning particularly mainly exactly hmm uh ok okay pls plz thx btw via regards respect anyway though although even else overall
data set dataset record recorded records documents document source sources text texts claim claims
far long back right good better well
idea ideas plan plans proposal notion prospect possibility option
go goes going come comes coming came get gets getting got put puts putting make makes making take takes taking keep turn
time times moment day days week month year date
present past recent recently
relation relations terms side part parts favour
reckon reckons`);
