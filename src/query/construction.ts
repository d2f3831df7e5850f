import type { VocabularyInput } from '../kinds/dataset.js';
import { defined } from '../schema/defined.js';
import { knownOptions } from '../schema/options.js';
import { type Policy, policiesByName } from '../stance/policy.js';
import { RepresentationIndex } from '../stance/representation.js';
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
  readonly representation: RepresentationIndex;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly without: ReadonlySet<number>;
  readonly about: About;
}

interface Start {
  readonly intake: Intake;
  readonly representation: RepresentationIndex;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly about: About;
}

/** Takes vocabulary and options in; claims go to `intake`, then `finish`. */
export function begin(caller: string, input: Partial<VocabularyInput>, options: StanceGraphOptions): Start {
  knownOptions(caller, options, ['policies']);
  const policies = policiesByName(caller, options.policies ?? []);
  let representation: RepresentationIndex | undefined;
  const intake = new Intake(caller, input, (vocabulary) => {
    representation = new RepresentationIndex(vocabulary);
    return representation;
  });
  const { name, version } = input;
  return {
    intake,
    representation: representation as unknown as RepresentationIndex,
    policies,
    about: defined({ name, version }),
  };
}

export function finish({ intake, representation, policies, about }: Start): Parts {
  return { log: intake.finish(), representation, policies, without: new Set(), about };
}
