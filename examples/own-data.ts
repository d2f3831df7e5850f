import { StanceGraph } from 'stancegraph';
import countries from 'stancegraph/data/countries';

const kg = StanceGraph.from({
  actors: [
    ...countries,
    {
      id: 'ana-exemplar',
      type: 'person',
      name: 'Ana Exemplar',
      offices: [{ title: 'President', of: 'BRA', rank: 'head', represents: true, from: '2023-01-01' }],
    },
  ],
  propositions: [
    {
      id: 'forest-fund',
      label: 'A fund for forests',
      kind: 'policy',
      statement: 'There should be a fund that pays for keeping forests.',
    },
  ],
  documents: [{ id: 'gazette-2024-05-02', publisher: 'The Gazette', published: '2024-05-02' }],
  claims: [
    {
      kind: 'stance',
      document: 'gazette-2024-05-02',
      holder: 'ana-exemplar',
      proposition: 'forest-fund',
      position: 'support',
      said: '2024-05-01',
      basis: 'stated',
      conditions: [{ words: 'half of it comes from lenders', holds: true }],
      summary: 'The president wants the fund if lenders pay half.',
    },
  ],
});

console.log(kg.whoBacks('forest fund').toMarkdown());
