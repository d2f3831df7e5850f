import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimInput } from '../src/kinds/claim.js';
import { datasetHash } from '../src/kinds/dataset-hash.js';
import type { Condition } from '../src/schema/condition.js';
import { StanceGraph } from '../src/stance-graph.js';
import { claimId } from '../src/store/claim-id.js';
import { FIXED, manyClaims, thinStance } from './support/arbitrary.js';
import { completed } from './support/completed.js';
import { failure, problemsOf, rejection } from './support/failure.js';
import { fullStance, oneOfEachKind, pledge, stance, summit, summitVocabulary } from './support/summit.js';

const graphOf = (claims: readonly ClaimInput[], retractions?: { of: string; on: string; why: string }[]) =>
  StanceGraph.from({ ...summitVocabulary(), claims, ...(retractions === undefined ? {} : { retractions }) });

/** Everything that stands, and every claim that shows. */
const answersOf = (kg: StanceGraph) =>
  JSON.stringify([kg.stances({ proposed: true }).rows, kg.claims({ proposed: true }).rows]);
const hashOf = (kg: StanceGraph) => kg.stances().cite().dataHash;

const retraction = { of: claimId(stance()), on: '2031-09', why: 'The gazette took it back.' };
const reply = () =>
  stance({ document: 'harbour-wire', position: 'oppose', said: '2031-06-20', supersedes: claimId(stance()) });

describe('from and toDataset', () => {
  test('property: what goes in comes out, with ids and defaults, and goes in again', () => {
    fc.assert(
      fc.property(manyClaims(), (claims) => {
        const first = graphOf(claims).toDataset();
        expect({ ...first, version: '3' }).toEqual({
          ...summitVocabulary(),
          claims: claims.map(completed),
          retractions: [],
        });
        const again = StanceGraph.from(first).toDataset();
        expect(again).toEqual(first);
        expect(datasetHash(again)).toBe(datasetHash(first));
      }),
      { ...FIXED, numRuns: 60 },
    );
  });

  test('retractions and supersessions come out as they went in', () => {
    const dataset = graphOf([stance(), reply()], [retraction]).toDataset();
    expect(dataset.retractions).toEqual([retraction]);
    expect(dataset.claims).toEqual([stance(), reply()].map(completed));
    expect(StanceGraph.from(dataset).toDataset()).toEqual(dataset);
  });

  test('name and version of the data set come out as they went in', () => {
    const { name, version } = StanceGraph.from(summit()).toDataset();
    expect([name, version]).toEqual(['brightwater', '3']);
  });

  test('an author who was named comes out as he went in; one who was not does not come out', () => {
    const author = { id: 'author:tide-gazette', type: 'person', name: 'Lu Penn' } as const;
    const { actors } = summitVocabulary();
    const dataset = StanceGraph.from({ ...summit(), actors: [...actors, author] }).toDataset();
    expect(dataset.actors).toEqual([...actors, author]);
  });

  test('the smallest data set has nothing and answers nothing', () => {
    const kg = StanceGraph.from({ actors: [], propositions: [], documents: [], claims: [] });
    expect([kg.size, kg.actors.size, kg.stances().length, kg.claims().length]).toEqual([0, 0, 0, 0]);
  });

  test('claims may be any iterable, and are read once', () => {
    function* twice() {
      yield stance();
      yield pledge();
    }
    expect(StanceGraph.from({ ...summitVocabulary(), claims: twice() as never }).size).toBe(2);
    expect(StanceGraph.from({ ...summitVocabulary(), claims: new Set([stance()]) as never }).size).toBe(1);
  });

  test('what is given is not changed, and changing it afterwards changes nothing', () => {
    const given = summit();
    const kg = StanceGraph.from(given);
    expect(given).toEqual(summit());
    const before = answersOf(kg);
    for (const list of [given.actors, given.propositions, given.documents, given.claims]) {
      for (const item of list as readonly { name?: string }[])
        Object.assign(item, { name: 'changed', label: 'changed', position: 'oppose' });
      (list as unknown[]).length = 0;
    }
    expect(answersOf(kg)).toBe(before);
    expect(kg.actors.get('ALP')?.name).toBe('Alpenia');
  });

  test('what is handed out can be changed without changing the graph', () => {
    const kg = StanceGraph.from(summit());
    const before = answersOf(kg);
    const handed = kg.toDataset();
    (handed.actors[0] as { name: string }).name = 'changed';
    (handed.actors[4] as object as { offices: unknown[] }).offices.length = 0;
    (handed.claims[0] as { holder: string }).holder = 'BAR';
    const first = kg.claim(claimId(fullStance()));
    if (first !== undefined) (first.conditions as Condition[]).length = 0;
    expect(answersOf(kg)).toBe(before);
    expect(kg.actors.get('ALP')?.name).toBe('Alpenia');
    expect(kg.toDataset()).toEqual(StanceGraph.from(summit()).toDataset());
  });

  test('a claim is found by its id', () => {
    const kg = StanceGraph.from(summit());
    expect(kg.claim(claimId(pledge()))).toEqual(completed(pledge()));
    expect(kg.claim('c00000000000000000000')).toBeUndefined();
  });
});

