// States that voted and are no more.
import type { Country } from '../schema/actor.js';

/**
 * States that voted in the United Nations and no longer do, as actors of their own beside those of
 * `stancegraph/data/countries`: their votes are not counted for any of today's states.
 *
 * Ids are their former codes of ISO 3166-3 (`CSK`, `DDR`, `YMD`, `YUG`). Where that has none, because the successor
 * kept the code, they are those of the Correlates of War project (`GFR`, `YAR`, `ZAN`), which ISO 3166-1 has never
 * given to any other. The Soviet Union is not among them: its seat, and in tables of votes its rows, are Russia's.
 * `YUG` is whatever a table calls Yugoslavia; in that of `unvotes` this goes on after 2000 for Serbia and Montenegro
 * and for Serbia.
 *
 * @see ISO 3166-3:2020; Correlates of War (2017). State System Membership List, v2016.
 * @example
 * formerStates.map(({ id }) => id); // ["CSK", "DDR", "GFR", "YAR", "YMD", "YUG", "ZAN"]
 */
export const formerStates: readonly Country[] = [
  former('CSK', 'Czechoslovakia', 'CS', ['Czechoslovak Socialist Republic', 'Czech and Slovak Federal Republic']),
  former('DDR', 'German Democratic Republic', 'DD', ['GDR', 'East Germany']),
  former('GFR', 'Federal Republic of Germany', undefined, ['FRG', 'West Germany']),
  former('YAR', 'Yemen Arab Republic', undefined, ['North Yemen']),
  former('YMD', "Yemen People's Republic", 'YD', ["People's Democratic Republic of Yemen", 'South Yemen']),
  former('YUG', 'Yugoslavia', 'YU', ['Socialist Federal Republic of Yugoslavia', 'Federal Republic of Yugoslavia']),
  former('ZAN', 'Zanzibar', undefined, []),
];

function former(id: string, name: string, iso2: string | undefined, aliases: string[]): Country {
  return { id, type: 'country', name, ...(iso2 === undefined ? {} : { iso2 }), status: 'former', aliases };
}
