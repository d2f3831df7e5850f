// Countries, persons, organizations and groups, with the offices and memberships that say who speaks for whom when.
import * as z from 'zod';
import { id, name } from './bounded-text.js';
import { partialDate, readDateRange } from './date.js';

/** An office's place in the order of voices; `legislator` and `other` never represent by themselves. */
export const officeRank = z.enum(['head', 'minister', 'spokesperson', 'envoy', 'legislator', 'other']);

/** Only a `from` that is surely after its `to` is wrong. */
function isInOrder({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): boolean {
  const start = readDateRange(from ?? '');
  const end = readDateRange(to ?? '');
  return typeof start === 'string' || typeof end === 'string' || start.earliest <= end.latest;
}

/**
 * An office that a person holds or held. Its words count for `of` if it `represents` it and was held on the day of
 * speech. Without `from` the tenure is unknown and nothing is counted, unless the office itself is the actor
 * (`unnamed`: "a Downing Street spokesperson", whoever that was).
 */
export const office = z
  .strictObject({
    /** One office under whatever title: "Foreign Secretary" and "Foreign Minister". */
    office: id.optional(),
    title: name,
    of: id,
    rank: officeRank,
    represents: z.boolean(),
    from: partialDate.optional(),
    to: partialDate.optional(),
    unnamed: z.literal(true).optional(),
    /**
     * For heads: is a change of holder a change of government? Absent it is, but where two persons hold offices of head
     * at a time and both leave it open, nobody can tell.
     */
    newGovernment: z.boolean().optional(),
  })
  .refine(isInOrder, { message: 'has a from after its to', path: ['from'] });

/** A member of an organization; `from` and `to` are the first and the last day. */
export const membership = z
  .strictObject({ member: id, from: partialDate.optional(), to: partialDate.optional() })
  .refine(isInOrder, { message: 'has a from after its to', path: ['from'] });

const shared = {
  name,
  aliases: z.array(name).optional(),
  wikidata: z
    .string()
    .regex(/^Q\d{1,12}$/, 'is no Wikidata id such as "Q142"')
    .optional(),
};

/** A state with a seat in the vocabulary; `from` and `to` are its first and last day, if it began or ended to exist. */
export const country = z
  .strictObject({
    id: z.string().regex(/^[A-Z]{3}$/, 'is no ISO 3166-1 alpha-3 code such as "FRA"'),
    type: z.literal('country'),
    ...shared,
    /** ISO 3166-1 alpha-2. */
    iso2: z.string().optional(),
    /** UN M49, three digits. */
    m49: z.string().optional(),
    /** Standing at the United Nations; no view on status is implied. */
    status: z.enum(['member', 'observer', 'territory', 'former', 'other']).optional(),
    /** Words for its people and things: French, Frenchman. */
    demonyms: z.array(name).optional(),
    /** Places and houses that stand for its government: Kyiv, the Kremlin. */
    metonyms: z.array(name).optional(),
    from: partialDate.optional(),
    to: partialDate.optional(),
  })
  .refine(isInOrder, { message: 'has a from after its to', path: ['from'] });

export const person = z.strictObject({
  id,
  type: z.literal('person'),
  ...shared,
  offices: z.array(office).optional(),
});

export const organization = z.strictObject({
  id,
  type: z.literal('organization'),
  ...shared,
  subtype: z.enum(['alliance', 'institution', 'coalition', 'media', 'party', 'company', 'other']).optional(),
  partOf: id.optional(),
  members: z.array(membership).optional(),
});

/** A collective or anonymous holder: never counted as any one country. */
export const group = z.strictObject({
  id,
  type: z.literal('group'),
  ...shared,
  within: id.optional(),
  /** How many it has, if the source says so. */
  size: z.number().int().positive().optional(),
  anonymous: z.literal(true).optional(),
});

/** Whoever can hold a position: a country, a person, an organization or a group, told apart by `type`. */
export const actor = z.discriminatedUnion('type', [country, person, organization, group]) satisfies z.ZodType<Actor>;

export type OfficeRank = z.infer<typeof officeRank>;
export type ActorType = Actor['type'];

/** An office that a person holds or held. */
export interface Office {
  readonly office?: string | undefined;
  readonly title: string;
  readonly of: string;
  readonly rank: OfficeRank;
  readonly represents: boolean;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly unnamed?: true | undefined;
  readonly newGovernment?: boolean | undefined;
}

/** A member of an organization; `from` and `to` are the first and the last day. */
export interface Membership {
  readonly member: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface NamedActor<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  readonly wikidata?: string | undefined;
}

/** A state; `from` and `to` are its first and last day, if it began or ended to exist. */
export interface Country<Id extends string = string> extends NamedActor<Id> {
  readonly type: 'country';
  readonly iso2?: string | undefined;
  readonly m49?: string | undefined;
  readonly status?: 'member' | 'observer' | 'territory' | 'former' | 'other' | undefined;
  readonly demonyms?: readonly string[] | undefined;
  readonly metonyms?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A person, with the offices that say for whom they speak when. */
export interface Person<Id extends string = string> extends NamedActor<Id> {
  readonly type: 'person';
  readonly offices?: readonly Office[] | undefined;
}

/** A body with members. */
export interface Organization<Id extends string = string> extends NamedActor<Id> {
  readonly type: 'organization';
  readonly subtype?: 'alliance' | 'institution' | 'coalition' | 'media' | 'party' | 'company' | 'other' | undefined;
  readonly partOf?: string | undefined;
  readonly members?: readonly Membership[] | undefined;
}

/** A collective or anonymous holder: never counted as any one country. */
export interface Group<Id extends string = string> extends NamedActor<Id> {
  readonly type: 'group';
  readonly within?: string | undefined;
  readonly size?: number | undefined;
  readonly anonymous?: true | undefined;
}

/** Whoever can hold a position, told apart by `type`. */
export type Actor<Id extends string = string> = Country<Id> | Person<Id> | Organization<Id> | Group<Id>;

/** The order in which answers list actors: countries first, then persons, organizations and groups. */
export const ACTOR_TYPES: readonly ActorType[] = ['country', 'person', 'organization', 'group'];
