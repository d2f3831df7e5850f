import { StanceGraph } from 'stancegraph';
import { ask } from 'stancegraph/ask';
import coalition from 'stancegraph/data/coalition';
import { describe, expect, test } from 'vitest';
import { summitVocabulary } from '../support/summit.js';

describe('an actor whose name has no letter or digit', () => {
  const plain = StanceGraph.from({ ...summitVocabulary(), claims: [] });
  const graph = (name: string) =>
    plain.with({
      actors: [
        {
          id: 'odd-person',
          type: 'person',
          name,
          offices: [{ title: name, of: 'ALP', rank: 'other', represents: false }],
        },
        { id: 'odd-body', type: 'organization', name: `${name}${name}`, aliases: ['🚀'] },
      ],
    });
  const names = ['…', '🙂', '—', '?!'];

  test.each(names)('%s leaves questions as they are', (name) => {
    const kg = graph(name);
    for (const question of ['Who backs the coal exit?', 'Where does the chancellor stand?', `${name} and coal exit?`]) {
      expect(ask(kg, question).paraphrase).toBe(ask(plain, question).paraphrase);
    }
  });

  test.each(names)('%s is found by that name and by no other', (name) => {
    const { vocabulary } = graph(name).context;
    expect(vocabulary.actorId('test', name)).toBe('odd-person');
    expect(vocabulary.actorId('test', `${name}${name}`)).toBe('odd-body');
    expect(vocabulary.actorId('test', '🚀')).toBe('odd-body');
    expect(() => vocabulary.actorId('test', '¿')).toThrow(/unknown actor "¿"/);
  });
});

test('a sign among the words is not passed over, as if nobody had been named', () => {
  const kg = StanceGraph.from(coalition);
  const { status, verdict, rows } = ask(kg, 'Does 🙂 back troop deployment?');
  expect({ status, verdict, rows }).toEqual({ status: 'notUnderstood', verdict: null, rows: [] });
  expect(ask(kg, 'Does France back troop deployment? 🙂').verdict).toBe('yes');
});
