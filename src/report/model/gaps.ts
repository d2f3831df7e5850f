// What a report has to say is not known.
import type { NotCounted } from '../../query/found.js';
import type { StanceRow } from '../../query/stance-row.js';
import type { StanceGraph } from '../../stance-graph.js';
import { counted } from '../../words/list-words.js';
import type { ReportGap, ReportModel } from './report-model.js';
import { onRecord } from './report-words.js';

/** What gaps are found in. */
export interface GapInput {
  readonly own: readonly StanceRow[];
  readonly silent: readonly string[];
  readonly notCounted: readonly NotCounted[];
  readonly hasTexts: boolean;
  /** Whether only some actors were asked about. */
  readonly isAmong: boolean;
}

const NOT_OPPOSITION = 'That is a gap, not opposition';
const MOST_NAMES = 60;

/** What is not known: propositions and countries without record, what was not counted, texts that are not at hand. */
export function gapsOf(
  kg: StanceGraph,
  {
    kind,
    about,
    distribution,
    countries,
    commitments,
    read,
  }: Pick<ReportModel, 'kind' | 'about' | 'distribution' | 'countries' | 'commitments' | 'read'>,
  { own, silent, notCounted, hasTexts, isAmong }: GapInput,
): ReportGap[] {
  const { vocabulary } = kg.context;
  const name = (id: string) => vocabulary.nameOf(id);
  const gaps: ReportGap[] = [];
  if (kind === 'proposition') {
    if (silent.length > 0) {
      gaps.push({
        text: `No record for ${counted(silent.length, 'country', 'countries')} ${isAmong ? 'asked about' : `that ${silent.length === 1 ? 'is' : 'are'} on record on something else`}. ${NOT_OPPOSITION}.`,
        names: silent.map(name).slice(0, MOST_NAMES),
      });
    }
  } else {
    const spoken = new Set(own.map(({ proposition }) => proposition));
    const rest = [...kg.propositions.values()].filter(({ id }) => !spoken.has(id));
    if (rest.length > 0) {
      gaps.push({
        text: `No record ${about === null || kind === 'event' ? 'of any country' : `of ${about.name}`} on ${rest.length.toLocaleString('en')} of ${counted(kg.propositions.size, 'proposition')}. ${NOT_OPPOSITION}.`,
        names: rest.map(({ label }) => label).slice(0, MOST_NAMES),
      });
    }
    const told = distribution.reduce((sum, item) => sum + onRecord(item), 0);
    const cells = countries.filter(({ isCountry }) => isCountry).length * distribution.length;
    if ((kind === 'event' || kind === 'dataset') && cells > told) {
      gaps.push({
        text: `Of ${counted(cells, 'pair')} of a country and a proposition in the counts, ${(cells - told).toLocaleString('en')} have no record. ${NOT_OPPOSITION}.`,
        names: [],
      });
    }
  }
  if (commitments.length === 0) gaps.push({ text: 'No pledge, refusal or delivery is on record here.', names: [] });
  for (const { name: who, reason } of notCounted.slice(0, MOST_NAMES)) {
    gaps.push({ text: `Not counted: ${who} (${reason}).`, names: [] });
  }
  if (read === 0) gaps.push({ text: 'No document was read for this report.', names: [] });
  if (!hasTexts) {
    gaps.push({
      text: 'The texts of the documents were not at hand: notes name the place of a passage, not its words.',
      names: [],
    });
  }
  return gaps;
}
