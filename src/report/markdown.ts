// A report as Markdown.
import { escapeMarkdownText as esc } from '../words/escape.js';
import { counted } from '../words/list-words.js';
import { ofReport, type ReportModel } from './model/report-model.js';
import { scopeInWords } from './model/report-words.js';
import { SECTIONS } from './sections/sections.js';

/**
 * A report as Markdown (with tables as GitHub has them). Every text of the model is escaped, so that it brings no
 * heading, link, table cell or HTML of its own. Charts and the network are told as tables.
 *
 * @returns Text that ends in a line feed. Time and size O(model).
 * @example
 * reportMarkdown(report(StanceGraph.from(coalition), 'Italy')).slice(0, 20); // "# Where Italy stands"
 */
export function reportMarkdown(model: ReportModel): string {
  return ofReport('reportMarkdown', model, markdownOf);
}

function markdownOf(model: ReportModel): string {
  const sections = SECTIONS.filter((section) => section.isShown(model)).flatMap((section) => {
    const lines = section.markdown(model);
    return lines.length === 0 ? [] : [`## ${esc(section.heading)}`, lines.join('\n')];
  });
  const scope = `What stood ${esc(scopeInWords(model))}. ${counted(model.read, 'document')} read. “No record” is a gap, never opposition.`;
  const head = [`# ${esc(model.title)}`, `*${esc(model.question)}*`, ...model.lead.map(esc), scope];
  return `${[...head, ...sections].join('\n\n')}\n`;
}
