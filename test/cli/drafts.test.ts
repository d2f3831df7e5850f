import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type Document, parse, parseAllDocuments } from 'yaml';
import { draftText } from '../../src/cli/io/draft-out.js';
import { type Seed, seed } from '../../src/kinds/seed.js';
import { sourceCommand } from '../support/source-command.js';

const root = mkdtempSync(join(tmpdir(), 'stancegraph-drafts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const { run } = sourceCommand();

const ARTICLE = `Brazilian President Ana Souza said on Tuesday that Brazil would send troops to Ukraine if there is a ceasefire.

Kenyan Foreign Minister Mary Otieno rejects the deployment of troops to Ukraine unless the African Union agrees.

"We support the deployment of troops," Canadian Prime Minister Rosa Lindqvist told reporters. She attended the Lisbon summit.
`;
const LAKES = 'Canada backs the lake treaty. Norway opposes the lake treaty.';
const LAKE = JSON.stringify({
  text: 'x',
  propositions: [{ id: 'lake', definition: 'Sign it.', aliases: ['lake treaty', 'no lake treaty'] }],
  actors: [{ name: 'X', kind: 'person' }],
});

let folder = '';
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
beforeEach(() => {
  folder = mkdtempSync(join(root, 'd'));
});
const at = (name: string) => join(folder, name);
const read = (path: string) => seed.parse(parse(readFileSync(path, 'utf8')));
const extractTo = (out: string, files: readonly string[], ...more: string[]) =>
  run(['extract', ...files, '--published', '2026-03-05', '--out', out, ...more]);
const lakes = (name: string) => [file(name, LAKES), '--vocabulary', file('v.json', LAKE)] as const;
const claimsIn = (path: string) =>
  parseAllDocuments(readFileSync(path, 'utf8')).flatMap((part) => seed.parse((part as Document).toJS()).claims);
const acceptAll = (path: string, ...more: string[]) => {
  const ran = run(['review', path, ...more], 'a\n'.repeat(claimsIn(path).length));
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  return ran;
};
const rowsOf = (...args: string[]) => {
  const { status, stdout, stderr } = run([...args, '--json']);
  expect(stderr).toBe('');
  return { status, rows: JSON.parse(stdout).rows as { actor: string; conditions: { text: string }[] }[] };
};
const actors = (...args: string[]) => rowsOf(...args).rows.map(({ actor }) => actor);

describe('from an article to an answer', () => {
  test('extract, review, query with the bundled data, verify, compile', () => {
    const draft = at('draft.yaml');
    const article = file('tribune.txt', ARTICLE);
    const extracted = extractTo(draft, [article], '--publisher', 'The Tribune', '--title', 'A "title": # x');
    expect(extracted).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^stancegraph: wrote .*draft\.yaml \(3 kB\)\n$/),
    });
    expect(extracted.stdout).toContain(`stancegraph review ${draft} --texts ${folder}`);
    const { document, actors: added = [], events = [], claims } = read(draft);
    expect(document).toEqual({
      id: 'tribune',
      publisher: 'The Tribune',
      title: 'A "title": # x',
      published: '2026-03-05',
      sha256: createHash('sha256').update(ARTICLE).digest('hex'),
      length: ARTICLE.length,
    });
    expect(added.map(({ id }) => id)).toEqual(['ana-souza', 'mary-otieno', 'rosa-lindqvist']);
    expect(events.map(({ id }) => id)).toEqual(['event-lisbon-summit']);
    expect(claims.every(({ review }) => review === 'proposed')).toBe(true);

    const asked = ['who', 'backs', 'troop deployment', '--among', 'countries', '--as-of', '2026-03-05'];
    const before = ['FRA', 'GBR', 'UKR'];
    expect(actors(...asked, '--with', draft)).toEqual(before);
    expect(actors(...asked, '--with', draft, '--proposed')).toEqual(['BRA', 'CAN', ...before]);
    expect(run([...asked, '--with', draft, '--proposed']).stdout).toMatch(
      /counting claims that nobody has accepted yet[\s\S]*Proposed claims that this rests on, accepted by nobody yet: 2\./,
    );

    const steps = claims.map(({ holder }) => (holder === 'mary-otieno' ? 'r' : 'a')).join('\n');
    const reviewed = run(['review', draft, '--texts', folder, '--on', '2026-03-06'], steps);
    expect(reviewed).toMatchObject({ status: 0, stderr: '' });
    expect(reviewed.stdout).toContain(
      'new  rosa-lindqvist: Rosa Lindqvist, person, prime minister of CAN from 2026-03-05',
    );
    expect(reviewed.stdout).toContain('new  event-lisbon-summit: Lisbon summit, occasion');
    expect(reviewed.stdout).not.toContain('cannot be accepted');

    const { rows } = rowsOf(...asked, '--with', draft);
    expect(rows.map(({ actor }) => actor)).toEqual(['BRA', 'CAN', ...before]);
    expect(rows[0]?.conditions.map(({ text }) => text)).toEqual(['if a ceasefire is in force']);
    expect(actors('participants', 'Lisbon summit', '--with', draft)).toEqual(['CAN']);
    expect(run(['list', 'actors', '--with', draft]).stdout).not.toContain('mary-otieno');
    expect(run(['verify', '--texts', folder, '--with', draft]).status).toBe(0);
    expect(run(['verify', '--texts', folder, '--with', draft]).stdout).toMatch(
      /tribune: text unchanged, (\d+) of \1 locators anchored/,
    );

    const data = at('data.json');
    expect(run(['compile', draft, '--out', data])).toMatchObject({ status: 0, stdout: '' });
    expect(actors(...asked, '--data', data)).toEqual(['BRA', 'CAN', ...before]);
    expect(actors(...asked, '--data', data, '--with', draft)).toEqual(['BRA', 'CAN', ...before]);
    expect(run(['list', 'documents', '--data', data]).stdout).toContain('tribune');
  });

  test('a vocabulary that is no data set goes into the draft as far as it is used', () => {
    const draft = at('draft.yaml');
    const [article, ...vocabulary] = lakes('lake.txt');
    expect(extractTo(draft, [article], ...vocabulary).status).toBe(0);
    expect(read(draft).propositions).toEqual([
      {
        id: 'lake',
        label: 'lake treaty',
        kind: 'policy',
        statement: 'Sign it.',
        aliases: ['lake treaty'],
        opposites: ['no lake treaty'],
      },
    ]);
    acceptAll(draft);
    expect(actors('who', 'backs', 'lake treaty', '--with', draft)).toEqual(['CAN']);
    expect(actors('who', 'opposes', 'lake', '--with', draft)).toEqual(['NOR']);
  });

  test('a vocabulary in the form of a data set is enough as --data where drafts bring the claims', () => {
    const propositions = [{ id: 'lake', label: 'Lake treaty', kind: 'policy', statement: 'Sign it.' }];
    const data = file('own.json', JSON.stringify({ actors: [], propositions }));
    const draft = at('draft.yaml');
    extractTo(draft, [file('lake.txt', LAKES)], '--vocabulary', data);
    acceptAll(draft, '--vocabulary', data);
    expect(run(['review', draft, '--vocabulary', data]).stdout).toMatch(/Nothing is left to review/);
    expect(actors('who', 'backs', 'lake', '--data', data, '--with', draft)).toEqual(['CAN']);
    expect(run(['who', 'backs', 'lake', '--data', data]).status).toBe(2);
  });
});

