// Intents propose on copies: whatever one reads, uses up or gives up, the others see the clause as it was.
import coalition from 'stancegraph/data/coalition';
import { describe, expect, test } from 'vitest';
import { ask } from '../../src/ask/ask.js';
import { INTENTS, planClause } from '../../src/ask/intents/intents.js';
import { copyOf } from '../../src/ask/read/asked.js';
import { Clause } from '../../src/ask/read/clause.js';
import { readQuestion } from '../../src/ask/read/question-type.js';
import { nameIndexOf } from '../../src/ask/tag/name-index.js';
import { tag } from '../../src/ask/tag/tag.js';
import { StanceGraph } from '../../src/stance-graph.js';

const kg = StanceGraph.from(coalition);
const index = nameIndexOf(kg.context.vocabulary);
const today = '2025-09-07';

function clauseOf(question: string): Clause {
  const tagged = tag(question, index, { today, months: ['2025-09', '2025-03'] });
  return new Clause(index, tagged, 0, tagged.words.length);
}

const textOf = (clause: Clause) => clause.unread().map(({ text }) => text);

const QUESTIONS = [
  'Who backs troop deployment as of 31 March 2025?',
  'Has Germany withheld troops?',
  'Why do we say that Italy is against troops?',
  'Under which conditions does France back troop deployment?',
  'Which countries that attended the September summit have not committed troops?',
  'Who wants to ban plastic bags?',
];

test('every intent has a name of its own, and what reads nearly everything comes last', () => {
  expect(new Set(INTENTS.map(({ name }) => name)).size).toBe(INTENTS.length);
  expect(INTENTS.findIndex((intent) => 'isFallback' in intent)).toBe(INTENTS.length - 1);
});

describe.each(QUESTIONS)('%s', (question) => {
  test('no intent touches the clause of the others', () => {
    const asked = readQuestion(clauseOf(question), kg.context, today, null);
    const filled = {
      ...asked,
      limits: {},
      among: undefined,
      attended: undefined,
      states: { given: [], condition: undefined },
    };
    const before = textOf(asked.clause);
    const types = [...asked.answerTypes];
    for (const { core } of INTENTS) {
      core(copyOf(filled));
      expect(textOf(asked.clause)).toEqual(before);
      expect([...asked.answerTypes]).toEqual(types);
    }
  });

  test('a clause is read the same twice', () => {
    const once = planClause(clauseOf(question), kg.context, today, null);
    const again = planClause(clauseOf(question), kg.context, today, null);
    expect(again.found).toEqual(once.found);
    expect(textOf(again.clause)).toEqual(textOf(once.clause));
  });
});

test('what nobody understands names the words that the nearest reading left', () => {
  expect(ask(kg, 'Who wants to ban plastic bags?').unread).toContain('plastic');
  expect(ask(kg, 'How old is Macron?').unread).toEqual(['old']);
});
