import countries from '../data/countries.js';
import { extract } from '../src/extract/index.js';

const P = [
  {
    id: 'lawful',
    definition: 'The action is lawful.',
    aliases: ['broken international law', 'legality of the action'],
  },
];
for (const t of process.argv.slice(2))
  console.log(
    t,
    extract(t, {
      document: 'd',
      published: '2025-01-01',
      vocabulary: { propositions: P },
      actors: countries as never,
      minConfidence: 0.1,
    }).proposed.map((p: any) =>
      [p.country, p.holder, p.claim.kind, p.claim.proposition, p.claim.position, p.claim.confidence, p.rule].join(' '),
    ),
  );
