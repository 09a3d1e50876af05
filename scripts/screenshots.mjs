#!/usr/bin/env node
// Takes the README's pictures from the real editor, so that they show what the extension does today.
//
//   node scripts/screenshots.mjs [--out docs/images] [--width wide|narrow] [--scene NAME]... [--theme dark|light]...

import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import {
  ensureBrowser,
  ensureBuild,
  ensureDependencies,
  ensureEditor,
  explain,
  requireSupportedNode,
} from './setup.mjs';
import { ROOT } from './setup/paths.mjs';
import { CLIENT, SCENES } from './screenshots/scenes.mjs';

/** @type {Record<string, string>} */
const THEMES = { dark: 'Default Dark Modern', light: 'Default Light Modern' };

/** In CSS pixels; the pictures have twice as many, for sharp screens. @type {Record<string, number>} */
const WIDTHS = { wide: 980, narrow: 640 };
const HEIGHT = 760;
const MARGIN = 16;

const SETTINGS = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 14,
  'editor.hideCursorInOverviewRuler': true,
  'editor.hover.above': false,
  'editor.hover.delay': 100,
  'editor.padding.top': 12,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'editor.scrollbar.vertical': 'hidden',
  'editor.overviewRulerBorder': false,
  'editor.overviewRulerLanes': 0,
  'editor.stickyScroll.enabled': false,
  'files.autoSave': 'off',
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.showTabs': 'single',
  'workbench.layoutControl.enabled': false,
  'workbench.sideBar.location': 'right',
};

async function main() {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: path.join(ROOT, 'docs/images') },
      width: { type: 'string', default: 'wide' },
      scene: { type: 'string', multiple: true, default: Object.keys(SCENES) },
      theme: { type: 'string', multiple: true, default: Object.keys(THEMES) },
    },
  });
  const width = WIDTHS[values.width];
  if (!width) throw new Error(`--width is one of ${Object.keys(WIDTHS).join(', ')}`);
  requireSupportedNode();
  await ensureDependencies();
  await ensureBuild();
  fs.mkdirSync(values.out, { recursive: true });
  for (const theme of values.theme) {
    if (!THEMES[theme]) throw new Error(`--theme is one of ${Object.keys(THEMES).join(', ')}`);
    for (const name of values.scene) {
      const file = path.join(values.out, `${name}-${theme}${values.width === 'narrow' ? '-narrow' : ''}.png`);
      await takePicture(name, THEMES[theme], width, file);
      console.log(`${path.relative(process.cwd(), file)}, ${Math.round(fs.statSync(file).size / 1024)} kB`);
    }
  }
}

/**
 * A server and a page for each picture: no scene sees what another has typed.
 *
 * @param {string} name
 * @param {string} theme
 * @param {number} width
 * @param {string} picture
 */
async function takePicture(name, theme, width, picture) {
  const scene = SCENES[name];
  if (!scene) throw new Error(`--scene is one of ${Object.keys(SCENES).join(', ')}`);
  const { startServer } = await import('./editor/server.mjs');
  const { launchBrowser, openWorkbench } = await import('./editor/workbench.mjs');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'integration-'));
  const file = path.join(folder, scene.file);
  fs.writeFileSync(file, scene.text);
  fs.writeFileSync(path.join(folder, 'client.ts'), CLIENT);
  const settings = { ...SETTINGS, 'workbench.colorTheme': theme };
  const server = await startServer({ editor: await ensureEditor(), settings });
  const browser = await launchBrowser(await ensureBrowser());
  try {
    const page = await browser.newPage({ viewport: { width, height: HEIGHT }, deviceScaleFactor: 2 });
    await openWorkbench(page, server.address(folder, { extension: ROOT, file }));
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await page.keyboard.press('Control+B');
    const shown = await scene.play(page);
    // Animations and late icons settle.
    await page.waitForTimeout(600);
    await page.screenshot({ path: picture, clip: await clipAround(page, shown, width) });
  } finally {
    await browser.close();
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The editor from its first line down to the end of what the scene shows.
 *
 * @param {import('playwright-core').Page} page
 * @param {readonly import('playwright-core').Locator[]} shown
 * @param {number} width
 */
async function clipAround(page, shown, width) {
  const editor = await page.locator('.editor-instance .monaco-editor').first().boundingBox();
  if (!editor) throw new Error('the editor is not to be seen');
  const boxes = await Promise.all(shown.map((locator) => locator.boundingBox()));
  const bottom = Math.max(...boxes.map((box) => (box ? box.y + box.height : 0)));
  return { x: editor.x, y: editor.y, width: width - editor.x, height: Math.min(bottom + MARGIN, HEIGHT) - editor.y };
}

try {
  await main();
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
