/** Sections in their order, in HTML and Markdown. */
export const HEADINGS = {
  findings: 'Key findings',
  positions: 'Positions',
  matrix: 'Stance matrix',
  distribution: 'How positions are distributed',
  course: 'What changed, and when',
  commitments: 'From word to deed',
  network: 'Who agrees with whom',
  disputes: 'Contested claims',
  participation: 'Who took part',
  gaps: 'What is not known',
  evidence: 'Evidence',
  method: 'Method and sources',
} as const;
