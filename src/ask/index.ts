// The door of `stancegraph/ask`: English questions, answered from the data.
export type { DiscrepancyQuery } from '../discrepancy/compare/discrepancy-query.js';
export { AskAnswer } from './answer/ask-answer.js';
export type { AskStatus, Choice } from './answer/ask-part.js';
export { DiscrepancyAnswer, DiscrepancyRow } from './answer/discrepancy-answer.js';
export { type AskOptions, ask } from './ask.js';
