// A stance: the position of its holder on a proposition.
import * as z from 'zod';
import { id } from '../schema/bounded-text.js';
import { claimBase } from '../schema/claim-base.js';
import { defineKind } from './kind.js';
import { position } from './position.js';

export const stanceClaim = z.strictObject({ kind: z.literal('stance'), ...claimBase, proposition: id, position });

export const stance = defineKind({
  schema: stanceClaim,
  references: { proposition: ['proposition'] },
  topic: 'proposition',
  identity: ['proposition', 'position'],
  edge: { to: ['proposition'], carries: ['position'] },
  filters: { position: { asked: position } },
  texts: [],
});
