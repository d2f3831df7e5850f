import { describe, expect, test } from 'vitest';
import type { VocabularyInput } from '../../src/kinds/dataset.js';
import { dayNumber, OPEN_END } from '../../src/schema/date.js';
import { Problems } from '../../src/schema/problems.js';
import { answerOrder, Vocabulary } from '../../src/store/vocabulary.js';
import { foldName } from '../../src/text/names.js';
import { failure } from '../support/failure.js';
import { storedVocabulary, summitVocabulary } from '../support/summit.js';

function problemsOf(changes: Partial<VocabularyInput>, previous?: Vocabulary) {
  const problems = new Problems();
  Vocabulary.from(previous === undefined ? { ...summitVocabulary(), ...changes } : changes, problems, previous);
  return problems.list;
}

describe('building', () => {
  test('the fixture has no problems', () => expect(problemsOf({})).toEqual([]));

  test('an id is unique across actors, propositions and events', () => {
    const { actors, propositions, events } = summitVocabulary();
    const twice = { id: 'reef-pact', name: 'Reef Pact', type: 'state' };
    expect(problemsOf({ events: [...events, twice] })).toMatchObject([{ path: 'events[2].id' }]);
    expect(problemsOf({ actors: [...actors, actors[0] as (typeof actors)[0]] })).toMatchObject([
      { path: 'actors[9].id' },
    ]);
    const proposition = { ...propositions[0], id: 'ALP' } as (typeof propositions)[0];
    expect(problemsOf({ propositions: [...propositions, proposition] })).toMatchObject([
      { path: 'propositions[4].id' },
    ]);
  });

  test('a document may have the id of an event, and not of another document', () => {
    const { documents } = summitVocabulary();
    expect(problemsOf({ documents: [...documents, { id: 'reef-fund-open', published: '2031' }] })).toEqual([]);
    expect(problemsOf({ documents: [...documents, { id: 'tide-gazette', published: '2031' }] })).toMatchObject([
      { path: 'documents[3].id' },
    ]);
  });

  test('every reference to something that is not there is reported, with what was probably meant', () => {
    const list = problemsOf({
      actors: [
        ...summitVocabulary().actors,
        {
          id: 'ola-mead',
          type: 'person',
          name: 'Ola Mead',
          offices: [{ title: 'Mayor', of: 'reef-pakt', rank: 'other', represents: false }],
        },
        { id: 'reef-bank', type: 'organization', name: 'Reef Bank', partOf: 'reef-pac', members: [{ member: 'Q' }] },
        { id: 'some-isles', type: 'group', name: 'some isles', within: 'eleven-isands' },
      ],
      propositions: [
        ...summitVocabulary().propositions,
        { id: 'x', label: 'x', kind: 'policy', statement: 'X.', broader: ['coal-exitt'], contradicts: ['tide-rises'] },
      ],
      events: [...summitVocabulary().events, { id: 'y', name: 'y', type: 'state', bringsAbout: 'reef-found' }],
      documents: [...summitVocabulary().documents, { id: 'z', published: '2031', covers: 'brightwater-summit-2030' }],
    });
    expect(list.map(({ path, suggestion }) => [path, suggestion])).toEqual([
      ['actors[9].offices[0].of', 'reef-pact'],
      ['actors[10].members[0].member', undefined],
      ['actors[10].partOf', 'reef-pact'],
      ['actors[11].within', 'eleven-islands'],
      ['propositions[4].broader[0]', 'coal-exit'],
      ['propositions[4].contradicts[0]', 'tides-rise'],
      ['events[2].bringsAbout', 'reef-fund'],
      ['documents[3].covers', 'brightwater-summit-2031'],
    ]);
  });

  test('every document has an author, and a named author is kept', () => {
    const { actors } = summitVocabulary();
    const author = { id: 'author:tide-gazette', type: 'person', name: 'Lu Penn' } as const;
    const problems = new Problems();
    const vocabulary = Vocabulary.from({ ...summitVocabulary(), actors: [...actors, author] }, problems);
    expect(problems.list).toEqual([]);
    expect(vocabulary.nameOf('author:tide-gazette')).toBe('Lu Penn');
    expect(vocabulary.actor('author:harbour-wire')).toMatchObject({ type: 'person' });
  });

  test('actors are numbered in the order of answers', () => {
    const { actors, actorNumbers } = storedVocabulary();
    const sorted = [...actors.values()].sort(answerOrder).map(({ id }) => actorNumbers.find(id));
    expect(sorted).toEqual(sorted.map((_, i) => i));
  });

  test('a vocabulary on top of another leaves the other as it was, and may refer to it', () => {
    const previous = storedVocabulary();
    const before = [...previous.actors.keys()];
    const problems = new Problems();
    const more = { events: [{ id: 'reef-night', name: 'reef night', type: 'summit', bringsAbout: 'reef-fund' }] };
    const vocabulary = Vocabulary.from(more, problems, previous);
    expect(problems.list).toEqual([]);
    expect(vocabulary.events.has('reef-night')).toBe(true);
    expect(previous.events.has('reef-night')).toBe(false);
    expect([...previous.actors.keys()]).toEqual(before);
    expect(problemsOf({ events: [{ id: 'ALP', name: 'x', type: 'x' }] }, previous)).toMatchObject([
      { path: 'events[0].id' },
    ]);
  });
});

