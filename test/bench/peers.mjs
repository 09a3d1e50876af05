// The language servers to compare with. They are no dependencies of the extension, so they live in a folder of their own.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const PEERS = {
  'typescript-language-server': { 'typescript-language-server': '5.3.0', typescript: '5.9.3' },
  'vscode-json-languageserver': { 'vscode-json-languageserver': '1.3.4' },
};

/** The names of the servers that have to be installed. */
export const peerNames = Object.keys(PEERS);

const folderOf = (root) => path.join(root, '.vscode-test', 'bench-peers');

/**
 * @param {string} root the repository
 * @param {string} file inside the installed packages
 */
export const peerFile = (root, file) => path.join(folderOf(root), 'node_modules', file);

function isInstalled(root, name, version) {
  const manifest = peerFile(root, `${name}/package.json`);
  return fs.existsSync(manifest) && JSON.parse(fs.readFileSync(manifest, 'utf8')).version === version;
}

/**
 * Installs a peer on first use; false when that was not possible.
 * @param {string} root the repository
 * @param {string} peer
 * @param {(line: string) => void} log
 */
export function installPeer(root, peer, log) {
  const peers = Object.entries(PEERS[peer]);
  if (peers.every(([name, version]) => isInstalled(root, name, version))) return true;
  const wanted = peers.map(([name, version]) => `${name}@${version}`);
  const folder = folderOf(root);
  log(`installing ${wanted.join(' and ')} into ${path.relative(root, folder)}, once, about 10 s …`);
  fs.mkdirSync(folder, { recursive: true });
  // One that is there names what was installed before, which npm would take away again.
  const manifest = path.join(folder, 'package.json');
  if (!fs.existsSync(manifest)) fs.writeFileSync(manifest, '{ "private": true }\n');
  const start = performance.now();
  const flags = ['--ignore-scripts', '--save-exact', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', ['install', ...flags, ...wanted], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status === 0) log(`installed in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return status === 0;
}
