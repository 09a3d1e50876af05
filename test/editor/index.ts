// What VS Code's extension host loads and runs: mocha, with the test files that were bundled beside this one.

import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Choices {
  readonly report: string;
  readonly timeout: number;
  readonly grep?: string;
}

export async function run(): Promise<void> {
  const { report, timeout, grep } = JSON.parse(process.env['EDITOR_TESTS'] ?? '') as Choices;
  const { default: Mocha } = await import('mocha');
  const reporter = path.resolve(__dirname, '../../scripts/test/reporter.mjs');
  const { FileReporter } = (await import(pathToFileURL(reporter).href)) as { FileReporter: Mocha.ReporterConstructor };
  const mocha = new Mocha({
    ui: 'bdd',
    timeout,
    reporter: FileReporter,
    reporterOptions: { file: report },
    ...(grep === undefined ? {} : { grep }),
  });
  for (const file of readdirSync(__dirname)) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  }
  // The files are CommonJS: mocha's synchronous loading keeps them away from the extension host's import hooks.
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
