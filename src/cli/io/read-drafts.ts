// Drafts on disk, joined to a graph.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StanceError } from '../../errors.js';
import { withDrafts } from '../../review/with-drafts.js';
import type { StanceGraph } from '../../stance-graph.js';
import { worldActors } from './bundled-data.js';
import { DraftFile } from './draft-file.js';
import { unreadable } from './source-file.js';

export async function withDraftFiles(kg: StanceGraph, named: readonly string[]): Promise<StanceGraph> {
  const drafts: unknown[] = [];
  for (const path of await pathsOf(named)) drafts.push(...(await DraftFile.open(path, 'stancegraph')).toJS());
  return withDrafts(kg, drafts, { actors: await worldActors() });
}

async function pathsOf(named: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for (const path of named) {
    const found = await stat(path).catch((cause: Error) => {
      throw unreadable(path, cause);
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
