import * as fs from 'node:fs';
import * as path from 'node:path';
import { ROOT } from './paths.mjs';
import { step } from './progress.mjs';
import { Remedy } from './remedy.mjs';
import { run } from './run.mjs';

/** What dist/ is made of. */
const SOURCES = [
  'client/src',
  'server/src',
  'server/catalogs',
  'scripts/build',
  'scripts/build.mjs',
  'scripts/grammars.json',
  'package.json',
  'package-lock.json',
];

// The build writes this file last.
const BUILT = path.join(ROOT, 'dist', 'build.json');

/** Builds what is shipped, when dist/ is missing or older than its sources. */
export async function ensureBuild() {
  if (isProduction() && fs.statSync(BUILT).mtimeMs > newest(SOURCES.map((source) => path.join(ROOT, source)))) return;
  await step('Building', 'about 1 s', async () => {
    try {
      await run(process.execPath, [path.join(ROOT, 'scripts/build.mjs'), '--production'], { cwd: ROOT });
    } catch (error) {
      throw new Remedy(
        error instanceof Error ? error.message : String(error),
        'Fix what is reported above; "npm run build" tries again.',
      );
    }
  });
}

function isProduction() {
  return fs.existsSync(BUILT) && JSON.parse(fs.readFileSync(BUILT, 'utf8')).production === true;
}

/**
 * The time of the last change below these paths. Folders count too: deleting a file changes only them.
 * @param {readonly string[]} paths
 * @returns {number} milliseconds
 */
function newest(paths) {
  let latest = 0;
  for (const file of paths) {
    if (!fs.existsSync(file)) continue;
    const stat = fs.statSync(file);
    latest = Math.max(latest, stat.mtimeMs);
    if (stat.isDirectory())
      latest = Math.max(latest, newest(fs.readdirSync(file).map((name) => path.join(file, name))));
  }
  return latest;
}
