// What a version of a graph is made of, and how the first one comes about from a data set.
import type { VocabularyInput } from '../kinds/dataset.js';
import { defined } from '../schema/defined.js';
import { knownOptions, reading } from '../schema/options.js';
import { policiesByName } from '../stance/policies.js';
import type { Policy } from '../stance/policy.js';
import { RepresentationIndex } from '../stance/voices/representation.js';
import type { ClaimLog } from '../store/claim-log.js';
import { Intake } from '../store/intake.js';

/** How a graph is made. */
export interface StanceGraphOptions {
  /** Policies of your own, beside `default@2` and `latest@1`; queries name them. Default: none. */
  readonly policies?: readonly Policy[];
}

/** What a data set says of itself. */
export interface About {
  readonly name?: string;
  readonly version?: string;
}

/** What a version of a graph is made of. */
export interface GraphVersion {
  readonly log: ClaimLog;
  readonly representation: RepresentationIndex;
  readonly policies: ReadonlyMap<string, Policy>;
  /** Numbers of the documents that it leaves out. */
  readonly without: ReadonlySet<number>;
  readonly about: About;
}

/** The first version of a graph while its claims come in. */
export interface GraphIntake {
  readonly intake: Intake;
  readonly finish: () => GraphVersion;
}

/** Takes vocabulary and options in; claims go to `intake`, and then `finish` gives the version. */
export function graphIntake(caller: string, input: Partial<VocabularyInput>, options: StanceGraphOptions): GraphIntake {
  knownOptions(caller, options, ['policies']);
  const { policies: own = [] } = options;
  const policies = reading(caller, 'policies', 'a list of policies', () => policiesByName(caller, own));
  let representation: RepresentationIndex | undefined;
  const intake = new Intake(caller, input, (vocabulary) => {
    representation = new RepresentationIndex(vocabulary);
    return representation;
  });
  const { name, version } = input;
  const about = defined({ name, version });
  const finish = () => ({
    log: intake.finish(),
    representation: representation as unknown as RepresentationIndex,
    policies,
    without: new Set<number>(),
    about,
  });
  return { intake, finish };
}
