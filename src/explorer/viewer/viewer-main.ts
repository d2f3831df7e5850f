// Where the explorer's script begins.
import { schemaSettings } from '../../page/browser/no-eval.js'; // before all else
import { Page, type PageData } from './viewer-page.js';

if (schemaSettings.jitless === true) {
  new Page(JSON.parse(document.getElementById('data')?.textContent ?? '') as PageData);
}
