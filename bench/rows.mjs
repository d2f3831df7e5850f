import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { isAuthorised, POSITIONS } from './generate.mjs';

/** Claims of an NDJSON file as the flat rows that the peers keep; days count from 1970-01-01. */
export async function* readRows(file) {
  let id = 0;
  for await (const line of createInterface({ input: createReadStream(file, { highWaterMark: 1 << 18 }) })) {
    const { holder, proposition, position, said, document, confidence } = JSON.parse(line);
    yield {
      id,
      country: holder.slice(0, 3),
      holder,
      proposition,
      position: POSITIONS.indexOf(position),
      day: dayOf(said),
      document,
      confidence,
      authorised: isAuthorised(holder),
    };
    id += 1;
  }
}

/** A day as the days since 1970-01-01. */
export const dayOf = (text) => Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, +text.slice(8)) / 86_400_000;
