import * as fs from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../setup/paths.mjs';

const TESTS = path.join(ROOT, 'test');

/**
 * @typedef {object} Suite
 * @property {string} name     its folder below test/
 * @property {number} timeout  of one test, in milliseconds
 * @property {'mocha' | 'editor'} runner  in a process of its own, or inside VS Code's extension host
 * @property {boolean} [needsBuild]    whether it tests what is in dist/
 * @property {boolean} [needsBrowser]  whether it drives a page
 * @property {boolean} [onlyWhenNamed]  whether it is left out of all suites: what it says depends on the machine
 */

/** In this order: the quicker a suite says what is wrong, the earlier it runs. @type {readonly Suite[]} */
export const SUITES = [
  { name: 'unit', runner: 'mocha', timeout: 20_000 },
  { name: 'fixtures', runner: 'mocha', timeout: 20_000 },
  { name: 'grammar', runner: 'mocha', timeout: 20_000 },
  { name: 'protocol', runner: 'mocha', timeout: 30_000, needsBuild: true },
  { name: 'fuzz', runner: 'mocha', timeout: 120_000 },
  { name: 'editor', runner: 'editor', timeout: 60_000, needsBuild: true },
  { name: 'page', runner: 'mocha', timeout: 120_000, needsBuild: true, needsBrowser: true },
  { name: 'compile', runner: 'mocha', timeout: 600_000, onlyWhenNamed: true },
];

/**
 * The test files of a suite: `test/unit/**` and, for a suite with one file, `test/unit.test.ts`.
 *
 * @param {string} suite
 * @returns {readonly string[]} absolute paths
 */
export function filesOf(suite) {
  return allTestFiles().filter((file) => suiteOf(file) === suite);
}

/** Test files that no suite would run. */
export function strayFiles() {
  const names = SUITES.map(({ name }) => name);
  return allTestFiles().filter((file) => !names.includes(suiteOf(file)));
}

/** @param {string} file */
function suiteOf(file) {
  const [first = ''] = path.relative(TESTS, file).split(path.sep);
  return first.replace(/\.test\.ts$/, '');
}

function allTestFiles() {
  return fs
    .readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => path.join(TESTS, name));
}
