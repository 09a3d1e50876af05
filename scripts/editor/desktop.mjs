import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { hasDisplay } from './browse.mjs';

/**
 * The `code` command of a desktop VS Code that can open a window here.
 * @returns {string | undefined}
 */
export function findDesktop() {
  // VS Code refuses to run as root on Linux, and cannot open a window without a display.
  if (process.platform === 'linux' && (process.getuid?.() === 0 || !hasDisplay())) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file));
}

/**
 * Opens a new window that loads the extension from its source folder.
 *
 * @param {string} command
 * @param {string} extension
 * @param {string} folder
 * @param {string} [file]
 * @returns {Promise<void>}
 */
export function openDesktop(command, extension, folder, file) {
  const args = [`--extensionDevelopmentPath=${extension}`, '--new-window', folder, ...(file ? [file] : [])];
  return new Promise((resolve, reject) => {
    const windows = process.platform === 'win32';
    const quote = (/** @type {string} */ text) => (windows ? `"${text}"` : text);
    const child = spawn(quote(command), args.map(quote), { stdio: 'inherit', shell: windows });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`))));
  });
}
