// The door of reports, and of results as HTML.
export type {
  AgreementTies as ReportNetwork,
  CountryCount,
  Distribution,
  EventAttendance as ReportParticipation,
  HeldPosition as ReportPosition,
  MatrixCell,
  Named,
  PositionChange as ReportChange,
  PositionMatrix as ReportMatrix,
  PropositionMeaning as ReportProposition,
  StagedCommitment as ReportCommitment,
  SubjectKind as ReportKind,
  TimelineEntry,
} from '../chart/chart-facts.js';
export type { Standing } from '../words/position-words.js';
export { type CslItem, toBibtex, toRis } from './cite/citations.js';
export { reportHtml } from './html/html.js';
export { reportMarkdown } from './markdown.js';
export type {
  DisputeSide,
  EvidenceNote,
  EvidencePlace,
  ReportDispute,
  ReportDocument,
  ReportFinding,
  ReportGap,
  ReportModel,
} from './model/report-model.js';
export type { ReportOptions } from './model/report-options.js';
export { report } from './report.js';
export { type Showable, type Shown, show, toHTML } from './to-html.js';
