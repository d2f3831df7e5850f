// Where the page's script begins, in the page and in its worker.
import { schemaSettings } from '../../src/page/browser/no-eval.js'; // before all else
import { Page } from './page.js';
import { answerRequests } from './reader.js';

if (schemaSettings.jitless === true) {
  if ('document' in globalThis) new Page(document.currentScript?.textContent ?? '');
  else answerRequests();
}
