export { checkLocators, type DocumentCheck, type Drift } from './locators.js';
export { type ReadNdjsonOptions, readNdjson } from './ndjson.js';
