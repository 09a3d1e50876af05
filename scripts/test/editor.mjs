// The tests that run inside VS Code's extension host, through @vscode/test-electron: in the desktop VS Code that it
// downloads where that can be done, else in the served one.

import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { hasDisplay } from '../editor/browse.mjs';
import { DOWNLOADS, ROOT } from '../setup/paths.mjs';
import { ensureBrowser, ensureEditor } from '../setup.mjs';

const BUNDLES = path.join(DOWNLOADS, 'editor-tests');
const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';
const REACHABLE_WITHIN = 3000;

/**
 * @param {{ report: string, timeout: number, grep: string | undefined, files: readonly string[] }} run
 * @param {string} which `desktop`, `served`, or `auto` for the first that can be had
 */
export async function runInEditor({ report, timeout, grep, files }, which) {
  await bundle(files);
  const executable = await chooseEditor(which);
  // With spaces and letters of other scripts, as people's folders have them.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'error codes é '));
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: path.join(BUNDLES, 'index.js'),
      extensionTestsEnv: { EDITOR_TESTS: JSON.stringify({ report, timeout, grep }) },
      launchArgs: [folder],
    });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The extension host loads CommonJS. Mocha stays outside: it is loaded from node_modules.
 * @param {readonly string[]} files
 */
async function bundle(files) {
  fs.rmSync(BUNDLES, { recursive: true, force: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: [path.join(ROOT, 'test/editor/index.ts'), ...files],
    outdir: BUNDLES,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** @param {string} which */
async function chooseEditor(which) {
  const reason = which === 'served' ? 'as asked' : await whyNoDesktop();
  if (reason === undefined || which === 'desktop') {
    try {
      const executable = await downloadAndUnzipVSCode({ cachePath: DOWNLOADS });
      console.log(`editor: desktop VS Code, ${executable}`);
      return executable;
    } catch (error) {
      if (which === 'desktop') throw error;
      console.log(`editor: the download of desktop VS Code failed: ${error instanceof Error ? error.message : error}`);
    }
  }
  console.log(`editor: the served VS Code in a browser${reason ? ` (${reason})` : ''}`);
  // Here their progress is seen; inside the launcher they are found ready.
  await ensureEditor();
  await ensureBrowser();
  return path.join(ROOT, 'scripts/editor', process.platform === 'win32' ? 'launch.cmd' : 'launch.mjs');
}

/** @returns {Promise<string | undefined>} undefined when desktop VS Code can be downloaded and shown here */
async function whyNoDesktop() {
  if (!hasDisplay()) return 'no display for desktop VS Code';
  try {
    const response = await fetch(RELEASES, { signal: AbortSignal.timeout(REACHABLE_WITHIN) });
    return response.ok ? undefined : `its download answers ${response.status}`;
  } catch {
    return 'the download of desktop VS Code is not reachable';
  }
}
