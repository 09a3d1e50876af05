import type { Arm, Dispatch } from '../../analysis/model.ts';
import { lineIndent } from './style.ts';

/** Where new arms go, in offsets of the segment. */
export interface Placement {
  /** Index of the arm that they stand before; the number of arms for the end. */
  readonly before: number;
  readonly at: number;
  /** The last arm runs on: a terminator has to end it first. */
  readonly terminate: Arm | undefined;
}

/**
 * The last place where an arm may stand that neither falls into its neighbours nor is fallen into: before a final
 * catch-all and the labels stacked on it, at the end otherwise. The meaning of what is there stays what it was.
 */
export function placeArms(text: string, dispatch: Dispatch): Placement {
  const { arms } = dispatch;
  const catchAll = arms.findIndex((arm) => arm.catchAll);
  const last = arms[arms.length - 1];
  if (catchAll < 0 || catchAll < arms.length - 1) {
    // A catch-all that others follow is no obstacle: order is neutral in meaning, and the end is free.
    return { before: arms.length, at: endOfArms(text, dispatch), terminate: last && !last.exits ? last : undefined };
  }
  let before = catchAll;
  while (before > 0 && !arms[before - 1]!.exits) before--;
  return { before, at: startOfArm(text, dispatch, before), terminate: undefined };
}

/** Where a new catch-all goes: behind everything. */
export function placeDefault(text: string, dispatch: Dispatch): Placement {
  const last = dispatch.arms[dispatch.arms.length - 1];
  return {
    before: dispatch.arms.length,
    at: endOfArms(text, dispatch),
    terminate: last && !last.exits ? last : undefined,
  };
}

/** Start of the line that the arm, or the comments right above it, begin on; the arm's own start when others share the line. */
function startOfArm(text: string, { arms, comments }: Dispatch, index: number): number {
  let { start } = arms[index]!.span;
  const indent = lineIndent(text, start);
  if (indent === undefined) return start;
  for (const comment of comments.toReversed()) {
    if (comment.end > start) continue;
    const own = lineIndent(text, comment.start);
    const isRightAbove = /^[ \t]*(?:\r?\n)?[ \t]*$/.test(text.slice(comment.end, start));
    // Comments that are indented like the arm speak of it; deeper ones close what stands above.
    if (!isRightAbove || own === undefined || own.length > indent.length) break;
    start = comment.start;
  }
  return start - lineIndent(text, start)!.length;
}

/** Behind the last arm with the comments that are its own: on its line, and deeper below it. */
export function endOfArms(text: string, dispatch: Dispatch): number {
  const last = dispatch.arms[dispatch.arms.length - 1];
  const close = dispatch.body.end - 1;
  let at = last ? last.span.end : dispatch.body.start + 1;
  at += restOfLineComment(text.slice(at, close));
  const depth = last ? (lineIndent(text, last.span.start)?.length ?? 0) : -1;
  for (;;) {
    const line = /^(\s*\n)?([ \t]*)(\/\/[^\n]*|\/\*[\s\S]*?\*\/[ \t]*(?=\r?\n|$)|#[^\n]*)/.exec(text.slice(at, close));
    const own = line && (!last || (line[2]!.length > depth && line[1] !== undefined));
    if (!own) break;
    at += line[0].length;
    while (text[at - 1] === '\r') at--;
  }
  return at;
}

/** Length of a comment that begins on the rest of this line, with the white space before it. */
function restOfLineComment(rest: string): number {
  const match = /^[ \t]*(?:\/\/[^\r\n]*|(?:\/\*[^\r\n]*?\*\/[ \t]*)+(?=[\r\n]|$)|#[^\r\n]*)/.exec(rest);
  return match ? match[0].trimEnd().length : 0;
}
