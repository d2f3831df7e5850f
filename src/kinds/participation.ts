// A participation: who took part in an event, as what and how.
import * as z from 'zod';
import { id } from '../schema/bounded-text.js';
import { claimBase } from '../schema/claim-base.js';
import { defineKind } from './kind.js';

export const ROLES = ['chair', 'host', 'participant', 'representative', 'guest', 'speaker'] as const;
export const MODES = ['in-person', 'remote'] as const;

const role = z.enum(ROLES);
const mode = z.enum(MODES);

export const participationClaim = z.strictObject({
  kind: z.literal('participation'),
  ...claimBase,
  event: id,
  role,
  mode: mode.optional(),
});

export const participation = defineKind({
  schema: participationClaim,
  references: { event: ['event'] },
  topic: 'event',
  identity: ['event', 'role'],
  edge: { to: ['event'], carries: ['role', 'mode'] },
  filters: { role: { asked: role }, mode: { asked: mode } },
  texts: ['role'],
});
