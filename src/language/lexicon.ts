// The form of the word lists that extraction goes by, and how they are extended.
import * as z from 'zod';
import { StanceError } from '../errors.js';
import { POLARITIES } from '../kinds/attitude.js';
import { DELIVERABLES } from '../kinds/commitment.js';
import { STAGES } from '../kinds/ladder.js';
import { MODES, ROLES } from '../kinds/participation.js';
import { POSITIONS } from '../kinds/position.js';
import { officeRank } from '../schema/actor.js';
import { reading, wrong } from '../schema/options.js';

const iso3 = z.string().regex(/^[A-Z]{3}$/);
const phrases = z.array(z.string().min(1).max(80)).max(2_000);
const cues = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.array(z.strictObject({ ...shape, phrases }));

/**
 * The words that the rules of extraction go by. A phrase matches by the stems of its words, so each verb is listed
 * once; of two that match at a place the longer wins.
 */
export const lexicon = z.strictObject({
  /** Words by which somebody takes a position on what follows, or, in the passive, on what precedes. */
  stance: cues({ position: z.enum(POSITIONS) }),
  /** Those of `stance` that say a position on whatever follows: "signed" says one only of what is known to be a topic. */
  plain: phrases,
  /** Nouns that name somebody's position on what follows: "opposition to". */
  nominals: cues({ position: z.enum(POSITIONS) }),
  /** Nouns that take up what was named before: "the move". */
  echoes: phrases,
  /** Those of `echoes` that take up any topic: "the plan"; others only one that has the word. */
  general: phrases,
  /** Words of `stance` that say a position though nothing follows: "Italy is opposed". As written. */
  objectless: phrases,
  /** Verbs of holding what another holds: "sided with Italy". */
  beside: phrases,
  /** Verbs between somebody and a topic that say nothing of a position: "discussed the plan". */
  idle: phrases,
  /** Judgements that a speaker passes on what precedes ("is illegal"). */
  judgements: cues({ position: z.enum(POSITIONS) }),
  /** Participles that pass on how something is seen: "is regarded as". As written. */
  viewed: phrases,
  /** Words that introduce what somebody says. */
  speech: phrases,
  /** Those of `speech` that give an opinion, so that their denial denies it: "does not believe". */
  opinions: phrases,
  /** Those of `speech` with emphasis: who insists on something wants it. */
  insistence: phrases,
  /** Those of `speech` that name a danger. */
  fears: phrases,
  /** Words that name a speaker before or after the whole sentence ("according to"). */
  sources: phrases,
  requests: phrases,
  commitments: cues({ stage: z.enum(STAGES) }),
  attitudes: cues({ polarity: z.enum(POLARITIES) }),
  participation: cues({ role: z.enum(ROLES), mode: z.enum(MODES).optional() }),
  /** Words that turn the position of the next predicate round. */
  negators: phrases,
  /** Words by which a name denies what it names: "refusal of the ban". */
  denials: phrases,
  /** Words by which a name ends or prevents what it names: "stop the ban". */
  endings: phrases,
  /** Verbs by which one says that something is not so: "disputed that". */
  disputes: phrases,
  /** Verbs whose "from" or "against" turns round what follows: "defend itself from". */
  guarding: phrases,
  /** Verbs and prepositions that turn round what they govern: to *end* a measure is to oppose it. */
  reversers: phrases,
  /** Words by which a claim becomes less sure. */
  hedges: phrases,
  /** Words before a subject that make what it does no fact: "no sign that". As written. */
  doubts: phrases,
  /** Words of obligation: what somebody says should be, they support. */
  modals: phrases,
  conditions: cues({ holds: z.boolean(), only: z.literal(true).optional() }),
  deliverables: cues({ deliverable: z.enum(DELIVERABLES) }),
  /** With `country` those that only one country has by that name, unless another is named. */
  offices: cues({ rank: officeRank, represents: z.boolean(), country: iso3.optional() }),
  /** What ministers are "of" or "for": "foreign affairs". */
  portfolios: phrases,
  /** Bodies that stand for a country when its name or adjective is before them; `anonymous` ones have no name. */
  bodies: cues({ represents: z.boolean(), anonymous: z.literal(true).optional() }),
  /** Plural nouns for holders without a name. */
  groups: phrases,
  /** Those of `groups` who speak for states: "ministers of". As written. */
  officials: phrases,
  /** Nouns for those who make a statement together: "the ministers". As written. */
  parties: phrases,
  /** Nouns for holders who are not to be named. */
  anonymous: phrases,
  /** Nouns for an occasion that one takes part in. */
  occasions: phrases,
  /** Known organizations that no vocabulary has yet: name, then other names. */
  organizations: z.array(phrases.min(1)).max(5_000),
  /** Newspapers and agencies: what they report is not their position. */
  media: phrases,
  /** Countries called by half of their name once they were named: "the North". */
  halves: z.array(z.strictObject({ country: iso3, phrases })),
  /** Words before a person's name: "Mr", "General". */
  honorifics: phrases,
  /** Last words of names that are no person's: "Council", "Sea". */
  impersonal: phrases,
  /** First words of names that are no person's: "North". */
  placed: phrases,
  /** Nouns behind the name of an organization: "party". */
  collectives: phrases,
  /** Nouns right before the name of an organization: "campaign group", "NGO". */
  introducers: phrases,
  /** Names by which one is called although they stand first. */
  familyFirst: phrases,
  /** What a line that belongs to the page and not to the article begins with or is. */
  boilerplate: phrases,
});

/** The words and phrases of one language that the rules go by, in the form of {@link lexicon}; {@link english} is one. */
export type Lexicon = Readonly<z.infer<typeof lexicon>>;

const LISTS = 'lists of phrases';
const known = new WeakSet<object>();

/** Whether it is a lexicon; each object is looked through once, and what `extendLexicon` made is one. */
export function isLexicon(input: unknown): input is Lexicon {
  if (typeof input !== 'object' || input === null) return false;
  if (!known.has(input) && lexicon.safeParse(input).success) known.add(input);
  return known.has(input);
}

/**
 * A lexicon with the entries of `additions` behind its own.
 *
 * @throws {StanceError} `invalid_data` if an addition is not in the form of `lexicon`, `invalid_option` if `base` is not.
 */
export function extendLexicon(base: Lexicon, additions: Partial<Lexicon>): Lexicon {
  if (!reading('extendLexicon', 'the lexicon', LISTS, () => isLexicon(base)))
    throw wrong('extendLexicon', 'the lexicon', base, 'in the form of `english`');
  const result = reading('extendLexicon', 'the additions', LISTS, () => lexicon.partial().safeParse(additions));
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new StanceError(
      'invalid_data',
      `extendLexicon: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not in the form of a lexicon'}.`,
      { problems: result.error.issues },
    );
  }
  const merged = Object.entries(base).map(([part, entries]) => [
    part,
    [...entries, ...((result.data[part as keyof Lexicon] ?? []) as readonly unknown[])],
  ]);
  const whole = Object.fromEntries(merged) as Lexicon;
  known.add(whole);
  return whole;
}

/**
 * The phrases of a list as one writes it: between bars, over as many lines as it takes.
 */
export function phraseList(text: string): string[] {
  return text
    .split('|')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter((phrase) => phrase !== '');
}