test('--new-propositions: what has no name yet becomes a topic that can be asked for, once accepted', () => {
  const draft = at('draft.yaml');
  const article = file('bags.txt', 'Kenya backs a ban on plastic bags. Norway opposes the ban.');
  const { stdout } = extractTo(draft, [article], '--new-propositions');
  expect(stdout).toMatch(/Kenya \(KEN\): new-ban-on-plastic-bags support .* new proposition\n/);
  expect(acceptAll(draft).stdout).toContain('new  new-ban-on-plastic-bags: ban on plastic bags, policy: ');
  expect(actors('who', 'opposes', 'ban on plastic bags', '--with', draft)).toEqual(['NOR']);
  expect(
    extractTo(at('other.yaml'), [article], '--new-propositions', '--model', 'http://127.0.0.1:9/v1'),
  ).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/--new-propositions is for the rules/),
  });
});

describe('--out', () => {
  test('a draft with reviewed claims, or what is no draft, is overwritten only with --force; nothing is lost', () => {
    const draft = at('draft.yaml');
    const [article, ...vocabulary] = lakes('lake.txt');
    extractTo(draft, [article], ...vocabulary);
    expect(extractTo(draft, [article], ...vocabulary).status).toBe(0);
    run(['review', draft], 'a\n');
    const reviewed = readFileSync(draft, 'utf8');
    expect(extractTo(draft, [article], ...vocabulary)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/claims that were reviewed.*--force/),
    });
    expect(readFileSync(draft, 'utf8')).toBe(reviewed);
    expect(extractTo(draft, [article], ...vocabulary, '--force').status).toBe(0);
    expect(claimsIn(draft).every(({ review }) => review === 'proposed')).toBe(true);

    const other = file('notes.yaml', '# mine\n');
    expect(extractTo(other, [article], ...vocabulary)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/is no draft/),
    });
    expect(readFileSync(other, 'utf8')).toBe('# mine\n');
  });

  test('several texts: a draft each in a folder, or all in one file that review walks through', () => {
    const [one, ...vocabulary] = lakes('one.txt');
    const two = file('two.txt', 'Kenya backs the lake treaty.');
    const drafts = `${at('drafts')}/`;
    expect(extractTo(drafts, [one, two], ...vocabulary).status).toBe(0);
    expect(readdirSync(drafts)).toEqual(['one.yaml', 'two.yaml']);
    for (const name of readdirSync(drafts)) acceptAll(join(drafts, name));
    expect(actors('who', 'backs', 'lake', '--with', drafts)).toEqual(['CAN', 'KEN']);

    const all = at('all.yaml');
    expect(extractTo(all, [one, two], ...vocabulary).status).toBe(0);
    const text = readFileSync(all, 'utf8');
    expect(parseAllDocuments(text)).toHaveLength(2);
    const skipped = run(['review', all], 's\n'.repeat(claimsIn(all).length));
    expect(skipped.stdout.match(/document \d of 2: \w+/g)?.slice(-2)).toEqual([
      'document 2 of 2: two',
      'document 1 of 2: one',
    ]);
    expect(acceptAll(all, '--texts', folder).stdout).toContain(
      `${claimsIn(all).length} accepted, 0 rejected, 0 proposed of ${claimsIn(all).length} claims`,
    );
    expect(actors('who', 'backs', 'lake', '--with', all)).toEqual(['CAN', 'KEN']);
    run(['review', all], 'u\n');
    run(['review', all], 'u\n'.repeat(claimsIn(all).length - 1));
    expect(readFileSync(all, 'utf8')).toBe(text);
  });

  test('a link stays a link, the mode stays, nothing is left beside, folders are made', () => {
    const [article, ...vocabulary] = lakes('lake.txt');
    const draft = at('new/drafts/lake.yaml');
    extractTo(draft, [article], ...vocabulary);
    chmodSync(draft, 0o640);
    const link = at('link.yaml');
    symlinkSync(draft, link);
    expect(extractTo(link, [article], ...vocabulary).status).toBe(0);
    expect(statSync(draft).mode & 0o777).toBe(0o640);
    expect(readdirSync(at('new/drafts'))).toEqual(['lake.yaml']);
    expect(statSync(link).isFile()).toBe(true);
  });

  test('two texts of one name, a title for two, a wrong address: said before anything is written', () => {
    mkdirSync(at('more'));
    const [one, ...vocabulary] = lakes('same.txt');
    const two = file('more/same.txt', LAKES);
    const out = at('out.yaml');
    for (const [files, more, message] of [
      [[one, two], [], /both be the document "same"/],
      [[one, file('b.txt', LAKES)], ['--title', 'T'], /for one text/],
      [[one], ['--address', 'javascript:x'], /document\.address/],
    ] as const) {
      expect(extractTo(out, files, ...vocabulary, ...more)).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(message),
      });
    }
    expect(existsSync(out)).toBe(false);
  });

  test('hostile words of a text and of flags come back as they are, and steer neither YAML nor terminal', () => {
    const words = [
      'a: b',
      '- x',
      '# c',
      '"',
      "'",
      '}',
      '&a',
      '*a',
      '!!js',
      '\u001b[31m',
      '\u0085',
      '\u2028',
      '---',
      '\n',
    ];
    const hostile: Seed = {
      document: { id: 'x', title: words.join(' '), published: '2026' },
      actors: words.map((name, i) => ({ id: `a${i}`, type: 'group', name })),
      claims: [
        {
          kind: 'request',
          holder: 'a0',
          words: words.join(''),
          said: '2026',
          evidence: [{ start: 0, end: 1, sha256: '01234567' }],
          conditions: words.map((one) => ({ words: one, holds: true })),
          review: 'proposed',
        },
      ],
    };
    const text = draftText(hostile, 'x\n"\u0085: y');
    expect(parse(text)).toEqual(hostile);
    expect(text).not.toContain('\u001b');
  });
});

