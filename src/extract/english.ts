import { englishActors } from './english-actors.js';
import { englishKinds } from './english-kinds.js';
import { englishPositions } from './english-positions.js';
import { englishTurns } from './english-turns.js';
import type { Lexicon } from './lexicon.js';

/** The lexicon of English news prose. Nothing in it is about one topic. */
export const english: Lexicon = { ...englishPositions, ...englishKinds, ...englishTurns, ...englishActors };
