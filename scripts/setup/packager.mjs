import * as fs from 'node:fs';
import * as path from 'node:path';
import { DOWNLOADS } from './paths.mjs';
import { step } from './progress.mjs';
import { npm } from './run.mjs';

// The last one that runs on Node 20. It is not among the dependencies: few need it, and it brings a hundred packages.
const VSCE = '3.9.2';
const FOLDER = path.join(DOWNLOADS, `vsce-${VSCE}`);
const COMPLETE = path.join(FOLDER, 'complete.json');

/** @returns {Promise<string>} the script of vsce, VS Code's tool for packing extensions */
export async function ensurePackager() {
  if (!fs.existsSync(COMPLETE)) {
    await step('Installing vsce under .vscode-test/', 'about 15 s', async () => {
      fs.mkdirSync(FOLDER, { recursive: true });
      fs.writeFileSync(path.join(FOLDER, 'package.json'), '{ "private": true }\n');
      await npm(['install', '--save-exact', '--ignore-scripts', `@vscode/vsce@${VSCE}`], FOLDER);
      fs.writeFileSync(COMPLETE, '{}\n');
    });
  }
  return path.join(FOLDER, 'node_modules', '@vscode', 'vsce', 'vsce');
}
