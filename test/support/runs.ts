// How many of the random examples run, by what `STANCEGRAPH_RUNS` says: the one place that reads it.
const SHARES: Readonly<Record<string, number>> = { quick: 0.25, ci: 1, long: 20 };

/** A quarter in `npm test`, all in CI, many times as many in `npm run test:long`. */
export const SHARE = SHARES[process.env.STANCEGRAPH_RUNS ?? 'quick'] as number;
