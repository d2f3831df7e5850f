/** How many of the random examples run: a quarter, and four times as many with STANCEGRAPH_FULL=1. */
export const SHARE = process.env.STANCEGRAPH_FULL === '1' ? 4 : 0.25;
