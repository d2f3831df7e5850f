// English put together for those who read it: questions as people type them, and news prose.
import { stemmer } from 'stemmer';
import { Reader } from '../../text/reader.js';
import type { WordForms } from '../../text/word-forms.js';
import {
  ARTICLES,
  CLITICS,
  CONTRACTIONS,
  DERIVATIONAL,
  IRREGULAR,
  IRREGULAR_IN_NEWS,
  MANNER,
  POSSESSIVE,
  UNSTEMMED,
} from './english-forms.js';

const FORMS: WordForms = {
  contractions: CONTRACTIONS,
  clitics: CLITICS,
  possessive: POSSESSIVE,
  withoutSuffix: stemmer,
  irregular: IRREGULAR,
  unstemmed: UNSTEMMED,
};

/** English as it is asked: articles come and go, a stem is enough. */
export const questionReader = new Reader(FORMS, { ignored: ARTICLES, marks: new Set() });

/** English as it is reported: hyphens and quotation marks inside phrases, adverbs, and no word for another of its stem. */
export const newsReader = new Reader(
  { ...FORMS, irregular: IRREGULAR_IN_NEWS },
  {
    ignored: new Set(),
    marks: new Set(['-', '“', '”', '"']),
    manner: MANNER,
    derivational: DERIVATIONAL,
    detached: POSSESSIVE,
  },
);
