// The English words that turn round, weaken or condition what a sentence says.
import { type Lexicon, phraseList } from '../lexicon.js';

/** Words that turn, weaken or condition what is said, and lines that belong to the page. */
export const englishTurns = {
  negators: phraseList(`
    not | never | no | nt | incapable of | cannot | neither | nor | without | nobody | hardly | no longer | fail to |
    none | unable to | far from`),
  denials: phraseList(`
    non-negotiable | not | no | non | never | excluding | without | refuse | refusal | reject | rejection | oppose |
    opposition | balk | condemn | denounce | criticize | criticise | criticism | veto | resist | resistance |
    dismiss | decline | deplore | quit | withdraw | withdrawal | abandon | scrap | overturn | thwart | obstruct |
    object to | objection | protest against | lack | repeal`),
  endings: phraseList(`
    end | stop | halt | cease | leave | exit | lift | ban | block | prevent | remove | removal | phase out | drop |
    suspend | suspension | exclude | exclusion | keep out | kept out | cancel | abolish | freeze | anti`),
  disputes: phraseList(`
    deny | reject | dispute | refute | dismiss | rebut | contest | contradict | doubt | question | disagree |
    repudiate | rebuff | disbelieve | disavow | shrug off | brush off | downplay | play down | reservation`),
  guarding: phraseList(`
    defend | defence | defense | protect | protection | shield | guard | deter | prevent | safeguard | refrain |
    desist | free | rescue | exclude | abstain | shy | insulate | secure | security`),
  reversers: phraseList(`
    run out of | short of | weaken | water down | dilute | undermine | halt | stop | end | lift | ease | prevent |
    avoid | without | against | curb | reverse | repeal | abolish | scrap | block | limit | suspend | cancel |
    delay | not | nt | no | never | resist | tolerate no | refuse | instead of | rather than | drop | freeze | denounce |
    condemn | oppose | reject | leave | quit | withdraw | cease | come down | tear down | give up | abandon |
    relinquish`),
  hedges: phraseList(`
    may | might | could | possible | perhaps | probably | likely | appear | seem | suggest | reportedly | allegedly |
    expect | potential | signal | apparently`),
  doubts: phraseList(`
    sign | signs | indication | indications | evidence | guarantee | prospect | likelihood | chance | unlikely |
    unclear | doubtful`),
  modals: phraseList(`
    should | must | need to | have to | ought to | ought | need | let us | lets | can not | cannot | will | has to |
    entitle to | would like | call for | shall | stand ready`),
  conditions: [
    {
      holds: true,
      only: true,
      phrases: phraseList(`
        only after | only if | only once | only when | provided that | provided | on condition that | as long as |
        not until | conditional on`),
    },
    {
      holds: true,
      phrases: phraseList('if | in the event of | in case of | once | if or when | subject to | after a | assuming'),
    },
    { holds: false, phrases: ['unless', 'until', 'in the absence of', 'without'] },
  ],
  boilerplate: phraseList(`
    read more | source link | source | reuse this content | subscribe | sign up | share this | share on |
    advertisement | partner service | try for free | take the survey | download the app | cookie | we use cookies |
    accept all | photo credit | photo | related articles | all rights reserved | follow us | newsletter |
    dear reader | new | click here | copyright | get the most out of | help us improve | listen to this article |
    most read | comments | print this`),
} satisfies Partial<Lexicon>;
