// Discourse networks of a window that moves through time.
import { contextOf } from '../../query/query-context.js';
import { countUpTo, isoDay, OPEN_END, OPEN_START } from '../../schema/date.js';
import { choice, invalidOption, knownOptions, wholeNumber } from '../../schema/options.js';
import type { StanceGraph } from '../../stance-graph.js';
import { CALENDAR_UNITS, type CalendarUnit, daysOf, unitOf, unitOfRange } from './calendar.js';
import { buildNetwork, MOST_VALUES } from './discourse-network.js';
import { gatherStatements, type Statement } from './discourse-statements.js';
import type { DiscourseNetwork, NetworkWindow } from './network.js';
import {
  type DiscourseNetworkOptions,
  NETWORK_OPTIONS,
  type NetworkSettings,
  networkSettings,
} from './network-options.js';
import type { Weigh } from './projection.js';

const TIME_WINDOWS = [...CALENDAR_UNITS, 'events'] as const;
const MOST_WINDOWS = 10_000;

/** Weighting functions for statements off the middle of a window; `none` counts each as 1. */
export const KERNELS = ['none', 'uniform', 'gaussian', 'epanechnikov', 'triangular'] as const;

export type Kernel = (typeof KERNELS)[number];

/** The options of a network, and how the time window moves. */
export interface DiscourseNetworkSeriesOptions extends DiscourseNetworkOptions {
  /** What the window is measured in and moves by: whole `days`, `weeks`, `months` or `years`, or statements (`events`). */
  readonly timeWindow: CalendarUnit | 'events';
  /** How many of these it spans, from 1 to 1,000,000. */
  readonly windowSize: number;
  /** How a statement counts less the further it is from the middle of the window; see `kernelWeight`. Default `none`. */
  readonly kernel?: Kernel;
}

/**
 * Networks of a window that moves over the statements: t - h to t + h with h = (windowSize - 1) / 2, t moving by one unit.
 *
 * A window of calendar units holds windowSize whole ones: 3 months are three calendar months, and the middle of an even
 * number lies between two. Windows start at the first unit of `from` (or of the oldest statement) and the last one ends
 * with the last unit of `to` (or of the newest statement). A statement counts if its date surely lies within the window.
 * Duplicates are taken out of the whole period before the windows are made.
 *
 * With a kernel K, a statement at distance d units from the middle has z = K(2 d / windowSize). Two-mode x_ijk is the sum
 * of z; one-mode x_ijk is the sum of sqrt(z), so that two statements together count sqrt(z z'). The gaussian kernel
 * reaches over the whole period. A statement counts only if its unit is known, uniform apart.
 *
 * A window of `events` holds windowSize successive statements and all others of its first and last day, so that chance
 * has no part in it; windows of the same days are given once.
 *
 * @returns Networks, oldest first, each with its `window`; none if the period is shorter than the window. `isolates`
 *   gives all the same rows and columns. `notCounted.uncertain` is that of each window. Time O(windows x (s + pairs of
 *   actors with a common proposition)) after that of one network.
 * @throws {StanceError} As `discourseNetwork`; `invalid_option` also for a kernel with `events`, `jaccard` (it adds sums
 *   and products of weights) or `combine` (it asks whether, not how much), and for more than 10,000 windows.
 * @see Leifeld, P. (2017), as `discourseNetwork`. Kernels as in rDNA 3, but symmetric in time, and with every
 *   normalization that is defined or none, where rDNA silently takes another.
 * @example
 * discourseNetworkSeries(StanceGraph.from(coalition), { timeWindow: 'months', windowSize: 1, from: '2025-08' }).map(({ window }) => window.from); // ["2025-08-01", "2025-09-01"]
 */
export function discourseNetworkSeries(
  kg: StanceGraph,
  options: DiscourseNetworkSeriesOptions,
): readonly DiscourseNetwork[] {
  const caller = 'discourseNetworkSeries';
  const context = contextOf(caller, kg);
  knownOptions(caller, options, [...NETWORK_OPTIONS, 'timeWindow', 'windowSize', 'kernel']);
  const settings = networkSettings(caller, context, options);
  const frame = readFrame(caller, options, settings);
  const gathered = gatherStatements(context, settings);
  const networks: DiscourseNetwork[] = [];
  let room = MOST_VALUES;
  const { timeWindow, size, kernel } = frame;
  const slices =
    timeWindow === 'events'
      ? eventWindows(caller, gathered.statements, size)
      : calendarWindows(caller, gathered.statements, settings, timeWindow, size, kernel);
  for (const { statements, weigh, uncertain, window } of slices) {
    const notCounted = { ...gathered.notCounted, uncertain: gathered.notCounted.uncertain + uncertain };
    const slice = { ...gathered, statements, notCounted };
    const network = buildNetwork({ caller, context, settings, gathered: slice, weigh, window, room });
    room -= network.rows.length * network.columns.length;
    networks.push(network);
  }
  return networks;
}

interface Slice {
  readonly statements: readonly Statement[];
  readonly weigh: Weigh;
  /** How many have a date that leaves open whether, or how much, they count here. */
  readonly uncertain: number;
  readonly window: NetworkWindow;
}

