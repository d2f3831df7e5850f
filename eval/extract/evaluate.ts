import { writeFileSync } from 'node:fs';
import countries from '../../data/countries.js';
import { english, extract, type Lexicon, sentences } from '../../src/extract/index.js';
import { PhraseIndex } from '../../src/extract/phrases.js';
import { type Judged, measures, type Score, sameHolder, score } from './score.js';
import { type EvalText, readTexts } from './texts.js';

/**
 * How well the rules propose: precision, recall and F1 for each kind of claim, on the articles of the corpus and on
 * our five documents. Writes eval/RESULTS.md.
 */
const KINDS = ['stance', 'commitment', 'request', 'attitude', 'participation'] as const;
const STEPS = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];
const DEFAULT = 0.4;
type Sum = Pick<Score, 'right' | 'proposed' | 'gold'>;

const texts = readTexts();
const lines: string[] = [];
const say = (line = '') => lines.push(line);
const percent = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(2));
const row = (name: string, sum: Sum) => {
  const { precision, recall, f1 } = measures(sum);
  return `| ${name} | ${percent(precision)} | ${percent(recall)} | ${percent(f1)} | ${sum.right} | ${sum.proposed} | ${sum.gold} |`;
};
const HEAD = '| | precision | recall | F1 | right | proposed | gold |\n| --- | --- | --- | --- | --- | --- | --- |';
const add = (sums: readonly Sum[]): Sum =>
  sums.reduce((a, b) => ({ right: a.right + b.right, proposed: a.proposed + b.proposed, gold: a.gold + b.gold }), {
    right: 0,
    proposed: 0,
    gold: 0,
  });

function judge(text: EvalText, minConfidence: number, lexicon: Lexicon = english): Judged[] {
  const { proposed } = extract(text.text, {
    document: text.id,
    vocabulary: text.vocabulary,
    published: text.published,
    actors: countries as never,
    minConfidence,
    lexicon,
  });
  return proposed.map(({ claim, holder, country, rule }) => {
    const { kind, proposition = null, position, stage, polarity } = claim as unknown as Record<string, string>;
    const what =
      kind === 'stance'
        ? `${proposition} ${position}`
        : kind === 'commitment'
          ? `${proposition} ${stage}`
          : kind === 'request'
            ? `${proposition}`
            : kind === 'attitude'
              ? `${polarity}`
              : '';
    const [place] = claim.evidence as { start: number; end: number }[];
    const passage = [place?.start ?? 0, place?.end ?? 0] as const;
    return { kind: kind as string, who: country ?? holder, what, isOptional: false, passage, rule };
  });
}

/** The lexicon without the phrases that this text has and no other text of ours. */
function withoutOwn(text: EvalText): Lexicon {
  const own = new Set(phrasesOf(text.text));
  for (const other of texts) if (other !== text) for (const phrase of phrasesOf(other.text)) own.delete(phrase);
  const keep = (phrases: readonly string[]) => phrases.filter((phrase) => !own.has(phrase));
  const groups = ['stance', 'judgements', 'commitments', 'attitudes', 'participation', 'conditions'] as const;
  const lists = ['speech', 'sources', 'requests', 'hedges', 'modals', 'reversers', 'negators'] as const;
  return {
    ...english,
    ...Object.fromEntries(
      groups.map((part) => [part, english[part].map((entry) => ({ ...entry, phrases: keep(entry.phrases) }))]),
    ),
    ...Object.fromEntries(lists.map((part) => [part, keep(english[part])])),
    organizations: english.organizations.filter(([name = '']) => !isOnlyIn(text, name)),
    leaders: english.leaders.filter(({ name }) => !isOnlyIn(text, name.split(' ').pop() as string)),
  } as Lexicon;
}

function isOnlyIn(text: EvalText, name: string): boolean {
  return text.text.includes(name) && !texts.some((other) => other !== text && other.text.includes(name));
}

const cache = new Map<string, string[]>();
function phrasesOf(text: string): string[] {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const index = new PhraseIndex<string>('stem');
  const all = [
    ...[
      english.stance,
      english.judgements,
      english.commitments,
      english.attitudes,
      english.participation,
      english.conditions,
    ].flatMap((entries) => entries.flatMap(({ phrases }) => phrases)),
    ...english.speech,
    ...english.sources,
    ...english.requests,
    ...english.hedges,
    ...english.modals,
    ...english.reversers,
    ...english.negators,
  ];
  for (const phrase of new Set(all)) index.add(phrase, phrase);
  const found = [
    ...new Set(sentences(text).flatMap(({ tokens }) => tokens.flatMap((_, i) => index.at(tokens, i)?.value ?? []))),
  ];
  cache.set(text, found);
  return found;
}

/** The threshold that does best on all texts of the set but one. */
function bestWithout(text: EvalText, set: readonly EvalText[], judged: ReadonlyMap<string, Judged[]>): number {
  const f1 = (step: number) =>
    measures(
      add(
        set
          .filter((one) => one !== text)
          .map((one) => score('stance', judged.get(`${one.id} ${step}`) ?? [], one.gold)),
      ),
    ).f1;
  return STEPS.reduce((best, step) => (f1(step) > f1(best) ? step : best), STEPS[0] as number);
}

