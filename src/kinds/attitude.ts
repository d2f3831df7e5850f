// An attitude: praise or blame of an actor, an event or a proposition.
import * as z from 'zod';
import { id, sentence } from '../schema/bounded-text.js';
import { claimBase } from '../schema/claim-base.js';
import { defineKind } from './kind.js';

export const POLARITIES = ['positive', 'negative'] as const;

const polarity = z.enum(POLARITIES);

export const attitudeClaim = z.strictObject({
  kind: z.literal('attitude'),
  ...claimBase,
  /** An actor, an event or a proposition. */
  toward: id,
  polarity,
  words: sentence.optional(),
});

export const attitude = defineKind({
  schema: attitudeClaim,
  references: { toward: ['actor', 'event', 'proposition'] },
  topic: null,
  identity: ['toward', 'polarity'],
  edge: { to: ['toward'], carries: ['polarity'] },
  filters: { polarity: { asked: polarity } },
  texts: ['words', 'polarity'],
});
