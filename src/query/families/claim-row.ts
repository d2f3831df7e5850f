// A claim as an answer shows it.
import type { Claim, ClaimKind, ClaimOf } from '../../kinds/claim.js';
import type { Position } from '../../kinds/position.js';
import { frozen } from '../../schema/frozen.js';
import type { QueryContext } from '../query-context.js';
import { countryOf, countsFor } from '../query-population.js';
import { Row, SHARED_FIELDS } from '../row.js';

const CLAIM_FIELDS = frozen([...SHARED_FIELDS, 'voices', 'country', 'kind', 'said', 'claims', 'becomes', 'claim']);

/** A claim as an answer shows it; the claim itself is made when first looked at. */
export class ClaimRow<Kind extends ClaimKind = ClaimKind, A extends string = string> extends Row<A> {
  /** What the actor's stance became through it, in a timeline; `null` if nothing changed or for other kinds. */
  readonly becomes: Position | 'contested' | 'noRecord' | null;
  readonly #row: number;
  #claim: ClaimOf<Kind> | undefined;

  /** @param actor Whom the answer is about; by default the first that the claim counts for. */
  constructor(context: QueryContext, row: number, actor?: string, becomes: ClaimRow['becomes'] = null) {
    super(context, actor ?? actorOf(context, row));
    this.#row = row;
    this.becomes = becomes;
  }

  get claim(): ClaimOf<Kind> {
    this.#claim ??= frozen(this.context.log.claim(this.#row) as ClaimOf<Kind>);
    return this.#claim;
  }

  get kind(): Kind {
    return this.claim.kind as Kind;
  }

  /** The country that the claim counts for, or `null`. */
  get country(): A | null {
    return countryOf(this.context, this.#row) as A | null;
  }

  get voices(): readonly string[] {
    return frozen([this.claim.holder]);
  }

  get said(): string {
    return this.claim.said;
  }

  get claims(): readonly string[] {
    return frozen([this.claim.id]);
  }

  protected override get behind(): readonly Claim[] {
    return [this.claim];
  }

  get fields(): readonly string[] {
    return CLAIM_FIELDS;
  }

  /** The fields of the claim beside those of the row. */
  toJSON() {
    const { actor, name, type, voices, country, claims, becomes } = this;
    return { actor, name, type, voices, country, claims, ...(becomes === null ? {} : { becomes }), ...this.claim };
  }
}

/** The first actor that a claim counts for; its holder, where it surely counts for nobody. */
function actorOf(context: QueryContext, row: number): string {
  const { columns, at } = context.log.at(row);
  return context.vocabulary.actorNumbers.string(countsFor(context, row)[0] ?? (columns.holder[at] as number));
}
