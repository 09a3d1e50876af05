// What a person does in the page with mouse and keyboard, and what they then see.

/** @typedef {import('playwright-core').Page} Page */

const PATIENCE = 30_000;

/**
 * Rests the mouse on a text in the editor until a hover says what is expected, and returns the hover's element.
 *
 * @param {Page} page
 * @param {string} text
 * @param {string | RegExp} expected
 */
export async function hoverOver(page, text, expected) {
  const target = codeText(page, text);
  const hover = page.locator('.monaco-hover:visible', { hasText: expected }).first();
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    await target.hover();
    try {
      await hover.waitFor({ timeout: 3000 });
      return hover;
    } catch (error) {
      // Until the server has started, the hover has nothing to say; moving away and back asks again.
      if (Date.now() > deadline) throw error;
      await page.mouse.move(5, 5);
    }
  }
}

/**
 * @param {Page} page
 * @param {string} text within one token
 */
export function codeText(page, text) {
  return page.locator('.editor-group-container.active .view-line span:not(:has(*))', { hasText: text }).first();
}

/**
 * Clicks into a line and puts the cursor at its end.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function goToEndOf(page, text) {
  await codeText(page, text).click();
  await page.keyboard.press('End');
}

/**
 * The rows of the suggestions, once there are some.
 *
 * @param {Page} page
 * @returns {Promise<readonly string[]>}
 */
export async function suggestions(page) {
  const rows = page.locator('.suggest-widget.visible .monaco-list-row');
  await rows.first().waitFor({ timeout: PATIENCE });
  return rows.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''));
}

/**
 * Opens the lightbulb's menu by the keyboard and returns its rows.
 *
 * @param {Page} page
 * @param {string} title  one that must be among them
 */
export async function openCodeActions(page, title) {
  const menu = page.locator('.action-widget:not(.action-list-submenu-panel)');
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    await page.keyboard.press('Control+.');
    try {
      await menu.locator('.monaco-list-row', { hasText: title }).first().waitFor({ timeout: 3000 });
      return menu.locator('.monaco-list-row');
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/**
 * The lines that the editor shows, without those scrolled out of sight.
 *
 * @param {Page} page
 */
export async function visibleText(page) {
  const lines = await page.locator('.editor-group-container.active .view-line').evaluateAll((elements) =>
    elements
      .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text),
  );
  // Monaco draws spaces as no-break spaces.
  return lines.join('\n').replaceAll('\u00a0', ' ');
}
