export { type ExplorerOptions, explorerHtml } from './explorer-html.js';
