import { readFileSync } from 'node:fs';
import { cuesOf } from '../src/extract/cues.js';
import { english } from '../src/extract/english.js';
import { readTopics } from '../src/extract/topics.js';

const [f, id] = process.argv.slice(2);
const g = JSON.parse(readFileSync(f!, 'utf8'));
const p = g.propositions.find((x: any) => x.id.includes(id));
for (const n of [p.definition, ...p.aliases]) console.log(n, JSON.stringify(cuesOf(english).wording(n)));
console.log(
  readTopics([p])[0]
    .terms.map(
      (t: any) =>
        `${t.words.join(' ')}${t.reversed ? ' REV' : ''}${t.asserts ? ' ASSERTS' : ''}${t.isTurned ? ' T' : ''}`,
    )
    .join('\n'),
);
