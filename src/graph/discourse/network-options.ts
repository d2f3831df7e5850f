// What can be asked of a discourse network, checked.
import { StanceError } from '../../errors.js';
import type { QueryContext } from '../../query/query-context.js';
import { OPEN_END, OPEN_START } from '../../schema/date.js';
import {
  choice,
  dateOption,
  didYouMean,
  invalidOption,
  knownOptions,
  listOfNames,
  yesOrNo,
} from '../../schema/options.js';
import { show } from '../../schema/problems.js';
import type { Vocabulary } from '../../store/vocabulary.js';

const MODES = ['one', 'two'] as const;
const ACTORS = ['country', 'organization', 'person', 'holder'] as const;
const RELATIONS = {
  one: ['congruence', 'conflict', 'subtract', 'ignore'],
  two: ['ignore', 'subtract', 'combine'],
} as const;
const NORMALIZATIONS = {
  one: ['none', 'average', 'jaccard', 'cosine', 'dnaCosine'],
  two: ['none', 'activity', 'prominence'],
} as const;
const DUPLICATES = ['include', 'document', 'week', 'month', 'year', 'acrossRange'] as const;
const SCALES = ['ternary', 'binary'] as const;
const LABELS = ['id', 'name'] as const;

/** `one`: actors by actors; `two`: actors by propositions. */
export type NetworkMode = (typeof MODES)[number];
/** Whom a statement is counted for; see {@link DiscourseNetworkOptions.actors}. */
export type NetworkActors = (typeof ACTORS)[number];
export type Relation = (typeof RELATIONS)[NetworkMode][number];
export type Normalization = (typeof NORMALIZATIONS)[NetworkMode][number];
export type Duplicates = (typeof DUPLICATES)[number];
export type Scale = (typeof SCALES)[number];

/** How statements become a network. All dates are of the day on which a statement was said; limits include their last day. */
export interface DiscourseNetworkOptions {
  /** Actors by actors (`one`) or actors by propositions (`two`). Default `one`. */
  readonly mode?: NetworkMode;
  /**
   * Whom a statement is counted for: the `country` or `organization` that its holder represented on the said date, its
   * holder if that is a `person`, or its `holder` whoever that is. Default `country`.
   */
  readonly actors?: NetworkActors;
  /**
   * What a tie stands for. One-mode: `congruence`, `conflict`, `subtract` (congruence - conflict), `ignore` (both on
   * record, whatever the position). Two-mode: `ignore` (how many statements), `subtract` (supporting - opposing ones),
   * `combine` (0 none, 1 support, 2 opposition, 3 both; 4 is added where there are undecided ones). Default
   * `congruence`, in two-mode `subtract`.
   */
  readonly relation?: Relation;
  /** One-mode: `none`, `average`, `jaccard`, `cosine`, `dnaCosine`. Two-mode: `none`, `activity`, `prominence`. Default `none`. */
  readonly normalization?: Normalization;
  /**
   * Within what a later statement of the same actor on the same proposition, and of the same position unless the
   * relation is `ignore`, is not counted again. Weeks start on Monday; week and month are those of their year.
   * Default `include`: every statement counts.
   */
  readonly duplicates?: Duplicates;
  /** `ternary`: undecided lies between support and oppose (R = 2). `binary`: undecided statements are left out (R = 1). Default `ternary`. */
  readonly scale?: Scale;
  /** Said on or after. A day, month or year. Default: no limit. */
  readonly from?: string;
  /** Said on or before. A day, month or year. Default: no limit. */
  readonly to?: string;
  /** What could be known then: nothing published or recorded later is counted. Default: no limit. */
  readonly knownBy?: string;
  /** Statements left out, by id or name. An actor is left out as holder too. Default: none. */
  readonly exclude?: Exclusions;
  /** Keeps actors and propositions that have accepted statements, but none that counts here. Default false. */
  readonly isolates?: boolean;
  /** What `rows` and `columns` say: ids, or names of actors and labels of propositions. Default `id`. */
  readonly labels?: (typeof LABELS)[number];
}

/** What a network leaves out. */
export interface Exclusions {
  readonly actors?: readonly string[];
  readonly propositions?: readonly string[];
  readonly documents?: readonly string[];
}

