import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

export const SEED = 42;
export const COUNTRIES = 200;
export const PROPOSITIONS = 5_000;
export const DAYS = 3_653;
export const DOCUMENTS_A_DAY = 5;
export const POSITIONS = ['support', 'oppose', 'undecided'];

const FIRST_DAY = Date.UTC(2015, 0, 1);
const SEATS = ['1', '2', '3'];
const LAWMAKER = 2;
const CONDITION = { words: 'the parliament agrees', holds: true };

const iso = Array.from({ length: DAYS }, (_, day) => new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10));
const countryIds = Array.from({ length: COUNTRIES }, (_, i) =>
  String.fromCharCode(65 + Math.floor(i / 676), 65 + (Math.floor(i / 26) % 26), 65 + (i % 26)),
);
const propositionIds = Array.from({ length: PROPOSITIONS }, (_, i) => `p${String(i).padStart(4, '0')}`);

/** Uniform numbers in [0, 1) from a seed (mulberry32). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The vocabulary of the synthetic claims. Each country has three persons: the first two are its head and a minister,
 * who change places on two days of the ten years, the third a lawmaker who does not speak for the country.
 */
export function vocabulary() {
  const next = random(SEED + 1);
  const actors = countryIds.flatMap((id) => {
    const changes = [next(), next()].map((x) => 1 + Math.floor(x * (DAYS - 2))).sort((a, b) => a - b);
    const terms = [
      { from: '2000-01-01', to: iso[changes[0] - 1] },
      { from: iso[changes[0]], to: iso[Math.max(changes[0], changes[1] - 1)] },
      { from: iso[Math.max(changes[0] + 1, changes[1])] },
    ];
    const office = (rank, represents, term) => ({ title: rank, of: id, rank, represents, ...term });
    return [
      { id, type: 'country', name: `Country ${id}` },
      person(
        id,
        0,
        terms.map((term, i) => office(i % 2 === 0 ? 'head' : 'minister', true, term)),
      ),
      person(
        id,
        1,
        terms.map((term, i) => office(i % 2 === 1 ? 'head' : 'minister', true, term)),
      ),
      person(id, LAWMAKER, [office('legislator', false, { from: '2000-01-01' })]),
    ];
  });
  const propositions = propositionIds.map((id) => ({ id, label: id, kind: 'policy', statement: `Do ${id}.` }));
  const documents = iso.flatMap((published, day) =>
    Array.from({ length: DOCUMENTS_A_DAY }, (_, i) => ({ id: documentId(day, i), published })),
  );
  return { name: 'bench', actors, propositions, documents };
}

/** Does the holder of a claim speak for a country? The country is the first three letters of the holder. */
export const isAuthorised = (holder) => holder[4] !== SEATS[LAWMAKER];

/**
 * Seeded claims, at most one a day on each proposition by those who speak for a country and one by its lawmaker: where
 * a day is taken, the lawmaker says it, and where that is taken too, another day is drawn.
 */
export function* claims(count, full = false) {
  const next = random(SEED);
  const draw = zipf(next);
  const spoken = { official: new KeySet(count), lawmaker: new KeySet(count) };
  for (let i = 0; i < count; i += 1) {
    const country = Math.floor(next() * COUNTRIES);
    const proposition = draw();
    const wanted = Math.floor(next() * SEATS.length);
    const position = Math.floor(next() * POSITIONS.length);
    const document = Math.floor(next() * DOCUMENTS_A_DAY);
    const confidence = Math.round(50 + next() * 50) / 100;
    let day;
    let seat = -1;
    while (seat < 0) {
      day = Math.floor(next() * DAYS);
      const key = (country * PROPOSITIONS + proposition) * DAYS + day;
      if (wanted !== LAWMAKER && spoken.official.add(key)) seat = wanted;
      else if (spoken.lawmaker.add(key)) seat = LAWMAKER;
    }
    const claim = {
      kind: 'stance',
      document: documentId(day, document),
      holder: personId(countryIds[country], seat),
      proposition: propositionIds[proposition],
      position: POSITIONS[position],
      said: iso[day],
      confidence,
    };
    yield full ? { ...claim, ...fidelity(claim, i) } : claim;
  }
}

/** Writes claims as NDJSON. */
export async function writeClaims(file, count, full = false) {
  const stream = createWriteStream(file, { highWaterMark: 1 << 20 });
  let text = '';
  for (const claim of claims(count, full)) {
    text += `${JSON.stringify(claim)}\n`;
    if (text.length < 1 << 20) continue;
    if (!stream.write(text)) await once(stream, 'drain');
    text = '';
  }
  stream.end(text);
  await once(stream, 'finish');
}

/** Queries; the proposition uniform or, `byClaims`, as often as it has claims. */
export function queries(count, seed, byClaims) {
  const next = random(seed);
  const draw = byClaims ? zipf(next) : () => Math.floor(next() * PROPOSITIONS);
  return Array.from({ length: count }, () => ({
    country: countryIds[Math.floor(next() * COUNTRIES)],
    proposition: propositionIds[draw()],
    asOf: iso[Math.floor(next() * DAYS)],
  }));
}

/** Evidence, summary, own words; a condition on every fifth claim, another speaker on every twentieth. */
function fidelity({ document, proposition, position }, i) {
  const start = i * 10;
  const sha256 = (Math.imul(i, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0').repeat(2);
  return {
    evidence: [{ start, end: start + 120, sha256 }],
    basis: 'stated',
    summary: `Says ${position} on ${proposition} in its words of that day, number ${i}.`,
    origin: { type: 'human', name: 'bench' },
    ...(i % 5 === 0 ? { conditions: [CONDITION] } : {}),
    ...(i % 20 === 0 ? { speaker: `author:${document}` } : {}),
  };
}

function zipf(next) {
  const sums = new Float64Array(PROPOSITIONS);
  let sum = 0;
  for (let rank = 0; rank < PROPOSITIONS; rank += 1) {
    sum += 1 / (rank + 1);
    sums[rank] = sum;
  }
  return () => {
    const wanted = next() * sum;
    let low = 0;
    let high = PROPOSITIONS - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sums[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** A set of 32-bit keys below 2^32 - 1: open addressing, 4 bytes a slot. */
class KeySet {
  #slots;

  constructor(most) {
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(most * 1.5))).fill(0xffffffff);
  }

  /** False if the key was there. */
  add(key) {
    const mask = this.#slots.length - 1;
    let at = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    for (; this.#slots[at] !== 0xffffffff; at = (at + 1) & mask) if (this.#slots[at] === key) return false;
    this.#slots[at] = key;
    return true;
  }
}

function person(country, seat, offices) {
  const id = personId(country, seat);
  return { id, type: 'person', name: `Person ${id}`, offices };
}

const personId = (country, seat) => `${country}-${SEATS[seat]}`;
const documentId = (day, i) => `d${day}-${i}`;