describe('names', () => {
  const vocabulary = storedVocabulary();

  test.each(['ALP', 'alp', 'Alpenia', 'ALPENIA', 'the alpine republic', 'Alpenian', 'Höchstadt', 'hochstadt'])(
    '%s is Alpenia',
    (named) => expect(vocabulary.actorId('test', named)).toBe('ALP'),
  );

  test.each([
    ['coal-exit', false],
    ['Coal Exit', false],
    ['end of coal', false],
    ['Keeping coal', true],
  ])('"%s" is the coal exit, reversed: %s', (named, reversed) => {
    expect(vocabulary.propositionId('test', named)).toEqual({ id: 'coal-exit', reversed });
  });

  test('an event is found by id, name and alias', () => {
    for (const named of ['brightwater-summit-2031', 'Brightwater Summit', 'The summit at Brightwater']) {
      expect(vocabulary.eventId('test', named)).toBe('brightwater-summit-2031');
    }
  });

  test('a misspelling is not found, and what was meant is suggested', () => {
    const error = failure('not_found', () => vocabulary.actorId('whoBacks', 'Alpenja'));
    expect(error.message).toBe('whoBacks: unknown actor "Alpenja". Did you mean "ALP"?');
    expect(error.details).toEqual({ received: 'Alpenja', suggestions: ['ALP'] });
    expect(failure('not_found', () => vocabulary.propositionId('why', 'keeping coall')).details.suggestions).toEqual([
      'coal-exit',
    ]);
  });

  test('what is near nothing gets no suggestion', () => {
    expect(failure('not_found', () => vocabulary.eventId('test', 'qqqqqqqqqq')).details.suggestions).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'toString', '⚓', '...', '\ud800'])(
    '%j is a name that nothing has',
    (named) => {
      failure('not_found', () => vocabulary.actorId('test', named));
      failure('not_found', () => vocabulary.eventId('test', named));
      failure('not_found', () => vocabulary.propositionId('test', named));
    },
  );

  test.each([undefined, null, 7, '', {}, ['ALP'], 'x'.repeat(1_001)])('%j is no name', (named) => {
    failure('invalid_option', () => vocabulary.actorId('test', named as never));
    failure('invalid_option', () => vocabulary.propositionId('test', named as never));
    failure('invalid_option', () => vocabulary.eventId('test', named as never));
  });

  test('a name that fits several is refused with the choice', () => {
    const actors = [
      { id: 'ann-reed', type: 'person', name: 'Reed' } as const,
      { id: 'bo-reed', type: 'person', name: 'Reed' } as const,
    ];
    const two = Vocabulary.from({ actors }, new Problems());
    const error = failure('invalid_option', () => two.actorId('test', 'reed'));
    expect(error.details).toMatchObject({ received: 'reed', choices: ['ann-reed', 'bo-reed'] });
  });

  test('accents, case and punctuation are folded away', () => {
    expect(foldName('L’Élysée-Palace’s St. Øre')).toBe('lelysee palaces st øre');
  });
});

describe('membersOf', () => {
  const vocabulary = storedVocabulary();
  test('membership starts on the first day that is certain, and an open one counts', () => {
    expect(vocabulary.membersOf('reef-pact', dayNumber('2019-12-31'))).toEqual(['BAR']);
    expect(vocabulary.membersOf('reef-pact', dayNumber('2020-12-31'))).toEqual(['BAR', 'COR']);
    expect(vocabulary.membersOf('reef-pact', OPEN_END)).toEqual(['BAR', 'COR']);
  });
});
