/** How much of the random examples runs: a quarter, and all with STANCEGRAPH_FULL=1. */
export const SHARE = process.env.STANCEGRAPH_FULL === '1' ? 1 : 0.25;
