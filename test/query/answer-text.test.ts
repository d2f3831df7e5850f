import type { Dataset } from 'stancegraph';
import { describe, expect, test } from 'vitest';
import { cast, graphOf } from '../support/stance-cast.js';

const ESC = '\u001b';
const HOSTILE = [
  `${ESC}[31mred${ESC}[0m`,
  'bell\u0007 and\u0000null',
  'line\nbreak\r\nand\ttab',
  'c1 \u009b31m and \u0085',
  'over\u202eride\u202c and \u2066isolate\u2069',
  'marks \u200e\u200f\u061c',
  'lines \u2028\u2029',
  'a | pipe || and \\| more',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '[link](javascript:alert(1)) ![image](http://example.invalid/x)',
  '**bold** _under_ `code` ~~gone~~ # head &lt;b&gt;',
];
const LINES = ['| row | of | its own |', '### a heading', '- a list', '```', '> quoted', '1. one', '---', '<!-- -->'];

function hostileGraph(text: string) {
  const actors = cast.actors.map((actor) => (actor.id === 'ARV' ? { ...actor, name: `A ${text}` } : actor));
  const propositions = cast.propositions.map((proposition) =>
    proposition.id === 'bridge' ? { ...proposition, label: `B ${text}` } : proposition,
  );
  const documents = cast.documents.map((document) => ({ ...document, publisher: `P ${text}` }));
  return graphOf(
    [
      { holder: 'ARV', summary: `S ${text}`, conditions: [{ words: `W ${text}`, holds: true }] },
      { holder: 'ARV', position: 'oppose', proposition: 'dam', said: '2025' },
      { kind: 'attitude', holder: 'BOR', toward: 'ARV', polarity: 'negative', words: `N ${text}` },
      { kind: 'request', holder: 'BOR', to: 'ARV', words: `R ${text}` },
      { kind: 'fact', holder: 'BOR', about: 'ARV', property: `F ${text}`, value: `V ${text}` },
    ],
    { actors, propositions, documents } as Partial<Dataset>,
  );
}

function answers(text: string) {
  const kg = hostileGraph(text);
  return [
    kg.whoBacks('bridge'),
    kg.whoOpposes('dam', { asOf: '2025-05-01' }),
    kg.stances(),
    kg.claims(),
    kg.timeline({ actor: 'ARV' }),
    kg.why('ARV', 'bridge'),
    kg.whyNot('ARV', 'bridge', { position: 'oppose' }),
    kg.who((p) => p.backs('bridge')),
  ];
}

describe('hostile names', () => {
  test.each(HOSTILE)('%j steers no terminal', (text) => {
    for (const answer of answers(text)) {
      expect(answer.toText().replaceAll('\n', '')).not.toMatch(
        /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u,
      );
    }
  });

  test.each([...HOSTILE, ...LINES])('%j is inert in Markdown', (text) => {
    const clean = answers('plain').map((answer) => answer.toMarkdown().split('\n'));
    for (const [i, answer] of answers(text).entries()) {
      const markdown = answer.toMarkdown();
      expect(markdown.replaceAll('\n', '')).not.toMatch(
        /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u,
      );
      expect(markdown).not.toMatch(/<[a-z!/]/i);
      expect(markdown).not.toMatch(/(?<!\\)\]\(/);
      const lines = markdown.split('\n');
      expect(lines.length).toBe(clean[i]!.length);
      const cells = (line: string) => line.replace(/\\[\\|]/g, '').split('|').length;
      expect(lines.map(cells)).toEqual(clean[i]!.map(cells));
    }
  });

  test.each(HOSTILE)('%j comes out of JSON as it went in', (text) => {
    const row = hostileGraph(text).whoBacks('bridge').first!;
    expect(JSON.parse(JSON.stringify(row)).name).toBe(`A ${text}`);
  });
});

