import { describe, expect, test } from 'vitest';
import { type ClaimIndex, ClaimIndexBuilder, endOfCell, findCell } from '../../src/store/claim-index.js';

interface Entry {
  readonly topic: number;
  readonly actor: number;
  readonly latest: number;
  readonly traits: number;
  readonly row: number;
}

describe.each([0, 1, 2, 50, 4_095, 4_096, 20_000])('an index of %i entries', (count) => {
  const entries = randomEntries(count);
  const index = indexOf(entries);

  test('differential: it has every entry, sorted by topic, actor and last day, equal ones in the order of coming', () => {
    const sorted = [...entries].sort(
      (a, b) => a.topic - b.topic || a.actor - b.actor || a.latest - b.latest || a.row - b.row,
    );
    expect(entriesOf(index)).toEqual(sorted);
    expect(index.length).toBe(count);
  });

  test('differential: cells and days are found as a scan finds them', () => {
    for (let topic = -1; topic < 8; topic += 1) {
      for (let actor = -1; actor < 12; actor += 1) {
        const own = entries.filter((entry) => entry.topic === topic && entry.actor === actor);
        const cell = topic < 0 ? -1 : findCell(index, topic, actor);
        expect(cell >= 0).toBe(own.length > 0);
        if (cell < 0) continue;
        for (const day of [-0x80000000, -40, -1, 0, 7, 40, 0x7fffffff]) {
          const before = own.filter(({ latest }) => latest <= day).length;
          expect(endOfCell(index, cell, day) - (index.cellStart[cell] as number)).toBe(before);
        }
      }
    }
  });

  test('an index taken over has the same entries, with their rows moved', () => {
    const builder = new ClaimIndexBuilder();
    builder.append(index, 100);
    expect(entriesOf(builder.build())).toEqual(entriesOf(index).map((entry) => ({ ...entry, row: entry.row + 100 })));
  });
});

test('the first and the last day that can be stored, and the highest numbers, are sorted like any other', () => {
  const days = [0x7fffffff, -0x80000000, 0, -1, 0x7ffffffe, 20_000];
  for (const count of [6, 6_000]) {
    const entries = Array.from({ length: count }, (_, row) => ({
      topic: row % 2,
      actor: row % 3 === 0 ? 0xffff_fffe : row % 5,
      latest: days[row % days.length] as number,
      traits: 0x3ff,
      row,
    }));
    const latest = entriesOf(indexOf(entries)).filter(({ topic, actor }) => topic === 0 && actor === 0xffff_fffe);
    expect(latest.map((entry) => entry.latest)).toEqual(
      entries
        .filter(({ topic, actor }) => topic === 0 && actor === 0xffff_fffe)
        .map((entry) => entry.latest)
        .sort((a, b) => a - b),
    );
  }
});

function randomEntries(count: number): Entry[] {
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, (_, row) => ({
    topic: next(7),
    actor: next(11),
    latest: next(80) - 40,
    traits: next(1_024),
    row,
  }));
}

function indexOf(entries: readonly Entry[]): ClaimIndex {
  const builder = new ClaimIndexBuilder();
  for (const { topic, actor, latest, traits, row } of entries) builder.add(topic, actor, latest, traits, row);
  return builder.build();
}

function entriesOf(index: ClaimIndex): Entry[] {
  const entries: Entry[] = [];
  for (let topic = 0; topic + 1 < index.topicStart.length; topic += 1) {
    for (let cell = index.topicStart[topic] as number; cell < (index.topicStart[topic + 1] as number); cell += 1) {
      for (let i = index.cellStart[cell] as number; i < (index.cellStart[cell + 1] as number); i += 1) {
        entries.push({
          topic,
          actor: index.cellActor[cell] as number,
          latest: index.latest[i] as number,
          traits: index.traits[i] as number,
          row: index.row[i] as number,
        });
      }
    }
  }
  return entries;
}
