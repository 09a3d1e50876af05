#!/usr/bin/env node
// "npm run lint": types, rules and formatting. "npm run lint -- --fix" repairs what can be repaired.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensureDependencies, explain, requireSupportedNode } from './setup.mjs';
import { ROOT } from './setup/paths.mjs';
import { seconds } from './setup/progress.mjs';

/** @param {boolean} fix */
function checks(fix) {
  return [
    { name: 'types', program: 'typescript/bin/tsc', args: ['--noEmit', '--pretty', '-p', '.'] },
    { name: 'types of the scripts', program: 'typescript/bin/tsc', args: ['--noEmit', '--pretty', '-p', 'scripts'] },
    { name: 'rules', program: 'eslint/bin/eslint.js', args: ['.', '--max-warnings=0', ...(fix ? ['--fix'] : [])] },
    {
      name: 'formatting',
      program: 'prettier/bin/prettier.cjs',
      args: [fix ? '--write' : '--check', '.', '--log-level=warn'],
    },
  ];
}

/** @param {ReturnType<typeof checks>[number]} check */
function passes({ name, program, args }) {
  const started = Date.now();
  const script = path.join(ROOT, 'node_modules', program);
  if (!fs.existsSync(script)) throw new Error(`${script} does not exist`);
  const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds(started)})`);
      resolve(code === 0);
    });
  });
}

try {
  const { values } = parseArgs({ options: { fix: { type: 'boolean', default: false } } });
  requireSupportedNode();
  await ensureDependencies();
  for (const check of checks(values.fix)) {
    // One after the other, and all of them: each may have something to say.
    if (!(await passes(check))) process.exitCode = 1;
  }
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
