// What an actor is committed to, and why.
import type { Deliverable } from '../../kinds/commitment.js';
import { CLAIM_LIMITS } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

const { among: _, maxAge: __, ...flags } = CLAIM_LIMITS;

export const command = question(flags, (kg, [actor = '', deliverable], options) =>
  kg.commitment(actor, deliverable as Deliverable, options),
);
