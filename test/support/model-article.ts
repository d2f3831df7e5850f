/** A made-up world and an article in it, for models to read. */
export const VOCABULARY = {
  actors: [
    { id: 'ALB', type: 'country' as const, name: 'Alba', demonyms: ['Alban'] },
    { id: 'BOR', type: 'country' as const, name: 'Bora', demonyms: ['Boran'] },
    { id: 'CEL', type: 'country' as const, name: 'Cela' },
    {
      id: 'ada-marn',
      type: 'person' as const,
      name: 'Ada Marn',
      offices: [{ title: 'Prime Minister', of: 'ALB', rank: 'head' as const, represents: true, from: '2030-01-01' }],
    },
    { id: 'the-nine', type: 'group' as const, name: 'The nine (unnamed)' },
  ],
  propositions: [
    {
      id: 'dam',
      label: 'A dam',
      kind: 'policy' as const,
      statement: 'There should be a dam at Quarra.',
      aliases: ['the dam'],
      opposites: ['keeping the river free'],
    },
  ],
  events: [
    { id: 'quarra-talks', name: 'Quarra talks', type: 'summit', date: '2031-03-02' },
    { id: 'truce', name: 'Truce', type: 'state' },
  ],
};

export const DOCUMENT = { id: 'note', published: '2031-03-05', language: 'en' };

export const ARTICLE = `Prime Minister Ada Marn said on March 3 that Alba supports the dam at Quarra.

Bora will not support the dam, its envoy told the talks. If there is a truce, Alba would send 40 engineers to Bora.

The nine others were still weighing the dam on Tuesday evening.`;

/** A proposal with everything that is not given left empty. */
export function proposal(fields: object): object {
  return {
    kind: 'stance',
    holder: 'ALB',
    quote: '',
    speaker: null,
    proposition: null,
    position: null,
    conditions: [],
    confidence: 0.8,
    ...fields,
  };
}

export const TRUE_CLAIMS = [
  proposal({
    holder: 'ada-marn',
    quote: 'Prime Minister Ada Marn said on March 3 that Alba supports the dam at Quarra.',
    proposition: 'dam',
    position: 'support',
    said: '2031-03-03',
    saidWords: 'on March 3',
    basis: 'reported',
    summary: 'Marn is for the dam.',
  }),
  proposal({
    holder: 'Bora',
    quote: 'BORA will not support the dam',
    proposition: 'the dam',
    position: 'oppose',
  }),
  proposal({
    kind: 'commitment',
    quote: 'Alba would send 40 engineers to Bora',
    deliverables: ['support'],
    stage: 'pledged',
    to: 'BOR',
    conditions: [{ quote: 'If there is a truce', event: 'truce', holds: true, only: false }],
  }),
  proposal({
    holder: 'the-nine',
    quote: 'The nine others were still weighing the dam',
    proposition: 'dam',
    position: 'undecided',
  }),
];
