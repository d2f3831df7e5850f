import { schemaSettings } from './no-eval.js'; // before all else
import { Page, type PageData } from './viewer-page.js';

if (schemaSettings.jitless === true) {
  new Page(JSON.parse(document.getElementById('data')?.textContent ?? '') as PageData);
}
