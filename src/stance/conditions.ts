// What follows from states of the world that are given.
import { StanceError } from '../errors.js';
import type { Condition } from '../schema/condition.js';
import type { Vocabulary } from '../store/vocabulary.js';

/** Whether a condition is met under what is given; `open` if that says nothing about it. */
export type ConditionStatus = 'met' | 'unmet' | 'open';

/**
 * What follows from the states of the world that are given. A proposition that holds makes the broader ones hold and
 * those that it contradicts fail; one that fails makes the narrower ones fail; an event holds with the proposition
 * whose demand it fulfils.
 */
export class Given {
  readonly #truths = new Map<string, boolean>();

  /** @throws {StanceError} `invalid_option` if what is given contradicts itself. */
  constructor(caller: string, conditions: readonly Condition[], vocabulary: Vocabulary) {
    const open = conditions.flatMap((condition) => {
      const key = keyOf(condition);
      return key === null ? [] : [{ key, holds: condition.holds }];
    });
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const known = this.#truths.get(next.key);
      if (known === next.holds) continue;
      if (known !== undefined) {
        throw new StanceError('invalid_option', `${caller}: what is given contradicts itself about ${next.key}.`, {
          about: next.key,
        });
      }
      this.#truths.set(next.key, next.holds);
      open.push(...consequences(next.key, next.holds, vocabulary));
    }
  }

  status(condition: Condition): ConditionStatus {
    const key = keyOf(condition);
    const truth = key === null ? undefined : this.#truths.get(key);
    if (truth === undefined) return 'open';
    return truth === condition.holds ? 'met' : 'unmet';
  }
}

function keyOf(condition: Condition): string | null {
  if ('event' in condition) return `event ${condition.event}`;
  return 'proposition' in condition ? `proposition ${condition.proposition}` : null;
}

function consequences(key: string, holds: boolean, { propositions, events }: Vocabulary) {
  const [type, id] = key.split(' ') as [string, string];
  const found: { key: string; holds: boolean }[] = [];
  const add = (proposition: string, truth: boolean) => found.push({ key: `proposition ${proposition}`, holds: truth });
  if (type === 'event') {
    const fulfilled = events.get(id)?.bringsAbout;
    if (fulfilled !== undefined) add(fulfilled, holds);
    for (const event of events.values()) {
      const implied = holds ? id : event.id;
      if (events.get(implied)?.implies?.includes(holds ? event.id : id) === true)
        found.push({ key: `event ${event.id}`, holds });
    }
    return found;
  }
  for (const event of events.values()) if (event.bringsAbout === id) found.push({ key: `event ${event.id}`, holds });
  for (const other of propositions.values()) {
    const isBroader = propositions.get(id)?.broader?.includes(other.id) === true;
    const contradicts =
      other.contradicts?.includes(id) === true || propositions.get(id)?.contradicts?.includes(other.id);
    if (holds && isBroader) add(other.id, true);
    if (holds && contradicts === true) add(other.id, false);
    if (!holds && other.broader?.includes(id) === true) add(other.id, false);
  }
  return found;
}
