import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CLAIM_KINDS } from '../src/kinds/claim.js';

/**
 * `npm run reliability`: how far the two independent codings agree. Claims are paired one to one within a document
 * and kind if their passages overlap and their objects are the same (F1 of the pairs: did both find the claim?);
 * over paired stances, Krippendorff's alpha (nominal) of position, and over all pairs of basis and of holder.
 */
interface Coded {
  readonly kind: string;
  readonly holder: string;
  readonly basis: string;
  readonly position?: string;
  readonly stage?: string;
  readonly polarity?: string;
  readonly evidence: readonly { readonly start: number; readonly end: number }[];
  readonly [field: string]: unknown;
}

type Pair = readonly [Coded, Coded];

const folder = new URL('./codings/', import.meta.url);
const documents = [...new Set(readdirSync(folder).map((name) => name.replace(/\.[ab]\.yaml$/, '')))].sort();
const read = (document: string, coder: string) =>
  (parse(readFileSync(new URL(`${document}.${coder}.yaml`, folder), 'utf8')) as { claims: Coded[] }).claims;

const pairs: Pair[] = [];
console.log('| kind | coder a | coder b | paired | F1 | F1, same holder |\n| --- | --- | --- | --- | --- | --- |');
let totals = [0, 0, 0, 0];
for (const kind of CLAIM_KINDS) {
  const counts = [0, 0, 0, 0];
  for (const document of documents) {
    const a = read(document, 'a').filter((claim) => claim.kind === kind);
    const b = read(document, 'b').filter((claim) => claim.kind === kind);
    const found = pairUp(a, b);
    pairs.push(...found);
    const strict = found.filter(([x, y]) => x.holder === y.holder).length;
    for (const [i, count] of [a.length, b.length, found.length, strict].entries()) counts[i] = (counts[i] ?? 0) + count;
  }
  row(kind, counts);
  totals = totals.map((total, i) => total + (counts[i] ?? 0));
}
row('all', totals);
const stances = pairs.filter(([a]) => a.kind === 'stance');
console.log(
  `\nKrippendorff's alpha, nominal, over pairs: position of stances ${alpha(stances, 'position')} (n = ${stances.length}),`,
);
for (const [kind, field] of [
  ['commitment', 'stage'],
  ['attitude', 'polarity'],
] as const) {
  const of = pairs.filter(([a]) => a.kind === kind);
  console.log(`${field} of ${kind}s ${alpha(of, field)} (n = ${of.length}),`);
}
console.log(`basis ${alpha(pairs, 'basis')}, holder ${alpha(pairs, 'holder')} (n = ${pairs.length}).`);

function row(kind: string, [a = 0, b = 0, paired = 0, strict = 0]: readonly number[]): void {
  const f1 = (count: number) => ((2 * count) / (a + b)).toFixed(2);
  console.log(`| ${kind} | ${a} | ${b} | ${paired} | ${f1(paired)} | ${f1(strict)} |`);
}

/** Greedy, the best first: same holder, then the larger overlap. */
function pairUp(a: readonly Coded[], b: readonly Coded[]): Pair[] {
  const candidates = a.flatMap((x) =>
    b
      .filter((y) => objectOf(x) === objectOf(y) && overlap(x, y) > 0)
      .map((y) => ({ pair: [x, y] as Pair, score: overlap(x, y) + (x.holder === y.holder ? 1e6 : 0) })),
  );
  const used = new Set<Coded>();
  return candidates
    .sort((p, q) => q.score - p.score)
    .filter(({ pair: [x, y] }) => {
      if (used.has(x) || used.has(y)) return false;
      used.add(x).add(y);
      return true;
    })
    .map(({ pair }) => pair);
}

function objectOf({ kind, proposition, event, toward, to, about, property, deliverables }: Coded): string {
  const of: Readonly<Record<string, unknown>> = {
    stance: proposition,
    commitment: [proposition, deliverables],
    request: to,
    attitude: toward,
    participation: event,
    fact: [about, property],
  };
  return JSON.stringify(of[kind]);
}

function overlap(x: Coded, y: Coded): number {
  let most = 0;
  for (const p of x.evidence) {
    for (const q of y.evidence) most = Math.max(most, Math.min(p.end, q.end) - Math.max(p.start, q.start));
  }
  return most;
}

/** Two coders, no missing values, nominal: 1 - observed / expected disagreement (Krippendorff 2011). */
function alpha(list: readonly Pair[], field: string): string {
  const values = list.flatMap(([x, y]) => [String(x[field]), String(y[field])]);
  const n = values.length;
  const observed = (2 * list.filter(([x, y]) => x[field] !== y[field]).length) / n;
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const agreeing = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0);
  const expected = 1 - agreeing / (n * (n - 1));
  return (1 - observed / expected).toFixed(2);
}
