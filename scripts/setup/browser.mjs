// A Chromium for the tests that look at the page: the user's own, else Debian's, else one from an npm package.

import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { DOWNLOADS } from './paths.mjs';
import { step } from './progress.mjs';
import { Remedy } from './remedy.mjs';
import { npm, run } from './run.mjs';

const SPARTICUZ = { name: '@sparticuz/chromium', version: '143.0.4' };
const FOLDER = path.join(DOWNLOADS, `chromium-${SPARTICUZ.version}`);
const PROGRAM = path.join(FOLDER, 'chromium');

const ON_PATH = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chrome',
  'msedge',
];

const MAC_APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/**
 * @returns {Promise<string>} the path of a Chrome, Edge or Chromium
 */
export async function ensureBrowser() {
  const installed = chosen() ?? findBrowser() ?? (fs.existsSync(PROGRAM) ? PROGRAM : undefined);
  if (installed) return installed;
  const failures = [];
  for (const install of [fromDebian, fromNpm]) {
    try {
      const found = await install();
      if (found) return found;
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Remedy(
    ['No Chrome, Edge or Chromium was found, and none could be installed.', ...failures].join('\n'),
    'Install one of them, or set CHROME_PATH to its program, and run the command again.',
  );
}

/** The browser that the user names, which must then be there. */
function chosen() {
  const file = process.env['CHROME_PATH'];
  if (!file || fs.existsSync(file)) return file || undefined;
  throw new Remedy(`CHROME_PATH names ${file}, which does not exist.`, 'Correct it, or unset it.');
}

/** @returns {string | undefined} */
function findBrowser() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const candidates = [
    ...ON_PATH.flatMap((name) => folders.map((folder) => path.join(folder, name + suffix))),
    ...(process.platform === 'darwin' ? MAC_APPLICATIONS : []),
    ...(process.platform === 'win32' ? windowsPrograms() : []),
  ];
  return candidates.find((file) => fs.existsSync(file));
}

function windowsPrograms() {
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map((name) => process.env[name]);
  return roots.flatMap((root) => (root ? WINDOWS_PROGRAMS.map((program) => path.join(root, program)) : []));
}

/** @returns {Promise<string | undefined>} undefined where this is not Debian or we may not install */
async function fromDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step('Installing the chromium package with apt-get', 'about 60 s', async () => {
    await run('apt-get', ['update', '-q'], { env });
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { env });
  });
  return findBrowser();
}

/** @returns {Promise<string | undefined>} undefined where the package has no program for this platform */
async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  await step(`Installing ${SPARTICUZ.name} under .vscode-test/`, 'about 20 s', async () => {
    fs.mkdirSync(FOLDER, { recursive: true });
    fs.writeFileSync(path.join(FOLDER, 'package.json'), '{ "private": true, "type": "module" }\n');
    await npm(['install', '--save-exact', '--ignore-scripts', `${SPARTICUZ.name}@${SPARTICUZ.version}`], FOLDER);
    await extract();
  });
  return PROGRAM;
}

/** The package unpacks its program into a shared temporary folder; ours is the copy under .vscode-test/. */
async function extract() {
  const loaded = createRequire(path.join(FOLDER, 'package.json'))(SPARTICUZ.name);
  const chromium = loaded.default ?? loaded;
  const partial = `${PROGRAM}.partial`;
  fs.copyFileSync(await chromium.executablePath(), partial);
  fs.chmodSync(partial, 0o755);
  // It starts only where the system has the libraries that it does not carry.
  await run(partial, ['--version']);
  fs.renameSync(partial, PROGRAM);
}