/** Why a proposed stance is wrong. */
function causeOf(one: Judged, gold: readonly Judged[]): string {
  const [proposition = '', position = ''] = one.what.split(' ');
  const same = gold.filter(({ kind, what }) => kind === 'stance' && what.split(' ')[0] === proposition);
  if (same.some(({ who }) => sameHolder(who, one.who))) return 'position: the holder and the proposition are right';
  const isNear = ({ passage }: Judged) => passage[0] < one.passage[1] && one.passage[0] < passage[1];
  if (same.some((other) => other.what === `${proposition} ${position}` && isNear(other)))
    return 'holder: somebody else holds it in that passage';
  if (gold.some((other) => other.who === one.who && other.kind !== 'stance' && isNear(other)))
    return 'kind: coded as another kind of claim';
  if (gold.some((other) => sameHolder(other.who, one.who) && isNear(other)))
    return 'proposition: the passage is coded under another';
  return 'nothing is coded there';
}

say('# How well the rules propose claims\n');
say(
  'Made by `npm run eval:extract`. Needs `../shared`. A stance is right if (country or holder, proposition, position) is in the gold;',
);
say(
  'counted once per text, micro-averaged; optional gold claims may be missed. Commitments: (who, proposition, stage); requests:',
);
say(
  "(who, proposition); attitudes: (who, polarity); participation: who. Claims whose basis is the author's own inference (`analysis`)",
);
say(
  "are left out of the gold of the five documents. The vocabulary is the gold file's propositions (corpus) or the bundled one (documents).\n",
);
say(
  'The rules were written with these texts at hand: the first table is what they do on what they were developed on. The second takes',
);
say(
  'out of the lexicon, for each text, every phrase and name that no other of the eleven texts contains, and chooses the threshold of',
);
say(
  'confidence on the other texts of the set: nothing that only the text itself could have suggested helps it there.\n',
);
const causes = new Map<string, number>();
for (const set of ['corpus', 'seeds'] as const) {
  const members = texts.filter((text) => text.set === set);
  const name = set === 'corpus' ? 'The six articles' : 'The five documents, against our own coding';
  const judged = new Map(
    members.flatMap((text) => STEPS.map((step) => [`${text.id} ${step}`, judge(text, step)] as const)),
  );
  say(`## ${name}\n\n### As they are (minConfidence ${DEFAULT})\n\n${HEAD}`);
  for (const kind of KINDS)
    say(row(kind, add(members.map((text) => score(kind, judged.get(`${text.id} ${DEFAULT}`) ?? [], text.gold)))));
  for (const text of members)
    say(row(`stance, ${text.id}`, score('stance', judged.get(`${text.id} ${DEFAULT}`) ?? [], text.gold)));
  say(`\n### Leave-one-out\n\n${HEAD}`);
  const held = members.map((text) => ({
    text,
    ours: judge(text, bestWithout(text, members, judged), withoutOwn(text)),
  }));
  for (const kind of KINDS) say(row(kind, add(held.map(({ text, ours }) => score(kind, ours, text.gold)))));
  say(`\n### Stances by minConfidence\n\n${HEAD}`);
  for (const step of STEPS)
    say(
      row(String(step), add(members.map((text) => score('stance', judged.get(`${text.id} ${step}`) ?? [], text.gold)))),
    );
  say();
  for (const text of members) {
    const { wrong, missed } = score('stance', judged.get(`${text.id} ${DEFAULT}`) ?? [], text.gold);
    for (const one of wrong) count(`wrong: ${causeOf(one, text.gold)}`);
    for (const one of missed) count(`missed: ${whyMissed(one, judge(text, 0), text)}`);
  }
}
say('## Errors in stances, by cause\n\n| cause | number |\n| --- | --- |');
for (const [cause, number] of [...causes].sort((a, b) => b[1] - a[1])) say(`| ${cause} | ${number} |`);
writeFileSync(new URL('../RESULTS.md', import.meta.url), `${lines.join('\n')}\n`);
console.log(lines.join('\n'));

function count(cause: string): void {
  causes.set(cause, (causes.get(cause) ?? 0) + 1);
}

function whyMissed(one: Judged, all: readonly Judged[], text: EvalText): string {
  const proposition = one.what.split(' ')[0] as string;
  const same = all.filter(({ kind, what }) => kind === 'stance' && what.split(' ')[0] === proposition);
  if (same.some((other) => other.what === one.what && sameHolder(other.who, one.who)))
    return 'read, but below the threshold';
  if (same.some((other) => sameHolder(other.who, one.who))) return 'read with another position';
  if (same.some(({ passage }) => passage[0] < one.passage[1] && one.passage[0] < passage[1]))
    return 'read with another holder';
  if (!/^[A-Z]{3}$/.test(one.who) && !text.text.includes(one.who)) return 'the holder is not named so in the text';
  return 'the proposition or its predicate was not recognised';
}
