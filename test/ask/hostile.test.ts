import { StanceGraph } from 'stancegraph';
import { type AskAnswer, ask } from 'stancegraph/ask';
import coalition from 'stancegraph/data/coalition';
import { beforeAll, describe, expect, test } from 'vitest';
import { climate } from '../../eval/ask/climate.js';
import { NameIndex } from '../../src/ask/tag/name-index.js';
import { CUES } from '../../src/language/en/question-cues.js';
import { failure } from '../support/failure.js';
import { SHARE } from '../support/runs.js';

const SALADS = 2_000 * SHARE;
const NONSENSE = 500 * SHARE;

const kg = StanceGraph.from(coalition);
const { vocabulary } = kg.context;
const ONE_LOOK_THROUGH = lookUpsOf('troops');

const cueWords = CUES.flatMap(([, phrases]) => phrases.map((phrase) => phrase.trim()));
const names = [...vocabulary.actors.values(), ...vocabulary.events.values()].flatMap((one) => [
  one.name,
  ...((one as { aliases?: readonly string[] }).aliases ?? []),
]);
const topics = [...vocabulary.propositions.values()].flatMap(({ label, aliases = [] }) => [label, ...aliases]);
const english =
  'who what which when where why how does did has have the a of in on at by to for with and or but not never if is are was were will would between before after since yesterday March September 2025 cat banana window slowly green seven'.split(
    ' ',
  );
const odd = [
  ...['7', '26', '2025-09-04', '99999999999999999999', '1e308', '-0', 'NaN', '½', '٣'],
  ...['?', '!', ';', ',', '...', '“', '”', "'", '’', '(', ')', '((', '*', '\\', '/', '|', '%s', '$(x)', '{{x}}'],
  ...['\u0000', '\u0007', '\u001b[31m', '\r\n', '\t', '\u200f', '\u202e', '\u2066', '\u200b', '\ufeff', '\u0301\u0301'],
  ...['\ud800', '\udfff', '\u{1f600}', '\ufffd', '\ufdfa', 'İ', 'ß', 'ﬃ'],
  ...['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'null', 'undefined', '[object Object]'],
  ...["'; DROP TABLE claims; --", '1=1', '<script>alert(1)</script>', '<img src=x>', '../../etc/passwd', 'javascript:'],
];
const nonsense = 'zorblatt quimfle vraxtor plindoom wuzzigar skrenth jorvapple blixworm yumtrobe grumblefitz'.split(
  ' ',
);

describe('word salads', () => {
  const next = random(20_250_904);
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(next() * list.length)] as Item;
  const kinds = [cueWords, names, topics, english, english, odd];
  const salads = Array.from({ length: SALADS }, () =>
    Array.from({ length: 2 + Math.floor(next() * 11) }, () => pick(pick(kinds)))
      .join(next() < 0.9 ? ' ' : '')
      .slice(0, 1_000),
  );
  const answers: (AskAnswer | null)[] = [];
  const crashed: string[] = [];

  beforeAll(() => {
    for (const text of salads) {
      const answer = tryTo(text);
      answers.push(answer);
      if (answer === null) crashed.push(text);
    }
  });

  test('no crash', () => {
    expect(crashed.slice(0, 10)).toEqual([]);
  });

  test('the great majority is not answered', () => {
    const answered = answers.filter((answer) => answer?.status === 'answered').length;
    expect(answered / SALADS).toBeLessThan(0.05);
  });

  test('all of an answer can be read', () => {
    for (const answer of answers) {
      if (answer === null) continue;
      expect(['answered', 'unknown', 'ambiguous', 'notUnderstood']).toContain(answer.status);
      expect(typeof answer.text).toBe('string');
      expect(() => JSON.stringify(answer)).not.toThrow();
      expect(answer.toText()).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }
  });

  test('the propositions are searched a few times at most for each word', () => {
    expect(salads.slice(0, SALADS / 4).filter((text) => lookUpsOf(text) > mostLookUps(text))).toEqual([]);
  });

  test('nothing is left behind on what all objects share', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(ask(kg, 'Who backs troop deployment?').status).toBe('answered');
  });
});

describe('salads with a word that nobody knows', () => {
  test.each([
    ['names', names],
    ['names and the lexicon', [...names, ...cueWords]],
    ['names, propositions and the lexicon', [...names, ...topics, ...cueWords]],
  ])('%s: none is answered', (_, list) => {
    const next = random(41);
    const answered: string[] = [];
    for (let i = 0; i < NONSENSE; i += 1) {
      const words = Array.from({ length: 2 + Math.floor(next() * 8) }, () => list[Math.floor(next() * list.length)]!);
      words.splice(Math.floor(next() * (words.length + 1)), 0, nonsense[i % nonsense.length]!);
      const text = words.join(' ').slice(0, 1_000);
      if (tryTo(text)?.status === 'answered') answered.push(text);
    }
    expect(answered).toEqual([]);
  });
});

