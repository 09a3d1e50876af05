// Writes what came of the tests to a file, for the process that adds it all up. It is used in the extension host too,
// whose console does not reach us.

import * as fs from 'node:fs';

/**
 * @typedef {object} Report
 * @property {number} passed
 * @property {number} skipped
 * @property {readonly { title: string, detail: string }[]} failures
 */

/** A mocha reporter; its `file` option says where to write. */
export class FileReporter {
  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    const file = options.reporterOptions.file;
    let passed = 0;
    let skipped = 0;
    /** @type {{ title: string, detail: string }[]} */
    const failures = [];
    const write = () => fs.writeFileSync(file, JSON.stringify({ passed, skipped, failures }));
    runner.on('pass', () => passed++);
    runner.on('pending', () => skipped++);
    runner.on('fail', (test, error) => failures.push({ title: titleOf(test), detail: detailOf(error) }));
    runner.once('end', write);
  }
}

/** @param {import('mocha').Runnable} test */
function titleOf(test) {
  return test.titlePath().join(' › ');
}

/** @param {unknown} error */
function detailOf(error) {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? '';
  // Assertions of long texts put the difference into the message, which some engines leave out of the stack.
  return stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
}
