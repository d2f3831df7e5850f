// The data that ships with the package, loaded when it is needed.
import type { Dataset } from '../../kinds/dataset.js';
import type { Actor } from '../../schema/actor.js';
import { vouchFor } from '../../store/vouched.js';

export async function coalitionData(): Promise<Dataset> {
  return vouchFor((await import('../../../data/coalition.js')).default as Dataset);
}

/** The countries of the world, and EU, NATO and G7 with their members. */
export async function worldActors(): Promise<readonly Actor[]> {
  return (await import('../../../data/countries.js')).default;
}