test('an answer as text', () => {
  const kg = graphOf([
    { holder: 'ilse-brandt', conditions: [{ event: 'low-water', holds: true }] },
    { holder: 'BOR', proposition: 'toll-bridge', said: '2025-04' },
    { holder: 'nine-states', said: '../2025-05-01' },
    { holder: 'COR', proposition: 'dam' },
  ]);
  expect(`\n${kg.whoBacks('bridge', { asOf: '2025-06' }).toText()}`).toMatchInlineSnapshot(`
    "
    Who supports “A bridge at Ford”, as of June 2025?

    Countries (2)
      id   name     position  last said                   condition                 said by      source          note
      ARV  Arvenia  supports  1 May 2025, 60 days before  if a drought is declared  Ilse Brandt  gazette line 0  under an earlier government
      BOR  Borduna  supports  April 2025, 61 days before                            Borduna      gazette line 1  inferred from “A toll bridge”

    Others, never counted as countries (1)
      id           name                 position  last said                                said by              source
      nine-states  Nine unnamed states  supports  on record by 1 May 2025, 60 days before  Nine unnamed states  gazette line 2

    No record: Corvia. That is not opposition.
    Read: 3 documents. Policy default@2.
    "
  `);
  expect(`\n${kg.whoBacks('bridge', { asOf: '2025-06' }).toMarkdown()}`).toMatchInlineSnapshot(`
    "
    **Who supports “A bridge at Ford”, as of June 2025?**

    ### Countries (2)

    | id | name | position | last said | condition | said by | source | note |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | ARV | Arvenia | supports | 1 May 2025, 60 days before | if a drought is declared | Ilse Brandt | gazette line 0 | under an earlier government |
    | BOR | Borduna | supports | April 2025, 61 days before |  | Borduna | gazette line 1 | inferred from “A toll bridge” |

    ### Others, never counted as countries (1)

    | id | name | position | last said | said by | source |
    | --- | --- | --- | --- | --- | --- |
    | nine-states | Nine unnamed states | supports | on record by 1 May 2025, 60 days before | Nine unnamed states | gazette line 2 |

    - No record: Corvia. That is not opposition.
    - Read: 3 documents. Policy default@2.
    "
  `);
  expect(`\n${kg.whoBacks('ferry').toText()}`).toMatchInlineSnapshot(`
    "
    Who supports “A ferry”?

    Nobody on record.

    No record: Corvia. That is not opposition.
    On record, and not with this: 3.
    Read: 3 documents. Policy default@2.
    "
  `);
  expect(`\n${kg.why('ARV', 'bridge').toText()}`).toMatchInlineSnapshot(`
    "
    Why does Arvenia stand where it does on “A bridge at Ford”?

    Arvenia supports “A bridge at Ford”. Said by Ilse Brandt, 1 May 2025, under an earlier government, if a drought is declared (gazette). Undisputed: no claim on record says otherwise. Without gazette there is no record.

    1 May 2025  ilse-brandt:  [gazette line 0] deciding: decides

    Read: 3 documents. Policy default@2.
    "
  `);
  expect(`\n${kg.timeline({ actor: 'ARV' }).toText()}`).toMatchInlineSnapshot(`
    "
    The claims of Arvenia, oldest first.

      said        holder       for  what                                  condition                 basis   source
      1 May 2025  Ilse Brandt  ARV  supports A bridge at Ford → supports  if a drought is declared  stated  gazette

    Read: 3 documents. Policy default@2.
    "
  `);
});

describe('where there is a doubt nothing says no record', () => {
  const kg = graphOf([
    { holder: 'COR', position: 'oppose', basis: 'anonymous' },
    { holder: 'BOR', conditions: [{ event: 'low-water', holds: true }] },
  ]);

  test('a word of an unnamed source', () => {
    expect(kg.stanceOf('COR', 'bridge').toText()).toContain('perhaps opposes');
    expect(kg.stanceOf('COR', 'bridge').toText()).not.toMatch(/no record/i);
    expect(kg.why('COR', 'bridge').toText()).toContain(
      'Corvia perhaps opposes “A bridge at Ford”; nothing of it is sure.',
    );
    expect(kg.whoOpposes('bridge').toText()).toMatch(
      /\n\nNothing that is sure\.\n\nNot counted: Corvia \(perhaps opposes/,
    );
  });

  test('a word whose condition is not met', () => {
    const limits = { given: [{ event: 'low-water', holds: false }] } as const;
    const stands = kg.stanceOf('BOR', 'bridge', limits);
    expect(stands.first?.position).toBe('noRecord');
    expect(stands.toText()).toContain('none that counts');
    expect(kg.why('BOR', 'bridge', limits).toText()).toContain(
      'Borduna has nothing that counts on “A bridge at Ford”; that is not opposition.',
    );
  });

  test('silence is said to be silence', () => {
    expect(kg.stanceOf('ARV', 'bridge').toText()).toContain('no record');
    expect(kg.why('ARV', 'bridge').first?.explanation).toBe(
      'Arvenia has no record on “A bridge at Ford”; that is not opposition.',
    );
    expect(kg.claims({ words: ['zeppelin'] }).sentences).toEqual(['No record.']);
  });
});