describe('identity', () => {
  test('property: reading twice adds nothing', () => {
    fc.assert(
      fc.property(manyClaims(15), (claims) => {
        const once = graphOf(claims);
        for (const kg of [graphOf([...claims, ...claims]), once.with(claims), once.with(once.toDataset().claims)]) {
          expect(kg.size).toBe(claims.length);
          expect(hashOf(kg)).toBe(hashOf(once));
        }
      }),
      { ...FIXED, numRuns: 40 },
    );
  });

  test('a claim that differs only in summary, confidence or origin is the same, whichever came first', () => {
    const same = { summary: 'Another wording.', confidence: 0.1, origin: { type: 'import', name: 'other' } } as const;
    const kg = graphOf([stance(), stance(same)]);
    expect(kg.size).toBe(1);
    expect(kg.revisions(claimId(stance()))).toHaveLength(2);
    const [there, back] = [kg, graphOf([stance(same), stance()])].map((one) => one.claims().first?.claim);
    expect(there).toEqual(back);
  });

  test('reading a retraction twice adds nothing', () => {
    const kg = graphOf([stance()], [retraction]);
    const again = kg.with({ retractions: [retraction] });
    expect(again.retractions).toEqual([retraction]);
    expect(hashOf(again)).toBe(hashOf(kg));
    expect(graphOf([stance()], [retraction, retraction]).retractions).toEqual([retraction]);
  });

  test('the order of claims and vocabulary is nothing to the data hash', () => {
    const { actors, propositions, events, documents } = summitVocabulary();
    const reversed = StanceGraph.from({
      actors: [...actors].reverse(),
      propositions: [...propositions].reverse(),
      events: [...events].reverse(),
      documents: [...documents].reverse(),
      claims: summit().claims.reverse(),
    });
    expect(hashOf(reversed)).toBe(hashOf(StanceGraph.from(summit())));
  });

  test('property: any order of the same claims gives the same stances', () => {
    const anyOrder = manyClaims(12).chain((claims) =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
    );
    fc.assert(
      fc.property(anyOrder, ([claims, shuffled]) => {
        const stances = (kg: StanceGraph) =>
          kg.stances().rows.map(({ actor, proposition, position }) => [actor, proposition, position]);
        expect(stances(graphOf(shuffled))).toEqual(stances(graphOf(claims)));
        expect(hashOf(graphOf(shuffled))).toBe(hashOf(graphOf(claims)));
      }),
      { ...FIXED, numRuns: 60 },
    );
  });
});

