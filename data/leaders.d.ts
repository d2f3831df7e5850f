// made by `npm run data`; edit the YAML files in data/ and seeds/ instead
import type { Person } from 'stancegraph';

/** World leaders with their terms to the day; what they speak for is in countries.js. */
declare const leaders: readonly Person[];
export default leaders;
