import { spawn } from 'node:child_process';
import * as path from 'node:path';

/**
 * Runs a program quietly and resolves with what it wrote; rejects with the end of its output when it fails.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<string>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(output);
      reject(
        new Error(`${path.basename(command)} ${args.join(' ')} ended with ${code ?? signal}:\n${shorten(output)}`),
      );
    });
  });
}

/** Programs say what is wrong at the beginning or at the end: both are kept. @param {string} output */
function shorten(output) {
  const lines = output.trim().split('\n');
  return (lines.length <= 40 ? lines : [...lines.slice(0, 20), '…', ...lines.slice(-20)]).join('\n');
}

/**
 * Runs npm with the Node.js that runs us, so that both agree on what they install for.
 *
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  const quiet = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  const script = process.env['npm_execpath'];
  if (script && /npm-cli\.c?js$/.test(script)) {
    return run(process.execPath, [script, ...quiet], { cwd, env: outerEnvironment() });
  }
  const windows = process.platform === 'win32';
  return run(windows ? 'npm.cmd' : 'npm', quiet, { cwd, env: outerEnvironment(), shell: windows });
}

/** npm tells its scripts about the package they belong to; an npm started for another folder must not hear of it. */
function outerEnvironment() {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (/^npm_(package_|lifecycle_|command$|config_local_prefix$)/.test(name) || name === 'INIT_CWD') delete env[name];
  }
  return env;
}
