// The English lexicon of extraction, put together of its parts.
import type { Lexicon } from '../lexicon.js';
import { englishActors } from './actor-phrases.js';
import { englishTurns } from './discourse-phrases.js';
import { englishKinds } from './kind-phrases.js';
import { englishPositions } from './position-phrases.js';

/** The lexicon of English news prose. Nothing in it is about one topic. */
export const english: Lexicon = { ...englishPositions, ...englishKinds, ...englishTurns, ...englishActors };
