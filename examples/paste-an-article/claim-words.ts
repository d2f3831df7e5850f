// What the page says of a claim that the rules propose: the library's words and signs, with a sign for each other kind.
import type { Extraction, ExtractVocabulary, ProposedClaim } from 'stancegraph/extract';
import { CLAIM_KINDS, type ClaimKind } from '../../src/kinds/claim.js';
import { POSITIONS } from '../../src/kinds/position.js';
import { capitalized } from '../../src/words/capitalized.js';
import { claimInWords, claimsOfKind, type Names } from '../../src/words/claim-words.js';
import { conditionInWords } from '../../src/words/condition-words.js';
import { dateInWords } from '../../src/words/date-words.js';
import { CONDITIONAL, STANDINGS, shownAs } from '../../src/words/position-words.js';
import { BASIS_WORDS } from '../../src/words/stage-words.js';

/** Class of the style sheet, sign and word: a sign and a word stand wherever there is a colour. */
export interface Tone {
  readonly id: string;
  readonly sign: string;
  readonly word: string;
}

/** A claim in words. */
export interface ClaimWords {
  readonly kind: ClaimKind;
  readonly tone: Tone;
  readonly holder: string;
  /** The country that the holder speaks for, if it is not the holder. */
  readonly country: string | null;
  /** "supports Troop deployment in Ukraine" */
  readonly says: string;
  /** What the proposition says. */
  readonly statement: string | null;
  readonly conditions: readonly string[];
  readonly speaker: string | null;
  /** The day, where the text has one; null where all that is known is that it was published later. */
  readonly said: string | null;
  /** The day, or by which day. */
  readonly recorded: string;
  readonly basis: string;
  readonly confidence: string;
  readonly rule: string;
}

export const KINDS = CLAIM_KINDS.map((id) => ({ id, word: capitalized(claimsOfKind(id)) }));

const SIGNS: Readonly<Record<Exclude<ClaimKind, 'stance'>, string>> = {
  commitment: '✚',
  request: '→',
  attitude: '±',
  participation: '▮',
  fact: '=',
};

export const LEGEND: readonly Tone[] = [
  { id: 'support', sign: STANDINGS.support.sign, word: STANDINGS.support.verb },
  { id: 'support', sign: CONDITIONAL.sign, word: CONDITIONAL.verb },
  ...POSITIONS.filter((id) => id !== 'support').map((id) => toneOfStance(id, false)),
  ...Object.entries(SIGNS).map(([id, sign]) => ({ id, sign, word: id })),
];

/** The claims that were proposed, in words and in the same order. */
export function claimWords(found: Extraction, vocabulary: ExtractVocabulary, actors: readonly Named[]): ClaimWords[] {
  const names = namesIn(found, vocabulary, actors);
  const statements = new Map(
    vocabulary.propositions.map(({ id, statement, definition }) => [id, statement ?? definition ?? null]),
  );
  return found.proposed.map((one) => wordsOf(one, names, statements));
}

interface Named {
  readonly id?: string;
  readonly name?: string | undefined;
  readonly date?: string | undefined;
}

/** Names of all that claims can speak of; lists that somebody pasted can hold anything. */
function namesIn(found: Extraction, vocabulary: ExtractVocabulary, actors: readonly Named[]): Names {
  const propositions = new Map(
    vocabulary.propositions.map(({ id, label }) => [id, label ?? capitalized(id.replaceAll('-', ' '))]),
  );
  const events = byId([...found.newEvents, ...listed(vocabulary.events)]);
  const people = byId([...found.newActors, ...actors, ...listed(vocabulary.actors)]);
  const nameOf = (id: string) => propositions.get(id) ?? events.get(id)?.name ?? people.get(id)?.name ?? id;
  return { nameOf, propositions, events };
}

function listed(list: unknown): readonly (Named | null)[] {
  return Array.isArray(list) ? list : [];
}

function byId(list: readonly (Named | null)[]): ReadonlyMap<string, Named> {
  return new Map(
    list.flatMap((one) => {
      if (typeof one?.id !== 'string' || typeof one.name !== 'string') return [];
      const { id, name, date } = one;
      return [[id, { name, date: typeof date === 'string' ? date : undefined }] as const];
    }),
  );
}

function wordsOf(
  { claim, holder, country, rule }: ProposedClaim,
  names: Names,
  statements: ReadonlyMap<string, string | null>,
): ClaimWords {
  const { basis, conditions = [], confidence = 0, said, speaker } = claim;
  const land = country === undefined ? null : names.nameOf(country);
  const topic = 'proposition' in claim ? claim.proposition : undefined;
  return {
    kind: claim.kind,
    tone: toneOf(claim),
    holder,
    country: land === holder ? null : land,
    says: claimInWords(claim, names),
    statement: topic === undefined ? null : (statements.get(topic) ?? null),
    conditions: conditions.map((condition) => conditionInWords(condition, names)),
    speaker: speaker === undefined ? null : names.nameOf(speaker),
    said: said.startsWith('../') ? null : dateInWords(said),
    recorded: dateInWords(said),
    basis: basis === undefined ? '' : BASIS_WORDS[basis],
    confidence: `${Math.round(confidence * 100)} % sure`,
    rule,
  };
}

function toneOf(claim: ProposedClaim['claim']): Tone {
  if (claim.kind !== 'stance') return { id: claim.kind, sign: SIGNS[claim.kind], word: claim.kind };
  return toneOfStance(claim.position, (claim.conditions ?? []).length > 0);
}

function toneOfStance(position: (typeof POSITIONS)[number], isConditional: boolean): Tone {
  const { sign, verb } = shownAs(position, isConditional);
  return { id: position, sign, word: verb };
}
