import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
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
import { parse } from 'yaml';
import { DraftFile } from '../../src/cli/io/draft-file.js';
import { seed } from '../../src/kinds/seed.js';
import { reviewStep, startReview } from '../../src/review/review.js';
import { StanceGraph } from '../../src/stance-graph.js';
import { rejection } from '../support/failure.js';
import { ARTICLE, VOCABULARY } from '../support/model-article.js';
import { sourceCommand } from '../support/source-command.js';

const root = mkdtempSync(join(tmpdir(), 'stancegraph-review-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const place = (words: string) => {
  const start = ARTICLE.indexOf(words);
  return `{start: ${start}, end: ${start + words.length}, sha256: ${hash(words).slice(0, 16)}}`;
};

const DRAFT = `# yaml-language-server: $schema=seed.schema.json

document:
  id: note
  published: 2031-03-05 # as printed
  sha256: ${hash(ARTICLE)}
  length: ${ARTICLE.length}
claims:
  # Marn speaks for Alba.
  - kind: stance
    holder: ada-marn
    proposition: dam
    position: support
    said: 2031-03-03
    evidence:
      - ${place('Prime Minister Ada Marn said on March 3 that Alba supports the dam')}
    origin: {type: model, name: tiny}
    review: proposed

  - kind: stance
    holder: BOR # its envoy
    proposition: dam
    position: oppose
    said: ../2031-03-05
    summary: "Bora stays out: no dam."
    evidence:
      - ${place('Bora will not support the dam')}
    origin: {type: model, name: tiny}
    review: proposed

  - kind: stance
    holder: the-nine
    proposition: dam
    position: undecided
    said: ../2031-03-05
    evidence:
      - ${place('The nine others were still weighing the dam')}
    origin: {type: model, name: tiny}
    review: proposed

# the end
`;

let folder = '';
let draft = '';
let vocabulary = '';
beforeEach(() => {
  folder = mkdtempSync(join(root, 'r'));
  draft = join(folder, 'draft.yaml');
  writeFileSync(draft, DRAFT);
  writeFileSync(join(folder, 'note.txt'), ARTICLE);
  vocabulary = join(folder, 'vocabulary.json');
  writeFileSync(vocabulary, JSON.stringify(VOCABULARY));
});

const { args: ARGS } = sourceCommand();
const argsOf = (...more: string[]) => [
  ...ARGS,
  'review',
  draft,
  '--vocabulary',
  vocabulary,
  '--on',
  '2031-04-01',
  ...more,
];
const run = (input: string, ...more: string[]) => {
  const { status, stdout, stderr } = spawnSync('node', argsOf(...more), {
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
};
const text = () => readFileSync(draft, 'utf8');
const read = () => seed.parse(parse(text()));
const words = () => read().claims.map(({ review }) => review);

describe('commands from standard input', () => {
  test('accept, edit, reject: only the lines of what was changed are other than before', () => {
    const { status, stdout, stderr } = run('accept\nedit summary Bora is against it.\naccept\nreject not a position\n');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/claim 1 of 3 \(3 proposed\) {2}stance/);
    expect(stdout).toMatch(/2 accepted, 1 rejected, 0 proposed of 3 claims in /);
    const before = DRAFT.split('\n');
    const after = text().split('\n');
    expect(after.filter((line) => !before.includes(line))).toEqual([
      '    review: accepted',
      '    summary: "Bora is against it."',
      '    review: accepted',
      '    review: rejected',
      'reviews:',
      expect.stringMatching(/^ {2}- \{of: c[0-9a-f]{20}, review: accepted, on: 2031-04-01\}$/),
      expect.stringMatching(/^ {2}- \{of: c[0-9a-f]{20}, review: proposed, on: 2031-04-01, before: \{kind: stance/),
      expect.stringMatching(/review: accepted, on: 2031-04-01\}$/),
      expect.stringMatching(/review: rejected, on: 2031-04-01, why: not a position\}$/),
    ]);
    expect(before.filter((line) => !after.includes(line) && line !== '    review: proposed')).toEqual([
      '    summary: "Bora stays out: no dam."',
    ]);
  });

  test('accepted claims compile as the seeds do; rejected and proposed ones answer nothing', () => {
    run('a\ns\nr\n');
    expect(words()).toEqual(['accepted', 'proposed', 'rejected']);
    const { document, claims } = read();
    const kg = StanceGraph.from({
      ...VOCABULARY,
      documents: [document],
      claims: claims.map((claim) => ({ ...claim, document: document.id })),
    });
    expect(kg.whoBacks('dam').rows.map(({ actor }) => actor)).toEqual(['ALB']);
    expect(kg.whoOpposes('dam').rows).toEqual([]);
    expect(kg.whoOpposes('dam', { proposed: true }).rows.map(({ actor }) => actor)).toEqual(['BOR']);
  });

  test('a comment beside an edited value stays', () => {
    run('s\ne holder ALB\ne conditions [{event: truce, holds: true}]\na\n');
    expect(text()).toContain('    holder: ALB # its envoy\n');
    expect(text()).toContain('    conditions: [{event: truce, holds: true}]\n');
    expect(read().claims[1]).toMatchObject({ holder: 'ALB', review: 'accepted' });
  });

  test('a number is a number, and text where the field wants text', () => {
    run('e said 2031\ne confidence 0.4\n');
    expect(read().claims[0]).toMatchObject({ said: '2031', confidence: 0.4 });
  });

  test('conditions in words of one’s own: those of a label are replaced, holds and only stay; without any one is added', () => {
    const label = '{words: what is said of ships holds (passage 3-9), holds: false, only: true}';
    writeFileSync(draft, DRAFT.replace('    said: 2031-03-03', `    conditions: [${label}]\n    said: 2031-03-03`));
    const { stdout } = run('e conditions the ships: they sail\ns\ne conditions it rains\n');
    expect(stdout).toMatch(/only unless what is said of ships holds[\s\S]*a condition is not in words of your own yet/);
    expect(stdout.split('in words of your own').length).toBe(2);
    expect(
      read()
        .claims.slice(0, 2)
        .map(({ conditions }) => conditions),
    ).toEqual([[{ words: 'the ships: they sail', holds: false, only: true }], [{ words: 'it rains', holds: true }]]);
  });

  test('each step says what it did, the end how many are what', () => {
    const { stdout } = run('a\ne confidence 0.4\ns\nr\nu\n');
    expect(stdout.match(/^(Accepted|Changed|Skipped|Rejected|Taken back): claim \d\.$/gm)).toEqual([
      'Accepted: claim 1.',
      'Changed: claim 2.',
      'Skipped: claim 2.',
      'Rejected: claim 3.',
      'Taken back: claim 3.',
    ]);
    expect(stdout).toMatch(/\n1 accepted, 0 rejected, 2 proposed of 3 claims in .*draft\.yaml\.\n$/);
  });

  test('undo, in the same session and in the next, gives the file as it was to the byte', () => {
    run('a\ne position undecided\ne confidence 0.4\na\n');
    expect(words()).toEqual(['accepted', 'accepted', 'proposed']);
    run('u\nu\n');
    run('u\nu\n');
    expect(text()).toBe(DRAFT);
  });

  test('with the texts at hand the passage is shown; without, nothing of it', () => {
    expect(run('q\n', '--texts', folder).stdout).toContain(
      '>>Prime Minister Ada Marn said on March 3 that Alba supports the dam<<',
    );
    expect(run('q\n').stdout).not.toContain('Prime Minister');
    expect(text()).toBe(DRAFT);
  });

  test('a claim whose passage has moved, or which names what there is not, cannot be accepted', () => {
    writeFileSync(draft, DRAFT.replace(/start: 0,/, 'start: 1,'));
    expect(run('a\n', '--texts', folder)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/passage is not where/),
    });
    writeFileSync(draft, DRAFT.replace('proposition: dam', 'proposition: damm'));
    expect(run('a\n')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/unknown proposition "damm" \(did you mean "dam"/),
    });
    expect(run('e proposition dam\na\n').status).toBe(0);
    expect(words()[0]).toBe('accepted');
  });

  test('a slip of the pen in a script stops it: the next line would be about another claim', () => {
    expect(run('a\naccpt\nr\nr\n')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/unknown command "accpt"/),
    });
    expect(words()).toEqual(['accepted', 'proposed', 'proposed']);
  });

  test('nothing left to review', () => {
    run('a\na\na\n');
    expect(run('')).toMatchObject({ status: 0, stdout: expect.stringMatching(/Nothing is left to review/) });
  });

  test('escape sequences of a draft do not reach the terminal', () => {
    writeFileSync(draft, DRAFT.replace('"Bora stays out: no dam."', '"\\e[31mred\\e]0;title\\a"'));
    expect(run('s\n').stdout).not.toMatch(/[\u0000-\u0008\u001b]/);
  });
});

