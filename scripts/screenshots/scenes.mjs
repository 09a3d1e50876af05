// What the pictures show: a file, what is done to it, and the parts of the page that must be in the picture.

import { codeText, hoverOver, openCodeActions, suggestions } from '../editor/gestures.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/**
 * @typedef {object} Scene
 * @property {string} file
 * @property {string} text
 * @property {(page: Page) => Promise<readonly Locator[]>} play
 */

/** What the scenes import; without it the pictures would show TypeScript's complaints. */
export const CLIENT = `export interface ApiError {
  readonly code: string;
  readonly message: string;
}
`;

const SWITCH = `import type { ApiError } from './client';

export function describe(error: ApiError): string | undefined {
  switch (error.code) {
    case 'PE01-1104':
      return 'Please correct the highlighted fields.';
    case 'PE01-1107':
      return 'Someone else has changed this order meanwhile.';
  }
}
`;

const TYPING = `import type { ApiError } from './client';

export function isTemporary(error: ApiError): boolean {
  return error.code === '';
}
`;

const BLANK = `import type { ApiError } from './client';

export function describe(error: ApiError): string {
  switch (error.code) {
    case 'PE01-1104':
      return 'Please correct the highlighted fields.';

    default:
      throw error;
  }
}
`;

const NAMELESS = `import type { ApiError } from './client';

const api = 'https://acme.planfix.com/rest';

export function isGone(error: ApiError, socket: WebSocket): boolean {
  socket.close(1000);
  return Number(error.code) === 1000;
}
`;

const RESPONSE = `{
  "status": 400,
  "code": "PE01-1104",
  "message": "Validation error",
  "constraintViolations": [
    {
      "entityType": "eu.abra.primatime.api.beans.time.Project",
      "field": "owner",
      "constraint": "NotNull",
      "message": "may not be null"
    }
  ]
}
`;

const MESSAGES = `{
  "see": "https://sdpondemand.manageengine.com/api/v3/requests",
  "response_status": {
    "status_code": 4000,
    "status": "failed",
    "messages": [
      { "type": "failed", "status_code": 4012 },
      {
        "type": "failed",
        "field": "approval_status",
        "status_code": 4009
      }
    ]
  }
}
`;

/** @type {Record<string, Scene>} */
export const SCENES = {
  response: {
    file: 'response.json',
    text: RESPONSE,
    async play(page) {
      const hover = await hoverOver(page, 'message', 'Violated constraints');
      return [hover, lastLine(page)];
    },
  },
  inlayHints: {
    file: 'failed.json',
    text: MESSAGES,
    async play(page) {
      await page.locator('.view-line', { hasText: 'non-editable' }).waitFor({ timeout: 60_000 });
      return [lastLine(page)];
    },
  },
  hover: {
    file: 'errors.ts',
    text: SWITCH,
    async play(page) {
      const hover = await hoverOver(page, 'PE01-1104', 'Validation error');
      return [hover, lastLine(page)];
    },
  },
  completion: {
    file: 'retry.ts',
    text: TYPING,
    async play(page) {
      await ready(page);
      await codeText(page, 'return').click();
      await page.keyboard.press('End');
      for (let i = 0; i < "';".length; i++) await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('PE01-', { delay: 80 });
      await suggestions(page);
      await page.keyboard.press('Control+Space');
      return [page.locator('.suggest-widget.visible'), lastLine(page)];
    },
  },
  lightbulb: {
    file: 'errors.ts',
    text: SWITCH,
    async play(page) {
      await squiggle(page);
      await codeText(page, 'switch').click();
      await openCodeActions(page, 'missing cases');
      return [page.locator('.action-widget:not(.action-list-submenu-panel)'), lastLine(page)];
    },
  },
  cases: {
    file: 'errors.ts',
    text: BLANK,
    async play(page) {
      await ready(page);
      await codeText(page, 'default').click();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.type('    cas', { delay: 80 });
      await page.keyboard.press('Control+Space');
      await suggestions(page);
      return [page.locator('.suggest-widget.visible'), lastLine(page)];
    },
  },
  attribution: {
    file: 'gone.ts',
    text: NAMELESS,
    async play(page) {
      await ready(page);
      await codeText(page, '1000').last().click();
      await page.keyboard.press('F1');
      await page.keyboard.type('Explain Attribution');
      await page.locator('.quick-input-list .monaco-list-row').getByText('Explain Attribution').first().waitFor();
      await page.keyboard.press('Enter');
      const preview = page.frameLocator('iframe.webview').frameLocator('#active-frame');
      await preview.getByText('How to change it').waitFor();
      return [page.locator('.part.editor')];
    },
  },
  decode: {
    file: 'response.json',
    text: RESPONSE,
    async play(page) {
      await ready(page);
      await codeText(page, 'PE01-1104').click();
      await page.keyboard.press('F1');
      await page.keyboard.type('Decode Error Response');
      await page.locator('.quick-input-list .monaco-list-row').getByText('Decode Error Response').first().waitFor();
      await page.keyboard.press('Enter');
      const preview = page.frameLocator('iframe.webview').frameLocator('#active-frame');
      await preview.getByText('For a question to support').waitFor();
      return [page.locator('.part.editor')];
    },
  },
  diagnostics: {
    file: 'errors.ts',
    text: SWITCH,
    async play(page) {
      await squiggle(page);
      const hover = await hoverOver(page, 'switch', 'are not handled');
      await hover.getByText('Quick Fix...').waitFor();
      await hover.getByText('Loading...').waitFor({ state: 'hidden' });
      return [hover, lastLine(page)];
    },
  },
};

/** @param {Page} page */
function lastLine(page) {
  return page.locator('.view-line').last();
}

/** @param {Page} page */
async function squiggle(page) {
  await page.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 });
}

/**
 * The completion scene has no squiggle to wait for; its server answers once the status bar stops saying it starts.
 * @param {Page} page
 */
async function ready(page) {
  await page.locator('.statusbar-item[id*="status.languageStatus"]').first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(3000);
}
