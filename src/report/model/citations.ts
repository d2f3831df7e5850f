// How a report and its documents are cited.
import { type CslItem, dateParts } from '../cite/csl.js';
import type { ReportModel } from './report-model.js';
import { scopeInWords } from './report-words.js';

/** The report itself, then the documents that its notes cite. */
export function citationsOf(model: Omit<ReportModel, 'citations'>): CslItem[] {
  const { evidence, documents, method, title, asOf, knownBy, today, about, kind } = model;
  const cited = new Set(evidence.map(({ document }) => document));
  const { policy, version, dataHash, dataset } = method;
  const own: CslItem = {
    id: `stance-report-${about?.id ?? kind}`,
    type: 'report',
    title,
    publisher: 'stancegraph',
    ...(today === null ? {} : { issued: dateParts(today) }),
    note: `Stance report, ${scopeInWords({ asOf, knownBy, today })}. stancegraph ${version}, policy ${policy}${dataset === null ? '' : `, data set ${dataset}`}${dataHash === null ? '' : `, data ${dataHash.slice(0, 16)}`}.`,
  };
  return [
    own,
    ...documents
      .filter(({ id }) => cited.has(id))
      .map(
        ({ id, title: heading, publisher, published, address, language }): CslItem => ({
          id,
          type: publisher === null ? 'document' : 'article-newspaper',
          title: heading ?? id,
          ...(publisher === null ? {} : { publisher, 'container-title': publisher }),
          ...(published === null ? {} : { issued: dateParts(published) }),
          ...(address === null ? {} : { URL: address }),
          ...(language === null ? {} : { language }),
        }),
      ),
  ];
}