describe('what is no draft', () => {
  test.each([
    ['no file', () => rmSync(draft), /cannot read/],
    ['no YAML', () => writeFileSync(draft, 'claims: [}'), /is no draft/],
    [
      'aliases',
      () => writeFileSync(draft, DRAFT.replace('sha256: ', 'title: &a x\n  publisher: *a\n  sha256: ')),
      /alias/,
    ],
    [
      'a key twice',
      () => writeFileSync(draft, DRAFT.replace('holder: ada-marn', 'holder: ada-marn\n    holder: ALB')),
      /is no draft/,
    ],
    [
      'an unknown field',
      () => writeFileSync(draft, DRAFT.replace('    holder:', '    colour: red\n    holder:')),
      /colour/,
    ],
    [
      'the same claim twice',
      () =>
        writeFileSync(
          draft,
          DRAFT.replace('holder: BOR', 'holder: BOR').replace(
            /\n {2}- kind[\s\S]*?review: proposed\n/,
            (one) => one + one,
          ),
        ),
      /is the same claim/,
    ],
  ])('%s', (_, spoil, message) => {
    spoil();
    const { status, stderr } = run('a\n');
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });
});

describe('the file is whole at every moment', () => {
  test('kill -9 at any time: every step that was shown is there, and the file is a draft with its comments', async () => {
    const many = Array.from(
      { length: 150 },
      (_, i) => `
  # number ${i}
  - kind: fact
    holder: ALB
    about: dam
    property: height-${i}
    value: ${i}
    said: 2031-03-03
    evidence:
      - ${place('Alba supports the dam')}
    origin: {type: model, name: tiny}
    review: proposed`,
    ).join('\n');
    for (const after of [1, 7, 30]) {
      writeFileSync(draft, `${DRAFT.slice(0, DRAFT.indexOf('  # Marn'))}${many.slice(1)}\n`);
      const child = spawn('node', argsOf(), { stdio: ['pipe', 'pipe', 'inherit'] });
      child.stdin.on('error', () => {});
      child.stdin.write('a\nr\ne confidence 0.5\n'.repeat(50));
      const { shown, torn } = await shownUntil(child, after);
      expect(torn).toBe(0);
      const { draft: left } = startReview(parse(text()));
      expect(left.claims).toHaveLength(150);
      expect(left.reviews?.length).toBeGreaterThanOrEqual(shown - 1);
      expect(text()).toMatch(/# number 149/);
      expect(run('q\n').status).toBe(0);
      expect(readdirSync(folder).filter((name) => name.includes('stancegraph-'))).toEqual([]);
    }
  });

  test('a draft that somebody else has changed meanwhile is not overwritten', async () => {
    const file = await DraftFile.open(draft);
    const start = startReview(file.toJS()[0]);
    writeFileSync(draft, `${DRAFT}# mine\n`);
    await rejection('io', () => file.save(reviewStep(start, { step: 'accept', on: '2031-04-01' })));
    expect(text()).toBe(`${DRAFT}# mine\n`);
  });

  test('a disk that takes no more: the file as it was', () => {
    const full = spawnSync('bash', ['-c', 'ulimit -f 0; exec node "$@"', '-', ...argsOf()], {
      input: 'a\n',
      encoding: 'utf8',
    });
    expect(full.status).not.toBe(0);
    expect(text()).toBe(DRAFT);
  });

  test('a link stays a link, and the mode of the file stays', () => {
    chmodSync(draft, 0o640);
    const link = join(folder, 'link.yaml');
    symlinkSync(draft, link);
    const { status } = spawnSync('node', [...ARGS, 'review', link, '--vocabulary', vocabulary], {
      input: 'a\n',
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(words()[0]).toBe('accepted');
    expect(statSync(draft).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(['draft.yaml', 'link.yaml', 'note.txt', 'vocabulary.json']);
  });
});

test('the seeds of the project come back to the byte', async () => {
  const names = readdirSync('seeds').filter((name) => name.endsWith('.yaml'));
  expect(names).toHaveLength(5);
  for (const name of names) {
    const copy = join(folder, name);
    const proposed = readFileSync(`seeds/${name}`, 'utf8').replace(/^( {4}said: .*)$/m, '$1\n    review: proposed');
    writeFileSync(copy, proposed);
    const file = await DraftFile.open(copy);
    const start = startReview(file.toJS()[0]);
    const once = reviewStep(start, { step: 'accept', on: '2031-04-01' });
    await file.save(once);
    await file.save(reviewStep(once, { step: 'undo' }));
    expect(readFileSync(copy, 'utf8')).toBe(proposed);
  }
});

/** Kills a review with SIGKILL once it has shown so many claims; how many it had shown by then. */
function shownUntil(child: ChildProcess, count: number): Promise<{ shown: number; torn: number }> {
  let torn = 0;
  return new Promise((resolve) => {
    let out = '';
    const shown = () => out.split('\nclaim ').length - 1;
    child.stdout?.on('data', (chunk) => {
      out += chunk;
      if (shown() > count) child.kill('SIGKILL');
    });
    // a reader at any moment finds a whole file, too
    const look = setInterval(() => {
      for (let i = 0; i < 20; i += 1) if (!/# number 149[\s\S]*\n$/.test(text())) torn += 1;
    }, 0);
    child.on('exit', () => {
      clearInterval(look);
      resolve({ shown: shown(), torn });
    });
  });
}
