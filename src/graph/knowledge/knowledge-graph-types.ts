// What nodes and edges of the knowledge graph carry.
import type { MultiDirectedGraph } from 'graphology';
import type { ClaimOf } from '../../kinds/claim.js';
import type { Deliverable } from '../../kinds/commitment.js';
import type { Stage } from '../../kinds/ladder.js';
import type { Position } from '../../kinds/position.js';
import type { OfficeRank, Organization } from '../../schema/actor.js';
import type { Basis } from '../../schema/claim-base.js';
import type { Proposition } from '../../schema/proposition.js';

/** Keys of nodes that have no id of their own. Ids hold no white space, so that nothing can be mistaken for these. */
export type DerivedKey = `document ${string}` | `office ${string} ${string}` | `commitment ${string}`;

/**
 * A node of the knowledge graph, told apart by `kind`. Actors, propositions and events are keyed by id, the rest by
 * {@link DerivedKey}: `document <id>`, `office <of> <title>`, `commitment <claim id>`.
 */
export type GraphNode =
  | { readonly kind: 'country' | 'person' | 'group'; readonly label: string }
  | { readonly kind: 'organization'; readonly label: string; readonly subtype: Organization['subtype'] | null }
  | { readonly kind: 'office'; readonly label: string; readonly of: string; readonly rank: OfficeRank }
  | { readonly kind: 'proposition'; readonly label: string; readonly type: Proposition['kind'] }
  | { readonly kind: 'event'; readonly label: string; readonly type: string; readonly date: string | null }
  | {
      readonly kind: 'commitment';
      readonly label: string;
      readonly deliverables: readonly Deliverable[];
      readonly stage: Stage;
      readonly deadline: string | null;
    }
  | { readonly kind: 'document'; readonly label: string; readonly published: string | null };

/** What an edge that is one claim says of it. */
interface ClaimEdge {
  readonly claim: string;
  readonly holder: string;
  readonly said: string;
  readonly basis: Basis;
}

/** From when to when, as the vocabulary dates it; `null` where it does not. */
interface Tenure {
  readonly from: string | null;
  readonly to: string | null;
}

/** An edge of the knowledge graph, told apart by `kind`; the arrows say from what to what. */
export type GraphEdge =
  /** Actor -> proposition: where it stands, by the policy; or, with all claims, one statement of it. */
  | {
      readonly kind: 'stance';
      readonly position: Position | 'contested';
      readonly since: string | null;
      readonly said: string | null;
      readonly claims: readonly string[];
      readonly voices: readonly string[];
      readonly inferred: boolean;
      readonly secondHand: boolean;
    }
  /** Actor -> commitment. */
  | ({ readonly kind: 'commitment'; readonly stage: Stage } & ClaimEdge)
  /** Commitment -> proposition. */
  | { readonly kind: 'concerns' }
  /** Commitment -> whom it is made to. */
  | { readonly kind: 'beneficiary' }
  /** Actor -> whom it asks, or where nobody is named, the proposition it asks for. */
  | ({ readonly kind: 'request'; readonly proposition: string | null; readonly words: string | null } & ClaimEdge)
  /** Actor -> actor, event or proposition. */
  | ({ readonly kind: 'attitude'; readonly polarity: ClaimOf<'attitude'>['polarity'] } & ClaimEdge)
  /** Actor -> event. */
  | ({
      readonly kind: 'participation';
      readonly role: ClaimOf<'participation'>['role'];
      readonly mode: 'in-person' | 'remote' | null;
    } & ClaimEdge)
  /** Actor -> what the fact is about. */
  | ({ readonly kind: 'fact'; readonly property: string; readonly value: string | number | boolean } & ClaimEdge)
  /** Actor (or commitment) -> document in which its claims stand. */
  | { readonly kind: 'evidence'; readonly claims: readonly string[] }
  /** Member -> organization. */
  | ({ readonly kind: 'membership' } & Tenure)
  /** Person -> office. */
  | ({ readonly kind: 'tenure' } & Tenure)
  /** Office -> the actor for whom it speaks. */
  | { readonly kind: 'representation' }
  /** Proposition -> a broader one, or one that it contradicts; organization -> what it is part of; document -> its event. */
  | { readonly kind: 'broader' | 'contradicts' | 'partOf' | 'covers' };

/** What the graph as a whole says of itself. */
export interface GraphAbout {
  readonly claims: 'standing' | 'all';
  readonly asOf: string | null;
  readonly knownBy: string | null;
  /** Claims, tenures and memberships whose dates leave open whether they belong here; they are left out. */
  readonly uncertain: number;
  /** Requests that name neither whom nor a proposition: only their evidence is drawn. */
  readonly withoutTarget: number;
}

export type KnowledgeGraph = MultiDirectedGraph<GraphNode, GraphEdge, GraphAbout>;
