import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { UndirectedGraph } from 'graphology';
import { layout, type Matrix, toSvg } from 'stancegraph/graph';

// npx tsx examples/un-agreement.ts un_votes.csv.gz un-agreement.svg
const [votes = '', picture = join(tmpdir(), 'un-agreement.svg')] = process.argv.slice(2);
const SHOWN =
  'Argentina,Australia,Brazil,Canada,China,Cuba,Egypt,France,Germany,Hungary,India,Indonesia,Iran,Israel,Italy,Japan,Mexico,Nigeria,North Korea,Norway,Pakistan,Poland,Russia,Saudi Arabia,South Africa,South Korea,Sweden,Switzerland,Syria,Turkey,Ukraine,United Kingdom,United States,Venezuela';

if (existsSync(votes) && votes.endsWith('.csv.gz') && picture.endsWith('.svg')) {
  const agreement = agreementOf(gunzipSync(readFileSync(votes)).toString(), SHOWN.split(','));
  const svg = toSvg(layout(strongest(agreement, 3)), {
    title: 'Who votes alike in the United Nations General Assembly',
    description: 'Each country with the three it most often cast the same vote as: yes, no or abstention.',
    legend: { agree: 'share of equal votes' },
    height: 760,
  });
  writeFileSync(picture, svg);
  console.log(`drawn to ${picture}`);
} else {
  console.log('usage: un-agreement.ts VOTES.csv.gz [PICTURE.svg], with columns rcid, country, country_code, vote');
}

/** A tie for each country and its best partners. */
function strongest({ rows, values }: Matrix, partners: number): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const id of rows) graph.addNode(id, { kind: 'country', label: id });
  rows.forEach((id, i) => {
    const others = rows.map((other, j) => ({ other, weight: i === j ? -1 : (values[i]?.[j] ?? -1) }));
    for (const { other, weight } of others.sort((a, b) => b.weight - a.weight).slice(0, partners)) {
      graph.mergeEdgeWithKey([id, other].sort().join(' - '), id, other, { weight });
    }
  });
  return graph;
}

/** The share of equal votes among the roll calls in which both voted. */
function agreementOf(csv: string, countries: readonly string[]): Matrix {
  const rollCalls = new Map<string, Map<number, string>>();
  for (const line of csv.split('\n').slice(1)) {
    const [, rollCall, country, vote] = /^(\d+),"([^"]*)",[^,]*,"(\w+)"/.exec(line) ?? [];
    const place = countries.indexOf(country ?? '');
    if (rollCall === undefined || vote === undefined || place < 0) continue;
    rollCalls.set(rollCall, (rollCalls.get(rollCall) ?? new Map<number, string>()).set(place, vote));
  }
  const values = countries.map((_, i) =>
    countries.map((__, j) => {
      let [joint, same] = [0, 0];
      for (const cast of rollCalls.values()) {
        if (!cast.has(i) || !cast.has(j)) continue;
        joint += 1;
        if (cast.get(i) === cast.get(j)) same += 1;
      }
      return joint === 0 ? Number.NaN : same / joint;
    }),
  );
  return { rows: countries, columns: countries, values };
}
