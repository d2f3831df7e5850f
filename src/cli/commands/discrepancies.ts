// Claims that do not go together.
import { DISCREPANCY_TYPES, type DiscrepancyType } from '../../discrepancy/compare/discrepancy.js';
import { defineCommand } from '../flags/command.js';
import { DISCREPANCY_FLAGS, printDiscrepancies } from '../io/discrepancy-list.js';

export const command = defineCommand({
  flags: {
    ...DISCREPANCY_FLAGS,
    type: { takes: '<type>', help: `${DISCREPANCY_TYPES.join(', ')}; default all` },
  },
  run: (_, flags) => printDiscrepancies(flags, flags.type as DiscrepancyType | undefined),
});
