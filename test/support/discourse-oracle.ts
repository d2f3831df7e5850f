import type { DiscourseNetworkOptions } from '../../src/graph/discourse/network-options.js';
import type { ClaimInput } from '../../src/kinds/claim.js';

type Stance = ClaimInput & { kind: 'stance'; proposition: string; position: string };

/** What counts, as the definition has it: one for each claim and actor. */
export interface Counted {
  readonly actor: string;
  readonly proposition: string;
  readonly position: string;
  readonly first: string;
  readonly last: string;
  readonly document: string;
  readonly holder: string;
}

export interface OracleNetwork {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly number[])[];
  readonly uncertain: number;
  readonly counted: readonly Counted[];
}

const LEVEL: Readonly<Record<string, number>> = { support: 2, undecided: 1, oppose: 0 };

/** Networks of `debate` by the definition, with nested loops. */
export function oracleNetwork(claims: readonly ClaimInput[], options: DiscourseNetworkOptions): OracleNetwork {
  const { counted, uncertain } = countStatements(claims, options);
  return { ...project(counted, () => 1, options), uncertain, counted };
}

export function countStatements(claims: readonly ClaimInput[], options: DiscourseNetworkOptions) {
  const { actors = 'country', scale = 'ternary', from, to, exclude = {}, duplicates = 'include' } = options;
  const kept: Counted[] = [];
  let uncertain = 0;
  const found: Counted[] = [];
  for (const claim of claims as readonly Stance[]) {
    if (claim.review !== 'accepted') continue;
    const [first, last] = daysOf(claim.said);
    if (actors === 'country' && perhapsCounts(claim.holder, first, last) && claim.basis !== 'analysis') {
      const isLeft = [exclude.actors?.includes('AAA'), exclude.actors?.includes(claim.holder)].includes(true);
      const isOut = exclude.propositions?.includes(claim.proposition) || exclude.documents?.includes(claim.document);
      const mayBeIn = (to === undefined || first <= to) && (from === undefined || last >= from);
      if (!isLeft && isOut !== true && mayBeIn) uncertain += 1;
    }
    const actor = actors === 'holder' || actors === 'person' ? claim.holder : countsFor(claim.holder, first, last);
    const kind = /^[A-Z]{3}$/.test(actor) ? 'country' : actor === 'league' ? 'organization' : 'person';
    if (actors !== 'holder' && actors !== kind) continue;
    if (kind === 'country' && claim.basis === 'analysis') continue;
    if (scale === 'binary' && claim.position === 'undecided') continue;
    if (exclude.actors?.includes(actor) || exclude.actors?.includes(claim.holder)) continue;
    if (exclude.propositions?.includes(claim.proposition) || exclude.documents?.includes(claim.document)) continue;
    const { proposition, position, document, holder } = claim;
    found.push({ actor, proposition, position, first, last, document, holder });
  }
  found.sort((a, b) =>
    a.last !== b.last ? (a.last < b.last ? -1 : 1) : a.first < b.first ? -1 : a.first > b.first ? 1 : tie(a, b),
  );
  for (const one of found) {
    const isIn = (to === undefined || one.last <= to) && (from === undefined || one.first >= from);
    const mayBeIn = (to === undefined || one.first <= to) && (from === undefined || one.last >= from);
    if (!isIn) {
      if (mayBeIn) uncertain += 1;
      continue;
    }
    if (duplicates !== 'include') {
      const scope = scopeOf(one, duplicates);
      if (scope === null) {
        uncertain += 1;
        continue;
      }
      let isDuplicate = false;
      for (const other of kept) {
        if (
          scopeOf(other, duplicates) === scope &&
          other.actor === one.actor &&
          other.proposition === one.proposition &&
          (options.relation === 'ignore' || other.position === one.position)
        ) {
          isDuplicate = true;
        }
      }
      if (isDuplicate) continue;
    }
    kept.push(one);
  }
  return { counted: kept, uncertain };
}

