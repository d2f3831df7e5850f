// The English words of promises, requests, attitudes, attendance and conditions.
import { type Lexicon, phraseList } from '../lexicon.js';

/** Words of speech, requests, commitments, attitudes and presence. */
export const englishKinds = {
  speech: phraseList(`
    concern that | worry that | express alarm that | voice concern that | express fear that |
    express confidence that | make it clear | see | express concern that | express hope that | agree that |
    accept that | fear that | feel that | say | tell | state | add | declare | announce | claim | note | explain |
    argue | stress | underline | emphasize | emphasise | insist | tweet | post | write | reply | respond | warn |
    assert | suggest | indicate | confirm | assure | reveal | disclose | mention | affirm | reaffirm | comment |
    remark | conclude | deem | vow | shoot back | make clear | believe | think | underscore | acknowledge | admit |
    caution | call | describe | accuse | urge | advise | articulate | deny | label | promise | hope | predict | ask |
    propose | recall | continue | go on | brand | dub | view | regard | reiterate | repeat | report | testify |
    boast | concede | contend | maintain | allege | complain | joke | quip | muse | lament | signal | hint | imply |
    vouch | swear | opine | observe | recount | clarify | elaborate | point out | spell out | set out | lay out |
    tell reporters | retort | counter | snap | hit back | fire back | chime in | interject | exclaim | shout | yell |
    whisper | murmur | sum up | estimate | calculate | judge | expect | recognize | recognise | speak of | talk of |
    characterize as | characterise as | describe as | portray as | depict as | reassure | pledge | guarantee |
    outline | highlight`),
  opinions: phraseList('believe | think | consider | accept | see | feel | expect | regard | deem | agree'),
  insistence: phraseList(`
    insist | stress | emphasise | emphasize | underline | underscore | argue | maintain | reiterate | reaffirm |
    demand | urge | vow | pledge | hope | wish | want | ask | call | reconfirm | promise`),
  fears: phraseList('warn | fear | worry | concern | caution | accuse | blame'),
  sources: ['according to', 'in the words of', 'in the view of', 'as reported by', 'told by'],
  requests: phraseList(`
    call for | call on | call upon | urge | demand | ask | ask for | request | invite | appeal to | appeal for |
    press | push for | insist on | plead for | plead with | exhort | implore | summon | need to | let us | lets |
    must | count on | seek`),
  commitments: [
    {
      stage: 'declined',
      phrases: phraseList(`
        refuse | refuse to | decline | decline to | rule out | will not | would not | wont | say no | no plan to |
        reject`),
    },
    {
      stage: 'withheld',
      phrases: phraseList(`
        premature | too early | reluctant to | hesitate to | not rule out | not ruled out |
        fail to reach an agreement on | withhold | hold back | withdraw their | delay | postpone | withdraw |
        hold off on | put on hold`),
    },
    {
      stage: 'considering',
      phrases: phraseList('consider | could | may | might | weigh | discuss how to | mull | study | explore | open to'),
    },
    {
      stage: 'proposed',
      phrases: phraseList(`
        offer | offer to | stand ready | draw up | speak of | propose | propose to | set out plan to | put forward |
        suggest`),
    },
    {
      stage: 'pledged',
      phrases: phraseList(`
        pledge | pledge to | promise | promise to | vow | vow to | commit | commit to | commitment to | ready to |
        announce | will | would | prepare for | undertake to | guarantee | begin prepare | begin prepare for |
        set to | decide to | plan to | intend to | agree to | threaten to | plan | work on | continue to work on |
        expect to | prepare to | agree to meet`),
    },
    {
      stage: 'agreed',
      phrases: phraseList(`
        agree on | finalize | finalise | sign | enter into | reach an agreement | ratify | conclude | approve |
        reach a deal | reach deal | reach an agreement on | reach a provisional agreement | reach an accord |
        strike a deal | seal | clinch | adopt`),
    },
    {
      stage: 'delivering',
      phrases: phraseList('begin deploy | begin to | start to | begin deliver | begin'),
    },
    {
      stage: 'delivered',
      phrases: phraseList(`
        send | deliver | deploy | provide | supply | withdraw | enter | impose | transfer | launch | carry out |
        shut off | cut off | expel | bomb | scramble | dispatch | contribute`),
    },
    {
      stage: 'withdrawn',
      phrases: phraseList(`
        withdraw from | renege on | go back on | backtrack on | pull out of | cancel | scrap | suspend`),
    },
  ],
  attitudes: [
    {
      polarity: 'positive',
      phrases: phraseList(`
        thank | praise | hail | applaud | commend | congratulate | credit | admire | pay tribute to | salute |
        very good | fantastic | constructive | excellent | great | grateful | grateful to | thanks to | courage to |
        laud | welcome | warm | friend | partner | trust`),
    },
    {
      polarity: 'negative',
      phrases: phraseList(`
        blame | accuse | condemn | denounce | criticize | criticise | slam | berate | attack | rebuke | deplore |
        chide | lash out at | scold | fault | mock | insult | war criminal | terrorist | dictator | murderer |
        unpredictable | distrust | mistrust | be trusted | play for time | naive about | expel |
        serious concern about | doubt over | bad faith | threat | aggressor | frustration | anger | weakness |
        illegal | rogue | liar | hypocrisy | irresponsible`),
    },
  ],
  participation: [
    { role: 'host', phrases: ['host', 'as host', 'the host', 'hold', 'convene', 'convene with', 'welcome'] },
    { role: 'chair', phrases: ['chair', 'cochair', 'co chair', 'preside over'] },
    { role: 'guest', phrases: ['as an observer', 'as observer', 'as a guest'] },
    { role: 'speaker', phrases: ['address', 'give remark', 'speak at', 'deliver a speech'] },
    { role: 'representative', phrases: ['represent by', 'represent at'] },
    {
      role: 'participant',
      mode: 'remote',
      phrases: phraseList(`
        attend remotely | join remotely | by videolink | via videolink | by videoconference | speak on the phone |
        speak by phone | hold a call with | hold a call | phone`),
    },
    {
      role: 'participant',
      phrases: phraseList(`
        attend | take part in | participate in | join | meet | meet with | gather | gather in | present at |
        present in | travel to | arrive in | bring together | sit down with | speak to | talk with |
        stand alongside | hold talk with | visit`),
    },
  ],
  deliverables: [
    {
      deliverable: 'troops',
      phrases: ['troop', 'soldier', 'armed force', 'peacekeeper', 'boot on the ground', 'army deployment'],
    },
    { deliverable: 'training', phrases: ['training', 'train'] },
    {
      deliverable: 'arms',
      phrases: phraseList('arm | weapon | missile | tank | ammunition | jet | artillery | air defense | air defence'),
    },
    {
      deliverable: 'finance',
      phrases: phraseList('billion | million | fund | loan | money | pay | finance | euro | dollar | grant'),
    },
    { deliverable: 'sanctions', phrases: ['sanction', 'embargo', 'tariff'] },
    { deliverable: 'guarantees', phrases: ['guarantee', 'security assurance', 'assurance'] },
    { deliverable: 'support', phrases: ['support', 'help', 'aid', 'assistance', 'relief', 'backing'] },
  ],
  occasions: phraseList(`
    summit | meeting | talks | conference | call | parade | forum | ceremony | session | gathering | negotiations |
    visit | phone | assembly`),
} satisfies Partial<Lexicon>;
