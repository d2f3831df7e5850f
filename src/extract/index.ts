// The door `stancegraph/extract`.
export { english } from '../language/en/english.js';
export { extendLexicon, type Lexicon, lexicon, phraseList } from '../language/lexicon.js';
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
export {
  type Extraction,
  type ExtractOptions,
  extract,
} from './extract.js';
export { clean, type Passage } from './read/clean.js';
export { quotations } from './read/quotations.js';
export { type Sentence, sentences } from './read/sentences.js';
export { spokenDate } from './read/spoken-date.js';
export { PropositionFinder as TopicIndex, type PropositionMatch as TopicMatch } from './what/proposition-finder.js';
export { propositionOf } from './what/proposition-of.js';
export {
  type ExtractVocabulary,
  readTopics,
  type SearchedProposition as Topic,
  type TopicInput,
} from './what/searched-propositions.js';
export type { Holder, Mention } from './who/holders.js';
export { MentionFinder } from './who/mentions.js';
export type { TextMention } from './write/claim-writer.js';
export { mergeClaims } from './write/merge.js';
export type { ProposedClaim } from './write/proposed-claim.js';
