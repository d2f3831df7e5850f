// A stance as an answer shows it.
import type { Claim } from '../kinds/claim.js';
import type { Position } from '../kinds/position.js';
import type { Locator } from '../schema/claim-base.js';
import type { Condition } from '../schema/condition.js';
import { frozen } from '../schema/frozen.js';
import { Part, Tier } from '../stance/candidates.js';
import type { ConditionStatus } from '../stance/conditions.js';
import { type Rule, ruleOf } from '../stance/deciding-rule.js';
import { pathTo } from '../stance/entailment.js';
import { NO_RECORD, type Outcome } from '../stance/policy.js';
import { outcomeName, type Resolution, type Weighed } from '../stance/resolver.js';
import { answerOrder, type Vocabulary } from '../store/vocabulary.js';
import { conditionInWords } from '../words/condition-words.js';
import type { QueryContext, QueryScope } from './query-context.js';
import { Row } from './row.js';

/** A condition of a row, with what `given` makes of it. */
export type RowCondition = Condition & { readonly status: ConditionStatus; readonly text: string };

/** The places of one claim in its document. */
export interface RowEvidence {
  readonly claim: string;
  readonly document: string;
  readonly places: readonly Locator[];
}

/** What was worked out for rows, which are frozen themselves. */
const RESOLUTIONS = new WeakMap<StanceRow, Resolution>();

/** A stance as an answer shows it; the claims behind it are worked out when first looked at. */
export class StanceRow extends Row {
  /** Id of the proposition. */
  readonly proposition: string;
  readonly position: Position | 'contested' | 'noRecord';
  // Private by type only: a thousand rows are made a good deal faster than with #fields.
  private readonly scope: QueryScope;

  constructor(context: QueryContext, scope: QueryScope, actor: string, proposition: string, outcome: Outcome) {
    super(context, actor);
    this.scope = scope;
    this.proposition = proposition;
    this.position = outcomeName(outcome);
  }

  /** When the position was first said in the unbroken run that stands, as the source dates it; `null` for no record. */
  get since(): string | null {
    return this.#said(this.#deciding.at(-1));
  }

  /** When it was last said. */
  get lastSaid(): string | null {
    return this.#said(this.#deciding[0]);
  }

  /** Days from the last possible day of `lastSaid` to the day that the answer speaks of; `null` for no record. */
  get ageDays(): number | null {
    const [newest] = this.#deciding;
    return newest === undefined ? null : Math.max(0, this.scope.today - newest.latest);
  }

