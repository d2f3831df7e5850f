// What commands read: one decoder for all files and standard input, and what is no text is refused, not guessed at.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { decoded } from '../../src/format/table/text-chunks.js';
import { runHere } from '../support/run-here.js';

const folder = mkdtempSync(join(tmpdir(), 'stancegraph-in-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const DATA = {
  actors: [{ id: 'ALB', type: 'country', name: 'Albä' }],
  propositions: [{ id: 'dam', label: 'A dam', kind: 'policy', statement: 'There should be a dam.' }],
  documents: [{ id: 'note', published: '2031-01-01' }],
};
const CLAIM = {
  ...{ kind: 'stance', document: 'note', holder: 'ALB', proposition: 'dam', position: 'support', said: '2031-01-01' },
  evidence: [{ record: '1' }],
};
const json = JSON.stringify({ ...DATA, claims: [CLAIM] });
const ndjson = `${JSON.stringify(DATA)}\n${JSON.stringify(CLAIM)}\n`;
const votes = 'rcid,country,country_code,vote,date,short\n1,France,FR,yes,2031-01-10,A dam\n';
const draft = `document: {id: draft, published: '2031', publisher: Café}\nclaims:
  - {kind: request, holder: FRA, words: stay, said: '2031', review: proposed}\n`;

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const FORMS: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a mark of byte order', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16 LE', utf16],
  ['UTF-16 BE', (text) => utf16(text).swap16()],
  ['UTF-16 LE without a mark', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16 BE without a mark', (text) => Buffer.from(text, 'utf16le').swap16()],
  ['gzipped', (text) => gzipSync(text)],
  ['UTF-16, gzipped', (text) => gzipSync(utf16(text))],
];

describe.each(FORMS)('%s', (_, encode) => {
  test.each([
    ['data.json', json],
    ['data.ndjson', ndjson],
    ['data.json.gz', json],
    ['data.NDJSON.gz', ndjson],
  ])('%s', async (name, text) => {
    const { exit, stdout, stderr } = await runHere('who', 'backs', 'dam', '--data', file(name, encode(text)));
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Albä');
  });

  test('votes, a draft, a vocabulary, an article', async () => {
    const table = await runHere('stances', '--data', file('votes.csv.gz', encode(votes)));
    expect([table.exit, table.stderr]).toEqual([0, '']);
    const reviewed = await runHere('list', 'documents', '--with', file('draft.yaml', encode(draft)));
    expect(reviewed.stdout).toContain('draft');
    const vocabulary = file('vocabulary.json', encode(JSON.stringify({ propositions: DATA.propositions })));
    const article = file('article.txt', encode('France backs the dam.'));
    const given = ['--published', '2031-02-01', '--vocabulary', vocabulary, '--json'];
    expect(JSON.parse((await runHere('extract', article, ...given)).stdout)).toMatchObject([{ proposition: 'dam' }]);
  });
});

describe('Latin-1', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');
  test.each([
    ['data.json', json, ['list', 'actors', '--data'], `byte ${json.indexOf('ä')}`],
    ['data.ndjson', ndjson, ['list', 'actors', '--data'], `byte ${ndjson.indexOf('ä')}`],
    ['draft.yaml', draft, ['list', 'actors', '--with'], `byte ${draft.indexOf('é')}`],
    ['review.yaml', draft, ['review'], `byte ${draft.indexOf('é')}`],
    ['article.txt', 'Président Macron.', ['extract', '--published', '2031'], 'byte 2'],
    ['vocabulary.json', json, ['extract', file('a.txt', 'x'), '--published', '2031', '--vocabulary'], 'no UTF-8'],
  ])('%s is refused with the byte, and stays as it is', async (name, text, args, at) => {
    const path = file(name, latin(text));
    const { exit, stdout, stderr } = await runHere(...args, path);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(at);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(readFileSync(path)).toEqual(latin(text));
  });
});

test('the byte is that of the first character that is none, however the bytes are cut', async () => {
  const bytes = Buffer.concat([Buffer.from('aä€🌊'.repeat(40)), Buffer.from([0xe2, 0x82]), Buffer.from('x')]);
  for (const size of [1, 2, 3, 5, 7, 64, 1_000]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    );
    const faults: string[] = [];
    const read = async () => {
      for await (const _ of decoded(pieces, (fault) => new Error(fault)));
    };
    await read().catch((error: Error) => faults.push(error.message));
    expect(faults).toEqual([`no UTF-8 (byte ${bytes.length - 3})`]);
  }
});

