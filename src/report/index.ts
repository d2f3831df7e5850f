export { toBibtex } from './bibtex.js';
export type { CslItem } from './csl.js';
export { reportHtml } from './html.js';
export { reportMarkdown } from './markdown.js';
export { report } from './report.js';
export type {
  CountryCount,
  DisputeSide,
  Distribution,
  EvidenceNote,
  EvidencePlace,
  MatrixCell,
  Named,
  ReportChange,
  ReportCommitment,
  ReportDispute,
  ReportDocument,
  ReportFinding,
  ReportGap,
  ReportKind,
  ReportMatrix,
  ReportModel,
  ReportNetwork,
  ReportParticipation,
  ReportPosition,
  ReportProposition,
  Standing,
  TimelineEntry,
} from './report-model.js';
export type { ReportOptions } from './report-options.js';
export { toRis } from './ris.js';
export { type Showable, type Shown, show, toHTML } from './to-html.js';
