#!/usr/bin/env node
// "npm test": sets up what is missing, builds, and runs every suite.

import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import {
  ensureBrowser,
  ensureBuild,
  ensureDependencies,
  ensureEditor,
  explain,
  Remedy,
  requireSupportedNode,
} from './setup.mjs';
import { ROOT } from './setup/paths.mjs';
import { seconds } from './setup/progress.mjs';
import { filesOf, strayFiles, SUITES } from './test/suites.mjs';

/** @param {readonly import('./test/suites.mjs').Suite[]} suites */
const namesOf = (suites) => suites.map(({ name }) => name).join(', ');

const HELP = `Runs the tests.

  npm test                              all suites: ${namesOf(SUITES.filter(({ onlyWhenNamed }) => !onlyWhenNamed))}
  npm test -- --suite unit              one suite; may be given several times; only so: ${namesOf(SUITES.filter(({ onlyWhenNamed }) => onlyWhenNamed))}
  npm test -- --grep TEXT               only the tests whose titles match
  npm test -- --suite fuzz --runs N     tries each property of the fuzzer N times, be it a million; it takes its time
  npm test -- --update                  rewrites the expectations of the fixtures
  npm test -- --editor served|desktop   which VS Code to use (default: desktop where it can be had)`;

/** Longer than any suite takes on a slow machine; what hangs is stopped and said to hang. Who wants more runs waits for them. */
const SUITE_LIMIT = 15 * 60_000;
const LIMIT_OF_MANY_RUNS = 24 * 60 * 60_000;

/** @typedef {import('./test/reporter.mjs').Report} Report */

async function main() {
  const choices = readArguments();
  if (!choices) return console.log(HELP);
  requireSupportedNode();
  await ensureDependencies();
  if (choices.suites.some(({ needsBuild }) => needsBuild)) await ensureBuild();
  if (choices.suites.some(({ needsBrowser }) => needsBrowser)) {
    await ensureEditor();
    process.env['CHROME_PATH'] = await ensureBrowser();
  }
  if (choices.update) process.env['UPDATE_FIXTURES'] = '1';
  if (choices.runs) process.env['FUZZ_RUNS'] = choices.runs;
  refuseStrays();
  console.log('');
  /** @type {Report[]} */
  const reports = [];
  for (const suite of choices.suites) {
    const started = Date.now();
    const report = await runSuite(suite, choices);
    reports.push(report);
    const skipped = report.skipped > 0 ? `, ${report.skipped} skipped` : '';
    const counts = `${report.passed} passed, ${report.failures.length} failed${skipped}`;
    console.log(`${suite.name.padEnd(10)} ${counts.padEnd(34)} ${seconds(started).padStart(8)}`);
    for (const { title, detail } of report.failures) console.log(`\n  ✗ ${title}\n${indent(detail)}\n`);
  }
  conclude(reports, choices.grep);
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      suite: { type: 'string', multiple: true, default: [] },
      grep: { type: 'string' },
      runs: { type: 'string' },
      update: { type: 'boolean', default: false },
      editor: { type: 'string', default: 'auto' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  const names = SUITES.map(({ name }) => name);
  const unknown = values.suite.find((name) => !names.includes(name));
  if (unknown) throw new Remedy(`There is no suite "${unknown}".`, `Choose among ${names.join(', ')}.`);
  if (values.runs !== undefined && !/^[1-9]\d*$/.test(values.runs)) {
    throw new Remedy(`"${values.runs}" is no number of runs.`, 'Give a positive integer: --runs 10000.');
  }
  const editors = ['auto', 'desktop', 'served'];
  if (!editors.includes(values.editor)) {
    throw new Remedy(`There is no editor "${values.editor}".`, `Choose among ${editors.join(', ')}.`);
  }
  const suites = SUITES.filter(({ name, onlyWhenNamed }) =>
    values.suite.length === 0 ? !onlyWhenNamed : values.suite.includes(name),
  );
  return { suites, grep: values.grep, runs: values.runs, update: values.update, editor: values.editor };
}

/** A test file that no suite runs would pass unseen. */
function refuseStrays() {
  const strays = strayFiles().map((file) => path.relative(ROOT, file));
  if (strays.length > 0) {
    throw new Remedy(
      `No suite runs ${strays.join(', ')}.`,
      'Move it into a suite, or add one to scripts/test/suites.mjs.',
    );
  }
}

/**
 * @param {import('./test/suites.mjs').Suite} suite
 * @param {{ grep: string | undefined, editor: string }} choices
 * @returns {Promise<Report>}
 */
async function runSuite(suite, { grep, editor }) {
  const files = filesOf(suite.name);
  if (files.length === 0) return failed(suite.name, `There are no test files in test/${suite.name}/.`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'error-code-assist-tests-'));
  const run = { report: path.join(folder, 'report.json'), timeout: suite.timeout, grep, files };
  try {
    const trouble = suite.runner === 'editor' ? await editorTrouble(run, editor) : await mochaTrouble(run);
    if (!fs.existsSync(run.report))
      return failed(suite.name, `The suite ended before its tests did: ${trouble ?? 'its process was exited'}`);
    /** @type {Report} */
    const report = JSON.parse(fs.readFileSync(run.report, 'utf8'));
    const ran = report.passed + report.failures.length;
    if (ran === 0 && !grep) return failed(suite.name, `No test ran, although there are ${files.length} test files.`);
    if (trouble && report.failures.length === 0) return failed(suite.name, trouble, report);
    return report;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @typedef {{ report: string, timeout: number, grep: string | undefined, files: readonly string[] }} Run */

/**
 * @param {Run} run
 * @returns {Promise<string | undefined>} what went wrong with the process that ran the tests
 */
function mochaTrouble(run) {
  const script = path.join(ROOT, 'scripts/test/mocha.mjs');
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(run)], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return new Promise((resolve) => {
    let hangs = false;
    const most = process.env['FUZZ_RUNS'] === undefined ? SUITE_LIMIT : LIMIT_OF_MANY_RUNS;
    const limit = setTimeout(() => {
      hangs = true;
      child.kill('SIGKILL');
    }, most);
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => {
      clearTimeout(limit);
      if (hangs) return resolve(`it did not end within ${most / 60_000} minutes`);
      resolve(code === 0 ? undefined : `the process ended with ${code ?? signal}`);
    });
  });
}

/**
 * @param {Run} run
 * @param {string} which
 */
async function editorTrouble(run, which) {
  try {
    const { runInEditor } = await import('./test/editor.mjs');
    await runInEditor(run, which);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * @param {string} suite
 * @param {string} detail
 * @param {Report} [report] what was reported all the same
 * @returns {Report}
 */
function failed(suite, detail, report = { passed: 0, skipped: 0, failures: [] }) {
  return { ...report, failures: [...report.failures, { title: `the suite "${suite}"`, detail }] };
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^(?=.)/gm, '    ');
}

/**
 * @param {readonly Report[]} reports
 * @param {string | undefined} grep
 */
function conclude(reports, grep) {
  const sum = (/** @type {(report: Report) => number} */ count) =>
    reports.reduce((total, each) => total + count(each), 0);
  const passed = sum((report) => report.passed);
  const failures = sum((report) => report.failures.length);
  const skipped = sum((report) => report.skipped);
  if (passed + failures === 0)
    throw new Remedy('No test ran.', grep ? `No title matches "${grep}".` : 'Is the clone complete?');
  console.log(`\n${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  if (failures > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
