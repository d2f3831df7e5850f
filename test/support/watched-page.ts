// A page in the browser of which nothing may be heard: no message, no error, no request but for itself, no violation.
import type { Page } from 'playwright-core';

/** What the page at an address does that it should not, as it happens; to be called before it is opened. */
export async function watch(page: Page, address: string): Promise<string[]> {
  const problems: string[] = [];
  const own = address.split('#')[0];
  page.on('console', (message) => problems.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`error: ${error}`));
  page.on('dialog', (dialog) => problems.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => {
    const asked = request.url();
    if (asked.split('#')[0] !== own && !asked.startsWith('blob:')) problems.push(`request: ${asked}`);
  });
  await page.exposeFunction('tellViolation', (violation: string) => problems.push(violation));
  await page.addInitScript(
    "addEventListener('securitypolicyviolation', (event) => tellViolation('violation: ' + event.violatedDirective))",
  );
  return problems;
}
