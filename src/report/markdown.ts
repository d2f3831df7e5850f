import { dateInWords, onDate } from '../words/date-words.js';
import { escapeMarkdown } from '../words/escape.js';
import { counted, listed } from '../words/list-words.js';
import { CONDITIONAL, STANDINGS } from '../words/position-words.js';
import { BASIS_WORDS, STAGE_VERBS } from '../words/stage-words.js';
import { HEADINGS } from './model/headings.js';
import type { MatrixCell, ReportModel } from './model/report-model.js';
import { ageInWords, DISPUTE_WORDS, qualifiers, scopeInWords } from './model/report-words.js';

/**
 * A report as Markdown (with tables as GitHub has them). Every text of the model is escaped, so that it brings no
 * heading, link, table cell or HTML of its own. Charts and the network are told as tables.
 *
 * @returns Text that ends in a line feed. Time and size O(model).
 * @example
 * reportMarkdown(report(StanceGraph.from(coalition), 'Italy')).slice(0, 20); // "# Where Italy stands"
 */
export function reportMarkdown(model: ReportModel): string {
  const parts: readonly (readonly [keyof typeof HEADINGS, readonly string[]])[] = [
    ['findings', model.findings.map(({ text, notes }) => `- ${esc(text)}${refs(notes)}`)],
    ['positions', positions(model)],
    ['matrix', matrix(model)],
    ['distribution', distribution(model)],
    ['course', course(model)],
    ['commitments', commitments(model)],
    ['network', network(model)],
    ['disputes', disputes(model)],
    ['participation', participation(model)],
    ['gaps', [...model.gaps.map(gap), ...model.cuts.map((cut) => `- ${esc(cut)}`)]],
    ['evidence', evidence(model)],
    ['method', method(model)],
  ];
  const sections = parts.flatMap(([id, lines]) => (lines.length === 0 ? [] : [`## ${HEADINGS[id]}`, lines.join('\n')]));
  const scope = `What stood ${esc(scopeInWords(model))}. ${counted(model.read, 'document')} read. “No record” is a gap, never opposition.`;
  const head = [`# ${esc(model.title)}`, `*${esc(model.question)}*`, ...model.lead.map(esc), scope];
  return `${[...head, ...sections].join('\n\n')}\n`;
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)];
}

function positions({ positions: all }: ReportModel): string[] {
  return table(
    ['Who', 'Proposition', 'Position', 'Last said', 'Qualified', 'Documents'],
    all.map((position) => {
      const { name, label, standing, conditions, lastSaid, ageDays, notes, documents } = position;
      const age = ageInWords(ageDays);
      return [
        esc(name),
        esc(label),
        `${sign(standing, conditions)}${refs(notes)}`,
        lastSaid === null ? '' : `${esc(dateInWords(lastSaid))}${age === '' ? '' : `, ${age}`}`,
        esc(qualifiers(position).join('; ')),
        esc(documents.join(', ')),
      ];
    }),
  );
}

function sign(standing: MatrixCell['standing'], conditions: readonly string[] = []): string {
  if (conditions.length === 0 || standing !== 'support') {
    const { verb } = STANDINGS[standing];
    return `${STANDINGS[standing].sign} ${verb}${conditions.length === 0 ? '' : `, ${esc(conditions.join(' and '))}`}`;
  }
  return `${CONDITIONAL.sign} supports, ${esc(conditions.join(' and '))}`;
}

function matrix({ matrix: { countries, propositions, cells } }: ReportModel): string[] {
  if (countries.length === 0) return [];
  const cell = ({ standing, conditions, inferred, secondHand }: MatrixCell) =>
    [sign(standing, conditions), inferred ? 'inferred' : '', secondHand ? 'second-hand' : '']
      .filter(Boolean)
      .join('; ');
  return table(
    ['Proposition', ...countries.map(({ name }) => esc(name))],
    propositions.map(({ name }, j) => [esc(name), ...countries.map((_, i) => cell(cells[i]?.[j] as MatrixCell))]),
  );
}

function distribution({ distribution: all }: ReportModel): string[] {
  return table(
    ['Proposition', '▲ support', '▼ against', '◆ undecided', '≠ contested', '· no record'],
    all.map(({ name, support, oppose, undecided, contested, noRecord, conditional, inferred, secondHand }) => {
      const weak = [`${conditional} with condition`, `${inferred} inferred`, `${secondHand} second-hand`];
      const told = weak.filter((part) => !part.startsWith('0 '));
      return [
        esc(name),
        `${support}${told.length === 0 ? '' : ` (${told.join(', ')})`}`,
        ...[oppose, undecided, contested, noRecord].map(String),
      ];
    }),
  );
}

