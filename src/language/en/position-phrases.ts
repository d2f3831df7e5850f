// The English words by which positions are taken and judged.
import { type Lexicon, phraseList } from '../lexicon.js';

/** Words by which positions are taken and judged. */
export const englishPositions = {
  stance: [
    {
      position: 'support',
      phrases: phraseList(`
        draw up | firm up | succeed in | manage to | pressure | lobby | beg | beseech | entreat | implore | exhort | prod | nudge | order |
        instruct | push | press | due to | set to | poised to | not hesitate to | never hesitate to |
        no objection to | not object to | keen for | root for | stick up for | remain committed to | press on with |
        have nothing against | nothing against | greet | live with | can live with | come round to |
        not stand in the way of | ask for | discuss how to | discuss ways to | discuss ways of | explore how to |
        explore ways to | look for ways to | look at ways to | seek ways to | find ways to | work out how to |
        figure out how to | go along with | align with | echo | fall in line with | come around to | come round to |
        be in favour of | side with | see a need for | vote in the affirmative | vote yes | back | support |
        supportive of | endorse | favor | favour | in favor of | in favour of | second | welcome | approve |
        approve of | adopt | accept | agree | agree with | agree on | agree to | advocate | advocate for |
        argue for | argue instead for | make the case for | make his case for | champion | urge | call for | demand |
        push for | press for | insist on | propose | recommend | promote | commit to | determine to | authorize |
        authorise | allow | ratify | sign | want | want to | seek | seek to | hope for | defend | justify |
        stand up for | stand by | stand for | side with | vote for | vote to | vote in favor of | join | host |
        launch | undertake | carry out | implement | plan to | plan | intend to | ready to | willing to | pledge |
        promise | vow | offer | offer to | decide to | decide on | announce | finalize | finalise | enter into |
        take part in | participate in | spearhead | encourage | push ahead with | go ahead with | proceed with |
        adhere to | hail | praise | back up | reaffirm | renew | aim to | aim at | work for | work toward |
        work towards | send | deploy | impose | contribute | say yes to | eager to | keen to | count on |
        look forward to | throw weight behind | throw its weight behind | throw his weight behind | rally behind |
        rally around | line up behind | get behind | come out in favor of | come out in favour of |
        speak in favor of | speak in favour of | speak out for | in support of | supportive | lend support to |
        lend its support to | give its backing to | give its support to | give the green light to |
        give the go-ahead to | sign off on | sign on to | sign up to | sign up for | uphold | honour | honor |
        embrace | espouse | applaud | laud | commend | celebrate | cheer | salute | campaign for | lobby for |
        fight for | work on | move forward with | move ahead with | press ahead with | forge ahead with | pursue |
        push through | step up | facilitate | pave the way for | put forward | float | sponsor | cosponsor |
        initiate | broker | prefer | would like | wish to | wish for | prepared to | open the door to | consent to |
        give in to | recognise | recognize | permit | tolerate | vote in favour of | vote in favor | vote in favour |
        in favor | in favour | unveil | invoke | enact | double down on | bent on | intent on | determined to |
        keen on | enthusiastic about | optimistic about | pleased with | satisfied with | happy with | happy about |
        stand with | stand behind | cooperate on | convinced of | believe in | see a need for | argue in favor of |
        argue in favour of | committed to | dedicate to | dedicated to | interested in | continue with |
        persist with | persist in | threaten to | threaten | call on | move to | head for | work to | strive for |
        strive to | aspire to | long for | dream of | plead for | beg for | clamour for | clamor for | cry out for |
        appeal for | request | petition for | apply for | bid for | volunteer to | agree in principle |
        agree in principle to | lean toward | lean towards | warm to | open to | push to | press to | lobby to |
        campaign to | move toward | move towards | say yes | give consent to | acquiesce in | acquiesce to |
        accede to | back down to | hold to | stick to | stick by | stick with | cling to | preserve | safeguard |
        foster | keep | is for | are for | could not agree more with | could not be happier with | could not be more pleased with |
        strongly back | fully support | cement | ink | clinch`),
    },
    {
      position: 'oppose',
      phrases: phraseList(`
        fight | berate | scold | chide | upbraid | reprimand | reproach | admonish | shrug off | brush off | brush aside |
        talk down | inveigh against | stymie | forestall | head off | avert | prevent | stave off | ward off |
        fend off | crack down on | clamp down on | challenge | counter | combat | guard against | protect against |
        defend against | ignore | resent | dislike | distrust | mistrust | suspicious of | water down | jettison |
        have qualms about | have misgivings about | reservations about | misgivings about | qualms about |
        take exception to | cool on | warn about | bury | vote in the negative | pour scorn on | heap scorn on |
        have reservations about | bin | contest | question | balk at | regret | express concern about |
        express concern over | express alarm over | voice concern about | voice concern over | voice opposition to |
        oppose | opposed to | reject | condemn | denounce | criticize | criticise | critical of | refuse |
        refuse to | rule out | ruled out | decline | decline to | object to | resist | veto | block | against |
        resign in protest at | protest | protest against | rebel against | vote against | vote down | say no |
        say no to | warn against | warn of | caution against | deplore | dismiss | boycott | abandon | scrap | drop |
        cancel | suspend | withdraw from | pull out of | walk away from | scorn | lament | decry | slam | blast |
        rebuff | turn down | unwilling to | resign over | angry at | anger | no intention to | no intention of |
        break with | avoid | disagree with | disagree | deny | forbid | ban | declare illegal | violate | wary of |
        expel | opposed | push back on | push back against | pushed back on | hit back at | hit out at |
        lash out at | lash out over | rail against | speak out against | speak against | come out against |
        argue against | campaign against | lobby against | fight against | stand against | stand in the way of |
        stand up to | defy | flout | shun | spurn | snub | repudiate | renounce | disavow | disapprove of |
        disapprove | thwart | obstruct | hinder | impede | foil | derail | torpedo | scuttle | stall | delay | halt |
        stop | end | terminate | quit | exit | withdraw | pull out | walk out of | tear up | rip up | back out of |
        renege on | go back on | backtrack on | reverse | revoke | rescind | repeal | annul | overturn | undo |
        dismantle | defund | strip | cut off | cut ties with | break off | sever | freeze | bar | prohibit | outlaw |
        curb | curtail | punish | retaliate for | retaliate against | condemnatory of | fault | mock | ridicule |
        scoff at | sneer at | pour cold water on | cast doubt on | dispute | 
        at odds with | at odds over | furious at | furious over | furious about | outraged by | outraged at |
        alarmed by | alarmed at | worried about | worry about | concerned about | concerned over | uneasy about |
        unhappy about | unhappy with | dismayed by | disappointed by | disappointed with | disappointed in |
        sceptical of | skeptical of | sceptical about | skeptical about | dissatisfied with | frustrated with |
        fed up with | tired of | hostile to | allergic to | not interested in | no interest in | no desire to |
        no desire for | no appetite for | no plan to | no plans to | no need for | no need to | no reason to |
        no justification for | no support for | shy away from | baulk at | bristle at | recoil from |
        refrain from | steer clear of | distance itself from | distance himself from | distance themselves from |
        complain about | complain of | complain that | file a complaint against | sue over | appeal against |
        object | protest at | protest over | vote no | vote no on | hold out against | hold off on | hold back |
        put off | shelve | ditch | axe | kill | sink | sabotage | subvert | undermine | erode | threaten to veto |
        threaten to block | threaten to withdraw from | threaten to leave | threaten to quit | never accept |
        not tolerate | take issue with | find fault with | raise objections to | draw the line at | throw out |
        strike down | nix | quash | bemoan | deride | disparage | belittle | assail | lambast | lambaste |
        castigate | excoriate | rebuke | censure | chastise | vilify | take aim at | rage against | recuse from |
        rejected calls for | reject calls for | reject a call for | against the idea of | weigh against`),
    },
    {
      position: 'undecided',
      phrases: phraseList(`
        have an open mind on | have an open mind about | keep an open mind on | keep an open mind about | yet to |
        still to decide | not made up its mind | not made up his mind | not made up her mind |
        not made up their minds | take no position on | not opposed to | not against | not condemn | not criticise |
        not criticize | not denounce | never condemn | refuse to condemn | decline to condemn |
        decline to criticise | decline to criticize | stop short of criticising | stop short of opposing |
        refuse to rule out | decline to rule out | not be drawn on | refuse to be drawn | decline to be drawn |
        in question | yet to be discussed | yet to be decided | undecided | undecided on | abstain | abstain on |
        abstain from | unconvinced | reluctant to | reluctant | hesitant | hesitate to | hesitant to | premature |
        too early | unlikely to | stop short of | fall short of | neither for nor against | not rule out | not ruled out | not entirely rule out | fail to agree | fail to agree on |
        fail to reach an agreement on | no agreement on | divided on | divided over | split over | split on | weigh |
        consider | mull | open to | noncommittal | non-committal | keep open | leave open | yet to decide | unclear |
        not decide | not decided | not yet decide | not decide whether | not made a decision on | not made up mind |
        no decision on | no final decision on | take no position on | take no stance on | neutral on |
        remain neutral on | stay neutral | remain neutral | remain undecided | remain silent on | stay silent on |
        silent on | decline to say | decline to comment on | refuse to comment on | refuse to say |
        decline to take sides | sit on the fence | on the fence | of two minds | torn over | torn between |
        ambivalent about | ambivalent on | agnostic on | lukewarm on | non-committal on | equivocal on |
        ambiguous on | vague on | coy about | evasive on | keep options open | all options on the table |
        not commit to | not committed to | stop short of endorsing | stop short of condemning | ponder |
        contemplate | reconsider | rethink | think about | look into | wait and see | remain to be seen |
        too soon to say | too early to say | too early to tell | not ready to decide | defer a decision on |
        postpone a decision on | delay a decision on | unsure about | unsure whether | uncertain about |
        unsettled on | struggle to agree on | unable to agree on | could not agree on | deadlocked over |
        deadlocked on | at an impasse over | divided about`),
    },
  ],
  plain: phraseList(`
    back | support | endorse | favor | favour | in favor of | in favour of | approve | approve of | advocate |
    advocate for | argue for | champion | call for | demand | push for | press for | insist on | defend | welcome |
    propose | recommend | vote for | vote in favor of | oppose | opposed to | against | reject | object to |
    condemn | denounce | resist | rule out | block | veto | vote against | dismiss | criticize | criticise |
    come out against`),
  nominals: [
    {
      position: 'support',
      phrases: phraseList(`
        push | pressure to | pressure for | friend of | fan of | ally of | urging | behest | insistence | request |
        backing | invitation | support | blessing | consent | approval | agreement | importance of | need for |
        need to | necessity of | necessity to | urgency of | case for | merit of | benefit of | value of | right to |
        advocate of | advocate for | supporter of | proponent of | champion of | backer of | sponsor of |
        architect of | effort | project | initiative | support for | support of | backing for | backing of |
        endorsement of | approval of | approval for | call for | call to | calls on | push for | push to | plan to |
        plan for | plan on | proposal to | proposal for | proposal on | proposal that | bid to | bid for |
        desire to | desire for | wish to | wish for | demand for | demand that | demand to | decision to |
        commitment to | pledge to | promise to | promise of | vow to | willingness to | readiness to | effort to |
        effort for | attempt to | agreement to | agreement on | agreement with | invitation to | hope for | hope of |
        insistence on | insistence that | interest in | vote for | vote to | enthusiasm for | aim of | goal of |
        intention to | intention of | request for | request to | preference for | move to | drive to | drive for |
        quest for | campaign for | campaign to | appeal for | appeal to | determination to | eagerness to |
        advocacy of | advocacy for | argument for | praise for | offer to | offer of | initiative to |
        initiative for | ambition to | recognition of | acceptance of | adoption of | suggestion that |
        suggestion of | sympathy for | solidarity with | defence of | defense of | confidence in | faith in |
        welcome for | lobbying for`),
    },
    {
      position: 'oppose',
      phrases: phraseList(`
        foe of | little appetite for | no appetite for | little enthusiasm for | lack of enthusiasm for | risk of |
        danger of | illegality of | folly of | futility of | case against | critic of | opponent of | enemy of |
        halt to | end to | opposition to | opposition | objection to | objection | refusal to | refusal of |
        rejection of | unwillingness to | resistance to | resistance | veto of | veto on | veto | veto over |
        criticism of | criticism | condemnation of | condemnation | fear of | fear over | fear about |
        concern about | concern over | alarm at | alarm over | anger at | anger over | outrage at | outrage over |
        warning against | warning of | warning over | withdrawal from | disapproval of | protest against |
        protest at | protest over | hostility to | hostility toward | denial of | denunciation of | dissent over |
        scepticism about | skepticism about | aversion to | displeasure at | displeasure with | frustration with |
        unease over | unease about | dismay at | dismay over | complaint about | complaint against |
        campaign against | call against | vote against | argument against | exit from | abandonment of |
        repudiation of | distrust of | mistrust of | ban on`),
    },
    {
      position: 'undecided',
      phrases: phraseList(`
        reluctance to | hesitation over | hesitation about | hesitancy on | doubt about | doubt over |
        indecision over | ambivalence about | abstention on | neutrality on | neutrality in | uncertainty over |
        silence on`),
    },
  ],
  echoes: phraseList(`
    accusation | allegation | move | decision | plan | proposal | idea | measure | step | initiative | deal |
    agreement | accord | pact | treaty | resolution | motion | bill | project | action | policy | offer | call |
    request | demand | vote | announcement | statement | draft | text | suggestion | approach | strategy | scheme |
    recommendation | appeal | position | push | intervention | operation | attack | strike | invasion | offensive |
    sanction | tariff | restriction | ban | concept | notion | change | reform | arrangement | package | framework |
    effort | bid | visit | withdrawal | deployment`),
  general: phraseList(`
    accusation | allegation | it | this | that | text | draft | resolution | motion | move | decision | plan |
    proposal | idea | measure | step | initiative | offer | call | request | demand | announcement | suggestion |
    approach | recommendation | appeal | position | push | action | concept | notion | change | policy | project |
    statement`),
  objectless: phraseList(`
    opposed | unconvinced | disagree | disagreed | agree | agreed | reluctant | favor | favour | undecided | no |
    abstained | abstain | hesitant | refused | objected | declined | against | sceptical | skeptical | hesitated |
    dissented | resisted | balked | demurred`),
  beside: phraseList('side | agree | join | echo | second | align | stand | back | support'),
  idle: phraseList(`
    discuss | mention | face | see | describe | follow | include | involve | mean | have | be | become | get | meet |
    suffer | cause | affect | address | hear | know | hit | remember | recall | note | watch | monitor | read |
    expect | feel | find | visit | attend | join | leave | enter | need | regard | consider | cover | concern |
    surround | mark | celebrate | compare | lose | miss | survive | witness | escape | oversee | receive | tell |
    ask | use | reach | report | cite | call | name | understand | doubt | renegotiate | pay | dissuade | debate |
    negotiate | tackle | handle | put | bring | take | liken | study | examine | assess`),
  viewed: phraseList(`
    viewed | seen | described | regarded | considered | deemed | called | branded | denounced | condemned`),
  judgements: [
    {
      position: 'support',
      phrases: phraseList(`
        time to | time for | right signal | strong signal | clear message | good sign | landmark | game changer |
        turning point | win-win | victory | triumph | boon | common sense | justifiable | credible | high time |
        matter of survival | lifeline | clean | safe | affordable | important | very important | essential |
        necessary | need | crucial | vital | legitimate | legal | lawful | justified | compatible with | priority |
        the only way | the only solution | first step | the right thing | welcome | helpful | common interest |
        to prevent | possible | entitled to | succeed | a success | good idea | open | in our interest |
        right decision | right move | right step | good step | good news | good thing | good deal | great deal |
        great | good | positive | positive step | step forward | step in the right direction | historic | milestone |
        breakthrough | constructive | fair | balanced | reasonable | viable | feasible | realistic | workable |
        effective | useful | beneficial | valuable | encouraging | promising | hopeful | overdue | long overdue |
        appropriate | proportionate | sensible | wise | prudent | timely | urgent | imperative | indispensable |
        critical | key | fundamental | core | cornerstone | top priority | obligation | duty | responsibility |
        must | a must | inevitable | unavoidable | fitting | earn | non-negotiable | worthwhile | desirable | ideal |
        best | best way | best option | best hope | better | only option | only path | only way | only solution |
        the way forward | the path to | path to peace | pathway to | key to | in the interest of |
        in the interests of | benefit | strengthen | boost | improve | protect | contribute to | promote | defend |
        guarantee | ensure | make safer | work | working | is working | pay off | bear fruit | deserve |
        have the right to | has the right to | right to | have every right to | sovereign right | inherent right |
        rightful | not a threat | no threat | defensive | purely defensive | in accordance with | in line with |
        consistent with | compliant with | permitted | allowed | valid | binding | warranted | understandable |
        acceptable | welcomed | in favour | in favor | ready | prepared | glad | happy | pleased | proud | grateful |
        support | agree`),
    },
    {
      position: 'oppose',
      phrases: phraseList(`
        impede | hinder | hamper | set back | backfire | exacerbate | aggravate | inflame | embolden | derail |
        red herring | death knell for | assault on | wrong direction | dangerous precedent | wanton | infringement |
        infringement on | humiliation | mockery | travesty | farce | charade | stunt | gamble | own goal |
        regression | dereliction | abuse | overreach | interference | meddling | piracy | theft | robbery | putsch |
        massacre | atrocity | cruel | callous | heartless | sickening | horrific | heinous | despicable | vile |
        disgusting | monstrous | unforgivable | ill-advised | ill-conceived | ill-judged | ill-timed | flawed |
        deeply flawed | one-sided | biased | unwise | unreasonable | draconian | heavy-handed | hard to justify |
        make no sense | no longer makes sense | wrong signal | wrong message | wrong time | bad faith | too far |
        unthinkable | inconceivable | inhuman | punishment | relic | outlive | ruin | wreck | cripple | strangle |
        suffocate | fantasy | illusion | nightmare | in danger | put in danger | at risk | put at risk | breach |
        stab in the back | death blow | grave mistake | mistake | error | grave error | threat | provocation |
        red line | burden | waste | waste of time | lie | sham | trap | pretext | insult | affront |
        slap in the face | step too far | recipe for disaster | colonialist | colonial | imperialist | racist |
        null and void | illegal | unlawful | illegitimate | ridiculous | unacceptable | a mistake | wrong |
        go against | infringe | infringe upon | violate | violation of | dangerous | out of place | impossible |
        a threat | reckless | a provocation | out of the question | off the table | unjustified | aggression |
        a red line | doomed | not acceptable | too high | condemned | unfair | counterproductive |
        counter-productive | irresponsible | unhelpful | unrealistic | unworkable | unviable | unfeasible |
        unsustainable | disastrous | disaster | catastrophe | catastrophic | tragedy | tragic | terrible | horrible |
        awful | bad | bad idea | bad deal | bad news | worst | worse | mistaken | misguided | short-sighted |
        foolish | stupid | absurd | insane | crazy | madness | nonsense | naive | irrational | hysterical | blunder |
        failure | failed | fail | setback | step backward | step back | blow | big blow | wound | betrayal |
        capitulation | surrender | appeasement | sellout | blackmail | coercion | bullying | intimidation |
        extortion | hostile | hostile act | act of war | declaration of war | act of aggression | provocative |
        escalation | escalate | escalatory | destabilizing | destabilising | destabilize | destabilise | undermine |
        threaten | jeopardize | jeopardise | endanger | imperil | harm | damage | hurt | weaken | erode |
        contradict | breach | breach of | in breach of | in violation of | contravene | contrary to |
        inconsistent with | incompatible with | run counter to | flout | trample | disregard | discriminatory |
        protectionist | protectionism | unconstitutional | unjust | injustice | immoral | inhumane | barbaric |
        brutal | criminal | crime | war crime | genocide | terrorism | terrorist | occupation | unprovoked |
        flagrant | blatant | outrageous | outrage | scandalous | shameful | disgraceful | disgrace | appalling |
        abhorrent | reprehensible | intolerable | inadmissible | inexcusable | indefensible | unnecessary |
        not necessary | excessive | disproportionate | exaggerated | costly | too costly | too expensive | a burden |
        a waste | futile | pointless | meaningless | useless | ineffective | insufficient | not enough | inadequate |
        doomed to fail | dead | non-starter | no-go | off limits | risky | perilous | alarming | worrying | concern |
        concerning | deeply concerning | troubling | disturbing | disappointing | regrettable | unfortunate | sad |
        deplorable | lamentable | malicious | cynical | hypocritical | hypocrisy | double standard | a lie | lies |
        false | baseless | groundless | unfounded | fabricated | fake | propaganda | a trap | a trick | a pretext |
        a sham | invalid | void | without legal basis | no legal basis | no basis | no justification | unwarranted |
        uncalled for | not in our interest | against our interests | not justified | not legitimate |
        violate sovereignty | existential threat | serious threat | grave threat | security risk | obstacle to |
        obstacle | hurdle | barrier to | stumbling block | crisis | punitive | self-inflicted | suicidal |
        self-defeating`),
    },
    {
      position: 'undecided',
      phrases: phraseList(`
        premature | complex | depend on | too early | too soon | unclear | not decided | undecided |
        under consideration | under review | under discussion | remain to be seen | an open question |
        not a priority | not on the agenda`),
    },
  ],
} satisfies Partial<Lexicon>;
