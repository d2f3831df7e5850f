import { StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { type ReportModel, report, reportHtml, reportMarkdown } from 'stancegraph/report';
import { describe, expect, test } from 'vitest';

const kg = StanceGraph.from(coalition);
const texts = (model: ReportModel, kind?: string) =>
  model.findings.filter((finding) => kind === undefined || finding.kind === kind).map(({ text }) => text);

describe('a stranger who reads only the report of Italy', () => {
  const model = report(kg, 'Italy');

  test('learns what it wants, since when, how sure and where from', () => {
    const [against, wants] = texts(model, 'position');
    expect(against).toMatch(/^Italy is on record against “Troop deployment in Ukraine”/);
    expect(against).toContain('last said on 27 March 2025, 162 days before the newest document');
    expect(against).toContain('as the source reports it, not in its own words');
    expect(wants).toContain('in support of “US invited to the coalition');
    expect(texts(model, 'commitment')[0]).toMatch(/^Italy declined troops for Ukraine/);
    expect(texts(model, 'sources')[0]).toContain('rest on one document, paris-report-2025-03');
    expect(texts(model, 'gap')[0]).toMatch(/No record of Italy on 39 of 42 .* a gap, not opposition/);
  });

  test('every finding that tells of a claim has a note, and every note a document that was read', () => {
    for (const { kind, text, notes } of model.findings) {
      if (kind === 'commitment' || kind === 'request') expect(notes.length, text).toBeGreaterThan(0);
      for (const number of notes) expect(model.evidence[number - 1]?.number).toBe(number);
    }
    const read = new Set(model.documents.map(({ id }) => id));
    for (const { document } of model.evidence) expect(read).toContain(document);
  });

  test('inferred is said to be inferred', () => {
    const inferred = model.positions.filter(({ inferredFrom }) => inferredFrom !== null);
    expect(inferred.map(({ proposition }) => proposition)).toEqual(['us-involvement']);
    expect(texts(model, 'position').at(-1)).toBe('Inferred from these, not said: support for “US involvement”.');
  });
});

describe('never louder than the answer', () => {
  test('second-hand is told as somebody’s word', () => {
    const usa = report(kg, 'USA');
    const told = texts(usa, 'position').find((text) => text.includes('“Tougher sanctions on Russia”'));
    expect(told).toMatch(/^According to Emmanuel Macron, United States supports .*, if Russia fails .*second-hand/);
  });

  test('what only an author infers is told as that', () => {
    const trump = report(kg, 'Donald Trump');
    expect(trump.kind).toBe('leader');
    expect(trump.lead[0]).toContain('United States');
    expect(texts(trump, 'position').join('\n')).toMatch(/An author infers that Donald Trump supports “Detaching/);
  });

  test('every sentence on a position has its conditions', () => {
    for (const { positions, findings } of [report(kg, 'France'), report(kg, 'Ukraine')]) {
      for (const { label, conditions, notes } of positions) {
        const own = findings.filter(({ text }) => text.includes(`“${label}”, `) && text.includes(' is on record '));
        for (const { text, notes: cited } of own) {
          if (cited.join() === notes.join()) for (const condition of conditions) expect(text).toContain(condition);
        }
      }
    }
    expect(texts(report(kg, 'France')).join('\n')).toContain(
      '“Troop deployment in Ukraine”, if a ceasefire is in force',
    );
  });

  test('counts name those without record apart from those against', () => {
    const model = report(kg, 'troop deployment');
    expect(model.kind).toBe('proposition');
    expect(model.distribution.find(({ id }) => id === 'troop-deployment')).toMatchObject({
      support: 3,
      oppose: 2,
      undecided: 1,
      contested: 0,
      noRecord: 7,
      conditional: 2,
    });
    expect(texts(model).join('\n')).toMatch(/Against \(2\): Italy \(27 March 2025, 162 days before .*\) and Russia\./);
    expect(texts(model).join('\n')).toMatch(/Others, never counted as countries: .*26 countries \(unnamed\) \(only if/);
  });

  test('groups and persons are never counted as countries, whoever is asked about', () => {
    const model = report(kg, undefined, { among: ['FRA', 'GBR', 'coalition-26'] });
    expect(model.distribution.find(({ id }) => id === 'troop-deployment')).toMatchObject({ support: 2, noRecord: 0 });
    expect(model.matrix.countries.map(({ id }) => id)).toEqual(['FRA', 'GBR', 'coalition-26']);
    expect(texts(model)[0]).toMatch(/^2 countries are on record/);
    const macron = report(kg, 'emmanuel-macron');
    const counts = report(kg, 'troops').distribution[0]!;
    expect(macron.countries.find(({ id }) => id === 'emmanuel-macron')?.isCountry).toBe(false);
    const { support, oppose, undecided, contested, otherwise, perhaps, noRecord } = counts;
    expect(support + oppose + undecided + contested - otherwise + perhaps + noRecord).toBe(13);
    for (const item of macron.distribution) {
      expect(item.support).toBe(kg.whoBacks(item.id, { among: 'countries' }).length);
    }
    expect(texts(report(kg, 'troops', { among: 'NATO' }))[0]).toMatch(/^Of \d+ countries asked about, 4 are on record/);
  });

  test('a country of which nothing is known opposes nothing', () => {
    const model = report(kg, 'Brazil');
    expect(texts(model)[0]).toBe('No position of Brazil is on record. That is not opposition to anything.');
    expect(JSON.stringify(model.findings)).not.toMatch(/against|opposes/);
  });
});

describe('clocks', () => {
  test('as of March Italy is opposed and Germany without record', () => {
    const model = report(kg, 'troop-deployment', { asOf: '2025-03-31' });
    const standing = (id: string) => model.positions.find(({ actor }) => actor === id)?.standing;
    expect([standing('ITA'), standing('DEU')]).toEqual(['oppose', undefined]);
    expect(model.today).toBe('2025-03-31');
  });

  test('what could be known by August has nothing of September', () => {
    for (const about of [
      'Italy',
      'troop-deployment',
      'paris-summit-2025-03-27',
      'paris-summit-2025-09-04',
      undefined,
    ]) {
      const model = report(kg, about, { knownBy: '2025-08-01' });
      const { title, about: named, question, lead, propositions, ...rest } = model;
      expect(
        rest.documents.map(({ id }) => id),
        title,
      ).not.toContain('le-monde-2025-09-04');
      expect(
        rest.evidence.filter(({ said }) => said > '2025-08'),
        question,
      ).toEqual([]);
      expect(JSON.stringify({ rest: rest.documents, evidence: rest.evidence, timeline: rest.timeline })).not.toMatch(
        /2025-09/,
      );
      expect([named, lead, propositions]).toBeDefined();
    }
  });

  test('a report on an event reads only what reports on it', () => {
    const model = report(kg, 'paris-summit-2025-03-27');
    expect(model.documents.map(({ id }) => id)).toEqual(['paris-report-2025-03']);
    expect(model.positions.find(({ actor }) => actor === 'DEU')).toBeUndefined();
  });
});

test('a report is the same twice, plain JSON, and renders the same from JSON', () => {
  for (const about of ['ITA', 'emmanuel-macron', 'troops', 'paris-summit-2025-09-04', 'coalition-26', undefined]) {
    const model = report(kg, about);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
    expect(report(kg, about)).toEqual(model);
    expect(reportHtml(JSON.parse(JSON.stringify(model)))).toBe(reportHtml(model));
    expect(reportMarkdown(JSON.parse(JSON.stringify(model)))).toBe(reportMarkdown(model));
  }
});

test('sections of the whole data set agree with the graph', () => {
  const model = report(kg);
  expect(model.matrix.countries.map(({ id }) => id)).toContain('ITA');
  for (const [i, { id: country }] of model.matrix.countries.entries()) {
    for (const [j, { id: proposition }] of model.matrix.propositions.entries()) {
      const row = kg.stanceOf(country, proposition).first!;
      const cell = model.matrix.cells[i]![j]!;
      expect([cell.standing, cell.conditions]).toEqual([row.position, row.conditions.map(({ text }) => text)]);
    }
  }
  expect(model.disputes.length).toBeGreaterThan(5);
  expect(model.commitments.length).toBe(kg.commitments().length);
  expect(model.network.ties.length).toBeGreaterThan(3);
  expect(model.method.dataHash).toBe(kg.whoBacks('troops').cite().dataHash);
});

describe('what is not sure', () => {
  const said = { kind: 'stance', document: 'note', proposition: 'dam', position: 'support', said: '2031-01-01' };
  const ceasefire = (holds: boolean) => [{ words: 'there is a ceasefire', holds }];
  const office = (of: string, from?: string, to?: string) => ({
    ...{ title: 'President', office: `${of}-head`, of, rank: 'head', represents: true },
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  const people = {
    ana: [office('ALB', '2030-01-01')],
    beto: [office('BRA')],
    old: [office('COR', '2020', '2031-01-05')],
  };
  const world = StanceGraph.from({
    actors: [
      ...['ALB', 'BRA', 'COR', 'DOM'].map((id) => ({ id, type: 'country', name: id.toLowerCase() })),
      ...Object.entries(people).map(([id, offices]) => ({ id, type: 'person', name: id, offices })),
      { id: 'new', type: 'person', name: 'new', offices: [office('COR', '2031-01-05')] },
    ],
    propositions: [{ id: 'dam', label: 'A dam', kind: 'policy', statement: 'There should be a dam.' }],
    documents: [{ id: 'note', published: '2031-01-20' }],
    claims: [
      { ...said, holder: 'ana', conditions: ceasefire(true) },
      { ...said, holder: 'ana', position: 'oppose', conditions: ceasefire(false), said: '2031-01-02' },
      { ...said, holder: 'beto', position: 'oppose' },
      { ...said, holder: 'old' },
      { ...said, holder: 'DOM', said: '2031-01-03' },
      { ...said, holder: 'DOM', position: 'oppose', said: '2031-01-03' },
    ],
  } as never);
  const model = report(world, 'dam');
  const cellOf = (id: string) => model.matrix.cells[model.matrix.countries.findIndex((one) => one.id === id)]?.[0];
  const forms = [reportMarkdown(model), reportHtml(model)];

  test('a position in another world, of an earlier government, contested or only perhaps is told in every form', () => {
    expect(cellOf('ALB')).toMatchObject({ standing: 'oppose', otherwise: [{ standing: 'support' }] });
    expect(cellOf('COR')).toMatchObject({ standing: 'support', government: 'earlier' });
    expect(cellOf('DOM')?.sides.map(({ standing, voices }) => [standing, ...voices])).toEqual([
      ['support', 'dom'],
      ['oppose', 'dom'],
    ]);
    for (const form of forms) {
      expect(form).toContain('otherwise supports, if there is a ceasefire (1 January 2031)');
      expect(form).toContain('under an earlier government');
      expect(form).toContain('supports: dom (3 January 2031)');
      expect(form).toMatch(/bra.*perhaps opposes: it is not known whether beto held the office on that day/);
    }
    expect(forms[1]).toContain('class="oppose conditional');
    expect(forms[1]).toMatch(/class="support earlier"/);
  });

  test('who is only perhaps on record is neither counted nor silent', () => {
    expect(model.distribution[0]).toMatchObject({ support: 2, oppose: 1, contested: 1, otherwise: 1, perhaps: 1 });
    expect(texts(model)[0]).toBe('Of 4 countries on record on anything here, 3 are on record on “A dam”.');
    expect(texts(report(world, 'bra'))[0]).toMatch(/^No position of bra is surely on record/);
    expect(
      report(world)
        .gaps.map(({ text }) => text)
        .join(),
    ).toContain('Not counted: bra (“A dam”: perhaps opposes');
  });
});

test('a passage shows only where the text is the one that was coded', () => {
  const text = `${'x'.repeat(20)}We say yes to the dam.`;
  const claim = {
    kind: 'stance' as const,
    document: 'note',
    holder: 'ALB',
    proposition: 'dam',
    position: 'support' as const,
    said: '2031-01-01',
    evidence: [{ start: 20, end: 42, sha256: 'b9a3e0c4' }],
  };
  const world = StanceGraph.from({
    actors: [{ id: 'ALB', type: 'country', name: 'Alba' }],
    propositions: [{ id: 'dam', label: 'A dam', kind: 'policy', statement: 'There should be a dam.' }],
    documents: [{ id: 'note', published: '2031-01-01' }],
    claims: [claim],
  });
  const [place] = report(world, 'ALB', { texts: new Map([['note', text]]) }).evidence[0]!.places;
  expect(place).toEqual({ at: '20-42', passage: null, differs: true });
  expect(report(world, 'ALB').evidence[0]!.places[0]).toEqual({ at: '20-42', passage: null, differs: false });
});

test.each([
  [['Italie', {}], 'not_found', 'Did you mean "ITA"?'],
  [[7, {}], 'invalid_option', 'about must be an id or a name'],
  [['ITA', { asof: '2025' }], 'invalid_option', 'Did you mean "asOf"?'],
  [['ITA', { asOf: '2025/2026' }], 'invalid_option', 'asOf must be'],
  [['ITA', { texts: { a: 'b' } }], 'invalid_option', 'texts must be a Map'],
  [['ITA', { title: '' }], 'invalid_option', 'title must be'],
  [['ITA', { among: 'nobody at all' }], 'not_found', 'nobody at all'],
])('%j is refused with %s', (args, code, message) => {
  expect(() => report(kg, ...(args as [string]))).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(message) }),
  );
});

test('a report asks a few questions, and one more for each position that it explains', () => {
  const asked = new Map<string, number>();
  const counting = new Proxy(kg, {
    get: (graph, name) => {
      const value = Reflect.get(graph, name, graph) as unknown;
      if (typeof value !== 'function') return value;
      asked.set(String(name), (asked.get(String(name)) ?? 0) + 1);
      return value.bind(graph);
    },
  });
  const { positions } = report(counting);
  const { why, ...others } = Object.fromEntries(asked);
  expect(positions.length).toBeGreaterThan(0);
  expect(why).toBe(Math.min(positions.length, 150));
  for (const [name, times] of Object.entries(others)) expect(times, name).toBeLessThanOrEqual(2);
});
