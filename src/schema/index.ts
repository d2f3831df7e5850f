export { actor, country, group, membership, office, officeRank, organization, person } from './actor.js';
export {
  attitudeClaim,
  BASES,
  CLAIM_KINDS,
  claim,
  commitmentClaim,
  DELIVERABLES,
  factClaim,
  locator,
  origin,
  POSITIONS,
  participationClaim,
  position,
  requestClaim,
  retraction,
  STAGES,
  stage,
  stanceClaim,
} from './claim.js';
export { condition } from './condition.js';
export { dataset, jsonSchema, vocabulary } from './dataset.js';
export { datasetHash } from './dataset-hash.js';
export {
  type Certainty,
  type DateRange,
  dateInWords,
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
export { type Seed, seed } from './seed.js';
