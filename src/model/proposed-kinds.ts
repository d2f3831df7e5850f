// The kinds of claims that a model is asked for: what it is told of each, and the fields it fills in for it.
import * as z from 'zod';
import { POLARITIES } from '../kinds/attitude.js';
import type { ClaimKind } from '../kinds/claim.js';
import { DELIVERABLES } from '../kinds/commitment.js';
import { STAGES } from '../kinds/ladder.js';
import { MODES, ROLES } from '../kinds/participation.js';
import { POSITIONS } from '../kinds/position.js';

const MOST_UNITS = 6_000;

/** A field of text. */
export const text = (about: string) => z.string().max(MOST_UNITS).describe(about);

/** A field that is null where it does not apply. */
export const orNull = <Schema extends z.ZodType>(schema: Schema, about: string) => schema.nullable().describe(about);

/** By kind, in the order in which a model is told of them. A field that several kinds have stands at the first. */
export const PROPOSED_KINDS = {
  stance: {
    rule: 'the holder is for ("support"), against ("oppose") or openly undecided ("undecided": an abstention, has not ruled it out, not yet decided) on one listed proposition. Code it only where the article states it.',
    fields: {
      proposition: orNull(text(''), 'id; needed for a stance'),
      position: orNull(z.enum(POSITIONS), 'for a stance'),
    },
  },
  commitment: {
    rule: `a promise, refusal or delivery, with deliverables and a stage: ${STAGES.join(', ').replace('withheld', 'withheld (refused for now)')}.`,
    fields: {
      deliverables: orNull(z.array(z.enum(DELIVERABLES)).max(DELIVERABLES.length), 'for a commitment'),
      stage: orNull(z.enum(STAGES), 'for a commitment'),
      to: orNull(text(''), 'id of the actor to whom a commitment or request goes'),
    },
  },
  request: { rule: 'the holder asks an actor for something.', fields: {} },
  attitude: {
    rule: 'praise or blame toward an actor, event or proposition.',
    fields: {
      toward: orNull(text(''), 'for an attitude: id of an actor, event or proposition'),
      polarity: orNull(z.enum(POLARITIES), 'for an attitude'),
    },
  },
  participation: {
    rule: 'the holder takes part in a listed event.',
    fields: {
      event: orNull(text(''), 'for a participation: id'),
      role: orNull(z.enum(ROLES), 'for a participation'),
      mode: orNull(z.enum(MODES), 'for a participation, if the article says so'),
    },
  },
} as const satisfies { readonly [Kind in ClaimKind]?: { readonly rule: string; readonly fields: z.ZodRawShape } };

/** Their names, in that order. */
export const PROPOSED_KIND_NAMES = Object.keys(PROPOSED_KINDS) as readonly (keyof typeof PROPOSED_KINDS)[];