/** Checked options with every default filled in; days since 1970-01-01, actors and so on by number. */
export interface NetworkSettings
  extends Omit<Required<DiscourseNetworkOptions>, 'from' | 'to' | 'knownBy' | 'exclude'> {
  readonly from: number;
  readonly to: number;
  readonly knownBy: number;
  readonly excluded: {
    readonly actors: ReadonlySet<number>;
    readonly topics: ReadonlySet<number>;
    readonly documents: ReadonlySet<number>;
  };
}

export const NETWORK_OPTIONS: readonly string[] =
  'mode actors relation normalization duplicates scale from to knownBy exclude isolates labels'.split(' ');

/** @throws {StanceError} `invalid_option` for a wrong value or values that exclude each other; `not_found` for a name. */
export function networkSettings(
  caller: string,
  { vocabulary }: QueryContext,
  options: DiscourseNetworkOptions,
): NetworkSettings {
  const {
    mode: givenMode = 'one',
    actors = 'country',
    relation: givenRelation = givenMode === 'two' ? 'subtract' : 'congruence',
    normalization: givenNormalization = 'none',
    duplicates = 'include',
    scale = 'ternary',
    from,
    to,
    knownBy,
    exclude = {},
    isolates = false,
    labels = 'id',
  } = options;
  const mode = choice(caller, 'mode', givenMode, MODES);
  const relation = ofMode(caller, 'relation', givenRelation, mode, RELATIONS);
  const normalization = ofMode(caller, 'normalization', givenNormalization, mode, NORMALIZATIONS);
  if (relation === 'combine' && normalization !== 'none') {
    throw invalidOption(
      caller,
      `relation "combine" gives codes, which normalization ${show(normalization)} cannot divide. Expected normalization "none", or relation "ignore" or "subtract".`,
      { relation, normalization },
    );
  }
  const first = from === undefined ? OPEN_START : dateOption(caller, 'from', from).earliest;
  const last = to === undefined ? OPEN_END : dateOption(caller, 'to', to).latest;
  if (first > last) throw invalidOption(caller, `from ${show(from)} is after to ${show(to)}.`, { from, to });
  return {
    mode,
    relation,
    normalization,
    actors: choice(caller, 'actors', actors, ACTORS),
    duplicates: choice(caller, 'duplicates', duplicates, DUPLICATES),
    scale: choice(caller, 'scale', scale, SCALES),
    from: first,
    to: last,
    knownBy: knownBy === undefined ? OPEN_END : dateOption(caller, 'knownBy', knownBy).latest,
    isolates: yesOrNo(caller, 'isolates', isolates),
    labels: choice(caller, 'labels', labels, LABELS),
    excluded: readExclusions(caller, exclude, vocabulary),
  };
}

function ofMode<Word extends string>(
  caller: string,
  option: string,
  value: unknown,
  mode: NetworkMode,
  byMode: Readonly<Record<NetworkMode, readonly Word[]>>,
): Word {
  const other = mode === 'one' ? 'two' : 'one';
  if (!byMode[mode].some((word) => word === value) && byMode[other].some((word) => word === value)) {
    throw invalidOption(
      caller,
      `${option} ${show(value)} is for ${other}-mode networks. Expected ${byMode[mode].join(', ')} with mode "${mode}".`,
      { mode, [option]: value },
    );
  }
  return choice(caller, option, value, byMode[mode]);
}

const EXCLUSIONS = ['actors', 'propositions', 'documents'] as const;

function readExclusions(caller: string, exclude: Exclusions, vocabulary: Vocabulary): NetworkSettings['excluded'] {
  knownOptions(caller, exclude, EXCLUSIONS, 'exclude');
  const list = (what: (typeof EXCLUSIONS)[number]) => listOfNames(caller, `exclude.${what}`, exclude[what] ?? []);
  const { actorNumbers, topicNumbers, documentNumbers, documents } = vocabulary;
  return {
    actors: new Set(list('actors').map((named) => actorNumbers.find(vocabulary.actorId(caller, named)))),
    topics: new Set(list('propositions').map((named) => topicNumbers.find(vocabulary.propositionId(caller, named).id))),
    documents: new Set(
      list('documents').map((id) => {
        if (documents.has(id)) return documentNumbers.find(id);
        const advice = didYouMean(id, [...documents.keys()], 'Known ones are in kg.documents.');
        throw new StanceError('not_found', `${caller}: unknown document ${show(id)}. ${advice}`, { received: id });
      }),
    ),
  };
}
