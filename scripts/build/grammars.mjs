// The grammars are other people's compiled code: each is copied only when it is byte for byte the file that was tried.

import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../setup/paths.mjs';

/**
 * @typedef {object} Grammar
 * @property {string} name      as languages refer to it
 * @property {string} package   the npm package that carries it
 * @property {string} file      the path inside the package
 * @property {string} sha256
 * @property {string} source    where the grammar is developed
 * @property {string} licence
 * @property {string} copyright
 */

/** @returns {readonly Grammar[]} */
function grammars() {
  return JSON.parse(fs.readFileSync(path.join(ROOT, 'scripts/grammars.json'), 'utf8'));
}

/** @param {string} folder */
export function copyGrammars(folder) {
  fs.mkdirSync(folder, { recursive: true });
  const table = grammars();
  for (const grammar of table) {
    const from = path.join(ROOT, 'node_modules', grammar.package, grammar.file);
    const bytes = fs.readFileSync(from);
    const actual = createHash('sha256').update(bytes).digest('hex');
    if (actual !== grammar.sha256) {
      throw new Error(
        `${grammar.package}/${grammar.file} is not the pinned file (sha256 ${actual}, expected ${grammar.sha256}). ` +
          'Run "npm ci"; after a deliberate update, write the new hash into scripts/grammars.json.',
      );
    }
    fs.writeFileSync(path.join(folder, fileOf(grammar)), bytes);
  }
  fs.writeFileSync(path.join(folder, 'NOTICE.txt'), notice(table));
}

/**
 * The name that the server asks for.
 * @param {Grammar} grammar
 */
function fileOf({ name }) {
  return `tree-sitter-${name}.wasm`;
}

/** @param {readonly Grammar[]} table */
function notice(table) {
  const heads = table.map(
    (grammar) =>
      `${fileOf(grammar)}: ${grammar.source}\n  ${grammar.licence} licence. ${grammar.copyright}\n` +
      `  Compiled to WebAssembly by the npm package ${grammar.package}.`,
  );
  return `The parsers in this folder are the work of others.\n\n${heads.join('\n\n')}\n\n${MIT}`;
}

const MIT = `The MIT licence of the parsers named above:

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`;
