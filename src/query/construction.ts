import type { VocabularyInput } from '../kinds/dataset.js';
import { defined } from '../schema/defined.js';
import { knownOptions } from '../schema/options.js';
import { type Policy, policiesByName } from '../stance/policy.js';
import { Capacity } from '../stance/representation.js';
import type { ClaimLog } from '../store/claim-log.js';
import { Intake } from '../store/intake.js';

/** How a graph is made. */
export interface StanceGraphOptions {
  /** Policies of your own, beside `default@1` and `latest@1`; queries name them. Default: none. */
  readonly policies?: readonly Policy[];
}

/** What a data set says of itself. */
export interface About {
  readonly name?: string;
  readonly version?: string;
}

/** What a version of a graph is made of. */
export interface Parts {
  readonly log: ClaimLog;
  readonly capacity: Capacity;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly without: ReadonlySet<number>;
  readonly about: About;
}

interface Start {
  readonly intake: Intake;
  readonly capacity: Capacity;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly about: About;
}

/** Takes vocabulary and options in; claims go to `intake`, then `finish`. */
export function begin(caller: string, input: Partial<VocabularyInput>, options: StanceGraphOptions): Start {
  knownOptions(caller, options, ['policies']);
  const policies = policiesByName(caller, options.policies ?? []);
  let capacity: Capacity | undefined;
  const intake = new Intake(caller, input, (vocabulary) => {
    capacity = new Capacity(vocabulary);
    return capacity;
  });
  const { name, version } = input;
  return { intake, capacity: capacity as unknown as Capacity, policies, about: defined({ name, version }) };
}

export function finish({ intake, capacity, policies, about }: Start): Parts {
  return { log: intake.finish(), capacity, policies, without: new Set(), about };
}
