// What a model is asked for: the kinds of claims with what it is told of each, and the shape of its answer.
import * as z from 'zod';
import { POLARITIES } from '../kinds/attitude.js';
import type { ClaimKind } from '../kinds/claim.js';
import { DELIVERABLES } from '../kinds/commitment.js';
import { STAGES } from '../kinds/ladder.js';
import { MODES, ROLES } from '../kinds/participation.js';
import { POSITIONS } from '../kinds/position.js';
import { BASES } from '../schema/claim-base.js';

const MOST_CLAIMS = 200;
const MOST_CONDITIONS = 10;
const MOST_UNITS = 6_000;

const text = (about: string) => z.string().max(MOST_UNITS).describe(about);
const orNull = <Schema extends z.ZodType>(schema: Schema, about: string) => schema.nullable().describe(about);

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

export const PROPOSED_KIND_NAMES = Object.keys(PROPOSED_KINDS) as readonly (keyof typeof PROPOSED_KINDS)[];

const condition = z.strictObject({
  quote: text('the words of the article that state the condition, copied exactly'),
  event: orNull(text(''), 'id of the event or state that it names'),
  proposition: orNull(text(''), 'id of the proposition whose demand must have come about'),
  words: orNull(text(''), 'in your own words, if neither id fits'),
  holds: z.boolean().describe('whether it must hold (true) or must not hold (false)'),
  only: z.boolean().describe('true for "only if", "only after"'),
});

const proposal = z.strictObject({
  kind: z.enum(PROPOSED_KIND_NAMES),
  quote: text('the passage that states this claim, copied exactly from the article; one sentence or two'),
  holder: text('id of the actor whose position, promise, demand, feeling or presence it is'),
  speaker: orNull(text(''), 'id of whoever says so in the article, if not the holder and not the article itself'),
  ...PROPOSED_KINDS.stance.fields,
  ...PROPOSED_KINDS.commitment.fields,
  ...PROPOSED_KINDS.request.fields,
  ...PROPOSED_KINDS.attitude.fields,
  ...PROPOSED_KINDS.participation.fields,
  said: orNull(text(''), 'the day it was said, YYYY-MM-DD, if the article tells it'),
  saidWords: orNull(text(''), 'the words of the article that tell the day, copied exactly'),
  basis: orNull(z.enum(BASES), 'stated: in the holder’s own quoted words; reported; anonymous; analysis'),
  conditions: z.array(condition).max(MOST_CONDITIONS),
  words: orNull(text(''), 'for a request without a proposition: what is asked for, in your own words'),
  summary: orNull(text(''), 'one short sentence in your own words, not the article’s'),
  confidence: z.number().min(0).max(1),
});

export type ModelProposal = z.infer<typeof proposal>;

/** As strict structured output wants it: every field required and nothing else allowed. */
export function modelSchema(): Readonly<Record<string, unknown>> {
  const { $schema: _, ...schema } = z.toJSONSchema(z.strictObject({ claims: z.array(proposal) }), {
    override: ({ jsonSchema }) => {
      for (const key of ['maxLength', 'maxItems', 'minimum', 'maximum'] as const) delete jsonSchema[key];
      if (jsonSchema.description === '') delete jsonSchema.description;
    },
  });
  return schema;
}

export interface ModelAnswer {
  readonly proposals: readonly ModelProposal[];
  /** Items that are no proposal, with what is wrong with them. */
  readonly malformed: readonly string[];
}

/** Reads `{ claims: [...] }` or the list itself; `undefined` if it is something else. */
export function readAnswer(answer: unknown): ModelAnswer | undefined {
  const list = Array.isArray(answer) ? answer : (answer as { claims?: unknown } | null | undefined)?.claims;
  if (!Array.isArray(list)) return undefined;
  const proposals: ModelProposal[] = [];
  const malformed: string[] = [];
  for (const item of list.slice(0, MOST_CLAIMS) as unknown[]) {
    const result = proposal.safeParse(complete(item));
    if (result.success) proposals.push(result.data);
    else malformed.push(result.error.issues.slice(0, 3).map(worded).join('; '));
  }
  if (list.length > MOST_CLAIMS) malformed.push(`${list.length - MOST_CLAIMS} claims beyond the first ${MOST_CLAIMS}`);
  return { proposals, malformed };
}

function worded({ path, message }: z.core.$ZodIssue): string {
  return `${path.join('.').slice(0, 100)}: ${message.slice(0, 200)}`;
}

/** A field that is left out or empty is null, or what stands for it; one that nobody asked for is dropped. */
function filled(item: unknown, shape: object, otherwise: Readonly<Record<string, unknown>>): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  const given = item as Readonly<Record<string, unknown>>;
  const fields = Object.keys(shape).map((key) => {
    const value = Object.hasOwn(given, key) && given[key] !== '' ? given[key] : undefined;
    return [key, value ?? (key in otherwise ? otherwise[key] : null)];
  });
  return Object.fromEntries(fields);
}

function complete(item: unknown): unknown {
  const made = filled(item, proposal.shape, { confidence: 0.5, conditions: [] }) as { conditions?: unknown } | null;
  if (!Array.isArray(made?.conditions)) return made;
  const conditions = made.conditions.map((one) => {
    const { quote } = { ...(one as { quote?: unknown }) };
    return filled(one, condition.shape, { quote, holds: true, only: false });
  });
  return { ...made, conditions };
}
