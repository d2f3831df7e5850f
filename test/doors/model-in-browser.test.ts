import { build } from 'esbuild';
import { modelExtractor, openAiCompatible } from 'stancegraph/extract';
import { expect, test } from 'vitest';
import { startChromium } from '../support/chromium.js';
import { ARTICLE, DOCUMENT, TRUE_CLAIMS, VOCABULARY } from '../support/model-article.js';
import { answerWith, scriptedModel } from '../support/scripted-model.js';

test('in Chromium the same claims come from the same answers, a failed one tried again', async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/extract/index.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'extract',
    write: false,
  });
  const server = await scriptedModel((_, response, count) =>
    count % 2 === 1 ? void response.writeHead(500).end() : answerWith(response, TRUE_CLAIMS, [10, 1]),
  );
  const options = { name: 'scripted', backoffMs: 1, concurrency: 1 };
  const given = { document: DOCUMENT, vocabulary: VOCABULARY };
  const settings = { baseUrl: server.baseUrl, model: 'tiny', apiKey: 'k' };
  const here = await modelExtractor(openAiCompatible(settings), options)(ARTICLE, given);
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: outputFiles[0]!.text });
    const call = `extract.modelExtractor(extract.openAiCompatible(${JSON.stringify(settings)}), ${JSON.stringify(options)})(${JSON.stringify(ARTICLE)}, ${JSON.stringify(given)})`;
    expect(await page.evaluate(call)).toEqual(here);
    expect(here.claims).toHaveLength(4);
    expect(server.sent).toHaveLength(4);
  } finally {
    await browser.close();
    await server.close();
  }
});
