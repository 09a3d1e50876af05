import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import {
  codeText,
  goToEndOf,
  hoverOver,
  openCodeActions,
  suggestions,
  visibleText,
} from '../../scripts/editor/gestures.mjs';
import { startServer, type EditorServer } from '../../scripts/editor/server.mjs';
import { launchBrowser, openWorkbench } from '../../scripts/editor/workbench.mjs';
import { ensureBrowser, ensureEditor } from '../../scripts/setup.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';

const PROGRAM = `export function handle(error: { code: string }): boolean {
  switch (error.code) {
    case 'PE01-1104':
      return false;
  }
  const retry = error.code === '';
  return retry;
}
`;

const MISSING_27 = '27 of 28 primaTime codes are not handled: PE01-1001, PE01-1002, PE01-1003 and 24 more';

describe('a person at the page', () => {
  let folder: string;
  let file: string;
  let server: EditorServer;
  let browser: Browser;
  let page: Page;

  before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sample é '));
    fs.cpSync(path.join(ROOT, 'sample'), folder, { recursive: true });
    file = path.join(folder, 'handle.ts');
    fs.writeFileSync(file, PROGRAM);
    server = await startServer({ editor: await ensureEditor(), settings: { 'files.autoSave': 'off' } });
    browser = await launchBrowser(await ensureBrowser());
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await openWorkbench(page, server.address(folder, { extension: ROOT, file }));
    await codeText(page, 'PE01-1104').waitFor();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  // What a failed test saw is worth more than where it stopped.
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const picture = path.join(ROOT, '.vscode-test', `failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}.png`);
    await page?.screenshot({ path: picture });
    console.log(`    what the page showed: ${picture}`);
  });

  it('reads what a code means by resting the mouse on it', async () => {
    const hover = await hoverOver(page, 'PE01-1104', 'Validation error');
    const text = await hover.innerText();
    for (const fact of ['primaTime', '412']) assert.ok(text.includes(fact), `"${fact}" is not in:\n${text}`);
    await page.mouse.move(5, 5);
  });

  it('sees what is not handled, underlined and in the list of problems', async () => {
    await page.locator('.editor-group-container.active .squiggly-warning').first().waitFor();
    await page.keyboard.press('Control+Shift+M');
    const problem = page.locator('.markers-panel .monaco-list-row', { hasText: MISSING_27 });
    await problem.waitFor();
    assert.equal(await problem.count(), 1);
    await page.keyboard.press('Control+Shift+M');
    await problem.waitFor({ state: 'hidden' });
  });

  it('types the beginning of a code and picks one of the suggestions', async () => {
    await goToEndOf(page, 'retry');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('PE01-', { delay: 60 });
    const rows = await suggestions(page);
    assert.ok(rows.length > 1 && rows.some((row) => row.includes('PE01-1001')), `the rows are:\n${rows.join('\n')}`);
    await page.keyboard.type('1107', { delay: 60 });
    await page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'PE01-1107' }).waitFor();
    await page.keyboard.press('Enter');
    await codeText(page, 'PE01-1107').waitFor();
    assert.match(await visibleText(page), /const retry = error\.code === 'PE01-1107';/);
  });

  it('has the missing cases written by the lightbulb', async () => {
    await codeText(page, 'switch').click();
    const rows = await openCodeActions(page, 'Add 27 missing cases');
    const titles = await rows.allInnerTexts();
    assert.ok(
      titles.some((title) => title.trim() === 'Add default case'),
      titles.join('; '),
    );
    await rows.getByText('Add 27 missing cases', { exact: true }).click();
    await codeText(page, 'PE01-1001').waitFor();
    await page.keyboard.press('Control+Home');
    await codeText(page, 'switch').waitFor();
    assert.match(
      await visibleText(page),
      /switch \(error\.code\) \{\n {4}case 'PE01-1104':\n {6}return false;\n {4}case 'PE01-1001':/,
    );
    await page.locator('.editor-group-container.active .squiggly-warning').first().waitFor({ state: 'detached' });
  });

  it('saves the file, which has every code once', async () => {
    await page.keyboard.press('Control+S');
    await page.locator('.tab.active:not(.dirty)', { hasText: 'handle.ts' }).waitFor();
    const saved = fs.readFileSync(file, 'utf8');
    const cases = [...saved.matchAll(/case '(PE01-\d{4})':/g)].map(([, code]) => code);
    assert.equal(cases.length, 28);
    assert.equal(new Set(cases).size, 28);
  });
});
