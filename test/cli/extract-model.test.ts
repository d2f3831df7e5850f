import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { seed } from '../../src/kinds/seed.js';
import { ARTICLE, proposal, TRUE_CLAIMS, VOCABULARY } from '../support/model-article.js';
import { answerText, answerWith, articleIn, type Reply, scriptedModel } from '../support/scripted-model.js';
import { sourceCommand } from '../support/source-command.js';

const root = mkdtempSync(join(tmpdir(), 'stancegraph-model-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const { start, run } = sourceCommand();
const ENV = { STANCEGRAPH_MODEL: 'tiny-1', OPENAI_API_KEY: 'secret-key' };

let folder = '';
let model: Awaited<ReturnType<typeof scriptedModel>> | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'm'));
  writeFileSync(join(folder, 'note.txt'), ARTICLE);
  writeFileSync(join(folder, 'vocabulary.json'), JSON.stringify(VOCABULARY));
});
afterEach(async () => {
  await model?.close();
  model = undefined;
});
const at = (name: string) => join(folder, name);
const extract = async (reply: Reply, env: NodeJS.ProcessEnv, ...more: string[]) => {
  model = await scriptedModel(reply);
  const args = ['extract', at('note.txt'), '--vocabulary', at('vocabulary.json'), '--published', '2031-03-05'];
  return start([...args, '--model', model.baseUrl, ...more], env);
};
const read = () => seed.parse(parse(readFileSync(at('draft.yaml'), 'utf8')));

