// Which claims do not count as they did for everybody when they came: taken back, recorded anew, left out, told of on two days.
import { entryOf } from '../schema/entry.js';
import type { ClaimLog } from './claim-log.js';

/** Claims for which it takes a look at the log whether they count, or on which day they were said. */
export interface TouchedClaims {
  readonly rows: ReadonlySet<number>;
  /** What those rows are about. */
  readonly topics: ReadonlySet<number>;
  /** Acts of speech that were told of on several days. */
  readonly utterances: ReadonlySet<number>;
}

const touchedIn = new WeakMap<ClaimLog, WeakMap<ReadonlySet<number>, TouchedClaims>>();
const utterancesIn = new WeakMap<ClaimLog, ReadonlySet<number>>();

/** @param without Numbers of the documents that are left out. */
export function touchedClaims(log: ClaimLog, without: ReadonlySet<number>): TouchedClaims {
  const known = entryOf(touchedIn, log, () => new WeakMap<ReadonlySet<number>, TouchedClaims>());
  return entryOf(known, without, () => {
    const { voided, revisions, withdrawn } = log.notes;
    const documents = [...withdrawn.keys(), ...without];
    const rows = new Set([...voided.keys(), ...revisions.keys(), ...documents.flatMap((one) => log.rowsOf(one))]);
    const topics = new Set([...rows].map((row) => log.topicOf(row)));
    return { rows, topics, utterances: entryOf(utterancesIn, log, () => toldOnSeveralDays(log)) };
  });
}

function toldOnSeveralDays({ segments, utterances }: ClaimLog): ReadonlySet<number> {
  const found = new Set<number>();
  if (utterances.size === 0) return found;
  const days = new Map<number, string>();
  for (const { columns } of segments) {
    for (let at = 0; at < columns.length; at += 1) {
      const utterance = columns.utterance[at] as number;
      if (utterance === 0) continue;
      const day = `${columns.earliest[at]} ${columns.latest[at]}`;
      if (entryOf(days, utterance, () => day) !== day) found.add(utterance);
    }
  }
  return found;
}
