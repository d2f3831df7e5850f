// The shape in which a model answers, as JSON Schema.
import * as z from 'zod';
import { BASES } from '../schema/claim-base.js';
import { orNull, PROPOSED_KIND_NAMES, PROPOSED_KINDS, text } from './proposed-kinds.js';

const MOST_CLAIMS = 200;
const MOST_CONDITIONS = 10;

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

/** One claim as a model proposes it, not grounded yet. */
export type ModelProposal = z.infer<typeof proposal>;

/**
 * JSON Schema (draft 2020-12) of what a model is asked for: `{ claims: [...] }`, every field required and nothing else
 * allowed, as strict structured output wants it.
 */
export function modelSchema(): Readonly<Record<string, unknown>> {
  const { $schema: _, ...schema } = z.toJSONSchema(z.strictObject({ claims: z.array(proposal) }), {
    override: ({ jsonSchema }) => {
      for (const key of ['maxLength', 'maxItems', 'minimum', 'maximum'] as const) delete jsonSchema[key];
      if (jsonSchema.description === '') delete jsonSchema.description;
    },
  });
  return schema;
}

/** What an answer of a model has in it. */
export interface ModelAnswer {
  readonly proposals: readonly ModelProposal[];
  /** Items that are no proposal, with what is wrong with them. */
  readonly malformed: readonly string[];
}

/**
 * Reads an answer: `{ claims: [...] }` or the list itself. A field left out is null; one that nobody asked for is
 * dropped. `undefined` if it is something else.
 */
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

function complete(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  const fields = item as Record<string, unknown>;
  const own = (key: string) => (Object.hasOwn(fields, key) && fields[key] !== '' ? fields[key] : undefined);
  const filled = Object.keys(proposal.shape).map((key) => [key, own(key) ?? null] as const);
  const made = Object.fromEntries(filled) as Record<string, unknown>;
  const conditions = made.conditions ?? [];
  return {
    ...made,
    confidence: made.confidence ?? 0.5,
    conditions: Array.isArray(conditions) ? conditions.map(completeCondition) : conditions,
  };
}

function completeCondition(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const { quote, event, proposition, words, holds, only } = item as Record<string, unknown>;
  const orNothing = (value: unknown) => (value === undefined || value === '' ? null : value);
  return {
    quote,
    event: orNothing(event),
    proposition: orNothing(proposition),
    words: orNothing(words),
    holds: holds ?? true,
    only: only ?? false,
  };
}
