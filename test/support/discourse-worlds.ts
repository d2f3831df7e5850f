import fc from 'fast-check';
import type { ClaimInput } from '../../src/kinds/claim.js';
import type { Dataset } from '../../src/kinds/dataset.js';

const office = (of: string, rank: string, represents: boolean, from: string, to?: string) => ({
  ...{ title: `${rank} of ${of}`, of, rank, represents, from },
  ...(to === undefined ? {} : { to }),
});

/** Three countries, two heads of one of them in turn, a legislator, a private person, a league; four propositions. */
export const debate = {
  actors: [
    { id: 'AAA', type: 'country', name: 'Avalon' },
    { id: 'BBB', type: 'country', name: 'Bohemia' },
    { id: 'CCC', type: 'country', name: 'Cockaigne' },
    {
      ...{ id: 'ann', type: 'person', name: 'Ann' },
      offices: [office('AAA', 'head', true, '2025-01-01', '2025-06-30')],
    },
    { id: 'abe', type: 'person', name: 'Abe', offices: [office('AAA', 'head', true, '2025-07-01')] },
    { id: 'bea', type: 'person', name: 'Bea', offices: [office('BBB', 'legislator', false, '2020-01-01')] },
    { id: 'cal', type: 'person', name: 'Cal' },
    { id: 'league', type: 'organization', name: 'The League', members: [{ member: 'AAA' }] },
  ],
  propositions: ['p', 'q', 'r', 's'].map((id) => ({
    ...{ id, label: `Proposition ${id}`, kind: 'policy', statement: `There should be ${id}.` },
  })),
  documents: ['one', 'two', 'three'].map((id) => ({ id, published: '2026-02-01' })),
} as unknown as Omit<Dataset, 'claims'>;

const day = fc
  .integer({ min: 0, max: 420 })
  .map((n) => new Date(Date.UTC(2024, 11, 1) + n * 86_400_000).toISOString().slice(0, 10));
const said = fc.oneof(
  { weight: 12, arbitrary: day },
  { weight: 1, arbitrary: day.map((text) => text.slice(0, 7)) },
  { weight: 1, arbitrary: day.map((text) => `../${text}`) },
  { weight: 1, arbitrary: fc.tuple(day, day).map((ends) => ends.sort().join('/')) },
);
const position = fc.constantFrom('support', 'oppose', 'undecided');

/** Stances of everybody on everything, some not accepted, some an author's analysis, some of uncertain date. */
export const statements = (maxLength = 40): fc.Arbitrary<ClaimInput[]> =>
  fc
    .array(
      fc.record({
        holder: fc.constantFrom('AAA', 'AAA', 'BBB', 'BBB', 'CCC', 'ann', 'abe', 'bea', 'cal', 'league'),
        proposition: fc.constantFrom('p', 'q', 'r', 's'),
        document: fc.constantFrom('one', 'two', 'three'),
        position,
        said,
        basis: fc.constantFrom('stated', 'stated', 'stated', 'reported', 'analysis'),
        review: fc.constantFrom('accepted', 'accepted', 'accepted', 'accepted', 'proposed'),
      }),
      { maxLength },
    )
    .map((list) =>
      list.map((one, i) => ({ kind: 'stance', ...one, evidence: [{ record: `line ${i}` }] }) as ClaimInput),
    );

/** The same claims of known day, accepted and stated, so that only the arithmetic is left. */
export const plainStatements = (maxLength = 40): fc.Arbitrary<ClaimInput[]> =>
  statements(maxLength).map((list) =>
    list.map((one) => ({ ...one, said: one.said.slice(-10).padEnd(10, '-15'), basis: 'stated', review: 'accepted' })),
  );
