export { type AskOptions, ask } from './ask.js';
export { AskAnswer, type AskStatus, type Choice } from './ask-answer.js';
export { DiscrepancyAnswer, type DiscrepancyQuery, DiscrepancyRow } from './discrepancy-answer.js';
