// Changes of mind.
import { defineCommand } from '../flags/command.js';
import { DISCREPANCY_FLAGS, printDiscrepancies } from './discrepancies.js';

export const command = defineCommand({
  flags: DISCREPANCY_FLAGS,
  run: (_, flags) => printDiscrepancies(flags, 'shift'),
});
