#!/usr/bin/env node
// Stands in for the desktop VS Code program: takes the arguments that @vscode/test-electron passes, runs the extension
// tests in a real VS Code served to a browser that nobody sees, and ends with the exit code of the tests.
//
//   launch.mjs [FOLDER] --extensionDevelopmentPath=PATH --extensionTestsPath=PATH [anything else is ignored]

import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensureEditor, explain } from '../setup.mjs';
import { startServer } from './server.mjs';
import { launchBrowser, openWorkbench } from './workbench.mjs';

const TIMEOUT = Number(process.env['EDITOR_TESTS_TIMEOUT'] ?? 300_000);

/** What this VS Code always says: it has no native modules and no network, and greets its own connections. */
const CHATTER = new RegExp(
  [
    'vsda|spdlog|watchdog|Service ?Worker|ENOTFOUND|open-vsx|404|ERR_NAME_NOT_RESOLVED|iframe',
    '^info: (Resolv|Creating a socket|\\[reconnection-grace|Updating additional|\\[AgentHost|\\[AccountPolicy)',
  ].join('|'),
);

/** @param {readonly string[]} args */
function readArguments(args) {
  const named = (/** @type {string} */ name) =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const folder = args.find((arg) => !arg.startsWith('-'));
  const extension = named('extensionDevelopmentPath');
  const tests = named('extensionTestsPath');
  if (!extension || !tests) throw new Error('--extensionDevelopmentPath and --extensionTestsPath are needed');
  return { folder: localPath(folder ?? process.cwd()), extension: localPath(extension), tests: localPath(tests) };
}

/** @param {string} location a path or a file: address */
function localPath(location) {
  return path.resolve(location.startsWith('file:') ? fileURLToPath(location) : location);
}

/**
 * @param {ReturnType<typeof readArguments>} what
 * @returns {Promise<number>} the exit code of the tests
 */
async function runTests({ folder, extension, tests }) {
  const server = await startServer({ editor: await ensureEditor() });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => void server.stop().finally(() => process.exit(130)));
  }
  try {
    const browser = await launchBrowser(await ensureBrowser());
    try {
      const page = await browser.newPage();
      return await exitCode(page, server, server.address(folder, { extension, tests }));
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/**
 * The workbench reports how the tests ended by calling a function that the page must offer.
 *
 * @param {import('playwright-core').Page} page
 * @param {import('./server.mjs').EditorServer} server
 * @param {string} address
 */
async function exitCode(page, server, address) {
  /** @type {string[]} */
  const log = [];
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
    const line = `${type}: ${args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ')}`;
    if (!CHATTER.test(line)) log.push(line);
  });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    page.on('crash', () => reject(new Error('The page with VS Code crashed.')));
    void server.exited.then(() => reject(new Error(`VS Code's server ended early:\n${server.log().slice(-3000)}`)));
    const late = () => reject(new Error(`The tests did not end within ${TIMEOUT / 1000} s.`));
    setTimeout(late, TIMEOUT).unref();
  });
  try {
    // Whatever goes wrong while the workbench opens is a failure of the run too.
    const [code] = await Promise.all([ended, openWorkbench(page, address)]);
    if (code !== 0) console.log(log.slice(-40).join('\n'));
    return code;
  } catch (error) {
    console.error(log.slice(-40).join('\n'));
    throw error;
  }
}

try {
  process.exitCode = await runTests(readArguments(process.argv.slice(2)));
} catch (error) {
  explain(error);
  process.exitCode = 2;
}
