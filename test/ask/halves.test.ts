import { StanceGraph } from 'stancegraph';
import { ask } from 'stancegraph/ask';
import coalition from 'stancegraph/data/coalition';
import { expect, test } from 'vitest';

const kg = StanceGraph.from(coalition);

// a half of a question must never be passed over
test('"or" is no "and", and neither is dropped', () => {
  const either = ask(kg, 'Who backs troop deployment or tougher sanctions?');
  expect(either.query).toMatchObject({
    where: { or: [{ backs: 'troop-deployment' }, { backs: 'tighten-sanctions' }] },
  });
  const both = ask(kg, 'Who backs troop deployment and tougher sanctions?');
  expect(both.query).toMatchObject({ where: { and: [{ backs: 'troop-deployment' }, { backs: 'tighten-sanctions' }] } });
  expect(either.length).toBeGreaterThan(both.length);
});

test.each(['Who backs troop deployment and money?', 'Who opposes troops, sanctions and training?'])(
  'a second thing that is not read is said: %s',
  (question) => {
    expect(ask(kg, question).status).toBe('notUnderstood');
  },
);

test('words that name one proposition exactly are no other', () => {
  expect(ask(kg, 'Has Trump ruled out American troops?').query).toMatchObject({ proposition: 'us-troops' });
});
