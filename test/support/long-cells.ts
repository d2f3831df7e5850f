// Worlds of few cells with many claims each, a few days apart, by a few voices that seldom outrank one another.
import fc from 'fast-check';
import { type ClaimInput, claimId } from 'stancegraph';
import type { OracleData } from './oracle/world.js';

const DAYS = 80;
const dayText = (offset: number) => new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10);

/** Days on which it is worth asking. */
export const LONG_DAYS: readonly string[] = Array.from({ length: 14 }, (_, i) => dayText(i * 6 + 3));

/** What long cells are made of, besides ministers who differ. */
export interface LongCells {
  readonly vague?: boolean;
  readonly conditions?: boolean;
  readonly hearsay?: boolean;
  readonly related?: boolean;
  readonly corrected?: boolean;
}

const office = (title: string, rank: string, more: object) => ({ title, of: 'AAA', rank, represents: true, ...more });
const person = (id: string, ...offices: readonly object[]) => ({
  id,
  type: 'person' as const,
  name: `The ${id}`,
  offices,
});

const ACTORS = [
  { id: 'AAA', type: 'country' as const, name: 'Land A' },
  { id: 'BBB', type: 'country' as const, name: 'Land B' },
  person('president-1', office('President', 'head', { from: '2020-01-01', to: dayText(40) })),
  person('president-2', office('President', 'head', { from: dayText(40) })),
  person('premier', office('Premier', 'head', { from: '2021-01-01', newGovernment: false })),
  person('foreign', office('Foreign minister', 'minister', { from: '2021-01-01' })),
  person('defence', office('Defence minister', 'minister', { from: '2021-01-01' })),
  person('finance', office('Finance minister', 'minister', { from: '2021-01-01' })),
  person('spokesman', office('Spokesman', 'spokesperson', { from: '2021-01-01' })),
  person('unknown', office('Envoy', 'envoy', {})),
];

const HOLDERS = [
  'foreign',
  'defence',
  'finance',
  'spokesman',
  'unknown',
  'premier',
  'president-1',
  'president-2',
  'AAA',
];
const POSITIONS = ['support', 'oppose', 'undecided'];
const CONDITIONS = [
  [{ words: 'the neighbours agree', holds: true }],
  [{ words: 'the neighbours agree', holds: false }],
  [{ event: 'truce', holds: true }],
];

/** Data sets of long cells. */
export function longCells({ vague, conditions, hearsay, related, corrected }: LongCells): fc.Arbitrary<OracleData> {
  const rarely = <Value>(isThere: boolean | undefined, values: readonly Value[], others: number) =>
    fc.oneof(
      { weight: others, arbitrary: fc.constant(undefined) },
      { weight: isThere === true ? 1 : 0, arbitrary: fc.constantFrom(...values) },
    );
  const drawn = fc.record({
    day: fc.nat(DAYS),
    until: rarely(vague, [1, 3, 10, -1], 4),
    holder: fc.nat(11),
    position: fc.nat(5),
    proposition: fc.constantFrom(...(related === true ? ['p0', 'p0', 'p1'] : ['p0'])),
    conditions: rarely(conditions, CONDITIONS, 3),
    speaker: rarely(hearsay, ['BBB', 'BBB', 'spokesman'], 3),
    basis: rarely(hearsay, ['anonymous', 'analysis', 'stated'], 3),
    review: rarely(corrected, ['proposed', 'rejected'], 4),
    recorded: rarely(corrected, LONG_DAYS, 3),
    act: rarely(true, ['vote'], 15),
  });
  const world = fc.record({
    cast: fc.subarray(HOLDERS, { minLength: 2, maxLength: 4 }),
    positions: fc.subarray(POSITIONS, { minLength: 2 }),
    all: fc.array(drawn, { minLength: 6, maxLength: 50, size: 'max' }),
    isDated: fc.boolean(),
  });
  return world.map(({ cast, positions, all, isDated }) => {
    const claims = all.map(({ day, until, ...drawnRest }, i) => {
      const rest = {
        ...drawnRest,
        holder: cast[drawnRest.holder % cast.length],
        position: positions[drawnRest.position % positions.length],
      };
      const end = until === undefined || until < 0 ? dayText(day) : dayText(day + until);
      const said = until === undefined ? end : until < 0 ? `../${end}` : `${dayText(day)}/${end}`;
      const fields = Object.entries({ ...rest, said }).filter(([, value]) => value !== undefined);
      const claim = {
        kind: 'stance',
        document: 'd',
        evidence: [{ record: `row ${i}` }],
        ...Object.fromEntries(fields),
      };
      return { ...claim, id: claimId(claim as never as ClaimInput) };
    });
    const gone = corrected === true ? claims.filter((_, i) => i % 17 === 9) : [];
    const proposition = (id: string) => ({ id, label: id, kind: 'policy' as const, statement: `Do ${id}.` });
    return {
      actors: ACTORS,
      propositions: [proposition('p0'), { ...proposition('p1'), contradicts: ['p0'] }],
      events: [{ id: 'truce', name: 'Truce', type: 'state', ...(isDated ? { date: dayText(50) } : {}) }],
      documents: [{ id: 'd', published: '2026-01-01' }],
      claims,
      retractions: gone.map(({ id }) => ({ of: id, on: '2026-01-02', why: 'misread' })),
    } as never as OracleData;
  });
}
