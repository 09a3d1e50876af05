import { spawn } from 'node:child_process';

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Shows an address in the user's browser, where someone is there to see it.
 *
 * @param {string} address
 * @returns {boolean} whether it was tried
 */
export function openInBrowser(address) {
  if (!process.stdout.isTTY || process.env['CI'] || !hasDisplay()) return false;
  const [command, args] = opener(address);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // The address is printed as well, so a missing opener costs nothing.
  child.on('error', () => undefined);
  child.unref();
  return true;
}

/**
 * @param {string} address
 * @returns {[string, string[]]}
 */
function opener(address) {
  if (process.platform === 'darwin') return ['open', [address]];
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
}