describe('fromStream', () => {
  const { claims, ...vocabulary } = summit();

  test('batches make the same graph as a list', async () => {
    const kg = await StanceGraph.fromStream(vocabulary, [claims.slice(0, 2), [], claims.slice(2)]);
    expect(kg.toDataset()).toEqual(StanceGraph.from(summit()).toDataset());
    expect(kg.name).toBe('brightwater');
  });

  test('a stream without claims is an empty graph', async () => {
    expect((await StanceGraph.fromStream(vocabulary, [])).size).toBe(0);
  });

  test('problems name a claim by its place in the whole stream', async () => {
    async function* batches() {
      yield claims;
      yield [stance({ holder: 'ALQ' }), stance({ said: '2031-06-40' })];
    }
    const error = await rejection('invalid_data', () => StanceGraph.fromStream(vocabulary, batches()));
    expect(problemsOf(error).map(({ path }) => path)).toEqual(['claims[3].holder', 'claims[4].said']);
  });

  test('what the stream throws comes through', async () => {
    async function* broken() {
      yield claims;
      throw new RangeError('the cable was cut');
    }
    await expect(StanceGraph.fromStream(vocabulary, broken())).rejects.toThrow(new RangeError('the cable was cut'));
  });

  test('a bad vocabulary is refused before the stream is touched, in the name of the call', async () => {
    let touched = false;
    function* batches() {
      touched = true;
      yield claims;
    }
    const error = await rejection('invalid_data', () =>
      StanceGraph.fromStream({ ...vocabulary, documents: [{ id: 'x y', published: '2031' }] }, batches()),
    );
    expect(error.message).toMatch(/^StanceGraph\.fromStream: /);
    expect(touched).toBe(false);
  });
});

