// Which words stand and which are overcome, by kind, rank, office, government and time.
import { type Candidates, NO_POSITION, Tier } from './candidates.js';
import { type Word, wordsOf } from './spoken-words.js';

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
  /** The last day that any up to there can have been said on. */
  readonly latestUpTo: readonly number[];
  /** The days on which one of them was surely said. */
  readonly days: ReadonlySet<number>;
  /** One for each first day. */
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
  readonly #signatures = new Map<number, readonly Signature[]>();

  constructor(candidates: Candidates, rules: WordRules) {
    this.#candidates = candidates;
    this.#rules = rules;
    const sure: number[] = [];
    for (let i = 0; i < candidates.length; i += 1) if (candidates.doubtful[i] === 0) sure.push(i);
    this.words = wordsOf(candidates, sure);
    const accepted: Word[] = [];
    const contesting: Word[] = [];
    const perhaps: Word[] = [];
    const tiers = [...new Set(this.words.map(({ tier }) => tier))].sort((a, b) => b - a);
    for (const tier of tiers) {
      const words = this.words.filter((word) => word.tier === tier);
      this.#signatures.set(tier, signaturesOf(words, candidates));
      const higher = [...accepted];
      for (const word of words) {
        const verdict = this.#verdict(word);
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
    const sets = new Map<string, Word[]>();
    for (const word of [...this.accepted, ...this.contesting]) {
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
    const [word] = wordsOf(this.#candidates, [i]) as [Word];
    if (this.#verdict(word) === 'overcome') return null;
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
    return a.members.every((i) => b.members.every((k) => this.#candidates.canHoldTogether(i, k)));
  }

  /** Of words that stand, the latest government's, then the highest rank's, then the newest leads. */
  leads(word: Word, other: Word): boolean {
    if (word === other) return false;
    if (this.#isEarlierGovernment(other, word)) return true;
    if (this.#isEarlierGovernment(word, other)) return false;
    const difference = compareWords(word, other);
    return difference === 0 ? this.#conditionsOf(word) < this.#conditionsOf(other) : difference > 0;
  }

  /** Does another word of its tier overcome it? */
  #verdict(word: Word): Verdict {
    const { differ, mayOvercome } = this.#rules;
    let verdict: Verdict = 'stands';
    for (const { words, latestUpTo, days, byStart } of this.#signatures.get(word.tier) ?? []) {
      const newest = words.at(-1) as Word;
      if (!differ(newest.position, word.position) || !this.meet(word, newest)) continue;
      const isLater = newest.start > word.latest && mayOvercome(newest.position, word.position, true);
      if (isLater && this.#overcomesLater(newest, word)) return 'overcome';
      if (!isStronger(newest, word) || !mayOvercome(newest.position, word.position, false)) continue;
      if (!meetsInTime(words, latestUpTo, word)) continue;
      if (word.start === word.latest && days.has(word.start)) return 'overcome';
      const notEarlier = byStart.get(word.latest);
      const losesAnyway = notEarlier !== undefined && mayOvercome(newest.position, word.position, true);
      if (losesAnyway && this.#overcomesLater(notEarlier, word)) return 'overcome';
      verdict = 'order unknown';
    }
    return verdict;
  }

  /** Rule 4, of a word that is later. */
  #overcomesLater(newer: Word, older: Word): boolean {
    if (newer.voice > older.voice || this.#isEarlierGovernment(older, newer)) return true;
    const isSame = (a: number, b: number) => this.#candidates.sameOffice(a, b);
    return (
      newer.voice === older.voice && older.speakers.every((said) => newer.speakers.some((says) => isSame(said, says)))
    );
  }

  /** Rules 2 and 3: does a word of a weaker tier contest those that stand? */
  #contests(word: Word, higher: readonly Word[]): boolean {
    const { differ } = this.#rules;
    const differing = higher.filter((other) => differ(other.position, word.position) && this.meet(word, other));
    return (
      differing.length > 0 &&
      differing.every((other) => {
        if ((other.tier & Tier.own) !== (word.tier & Tier.own) || word.start <= other.latest) return false;
        if (this.#isEarlierGovernment(other, word)) return true;
        return (other.tier & Tier.firstHand) === (word.tier & Tier.firstHand) && word.voice >= other.voice;
      })
    );
  }

  #isEarlierGovernment(older: Word, newer: Word): boolean {
    const [one, other] = [older.members[0] as number, newer.members[0] as number];
    return older.latest < newer.start && this.#candidates.isEarlierGovernment(one, other);
  }

  #conditionsOf({ members }: Word): string {
    const texts = members.map((i) => this.#candidates.conditionsAsText(i));
    return texts.sort().join();
  }
}

function conditionKey({ members }: Word, condition: Uint16Array): string {
  return [...new Set(members.map((i) => condition[i]))].sort().join(' ');
}

function signaturesOf(words: readonly Word[], { condition }: Candidates): readonly Signature[] {
  const groups = new Map<string, Word[]>();
  for (const word of words) {
    const { position, voice, act, stated, speakerKey } = word;
    const key = `${position} ${voice} ${act} ${stated} ${speakerKey} | ${conditionKey(word, condition)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else group.push(word);
  }
  return [...groups.values()].map((group) => {
    const sorted = group.sort((a, b) => a.start - b.start);
    let latest = Number.NEGATIVE_INFINITY;
    const latestUpTo = sorted.map((word) => {
      latest = Math.max(latest, word.latest);
      return latest;
    });
    const precise = sorted.filter((word) => word.start === word.latest);
    const byStart = new Map(sorted.map((word) => [word.start, word]));
    return { words: sorted, latestUpTo, days: new Set(precise.map(({ start }) => start)), byStart };
  });
}

/** Can one of the words have been said when the other was, in whatever order? Binary search. */
function meetsInTime(words: readonly Word[], latestUpTo: readonly number[], { start, latest }: Word): boolean {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as Word).start <= latest) low = middle + 1;
    else high = middle;
  }
  return low > 0 && (latestUpTo[low - 1] as number) >= start;
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
