#!/usr/bin/env node
import type { Terminal } from './cli/command.ts';
import { run } from './cli/run.ts';
import { screenOf } from './cli/screen.ts';

const PROGRAM = 'error-code-assist';
/** As sysexits.h has it for an internal error: none of the codes that a command answers with. */
const DEFECT = 70;

const terminal: Terminal = {
  ...screenOf(process.stdout, process.env),
  environment: process.env,
  // Asked for, and not kept: merely looking at it opens it.
  standardInput: () => process.stdin,
  say: remark,
};

// Whoever reads the output may stop in the middle (`| head`). That is no error, and the exit code stays that of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.exitCode = 2;
  remark(`The output cannot be written: ${error.message}.`);
});
process.stderr.on('error', () => undefined);

run(process.argv.slice(2), terminal).then(
  ({ exitCode, output, remarks }) => {
    // Never process.exit: what a pipe has not taken yet would be lost.
    process.exitCode = exitCode;
    if (output !== '') process.stdout.write(output);
    remarks.forEach(remark);
  },
  (error: unknown) => {
    process.exitCode = DEFECT;
    remark(error instanceof Error ? (error.stack ?? error.message) : String(error));
  },
);

function remark(sentence: string): void {
  process.stderr.write(`${PROGRAM}: ${sentence}\n`);
}
