// A stance as an answer shows it.
import type { Claim } from '../kinds/claim.js';
import { type Position, shownOn } from '../kinds/position.js';
import type { StanceClaim } from '../kinds/stance.js';
import type { Locator } from '../schema/claim-base.js';
import type { Condition } from '../schema/condition.js';
import { frozen } from '../schema/frozen.js';
import { NO_POSITION, Part, Tier } from '../stance/candidates.js';
import { type Cell, outcomeName, possibleBesides, SILENT } from '../stance/cell.js';
import type { ConditionStatus } from '../stance/conditions.js';
import { type Rule, ruleOf } from '../stance/deciding-rule.js';
import { pathTo } from '../stance/entailment.js';
import type { Resolution, Weighed } from '../stance/resolver.js';
import { answerOrder, type Vocabulary } from '../store/vocabulary.js';
import { conditionInWords } from '../words/condition-words.js';
import type { QueryContext, QueryScope } from './query-context.js';
import { pick, Row, SHARED_FIELDS } from './row.js';
import { branchesOf, conditionsOf, type StandingBranch } from './stance-word.js';

/** A condition of a row that is open in the world asked about; met ones have dropped. */
export type RowCondition = Condition & { readonly status: ConditionStatus; readonly text: string };

/** The places of one claim in its document. */
export interface RowEvidence {
  readonly claim: string;
  readonly document: string;
  readonly places: readonly Locator[];
}

/** One of the positions that stand against each other. */
export interface RowSide {
  readonly position: Position;
  readonly voices: readonly string[];
  readonly lastSaid: string;
  readonly conditions: readonly RowCondition[];
  readonly claims: readonly string[];
}

/** What a word of a lower rank adds to the one that a row shows: it takes the same position, under more conditions. */
export interface RowAddition {
  readonly voices: readonly string[];
  readonly lastSaid: string;
  readonly conditions: readonly RowCondition[];
}

/** Was a word said under the government of the day asked about, or under an earlier one? */
export type RowGovernment = 'current' | 'earlier' | 'unknown';

/** A position that holds in another world than that of the row. */
export interface RowBranch {
  readonly position: Position | 'contested';
  readonly conditions: readonly RowCondition[];
  readonly since: string;
  readonly lastSaid: string;
  readonly voices: readonly string[];
  readonly government: RowGovernment | null;
}

/** Of who has no claim that may count, or is held to have none. */
const NOTHING: Resolution = frozen({ cell: SILENT, weighed: [], ruledOut: [] });

const FIELDS = frozen([
  ...SHARED_FIELDS,
  'proposition',
  'contrary',
  'position',
  'vote',
  'since',
  'lastSaid',
  'ageDays',
  'government',
  'voices',
  'speakers',
  'conditions',
  'otherwise',
  'additions',
  'possible',
  'sides',
  'secondHand',
  'inferred',
  'viaMembership',
  'path',
  'claims',
  'contesting',
  'counter',
  'concurring',
  'beside',
  'documents',
  'evidence',
  'rule',
] as const);

/** A stance as an answer shows it; the claims behind it are worked out when first looked at. */
export class StanceRow<A extends string = string, P extends string = string> extends Row<A> {
  /** Id of the proposition. */
  readonly proposition: P;
  readonly position: Position | 'contested' | 'noRecord';
  // Private by type only: a thousand rows are made a good deal faster than with #fields.
  private readonly scope: QueryScope;
  private readonly branch: number;
  private resolved: Resolution | undefined;
  private branches: readonly StandingBranch[] | undefined;

  /** @param branch Which of several positions in worlds that exclude each other it is about. */
  constructor(context: QueryContext, scope: QueryScope, actor: string, proposition: string, cell: Cell, branch = 0) {
    super(context, actor);
    this.scope = scope;
    this.proposition = proposition as P;
    this.position = this.shown(outcomeName(cell.branches[branch] ?? cell.outcome));
    this.branch = branch;
    if (cell.isSilent) this.resolved = NOTHING;
  }

  /** The words for the contrary of the proposition by which it was asked about: every position here is on that. */
  get contrary(): string | null {
    return this.scope.contrary;
  }

