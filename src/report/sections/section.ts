// A section of a report: its heading, whether it has anything to show, and what it is as HTML and as Markdown.
import type { ReportModel } from '../model/report-model.js';

export interface Section {
  /** Where links in the page lead: letters, digits and `-`. */
  readonly id: string;
  readonly heading: string;
  isShown(model: ReportModel): boolean;
  /** Asked only where it is shown; every text of the model is escaped. */
  html(model: ReportModel): string;
  /** Lines; none where there are no words for it. */
  markdown(model: ReportModel): readonly string[];
  /** Does it need paper on its side? */
  isWide?(model: ReportModel): boolean;
}
