// Claims that a language model proposes, with its address and name from the command line and the environment.
import { StanceError } from '../../errors.js';
import type { ExtractOptions } from '../../extract/extract.js';
import type { ExtractVocabulary, TopicInput } from '../../extract/what/searched-propositions.js';
import { propositionOf, readTopics } from '../../extract/what/searched-propositions.js';
import { modelExtractor } from '../../model/model-extractor.js';
import { openAiCompatible } from '../../model/openai.js';
import { type Actor, actor } from '../../schema/actor.js';
import { event } from '../../schema/event.js';

/** What was read is kept where a piece of the text was not. */
export async function extractWithModel(
  text: string,
  url: string,
  options: ExtractOptions,
  tell: (line: string) => void,
) {
  const { STANCEGRAPH_MODEL: model = '', OPENAI_API_KEY: apiKey = '' } = process.env;
  if (model === '') {
    throw new StanceError('invalid_option', 'stancegraph: --model needs the name of a model in STANCEGRAPH_MODEL.', {});
  }
  const generate = openAiCompatible({ baseUrl: url, model, ...(apiKey === '' ? {} : { apiKey }) });
  const vocabulary = vocabularyOf(options);
  const { document, published, minConfidence = 0 } = options;
  const found = await modelExtractor(generate, { name: model })(text, {
    document: { id: document, published },
    vocabulary,
    onProgress: ({ done, failed, total }) => {
      tell(`${document}: ${done} of ${total} pieces read${failed === 0 ? '' : `, ${failed} failed`}`);
    },
  });
  const byId = new Map(vocabulary.actors.map((one) => [one.id, one]));
  const claims = found.claims.filter(({ confidence = 1 }) => confidence >= minConfidence);
  const proposed = claims.map((claim) => ({
    claim,
    holder: byId.get(claim.holder)?.name ?? claim.holder,
    ...countryOf(claim.holder, byId),
    rule: 'model',
  }));
  const result = { claims, proposed, mentions: [], newActors: [], newEvents: [], newPropositions: [] };
  const unread = found.failures.map(
    ({ start, end, message, attempts }) =>
      `${document} ${start}-${end} (${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}): ${message}`,
  );
  return { result, unread, by: model };
}

/** A coding scheme in the form of a data set; lists that are in no form of ours are passed over. */
function vocabularyOf({ vocabulary, actors: others = [] }: ExtractOptions) {
  readTopics(vocabulary);
  const lists = (Array.isArray(vocabulary) ? { propositions: vocabulary } : vocabulary) as ExtractVocabulary;
  const listOf = (list: unknown) => (Array.isArray(list) ? (list as readonly unknown[]) : []);
  const actors = new Map<string, Actor>();
  for (const input of [...listOf(lists.actors), ...others]) {
    const { success, data } = actor.safeParse(input);
    if (success && !actors.has(data.id)) actors.set(data.id, data);
  }
  const propositions = (lists.propositions as readonly TopicInput[]).map(propositionOf);
  const known = new Set(propositions.map(({ id }) => id));
  const events = listOf(lists.events).flatMap((input) => {
    const { success, data } = event.safeParse(input);
    return success && (data.bringsAbout === undefined || known.has(data.bringsAbout)) ? [data] : [];
  });
  return { propositions, events, actors: [...actors.values()] };
}

function countryOf(holder: string, actors: ReadonlyMap<string, Actor>): { country?: string } {
  const found = actors.get(holder);
  if (found?.type === 'country') return { country: found.id };
  const office = found?.type === 'person' ? (found.offices ?? []).find(({ represents }) => represents) : undefined;
  const country = actors.get(office?.of ?? '');
  return country?.type === 'country' ? { country: country.id } : {};
}
