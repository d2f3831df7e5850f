import { extract } from 'stancegraph/extract';
import { expect, test } from 'vitest';
import countries from '../../data/countries.js';

const vocabulary = {
  propositions: [
    { id: 'grain-corridor', definition: 'The grain corridor should be reopened.', aliases: ['grain corridor'] },
  ],
};

test.each([
  ['Canada pledged to send 40 tanks.', ['CAN pledged']],
  ['Canada will send 40 tanks.', ['CAN pledged']],
  ['Canada sent 40 tanks.', ['CAN delivered']],
  ['Canada has not sent tanks.', ['CAN withheld']],
  ['Canada refused to send tanks.', ['CAN declined']],
  ['Canada is reluctant to send tanks.', ['CAN withheld']],
  ['Canada could send tanks.', ['CAN considering']],
  ['Canada offered to send tanks.', ['CAN proposed']],
  ['Canada proposed sending tanks.', ['CAN proposed']],
  ['Canada signed the grain corridor.', ['CAN agreed grain-corridor']],
  ['Canada pulled out of the grain corridor.', ['CAN withdrawn grain-corridor']],
  ['Canada suggested that the grain corridor was a mistake.', []],
  ['Canada said that Norway pledged to send tanks.', ['NOR pledged']],
  ['“We will send tanks,” Kenyan Defence Minister Mary Otieno said.', ['KEN pledged']],
])('commitment: %s', (text, expected) => {
  const found = read(text, 'commitment').map(({ claim, holder, country }) => {
    const { stage, proposition } = claim as { stage: string; proposition?: string };
    return [country ?? holder, stage, ...(proposition === undefined ? [] : [proposition])].join(' ');
  });
  expect(found).toEqual(expected);
});

test('commitments that readers rarely code are told only below the default threshold', () => {
  const by = (text: string) => read(text, 'commitment', 0.45).length;
  expect(by('Canada will send 40 tanks.')).toBe(1);
  expect(by('Canada said it would send 40 tanks.')).toBe(1);
  expect(by('Canada said Norway would send 40 tanks.')).toBe(0);
  expect(by('Canada could send tanks.')).toBe(0);
  expect(by('Canada pulled out of the grain corridor.')).toBe(0);
});

test.each([
  ['Canada urged Norway to reopen the grain corridor.', ['CAN of NOR on grain-corridor']],
  ['Canada called on Norway to act.', ['CAN of NOR']],
  ['Canada asked about the weather.', []],
  ['Norway, Chile said, called for the grain corridor to be reopened.', ['NOR on grain-corridor']],
])('request: %s', (text, expected) => {
  const found = read(text, 'request').map(({ claim, holder, country }) => {
    const { to, proposition } = claim as { to?: string; proposition?: string };
    return [country ?? holder, ...(to ? ['of', to] : []), ...(proposition ? ['on', proposition] : [])].join(' ');
  });
  expect(found).toEqual(expected);
});

test.each([
  ['Canada thanked Norway.', ['CAN positive NOR']],
  ['Canada accused Norway of cowardice.', ['CAN negative NOR']],
  ['“Norway is a great partner,” Kenyan President Mary Otieno said.', ['KEN positive NOR']],
  ['Canada met Norway.', []],
])('attitude: %s', (text, expected) => {
  const found = read(text, 'attitude').map(({ claim, holder, country }) => {
    const { polarity, toward } = claim as unknown as { polarity: string; toward: string };
    return `${country ?? holder} ${polarity} ${toward}`;
  });
  expect(found).toEqual(expected);
});

test.each([
  ['Canada hosted the Oslo summit.', ['CAN host event-oslo-summit']],
  [
    'Norway and Chile attended the Oslo summit.',
    ['NOR participant event-oslo-summit', 'CHL participant event-oslo-summit'],
  ],
  ['Chile did not attend the Oslo summit.', []],
  ['Norway attended to its affairs.', []],
])('participation: %s', (text, expected) => {
  const found = read(text, 'participation').map(
    ({ claim, holder, country }) =>
      `${country ?? holder} ${(claim as { role: string }).role} ${(claim as { event: string }).event}`,
  );
  expect(found).toEqual(expected);
});

function read(text: string, kind: string, minConfidence = 0.4) {
  const options = { document: 'note', vocabulary, published: '2024-05-10', actors: countries as never, minConfidence };
  return extract(text, options).proposed.filter(({ claim }) => claim.kind === kind);
}
