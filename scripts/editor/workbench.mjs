// A page with VS Code's workbench in a browser that nobody sees.

import { chromium } from 'playwright-core';

/** As root, and in containers, Chromium runs only without its sandbox; nothing but our own page is opened in it. */
const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-dev-shm-usage',
];

/** @param {string} executablePath */
export function launchBrowser(executablePath) {
  return chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
}

/**
 * Opens the address and waits until the workbench has drawn itself.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} address
 */
export async function openWorkbench(page, address) {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor({ timeout: 60_000 });
}