describe('with', () => {
  test('property: many small additions equal one graph of all', () => {
    fc.assert(
      fc.property(manyClaims(24), fc.integer({ min: 1, max: 5 }), (claims, size) => {
        let kg = graphOf([]);
        for (let i = 0; i < claims.length; i += size) kg = kg.with(claims.slice(i, i + size));
        const whole = graphOf(claims);
        expect(kg.toDataset()).toEqual(whole.toDataset());
        expect(answersOf(kg)).toBe(answersOf(whole));
        expect(hashOf(kg)).toBe(hashOf(whole));
      }),
      { ...FIXED, numRuns: 40 },
    );
  });

  test('property: vocabulary that comes later changes nothing in the answers', () => {
    const { actors, propositions, events, documents } = summitVocabulary();
    const needed = actors.filter(({ type }) => type !== 'person').reverse();
    fc.assert(
      fc.property(manyClaims(16), (claims) => {
        const kg = StanceGraph.from({
          actors: needed,
          propositions: propositions.slice(0, 1),
          documents: [],
          claims: [],
        })
          .with({ propositions: propositions.slice(1) })
          .with({ events: events.slice().reverse(), actors: actors.filter(({ type }) => type === 'person') })
          .with({ documents: documents.slice().reverse() })
          .with({ claims });
        const whole = graphOf(claims);
        const stances = (of: StanceGraph) =>
          of
            .stances()
            .rows.map(({ actor, proposition, position, since, claims: ids }) => [
              proposition,
              actor,
              position,
              since,
              ids,
            ]);
        expect(stances(kg).sort()).toEqual(stances(whole).sort());
        expect(hashOf(kg)).toBe(hashOf(whole));
        for (const id of whole.propositions.keys()) {
          const order = (of: StanceGraph) => of.stances({ proposition: id }).rows.map(({ actor }) => actor);
          expect(order(kg)).toEqual(order(whole));
        }
      }),
      { ...FIXED, numRuns: 40 },
    );
  });

  test('a list of claims is the same as an object with claims', () => {
    const kg = graphOf([]);
    expect(kg.with([pledge()]).toDataset()).toEqual(kg.with({ claims: [pledge()] }).toDataset());
  });

  test('nothing added is the same graph in every answer', () => {
    const kg = StanceGraph.from(summit());
    for (const same of [kg.with([]), kg.with({}), kg.with({ claims: [], retractions: [] })]) {
      expect(same.toDataset()).toEqual(kg.toDataset());
      expect(answersOf(same)).toBe(answersOf(kg));
    }
  });

  test('the graph that it was made from stays as it is', () => {
    const kg = StanceGraph.from(summit());
    const before = [answersOf(kg), JSON.stringify(kg.toDataset())];
    const more = kg.with({
      actors: [{ id: 'EST', type: 'country', name: 'Estuaria' }],
      documents: [{ id: 'late-wire', published: '2032' }],
      claims: [stance({ holder: 'EST', document: 'late-wire' }), reply()],
      retractions: [retraction],
    });
    expect([more.size, more.actors.size, more.retractions.length]).toEqual([5, kg.actors.size + 2, 1]);
    expect([answersOf(kg), JSON.stringify(kg.toDataset())]).toEqual(before);
    expect([kg.size, kg.retractions.length, kg.actors.has('EST')]).toEqual([3, 0, false]);
  });

  test('two graphs made from the same one know nothing of each other', () => {
    const kg = StanceGraph.from(summit());
    const left = kg.with({
      actors: [{ id: 'EST', type: 'country', name: 'Estuaria' }],
      claims: [stance({ holder: 'EST' })],
    });
    const right = kg.with({
      actors: [{ id: 'FEN', type: 'country', name: 'Fenland' }],
      claims: [stance({ holder: 'FEN' })],
    });
    const backers = (of: StanceGraph) => of.whoBacks('coal-exit').rows.map(({ actor }) => actor);
    expect([backers(kg), backers(left), backers(right)]).toEqual([['ALP'], ['ALP', 'EST'], ['ALP', 'FEN']]);
    failure('not_found', () => left.stanceOf('FEN', 'coal-exit'));
  });

  test('a retraction may come with its claim, or after it', () => {
    const kg = graphOf([stance()]).with({ retractions: [retraction] });
    expect(kg.whoBacks('coal-exit').length).toBe(0);
    expect(kg.whoBacks('coal-exit', { knownBy: '2031-08' }).length).toBe(1);
    expect(graphOf([]).with({ claims: [stance()], retractions: [retraction] }).size).toBe(1);
  });

  test('a retraction of an unknown claim is refused', () => {
    const error = failure('invalid_data', () => graphOf([pledge()]).with({ retractions: [retraction] }));
    expect(problemsOf(error)).toMatchObject([{ path: 'retractions[0].of' }]);
  });

  test('a claim supersedes one that was there before, and gives way when it is left out', () => {
    const kg = graphOf([stance()]).with([reply()]);
    expect(kg.stanceOf('ALP', 'coal-exit').first?.position).toBe('oppose');
    expect(kg.without({ document: 'harbour-wire' }).stanceOf('ALP', 'coal-exit').first?.position).toBe('support');
  });

  test('vocabulary that is there already is taken if it is the same, and refused if it differs', () => {
    const kg = StanceGraph.from(summit());
    const { actors, propositions, events, documents } = summitVocabulary();
    const again = kg.with({ actors, propositions, events, documents, claims: [stance({ holder: 'DUN' })] });
    expect(again.toDataset()).toEqual(kg.with([stance({ holder: 'DUN' })]).toDataset());
    const { retractions = [], ...dataset } = kg.toDataset();
    expect(kg.with({ ...dataset, retractions }).toDataset()).toEqual(kg.toDataset());
    const differing = [
      { actors: [{ id: actors[0]?.id, name: 'Alpenia', type: 'group' }] },
      { propositions: [{ ...propositions[0], label: 'exit from coal' }] },
      { events: [{ ...events[0], date: '2031-06-02' }] },
      { documents: [{ ...documents[0], published: '2031-06-06' }] },
    ];
    for (const additions of differing) {
      const error = failure('invalid_data', () => kg.with(additions as never));
      expect(problemsOf(error)[0]?.path).toMatch(new RegExp(`^${Object.keys(additions)[0]}\\[0\\]\\.(id|type)$`));
    }
  });

  test('what is in no data set is refused', () => {
    const error = failure('invalid_data', () => graphOf([]).with({ claim: [stance()] } as never));
    expect(problemsOf(error)).toMatchObject([{ message: 'has the unknown key "claim"' }]);
  });
});

