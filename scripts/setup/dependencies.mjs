import * as fs from 'node:fs';
import * as path from 'node:path';
import { ROOT } from './paths.mjs';
import { step } from './progress.mjs';
import { Remedy } from './remedy.mjs';
import { npm } from './run.mjs';

const LOCK = path.join(ROOT, 'package-lock.json');

// npm writes this file last, so it tells of a finished installation and of its time.
const INSTALLED = path.join(ROOT, 'node_modules', '.package-lock.json');

/** Installs what the lock file names, when that is not what is there. */
export async function ensureDependencies() {
  if (isInstalled()) return;
  await step('Installing dependencies', 'about 20 s', async () => {
    try {
      await npm(['ci'], ROOT);
    } catch (error) {
      throw new Remedy(
        `The dependencies could not be installed.\n${error instanceof Error ? error.message : error}`,
        'Check that the npm registry is reachable ("npm ping") and run the command again.',
      );
    }
  });
}

/** Versions are compared, not ages: a fresh checkout gives every file the time of the checkout. */
function isInstalled() {
  if (!fs.existsSync(INSTALLED)) return false;
  const wanted = packagesOf(LOCK);
  const present = packagesOf(INSTALLED);
  return Object.entries(wanted).every(([folder, { version, optional }]) => {
    if (folder === '') return true;
    const found = present[folder];
    // Optional packages are for other platforms when they are absent.
    return found === undefined ? optional === true : found.version === version;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8')).packages ?? {};
}
