import type { Arguments } from './arguments.ts';

/** One thing that the command line can do. Its help is made from what stands here. */
export interface Command {
  readonly name: string;
  /** What stands behind the name, as its usage shows it: `CODE…`. */
  readonly operands: string;
  /** For the list of all commands: a line. */
  readonly summary: string;
  /** Paragraphs. */
  readonly description: readonly string[];
  readonly options: readonly Option[];
  /** What `--json` writes, line by line; empty where there is no such option. */
  readonly json: readonly string[];
  /** When it ends with 0 and with 1. What 2 and more mean is the same for all. */
  readonly exitCodes: { readonly 0: string; readonly 1: string };
  readonly examples: readonly { readonly line: string; readonly shows: string }[];
  run(given: Arguments, terminal: Terminal): Outcome | Promise<Outcome>;
}

export interface Option {
  /** Without the dashes. */
  readonly name: string;
  readonly short?: string;
  /** What its value is called, as in `--catalog ID`; one without is there or not. */
  readonly value?: string;
  readonly description: string;
}

/** All that a command may know of where it runs. */
export interface Terminal {
  /** Infinite where no terminal cuts the lines: in a file or a pipe every text stays on one. */
  readonly columns: number;
  readonly colour: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  standardInput(): StandardInput;
  /** Tells the user something at once, beside the output. */
  say(sentence: string): void;
}

export interface StandardInput extends AsyncIterable<Uint8Array> {
  readonly isTTY?: boolean;
}

export interface Outcome {
  readonly exitCode: 0 | 1 | 2;
  /** For standard output, with its last line end. */
  readonly output: string;
  /** Sentences for standard error. */
  readonly remarks: readonly string[];
}

/** Something that the user has to change before anything can be done. Ends with 2. */
export class Complaint extends Error {}
