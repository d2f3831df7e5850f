// made by `npm run data`; edit the YAML files in data/ and seeds/ instead
import type { Country, Organization } from 'stancegraph';

/** The countries of the world, and EU, NATO and G7 with their members. */
declare const countries: readonly (Country | Organization)[];
export default countries;
