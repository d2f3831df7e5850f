// Yes-no questions on promises, refusals, holding back, withdrawals and deliveries: never the opposite of the record.
import { committed, StanceGraph } from 'stancegraph';
import { ask } from 'stancegraph/ask';
import coalition from 'stancegraph/data/coalition';
import { describe, expect, test } from 'vitest';

const bundled = StanceGraph.from(coalition);

/** Who said what on troops or arms, oldest first. */
const SAID = {
  ARV: [['pledged', 'troops', '2030-01']],
  BOR: [['declined', 'troops', '2030-01']],
  COR: [
    ['pledged', 'troops', '2030-01'],
    ['withheld', 'troops', '2030-03'],
  ],
  DEL: [
    ['pledged', 'troops', '2030-01'],
    ['withdrawn', 'troops', '2030-03'],
  ],
  EST: [
    ['pledged', 'arms', '2030-01'],
    ['delivered', 'arms', '2030-03'],
  ],
  FAL: [['withheld', 'troops', '2030-01']],
  GAN: [['considering', 'troops', '2030-01']],
  HOL: [
    ['declined', 'troops', '2030-01'],
    ['pledged', 'troops', '2030-03'],
  ],
} as const;

const NAMES = {
  ...{ ARV: 'Arvenia', BOR: 'Borduna', COR: 'Corvia', DEL: 'Delmar', EST: 'Estany', FAL: 'Falbor', GAN: 'Gandor' },
  ...{ HOL: 'Holvia', IST: 'Istria' },
};

const kg = StanceGraph.from({
  name: 'pledges',
  version: '1',
  actors: Object.entries(NAMES).map(([id, name]) => ({ id, type: 'country', name })),
  propositions: [],
  documents: [{ id: 'gazette', published: '2030-05-01' }],
  claims: Object.entries(SAID).flatMap(([holder, words]) =>
    words.map(([stage, deliverable, said], i) => ({
      ...{ kind: 'commitment', document: 'gazette', holder, said, stage, deliverables: [deliverable] },
      ...{ basis: 'stated', evidence: [{ record: `row ${i}` }] },
    })),
  ),
} as never);

