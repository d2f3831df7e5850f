import type { AskAnswer } from '../../src/ask/index.js';

/** One question of the golden set. */
export interface Golden {
  readonly id: string;
  readonly question: string;
  readonly family: string;
  readonly tags?: readonly string[];
  readonly status: string | readonly string[];
  /** Must be among the rows, by `actor` or by one of the `voices`. */
  readonly actors?: readonly string[];
  readonly allowed?: readonly string[];
  /** Where rows are propositions. */
  readonly propositions?: readonly string[];
  readonly verdict?: 'yes' | 'no' | 'open';
  readonly count?: number;
}

export interface Scored {
  /** Right in everything that the golden answer names. */
  readonly isRight: boolean;
  /** Answered, and not right: the worst that can happen. */
  readonly isWrong: boolean;
  readonly why: string;
}

interface Shown {
  readonly actor: string;
  readonly voices: readonly string[];
  readonly proposition?: string;
}

/** Judges an answer: its status, that nobody is missing, that nobody is there who should not be. */
export function score(golden: Golden, answer: AskAnswer): Scored {
  const statuses = [golden.status].flat() as readonly string[];
  const isAnswered = answer.status === 'answered';
  if (!statuses.includes(answer.status)) {
    return { isRight: false, isWrong: isAnswered, why: `${answer.status}, not ${statuses.join(' or ')}` };
  }
  if (!isAnswered) return { isRight: true, isWrong: false, why: '' };
  const faults: string[] = [];
  const rows = answer.rows as unknown as readonly Shown[];
  const { actors = [], allowed = [], propositions = [] } = golden;
  const names = (row: Shown) => [row.actor, ...row.voices];
  if (propositions.length > 0) {
    const found = new Set(rows.map(({ proposition }) => proposition));
    for (const id of propositions) if (!found.has(id)) faults.push(`misses ${id}`);
    const known = new Set([...propositions, ...allowed]);
    for (const id of found) if (id !== undefined && !known.has(id) && allowed.length > 0) faults.push(`has ${id}`);
  } else {
    const known = new Set([...actors, ...allowed]);
    for (const id of actors) if (!rows.some((row) => names(row).includes(id))) faults.push(`misses ${id}`);
    for (const row of rows) if (!names(row).some((id) => known.has(id))) faults.push(`has ${row.actor}`);
  }
  if (golden.verdict !== undefined && answer.verdict !== golden.verdict)
    faults.push(`verdict ${answer.verdict}, not ${golden.verdict}`);
  if (golden.count !== undefined && answer.count !== golden.count)
    faults.push(`count ${answer.count}, not ${golden.count}`);
  return { isRight: faults.length === 0, isWrong: faults.length > 0, why: [...new Set(faults)].join(', ') };
}