function readFrame(
  caller: string,
  { timeWindow, windowSize, kernel = 'none' }: DiscourseNetworkSeriesOptions,
  { relation, normalization }: NetworkSettings,
) {
  const frame = {
    timeWindow: choice(caller, 'timeWindow', timeWindow, TIME_WINDOWS),
    size: wholeNumber(caller, 'windowSize', windowSize, 1, 1_000_000),
    kernel: choice(caller, 'kernel', kernel, KERNELS),
  };
  if (frame.kernel === 'none') return frame;
  const details = { timeWindow, kernel, relation, normalization };
  const refuse = (what: string) => invalidOption(caller, `kernel "${kernel}" does not go with ${what}.`, details);
  if (timeWindow === 'events') {
    throw refuse('timeWindow "events", whose statements have no distance in time. Expected kernel "none"');
  }
  if (relation === 'combine') {
    throw refuse('relation "combine", which asks whether and not how much. Expected "ignore" or "subtract"');
  }
  if (normalization === 'jaccard') {
    throw refuse('normalization "jaccard", which adds sums and products of weights. Expected another one');
  }
  return frame;
}

function* calendarWindows(
  caller: string,
  statements: readonly Statement[],
  { mode, from, to }: NetworkSettings,
  unit: CalendarUnit,
  size: number,
  kernel: Kernel,
): Generator<Slice> {
  const units = new Map<Statement, number>();
  const vague: Statement[] = [];
  for (const statement of statements) {
    const number = unitOfRange(unit, statement.earliest, statement.latest);
    if (number === null) vague.push(statement);
    else units.set(statement, number);
  }
  if (units.size === 0) return;
  const known = [...units.values()];
  const oldest = from === OPEN_START ? known.reduce((a, b) => Math.min(a, b)) : unitOf(unit, from);
  const newest = to === OPEN_END ? known.reduce((a, b) => Math.max(a, b)) : unitOf(unit, to);
  checkWindows(caller, newest - oldest + 2 - size);
  const isFlat = kernel === 'none' || kernel === 'uniform';
  for (let start = oldest; start + size - 1 <= newest; start += 1) {
    const end = start + size - 1;
    const middle = (start + end) / 2;
    const first = Math.max(daysOf(unit, start).first, from);
    const last = Math.min(daysOf(unit, end).last, to);
    const weigh = (statement: Statement) => {
      const at = units.get(statement);
      if (at !== undefined) return asWeight(kernelWeight(kernel, (2 * (at - middle)) / size), mode);
      return isFlat && liesWithin(statement, first, last) ? asWeight(kernelWeight(kernel, 0), mode) : 0;
    };
    yield {
      statements: kernel === 'gaussian' ? statements : saidBetween(statements, first, last),
      weigh,
      uncertain: vague.filter(
        (statement) =>
          kernel === 'gaussian' ||
          (overlaps(statement, first, last) && !(isFlat && liesWithin(statement, first, last))),
      ).length,
      window: windowOf(first, last),
    };
  }
}

/**
 * The weight of a statement at distance u from the middle of a window, in halves of the window's width.
 *
 * uniform 1/2, epanechnikov 3/4 (1 - u^2), triangular 1 - |u|, each 0 for |u| > 1; gaussian exp(-u^2 / 2) / sqrt(2 pi)
 * for every u. These are densities on u: none of them is 1 in the middle by design. rDNA 3 squares 1 - u in its
 * epanechnikov and leaves the sign of u in its triangular kernel, so that both favour what comes later; these do not.
 *
 * @param u Any number; the sign does not matter.
 * @returns A weight >= 0.
 * @see Epanechnikov, V. A. (1969). Non-Parametric Estimation of a Multivariate Probability Density. Theory of
 *   Probability and Its Applications 14(1), 153-158.
 */
export function kernelWeight(kernel: Kernel, u: number): number {
  if (kernel === 'gaussian') return Math.exp(-0.5 * u * u) / Math.sqrt(2 * Math.PI);
  if (Math.abs(u) > 1) return 0;
  return { none: 1, uniform: 0.5, epanechnikov: 0.75 * (1 - u * u), triangular: 1 - Math.abs(u) }[kernel];
}

/** Two statements of a one-mode network count the geometric mean of their weights. */
function asWeight(z: number, mode: NetworkSettings['mode']): number {
  return mode === 'one' ? Math.sqrt(z) : z;
}

function* eventWindows(caller: string, statements: readonly Statement[], size: number): Generator<Slice> {
  const dated = statements.filter(({ earliest, latest }) => earliest === latest);
  const vague = statements.filter(({ earliest, latest }) => earliest !== latest);
  const windows = new Map<string, readonly [number, number]>();
  for (let start = 0; start + size <= dated.length; start += 1) {
    const first = (dated[start] as Statement).latest;
    const last = (dated[start + size - 1] as Statement).latest;
    windows.set(`${first} ${last}`, [first, last]);
  }
  checkWindows(caller, windows.size);
  for (const [first, last] of windows.values()) {
    yield {
      statements: saidBetween(dated, first, last),
      weigh: () => 1,
      uncertain: vague.filter((statement) => overlaps(statement, first, last)).length,
      window: windowOf(first, last),
    };
  }
}

function liesWithin({ earliest, latest }: Statement, first: number, last: number): boolean {
  return earliest >= first && latest <= last;
}

function overlaps({ earliest, latest }: Statement, first: number, last: number): boolean {
  return earliest <= last && latest >= first;
}

function saidBetween(statements: readonly Statement[], first: number, last: number): readonly Statement[] {
  return statements.slice(countUpTo(statements, first - 1), countUpTo(statements, last));
}

function windowOf(first: number, last: number): NetworkWindow {
  return { from: isoDay(first), to: isoDay(last), middle: isoDay(Math.floor((first + last) / 2)) };
}

function checkWindows(caller: string, windows: number): void {
  if (windows <= MOST_WINDOWS) return;
  throw invalidOption(
    caller,
    `there would be ${windows.toLocaleString('en')} windows, more than ${MOST_WINDOWS.toLocaleString('en')}. Narrow from and to, or choose a longer timeWindow.`,
    { windows },
  );
}
