import { StanceError } from '../errors.js';
import type { Extraction, ExtractOptions } from '../extract/index.js';
import { modelExtractor, openAiCompatible } from '../extract/index.js';
import type { VocabularyInput } from '../schema/dataset.js';
import { countsForCountry } from './extract.js';

/**
 * Claims that a language model proposes, in the form of the rules. The model's name is `STANCEGRAPH_MODEL`, a key, if
 * the server wants one, `OPENAI_API_KEY`.
 *
 * @throws {StanceError} `invalid_option` without a model's name; `io` if the server refuses or leaves pieces unread.
 */
export async function extractWithModel(text: string, url: string, options: ExtractOptions): Promise<Extraction> {
  const { STANCEGRAPH_MODEL: model, OPENAI_API_KEY: apiKey } = process.env;
  if (model === undefined || model === '') {
    throw new StanceError('invalid_option', 'stancegraph: --model needs the name of a model in STANCEGRAPH_MODEL.', {});
  }
  const generate = openAiCompatible({
    baseUrl: url,
    model,
    ...(apiKey === undefined || apiKey === '' ? {} : { apiKey }),
  });
  const vocabulary = options.vocabulary as unknown as VocabularyInput;
  const known = new Set((vocabulary.actors ?? []).map(({ id }) => id));
  const actors = [...(vocabulary.actors ?? []), ...(options.actors ?? []).filter(({ id }) => !known.has(id))];
  const found = await modelExtractor(generate, { name: model })(text, {
    document: { id: options.document, published: options.published },
    vocabulary: { propositions: vocabulary.propositions, events: vocabulary.events ?? [], actors },
    onProgress: ({ done, total }) => process.stderr.write(`stancegraph: ${done} of ${total} pieces read\n`),
  });
  if (!found.complete) {
    throw new StanceError(
      'io',
      `stancegraph: the model left ${found.failures.length} pieces of the text unread: ${found.failures[0]?.message ?? ''}`,
      {},
    );
  }
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const proposed = found.claims.map((claim) => ({
    claim,
    holder: names.get(claim.holder) ?? claim.holder,
    ...countsForCountry(claim.holder, actors),
    rule: 'model',
  }));
  return { claims: found.claims, proposed, mentions: [], newActors: [], newEvents: [] };
}
