import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import coalition from '../../data/coalition.js';
import { ask } from '../../src/ask/index.js';
import { StanceGraph } from '../../src/index.js';
import { climate } from './climate.js';
import { type Golden, score } from './score.js';

/**
 * How well questions are read: the golden questions of both data sets, those that the reader was developed on and those
 * that were set aside, each by itself. `--show` lists what is not right, of the former only.
 */
const SETS = [
  ['coalition', 'coalition.yaml', StanceGraph.from(coalition)],
  ['coalition, second set', 'coalition-2.yaml', StanceGraph.from(coalition)],
  ['climate', 'climate.yaml', StanceGraph.from(climate)],
  ['coalition, held out', 'coalition.held-out.yaml', StanceGraph.from(coalition)],
  ['climate, held out', 'climate.held-out.yaml', StanceGraph.from(climate)],
] as const;

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`);
const show = process.argv.includes('--show');

console.log('| questions | n | right | coverage | precision | wrong | unanswerable, answered | median ms |');
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
for (const [name, file, kg] of SETS) {
  const golden = parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Golden[];
  const times: number[] = [];
  const judged = golden.map((one) => {
    const start = performance.now();
    const answer = ask(kg as StanceGraph, one.question);
    void answer.rows.length;
    times.push(performance.now() - start);
    return { one, answer, ...score(one, answer) };
  });
  const right = judged.filter(({ isRight }) => isRight).length;
  const answered = judged.filter(({ answer }) => answer.status === 'answered');
  const rightAnswers = answered.filter(({ isRight }) => isRight).length;
  const answerable = judged.filter(({ one }) => [one.status].flat().includes('answered'));
  const covered = answerable.filter(({ isRight }) => isRight).length;
  const unanswerable = judged.filter(({ one }) => ![one.status].flat().includes('answered'));
  const invented = unanswerable.filter(({ answer }) => answer.status === 'answered').length;
  times.sort((a, b) => a - b);
  console.log(
    `| ${name} | ${golden.length} | ${percent(right, golden.length)} | ${percent(covered, answerable.length)} | ${percent(rightAnswers, answered.length)} | ${answered.length - rightAnswers} | ${invented} of ${unanswerable.length} | ${times[times.length >> 1]?.toFixed(2)} |`,
  );
  if (!show || file.includes('held-out')) continue;
  for (const { one, answer, isRight, why } of judged) {
    if (!isRight)
      console.log(`  ${one.id} ${one.question}\n    ${why}; unread: ${answer.unread.join(', ')}; ${answer.paraphrase}`);
  }
}
console.log(
  '\nRight: the expected status, every expected actor or proposition, none that is not allowed, verdict and count. Coverage: of those that can be answered, answered right. Precision: of those answered, right.',
);
