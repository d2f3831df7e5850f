// The conditions of claims, and whether two claims can depend on one state of the world.
import { StanceError } from '../../errors.js';
import type { Condition } from '../../schema/condition.js';
import { Given } from '../../stance/conditions.js';
import type { ClaimLog } from '../../store/claim-log.js';

const MOST_CACHED = 10_000;

export class ConditionIndex {
  readonly #signatures = new Map<number, string>();
  readonly #joint = new Map<string, boolean>();

  constructor(private readonly log: ClaimLog) {}

  /** The same for the same conditions in any order; empty if there are none. */
  signature(row: number): string {
    const { columns, at } = this.log.at(row);
    if (columns.rest[at]?.includes('"conditions":') !== true) return '';
    let signature = this.#signatures.get(row);
    if (signature === undefined) {
      signature = [...new Set(this.#conditions(row).map(keyOf))].sort().join('\n');
      if (this.#signatures.size >= MOST_CACHED) this.#signatures.clear();
      this.#signatures.set(row, signature);
    }
    return signature;
  }

  /** Can the conditions of both rows be met at once? Those in words rule out only their own contrary. */
  areCompatible(a: number, b: number): boolean {
    const [first, second] = [this.signature(a), this.signature(b)].sort() as [string, string];
    if (first === '' || first === second) return true;
    const key = `${first}\n\n${second}`;
    let joint = this.#joint.get(key);
    if (joint === undefined) {
      joint = this.#canHold([...this.#conditions(a), ...this.#conditions(b)]);
      if (this.#joint.size >= MOST_CACHED) this.#joint.clear();
      this.#joint.set(key, joint);
    }
    return joint;
  }

  #conditions(row: number): readonly Condition[] {
    return (this.log.fields(row).conditions ?? []) as readonly Condition[];
  }

  #canHold(conditions: readonly Condition[]): boolean {
    const words = new Map<string, boolean>();
    for (const condition of conditions) {
      if (!('words' in condition)) continue;
      if ((words.get(condition.words) ?? condition.holds) !== condition.holds) return false;
      words.set(condition.words, condition.holds);
    }
    try {
      new Given('areCompatible', conditions, this.log.vocabulary);
      return true;
    } catch (error) {
      if (error instanceof StanceError) return false;
      throw error;
    }
  }
}

/** `only` does not matter: what rules out is what must hold. */
function keyOf(condition: Condition): string {
  return JSON.stringify(condition, ['event', 'proposition', 'words', 'holds']);
}
