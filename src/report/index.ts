export type { Standing } from '../words/position-words.js';
export { toBibtex } from './cite/bibtex.js';
export type { CslItem } from './cite/csl.js';
export { toRis } from './cite/ris.js';
export { reportHtml } from './html/html.js';
export { reportMarkdown } from './markdown.js';
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
  TimelineEntry,
} from './model/report-model.js';
export type { ReportOptions } from './model/report-options.js';
export { report } from './report.js';
export { type Showable, type Shown, show, toHTML } from './to-html.js';
