// The grammars are other people's compiled code: each is used only when it is byte for byte the file that was tried.

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
 * @property {string} [licenceFile]  the file of the package that holds the licence, where it is another than MIT
 * @property {Patch} [patch]
 */

/**
 * A few bytes that are wrong in the file, whose source nobody here compiles.
 *
 * @typedef {object} Patch
 * @property {string} reason
 * @property {number} offset
 * @property {string} from      in hexadecimal digits
 * @property {string} to        as many as there were
 * @property {string} sha256    of the whole file afterwards
 */

/** @returns {readonly Grammar[]} */
function grammars() {
  return JSON.parse(fs.readFileSync(path.join(ROOT, 'scripts/grammars.json'), 'utf8'));
}

/**
 * The bytes of a grammar as it is loaded: those of the package, repaired where the table says so.
 * @param {string} name
 */
export function grammarNamed(name) {
  const grammar = grammars().find((one) => one.name === name);
  if (!grammar) throw new Error(`scripts/grammars.json has no ${name}`);
  return bytesOf(grammar);
}

/** @param {Grammar} grammar */
function bytesOf({ package: folder, file, sha256, patch }) {
  const bytes = fs.readFileSync(path.join(ROOT, 'node_modules', folder, file));
  check(bytes, sha256, `${folder}/${file} is not the pinned file`);
  if (!patch) return bytes;
  const [from, to] = [Buffer.from(patch.from, 'hex'), Buffer.from(patch.to, 'hex')];
  const found = bytes.subarray(patch.offset, patch.offset + from.length);
  if (!found.equals(from) || from.length !== to.length)
    throw new Error(`${folder}/${file} does not hold at ${patch.offset} what is to be replaced there`);
  to.copy(bytes, patch.offset);
  check(bytes, patch.sha256, `${folder}/${file} is not what its repair was tried with`);
  return bytes;
}

/**
 * @param {Buffer} bytes
 * @param {string} sha256
 * @param {string} complaint
 */
function check(bytes, sha256, complaint) {
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual === sha256) return;
  throw new Error(
    `${complaint} (sha256 ${actual}, expected ${sha256}). ` +
      'Run "npm ci"; after a deliberate update, write the new hash into scripts/grammars.json.',
  );
}

/** @param {string} folder */
export function copyGrammars(folder) {
  fs.mkdirSync(folder, { recursive: true });
  const table = grammars();
  for (const grammar of table) {
    fs.writeFileSync(path.join(folder, fileOf(grammar)), bytesOf(grammar));
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
      `  Compiled to WebAssembly by the npm package ${grammar.package}.${changed(grammar)}`,
  );
  const others = table.filter(({ licence }) => licence !== 'MIT').map(licenceOf);
  const texts = [MIT, ...others].join(`\n${'-'.repeat(80)}\n\n`);
  return `The parsers in this folder are the work of others.\n\n${heads.join('\n\n')}\n\n${texts}`;
}

/** @param {Grammar} grammar */
function changed({ patch }) {
  return patch ? `\n  Changed at byte ${patch.offset}: ${patch.reason}` : '';
}

/**
 * Refuses what nobody may hand on: a licence that asks for its text, without that text.
 * @param {Grammar} grammar
 */
function licenceOf({ name, package: folder, licence, licenceFile }) {
  if (licenceFile === undefined)
    throw new Error(`scripts/grammars.json says no licenceFile for the ${licence} of ${name}`);
  const text = fs.readFileSync(path.join(ROOT, 'node_modules', folder, licenceFile), 'utf8').trimEnd();
  return `The licence ${licence} of ${name}:\n\n${text}\n`;
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
