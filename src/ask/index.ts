// The door of `stancegraph/ask`: English questions, answered from the data.
export type { DiscrepancyQuery } from '../discrepancy/compare/discrepancy.js';
export type { AskAnswer, AskStatus, Choice } from './answer/ask-answer.js';
export type { DiscrepancyAnswer, DiscrepancyRow } from './answer/discrepancy-answer.js';
export { type AskOptions, ask } from './ask.js';
