// Runs one suite: node --import tsx scripts/test/mocha.mjs '{"report": …, "timeout": …, "grep": …, "files": […]}'

import Mocha from 'mocha';
import { FileReporter } from './reporter.mjs';

const GRACE = 10_000;
const LEFT_OPEN = 3;

const { report, timeout, grep, files } = JSON.parse(process.argv[2] ?? '');

const mocha = new Mocha({
  ui: 'bdd',
  timeout,
  ...(grep ? { grep } : {}),
  reporter: /** @type {any} */ (FileReporter),
  reporterOptions: { file: report },
  // A forgotten "only" would leave everything else out without a word.
  forbidOnly: Boolean(process.env['CI']),
});
for (const file of files) mocha.addFile(file);
await mocha.loadFilesAsync();
mocha.run((failures) => {
  process.exitCode = failures > 0 ? 1 : 0;
  // Does not keep the process alive; fires only when something else does.
  setTimeout(() => {
    console.error(
      `The tests are over, but these keep the process alive: ${process.getActiveResourcesInfo().join(', ')}`,
    );
    process.exit(LEFT_OPEN);
  }, GRACE).unref();
});
