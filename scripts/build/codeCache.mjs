// Keeps the compiled code of the server beside it: most of what a start costs is compiling the same text again.

import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const LOADER = fileURLToPath(new URL('loader.cjs', import.meta.url));

const RESPONSE = fileURLToPath(new URL('../../sample/responses/primatime/validation-error.json', import.meta.url));

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

/** What is asked of the server, so that what it runs at first is compiled: the start, and the reading of an error response. */
function* session() {
  yield { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } };
  yield { method: 'initialized', params: {} };
  const uri = 'untitled:response.json';
  const text = fs.readFileSync(RESPONSE, 'utf8');
  yield { method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'json', version: 1, text } } };
  const place = { textDocument: { uri }, position: { line: 1, character: 5 } };
  yield { id: 2, method: 'textDocument/hover', params: place };
  yield { id: 3, method: 'shutdown' };
  yield { method: 'exit' };
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
  const steps = session();
  let heard = '';
  let waitsFor = 0;
  /** Sends everything up to the next question. */
  const next = () => {
    let step;
    do {
      step = steps.next().value;
      if (step) send(step);
    } while (step && step.id === undefined);
    waitsFor = step?.id ?? 0;
  };
  child.stdout.on('data', (chunk) => {
    heard += String(chunk);
    if (!heard.includes(`"id":${waitsFor},`)) return;
    heard = '';
    next();
  });
  next();
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(undefined) : reject(new Error(`The built server ended with ${code}`)),
    );
  });
}