  /** When the position was first said in the unbroken run that stands, as the source dates it; `null` for no record. */
  get since(): string | null {
    return this.#standing === undefined ? null : this.#said(this.#standing.since);
  }

  /** When the word that the row shows was said; of a contested row the newest word. */
  get lastSaid(): string | null {
    const newest = this.#newest;
    return newest === undefined ? null : this.#said(newest);
  }

  /** Days from the last possible day of `lastSaid` to the day that the answer speaks of; `null` for no record. */
  get ageDays(): number | null {
    const newest = this.#newest;
    return newest === undefined ? null : Math.max(0, this.scope.surroundings.today - newest.latest);
  }

  /** Who said it: the holders of the word that the row shows; of a contested row those of every side. */
  get voices(): readonly string[] {
    return frozen(this.#holders(this.position === 'contested' ? (this.#standing?.standing ?? []) : this.#word));
  }

  /** The word of the vote that the row shows; `null` for what is no vote, or where only the position is known. */
  get vote(): StanceClaim['vote'] | null {
    const [first] = this.#word;
    if (first === undefined || this.position === 'contested') return null;
    return (this.context.log.claim(first.row) as StanceClaim).vote ?? null;
  }

  /** Who tells of it, where neither the holder nor the document itself does. */
  get speakers(): readonly string[] {
    const speakers = this.#word.map(({ row }) => this.context.log.fields(row).speaker as string | undefined);
    return frozen([...new Set(speakers.filter((speaker) => speaker !== undefined))]);
  }

  /** The open conditions of the word that the row shows. Inferred rows inherit them. */
  get conditions(): readonly RowCondition[] {
    return frozen(this.#conditionsOf(this.#word));
  }

  /** Positions in other worlds than that of the row, whose conditions cannot hold together with its own. */
  get otherwise(): readonly RowBranch[] {
    const others = this.#branches.filter(({ number }) => number !== this.branch);
    const found = others.map(({ position, word, dated, since, standing }) => ({
      position: this.shown(position),
      conditions: this.#conditionsOf(word),
      since: this.#said(since),
      lastSaid: this.#said(dated),
      voices: this.#holders(position === 'contested' ? standing : word),
      government: this.#governmentOf(dated),
    }));
    return frozen(found);
  }

  /** Positions that doubtful claims could give it besides, and of a contested row those of its sides. */
  get possible(): readonly (Position | 'noRecord')[] {
    const possible = possibleBesides(this.resolution.cell).map((position) => this.shown(position));
    return frozen(possible.filter((position) => position !== this.position));
  }

  /** Of a contested row the positions that stand against each other; else none. */
  get sides(): readonly RowSide[] {
    if (this.position !== 'contested') return frozen([]);
    const standing = this.#standing?.standing ?? [];
    const positions = [...new Set(standing.map(({ position }) => position))].filter((at) => at !== NO_POSITION);
    return frozen(
      positions
        .sort((a, b) => a - b)
        .map((position) => {
          const side = standing.filter((one) => one.position === position);
          return {
            position: this.shown(outcomeName(position as never) as Position),
            voices: this.#holders(side),
            lastSaid: this.#said(side[0] as Weighed),
            conditions: this.#conditionsOf(side.slice(0, 1)),
            claims: side.map(({ row }) => this.context.log.claim(row).id),
          };
        }),
    );
  }

  /** What words of lower ranks that stand beside it add or restrict, newest first. */
  get additions(): readonly RowAddition[] {
    if (this.position === 'contested') return frozen([]);
    const known = new Set(this.conditions.map(({ text }) => text));
    const lower = this.#deciding.filter((one) => one.voice < (this.#word[0] as Weighed).voice);
    const added = lower.map((one) => ({
      voices: this.#holders([one]),
      lastSaid: this.#said(one),
      conditions: this.#conditionsOf([one]).filter(({ text }) => !known.has(text)),
    }));
    return frozen(added.filter(({ conditions }) => conditions.length > 0));
  }

  /** Under which government of the actor the word was said; `null` for persons, groups and no record. */
  get government(): RowGovernment | null {
    return this.#governmentOf(this.#newest);
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
    const entailment = this.#word[0]?.entailment ?? null;
    return entailment === null ? null : frozen(pathTo(this.proposition, entailment));
  }

  /** Ids of the claims that decide, newest first. */
  get claims(): readonly string[] {
    return this.#ids(Part.deciding);
  }

  protected override get behind(): readonly Claim[] {
    if (!this.scope.visibility.proposed) return [];
    return (this.#standing?.standing ?? []).map(({ row }) => this.context.log.claim(row));
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
    const { log, vocabulary } = this.context;
    const numbers = new Set(this.#deciding.map(({ row }) => log.documentOf(row)));
    return frozen([...numbers].map((number) => vocabulary.documentNumbers.string(number)).sort());
  }

  /** Which rule of the policy decided. */
  get rule(): Rule {
    return frozen(ruleOf(this.resolution, this.scope.policy));
  }

  /** The limits within which it was asked about. */
  get scopeAsked(): QueryScope {
    return this.scope;
  }

  /** The cell with every claim that was weighed, newest first. */
  get resolution(): Resolution {
    if (this.resolved === undefined) {
      const { vocabulary, resolver } = this.context;
      const [actor, topic] = [vocabulary.actorNumbers.find(this.actor), vocabulary.topicNumbers.find(this.proposition)];
      this.resolved = frozen(resolver.resolve(actor, topic, this.scope));
    }
    return this.resolved;
  }

  get fields(): readonly string[] {
    return FIELDS;
  }

  toJSON() {
    return pick(this as StanceRow<A, P>, FIELDS);
  }

  protected shown<Standing extends Position | 'contested' | 'noRecord'>(position: Standing): Standing {
    return shownOn(position, this.scope.contrary !== null);
  }

  get #branches(): readonly StandingBranch[] {
    const { context } = this;
    this.branches ??= branchesOf(context, context.vocabulary.actorNumbers.find(this.actor), this.resolution);
    return this.branches;
  }

  get #standing(): StandingBranch | undefined {
    return this.#branches[this.branch];
  }

  get #word(): readonly Weighed[] {
    return this.#standing?.word ?? [];
  }

  /** What dates the row: its word, or the newest of the words that stand against each other. */
  get #newest(): Weighed | undefined {
    return this.position === 'contested' ? this.#standing?.standing[0] : this.#standing?.dated;
  }

