import { extract } from 'stancegraph/extract';
import { expect, test } from 'vitest';
import countries from '../../data/countries.js';
import { layoutOf } from '../../src/extract/read/text-layout.js';

const vocabulary = [
  { id: 'canal', statement: 'The canal at Kita should be built.', aliases: ['the canal', 'Kita canal'] },
];
const read = (text: string) =>
  extract(text, { document: 'note', published: '2031-03-05', vocabulary, actors: countries as never });
const passage = (text: string): string => {
  const place = read(text).claims.flatMap(({ evidence }) => evidence ?? [])[0] as { start: number; end: number };
  return text.slice(place.start, place.end);
};
const stances = (text: string) =>
  read(text).proposed.map(({ claim, country }) => `${country} ${(claim as { position?: string }).position}`);

test('wrapped lines are joined, and the passage spans the break', () => {
  const text = 'Chile backs\nthe canal, while Peru\nrejects the\ncanal.\n';
  expect(stances(text)).toEqual(['CHL support', 'PER oppose']);
  expect(passage(text)).toBe('Chile backs\nthe canal');
});

test('lines of a list, headings and paragraphs stay apart', () => {
  for (const text of [
    'Canal talks\n\nChile backs the canal.',
    '* Chile\n* Peru\n* Fiji',
    'MR A: We agree.\nMR B: We do not.',
  ])
    expect(layoutOf(text).text).toBe(text);
});

test('tags are no words; what stands apart from the article is not read; passages stand in the text as given', () => {
  const text =
    '<html><head><title>Peru backs the canal</title><script>"Fiji backs the canal."</script></head>' +
    '<body><nav>Togo rejects the canal</nav><p>Chile&nbsp;<b>backs</b> the <a href="/c">canal</a>.</p></body></html>';
  expect(stances(text)).toEqual(['CHL support']);
  expect(passage(text)).toBe('Chile&nbsp;<b>backs</b> the <a href="/c">canal');
});

test('what only looks like a tag is text', () => {
  const text = 'If 3 < 4 and x > 2, Chile backs the canal.';
  expect(layoutOf(text).text).toBe(text);
});

test.each([
  ['%PDF-1.7 …', 'PDF'],
  ['{\\rtf1 Chile}', 'RTF'],
  ['PK\u0003\u0004word', 'ZIP'],
])('%s is refused with its kind', (text, kind) => {
  expect(() => read(text)).toThrow(kind);
});

test.each([
  ['In 2019 Chile backed the canal.', '2019'],
  ['Ten years ago Chile backed the canal.', '2021'],
  ['Last month Chile backed the canal.', '2031-02'],
  ['Last week Chile backed the canal.', '2031-02-24/2031-03-02'],
  ['Chile said on 04/05/2030 that Chile backs the canal.', '2030'],
  ['Since 2019 Chile has backed the canal.', '../2031-03-05'],
])('%s was said %s', (text, said) => {
  expect(read(text).claims.map((claim) => claim.said)).toContain(said);
});

test.each(['Chile used to back the canal.', 'Chile once backed the canal.', 'Chile had backed the canal.'])(
  '%s says nothing of today',
  (text) => {
    expect(read(text).claims).toEqual([]);
  },
);
