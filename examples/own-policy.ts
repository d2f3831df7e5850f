import { NO_RECORD, Part, type Policy, StanceGraph } from 'stancegraph';
import coalition from 'stancegraph/data/coalition';

/** Only what was said in the holder's own words counts; the newest wins. */
const ownWords: Policy = {
  name: 'own-words@1',
  needs: 'all',
  decide: ({ length, stated, latest, position, part }) => {
    let newest = -1;
    for (let i = 0; i < length; i += 1) {
      if (stated[i] === 1 && (newest < 0 || (latest[i] as number) > (latest[newest] as number))) newest = i;
    }
    if (newest < 0) return NO_RECORD;
    part[newest] = Part.deciding;
    return position[newest] as 0 | 1 | 2;
  },
};

const kg = StanceGraph.from(coalition, { policies: [ownWords] });

console.log(kg.stances({ proposition: 'maintain-sanctions', policy: 'own-words@1' }).toText());
