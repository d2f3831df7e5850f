// What is to know besides the rows: other kinds of claims, countries that were not there, offices that are taken as known.
import { expect, test } from 'vitest';
import { annals, minister, office, person } from '../support/annals.js';

const people = [person('ada', office()), person('kit', minister('Works', { from: undefined }))];
const kg = annals(people, [
  { holder: 'BOR' },
  { kind: 'commitment', holder: 'ada', deliverables: ['finance'], stage: 'pledged', proposition: 'bridge' },
  { kind: 'request', holder: 'ada', to: 'BOR', proposition: 'bridge' },
  { kind: 'attitude', holder: 'COR', toward: 'bridge', polarity: 'negative', words: 'a folly' },
]);

test('claims of other kinds are named beside no record', () => {
  const answer = kg.stanceOf('ARV', 'bridge');
  expect([answer.first?.position, answer.silent]).toEqual(['noRecord', ['ARV']]);
  expect(answer.notes).toEqual(['Besides, Arvenia has on it: commitments, requests.']);
  expect(answer.toText()).toContain('Besides, Arvenia has on it: commitments, requests.');
  expect(JSON.parse(JSON.stringify(answer)).notes).toEqual(answer.notes);
});

test('none where there are none, or where they came later', () => {
  expect(kg.stanceOf('BOR', 'bridge').notes).toEqual([]);
  expect(kg.stanceOf('ARV', 'dam').notes).toEqual([]);
  expect(kg.stanceOf('ARV', 'bridge', { asOf: '2023-01-01' }).notes).toEqual([]);
});

test('under knownBy every answer says that offices are taken as they are known now', () => {
  const note = 'Offices and memberships are taken as they are known now.';
  const asked = { knownBy: '2031-01-01' };
  for (const answer of [
    kg.stanceOf('BOR', 'bridge', asked),
    kg.whoBacks('bridge', asked),
    kg.who({ backs: 'bridge' }, asked),
    kg.stances(asked),
  ]) {
    expect(answer.notes).toContain(note);
    expect(answer.toText()).toContain(note);
    expect(answer.toMarkdown()).toContain(note);
  }
  expect(kg.whoBacks('bridge').notes).not.toContain(note);
});
