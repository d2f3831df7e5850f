// The sections of a report in their order. A new one is a file beside this and a line in the list.
import { CHARTS } from '../../chart/charts.js';
import { courseSection } from './course-section.js';
import { disputesSection } from './disputes-section.js';
import { evidenceSection } from './evidence-section.js';
import { findingsSection } from './findings-section.js';
import { gapsSection } from './gaps-section.js';
import { methodSection } from './method-section.js';
import { participationSection } from './participation-section.js';
import { pictureSection } from './picture-section.js';
import { positionsSection } from './positions-section.js';
import type { Section } from './section.js';

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
