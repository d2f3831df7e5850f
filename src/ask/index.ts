// The door of `stancegraph/ask`: English questions, answered from the data.
export type { DiscrepancyQuery } from '../discrepancy/compare/discrepancy.js';
export { AskAnswer, type AskStatus, type Choice } from './answer/ask-answer.js';
export { DiscrepancyAnswer, DiscrepancyRow } from './answer/discrepancy-answer.js';
export { type AskOptions, ask } from './ask.js';
