// "npm run foreign -- FOLDER …": reads code that has nothing to do with any catalog, and says what would be reported there. All of it is a mistake.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { ForeignReader } from '../test/support/foreign.ts';
import { languageIdByEnding } from '../test/support/languageIds.ts';
import { explain } from './setup.mjs';

const HELP = `npm run foreign -- [options] FOLDER …

Opens every file of the folders in process, as an editor would, and counts files, lines, diagnostics and certain hovers by
language. Files that are generated or vendored count like any other. The exit code is 1 where there was anything.

  --language ID,…  only these languages
  --most N         at most N files of each language
  --possible       also shows hovers that are not sure whose code it is`;

/** A file that is larger is data, and no editor would have it read by an extension. */
const LARGEST = 2_000_000;

/** @typedef {{ files: number, lines: number, near: number, diagnostic: number, 'certain hover': number, 'possible hover': number }} Counts */

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      language: { type: 'string' },
      most: { type: 'string' },
      possible: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help || positionals.length === 0) return console.log(HELP);
  const reader = new ForeignReader();
  const only = values.language?.split(',');
  const most = values.most ? Number(values.most) : Infinity;
  /** @type {Map<string, Counts>} */
  const counts = new Map();
  const started = performance.now();
  for (const folder of positionals) {
    for (const file of filesIn(path.resolve(folder))) {
      const language = languageIdByEnding(file);
      if (language === undefined || (only && !only.includes(language))) continue;
      const count = counts.get(language) ?? none();
      counts.set(language, count);
      if (count.files >= most) continue;
      const { lines, hasEvidence, remarks } = await reader.read(file, language);
      count.files++;
      count.lines += lines;
      count.near += hasEvidence ? 1 : 0;
      for (const { kind, line, text } of remarks) {
        count[kind]++;
        if (kind !== 'possible hover' || values.possible) console.log(`${file}:${line}: ${kind}: ${text}`);
      }
    }
  }
  conclude(counts, (performance.now() - started) / 1000);
}

/** @returns {Counts} */
function none() {
  return { files: 0, lines: 0, near: 0, diagnostic: 0, 'certain hover': 0, 'possible hover': 0 };
}

/**
 * Links are not followed, so that nothing is read twice.
 * @param {string} folder
 * @returns {Iterable<string>}
 */
function* filesIn(folder) {
  if (!fs.statSync(folder).isDirectory()) return yield folder;
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(name);
    else if (entry.isFile() && fs.statSync(name).size <= LARGEST) yield name;
  }
}

/**
 * @param {Map<string, Counts>} counts
 * @param {number} seconds
 */
function conclude(counts, seconds) {
  const total = none();
  const rows = [...counts].sort(([, a], [, b]) => b.lines - a.lines);
  for (const [, count] of rows) {
    for (const key of /** @type {(keyof Counts)[]} */ (Object.keys(total))) total[key] += count[key];
  }
  console.log(
    ['language'.padEnd(16), 'files', 'lines', 'evidence', 'diagnostics', 'certain', 'possible'].map(cell).join(''),
  );
  for (const [language, count] of [...rows, /** @type {[string, Counts]} */ (['all', total])]) {
    console.log([language.padEnd(16), ...Object.values(count)].map(cell).join(''));
  }
  console.log(`in ${seconds.toFixed(0)} s`);
  if (total.diagnostic + total['certain hover'] > 0) process.exitCode = 1;
}

/** @param {string | number} value */
function cell(value) {
  return typeof value === 'number' ? value.toLocaleString('en').padStart(12) : value.padStart(12);
}

try {
  await main();
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
