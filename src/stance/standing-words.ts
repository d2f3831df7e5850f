// Which words stand and which are overcome, by kind, rank, office, government and time.
import { entryOf } from '../schema/entry.js';
import { type Candidates, NO_POSITION, Tier } from './candidates.js';
import { MIXED, speakerKey, speakersOf, type Word, wordOf, wordsOf } from './spoken-words.js';

/** How positions are to one another, where they are more than different. */
export interface WordRules {
  /** Do two positions differ? What does not differ neither overcomes nor contests. */
  differ(a: number, b: number): boolean;
  /** May a word of the one position overcome one of the other, said later, or else at the same time? */
  mayOvercome(by: number, what: number, isLater: boolean): boolean;
}

/** Words that overcome others alike. */
interface Signature {
  /** By their first day. */
  readonly words: readonly Word[];
  /** Of those up to each the one that can have been said last. */
  readonly lastUpTo: readonly Word[];
  /** One for each first day, if there is one said on that day for sure. */
  readonly byStart: ReadonlyMap<number, Word>;
}

type Verdict = 'stands' | 'overcome' | 'order unknown';

/** The words of a cell that count surely, those that stand, and what is possible besides. */
export class StandingWords {
  readonly words: readonly Word[];
  /** Words that stand and are of the kind that decides, in the world that they speak of. */
  readonly accepted: readonly Word[];
  /** Words of a weaker kind that contest those. */
  readonly contesting: readonly Word[];
  /** Words that lose only because the order of time is not known. */
  readonly perhaps: readonly Word[];
  readonly #candidates: Candidates;
  readonly #rules: WordRules;
  /** By tier, where there are many words. */
  readonly #signatures: (readonly Signature[] | undefined)[] = [];
  readonly #verdicts = new Map<Word, Verdict>();

