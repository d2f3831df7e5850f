// How far each commitment is from word to deed: rungs filled up to its stage, or a cross.
import { RUNGS, type Stage } from '../kinds/ladder.js';
import { dateInWords } from '../words/date-words.js';
import { counted } from '../words/list-words.js';
import { BASIS_WORDS, STAGE_VERBS } from '../words/stage-words.js';
import type { Chart } from './chart.js';
import { type StagedCommitment, SUBJECT_KINDS } from './chart-facts.js';
import { dated, named, refs, stackedTable, text } from './html-text.js';

const RUNG = 16;
const WIDTH = RUNGS.length * RUNG + 2;

export const commitmentLadder: Chart<readonly StagedCommitment[]> = {
  name: 'commitments',
  heading: 'From word to deed',
  about: SUBJECT_KINDS,
  rowsOf: ({ commitments }) => (commitments.length === 0 ? null : commitments),
  draw: drawCommitments,
  table: (commitments) => ({
    columns: ['Who', 'Stage', 'What', 'Condition', 'Said', 'How we know'],
    rows: commitments.map(({ name, holder, stage, text: what, conditions, said, speaker, basis, notes }) => [
      holder === name ? name : `${holder} (${name})`,
      STAGE_VERBS[stage].present,
      what,
      conditions.join(' and '),
      dateInWords(said),
      { text: `${BASIS_WORDS[basis]}${speaker === null ? '' : `, told by ${speaker}`}`, notes },
    ]),
  }),
  style: `.ladder .done{fill:var(--support)}.ladder .open{fill:none;stroke:var(--quiet)}.ladder .refused{stroke:var(--oppose);stroke-width:3;fill:none}
.ladder{display:block;margin:.25rem 0}`,
};

function drawCommitments(commitments: readonly StagedCommitment[]): string {
  const rows = commitments.map(({ name, holder, stage, text: what, conditions, said, speaker, basis, notes }) => {
    const told = speaker === null ? '' : `<small>told by ${named(speaker)}</small>`;
    return [
      `${named(name)}${holder === name ? '' : `<small>${named(holder)}</small>`}`,
      `${rungs(stage)}${STAGE_VERBS[stage].present}`,
      `${text(what)}${conditions.length === 0 ? '' : `<small>${text(conditions.join(' and '))}</small>`}`,
      dated(said),
      `${BASIS_WORDS[basis]}${refs(notes)}${told}`,
    ];
  });
  return `<p>Six rungs: considers, proposed, pledged, agreed, is delivering, delivered. A cross: declined, withheld or taken back. Support for an idea is no pledge, and a pledge no delivery.</p>${stackedTable(counted(commitments.length, 'commitment or refusal', 'commitments and refusals'), ['Who', 'Stage', 'What', 'Said', 'How we know'], rows)}`;
}

function rungs(stage: Stage): string {
  const height = RUNGS.indexOf(stage);
  const steps = RUNGS.map(
    (_, i) => `<rect class="${i <= height ? 'done' : 'open'}" x="${i * RUNG + 1}" y="2" width="12" height="12"/>`,
  );
  const drawn = height < 0 ? '<path class="refused" d="M3 3 13 13M13 3 3 13"/>' : steps.join('');
  return `<svg class="ladder" width="${WIDTH}" height="16" aria-hidden="true">${drawn}</svg>`;
}
