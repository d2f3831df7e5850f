// From gathered statements to the values of one network.
import type { QueryContext } from '../../query/query-context.js';
import { invalidOption } from '../../schema/options.js';
import { show } from '../../schema/problems.js';
import { cellsOf, type Weigh } from './cells.js';
import type { Gathered } from './discourse-statements.js';
import { DiscourseNetwork, type NetworkWindow } from './network.js';
import type { NetworkSettings } from './network-options.js';
import { oneMode } from './one-mode.js';
import { twoMode } from './two-mode.js';

/** What makes one network of the statements that were gathered. */
export interface NetworkPlan {
  readonly caller: string;
  readonly context: QueryContext;
  readonly settings: NetworkSettings;
  readonly gathered: Gathered;
  readonly weigh: Weigh;
  readonly window: NetworkWindow | null;
  /** How many values all networks of the call may still have together; {@link MOST_VALUES} at the start. */
  readonly room: number;
}

/** Values that one call may make: a network of 5,000 actors, or 600 networks of 200. */
export const MOST_VALUES = 25_000_000;

/** @throws {StanceError} `invalid_option` for labels that are not unique, or for more values than there is room for. */
export function buildNetwork(plan: NetworkPlan): DiscourseNetwork {
  const { caller, context, settings, gathered, weigh, window } = plan;
  const counted = gathered.statements.filter((statement) => weigh(statement) !== 0);
  const { vocabulary } = context;
  const actors = sortedByLabel(
    caller,
    settings.isolates ? gathered.actors : counted.map(({ actor }) => actor),
    (actor) => labelOf(vocabulary.actorNumbers.string(actor)),
  );
  const topics = sortedByLabel(
    caller,
    settings.isolates ? gathered.topics : counted.map(({ topic }) => topic),
    (topic) => labelOf(vocabulary.topicNumbers.string(topic)),
  );
  const width = settings.mode === 'one' ? actors.length : topics.length;
  if (actors.length * width > plan.room) {
    throw invalidOption(
      caller,
      `the matrices would have more than ${MOST_VALUES.toLocaleString('en')} values. Leave out isolates, exclude actors, narrow from and to, or choose a longer time window.`,
      { rows: actors.length, columns: width },
    );
  }
  const cells = cellsOf(counted, weigh, actors, topics);
  const project = settings.mode === 'one' ? oneMode : twoMode;
  const values = project(cells, actors.length, settings.relation, settings.normalization);
  return new DiscourseNetwork({
    ...{ context, settings, weigh, actors, topics, values, window },
    statements: counted,
    notCounted: gathered.notCounted,
  });

  function labelOf(id: string): string {
    return settings.labels === 'id' ? id : vocabulary.nameOf(id);
  }
}

function sortedByLabel(caller: string, numbers: Iterable<number>, labelOf: (number: number) => string): number[] {
  const labels = new Map<string, number>();
  for (const number of new Set(numbers)) {
    const label = labelOf(number);
    if (labels.has(label)) {
      throw invalidOption(caller, `two rows or columns are named ${show(label)}. Use labels "id".`, { label });
    }
    labels.set(label, number);
  }
  return [...labels.keys()].sort().map((label) => labels.get(label) as number);
}