describe('--with', () => {
  test.each([
    ['no file', () => at('none.yaml'), /cannot read/],
    ['an empty folder', () => folder, /no draft/],
    ['no draft', () => file('x.yaml', 'claims: 3'), /no list of claims/],
    [
      'what fits no schema',
      () => file('x.yaml', 'document: {id: x, published: soon}\nclaims: []'),
      /drafts\[0\]\.document\.published/,
    ],
    [
      'a name that nobody has',
      () =>
        file(
          'x.yaml',
          'document: {id: x, published: "2026"}\nclaims: [{kind: stance, holder: FRA, proposition: nope, position: support, said: "2026"}]',
        ),
      /unknown proposition "nope"/,
    ],
    [
      'a document that is there as another',
      () => file('x.yaml', 'document: {id: le-monde-2025-09-04, published: "2026"}\nclaims: []'),
      /"le-monde-2025-09-04" is there already/,
    ],
  ])('%s is said', (_, given, message) => {
    expect(run(['who', 'backs', 'troops', '--with', given()])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(message),
    });
  });
});

test('a vocabulary whose ids are none: said, and no draft is written', () => {
  const vocabulary = file(
    'v.json',
    JSON.stringify({ propositions: [{ id: 'lake treaty', aliases: ['lake treaty'] }] }),
  );
  const out = at('out.yaml');
  expect(extractTo(out, [file('lake.txt', LAKES)], '--vocabulary', vocabulary)).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/the draft has .*is no id/),
  });
  expect(existsSync(out)).toBe(false);
});
