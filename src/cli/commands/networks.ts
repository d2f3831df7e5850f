import type { Command } from 'commander';
import { DISCREPANCY_TYPES, type DiscrepancyType } from '../../discrepancy/compare/discrepancy.js';
import { discrepancies } from '../../discrepancy/discrepancies.js';
import { StanceError } from '../../errors.js';
import { discourseNetwork } from '../../graph/discourse/discourse-network.js';
import { type AgreementOptions, agreement } from '../../measure/agreement.js';
import { type AgreementMatrix, agreementMatrix } from '../../measure/agreement-matrix.js';
import { communities } from '../../measure/communities.js';
import { similarityGraph } from '../../measure/similarity-graph.js';
import { type StanceMatrixOptions, stanceMatrix } from '../../measure/stance-matrix.js';
import { visible } from '../../words/escape.js';
import { type AskFlags, type DataFlags, withDataFlags } from '../io/flags.js';
import { loadGraph } from '../io/load.js';
import { print } from '../io/print.js';

interface Period {
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly knownBy?: string;
}

type Flags = AskFlags & DataFlags & Period & Readonly<Record<string, unknown>>;

/** Adds the commands that measure: networks, agreement, communities, discrepancies. */
export function addMeasures(command: (usage: string, description: string) => Command, setNoRecord: () => void): void {
  withDataFlags(command('network', 'who agrees with whom (one-mode), or who says what (two-mode)'))
    .option('--mode <mode>', 'one or two; default one')
    .option('--actors <kind>', 'country, organization, person or holder; default country')
    .option('--relation <relation>', 'congruence, conflict, subtract, ignore; two-mode: ignore, subtract, combine')
    .option('--normalization <name>', 'none, average, jaccard, cosine, dnaCosine; two-mode: none, activity, prominence')
    .option('--duplicates <scope>', 'include, document, week, month, year or acrossRange; default include')
    .option('--scale <scale>', 'ternary or binary; default ternary')
    .option('--from <date>', 'said on or after')
    .option('--to <date>', 'said on or before')
    .option('--known-by <date>', 'what could be known then')
    .option('--exclude <name...>', 'actors, propositions or documents to leave out')
    .option('--isolates', 'keep those without a tie')
    .option('--names', 'names instead of ids; the default for .dna files')
    .option('--ids', 'ids, for .dna files too')
    .action(async (flags: Flags) => {
      const kg = await loadGraph(flags);
      const { mode, actors, relation, normalization, duplicates, scale, from, to, knownBy, isolates, names } = flags;
      const isNamed = names === true || (flags.ids !== true && flags.data?.endsWith('.dna') === true);
      const labels = isNamed ? 'name' : undefined;
      const exclude = flags.exclude === undefined ? undefined : exclusions(kg, flags.exclude as readonly string[]);
      const options = {
        mode,
        actors,
        relation,
        normalization,
        duplicates,
        scale,
        from,
        to,
        knownBy,
        isolates,
        labels,
        exclude,
      };
      const { rows, columns, values, statements, notCounted } = discourseNetwork(kg, defined(options));
      if (statements === 0) setNoRecord();
      if (flags.json === true)
        return print(`${JSON.stringify({ rows, columns, values, statements, notCounted }, null, 1)}\n`);
      return print(csvOf([['', ...columns], ...rows.map((row, i) => [row, ...(values[i] as readonly number[])])]));
    });
  withDataFlags(command('agreement', 'on how many propositions two actors take the same position, or all pairs'))
    .option('--a <name>', 'one actor')
    .option('--b <name>', 'the other')
    .option('--all', 'every pair, as CSV')
    .option('--abstentions <how>', 'count, ignore or graded; default count')
    .option('--min-joint <n>', 'no share on fewer joint propositions; default 1')
    .option('--actors <kind>', 'country, actor or holder; default country')
    .option('--from <date>', 'said on or after')
    .option('--to <date>', 'said on or before')
    .option('--as-of <date>', 'what stood then')
    .option('--known-by <date>', 'what could be known then')
    .action(async (flags: Flags) => {
      const kg = await loadGraph(flags);
      const { a, b, abstentions } = flags as { a?: string; b?: string; abstentions?: AgreementOptions['abstentions'] };
      const matrix = stanceMatrix(kg, matrixOptions(flags));
      const options = defined({ abstentions, minJoint: wholeNumber('--min-joint', flags.minJoint) });
      if (flags.all === true && (a !== undefined || b !== undefined)) {
        throw new StanceError('invalid_option', 'stancegraph: --all is every pair; leave out --a and --b.', {});
      }
      if (flags.all === true) return print(pairsAsCsv(agreementMatrix(matrix, options), flags.json === true));
      if (a === undefined || b === undefined) {
        throw new StanceError('invalid_option', 'stancegraph: agreement needs --a and --b, or --all.', {});
      }
      const [one, other] = [a, b].map((named) => kg.context.vocabulary.actorId('agreement', named)) as [string, string];
      const isOnRecord = [one, other].every((id) => matrix.actors.includes(id));
      const found = isOnRecord ? agreement(matrix, one, other, options) : { same: 0, joint: 0, share: null };
      if (found.joint === 0) setNoRecord();
      const share = found.share === null ? 'not defined' : found.share.toFixed(6);
      return print(
        flags.json === true
          ? `${JSON.stringify(found)}\n`
          : `${visible(`${kg.context.vocabulary.nameOf(one)} and ${kg.context.vocabulary.nameOf(other)}`)}: the same on ${found.same} of ${found.joint} (${share})\n`,
      );
    });
  withDataFlags(command('communities', 'who belongs together, by signed agreement'))
    .option('--center <share>', 'the share of agreement at which neither friend nor foe; default 0.5')
    .option('--min-joint <n>', 'no tie on fewer joint propositions; default 1')
    .option('--abstentions <how>', 'count, ignore or graded; default count')
    .option('--actors <kind>', 'country, actor or holder; default country')
    .option('--from <date>', 'said on or after')
    .option('--to <date>', 'said on or before')
    .option('--as-of <date>', 'what stood then')
    .option('--known-by <date>', 'what could be known then')
    .action(async (flags: Flags) => {
      const kg = await loadGraph(flags);
      const { abstentions } = flags as { abstentions?: AgreementOptions['abstentions'] };
      const options = defined({ abstentions, minJoint: wholeNumber('--min-joint', flags.minJoint) });
      const pairs = agreementMatrix(stanceMatrix(kg, matrixOptions(flags)), options);
      const found = communities(similarityGraph(pairs, { center: share('--center', flags.center) ?? 0.5 }));
      if (found.communities.length === 0) setNoRecord();
      if (flags.json === true) return print(`${JSON.stringify(found, null, 1)}\n`);
      const lines = found.communities.map((members, i) => visible(`${i + 1}  ${members.join(', ')}`));
      return print(`${lines.join('\n')}\nSigned modularity ${found.modularity?.toFixed(4) ?? 'not defined'}.\n`);
    });
  for (const [name, description, type] of [
    [
      'discrepancies',
      'claims that do not go together: shifts, contradictions, source conflicts, dissent, say-do gaps',
      null,
    ],
    ['shifts', 'changes of mind', 'shift'],
  ] as const) {
    const made = withDataFlags(command(name, description))
      .option('--actor <name>', 'of one actor')
      .option('--proposition <name>', 'about one proposition')
      .option('--as-of <date>', 'said on or before')
      .option('--known-by <date>', 'what could be known then');
    if (type === null) made.option('--type <type>', `${DISCREPANCY_TYPES.join(', ')}; default all`);
    made.action(async (flags: Flags) => {
      const kg = await loadGraph(flags);
      const { actor, proposition, asOf, knownBy } = flags as Record<string, string | undefined>;
      const asked = (type ?? flags.type) as DiscrepancyType | undefined;
      const found = discrepancies(kg, defined({ actor, proposition, asOf, knownBy, type: asked }));
      if (found.length === 0) setNoRecord();
      if (flags.json === true) return print(`${JSON.stringify(found, null, 1)}\n`);
      const lines = found.map(
        ({ type: kind, sentence, documents }) => `${kind}: ${sentence} [${documents.join(', ')}]`,
      );
      return print(`${lines.length === 0 ? 'None.' : lines.map(visible).join('\n')}\n`);
    });
  }
}

