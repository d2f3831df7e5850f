// A program in an editor: what the TypeScript language service completes and shows, and what that costs it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  types: [],
};

/** An editor on one file, in which lines stand behind a beginning; `|` in a line is where the cursor is. */
export class Editor {
  readonly #folder = mkdtempSync(join(process.cwd(), 'test/doors/editor-'));
  readonly #file = join(this.#folder, 'program.ts');
  readonly #beginning: string;
  readonly #service: ts.LanguageService;
  #version = 0;

  constructor(beginning: string) {
    this.#beginning = beginning;
    this.#service = ts.createLanguageService({
      getCompilationSettings: () => OPTIONS,
      getScriptFileNames: () => [this.#file],
      getScriptVersion: (name) => (name === this.#file ? `${this.#version}` : '1'),
      getScriptSnapshot: (name) =>
        ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, 'utf8')) : undefined,
      getCurrentDirectory: () => process.cwd(),
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
      directoryExists: ts.sys.directoryExists,
      realpath: (path) => ts.sys.realpath?.(path) ?? path,
    });
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  completed(line: string): string[] {
    const text = this.#edit(line.replace('|', ''));
    const at = text.lastIndexOf(line.replace('|', '')) + line.indexOf('|');
    return (this.#service.getCompletionsAtPosition(this.#file, at, {})?.entries ?? []).map(({ name }) => name);
  }

  hover(line: string, name: string): string {
    const text = this.#edit(line);
    const info = this.#service.getQuickInfoAtPosition(this.#file, text.lastIndexOf(line) + line.indexOf(name));
    return ts.displayPartsToString(info?.displayParts ?? []);
  }

  errors(lines: string): string[] {
    this.#edit(lines);
    return this.#service
      .getSemanticDiagnostics(this.#file)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  }

  /** How much the checker made for what was asked last: with each key that is struck it begins anew. */
  get work() {
    const program = this.#service.getProgram() as ts.Program & Record<`get${string}Count`, () => number>;
    return { types: program.getTypeCount(), instantiations: program.getInstantiationCount() };
  }

  #edit(lines: string): string {
    const text = `${this.#beginning}${lines}\n`;
    writeFileSync(this.#file, text);
    this.#version += 1;
    return text;
  }
}

/** Tasks at which the package stands beside zod: in each a key is struck in both. */
export const TASKS = [
  {
    what: 'a word as an argument',
    stancegraph: "kg.whoBacks('|')",
    zod: "const type: z.infer<typeof actor>['type'] = '|'",
  },
  { what: 'a member', stancegraph: 'kg.|', zod: 'claim.|' },
  {
    what: 'a word in a callback',
    stancegraph: "kg.who((p) => p.backs('|'))",
    zod: "claim.refine((c) => c.kind === '|')",
  },
  {
    what: 'a field of what comes back',
    stancegraph: "kg.whoBacks('x').rows.map((row) => row.|)",
    zod: 'claim.array().parse([]).map((one) => one.holder.|)',
  },
] as const;

export const BEGINNINGS = {
  stancegraph: `import { StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';
const kg = StanceGraph.from(coalition);
`,
  zod: `import * as z from 'zod';
const actor = z.object({ id: z.string(), type: z.enum(['country', 'person']), aliases: z.array(z.string()).optional() });
const claim = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stance'), holder: actor, position: z.enum(['support', 'oppose']) }),
  z.object({ kind: z.literal('fact'), holder: actor, value: z.number() }),
]);
`,
} as const;
