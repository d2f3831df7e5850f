// A proposition of a coding scheme in the form of a data set.
import { type Proposition, proposition } from '../../schema/proposition.js';
import { readTopics, type TopicInput } from './searched-propositions.js';

/**
 * A proposition of a coding scheme in the form of a data set: its definition is its statement, the first of its names
 * its label, and names for its contrary are its `opposites`. Its kind is `policy` unless it says otherwise.
 *
 * @throws StanceError `invalid_data` if it is no such proposition.
 * @example
 * propositionOf({ id: 'dam', definition: 'A dam should be built.', aliases: ['the dam'] }).label; // "the dam"
 */
export function propositionOf(topic: TopicInput): Proposition {
  const whole = proposition.safeParse(topic);
  if (whole.success) return whole.data;
  readTopics([topic]);
  const { id, label, statement, definition, aliases = [], opposites = [] } = topic;
  const isContrary = (alias: string) =>
    readTopics([{ ...topic, aliases: [alias], opposites: [] }])[0]?.terms.some(({ reversed }) => reversed) === true;
  const contrary = new Set(legible([...opposites, ...aliases.filter(isContrary)]));
  const names = [...new Set(legible(aliases))].filter((alias) => !contrary.has(alias));
  const [named = id] = legible([label ?? '', ...names, id.replaceAll('-', ' ')]);
  return {
    id,
    label: named,
    kind: (topic as { kind?: unknown }).kind === 'assessment' ? 'assessment' : 'policy',
    statement: legible([statement ?? definition ?? ''], MOST_SENTENCE)[0] ?? named,
    ...(names.length === 0 ? {} : { aliases: names }),
    ...(contrary.size === 0 ? {} : { opposites: [...contrary] }),
  };
}

const MOST_NAME = 1_000;
const MOST_SENTENCE = 4_000;

function legible(texts: readonly string[], most = MOST_NAME): string[] {
  return texts
    .map((text) => text.slice(0, most).replace(/\p{Surrogate}/gu, '\ufffd'))
    .filter((text) => text.trim() !== '');
}
