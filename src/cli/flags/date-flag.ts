// Dates as people write them on a command line, as the data has them; which is day and which month is never guessed.
import { MONTHS, SHORT_MONTHS } from '../../language/en/question-dates.js';
import { invalidOption } from '../../schema/options.js';
import { show } from '../../schema/problems.js';

/** "31 March 2025" as 2025-03-31, "March 2025" as 2025-03, of an interval a/b both; what is no date stays as it is. */
export function dateOf(flag: string, text: string): string {
  if (/^\d{1,2}([./-])\d{1,2}\1\d{2,4}$/.test(text.trim())) {
    const problem = `${flag} ${show(text)} does not tell which is the day and which the month.`;
    throw invalidOption('stancegraph', `${problem} Write 2025-04-03 or "3 April 2025".`, { received: text });
  }
  return text.split('/').map(inOrder).join('/');
}

const FORMS = [
  /^(?<year>\d{4})-(?<month>\d\d?)(?:-(?<day>\d\d?))?$/,
  /^(?:(?<day>\d\d?)(?:st|nd|rd|th|\.)? (?:of )?)?(?<month>\p{L}+)\.?,? (?<year>\d{4})$/u,
  /^(?<month>\p{L}+)\.? (?<day>\d\d?)(?:st|nd|rd|th)?,? (?<year>\d{4})$/u,
];

function inOrder(part: string): string {
  const text = part.trim().replace(/\s+/g, ' ').toLowerCase();
  const { year, month = '', day } = FORMS.map((form) => form.exec(text)?.groups).find(Boolean) ?? {};
  const number = /^\d/.test(month) ? Number(month) : 1 + (SHORT_MONTHS.get(month) ?? MONTHS.indexOf(month));
  if (year === undefined || number < 1) return part;
  return [year, number, ...(day === undefined ? [] : [day])].map((one) => String(one).padStart(2, '0')).join('-');
}
