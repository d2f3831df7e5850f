// The door of the explorer: one function that makes its page.
export { type ExplorerOptions, explorerHtml } from './explorer-html.js';
