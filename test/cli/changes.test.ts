import { StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { expect, test } from 'vitest';
import { CHANGE_WORDS, CHANGES } from '../../src/query/families/changes.js';
import { runHere } from '../support/run-here.js';
import { graphOf, type Said } from '../support/stance-cast.js';

const said: Said[] = [
  { holder: 'ilse-brandt', said: '2025-05-01' },
  { holder: 'ilse-brandt', said: '2025-05-20', position: 'oppose' },
  { holder: 'BOR', said: '2025-05-20' },
  { holder: 'ilse-brandt', said: '2025-05-01', proposition: 'dam' },
  { holder: 'jon-falk', said: '2025-06-20', proposition: 'dam', position: 'oppose' },
];
const kg = graphOf(said);
const found = (kind?: (typeof CHANGES)[number]) =>
  kg.changes({ from: '2025-05-10', infer: false, ...(kind === undefined ? {} : { change: kind }) });

test('changes are told apart, asked for by kind, and the rest is counted', () => {
  const kinds = found().rows.map(({ actor, proposition, change }) => [actor, proposition, change]);
  expect(kinds).toEqual([
    ['ARV', 'bridge', 'changed'],
    ['BOR', 'bridge', 'firstWord'],
    ['ARV', 'dam', 'newGovernment'],
  ]);
  for (const kind of CHANGES) {
    const answer = found(kind);
    expect(answer.rows.map(({ change }) => change)).toEqual(kinds.flatMap(([, , one]) => (one === kind ? [one] : [])));
    expect(answer.paraphrase).toContain(`only what is: ${CHANGE_WORDS[kind]}`);
    expect(kg.run(answer.query as never).toJSON()).toEqual(answer.toJSON());
  }
  expect(found('changed').notes).toEqual(['Besides: first word (1), under a new government (1).']);
  expect(found().notes).toEqual([]);
});

test('the command shows what changed and counts the rest; all and kinds by flag', async () => {
  const all = StanceGraph.from(coalition).changes({ from: '2025-03-31' }).rows;
  const run = (...flags: string[]) => runHere('changes', '--from', '2025-03-31', ...flags);
  const plain = await run();
  expect(plain.stdout).toContain(`Besides: first word (${all.filter(({ change }) => change === 'firstWord').length})`);
  expect(JSON.parse((await run('--all', '--json')).stdout).rows).toHaveLength(all.length);
  const first = JSON.parse((await run('--kind', 'firstWord', '--json')).stdout).rows as { change: string }[];
  expect(new Set(first.map(({ change }) => change))).toEqual(new Set(['firstWord']));
  expect((await run('--kind', 'somehow')).exit).toBe(2);
});

test('check tells what is odd and is no failure', async () => {
  const oddities = StanceGraph.from(coalition).check();
  const { exit, stdout } = await runHere('check');
  expect([exit, stdout]).toEqual([0, oddities.map(({ text }) => `${text}\n`).join('') || 'Nothing is odd.\n']);
  expect(JSON.parse((await runHere('check', '--json')).stdout)).toEqual(JSON.parse(JSON.stringify(oddities)));
});