test('the model’s claims become a draft that can be reviewed and queried; progress goes to the error stream', async () => {
  const { status, stdout, stderr } = await extract(
    (_, response) => answerWith(response, TRUE_CLAIMS),
    ENV,
    '--out',
    at('draft.yaml'),
  );
  expect(status).toBe(0);
  expect(stderr).toMatch(/^stancegraph: note: 1 of 1 pieces read\nstancegraph: wrote .*draft\.yaml \(2 kB\)\n$/);
  expect(stdout).toMatch(/4 proposed claims/);
  expect(stdout).toMatch(/Ada Marn \(ALB\): dam support/);
  expect(model?.sent.map(({ body, headers }) => [body.model, headers.authorization])).toEqual([
    ['tiny-1', 'Bearer secret-key'],
  ]);
  expect(readFileSync(at('draft.yaml'), 'utf8')).toMatch(/^# proposed by tiny-1: /);
  const { claims, actors, propositions, events } = read();
  expect(claims.every(({ origin, review }) => origin?.name === 'tiny-1' && review === 'proposed')).toBe(true);
  expect([actors?.map(({ id }) => id), propositions?.map(({ id }) => id), events?.map(({ id }) => id)]).toEqual([
    ['ALB', 'BOR', 'ada-marn', 'the-nine'],
    ['dam'],
    ['truce'],
  ]);
  const reviewed = run(
    ['review', at('draft.yaml'), '--vocabulary', at('vocabulary.json'), '--texts', folder],
    'a\na\na\na\n',
  );
  expect(reviewed).toMatchObject({ status: 0, stderr: '' });
  const args = ['--data', at('vocabulary.json'), '--with', at('draft.yaml'), '--json'];
  const rows = JSON.parse(run(['stance', 'Alba', 'dam', ...args]).stdout).rows;
  expect(rows[0]).toMatchObject({ actor: 'ALB', position: 'support', voices: ['ada-marn'] });
});

test('--json prints the claims and nothing else; no key is sent where there is none', async () => {
  const { stdout } = await extract(
    (_, response) => answerWith(response, TRUE_CLAIMS),
    { ...ENV, OPENAI_API_KEY: '' },
    '--json',
  );
  expect(JSON.parse(stdout)).toHaveLength(4);
  expect(model?.sent[0]?.headers.authorization).toBeUndefined();
});

test('--min-confidence leaves out what the model is less sure of', async () => {
  const claims = [
    proposal({
      holder: 'Bora',
      quote: 'Bora will not support the dam',
      proposition: 'dam',
      position: 'oppose',
      confidence: 0.3,
    }),
  ];
  const { status, stdout } = await extract(
    (_, response) => answerWith(response, claims),
    ENV,
    '--min-confidence',
    '0.5',
    '--json',
  );
  expect([status, JSON.parse(stdout)]).toEqual([1, []]);
});

test('a coding scheme is a vocabulary for a model, too', async () => {
  const scheme = {
    propositions: [{ id: 'dam', definition: 'A dam should be built.', aliases: ['the dam'] }],
    actors: [...VOCABULARY.actors, { name: 'X', kind: 'person' }, null],
    events: { none: true },
  };
  writeFileSync(at('vocabulary.json'), JSON.stringify(scheme));
  const { status, stderr } = await extract(
    (_, response) => answerWith(response, TRUE_CLAIMS.slice(0, 2)),
    ENV,
    '--out',
    at('draft.yaml'),
  );
  expect([status, stderr]).toEqual([0, expect.stringContaining('1 of 1 pieces read')]);
  expect(read().propositions).toMatchObject([{ id: 'dam', label: 'the dam' }]);
});

describe('what goes wrong', () => {
  test('no name of a model: said before anything is sent', async () => {
    const { status, stderr } = await extract((_, response) => answerWith(response, []), {
      ...ENV,
      STANCEGRAPH_MODEL: '',
    });
    expect([status, model?.sent.length]).toEqual([2, 0]);
    expect(stderr).toBe('stancegraph: --model needs the name of a model in STANCEGRAPH_MODEL.\n');
  });

  test('a server that fails: exit code 3, with what is lost; a draft without claims, so that the next run may write it', async () => {
    const { status, stderr } = await extract(
      (_, response) => {
        response.statusCode = 500;
        response.end('boom');
      },
      ENV,
      ...['--out', at('draft.yaml')],
    );
    expect(status).toBe(3);
    expect(stderr).toMatch(
      /1 piece of text not read; claims in there are missing:\n.* note 0-\d+ \(4 attempts\): .*500/,
    );
    expect(read().claims).toEqual([]);
    expect(model?.sent).toHaveLength(4);
  });

  test('a piece without an answer: the claims of the others are kept, the piece is named', async () => {
    const filler = `${'The river rose again and the ferry did not run that week. '.repeat(20)}\n\n`.repeat(6);
    writeFileSync(at('note.txt'), `${ARTICLE}\n\n${filler}`);
    const { status, stdout, stderr } = await extract(
      (request, response) => {
        if (articleIn(request).includes('Ada Marn')) answerWith(response, TRUE_CLAIMS);
        else answerText(response, 'I would rather not.');
      },
      ENV,
      ...['--out', at('draft.yaml')],
    );
    expect(status).toBe(3);
    expect(stdout).toMatch(/4 proposed claims/);
    expect(stderr).toMatch(
      /1 piece of text not read; claims in there are missing:\n.* note [1-9]\d+-\d+ \(\d attempts\): /,
    );
    expect(read().claims).toHaveLength(4);
  });

  test('a server that refuses: said, no draft, no key in what is said', async () => {
    const { status, stdout, stderr } = await extract(
      (_, response) => {
        response.statusCode = 401;
        response.end('{"error":{"message":"no such key secret-key"}}');
      },
      ENV,
      ...['--out', at('draft.yaml')],
    );
    expect([status, stdout, existsSync(at('draft.yaml'))]).toEqual([2, '', false]);
    expect(stderr).toMatch(/401/);
    expect(stderr).not.toContain('secret-key');
  });

  test('a server that refuses from the second text on: the draft of the first is kept, the others are named', async () => {
    writeFileSync(at('two.txt'), 'Bora will not support the dam.');
    const { status, stderr } = await extract(
      (_, response, count) => {
        if (count === 1) return answerWith(response, TRUE_CLAIMS);
        response.statusCode = 403;
        response.end('no more');
      },
      ENV,
      ...[at('two.txt'), '--out', `${at('drafts')}/`],
    );
    expect(status).toBe(3);
    expect(stderr).toMatch(/1 piece of text not read.*\n.* two: .*403/);
    expect(readdirSync(at('drafts'))).toEqual(['note.yaml']);
  });

  test('an address that is none', () => {
    const { status, stderr } = run(['extract', at('note.txt'), '--published', '2031', '--model', 'nowhere']);
    expect([status, stderr.length > 0]).toEqual([2, true]);
  });
});
