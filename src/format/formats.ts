// The formats of files that hold data, by what their names end in. A new one is a file beside this and a line here.
import type { FileFormat } from './file-format.js';

const skipInvalid = { help: 'for votes and .dna: count and pass over rows that are none' };

const JSON_FILES: FileFormat = {
  name: 'JSON',
  endings: ['.json'],
  options: {},
  load: async () => (await import('./json.js')).jsonFormat,
};

export const FORMATS: readonly FileFormat[] = [
  JSON_FILES,
  {
    name: 'NDJSON with the vocabulary in the first line',
    endings: ['.ndjson', '.jsonl'],
    options: {},
    load: async () => (await import('./ndjson.js')).ndjsonFormat,
  },
  {
    name: 'votes',
    endings: ['.csv'],
    options: {
      rollCalls: {
        takes: '<file>',
        help: 'for votes: the table of roll calls; default: beside the votes, "votes" as "roll_calls"',
      },
      issues: { takes: '<file>', help: 'for votes: the table of issues; default: beside the votes, if there is one' },
      issue: { takes: '<name>', help: 'for votes: only roll calls on this issue' },
      skipInvalid,
    },
    load: async () => (await import('./votes.js')).votesFormat,
  },
  {
    name: '.dna files',
    endings: ['.dna'],
    options: {
      statementType: { takes: '<name>', help: 'for .dna: the type of statements; default DNA Statement' },
      variable: {
        takes: '<role=name...>',
        help: 'for .dna: variables, such as actor=person concept=topic qualifier=agreement',
      },
      skipInvalid,
    },
    hasMadeUpIds: true,
    load: async () => (await import('./dna.js')).dnaFormat,
  },
];

/** The format that a name ends as, gzipped (`.gz`) or not; any other is taken for JSON. */
export function formatOf(path: string): FileFormat {
  const name = path.toLowerCase().replace(/\.gz$/, '');
  return FORMATS.find(({ endings }) => endings.some((ending) => name.endsWith(ending))) ?? JSON_FILES;
}

/** "JSON (.json)" */
export function formatInWords({ name, endings }: FileFormat): string {
  return endings.some((ending) => name.includes(ending)) ? name : `${name} (${endings.join(', ')})`;
}