export function project(
  counted: readonly Counted[],
  weigh: (one: Counted) => number,
  options: DiscourseNetworkOptions,
) {
  const { mode = 'one', relation = mode === 'one' ? 'congruence' : 'subtract', normalization = 'none' } = options;
  const present = counted.filter((one) => weigh(one) > 0);
  const rows = [...new Set(present.map(({ actor }) => actor))].sort();
  const propositions = [...new Set(present.map(({ proposition }) => proposition))].sort();
  const positions = ['support', 'undecided', 'oppose'];
  const x = (i: string, j: string, k: string) => {
    let sum = 0;
    for (const one of present) if (one.actor === i && one.proposition === j && one.position === k) sum += weigh(one);
    return sum;
  };
  const columns = mode === 'one' ? rows : propositions;
  const values = rows.map((i) =>
    columns.map((other) => {
      if (mode === 'two') return twoMode(i, other);
      return i === other ? 0 : oneMode(i, other);
    }),
  );
  return { rows, columns, values };

  function oneMode(a: string, b: string): number {
    let tie = 0;
    let aTotal = 0;
    let bTotal = 0;
    let aSquares = 0;
    let bSquares = 0;
    let onlyA = 0;
    let onlyB = 0;
    let both = 0;
    for (const j of propositions) {
      for (const k of positions) {
        const [xa, xb] = [x(a, j, k), x(b, j, k)];
        aTotal += xa;
        bTotal += xb;
        aSquares += xa * xa;
        bSquares += xb * xb;
        if (xb === 0) onlyA += xa;
        if (xa === 0) onlyB += xb;
        both += xa * xb;
        for (const other of positions) {
          const distance = Math.abs(LEVEL[k]! - LEVEL[other]!) / 2;
          const product = xa * x(b, j, other);
          if (relation === 'congruence' || relation === 'ignore' || relation === 'subtract')
            tie += product * (1 - distance);
          if (relation === 'conflict' || relation === 'ignore') tie += product * distance;
          if (relation === 'subtract') tie -= product * distance;
        }
      }
    }
    if (normalization === 'average') return tie / ((aTotal + bTotal) / 2);
    if (normalization === 'jaccard') return tie / (onlyA + onlyB + both);
    if (normalization === 'dnaCosine') return tie / (aTotal * bTotal);
    if (normalization === 'cosine') return tie / (Math.sqrt(aSquares) * Math.sqrt(bSquares));
    return tie;
  }

  function twoMode(i: string, j: string): number {
    const [support, oppose, undecided] = [x(i, j, 'support'), x(i, j, 'oppose'), x(i, j, 'undecided')];
    let value = support - oppose;
    if (relation === 'ignore') value = support + oppose + undecided;
    if (relation === 'combine') value = (support > 0 ? 1 : 0) + (oppose > 0 ? 2 : 0) + (undecided > 0 ? 4 : 0);
    let total = 0;
    for (const one of present) {
      if (normalization === 'activity' && one.actor === i) total += weigh(one);
      if (normalization === 'prominence' && one.proposition === j) total += weigh(one);
    }
    return normalization === 'none' || total === 0 ? value : value / total;
  }
}

/** Whom words count for on days from `first` to `last`, in `debate`. */
function countsFor(holder: string, first: string, last: string): string {
  const start = first === '0000' ? last : first;
  if (holder === 'ann' && start >= '2025-01-01' && last <= '2025-06-30') return 'AAA';
  if (holder === 'abe' && start >= '2025-07-01') return 'AAA';
  return holder;
}

/** Are some of the days within the term of office, and not all? */
function perhapsCounts(holder: string, first: string, last: string): boolean {
  const start = first === '0000' ? last : first;
  if (countsFor(holder, first, last) !== holder) return false;
  if (holder === 'ann') return start <= '2025-06-30' && last >= '2025-01-01';
  return holder === 'abe' && last >= '2025-07-01';
}

/** First and last day as text; `0000` for none. */
function daysOf(said: string): readonly [string, string] {
  const [start, end] = said.includes('/') ? (said.split('/') as [string, string]) : [said, said];
  const last = end.length === 10 ? end : lastOfMonth(end);
  if (start === '..') return ['0000', last];
  return [start.length === 10 ? start : `${start}-01`, last];
}

function lastOfMonth(month: string): string {
  for (let day = 31; ; day -= 1) {
    const text = `${month}-${day}`;
    if (new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)) return text;
  }
}

function scopeOf({ first, last, document }: Counted, duplicates: string): string | null {
  if (duplicates === 'document') return document;
  if (duplicates === 'acrossRange') return 'all';
  const of = (day: string) => {
    if (duplicates === 'year') return day.slice(0, 4);
    return duplicates === 'month' ? day.slice(0, 7) : isoWeek(day);
  };
  if (first === '0000') return null;
  return of(first) === of(last) ? of(last) : null;
}

/** Year and week of ISO 8601: the year and the number of the week's Thursday. */
export function isoWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = (date.getUTCDay() + 6) % 7;
  date.setUTCDate(date.getUTCDate() - weekday + 3);
  const newYear = Date.UTC(date.getUTCFullYear(), 0, 1);
  return `${date.getUTCFullYear()}-W${Math.floor((date.getTime() - newYear) / 86_400_000 / 7) + 1}`;
}

function tie(a: Counted, b: Counted): number {
  for (const field of ['actor', 'proposition', 'document', 'holder'] as const) {
    if (a[field] !== b[field]) return a[field] < b[field] ? -1 : 1;
  }
  return (
    ['support', 'oppose', 'undecided'].indexOf(a.position) - ['support', 'oppose', 'undecided'].indexOf(b.position)
  );
}
