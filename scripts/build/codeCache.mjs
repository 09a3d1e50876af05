// Keeps the compiled code of the server beside it: most of what a start costs is compiling the same text again.

import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const LOADER = fileURLToPath(new URL('loader.cjs', import.meta.url));

/** How long the server may take to start and stop. Milliseconds. */
const LONGEST = 20_000;

/**
 * Puts the loader in the place of the bundle, and the bundle and its compiled code beside it.
 * @param {string} dist
 */
export async function keepCode(dist) {
  const server = path.join(dist, 'server.js');
  fs.renameSync(server, path.join(dist, 'server.main.js'));
  fs.copyFileSync(LOADER, server);
  fs.chmodSync(server, 0o755);
  await startAndStop(server);
  const env = { ...process.env, ERROR_CODE_ASSIST_KEEP_CODE: 'check' };
  const { status } = spawnSync(process.execPath, [server], { env, timeout: LONGEST });
  if (status !== 0)
    throw new Error('V8 refuses the code that the build kept for it: are the flags set before it is made?');
}

/** @param {string} dist */
export function dropCode(dist) {
  for (const name of ['server.main.js', 'server.main.js.cache']) fs.rmSync(path.join(dist, name), { force: true });
}

/** @param {string} server */
function startAndStop(server) {
  const env = { ...process.env, ERROR_CODE_ASSIST_KEEP_CODE: '1' };
  const child = spawn(process.execPath, [server, '--stdio'], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: LONGEST,
  });
  const send = (/** @type {object} */ message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  child.stdout.once('data', () => {
    send({ method: 'initialized', params: {} });
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(undefined) : reject(new Error(`The built server ended with ${code}`)),
    );
  });
}
