// Words of which none may differ between a quote and its passage.

/** Words whose presence or absence turns a statement into its contrary. */
const NEGATIONS = new Set(
  'not no never none nobody nothing nowhere neither nor without hardly scarcely barely unable unwilling unlikely failed fails fail denied denies deny denying refused refuses refuse refusing lack lacks lacked stop stopped stops cease ceased except'.split(
    ' ',
  ),
);

const NUMBERS = new Set(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half quarter third first second fourth fifth tenth double triple once twice both single several few many most all some percent per'.split(
    ' ',
  ),
);

/** Who is meant: a pronoun in another person is another holder. */
const PRONOUNS = new Set(
  'i me my we us our you your he him his she her hers they them their it its who whom whose'.split(' '),
);

const STANCE_WORDS = new Set(
  'will would shall should can could may might must ought if unless until before after when only provided whether though although but yet however more less least fully partly partially possibly perhaps maybe probably for against pro anti back backs backed backing ban bans banned end ends ended ending aid want wants wanted need needs needed ask asks asked call calls called urge urges urged send sends sent sending keep keeps kept give gives gave given take takes took hope hopes hoped plan plans planned vow vows vowed good bad right wrong yes out in off on up down'.split(
    ' ',
  ),
);

const STANCE_STEMS = [
  'support|oppos|reject|refus|accept|agree|disagree|approv|disapprov|endors|condemn|critici|welcom|prais|blam|favo|object|resist|veto|commit|pledg|promis|offer|propos|suggest|consider|demand|request|insist|threat|warn|doubt|reluctan|ready|readi|willing|hesitat|undecid|unclear|condition|requir|allow|permit|forbid|prohibit|prevent|block|exclud|rule|ruling|withdraw|deploy|deliver|suspend|continu|increas|decreas|reduc|lift|impos|extend|expand|delay|postpon|premature|possib|impossib|necessar|unnecessar|believ|think|confirm|announc|sign|vot|abstain|join|leav|attend|contribut|participat|guarante|negotiat|recogni|resum|strong|weak|success|fail',
].flatMap((list) => list.split('|'));

/** Prefixes that turn a word into its contrary: accept and unaccept, armed and disarmed. */
const CONTRARY = /^(?:un|in|im|il|ir|dis|non|anti|de|mis|counter|re)$/;

/** What begins sentences so often that a capital there is no name. */
const OPENERS = new Set(
  'the a an this that these those there here in on at by from to of with as and so then also while during since for because meanwhile earlier later today yesterday tomorrow now still such another other each every its'.split(
    ' ',
  ),
);

export type Difference = 'negation' | 'number' | 'name' | 'stance';

export function isNegation(word: string): boolean {
  return NEGATIONS.has(word);
}

/** What kind of word this is, if it may not differ between a quote and its source; `undefined` if it may. */
export function kindOfWord(word: string, isCapital: boolean, isFirst: boolean): Difference | undefined {
  if (NEGATIONS.has(word)) return 'negation';
  if (NUMBERS.has(word) || /\p{N}/u.test(word)) return 'number';
  if (PRONOUNS.has(word)) return 'name';
  if (STANCE_WORDS.has(word) || STANCE_STEMS.some((stem) => word.startsWith(stem))) return 'stance';
  if (isCapital && !(isFirst && OPENERS.has(word))) return 'name';
  return undefined;
}

export function isContrary(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.endsWith(short) && CONTRARY.test(long.slice(0, long.length - short.length));
}