describe('what is no text is refused in one line', () => {
  test.each([
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), /neither UTF-8 nor UTF-16/],
    ['half a UTF-16 character', Buffer.concat([utf16('France backs it'), Buffer.from([0x61])]), /no whole UTF-16/],
    [
      'a Word file',
      Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000\b\u0000', 'latin1'),
      /is no text, it has zero bytes/,
    ],
    ['a page', '<!DOCTYPE html><html><body><p>France backs the dam.</p></body></html>', /is a page in HTML/],
    ['a part of a page', '<p>France</p>\n<p>backs</p>\n<p>the dam.</p>', /is a page in HTML/],
    ['a PDF', '%PDF-1.4\nFrance backs the dam.', /is a PDF/],
    ['gzip that breaks off', gzipSync('France backs the dam. '.repeat(99)).subarray(0, 30), /no whole gzip file/],
  ])('%s', async (_, content, problem) => {
    const { exit, stdout, stderr } = await runHere('extract', file('some.txt', content), '--published', '2031');
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(problem);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a folder, and a file that is not there', async () => {
    const said = async (path: string) => (await runHere('list', 'actors', '--data', path)).stderr;
    expect(await said(folder)).toBe(`stancegraph: ${folder} is a folder, no file.\n`);
    expect(await said('/nowhere.json')).toBe(
      'stancegraph: cannot read /nowhere.json: ENOENT: no such file or directory.\n',
    );
  });
});

describe('standard input as -', () => {
  const withInput = (text: string, ...args: string[]) => {
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from(text)]) as never);
    return runHere(...args);
  };

  test.each([
    [['who', 'backs', 'dam', '--data', '-'], json, 'Albä'],
    [['query', '-'], '{"find":"stances","actor":"ITA"}', 'Italy'],
    [['list', 'documents', '--with', '-'], draft, 'draft'],
    [['extract', '-', '--published', '2031'], 'France backs the deployment of troops.', 'troop-deployment'],
    [['compile', '-'], draft, '"draft"'],
  ])('%j', async (args, text, shown) => {
    const { exit, stdout, stderr } = await withInput(text, ...args);
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toContain(shown);
  });

  test('a pipe is read once and asked twice', async () => {
    const pipe = join(folder, 'votes.csv');
    rmSync(pipe, { force: true });
    execFileSync('mkfifo', [pipe]);
    const [, { exit, stdout }] = await Promise.all([
      import('node:fs/promises').then(({ writeFile }) => writeFile(pipe, votes)),
      runHere('stances', '--data', pipe),
    ]);
    expect(exit).toBe(0);
    expect(stdout).toContain('France');
  });
});

describe('verify judges what it is given', () => {
  const texts = join(folder, 'texts');
  const draftOf = join(folder, 'tribune.yaml');
  beforeAll(async () => {
    mkdirSync(texts);
    writeFileSync(join(texts, 'tribune.txt'), 'France backs the deployment of troops.');
    const given = ['--published', '2026-03-05', '--out', draftOf];
    expect((await runHere('extract', join(texts, 'tribune.txt'), ...given)).exit).toBe(0);
  });
  const verify = () => runHere('verify', '--texts', texts, '--with', draftOf);

  test('sound: exit 0; those without a text are named; a text of like length is nobody’s', async () => {
    writeFileSync(join(texts, 'package-lock.json'), 'x'.repeat(7_060));
    writeFileSync(join(texts, 'picture.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
    const { exit, stdout, stderr } = await verify();
    expect(exit).toBe(0);
    expect(stdout).toMatch(
      /^tribune: text unchanged, (\d+) of \1 locators anchored\nNo text has the hash or the name of .*guarantees-report-2025-09-04.*: not checked\.\n$/,
    );
    expect(stderr).toBe('stancegraph: no text (UTF-8 or UTF-16) and passed over: picture.jpg\n');
  });

  test('drifted, found by name: exit 2', async () => {
    const path = join(texts, 'tribune.txt');
    const before = readFileSync(path);
    writeFileSync(path, `Late: ${before}`);
    const { exit, stdout } = await verify();
    writeFileSync(path, before);
    expect(exit).toBe(2);
    expect(stdout).toMatch(/tribune: text CHANGED, 0 of .*\n {2}\d+-\d+ moved by 6:/);
  });

  test('nothing to judge: exit 1', async () => {
    const none = join(folder, 'none');
    mkdirSync(none);
    expect((await runHere('verify', '--texts', none)).exit).toBe(1);
  });
});
