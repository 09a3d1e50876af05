// Runs one suite: node --import tsx scripts/test/mocha.mjs '{"report": …, "timeout": …, "grep": …, "files": […]}'

import Mocha from 'mocha';
import { FileReporter } from './reporter.mjs';

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
});