function course({ changes, timeline }: ReportModel): string[] {
  const changed = table(
    ['Who', 'Proposition', `Before (${changes.from === null ? '' : dateInWords(changes.from)})`, 'After', 'Said'],
    changes.rows.map(({ name, label, before, after, since, notes }) => [
      esc(name),
      esc(label),
      sign(before),
      `${sign(after)}${refs(notes)}`,
      since === null ? '' : esc(dateInWords(since)),
    ]),
  );
  const statements = timeline.map(({ said, name, holder, text, becomes, notes }) => {
    const who = holder === name ? name : `${holder} (${name})`;
    return `- ${esc(dateInWords(said))}: ${esc(`${who} ${text}`)}${becomes === null ? '' : ` → ${sign(becomes)}`}${refs(notes)}`;
  });
  return [...changed, ...(changed.length > 0 && statements.length > 0 ? [''] : []), ...statements];
}

function commitments({ commitments: all }: ReportModel): string[] {
  return table(
    ['Who', 'Stage', 'What', 'Condition', 'Said', 'How we know'],
    all.map(({ name, holder, stage, text, conditions, said, speaker, basis, notes }) => [
      esc(holder === name ? name : `${holder} (${name})`),
      STAGE_VERBS[stage].present,
      esc(text),
      esc(conditions.join(' and ')),
      esc(dateInWords(said)),
      `${BASIS_WORDS[basis]}${speaker === null ? '' : `, told by ${esc(speaker)}`}${refs(notes)}`,
    ]),
  );
}

function network({ network: { nodes, ties } }: ReportModel): string[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const name = (id: string) => esc(names.get(id) ?? id);
  const strongest = [...ties].sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight)).slice(0, 50);
  return table(
    ['Countries', 'Tie', 'Weight'],
    strongest.map(({ a, b, weight }) => [
      `${name(a)} and ${name(b)}`,
      weight > 0 ? 'more agreement' : 'more disagreement',
      String(Math.round(Math.abs(weight) * 100) / 100),
    ]),
  );
}

function disputes({ disputes: all }: ReportModel): string[] {
  return all.flatMap(({ type, text, sides }) => [
    `- **${DISPUTE_WORDS[type]}.** ${esc(text)}`,
    ...sides.map(({ heading, claims }) => {
      const told = claims.map((claim) => `${esc(claim.text)}${refs([claim.note])}`);
      return `  - ${esc(heading)}: ${told.join(' ')}`;
    }),
  ]);
}

function participation({ participation: all }: ReportModel): string[] {
  return all.flatMap(({ name, date, participants }) => {
    const who = participants.map(
      (entry) => `${entry.name}${entry.holder === entry.name ? '' : ` (${entry.holder})`}, ${entry.role}`,
    );
    return [`- **${esc(name)}**${date === null ? '' : `, ${esc(dateInWords(date))}`}: ${esc(who.join('; '))}.`];
  });
}

function gap({ text, names }: ReportModel['gaps'][number]): string {
  return `- ${esc(text)}${names.length === 0 ? '' : ` ${esc(listed(names, 60))}.`}`;
}

function evidence({ evidence: all }: ReportModel): string[] {
  return all.flatMap(
    ({ number, text, summary, said, source, chain, basis, confidence, published, address, places }) => {
      const where = places.map(({ at, differs }) => `${at}${differs ? ' (the text at hand differs)' : ''}`).join(', ');
      const link = address === null ? '' : `, ${esc(address)}`;
      const quoted = places.filter(({ passage }) => passage !== null).map(({ passage }) => `  > ${esc(passage ?? '')}`);
      return [
        `- \\[${number}\\] ${esc(summary ?? `${chain[0] ?? ''} ${text}.`)} ${esc(chain.join(' → '))}; ${esc(onDate(said))}; ${BASIS_WORDS[basis]}; confidence ${confidence}. ${esc(source)}, published ${esc(dateInWords(published))}${link}${where === '' ? '' : `; place ${esc(where)}`}.`,
        ...quoted.flatMap((line) => ['', line]),
      ];
    },
  );
}

function method({
  method: { policy, version, dataHash, dataset, claims, notes },
  documents,
  citations,
}: ReportModel): string[] {
  return [
    ...notes.map((note) => `- ${esc(note)}`),
    `- stancegraph ${esc(version)}, policy ${esc(policy)}${dataset === null ? '' : `, data set ${esc(dataset)}`}, ${counted(claims, 'claim')}${dataHash === null ? '' : `, data hash ${esc(dataHash)}`}.`,
    ...documents.map(
      ({ id, title, publisher, published }) =>
        `- ${esc(title ?? id)}${publisher === null ? '' : `, ${esc(publisher)}`}, ${esc(dateInWords(published))}`,
    ),
    `- Cite as: ${esc(citations[0]?.title ?? '')}. ${esc(citations[0]?.note ?? '')}`,
  ];
}

function refs(notes: readonly number[]): string {
  const all = [...new Set(notes)];
  return all.length === 0 ? '' : ` \\[${all.join(', ')}\\]`;
}

/** Besides markup: an address that would become a link, and a list or rule that a line would begin. */
function esc(value: string): string {
  return escapeMarkdown(value)
    .replace(/^(\s*)([-+>=]|\d+[.)])/, '$1\\$2')
    .replace(/:\/\//g, ':&#47;&#47;')
    .replace(/@/g, '&#64;')
    .replace(/\bwww\./gi, 'www&#46;');
}
