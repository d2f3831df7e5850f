// The data that ships with the package, loaded when it is needed.

import type { Dataset } from '../../kinds/dataset.js';
import type { Actor } from '../../schema/actor.js';

// by name, so that no bundler takes the data in
const COALITION = '../../../data/coalition.js';
const COUNTRIES = '../../../data/countries.js';

export async function coalitionData(): Promise<Dataset> {
  return ((await import(COALITION)) as { default: Dataset }).default;
}

/** The countries of the world, and EU, NATO and G7 with their members. */
export async function worldActors(): Promise<readonly Actor[]> {
  return ((await import(COUNTRIES)) as { default: readonly Actor[] }).default;
}
