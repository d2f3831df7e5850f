// The door stancegraph/schema: each schema and the type of what it reads, under one name.
import * as attitudes from '../kinds/attitude.js';
import * as claims from '../kinds/claim.js';
import * as commitments from '../kinds/commitment.js';
import * as datasets from '../kinds/dataset.js';
import * as facts from '../kinds/fact.js';
import * as ladders from '../kinds/ladder.js';
import * as participations from '../kinds/participation.js';
import * as positions from '../kinds/position.js';
import * as requests from '../kinds/request.js';
import * as seeds from '../kinds/seed.js';
import * as stances from '../kinds/stance.js';
import * as actors from './actor.js';
import * as claimBases from './claim-base.js';
import * as conditions from './condition.js';
import * as documents from './document.js';
import * as events from './event.js';
import * as propositions from './proposition.js';

export { jsonSchema } from '../kinds/dataset.js';
export { dateInWords } from '../words/date-words.js';
export { type Certainty, type DateRange, dateRange, isoDay, partialDate as PartialDate } from './date.js';

export const Claim: typeof claims.claim = claims.claim;
export type Claim = claims.ClaimInput;

export const StanceClaim: typeof stances.stanceClaim = stances.stanceClaim;
export type StanceClaim = stances.StanceClaimInput;

export const CommitmentClaim: typeof commitments.commitmentClaim = commitments.commitmentClaim;
export type CommitmentClaim = commitments.CommitmentClaimInput;

export const RequestClaim: typeof requests.requestClaim = requests.requestClaim;
export type RequestClaim = requests.RequestClaimInput;

export const AttitudeClaim: typeof attitudes.attitudeClaim = attitudes.attitudeClaim;
export type AttitudeClaim = attitudes.AttitudeClaimInput;

export const ParticipationClaim: typeof participations.participationClaim = participations.participationClaim;
export type ParticipationClaim = participations.ParticipationClaimInput;

export const FactClaim: typeof facts.factClaim = facts.factClaim;
export type FactClaim = facts.FactClaimInput;

export const Position: typeof positions.position = positions.position;
export type Position = positions.Position;

export const Stage: typeof ladders.stage = ladders.stage;
export type Stage = ladders.Stage;

export const Deliverable: typeof commitments.deliverable = commitments.deliverable;
export type Deliverable = commitments.Deliverable;

export const Dataset: typeof datasets.dataset = datasets.dataset;
export type Dataset = datasets.Dataset;

export const Vocabulary: typeof datasets.vocabulary = datasets.vocabulary;
export type Vocabulary = datasets.VocabularyInput;

export const Seed: typeof seeds.seed = seeds.seed;
export type Seed = seeds.Seed;

export const Actor: typeof actors.actor = actors.actor;
export type Actor = actors.Actor;

export const Country: typeof actors.country = actors.country;
export type Country = actors.Country;

export const Person: typeof actors.person = actors.person;
export type Person = actors.Person;

export const Organization: typeof actors.organization = actors.organization;
export type Organization = actors.Organization;

export const Group: typeof actors.group = actors.group;
export type Group = actors.Group;

export const Office: typeof actors.office = actors.office;
export type Office = actors.Office;

export const OfficeRank: typeof actors.officeRank = actors.officeRank;
export type OfficeRank = actors.OfficeRank;

export const Membership: typeof actors.membership = actors.membership;
export type Membership = actors.Membership;

export const Proposition: typeof propositions.proposition = propositions.proposition;
export type Proposition = propositions.Proposition;

export const StanceEvent: typeof events.event = events.event;
export type StanceEvent = events.StanceEvent;

export const SourceDocument: typeof documents.document = documents.document;
export type SourceDocument = documents.SourceDocument;

export const Condition: typeof conditions.condition = conditions.condition;
export type Condition = conditions.Condition;

export const Locator: typeof claimBases.locator = claimBases.locator;
export type Locator = claimBases.Locator;

export const Origin: typeof claimBases.origin = claimBases.origin;
export type Origin = claimBases.Origin;

export const Retraction: typeof claimBases.retraction = claimBases.retraction;
export type Retraction = claimBases.Retraction;
