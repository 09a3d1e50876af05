import type { Position, Range } from 'vscode-languageserver-types';
import type { Lexis } from './lexis.ts';
import { indexAt, resegment, segment, type Segmentation } from './segments.ts';

/**
 * The text of one version of a document, kept as its segments only, with the protocol's positions (UTF-16; `\r\n`, `\n`
 * and a lone `\r` end a line). Immutable. An edit makes new text for the segments around it: with the whole text as one
 * string, each keystroke in 50,000 lines would copy 2 MB.
 */
export class DocumentText {
  /** Number of the line that each segment begins on, and of the last line. */
  private readonly lines: readonly number[];

  private constructor(readonly segmentation: Segmentation) {
    let line = 0;
    this.lines = [0, ...segmentation.segments.map((one) => (line += one.lines.breaks))];
  }

  static of(text: string, lexis: Lexis): DocumentText {
    return new DocumentText(segment(text, lexis));
  }

  /** The text after a replacement. A range that ends before it begins is turned round. */
  replace(range: Range, text: string, lexis: Lexis): DocumentText {
    const a = this.offsetAt(range.start);
    const b = this.offsetAt(range.end);
    return new DocumentText(resegment(this.segmentation, { start: Math.min(a, b), end: Math.max(a, b), text }, lexis));
  }

  get length(): number {
    return this.segmentation.starts[this.segmentation.starts.length - 1] ?? 0;
  }

  get lineCount(): number {
    return this.lines[this.lines.length - 1]! + 1;
  }

  /** The whole text, or the part in a range. */
  getText(range?: Range): string {
    return range ? this.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.slice(0, this.length);
  }

  slice(start: number, end: number): string {
    const { segments, starts } = this.segmentation;
    let text = '';
    for (let index = indexAt(starts, start); index < segments.length && starts[index]! < end; index++) {
      text += segments[index]!.text.slice(Math.max(0, start - starts[index]!), end - starts[index]!);
    }
    return text;
  }

  /** The line ending that the text has first; `\n` when it has none. */
  get eol(): string {
    for (const { text } of this.segmentation.segments) {
      const found = /\r\n|\n|\r/.exec(text);
      if (found) return found[0];
    }
    return '\n';
  }

  /** An offset outside the text is taken as the nearest inside; one between `\r` and `\n` as the end of their line. */
  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.length));
    const { segments, starts } = this.segmentation;
    const index = indexAt(starts, inside);
    const own = segments[index];
    if (!own) return { line: 0, character: 0 };
    const { starts: lineStarts } = own.lines;
    const relative = inside - starts[index]!;
    // Behind the last line break begins a line that no segment holds.
    const { breaks } = own.lines;
    if (relative === own.text.length && breaks === lineStarts.length)
      return { line: this.lines[index]! + breaks, character: 0 };
    const line = lastAtMost(lineStarts, relative);
    const start = lineStarts[line]!;
    return { line: this.lines[index]! + line, character: beforeLineBreak(own.text, relative, start) - start };
  }

  /** A position outside the text is taken as the nearest inside: behind the end of a line, as its end. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.length;
    const { segments, starts } = this.segmentation;
    const index = lastAtMost(this.lines, line, segments.length);
    const own = segments[index];
    if (!own) return this.length;
    const { starts: lineStarts } = own.lines;
    const start = lineStarts[line - this.lines[index]!];
    if (start === undefined) return this.length;
    const next = lineStarts[line - this.lines[index]! + 1] ?? own.text.length;
    const end = beforeLineBreak(own.text, next, start);
    return starts[index]! + Math.min(start + Math.max(0, character), end);
  }
}

/** Index of the last of sorted `numbers` (of the first `count`) that is at most `wanted`. */
function lastAtMost(numbers: readonly number[], wanted: number, count = numbers.length): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

function beforeLineBreak(text: string, offset: number, lineStart: number): number {
  let at = offset;
  while (at > lineStart && (text.charCodeAt(at - 1) === 10 || text.charCodeAt(at - 1) === 13)) at--;
  return at;
}
