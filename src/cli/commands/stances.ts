// Where everybody stands on everything.
import { FILTERS } from '../flags/filter-flags.js';
import { STANCE_LIMITS } from '../flags/limit-flags.js';
import { question } from '../io/question.js';

const { actor, proposition } = FILTERS;

export const command = question({ ...STANCE_LIMITS, actor, proposition }, (kg, _, options) => kg.stances(options));
