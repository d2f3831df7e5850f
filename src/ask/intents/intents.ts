// The intents that a question can have: a new one is a file with its core and a line here.
import type { Asked, Filled, Unresolved } from '../read/asked.js';
import type { Plan } from '../read/plan.js';
import { ambiguousName } from './ambiguous-name.js';
import { participants } from './attendance.js';
import { attitudes } from './attitude-intent.js';
import { commitments } from './commitment-intent.js';
import { changes, comparison } from './comparison-intents.js';
import { moreOfPrevious, sourcesOfPrevious } from './follow-up-intents.js';
import { passages } from './passage-intent.js';
import { everything } from './profile-intent.js';
import { requests } from './request-intent.js';
import { sets } from './set-intents.js';
import { anonymous, contradictions, whoSays, why } from './source-intents.js';
import { stances } from './stance-intent.js';

/** A proposal for a clause; `undefined` from an intent that the clause does not have. */
export type Proposal = Plan | Unresolved | undefined;

/** What a clause may ask for. Its core reads the clause, a copy of its own, and proposes a plan. */
export type Intent = { readonly name: string } & (
  | { readonly core: (asked: Filled) => Proposal }
  /** Takes dates and "which countries" for something else than limits. */
  | { readonly beforeLimits: true; readonly core: (asked: Asked) => Proposal }
  /** Reads nearly everything, so that it is only asked where no other accepts. */
  | { readonly isFallback: true; readonly core: (asked: Filled) => Proposal }
);

/** The most telling words first: of proposals that leave equally few words unread the first wins. */
export const INTENTS: readonly Intent[] = [
  { name: 'sources of the rows before', beforeLimits: true, core: sourcesOfPrevious },
  { name: 'more about the rows before', beforeLimits: true, core: moreOfPrevious },
  { name: 'participation', beforeLimits: true, core: participants },
  { name: 'ambiguous name', core: ambiguousName },
  { name: 'contradictions', core: contradictions },
  { name: 'why', core: why },
  { name: 'who says so', core: whoSays },
  { name: 'anonymous sources', core: anonymous },
  { name: 'comparison', core: comparison },
  { name: 'changes', core: changes },
  { name: 'sets', core: sets },
  { name: 'commitments', core: commitments },
  { name: 'requests', core: requests },
  { name: 'attitudes', core: attitudes },
  { name: 'stances', core: stances },
  { name: 'profile', core: everything },
  { name: 'passages', isFallback: true, core: passages },
];
