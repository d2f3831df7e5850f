// A proposition named by words for its contrary: every position of the answer is on that, and the answer says so.
import { stanceMatrix } from 'stancegraph/measure';
import { describe, expect, test } from 'vitest';
import { graphOf, type Said } from '../support/stance-cast.js';

const low = { event: 'low-water', holds: true };
const notLow = { event: 'low-water', holds: false };
const SAID: Said[] = [
  { holder: 'ilse-brandt', said: '2025-05-01', conditions: [low] },
  { holder: 'ilse-brandt', said: '2025-05-02', position: 'oppose', conditions: [notLow] },
  { holder: 'BOR', said: '2025-05-01' },
  { holder: 'BOR', said: '2025-05-20', position: 'oppose' },
  { holder: 'COR', said: '2025-05-01', position: 'undecided' },
];
const kg = graphOf(SAID);
const WORDS = 'leaving Ford alone';

describe('the answer by words for the contrary is that by the label, turned round', () => {
  test.each(['ARV', 'BOR', 'COR'])('%s', (actor) => {
    const TURNED: Record<string, string> = { support: 'oppose', oppose: 'support' };
    const turned = (position: string) => TURNED[position] ?? position;
    const [row, straight] = [kg.stanceOf(actor, WORDS).first!, kg.stanceOf(actor, 'bridge').first!];
    expect(row.position).toBe(turned(straight.position));
    expect(row.otherwise.map(({ position }) => position)).toEqual(
      straight.otherwise.map((one) => turned(one.position)),
    );
    expect([row.proposition, row.contrary, straight.contrary]).toEqual(['bridge', WORDS, null]);
    expect(row.claims).toEqual(straight.claims);
    expect(kg.why(actor, WORDS).first!.position).toBe(row.position);
  });

  test('who backs it opposes the proposition, in rows and in words', () => {
    const answer = kg.whoBacks(WORDS);
    expect(answer.rows.map(({ actor, position }) => [actor, position])).toEqual([
      ['ARV', 'support'],
      ['BOR', 'support'],
    ]);
    expect(answer.toText()).toContain('Who supports “leaving Ford alone”, the contrary of “A bridge at Ford”?');
    expect(kg.run(JSON.parse(JSON.stringify(answer.query))).toJSON()).toEqual(answer.toJSON());
  });

  test('changes, comparisons and explanations', () => {
    const [change] = kg.changes({ from: '2025-05-10', proposition: WORDS, actor: 'BOR' }).rows;
    expect([change!.before.position, change!.after.position]).toEqual(['oppose', 'support']);
    const [pair] = kg.compare('BOR', { proposition: WORDS, with: 'COR', outcome: 'differ' }).rows;
    expect([pair!.one.position, pair!.other.position]).toEqual(['support', 'undecided']);
    const not = kg.whyNot('BOR', WORDS, { position: 'oppose' }).first!;
    expect([not.not, not.explanation.split('.')[0]]).toEqual(['oppose', 'Borduna supports “leaving Ford alone”']);
    expect(kg.whyNot('BOR', WORDS, { position: 'oppose' }).paraphrase).toContain('opposes “leaving Ford alone”');
  });

  test('sides, doubts and the flat table', () => {
    const one: Said[] = [
      { holder: 'BOR', said: '2025-05-01' },
      { holder: 'BOR', said: '2025-05-01', position: 'oppose' },
      { holder: 'COR', said: '2025-05-01', basis: 'anonymous' },
    ];
    const doubted = graphOf(one);
    const sides = doubted.stanceOf('BOR', WORDS).first!.sides;
    expect(sides.map(({ position, claims }) => [position, doubted.claim(claims[0]!)!.kind])).toHaveLength(2);
    for (const side of sides) {
      expect(doubted.claim(side.claims[0]!)).toMatchObject({
        position: side.position === 'support' ? 'oppose' : 'support',
      });
    }
    expect(doubted.whoOpposes(WORDS).notCounted.find(({ actor }) => actor === 'COR')!.reason).toContain('opposes');
    const { columns, rows } = kg.stanceOf('BOR', WORDS).toTable();
    expect([rows[0]![columns.indexOf('contrary')], rows[0]![columns.indexOf('position')]]).toEqual([WORDS, 'support']);
  });

  test('a timeline has the claims as they were said; a matrix refuses the words', () => {
    const rows = kg.timeline({ actor: 'BOR', proposition: WORDS }).rows;
    expect(rows.map(({ becomes }) => becomes)).toEqual(['support', 'oppose']);
    expect(() => stanceMatrix(kg, { propositions: [WORDS] })).toThrow('is the contrary of “A bridge at Ford”');
  });
});
