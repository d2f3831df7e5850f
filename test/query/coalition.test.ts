import { and, attended, committed, not, StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { describe, expect, test } from 'vitest';
import { SHARE } from '../support/runs.js';
import { actorsOf } from '../support/stance-cast.js';

const kg = StanceGraph.from(coalition);
const countriesOf = (answer: { readonly rows: readonly { readonly actor: string; readonly type: string }[] }) =>
  answer.rows.filter(({ type }) => type === 'country').map(({ actor }) => actor);

describe('npm start: who backs troop deployment', () => {
  test('as of 31 March 2025: France, the United Kingdom and Ukraine; Italy opposes', () => {
    expect(actorsOf(kg.whoBacks('troop deployment', { asOf: '2025-03-31' }))).toEqual(['FRA', 'GBR', 'UKR']);
    expect(actorsOf(kg.whoOpposes('troop deployment', { asOf: '2025-03-31' }))).toEqual(['ITA']);
  });

  test('as of 5 September 2025 Germany is undecided and Russia opposes', () => {
    expect(countriesOf(kg.whoIsUndecided('troop-deployment', { asOf: '2025-09-05' }))).toEqual(['DEU']);
    expect(actorsOf(kg.whoOpposes('troop-deployment', { asOf: '2025-09-05' }))).toEqual(['ITA', 'RUS']);
  });

  test('Italy’s no is marked as last said in March', () => {
    const row = kg.whoOpposes('troop-deployment', { asOf: '2025-09-05' }).first;
    expect(row).toMatchObject({ actor: 'ITA', lastSaid: '2025-03-27', ageDays: 162 });
    const recent = kg.whoOpposes('troop-deployment', { asOf: '2025-09-05', maxAge: 30 });
    expect(actorsOf(recent)).toEqual(['RUS']);
    expect(recent.notCounted).toMatchObject([{ actor: 'ITA', reason: 'last said 162 days before' }]);
  });

  test('the unnamed 26 are a group with the ceasefire condition, by Macron’s account', () => {
    const row = kg.whoBacks('troop-deployment', { asOf: '2025-09-05' }).rows.find(({ type }) => type === 'group');
    expect(row).toMatchObject({
      ...{ actor: 'coalition-26', secondHand: true, lastSaid: '2025-09-04' },
      conditions: [{ event: 'ceasefire-in-force', holds: true, only: true, status: 'open' }],
    });
  });

  test('known by 1 August 2025, nothing of September', () => {
    const answers = [
      kg.whoBacks('troop-deployment', { knownBy: '2025-08-01' }),
      kg.whoOpposes('troop-deployment', { knownBy: '2025-08-01' }),
      kg.claims({ knownBy: '2025-08-01' }),
    ];
    for (const answer of answers) {
      expect(answer.coverage.map(({ id }) => id)).toEqual(['paris-report-2025-03']);
      for (const id of answer.rows.flatMap(({ claims }) => claims)) {
        expect(kg.claim(id)?.document).toBe('paris-report-2025-03');
      }
      expect(JSON.stringify(answer.toJSON().rows)).not.toContain('2025-09');
    }
    expect(actorsOf(answers[1]!)).toEqual(['ITA']);
  });

  test('a claim in nobody’s official capacity moves no country', () => {
    const answer = kg.claims({ actor: 'oleksandr-merezhko' });
    expect(answer.length).toBeGreaterThan(0);
    expect(answer.rows.map(({ country }) => country)).toEqual(answer.rows.map(() => null));
    for (const row of kg.stances({ actor: 'UKR' })) expect(row.voices).not.toContain('oleksandr-merezhko');
  });
});

describe('the promise to a user', () => {
  test('Germany: undecided, on record by 4 September 2025, and why', () => {
    const [row] = kg.stanceOf('Germany', 'troop deployment');
    expect(row).toMatchObject({ actor: 'DEU', position: 'undecided', lastSaid: '../2025-09-04' });
    expect(kg.why('Germany', 'troop deployment').first?.explanation).toContain('on record by 4 September 2025');
    expect(kg.stanceOf('Germany', 'troop deployment', { asOf: '2025-09-03' }).first?.position).toBe('noRecord');
  });

  test('predicates, commitments, timelines and explanations', () => {
    expect(countriesOf(kg.who(and(attended('paris-summit-2025-09-04'), not(committed('troops')))))).toEqual([
      ...['CAN', 'FRA', 'GBR', 'JPN', 'UKR', 'USA'],
    ]);
    expect(kg.commitments({ actor: 'USA' }).length).toBeGreaterThan(0);
    const days = kg.timeline({ actor: 'UKR' }).rows.map(({ said }) => said.split('/').at(-1)!);
    expect(days).toEqual([...days].sort());
    expect(kg.why('ITA', 'troop-deployment').first).toMatchObject({ position: 'oppose' });
  });

  test('given a ceasefire the condition drops, without one the row leaves', () => {
    const given = (state: string) => kg.whoBacks('troop-deployment', { asOf: '2025-03-31', given: [state] });
    expect(given('ceasefire-in-force').rows.map(({ actor, conditions }) => [actor, conditions.length])).toEqual([
      ...[
        ['FRA', 0],
        ['GBR', 0],
        ['UKR', 0],
      ],
    ]);
    expect(actorsOf(given('not ceasefire-in-force'))).toEqual(['UKR']);
    expect(actorsOf(given('not ceasefire-in-force'))).toEqual(actorsOf(given('not ceasefire')));
  });

  test('the 26 are a maybe for troops: they pledged troops or other support', () => {
    const answer = kg.who(committed('troops'));
    expect(answer.length).toBe(0);
    expect(actorsOf({ rows: answer.notCounted })).toEqual(['coalition-26']);
  });
});

describe('questions', () => {
  test('Q-01 which countries were in favour of troops at the March meeting', () => {
    const found = countriesOf(kg.whoBacks('troop-deployment', { during: '2025-03-27' }));
    expect(found).toEqual(expect.arrayContaining(['FRA', 'GBR']));
    expect(found.filter((id) => !['FRA', 'GBR', 'UKR'].includes(id))).toEqual([]);
  });

  test('Q-04 who represented the United States in Paris on 4 September', () => {
    const rows = kg.participants('paris-summit-2025-09-04').rows.filter(({ actor }) => actor === 'USA');
    const persons = rows.flatMap(({ voices }) => voices).filter((id) => kg.actors.get(id)?.type === 'person');
    expect([...new Set(persons)]).toEqual(['steve-witkoff']);
  });

  test('Q-10 which side wants to cap the armed forces', () => {
    expect(actorsOf(kg.whoBacks('limits on Ukraine’s armed forces'))).toEqual(['RUS']);
  });

  test('Q-15 what the Europeans ask of Trump', () => {
    const asked = kg.requests({ actor: 'europe', to: 'Trump' }).rows.map(({ claim }) => claim);
    expect(asked.map(({ holder }) => holder)).toEqual(['europe', 'europe']);
    expect(JSON.stringify(asked)).toContain('solidarity-clause');
  });

  test('Q-20 who backs troop deployment as of 4 September 2025, under which conditions', () => {
    const rows = kg.whoBacks('troop-deployment', { asOf: '2025-09-04' }).rows;
    expect(rows.map(({ actor }) => actor)).toEqual([
      ...['FRA', 'GBR', 'UKR', 'coalition-26', 'europe', 'some-european-states'],
    ]);
    expect(rows.find(({ actor }) => actor === 'UKR')?.voices).toEqual(['volodymyr-zelensky']);
    expect(rows.map(({ conditions }) => conditions.map(({ text }) => text).join())).toEqual([
      ...['if a ceasefire is in force', 'if a ceasefire is in force', '', 'only if a ceasefire is in force'],
      ...['if a peace agreement is in force', ''],
    ]);
  });

  test('Q-21 has Germany committed soldiers: no, and it does not rule them out', () => {
    expect(actorsOf(kg.who(committed('troops'), { among: 'Germany' }))).toEqual([]);
    expect(kg.stanceOf('Germany', 'troop-deployment').first).toMatchObject({
      position: 'undecided',
      voices: ['friedrich-merz'],
    });
  });

  test('Q-27 who disagrees with Zelenskyy on the timing of the guarantees', () => {
    expect(kg.stanceOf('Zelenskyy', 'guarantees-before-ceasefire').first?.position).toBe('support');
    expect(actorsOf(kg.whoOpposes('guarantees before a ceasefire')).sort()).toEqual([
      ...['coalition-26', 'coalition-of-the-willing', 'europe', 'european-leaders'],
    ]);
  });

  test('Q-34 as of the end of March 2025 the coalition had no deal on troops', () => {
    expect(kg.stanceOf('coalition-of-the-willing', 'troop-deployment', { asOf: '2025-03-31' }).first?.position).toBe(
      'undecided',
    );
  });

  test('Q-42 who wants legally binding guarantees, misspelt', () => {
    expect(() => kg.whoBacks('legaly binding garantees')).toThrow('Did you mean "legally-binding-guarantees"?');
    const rows = kg.whoBacks('legally binding guarantees').rows;
    expect(rows.map(({ actor, secondHand }) => [actor, secondHand])).toEqual([
      ...[
        ['UKR', false],
        ['coalition-of-the-willing', true],
      ],
    ]);
    expect(rows[0]?.voices).toEqual(['volodymyr-zelensky']);
  });

  test('Q-46 which countries at the September summit have no troop commitment of their own', () => {
    const answer = kg.who(and(attended('September summit'), not(committed('troops'))), { among: 'countries' });
    expect(actorsOf(answer)).toEqual(['CAN', 'FRA', 'GBR', 'JPN', 'UKR', 'USA']);
  });

  test('Q-55 Italy’s position on troops in September 2025: unknown, last known in March', () => {
    expect(kg.stanceOf('Italy', 'troop-deployment', { during: '2025-09' })).toMatchObject({
      silent: ['ITA'],
      first: { position: 'noRecord' },
    });
    expect(kg.stanceOf('Italy', 'troop-deployment', { asOf: '2025-09-30' }).first?.lastSaid).toBe('2025-03-27');
  });
});

test('differential: every list has exactly those whose own answer says so', () => {
  const positions = (actor: string, proposition: string, limits: object) => {
    const row = kg.stanceOf(actor, proposition, limits).first!;
    return [row.position, ...row.otherwise.map(({ position }) => position)];
  };
  const asked = [...kg.propositions.keys()].filter(
    (id, i) => i % Math.max(1, 1 / SHARE) === 0 || id === 'troop-deployment',
  );
  const countries = [...kg.actors.values()].filter(({ type }) => type === 'country').map(({ id }) => id);
  for (const proposition of asked) {
    for (const limits of [{}, { asOf: '2025-03-31' }, { knownBy: '2025-08-01' }, { viaMembership: true }]) {
      const all = { ...limits, among: 'countries' };
      const alone = new Map(countries.map((id) => [id, positions(id, proposition, limits)]));
      const taking = (wanted: string) => countries.filter((id) => alone.get(id)?.includes(wanted as never)).sort();
      expect(actorsOf(kg.whoBacks(proposition, all)).sort()).toEqual(taking('support'));
      expect(actorsOf(kg.whoOpposes(proposition, all)).sort()).toEqual(taking('oppose'));
      expect(actorsOf(kg.whoIsUndecided(proposition, all)).sort()).toEqual(taking('undecided'));
    }
  }
}, 120_000);
