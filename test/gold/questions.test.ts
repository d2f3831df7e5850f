import { existsSync, readFileSync } from 'node:fs';
import { StanceGraph } from 'stancegraph';
import { type AskAnswer, ask } from 'stancegraph/ask';
import coalition from 'stancegraph/data/coalition';
import { describe, expect, test } from 'vitest';

const QUESTIONS = '../shared/questions.json';
const hasQuestions = existsSync(QUESTIONS);

interface Question {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly actors: readonly string[];
  readonly allowed?: readonly string[];
}

/** These hold claims on the word of anonymous sources, or of the paper that quotes them, and the list leaves them out. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  'Q-33': ['anonymous-ukrainian-officials', 'financial-times'],
};

const questions: Question[] = hasQuestions ? JSON.parse(readFileSync(QUESTIONS, 'utf8')) : [];
const kg = StanceGraph.from(coalition);
const namesOf = ({ rows }: AskAnswer) => rows.map(({ actor, voices }) => [actor, ...voices]);

describe.runIf(hasQuestions)('the questions of ../shared', () => {
  test('are all there', () => {
    expect(questions).toHaveLength(15);
  });

  test.each(questions)('$id $question', ({ question, answer: expected, actors }) => {
    const answer = ask(kg, question);
    expect(answer.status, answer.text).toBe(expected === 'unknown' ? 'unknown' : 'answered');
    const found = namesOf(answer).flat();
    for (const actor of actors) expect(found, answer.paraphrase ?? '').toContain(actor);
  });

  test.each(questions)('$id: nobody else', ({ id, question, actors, allowed = [] }) => {
    const known = [...actors, ...allowed, ...(MORE[id] ?? [])];
    const strangers = namesOf(ask(kg, question)).filter((names) => !names.some((name) => known.includes(name)));
    expect(strangers).toEqual([]);
  });

  test('Q-33 has two more: Ukrainian officials, and the paper that quotes voices in Kyiv', () => {
    const { question, actors } = questions.find(({ id }) => id === 'Q-33')!;
    const more = namesOf(ask(kg, question)).filter(([actor]) => !actors.includes(actor!));
    expect(more.map(([actor]) => actor).sort()).toEqual(['anonymous-ukrainian-officials', 'financial-times']);
  });

  test.each(questions.filter(({ answer }) => answer === 'unknown'))('$id says that it is not known', ({ question }) => {
    const answer = ask(kg, question);
    expect(answer.rows).toEqual([]);
    expect(answer.text).toMatch(/^Not known/);
    expect(answer.paraphrase).not.toBeNull();
    expect(answer.unread).toEqual([]);
  });

  test('Q-55 gives the last known word beside', () => {
    const { question } = questions.find(({ id }) => id === 'Q-55')!;
    const [last] = ask(kg, question).nearest;
    expect(last).toMatchObject({ actor: 'ITA', position: 'oppose', lastSaid: '2025-03-27' });
  });

  test.each(questions)('$id whatever the case and the end of the line', ({ question }) => {
    const rows = namesOf(ask(kg, question));
    for (const variant of [question.toLowerCase(), question.replace(/\?$/, ''), `  ${question} \n`]) {
      expect(namesOf(ask(kg, variant)), variant).toEqual(rows);
    }
  });
});

if (!hasQuestions) test.skip('../shared/questions.json is not at hand: its questions were not asked');