describe('retraction', () => {
  test('property: a claim that was retracted is as if it had never been there', () => {
    const withOne = manyClaims(12)
      .filter(({ length }) => length > 0)
      .chain((claims) => fc.tuple(fc.constant(claims), fc.nat(claims.length - 1)));
    fc.assert(
      fc.property(withOne, ([claims, at]) => {
        const of = claimId(claims[at] as ClaimInput);
        const retracted = graphOf(claims, [{ of, on: '2040', why: 'A slip.' }]);
        expect(answersOf(retracted)).toBe(answersOf(graphOf(claims.filter((_, i) => i !== at))));
      }),
      { ...FIXED, numRuns: 60 },
    );
  });
});

describe('a claim that may not be seen', () => {
  const inOffice = stance({ holder: 'tomas-rill', said: '2031' });
  const before = stance({ holder: 'tomas-rill', said: '2029', document: 'leaked-minutes' });
  const expected = answersOf(graphOf([inOffice]));

  test.each([
    ['retracted', () => graphOf([inOffice, before], [{ of: claimId(before), on: '2031', why: 'A slip.' }])],
    ['rejected', () => graphOf([inOffice, { ...before, review: 'rejected' } as ClaimInput])],
    ['in a document that is left out', () => graphOf([inOffice, before]).without({ document: 'leaked-minutes' })],
  ])('adds no row for the person who held it before the office: %s', (_, make) => {
    expect(answersOf(make())).toBe(expected);
  });

  test('adds no row for the person who held it before the office: not yet known', () => {
    const rows = (kg: StanceGraph) => kg.stances({ knownBy: '2031-12-31' }).rows.map(({ actor }) => actor);
    expect(rows(graphOf([inOffice, before]))).toEqual(rows(graphOf([inOffice])));
  });
});

describe('without', () => {
  test('property: it answers as if the documents had never been read', () => {
    fc.assert(
      fc.property(
        manyClaims(16),
        fc.subarray(['tide-gazette', 'harbour-wire', 'leaked-minutes']),
        (claims, document) => {
          const left = graphOf(claims).without({ document });
          const isLeft = (claim: ClaimInput) => !document.includes(claim.document);
          const never = graphOf(claims.filter(isLeft));
          const stances = (kg: StanceGraph) =>
            kg
              .stances()
              .rows.map(({ actor, proposition, position, claims: ids }) => [actor, proposition, position, ids]);
          expect(stances(left)).toEqual(stances(never));
          expect(left.toDataset().claims).toEqual(never.toDataset().claims);
        },
      ),
      { ...FIXED, numRuns: 60 },
    );
  });

  test('its documents and their retractions are not in the data set', () => {
    const dataset = graphOf([stance(), pledge()], [retraction]).without({ document: 'tide-gazette' }).toDataset();
    expect(dataset.documents.map(({ id }) => id)).toEqual(['harbour-wire', 'leaked-minutes']);
    expect(dataset.claims).toEqual([completed(pledge())]);
    expect(dataset.retractions).toEqual([]);
  });

  test.each<[string, ClaimInput]>([
    ['supersedes a claim of the document', reply()],
    ['is about the document', { ...(oneOfEachKind()[5] as object), about: 'tide-gazette' } as ClaimInput],
    ['is held by the author of the document', { ...oneOfEachKind()[0], holder: 'author:tide-gazette' } as ClaimInput],
    ['is told by the author of the document', { ...oneOfEachKind()[0], speaker: 'author:tide-gazette' } as ClaimInput],
  ])('the data set that is left is whole, even if a claim %s', (_, claim) => {
    const left = graphOf([stance(), claim]).without({ document: 'tide-gazette' });
    const again = StanceGraph.from(left.toDataset());
    expect(JSON.stringify(again.stances().rows)).toBe(JSON.stringify(left.stances().rows));
    const shown = (kg: StanceGraph) => kg.claims().rows.flatMap(({ claims }) => claims);
    expect(shown(again)).toEqual(shown(left));
  });

  test('it adds up, and the graph that it was made from stays as it is', () => {
    const kg = StanceGraph.from(summit());
    const none = kg.without({ document: 'tide-gazette' }).without({ document: ['harbour-wire', 'tide-gazette'] });
    expect(none.toDataset().claims).toEqual([]);
    expect(kg.toDataset().claims).toHaveLength(3);
    expect(kg.without({ document: [] }).toDataset()).toEqual(kg.toDataset());
  });

  test('what is left out stays out when more comes, and takes no more claims', () => {
    const kg = StanceGraph.from(summit()).without({ document: 'tide-gazette' });
    const more = kg.with([stance({ holder: 'DUN', document: 'harbour-wire' })]);
    expect(more.whoBacks('coal-exit').rows.map(({ actor }) => actor)).toEqual(['DUN']);
    const error = failure('invalid_data', () => kg.with([stance({ holder: 'DUN' })]));
    expect(problemsOf(error)).toMatchObject([{ path: 'claims[0].document' }]);
  });

  test('an unknown document is not found', () => {
    const error = failure('not_found', () =>
      StanceGraph.from(summit()).without({ document: ['tide-gazette', 'tide-gazete'] }),
    );
    expect(error.details.received).toBe('tide-gazete');
  });
});

