// Starts and stops the VS Code server on a loopback port, with data of its own that goes away with it.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Remedy } from '../setup/remedy.mjs';

const READY = 'Extension host agent listening on ';
const START_TIMEOUT = 60_000;

/** What keeps the page to the matter: no assistant, no welcome, no questions about trust, no news. */
export const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * What a page is to load beside its folder; all are local paths.
 *
 * @typedef {object} Shown
 * @property {string} [extension]  the folder of an extension under development
 * @property {string} [tests]      a test runner to execute in the extension host
 * @property {string} [file]       a file to open
 */

/**
 * @typedef {object} EditorServer
 * @property {string} authority  host and port, as it stands in `vscode-remote://` addresses
 * @property {(folder: string, shown: Shown) => string} address  the page that shows a folder
 * @property {() => string} log      what the server has written
 * @property {Promise<void>} exited  settles when the server has ended, for whatever reason
 * @property {() => Promise<void>} stop
 */

/**
 * @param {object} options
 * @param {import('../setup/editor.mjs').Editor} options.editor
 * @param {number} [options.port]  any free port when absent
 * @param {Record<string, unknown>} [options.settings]
 * @returns {Promise<EditorServer>}
 */
export async function startServer({ editor, port = 0, settings = {} }) {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'error-code-assist-'));
  writeSettings(data, { ...QUIET_SETTINGS, ...settings });
  // Whoever can talk to this server can run programs here, and every page in the browser can reach a loopback port.
  const token = randomBytes(16).toString('hex');
  const child = spawn(editor.node, [editor.server, ...serverArguments(data, port, token)], {
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that stopping it also ends the extension hosts and language servers below it.
    detached: process.platform !== 'win32',
  });
  let log = '';
  const collect = (/** @type {Buffer} */ chunk) => (log += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const exited = once(child, 'exit').then(
    () => undefined,
    () => undefined,
  );
  const stop = () => stopServer(child, exited, data);
  const stopAtExit = () => {
    killGroup(child, 'SIGKILL');
    fs.rmSync(data, { recursive: true, force: true });
  };
  process.once('exit', stopAtExit);
  void exited.then(() => process.removeListener('exit', stopAtExit));
  try {
    const authority = `127.0.0.1:${await listeningPort(child, () => log)}`;
    return {
      authority,
      address: (folder, shown) => pageAddress(authority, token, folder, shown),
      log: () => log,
      exited,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {string} data
 * @param {number} port
 * @param {string} token
 */
function serverArguments(data, port, token) {
  return [
    ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
    ...['--server-data-dir', data, '--telemetry-level', 'off', '--accept-server-license-terms'],
    // The page heeds the payload in its address only in this mode.
    '--enable-smoke-test-driver',
  ];
}

/** Inside VS Code's own terminal these variables would make the server talk to that window. */
function serverEnvironment() {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (/^(VSCODE_|ELECTRON_RUN_AS_NODE$|NODE_OPTIONS$)/.test(name)) delete env[name];
  }
  return env;
}

/**
 * @param {string} data
 * @param {Record<string, unknown>} settings
 */
function writeSettings(data, settings) {
  for (const scope of ['Machine', 'User']) {
    const folder = path.join(data, 'data', scope);
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => string} log
 * @returns {Promise<number>}
 */
function listeningPort(child, log) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ reason) => {
      clearTimeout(timer);
      clearInterval(poll);
      reject(new Error(`VS Code's server ${reason}. It wrote:\n${log().slice(-3000)}`));
    };
    const timer = setTimeout(() => fail(`did not start within ${START_TIMEOUT / 1000} s`), START_TIMEOUT);
    const poll = setInterval(() => {
      const found = new RegExp(`${READY}(\\d+)`).exec(log());
      if (!found) return;
      clearTimeout(timer);
      clearInterval(poll);
      resolve(Number(found[1]));
    }, 20);
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('exit', (code, signal) => {
      if (!log().includes('EADDRINUSE')) return fail(`ended with ${code ?? signal}`);
      clearTimeout(timer);
      clearInterval(poll);
      reject(new Remedy('The port is taken by another program.', 'Choose another with --port, or leave it out.'));
    });
  });
}

/**
 * @param {string} authority
 * @param {string} token
 * @param {string} folder
 * @param {Shown} shown
 */
function pageAddress(authority, token, folder, { extension, tests, file }) {
  const payload = [['skipWelcome', 'true']];
  for (const [name, local] of Object.entries({
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    openFile: file,
  })) {
    // The authority must be the page's own.
    if (local) payload.push([name, `vscode-remote://${authority}${urlPath(local)}`]);
  }
  const url = new URL(`http://${authority}/`);
  url.searchParams.set('tkn', token);
  url.searchParams.set(
    'folder',
    urlPath(folder, (part) => part),
  );
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/**
 * An absolute path in the form it has in an address: `C:\a b` is `/c:/a%20b`.
 * @param {string} file
 * @param {(part: string) => string} [encode]
 */
function urlPath(file, encode = encodeURIComponent) {
  const parts = path.resolve(file).split(path.sep).map(encode);
  const joined = parts.join('/');
  return joined.startsWith('/') ? joined : `/${joined}`;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<void>} exited
 * @param {string} data
 */
async function stopServer(child, exited, data) {
  killGroup(child, 'SIGTERM');
  const late = setTimeout(() => killGroup(child, 'SIGKILL'), 3000);
  if (child.pid !== undefined) await exited;
  clearTimeout(late);
  // Language servers below the server end a moment after it.
  killGroup(child, 'SIGKILL');
  fs.rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function killGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group has ended already.
  }
}
