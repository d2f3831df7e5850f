import { StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
import { report, toBibtex, toRis } from 'stancegraph/report';
import { expect, test } from 'vitest';

interface Cited {
  readonly data: readonly { readonly title: string; readonly URL?: string; readonly issued?: unknown }[];
}
type Cite = new (input: unknown) => Cited;

const kg = StanceGraph.from(coalition);
const { citations } = report(kg, 'Ukraine');

async function citationJs(): Promise<Cite> {
  const name = 'citation-js';
  const found = (await import(name).catch(() => undefined)) as { default?: Cite; Cite?: Cite } | undefined;
  expect(found, 'this test needs citation-js: npm install').toBeDefined();
  return (found!.default ?? found!.Cite) as Cite;
}

test('the report itself comes first, then what its notes cite', () => {
  expect(citations[0]).toMatchObject({ id: 'stance-report-UKR', type: 'report', title: 'Where Ukraine stands' });
  expect(citations[0]!.note).toMatch(/policy default@2, data set coalition, data [0-9a-f]{16}\.$/);
  expect(citations.map(({ id }) => id)).toContain('kyiv-independent-2025-09');
});

test('an interval has two dates, and a reduced date no made-up day', () => {
  const item = citations.find(({ id }) => id === 'kyiv-independent-2025-09')!;
  expect(item.issued).toEqual({
    'date-parts': [
      [2025, 9, 5],
      [2025, 9, 7],
    ],
  });
  const only = { id: 'y', type: 'document' as const, title: 'Y', issued: { 'date-parts': [[2025]] } };
  expect(toBibtex([only])).toBe('@misc{y,\n  title = {{Y}},\n  year = {2025}\n}\n');
  expect(toRis([only])).toContain('DA  - 2025///\r\n');
});

test('citation-js reads CSL-JSON and BibTeX alike', async () => {
  const Cite = await citationJs();
  const titles = citations.map(({ title }) => title);
  expect(new Cite(citations).data.map(({ title }) => title)).toEqual(titles);
  const fromBibtex = new Cite(toBibtex(citations)).data;
  expect(fromBibtex).toHaveLength(titles.length);
  for (const [i, { title }] of fromBibtex.entries()) {
    expect(title.replace(/<[^>]*>/g, '')).toBe(titles[i]);
  }
});

test('citation-js reads back names that TeX would take for commands', async () => {
  const Cite = await citationJs();
  const title = 'R&D_50% #1 $x$ {y} ~z^2 \\input{a}';
  const [item] = new Cite(toBibtex([{ id: 'a', type: 'document', title }])).data;
  expect(item!.title.replace(/<[^>]*>/g, '').replace(/\s/g, '')).toBe(title.replace(/\s/g, ''));
});