test('size counts different claims, whether they can be seen or not', () => {
  expect(graphOf([stance(), stance(), stance({ review: 'rejected', holder: 'BAR' })], [retraction]).size).toBe(2);
});

describe('the index', () => {
  test('differential: who backs what as of a day is what a scan of the claims says', () => {
    const actors = ['ALP', 'BAR', 'COR', 'DUN'];
    fc.assert(
      fc.property(fc.array(thinStance, { maxLength: 60 }), fc.nat(60), fc.nat(2), (claims, nth, parts) => {
        const asOf = new Date(Date.UTC(2029, 0, 1) + nth * 86_400_000).toISOString().slice(0, 10);
        const third = Math.ceil(claims.length / (parts + 1)) || 1;
        let kg = graphOf([]);
        for (let i = 0; i < claims.length; i += third) kg = kg.with(claims.slice(i, i + third));
        for (const proposition of ['coal-exit', 'coal-exit-by-2035', 'reef-fund', 'tides-rise']) {
          const expected = actors.filter((holder) => {
            const own = claims.filter(
              (c) => c.kind === 'stance' && c.proposition === proposition && c.holder === holder && c.said <= asOf,
            );
            const newest = own
              .map(({ said }) => said)
              .sort()
              .at(-1);
            const last = own.filter(({ said }) => said === newest);
            return last.length > 0 && last.every((c) => c.kind === 'stance' && c.position === 'support');
          });
          const options = { asOf, policy: 'latest@1', infer: false };
          expect(kg.whoBacks(proposition, options).rows.map(({ actor }) => actor)).toEqual(expected);
        }
      }),
      { ...FIXED, numRuns: 150 },
    );
  });

  test('a proposition may have any id, even one like the names that the store gives to kinds', () => {
    const { propositions } = summitVocabulary();
    const ids = ['commitment', 'request', 'attitude', 'fact', 'stance'].map((kind) => `#${kind}`);
    const odd = ids.map((id) => ({ id, label: id, kind: 'policy' as const, statement: 'Odd.' }));
    const kg = StanceGraph.from({
      ...summitVocabulary(),
      propositions: [...propositions, ...odd],
      claims: oneOfEachKind(),
    });
    for (const id of ids) expect(kg.stances({ proposition: id }).rows).toEqual([]);
  });
});
