// The door stancegraph/schema.
export { attitudeClaim } from '../kinds/attitude.js';
export { CLAIM_KINDS, claim } from '../kinds/claim.js';
export { commitmentClaim, DELIVERABLES } from '../kinds/commitment.js';
export { dataset, jsonSchema, vocabulary } from '../kinds/dataset.js';
export { datasetHash } from '../kinds/dataset-hash.js';
export { factClaim } from '../kinds/fact.js';
export { STAGES, stage } from '../kinds/ladder.js';
export { participationClaim } from '../kinds/participation.js';
export { POSITIONS, position } from '../kinds/position.js';
export { requestClaim } from '../kinds/request.js';
export { type Seed, seed } from '../kinds/seed.js';
export { stanceClaim } from '../kinds/stance.js';
export { dateInWords } from '../words/date-words.js';
export { actor, country, group, membership, office, officeRank, organization, person } from './actor.js';
export { BASES, locator, origin, retraction } from './claim-base.js';
export { condition } from './condition.js';
export {
  type Certainty,
  type DateRange,
  dateRange,
  dayNumber,
  isoDay,
  OPEN_START,
  onOrBefore,
  partialDate,
  within,
} from './date.js';
export { document } from './document.js';
export { event } from './event.js';
export { proposition } from './proposition.js';
