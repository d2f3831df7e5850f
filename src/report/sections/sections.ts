// The sections of a report in their order. A new one is a Section and a line in the list.
import { CHARTS } from '../../chart/charts.js';
import { courseSection, participationSection } from './course-section.js';
import { positionsSection } from './positions-section.js';
import { pictureSection, type Section } from './section.js';
import { disputesSection, findingsSection, gapsSection } from './sentence-sections.js';
import { evidenceSection, methodSection } from './source-sections.js';

const BEFORE_COURSE = ['matrix', 'distribution'];
const IN_COURSE = ['lanes'];
const AFTER_COURSE = ['commitments', 'network'];
const PLACED = [...BEFORE_COURSE, ...IN_COURSE, ...AFTER_COURSE];

const pictures = (isMeant: (name: string) => boolean) =>
  CHARTS.filter(({ name }) => isMeant(name)).map((chart) => pictureSection(chart));

/** Pictures that have no place of their own stand before what is not known. */
export const SECTIONS: readonly Section[] = [
  findingsSection,
  positionsSection,
  ...pictures((name) => BEFORE_COURSE.includes(name)),
  courseSection,
  ...pictures((name) => AFTER_COURSE.includes(name)),
  disputesSection,
  participationSection,
  ...pictures((name) => !PLACED.includes(name)),
  gapsSection,
  evidenceSection,
  methodSection,
];
