import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StanceError } from '../../errors.js';
import { withDrafts } from '../../review/with-drafts.js';
import type { Actor } from '../../schema/actor.js';
import type { StanceGraph } from '../../stance-graph.js';
import { DraftFile } from './draft-file.js';

const COUNTRIES = '../../data/countries.js';

/** The graph with the drafts of files, and of every YAML file of folders; countries are known to all. */
export async function withDraftFiles(kg: StanceGraph, named: readonly string[]): Promise<StanceGraph> {
  const drafts: unknown[] = [];
  for (const path of await pathsOf(named)) drafts.push(...(await DraftFile.open(path, 'stancegraph')).toJS());
  const { default: actors } = (await import(COUNTRIES)) as { default: readonly Actor[] };
  return withDrafts(kg, drafts, { actors });
}

async function pathsOf(named: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for (const path of named) {
    const found = await stat(path).catch((cause: Error) => {
      throw new StanceError('io', `stancegraph: cannot read ${path}: ${cause.message}.`, { path }, { cause });
    });
    if (!found.isDirectory()) paths.push(path);
    else {
      const names = (await readdir(path)).filter((name) => /\.ya?ml$/.test(name) && !name.startsWith('.')).sort();
      if (names.length === 0) throw new StanceError('io', `stancegraph: no draft (.yaml) is in ${path}.`, { path });
      paths.push(...names.map((name) => join(path, name)));
    }
  }
  return paths;
}
