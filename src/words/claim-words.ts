// What a claim says, in words made from its fields; each kind has its own, and one without has its fields told.
import { type ClaimInput, type ClaimKind, kindOf } from '../kinds/claim.js';
import { dateInWords } from './date-words.js';
import { STANDINGS, VOTES } from './position-words.js';
import { deliverablesInWords, STAGE_VERBS } from './stage-words.js';

/** What is known of what claims name: a vocabulary, or as much of one as there is. */
export interface Names {
  readonly nameOf: (id: string) => string;
  readonly propositions: { has(id: string): boolean };
  readonly events: { has(id: string): boolean; get(id: string): { readonly date?: string | undefined } | undefined };
}

type ClaimOf<Kind extends ClaimKind> = Extract<ClaimInput, { readonly kind: Kind }>;

/** How a kind of claim is said. */
interface KindWords<Kind extends ClaimKind> {
  /** "stances" */
  readonly plural: string;
  /** What its holder does by it: "opposes Troop deployment in Ukraine". */
  readonly says: (claim: ClaimOf<Kind>, vocabulary: Names) => string;
  /** The same of the past, with propositions in quotation marks: "opposed “Troop deployment in Ukraine”". */
  readonly said: (claim: ClaimOf<Kind>, vocabulary: Names) => string;
}

const WORDS: { readonly [Kind in ClaimKind]: KindWords<Kind> } = {
  stance: {
    plural: 'stances',
    says: ({ position, proposition, vote }, vocabulary) =>
      `${vote === undefined ? STANDINGS[position].on : `${VOTES[vote]} on`} ${vocabulary.nameOf(proposition)}`,
    said: ({ position, proposition, vote }, vocabulary) =>
      `${vote === undefined ? STANDINGS[position].past : `${VOTES[vote]} on`} ${quoted(proposition, vocabulary)}`,
  },
  commitment: {
    plural: 'commitments',
    says: ({ stage, deliverables, to, amount, proposition }, vocabulary) => {
      const whom = to === undefined ? '' : ` for ${vocabulary.nameOf(to)}`;
      const on = proposition === undefined ? '' : `: ${vocabulary.nameOf(proposition)}`;
      return `${stage} ${deliverables.join(' or ')}${amountInWords(amount)}${whom}${on}`;
    },
    said: ({ stage, deliverables, proposition }, vocabulary) => {
      const on = proposition === undefined ? '' : ` on ${quoted(proposition, vocabulary)}`;
      return `${STAGE_VERBS[stage].past} ${deliverablesInWords(deliverables)}${on}`;
    },
  },
  request: {
    plural: 'requests',
    says: ({ to, proposition, words }, vocabulary) => {
      const whom = to === undefined ? '' : `${vocabulary.nameOf(to)} `;
      return `asks ${whom}for ${proposition === undefined ? words : vocabulary.nameOf(proposition)}`;
    },
    said: (claim, vocabulary) => requestInWords(claim, (id) => vocabulary.nameOf(id)),
  },
  attitude: {
    plural: 'attitudes',
    says: ({ polarity, toward, words }, vocabulary) =>
      `${polarity} toward ${vocabulary.nameOf(toward)}${words === undefined ? '' : `: ${words}`}`,
    said: ({ polarity, toward }, vocabulary) => `was ${polarity} about ${thingInWords(toward, vocabulary)}`,
  },
  participation: {
    plural: 'participations',
    says: ({ role, mode, event }, vocabulary) =>
      `${role}${mode === undefined ? '' : ` ${mode}`} at ${eventInWords(event, vocabulary)}`,
    said: ({ role, event }, vocabulary) => `was ${role} at ${eventInWords(event, vocabulary)}`,
  },
  fact: {
    plural: 'facts',
    says: ({ about, property, value }, vocabulary) => `${vocabulary.nameOf(about)}: ${property} ${value}`,
    said: ({ about, property, value }, vocabulary) =>
      `said of ${thingInWords(about, vocabulary)}: ${property} ${value}`,
  },
};

/** What a claim says, from its fields: "opposes Troop deployment in Ukraine". */
export function claimInWords(claim: ClaimInput, vocabulary: Names): string {
  return wordsOf(claim.kind).says(claim, vocabulary);
}

/** What was done by a claim: "opposed “Troop deployment in Ukraine”". */
export function claimInThePast(claim: ClaimInput, vocabulary: Names): string {
  return wordsOf(claim.kind).said(claim, vocabulary);
}

/** "stances" */
export function claimsOfKind(kind: ClaimKind): string {
  return wordsOf(kind).plural;
}

/** The words of a kind; of one that has none, its fields as they are. */
function wordsOf(kind: ClaimKind): KindWords<ClaimKind> {
  const own = (WORDS as unknown as Partial<Record<ClaimKind, KindWords<ClaimKind>>>)[kind];
  return own ?? { plural: `claims of the kind ${kind}`, says: fieldsInWords, said: fieldsInWords };
}

function fieldsInWords(claim: ClaimInput, vocabulary: Names): string {
  const fields = claim as unknown as Readonly<Record<string, unknown>>;
  const { identity, references } = kindOf(claim.kind);
  const told = identity.flatMap((field) => {
    const value = fields[field];
    if (value === undefined) return [];
    return [`${field} ${field in references ? vocabulary.nameOf(String(value)) : String(value)}`];
  });
  return `${claim.kind}: ${told.join(', ')}`;
}

/** What a commitment is about, without its stage: "troops for Ukraine, on “Troop deployment”". */
export function promiseInWords(
  { deliverables, to, amount, proposition }: Omit<ClaimOf<'commitment'>, 'stage'>,
  nameOf: Names['nameOf'],
): string {
  const on = proposition === undefined ? '' : `, on “${nameOf(proposition)}”`;
  return `${deliverablesInWords(deliverables)}${amountInWords(amount)}${to === undefined ? '' : ` for ${nameOf(to)}`}${on}`;
}

/** "asked United States: a plan", "asked the Alliance for “More arms”". */
export function requestInWords({ to, proposition, words }: ClaimOf<'request'>, nameOf: Names['nameOf']): string {
  const whom = to === undefined ? '' : ` ${nameOf(to)}`;
  return proposition === undefined ? `asked${whom}: ${words}` : `asked${whom} for “${nameOf(proposition)}”`;
}

function amountInWords(amount: ClaimOf<'commitment'>['amount']): string {
  return amount === undefined ? '' : ` (${amount.words ?? amount.value ?? ''} ${amount.unit})`;
}

/** A proposition or event in quotation marks, an actor by its name. */
export function thingInWords(id: string, vocabulary: Names): string {
  const isQuoted = vocabulary.propositions.has(id) || vocabulary.events.has(id);
  return isQuoted ? quoted(id, vocabulary) : vocabulary.nameOf(id);
}

/** A name in quotation marks. */
export function quoted(id: string, vocabulary: Pick<Names, 'nameOf'>): string {
  return `“${vocabulary.nameOf(id)}”`;
}

/** An event by name and date: several share a name. */
export function eventInWords(id: string, vocabulary: Names): string {
  const date = vocabulary.events.get(id)?.date;
  return `${vocabulary.nameOf(id)}${date === undefined ? '' : ` (${dateInWords(date)})`}`;
}
