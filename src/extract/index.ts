// The door `stancegraph/extract`.
export { english } from '../language/en/english.js';
export { extendLexicon, type Lexicon, lexicon } from '../language/lexicon.js';
export { type AiSdk, type AiSdkOptions, aiSdk } from '../model/ai-sdk.js';
export type { ModelPrices, ModelSpending } from '../model/budget.js';
export type { ModelGenerate, ModelRequest, ModelSignal, ModelUsage } from '../model/generate.js';
export type { GroundingOptions } from '../model/ground/grounding.js';
export {
  type ModelExtraction,
  type ModelExtractOptions,
  type ModelExtractor,
  type ModelExtractorOptions,
  type ModelProgress,
  type ModelRejection,
  modelExtractor,
} from '../model/model-extractor.js';
export { type OpenAiCompatibleOptions, openAiCompatible } from '../model/openai.js';
export type { RejectionReason } from '../model/proposals.js';
export type { ModelState } from '../model/resume-state.js';
export { type Review, type ReviewChange, type ReviewStep, reviewStep, startReview } from '../review/review.js';
export { type WithDraftsOptions, withDrafts } from '../review/with-drafts.js';
export type { Token } from '../text/token.js';
export { type DraftOptions, draftOf } from './draft-of.js';
export { type Extraction, type ExtractOptions, extract } from './extract.js';
export type { Passage } from './read/clean.js';
export { type Sentence, sentences } from './read/sentences.js';
export type { ExtractVocabulary, TopicInput } from './what/searched-propositions.js';
export type { TextMention } from './write/claim-writer.js';
export type { ProposedClaim } from './write/merge.js';
