import { Readable } from 'node:stream';
import type { Outcome, StandardInput, Terminal } from '../../../server/src/cli/command.ts';
import { run } from '../../../server/src/cli/run.ts';

/** A terminal of 80 columns without colours, in an English environment. */
export function terminalWith(changes: Partial<Terminal> = {}): Terminal {
  return {
    columns: 80,
    colour: false,
    environment: {},
    standardInput: () => inputOf(),
    say: () => undefined,
    ...changes,
  };
}

export function inputOf(...chunks: readonly Uint8Array[]): StandardInput {
  return Readable.from(chunks);
}

export function answer(line: string, changes: Partial<Terminal> = {}): Promise<Outcome> {
  return run(line === '' ? [] : line.split(' '), terminalWith(changes));
}
