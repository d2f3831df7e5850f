// Questions on what is only perhaps so, contested, or different from world to world.
import { StanceGraph } from 'stancegraph';
import { ask } from 'stancegraph/ask';
import { expect, test } from 'vitest';

const president = (of: string, from?: string) => ({
  ...{ title: 'President', of, rank: 'head', represents: true },
  ...(from === undefined ? {} : { from }),
});
const people = {
  'ana lopez': president('ARV', '2030-01-01'),
  'beto prado': president('BOR'),
  'dan weiss': president('DEL'),
};
const said = { kind: 'stance', document: 'gazette', proposition: 'dam', position: 'support', said: '2031-01-02' };
const when = (holds: boolean) => [{ words: 'there is a ceasefire', holds }];

const kg = StanceGraph.from({
  actors: [
    ...Object.entries({ ARV: 'Arvenia', BOR: 'Borduna', COR: 'Corvia', DEL: 'Delmar' }).map(([id, name]) => ({
      ...{ id, type: 'country', name },
    })),
    ...Object.entries(people).map(([name, office]) => ({
      ...{ id: name.replace(' ', '-'), type: 'person', name, offices: [office] },
    })),
  ],
  propositions: [
    { id: 'dam', label: 'River dam', aliases: ['the river dam'], kind: 'policy', statement: 'There should be a dam.' },
  ],
  documents: [{ id: 'gazette', published: '2031-05-01' }],
  claims: [
    { ...said, holder: 'ana-lopez', conditions: when(true) },
    { ...said, holder: 'ana-lopez', position: 'oppose', conditions: when(false), said: '2031-01-01' },
    { ...said, holder: 'beto-prado' },
    { ...said, holder: 'COR' },
    { ...said, holder: 'COR', position: 'oppose' },
    { ...said, holder: 'dan-weiss', position: 'oppose' },
    { ...said, holder: 'DEL', said: '2031-01-01' },
  ],
} as never);

test.each([
  ['Does Arvenia support the river dam?', 'yes', /^Yes, if there is a ceasefire:\nArvenia; supports “River dam”, if/],
  ['Does Arvenia oppose the river dam?', 'yes', /^Yes, unless there is a ceasefire:/],
  ['Does Borduna support the river dam?', 'open', /^Perhaps:\nBorduna; perhaps supports “River dam”/],
  ['Does Borduna oppose the river dam?', 'no', /^No:\nBorduna; perhaps supports/],
  ['Does Corvia support the river dam?', 'open', /^Neither yes nor no:/],
  ['Does Delmar support the river dam?', 'yes', /^Yes:.*perhaps opposes/s],
  ['Does Delmar oppose the river dam?', 'open', /^Perhaps:/],
])('%s %s', (question, verdict, text) => {
  const answer = ask(kg, question);
  expect(answer.status, answer.text).toBe('answered');
  expect([answer.verdict, answer.text]).toEqual([verdict, expect.stringMatching(text)]);
});

test('the other world is told with its condition', () => {
  const { text } = ask(kg, 'Where does Arvenia stand on the river dam?');
  expect(text).toContain('otherwise opposes, unless there is a ceasefire (1 January 2031)');
});

test('both sides of a contested position are named, in short and in why', () => {
  for (const question of ['Where does Corvia stand on the river dam?', 'Why does Corvia support the river dam?']) {
    const answer = ask(kg, question);
    expect(answer.text, question).toMatch(/supports: Corvia \(2 January 2031\).*opposes: Corvia \(2 January 2031\)/s);
  }
});

test('who perhaps belongs to the answer is named with the reason', () => {
  const { text } = ask(kg, 'Who supports the river dam?');
  expect(text).toContain('Not counted: Borduna (perhaps supports: it is not known whether beto prado held the office');
  expect(ask(kg, 'Who is undecided on the river dam?').text).toMatch(/^Not known: there is no record of it/);
});