  constructor(candidates: Candidates, rules: WordRules) {
    this.#candidates = candidates;
    this.#rules = rules;
    const sure: number[] = [];
    for (let i = 0; i < candidates.length; i += 1) if (candidates.doubtful[i] === 0) sure.push(i);
    this.words = wordsOf(candidates, sure);
    const accepted: Word[] = [];
    const contesting: Word[] = [];
    const perhaps: Word[] = [];
    for (const words of byTier(this.words)) {
      if (words.length > FEW) this.#signatures[(words[0] as Word).tier] = signaturesOf(words, candidates);
      const higher = [...accepted];
      for (const word of words) {
        const verdict = this.verdict(word);
        if (verdict === 'order unknown' && higher.length === 0) perhaps.push(word);
        if (verdict !== 'stands') continue;
        if (!higher.some((other) => this.meet(word, other))) accepted.push(word);
        else if (this.#contests(word, higher)) contesting.push(word);
      }
    }
    this.accepted = accepted;
    this.contesting = contesting;
    this.perhaps = perhaps;
  }

  /** Words that stand, in groups whose conditions exclude each other. */
  get worlds(): readonly (readonly Word[])[] {
    const { condition } = this.#candidates;
    const standing = [...this.accepted, ...this.contesting];
    if (standing.every((word) => word.condition === 0)) return standing.length === 0 ? [] : [standing];
    const sets = new Map<string, Word[]>();
    for (const word of standing) {
      const key = conditionKey(word, condition);
      const set = sets.get(key);
      if (set === undefined) sets.set(key, [word]);
      else set.push(word);
    }
    let worlds: Word[][] = [];
    for (const set of sets.values()) {
      const isOf = (world: readonly Word[]) => world.some((other) => this.meet(other, set[0] as Word));
      const joined = sets.size === 1 ? [] : worlds.filter(isOf);
      worlds = [...worlds.filter((world) => !joined.includes(world)), [...joined.flat(), ...set]];
    }
    return worlds;
  }

  /** A claim that counts perhaps, as a word, if it would stand were it alone added to the sure ones. */
  ifCounted(i: number): Word | null {
    const word = wordOf(this.#candidates, [i]);
    if (this.verdict(word) === 'overcome') return null;
    const higher = this.accepted.filter(({ tier }) => tier > word.tier);
    const decides = !higher.some((other) => this.meet(word, other));
    return decides || this.#contests(word, higher) ? word : null;
  }

  /** Would a word that counts perhaps leave no position at all? */
  leavesNone(word: Word): boolean {
    return (
      word.position === NO_POSITION &&
      this.accepted.every((other) => {
        if (!this.meet(word, other)) return true;
        if (word.tier !== other.tier) return word.tier > other.tier;
        return word.start > other.latest ? this.#overcomesLater(word, other) : isStronger(word, other);
      })
    );
  }

  /** Can their conditions hold together? */
  meet(a: Word, b: Word): boolean {
    if (a.condition === 0 || b.condition === 0) return true;
    return a.members.every((i) => b.members.every((k) => this.#candidates.canHoldTogether(i, k)));
  }

  /** Of words that stand, the latest government's, then the highest rank's, then the newest leads. */
  leads(word: Word, other: Word): boolean {
    if (word === other) return false;
    if (this.isEarlierGovernment(other, word)) return true;
    if (this.isEarlierGovernment(word, other)) return false;
    const difference = compareWords(word, other);
    return difference === 0 ? this.#conditionsOf(word) < this.#conditionsOf(other) : difference > 0;
  }

  /** Does a word that counts surely overcome a word of its tier? */
  verdict(word: Word): Verdict {
    return entryOf(this.#verdicts, word, () => this.#judge(word));
  }

  #judge(word: Word): Verdict {
    const signatures = this.#signatures[word.tier];
    const others = signatures === undefined ? this.words : signatures.flatMap((one) => mostTelling(one, word));
    let verdict: Verdict = 'stands';
    for (const other of others) {
      if (other === word || other.tier !== word.tier) continue;
      const found = this.#verdictBy(other, word);
      if (found === 'overcome') return found;
      if (found === 'order unknown') verdict = found;
    }
    return verdict;
  }

  /** What becomes of a word by another of its tier. */
  #verdictBy(other: Word, word: Word): Verdict {
    const { differ, mayOvercome } = this.#rules;
    if (!differ(other.position, word.position) || !this.meet(word, other)) return 'stands';
    const losesToLater = () =>
      mayOvercome(other.position, word.position, true) && this.#overcomesLater(other, word) ? 'overcome' : null;
    if (other.start > word.latest) return losesToLater() ?? 'stands';
    if (other.latest < word.start || !isStronger(other, word)) return 'stands';
    if (!mayOvercome(other.position, word.position, false)) return 'stands';
    if (isOfOneDay(word) && isOfOneDay(other)) return 'overcome';
    return (other.start === word.latest ? losesToLater() : null) ?? 'order unknown';
  }

  /** Rule 4, of a word that is later. */
  #overcomesLater(newer: Word, older: Word): boolean {
    if (newer.voice > older.voice || this.isEarlierGovernment(older, newer)) return true;
    if (newer.voice !== older.voice) return false;
    const [says, said] = [speakersOf(this.#candidates, newer), speakersOf(this.#candidates, older)];
    return said.every((one) => says.some((other) => this.#candidates.sameOffice(one, other)));
  }

  /** Rules 2 and 3: does a word of a weaker tier contest those that stand? */
  #contests(word: Word, higher: readonly Word[]): boolean {
    const { differ } = this.#rules;
    const differing = higher.filter((other) => differ(other.position, word.position) && this.meet(word, other));
    return (
      differing.length > 0 &&
      differing.every((other) => {
        if ((other.tier & Tier.own) !== (word.tier & Tier.own) || word.start <= other.latest) return false;
        if (this.isEarlierGovernment(other, word)) return true;
        return (other.tier & Tier.firstHand) === (word.tier & Tier.firstHand) && word.voice >= other.voice;
      })
    );
  }

  /** Was the older surely said under an earlier government than the newer? */
  isEarlierGovernment(older: Word, newer: Word): boolean {
    const [one, other] = [older.members[0] as number, newer.members[0] as number];
    return older.latest < newer.start && this.#candidates.isEarlierGovernment(one, other);
  }

  #conditionsOf({ members }: Word): string {
    const texts = members.map((i) => this.#candidates.conditionsAsText(i));
    return texts.sort().join();
  }
}

/** The same for words under the same conditions. */
export function conditionKey({ members, condition: common }: Word, condition: Uint16Array): string {
  if (common !== MIXED) return String(common);
  return [...new Set(members.map((i) => condition[i]))].sort().join(' ');
}

/** Among so few words each is held against each. */
const FEW = 8;

/** Words in groups, the highest tier first. */
function byTier(words: readonly Word[]): readonly (readonly Word[])[] {
  const first = words[0];
  if (first === undefined) return [];
  if (words.every(({ tier }) => tier === first.tier)) return [words];
  const tiers = [...new Set(words.map(({ tier }) => tier))].sort((a, b) => b - a);
  return tiers.map((tier) => words.filter((word) => word.tier === tier));
}

function signaturesOf(words: readonly Word[], candidates: Candidates): readonly Signature[] {
  const groups = new Map<string, Word[]>();
  for (const word of words) {
    const { position, voice, act, stated } = word;
    const conditions = conditionKey(word, candidates.condition);
    const key = `${position} ${voice} ${act} ${stated} ${speakerKey(candidates, word)} | ${conditions}`;
    entryOf(groups, key, () => []).push(word);
  }
  return [...groups.values()].map((group) => {
    const sorted = group.sort((a, b) => a.start - b.start);
    let last = sorted[0] as Word;
    const lastUpTo = sorted.map((word) => {
      if (word.latest > last.latest) last = word;
      return last;
    });
    const preciseLast = [...sorted].sort((a, b) => Number(isOfOneDay(a)) - Number(isOfOneDay(b)));
    return { words: sorted, lastUpTo, byStart: new Map(preciseLast.map((word) => [word.start, word])) };
  });
}

/** Those of a signature that decide what becomes of a word by all of it. */
function mostTelling({ words, lastUpTo, byStart }: Signature, { start, latest }: Word): readonly Word[] {
  const begun = lastUpTo[endOfBegun(words, latest) - 1];
  return [words.at(-1), byStart.get(start), byStart.get(latest), begun].filter((word) => word !== undefined);
}

/** One past the last of the words that can have been said by a day. Binary search. */
function endOfBegun(words: readonly Word[], day: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as Word).start <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isOfOneDay({ start, latest }: Word): boolean {
  return start === latest;
}

/** Rule 5: rank, then a formal act, then own words. */
function isStronger(word: Word, than: Word): boolean {
  const difference = word.voice - than.voice || word.act - than.act || word.stated - than.stated;
  return difference > 0;
}

function compareWords(a: Word, b: Word): number {
  return (
    a.voice - b.voice ||
    a.latest - b.latest ||
    a.start - b.start ||
    a.act - b.act ||
    a.stated - b.stated ||
    b.position - a.position
  );
}
