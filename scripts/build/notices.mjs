// The licences of the packages that were bundled, taken from the bundle's own list of inputs so that it cannot go stale.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../setup/paths.mjs';

/**
 * @param {import('esbuild').Metafile} metafile
 * @param {string} file
 */
export function writeNotices(metafile, file) {
  const parts = bundledPackages(metafile).map(noticeOf);
  const head = 'The bundles in this folder contain the following packages.\n';
  fs.writeFileSync(file, [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`));
}

/**
 * @param {import('esbuild').Metafile} metafile
 * @returns {readonly string[]} folders, relative to the repository
 */
function bundledPackages(metafile) {
  const folders = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input);
    if (match) folders.add(match[0]);
  }
  return [...folders].sort();
}

/** @param {string} folder */
function noticeOf(folder) {
  const absolute = path.join(ROOT, folder);
  const manifest = JSON.parse(fs.readFileSync(path.join(absolute, 'package.json'), 'utf8'));
  const licence = fs.readdirSync(absolute).find((name) => /^licen[cs]e/i.test(name));
  const text = licence ? fs.readFileSync(path.join(absolute, licence), 'utf8').trim() : '';
  return `${manifest.name} ${manifest.version} (${manifest.license})\n\n${text}\n`;
}
