// The flags that say where the data is from and how an answer is printed, for all commands that read data.
import { FORMATS, formatInWords } from '../../format/formats.js';
import type { Flags, Values } from './command.js';
import { inGroup } from './furnish.js';

export const DATA_FLAGS = inGroup('Data and form', {
  data: {
    takes: '<file>',
    help: `a data set: ${FORMATS.map(formatInWords).join(', ')}; gzipped (.gz) or not; - is JSON from standard input; default: the bundled one`,
  },
  with: {
    takes: '<draft...>',
    help: 'reviewed drafts (.yaml), or folders of them, to join to the data; what was accepted counts',
  },
  json: { help: 'print JSON' },
});

export const WITHOUT = inGroup('Data and form', {
  without: { takes: '<document...>', help: 'as if these documents had never been read' },
});

export const OUTPUT_FLAGS = {
  ...inGroup('Data and form', {
    md: { help: 'print Markdown' },
    cite: { help: 'add how to cite the answer' },
  }),
  ...WITHOUT,
} as const satisfies Flags;

/** What can be said of data in files that hold no data sets, such as tables of votes. */
export const FORMAT_FLAGS: Flags = inGroup(
  'Of single formats',
  Object.assign({}, ...FORMATS.map(({ options }) => options)),
);

export const ANY_DATA_FLAGS = { ...DATA_FLAGS, ...FORMAT_FLAGS, ...WITHOUT } as typeof DATA_FLAGS & typeof WITHOUT;

export type DataValues = Values<typeof DATA_FLAGS & typeof WITHOUT>;