describe('a cast of its own', () => {
  test.each([
    // refusals
    ['Did Borduna decline to send troops?', 'yes'],
    ['Did Borduna refuse to send troops?', 'yes'],
    ["Didn't Borduna refuse to send troops?", 'yes'],
    ['Has Borduna not refused to send troops?', 'no'],
    ['Did Arvenia refuse to send troops?', 'no'],
    ['Has Arvenia not declined to send troops?', 'yes'],
    ['Did Falbor decline to send troops?', 'open'],
    ['Did Gandor refuse to send troops?', 'open'],
    ['Did Holvia refuse to send troops?', 'open'],
    // holding back
    ['Has Falbor withheld troops?', 'yes'],
    ['Has Falbor held back troops?', 'yes'],
    ['Has Borduna withheld troops?', 'yes'],
    ['Has Arvenia withheld troops?', 'no'],
    ['Has Falbor not withheld troops?', 'no'],
    ['Has Corvia withheld troops?', 'yes'],
    // promises
    ['Has Arvenia pledged troops?', 'yes'],
    ["Hasn't Arvenia pledged troops?", 'yes'],
    ['Has Arvenia not pledged troops?', 'no'],
    ['Has Arvenia never promised troops?', 'no'],
    ['Has Borduna pledged troops?', 'no'],
    ['Has Borduna not pledged troops?', 'yes'],
    ['Has Corvia pledged troops?', 'open'],
    ['Has Corvia not pledged troops?', 'open'],
    ['Has Delmar pledged troops?', 'no'],
    ['Has Falbor committed troops?', 'no'],
    ['Has Gandor pledged troops?', 'open'],
    ['Has Holvia pledged troops?', 'yes'],
    ['Has Estany promised arms?', 'yes'],
    ['Has Arvenia offered troops?', 'yes'],
    ['Has Borduna offered troops?', 'no'],
    ['Has Borduna promised not to send troops?', 'yes'],
    ['Has Arvenia promised not to send troops?', 'no'],
    ['Has Gandor considered giving troops?', 'yes'],
    // withdrawals
    ['Has Delmar gone back on its promise?', 'yes'],
    ['Has Arvenia gone back on its promise?', 'no'],
    ['Did Corvia go back on its promise?', 'open'],
    // deliveries
    ['Has Estany delivered arms?', 'yes'],
    ['Has Estany sent arms?', 'yes'],
    ['Has Estany not sent arms?', 'no'],
    ['Has Arvenia delivered troops?', 'open'],
    ['Did Arvenia send troops?', 'open'],
    ['Has Borduna sent troops?', 'no'],
    ['Has Borduna not sent troops?', 'yes'],
    ['Has Arvenia delivered on its promise to send troops?', 'open'],
  ])('%s %s', (question, verdict) => {
    const answer = ask(kg, question);
    expect(answer.status, answer.text).toBe('answered');
    expect(answer.verdict, answer.text).toBe(verdict);
    expect(answer.text).toMatch({ yes: /^Yes:/, no: /^No:/, open: /^Neither yes nor no:/ }[verdict] as RegExp);
  });

  test('no record is neither yes, no nor open', () => {
    for (const question of ['Did Istria refuse to send troops?', 'Has Istria not pledged troops?']) {
      expect(ask(kg, question)).toMatchObject({ status: 'unknown', verdict: null });
    }
  });

  test('whether somebody is committed is the same by both doors', () => {
    for (const day of ['2030-02-15', '2030-04-15', '2030-03-15']) {
      const found = kg.who(committed('troops'), { asOf: day });
      const sure = found.rows.map(({ actor }) => actor as string);
      const perhaps = found.notCounted.map(({ actor }) => actor as string);
      for (const [id, name] of Object.entries(NAMES)) {
        const { verdict } = ask(kg, `Had ${name} pledged troops as of ${day}?`);
        expect(verdict === 'yes', `${id} ${day}`).toBe(sure.includes(id));
        if (perhaps.includes(id) && verdict !== null) expect(verdict, `${id} ${day}`).toBe('open');
        if (verdict === 'no') expect(perhaps, `${id} ${day}`).not.toContain(id);
      }
    }
  });
});

describe('the bundled data', () => {
  test.each([
    ['Did Italy decline to send troops?', 'yes'],
    ['Did Italy refuse to send troops?', 'yes'],
    ["Didn't Italy refuse to send troops?", 'yes'],
    ['Does Italy refuse to send troops?', 'yes'],
    ['Has Italy not refused to send troops?', 'no'],
    ['Has Italy withheld troops?', 'yes'],
    ['Has Italy pledged troops?', 'no'],
    ['Has Italy not pledged troops?', 'yes'],
    ['Has Italy never sent troops?', 'yes'],
    ['Did Italy send troops?', 'no'],
    ['Has Germany withheld troops?', 'yes'],
    ['Did Germany hold back troops?', 'yes'],
    ['Is Germany reluctant to send troops?', 'yes'],
    ['Did Germany decline to send troops?', 'open'],
    ['Has Germany pledged troops?', 'no'],
    ['Has Germany not sent troops?', 'yes'],
    ['Has Germany ruled out troops?', 'no'],
    ['Has Trump offered troops?', 'no'],
    ['Did Trump decline to send troops?', 'yes'],
    ['Has France ruled out troops?', 'no'],
    ['Has Italy ruled out troops?', 'yes'],
    ['Has Italy not ruled out troops?', 'no'],
  ])('%s %s', (question, verdict) => {
    const answer = ask(bundled, question);
    expect(answer.verdict, answer.text).toBe(verdict);
  });

  test('praise is not answered with yes by blame', () => {
    expect(ask(bundled, 'Did Stubb praise Trump?').verdict).toBe('yes');
    expect(ask(bundled, 'Did Stubb criticise Trump?').verdict).toBe('no');
  });
});