function matrixOptions({ actors, from, to, asOf, knownBy }: Flags): StanceMatrixOptions {
  return defined({ actors, from, to, asOf, knownBy }) as StanceMatrixOptions;
}

/** What to leave out, sorted by what it names. */
function exclusions({ context }: Awaited<ReturnType<typeof loadGraph>>, names: readonly string[]) {
  const { vocabulary } = context;
  const found: { actors: string[]; propositions: string[]; documents: string[] } = {
    actors: [],
    propositions: [],
    documents: [],
  };
  for (const name of names) {
    if (vocabulary.documents.has(name)) found.documents.push(name);
    else if (vocabulary.propositions.has(name)) found.propositions.push(name);
    else if (isNamed(() => vocabulary.actorId('network', name))) found.actors.push(name);
    else found.propositions.push(name);
  }
  return found;
}

function isNamed(find: () => string): boolean {
  try {
    find();
    return true;
  } catch {
    return false;
  }
}

function pairsAsCsv({ actors, same, joint, values }: AgreementMatrix, isJson: boolean): string {
  const pairs: { a: string; b: string; same: number; joint: number; share: number | null }[] = [];
  for (const [i, a] of actors.entries()) {
    for (let j = i + 1; j < actors.length; j += 1) {
      const at = i * actors.length + j;
      const value = values[at] as number;
      pairs.push({
        a,
        b: actors[j] as string,
        same: same[at] as number,
        joint: joint[at] as number,
        share: Number.isNaN(value) ? null : value,
      });
    }
  }
  if (isJson) return `${JSON.stringify(pairs)}\n`;
  return csvOf([
    ['a', 'b', 'same', 'joint', 'share'],
    ...pairs.map(({ a, b, same: s, joint: n, share: x }) => [a, b, s, n, x ?? '']),
  ]);
}

/** Comma-separated values (RFC 4180); a cell that a spreadsheet would take for a formula gets an apostrophe in front. */
function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

function wholeNumber(flag: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && /^\d{1,9}$/.test(value)) return Number(value);
  throw new StanceError(
    'invalid_option',
    `stancegraph: ${flag} must be a whole number, received ${JSON.stringify(value)}.`,
    {},
  );
}

function share(flag: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (typeof value === 'string' && value.trim() !== '' && number >= 0 && number <= 1) return number;
  throw new StanceError(
    'invalid_option',
    `stancegraph: ${flag} must be a number from 0 to 1, received ${JSON.stringify(value)}.`,
    {},
  );
}

function defined<Fields extends object>(fields: Fields): Record<string, never> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Record<string, never>;
}
