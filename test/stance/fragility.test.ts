import fc from 'fast-check';
import { StanceGraph } from 'stancegraph';
import { describe, expect, test } from 'vitest';
import { SHARE } from '../support/runs.js';
import { graphOf } from '../support/stance-cast.js';
import { reportWorld, worlds } from '../support/stance-worlds.js';

function subsets<Item>(items: readonly Item[]): Item[][] {
  const all: Item[][] = [];
  for (let bits = 1; bits < 2 ** items.length; bits += 1) all.push(items.filter((_, i) => (bits >> i) % 2 === 1));
  return all.sort((a, b) => a.length - b.length);
}

describe('fragility', () => {
  test('one document: without it there is no record', () => {
    expect(graphOf([{ holder: 'ARV' }]).why('ARV', 'bridge').first?.fragility).toEqual({
      documents: ['gazette'],
      becomes: 'noRecord',
      smallest: true,
    });
  });

  test('two documents that agree have to go together', () => {
    const kg = graphOf([{ holder: 'ARV' }, { holder: 'ARV', document: 'herald', said: '2025-05-20' }]);
    const { documents = [] } = kg.why('ARV', 'bridge').first?.fragility ?? {};
    expect([...documents].sort()).toEqual(['gazette', 'herald']);
  });

  test('the newest of two that differ: the other position returns', () => {
    const kg = graphOf([
      { holder: 'ARV' },
      { holder: 'ARV', document: 'herald', said: '2025-05-20', position: 'oppose' },
    ]);
    const { fragility } = kg.why('ARV', 'bridge').first!;
    expect(fragility).toEqual({ documents: ['herald'], becomes: 'support', smallest: true });
    expect(kg.without({ document: 'herald' }).stanceOf('ARV', 'bridge').first?.position).toBe('support');
  });

  test('no record has nothing to remove', () => {
    expect(graphOf([]).why('ARV', 'bridge').first?.fragility).toBeNull();
  });

  test('documents left out already are not named again', () => {
    const kg = graphOf([{ holder: 'ARV' }, { holder: 'ARV', document: 'herald', said: '2025-05-20' }]);
    expect(kg.without({ document: 'herald' }).why('ARV', 'bridge').first?.fragility?.documents).toEqual(['gazette']);
  });
});

test('differential: fragility against every subset of the documents', () => {
  const property = fc.property(worlds({ crowded: true, imprecise: true, retractions: true }), ({ data, limits }) => {
    const { given, maxAge, ...asked } = limits;
    const kg = StanceGraph.from(data);
    for (const actor of ['AAA', 'minister', 'league']) {
      const why = kg.why(actor, 'p0', asked).first!;
      const flips = subsets(['d0', 'd1', 'd2']).filter(
        (document) => kg.without({ document }).stanceOf(actor, 'p0', asked).first?.position !== why.position,
      );
      if (why.position === 'noRecord') expect(why.fragility).toBeNull();
      else {
        expect(why.fragility?.documents.length).toBe(flips[0]?.length);
        const document = why.fragility?.documents ?? [];
        expect(kg.without({ document }).stanceOf(actor, 'p0', asked).first?.position).toBe(why.fragility?.becomes);
        expect(why.fragility?.smallest).toBe(true);
      }
    }
  });
  fc.assert(property, { seed: 7, numRuns: 300 * SHARE, reporter: reportWorld });
});