describe('what is no question', () => {
  test.each([
    '',
    ' ',
    '\n\t \r',
    '?',
    '???',
    '...!',
    '-',
    '“”',
    '\u0000',
    '\ud800',
    '\u202e\u200f',
    '\u{1f600}\u{1f600}',
    '*',
    "'",
  ])('%j is not understood', (text) => {
    const answer = ask(kg, text);
    expect(answer).toMatchObject({ status: 'notUnderstood', rows: [], paraphrase: null, query: null, evidence: [] });
    expect(answer.toText().length).toBeGreaterThan(0);
  });

  test('an empty question is offered others', () => {
    expect(ask(kg, '').suggestions.length).toBeGreaterThan(0);
  });

  test.each([undefined, null, 7, Number.NaN, true, {}, [], ['who?'], Symbol('who'), () => 'who?', 1n])(
    'what is no text is refused: %#',
    (question) => {
      failure('invalid_option', () => ask(kg, question as never));
    },
  );

  test.each([
    null,
    7,
    'today',
    { today: null },
    { today: 7 },
    { today: '' },
    { today: '2025' },
    { today: 'yesterday' },
    { asOf: '2025' },
  ])('options of the wrong kind are refused: %j', (options) => {
    failure('invalid_option', () => ask(kg, 'Who criticised Putin yesterday?', options as never));
  });

  test.each(['2025-02-30', '9999-99-99', '0000-00-00', '2025-13-01'])('today %s is no day', (today) => {
    failure('invalid_option', () => ask(kg, 'Who criticised Putin yesterday?', { today }));
  });
});

describe('long questions', () => {
  test('1,000 characters are read, 1,001 are refused', () => {
    const text = 'Who backs troop deployment?';
    expect(ask(kg, text.padEnd(1_000)).status).toBe('answered');
    failure('invalid_option', () => ask(kg, text.padEnd(1_001)));
  });

  test.each([
    ['words', 'who backs troops '.repeat(6_000)],
    ['brackets', '('.repeat(100_000)],
    ['one word', 'a'.repeat(100_000)],
    ['spaces', ' '.repeat(100_000)],
    ['lone surrogates', '\ud800'.repeat(100_000)],
  ])('100 kB of %s are refused', (_, text) => {
    const error = failure('invalid_option', () => ask(kg, text));
    expect(error.message.length).toBeLessThan(500);
  });

  test.each([
    ['who', 'who '],
    ['brackets', '('],
    ['one word', 'a'],
    ['one known stem', 'troop'],
    ['not', 'not '],
    ['not, stuck together', "n't"],
    ['quotes', '“who” '],
    ['questions', 'who?'],
    ['and who', ', and who backs troops'],
    ['a name', 'Donald Trump '],
    ['part of names', 'the President of the '],
    ['dates', '4 September 2025 '],
    ['halves of dates', 'between March and '],
    ['weeks', 'two weeks ago '],
    ['numbers', '1 '],
    ['a slip of the pen', 'garantee '],
    ['another at each word', 'trop deploiment sanktions '],
    ['hyphens', 'a-'],
    ['abbreviations', 'U.S.'],
    ['apostrophes', "a'"],
    ['accents', 'e\u0301'],
    ['surrogates', '\ud83d'],
    ['spaces', ' '],
    ['if', 'if there is a ceasefire '],
    ['neither', 'France and Germany and '],
    ['brackets of markup', '<a>'],
  ])('1,000 characters of %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(1_000 / piece.length)).slice(0, 1_000);
    for (const part of [text, text.slice(0, 500), text.slice(0, 250)]) {
      expect(lookUpsOf(part)).toBeLessThanOrEqual(mostLookUps(part));
    }
  });
});

describe('the second data set', () => {
  test('salads of its own: no crash, and none with a nonsense word is answered', () => {
    const other = StanceGraph.from(climate);
    const list = [
      ...cueWords,
      ...english,
      ...climate.actors.map(({ name }) => name),
      ...climate.propositions.map(({ label }) => label),
    ];
    const next = random(2_031);
    const answered: string[] = [];
    for (let i = 0; i < 2 * NONSENSE; i += 1) {
      const words = Array.from({ length: 1 + Math.floor(next() * 8) }, () => list[Math.floor(next() * list.length)]!);
      if (i % 2 === 0) words.splice(Math.floor(next() * words.length), 0, nonsense[i % nonsense.length]!);
      const { status } = ask(other, words.join(' ').slice(0, 1_000));
      if (i % 2 === 0 && status === 'answered') answered.push(words.join(' '));
    }
    expect(answered).toEqual([]);
  });
});

function tryTo(text: string): AskAnswer | null {
  try {
    return ask(kg, text);
  } catch {
    return null;
  }
}

/** How often a word of a proposition was looked for in a question: what reading it costs, whatever the machine. */
function lookUpsOf(text: string): number {
  let count = 0;
  const { weight } = NameIndex.prototype;
  NameIndex.prototype.weight = function (concepts) {
    count += 1;
    return weight.call(this, concepts);
  };
  try {
    tryTo(text);
  } finally {
    NameIndex.prototype.weight = weight;
  }
  return count;
}

/** Each look through the propositions asks for each of their words; more than a few of them a word would be too many. */
function mostLookUps(text: string): number {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0;
  return ONE_LOOK_THROUGH * (words + 4);
}

/** Mulberry32: the same numbers in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
