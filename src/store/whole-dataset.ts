// A graph as a data set again: what went in, with ids and defaults filled in.
import type { Claim } from '../kinds/claim.js';
import type { Dataset } from '../kinds/dataset.js';
import type { ClaimLog } from './claim-log.js';

/** What a log holds, without the documents that are left out, what they say and what was taken back of it. */
export function wholeDataset(log: ClaimLog, without: ReadonlySet<number>): Dataset {
  const { vocabulary } = log;
  const isKept = (document: string) => !without.has(vocabulary.documentNumbers.find(document));
  const claims: Claim[] = [];
  const copy = <Item>(items: Iterable<Item>) => JSON.parse(JSON.stringify([...items])) as Item[];
  for (let row = 0; row < log.length; row += 1) {
    const claim = log.claim(row);
    if (isKept(claim.document)) claims.push(claim);
  }
  const ids = new Set(claims.map(({ id }) => id));
  const spokenOf = new Set(claims.map((claim) => (claim.kind === 'fact' ? claim.about : '')));
  const hasDocument = (id: string) => isKept(id) || spokenOf.has(id);
  return {
    actors: copy(vocabulary.actors.values()).filter(
      ({ id }) => !vocabulary.implied.has(id) || !hasDocument(id.slice('author:'.length)),
    ),
    propositions: copy(vocabulary.propositions.values()),
    events: copy(vocabulary.events.values()),
    documents: copy(vocabulary.documents.values()).filter(({ id }) => hasDocument(id)),
    claims: claims.map(({ supersedes, ...claim }) =>
      supersedes === undefined || !ids.has(supersedes) ? (claim as Claim) : ({ ...claim, supersedes } as Claim),
    ),
    retractions: copy(
      log.retractions.filter(({ of }) => ids.has(of) || (vocabulary.documents.has(of) && hasDocument(of))),
    ),
  };
}
