// Why something counts only perhaps, or is kept out, in words.
import { POSITIONS, type Position, shownOn } from '../kinds/position.js';
import { type DateRange, OPEN_START } from '../schema/date.js';
import { Part, type RuledOut } from '../stance/candidates.js';
import type { Resolution, Weighed } from '../stance/resolver.js';
import { isAttributed, mayDecideFor } from '../stance/voices/eligibility.js';
import { conditionInWords } from '../words/condition-words.js';
import { dateInWords } from '../words/date-words.js';
import { STANDINGS } from '../words/position-words.js';
import { saidWithin } from './claim-search.js';
import type { NotCounted } from './found.js';
import type { QueryContext, QueryScope } from './query-context.js';

/**
 * What an actor perhaps stands for on a proposition, or would but for a condition, with the reasons; `null` if nothing.
 *
 * @param wanted The position asked about; by default any.
 */
export function doubtsAbout(
  context: QueryContext,
  scope: QueryScope,
  actor: string,
  resolution: Resolution,
  wanted?: Position,
): NotCounted | null {
  const { cell, weighed, ruledOut } = resolution;
  const isWanted = (position: number) => wanted === undefined || POSITIONS[position] === wanted;
  const told = [
    ...contestedSides(weighed, isWanted),
    ...weighed.filter((one) => one.part === Part.possible && isWanted(one.position) && isNew(resolution, one)),
    ...weighed.filter((one) => isOutOfOrder(resolution, one) && isWanted(one.position)),
  ];
  const kept = cell.branches.length === 0 ? ruledOut.filter(({ position }) => isWanted(position)) : [];
  if (told.length === 0 && kept.length === 0) return null;
  const { log, vocabulary } = context;
  const isContested = told.some(({ part }) => part === Part.deciding || part === Part.contesting);
  const reasons = [
    ...(isContested ? [`contested: ${sidesInWords(context, scope, weighed)}`] : []),
    ...told.filter(({ part }) => part === Part.possible).map((one) => perhapsInWords(context, scope, actor, one)),
    ...told
      .filter(({ part }) => part === Part.superseded)
      .map((one) => `${verbOf(scope, one)}, but the order in time is not known`),
    ...kept.map((one) => keptOutInWords(context, scope, one)),
  ];
  const claims = [...new Set([...told, ...kept].map(({ row }) => log.claim(row).id))].sort();
  return { actor, name: vocabulary.nameOf(actor), reason: [...new Set(reasons)].join('; '), claims };
}

/** "Ana Lopez supports (1 January 2024), Beto Prado opposes (1 February 2024)" */
export function sidesInWords(context: QueryContext, scope: QueryScope, weighed: readonly Weighed[]): string {
  const { log, vocabulary } = context;
  const standing = weighed.filter(({ part, position }) => isStanding(part) && POSITIONS[position] !== undefined);
  const told = [...standing].reverse().map((one) => {
    const { holder, said } = log.claim(one.row);
    const conditions = one.conditions.map((condition) => conditionInWords(condition, vocabulary));
    return `${vocabulary.nameOf(holder)} ${verbOf(scope, one)}${pathInWords(context, one)} (${[dateInWords(said), ...conditions].join(', ')})`;
  });
  return [...new Set(told)].join(', ');
}

function isStanding(part: Part): boolean {
  return part === Part.deciding || part === Part.contesting;
}

/** The claims of contested branches, if one of their positions is wanted. */
function contestedSides(weighed: readonly Weighed[], isWanted: (position: number) => boolean): readonly Weighed[] {
  const contested = new Set(weighed.filter(({ part }) => part === Part.contesting).map(({ branch }) => branch));
  const sides = weighed.filter(({ part, branch }) => isStanding(part) && contested.has(branch));
  return sides.some(({ position }) => isWanted(position)) ? sides : [];
}

function isNew({ cell }: Resolution, { position }: Weighed): boolean {
  return !cell.branches.includes(position as never);
}

function isOutOfOrder({ cell }: Resolution, { part, position }: Weighed): boolean {
  return (
    part === Part.superseded && (cell.possible & (1 << position)) !== 0 && !cell.branches.includes(position as never)
  );
}

function verbOf({ contrary }: QueryScope, { position }: Pick<Weighed, 'position'>): string {
  const of = POSITIONS[position];
  return of === undefined ? 'takes no position' : STANDINGS[shownOn(of, contrary !== null)].verb;
}

function perhapsInWords(context: QueryContext, scope: QueryScope, actor: string, one: Weighed): string {
  return `perhaps ${verbOf(scope, one)}${pathInWords(context, one)}: ${doubtInWords(context, scope, actor, one.row)}`;
}

function pathInWords({ vocabulary }: QueryContext, { entailment }: Weighed): string {
  return entailment === null ? '' : ` by what follows from “${vocabulary.nameOf(entailment.proposition)}”`;
}

/** Why it is not sure that a claim counts for an actor. */
export function doubtInWords(context: QueryContext, scope: QueryScope, actor: string, row: number): string {
  const { log, vocabulary, representation } = context;
  const claim = log.claim(row);
  if (!mayDecideFor(vocabulary.actor(actor).type, claim.basis)) {
    return claim.basis === 'anonymous' ? 'from an unnamed source' : 'an inference of the author';
  }
  const hidden = log.hiddenBecause(row, scope.visibility);
  if (hidden !== null) return hidden;
  if (saidWithin(context, row, scope) === 'maybe') return openDate(claim.said);
  const { columns, at } = log.at(row);
  const latest = columns.latest[at] as number;
  const earliest = columns.earliest[at] as number;
  const said: DateRange = { earliest: earliest === OPEN_START ? latest : earliest, latest };
  const number = vocabulary.actorNumbers.find(actor);
  const holder = columns.holder[at] as number;
  if (holder !== number && representation.represents(holder, number, said) === 'maybe') {
    return `it is not known whether ${vocabulary.nameOf(claim.holder)} held the office on that day`;
  }
  if (vocabulary.typeOf(holder) === 'organization' && holder !== number) {
    return `it is not known whether ${vocabulary.nameOf(actor)} was a member of ${vocabulary.nameOf(claim.holder)}`;
  }
  return isAttributed(claim.basis) ? 'it does not stand alone there' : 'its source is not certain';
}

/** A date that leaves open whether something belongs to an answer. */
export function openDate(said: string): string {
  return `its date (${said}) leaves open whether it belongs here`;
}

function keptOutInWords({ log, vocabulary }: QueryContext, scope: QueryScope, one: RuledOut): string {
  const unmet = log.conditions(one.row).filter((condition) => scope.surroundings.world.status(condition) === 'unmet');
  const words = unmet.map((condition) => conditionInWords(condition, vocabulary)).join(' and ');
  return `${verbOf(scope, one)} ${words}, which is not so`;
}
