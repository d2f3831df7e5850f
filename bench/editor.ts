// `npm run bench:editor`: what a key that is struck costs an editor, in processor time and in what the checker makes,
// beside zod at the like task; the least of several, warm.
import { BEGINNINGS, Editor, TASKS } from '../test/support/editor.js';

const TIMES = 8;

const editors = { stancegraph: new Editor(BEGINNINGS.stancegraph), zod: new Editor(BEGINNINGS.zod) };
const total = { stancegraph: 0, zod: 0 };
for (const { what, ...lines } of TASKS) {
  for (const name of ['stancegraph', 'zod'] as const) {
    const editor = editors[name];
    editor.completed(lines[name]);
    let least = Number.POSITIVE_INFINITY;
    for (let time = 0; time < TIMES; time += 1) {
      const start = process.cpuUsage();
      editor.completed(lines[name]);
      const { user, system } = process.cpuUsage(start);
      least = Math.min(least, (user + system) / 1000);
    }
    total[name] += least;
    const { types, instantiations } = editor.work;
    console.log(
      `${what.padEnd(28)}${name.padEnd(13)}${least.toFixed(0).padStart(4)} ms${`${types}`.padStart(7)} types${`${instantiations}`.padStart(7)} instantiations`,
    );
  }
}
for (const editor of Object.values(editors)) editor.close();
console.log(`all: ${(total.stancegraph / total.zod).toFixed(2)} times zod's time`);
