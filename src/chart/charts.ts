// The pictures there are. A new one is a file beside this and a line in the list; a report then draws it.
import { agreementNetwork } from './agreement-ties.js';
import type { Chart } from './chart.js';
import { commitmentLadder } from './commitment-rungs.js';
import { divergingBars } from './diverging-bars.js';
import { positionLanes } from './position-lanes.js';
import { positionMatrix } from './position-matrix.js';

export const CHARTS: readonly Chart[] = [
  positionMatrix,
  divergingBars,
  positionLanes,
  commitmentLadder,
  agreementNetwork,
];