  get #deciding(): readonly Weighed[] {
    return (this.#standing?.standing ?? []).filter(({ part }) => part === Part.deciding);
  }

  #ids(part: Part): readonly string[] {
    const isOther = part !== Part.deciding && part !== Part.contesting;
    const found = this.resolution.weighed.filter((one) => one.part === part && (isOther || one.branch === this.branch));
    return frozen(found.map(({ row }) => this.context.log.claim(row).id));
  }

  #said({ row }: Weighed): string {
    return this.context.log.saidOf(row);
  }

  #holders(claims: readonly Weighed[]): readonly string[] {
    const { log, vocabulary } = this.context;
    return [...new Set(claims.map(({ row }) => log.holderOf(row)))].map((one) => vocabulary.actorNumbers.string(one));
  }

  #lacks(tier: number): boolean {
    const deciding = this.#deciding;
    return deciding.length > 0 && deciding.every((found) => (found.tier & tier) === 0);
  }

  #conditionsOf(word: readonly Weighed[]): RowCondition[] {
    const { vocabulary } = this.context;
    return conditionsOf(word).map((item) => ({
      ...item,
      status: 'open' as const,
      text: conditionInWords(item, vocabulary),
    }));
  }

  #governmentOf(word: Weighed | undefined): RowGovernment | null {
    if (word === undefined || (this.type !== 'country' && this.type !== 'organization')) return null;
    const { representation, vocabulary } = this.context;
    const days = { earliest: word.start, latest: word.latest };
    const actor = vocabulary.actorNumbers.find(this.actor);
    const relation = representation.governmentOn(actor, days, this.scope.surroundings.today);
    return relation === 'same' ? 'current' : relation;
  }
}

/** Why a row with the right position is not counted all the same; `null` if it is. */
export function excludedBecause(row: StanceRow, { maxAge }: QueryScope): string | null {
  return maxAge !== null && (row.ageDays ?? 0) > maxAge ? `last said ${row.ageDays} days before` : null;
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
