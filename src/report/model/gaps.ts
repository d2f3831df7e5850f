// What a report has to say is not known.
import type { NotCounted } from '../../query/found.js';
import type { StanceRow } from '../../query/stance-row.js';
import type { StanceGraph } from '../../stance-graph.js';
import { counted } from '../../words/list-words.js';
import type { ReportGap, ReportModel } from './report-model.js';
import { onRecord } from './report-words.js';

type Sections = Pick<ReportModel, 'kind' | 'about' | 'distribution' | 'countries' | 'commitments' | 'read'>;

export interface GapInput {
  readonly own: readonly StanceRow[];
  readonly silent: readonly string[];
  readonly notCounted: readonly NotCounted[];
  readonly hasTexts: boolean;
  readonly isAmong: boolean;
}

const NOT_OPPOSITION = 'That is a gap, not opposition.';
const MOST_NAMES = 60;
const NO_TEXTS = 'The texts of the documents were not at hand: notes name the place of a passage, not its words.';

export function gapsOf(kg: StanceGraph, sections: Sections, input: GapInput): ReportGap[] {
  const { kind, commitments, read } = sections;
  const others = [
    commitments.length === 0 ? 'No pledge, refusal or delivery is on record here.' : '',
    ...input.notCounted.slice(0, MOST_NAMES).map(({ name, reason }) => `Not counted: ${name} (${reason}).`),
    read === 0 ? 'No document was read for this report.' : '',
    input.hasTexts ? '' : NO_TEXTS,
  ];
  const first = kind === 'proposition' ? silentGap(kg, input) : unspokenGaps(kg, sections, input);
  return [...first, ...others.filter(Boolean).map((text) => ({ text, names: [] }))];
}

function silentGap(kg: StanceGraph, { silent, isAmong }: GapInput): ReportGap[] {
  if (silent.length === 0) return [];
  const who = counted(silent.length, 'country', 'countries');
  const elsewhere = `that ${silent.length === 1 ? 'is' : 'are'} on record on something else`;
  const text = `No record for ${who} ${isAmong ? 'asked about' : elsewhere}. ${NOT_OPPOSITION}`;
  return [{ text, names: silent.map((id) => kg.context.vocabulary.nameOf(id)).slice(0, MOST_NAMES) }];
}

function unspokenGaps(kg: StanceGraph, sections: Sections, { own }: GapInput): ReportGap[] {
  const { kind, about, distribution, countries } = sections;
  const gaps: ReportGap[] = [];
  const spoken = new Set(own.map(({ proposition }) => proposition));
  const rest = [...kg.propositions.values()].filter(({ id }) => !spoken.has(id));
  if (rest.length > 0) {
    const who = about === null || kind === 'event' ? 'of any country' : `of ${about.name}`;
    const share = `${rest.length.toLocaleString('en')} of ${counted(kg.propositions.size, 'proposition')}`;
    const names = rest.map(({ label }) => label).slice(0, MOST_NAMES);
    gaps.push({ text: `No record ${who} on ${share}. ${NOT_OPPOSITION}`, names });
  }
  const told = distribution.reduce((sum, item) => sum + onRecord(item), 0);
  const cells = countries.filter(({ isCountry }) => isCountry).length * distribution.length;
  if ((kind === 'event' || kind === 'dataset') && cells > told) {
    const what = `${counted(cells, 'pair')} of a country and a proposition in the counts`;
    const silent = (cells - told).toLocaleString('en');
    gaps.push({ text: `Of ${what}, ${silent} have no record. ${NOT_OPPOSITION}`, names: [] });
  }
  return gaps;
}
