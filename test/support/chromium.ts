// Chromium, for the tests that look at pages as a reader does.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATH = process.env.CHROME_PATH ?? '/usr/bin/chromium';
const QUIET = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Starts Chromium, with arguments of its own besides; if it is not at hand, the error says how it comes there. */
export async function startChromium(args: readonly string[] = ['--disable-gpu']): Promise<Browser> {
  if (!existsSync(PATH)) {
    throw new Error(
      `no Chromium at ${PATH}. Install it (as root: apt-get install chromium) or name it in CHROME_PATH.`,
    );
  }
  return chromium.launch({ executablePath: PATH, args: [...QUIET, ...args], timeout: 0 });
}
