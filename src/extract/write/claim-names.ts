import type { SeedClaim } from '../../schema/seed.js';

/** Ids of the actors, propositions and events that a claim names, its document apart; each once. */
export function claimNames(claim: SeedClaim): string[] {
  const fields = claim as Readonly<Record<string, unknown>>;
  const named = NAMING.flatMap((field) => (typeof fields[field] === 'string' ? [fields[field]] : []));
  const conditions = (claim.conditions ?? []).flatMap((condition) => {
    if ('event' in condition) return [condition.event];
    return 'proposition' in condition ? [condition.proposition] : [];
  });
  return [...new Set([...named, ...conditions])];
}

const NAMING = ['holder', 'onBehalfOf', 'speaker', 'proposition', 'to', 'toward', 'event', 'about'];
