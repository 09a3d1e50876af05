#!/usr/bin/env node
// "npm run package": the extension as a .vsix file, which "code --install-extension FILE" installs.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { ensureBuild, ensureDependencies, ensurePackager, explain, requireSupportedNode } from './setup.mjs';
import { ROOT } from './setup/paths.mjs';
import { step } from './setup/progress.mjs';
import { run } from './setup/run.mjs';

async function main() {
  requireSupportedNode();
  await ensureDependencies();
  // From nothing, so that nothing of an earlier build is packed.
  fs.rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  await ensureBuild();
  const vsce = await ensurePackager();
  const { name, version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const file = path.join(ROOT, `${name}-${version}.vsix`);
  const args = [
    ...['package', '--out', file],
    // Everything is bundled, and pictures in the README stay relative while there is no public repository to point at.
    ...['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'],
  ];
  await step('Packing', 'about 5 s', () => run(process.execPath, [vsce, ...args], { cwd: ROOT }));
  console.log(`${file}, ${Math.round(fs.statSync(file).size / 1024)} kB`);
}

try {
  await main();
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
