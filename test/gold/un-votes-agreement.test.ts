import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { agreement } from '../../src/measure/agreement.js';
import { type AgreementMatrix, agreementMatrix } from '../../src/measure/agreement-matrix.js';
import type { StanceMatrix } from '../../src/measure/matrix.js';
import { matrixFromRows, type PositionRow } from '../../src/measure/matrix-from-rows.js';

const VOTES = '../shared/data/un_votes.csv.gz';
const hasVotes = existsSync(VOTES);
const POSITIONS = { yes: 'support', no: 'oppose', abstain: 'undecided' } as const;

describe.runIf(hasVotes)('on the roll calls of the United Nations', () => {
  let matrix: StanceMatrix;
  let all: AgreementMatrix;

  beforeAll(async () => {
    matrix = matrixFromRows(await readVotes());
    all = agreementMatrix(matrix);
  });

  test('there are 200 countries on 6,202 roll calls, and 19,570 pairs have met', () => {
    expect([matrix.actors.length, matrix.propositions.length]).toEqual([200, 6_202]);
    const n = matrix.actors.length;
    let pairs = 0;
    for (let i = 0; i < n; i += 1) for (let j = i + 1; j < n; j += 1) pairs += Number(all.joint[i * n + j]! > 0);
    expect(pairs).toBe(19_570);
  });

  test('the published facts hold', () => {
    const allied = agreement(matrix, 'United States', 'United Kingdom');
    expect(allied.joint).toBe(6_116);
    expect(allied.share).toBeCloseTo(0.646991, 6);
    const polar = agreement(matrix, 'United States', 'United Kingdom', { abstentions: 'ignore' });
    expect(polar.share).toBeCloseTo(0.796143, 6);
    const eastern = agreement(matrix, 'Russia', 'China');
    expect(eastern.joint).toBe(4_488);
    expect(eastern.share).toBeCloseTo(0.726827, 6);
    expect(agreement(matrix, 'Russia', 'China', { abstentions: 'graded' }).share).toBeGreaterThan(eastern.share!);
  });

  test('all pairs at once are the pairs one by one', () => {
    const n = matrix.actors.length;
    for (let i = 0; i < n; i += 7) {
      for (let j = 0; j < n; j += 11) {
        const one = agreement(matrix, matrix.actors[i]!, matrix.actors[j]!);
        expect([all.same[i * n + j], all.joint[i * n + j]]).toEqual([one.same, one.joint]);
      }
    }
  });
});

if (!hasVotes) test.skip('../shared/data is not at hand: agreement was not checked on the UN votes');

async function readVotes(): Promise<PositionRow[]> {
  const rows: PositionRow[] = [];
  const lines = createInterface({ input: createReadStream(VOTES).pipe(createGunzip()) });
  for await (const line of lines) {
    const [, rollCall, country, vote] = /^(\d+),"([^"]*)",[^,]*,"(yes|no|abstain)"$/.exec(line) ?? [];
    if (rollCall === undefined || country === undefined) continue;
    rows.push({ actor: country, proposition: rollCall, position: POSITIONS[vote as keyof typeof POSITIONS] });
  }
  return rows;
}
