// A draft as YAML.
import { Document, isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Seed, SeedClaim } from '../../kinds/seed.js';
import { visible } from '../../words/escape.js';

/** Lists that hold one item a line. */
const IN_LINES = ['actors', 'propositions', 'events'];
const FIRST = ['kind', 'holder', 'onBehalfOf'];
const LAST = 'said speaker act basis conditions confidence summary utterance evidence origin review'.split(' ');

/**
 * A draft as YAML, laid out as the seeds are. What comes from outside is quoted wherever it could be read as YAML.
 *
 * @param by Who proposed the claims.
 */
export function draftText(seed: Seed, by: string): string {
  const document = new Document({ ...seed, claims: seed.claims.map(inOrder) }, { aliasDuplicateObjects: false });
  const root = document.contents as unknown as YAMLMap;
  for (const list of IN_LINES) flowItems(root.get(list));
  for (const [i, claim] of ((root.get('claims') as YAMLSeq | undefined)?.items ?? []).entries()) {
    if (!isMap(claim)) continue;
    claim.spaceBefore = i > 0;
    for (const { value } of claim.items) if (isMap(value)) value.flow = true;
    flowItems(claim.get('evidence'));
    flowItems(claim.get('conditions'));
    const deliverables = claim.get('deliverables');
    if (isSeq(deliverables)) deliverables.flow = true;
  }
  const head = `# proposed by ${visible(by)}: accept, edit or reject each claim (stancegraph review)\n`;
  return `${head}${document.toString({ lineWidth: 0, flowCollectionPadding: false })}`;
}

/** Who and what first, then when and how we know. */
function inOrder(claim: SeedClaim): object {
  const fields = new Map(Object.entries(claim));
  const rest = [...fields.keys()].filter((field) => !FIRST.includes(field) && !LAST.includes(field));
  const order = [...FIRST, ...rest, ...LAST].filter((field) => fields.has(field));
  return Object.fromEntries(order.map((field) => [field, fields.get(field)]));
}

function flowItems(list: unknown): void {
  if (!isSeq(list)) return;
  for (const item of list.items) if (isMap(item)) item.flow = true;
}
