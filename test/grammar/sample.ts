import * as fs from 'node:fs';
import * as path from 'node:path';

/**
 * A grammar sample: a file in its host's language, with assertions below the lines they speak about.
 *
 *     // SYNTAX TEST "source.ts" "what the sample shows"
 *     const code = 'PE01-1104';
 *     //            ^^^^^^^^^ constant.other.error-code.primatime
 *
 * The first word of the first line begins an assertion. Where carets cannot reach, below that word, `<---` stands for
 * as many columns from the line's start as it has dashes. Assertion lines are not part of the text that is tokenized.
 */
export interface Sample {
  readonly name: string;
  readonly scopeName: string;
  readonly description: string;
  readonly lines: readonly string[];
  readonly assertions: readonly Assertion[];
}

export interface Assertion {
  /** Index into `lines`. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly scope: string;
}

export function loadSamples(folder: string): readonly Sample[] {
  return fs.readdirSync(folder).map((file) => parseSample(file, fs.readFileSync(path.join(folder, file), 'utf8')));
}

function parseSample(file: string, text: string): Sample {
  const [header = '', ...rest] = text.replace(/\n$/, '').split('\n');
  const [, marker, scopeName, description] = /^(\S+) SYNTAX TEST "([^"]+)" "([^"]+)"$/.exec(header) ?? [];
  if (!marker || !scopeName || !description) throw new Error(`${file}: the first line is not a SYNTAX TEST header`);
  const lines: string[] = [];
  const assertions: Assertion[] = [];
  for (const line of rest) {
    const range = assertedRange(line, marker);
    if (!range) lines.push(line);
    else if (lines.length === 0) throw new Error(`${file}: an assertion without a line above it`);
    else assertions.push({ line: lines.length - 1, ...range });
  }
  return { name: path.parse(file).name, scopeName, description, lines, assertions };
}

function assertedRange(line: string, marker: string): Omit<Assertion, 'line'> | undefined {
  if (!line.startsWith(marker)) return undefined;
  const [, blank = '', carets, dashes, scope] = /^(\s*)(?:(\^+)|<(-+))\s+(\S+)$/.exec(line.slice(marker.length)) ?? [];
  if (!scope) return undefined;
  if (dashes) return { start: 0, end: dashes.length, scope };
  const start = marker.length + blank.length;
  return { start, end: start + (carets ?? '').length, scope };
}