  /** Who said it: the holders of the deciding claims, newest first. */
  get voices(): readonly string[] {
    return frozen([...new Set(this.#deciding.map(({ row }) => this.context.log.claim(row).holder))]);
  }

  /** Who tells of it, where neither the holder nor the document itself does: the speakers of the deciding claims. */
  get speakers(): readonly string[] {
    const speakers = this.#deciding.map(({ row }) => this.context.log.claim(row).speaker);
    return frozen([...new Set(speakers.filter((speaker) => speaker !== undefined))]);
  }

  /**
   * Conditions of the decisive word: the newest deciding claims of the highest voice. Met ones have dropped. Inferred
   * rows inherit them.
   */
  get conditions(): readonly RowCondition[] {
    const { vocabulary } = this.context;
    const all = new Map(
      this.#decisive().flatMap(({ conditions }) => conditions.map((item) => [JSON.stringify(item), item])),
    );
    const conditions = [...all.values()]
      .map((item) => ({ ...item, status: this.#status(item), text: conditionInWords(item, vocabulary) }))
      .filter(({ status }) => status !== 'met');
    return frozen(conditions);
  }

  /** Does `given` rule the row out: is a condition of the decisive word not met? */
  get isRuledOut(): boolean {
    return this.scope.given !== null && this.conditions.some(({ status }) => status === 'unmet');
  }

  /** Only told by somebody who does not speak for the actor. */
  get secondHand(): boolean {
    return this.#lacks(Tier.firstHand);
  }

  /** Follows from positions on other propositions; see `path`. */
  get inferred(): boolean {
    return this.#lacks(Tier.explicit);
  }

  /** Counts only through membership in an organization. */
  get viaMembership(): boolean {
    return this.#lacks(Tier.own);
  }

  /** The propositions from the one spoken of to the one asked about; `null` unless inferred. */
  get path(): readonly string[] | null {
    const entailment = this.#deciding[0]?.entailment ?? null;
    return entailment === null ? null : frozen(pathTo(this.proposition, entailment));
  }

  /** Ids of the claims that decide, newest first. */
  get claims(): readonly string[] {
    return this.#ids(Part.deciding);
  }

  protected override get behind(): readonly Claim[] {
    if (!this.scope.visibility.proposed) return [];
    return this.resolution.weighed
      .filter(({ part }) => part === Part.deciding || part === Part.contesting)
      .map(({ row }) => this.context.log.claim(row));
  }

  /** Ids of the claims that keep the position from standing alone. */
  get contesting(): readonly string[] {
    return this.#ids(Part.contesting);
  }

  /** Ids of weaker claims that say otherwise. */
  get counter(): readonly string[] {
    return this.#ids(Part.counter);
  }

  /** Ids of weaker claims that say the same. */
  get concurring(): readonly string[] {
    return this.#ids(Part.concurring);
  }

  /** Ids of newer inferred claims that differ: not decisive, but worth a look. */
  get beside(): readonly string[] {
    return this.#ids(Part.beside);
  }

  /** Where the deciding claims stand in their documents, newest first. */
  get evidence(): readonly RowEvidence[] {
    const evidence = this.#deciding.map(({ row }) => {
      const { id, document, evidence: places } = this.context.log.claim(row);
      return { claim: id, document, places };
    });
    return frozen(evidence);
  }

  /** Ids of the documents of the deciding claims, sorted. */
  get documents(): readonly string[] {
    return frozen([...new Set(this.#deciding.map(({ row }) => this.context.log.claim(row).document))].sort());
  }

  /** Which rule of the policy decided. */
  get rule(): Rule {
    return frozen(ruleOf(this.resolution, this.scope.policy));
  }

  /** The outcome with every claim that was weighed, newest first. */
  get resolution(): Resolution {
    const known = RESOLUTIONS.get(this);
    if (known !== undefined) return known;
    const { vocabulary, resolver } = this.context;
    const [actor, topic] = [vocabulary.actorNumbers.find(this.actor), vocabulary.topicNumbers.find(this.proposition)];
    const { outcome, weighed } = resolver.resolve(actor, topic, this.scope);
    const resolution = Object.freeze({ outcome, weighed: Object.freeze(weighed.map((found) => Object.freeze(found))) });
    RESOLUTIONS.set(this, resolution);
    return resolution;
  }

  toJSON() {
    return {
      actor: this.actor,
      name: this.name,
      type: this.type,
      proposition: this.proposition,
      position: this.position,
      since: this.since,
      lastSaid: this.lastSaid,
      ageDays: this.ageDays,
      voices: this.voices,
      speakers: this.speakers,
      conditions: this.conditions,
      secondHand: this.secondHand,
      inferred: this.inferred,
      viaMembership: this.viaMembership,
      path: this.path,
      claims: this.claims,
      contesting: this.contesting,
      counter: this.counter,
      concurring: this.concurring,
      beside: this.beside,
      documents: this.documents,
      evidence: this.evidence,
      rule: this.rule,
    };
  }

  get #deciding(): readonly Weighed[] {
    const { resolution } = this;
    return resolution.outcome === NO_RECORD ? [] : resolution.weighed.filter(({ part }) => part === Part.deciding);
  }

  #ids(part: Part): readonly string[] {
    const { weighed } = this.resolution;
    return frozen(weighed.filter((found) => found.part === part).map(({ row }) => this.context.log.claim(row).id));
  }

  #said(found: Weighed | undefined): string | null {
    return found === undefined ? null : this.context.log.claim(found.row).said;
  }

  #lacks(tier: number): boolean {
    const deciding = this.#deciding;
    return deciding.length > 0 && deciding.every((found) => (found.tier & tier) === 0);
  }

  /** The newest deciding claims of the highest voice. */
  #decisive(): Claim[] {
    const deciding = this.#deciding;
    const voice = deciding.reduce((highest, found) => Math.max(highest, found.voice), 0);
    const spoken = deciding.filter((found) => found.voice === voice);
    return spoken.filter(({ latest }) => latest === spoken[0]?.latest).map(({ row }) => this.context.log.claim(row));
  }

  #status(condition: Condition): ConditionStatus {
    return this.scope.given?.status(condition) ?? 'open';
  }
}

/** Why a row with the right position is not counted all the same; `null` if it is. */
export function excludedBecause(row: StanceRow, { given, maxAge }: QueryScope): string | null {
  if (given !== null && row.isRuledOut) {
    return row.conditions
      .filter(({ status }) => status === 'unmet')
      .map(({ text }) => `holds ${text}, which is given not to be so`)
      .join('; ');
  }
  if (maxAge !== null && (row.ageDays ?? 0) > maxAge) return `last said ${row.ageDays} days before`;
  return null;
}

/** By proposition as they are, and within one by actor. */
export function sortRows(
  rows: { readonly actor: string; readonly proposition: string }[],
  vocabulary: Vocabulary,
): void {
  const place = new Map([...vocabulary.propositions.keys()].map((id, i) => [id, i]));
  rows.sort(
    (a, b) =>
      (place.get(a.proposition) as number) - (place.get(b.proposition) as number) ||
      answerOrder(vocabulary.actor(a.actor), vocabulary.actor(b.actor)),
  );
}
